// Bundles that want too much: each cap on both sides, bombs, floods, and the memory that all of it takes (T11, F11).
#include "tests/core/bundle/bundle_craft.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace benchbook;
using namespace benchbook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mebi = 1 << 20;

/// The most memory this process held since the last call, in MiB; the system keeps that mark and lets us reset it.
qint64 peakSinceLastTime()
{
    qint64 kibibytes = 0;
    QFile status(u"/proc/self/status"_s);
    if (status.open(QIODevice::ReadOnly)) {
        const QByteArray text = status.readAll();
        kibibytes = text.mid(text.indexOf("VmHWM:") + 6).simplified().split(' ').value(0).toLongLong();
    }
    QFile marks(u"/proc/self/clear_refs"_s);
    if (marks.open(QIODevice::WriteOnly))
        marks.write("5");
    return kibibytes / 1024;
}

/// Takes and forgets, as who writes to a disk would.
class Forgetful final : public BundleVisitor
{
public:
    Result<void> takeManifest(const BundleManifest &) override { return {}; }
    Result<void> takeItem(const BundleItem &) override
    {
        ++items;
        return {};
    }
    qint64 items = 0;
};

struct Looked
{
    QString outcome;
    qint64 items = 0;
    qint64 inflated = 0;
    qint64 milliseconds = 0;
    qint64 peak = 0; ///< MiB while it was read
};

Looked look(QIODevice &file, const BundleLimits &limits = {})
{
    file.open(QIODevice::ReadOnly);
    const Addressee us;
    peakSinceLastTime();
    QElapsedTimer timer;
    timer.start();
    BundleReader reader(file, us.addressee(), limits);
    Forgetful visitor;
    const bool read = reader.open() && reader.read(visitor);
    const QString outcome = read ? u"OK"_s : reader.refusal()->className();
    return {outcome, visitor.items, reader.payload().inflatedBytes, timer.elapsed(), peakSinceLastTime()};
}

Looked look(const QByteArray &bytes, const BundleLimits &limits = {})
{
    QBuffer file;
    file.setData(bytes);
    return look(file, limits);
}

/// Writes attachments of `slice` until `count` mebibytes are said and there.
Result<BundleWritten> writePhotos(const QString &path, int count, const QByteArray &slice)
{
    const BundleCraft craft;
    const SignKey device = signKey('d');
    const int eachMebi = 16;
    BundleManifest manifest = craft.manifest;
    manifest.tally = {
        {{int(BundleSection::Attachment), count / eachMebi}, {int(BundleSection::Slice), count}}, 0, count * mebi};
    BundleLimits unbounded;
    unbounded.inflatedBytes *= 4;
    unbounded.fileBytes *= 4;
    BENCHBOOK_ASSIGN(const auto writer, BundleWriter::begin(path, {device, craft.signer.root, craft.signer.certificate},
                                                            {boxKey('b').publicKey()}, manifest, craft.id, unbounded));
    for (int i = 0; i < count; ++i) {
        if (i % eachMebi == 0)
            BENCHBOOK_TRY(writer->add(BundleAttachment{someHash(char(i)), eachMebi * mebi}));
        BENCHBOOK_TRY(writer->add(BundleSlice{slice}));
    }
    return writer->finish();
}

} // namespace

class TestBundleLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void capsHoldOnBothSides_F11()
    {
        BundleCraft craft;
        for (int i = 0; i < 20; ++i)
            craft.items.push_back(BundleGroup{QByteArray(1000, char(i))});
        const QByteArray bytes = craft.build();
        const qint64 inflated = craft.payload().size();
        BundleLimits limits;
        limits.fileBytes = bytes.size();
        limits.inflatedBytes = inflated;
        limits.items = 21;
        QCOMPARE(look(bytes, limits).outcome, u"OK"_s);
        for (qint64 BundleLimits::*limit :
             {&BundleLimits::fileBytes, &BundleLimits::inflatedBytes, &BundleLimits::items}) {
            BundleLimits lower = limits;
            --(lower.*limit);
            QCOMPARE(look(bytes, lower).outcome, u"LIMIT"_s);
        }
        const qint64 compressed = deflated(craft.payload()).size();
        limits.inflatedPerByte = inflated / compressed;
        QCOMPARE(look(bytes, limits).outcome, u"LIMIT"_s);
        ++limits.inflatedPerByte;
        QCOMPARE(look(bytes, limits).outcome, u"OK"_s);
    }

    /// Zeros are no items: the first byte behind the header of zlib already says so.
    void bombOfZeros_F11()
    {
        BundleCraft craft;
        craft.compressed = deflated(QByteArray(200 * mebi, '\0'), 9);
        const Looked bomb = look(craft.build());
        QCOMPARE(bomb.outcome, u"MALFORMED"_s);
        QVERIFY(bomb.inflated < mebi);
        QVERIFY(bomb.milliseconds < 1'000);
        qInfo("bomb of %lld bytes: refused after %lld inflated bytes, %lld ms", qint64(craft.compressed->size()),
              bomb.inflated, bomb.milliseconds);
    }

    /// A bomb in the shape of an honest item; its size was not said.
    void bombOfUnsaidPhotos_F11()
    {
        BundleCraft craft;
        craft.countItems = false;
        craft.manifest.tally = {{{int(BundleSection::Attachment), 1}, {int(BundleSection::Slice), 600}}, 0, mebi};
        craft.rawTail = writeBundleItem(BundleAttachment{someHash('1'), mebi});
        const QByteArray slice = writeBundleItem(BundleSlice{QByteArray(mebi, '\0')});
        for (int i = 0; i < 200; ++i)
            craft.rawTail += slice;
        const Looked bomb = look(craft.build());
        QCOMPARE(bomb.outcome, u"MALFORMED"_s);
        QVERIFY(bomb.inflated < 3 * mebi);
        QVERIFY(bomb.milliseconds < 1'000);
    }

    void itemThatSaysItIsHuge_F11()
    {
        for (const char *hex : {"82095affffffff", "82095b7fffffffffffffff", "9affffffff", "bb00ffffffffffffff"}) {
            BundleCraft craft;
            craft.rawTail = QByteArray::fromHex(hex) + QByteArray(10 * mebi, '\0');
            const Looked lie = look(craft.build());
            QCOMPARE(lie.outcome, u"LIMIT"_s);
            QVERIFY(lie.inflated < mebi);
        }
    }

    void aMillionTinyItems_F11()
    {
        for (const int count : {999'999, 1'000'000}) {
            BundleCraft craft;
            craft.countItems = false;
            craft.manifest.tally.items[99] = count;
            craft.rawTail = QByteArray("\x81\x18\x63").repeated(count);
            const Looked flood = look(craft.build());
            QCOMPARE(flood.outcome, count == 999'999 ? u"OK"_s : u"LIMIT"_s);
            QCOMPARE(flood.items, 999'999);
            qInfo("%d items: %s, %lld ms, peak %lld MiB", count, qPrintable(flood.outcome), flood.milliseconds,
                  flood.peak);
            QVERIFY(flood.peak <= 150);
        }
    }

    void aMebibyteOfDeepAndOfManyValues_F11()
    {
        BundleCraft deep;
        deep.rawTail = QByteArray(mebi, '\x81');
        QCOMPARE(look(deep.build()).outcome, u"LIMIT"_s);
        BundleCraft wide; // one item of a million numbers
        wide.rawTail = QByteArray::fromHex("82186399ffff") + QByteArray(65'535, '\0');
        wide.countItems = false;
        wide.manifest.tally.items[99] = 1;
        QCOMPARE(look(wide.build()).outcome, u"OK"_s);
        wide.rawTail = QByteArray::fromHex("8218639a000ffff0") + QByteArray(0xffff0, '\0');
        QCOMPARE(look(wide.build()).outcome, u"LIMIT"_s);
    }

    /// Half a gibibyte, honestly said and in honest slices: read to the cap, no further, and never held.
    void theLargestBundles_F11()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"large"_s);
        for (const int mebibytes : {496, 528}) {
            QVERIFY(writePhotos(path, mebibytes, QByteArray(mebi, 'p')));
            QFile file(path);
            const Looked large = look(file);
            QCOMPARE(large.outcome, mebibytes == 496 ? u"OK"_s : u"LIMIT"_s);
            // What says honestly that it is too large is not even begun.
            QVERIFY(mebibytes == 496 || large.items == 0);
            QVERIFY(large.peak > 0 && large.peak <= 150);
            qInfo("%d MiB in a file of %lld bytes: %s, %lld ms, peak %lld MiB", mebibytes, file.size(),
                  qPrintable(large.outcome), large.milliseconds, large.peak);
        }
        // As large as a file may be, and nothing in it can be compressed.
        QVERIFY(writePhotos(path, 240, SecretBytes::random(mebi).view().toByteArray()));
        QFile file(path);
        const Looked noise = look(file);
        QCOMPARE(noise.outcome, u"OK"_s);
        QVERIFY(noise.peak > 0 && noise.peak <= 150);
        qInfo("240 MiB of noise: %lld ms, peak %lld MiB", noise.milliseconds, noise.peak);
    }
};

QTEST_GUILESS_MAIN(TestBundleLimits)
#include "test_bundle_limits.moc"
