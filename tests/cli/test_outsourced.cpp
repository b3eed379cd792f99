// An order that is too much for us, from the offer to the countersigned settlement, by command line alone: two studio
// files, a process for each step, and nothing that a script could not do.
#include "tests/cli/cli_peer.h"
#include "tests/cli/cli_tests.h"

#include <QJsonArray>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

constexpr int ordered = 20;

void addTo(const CliPeer &studio, const QString &kind, const QByteArray &json)
{
    studio.done({u"add"_s, kind, u"--json-file"_s, u"-"_s}, json);
}

/// Twenty wallets are cut here; somebody else has to stitch them.
class Kiln
{
public:
    explicit Kiln(const QTemporaryDir &folder) : studio(folder, u"kiln"_s)
    {
        addTo(studio, u"persons"_s, R"({"name": "Lin", "role": "owner", "rate": "120"})");
        addTo(studio, u"materials"_s, R"({"name": "Veg tan", "kind": "leather", "unit": "dm2"})");
        addTo(studio, u"materials"_s, R"({"name": "Thread", "kind": "thread", "unit": "m", "loose": true})");
        addTo(studio, u"products"_s, R"({"name": "Wallet",
            "variants": [{"sku": "WAL", "name": "brown", "price": "398.00"}],
            "recipe": {"inputs": [{"material": "Veg tan", "quantity": "8 dm2"},
                                  {"material": "Thread", "quantity": "2 m"}],
                       "steps": [{"name": "Cut", "minutes": "5"}, {"name": "Stitch", "minutes": "30"}]}})");
        const CliRun hide = studio.done({u"lot"_s, u"receive"_s, u"Veg tan"_s, u"160 dm2"_s, u"--cost"_s, u"500"_s});
        thread =
            studio.done({u"lot"_s, u"receive"_s, u"Thread"_s, u"100 m"_s, u"--cost"_s, u"30"_s})[u"lots"][0][u"code"]
                .toString();
        order = studio
                    .done({u"work-order"_s, u"new"_s, u"WAL"_s, u"--quantity"_s,
                           QString::number(ordered)})[u"workOrder"][u"code"]
                    .toString();
        studio.done({u"work-order"_s, u"issue"_s, order, u"--lot"_s, hide[u"lots"][0][u"code"].toString(),
                     u"--quantity"_s, u"160 dm2"_s});
        studio.done({u"work-order"_s, u"log"_s, order, u"--step"_s, u"Cut"_s, u"--person"_s, u"Lin"_s, u"--minutes"_s,
                     u"45"_s, u"--good"_s, QString::number(ordered)});
    }

    CliPeer studio;
    QString order;
    QString thread;
};

/// Stitches for others.
class Oak
{
public:
    explicit Oak(const QTemporaryDir &folder) : studio(folder, u"oak"_s)
    {
        addTo(studio, u"persons"_s, R"({"name": "Chen", "role": "owner", "rate": "60"})");
        addTo(studio, u"products"_s, R"({"name": "Stitching a wallet",
            "variants": [{"sku": "STI", "name": "one", "price": "12.00"}],
            "recipe": {"inputs": [], "steps": [{"name": "Stitch", "minutes": "25"}]}})");
    }
    void stitch(const QString &order, int pieces) const
    {
        studio.done({u"work-order"_s, u"log"_s, order, u"--step"_s, u"Stitch"_s, u"--person"_s, u"Chen"_s,
                     u"--minutes"_s, u"120"_s, u"--good"_s, QString::number(pieces)});
    }

    CliPeer studio;
};

const QString work = u"Stitching wallets"_s;

QString stateOf(const CliPeer &studio) { return studio.done({u"deal"_s, u"show"_s, work})[u"state"].toString(); }

