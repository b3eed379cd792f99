#include "ui/peers/machine_cards.h"

#include "core/letters/visible_text.h"
#include "core/peers/own_machines.h"
#include "core/peers/row_name.h"
#include "core/peers/settle_conflict.h"
#include "core/people/settings.h"
#include "ui/kit/buttons.h"
#include "ui/kit/field_row.h"
#include "ui/kit/icon_label.h"
#include "ui/kit/label.h"
#include "ui/letters/letter_sheet.h"
#include "ui/peers/machine_forms.h"
#include "ui/peers/machine_values.h"
#include "ui/records/fact_sheet.h"
#include "ui/records/field_editor.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int cardSign = 20;

QString whoWords(const Session &session, const ConflictChoice &choice)
{
    QStringList parts;
    if (choice.person) {
        const auto person =
            session.studio().read([&](const Reader &reader) { return personById(reader, *choice.person); });
        if (person.ok() && *person)
            parts << (*person)->name;
    }
    parts << QDateTime::fromMSecsSinceEpoch(choice.at.milliseconds, session.studio().timeZone())
                 .toString(u"yyyy-MM-dd HH:mm"_s);
    return parts.join(u" · "_s);
}

/// Which machine removed it and which one went on with it; empty where nobody removed anything.
QString removalSentence(const Conflict &conflict, const MachineNames &names)
{
    QStringList removed;
    QStringList changed;
    for (const ConflictChoice &choice : conflict.choices)
        (choice.removes ? removed : changed) << names.value(choice.machine, choice.machine);
    if (removed.isEmpty())
        return {};
    if (changed.isEmpty())
        return ConflictCard::tr("It was removed on %1.").arg(removed.join(u", "_s));
    return ConflictCard::tr(
               "Removed on %1, and changed on %2 by somebody who did not know of that. Both are kept until "
               "somebody chooses.")
        .arg(removed.join(u", "_s), changed.join(u", "_s));
}

QHBoxLayout *cardHead(const char *iconName, Tone tone, QVBoxLayout *words)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(new IconLabel(QString::fromLatin1(iconName), tone, cardSign), 0, Qt::AlignTop);
    words->setSpacing(2);
    line->addLayout(words, 1);
    return line;
}

} // namespace

MachineNames machineNames(const Session &session)
{
    MachineNames names;
    const auto machines = session.studio().read([](const Reader &reader) { return Result(ownMachines(reader)); });
    for (const OwnMachine &machine : machines.valueOr({})) {
        const QString title = machineTitle(machine);
        names.insert(machine.letter, machine.isThisOne ? ConflictCard::tr("%1 (this one)").arg(title) : title);
    }
    return names;
}

ConflictCard::ConflictCard(Session &session, const Conflict &conflict, const MachineNames &names, int number)
    : m_session(session),
      m_conflict(conflict),
      m_name(u"conflict.%1"_s.arg(number)),
      m_problem(new Label({}, Label::Size::Body, Tone::Danger))
{
    setObjectName(m_name);
    const QString about = session.studio()
                              .read([&](const Reader &reader) {
                                  return Result(rowTitle(reader, QString::fromStdString(conflict.table), conflict.row));
                              })
                              .valueOr(QString());
    auto *words = new QVBoxLayout;
    Label *heading = plainLabel(about);
    heading->setObjectName(QString(m_name % u".about"_s));
    heading->setBold(true);
    words->addWidget(heading);
    const QString removal = removalSentence(conflict, names);
    Label *why = plainMuted(!removal.isEmpty()
                                ? removal
                                : tr("Two machines say different things, each without knowing of the other. Until "
                                     "somebody chooses, it cannot be changed elsewhere."));
    why->setObjectName(QString(m_name % u".why"_s));
    words->addWidget(why);
    column()->addLayout(cardHead("split", Tone::Danger, words));
    auto *sides = new QHBoxLayout;
    sides->setSpacing(12);
    for (std::size_t i = 0; i < conflict.choices.size(); ++i)
        sides->addWidget(makeSide(conflict.choices[i], i, names), 1);
    column()->addLayout(sides);
    addOwnWords();
    m_problem->setObjectName(QString(m_name % u".problem"_s));
    m_problem->setWordWrap(true);
    m_problem->hide();
    column()->addWidget(m_problem);
}

