#include "ui/buying/buying_page.h"

#include "ui/buying/needs_page.h"
#include "ui/buying/quotes_page.h"
#include "ui/buying/requests_page.h"

using namespace Qt::StringLiterals;

namespace benchbook {

BuyingPage::BuyingPage(Session &session, JobRunner &jobs, QWidget *parent) : PartsPage(u"buying"_s, parent)
{
    auto *needs = new NeedsPage(session, jobs);
    auto *requests = new RequestsPage(session);
    addPart(
        u"needs"_s, [] { return tr("Needs"); }, needs);
    addPart(
        u"quotes"_s, [] { return tr("Quotes"); }, new QuotesPage(session));
    addPart(
        u"requests"_s, [] { return tr("Requests"); }, requests);
    connect(needs, &NeedsPage::quotesWanted, this, [this, requests](const std::vector<WantedMaterial> &wants) {
        openPart(u"requests"_s);
        requests->askFor(wants);
    });
}

QString BuyingPage::title() const { return tr("Buying"); }

} // namespace benchbook
