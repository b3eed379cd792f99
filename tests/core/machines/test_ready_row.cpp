// Rows that are made ready beside what is written: as the studio file would have made them, or not at all.
#include "core/crypto/passphrase.h"
#include "core/journal/connection.h"
#include "core/journal/ready_row.h"
#include "core/journal/seal.h"
#include "tests/core/machines/fleet.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace benchbook;
using namespace benchbook::testing;

namespace {

/// One customer of another machine, as it comes.
struct Arrival
{
    Fleet fleet{2, 81};
    QByteArray bytes;
    MachineMessage message;
    RowWord word;

    Arrival()
    {
        const Result<void> done =
            fleet.studio(1).perform(Sentence("Add"), std::nullopt, [&](Action &action) -> Result<void> {
                action.add("customer", action.newId<Customer>(),
                           {{"number", 1}, {"code", u"C-1"_s}, {"name", u"Ann \"Lee\""_s}, {"phone", QString()}});
                return {};
            });
        QVERIFY(done.ok());
        bytes = fleet.message(1, 0);
        message = decodeMessage(bytes).value();
        word = decodeGroup(message.groups.back()).value().rows.front();
    }

    const Schema &schema() { return fleet.studio(0).schema(); }
    QJsonObject journalOf(int machine)
    {
        Query query(fleet.studio(machine).connection(), "SELECT after FROM journal_change WHERE row_id = :row");
        return query.bind("row", word.row).next() ? QJsonDocument::fromJson(query.bytes(0)).object() : QJsonObject();
    }
    QByteArray keyAt(int machine)
    {
        Query query(fleet.studio(machine).connection(), "SELECT key FROM personal_key WHERE subject_id = :row");
        return query.bind("row", word.row).next() ? QByteArray::fromBase64(query.bytes(0)) : QByteArray();
    }
    QString nameAt(int machine)
    {
        Query query(fleet.studio(machine).connection(), "SELECT name FROM customer WHERE id = :row");
        return query.bind("row", word.row).next() ? query.text(0) : QString();
    }
};

QByteArray otherKey() { return QByteArray(32, 'k'); }

QByteArray sealedName(const QJsonObject &json) { return QByteArray::fromBase64(sealedOf(json.value(u"name"_s))); }

} // namespace

class TestReadyRow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAsTheOtherMachineWroteIt()
    {
        Arrival arrival;
        const std::optional<ReadyRow> ready = RowMaker(arrival.schema(), arrival.message.keys).ready(arrival.word);
        QVERIFY(ready);
        QCOMPARE(ready->values.at("name").text(), u"Ann \"Lee\""_s);
        QCOMPARE(ready->values.at("code").text(), u"C-1"_s);
        QCOMPARE(ready->key, arrival.keyAt(1));
        // To the byte, for what was sealed there stays as it was sealed.
        QCOMPARE(QJsonDocument::fromJson(ready->text).object(), arrival.journalOf(1));
        QVERIFY(arrival.journalOf(1).value(u"name"_s).isObject());
        QVERIFY(arrival.journalOf(1).value(u"phone"_s).isString());
        arrival.fleet.take(0, arrival.bytes);
        QCOMPARE(arrival.journalOf(0), arrival.journalOf(1));
        QCOMPARE(arrival.nameAt(0), u"Ann \"Lee\""_s);
    }

    void isNotMadeOfWhatOnlyTheFileCanTell_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"no key", "another key", "another table", "a newer column",
                                 "a name that is not sealed", "a code that is sealed"})
            QTest::addRow("%s", what) << QString::fromLatin1(what);
    }
    void isNotMadeOfWhatOnlyTheFileCanTell()
    {
        QFETCH(const QString, what);
        Arrival arrival;
        std::vector<MachineMessage::Key> keys = arrival.message.keys;
        RowWord word = arrival.word;
        QVERIFY(RowMaker(arrival.schema(), keys).ready(word));
        if (what == u"no key")
            keys.clear();
        else if (what == u"another key")
            keys = {{word.row, otherKey()}};
        else if (what == u"another table")
            word.table = u"unheard_of"_s;
        else if (what == u"a newer column")
            word.cells.insert(u"unheard_of"_s, 1);
        else if (what == u"a name that is not sealed")
            word.cells.insert(u"name"_s, u"Ann"_s);
        else
            word.cells.insert(u"code"_s, word.cells.value(u"name"_s));
        QVERIFY(!RowMaker(arrival.schema(), keys).ready(word));
    }

    /// Two machines sealed for one person before they heard of each other: each journal keeps to its own key.
    void isNotUsedUnderAnotherKey()
    {
        Arrival arrival;
        Query insert(arrival.fleet.studio(0).connection(),
                     "INSERT INTO personal_key (subject_id, key) VALUES (:subject, :key)");
        insert.bind("subject", arrival.word.row).bind("key", QString::fromLatin1(otherKey().toBase64())).next();
        arrival.fleet.take(0, arrival.bytes);
        QCOMPARE(arrival.nameAt(0), u"Ann \"Lee\""_s);
        const QByteArray sealed = sealedName(arrival.journalOf(0));
        QVERIFY(sealed != sealedName(arrival.journalOf(1)));
        QVERIFY(unlockWithKey(sealed, otherKey()));
    }

    /// Of whom nobody may read anything any more nothing comes back with a late message.
    void isNotUsedForWhoWasErased()
    {
        Arrival arrival;
        Query erase(arrival.fleet.studio(0).connection(), "INSERT INTO machine_erased (subject_id) VALUES (:subject)");
        erase.bind("subject", arrival.word.row).next();
        arrival.fleet.take(0, arrival.bytes);
        QVERIFY(arrival.fleet.integer(0, "SELECT count(*) FROM customer") == 1);
        QCOMPARE(arrival.nameAt(0), QString());
        QVERIFY(!arrival.journalOf(0).value(u"name"_s).isObject());
    }
};

QTEST_GUILESS_MAIN(TestReadyRow)
#include "test_ready_row.moc"
