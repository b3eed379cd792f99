#include "ui/pricing/pricing_page.h"

#include "core/pricing/price_kinds.h"
#include "ui/records/record_page.h"

#include <QCoreApplication>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

/// A list of the owner's own records, with a table to import where they come in one.
class PriceRecordsPage final : public RecordPage
{
public:
    PriceRecordsPage(const QString &id, Session &session, const RecordKind &kind, const QString &iconName,
                     JobRunner *imports)
        : RecordPage(id, session, kind, iconName)
    {
        if (imports != nullptr)
            offerImport(*imports);
    }
};

/// What its list is called.
std::function<QString()> titleOf(const RecordKind &kind)
{
    return [&kind] { return QCoreApplication::translate("List", kind.list->title); };
}

} // namespace

PricingPage::PricingPage(Session &session, JobRunner &jobs, PricesPage::OpenPage openPage, QWidget *parent)
    : PartsPage(u"prices"_s, parent), m_session(session)
{
    auto *prices = new PricesPage(session, jobs, std::move(openPage));
    addPart(
        u"list"_s, [] { return tr("Prices"); }, prices);
    addRecords(promotionKind(), u"tag"_s, nullptr, titleOf(promotionKind()));
    // As what is said of a price calls them.
    addRecords(competitorPriceKind(), u"search"_s, &jobs, [] { return tr("Prices of other shops"); });
    addRecords(personalisationKind(), u"users"_s, nullptr, titleOf(personalisationKind()));
}

void PricingPage::addRecords(const RecordKind &kind, const QString &iconName, JobRunner *imports, Text title)
{
    const QString key = QString::fromLatin1(kind.name);
    addPart(key, std::move(title), new PriceRecordsPage(key, m_session, kind, iconName, imports));
}

QString PricingPage::title() const { return tr("Prices"); }

bool PricingPage::showRecord(qint64 id)
{
    for (std::size_t i = 1; i < partCount(); ++i) {
        auto *records = qobject_cast<RecordPage *>(part(i));
        const auto title = m_session.studio().read(
            [&](const Reader &reader) { return records ? recordTitle(reader, records->kind(), id) : QString(); });
        if (title.ok() && !title->isEmpty()) {
            openPart(keyOf(i));
            return records->showRecord(id);
        }
    }
    return showRecordOf(u"list"_s, id);
}

} // namespace benchbook
