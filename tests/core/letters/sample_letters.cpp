#include "tests/core/letters/sample_letters.h"

#include "core/crypto/hash.h"

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

Hash256 someHash(Random &random) { return hashOf("sample", {bigEndian64(random.next())}); }

BodyHashes someHashes(Random &random, qint64 count)
{
    BodyHashes hashes;
    for (qint64 i = 0; i < count; ++i)
        hashes.push_back(someHash(random));
    return hashes;
}

LetterBody sampleOf(const std::vector<BodyField> &fields, Random &random, bool everyField, qint64 line);

BodyValue sampleValue(const BodyField &field, Random &random, bool everyField, qint64 line)
{
    const qint64 least = std::max(field.least, qint64(-1'000'000));
    switch (field.type) {
    case BodyFieldType::Text:
        return u"Taschengriff, 牛革 %1"_s.arg(random.between(0, 99)).left(qsizetype(field.most));
    case BodyFieldType::Choice:
        return QString::fromLatin1(random.pick(field.choices).code);
    case BodyFieldType::Pieces:
        return random.between(least, std::min(field.most, least + 400));
    case BodyFieldType::Number:
        return std::string_view(field.key) == "no" ? line : random.between(least, std::min(field.most, least + 50));
    case BodyFieldType::Quantity:
        return BodyQuantity{Quantity::fromMicro(random.between(least, least + 90'000'000)), u"dm2"_s};
    case BodyFieldType::Money:
        return BodyMoney{Money::fromMinor(random.between(least, least + 9'000'000)), u"EUR"_s};
    case BodyFieldType::Day:
        return QDate(2026, 9, 1).addDays(random.between(0, 300));
    case BodyFieldType::Moment:
        return Instant(1'790'000'000'000 + random.between(0, 1'000'000'000));
    case BodyFieldType::Hash:
        return someHash(random);
    case BodyFieldType::Bytes:
        return someHash(random).bytes().first(field.most > 32 ? 32 : field.most);
    case BodyFieldType::Flag:
        return random.chance(0.5);
    case BodyFieldType::Lines: {
        BodyLines lines;
        for (qint64 i = 1; i <= random.between(1, 3); ++i)
            lines.push_back(sampleOf(field.fields, random, everyField, i));
        return lines;
    }
    case BodyFieldType::Photos:
    case BodyFieldType::Hashes:
        return someHashes(random, random.between(1, 3));
    }
    Q_UNREACHABLE();
}

LetterBody sampleOf(const std::vector<BodyField> &fields, Random &random, bool everyField, qint64 line)
{
    LetterBody body;
    for (const BodyField &field : fields) {
        if (field.required || everyField)
            body.values.emplace(QString::fromLatin1(field.key), sampleValue(field, random, everyField, line));
    }
    return body;
}

BodyLines &linesOf(LetterBody &body, const QString &key) { return std::get<BodyLines>(body.values.at(key)); }

/// One of two ways to say an amount, where a line may say only one.
void keepOneAmount(LetterBody &line, const QString &one, const QString &other, const BodyValue &value)
{
    line.values.erase(other);
    line.values.insert_or_assign(one, value);
}

void keepRules(const QString &kind, LetterBody &body)
{
    if (kind == "request"_L1 || kind == "quotation"_L1 || kind == "offer"_L1 || kind == "change"_L1 ||
        kind == "delivery"_L1) {
        for (LetterBody &line : linesOf(body, u"lines"_s)) {
            keepOneAmount(line, u"pieces"_s, u"quantity"_s, qint64(20));
            if (kind != "request"_L1 && kind != "delivery"_L1)
                keepOneAmount(line, u"unit_price"_s, u"total"_s, BodyMoney{Money::fromMinor(1'250), u"EUR"_s});
        }
    }
    if (body.has("tender"_L1) || body.has("exclusive"_L1))
        body.set("exclusive"_L1, true).set("tender"_L1, QByteArray(16, 't'));
    if (kind == "answer"_L1) {
        body.set("code"_L1, u"CA"_s).set("reason"_L1, u"Two weeks later"_s);
    } else if (kind == "receipt"_L1) {
        for (LetterBody &line : linesOf(body, u"lines"_s)) {
            keepOneAmount(line, u"accepted"_s, u"accepted_quantity"_s, qint64(18));
            line.values.erase(u"rejected_quantity"_s);
        }
    } else if (kind == "circle"_L1) {
        LetterBody other = linesOf(body, u"members"_s).front();
        other.set("key"_L1, *Hash256::from(QByteArray(32, 'o')));
        linesOf(body, u"members"_s).push_back(other);
    } else if (kind == "purchase_split"_L1 || kind == "split"_L1) {
        Money sum;
        for (LetterBody &line : linesOf(body, kind == "split"_L1 ? u"shares"_s : u"lines"_s))
            sum += line.find<BodyMoney>("amount"_L1)->money;
        body.set("total"_L1, BodyMoney{sum, u"EUR"_s});
    }
}

} // namespace

LetterBody sampleBody(const LetterKind &kind, Random &random, bool everyField)
{
    LetterBody body = sampleOf(kind.fields, random, everyField, 1);
    keepRules(QString::fromLatin1(kind.key), body);
    return body;
}

SignPublicKey sampleRoot(char studio)
{
    return SignKey::fromSeed(SecretBytes::copyOf(QByteArray(32, studio)))->publicKey();
}

SampleMachine SampleMachine::of(char studio, char machine, char peer)
{
    QByteArray seed(32, studio);
    seed[31] = machine;
    SampleMachine made{sampleRoot(studio), *SignKey::fromSeed(SecretBytes::copyOf(seed)), {}};
    made.chain = {made.root, made.device.publicKey(), *LetterIncarnation::from(QByteArray(16, machine)),
                  *LetterAudienceId::from(sampleRoot(peer).view())};
    return made;
}

Letter SampleMachine::write(const LetterContent &content)
{
    const auto raw = writeContent(content);
    Q_ASSERT(raw.ok());
    Letter letter = signLetter(chain, head, *raw, device);
    head = {letter.seq, letter.hash};
    return letter;
}

} // namespace benchbook
