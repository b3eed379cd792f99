// make_samples golden|seeds FOLDER: writes the golden bundles, or what fuzzing begins with.
//
// Golden bundles are kept for ever: a new format gets new ones, and these are never made again.
#include "tests/core/bundle/bundle_craft.h"
#include "tests/core/letters/sample_letters.h"

#include <QDir>
#include <QFile>

#include <cstdio>

using namespace benchbook;
using namespace benchbook::test;
using namespace Qt::StringLiterals;

namespace {

bool writeSample(const QString &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(QDir(folder).filePath(name));
    return QDir().mkpath(folder) && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

BundleCraft acks()
{
    BundleCraft craft;
    craft.items = {BundleAck{someHash('1'), 12, someHash('2')}, BundleHead{someHash('3'), 7, someHash('4')},
                   BundleWant{someHash('5'), 3, 9}};
    return craft;
}

BundleCraft letters()
{
    BundleCraft craft;
    craft.recipients = {boxKey('x').publicKey(), boxKey('b').publicKey()};
    craft.items = {
        someChain(1), someLetter(1, "200 bowls by the first of March"), someLetter(2, "180 would do"),
        BundleUnknown{77, writeCbor(CborValue::array({CborValue::integer(77), CborValue::text(u"später"_s)}))}};
    return craft;
}

BundleCraft photo()
{
    BundleCraft craft;
    craft.recipients = {boxKey('x').publicKey(), boxKey('y').publicKey(), boxKey('b').publicKey()};
    craft.items = {BundleGroup{"a group"}, BundleAttachment{someHash('6'), 5},
                   BundleSlice{"abc"},     BundleSlice{"de"},
                   BundleKeys{"keys"},     BundleCard{"card"}};
    return craft;
}

/// A letter of every kind that there is, with all of its fields.
BundleCraft kinds()
{
    Random random(2'026);
    SampleMachine machine = SampleMachine::of('r', 'd', 'a');
    const ChainHeader &chain = machine.chain;
    BundleCraft craft;
    craft.items.push_back(BundleLetterChain{chain.author,
                                            chain.device,
                                            *FixedBytes<16, IncarnationTag>::from(chain.incarnation.view()),
                                            *Hash256::from(chain.audience.view()),
                                            1,
                                            {}});
    for (const LetterKind &kind : letterKinds()) {
        LetterContent content{QString::fromLatin1(kind.key)};
        content.at = Instant(1'790'000'000'000);
        content.body = sampleBody(kind, random, true);
        if (kind.namesParents)
            content.parents = {someHash('p')};
        if (kind.deal == DealUse::Within)
            content.deal = *DealId::from(QByteArray(16, 'd'));
        const Letter letter = machine.write(content);
        craft.items.push_back(BundleLetter{letter.seq, letter.raw, letter.signature});
    }
    return craft;
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 3) {
        std::fputs("make_samples golden|seeds FOLDER\n", stderr);
        return 2;
    }
    const QString folder = QString::fromLocal8Bit(argv[2]);
    const std::vector<std::pair<QString, BundleCraft>> samples{
        {u"acks"_s, acks()}, {u"letters"_s, letters()}, {u"photo"_s, photo()}, {u"kinds-1"_s, kinds()}};
    bool written = true;
    for (const auto &[name, craft] : samples) {
        if (qstrcmp(argv[1], "golden") == 0) {
            written &= writeSample(folder, name + u".bbundle"_s, craft.build());
            continue;
        }
        written &= writeSample(folder + u"/header"_s, name, craft.pieces().front());
        // The first byte tells the target whether what follows is compressed already.
        written &=
            writeSample(folder + u"/payload"_s, name + u"-plain"_s, QByteArray(QByteArray(1, '\0') + craft.payload()));
        written &=
            writeSample(folder + u"/payload"_s, name, QByteArray(QByteArray(1, '\1') + deflated(craft.payload())));
        written &= writeSample(folder + u"/cbor"_s, name, writeManifest(craft.manifest));
    }
    const CborValue tree = CborValue::map(
        {{u"k"_s, CborValue::text(u"é马"_s)},
         {-5, CborValue::array({CborValue(), CborValue::boolean(true), CborValue::integer(-1'000'000'000'000)})},
         {u"b"_s, CborValue::bytes("\xff")}});
    if (qstrcmp(argv[1], "seeds") == 0)
        written &= writeSample(folder + u"/cbor"_s, u"tree"_s, writeCbor(tree));
    return written ? 0 : 1;
}
