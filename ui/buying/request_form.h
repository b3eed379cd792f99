// RequestForm: several suppliers are asked what several materials cost.
#pragma once

#include "core/buying/purchase_advice.h"
#include "ui/records/pane_form.h"
#include "ui/records/session.h"

#include <vector>

class QLineEdit;
class QListWidget;

namespace benchbook {

class DayEdit;
class EditTable;

class RequestForm final : public PaneForm
{
    Q_OBJECT
public:
    explicit RequestForm(Session &session);
    /// Lines for what is wanted.
    void fill(const std::vector<WantedMaterial> &wants);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    void offerSuppliers();
    /// Shows those the text finds, and whoever is ticked already.
    void narrowSuppliers(const QString &text);

    Session &m_session;
    EditTable *m_lines;
    QLineEdit *m_find;
    QListWidget *m_suppliers;
    DayEdit *m_answerBy;
    QLineEdit *m_remark;
};

} // namespace benchbook
