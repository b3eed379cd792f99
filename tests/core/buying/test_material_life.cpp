// Material by chance: receipts, cuts, merges, holds, counts, returns, late facts, undo. After every stretch the book
// keeps its promises, and every lot knows where it is from.
#include "core/stock/lot_descent.h"
#include "core/stock/lot_hold.h"
#include "core/stock/merge_lots.h"
#include "core/stock/stocktake.h"
#include "tests/core/buying/buying_studio.h"

#include <algorithm>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int steps = 220;
constexpr int seedsInCi = 3;
constexpr int stretch = 55;

/// One studio whose people do something at random, over and over. What is refused writes nothing.
class MaterialLife
{
public:
    explicit MaterialLife(quint64 seed) : m_random(seed) {}

    void step()
    {
        m_studio.advance(m_random.chance(0.3) ? 1 : 0);
        const qint64 entries = m_studio.journalEntries();
        const bool done = act(static_cast<int>(m_random.between(0, 9)));
        m_done += done ? 1 : 0;
        if (!done && m_studio.journalEntries() != entries)
            qFatal("a refused action left something behind");
    }
    int done() const { return m_done; }
    BuyingStudio &studio() { return m_studio; }

private:
    bool act(int which)
    {
        switch (which) {
        case 0:
        case 1:
            return deliver();
        case 2:
            return receiveLoose();
        case 3:
        case 4:
            return cut();
        case 5:
            return merge();
        case 6:
            return hold();
        case 7:
            return count();
        case 8:
            return sendBack();
        default:
            return undo();
        }
    }

