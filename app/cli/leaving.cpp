#include "app/cli/leaving.h"

#include "core/letters/leaving.h"
#include "core/letters/visible_text.h"
#include "core/peers/letter_box.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct LeavingWords
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// Letters that say the same, and to whom.
struct LeavingHeap
{
    QStringList to = {};
    std::vector<LeavingLine> lines;
};

QString lineText(const LeavingLine &line)
{
    return u"  %1%2: %3"_s.arg(line.freeText ? u"✎ "_s : u"  "_s, line.label, line.value);
}

QJsonArray linesJson(const std::vector<LeavingLine> &lines)
{
    QJsonArray json;
    for (const LeavingLine &line : lines)
        json.append(QJsonObject{{u"label"_s, line.label}, {u"value"_s, line.value}, {u"freeText"_s, line.freeText}});
    return json;
}

bool saysTheSame(const std::vector<LeavingLine> &one, const std::vector<LeavingLine> &other)
{
    return std::equal(
        one.begin(), one.end(), other.begin(), other.end(),
        [](const LeavingLine &a, const LeavingLine &b) { return a.label == b.label && a.value == b.value; });
}

Result<std::set<qint64>> boxNow(Studio &studio)
{
    return studio.read([](const Reader &reader) -> Result<std::set<qint64>> {
        std::set<qint64> ids;
        for (const WaitingLetter &letter : waitingLetters(reader))
            ids.insert(letter.id.value());
        return ids;
    });
}

/// What waits now and did not before; what several are told in the same words once.
Result<std::vector<LeavingHeap>> addedSince(Session &session, Studio &studio, const std::set<qint64> &before)
{
    return studio.read([&](const Reader &reader) -> Result<std::vector<LeavingHeap>> {
        std::vector<LeavingHeap> heaps;
        for (const WaitingLetter &letter : waitingLetters(reader)) {
            if (before.contains(letter.id.value()))
                continue;
            auto lines = leavesTheStudio(letter.content, session.locale(), studio.timeZone());
            auto heap = std::find_if(heaps.begin(), heaps.end(),
                                     [&](const LeavingHeap &other) { return saysTheSame(other.lines, lines); });
            if (heap == heaps.end())
                heap = heaps.insert(heaps.end(), {{}, std::move(lines)});
            heap->to << visibleText(nameOfReader(reader, letter.to));
        }
        for (LeavingHeap &heap : heaps)
            heap.lines.insert(heap.lines.begin(),
                              {LeavingWords::tr("To", "whom a letter goes"), heap.to.join(LeavingWords::tr(", "))});
        return heaps;
    });
}

QString heapsText(const std::vector<LeavingHeap> &heaps)
{
    QStringList lines;
    for (const LeavingHeap &heap : heaps) {
        for (const LeavingLine &line : heap.lines)
            lines << lineText(line);
    }
    return lines.join(u'\n');
}

QJsonArray heapsJson(const std::vector<LeavingHeap> &heaps)
{
    QJsonArray json;
    for (const LeavingHeap &heap : heaps)
        json.append(linesJson(heap.lines));
    return json;
}

QString wouldLeave(const std::vector<LeavingHeap> &heaps)
{
    return heaps.empty()
               ? LeavingWords::tr("Nothing would leave your studio.")
               : LeavingWords::tr("This would leave your studio (✎ is what somebody typed):\n%1").arg(heapsText(heaps));
}

/// Actions of use cases that act by themselves, all taken back whatever came of them. What `body` wants to know of
/// what they wrote, it reads meanwhile.
Result<void> rehearseAll(Studio &studio, const std::function<Result<void>()> &body)
{
    std::optional<Result<void>> outcome;
    const Result<void> ended = studio.bulk([&]() -> Result<void> {
        outcome.emplace(body());
        // A bulk that fails leaves nothing behind.
        return Error{ErrorCode::Cancelled, {}};
    });
    return outcome ? std::move(*outcome) : ended;
}

Result<Answer> previewed(Session &session, Studio &studio, const Command &command, const std::set<qint64> &before)
{
    std::vector<LeavingHeap> heaps;
    BENCHBOOK_TRY(rehearseAll(studio, [&]() -> Result<void> {
        BENCHBOOK_TRY(command.run(session));
        BENCHBOOK_ASSIGN(heaps, addedSince(session, studio, before));
        return {};
    }));
    return Answer{QJsonObject{{u"leaves"_s, heapsJson(heaps)}}, wouldLeave(heaps)};
}

Answer withLeaving(Answer answer, const std::vector<LeavingHeap> &heaps)
{
    QJsonObject json = answer.json.toObject();
    json.insert(u"leaves"_s, heapsJson(heaps));
    answer.json = json;
    answer.text += (answer.text.isEmpty() || answer.text.endsWith(u'\n') ? QString() : u"\n"_s) +
                   LeavingWords::tr("With the next bundle this leaves your studio:\n%1").arg(heapsText(heaps));
    return answer;
}

} // namespace

Command writingLetters(Command command)
{
    command.options.push_back(
        {"preview", nullptr, QT_TRANSLATE_NOOP("Cli", "say what would leave the studio and write nothing")});
    command.writesLetters = true;
    return command;
}

Result<Answer> runTelling(Session &session, const Command &command)
{
    if (!command.writesLetters)
        return command.run(session);
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const std::set<qint64> before, boxNow(*studio));
    if (session.arguments().has("preview"))
        return previewed(session, *studio, command, before);
    BENCHBOOK_ASSIGN(Answer answer, command.run(session));
    BENCHBOOK_ASSIGN(const std::vector<LeavingHeap> heaps, addedSince(session, *studio, before));
    return heaps.empty() ? answer : withLeaving(std::move(answer), heaps);
}

Option noteThatLeaves()
{
    return {"note", "TEXT", QT_TRANSLATE_NOOP("Cli", "a remark; it leaves the studio with the letter")};
}

Option noteThatStays()
{
    return {"note", "TEXT", QT_TRANSLATE_NOOP("Cli", "a remark for ourselves; it stays in the studio")};
}

Answer leavingAnswer(Session &session, const LetterContent &letter, QJsonObject more)
{
    const std::vector<LeavingHeap> heaps{{{}, leavesTheStudio(letter, session.locale(), session.timeZone())}};
    more.insert(u"leaves"_s, heapsJson(heaps));
    return {more, wouldLeave(heaps)};
}

Answer toldLeaving(Session &session, Answer answer, const LetterContent &letter)
{
    return withLeaving(std::move(answer), {{{}, leavesTheStudio(letter, session.locale(), session.timeZone())}});
}

Answer wroteLetters(Session &session, const std::vector<Id<LetterDraft>> &drafts, QJsonObject more)
{
    QJsonArray waiting;
    for (const Id<LetterDraft> draft : drafts)
        waiting.append(idText(draft));
    more.insert(u"waiting"_s, waiting);
    return session.done(more);
}

} // namespace benchbook::cli
