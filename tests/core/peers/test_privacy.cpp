// T7: what leaves the studio. Many bundles with letters of every kind; each is opened with the keys of whom it is for,
// and nothing private is in it, nor in the file of the peer who took it in.
#include "core/journal/connection.h"
#include "core/peers/stored_bytes.h"
#include "tests/core/letters/sample_letters.h"
#include "tests/core/peers/private_studio.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <map>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

/// Bundles that are searched: 200 on every build, 1,000 in the long test.
constexpr int exportsWanted = BENCHBOOK_PRIVACY_EXPORTS;
constexpr int filesSearchedEvery = 50; ///< exports between two looks into the files of the peers

/// Writes into the file past the program, as somebody with a tool could.
void meddle(TestStudio &file, const QString &sql)
{
    file.close();
    Connection(file.path(), OpenMode::ReadWrite).execute(sql.toUtf8().constData());
    file.reopen();
}

/// A studio with private things, its peers, and chance.
class Leaks
{
public:
    Leaks()
    {
        for (PostStudio *peer : {&o.oak, &third, &fourth})
            peers.push_back(peer);
        pair(o.kiln, third);
        pair(o.kiln, fourth);
        const Id<OrderLine> line = fillPrivately(o.kiln, o.shop, canaries);
        order = o.wallets(5'000, line);
        const auto info = infoOf(o.kiln.file(), order);
        canaries.add(info.code.toUtf8(), u"work_order.code"_s);
        canaries.id(order.value());
    }

    /// What only this peer must not find: who the others are.
    QStringList found(PostStudio &recipient, const QByteArray &bytes)
    {
        QStringList all = canaries.foundIn(bytes);
        for (PostStudio *other : peers) {
            if (other == &recipient)
                continue;
            const SignPublicKey root = other->card().facts().root;
            if (bytes.contains(root.view()) || bytes.contains(root.hex()))
                all << u"the key of "_s + other->name();
            if (bytes.contains(other->name().toUtf8()))
                all << u"the name of "_s + other->name();
        }
        return all;
    }

    /// One offer of a step through the use case, of a letter through the box, or of whatever a deal allows now.
    void writeSomething(PostStudio &peer)
    {
        switch (random.between(0, 3)) {
        case 0: {
            StepOffer offer = o.offer(order, int(random.between(1, 40)), int(random.between(5, 60)));
            offer.namesCustomer = random.chance(0.7);
            offer.product = u"Wallet"_s;
            if (random.chance(0.3)) {
                const std::vector<OfferShare> shares{{o.kiln.peer(o.oak), 3}, {o.kiln.peer(third), 4}};
                count("offers to several",
                      offerToSeveral(o.kiln.studio(), offer, shares,
                                     random.chance(0.5) ? OfferedTo::One : OfferedTo::Each, o.shop.owner)
                          .ok());
            } else {
                count("offers of steps", offerStep(o.kiln.studio(), o.kiln.peer(peer), offer, o.shop.owner).ok());
            }
            return;
        }
        case 1:
            return workOn(peer);
        default:
            writeOfAnyKind(peer);
        }
    }

    /// A letter of a kind by chance: one that opens something, or the next of some deal.
    void writeOfAnyKind(PostStudio &peer)
    {
        const LetterKind &kind = random.pick(letterKinds());
        if (kind.audience == LetterAudience::Group)
            return;
        LetterContent content{.kind = QString::fromLatin1(kind.key), .at = testStart()};
        if (kind.deal == DealUse::Within)
            return answerSomewhere(o.kiln, peer);
        if (kind.namesParents) {
            const std::vector<Hash256> letters = lettersWith(peer);
            if (letters.empty())
                return;
            content.parents = {random.pick(letters)};
        }
        content.body = sampleBody(kind, random, random.chance(0.5));
        count(kind.key, o.kiln.write(peer, content).ok());
    }

    /// The next letter of a deal by chance, as a person would take one of the buttons.
    void answerSomewhere(PostStudio &writer, PostStudio &reader)
    {
        const std::vector<DealId> deals = dealsBetween(writer, reader);
        if (deals.empty())
            return;
        const DealView view = writer.deal(random.pick(deals));
        const std::vector<LegalLetter> possible = view.ours();
        if (possible.empty())
            return;
        const LegalLetter &legal = random.pick(possible);
        LetterContent content{.kind = legal.kind, .deal = legal.deal ? *legal.deal : view.deal.id};
        content.parents = legal.parents;
        content.at = testStart();
        content.body = sampleBody(*findLetterKind(legal.kind), random, random.chance(0.5));
        if (!legal.code.isEmpty()) {
            content.body.values.erase(u"lines"_s);
            content.body.set("code"_L1, legal.code).set("reason"_L1, u"busy"_s);
        }
        const bool done = writer.write(reader, content).ok();
        if (&writer == &o.kiln)
            count(qPrintable(legal.kind), done);
    }

    /// The use cases that follow an agreement, wherever one is possible.
    void workOn(PostStudio &peer)
    {
        Studio &studio = o.kiln.studio();
        for (const DealId &id : dealsBetween(o.kiln, peer)) {
            const DealView view = o.kiln.deal(id);
            if (!view.deal.contract || view.us != DealParty::Buyer || !view.waiting.empty())
                continue;
            count("hand-overs", handOver(studio, {.deal = view.id}, o.shop.owner).ok());
            for (const LegalLetter &legal : view.ours()) {
                if (legal.kind == "receipt"_L1) {
                    const int pieces = int(view.deal.lines.front().ordered.value);
                    count("receipts",
                          receiveDelivery(studio,
                                          {.deal = view.id,
                                           .delivery = legal.parents.front(),
                                           .lines = {{.no = view.deal.lines.front().no, .accepted = pieces}}},
                                          o.shop.owner)
                              .ok());
                } else if (legal.kind == "settlement"_L1) {
                    count("settlements", settleDeal(studio, {.deal = view.id}, o.shop.owner).ok());
                }
            }
        }
    }

    /// A deal from the offer to the settlement through the use cases, while it is the only one; every bundle that
    /// leaves is searched.
    void playOneDeal()
    {
        StepOffer offer = o.offer(order, 12);
        offer.namesCustomer = true;
        count("offers of steps", offerStep(o.kiln.studio(), o.kiln.peer(o.oak), offer, o.shop.owner).ok());
        exchange();
        o.acceptOffer(o.oak);
        exchange();
        const Id<Deal> deal = o.kiln.deal().id;
        count("hand-overs", handOver(o.kiln.studio(), {.deal = deal}, o.shop.owner).ok());
        const Hash256 delivery = o.deliver(12);
        count("receipts", o.receive(delivery, {{.accepted = 10, .rejected = 2, .reason = u"colour"_s}}).ok());
        exchange();
        count("settlements", settleDeal(o.kiln.studio(), {.deal = deal}, o.shop.owner).ok());
        exchange();
    }

    void exchange()
    {
        const QString path = o.kiln.send(o.oak);
        const auto bytes = decryptedBundle(o.oak, path);
        BENCHBOOK_VERIFY(bytes);
        QCOMPARE(found(o.oak, *bytes).join(u", "_s), QString());
        BENCHBOOK_VERIFY(o.oak.take(path));
        BENCHBOOK_VERIFY(o.kiln.take(o.oak.send(o.kiln)));
    }

    std::vector<DealId> dealsBetween(PostStudio &one, PostStudio &other)
    {
        const Id<Peer> peer = one.peer(other);
        return *one.studio().read([&](const Reader &reader) -> Result<std::vector<DealId>> {
            std::vector<DealId> deals;
            Query query = reader.query("SELECT deal FROM deal WHERE peer_id = :peer AND state <> 'closed' "
                                       "ORDER BY last_ms DESC, id DESC LIMIT 6");
            query.bind("peer", peer);
            while (query.next())
                deals.push_back(bytesOfHex<DealId>(query.text(0)));
            return deals;
        });
    }

    std::vector<Hash256> lettersWith(PostStudio &peer)
    {
        const Id<Peer> id = o.kiln.peer(peer);
        return *o.kiln.studio().read([&](const Reader &reader) -> Result<std::vector<Hash256>> {
            std::vector<Hash256> hashes;
            Query query = reader.query("SELECT hash FROM letter WHERE peer_id = :peer ORDER BY at_ms DESC LIMIT 20");
            query.bind("peer", id);
            while (query.next())
                hashes.push_back(bytesOfHex<Hash256>(query.text(0)));
            return hashes;
        });
    }

    void count(const char *what, bool done)
    {
        if (done)
            ++written[QString::fromLatin1(what)];
    }

    Outsourced o;
    PostStudio third{u"Lindenhof"_s};
    PostStudio fourth{u"Marshworks"_s};
    std::vector<PostStudio *> peers;
    Canaries canaries;
    Random random{20260901};
    Id<WorkOrder> order{0};
    std::map<QString, int> written;
};

} // namespace