    Quantity some(qint64 most) { return Quantity::fromMicro(m_random.between(1, most * 4) * 250'000); }
    QDate day() { return m_studio->today().addDays(-m_random.between(0, 20)); }

    std::optional<Id<Lot>> anyLot()
    {
        const auto lots = m_studio->read([&](const Reader &reader) {
            std::vector<Id<Lot>> found;
            Query query = reader.query("SELECT lot_id FROM stock_total WHERE location_id = 1 AND quantity_micro > 0");
            while (query.next())
                found.push_back(query.id<Lot>(0));
            return found;
        });
        if (!lots.ok() || lots->empty())
            return std::nullopt;
        return (*lots)[static_cast<std::size_t>(m_random.between(0, static_cast<qint64>(lots->size()) - 1))];
    }

    bool deliver()
    {
        ReceiptDraft draft;
        draft.supplier = m_random.chance(0.5) ? m_studio.tannery : m_studio.mill;
        draft.rate = ExchangeRate::fromMicro(m_random.between(1, 9'000'000));
        draft.receivedDay = day();
        ReceiptLineDraft line;
        line.material = m_studio.hide;
        for (qint64 i = m_random.between(1, 4); i > 0; --i) {
            LotTraits traits;
            traits.grade = m_random.chance(0.5) ? u"A"_s : u"B"_s;
            line.pieces.emplace_back(some(200), traits);
        }
        if (m_random.chance(0.8))
            line.goods = Money::fromMinor(m_random.between(0, 500'000));
        draft.lines.push_back(line);
        draft.freight = Money::fromMinor(m_random.between(0, 20'000));
        draft.discount = line.goods ? Money::fromMinor(m_random.between(0, line.goods->minor() / 2)) : Money();
        return bookReceipt(*m_studio, draft, {}, std::nullopt).ok();
    }

    bool receiveLoose()
    {
        Receipt receipt{m_studio.thread, {some(900)}};
        receipt.day = day();
        if (m_random.chance(0.8))
            receipt.cost = Money::fromMinor(m_random.between(0, 9'000));
        return receive(*m_studio, receipt, std::nullopt).ok();
    }

    bool cut()
    {
        const auto lot = anyLot();
        if (!lot)
            return false;
        std::vector<SplitPart> parts{{some(60), m_random.chance(0.5)}};
        if (m_random.chance(0.5))
            parts.push_back({some(20), true, static_cast<int>(m_random.between(1, 3))});
        if (m_random.chance(0.3))
            parts.push_back({some(5), false, 1, true});
        return splitLot(*m_studio, *lot, places::shelf, parts, std::nullopt).ok();
    }

    bool merge()
    {
        const auto lot = anyLot();
        if (!lot)
            return false;
        const auto others =
            m_studio->read([&](const Reader &reader) { return mergeCandidates(reader, *lot, places::shelf); });
        std::vector<Id<Lot>> lots{*lot};
        for (const LotStock &other : others.valueOr({})) {
            if (lots.size() < 3 && other.lot != *lot)
                lots.push_back(other.lot);
        }
        return mergeLots(*m_studio, lots, places::shelf, {}, std::nullopt).ok();
    }

    bool hold()
    {
        const auto lot = anyLot();
        if (!lot)
            return false;
        return m_random.chance(0.5) ? holdLot(*m_studio, *lot, u"looks odd"_s, std::nullopt).ok()
                                    : releaseLot(*m_studio, *lot, {}, std::nullopt).ok();
    }

    bool count()
    {
        const auto sheet = beginStocktake(*m_studio, {places::shelf}, std::nullopt);
        if (!sheet.ok())
            return false;
        for (int i = 0; i < 3; ++i) {
            const auto lot = anyLot();
            if (!lot)
                break;
            const Quantity there = m_studio.stock(*lot).quantity;
            const Quantity found = m_random.chance(0.6) ? there : some(100);
            if (!countInStocktake(*m_studio, *sheet, *lot, {found, {}, u"counted"_s}, std::nullopt).ok())
                continue;
            // Work goes on while it is counted.
            if (m_random.chance(0.4))
                cut();
        }
        if (bookStocktake(*m_studio, *sheet, NotCounted::LeftAlone, std::nullopt).ok())
            return true;
        return giveUpStocktake(*m_studio, *sheet, std::nullopt).ok();
    }

    bool sendBack()
    {
        const auto lot = anyLot();
        if (!lot)
            return false;
        SupplierReturnDraft draft;
        draft.lots.push_back({*lot, some(50)});
        draft.reason = u"loose grain"_s;
        if (m_random.chance(0.5))
            draft.credit = Money::fromMinor(m_random.between(0, 50'000));
        return returnToSupplier(*m_studio, draft, std::nullopt).ok();
    }

    bool undo()
    {
        const auto last = m_studio->undoable();
        return last && m_studio->undo(last->entry, std::nullopt).ok();
    }

    BuyingStudio m_studio;
    Random m_random;
    int m_done = 0;
};

/// Lots that do not come from one that was received: those without parents must have come from a supplier or a count.
QStringList lotsWithoutOrigin(Studio &studio)
{
    const auto found = studio.read([](const Reader &reader) {
        QStringList lost;
        Query lots = reader.query("SELECT id, code FROM lot WHERE hidden = 0");
        while (lots.next()) {
            for (const Id<Lot> root : rootsOf(reader, lots.id<Lot>(0))) {
                Query received = reader.query("SELECT 1 FROM stock_move WHERE lot_id = :lot AND from_location_id = 3");
                received.bind("lot", root);
                if (!received.next())
                    lost << lots.text(1);
            }
            if (rootsOf(reader, lots.id<Lot>(0)).empty())
                lost << lots.text(1);
        }
        return lost;
    });
    return found.valueOr({u"cannot be read"_s});
}

} // namespace

class TestMaterialLife final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPromiseHolds()
    {
        const int seeds = std::max(seedsInCi, qEnvironmentVariableIntValue("BENCHBOOK_MATERIAL_SEEDS"));
        for (int seed = 1; seed <= seeds; ++seed) {
            MaterialLife life(static_cast<quint64>(seed));
            for (int step = 1; step <= steps; ++step) {
                life.step();
                if (step % stretch == 0)
                    QCOMPARE(violationsOf(*life.studio(), false), QString());
            }
            QVERIFY2(life.done() > steps / 3, qPrintable(QString::number(life.done())));
            QCOMPARE(lotsWithoutOrigin(*life.studio()), QStringList());
            QCOMPARE(violationsOf(*life.studio(), true), QString());
        }
    }
};

int runMaterialLifeTests(int argc, char **argv)
{
    TestMaterialLife test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_material_life.moc"
