#include "core/peers/verify_letters.h"

#include "core/bundle/bundle_staging.h"
#include "core/letters/letter.h"
#include "core/peers/bundle_in.h"
#include "core/peers/stored_bytes.h"

#include <QCoreApplication>
#include <QFile>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct VerifyLettersText
{
    Q_DECLARE_TR_FUNCTIONS(Verify)
};

constexpr qint64 lettersAtOnce = 500; ///< between two looks at whether somebody wants to stop
constexpr qint64 fileBytesAtOnce = 1 << 20;
constexpr int faultsListed = 200;

// In the order of their chains; from a fork on nothing follows anything, and nothing of it counts.
constexpr const char *everyLetter = R"sql(
    SELECT letter.id, letter.hash, letter.chain, letter.author, letter.device, letter.incarnation, letter.audience,
           letter.seq, letter.prev, letter.raw, letter.signature, letter.kind, letter.deal, letter.at_ms,
           letter.until_ms, (SELECT min(fork.seq) FROM letter_fork AS fork
                             WHERE fork.chain = letter.chain AND fork.counters_id IS NULL)
    FROM letter WHERE letter.counters_id IS NULL ORDER BY letter.chain, letter.seq
)sql";

constexpr const char *keptBundles = R"sql(
    SELECT DISTINCT hash FROM bundle WHERE direction = 'in' AND refusal = '' AND counters_id IS NULL
)sql";

/// Where the walk along the letters stands.
struct LetterWalk
{
    QString chain;
    ChainHeader header;
    bool headerIsRight = false;
    qint64 seq = 0;
    Hash256 hash;
};

void addFault(Verification &result, const char *check, const QString &subject, const QString &detail)
{
    if (result.violations.size() < faultsListed)
        result.violations.push_back({QString::fromLatin1(check), subject, detail});
}

void enterChain(const Query &row, LetterWalk &walk)
{
    const ChainHeader header{bytesOfHex<SignPublicKey>(row.text(3)), bytesOfHex<SignPublicKey>(row.text(4)),
                             bytesOfHex<LetterIncarnation>(row.text(5)), bytesOfHex<LetterAudienceId>(row.text(6))};
    const QString chain = row.text(2);
    if (chain != walk.chain) {
        walk.seq = 0;
        walk.hash = {};
    } else if (header == walk.header) {
        return;
    }
    walk.chain = chain;
    walk.header = header;
    walk.headerIsRight = hexText(header.id()) == chain;
}

bool saysTheSame(const Query &row, const Letter &letter)
{
    const std::optional<DealId> deal = letter.dealId();
    return letter.content.kind == row.text(11) && (deal ? hexText(*deal) : QString()) == row.text(12) &&
           letter.content.at == row.instant(13) && letter.content.validUntil == row.maybeInstant(14);
}

void checkLetter(const Query &row, LetterWalk &walk, Verification &result)
{
    const QString subject = row.text(1);
    enterChain(row, walk);
    const qint64 seq = row.integer(7);
    const auto prev = bytesOfHex<Hash256>(row.text(8));
    const bool isFrozen = !row.isNull(15) && seq >= row.integer(15);
    if (!walk.headerIsRight)
        addFault(result, "letter_signature", subject, u"stands in a chain of another name"_s);
    if (walk.seq == seq - 1 && seq > 1 && prev != walk.hash && !isFrozen)
        addFault(result, "letter_order", subject, u"does not follow letter %1 of its chain"_s.arg(walk.seq));
    const Result<Letter> letter = openLetter({walk.header, seq, prev, storedBytes(row.text(9)),
                                              Signature::from(storedBytes(row.text(10))).value_or(Signature())});
    walk.seq = seq;
    walk.hash = bytesOfHex<Hash256>(subject);
    if (!letter.ok())
        return addFault(result, "letter_signature", subject, u"is not what its machine signed"_s);
    if (letter->hash != walk.hash || rowIdOf(letter->hash) != row.integer(0))
        addFault(result, "letter_row", subject, u"is kept under another hash than its own"_s);
    if (!saysTheSame(row, *letter))
        addFault(result, "letter_row", subject, u"its row says something else than its bytes"_s);
}

Result<void> checkEveryLetter(const Reader &reader, Verification &result, Progress &progress)
{
    Query rows = reader.query(everyLetter);
    LetterWalk walk;
    while (rows.next()) {
        checkLetter(rows, walk, result);
        if (++result.letters % lettersAtOnce != 0)
            continue;
        progress.step(0.5, VerifyLettersText::tr("Checking the signatures of letters"));
        if (progress.isCancelled())
            return Error{ErrorCode::Cancelled, VerifyLettersText::tr("Stopped.")};
    }
    result.checks += 3;
    return {};
}

/// The files are kept for some months only: one that is gone is no fault.
Result<void> checkBundleFiles(const Reader &reader, const QString &folder, Verification &result)
{
    Query rows = reader.query(keptBundles);
    while (rows.next()) {
        const QString hash = rows.text(0);
        QFile file(folder % u'/' % keptBundleName(hash));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        LongHash found(bundleFileDomain);
        while (!file.atEnd()) {
            const QByteArray piece = file.read(fileBytesAtOnce);
            if (piece.isEmpty())
                break;
            found.add(piece);
        }
        if (hexText(found.result()) != hash)
            addFault(result, "bundle_file", file.fileName(), u"is not the file that came"_s);
    }
    ++result.checks;
    return {};
}

} // namespace

Result<void> checkLetters(const Studio &studio, Verification &result, Progress progress)
{
    return studio.read([&](const Reader &reader) -> Result<void> {
        BENCHBOOK_TRY(checkEveryLetter(reader, result, progress));
        return checkBundleFiles(reader, bundleFolder(studio.path()), result);
    });
}

Result<Verification> verifyWithLetters(const Studio &studio, bool rebuild, Progress progress)
{
    BENCHBOOK_ASSIGN(Verification result, rebuild ? verifyByRebuild(studio, progress) : verify(studio, progress));
    BENCHBOOK_TRY(checkLetters(studio, result, progress));
    return result;
}

} // namespace benchbook
