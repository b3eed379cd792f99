// Deals, model-checked for longer: before a release.
#include "tests/core/letters/deal_search.h"

#include <QTest>

using namespace benchbook;
using namespace Qt::StringLiterals;

class TestDealLong : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLongerDialogue_data()
    {
        QTest::addColumn<bool>("exclusive");
        QTest::addColumn<bool>("expires");
        QTest::addColumn<QString>("opening");
        QTest::addColumn<int>("letters");
        QTest::addColumn<int>("buyers");
        QTest::addColumn<int>("sellers");
        QTest::newRow("eight letters") << false << false << u"offer"_s << 8 << 1 << 1;
        QTest::newRow("from a request") << false << false << u"request"_s << 7 << 1 << 1;
        QTest::newRow("exclusive") << true << false << u"offer"_s << 7 << 1 << 1;
        QTest::newRow("expiring") << false << true << u"offer"_s << 7 << 1 << 1;
        QTest::newRow("exclusive and expiring") << true << true << u"offer"_s << 7 << 1 << 1;
        QTest::newRow("two buyer's machines") << false << false << u"offer"_s << 5 << 2 << 1;
        QTest::newRow("two seller's machines") << false << false << u"offer"_s << 5 << 1 << 2;
    }

    void everyLongerDialogue()
    {
        QFETCH(const bool, exclusive);
        QFETCH(const bool, expires);
        QFETCH(const QString, opening);
        QFETCH(const int, letters);
        QFETCH(const int, buyers);
        QFETCH(const int, sellers);
        const SearchResult result = searchDeals({exclusive, expires}, {letters, buyers, sellers, opening});
        qInfo("%lld states, %lld dialogues", result.states, result.dialogues);
        QVERIFY2(result.fault.isEmpty(), qPrintable(result.fault));
    }

    void manyDialoguesByChance()
    {
        for (const WorldRules rules : {WorldRules{}, WorldRules{true, false}, WorldRules{false, true}}) {
            const SearchResult result = playDialogues(rules, 100'000, 2'026);
            QVERIFY2(result.fault.isEmpty(), qPrintable(result.fault));
        }
    }
};

QTEST_GUILESS_MAIN(TestDealLong)
#include "test_deal_long.moc"
