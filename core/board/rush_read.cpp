// What is known before a rush order is parted.
#include "core/base/arithmetic.h"
#include "core/board/hours_board.h"
#include "core/board/rush.h"
#include "core/board/shared_letters.h"
#include "core/experience/step_experience.h"
#include "core/letters/visible_text.h"
#include "core/peers/deal_terms.h"
#include "core/peers/stored_bytes.h"
#include "core/people/settings.h"
#include "core/sharing/held_letters.h"
#include "core/workshop/work_order.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <set>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct RushReadText
{
    Q_DECLARE_TR_FUNCTIONS(Board)
};

constexpr int kmADay = 500;       ///< what a parcel goes in a day beyond the first
constexpr int mostPastDeals = 60; ///< of one peer, the latest
constexpr qint64 secondsAMinute = 60;
constexpr qint64 minutesAnHour = 60;

constexpr const char *pastDealsSql = R"sql(
    SELECT deal, title, state FROM deal WHERE peer_id = :peer AND role = 'buyer'
                                   AND state IN ('received', 'settled', 'closed')
    ORDER BY last_ms DESC, id LIMIT :most
)sql";
QDate latestDue(const LetterBody &version)
{
    QDate latest;
    for (const LetterBody &line : version.lines("lines"_L1)) {
        if (const auto *due = line.find<QDate>("due"_L1); due && (!latest.isValid() || *due > latest))
            latest = *due;
    }
    return latest;
}

/// The day of the first version that both agreed on: what was changed later does not make a late delivery early.
QDate firstDayAgreed(const DealView &view)
{
    for (const KeptLetter &kept : view.letters) {
        if (!kept.letter.is("answer"_L1) || kept.letter.content.body.text("code"_L1) != "AP"_L1)
            continue;
        for (const Hash256 &parent : kept.letter.content.parents) {
            const Letter *version = letterIn(view, parent);
            if (version && version->content.body.has("lines"_L1))
                return latestDue(version->content.body);
        }
    }
    return {};
}

PastDeal pastDeal(const DealView &view, const QTimeZone &zone)
{
    PastDeal past;
    bool complete = true;
    for (const DealLine &line : view.deal.lines) {
        if (!line.ordered.unit.isEmpty())
            continue; // measured, not counted
        past.delivered += line.delivered.value;
        past.accepted += std::min(line.accepted.value, line.delivered.value);
        complete = complete && line.delivered.value >= line.ordered.value;
    }
    const QDate due = firstDayAgreed(view);
    QDate last;
    for (const KeptLetter &kept : view.letters) {
        if (!kept.letter.is("receipt"_L1))
            continue;
        const auto *day = kept.letter.content.body.find<QDate>("received"_L1);
        const QDate received = day ? *day : dayOf(kept.letter.content.at, zone);
        last = last.isValid() ? std::max(last, received) : received;
    }
    if (due.isValid() && last.isValid())
        past.onTime = complete && last <= due;
    return past;
}

/// What was paid for one piece, in the studio's money; nothing where it cannot be told for one.
std::optional<Money> priceOfOne(const Reader &reader, const DealView &view)
{
    const Result<std::vector<AgreedLine>> lines =
        view.deal.contract ? agreedLines(view) : Result(std::vector<AgreedLine>());
    if (!lines.ok() || lines->size() != 1 || lines->front().pieces.value_or(0) < 1)
        return std::nullopt;
    const AgreedLine &line = lines->front();
    const LetterBody &body = agreedBody(view).lines("lines"_L1).front();
    if (const auto *each = body.find<BodyMoney>("unit_price"_L1))
        return inStudioMoney(reader, *each);
    const std::optional<Money> all = inStudioMoney(reader, line.price);
    return all ? std::optional(Money::fromMinor(multiplyDivide(all->minor(), 1, *line.pieces, Rounding::HalfEven)))
               : std::nullopt;
}

/// The latest price of this very step of the product, else of a step of the same name.
class LastPrice
{
public:
    LastPrice(const Reader &reader, const StepInfo &step) : m_reader(reader), m_step(step) {}

    void see(const DealView &view)
    {
        const auto link = linkOf(m_reader, view.deal.id);
        const auto step = link && link->step ? stepInfo(m_reader, *link->step) : std::nullopt;
        if (!step || comparableWord(step->name) != comparableWord(m_step.name))
            return;
        const int rank = step->product == m_step.product ? 2 : 1;
        if (rank <= m_rank)
            return;
        if (const std::optional<Money> price = priceOfOne(m_reader, view)) {
            m_rank = rank;
            m_price = price;
            m_from = view.title;
        }
    }
    const std::optional<Money> &price() const { return m_price; }
    const QString &from() const { return m_from; }

private:
    const Reader &m_reader;
    const StepInfo &m_step;
    int m_rank = 0;
    std::optional<Money> m_price;
    QString m_from;
};

