// The shared ledger: what counts, who signed, splits to the cent (T8), and what differs where two do not agree (F24).
#include "core/sharing/chain_witness.h"
#include "core/sharing/contribution_split.h"
#include "tests/core/sharing/sharing_letters.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <set>

using namespace benchbook;
using namespace benchbook::test;
using namespace Qt::StringLiterals;

namespace {

const QDate firstDay(2026, 9, 1);
const QDate lastDay(2026, 9, 30);

LetterBody ruleBody(qint64 version, const BodyLines &weights)
{
    return LetterBody().set("title"_L1, u"Fair"_s).set("version"_L1, version).set("weights"_L1, weights);
}

LetterBody weightLine(const QString &what, qint64 perMicro, const QString &unit, qint64 weight)
{
    return LetterBody().set("what"_L1, what).set("per"_L1, bodyQuantity(perMicro, unit)).set("weight"_L1, weight);
}

struct LedgerGroup : SampleGroup
{
    Hash256 rule;

    static LedgerGroup of(int members, std::optional<qint64> confirmations = std::nullopt)
    {
        LedgerGroup made{SampleGroup::of(members), {}};
        LetterBody body = ruleBody(
            1, {weightLine(u"Stitching"_s, 1'000'000, u"h"_s, 3), weightLine(u"Cutting"_s, 3'000'000, u"h"_s, 7)});
        if (confirmations)
            body.set("confirmations"_L1, *confirmations);
        made.rule = made.write(0, u"rule"_s, body);
        return made;
    }
    LetterBody entryBody(int giver, std::optional<int> taker, qint64 micro, QDate day = firstDay) const
    {
        LetterBody body;
        body.set("what"_L1, u"Stitching"_s).set("rule"_L1, rule).set("quantity"_L1, bodyQuantity(micro, u"h"_s));
        body.set("contributor"_L1, memberHash(giver)).set("day"_L1, day);
        if (taker)
            body.set("beneficiary"_L1, memberHash(*taker));
        return body;
    }
    Hash256 entry(int author, const LetterBody &body) { return write(author, u"contribution"_s, body); }
    Hash256 countersign(int who, const Hash256 &what) { return write(who, u"countersign"_s, {}, {what}); }
    /// Given, and signed by who received it.
    Hash256 signedEntry(int giver, int taker, qint64 micro, QDate day = firstDay)
    {
        const Hash256 hash = entry(giver, entryBody(giver, taker, micro, day));
        countersign(taker, hash);
        return hash;
    }
    ContributionLedger fold() const { return contributionLedger(group, letters); }
    EntryStanding standing(const Hash256 &hash) const { return fold().entry(hash)->standing; }
};

QString nameless(const SignPublicKey &) { return u"Somebody"_s; }

std::vector<qint64> amountsOf(const std::vector<SplitShare> &shares)
{
    std::vector<qint64> amounts;
    for (const SplitShare &share : shares)
        amounts.push_back(share.amount.minor());
    return amounts;
}

/// A ledger with a bit of everything: several rules, all kinds of authors, reversals right and wrong.
LedgerGroup randomLedger(Random &random)
{
    const int members = int(random.between(2, 12));
    LedgerGroup made{SampleGroup::of(members), {}};
    const auto anyMember = [&] { return int(random.between(0, members - 1)); };
    std::vector<Hash256> rules;
    for (qint64 version = 1; version <= random.between(1, 3); ++version) {
        BodyLines weights;
        for (const QString &what : {u"Stitching"_s, u"Cutting"_s, u"Kiln"_s}) {
            if (random.chance(0.8))
                weights.push_back(weightLine(what, random.pick<qint64>({1, 7, 1'000'000, 3'000'000, 60'000'000}),
                                             u"h"_s, random.between(0, 12)));
        }
        if (weights.empty())
            weights.push_back(weightLine(u"Stitching"_s, 1'000'000, u"h"_s, 1));
        LetterBody body = ruleBody(version, weights);
        if (!rules.empty() && random.chance(0.8))
            body.set("previous"_L1, rules.back());
        if (random.chance(0.5))
            body.set("confirmations"_L1, random.between(1, 4));
        rules.push_back(made.write(0, u"rule"_s, body));
        for (int i = 1; i < members && random.chance(0.9); ++i)
            made.countersign(i, rules.back());
    }
    made.rule = rules.back();
    std::vector<std::pair<Hash256, LetterBody>> written;
    for (qint64 i = random.between(1, 40); i > 0; --i) {
        const int giver = anyMember();
        const int taker = anyMember();
        LetterBody body = made.entryBody(giver, random.chance(0.7) ? std::optional(taker) : std::nullopt,
                                         random.between(random.chance(0.05) ? -5'000'000 : 0, 9'000'000),
                                         firstDay.addDays(random.between(-3, 32)));
        body.set("rule"_L1, random.pick(rules))
            .set("what"_L1, random.pick<QString>({u"Stitching"_s, u"Cutting"_s, u"Kiln"_s}));
        if (!written.empty() && random.chance(0.25)) {
            const auto &[original, originalBody] = random.pick(written);
            body = originalBody;
            const qint64 micro = -originalBody.find<BodyQuantity>("quantity"_L1)->quantity.micro();
            body.set("reverses"_L1, original)
                .set("quantity"_L1, bodyQuantity(random.chance(0.9) ? micro : micro + 1, u"h"_s))
                .set("day"_L1, firstDay.addDays(random.between(0, 32)));
        }
        const Hash256 hash = made.entry(random.chance(0.9) ? giver : anyMember(), body);
        written.emplace_back(hash, body);
        for (int who = 0; who < members; ++who) {
            if (random.chance(0.75))
                made.countersign(who, hash);
        }
    }
    return made;
}

QString hexOf(const Hash256 &hash) { return QString::fromLatin1(hash.hex()); }
QString hexOf(const SignPublicKey &key) { return QString::fromLatin1(key.hex()); }

/// The letters as plain values, for the other reckoner: nothing of what the fold made of them.
QJsonObject plainLedger(const LedgerGroup &made, qint64 total)
{
    QJsonObject rules;
    QJsonArray entries, countersigned, members;
    for (const SignPublicKey &member : made.group.members)
        members.append(hexOf(member));
    for (const Letter &letter : made.letters) {
        const LetterBody &body = letter.content.body;
        const auto hexIn = [&body](QLatin1StringView key) {
            const auto *hash = body.find<Hash256>(key);
            return hash ? QJsonValue(hexOf(*hash)) : QJsonValue();
        };
        if (letter.is("rule"_L1)) {
            QJsonArray weights;
            for (const LetterBody &line : body.lines("weights"_L1)) {
                const auto *per = line.find<BodyQuantity>("per"_L1);
                weights.append(
                    QJsonArray{line.text("what"_L1), per->unit, per->quantity.micro(), line.number("weight"_L1)});
            }
            rules[hexOf(letter.hash)] = QJsonObject{{u"author"_s, hexOf(letter.chain.author)},
                                                    {u"previous"_s, hexIn("previous"_L1)},
                                                    {u"confirmations"_s, body.number("confirmations"_L1)},
                                                    {u"weights"_s, weights}};
        } else if (letter.is("contribution"_L1)) {
            const auto *quantity = body.find<BodyQuantity>("quantity"_L1);
            entries.append(QJsonObject{{u"letter"_s, hexOf(letter.hash)},
                                       {u"author"_s, hexOf(letter.chain.author)},
                                       {u"what"_s, body.text("what"_L1)},
                                       {u"rule"_s, hexIn("rule"_L1)},
                                       {u"micro"_s, quantity->quantity.micro()},
                                       {u"unit"_s, quantity->unit},
                                       {u"contributor"_s, hexIn("contributor"_L1)},
                                       {u"beneficiary"_s, hexIn("beneficiary"_L1)},
                                       {u"reverses"_s, hexIn("reverses"_L1)},
                                       {u"day"_s, body.find<QDate>("day"_L1)->toString(Qt::ISODate)}});
        } else if (letter.is("countersign"_L1)) {
            countersigned.append(QJsonArray{hexOf(letter.chain.author), hexOf(letter.content.parents.front())});
        }
    }
    return {{u"members"_s, members},
            {u"rules"_s, rules},
            {u"entries"_s, entries},
            {u"countersigned"_s, countersigned},
            {u"rule"_s, hexOf(made.rule)},
            {u"from"_s, firstDay.toString(Qt::ISODate)},
            {u"until"_s, lastDay.toString(Qt::ISODate)},
            {u"total"_s, total}};
}

QJsonObject answerOf(const LedgerGroup &made, qint64 total)
{
    const auto split = splitByRule(made.fold(), made.rule, firstDay, lastDay, Money::fromMinor(total), u"EUR"_s);
    if (!split)
        return {{u"nobody"_s, split.error().code == ErrorCode::Refused}};
    QJsonArray entries;
    for (const Hash256 &entry : split->entries)
        entries.append(hexOf(entry));
    QJsonObject shares;
    for (const SplitShare &share : split->shares)
        shares[hexOf(share.member)] = share.amount.minor();
    return {{u"entries"_s, entries}, {u"shares"_s, shares}};
}

} // namespace