QWidget *ConflictCard::makeSide(const ConflictChoice &choice, std::size_t index, const MachineNames &names)
{
    auto *side = new Card;
    side->column()->setContentsMargins(12, 10, 12, 10);
    auto *machine = new Label(tr("On %1").arg(names.value(choice.machine, choice.machine)));
    machine->setBold(true);
    machine->setWordWrap(true);
    side->column()->addWidget(machine);
    side->column()->addWidget(new Label(choice.isShown ? tr("%1 · shown for now").arg(whoWords(m_session, choice))
                                                       : whoWords(m_session, choice),
                                        Label::Size::Small, Tone::Muted));
    auto *sheet = new FactSheet(u"%1.side.%2"_s.arg(m_name).arg(index + 1));
    if (choice.removes)
        sheet->addText(tr("Removed. Before that it said:"), Tone::Warning);
    else if (isRemovedElsewhere())
        sheet->addText(tr("Changed, and still used here:"), Tone::Neutral);
    QStringList spoken;
    for (const ChoiceLine &line : choiceLines(m_session, m_conflict, choice)) {
        sheet->addLine(line.title, line.words, choice.removes ? Tone::Muted : Tone::Neutral);
        spoken << line.words;
    }
    side->column()->addWidget(sheet);
    side->column()->addStretch(1);
    auto *keepIt =
        makeButton(u"%1.keep.%2"_s.arg(m_name).arg(index + 1), choice.removes         ? tr("Leave it removed")
                                                               : isRemovedElsewhere() ? tr("Bring it back, as changed")
                                                                                      : tr("Keep this"));
    keepIt->setAccessibleDescription(spoken.join(u", "_s));
    connect(keepIt, &QPushButton::clicked, this, [this, index] { keep(index); });
    side->column()->addWidget(keepIt, 0, Qt::AlignLeft);
    return side;
}

bool ConflictCard::isRemovedElsewhere() const
{
    return std::any_of(m_conflict.choices.begin(), m_conflict.choices.end(),
                       [](const ConflictChoice &choice) { return choice.removes; });
}

void ConflictCard::addOwnWords()
{
    const std::vector<const Field *> fields = typeableFields(m_session, m_conflict);
    if (fields.empty())
        return;
    const RecordKind *kind = kindOfTable(m_session.kinds(), m_conflict.table);
    const Draft draft = loadRecord(m_session.studio(), *kind, m_conflict.row).valueOr({});
    auto *open = new FlatButton(QString(m_name % u".other"_s), tr("Something else…"));
    open->setCompact();
    m_own = new QWidget;
    auto *line = new QVBoxLayout(m_own);
    line->setContentsMargins(0, 0, 0, 0);
    for (const Field *field : fields) {
        auto *editor = new FieldEditor(m_session, *field, m_name % u'.' % QLatin1StringView(field->key), true, this);
        if (field->type == FieldType::Quantity && field->unitFrom) {
            if (const auto unit = draft.find(QString::fromLatin1(field->unitFrom)); unit != draft.end())
                editor->setUnit(unit->second.isText() ? unit->second.text() : QString());
        }
        if (const auto value = draft.find(QString::fromLatin1(field->key)); value != draft.end())
            editor->setText(fieldText(m_session.studio(), m_session.kinds(), *field, value->second, draft));
        auto *row = new FieldRow(editor->title(), editor->widget());
        m_editors.emplace_back(editor, row);
        line->addWidget(row);
    }
    auto *keepIt = makeButton(QString(m_name % u".keepOther"_s), tr("Keep what I typed"));
    connect(keepIt, &QPushButton::clicked, this, &ConflictCard::keepTyped);
    line->addWidget(keepIt, 0, Qt::AlignLeft);
    m_own->hide();
    connect(open, &QPushButton::clicked, this, [this, open] {
        open->hide();
        m_own->show();
        m_editors.front().first->widget()->setFocus(Qt::OtherFocusReason);
    });
    column()->addWidget(open, 0, Qt::AlignLeft);
    column()->addWidget(m_own);
}

void ConflictCard::refuse(const QString &message)
{
    m_problem->setText(QString(u"! "_s % message));
    m_problem->setVisible(!message.isEmpty());
}

void ConflictCard::keep(std::size_t index)
{
    const auto done = settleConflict(m_session.studio(), m_conflict, index, m_session.person());
    if (!done.ok())
        return refuse(done.error().message);
    Q_EMIT settled();
}