/// One peer is asked to do one step of one work order, and says yes.
void agree(const Kiln &kiln, const Oak &oak)
{
    pairByHand(kiln.studio, oak.studio);
    pairByHand(oak.studio, kiln.studio);
    const QStringList offer{u"deal"_s,       u"offer"_s,  kiln.order,   u"--to"_s,           u"oak"_s,
                            u"--step"_s,     u"Stitch"_s, u"--price"_s, u"12.00"_s,          u"--due"_s,
                            u"2099-01-15"_s, u"--as"_s,   work,         u"--with-material"_s};
    QVERIFY(kiln.studio.done(offer + QStringList{u"--preview"_s})[u"leaves"].toArray().size() > 0);
    QCOMPARE(kiln.studio.done({u"list"_s, u"letters-waiting"_s})[u"rows"].toArray().size(), 0);
    QCOMPARE(kiln.studio.done(offer)[u"pieces"].toInt(), ordered);
    CLI_VERIFY(kiln.studio.run(offer), 1); // Not a piece is free any more.
    carry(kiln.studio, oak.studio, u"oak"_s, u"offer"_s);
    oak.studio.done({u"letter"_s, u"answer"_s, work, u"--code"_s, u"AP"_s});
    carry(oak.studio, kiln.studio, u"kiln"_s, u"answer"_s);
    QCOMPARE(stateOf(kiln.studio), u"agreed"_s);
}

/// What was ordered becomes an order there, a work order of it, and what is told is read off the work.
void makeIt(const Kiln &kiln, const Oak &oak)
{
    const CliPeer &maker = oak.studio;
    const QString order = maker.done({u"deal"_s, u"take-on"_s, work})[u"order"].toString();
    CLI_VERIFY(maker.run({u"deal"_s, u"progress"_s, work}), 1);                           // Nothing of it is planned.
    CLI_VERIFY(maker.run({u"work-order"_s, u"new"_s, u"STI"_s, u"--order"_s, order}), 1); // Which product, nobody said.
    maker.done({u"order"_s, u"match"_s, order, u"STI"_s});
    CLI_VERIFY(maker.run({u"order"_s, u"match"_s, order, u"STI"_s}), 1); // Every line is a product.
    CLI_VERIFY(maker.run({u"order"_s, u"match"_s, order, u"STI"_s, u"--line"_s, u"1"_s}), 1); // So is this one.
    const CliRun planned = maker.done({u"work-order"_s, u"new"_s, u"STI"_s, u"--order"_s, order});
    const QString made = planned[u"workOrder"][u"code"].toString();
    QCOMPARE(planned[u"workOrder"][u"quantity"].toVariant().toInt(), ordered);
    maker.done({u"work-order"_s, u"release"_s, made});
    oak.stitch(made, 12);
    maker.done({u"deal"_s, u"progress"_s, work, u"--ready"_s, u"2099-01-10"_s});
    carry(maker, kiln.studio, u"kiln"_s, u"progress"_s);
    QCOMPARE(stateOf(kiln.studio), u"in_work"_s);
    oak.stitch(made, 8);
    maker.done({u"work-order"_s, u"finish"_s, made});
    maker.done({u"order"_s, u"ship"_s, order});
    maker.done({u"deal"_s, u"deliver"_s, work, u"--carrier"_s, u"Chen"_s});
    carry(maker, kiln.studio, u"kiln"_s, u"delivery"_s);
    QCOMPARE(stateOf(kiln.studio), u"delivered"_s);
}

} // namespace

