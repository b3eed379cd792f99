// RequestsPage: requests for quotation, who has answered, and the way in for answers.
#pragma once

#include "core/buying/purchase_advice.h"
#include "core/buying/quote_request.h"
#include "ui/records/action_page.h"

namespace benchbook {

class RequestsPage final : public ActionPage
{
    Q_OBJECT
public:
    explicit RequestsPage(Session &session, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("mail"); }
    QAction *primaryAction() override { return m_new; }
    /// Opens the form of a new request for these materials.
    void askFor(const std::vector<WantedMaterial> &wants);

protected:
    void fillBody(std::optional<qint64> id) override;
    QString emptySentence() const override;
    QString emptyAction() const override;
    void retranslate() override;

private:
    void addActions(const RequestInfo &request);
    void showSuppliers(const RequestInfo &request);
    /// What can be done with one who was asked.
    void addLinks(class FactSheet &facts, const RequestInfo &request, const AskedSupplier &asked);
    /// What a supplier is sent on paper; nobody: without an address, unless only one is asked.
    static struct PrintOut paperOf(const RequestInfo &request, std::optional<Id<Supplier>> supplier);
    void saveTable(const RequestInfo &request);
    void takeAnswer(const RequestInfo &request, Id<Supplier> supplier);

    QAction *m_new;
};

} // namespace benchbook
