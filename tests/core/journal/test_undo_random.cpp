// Undo in any order: nothing that another action wrote, and that stands, goes with what is taken back.
#include "core/base/random.h"
#include "core/journal/connection.h"
#include "core/journal/history.h"
#include "tests/support/test_studio.h"

#include <map>
#include <string_view>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int undoSeeds = 15;
constexpr int undoSteps = 80;

struct Cell
{
    std::string table;
    qint64 row;
    std::string column;
    auto operator<=>(const Cell &) const = default;
};
using Cells = std::map<Cell, QString>;

struct UndoTable
{
    const char *name;
    std::vector<const char *> columns; ///< texts that an addition may leave out
};
const std::vector<UndoTable> undoTables{{"product", {"category", "note"}},
                                        {"variant", {"name"}},
                                        {"person", {"phone", "note"}},
                                        {"customer", {"phone", "city", "tags", "note"}}};

/// Random actions on a few rows, each writing words of its own, so that every word in the file tells who wrote it.
class RandomActions
{
public:
    explicit RandomActions(quint64 seed) : m_random(seed) {}

    void step()
    {
        m_studio.clock().advance(1000);
        if (m_actions.empty() || m_random.chance(0.65))
            act();
        else
            takeBack();
    }
    Studio &studio() { return *m_studio; }
    int undone() const { return m_undone; }
    int refused() const { return m_refused; }
    QString lost() const { return m_lost; }

private:
    QString word() { return u"w%1"_s.arg(++m_words); }

    void act()
    {
        const int action = static_cast<int>(m_actions.size());
        const qint64 before = m_studio.integer("SELECT max(id) FROM journal_entry");
        const auto done = m_studio->perform(Sentence("Act %1", {QString::number(action)}), std::nullopt,
                                            [&](Action &writing) -> Result<void> {
                                                for (qint64 i = m_random.between(1, 3); i > 0; --i)
                                                    m_random.chance(0.35) ? add(writing) : change(writing);
                                                return {};
                                            });
        if (!done.ok())
            qFatal("%s / %s", qPrintable(done.error().message), qPrintable(done.error().detail));
        const qint64 last = m_studio.integer("SELECT max(id) FROM journal_entry");
        if (last == before)
            return; // there was no row to change
        m_actions.push_back(last);
        note(m_actions.back(), true);
    }

    void add(Action &action)
    {
        const UndoTable &table = m_random.pick(undoTables);
        const qint64 id = action.newId<struct AnyRow>().value();
        const int number = ++m_words;
        std::vector<Column> columns;
        if (std::string_view(table.name) == "variant") {
            const std::vector<qint64> products = rowsOf(action, "product");
            if (products.empty())
                return;
            columns = {{"product_id", m_random.pick(products)}, {"sku", word()}};
        } else if (std::string_view(table.name) == "person") {
            columns = {{"name", word()}};
        } else {
            columns = {{"number", number}, {"code", word()}, {"name", word()}};
        }
        for (const char *column : table.columns) {
            if (m_random.chance(0.3))
                columns.push_back({column, word()});
        }
        action.addRow(table.name, id, columns);
    }

    void change(Action &action)
    {
        const UndoTable &table = m_random.pick(undoTables);
        const std::vector<qint64> rows = rowsOf(action, table.name);
        if (!rows.empty())
            action.changeRow(table.name, m_random.pick(rows),
                             std::vector<Column>{{m_random.pick(table.columns), word()}});
    }

    static std::vector<qint64> rowsOf(Action &action, const char *table)
    {
        std::vector<qint64> rows;
        Query query = action.query("SELECT id FROM " + std::string(table) + " WHERE hidden = 0 ORDER BY id");
        while (query.next())
            rows.push_back(query.integer(0));
        return rows;
    }

    void takeBack()
    {
        const qint64 action = m_random.pick(m_actions);
        const bool stood = m_studio->read([&](const Reader &reader) { return Result(stands(reader, action)); }).value();
        const qint64 link =
            m_studio->read([&](const Reader &reader) { return Result(lastLink(reader, action)); }).value();
        const Result<qint64> undone = m_studio->undo(stood ? action : link, std::nullopt);
        if (!undone.ok()) {
            ++m_refused;
            if (undone.error().code != ErrorCode::Conflict && undone.error().code != ErrorCode::Refused)
                qFatal("%s", qPrintable(undone.error().message));
            return;
        }
        ++m_undone;
        note(action, false);
    }

    Cells cells()
    {
        Cells found;
        for (const UndoTable &table : undoTables) {
            for (const char *column : table.columns) {
                const std::string sql = std::string("SELECT id, ") + column + " FROM " + table.name;
                Query query(m_studio->connection(), sql);
                while (query.next()) {
                    if (!query.text(1).isEmpty())
                        found[{table.name, query.integer(0), column}] = query.text(1);
                }
            }
        }
        return found;
    }

