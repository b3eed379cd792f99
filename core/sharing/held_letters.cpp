#include "core/sharing/held_letters.h"

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

bool SharingGroup::has(const SignPublicKey &studio) const
{
    return std::find(members.begin(), members.end(), studio) != members.end();
}

std::vector<SignPublicKey> SharingGroup::sortedMembers() const
{
    std::vector<SignPublicKey> sorted = members;
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    return sorted;
}

HeldLetters::HeldLetters(const std::vector<Letter> &letters)
{
    for (const Letter &letter : letters)
        take(letter);
}

HeldLetters::HeldLetters(const std::vector<Letter> &letters, const SharingGroup &group)
{
    for (const Letter &letter : letters) {
        if (letter.chain.audience == group.id && group.has(letter.chain.author))
            take(letter);
    }
}

void HeldLetters::take(const Letter &letter)
{
    if (!letter.isReadable() || !m_byHash.emplace(letter.hash, &letter).second)
        return;
    std::vector<Hash256> parents = letter.content.parents;
    std::sort(parents.begin(), parents.end());
    parents.erase(std::unique(parents.begin(), parents.end()), parents.end());
    for (const Hash256 &parent : parents)
        m_byParent.emplace(parent, &letter);
}

const Letter *HeldLetters::find(const Hash256 &hash) const
{
    const auto found = m_byHash.find(hash);
    return found == m_byHash.end() ? nullptr : found->second;
}

std::vector<const Letter *> HeldLetters::ofKind(QLatin1StringView kind) const
{
    std::vector<const Letter *> found;
    for (const auto &[hash, letter] : m_byHash) {
        if (letter->is(kind))
            found.push_back(letter);
    }
    return found;
}

std::vector<const Letter *> HeldLetters::answers(const Hash256 &parent, QLatin1StringView kind) const
{
    std::vector<const Letter *> found;
    const auto [first, last] = m_byParent.equal_range(parent);
    for (auto at = first; at != last; ++at) {
        if (at->second->is(kind))
            found.push_back(at->second);
    }
    std::sort(found.begin(), found.end(), [](const Letter *a, const Letter *b) { return a->hash < b->hash; });
    return found;
}

std::optional<Instant> HeldLetters::withdrawnAt(const Letter &letter) const
{
    std::optional<Instant> earliest;
    for (const Letter *retract : answers(letter.hash, "retract"_L1)) {
        if (retract->chain.author == letter.chain.author && (!earliest || retract->content.at < *earliest))
            earliest = retract->content.at;
    }
    return earliest;
}

const Letter *lastSaid(const std::vector<const Letter *> &letters)
{
    std::map<Hash256, const Letter *> lastOfChain;
    for (const Letter *letter : letters) {
        const Letter *&last = lastOfChain[letter->chain.id()];
        if (!last || letter->seq > last->seq)
            last = letter;
    }
    const Letter *latest = nullptr;
    for (const auto &[chain, letter] : lastOfChain) {
        if (!latest || std::pair(letter->content.at, letter->hash) > std::pair(latest->content.at, latest->hash))
            latest = letter;
    }
    return latest;
}

QString comparableWord(const QString &word)
{
    return word.normalized(QString::NormalizationForm_C).simplified().toCaseFolded();
}

std::optional<Quantity> quantityIn(const LetterBody &body, QLatin1StringView key, const QString &unit)
{
    const auto *found = body.find<BodyQuantity>(key);
    return found && found->unit == unit ? std::optional(found->quantity) : std::nullopt;
}

} // namespace benchbook
