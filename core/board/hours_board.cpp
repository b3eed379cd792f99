#include "core/board/hours_board.h"

#include "core/board/shared_letters.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct HoursBoardText
{
    Q_DECLARE_TR_FUNCTIONS(Board)
};

constexpr QLatin1StringView capacityKind = "capacity"_L1;

std::vector<Letter> plainOf(const std::vector<KeptLetter> &kept)
{
    std::vector<Letter> letters;
    for (const KeptLetter &one : kept)
        letters.push_back(one.letter);
    return letters;
}

BodyLines weekLines(const std::vector<SpareWeek> &weeks)
{
    BodyLines lines;
    for (const SpareWeek &week : weeks) {
        LetterBody line;
        line.set("monday"_L1, week.monday).set("craft"_L1, week.craft).set("hours"_L1, week.hours);
        lines.push_back(std::move(line));
    }
    return lines;
}

/// Whether a letter says other hours from this week on than we do now.
bool saysOther(const LetterBody &body, const std::vector<SpareWeek> &own, QDate today)
{
    std::map<std::pair<QDate, QString>, qint64> said, ours;
    for (const LetterBody &line : body.lines("weeks"_L1)) {
        const QDate monday = mondayOf(*line.find<QDate>("monday"_L1));
        if (monday >= mondayOf(today))
            said[{monday, comparableWord(line.text("craft"_L1))}] += line.number("hours"_L1);
    }
    for (const SpareWeek &week : own)
        ours[{week.monday, comparableWord(week.craft)}] += week.hours;
    return said != ours;
}

/// Higher than that of any letter of ours, whether it left or waits for somebody else, withdrawn or not.
qint64 nextVersion(const Reader &reader, const std::vector<Id<Peer>> &replaced)
{
    qint64 highest = 0;
    for (const WaitingLetter &waiting : waitingOfKind(reader, capacityKind)) {
        if (std::find(replaced.begin(), replaced.end(), waiting.to.peer) == replaced.end())
            highest = std::max(highest, waiting.content.body.number("version"_L1));
    }
    for (const KeptLetter &kept : lettersOfKind(reader, capacityKind)) {
        if (kept.way == LetterWay::Out)
            highest = std::max(highest, kept.letter.content.body.number("version"_L1));
    }
    return highest + 1;
}

/// Of each peer the letter of ours that they hold as the latest, unless it was withdrawn.
std::vector<KeptLetter> heldByPeers(const Reader &reader)
{
    const std::vector<KeptLetter> shared = sharedLetters(reader, {capacityKind});
    const std::vector<Letter> letters = plainOf(shared);
    const HeldLetters held(letters);
    std::map<Id<Peer>, const KeptLetter *> latest;
    for (const KeptLetter &kept : shared) {
        if (kept.way != LetterWay::Out || !kept.peer || !kept.letter.is(capacityKind))
            continue;
        const KeptLetter *&best = latest[*kept.peer];
        const auto version = [](const KeptLetter &one) { return one.letter.content.body.number("version"_L1); };
        if (!best || version(kept) > version(*best))
            best = &kept;
    }
    std::vector<KeptLetter> standing;
    for (const auto &[peer, kept] : latest) {
        if (!held.isWithdrawn(kept->letter))
            standing.push_back(*kept);
    }
    return standing;
}

void addStudios(const Reader &reader, HoursBoard &board)
{
    const std::vector<KeptLetter> shared = sharedLetters(reader, {capacityKind});
    std::map<SignPublicKey, const KeptLetter *> who;
    for (const KeptLetter &kept : shared)
        who.emplace(kept.letter.chain.author, &kept);
    const std::map<Id<Peer>, PeerInfo> peers = shownPeers(reader);
    for (StudioCapacity &capacity : capacityBoard(plainOf(shared), reader.now(), reader.today())) {
        const KeptLetter *kept = who.at(capacity.studio);
        if (kept->way == LetterWay::Out)
            board.published = BoardStudio{{}, HoursBoardText::tr("Our studio"), std::move(capacity)};
        else if (const auto peer = peers.find(*kept->peer); peer != peers.end())
            board.peers.push_back({peer->first, peer->second.name, std::move(capacity)});
    }
    std::sort(board.peers.begin(), board.peers.end(), [](const BoardStudio &a, const BoardStudio &b) {
        return std::pair(a.name, a.capacity.studio) < std::pair(b.name, b.capacity.studio);
    });
}

} // namespace

