#include "core/identity/fingerprint.h"

#include "core/crypto/hash.h"
#include "core/identity/digit_text.h"

#include <QFile>

#include <algorithm>

static void initialiseWordResources() { Q_INIT_RESOURCE(benchbook_words); }

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype wordCount = 8;
constexpr int bitsPerWord = 11;
constexpr qsizetype groupCount = 6;
constexpr qsizetype bytesPerGroup = 5;
constexpr quint64 groupValues = 100'000;

quint64 spokenBits(QByteArrayView bytes, int from, int count)
{
    quint64 value = 0;
    for (int bit = from; bit < from + count; ++bit) {
        const auto byte = static_cast<unsigned char>(bytes[bit / 8]);
        value = value << 1 | ((byte >> (7 - bit % 8)) & 1u);
    }
    return value;
}

QStringList readWords()
{
    initialiseWordResources();
    QFile file(u":/words/english.txt"_s);
    const bool opened = file.open(QIODevice::ReadOnly | QIODevice::Text);
    Q_ASSERT(opened);
    return opened ? QString::fromLatin1(file.readAll()).split(u'\n', Qt::SkipEmptyParts) : QStringList();
}

} // namespace

SpokenAs spokenIn(QStringView language)
{
    return language == "en"_L1 || language.startsWith("en_"_L1) || language.startsWith("en-"_L1) ? SpokenAs::Words
                                                                                                 : SpokenAs::Digits;
}

const QStringList &spokenWords()
{
    static const QStringList words = readWords();
    return words;
}

QStringList spokenFingerprint(const SignPublicKey &root, const BoxPublicKey &box, SpokenAs as)
{
    QStringList parts;
    if (as == SpokenAs::Words) {
        const Hash256 hash = hashOf("BBK1 fingerprint words", {root.view(), box.view()});
        for (int word = 0; word < wordCount; ++word) {
            const quint64 index = spokenBits(hash.view(), word * bitsPerWord, bitsPerWord);
            parts.append(spokenWords().at(static_cast<qsizetype>(index)));
        }
        return parts;
    }
    const Hash256 hash = hashOf("BBK1 fingerprint digits", {root.view(), box.view()});
    for (qsizetype group = 0; group < groupCount; ++group) {
        // Forty bits for five digits: no digit comes noticeably more often than another.
        const quint64 value = spokenBits(hash.view(), static_cast<int>(group * bytesPerGroup * 8), bytesPerGroup * 8);
        parts.append(QString::number(value % groupValues).rightJustified(digitGroup, u'0'));
    }
    return parts;
}

QString tidiedPart(const QString &typed)
{
    QString tidied;
    for (const QChar character : typed.normalized(QString::NormalizationForm_KC)) {
        if (character.isSpace())
            continue;
        const int digit = character.digitValue();
        tidied += digit >= 0 ? QChar(u'0' + digit) : character.toLower();
    }
    return tidied;
}

bool canBePart(const QString &tidied, SpokenAs as)
{
    if (as == SpokenAs::Words) {
        const QStringList &words = spokenWords();
        return std::binary_search(words.begin(), words.end(), tidied);
    }
    return tidied.size() == digitGroup &&
           std::all_of(tidied.begin(), tidied.end(), [](QChar digit) { return digit >= u'0' && digit <= u'9'; });
}

} // namespace benchbook
