// Bundles: what was put in comes out, for whom it is meant and for nobody else; files are staged, planned, told about.
#include "core/bundle/bundle_plan.h"
#include "core/bundle/bundle_staging.h"
#include "tests/core/bundle/bundle_craft.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace benchbook;
using namespace benchbook::test;
using namespace Qt::StringLiterals;

namespace {

std::vector<BundleItem> oneOfEach()
{
    return {BundleAck{someHash('1'), 12, someHash('2')},
            BundleHead{someHash('3'), 7, someHash('4')},
            BundleWant{someHash('5'), 3, 9},
            BundleGroup{"a group"},
            someChain(1),
            someLetter(1, "letter one"),
            someLetter(2, "letter two"),
            someChain(40),
            someLetter(40, "letter forty"),
            BundleAttachment{someHash('6'), 5},
            BundleSlice{"abc"},
            BundleSlice{"de"},
            BundleAttachment{someHash('7'), 0},
            BundleKeys{"keys"},
            BundleCard{"card"},
            BundleUnknown{77, writeCbor(CborValue::array({CborValue::integer(77), CborValue::text(u"später"_s)}))}};
}

/// Writes with BundleWriter, as the program does.
Result<BundleWritten> writeFile(const QString &path, const std::vector<BundleItem> &items, int recipients = 1)
{
    const BundleCraft craft;
    const SignKey device = signKey('d');
    BundleManifest manifest = craft.manifest;
    for (const BundleItem &item : items)
        manifest.tally.add(item);
    std::vector<BoxPublicKey> to{boxKey('b').publicKey()};
    for (int i = 1; i < recipients; ++i)
        to.push_back(boxKey(char('A' + i)).publicKey());
    BENCHBOOK_ASSIGN(const auto writer, BundleWriter::begin(path, {device, craft.signer.root, craft.signer.certificate},
                                                            to, manifest, craft.id));
    for (const BundleItem &item : items)
        BENCHBOOK_TRY(writer->add(item));
    return writer->finish();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray noise(qsizetype size) { return SecretBytes::random(size).view().toByteArray(); }

} // namespace

class TestBundle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySectionComesBack()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.bbundle"_s);
        const auto written = writeFile(path, oneOfEach());
        QVERIFY(written);
        QCOMPARE(written->fileBytes, contentOf(path).size());
        const Opened opened = openBundle(contentOf(path));
        QCOMPARE(opened.outcome(), u"OK"_s);
        QVERIFY(opened.collected.items == oneOfEach());
        QCOMPARE(opened.payload.unknownItems, 1);
        QCOMPARE(opened.payload.inflatedBytes, written->payloadBytes);
        QCOMPARE(opened.collected.manifest->appVersion, u"0.5.0"_s);
        QCOMPARE(opened.collected.manifest->created.milliseconds(), 1'790'000'000'000);
        QVERIFY(opened.signer->root == BundleCraft().signer.root);
        // What the hand makes and what the program makes is one format.
        BundleCraft craft;
        craft.items = oneOfEach();
        QVERIFY(openBundle(craft.build()).collected.items == oneOfEach());
        QCOMPARE(craft.build().size(), written->fileBytes);
    }

    void chunksOfEveryLength()
    {
        // On both sides of one and two full chunks.
        BundleCraft craft;
        const qsizetype empty = craft.build().size();
        for (const qsizetype around : {65'536, 131'072}) {
            for (qsizetype more = -3; more <= 3; ++more) {
                BundleCraft sized;
                sized.rawRow = QByteArray();
                // Compressed by nothing: stored blocks would hide the length, so the payload is what it is, unreadable.
                sized.compressed = noise(around + more - composeSignerBlock(sized.signer).size() - Signature::size);
                QCOMPARE(openBundle(sized.build()).refusal->className(), u"MALFORMED"_s);
            }
        }
        QVERIFY(empty > 0);
        const QTemporaryDir folder;
        for (const qsizetype size : {64'000, 65'000, 65'536, 66'000, 131'072, 200'000, 1'048'576}) {
            const std::vector<BundleItem> items{BundleGroup{noise(size)}};
            QVERIFY(writeFile(folder.filePath(u"n"_s), items));
            QVERIFY(openBundle(contentOf(folder.filePath(u"n"_s))).collected.items == items);
        }
    }

    void attachmentsAreWrittenInSlices()
    {
        const QTemporaryDir folder;
        const QByteArray photo = noise(2'500'000);
        BundleManifest manifest = BundleCraft().manifest;
        manifest.tally.add(BundleAttachment{someHash('6'), photo.size()});
        manifest.tally.items[int(BundleSection::Slice)] = 3;
        const SignKey device = signKey('d');
        const auto write = [&](qint64 said) -> Result<BundleWritten> {
            BENCHBOOK_ASSIGN(const auto writer,
                             BundleWriter::begin(folder.filePath(u"p"_s),
                                                 {device, manifest.sender, QByteArray("certificate")},
                                                 {boxKey('b').publicKey()}, manifest, newBundleId()));
            QBuffer content;
            content.setData(photo);
            content.open(QIODevice::ReadOnly);
            BENCHBOOK_TRY(writer->addAttachment(someHash('6'), said, content));
            return writer->finish();
        };
        QVERIFY(write(photo.size()));
        QByteArray back;
        for (const BundleItem &item : openBundle(contentOf(folder.filePath(u"p"_s))).collected.items) {
            if (const auto *slice = std::get_if<BundleSlice>(&item))
                back += slice->bytes;
        }
        QVERIFY(back == photo);
        QVERIFY(!write(photo.size() - 1)); // it grew meanwhile
        QVERIFY(!write(photo.size() + 1));
    }

    void unfinishedLeavesNothing_F16()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.bbundle"_s);
        QVERIFY(writeFile(path, {BundleGroup{"first"}}));
        const QByteArray before = contentOf(path);
        const SignKey device = signKey('d');
        BundleManifest manifest = BundleCraft().manifest;
        manifest.tally.add(BundleGroup{"x"});
        {
            const auto writer = BundleWriter::begin(path, {device, manifest.sender, {}}, {boxKey('b').publicKey()},
                                                    manifest, newBundleId());
            QVERIFY(writer);
            QVERIFY((*writer)->add(BundleGroup{"y"}));
            QVERIFY((*writer)->add(BundleGroup{"z"}));
            QVERIFY(!(*writer)->finish()); // two groups where the manifest says one
        }
        QCOMPARE(contentOf(path), before);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"a.bbundle"_s});
        const auto nowhere = BundleWriter::begin(folder.filePath(u"no/such/folder"_s), {device, manifest.sender, {}},
                                                 {boxKey('b').publicKey()}, manifest, newBundleId());
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().code, ErrorCode::Io);
    }

    void recipientsAreOneToSixteen()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a"_s);
        QVERIFY(writeFile(path, {}, 16));
        QCOMPARE(openBundle(contentOf(path)).outcome(), u"OK"_s);
        QVERIFY(!writeFile(path, {}, 17));
        const SignKey device = signKey('d');
        QVERIFY(!BundleWriter::begin(path, {device, {}, {}}, {}, BundleCraft().manifest, newBundleId()));
        QVERIFY(!BundleWriter::begin(path, {device, {}, QByteArray(4097, 'c')}, {boxKey('b').publicKey()},
                                     BundleCraft().manifest, newBundleId()));
    }

    void writesNothingItWouldRefuse_F11()
    {
        const QTemporaryDir folder;
        const auto written = [&](const BundleItem &item) {
            return writeFile(folder.filePath(u"a"_s), {someChain(), item}).ok();
        };
        QVERIFY(written(someLetter(1, QByteArray(bundleLargestLetter, 'l'))));
        QVERIFY(!written(someLetter(1, QByteArray(bundleLargestLetter + 1, 'l'))));
        QVERIFY(!written(BundleAttachment{someHash('1'), bundleLargestAttachment + 1}));
        QVERIFY(!written(BundleGroup{QByteArray(bundleLargestItem, 'g')}));
    }

    void sizeOfTheContainer_T14()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a"_s);
        const BundleCraft craft;
        const qsizetype deflatedSize = deflated(craft.payload()).size();
        const qint64 one = writeFile(path, {}, 1)->fileBytes;
        // Without the certificate: header 137, code 32, signer 66, signature 64, one seal 17.
        QCOMPARE(one - deflatedSize - craft.signer.certificate.size(), 316);
        QCOMPARE(writeFile(path, {}, 2)->fileBytes, one + 80);
        QCOMPARE(writeFile(path, {}, 16)->fileBytes, one + 15 * 80);
        const std::vector<BundleItem> acks{
            BundleAck{Hash256(*Hash256::from(noise(32))), 812, *Hash256::from(noise(32))},
            BundleHead{Hash256(*Hash256::from(noise(32))), 97, *Hash256::from(noise(32))}};
        const qint64 ackOnly = writeFile(path, acks)->fileBytes;
        qInfo("empty %lld bytes, one ack and one head %lld bytes", one, ackOnly);
        QVERIFY(ackOnly <= 600);
        // What the container adds to a letter: its signature and the frame of the item.
        QCOMPARE(writeBundleItem(someLetter(1, QByteArray(200, 'l'))).size(), 200 + 64 + 6);
    }

    void readAgainIsTheSame_F6_F7_F23()
    {
        BundleCraft craft;
        craft.items = oneOfEach();
        QBuffer file;
        file.setData(craft.build());
        file.open(QIODevice::ReadOnly);
        const Addressee us;
        BundleReader reader(file, us.addressee());
        Collector before;
        QVERIFY(!reader.read(before)); // nothing before it was opened
        QVERIFY(!before.manifest);
        QVERIFY(reader.open());
        Collector stopped;
        stopped.stopWith = Error::conflict(u"already imported"_s);
        const auto outcome = reader.read(stopped);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::Conflict);
        QVERIFY(!reader.refusal()); // the visitor's word is no refusal of the file
        Collector first;
        Collector second;
        QVERIFY(reader.read(first));
        QVERIFY(reader.read(second));
        QVERIFY(first.items == craft.items && second.items == craft.items);
    }

    void refusalsArePlain()
    {
        for (int fault = 0; fault <= int(BundleFault::Foreign); ++fault) {
            const BundleRefusal refusal{BundleFault(fault), BundlePlace::Chunk, 3, u"why"_s};
            QVERIFY(refusal.sentence().size() > 40 && refusal.sentence().endsWith(u'.'));
            QCOMPARE(refusal.toError().detail, QString(refusal.className() + u" chunk 3: why"));
            QVERIFY(refusal.className() == refusal.className().toUpper());
        }
        QVERIFY((BundleRefusal{BundleFault::Damaged, BundlePlace::Chunk, 3, {}}.sentence().contains(u"Part 3"_s)));
    }

    void inspectionTells()
    {
        BundleCraft craft;
        craft.items = oneOfEach();
        craft.recipients.push_back(boxKey('x').publicKey());
        const auto inspect = [](const QByteArray &bytes, const Addressee &us) {
            QBuffer file;
            file.setData(bytes);
            file.open(QIODevice::ReadOnly);
            return inspectBundle(file, us.addressee());
        };
        Addressee us;
        const BundleInspection told = inspect(craft.build(), us);
        QVERIFY(!told.refusal);
        QCOMPARE(told.recipients, 2);
        QVERIFY(told.id == craft.id && told.signer->root == craft.signer.root);
        QCOMPARE(told.found.count(BundleSection::Letter), 3);
        QCOMPARE(told.found.count(BundleSection::Attachment), 2);
        QCOMPARE(told.found.letterBytes, 32);
        QCOMPARE(told.found.attachmentBytes, 5);
        QCOMPARE(told.unknownItems, 1);
        QVERIFY(told.compressedBytes > 0 && told.inflatedBytes == craft.payload().size());
        // Of a sender who is not known there is a name, but no content; not for us: not even a name.
        us.trust = BundleTrust::Blocked;
        const BundleInspection blocked = inspect(craft.build(), us);
        QCOMPARE(blocked.refusal->className(), u"BLOCKED_SENDER"_s);
        QVERIFY(blocked.signer && !blocked.manifest && blocked.found.items.empty());
        us.boxSeed = 's';
        const BundleInspection foreign = inspect(craft.build(), us);
        QCOMPARE(foreign.refusal->className(), u"NOT_FOR_ME"_s);
        QVERIFY(!foreign.signer && !foreign.manifest);
    }

    void stagingCopiesAndCleans_F16()
    {
        const QTemporaryDir outside;
        const QTemporaryDir inside;
        const QString path = outside.filePath(u"KILNHOUSE-0042 (1).bin"_s);
        BundleCraft craft;
        craft.items = oneOfEach();
        QFile source(path);
        QVERIFY(source.open(QIODevice::WriteOnly));
        const QByteArray bytes = craft.build();
        source.write(bytes);
        source.close();
        const auto staged = [&] { return QDir(inside.path()).entryList(QDir::Files); };
        {
            auto copy = StagedBundle::copy(path, inside.path());
            QVERIFY(copy);
            QCOMPARE(staged().size(), 1);
            QVERIFY(QFile::remove(path)); // the stick is pulled
            const Addressee us;
            BundleReader reader((*copy)->file(), us.addressee());
            Collector collected;
            QVERIFY(reader.open() && reader.read(collected));
            QVERIFY(collected.items == craft.items);
        }
        QVERIFY(staged().isEmpty());

        QVERIFY(source.open(QIODevice::WriteOnly));
        source.write(bytes);
        source.close();
        Hash512 hash;
        {
            auto copy = StagedBundle::copy(path, inside.path());
            hash = (*copy)->hash();
            QVERIFY((*copy)->keepAs(inside.filePath(u"inbox.bbundle"_s)));
            QCOMPARE((*copy)->file().readAll(), bytes);
        }
        QCOMPARE(staged(), QStringList{u"inbox.bbundle"_s});
        // The same file under any name is known again (F6).
        QVERIFY((*StagedBundle::copy(inside.filePath(u"inbox.bbundle"_s), inside.path()))->hash() == hash);

        // A killed program leaves its copy; the next start removes it, and nothing else.
        QVERIFY(QFile::copy(path, inside.filePath(u"incoming-Ab12Cd.bbstage"_s)));
        QCOMPARE(cleanStaging(inside.path()), 1);
        QCOMPARE(staged(), QStringList{u"inbox.bbundle"_s});
    }

    void stagingAsksForRoomFirst_F16()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a"_s);
        QVERIFY(writeFile(path, {BundleGroup{noise(1000)}}));
        const qint64 size = contentOf(path).size();
        const auto copy = [&](qint64 free, qint64 most) {
            BundleLimits limits;
            limits.fileBytes = most;
            const auto staged = StagedBundle::copy(path, folder.path(), limits, [=](const QString &) { return free; });
            return staged ? u"copied"_s : codeName(staged.error().code) + u' ' + staged.error().detail.left(5);
        };
        QCOMPARE(copy(3 * size, size), u"copied"_s);
        QCOMPARE(copy(-1, size), u"copied"_s);
        QCOMPARE(copy(3 * size - 1, size), u"IO stagi"_s);
        QCOMPARE(copy(3 * size, size - 1), u"INVALID LIMIT"_s);
        QVERIFY(!StagedBundle::copy(folder.filePath(u"none"_s), folder.path()));
        QVERIFY(!StagedBundle::copy(path, folder.filePath(u"no/folder"_s)));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"a"_s});
    }

    void planPutsLettersFirst()
    {
        const auto plan = [](const std::vector<qint64> &letters, const std::vector<qint64> &photos,
                             qint64 besides = 0) {
            QStringList parts;
            for (const BundlePart &part : planBundles(letters, photos, besides, 100'000)) {
                QString text;
                for (const std::size_t letter : part.letters)
                    text += u'L' + QString::number(letter);
                for (const std::size_t photo : part.attachments)
                    text += u'P' + QString::number(photo);
                parts << text;
            }
            return parts.join(u'|');
        };
        QCOMPARE(plan({}, {}), QString());
        QCOMPARE(plan({1000, 1000}, {50'000}), u"L0L1P0"_s);
        QCOMPARE(plan({1000, 1000}, {95'000}), u"L0L1|P0"_s);
        QCOMPARE(plan({50'000, 40'000, 10'000}, {10'000, 20'000, 500'000, 5}), u"L0L1|L2|P0P1|P2|P3"_s);
        QCOMPARE(plan({}, {60'000, 60'000}), u"P0|P1"_s);
        QCOMPARE(plan({}, {60'000}, 60'000), u"|P0"_s);
        QCOMPARE(plan({60'000}, {}, 60'000), u"|L0"_s);
        // Nothing is lost and nothing is doubled, and mail takes every file that can be made smaller.
        const std::vector<qint64> many(1'000, 250'000);
        std::size_t next = 0;
        for (const BundlePart &part : planBundles(many, {})) {
            QVERIFY(qint64(part.letters.size()) * 250'000 < bundleSplitTarget);
            for (const std::size_t letter : part.letters)
                QCOMPARE(letter, next++);
        }
        QCOMPARE(next, many.size());
    }
};

QTEST_GUILESS_MAIN(TestBundle)
#include "test_bundle.moc"