void ConflictCard::keepTyped()
{
    const RecordKind *kind = kindOfTable(m_session.kinds(), m_conflict.table);
    const Result<Draft> before = loadRecord(m_session.studio(), *kind, m_conflict.row);
    if (!before.ok())
        return refuse(before.error().message);
    Draft draft = *before;
    Draft changes;
    RowValues values;
    bool isReadable = true;
    for (const auto &[editor, row] : m_editors) {
        const Field &field = editor->field();
        const auto value = parseField(m_session.studio(), m_session.kinds(), field, editor->text(), draft);
        row->setProblem(value.ok() ? QString() : value.error().message);
        isReadable = isReadable && value.ok();
        if (!value.ok())
            continue;
        draft[QString::fromLatin1(field.key)] = *value;
        changes[QString::fromLatin1(field.key)] = *value;
        values.emplace(field.column, *value);
    }
    if (!isReadable)
        return;
    QStringList against;
    for (const Issue &issue : changeIssues(m_session.studio(), *kind, m_conflict.row, *before, changes))
        against << issue.message;
    if (!against.isEmpty())
        return refuse(against.join(u' '));
    const auto done = settleConflictWith(m_session.studio(), m_conflict, values, m_session.person());
    if (!done.ok())
        return refuse(done.error().message);
    Q_EMIT settled();
}

QString machineQuestionText(const Session &session, const MachineQuestion &question)
{
    const QString about =
        session.studio()
            .read([&](const Reader &reader) { return Result(rowTitle(reader, question.table, question.row)); })
            .valueOr(QString());
    if (question.kind == u"rule"_s)
        return MachineQuestionCard::tr("“%1” on machine %2 does not go together with what was done elsewhere: %3.")
            .arg(visibleText(question.sentence.text()), question.machine, visibleText(question.detail));
    if (question.kind == u"name"_s)
        return MachineQuestionCard::tr(
                   "%1 has a name or code that another one has, too: “%2”. Give one of them another.")
            .arg(about, visibleText(question.detail));
    if (question.kind == u"kept"_s)
        return MachineQuestionCard::tr("%1 was removed on machine %2, but is still used. It stays.")
            .arg(about, question.machine);
    return MachineQuestionCard::tr("%1 was put where another one stands already.").arg(about);
}

MachineQuestionCard::MachineQuestionCard(Session &session, const MachineQuestion &question, const MachineNames &names,
                                         int number)
    : m_session(session)
{
    const QString name = u"machineQuestion.%1"_s.arg(number);
    setObjectName(name);
    auto *words = new QVBoxLayout;
    words->addWidget(plainLabel(machineQuestionText(session, question)));
    words->addWidget(plainMuted(
        tr("%1 · %2").arg(tr("On %1").arg(names.value(question.machine, question.machine)),
                          QDateTime::fromMSecsSinceEpoch(question.asked.milliseconds(), session.studio().timeZone())
                              .toString(u"yyyy-MM-dd HH:mm"_s))));
    column()->addLayout(cardHead("triangle-alert", Tone::Warning, words));
    auto *answer = new QLineEdit;
    answer->setObjectName(QString(name % u".answer"_s));
    answer->setAccessibleName(tr("How it was settled"));
    answer->setPlaceholderText(tr("How it was settled"));
    auto *done = makeButton(QString(name % u".settle"_s), tr("It is settled"));
    auto *show = new FlatButton(QString(name % u".show"_s), tr("Show it"));
    auto *line = new QHBoxLayout;
    line->setContentsMargins(cardSign + 12, 0, 0, 0);
    line->addWidget(answer, 1);
    line->addWidget(done);
    line->addWidget(show);
    column()->addLayout(line);
    auto *problem = new Label({}, Label::Size::Body, Tone::Danger);
    problem->setWordWrap(true);
    problem->hide();
    column()->addWidget(problem);
    const auto settle = [this, answer, problem, id = question.id] {
        const auto answered = Machines(m_session.studio()).answer(id, answer->text().trimmed(), m_session.person());
        problem->setText(answered.ok() ? QString() : QString(u"! "_s % answered.error().message));
        problem->setVisible(!answered.ok());
        if (answered.ok())
            Q_EMIT settled();
    };
    connect(done, &QPushButton::clicked, this, settle);
    connect(answer, &QLineEdit::returnPressed, this, settle);
    connect(show, &QPushButton::clicked, this,
            [this, table = question.table, row = question.row] { Q_EMIT openRequested(table, row); });
}

} // namespace benchbook
