// The kinds of letters, each declared once: who writes it, to whom, and which fields it may have. This table is the
// white list. Bytes, JSON, the list of what leaves the studio and the screens all read it; there is no other way to
// put a field into a letter.
//
// The words of the standards stand beside ours where one exists: UBL 2.3 and Peppol BIS (RequestForQuotation,
// Quotation, Order, OrderChange, OrderCancellation, OrderResponse, DespatchAdvice, ReceiptAdvice, SelfBilledInvoice),
// UN/CEFACT codes for answers (UNCL 4343: AB, AP, RE, CA) and their lines (UNCL 1229: 3, 5, 7), GS1 CBV for steps and
// dispositions, ValueFlows for what is shared without an order (Intent, Commitment, EconomicEvent).
#pragma once

#include "core/base/result.h"
#include "core/letters/letter_body.h"

namespace benchbook {

enum class BodyFieldType {
    Text,     ///< plain, NFC; `most` characters
    Pieces,   ///< whole pieces, `least` to `most`
    Number,   ///< whole number, `least` to `most`
    Quantity, ///< with unit; `least` to `most` in millionths
    Money,    ///< with currency; `least` to `most` in minor units
    Day,      ///< a calendar day; days since 1970-01-01 on the wire
    Moment,   ///< milliseconds UTC
    Hash,     ///< of a letter or a content, or a studio's root key: 32 bytes
    Bytes,    ///< `least` to `most` of them
    Flag,
    Choice, ///< one of `choices`
    Lines,  ///< `least` to `most` lines of `fields`
    Photos, ///< contents by hash, `most` of them
    Hashes  ///< letters by hash, `least` to `most`
};

struct BodyChoice
{
    const char *code;  ///< on the wire, never changed
    const char *title; ///< QT_TRANSLATE_NOOP("Letter", …)
};

/// One field a letter may have.
struct BodyField
{
    const char *key;
    const char *label; ///< QT_TRANSLATE_NOOP("Letter", …)
    BodyFieldType type = BodyFieldType::Text;
    bool required = false;
    bool freeText = false; ///< a person types what they like: marked before it leaves the studio
    qint64 least = 0;
    qint64 most = 0;
    std::vector<BodyChoice> choices = {};
    std::vector<BodyField> fields = {}; ///< of a line

    QString title() const; ///< the label in the language of the program
};

enum class LetterWriter {
    Buyer,       ///< of the deal: who asked or offered
    Seller,      ///< of the deal: who makes and delivers
    EitherParty, ///< of the deal
    Anyone       ///< belongs to no deal, or to one of any party
};

enum class LetterAudience { Peer, Group, Either };

/// Whether a letter belongs to a deal.
enum class DealUse {
    Never,
    Opens,         ///< always the first letter of a deal
    OpensOrWithin, ///< the first one, or in a deal that another opened
    Within,
    MayBeWithin ///< of a deal, or of something else that its parents name
};

struct LetterKind
{
    const char *key;   ///< on the wire and on the command line
    const char *title; ///< QT_TRANSLATE_NOOP("Letter", …)
    LetterWriter writer = LetterWriter::Anyone;
    LetterAudience audience = LetterAudience::Peer;
    DealUse deal = DealUse::Never;
    /// Binds to money or work: not sent to a peer whose card nobody verified, and of theirs kept without counting until
    /// somebody did (the view told_letter; binding_kind names these kinds there).
    bool binding = false;
    bool namesParents = false; ///< must answer at least one letter
    std::vector<BodyField> fields;
    /// Rules between fields; keys of issues are paths ("lines[2].total").
    void (*rule)(const LetterBody &body, std::vector<Issue> &issues) = nullptr;

    QString name() const; ///< the title in the language of the program
};

/// Every kind, in the order in which they are offered.
const std::vector<LetterKind> &letterKinds();
/// Null for a kind this version does not know.
const LetterKind *findLetterKind(QStringView key);

/// Limits that hold for every kind.
inline constexpr int maxBodyText = 4000;                      ///< characters of the longest field
inline constexpr int maxBodyLines = 200;                      ///< lines of one letter
inline constexpr int maxBodyPhotos = 24;                      ///< photos named by one letter
inline constexpr int maxBodyHashes = 1000;                    ///< letters named by one field
inline constexpr qint64 maxBodyNumber = 1'000'000'000'000;    ///< pieces, minor units
inline constexpr qint64 maxBodyMicro = 1'000'000'000'000'000; ///< millionths: a thousand million units
inline constexpr qint64 latestMoment = 253'402'300'799'999;   ///< the end of the year 9999, in milliseconds UTC
inline constexpr int maxUnitText = 12;                        ///< characters of a unit's code

/// Everything wrong with a body at once, by path. Fields that the table does not have are issues: what is written here
/// is written by this version.
std::vector<Issue> bodyIssues(const LetterKind &kind, const LetterBody &body);
/// The same without the rules between fields: for a body of which a newer version wrote a part.
std::vector<Issue> bodyFieldIssues(const LetterKind &kind, const LetterBody &body);

} // namespace benchbook