void addPast(const Reader &reader, const StepInfo &step, RushPartner &partner)
{
    Query query = reader.query(pastDealsSql);
    query.bind("peer", partner.peer).bind("most", mostPastDeals);
    std::vector<std::pair<DealId, QString>> deals;
    while (query.next())
        deals.emplace_back(bytesOfHex<DealId>(query.text(0)), query.text(2));
    LastPrice last(reader, step);
    for (const auto &[id, state] : deals) {
        const Result<DealView> view = dealView(reader, id);
        if (!view.ok())
            continue;
        if (const PastDeal past = pastDeal(*view, reader.zone()); past.delivered > 0)
            partner.known.deals.push_back(past);
        if (state != "received"_L1)
            last.see(*view);
    }
    partner.known.priceEach = last.price();
    partner.priceFrom = last.from();
}

/// The craft of a step in the words of the board: where nobody has hours of it, the step's own.
QString craftOfStep(const StepProgress &step, const StudioSettings &settings, const HoursBoard &board)
{
    const QStringList own{step.skill.trimmed(), step.name.trimmed(), settings.craft.trimmed()};
    std::set<QString> offered;
    for (const BoardStudio &studio : board.peers) {
        for (const WeekHours &week : studio.capacity.weeks)
            offered.insert(comparableWord(week.craft));
    }
    for (const QString &word : own) {
        if (!word.isEmpty() && offered.contains(comparableWord(word)))
            return word;
    }
    return own[0].isEmpty() ? own[1] : own[0];
}

int wholeMinutes(double seconds) { return std::max(1, int(std::ceil(seconds / double(secondsAMinute)))); }

/// How long a piece of this step takes, as we know it.
struct RushMinutes
{
    int each = 1;
    MinutesFrom from = MinutesFrom::Recipe;
};

RushMinutes minutesOf(const Reader &reader, const StepInfo &step)
{
    const StepExperience learnt = stepExperience(reader, step);
    if (learnt.minutes.known)
        return {wholeMinutes(learnt.minutes.secondsPerPiece), MinutesFrom::Learnt};
    return {wholeMinutes(double(step.seconds)), MinutesFrom::Recipe};
}

/// What we asked of a peer and they have not done: their hours are not free twice. What they had agreed to before the
/// day they published, they have taken off themselves; of an offer they did not answer they cannot have known.
class AskedHours
{
public:
    AskedHours(const Reader &reader, const HoursBoard &board)
        : m_reader(reader), m_board(board), m_settings(readSettings(reader))
    {
    }

    /// Hours of this craft are taken off the earliest weeks, from this one on; how many it is in all.
    qint64 takeOff(Id<Peer> peer, const QString &craft, QDate asOf, std::vector<WeekHours> &weeks) const
    {
        qint64 minutes = 0;
        for (const AskedPieces &asked : piecesAsked(m_reader, peer)) {
            const bool isTheirs = asked.agreedOn.isValid() && asked.agreedOn < asOf;
            const std::optional<StepInfo> step = stepInfo(m_reader, asked.step);
            if (!isTheirs && step && comparableWord(craftOf(asked)) == comparableWord(craft))
                minutes += asked.notDone * minutesOf(m_reader, *step).each;
        }
        const qint64 hours = (minutes + minutesAnHour - 1) / minutesAnHour;
        qint64 left = hours;
        std::sort(weeks.begin(), weeks.end(),
                  [](const WeekHours &a, const WeekHours &b) { return a.monday < b.monday; });
        for (WeekHours &week : weeks) {
            if (week.monday < mondayOf(m_reader.today()) || comparableWord(week.craft) != comparableWord(craft))
                continue;
            const qint64 off = std::min(left, week.hours);
            week.hours -= off;
            left -= off;
        }
        return hours;
    }

private:
    QString craftOf(const AskedPieces &asked) const
    {
        const std::vector<StepProgress> steps = stepsOf(m_reader, asked.workOrder);
        const auto step =
            std::find_if(steps.begin(), steps.end(), [&](const StepProgress &one) { return one.id == asked.step; });
        return step == steps.end() ? QString() : craftOfStep(*step, m_settings, m_board);
    }

    const Reader &m_reader;
    const HoursBoard &m_board;
    StudioSettings m_settings;
};