void TestOutsourced::anOrderGoesOutAndIsPaid()
{
    const QTemporaryDir folder;
    const Kiln kiln(folder);
    const Oak oak(folder);
    agree(kiln, oak);
    kiln.studio.done({u"deal"_s, u"hand-over"_s, work, u"--material"_s, kiln.thread + u"=50 m"_s});
    makeIt(kiln, oak);
    // Three come back bad; of the thread they used forty metres.
    kiln.studio.done({u"deal"_s, u"receive"_s, work, u"--accepted"_s, u"17"_s, u"--rejected"_s, u"3"_s, u"--reason"_s,
                      u"surface"_s, u"--used"_s, kiln.thread + u"=40 m"_s, u"--back"_s, kiln.thread + u"=10 m"_s});
    carry(kiln.studio, oak.studio, u"oak"_s, u"receipt"_s);
    const CliRun settled = kiln.studio.done({u"deal"_s, u"settle"_s, work, u"--pay-by"_s, u"2099-02-01"_s});
    QCOMPARE(settled[u"total"].toString(), u"204.00"_s);
    QCOMPARE(settled[u"notBooked"].toString(), QString());
    carry(kiln.studio, oak.studio, u"oak"_s, u"settlement"_s);
    oak.studio.done({u"letter"_s, u"answer"_s, work, u"--kind"_s, u"countersign"_s});
    carry(oak.studio, kiln.studio, u"kiln"_s, u"countersign"_s);
    for (const CliPeer *studio : {&kiln.studio, &oak.studio}) {
        QCOMPARE(stateOf(*studio), u"closed"_s);
        // What is paid, not what was offered once.
        QCOMPARE(studio->done({u"list"_s, u"deals"_s})[u"rows"][0][u"total"].toString(), u"204.00"_s);
        studio->done({u"verify"_s, u"--rebuild"_s});
    }
    kiln.studio.done({u"work-order"_s, u"finish"_s, kiln.order});
}

void TestOutsourced::materialGoesThereAndComesBack()
{
    const QTemporaryDir folder;
    const Kiln kiln(folder);
    const Oak oak(folder);
    agree(kiln, oak);
    const CliPeer &studio = kiln.studio;
    CLI_VERIFY(studio.run({u"deal"_s, u"use"_s, work, u"--material"_s, kiln.thread + u"=1 m"_s}), 1); // None is there.
    CLI_VERIFY(studio.run({u"deal"_s, u"hand-over"_s, work, u"--material"_s, kiln.thread}), 2);
    studio.done({u"deal"_s, u"hand-over"_s, work, u"--material"_s, kiln.thread + u"=50 m"_s});
    studio.done({u"deal"_s, u"use"_s, work, u"--material"_s, kiln.thread + u"=30 m"_s});
    CLI_VERIFY(studio.run({u"deal"_s, u"bring-back"_s, work, u"--material"_s, kiln.thread + u"=21 m"_s}), 1);
    studio.done({u"deal"_s, u"bring-back"_s, work, u"--material"_s, kiln.thread + u"=20 m"_s});
    // 100 m, of which 30 m went into the work order and none is left at the peer.
    QString shelf;
    for (const QJsonValue &place : studio.done({u"lot"_s, u"show"_s, kiln.thread})[u"places"].toArray())
        shelf += place[u"location"].toString() + u' ' + place[u"quantity"].toString() + u';';
    QVERIFY2(shelf.contains(u"SHELF 70;"_s) && !shelf.contains(u"oak"_s), qPrintable(shelf));
    studio.done({u"verify"_s, u"--rebuild"_s});
}

