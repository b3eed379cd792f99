#include "ui/peers/bundle_page.h"

#include "core/peers/letter_lists.h"

using namespace Qt::StringLiterals;

namespace benchbook {

BundlePage::BundlePage(Session &session, JobRunner &jobs, KeyAccess &keys, QWidget *parent)
    : ActionPage(u"bundleRecords"_s, session, bundleList(), parent), m_jobs(jobs), m_keys(keys)
{
    BundlePage::retranslate();
}

QString BundlePage::title() const { return tr("Bundles"); }

QString BundlePage::emptySentence() const
{
    return tr(
        "No bundle left or came yet. A bundle is a file with letters that one studio sends another, by mail or on "
        "a stick.");
}

void BundlePage::fillBody(std::optional<qint64> id)
{
    detail()->setHeading(id ? tr("Bundle") : tr("No bundle chosen"));
}

} // namespace benchbook
