// Members of a group and their letters, for tests.
#pragma once

#include "core/sharing/held_letters.h"
#include "tests/core/letters/sample_letters.h"

#include <algorithm>

namespace benchbook::test {

inline const Instant sharingStart{1'790'000'000'000}; // 2026-09-21

/// Members with a chain each to the group, and all that they wrote, in the order in which they wrote it.
struct SampleGroup
{
    SharingGroup group;
    std::vector<SampleMachine> machines; ///< of the member with the same number
    std::vector<Letter> letters;

    static SampleGroup of(int members)
    {
        SampleGroup made;
        made.group.id = *LetterAudienceId::from(QByteArray(32, 'G'));
        for (int i = 0; i < members; ++i) {
            made.machines.push_back(made.machineOf(i, '1'));
            made.group.members.push_back(made.machines.back().root);
        }
        return made;
    }
    /// Another machine of a member.
    SampleMachine machineOf(int member, char machine) const
    {
        SampleMachine made = SampleMachine::of(static_cast<char>('a' + member), machine, 'z');
        made.chain.audience = group.id;
        return made;
    }
    SignPublicKey member(int number) const { return group.members[static_cast<std::size_t>(number)]; }
    Hash256 memberHash(int number) const { return *Hash256::from(member(number).view()); }

    const Letter &writeBy(SampleMachine &machine, LetterContent content)
    {
        if (content.at == Instant(0))
            content.at = sharingStart;
        letters.push_back(machine.write(content));
        return letters.back();
    }
    Hash256 write(int author, const QString &kind, LetterBody body, std::vector<Hash256> parents = {},
                  Instant at = sharingStart)
    {
        LetterContent content{kind};
        content.parents = std::move(parents);
        content.at = at;
        content.body = std::move(body);
        return writeBy(machines[static_cast<std::size_t>(author)], std::move(content)).hash;
    }

    /// The same set in another order, some letters twice.
    std::vector<Letter> shuffled(Random &random) const
    {
        std::vector<Letter> mixed = letters;
        for (const Letter &letter : letters) {
            if (random.chance(0.2))
                mixed.push_back(letter);
        }
        for (std::size_t i = mixed.size(); i > 1; --i)
            std::swap(mixed[i - 1], mixed[static_cast<std::size_t>(random.between(0, qint64(i) - 1))]);
        return mixed;
    }
};

inline BodyQuantity bodyQuantity(qint64 micro, const QString &unit) { return {Quantity::fromMicro(micro), unit}; }
inline BodyMoney euros(qint64 cents) { return {Money::fromMinor(cents), QStringLiteral("EUR")}; }

} // namespace benchbook::test
