#include "core/sharing/capacity.h"

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

/// The greater one holds.
std::tuple<qint64, Instant, Hash256> capacityRank(const Letter &letter)
{
    return {letter.content.body.number("version"_L1), letter.content.at, letter.hash};
}

std::vector<WeekHours> weeksOf(const LetterBody &body)
{
    std::map<std::pair<QDate, QString>, WeekHours> sums;
    for (const LetterBody &line : body.lines("weeks"_L1)) {
        const QDate monday = mondayOf(*line.find<QDate>("monday"_L1));
        const QString craft = line.text("craft"_L1).simplified();
        WeekHours &week = sums[{monday, comparableWord(craft)}];
        if (week.craft.isEmpty())
            week = {monday, craft, 0};
        week.hours += line.number("hours"_L1); // cannot overflow: 200 lines of at most 10 000
    }
    std::vector<WeekHours> weeks;
    for (const auto &[key, week] : sums)
        weeks.push_back(week);
    return weeks;
}

StudioCapacity capacityOf(const Letter &letter, Instant now, QDate today)
{
    const LetterBody &body = letter.content.body;
    StudioCapacity capacity;
    capacity.studio = letter.chain.author;
    capacity.letter = letter.hash;
    capacity.version = body.number("version"_L1);
    capacity.asOf = *body.find<QDate>("as_of"_L1);
    capacity.validUntil = letter.content.validUntil;
    capacity.stale = capacity.validUntil ? now > *capacity.validUntil : capacity.asOf.addDays(capacityDays) < today;
    capacity.weeks = weeksOf(body);
    capacity.note = body.text("note"_L1);
    return capacity;
}

} // namespace

QDate mondayOf(QDate day) { return day.addDays(1 - day.dayOfWeek()); }

std::vector<StudioCapacity> capacityBoard(const std::vector<Letter> &letters, Instant now, QDate today)
{
    const HeldLetters held(letters);
    std::map<SignPublicKey, const Letter *> highest;
    const std::vector<const Letter *> all = held.ofKind("capacity"_L1);
    for (const Letter *letter : all) {
        const Letter *&best = highest[letter->chain.author];
        if (!best || capacityRank(*letter) > capacityRank(*best))
            best = letter;
    }
    std::vector<StudioCapacity> board;
    for (const auto &[studio, letter] : highest) {
        if (held.isWithdrawn(*letter))
            continue;
        StudioCapacity capacity = capacityOf(*letter, now, today);
        for (const Letter *other : all) {
            const bool sameVersion = other->chain.author == studio &&
                                     other->content.body.number("version"_L1) == capacity.version &&
                                     !held.isWithdrawn(*other);
            if (sameVersion && weeksOf(other->content.body) != capacity.weeks)
                capacity.contradicted = true;
        }
        board.push_back(std::move(capacity));
    }
    return board;
}

std::vector<CapacityCell> capacityCells(const std::vector<StudioCapacity> &board, QDate today)
{
    std::vector<const StudioCapacity *> byKey;
    for (const StudioCapacity &capacity : board)
        byKey.push_back(&capacity);
    std::sort(byKey.begin(), byKey.end(),
              [](const StudioCapacity *a, const StudioCapacity *b) { return a->studio < b->studio; });
    std::map<std::pair<QDate, QString>, CapacityCell> cells;
    for (const StudioCapacity *capacity : byKey) {
        for (const WeekHours &week : capacity->weeks) {
            if (week.monday < mondayOf(today) || week.hours == 0)
                continue;
            CapacityCell &cell = cells[{week.monday, comparableWord(week.craft)}];
            if (cell.studios.empty()) {
                cell.monday = week.monday;
                cell.craft = week.craft;
            }
            cell.hours += capacity->stale ? 0 : week.hours;
            cell.studios.push_back({capacity->studio, week.hours, capacity->stale, capacity->asOf});
        }
    }
    std::vector<CapacityCell> listed;
    for (auto &[key, cell] : cells)
        listed.push_back(std::move(cell));
    return listed;
}

} // namespace benchbook
