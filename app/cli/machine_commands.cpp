// Commands about the studio's own machines: a file for a further one, its keys, bundles between them, what does not
// fit.
#include "app/cli/key_ring.h"
#include "app/cli/output.h"
#include "app/cli/spoken.h"

#include "core/base/whole_file.h"
#include "core/journal/frozen_machine.h"
#include "core/letters/visible_text.h"
#include "core/peers/own_machines.h"
#include "core/peers/row_name.h"
#include "core/peers/settle_conflict.h"
#include "core/peers/stored_bytes.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct MachineCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

const QString hearingNote() { return u"admissionHearing"_s; }

Result<Answer> makeFile(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    const QString path = session.arguments().value("output");
    BENCHBOOK_ASSIGN(const QString letter, makeMachineFile(*studio, path, session.random()));
    return Answer{QJsonObject{{u"machine"_s, letter}, {u"output"_s, path}},
                  MachineCommandText::tr("The file for machine %1 is %2. Carry it there with what lies beside it under "
                                         "the same name, and ask for keys there: `machine ask`.")
                      .arg(letter, path)};
}

Result<Answer> listMachines(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const std::vector<OwnMachine> known,
                     studio->read([](const Reader &reader) { return Result(ownMachines(reader)); }));
    QJsonArray machines;
    std::vector<QStringList> rows;
    for (const Machine &machine : Machines(*studio).all()) {
        const auto own = std::find_if(known.begin(), known.end(),
                                      [&](const OwnMachine &other) { return other.letter == machine.letter; });
        const bool isKnown = own != known.end();
        machines.append(QJsonObject{{u"machine"_s, machine.letter},
                                    {u"thisOne"_s, machine.isThisOne},
                                    {u"name"_s, isKnown ? own->name : QString()},
                                    {u"withdrawn"_s, isKnown && own->isRevoked()},
                                    {u"toCarry"_s, isKnown ? own->toCarry : 0},
                                    {u"actions"_s, machine.groups},
                                    {u"confirmed"_s, machine.acknowledged},
                                    {u"frozen"_s, machine.isFrozen}});
        const bool withdrawn = isKnown && own->isRevoked();
        rows.push_back({machine.letter, isKnown ? visibleText(own->name) : u"—"_s,
                        machine.isThisOne ? MachineCommandText::tr("this one")
                        : withdrawn       ? MachineCommandText::tr("withdrawn")
                        : !isKnown        ? MachineCommandText::tr("has no keys yet")
                                          : QString(),
                        QString::number(isKnown ? own->toCarry : 0)});
    }
    const QString text =
        rows.empty() ? MachineCommandText::tr("There is only this machine.")
                     : textTable({MachineCommandText::tr("Machine"), MachineCommandText::tr("Name"),
                                  MachineCommandText::tr("State"), MachineCommandText::tr("Actions to carry there")},
                                 rows);
    return Answer{machines, text};
}

Result<Answer> ask(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const std::unique_ptr<KeyRing> ring, makeKeyRing(session, *studio));
    BENCHBOOK_ASSIGN(const AdmissionRequest request, askToJoin(*studio, *ring, session.arguments().value("name")));
    BENCHBOOK_TRY(writeWholeFile(session.arguments().value("output"), request.file()));
    BENCHBOOK_ASSIGN(const SpokenAs as, spokenAs(session));
    const QString spoken = request.spoken(as).join(u' ');
    return Answer{QJsonObject{{u"output"_s, session.arguments().value("output")}, {u"words"_s, spoken}},
                  MachineCommandText::tr("Carry the file to the owner's machine, and read out there: %1").arg(spoken)};
}