RushPartner partnerOf(const Reader &reader, const PeerInfo &peer, const HoursBoard &board, const StepInfo &step,
                      const QString &craft, const std::map<Id<Peer>, Money> &typed)
{
    RushPartner partner{.peer = peer.id, .known = {}};
    partner.known.studio = bytesOfHex<SignPublicKey>(peer.rootKey);
    partner.known.name = visibleText(peer.name);
    partner.known.distanceKm = peer.distanceKm;
    partner.known.transportDays = transportDays(peer.distanceKm);
    for (const BoardStudio &studio : board.peers) {
        if (studio.peer != peer.id)
            continue;
        partner.known.free = studio.capacity.weeks;
        partner.known.asOf = studio.capacity.asOf;
        partner.known.stale = studio.capacity.stale;
        partner.hoursAsked =
            AskedHours(reader, board).takeOff(peer.id, craft, studio.capacity.asOf, partner.known.free);
    }
    addPast(reader, step, partner);
    if (const auto price = typed.find(peer.id); price != typed.end()) {
        partner.known.priceEach = price->second;
        partner.priceFrom.clear();
    }
    return partner;
}

/// The step that is asked about; null with an issue where there is none.
const StepProgress *askedStep(const Reader &reader, const RushQuestion &question,
                              const std::vector<StepProgress> &steps, const QString &code, std::vector<Issue> &issues)
{
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const StepProgress &step) {
        return question.step ? step.id == *question.step
                             : step.atBench() > piecesOffered(reader, question.workOrder, step.id);
    });
    if (found != steps.end())
        return &*found;
    issues.push_back({u"step"_s, question.step ? RushReadText::tr("This step is not part of %1.").arg(code)
                                               : RushReadText::tr("No piece of %1 is free to be given away: all are "
                                                                  "done, outside or offered already.")
                                                     .arg(code)});
    return nullptr;
}

} // namespace

std::vector<RushPeer> RushBrief::peers() const
{
    std::vector<RushPeer> peers;
    for (const RushPartner &partner : partners)
        peers.push_back(partner.known);
    return peers;
}

int transportDays(std::optional<int> distanceKm) { return 1 + distanceKm.value_or(0) / kmADay; }

Result<RushBrief> rushBrief(const Reader &reader, const RushQuestion &question)
{
    const Result<WorkOrderInfo> order = workOrderInfo(reader, question.workOrder);
    if (!order.ok())
        return Error::fromIssues({{u"workOrder"_s, order.error().message}});
    if (!order->isOpen())
        return Error::fromIssues({{u"workOrder"_s, RushReadText::tr("%1 is closed already.").arg(order->code)}});
    std::vector<Issue> issues;
    const std::vector<StepProgress> steps = stepsOf(reader, question.workOrder);
    const StepProgress *step = askedStep(reader, question, steps, order->code, issues);
    const QDate due = question.due.isValid() ? question.due : order->due;
    if (!due.isValid() || due < reader.today())
        issues.push_back({u"due"_s, RushReadText::tr("Say by which day it has to be here.")});
    const auto info = step ? stepInfo(reader, step->id) : std::nullopt;
    if (!info)
        return Error::fromIssues(std::move(issues));
    RushBrief brief{.workOrder = question.workOrder,
                    .code = order->code,
                    .product = order->productName,
                    .step = step->id,
                    .stepName = step->name,
                    .left = step->atBench(),
                    .offered = piecesOffered(reader, question.workOrder, step->id),
                    .need = {},
                    .partners = {}};
    const int pieces = question.pieces.value_or(brief.free());
    if (brief.free() == 0) {
        issues.push_back(
            {u"pieces"_s, RushReadText::tr("No piece is free to be given away for “%1”.").arg(step->name)});
    } else if (pieces < 1 || pieces > brief.free()) {
        issues.push_back({u"pieces"_s, RushReadText::tr("%1 pieces are free to be given away for “%2”: at least one "
                                                        "and no more.")
                                           .arg(brief.free())
                                           .arg(step->name)});
    }
    if (question.minutesEach && *question.minutesEach < 1)
        issues.push_back({u"minutes"_s, RushReadText::tr("Say how many minutes one piece takes.")});
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    const RushMinutes minutes =
        question.minutesEach ? RushMinutes{*question.minutesEach, MinutesFrom::Typed} : minutesOf(reader, *info);
    const HoursBoard board = readHoursBoard(reader);
    const QString craft = question.craft.simplified();
    brief.minutesFrom = minutes.from;
    brief.need = {pieces, minutes.each, craft.isEmpty() ? craftOfStep(*step, readSettings(reader), board) : craft,
                  reader.today(), due};
    for (const PeerInfo &peer : verifiedPeers(reader))
        brief.partners.push_back(partnerOf(reader, peer, board, *info, brief.need.craft, question.prices));
    return brief;
}

} // namespace benchbook
