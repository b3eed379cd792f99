// Rush orders: who can take how much, and the parting against every possible one.
#include "core/sharing/rush_order.h"

#include <QTest>

#include <rapidcheck.h>

#include <bit>

using namespace benchbook;
using namespace Qt::StringLiterals;

namespace {

const QDate monday(2026, 9, 21);

SignPublicKey studio(int number) { return *SignPublicKey::from(QByteArray(32, static_cast<char>(number + 1))); }

RushPeer peer(int number, qint64 hours, std::optional<qint64> cents = std::nullopt)
{
    RushPeer made;
    made.studio = studio(number);
    made.name = u"Studio %1"_s.arg(number);
    made.free = {{monday, u"Sewing"_s, hours}};
    made.asOf = monday;
    if (cents)
        made.priceEach = Money::fromMinor(*cents);
    return made;
}

/// A piece an hour, all of the first week.
RushNeed need(qint64 pieces) { return {pieces, 60, u"sewing"_s, monday, monday.addDays(5)}; }

std::vector<std::pair<QString, qint64>> offersOf(const RushProposal &proposal)
{
    std::vector<std::pair<QString, qint64>> offers;
    for (const RushOffer &offer : proposal.offers)
        offers.emplace_back(offer.name, offer.pieces);
    return offers;
}

struct SlowParting
{
    int studios = 0;
    qint64 cost = 0;
};

/// Every set of studios; within one, each takes a piece and the cheapest take the rest.
std::optional<SlowParting> slowParting(qint64 pieces, const std::vector<qint64> &most,
                                       const std::vector<qint64> &prices)
{
    std::optional<SlowParting> best;
    for (unsigned set = 1; set < (1U << most.size()); ++set) {
        std::vector<std::size_t> chosen;
        qint64 room = 0, left = pieces, cost = 0;
        for (std::size_t i = 0; i < most.size(); ++i) {
            if (set & (1U << i) && most[i] > 0) {
                chosen.push_back(i);
                room += most[i];
                cost += prices[i];
                --left;
            }
        }
        if (int(chosen.size()) != std::popcount(set) || room < pieces || left < 0)
            continue;
        std::sort(chosen.begin(), chosen.end(), [&](auto a, auto b) { return prices[a] < prices[b]; });
        for (const std::size_t i : chosen) {
            const qint64 more = std::min(left, most[i] - 1);
            cost += more * prices[i];
            left -= more;
        }
        const SlowParting here{int(chosen.size()), cost};
        if (!best || std::pair(here.studios, here.cost) < std::pair(best->studios, best->cost))
            best = here;
    }
    return best;
}

} // namespace

class TestRushOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hoursCountUntilItHasToLeave()
    {
        RushPeer one = peer(1, 40);
        one.free.push_back({monday.addDays(7), u"Sewing"_s, 20});
        one.free.push_back({monday, u"Cutting"_s, 40});
        RushNeed wanted{1'000, 90, u"Sewing"_s, monday.addDays(2), monday.addDays(9)};
        // Wednesday to Friday of 40 hours, and Monday and Tuesday of 20: it leaves a day before.
        auto proposal = proposeRush(wanted, {one});
        QCOMPARE(proposal->ranked[0].freeMinutes, (40 * 3 / 5 + 20 * 2 / 5) * 60);
        QCOMPARE(proposal->ranked[0].pieces, 32 * 60 / 90);
        QCOMPARE(proposal->uncovered, 1'000 - 21);
        QVERIFY(proposal->reasons[0].contains(u"979"_s));
        QVERIFY(!proposal->cost);
        one.transportDays = 9;
        proposal = proposeRush(wanted, {one});
        QCOMPARE(proposal->ranked[0].freeMinutes, 0);
        QVERIFY(proposal->offers.empty());
        one.transportDays = 1;
        one.stale = true;
        QCOMPARE(proposeRush(wanted, {one})->ranked[0].pieces, 0);
        QVERIFY(proposeRush(wanted, {one})->ranked[0].reasons.join(u' ').contains(u"2026-09-21"_s));
        RushRules rules;
        rules.countStale = true;
        QCOMPARE(proposeRush(wanted, {one}, rules)->ranked[0].pieces, 21);
    }

    void aShareIsKnownWithinARange()
    {
        QVERIFY(!qualityOf({}, 0));
        const auto few = qualityOf({{10, 10, true}}, 0);
        const auto many = qualityOf({{1'000, 1'000, true}}, 0);
        const auto alike = qualityOf({{1'000, 1'000, true}}, 0.1);
        QCOMPARE(few->high, 1.0);
        QVERIFY(few->low > 0.7 && few->low < 0.85);
        QVERIFY(many->low > 0.99);
        QVERIFY(alike->low < 0.85); // one delivery, however large, is one delivery
        QVERIFY(std::abs(qualityOf({{80, 60, true}, {20, 20, true}}, 0)->likely - 0.8) < 1e-9);
        // By the formula: 8 of 10, 90 %: 0.541 to 0.931.
        const auto known = qualityOf({{10, 8, true}}, 0);
        QVERIFY(std::abs(known->low - 0.5408) < 0.001 && std::abs(known->high - 0.9314) < 0.001);
        QCOMPARE(onTimeOf({{1, 1, true}, {1, 1, false}, {1, 1, std::nullopt}})->likely, 0.5);
        QVERIFY(!onTimeOf({{1, 1, std::nullopt}}));
    }

    void theBetterKnownRankFirst()
    {
        RushPeer good = peer(3, 40), bad = peer(2, 40), unknown = peer(1, 40), full = peer(4, 0);
        for (int i = 0; i < 12; ++i) {
            good.deals.push_back({20, 20, true});
            full.deals.push_back({20, 20, true});
            bad.deals.push_back({20, 12, i % 2 == 0});
        }
        const auto proposal = proposeRush(need(4), {unknown, bad, good, full});
        QStringList names;
        for (const RushCandidate &candidate : proposal->ranked)
            names << candidate.name;
        QCOMPARE(names, (QStringList{u"Studio 3"_s, u"Studio 2"_s, u"Studio 1"_s, u"Studio 4"_s}));
        QCOMPARE(offersOf(*proposal), (std::vector<std::pair<QString, qint64>>{{u"Studio 3"_s, 4}}));
        QVERIFY(proposal->ranked[2].reasons.join(u' ').contains(u"nothing is known of the quality"_s));
        // Dearer or farther stands behind, all else equal.
        RushPeer near = peer(1, 40, 100), far = peer(2, 40, 100), dear = peer(3, 40, 200);
        near.distanceKm = 5;
        far.distanceKm = 500;
        dear.distanceKm = 5;
        const auto by = proposeRush(need(4), {far, dear, near});
        QCOMPARE(by->ranked[0].name, u"Studio 1"_s);
        QCOMPARE(by->ranked[1].name, u"Studio 2"_s);
        QCOMPARE(by->cost, std::optional(Money::fromMinor(400)));
    }

    void asFewAsPossibleThenTheCheapest()
    {
        const auto proposal = proposeRush(need(30), {peer(1, 20, 90), peer(2, 20, 50), peer(3, 20, 60), peer(4, 9, 1)});
        QCOMPARE(proposal->offers.size(), std::size_t(2));
        QCOMPARE(proposal->cost, std::optional(Money::fromMinor(20 * 50 + 10 * 60)));
        QVERIFY(proposal->proved);
        // Of one price the better ranked take first.
        RushPeer good = peer(2, 20, 50);
        for (int i = 0; i < 9; ++i)
            good.deals.push_back({20, 20, true});
        const auto equal = proposeRush(need(5), {peer(1, 20, 50), good});
        QCOMPARE(offersOf(*equal), (std::vector<std::pair<QString, qint64>>{{u"Studio 2"_s, 5}}));
        // An unknown price is as the highest that is known, and leaves the sum unknown.
        const auto unknown = proposeRush(need(25), {peer(4, 20), peer(2, 20, 50), peer(3, 20, 60)});
        QCOMPARE(unknown->cost, std::optional(Money::fromMinor(20 * 50 + 5 * 60)));
        QVERIFY(!proposeRush(need(5), {peer(1, 20)})->cost);
    }

    void wrongValuesAreNamed()
    {
        RushPeer broken = peer(1, -1);
        const auto refused = proposeRush({0, 0, u"x"_s, monday, monday.addDays(-1)}, {broken, peer(1, 1)});
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QCOMPARE(refused.error().issues.size(), std::size_t(5));
    }

    void everyPartingIsTheBest()
    {
        QVERIFY(rc::check("as few studios as possible at the lowest cost, and the pieces sum", [] {
            std::vector<RushPeer> peers;
            std::vector<qint64> most, prices;
            const qint64 pieces = *rc::gen::inRange<qint64>(1, 60);
            for (int i = *rc::gen::inRange(0, 7); i > 0; --i) {
                most.push_back(*rc::gen::inRange<qint64>(0, 25));
                prices.push_back(*rc::gen::inRange<qint64>(0, 9));
                peers.push_back(peer(i, most.back(), prices.back()));
                most.back() = std::min(most.back(), pieces);
            }
            const auto proposal = proposeRush(need(pieces), peers);
            RC_ASSERT(proposal.ok());
            qint64 given = 0;
            for (const RushOffer &offer : proposal->offers) {
                const auto at = std::find_if(peers.begin(), peers.end(),
                                             [&](const RushPeer &each) { return each.studio == offer.studio; });
                RC_ASSERT(offer.pieces > 0);
                RC_ASSERT(offer.pieces <= at->free[0].hours);
                given += offer.pieces;
            }
            RC_ASSERT(given + proposal->uncovered == pieces);
            const auto slow = slowParting(pieces, most, prices);
            RC_ASSERT(slow.has_value() == (proposal->uncovered == 0));
            if (slow) {
                RC_ASSERT(int(proposal->offers.size()) == slow->studios);
                RC_ASSERT(proposal->cost == Money::fromMinor(slow->cost));
            }
            const std::vector<RushPeer> turned(peers.rbegin(), peers.rend());
            RC_ASSERT(offersOf(*proposeRush(need(pieces), turned)) == offersOf(*proposal));
        }));
    }
};

QTEST_GUILESS_MAIN(TestRushOrder)
#include "test_rush_order.moc"
