// benchbook_bench_bundles: writing and reading bundles, beside plain zlib on the same bytes.
#include "core/base/random.h"
#include "core/bundle/bundle_inspection.h"
#include "core/bundle/bundle_staging.h"
#include "core/bundle/bundle_writer.h"
#include "tests/bench/bench_table.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <zlib.h>

using namespace benchbook;
using namespace benchbook::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 5;
/// Export at no less than 0.7 times the speed of zlib at the same level.
constexpr double exportWanted = 1 / 0.7;

Hash256 benchHash(Random &random)
{
    Hash256 hash;
    for (int i = 0; i < Hash256::size; ++i)
        hash.data()[i] = static_cast<unsigned char>(random.next());
    return hash;
}

/// Letters of some 380 bytes, as people write them, with signatures that nothing can make smaller.
std::vector<BundleItem> someLetters(int count)
{
    Random random(1);
    const std::vector<QByteArray> things{"bowl", "belt", "scarf", "box", "ring", "notebook", "strap", "mug"};
    const std::vector<QByteArray> words{"please",
                                        "by the end of the month",
                                        "as last time",
                                        "with the blue glaze",
                                        "two of them larger",
                                        "the rest can wait",
                                        "we send the leather"};
    std::vector<BundleItem> items{
        BundleLetterChain{{}, {}, {}, benchHash(random), 1, {}},
    };
    for (int i = 1; i <= count; ++i) {
        QByteArray raw = "{\"kind\":\"offer\",\"deal\":\"" + benchHash(random).hex().first(32) + "\",\"lines\":[";
        for (int line = 0; line < 3; ++line) {
            raw += "{\"product\":\"" + random.pick(things) +
                   "\",\"pieces\":" + QByteArray::number(random.between(1, 500)) +
                   ",\"unit_minor\":" + QByteArray::number(random.between(100, 90'000)) + "},";
        }
        raw += "],\"note\":\"" + random.pick(words) + ", " + random.pick(words) + ", " + random.pick(words) +
               "\",\"valid_until\":" + QByteArray::number(1'790'000'000'000 + i * 777) + "}";
        Signature signature;
        for (int n = 0; n < Signature::size; ++n)
            signature.data()[n] = static_cast<unsigned char>(random.next());
        items.push_back(BundleLetter{i, raw, signature});
    }
    return items;
}

std::vector<BundleItem> somePhotos(int count)
{
    Random random(2);
    std::vector<BundleItem> items;
    for (int i = 0; i < count; ++i) {
        QByteArray slice(bundleLargestSlice, Qt::Uninitialized);
        for (char &byte : slice)
            byte = char(random.next());
        items.push_back(BundleAttachment{benchHash(random), slice.size()});
        items.push_back(BundleSlice{slice});
    }
    return items;
}

QByteArray deflatedRow(const QByteArray &row)
{
    QByteArray out(qsizetype(compressBound(uLong(row.size()))), Qt::Uninitialized);
    uLongf size = uLongf(out.size());
    compress2(reinterpret_cast<Bytef *>(out.data()), &size, reinterpret_cast<const Bytef *>(row.constData()),
              uLong(row.size()), 6);
    return out.first(qsizetype(size));
}

void inflateRow(const QByteArray &deflated, QByteArray &into)
{
    uLongf size = uLongf(into.size());
    if (uncompress(reinterpret_cast<Bytef *>(into.data()), &size, reinterpret_cast<const Bytef *>(deflated.constData()),
                   uLong(deflated.size())) != Z_OK)
        giveUp(u"zlib"_s);
}

QString speed(qsizetype bytes, double microseconds)
{
    return u"%1 MB/s"_s.arg(double(bytes) / microseconds, 0, 'f', 0);
}

void benchBundle(Table &table, const QString &title, const std::vector<BundleItem> &items)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"bench.bbundle"_s);
    const SignKey root = SignKey::generate();
    const SignKey device = SignKey::generate();
    const BoxKey box = BoxKey::generate();
    BundleManifest manifest;
    manifest.sender = root.publicKey();
    QByteArray row;
    for (const BundleItem &item : items) {
        manifest.tally.add(item);
        row += writeBundleItem(item);
    }
    row.prepend(writeManifest(manifest));
    const BundleAddressee us{
        {&box}, [](const BundleSigner &) { return BundleTrust::Paired; }, [](const Hash256 &) { return true; }};

    Samples writing;
    Samples deflating;
    Samples reading;
    Samples inflating;
    QByteArray deflated;
    QByteArray inflated(row.size(), Qt::Uninitialized);
    for (int round = 0; round < rounds; ++round) {
        deflating.measure([&] { deflated = deflatedRow(row); });
        writing.measure([&] {
            const auto writer = need(BundleWriter::begin(path, {device, root.publicKey(), QByteArray(200, 'c')},
                                                         {box.publicKey()}, manifest, newBundleId()));
            for (const BundleItem &item : items)
                need(writer->add(item));
            need(writer->finish());
        });
        inflating.measure([&] { inflateRow(deflated, inflated); });
        reading.measure([&] {
            const auto staged = need(StagedBundle::copy(path, folder.path()));
            if (inspectBundle(staged->file(), us).refusal)
                giveUp(u"refused"_s);
        });
    }
    table.section(title);
    table.line(u"payload"_s, u"%1 kB"_s.arg(row.size() / 1000));
    table.line(u"deflated alone, file"_s,
               u"%1 kB, %2 kB"_s.arg(deflated.size() / 1000).arg(QFileInfo(path).size() / 1000));
    table.ratio(u"write, sign and seal beside zlib 6"_s, writing.medianCpu(), deflating.medianCpu(), exportWanted);
    table.time(u"stage, open, verify and parse"_s, reading.medianCpu());
    table.time(u"inflating alone"_s, inflating.medianCpu());
    table.line(u"writing, reading"_s,
               speed(row.size(), writing.medianCpu()) + u", "_s + speed(row.size(), reading.medianCpu()));
}

} // namespace

int main()
{
    Table table;
    benchBundle(table, u"60,000 letters"_s, someLetters(60'000));
    benchBundle(table, u"20 MiB of photos"_s, somePhotos(20));
    return 0;
}
