// Letters as the studio file keeps them: byte for byte as they were signed, in their chains.
#pragma once

#include "core/journal/action.h"
#include "core/journal/entities.h"
#include "core/letters/chain.h"

#include <map>
#include <unordered_map>

namespace benchbook {

enum class LetterWay { In, Out };

struct KeptLetter
{
    Id<Letter> id;
    Letter letter;
    std::optional<Id<Peer>> peer;     ///< who wrote it, or to whom; none: of ours to a circle
    std::optional<Id<Circle>> circle; ///< to which it was written, if to one
    LetterWay way = LetterWay::In;
    Instant arrived{0};
};

/// Letters that were opened just now: who asks for them again need not read them again.
class OpenedLetters
{
public:
    /// No more than this is held, in bytes as they were signed; it is some times that in memory.
    static constexpr qint64 mostBytes = 16LL << 20;

    /// Passes over what would be too much.
    void remember(Id<Letter> id, Letter letter);
    /// Null where it has to be read.
    const Letter *find(Id<Letter> id) const;

private:
    std::unordered_map<qint64, Letter> m_letters; ///< by the number of their row
    qint64 m_bytes = 0;                           ///< of them, as they were signed
};

/// With whom a letter is kept.
struct LetterPlace
{
    std::optional<Id<Peer>> peer = {};
    std::optional<Id<Circle>> circle = {};
    LetterWay way = LetterWay::In;
};

/// A chain as far as it is here.
struct KeptChain
{
    ChainHeader header;
    std::optional<Id<Peer>> peer;
    LetterWay way = LetterWay::In;
    qint64 whole = 0; ///< letters 1 … whole are here
    qint64 last = 0;  ///< the highest that came
};

/// Keeps a letter whose signature was found right (openLetter, signLetter). It must not be kept already.
Id<Letter> keepLetter(Action &action, const Letter &letter, const LetterPlace &place);
/// The same for who reckoned bodyText() before.
Id<Letter> keepLetter(Action &action, const Letter &letter, const LetterPlace &place, const QString &body);
/// What the row of a letter says of its body, as JSON. Asks nothing of the studio file.
QString bodyText(const Letter &letter);
/// A letter that was set aside counts again, for it came once more. False: it is not here, or it counts already.
bool countAgain(Action &action, const Hash256 &hash);
bool isKept(const Reader &reader, const Hash256 &hash);
/// What stands at a place of a chain, without looking into it.
struct LetterLink
{
    Hash256 hash;
    Hash256 prev;
};
/// At this place, before it and behind it, by number; letters that were set aside are there, too.
std::map<qint64, LetterLink> linksAround(const Reader &reader, const Hash256 &chain, qint64 seq);
bool isKeptAt(const Reader &reader, const Hash256 &chain, qint64 seq, const Hash256 &hash);
/// The letter at this place of its chain, if one is here.
std::optional<Letter> letterAt(const Reader &reader, const Hash256 &chain, qint64 seq);

/// NotFound: there is no such letter.
Result<KeptLetter> keptLetter(const Reader &reader, Id<Letter> id);
std::optional<KeptLetter> letterOfHash(const Reader &reader, const Hash256 &hash);
/// What counts of a deal: nothing that was set aside, waits for earlier letters, stands behind a fork, or binds and is
/// of a peer whose words nobody heard.
std::vector<Letter> lettersOfDeal(const Reader &reader, const DealId &deal, const OpenedLetters &opened = {});
/// What counts of all that was written to this audience, in the order it was written.
std::vector<Letter> lettersTo(const Reader &reader, const LetterAudienceId &audience);
/// All that count and are of this kind, the newest first.
std::vector<KeptLetter> lettersOfKind(const Reader &reader, QLatin1StringView kind);

std::optional<KeptChain> keptChain(const Reader &reader, const Hash256 &chain);
/// Theirs and ours with this peer.
std::vector<KeptChain> chainsWith(const Reader &reader, Id<Peer> peer);
/// What is missing before the last letter that came.
std::vector<ChainGap> gapsOf(const Reader &reader, const KeptChain &chain);
/// Where the next letter of a chain of ours goes.
ChainHead headOf(const Reader &reader, const Hash256 &chain);
/// Letters of a chain from one place to another, as they were signed.
std::vector<Letter> lettersOfChain(const Reader &reader, const Hash256 &chain, qint64 first, qint64 last);

} // namespace benchbook
