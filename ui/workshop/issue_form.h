// IssueForm: which lots go to the bench, proposed first and then the person's own choice.
#pragma once

#include "core/workshop/work_order.h"
#include "ui/records/pane_form.h"
#include "ui/records/session.h"

class QComboBox;

namespace benchbook {

class QuantityEdit;

/// One line a lot. The proposal only fills the lines once; a lot a person chose is never replaced, and what is
/// booked is exactly what stands here.
class IssueForm final : public PaneForm
{
    Q_OBJECT
public:
    /// For every need of the order, or for one material of it.
    IssueForm(Session &session, Id<WorkOrder> workOrder, std::optional<Id<Material>> material);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    struct Line
    {
        QString key;
        InputNeed need;
        QComboBox *lot;
        QuantityEdit *quantity;
        QWidget *row;
    };

    void propose(const Reader &reader);
    void addLine(const Reader &reader, const InputNeed &need, std::optional<Id<Lot>> chosen, Quantity quantity);
    void addAnother(Id<Material> material);
    void sayMissing();

    Session &m_session;
    Id<WorkOrder> m_workOrder;
    std::optional<Id<Material>> m_material;
    QString m_code;
    std::vector<InputNeed> m_needs;
    std::vector<Line> m_lines;
    int m_nextLine = 0;
};

} // namespace benchbook