class TestContributions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEntryCountsWhenTheOtherSideSigned()
    {
        LedgerGroup made = LedgerGroup::of(3);
        const Hash256 given = made.entry(0, made.entryBody(0, 1, 2'000'000));
        QCOMPARE(made.standing(given), EntryStanding::AwaitsCountersignature);
        made.countersign(2, given); // not the one it was for
        made.countersign(0, given); // nor the writer
        QCOMPARE(made.standing(given), EntryStanding::AwaitsCountersignature);
        made.countersign(1, given);
        QCOMPARE(made.standing(given), EntryStanding::Counts);

        const Hash256 received = made.entry(1, made.entryBody(0, 1, 2'000'000));
        QCOMPARE(made.standing(received), EntryStanding::AwaitsCountersignature);
        made.countersign(0, received);
        QCOMPARE(made.standing(received), EntryStanding::Counts);

        const Hash256 foreign = made.entry(2, made.entryBody(0, 1, 2'000'000));
        QCOMPARE(made.standing(foreign), EntryStanding::NotTheirs);
        const Hash256 own = made.entry(0, made.entryBody(0, 0, 2'000'000));
        QCOMPARE(made.standing(own), EntryStanding::OfItself);
        const Hash256 outside =
            made.entry(0, made.entryBody(0, 1, 1).set("beneficiary"_L1, *Hash256::from(QByteArray(32, 'x'))));
        QCOMPARE(made.standing(outside), EntryStanding::NotAMember);
        const Hash256 unweighed = made.entry(0, made.entryBody(0, 1, 1).set("what"_L1, u"Sweeping"_s));
        QCOMPARE(made.standing(unweighed), EntryStanding::NotInRule);
        const Hash256 unruled =
            made.entry(0, made.entryBody(0, 1, 1).set("rule"_L1, *Hash256::from(QByteArray(32, 'x'))));
        QCOMPARE(made.standing(unruled), EntryStanding::RuleMissing);
    }

    void whatWasGivenToAllNeedsMembers()
    {
        LedgerGroup made = LedgerGroup::of(5, 1);
        const Hash256 given = made.entry(1, made.entryBody(1, std::nullopt, 2'000'000));
        // One would do by the rule, but not everybody signed the rule: more than half of four others.
        made.countersign(2, given);
        made.countersign(3, given);
        QCOMPARE(made.fold().entry(given)->needed, 3);
        QCOMPARE(made.standing(given), EntryStanding::AwaitsMembers);
        for (int i = 1; i < 5; ++i)
            made.countersign(i, made.rule);
        QCOMPARE(made.fold().entry(given)->needed, 1);
        QCOMPARE(made.standing(given), EntryStanding::Counts);

        LedgerGroup strict = LedgerGroup::of(3, 50);
        const Hash256 shared = strict.entry(0, strict.entryBody(0, std::nullopt, 2'000'000));
        for (int i = 1; i < 3; ++i)
            strict.countersign(i, strict.rule);
        strict.countersign(1, shared);
        QCOMPARE(strict.standing(shared), EntryStanding::AwaitsMembers);
        strict.countersign(2, shared); // never more than there are
        QCOMPARE(strict.standing(shared), EntryStanding::Counts);
    }

    void anEntryIsTakenBackOnceAndExactly()
    {
        LedgerGroup made = LedgerGroup::of(2);
        const Hash256 given = made.signedEntry(0, 1, 2'000'000);
        const auto reversal = [&](qint64 micro, QDate day) {
            const Hash256 hash = made.entry(0, made.entryBody(0, 1, micro, day).set("reverses"_L1, given));
            made.countersign(1, hash);
            return hash;
        };
        const Hash256 inexact = reversal(-1'999'999, firstDay);
        const Hash256 late = reversal(-2'000'000, firstDay.addDays(2));
        QCOMPARE(made.standing(late), EntryStanding::Counts);
        const Hash256 early = reversal(-2'000'000, firstDay.addDays(1));
        QCOMPARE(made.standing(inexact), EntryStanding::BadReversal);
        QCOMPARE(made.standing(early), EntryStanding::Counts);
        QCOMPARE(made.standing(late), EntryStanding::AlreadyReversed);
        QCOMPARE(made.fold().entry(given)->reversedBy, std::optional(early));
        const Hash256 negative = made.signedEntry(0, 1, -1);
        QCOMPARE(made.standing(negative), EntryStanding::BadReversal);
        const Hash256 unsignedOne = made.entry(0, made.entryBody(0, 1, 5));
        const Hash256 ofUnsigned = made.entry(0, made.entryBody(0, 1, -5).set("reverses"_L1, unsignedOne));
        made.countersign(1, ofUnsigned);
        QCOMPARE(made.standing(ofUnsigned), EntryStanding::OriginalMissing);
        const auto split = splitByRule(made.fold(), made.rule, firstDay, lastDay, Money::fromMinor(100), u"EUR"_s);
        QVERIFY(!split.ok()); // nothing is left
        QCOMPARE(split.error().code, ErrorCode::Refused);
    }

    void centsGoToTheLargestRemainderThenTheLesserKey()
    {
        LedgerGroup made = LedgerGroup::of(3);
        for (int i = 0; i < 3; ++i)
            made.signedEntry(i, (i + 1) % 3, 1'000'000);
        const auto split = splitByRule(made.fold(), made.rule, firstDay, lastDay, Money::fromMinor(100), u"EUR"_s);
        QVERIFY(split.ok());
        QCOMPARE(amountsOf(split->shares), (std::vector<qint64>{34, 33, 33}));
        QVERIFY(std::is_sorted(split->shares.begin(), split->shares.end(),
                               [](const SplitShare &a, const SplitShare &b) { return a.member < b.member; }));
        QVERIFY(std::is_sorted(split->entries.begin(), split->entries.end()));
        QCOMPARE(split->points.front().micro, 3'000'000);
        QVERIFY(!splitByRule(made.fold(), made.rule, lastDay, firstDay, Money::fromMinor(1), u"EUR"_s).ok());
        QVERIFY(!splitByRule(made.fold(), made.rule, firstDay, lastDay, Money::fromMinor(-1), u"EUR"_s).ok());
        QCOMPARE(splitByRule(made.fold(), Hash256(), firstDay, lastDay, Money(), u"EUR"_s).error().code,
                 ErrorCode::NotFound);
    }

    void aSumBeyondItsRangeIsAnError()
    {
        LedgerGroup made = LedgerGroup::of(2);
        made.rule = made.write(0, u"rule"_s, ruleBody(2, {weightLine(u"Stitching"_s, 1, u"h"_s, 1'000'000)}));
        made.signedEntry(0, 1, maxBodyMicro);
        const auto split = splitByRule(made.fold(), made.rule, firstDay, lastDay, Money::fromMinor(100), u"EUR"_s);
        QVERIFY(!split.ok());
        QCOMPARE(split.error().code, ErrorCode::Invalid);
    }

    void randomSplitsSumAndAgreeWithAnotherReckoning()
    {
        const QString python = QStandardPaths::findExecutable(u"python3"_s);
        Random random(2026);
        QByteArray questions;
        QList<QJsonObject> answers;
        std::set<std::size_t> sizes;
        int shared = 0;
        for (int i = 0; i < 160; ++i) {
            const LedgerGroup made = randomLedger(random);
            const qint64 total = random.pick<qint64>({0, 1, 2, 99, 100, 101, 9'999, random.between(0, 90'000'000)});
            const auto split =
                splitByRule(made.fold(), made.rule, firstDay, lastDay, Money::fromMinor(total), u"EUR"_s);
            if (split) {
                ++shared;
                sizes.insert(made.group.members.size());
                Money sum;
                for (const SplitShare &share : split->shares)
                    sum += share.amount;
                QCOMPARE(sum.minor(), total);
                QCOMPARE(split->shares.size(), made.group.members.size());
            }
            QCOMPARE(contributionLedger(made.group, made.shuffled(random)), made.fold());
            questions += QJsonDocument(plainLedger(made, total)).toJson(QJsonDocument::Compact) + '\n';
            answers << answerOf(made, total);
        }
        QVERIFY(shared > 120);
        QCOMPARE(sizes.size(), std::size_t(11)); // 2 to 12 members
        if (python.isEmpty())
            QSKIP("python3 is not here: the sums were checked, the other reckoning was not made.");
        QProcess other;
        other.start(python, {QStringLiteral(BENCHBOOK_SOURCE_DIR "/tests/core/sharing/recompute_split.py")});
        QVERIFY(other.waitForStarted());
        other.write(questions);
        other.closeWriteChannel();
        QVERIFY(other.waitForFinished(60'000));
        QVERIFY2(other.exitCode() == 0, other.readAllStandardError().constData());
        const QList<QByteArray> lines = other.readAllStandardOutput().trimmed().split('\n');
        QCOMPARE(lines.size(), answers.size());
        for (qsizetype i = 0; i < lines.size(); ++i) {
            QJsonObject theirs = QJsonDocument::fromJson(lines[i]).object();
            if (theirs.contains("nobody"_L1))
                theirs.remove("entries"_L1);
            QCOMPARE(theirs, answers[i]);
        }
    }

    void theSameSplitIsSignedAndPaysItsEntriesOnce()
    {
        LedgerGroup made = LedgerGroup::of(3);
        made.signedEntry(0, 1, 1'500'000);
        made.signedEntry(1, 2, 1'000'000);
        const auto split = splitByRule(made.fold(), made.rule, firstDay, lastDay, Money::fromMinor(1'001), u"EUR"_s);
        const Hash256 letter = made.write(0, u"split"_s, splitBody(*split));
        QVERIFY(checkSplit(made.fold(), *made.fold().split(letter)).same());
        for (int i = 1; i < 3; ++i) {
            QVERIFY(!made.fold().split(letter)->closed);
            auto content = countersignSplit(made.fold(), letter, sharingStart, nameless);
            QVERIFY(content.ok());
            made.writeBy(made.machines[std::size_t(i)], *content);
        }
        QVERIFY(made.fold().split(letter)->closed);
        QVERIFY(checkSplit(made.fold(), *made.fold().split(letter)).same()); // it does not pay what it pays itself

        const Hash256 next = made.signedEntry(2, 0, 1'000'000);
        const auto second = splitByRule(made.fold(), made.rule, firstDay, lastDay, Money::fromMinor(100), u"EUR"_s);
        QCOMPARE(second->entries, BodyHashes{next});
        SplitCalculation twice = *second;
        twice.entries = split->entries;
        const Hash256 again = made.write(0, u"split"_s, splitBody(twice));
        const SplitCheck check = checkSplit(made.fold(), *made.fold().split(again));
        QCOMPARE(std::count_if(check.entries.begin(), check.entries.end(),
                               [](const auto &each) { return each.kind == EntryDifferenceKind::PaidBefore; }),
                 2);
    }

    void twoSplitsThatCrossPayAnEntryOnce()
    {
        LedgerGroup made = LedgerGroup::of(3);
        made.signedEntry(0, 1, 1'500'000);
        made.signedEntry(1, 2, 1'000'000);
        const auto split = splitByRule(made.fold(), made.rule, firstDay, lastDay, Money::fromMinor(1'001), u"EUR"_s);
        const Hash256 one = made.write(0, u"split"_s, splitBody(*split));
        const Hash256 other = made.write(1, u"split"_s, splitBody(*split));
        // Everybody finds the same and signs both before any signature of the others came.
        const ContributionLedger seen = made.fold();
        for (std::size_t i = 0; i < 3; ++i) {
            for (const Hash256 &letter : {one, other}) {
                if ((i == 0 && letter == one) || (i == 1 && letter == other))
                    continue;
                made.writeBy(made.machines[i], *countersignSplit(seen, letter, sharingStart, nameless));
            }
        }
        const ContributionLedger ledger = made.fold();
        QCOMPARE(ledger.split(one)->signedBy.size(), std::size_t(3));
        QCOMPARE(ledger.split(other)->signedBy.size(), std::size_t(3));
        QVERIFY(ledger.split(one)->closed != ledger.split(other)->closed);
        const LedgerSplit &open = *ledger.split(ledger.split(one)->closed ? other : one);
        QVERIFY(!checkSplit(ledger, open).same());
        QCOMPARE(open.voidBy, std::optional(open.letter == one ? other : one));
    }

    /// Whatever was signed by whom, in whatever order letters come and as far as they came: no entry is paid twice, and
    /// who holds the same letters sees the same splits paid and void.
    void noEntryIsPaidTwiceInAnyOrder()
    {
        int voided = 0;
        for (quint64 seed = 1; seed <= 60; ++seed) {
            Random random(seed);
            LedgerGroup made = LedgerGroup::of(int(random.between(2, 4)));
            const std::size_t members = made.machines.size();
            BodyHashes entries;
            for (int i = 0; i < 5; ++i)
                entries.push_back(made.signedEntry(i % int(members), (i + 1) % int(members), 1'000'000));
            const auto whole = splitByRule(made.fold(), made.rule, firstDay, lastDay, Money::fromMinor(900), u"EUR"_s);
            std::vector<Hash256> splits;
            for (int i = 0; i < 4; ++i) {
                SplitCalculation some = *whole;
                std::erase_if(some.entries, [&](const Hash256 &) { return random.chance(0.4); });
                if (some.entries.empty())
                    some.entries = whole->entries;
                splits.push_back(made.write(int(random.between(0, qint64(members) - 1)), u"split"_s, splitBody(some)));
            }
            for (std::size_t i = 0; i < members; ++i) {
                for (const Hash256 &split : splits) {
                    if (random.chance(0.1))
                        continue;
                    LetterContent sign{u"countersign"_s};
                    sign.at = sharingStart;
                    sign.parents = {split};
                    sign.body.set("total"_L1, BodyMoney{Money::fromMinor(900), u"EUR"_s});
                    made.writeBy(made.machines[i], sign);
                }
            }
            const ContributionLedger all = made.fold();
            for (std::size_t came = 0; came <= made.letters.size(); came += 3) {
                std::vector<Letter> some = made.shuffled(random);
                some.resize(came);
                const ContributionLedger ledger = contributionLedger(made.group, some);
                std::set<Hash256> paid;
                for (const LedgerSplit &split : ledger.splits) {
                    QVERIFY(!split.closed || !split.voidBy);
                    QVERIFY(!split.voidBy || ledger.split(*split.voidBy)->closed);
                    for (const Hash256 &entry : split.closed ? split.entries : BodyHashes())
                        QVERIFY2(paid.insert(entry).second, qPrintable(QString::number(seed)));
                }
            }
            QCOMPARE(contributionLedger(made.group, made.shuffled(random)), all);
            voided += int(std::count_if(all.splits.begin(), all.splits.end(),
                                        [](const LedgerSplit &split) { return split.voidBy.has_value(); }));
        }
        QVERIFY(voided > 20);
    }

    void aCountersignatureForAnotherTotalDoesNotCount()
    {
        LedgerGroup made = LedgerGroup::of(2);
        made.signedEntry(0, 1, 1'000'000);
        const auto split = splitByRule(made.fold(), made.rule, firstDay, lastDay, Money::fromMinor(100), u"EUR"_s);
        const Hash256 letter = made.write(0, u"split"_s, splitBody(*split));
        made.countersign(1, letter);
        made.write(1, u"countersign"_s, LetterBody().set("total"_L1, euros(99)), {letter});
        QVERIFY(!made.fold().split(letter)->closed);
        made.write(1, u"countersign"_s, LetterBody().set("total"_L1, euros(100)), {letter});
        QVERIFY(made.fold().split(letter)->closed);
    }

    void whatDiffersIsNamed() // F24
    {
        LedgerGroup made = LedgerGroup::of(2);
        const Hash256 first = made.signedEntry(0, 1, 1'000'000);
        const Hash256 second = made.signedEntry(1, 0, 1'000'000);
        const std::size_t before = made.letters.size();
        const Hash256 third = made.signedEntry(0, 1, 1'000'000);
        const auto whole = splitByRule(made.fold(), made.rule, firstDay, lastDay, Money::fromMinor(300), u"EUR"_s);
        const Hash256 letter = made.write(0, u"split"_s, splitBody(*whole));

        // The other side did not get the third entry yet.
        std::vector<Letter> less = made.letters;
        less.erase(less.begin() + qsizetype(before), less.begin() + qsizetype(before) + 2);
        const ContributionLedger theirs = contributionLedger(made.group, less);
        SplitCheck check = checkSplit(theirs, *theirs.split(letter));
        QCOMPARE(check.entries, (std::vector<EntryDifference>{{third, EntryDifferenceKind::NotHeld}}));
        QCOMPARE(check.amounts.size(), std::size_t(2));
        const auto refused = countersignSplit(theirs, letter, sharingStart, nameless);
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QCOMPARE(refused.error().issues.size(), std::size_t(3));
        // It came, but the countersignature did not.
        less.push_back(made.letters[before]);
        const ContributionLedger half = contributionLedger(made.group, less);
        check = checkSplit(half, *half.split(letter));
        QCOMPARE(check.entries, (std::vector<EntryDifference>{
                                    {third, EntryDifferenceKind::NotCounting, EntryStanding::AwaitsCountersignature}}));

        const auto checked = [&](SplitCalculation wrong) {
            const Hash256 hash = made.write(0, u"split"_s, splitBody(wrong));
            return checkSplit(made.fold(), *made.fold().split(hash));
        };
        // A cent moved.
        SplitCalculation wrong = *whole;
        wrong.shares[0].amount += Money::fromMinor(1);
        wrong.shares[1].amount -= Money::fromMinor(1);
        check = checked(wrong);
        QVERIFY(check.entries.empty());
        QCOMPARE(check.amounts.size(), std::size_t(2));
        QCOMPARE(*check.amounts[0].theirs - *check.amounts[0].ours, Money::fromMinor(1));
        // One left out, one named twice, one of another period.
        wrong = *whole;
        std::erase(wrong.entries, first);
        wrong.entries.push_back(second);
        const Hash256 other = made.signedEntry(0, 1, 1'000'000, lastDay.addDays(1));
        wrong.entries.push_back(other);
        check = checked(wrong);
        std::vector<EntryDifference> wanted{{first, EntryDifferenceKind::LeftOut},
                                            {second, EntryDifferenceKind::Repeated},
                                            {other, EntryDifferenceKind::Elsewhere}};
        std::sort(wanted.begin(), wanted.end(), [](const auto &a, const auto &b) { return a.entry < b.entry; });
        QCOMPARE(check.entries, wanted);
        QVERIFY(check.amounts.empty()); // by our own entries the amounts are right
        // A rule nobody has.
        wrong = *whole;
        wrong.rule = *Hash256::from(QByteArray(32, 'x'));
        check = checked(wrong);
        QVERIFY(!check.same());
        QVERIFY(check.notReckoned);
    }

    void twoStoriesShowAsSoonAsHeadsAreCompared()
    {
        LedgerGroup made = LedgerGroup::of(3);
        // Member 0 tells 1 and 2 different things under the same number.
        SampleMachine twin = made.machineOf(0, '1');
        twin.head = made.machines[0].head;
        const Hash256 toOne = made.entry(0, made.entryBody(0, 1, 1'000'000));
        std::vector<Letter> one = made.letters;
        LetterContent lie{u"contribution"_s};
        lie.at = sharingStart;
        lie.body = made.entryBody(0, 1, 9'000'000);
        const Letter toTwo = twin.write(lie);
        std::vector<Letter> two = {made.letters.front(), toTwo};

        const auto reports = [&](int reporter, const std::vector<Letter> &letters) {
            std::vector<HeadReport> made2;
            for (const auto &[chain, head] : headsHeld(letters))
                made2.push_back({made.member(reporter), chain, head});
            return made2;
        };
        const HeadComparison seen = compareHeads(one, reports(2, two));
        QCOMPARE(seen.splitViews.size(), std::size_t(1));
        QCOMPARE(seen.splitViews[0].seq, 2);
        std::vector<Hash256> both = {toOne, toTwo.hash};
        std::sort(both.begin(), both.end());
        QCOMPARE(seen.splitViews[0].hashes, both);
        QCOMPARE(seen.splitViews[0].reporters, std::vector<SignPublicKey>{made.member(2)});
        // A member's word alone is no proof against the writer; the writer's own head is, and so are two letters.
        QVERIFY(!seen.isSplit());
        QVERIFY(compareHeads(one, reports(0, two)).isSplit());
        std::vector<Letter> all = one;
        all.push_back(toTwo);
        QVERIFY(compareHeads(all, {}).isSplit());
        std::vector<HeadReport> boast = reports(2, one);
        boast.front().head.seq = std::numeric_limits<qint64>::max();
        QCOMPARE(compareHeads(one, boast), HeadComparison());
        // The story goes on: what stood before the head is told by the letter behind it.
        const Letter further = twin.write(lie);
        QCOMPARE(compareHeads({made.letters.front(), further}, reports(1, one)).splitViews.size(), std::size_t(1));

        // An honest member who holds more is no split view, but somebody to ask.
        const Hash256 more = made.entry(0, made.entryBody(0, 1, 2'000'000));
        const HeadComparison behind = compareHeads(one, reports(1, made.letters));
        QVERIFY(behind.splitViews.empty());
        QCOMPARE(behind.behind.size(), std::size_t(1));
        QCOMPARE(behind.behind[0].from, 3);
        QCOMPARE(behind.behind[0].to, 3);
        QCOMPARE(behind.behind[0].holders, std::vector<SignPublicKey>{made.member(1)});
        Q_UNUSED(more)
        QCOMPARE(compareHeads(made.letters, reports(1, made.letters)), HeadComparison());
        Random random(7);
        QCOMPARE(compareHeads(made.shuffled(random), reports(2, two)), compareHeads(made.letters, reports(2, two)));
    }
};

QTEST_GUILESS_MAIN(TestContributions)
#include "test_contributions.moc"
