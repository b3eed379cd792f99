// ReceiptsPage: what was delivered, at what it cost here, and what of it went back.
#pragma once

#include "core/buying/purchase_receipt.h"
#include "core/buying/supplier_return.h"
#include "ui/records/action_page.h"

#include <QTimer>

namespace benchbook {

class DayEdit;
class EditTable;
class FactSheet;
class FlatButton;
class LabelPrinter;
class MoneyEdit;

class ReceiptsPage final : public ActionPage
{
    Q_OBJECT
public:
    explicit ReceiptsPage(Session &session, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("package"); }

Q_SIGNALS:
    void orderChosen(qint64 order);
    void returnChosen(qint64 supplierReturn);

protected:
    void fillBody(std::optional<qint64> id) override;
    QString emptySentence() const override;
    QString emptyAction() const override;
    void retranslate() override;

private:
    void addLines(const ReceiptInfo &receipt);
    void addInvoice(const ReceiptInfo &receipt);
    void addReturns(const ReceiptInfo &receipt);
    void receiveWithoutOrder();

    LabelPrinter *m_labels;
    FlatButton *m_receive;
};

/// Some lots of a delivery go back to their supplier.
class SendBackForm final : public PaneForm
{
    Q_OBJECT
public:
    SendBackForm(Session &session, const ReceiptInfo &receipt);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    void fillLots();
    SupplierReturnDraft typed(std::vector<Issue> &issues);
    void showPlan();

    Session &m_session;
    ReceiptInfo m_receipt;
    EditTable *m_lots;
    QLineEdit *m_reason;
    MoneyEdit *m_credit;
    DayEdit *m_day;
    FactSheet *m_plan;
    std::vector<LotStock> m_stock; ///< of each row
    QTimer m_wait;
};

/// What they pay for a return, once they said so.
class CreditForm final : public PaneForm
{
    Q_OBJECT
public:
    CreditForm(Session &session, const SupplierReturnInfo &back);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    Session &m_session;
    SupplierReturnInfo m_back;
    MoneyEdit *m_credit;
    DayEdit *m_day;
};

/// ReturnsPage: what went back, and what is paid for it.
class ReturnsPage final : public ActionPage
{
    Q_OBJECT
public:
    explicit ReturnsPage(Session &session, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("undo-2"); }

Q_SIGNALS:
    void receiptChosen(qint64 receipt);

protected:
    void fillBody(std::optional<qint64> id) override;
    QString emptySentence() const override;

private:
    void addFacts(const SupplierReturnInfo &back);
};

} // namespace benchbook