/// Which of the words to type is drawn once and kept until it was answered.
Result<Hearing> hearingOf(Session &session, Studio &studio, const AdmissionRequest &request, SpokenAs as, bool begin)
{
    QString seed = studio.fileNote(hearingNote());
    if (begin || seed.isEmpty()) {
        seed = QString::number(session.random().between(1, 2'000'000'000));
        BENCHBOOK_TRY(studio.setFileNote(hearingNote(), seed));
    }
    Random random(seed.toULongLong());
    return request.hearing(as, random);
}

Answer askedToType(const AdmissionRequest &request, const Hearing &hearing)
{
    QJsonArray positions;
    for (const int position : hearing.positions())
        positions.append(position);
    return {
        QJsonObject{{u"name"_s, request.name()}, {u"type"_s, positions}},
        MachineCommandText::tr("“%1” asks to be a machine of this studio. Type %2 of what it shows: --words \"… …\"")
                .arg(visibleText(request.name()), partsAsked(hearing)) +
            u'\n' + otherWay(hearing.as())};
}

Result<Answer> admit(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    const QString path = session.arguments().positional().first();
    BENCHBOOK_ASSIGN(const QByteArray bytes, session.inputFile(path, AdmissionRequest::largest * 4));
    const Result<AdmissionRequest> request = AdmissionRequest::read(bytes);
    if (!request.ok())
        return session.badInput(request.error());
    if (!session.arguments().has("words")) {
        BENCHBOOK_ASSIGN(const SpokenAs as, spokenAs(session));
        BENCHBOOK_ASSIGN(const Hearing hearing, hearingOf(session, *studio, *request, as, true));
        return askedToType(*request, hearing);
    }
    BENCHBOOK_ASSIGN(const auto typed, partsTyped(session));
    const SpokenAs as = spokenAs(typed);
    BENCHBOOK_ASSIGN(Hearing hearing, hearingOf(session, *studio, *request, as, false));
    const Hearing::Answer heard = hearing.check(typed);
    if (heard == Hearing::Answer::NotAPart)
        return noPart(as, visibleText(request->name()));
    if (heard != Hearing::Answer::Right) {
        BENCHBOOK_TRY(studio->setFileNote(hearingNote(), {}));
        return Error::refused(
            MachineCommandText::tr("These are not the words of this request. Look at the new machine's "
                                   "screen and begin again."));
    }
    BENCHBOOK_ASSIGN(const std::unique_ptr<KeyRing> ring, openKeyRing(session, *studio));
    const MachineRole role = session.arguments().has("owns") ? MachineRole::Owns : MachineRole::Works;
    BENCHBOOK_ASSIGN(const QByteArray answer, admitOwnMachine(*studio, *ring, *request, hearing, role, signer));
    BENCHBOOK_TRY(studio->setFileNote(hearingNote(), {}));
    const QString output = session.arguments().value("output");
    if (output.isEmpty())
        return session.usage(MachineCommandText::tr("Name the file for the answer with --output FILE."));
    BENCHBOOK_TRY(writeWholeFile(output, answer));
    return session.done({{u"output"_s, output}});
}

Result<Answer> joinStudio(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const std::unique_ptr<KeyRing> ring, openKeyRing(session, *studio));
    BENCHBOOK_ASSIGN(const QByteArray answer,
                     session.inputFile(session.arguments().positional().first(), qint64(64) * 1024));
    const Result<void> joined = join(*studio, *ring, answer);
    if (!joined.ok())
        return session.badInput(joined.error());
    return Answer{QJsonObject{{u"joined"_s, true}},
                  MachineCommandText::tr("This machine has its keys now. Bundles carry what each of them does to the "
                                         "other: `bundle export --to own`.")};
}

QJsonValue atomValueJson(const Value &value)
{
    if (value.isText())
        return value.text();
    return value.isInteger() ? QJsonValue(value.integer()) : QJsonValue();
}

QJsonObject conflictJson(const Conflict &conflict, const Studio &studio)
{
    QJsonArray choices;
    for (const ConflictChoice &choice : conflict.choices) {
        QJsonObject values;
        for (const auto &[column, value] : choice.values)
            values.insert(QString::fromStdString(column), atomValueJson(value));
        choices.append(QJsonObject{{u"machine"_s, choice.machine},
                                   {u"at"_s, isoText(Instant(choice.at.milliseconds), studio.timeZone())},
                                   {u"removes"_s, choice.removes},
                                   {u"shown"_s, choice.isShown},
                                   {u"values"_s, values}});
    }
    return {{u"table"_s, QString::fromStdString(conflict.table)},
            {u"row"_s, idText(conflict.row)},
            {u"field"_s, conflict.atom},
            {u"choices"_s, choices}};
}

QString valueText(const Value &value)
{
    return value.isText() ? visibleText(value.text()) : value.isInteger() ? QString::number(value.integer()) : u"—"_s;
}

/// Numbered as `machine settle` wants it: the conflict, and below it what can be chosen.
QString conflictText(const Conflict &conflict, int number, const Reader &reader, const QTimeZone &zone)
{
    const QString table = QString::fromStdString(conflict.table);
    QString text = u"%1. %2 · %3\n"_s.arg(QString::number(number), visibleText(rowTitle(reader, table, conflict.row)),
                                          conflict.atom);
    int choiceNumber = 0;
    for (const ConflictChoice &choice : conflict.choices) {
        QStringList values;
        for (const auto &[column, value] : choice.values)
            values << valueText(value);
        const QString says = choice.removes ? MachineCommandText::tr("remove it") : values.join(u", "_s);
        text += u"   --choice %1: %2"_s.arg(QString::number(++choiceNumber), says) +
                MachineCommandText::tr(" (machine %1, %2)")
                    .arg(choice.machine, isoText(Instant(choice.at.milliseconds), zone)) +
                (choice.isShown ? MachineCommandText::tr(" ← shown now") : QString()) + u'\n';
    }
    return text;
}

QJsonArray tailJson(const ActionTail &tail, const Studio &studio)
{
    QJsonArray actions;
    for (const TailAction &action : tail.actions) {
        actions.append(QJsonObject{{u"number"_s, action.seq},
                                   {u"at"_s, isoText(action.at, studio.timeZone())},
                                   {u"action"_s, action.sentence.text()}});
    }
    return actions;
}

QString tailText(const QString &title, const ActionTail &tail, const Studio &studio)
{
    if (tail.count() == 0)
        return {};
    QString text = u"   %1:\n"_s.arg(title);
    for (const TailAction &action : tail.actions) {
        text += u"     %1 · %2 · %3\n"_s.arg(QString::number(action.seq), isoText(action.at, studio.timeZone()),
                                             visibleText(action.sentence.text()));
    }
    if (tail.more > 0)
        text += u"     "_s + MachineCommandText::tr("and %n more", nullptr, tail.more) + u'\n';
    return text;
}

QJsonObject frozenJson(const FrozenMachine &machine, const Studio &studio)
{
    return {{u"machine"_s, machine.machine},
            {u"here"_s, tailJson(machine.here, studio)},
            {u"other"_s, tailJson(machine.other, studio)},
            {u"later"_s, tailJson(machine.later, studio)}};
}

QString frozenText(const FrozenMachine &machine, const Studio &studio)
{
    return MachineCommandText::tr("Machine %1 did different things under the same numbers: its file was used on two "
                                  "computers. Do again by hand what is missing, make a new machine of one of them, "
                                  "then: machine put-away %1")
               .arg(machine.machine) +
           u'\n' + tailText(MachineCommandText::tr("counts here"), machine.here, studio) +
           tailText(MachineCommandText::tr("under the same numbers, does not count"), machine.other, studio) +
           tailText(MachineCommandText::tr("came later and is kept aside"), machine.later, studio);
}

Result<std::vector<FrozenMachine>> frozenIn(const Studio &studio)
{
    return studio.read([](const Reader &reader) { return Result(frozenMachines(reader)); });
}

Result<Answer> putFrozenAway(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    const QString letter = session.arguments().positional().first();
    BENCHBOOK_ASSIGN(const std::vector<FrozenMachine> frozen, frozenIn(*studio));
    int count = 0;
    for (const FrozenMachine &machine : frozen) {
        if (machine.machine.compare(letter, Qt::CaseInsensitive) != 0)
            continue;
        BENCHBOOK_TRY(noteFrozenSeen(*studio, machine));
        ++count;
    }
    if (count == 0)
        return Error::notFound(
            MachineCommandText::tr("Machine “%1” has nothing to put away; see `machine questions`.").arg(letter));
    return Answer{QJsonObject{{u"machine"_s, letter.toUpper()}, {u"putAway"_s, count}},
                  MachineCommandText::tr("Put away; it is told again once more of it comes.")};
}

Result<Answer> listConflicts(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    Machines machines(*studio);
    QJsonArray conflicts;
    QString text;
    const std::vector<Conflict> open = machines.conflicts();
    for (const Conflict &conflict : open)
        conflicts.append(conflictJson(conflict, *studio));
    BENCHBOOK_TRY(studio->read([&](const Reader &reader) -> Result<void> {
        for (std::size_t i = 0; i < open.size(); ++i)
            text += conflictText(open[i], static_cast<int>(i) + 1, reader, studio->timeZone());
        return {};
    }));
    if (!open.empty())
        text += MachineCommandText::tr("Choose with: machine settle NUMBER --choice N") + u'\n';
    QJsonArray questions;
    for (const MachineQuestion &question : machines.questions()) {
        questions.append(QJsonObject{{u"question"_s, idText(question.id)},
                                     {u"machine"_s, question.machine},
                                     {u"action"_s, question.sentence.text()},
                                     {u"rule"_s, question.detail}});
        text += u"%1 · %2 · %3\n"_s.arg(idText(question.id), question.machine, visibleText(question.sentence.text()));
    }
    if (!questions.isEmpty())
        text += MachineCommandText::tr("Once it is settled: machine answer QUESTION --note TEXT") + u'\n';
    BENCHBOOK_ASSIGN(const std::vector<FrozenMachine> frozen, frozenIn(*studio));
    QJsonArray tails;
    for (const FrozenMachine &machine : frozen) {
        tails.append(frozenJson(machine, *studio));
        text += frozenText(machine, *studio);
    }
    if (text.isEmpty())
        text = MachineCommandText::tr("No questions: the machines agree.");
    return Answer{QJsonObject{{u"conflicts"_s, conflicts}, {u"questions"_s, questions}, {u"frozen"_s, tails}}, text};
}

Result<Answer> settleConflict(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const int number, session.count(session.arguments().positional().first()));
    BENCHBOOK_ASSIGN(const int choice, session.count(session.arguments().value("choice")));
    const std::vector<Conflict> conflicts = Machines(*studio).conflicts();
    if (number < 1 || number > static_cast<int>(conflicts.size()))
        return session.usage(MachineCommandText::tr("Number the conflict as `machine questions` lists them, from 1."));
    const Conflict &conflict = conflicts[static_cast<std::size_t>(number) - 1];
    if (choice < 1 || choice > static_cast<int>(conflict.choices.size()))
        return session.usage(MachineCommandText::tr("Number the choice as it is listed, from 1."));
    BENCHBOOK_TRY(benchbook::settleConflict(*studio, conflict, static_cast<std::size_t>(choice) - 1, signer));
    return session.done();
}

