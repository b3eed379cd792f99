// Deals, model-checked: every dialogue up to six letters, and many longer ones by chance.
#include "tests/core/letters/deal_search.h"

#include <QTest>

using namespace benchbook;
using namespace Qt::StringLiterals;

namespace {

void sayResult(const char *what, const SearchResult &result)
{
    qInfo("%s: %lld states, %lld dialogues", what, result.states, result.dialogues);
    QStringList names;
    for (const CrossingKind kind : result.crossings)
        names << crossingName(kind);
    for (const DealState state : result.reached)
        names << dealStateName(state);
    qInfo("  %s", qPrintable(names.join(u' ')));
}

} // namespace

class TestDealSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void t6EveryDialogueOfSixLetters()
    {
        const SearchResult result = searchDeals({}, {6, 1, 1});
        sayResult("offer", result);
        QVERIFY2(result.fault.isEmpty(), qPrintable(result.fault));
        for (const auto kind :
             {CrossingKind::SupersededAnswer, CrossingKind::CancelAcceptance, CrossingKind::QuantityDiffers})
            QVERIFY2(result.crossings.contains(kind), qPrintable(crossingName(kind)));
        for (const auto state : {DealState::Agreed, DealState::Cancelled, DealState::Declined, DealState::Closed})
            QVERIFY2(result.reached.contains(state), qPrintable(dealStateName(state)));
    }

    void t6EveryDialogueFromARequest()
    {
        const SearchResult result = searchDeals({}, {5, 1, 1, u"request"_s});
        sayResult("request", result);
        QVERIFY2(result.fault.isEmpty(), qPrintable(result.fault));
        QVERIFY(result.reached.contains(DealState::Quoted));
    }

    void t6EveryDialogueOfAnExclusiveOffer()
    {
        const SearchResult result = searchDeals({true, false}, {5, 1, 1});
        sayResult("exclusive", result);
        QVERIFY2(result.fault.isEmpty(), qPrintable(result.fault));
        QVERIFY(result.reached.contains(DealState::AwaitingAward) && result.reached.contains(DealState::Agreed));
    }

    void f22EveryDialogueOfAnOfferThatExpires()
    {
        const SearchResult result = searchDeals({false, true}, {5, 1, 1});
        sayResult("expiring", result);
        QVERIFY2(result.fault.isEmpty(), qPrintable(result.fault));
        QVERIFY(result.crossings.contains(CrossingKind::LateAcceptance));
    }

    void t6EveryDialogueOfTwoMachinesASide()
    {
        const SearchResult result = searchDeals({}, {4, 2, 2});
        sayResult("two machines", result);
        QVERIFY2(result.fault.isEmpty(), qPrintable(result.fault));
        QVERIFY(result.crossings.contains(CrossingKind::TwoAnswers));
        QVERIFY(result.crossings.contains(CrossingKind::TwoVersions));
    }

    void t6DialoguesByChance()
    {
        const SearchResult result = playDialogues({}, 7'000, 6);
        sayResult("by chance", result);
        QVERIFY2(result.fault.isEmpty(), qPrintable(result.fault));
        QVERIFY(result.crossings.contains(CrossingKind::TwoReceipts));
        const SearchResult harder = playDialogues({true, true}, 3'000, 7);
        QVERIFY2(harder.fault.isEmpty(), qPrintable(harder.fault));
    }
};

QTEST_GUILESS_MAIN(TestDealSearch)
#include "test_deal_search.moc"