void TestOutsourced::linesAreDifferentWork()
{
    const QTemporaryDir folder;
    const Kiln kiln(folder);
    const Oak oak(folder);
    const CliPeer &studio = kiln.studio;
    pairByHand(studio, oak.studio);
    pairByHand(oak.studio, studio);
    const QString second =
        studio.done({u"work-order"_s, u"new"_s, u"WAL"_s, u"--quantity"_s, u"5"_s})[u"workOrder"][u"code"].toString();
    studio.done({u"lot"_s, u"receive"_s, u"Veg tan"_s, u"100 dm2"_s, u"--cost"_s, u"300"_s});
    studio.done({u"work-order"_s, u"issue"_s, second});
    studio.done({u"letter"_s, u"new"_s, u"--to"_s, u"oak"_s, u"--kind"_s, u"offer"_s, u"--json-file"_s, u"-"_s},
                R"({"lines": [{"no": 1, "product": "Stitching wallets", "pieces": 20,
                               "unit_price": {"amount": "12.00", "currency": "CNY"}},
                              {"no": 2, "product": "Cutting wallets", "pieces": 5,
                               "unit_price": {"amount": "3.00", "currency": "CNY"}}]})");
    carry(studio, oak.studio, u"oak"_s, u"offer"_s);
    const QString both = u"Stitching wallets and 1 more"_s;
    oak.studio.done({u"letter"_s, u"answer"_s, both, u"--code"_s, u"AP"_s});
    carry(oak.studio, studio, u"kiln"_s, u"answer"_s);
    const QStringList handOver{u"deal"_s, u"hand-over"_s, both};
    CLI_VERIFY(studio.run(handOver), 1); // It belongs to no work order.
    studio.done({u"deal"_s, u"tie"_s, both, kiln.order, u"--step"_s, u"Stitch"_s, u"--line"_s, u"1"_s});
    CLI_VERIFY(studio.run({u"deal"_s, u"tie"_s, both, second, u"--step"_s, u"Cut"_s, u"--line"_s, u"3"_s}), 2);
    studio.done({u"deal"_s, u"tie"_s, both, second, u"--step"_s, u"Cut"_s, u"--line"_s, u"2"_s});
    CLI_VERIFY(studio.run(handOver), 1); // Of which line, is not said.
    studio.done(handOver + QStringList{u"--line"_s, u"1"_s, u"--material"_s, kiln.thread + u"=20 m"_s});
    studio.done(handOver + QStringList{u"--line"_s, u"2"_s});
    CLI_VERIFY(studio.run(handOver + QStringList{u"--line"_s, u"2"_s}), 1); // All of it is there.
    CLI_VERIFY(studio.run({u"deal"_s, u"tie"_s, both, kiln.order, u"--step"_s, u"Cut"_s, u"--line"_s, u"2"_s}), 1);
    // What is there was used for one of them; without a line it is neither the first nor all.
    const QStringList use{u"deal"_s, u"use"_s, both, u"--material"_s, kiln.thread + u"=5 m"_s};
    CLI_VERIFY(studio.run(use), 1);
    studio.done(use + QStringList{u"--line"_s, u"1"_s});
    const CliRun help = runCli({u"deal"_s, u"use"_s, u"--help"_s, u"--lang"_s, u"en"_s});
    const QString words = QString::fromUtf8(help.output).simplified();
    QVERIFY2(words.contains(u"different work"_s) && !words.contains(u"the first if not said"_s),
             help.told().constData());
    // Two parcels, told of one after the other, and counted in one go.
    oak.studio.done({u"deal"_s, u"take-on"_s, both});
    oak.studio.done({u"deal"_s, u"deliver"_s, both, u"--pieces"_s, u"1=20"_s});
    carry(oak.studio, studio, u"kiln"_s, u"first"_s);
    oak.studio.done({u"deal"_s, u"deliver"_s, both, u"--pieces"_s, u"2=5"_s});
    carry(oak.studio, studio, u"kiln"_s, u"second"_s);
    const QStringList receive{u"deal"_s, u"receive"_s, both};
    CLI_VERIFY(studio.run(receive + QStringList{u"--accepted"_s, u"2=5"_s}), 1); // Which parcel, is not said.
    QString later;
    for (const QJsonValue &letter : studio.done({u"deal"_s, u"show"_s, both})[u"letters"].toArray()) {
        if (letter[u"kind"].toString() == u"delivery"_s)
            later = letter[u"hash"].toString();
    }
    CLI_VERIFY(studio.run(receive + QStringList{u"--accepted"_s, u"2=5"_s, u"--delivery"_s, u"0000"_s}), 1);
    const QStringList counted{u"--accepted"_s, u"2=5"_s,    u"--delivery"_s,
                              later.left(12),  u"--used"_s, kiln.thread + u"=2 m"_s};
    CLI_VERIFY(studio.run(receive + counted), 1); // For which line it was used, is not said.
    studio.done(receive + counted + QStringList{u"--line"_s, u"2"_s});
    const auto goodAt = [&](const QString &order, int step) {
        return studio.done({u"show"_s, u"work-orders"_s, order})[u"steps"][step][u"good"].toVariant().toInt();
    };
    QCOMPARE(goodAt(second, 0), 5);
    QCOMPARE(goodAt(kiln.order, 1), 0);
    studio.done({u"verify"_s, u"--rebuild"_s});
}

} // namespace benchbook::testing