    /// What this action, or taking it back or doing it again, made of the cells. Only words of its own may go.
    void note(qint64 action, bool isNew)
    {
        const Cells now = cells();
        for (const auto &[cell, word] : now) {
            if (!m_author.contains(word))
                m_author[word] = action;
        }
        for (const auto &[cell, word] : m_before) {
            const auto found = now.find(cell);
            if (isNew || (found != now.end() && found->second == word) || m_author.at(word) == action)
                continue;
            // Doing an action again brings its own word back in place of an older one, as it did the first time.
            if (found != now.end() && m_author.at(found->second) == action)
                continue;
            m_lost = u"%1 of %2 went with another action"_s.arg(word, QString::fromStdString(cell.table));
        }
        m_before = now;
    }

    TestStudio m_studio;
    Random m_random;
    std::vector<qint64> m_actions;
    std::map<QString, qint64> m_author;
    Cells m_before;
    QString m_lost;
    int m_words = 0;
    int m_undone = 0;
    int m_refused = 0;
};

} // namespace

class TestUndoRandom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A column that the addition left out and a later action filled.
    void whatWasFilledLaterDoesNotGoWithTheRow()
    {
        TestStudio studio;
        const auto id = studio->perform(Sentence("Add Mei"), std::nullopt, [](Action &action) -> Result<Id<Customer>> {
            const auto customer = action.newId<Customer>();
            action.add("customer", customer, {{"number", 1}, {"code", u"C-0001"_s}, {"name", u"Mei"_s}});
            return customer;
        });
        const qint64 added = studio->undoable()->entry;
        const auto fill = [&](const QString &city) {
            BENCHBOOK_VERIFY(
                studio->perform(Sentence("Fill in %1", {city}), std::nullopt, [&](Action &action) -> Result<void> {
                    action.change("customer", id.value(), {{"city", city}});
                    return {};
                }));
        };
        fill(u"Jingdezhen"_s);
        const qint64 filled = studio->undoable()->entry;
        fill(u"Yixing"_s);
        BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, std::nullopt));
        const auto refused = studio->undo(added, std::nullopt);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        // The one to take back is named, not the one that was taken back already.
        QVERIFY2(refused.error().message.contains(u"Fill in Jingdezhen"_s), qPrintable(refused.error().message));
        QVERIFY(!refused.error().message.contains(u"Yixing"_s));
        QCOMPARE(studio.integer("SELECT count(*) FROM customer WHERE city = 'Jingdezhen'"), 1);
        // Once that is taken back, too, the addition goes, and comes back as it was.
        BENCHBOOK_VERIFY(studio->undo(filled, std::nullopt));
        const auto undone = studio->undo(added, std::nullopt);
        BENCHBOOK_VERIFY(undone);
        QCOMPARE(studio.integer("SELECT count(*) FROM customer"), 0);
        BENCHBOOK_VERIFY(studio->undo(undone.value(), std::nullopt));
        QCOMPARE(studio.integer("SELECT count(*) FROM customer WHERE name = 'Mei' AND city = ''"), 1);
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    /// What one action adds and fills in at once goes with it.
    void whatTheSameActionFilledGoes()
    {
        TestStudio studio;
        BENCHBOOK_VERIFY(studio->perform(Sentence("Add"), std::nullopt, [](Action &action) -> Result<void> {
            const auto customer = action.newId<Customer>();
            action.add("customer", customer, {{"number", 1}, {"code", u"C-0001"_s}, {"name", u"Mei"_s}});
            action.change("customer", customer, {{"city", u"Yixing"_s}});
            return {};
        }));
        BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, std::nullopt));
        QCOMPARE(studio.integer("SELECT count(*) FROM customer"), 0);
    }

    void nothingOfAnotherActionGoes()
    {
        int undone = 0;
        int refused = 0;
        for (quint64 seed = 1; seed <= undoSeeds; ++seed) {
            RandomActions actions(seed);
            for (int i = 0; i < undoSteps; ++i) {
                actions.step();
                QVERIFY2(actions.lost().isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(actions.lost())));
            }
            QCOMPARE(violationsOf(actions.studio(), true), QString());
            undone += actions.undone();
            refused += actions.refused();
        }
        qInfo("%d taken back or done again, %d refused", undone, refused);
        QVERIFY(undone > undoSeeds * undoSteps / 10);
        QVERIFY(refused > 0);
    }
};

QTEST_GUILESS_MAIN(TestUndoRandom)
#include "test_undo_random.moc"
