#include "core/letters/letter.h"

#include "core/cbor/cbor_reader.h"
#include "core/cbor/cbor_writer.h"
#include "core/crypto/hash.h"
#include "core/letters/body_bytes.h"

#include <QCoreApplication>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct LetterText
{
    Q_DECLARE_TR_FUNCTIONS(LetterEnvelope)
};

constexpr QByteArrayView chainDomain("BBK1 chain");
constexpr QByteArrayView letterDomain("BBK1 letter");
constexpr QByteArrayView signatureDomain("BBK1 letter signature");
constexpr int longestKindKey = 40;

Hash256 letterHash(const Hash256 &chain, const SealedLetter &letter)
{
    const QByteArray seq = bigEndian64(quint64(letter.seq));
    return hashOf(letterDomain, {chain.view(), seq, letter.prev.view(), letter.raw});
}

QByteArray signedBytes(const Hash256 &chain, const SealedLetter &letter)
{
    return chain.bytes() + bigEndian64(quint64(letter.seq)) + letter.prev.bytes() + letter.raw;
}

bool isMoment(Instant instant) { return instant.milliseconds() >= 0 && instant.milliseconds() <= latestMoment; }

/// Whether a letter names a deal as its kind wants it.
void dealIssues(const LetterKind &kind, const LetterContent &content, std::vector<Issue> &issues)
{
    const bool within = content.deal.has_value();
    if (within && (kind.deal == DealUse::Never || kind.deal == DealUse::Opens))
        issues.push_back({u"deal"_s, LetterText::tr("A letter of this kind stands in no deal.")});
    if (!within && kind.deal == DealUse::Within)
        issues.push_back({u"deal"_s, LetterText::tr("A letter of this kind belongs to a deal.")});
    if (kind.namesParents && content.parents.empty())
        issues.push_back({u"parents"_s, LetterText::tr("Say which letter this one answers.")});
}

void frameIssues(const LetterContent &content, std::vector<Issue> &issues)
{
    if (content.parents.size() > std::size_t(maxLetterParents))
        issues.push_back({u"parents"_s, LetterText::tr("A letter answers at most %1 others.").arg(maxLetterParents)});
    if (!isMoment(content.at))
        issues.push_back({u"at"_s, LetterText::tr("A letter needs the time at which it was written.")});
    if (content.validUntil && !isMoment(*content.validUntil))
        issues.push_back({u"validUntil"_s, LetterText::tr("The end of its validity is no time.")});
    if (const LetterKind *kind = findLetterKind(content.kind))
        dealIssues(*kind, content, issues);
}

Issue notReadable(const QString &key) { return {key, LetterText::tr("This part of the letter cannot be read.")}; }

void readParents(const CborValue &list, LetterContent &content)
{
    for (const CborValue &item : list.items()) {
        const auto hash = Hash256::from(item.toBytes().value_or(QByteArray()));
        if (!hash)
            return content.issues.push_back(notReadable(u"parents"_s));
        content.parents.push_back(*hash);
    }
    if (list.kind() != CborValue::Kind::Array || list.items().empty())
        content.issues.push_back(notReadable(u"parents"_s));
}

void readFrameField(const QString &key, const CborValue &value, LetterContent &content)
{
    if (key == "k"_L1 || key == "t"_L1 || key == "b"_L1)
        return;
    if (key == "d"_L1) {
        content.deal = DealId::from(value.toBytes().value_or(QByteArray()));
        if (!content.deal)
            content.issues.push_back(notReadable(u"deal"_s));
    } else if (key == "p"_L1) {
        readParents(value, content);
    } else if (key == "u"_L1) {
        if (const auto until = value.toInteger())
            content.validUntil = Instant(*until);
        else
            content.issues.push_back(notReadable(u"validUntil"_s));
    } else if (key == "c"_L1) {
        if (const auto critical = value.toBoolean())
            content.critical = *critical;
        else
            content.issues.push_back(notReadable(u"critical"_s));
    } else {
        content.unknown << key;
    }
}

void readBody(const LetterKind &kind, const CborValue &map, LetterContent &content)
{
    BodyRead read = bodyFromCbor(kind, map);
    content.body = std::move(read.body);
    content.needsNewer = read.needsNewer;
    for (const QString &path : read.unknown)
        content.unknown << u"body."_s + path;
    for (Issue &issue : read.issues)
        content.issues.push_back({u"body."_s + issue.field, std::move(issue.message)});
}

} // namespace

Hash256 ChainHeader::id() const
{
    return hashOf(chainDomain, {author.view(), device.view(), incarnation.view(), audience.view()});
}

DealId dealOpenedBy(const Hash256 &opener) { return *DealId::from(opener.view().first(DealId::size)); }

