// Orders, lines, parcels, imports, undo and redo in any order: after each step what is kept by order is what the rows
// say.
#include "tests/core/sales/sales_studio.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

/// Does things by chance; most of what is refused is refused rightly, and writes nothing.
class OrderLife
{
public:
    OrderLife(SalesStudio &studio, quint64 seed) : m_studio(studio), m_random(seed)
    {
        for (const Id<Variant> variant : variants())
            m_studio.stock(variant, 30, chance(3) ? std::nullopt : std::optional(Money::fromMinor(1'000)));
    }

    /// What was tried, for the report.
    QString act()
    {
        if (chance(4))
            m_studio.clock().advance(between(1, 3) * 24 * 3600 * 1000);
        const auto order = anyOrder();
        m_done = false;
        const QString tried = order ? deed(*order) : first();
        if (m_done)
            m_deeds << tried;
        return tried;
    }

    /// What was done at least once.
    QSet<QString> deeds() const { return m_deeds; }

private:
    QString first()
    {
        place();
        return u"place"_s;
    }

    QString deed(Id<SalesOrder> order)
    {
        switch (between(0, 11)) {
        case 0:
            place();
            return u"place"_s;
        case 1:
            import();
            return u"import"_s;
        case 2:
            change(order);
            return u"change"_s;
        case 3:
            note(addOrderLine(*m_studio, order, line(), std::nullopt));
            return u"add a line"_s;
        case 4:
            anyLine(order, [this](Id<OrderLine> id) { note(changeOrderLine(*m_studio, id, line(), std::nullopt)); });
            return u"change a line"_s;
        case 5:
            anyLine(order, [this](Id<OrderLine> id) { note(removeOrderLine(*m_studio, id, std::nullopt)); });
            return u"remove a line"_s;
        case 6:
            note(shipAll(*m_studio, order, QString(), std::nullopt));
            return u"ship all"_s;
        case 7:
            anyLine(order, [this, order](Id<OrderLine> one) {
                note(shipOrder(*m_studio, order, {{one, Quantity::units(1)}}, QString(), std::nullopt));
            });
            return u"ship one piece"_s;
        case 8:
            note(cancelOrder(*m_studio, order, std::nullopt));
            return u"cancel"_s;
        case 9:
            undo(m_studio->undoable());
            return u"undo"_s;
        case 10:
            undo(m_studio->redoable());
            return u"redo"_s;
        default:
            undoAny();
            return u"undo any"_s;
        }
    }

    template <typename Value> void note(const Result<Value> &result) { m_done = result.ok(); }
    qint64 between(qint64 low, qint64 high) { return m_random.between(low, high); }
    bool chance(int of) { return between(1, of) == 1; }
    std::vector<Id<Variant>> variants() const
    {
        return {m_studio.mug, m_studio.coaster, m_studio.tote, m_studio.scarf};
    }

    OrderLineDraft line()
    {
        const auto all = variants();
        return {all[std::size_t(between(0, qint64(all.size()) - 1))], Quantity::units(between(1, 3)),
                Money::fromMinor(between(0, 5'000))};
    }

    std::optional<Id<SalesOrder>> anyOrder()
    {
        const qint64 count = m_studio.integer("SELECT count(*) FROM sales_order");
        if (count == 0)
            return std::nullopt;
        const QString sql = u"SELECT id FROM sales_order ORDER BY id LIMIT 1 OFFSET %1"_s.arg(between(0, count - 1));
        return Id<SalesOrder>(m_studio.integer(sql.toStdString()));
    }

    template <typename Act> void anyLine(Id<SalesOrder> order, Act act)
    {
        const std::vector<OrderLineInfo> lines = m_studio.lines(order);
        if (!lines.empty())
            act(lines[std::size_t(between(0, qint64(lines.size()) - 1))].id);
    }

    void place()
    {
        OrderDraft draft{.channel = studioChannel};
        for (qint64 i = between(1, 2); i > 0; --i)
            draft.lines.push_back(line());
        draft.shipping = Money::fromMinor(between(0, 1) * 700);
        draft.tax = Money::fromMinor(between(0, 2) * 500);
        note(placeOrder(*m_studio, draft, std::nullopt));
    }

    void import()
    {
        const ChannelImport &read = m_imports[std::size_t(between(0, qint64(m_imports.size()) - 1))];
        ChannelImport moved = read;
        for (ChannelOrder &order : moved.orders) {
            switch (between(0, 9)) {
            case 0:
                order.state = ChannelState::Cancelled;
                break;
            case 1:
                order.state = ChannelState::Shipped;
                break;
            case 2:
                order.refunded = Money::fromMinor(between(0, 4'000));
                break;
            default:
                break;
            }
        }
        note(importOrders(*m_studio, moved, {}, std::nullopt));
    }

    void change(Id<SalesOrder> order)
    {
        OrderChange change;
        if (chance(2))
            change.refunded = Money::fromMinor(between(0, 6'000));
        if (chance(3))
            change.tax = Money::fromMinor(between(0, 1'000));
        if (chance(3))
            change.shipping = Money::fromMinor(between(0, 1'000));
        if (chance(3))
            change.discount = Money::fromMinor(between(0, 300));
        note(changeOrder(*m_studio, order, change, std::nullopt));
    }

    template <typename Undoable> void undo(const Undoable &what)
    {
        if (what)
            note(m_studio->undo(what->entry, std::nullopt));
    }

    void undoAny()
    {
        const QString sql = u"SELECT id FROM journal_entry ORDER BY id LIMIT 1 OFFSET %1"_s.arg(
            between(0, m_studio.journalEntries() - 1));
        note(m_studio->undo(m_studio.integer(sql.toStdString()), std::nullopt));
    }

    SalesStudio &m_studio;
    Random m_random;
    bool m_done = false;
    QSet<QString> m_deeds;
    const std::vector<ChannelImport> m_imports{readSamples(etsyFiles), readSamples({etsyFiles[0]}),
                                               readSamples(taobaoFiles), readSamples(shopifyFiles)};
};

} // namespace

class TestOrdersByChance final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsKeptIsWhatTheRowsSay()
    {
        QSet<QString> deeds;
        const int seeds = std::max(3, qEnvironmentVariableIntValue("BENCHBOOK_ORDER_SEEDS"));
        for (int seed = 1; seed <= seeds; ++seed) {
            SalesStudio studio(seed % 2 == 0 ? u"USD"_s : u"CNY"_s);
            OrderLife life(studio, quint64(seed));
            for (int step = 0; step < 120; ++step) {
                const QString tried = life.act();
                const QString wrong = violationsOf(*studio, step % 40 == 39);
                QVERIFY2(wrong.isEmpty(),
                         qPrintable(u"seed %1, step %2, %3: %4"_s.arg(seed).arg(step).arg(tried, wrong)));
            }
            deeds += life.deeds();
        }
        QCOMPARE(deeds.size(), 12); // Each was done, not only refused.
    }
};

int runOrdersByChanceTests(int argc, char **argv)
{
    TestOrdersByChance test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_orders_by_chance.moc"
