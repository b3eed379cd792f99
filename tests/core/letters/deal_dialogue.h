// A deal told letter by letter.
#pragma once

#include "tests/core/letters/deal_world.h"

namespace benchbook {

inline LetterBody linesBody(BodyLines lines) { return LetterBody().set(QLatin1StringView("lines"), std::move(lines)); }

inline LetterBody countedLine(qint64 no, QLatin1StringView key, qint64 pieces)
{
    return LetterBody().set(QLatin1StringView("no"), no).set(key, pieces);
}

/// A dialogue as it is written down: each letter by whom, what, and to which.
class Dialogue
{
public:
    SampleMachine buyer = SampleMachine::of('B', '1', 'S');
    SampleMachine secondBuyer = SampleMachine::of('B', '2', 'S');
    SampleMachine seller = SampleMachine::of('S', '1', 'B');
    SampleMachine secondSeller = SampleMachine::of('S', '2', 'B');
    std::vector<Letter> letters;
    DealId id;

    Hash256 open(const LetterBody &body, std::optional<Instant> until = {})
    {
        LetterContent content{QStringLiteral("offer"), {}, {}, Instant(worldNow), until};
        content.body = body;
        letters.push_back(buyer.write(content));
        id = dealOpenedBy(letters.back().hash);
        return letters.back().hash;
    }

    Hash256 write(SampleMachine &machine, const QString &kind, const std::vector<Hash256> &parents,
                  const LetterBody &body = {}, Instant at = Instant(worldNow))
    {
        LetterContent content{kind, id, parents, at};
        content.body = body;
        letters.push_back(machine.write(content));
        return letters.back().hash;
    }
    Hash256 answer(SampleMachine &machine, const QString &code, const std::vector<Hash256> &parents,
                   Instant at = Instant(worldNow))
    {
        LetterBody body;
        body.set(QLatin1StringView("code"), code);
        if (code == QLatin1StringView("CA"))
            body.set(QLatin1StringView("reason"), QStringLiteral("too soon"));
        return write(machine, QStringLiteral("answer"), parents, body, at);
    }
    Deal fold(Instant now = Instant(worldNow)) const { return foldDeal(id, letters, now); }
};

} // namespace benchbook