class TestPrivacy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPrivateColumnHoldsACanary();
    void theSearchFindsWhatIsThere();
    void nothingPrivateLeaves();
    void f18ALetterGoesToWhomItWasWrittenAndNobodyElse();
    void nobodyIsGivenTheLettersOfOthers();
};

/// A personal column that somebody adds later has to be filled here, too.
void TestPrivacy::everyPrivateColumnHoldsACanary()
{
    Leaks leaks;
    const auto empty = leaks.o.kiln.studio().read([](const Reader &reader) -> Result<QStringList> {
        std::vector<std::pair<QString, QString>> columns;
        Query rules = reader.query("SELECT table_name, column_name FROM column_rule WHERE personal = 1");
        while (rules.next())
            columns.emplace_back(rules.text(0), rules.text(1));
        QStringList without;
        for (const auto &[table, column] : columns) {
            const std::string sql = u"SELECT 1 FROM %1 WHERE %2 LIKE '%Kanarie%'"_s.arg(table, column).toStdString();
            Query query = reader.query(sql);
            if (!query.next())
                without << table + u'.' + column;
        }
        if (columns.empty())
            without << u"no rules at all"_s;
        return without;
    });
    BENCHBOOK_VERIFY(empty);
    QCOMPARE(empty->join(u", "_s), QString());
}

