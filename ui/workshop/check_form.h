// CheckForm: the result of a check at a step of a work order.
#pragma once

#include "core/quality/check_result.h"
#include "ui/records/pane_form.h"
#include "ui/records/session.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace benchbook {

class ListPicker;
class QuantityEdit;

class CheckForm final : public PaneForm
{
    Q_OBJECT
public:
    explicit CheckForm(Session &session);
    void chooseOrder(Id<WorkOrder> order);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    struct Choice
    {
        Id<RecipeStep> step;
        QualityCheckInfo check;
    };
    void fillChecks();
    void showCheck();
    const Choice *chosen() const;

    Session &m_session;
    ListPicker *m_order;
    QComboBox *m_check;
    QLineEdit *m_value;
    QComboBox *m_verdict;
    QuantityEdit *m_pieces;
    QComboBox *m_reason;
    QCheckBox *m_hold;
    std::vector<Choice> m_choices;
};

} // namespace benchbook
