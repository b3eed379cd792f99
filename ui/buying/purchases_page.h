// PurchasesPage: orders to suppliers, what of each has come, and the delivery that comes now.
#pragma once

#include "core/buying/import_purchases.h"
#include "core/buying/purchase_order.h"
#include "ui/records/action_page.h"

namespace benchbook {

class JobRunner;

class PurchasesPage final : public ActionPage
{
    Q_OBJECT
public:
    PurchasesPage(Session &session, JobRunner &jobs, QWidget *parent = nullptr);

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
    /// A file as it was read, and what importing it would do.
    struct ReadPurchases
    {
        ForeignPurchases foreign;
        PurchaseImportPlan plan;
    };
    /// Asks for a file and reads it beside the window.
    void importPurchases();
    void askToImport(const QString &file, const ReadPurchases &read);

    JobRunner &m_jobs;
    QAction *m_new;
    class FlatButton *m_withoutOrder;
    FlatButton *m_import;
};

} // namespace benchbook