/// The control: put into a free text on purpose, a canary is found in the bundle and in the file of who got it.
void TestPrivacy::theSearchFindsWhatIsThere()
{
    Leaks leaks;
    const QString name = leaks.o.kiln.file().text("SELECT name FROM customer WHERE name LIKE 'Kanarie%'");
    StepOffer offer = leaks.o.offer(leaks.order, 10);
    offer.note = u"For our dear %1."_s.arg(name);
    // An amount that nobody may know, too, as the price.
    offer.price = {Money::fromMinor(913'377'331), u"CNY"_s};
    BENCHBOOK_VERIFY(offerStep(leaks.o.kiln.studio(), leaks.o.kiln.peer(leaks.o.oak), offer, leaks.o.shop.owner));
    const QString path = leaks.o.kiln.send(leaks.o.oak);
    const auto bytes = decryptedBundle(leaks.o.oak, path);
    BENCHBOOK_VERIFY(bytes);
    const QStringList found = leaks.found(leaks.o.oak, *bytes);
    QVERIFY2(found.contains(u"customer.name"_s), qPrintable(found.join(u", "_s)));
    QVERIFY2(found.contains(u"number 913377331"_s), qPrintable(found.join(u", "_s)));
    QCOMPARE(found.size(), 2);
    BENCHBOOK_VERIFY(leaks.o.oak.take(path));
    QVERIFY(leaks.found(leaks.o.oak, fileOf(leaks.o.oak)).contains(u"customer.name"_s));
    // Sealed, nothing of it can be seen by others.
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(leaks.canaries.foundIn(file.readAll()), QStringList());
    QVERIFY(!decryptedBundle(leaks.third, path).ok());
}

void TestPrivacy::nothingPrivateLeaves()
{
    Leaks leaks;
    leaks.playOneDeal();
    for (const QString &what : {u"offers of steps"_s, u"hand-overs"_s, u"receipts"_s, u"settlements"_s})
        QCOMPARE(leaks.written[what], 1);
    int searched = 0;
    qint64 bytesSearched = 0;
    while (searched < exportsWanted) {
        PostStudio &peer = *leaks.random.pick(leaks.peers);
        for (int i = int(leaks.random.between(1, 4)); i > 0; --i)
            leaks.writeSomething(peer);
        const QString path = leaks.o.kiln.send(peer);
        const auto bytes = decryptedBundle(peer, path);
        BENCHBOOK_VERIFY(bytes);
        QCOMPARE(leaks.found(peer, *bytes).join(u", "_s), QString());
        ++searched;
        bytesSearched += bytes->size();
        if (leaks.random.chance(0.9))
            BENCHBOOK_VERIFY(peer.take(path));
        leaks.answerSomewhere(peer, leaks.o.kiln);
        BENCHBOOK_VERIFY(leaks.o.kiln.take(peer.send(leaks.o.kiln)));
        if (searched % filesSearchedEvery == 0 || searched == exportsWanted) {
            for (PostStudio *each : leaks.peers)
                QCOMPARE(Canaries::withoutIds(leaks.found(*each, fileOf(*each))).join(u", "_s), QString());
        }
    }
    QStringList counts;
    for (const auto &[what, count] : leaks.written)
        counts << u"%1 %2"_s.arg(count).arg(what);
    qInfo("%d bundles, %lld bytes, %d canaries; %s", searched, bytesSearched, leaks.canaries.count(),
          qPrintable(counts.join(u", "_s)));
    // Silence proves nothing: every kind that goes to a single peer was in it.
    QStringList missing;
    for (const LetterKind &kind : letterKinds()) {
        const QString key = QString::fromLatin1(kind.key);
        const bool isSellers = kind.writer == LetterWriter::Seller;
        // Receipts and settlements may have come from the use cases, too.
        const bool isWritten = leaks.written[key] > 0 || leaks.written[key + u's'] > 0;
        if (kind.audience != LetterAudience::Group && !isSellers && !isWritten)
            missing << key;
    }
    QCOMPARE(missing.join(u", "_s), QString());
    QVERIFY(leaks.written[u"offers to several"_s] > 0);
    QVERIFY(leaks.o.kiln.file().integer("SELECT count(*) FROM customer_alias") > 0);
}

