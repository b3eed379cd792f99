#include "ui/records/session.h"

#include "core/planning/ahead/look_ahead.h"

#include <QThread>
#include <QTimer>

namespace benchbook {

Session::Session(Studio &studio, const RecordKinds &kinds, Dialogs &dialogs, QObject *parent)
    : QObject(parent),
      m_studio(studio),
      m_kinds(kinds),
      m_dialogs(dialogs),
      // The window and the disk want some of the machine, too.
      m_lookAhead(std::make_shared<LookAhead>(QThread::idealThreadCount() - 1))
{
    connect(&studio.changes(), &ChangeBus::committed, this, [this](const ChangeSet &changes) {
        // Many at once are told without an entry: none of them is the one.
        m_justWritten = changes.entry != 0 ? std::optional(changes.entry) : std::nullopt;
        QTimer::singleShot(0, this, [this] { m_justWritten.reset(); });
        if (!changes.touches("studio") && !changes.rows.empty())
            return;
        m_studio.reloadSettings();
        Q_EMIT settingsChanged();
    });
}

CellFormat Session::format() const { return {m_studio.currency(), m_studio.timeZone(), QLocale()}; }

QString Session::money(std::optional<Money> amount) const
{
    return amount ? displayText(*amount, m_studio.currency(), QLocale()) : tr("unknown");
}

} // namespace benchbook
