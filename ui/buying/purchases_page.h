// PurchasesPage: orders to suppliers, what of each has come, and the delivery that comes now.
#pragma once

#include "core/buying/purchase_order.h"
#include "ui/records/action_page.h"

namespace benchbook {

class PurchasesPage final : public ActionPage
{
    Q_OBJECT
public:
    explicit PurchasesPage(Session &session, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("truck"); }
    QAction *primaryAction() override { return m_new; }

Q_SIGNALS:
    /// A delivery was booked, or one of the order's is asked for.
    void receiptChosen(qint64 receipt);
    void supplierChosen(qint64 supplier);

protected:
    void fillBody(std::optional<qint64> id) override;
    QString emptySentence() const override;
    QString emptyAction() const override;
    void retranslate() override;

private:
    void addActions(const PurchaseOrderInfo &order);
    void addOpenActions(const PurchaseOrderInfo &order, QList<QWidget *> &buttons);
    void addLines(const PurchaseOrderInfo &order);
    void addPromises(const PurchaseOrderInfo &order);
    void addReceipts(const PurchaseOrderInfo &order);
    void receive(std::optional<PurchaseOrderInfo> order);
    void importPurchases();

    QAction *m_new;
    class FlatButton *m_withoutOrder;
    FlatButton *m_import;
};

} // namespace benchbook