std::optional<DealId> Letter::dealId() const
{
    if (content.deal)
        return content.deal;
    const LetterKind *declared = kind();
    const bool opens = declared && (declared->deal == DealUse::Opens || declared->deal == DealUse::OpensOrWithin);
    return opens ? std::optional(dealOpenedBy(hash)) : std::nullopt;
}

std::vector<Issue> contentIssues(const LetterContent &content)
{
    std::vector<Issue> issues;
    frameIssues(content, issues);
    const LetterKind *kind = findLetterKind(content.kind);
    if (!kind) {
        issues.push_back(
            {u"kind"_s, LetterText::tr("There is no kind of letter called \"%1\".").arg(content.kind.left(40))});
        return issues;
    }
    for (Issue &issue : bodyIssues(*kind, content.body))
        issues.push_back({u"body."_s + issue.field, std::move(issue.message)});
    return issues;
}

Result<QByteArray> writeContent(const LetterContent &content)
{
    if (auto issues = contentIssues(content); !issues.empty())
        return Error::fromIssues(std::move(issues));
    CborValue::Entries entries = {{u"k"_s, CborValue::text(content.kind)}};
    if (content.deal)
        entries.emplace_back(u"d"_s, CborValue::bytes(content.deal->view()));
    if (!content.parents.empty()) {
        CborValue::Items parents;
        for (const Hash256 &parent : content.parents)
            parents.push_back(CborValue::bytes(parent.view()));
        entries.emplace_back(u"p"_s, CborValue::array(std::move(parents)));
    }
    entries.emplace_back(u"t"_s, CborValue::integer(content.at.milliseconds()));
    if (content.validUntil)
        entries.emplace_back(u"u"_s, CborValue::integer(content.validUntil->milliseconds()));
    if (content.critical)
        entries.emplace_back(u"c"_s, CborValue::boolean(true));
    entries.emplace_back(u"b"_s, bodyToCbor(*findLetterKind(content.kind), content.body));
    QByteArray raw = writeCbor(CborValue::map(std::move(entries)));
    if (raw.size() > maxLetterSize)
        return Error::invalid(LetterText::tr("The letter is too long. Nothing was written; shorten its texts."));
    return raw;
}

Result<LetterContent> readContent(QByteArrayView raw)
{
    BENCHBOOK_ASSIGN(const CborValue map, readCbor(raw));
    const auto kindKey = map.at(u"k"_s).toText();
    const auto at = map.at(u"t"_s).toInteger();
    if (!kindKey || kindKey->isEmpty() || kindKey->size() > longestKindKey || !at)
        return Error::invalid(LetterText::tr("These bytes are no letter."));
    LetterContent content{*kindKey};
    content.at = Instant(*at);
    for (const CborEntry &entry : map.entries())
        readFrameField(entry.key.toText().value_or(u"?"_s), entry.value, content);
    frameIssues(content, content.issues);
    if (const LetterKind *kind = findLetterKind(*kindKey))
        readBody(*kind, map.at(u"b"_s), content);
    else
        content.needsNewer = true;
    // Its writer says that nobody may act upon it who does not understand all of it.
    content.needsNewer = content.needsNewer || (content.critical && !content.unknown.isEmpty());
    return content;
}

Letter signLetter(const ChainHeader &chain, const ChainHead &after, const QByteArray &raw, const SignKey &device)
{
    Q_ASSERT(device.publicKey() == chain.device);
    const Hash256 chainId = chain.id();
    Letter letter{{chain, after.seq + 1, after.hash, raw, {}}, {}, {u""_s}};
    letter.signature = device.sign(signatureDomain, signedBytes(chainId, letter));
    letter.hash = letterHash(chainId, letter);
    auto content = readContent(raw);
    Q_ASSERT(content.ok());
    letter.content = std::move(*content);
    return letter;
}

Hash256 hashOf(const SealedLetter &letter) { return letterHash(letter.chain.id(), letter); }

Result<Letter> openLetter(SealedLetter sealed)
{
    if (sealed.raw.size() > maxLetterSize)
        return Error::refused(LetterText::tr("A letter is longer than a letter can be. It was not taken in."));
    if (sealed.seq < 1 || (sealed.seq == 1) != sealed.prev.isZero())
        return Error::refused(LetterText::tr("A letter has no place in its chain. It was not taken in."));
    const Hash256 chainId = sealed.chain.id();
    if (!isSignedBy(sealed.chain.device, signatureDomain, signedBytes(chainId, sealed), sealed.signature))
        return Error::refused(LetterText::tr("A letter is not signed by the machine that it names. It was not taken "
                                             "in."));
    Letter letter{std::move(sealed), {}, {u""_s}};
    letter.hash = letterHash(chainId, letter);
    auto content = readContent(letter.raw);
    if (content.ok())
        letter.content = std::move(*content);
    else
        letter.content.issues = {{u"letter"_s, content.error().message}};
    return letter;
}

} // namespace benchbook
