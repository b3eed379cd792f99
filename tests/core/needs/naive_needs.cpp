#include "tests/core/needs/naive_needs.h"

#include <algorithm>
#include <map>

namespace benchbook {
namespace {

__extension__ using Whole = __int128;
constexpr Whole million = 1'000'000;

qint64 upTo(Whole dividend, Whole divisor)
{
    Whole whole = dividend / divisor;
    while (whole * divisor < dividend)
        ++whole;
    return qint64(whole);
}

/// The share of the route, exact for two steps.
Whole yieldOf(const PlanItem &item)
{
    Whole share = million * million;
    for (const Ratio step : item.yields)
        share = share * step.ppm() / million;
    return share;
}

qint64 naiveLot(const LotRule &rule, qint64 least)
{
    qint64 lot = rule.minimum.micro() > least ? rule.minimum.micro() : least;
    const qint64 step = rule.kind == LotRule::Kind::FixedBatch ? rule.batch.micro() : rule.multiple.micro();
    return step > 0 ? upTo(lot, step) * step : lot;
}

/// What is there from which day on, in the order in which it is given away.
class Pool
{
public:
    void add(QDate day, qint64 micro, int lot = -1) { m_parts.push_back({day, micro, lot}); }
    qint64 take(qint64 wanted, QDate until, std::vector<int> *fromLots = nullptr)
    {
        qint64 taken = 0;
        for (Part &part : m_parts) {
            if (until.isValid() && part.day > until)
                continue;
            const qint64 share = std::min(part.micro, wanted - taken);
            part.micro -= share;
            taken += share;
            if (fromLots && share > 0 && part.lot >= 0)
                fromLots->push_back(part.lot);
        }
        return taken;
    }

private:
    struct Part
    {
        QDate day;
        qint64 micro;
        int lot;
    };
    std::vector<Part> m_parts;
};

} // namespace

QDate NaiveNeeds::move(const WorkCalendar &calendar, QDate day, int days, int direction) const
{
    const QDate first = m_input.today.addDays(-366);
    const QDate last = m_input.until.addDays(2 * 366);
    while (true) {
        if (day < first || day > last)
            return {};
        if (calendar.isWorkingDay(day) && days-- == 0)
            return day;
        day = day.addDays(direction);
    }
}

QDate NaiveNeeds::earliestOf(int item) const
{
    const PlanItem &what = m_input.items[std::size_t(item)];
    if (what.made)
        return move(m_input.calendar, m_input.today, what.leadDays, 1);
    QDate best;
    for (const PlanSource &source : what.sources) {
        const QDate day =
            move(m_input.suppliers[std::size_t(source.supplier)].calendar, m_input.today, source.leadDays, 1);
        if (day.isValid() && (!best.isValid() || day < best))
            best = day;
    }
    return best;
}

void NaiveNeeds::addDemands(int item, QDate earliest, std::vector<Want> &wants) const
{
    std::vector<qint64> left;
    std::vector<std::size_t> forecasts;
    for (std::size_t i = 0; i < m_input.demands.size(); ++i) {
        left.push_back(m_input.demands[i].quantity.micro());
        if (m_input.demands[i].item == item && m_input.demands[i].kind == WantKind::Forecast)
            forecasts.push_back(i);
    }
    std::stable_sort(forecasts.begin(), forecasts.end(),
                     [&](std::size_t a, std::size_t b) { return m_input.demands[a].day < m_input.demands[b].day; });
    const auto lastOf = [](const PlanDemand &demand) { return demand.until.isValid() ? demand.until : demand.day; };
    const auto speaksOf = [&](const PlanDemand &forecast, const PlanDemand &order) {
        return order.day >= forecast.day && order.day <= lastOf(forecast);
    };
    std::map<const PlanDemand *, qint64> rests;
    for (const bool wholeGroup : {false, true}) {
        for (const PlanDemand &order : m_input.demands) {
            if (order.kind != WantKind::Order || order.item != item)
                continue;
            qint64 &rest = rests.try_emplace(&order, order.quantity.micro()).first->second;
            for (const std::size_t index : forecasts) {
                const PlanDemand &forecast = m_input.demands[index];
                bool isMeant = !wholeGroup && speaksOf(forecast, order);
                for (const std::size_t other : forecasts) {
                    const PlanDemand &sister = m_input.demands[other];
                    isMeant = isMeant || (wholeGroup && forecast.group >= 0 && sister.group == forecast.group &&
                                          speaksOf(sister, order));
                }
                const qint64 part = isMeant ? std::min(rest, left[index]) : 0;
                left[index] -= part;
                rest -= part;
            }
        }
    }
    for (std::size_t i = 0; i < m_input.demands.size(); ++i) {
        const PlanDemand &demand = m_input.demands[i];
        const bool forecast = demand.kind == WantKind::Forecast;
        if (demand.item != item || left[i] == 0 || demand.day > m_input.until)
            continue;
        if (forecast && lastOf(demand) < m_input.today)
            continue;
        QDate day = std::max(demand.day, m_input.today);
        if (forecast && earliest.isValid() && day < earliest)
            day = earliest <= lastOf(demand) ? earliest : std::max(day, lastOf(demand));
        const bool lost = forecast && earliest.isValid() && day < earliest;
        wants.push_back({day, left[i], !forecast, forecast ? 1 : 0, int(i), 0, lost});
    }
}

std::vector<NaiveNeeds::Want> NaiveNeeds::wantsOf(int item)
{
    std::vector<Want> wants;
    const QDate earliest = earliestOf(item);
    addDemands(item, earliest, wants);
    // In any order: whoever takes it is asked.
    for (std::size_t taker = 0; taker < m_input.items.size(); ++taker) {
        if (!m_input.items[taker].made || int(taker) == item)
            continue;
        const PlanItem &maker = m_input.items[taker];
        bool takes = false;
        for (const PlanInput &input : maker.inputs)
            takes = takes || input.item == item;
        for (const PlanDemand &demand : m_input.demands) {
            for (const InputChoice &choice : demand.choices)
                takes = takes || (demand.item == int(taker) && choice.item == item);
        }
        if (!takes)
            continue;
        for (const Lot &lot : lots(int(taker))) {
            for (std::size_t place = 0; place < maker.inputs.size(); ++place) {
                const PlanInput &input = maker.inputs[place];
                int what = input.item;
                Whole perPiece = input.perPiece.micro();
                Whole share = input.share.ppm();
                if (lot.demand >= 0) {
                    share = million;
                    for (const InputChoice &choice : m_input.demands[std::size_t(lot.demand)].choices) {
                        if (choice.input != int(place))
                            continue;
                        what = choice.item;
                        perPiece = choice.perPiece.micro();
                    }
                }
                const Whole exact = perPiece * lot.micro * (million + input.attrition.ppm()) * share;
                qint64 micro = upTo(exact, million * million * million);
                if (m_input.items[std::size_t(item)].counted)
                    micro = upTo(micro, million) * qint64(million);
                if (what == item && micro > 0)
                    wants.push_back({lot.start, micro, lot.firm, lot.firm ? 0 : 1, -1, input.fromRemnants.ppm()});
            }
        }
    }
    const PlanItem &kept = m_input.items[std::size_t(item)];
    qint64 keep = kept.keep.micro();
    for (const Want &want : wants) {
        if (want.demand < 0 && !want.firm && kept.keepCovers.isValid() && want.day <= kept.keepCovers)
            keep -= want.micro;
    }
    if (keep > 0)
        wants.push_back({earliest.isValid() ? earliest : m_input.today, keep, false, 2, -1, 0});
    return wants;
}

const std::vector<NaiveNeeds::Lot> &NaiveNeeds::lots(int item)
{
    const auto known = m_lots.find(item);
    if (known != m_lots.end())
        return known->second;
    std::vector<Lot> found = meet(item, wantsOf(item));
    return m_lots[item] = std::move(found);
}

std::vector<NaiveNeeds::Lot> NaiveNeeds::meet(int item, std::vector<Want> wants)
{
    const PlanItem &what = m_input.items[std::size_t(item)];
    const QDate earliest = earliestOf(item);
    const auto urgent = [&](const Want &want) { return want.firm && earliest.isValid() && want.day < earliest; };
    std::stable_sort(wants.begin(), wants.end(), [&](const Want &a, const Want &b) {
        if (urgent(a) != urgent(b))
            return urgent(a);
        return a.day != b.day ? a.day < b.day : a.rank < b.rank;
    });
    qint64 stock = what.onHand.micro();
    std::vector<qint64> open;
    for (const OpenSupply &supply : m_input.open)
        open.push_back(supply.item == item ? supply.quantity.micro() : 0);
    std::vector<std::size_t> byDay;
    for (std::size_t i = 0; i < open.size(); ++i)
        byDay.push_back(i);
    std::stable_sort(byDay.begin(), byDay.end(),
                     [&](std::size_t a, std::size_t b) { return m_input.open[a].day < m_input.open[b].day; });
    for (Want &want : wants) {
        if (want.demand < 0)
            continue;
        const qint64 reserved =
            std::min({m_input.demands[std::size_t(want.demand)].reserved.micro(), want.micro, stock});
        stock -= reserved;
        want.micro -= reserved;
        for (const std::size_t i : byDay) {
            if (m_input.open[i].demand != want.demand)
                continue;
            const qint64 part = std::min(open[i], want.micro);
            open[i] -= part;
            want.micro -= part;
        }
    }
    Pool pool;
    pool.add(QDate(1900, 1, 1), stock);
    for (const std::size_t i : byDay)
        pool.add(m_input.open[i].day, open[i]);

    qint64 remnants = what.remnants.micro();
    const auto cut = [](const Want &want, qint64 &lying) {
        const auto most = qint64(Whole(lying) * want.remnantPpm / million);
        const qint64 part = std::min(most, want.micro);
        if (part > 0)
            lying -= upTo(Whole(part) * million, want.remnantPpm);
        return part;
    };
    std::vector<Lot> found;
    const auto take = [&](const Want &want, QDate until) {
        std::vector<int> touched;
        const qint64 taken = pool.take(want.micro, until, &touched);
        // A lot is firm as soon as somebody waits for a part of it.
        for (const int lot : touched)
            found[std::size_t(lot)].firm = found[std::size_t(lot)].firm || want.firm;
        return taken;
    };
    qint64 &missing = m_missing[item];
    const Whole share = yieldOf(what);
    for (std::size_t i = 0; i < wants.size(); ++i) {
        Want want = wants[i];
        const bool chosen =
            want.demand >= 0 && !m_input.demands[std::size_t(want.demand)].choices.empty() && want.micro > 0;
        if (!chosen) {
            want.micro -= cut(want, remnants);
            want.micro -= take(want, want.day);
        }
        if (want.micro == 0)
            continue;
        if (want.lost) {
            missing += want.micro;
            continue;
        }
        // Of all ways to have it, the first that is in time, or else the soonest.
        Lot lot{.firm = want.firm, .demand = chosen ? want.demand : -1};
        LotRule rule = what.lot;
        bool late = true;
        int source = -1;
        const auto consider = [&](const WorkCalendar &calendar, int leadDays, const LotRule &itsRule) {
            const QDate start = move(calendar, want.day, leadDays, -1);
            if (!late)
                return;
            if (start.isValid() && start >= m_input.today) {
                lot.start = start;
                lot.due = move(calendar, want.day, 0, -1);
                rule = itsRule;
                lot.source = source;
                late = false;
                return;
            }
            const QDate due = move(calendar, m_input.today, leadDays, 1);
            if (due.isValid() && (!lot.due.isValid() || due < lot.due)) {
                lot.start = move(calendar, m_input.today, 0, 1);
                lot.due = due;
                rule = itsRule;
                lot.source = source;
            }
        };
        if (what.made)
            consider(m_input.calendar, what.leadDays, what.lot);
        for (const PlanSource &seller : what.sources) {
            ++source;
            consider(m_input.suppliers[std::size_t(seller.supplier)].calendar, seller.leadDays, seller.lot);
        }
        if (late && !chosen)
            want.micro -= take(want, lot.due);
        if (want.micro == 0)
            continue;
        if (!lot.due.isValid()) {
            missing += want.micro;
            continue;
        }
        qint64 net = want.micro;
        if (chosen)
            rule = LotRule{.multiple = rule.multiple};
        if (rule.kind == LotRule::Kind::PeriodCover) {
            Pool ahead = pool;
            qint64 lying = remnants;
            for (std::size_t j = i + 1; j < wants.size(); ++j) {
                Want next = wants[j];
                if (urgent(next) != urgent(want) || next.day > want.day.addDays(rule.coverDays - 1))
                    break;
                if (next.lost || (next.demand >= 0 && !m_input.demands[std::size_t(next.demand)].choices.empty()))
                    continue;
                next.micro -= cut(next, lying);
                net += next.micro - ahead.take(next.micro, next.day);
            }
        }
        // The last one is made larger where it would be the same day's, and what it held is taken already.
        int before = -1;
        for (int j = 0; j < int(found.size()) && !chosen && rule.kind != LotRule::Kind::FixedBatch; ++j)
            before = found[std::size_t(j)].demand < 0 ? j : before;
        if (before >= 0) {
            const Lot &last = found[std::size_t(before)];
            if (last.start != lot.start || last.due != lot.due || last.source != lot.source)
                before = -1;
            else
                net += last.good;
        }
        qint64 least = upTo(Whole(net) * million * million, share);
        if (what.counted)
            least = std::max((least + 500'000) / 1'000'000, upTo(net, million)) * 1'000'000;
        lot.micro = naiveLot(rule, least);
        if (what.counted)
            lot.micro = upTo(lot.micro, million) * qint64(million);
        const auto good = std::max(qint64(Whole(lot.micro) * share / (million * million)), net);
        lot.good = good;
        if (before >= 0) {
            Lot &last = found[std::size_t(before)];
            pool.add(lot.due, good - last.good - want.micro, before);
            last.micro = lot.micro;
            last.good = good;
            last.firm = last.firm || lot.firm;
            continue;
        }
        if (!chosen)
            pool.add(lot.due, good - want.micro, int(found.size()));
        found.push_back(lot);
    }
    return found;
}

} // namespace benchbook
