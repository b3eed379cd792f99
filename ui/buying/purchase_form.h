// PurchaseForm: an order to a supplier, drafted or changed; of one that was placed only what may still change.
#pragma once

#include "core/buying/purchase_order_draft.h"
#include "ui/records/list_picker.h"
#include "ui/records/pane_form.h"

namespace benchbook {

class DayEdit;
class EditTable;
class MoneyEdit;

class PurchaseForm final : public PaneForm
{
    Q_OBJECT
public:
    explicit PurchaseForm(Session &session, std::optional<PurchaseOrderInfo> changed = {});

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    bool isOpenToAll() const { return !m_changed || m_changed->state == PurchaseState::Drafted; }
    void showOrder();
    void followSupplier();
    Currency currency() const;
    Result<PurchaseDraft> typed();
    std::vector<PurchaseLineDraft> typedLines(std::vector<Issue> &issues);
    PurchaseLineDraft typedLine(int row, const QStringList &texts, std::vector<Issue> &issues);

    Session &m_session;
    std::optional<PurchaseOrderInfo> m_changed;
    ListPicker *m_supplier;
    EditTable *m_lines;
    MoneyEdit *m_freight, *m_adjustment;
    DayEdit *m_promise;
    QLineEdit *m_theirs, *m_remark;
};

/// The draft was sent: on which day, and what they promised.
class PlacePurchaseForm final : public PaneForm
{
    Q_OBJECT
public:
    PlacePurchaseForm(Session &session, const PurchaseOrderInfo &order);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    Session &m_session;
    PurchaseOrderInfo m_order;
    DayEdit *m_day, *m_promise;
};

} // namespace benchbook
