#include "ui/settings/settings_page.h"

#include "core/people/people_kinds.h"
#include "core/stock/location.h"
#include "core/workshop/work_log.h"
#include "ui/kit/card.h"
#include "ui/settings/backup_panel.h"
#include "ui/settings/people_page.h"
#include "ui/settings/rates_page.h"

#include <QCoreApplication>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

/// As wide as a line of text is pleasant to read.
constexpr int formWidth = 640;

/// People and shelves come and go, but the places every studio has stay.
class PlacesPage final : public RecordPage
{
public:
    using RecordPage::RecordPage;

protected:
    bool canRemove(qint64 id) const override { return id > places::finished.value(); }
};

QWidget *scrolled(QWidget *content, const QString &name)
{
    auto *card = new Card;
    auto *area = new QScrollArea;
    area->setObjectName(name);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 12, 0);
    // The inside has the width, not the form in it: only so does the area ask for the height the lines need.
    inner->setMaximumWidth(formWidth + 12);
    column->addWidget(content);
    column->addStretch();
    area->setWidget(inner);
    inner->setAutoFillBackground(false);
    card->column()->addWidget(area);
    return card;
}

} // namespace

SettingsPage::SettingsPage(Session &session, JobRunner &jobs, QWidget *parent)
    : PartsPage(u"settings"_s, parent), m_session(session), m_jobs(jobs)
{
    addPart(
        u"studio"_s, [] { return tr("Studio"); }, makeStudioPart());
    addRecords(personKind(), u"users"_s);
    addRecords(channelKind(), u"shopping-bag"_s);
    addRecords(exchangeRateKind(), u"wallet"_s);
    addRecords(locationKind(), u"map-pin"_s);
    addRecords(scrapReasonKind(), u"tag"_s);
    addPart(
        u"backup"_s, [] { return tr("Backup and check"); }, makeBackupPart());
}

QWidget *SettingsPage::makeStudioPart()
{
    m_studio = new RecordForm(u"studioForm"_s, m_session, studioKind());
    m_studio->setSection(u"name"_s, [] { return tr("The studio"); });
    m_studio->setSection(u"overheadPerHour"_s, [] { return tr("Costs"); });
    m_studio->setSection(u"floorMargin"_s, [] { return tr("Prices and promises"); });
    m_studio->setSection(u"materialBasis"_s, [] { return tr("What may be done to prices"); });
    connect(m_studio, &RecordForm::said, this, &Page::said);
    return scrolled(m_studio, u"studioScroll"_s);
}

QWidget *SettingsPage::makeBackupPart()
{
    m_backup = new BackupPanel(u"settingsBackup"_s, m_session, m_jobs);
    connect(m_backup, &BackupPanel::said, this, &Page::said);
    return scrolled(m_backup, u"backupScroll"_s);
}

void SettingsPage::addRecords(const RecordKind &kind, const QString &iconName)
{
    const QString key = QString::fromLatin1(kind.name);
    RecordPage *page = &kind == &locationKind()       ? new PlacesPage(key, m_session, kind, iconName)
                       : &kind == &personKind()       ? new PeoplePage(m_session)
                       : &kind == &exchangeRateKind() ? new RatesPage(m_session)
                                                      : new RecordPage(key, m_session, kind, iconName);
    addPart(
        key, [&kind] { return QCoreApplication::translate("List", kind.list->title); }, page);
}

QString SettingsPage::title() const { return tr("Settings"); }

bool SettingsPage::showRecord(qint64 id)
{
    for (std::size_t i = 0; i < partCount(); ++i) {
        auto *records = qobject_cast<RecordPage *>(part(i));
        const auto title = m_session.studio().read(
            [&](const Reader &reader) { return records ? recordTitle(reader, records->kind(), id) : QString(); });
        if (title.ok() && !title->isEmpty()) {
            openPart(keyOf(i));
            return records->showRecord(id);
        }
    }
    return false;
}

void SettingsPage::refresh()
{
    m_studio->open(studioRow);
    m_backup->refresh();
    PartsPage::refresh();
}

} // namespace benchbook