void TestPrivacy::f18ALetterGoesToWhomItWasWrittenAndNobodyElse()
{
    Outsourced o;
    PostStudio third(u"Lindenhof"_s);
    pair(o.kiln, third);
    pair(o.oak, third);
    const Id<WorkOrder> order = o.wallets(10);
    BENCHBOOK_VERIFY(offerStep(o.kiln.studio(), o.kiln.peer(o.oak), o.offer(order, 10), o.shop.owner));
    // A bundle for somebody else carries nothing of it, whatever waits.
    const QString other = o.kiln.send(third);
    BENCHBOOK_VERIFY(third.take(other));
    QCOMPARE(third.file().integer("SELECT count(*) FROM letter"), 0);
    o.post();
    // A letter of the deal with Oakbench cannot even be written to the third.
    LetterContent change = reply(o.kiln.deal(), "cancel"_L1);
    QVERIFY(!o.kiln.write(third, change).ok());
    // Nor does a third take a letter that was not written to it, though its sender is known and its signature right.
    const Letter letter = o.oak.deal().letters.front().letter;
    const auto judged = third.studio().read([&](const Reader &reader) -> Result<LetterReject> {
        BundleSigner signer;
        signer.root = letter.chain.author;
        return originOf(reader, letter.chain, signer, senderOf(reader, signer)).reject;
    });
    BENCHBOOK_VERIFY(judged);
    QCOMPARE(*judged, LetterReject::ForeignAudience);
    // Even where somebody meddles with the file and turns the rows to another peer, the exporter reads in the signed
    // words whom they are for, and leaves them out.
    const qint64 thirdId = o.kiln.peer(third).value();
    meddle(o.kiln.file(), u"UPDATE letter_chain SET peer_id = %1 WHERE direction = 'out'"_s.arg(thirdId));
    const auto bytes = decryptedBundle(third, o.kiln.send(third));
    BENCHBOOK_VERIFY(bytes);
    QVERIFY(!bytes->contains("Wallet brown"));
}

/// A peer that learnt the name of a chain of somebody else's asks for it, as if it were its own that it lost.
void TestPrivacy::nobodyIsGivenTheLettersOfOthers()
{
    Outsourced o;
    PostStudio third(u"Lindenhof"_s);
    pair(o.kiln, third);
    LetterContent note{.kind = u"note"_s, .at = testStart()};
    note.body.set("text"_L1, u"Between Oakbench and Kiln House"_s);
    BENCHBOOK_VERIFY(o.oak.write(o.kiln, note));
    o.post();
    const QString chain = o.kiln.file().text("SELECT chain FROM letter_chain WHERE direction = 'in'");
    const Id<Peer> curious = o.kiln.peer(third);
    const auto asked = o.kiln.studio().perform(Sentence("Want"), std::nullopt, [&](Action &action) -> Result<void> {
        action.add(
            "letter_want", action.newId<struct LetterWant>(),
            {{"at_ms", action.now()}, {"peer_id", curious}, {"chain", chain}, {"first_seq", 1}, {"last_seq", 1}});
        return {};
    });
    BENCHBOOK_VERIFY(asked);
    const auto bytes = decryptedBundle(third, o.kiln.send(third));
    BENCHBOOK_VERIFY(bytes);
    QVERIFY(!bytes->contains("Between Oakbench"));
}

QTEST_MAIN(TestPrivacy)
#include "test_privacy.moc"
