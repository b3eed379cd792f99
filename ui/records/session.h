// Session: what every page is given — the open studio, who sits there, and how to say what happened.
#pragma once

#include "core/journal/list.h"
#include "core/journal/record.h"
#include "ui/kit/dialogs.h"

#include <QObject>

#include <memory>

namespace benchbook {

class LookAhead;

/// One open studio in one window. Pages read and act through it; nothing in it knows a page.
class Session final : public QObject
{
    Q_OBJECT
public:
    Session(Studio &studio, const RecordKinds &kinds, Dialogs &dialogs, QObject *parent = nullptr);

    Studio &studio() const { return m_studio; }
    const RecordKinds &kinds() const { return m_kinds; }
    Dialogs &dialogs() const { return m_dialogs; }
    /// Who signs what is done here; chosen in the window, nobody on a new file.
    PersonRef person() const { return m_person; }
    void setPerson(PersonRef person) { m_person = person; }
    /// Cells in the language of the moment.
    CellFormat format() const;
    QDate today() const { return m_studio.today(); }
    QString money(std::optional<Money> amount) const;
    /// What lies ahead of this studio, reckoned once for all pages; for workers, which keep it as long as they run.
    std::shared_ptr<LookAhead> lookAhead() const { return m_lookAhead; }
    /// The entry of what was just done, until control goes back to the event loop; none where everything was so
    /// already and nothing was written. "Undo" beside a message means this entry or is not offered.
    std::optional<qint64> justWritten() const { return m_justWritten; }

    /// Shows the error of a failed result and says whether it was fine.
    template <class T> bool succeeded(const Result<T> &result, QWidget *parent)
    {
        if (!result.ok())
            m_dialogs.showError(parent, result.error());
        return result.ok();
    }

Q_SIGNALS:
    /// The studio's settings (name, currency, channels) changed.
    void settingsChanged();
    /// Something cannot be changed before somebody chose between what two machines said: where that is done is wanted.
    void choiceWanted();

private:
    Studio &m_studio;
    const RecordKinds &m_kinds;
    Dialogs &m_dialogs;
    PersonRef m_person;
    std::shared_ptr<LookAhead> m_lookAhead;
    std::optional<qint64> m_justWritten;
};

} // namespace benchbook
