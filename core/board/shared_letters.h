// Letters that say the same to several peers: written to each in one action, and taken back from each.
#pragma once

#include "core/peers/letter_box.h"
#include "core/peers/letter_store.h"

namespace benchbook {

/// Whom something may be published to: verified and not removed, by name.
std::vector<PeerInfo> verifiedPeers(const Reader &reader);
/// Those whose letters are shown: not removed, not blocked.
std::map<Id<Peer>, PeerInfo> shownPeers(const Reader &reader);
/// The last moment of a day at the studio.
Instant endOfDay(QDate day, const QTimeZone &zone);

/// Under "peers": nobody is named, somebody twice, or somebody who is not verified.
std::vector<Issue> issuesOfPeers(const Reader &reader, const std::vector<Id<Peer>> &peers);
/// The same letter to each, into the box. Invalid with all issues; then nothing was written.
Result<std::vector<Id<LetterDraft>>> writeToEach(Action &action, const std::vector<Id<Peer>> &peers,
                                                 const LetterContent &content);

/// What a letter to each of these did, as the history tells it: `one` has the name as its last argument, `many` how
/// many they are; `about` stands before that.
Sentence toldSentence(const Reader &reader, const std::vector<Id<Peer>> &peers, const char *one, const char *many,
                      QStringList about = {});

/// Letters to single peers of this kind that wait in the box.
std::vector<WaitingLetter> waitingOfKind(const Reader &reader, QLatin1StringView kind);

/// Letters of these kinds between us and shown peers that count, and the withdrawals of any. A studio that renewed its
/// keys stands under the newest one throughout, so that it is one author to whatever is folded from them.
std::vector<KeptLetter> sharedLetters(const Reader &reader, const std::vector<QLatin1StringView> &kinds);

/// Asks every peer who has one of these letters to forget it, and drops from the box what waits there; within an
/// action. How many letters and drafts it was.
Result<int> takeBackLetters(Action &action, const std::vector<KeptLetter> &letters,
                            const std::vector<Id<LetterDraft>> &drafts);

} // namespace benchbook