Result<Answer> answerQuestion(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_TRY(Machines(*studio).answer(session.arguments().positional().first().toLongLong(),
                                           session.arguments().value("note"), signer));
    return session.done();
}

} // namespace

std::span<const Command> machineCommands()
{
    static const std::vector<Command> commands{
        {"machine add",
         "",
         QT_TRANSLATE_NOOP("Cli", "write the studio file for a further machine of this studio"),
         {{"output", "FILE", QT_TRANSLATE_NOOP("Cli", "the file to carry there"), true}},
         makeFile},
        {"machine list", "", QT_TRANSLATE_NOOP("Cli", "the machines of this studio"), {}, listMachines},
        {"machine ask",
         "",
         QT_TRANSLATE_NOOP("Cli", "on the new machine: ask for the keys of the studio"),
         {{"name", "NAME", QT_TRANSLATE_NOOP("Cli", "what this computer is called"), true},
          {"output", "FILE", QT_TRANSLATE_NOOP("Cli", "the request to carry to the owner's machine"), true},
          spokenOption(),
          passphraseOption()},
         ask},
        {"machine admit",
         "REQUEST",
         QT_TRANSLATE_NOOP("Cli", "on the owner's machine: hear the new one and give it its keys"),
         {{"words", "WORDS", QT_TRANSLATE_NOOP("Cli", "the two that were asked for; without them it says which")},
          {"output", "FILE", QT_TRANSLATE_NOOP("Cli", "the answer to carry back")},
          spokenOption(),
          {"owns", nullptr, QT_TRANSLATE_NOOP("Cli", "it may stand in for the owner's machine")},
          passphraseOption()},
         admit},
        {"machine join",
         "ANSWER",
         QT_TRANSLATE_NOOP("Cli", "on the new machine: take the keys"),
         {passphraseOption()},
         joinStudio},
        {"machine questions",
         "",
         QT_TRANSLATE_NOOP("Cli", "what two machines said of one thing, and what does not fit together"),
         {},
         listConflicts},
        {"machine settle",
         "NUMBER",
         QT_TRANSLATE_NOOP("Cli", "choose in a conflict"),
         {{"choice", "N", QT_TRANSLATE_NOOP("Cli", "which of the listed ones"), true}},
         settleConflict},
        {"machine put-away",
         "MACHINE",
         QT_TRANSLATE_NOOP("Cli", "what a machine did under numbers used twice was looked at"),
         {},
         putFrozenAway},
        {"machine answer",
         "QUESTION",
         QT_TRANSLATE_NOOP("Cli", "a question is settled"),
         {{"note", "TEXT", QT_TRANSLATE_NOOP("Cli", "how; it stays in the studio"), true}},
         answerQuestion},
    };
    return commands;
}

} // namespace benchbook::cli
