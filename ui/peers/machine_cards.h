// Cards about what two machines of ours did apart and a person has to decide.
#pragma once

#include "core/journal/machines.h"
#include "ui/kit/card.h"
#include "ui/records/session.h"

#include <QHash>

namespace benchbook {

class FieldEditor;
class FieldRow;
class Label;

/// By letter, what the machines of the studio are called: "B · Workshop".
using MachineNames = QHash<QString, QString>;
MachineNames machineNames(const Session &session);

/// One thing of which two machines say different things: both sides beside each other, and a button for either. Widgets
/// are named after its number on the page.
class ConflictCard final : public Card
{
    Q_OBJECT
public:
    ConflictCard(Session &session, const Conflict &conflict, const MachineNames &names, int number);

    const Conflict &conflict() const { return m_conflict; }

Q_SIGNALS:
    /// Somebody chose; the way back is the action that was just written.
    void settled();

private:
    QWidget *makeSide(const ConflictChoice &choice, std::size_t index, const MachineNames &names);
    bool isRemovedElsewhere() const;
    void addOwnWords();
    void keep(std::size_t index);
    void keepTyped();
    void refuse(const QString &message);

    Session &m_session;
    Conflict m_conflict;
    QString m_name; ///< of its widgets
    std::vector<std::pair<FieldEditor *, FieldRow *>> m_editors;
    QWidget *m_own = nullptr;
    Label *m_problem;
};

/// What came together and does not fit by a rule of the studio: looked at, and answered in words.
class MachineQuestionCard final : public Card
{
    Q_OBJECT
public:
    MachineQuestionCard(Session &session, const MachineQuestion &question, const MachineNames &names, int number);

Q_SIGNALS:
    void settled();
    void openRequested(const QString &table, qint64 row);

private:
    Session &m_session;
};

/// One sentence of what does not fit.
QString machineQuestionText(const Session &session, const MachineQuestion &question);

} // namespace benchbook
