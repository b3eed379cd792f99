// CallForm: asking the members of a circle to buy something together.
#pragma once

#include "core/together/joint_buying.h"
#include "ui/together/circle_form.h"

namespace benchbook {

class DayEdit;
class EditTable;

class CallForm final : public MemberForm
{
    Q_OBJECT
public:
    CallForm(Session &session, const CircleView &circle);

protected:
    Result<CircleStep> step() override;
    QString formTitle() const override;
    void retranslate() override;

private:
    /// As it is stored, where we know it.
    QString unit() const;
    std::vector<JointPrice> prices(std::vector<Issue> &issues) const;

    QLineEdit *m_material;
    QLineEdit *m_supplier;
    QLineEdit *m_unit;
    DayEdit *m_closes;
    QLineEdit *m_minimum;
    QLineEdit *m_case;
    EditTable *m_prices;
    QLineEdit *m_terms;
    QLineEdit *m_note;
};

} // namespace benchbook
