// Studios with different versions of Benchbook (T13): what the newer one wrote is taken in by the older one or refused
// by name, and what the older one did not understand it gives back byte for byte.
#include "core/bundle/bundle_reader.h"
#include "core/cbor/cbor_reader.h"
#include "core/cbor/cbor_writer.h"
#include "core/journal/schema.h"
#include "tests/core/peers/crafted_bundle.h"

#include <QFile>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

using Strange = std::function<QByteArray(const QByteArray &plain)>;

QByteArray withValue(const QByteArray &raw, const QString &key, const CborValue &value)
{
    CborValue::Entries entries = readCbor(raw)->entries();
    std::erase_if(entries, [&key](const CborEntry &entry) { return entry.key.toText() == key; });
    entries.emplace_back(key, value);
    return writeCbor(CborValue::map(std::move(entries)));
}

QByteArray withBodyValue(const QByteArray &raw, const QString &key, const CborValue &value)
{
    const QByteArray body = writeCbor(readCbor(raw)->at(u"b"_s));
    return withValue(raw, u"b"_s, *readCbor(withValue(body, key, value)));
}

/// Letters as they stand in a file, whoever they are by.
class LettersInside final : public BundleVisitor
{
public:
    Result<void> takeManifest(const BundleManifest &taken) override
    {
        manifest = taken;
        return {};
    }
    Result<void> takeItem(const BundleItem &item) override
    {
        if (const auto *letter = std::get_if<BundleLetter>(&item))
            letters.push_back(*letter);
        return {};
    }
    BundleManifest manifest;
    std::vector<BundleLetter> letters;
};

LettersInside lettersIn(PostStudio &reader, const QString &path)
{
    const auto keys = reader.studio().read([&](const Reader &file) { return PostKeys::take(file, reader.ring()); });
    QFile file(path);
    LettersInside inside;
    BundleReader bundle(file, addresseeOf(reader.studio(), *keys));
    if (!file.open(QIODevice::ReadOnly) || !bundle.open().ok() || !bundle.read(inside).ok())
        qFatal("the bundle cannot be read");
    return inside;
}

} // namespace

class TestVersionSkew : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void t13WhatANewerStudioWrote_data()
    {
        QTest::addColumn<Strange>("change");
        QTest::addColumn<bool>("understood");
        const auto row = [](const char *name, bool understood, const Strange &change) {
            QTest::newRow(name) << change << understood;
        };
        row("F13 a kind of letter more", false,
            [](const QByteArray &raw) { return withValue(raw, u"k"_s, CborValue::text(u"barter"_s)); });
        row("F13 a field of every letter more", true,
            [](const QByteArray &raw) { return withValue(raw, u"z"_s, CborValue::integer(7)); });
        row("F13 a field of this kind more", true, [](const QByteArray &raw) {
            return withBodyValue(raw, u"glaze"_s, CborValue::array({CborValue::text(u"天青"_s), CborValue()}));
        });
        row("F13 a field of another type", false,
            [](const QByteArray &raw) { return withBodyValue(raw, u"terms"_s, CborValue::integer(5)); });
        row("F13 a kind with fields of its own", false, [](const QByteArray &raw) {
            return withBodyValue(withValue(raw, u"k"_s, CborValue::text(u"barter"_s)), u"for"_s,
                                 CborValue::bytes("\x00\xff"));
        });
        row("F14 all that an older one leaves out", true, [](const QByteArray &raw) { return raw; });
    }

    void t13WhatANewerStudioWrote()
    {
        QFETCH(Strange, change);
        QFETCH(bool, understood);
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        CraftedChain chain(kiln, oak);
        const std::vector<Letter> sent{chain.add(*writeContent(offerOf(3, 2))),
                                       chain.add(change(*writeContent(offerOf(4, 5)))),
                                       chain.add(*writeContent(offerOf(6, 7)))};
        BundleCraft craft{chain.items(sent), [](BundleManifest &manifest) {
                              manifest.schemaVersion = Schema::newestVersion() + 3;
                              manifest.appVersion = u"99.0"_s;
                          }};
        const CborValue section = CborValue::array({CborValue::integer(900), CborValue::text(u"später"_s)});
        craft.items.push_back(BundleUnknown{900, writeCbor(section)});
        const auto preview = previewBundle(oak.studio(), oak.ring(), craftBundle(kiln, oak, craft));
        BENCHBOOK_VERIFY(preview);
        const auto news = oak.take(craftBundle(kiln, oak, craft));
        BENCHBOOK_VERIFY(news);
        QCOMPARE(news->fresh.size(), std::size_t(3));
        QCOMPARE(preview->newer, news->newer);
        const bool isStrange = sent[1].raw != *writeContent(offerOf(4, 5));
        QCOMPARE(news->newer, isStrange ? 2 : 1);
        QVERIFY(news->gaps.empty() && news->rejected.empty() && news->forks.empty());
        // What is understood of it stands among the deals; the letters around it always do.
        QCOMPARE(oak.file().integer("SELECT count(*) FROM deal WHERE state = 'offered'"), understood ? 3 : 2);
        QCOMPARE(violationsOf(oak.studio(), true), QString());

        // The disk of the newer studio dies: it asks for its letters, and every byte comes back.
        BENCHBOOK_VERIFY(oak.take(craftBundle(kiln, oak, {{BundleWant{chain.header.id(), 1, 3}}})));
        const LettersInside back = lettersIn(kiln, oak.send(kiln));
        QCOMPARE(back.letters.size(), sent.size());
        for (std::size_t i = 0; i < sent.size(); ++i) {
            QCOMPARE(back.letters[i].raw, sent[i].raw);
            QCOMPARE(back.letters[i].signature, sent[i].signature);
        }
        // What the older one writes asks for nothing that a newer one might have given up.
        QVERIFY(back.manifest.minReader <= bundleReaderVersion);
    }

    void f13ACriticalLetterOfAnUnknownKindHoldsItsDealOnly()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        BENCHBOOK_VERIFY(kiln.write(oak, offerOf(3, 2)));
        BENCHBOOK_VERIFY(kiln.write(oak, offerOf(30, 20)));
        BENCHBOOK_VERIFY(oak.take(kiln.send(oak)));
        const DealView held = oak.deal();
        LetterContent change{.kind = u"cancel"_s,
                             .deal = held.deal.id,
                             .parents = {*held.deal.position},
                             .at = testStart(),
                             .critical = true};
        CraftedChain chain(kiln, oak);
        const QByteArray raw = withValue(*writeContent(change), u"k"_s, CborValue::text(u"barter"_s));
        BENCHBOOK_VERIFY(oak.take(craftBundle(kiln, oak, {chain.items({chain.add(raw)})})));
        QCOMPARE(oak.deal(held.deal.id).deal.state, DealState::Stopped);
        QCOMPARE(oak.file().integer("SELECT count(*) FROM deal WHERE state = 'offered'"), 1);
    }

    /// An older program leaves out what it does not have; a newer one takes it without.
    void f14LettersWithTheNeededFieldsOnly()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        CraftedChain chain(kiln, oak);
        const auto news =
            oak.take(craftBundle(kiln, oak, {chain.items({chain.add(offerOf(3, 2))}), [](BundleManifest &manifest) {
                                                 manifest.schemaVersion = 1;
                                                 manifest.appVersion = u"0.0.1"_s;
                                             }}));
        BENCHBOOK_VERIFY(news);
        QCOMPARE(news->newer, 0);
        QCOMPARE(oak.deal().deal.state, DealState::Offered);
    }
};

QTEST_MAIN(TestVersionSkew)
#include "test_version_skew.moc"
