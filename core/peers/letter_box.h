// The letter box: letters that are written and wait. Until a bundle for their peer is made they can be changed and
// taken back; then they are signed, and are answered by other letters only.
#pragma once

#include "core/journal/studio.h"
#include "core/letters/letter.h"
#include "core/peers/own_identity.h"
#include "core/peers/peer.h"

namespace benchbook {

/// To whom a letter goes.
struct LetterTo
{
    std::optional<Id<Peer>> peer = {};
    std::optional<Id<Circle>> circle = {};
};

struct WaitingLetter
{
    Id<LetterDraft> id;
    LetterTo to;
    LetterContent content;              ///< `at` is when it was written
    std::optional<Id<Machine>> machine; ///< the one that will sign it; none: the one it was written on (isOursToSign)
};

/// Every issue of a letter at once: of its fields, of whom it goes to, and of what its deal comes to (writingIssues).
/// Money and work are not written of to a peer whose words nobody heard; nothing is written to one who is blocked or
/// whose keys changed.
std::vector<Issue> letterIssues(const Reader &reader, const LetterTo &to, const LetterContent &content);

/// Refused, saying why, where nothing goes out to a peer: who is blocked, or whose keys changed. What is said to
/// several (a withdrawal) leaves these out.
Result<void> needReach(const Reader &reader, Id<Peer> peer);

/// Puts a letter into the box.
Result<Id<LetterDraft>> writeLetter(Studio &studio, const LetterTo &to, const LetterContent &content, PersonRef person);
Result<Id<LetterDraft>> writeLetter(Action &action, const LetterTo &to, const LetterContent &content);
/// Both are Refused once it was signed, and where something was booked with it (a receipt, a settlement of our own
/// work): then that action is taken back as a whole, and the letter with it.
Result<void> changeLetter(Studio &studio, Id<LetterDraft> draft, const LetterContent &content, PersonRef person);
/// Takes it out of the box.
Result<void> dropLetter(Studio &studio, Id<LetterDraft> draft, PersonRef person);

Result<WaitingLetter> waitingLetter(const Reader &reader, Id<LetterDraft> draft);
/// In the order they were written.
std::vector<WaitingLetter> waitingLetters(const Reader &reader, const LetterTo &to);

/// Everything in the box, to whomever it goes, in the order it was written.
std::vector<WaitingLetter> waitingLetters(const Reader &reader);
/// To whom a letter goes, by name as others wrote it, see visibleText().
QString nameOfReader(const Reader &reader, const LetterTo &to);

/// What a machine signs with.
struct LetterSigner
{
    const MachineKeys &machine;
    LetterIncarnation life; ///< of this file on this machine, see letterLife()
};

/// Signs what waits for this peer or circle, in order, and keeps it; drafts of other machines stay. How many.
Result<int> signWaiting(Action &action, const LetterSigner &signer, const LetterTo &to);

/// What an action that signed so many letters to this peer says.
Sentence sentenceOfSigning(int letters, const QString &peer);

/// Under which name this file on this machine writes its chains. A file that was put back to an earlier day would give
/// the same number twice; the ring, which was not put back, knows how many letters there were, and then a new life is
/// begun. Call it before signing, and keepLetterCount() with what will be signed.
Result<LetterIncarnation> letterLife(Studio &studio, KeyRing &ring);
/// Under which name a ring keeps that count: for who copies what writing bundles takes of it. Empty before any letter.
QString letterCountName(const Studio &studio);
/// Begins a new life at once: a peer holds letters of ours that this file has not.
Result<LetterIncarnation> beginLetterLife(Studio &studio);
/// Tells the ring how many letters of this life there are, inside the action that adds some: what was signed here and
/// then lost must never be signed anew under the same number.
Result<void> keepLetterCount(KeyRing &ring, const Reader &reader, const LetterIncarnation &life);

} // namespace benchbook