QStringList HoursBoard::crafts() const
{
    std::map<QString, QString> words;
    for (const SpareWeek &week : own)
        words.emplace(comparableWord(week.craft), week.craft);
    for (const BoardStudio &studio : peers) {
        for (const WeekHours &week : studio.capacity.weeks)
            words.emplace(comparableWord(week.craft), week.craft);
    }
    QStringList crafts;
    for (const auto &[key, craft] : words)
        crafts << craft;
    return crafts;
}

HoursBoard readHoursBoard(const Reader &reader)
{
    HoursBoard board;
    board.own = spareHours(reader, reader.today());
    addStudios(reader, board);
    const std::vector<WaitingLetter> waiting = waitingOfKind(reader, capacityKind);
    board.waiting = static_cast<int>(waiting.size());
    if (!waiting.empty()) {
        board.differs = saysOther(waiting.back().content.body, board.own, reader.today());
    } else if (board.published) {
        const auto letter = letterOfHash(reader, board.published->capacity.letter);
        board.differs = !letter || saysOther(letter->letter.content.body, board.own, reader.today());
    } else {
        board.differs = !board.own.empty();
    }
    return board;
}

Result<LetterContent> capacityLetter(const Reader &reader, const CapacityPublication &publication)
{
    const std::vector<SpareWeek> own = spareHours(reader, reader.today());
    std::vector<Issue> issues;
    if (own.empty())
        issues.push_back(
            {u"weeks"_s, HoursBoardText::tr("Say some spare hours first; 0 hours say that there are none.")});
    if (own.size() > std::size_t(maxBodyLines)) {
        issues.push_back(
            {u"weeks"_s, HoursBoardText::tr("One letter says at most %1 weeks and crafts; %2 are said here.")
                             .arg(maxBodyLines)
                             .arg(own.size())});
    }
    const QDate until = publication.until.isValid() ? publication.until : reader.today().addDays(capacityDays);
    if (until < reader.today())
        issues.push_back({u"until"_s, HoursBoardText::tr("This day is over already.")});
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    LetterContent content{
        .kind = QString(capacityKind), .at = reader.now(), .validUntil = endOfDay(until, reader.zone())};
    content.body.set("version"_L1, nextVersion(reader, publication.peers)).set("as_of"_L1, reader.today());
    content.body.set("weeks"_L1, weekLines(own));
    if (const QString note = publication.note.trimmed(); !note.isEmpty())
        content.body.set("note"_L1, note);
    return content;
}

Result<std::vector<Id<LetterDraft>>> publishCapacity(Studio &studio, const CapacityPublication &publication,
                                                     PersonRef person)
{
    using Drafts = std::vector<Id<LetterDraft>>;
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Publish spare hours")), person, [&](Action &action) -> Result<Drafts> {
            for (const WaitingLetter &waiting : waitingOfKind(action.reader(), capacityKind)) {
                if (std::find(publication.peers.begin(), publication.peers.end(), waiting.to.peer) !=
                    publication.peers.end())
                    action.remove("letter_draft", waiting.id);
            }
            BENCHBOOK_ASSIGN(const LetterContent content, capacityLetter(action.reader(), publication));
            BENCHBOOK_ASSIGN(Drafts drafts, writeToEach(action, publication.peers, content));
            action.say(toldSentence(action.reader(), publication.peers,
                                    QT_TRANSLATE_NOOP("Action", "Publish spare hours to %1"),
                                    QT_TRANSLATE_NOOP("Action", "Publish spare hours to %1 studios")));
            return drafts;
        });
}

Result<int> withdrawCapacity(Studio &studio, PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Withdraw our spare hours")), person, [](Action &action) -> Result<int> {
            std::vector<Id<LetterDraft>> drafts;
            for (const WaitingLetter &waiting : waitingOfKind(action.reader(), capacityKind))
                drafts.push_back(waiting.id);
            BENCHBOOK_ASSIGN(const int count, takeBackLetters(action, heldByPeers(action.reader()), drafts));
            if (count == 0)
                return Error::notFound(
                    HoursBoardText::tr("None of our hours are published, or they are withdrawn already."));
            return count;
        });
}

} // namespace benchbook
