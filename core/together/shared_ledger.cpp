#include "core/together/shared_ledger.h"

#include "core/together/joint_buying.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <set>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct SharedLedgerText
{
    Q_DECLARE_TR_FUNCTIONS(Together)
};

struct LedgerAtHand
{
    CircleView circle;
    LedgerView view;
};

Result<LedgerAtHand> ledgerAtHand(const Reader &reader, Id<Circle> circle)
{
    BENCHBOOK_ASSIGN(CircleView in, circleView(reader, circle));
    BENCHBOOK_ASSIGN(LedgerView view, ledgerView(in));
    return LedgerAtHand{std::move(in), std::move(view)};
}

using LedgerWriting = std::function<Result<LetterContent>(const LedgerAtHand &, Sentence &)>;

Result<Id<LetterDraft>> writeLedger(Action &action, Id<Circle> circle, const LedgerWriting &writing)
{
    Sentence sentence(QT_TRANSLATE_NOOP("Action", "Write to the shared ledger"));
    BENCHBOOK_ASSIGN(const LedgerAtHand hand, ledgerAtHand(action.reader(), circle));
    BENCHBOOK_ASSIGN(const LetterContent content, writing(hand, sentence));
    BENCHBOOK_ASSIGN(const Id<LetterDraft> draft, writeToCircle(action, hand.circle, content));
    action.say(sentence);
    return draft;
}

Hash256 keyHash(const SignPublicKey &key) { return *Hash256::from(key.view()); }

std::vector<Issue> ruleIssues(const RuleWish &rule)
{
    std::vector<Issue> issues;
    if (rule.title.trimmed().isEmpty())
        issues.push_back({u"title"_s, SharedLedgerText::tr("The rule needs a title.")});
    if (rule.weights.empty())
        issues.push_back({u"weights"_s, SharedLedgerText::tr("Say what counts, and how much.")});
    std::set<std::pair<QString, QString>> seen;
    for (const RuleWeight &weight : rule.weights) {
        if (weight.what.trimmed().isEmpty() || weight.unit.trimmed().isEmpty() || weight.per <= Quantity())
            issues.push_back({u"weights"_s, SharedLedgerText::tr("Each weight is of a kind of work, for so much of a "
                                                                 "unit: “stitching, 1 h, 10”.")});
        else if (!seen.insert({comparableWord(weight.what), weight.unit}).second)
            issues.push_back(
                {u"weights"_s,
                 SharedLedgerText::tr("“%1” in %2 is weighed twice.").arg(weight.what.trimmed(), weight.unit)});
    }
    return issues;
}

Result<LetterContent> ruleContent(const LedgerView &view, const RuleWish &wish, Instant at)
{
    if (auto issues = ruleIssues(wish); !issues.empty())
        return Error::fromIssues(std::move(issues));
    LetterContent content{.kind = u"rule"_s, .at = at};
    qint64 version = 1;
    if (wish.previous) {
        const LedgerRule *before = view.ledger.rule(*wish.previous);
        if (!before)
            return Error::notFound(SharedLedgerText::tr("The version before is not held here."));
        version = before->version + 1;
        content.body.set("previous"_L1, *wish.previous);
    }
    content.body.set("title"_L1, wish.title.trimmed()).set("version"_L1, version);
    BodyLines weights;
    for (const RuleWeight &weight : wish.weights) {
        LetterBody line;
        line.set("what"_L1, weight.what.trimmed());
        line.set("per"_L1, BodyQuantity{weight.per, weight.unit.trimmed()});
        line.set("weight"_L1, weight.weight);
        weights.push_back(std::move(line));
    }
    content.body.set("weights"_L1, std::move(weights));
    if (wish.confirmations)
        content.body.set("confirmations"_L1, qint64(*wish.confirmations));
    if (!wish.note.trimmed().isEmpty())
        content.body.set("note"_L1, wish.note.trimmed());
    return content;
}

/// The unit in which the rule weighs such work, where it is the only one.
QString onlyUnitFor(const LedgerRule &rule, const QString &what)
{
    QString unit;
    for (const RuleWeight &weight : rule.weights) {
        if (weight.what != comparableWord(what))
            continue;
        if (!unit.isEmpty())
            return {};
        unit = weight.unit;
    }
    return unit;
}

std::vector<Issue> contributionIssues(const LedgerView &view, const ContributionWish &wish, const LedgerRule *rule,
                                      const QString &unit, QDate today)
{
    std::vector<Issue> issues;
    const SignPublicKey giver = wish.contributor.value_or(view.us);
    if (!rule) {
        issues.push_back({u"rule"_s, SharedLedgerText::tr("Choose a rule that is held here.")});
    } else if (!rule->weightOf(wish.what, unit)) {
        QStringList known;
        for (const RuleWeight &weight : rule->weights)
            known << weight.what + u" ("_s + weight.unit + u')';
        issues.push_back({u"what"_s, SharedLedgerText::tr("The rule gives no weight to such work in this unit. It "
                                                          "knows: %1.")
                                         .arg(known.join(SharedLedgerText::tr(", ")))});
    }
    if (wish.quantity <= Quantity())
        issues.push_back({u"quantity"_s, SharedLedgerText::tr("Say how much was given. To take something back, reverse "
                                                              "its entry.")});
    if (giver != view.us && wish.beneficiary != view.us)
        issues.push_back({u"contributor"_s, SharedLedgerText::tr("We write down what we gave or what we got.")});
    if (wish.beneficiary == giver)
        issues.push_back({u"beneficiary"_s, SharedLedgerText::tr("Nobody gives to themselves.")});
    if (!view.ledger.group.has(giver) || (wish.beneficiary && !view.ledger.group.has(*wish.beneficiary)))
        issues.push_back({u"beneficiary"_s, SharedLedgerText::tr("This studio is not in the circle.")});
    if (!wish.day.isValid() || wish.day > today)
        issues.push_back({u"day"_s, SharedLedgerText::tr("Say on which day; not one that is still ahead.")});
    return issues;
}

LetterContent signature(const Hash256 &letter, Instant at)
{
    return {.kind = u"countersign"_s, .parents = {letter}, .at = at};
}

Result<LetterContent> countersignature(const LedgerAtHand &hand, const Hash256 &letter, Instant at, Sentence &sentence)
{
    const LedgerView &view = hand.view;
    if (view.isAnswered(letter))
        return Error::refused(SharedLedgerText::tr("A letter about this waits in the box already."));
    if (const LedgerSplit *split = view.ledger.split(letter)) {
        BENCHBOOK_ASSIGN(const LetterContent content,
                         countersignSplit(view.ledger, letter, at,
                                          [&](const SignPublicKey &member) { return hand.circle.nameOf(member); }));
        if (!view.mayCountersign(*split))
            return Error::refused(SharedLedgerText::tr("We signed this split already."));
        sentence =
            Sentence(QT_TRANSLATE_NOOP("Action", "Countersign a split of %1"), {hand.circle.nameOf(split->author)});
        return content;
    }
    if (const LedgerEntry *entry = view.ledger.entry(letter)) {
        if (!view.mayCountersign(*entry))
            return Error::refused(SharedLedgerText::tr("This entry does not wait for our signature."));
        sentence = Sentence(QT_TRANSLATE_NOOP("Action", "Countersign a contribution: %1"), {entry->what});
        return signature(letter, at);
    }
    if (const LedgerRule *rule = view.ledger.rule(letter)) {
        if (!view.mayCountersign(*rule))
            return Error::refused(SharedLedgerText::tr("We signed this rule already."));
        sentence = Sentence(QT_TRANSLATE_NOOP("Action", "Countersign the rule %1"), {rule->title});
        return signature(letter, at);
    }
    return Error::notFound(SharedLedgerText::tr("The ledger has no such letter."));
}

LetterBody reversalBody(const LedgerEntry &entry, QDate today)
{
    LetterBody body;
    body.set("what"_L1, entry.what).set("rule"_L1, entry.rule);
    body.set("quantity"_L1, BodyQuantity{Quantity::fromMicro(-entry.quantity.micro()), entry.unit});
    body.set("contributor"_L1, keyHash(entry.contributor));
    if (entry.beneficiary)
        body.set("beneficiary"_L1, keyHash(*entry.beneficiary));
    return body.set("day"_L1, today).set("reverses"_L1, entry.letter);
}

} // namespace

bool LedgerView::isAnswered(const Hash256 &letter) const
{
    return std::any_of(waiting.begin(), waiting.end(), [&](const WaitingLetter &draft) {
        const auto &parents = draft.content.parents;
        const auto *reversed = draft.content.body.find<Hash256>("reverses"_L1);
        return std::find(parents.begin(), parents.end(), letter) != parents.end() || (reversed && *reversed == letter);
    });
}

bool LedgerView::mayCountersign(const LedgerEntry &entry) const
{
    return takesPart && waitsFor(entry, us) && !isAnswered(entry.letter);
}

bool LedgerView::mayCountersign(const LedgerRule &rule) const
{
    return takesPart && !isSignedBy(rule, us) && !isAnswered(rule.letter);
}

bool LedgerView::mayCountersign(const LedgerSplit &split) const
{
    const auto at = static_cast<std::size_t>(&split - ledger.splits.data());
    const bool same = at < checks.size() && checks[at].same();
    return takesPart && same && !isSignedBy(split, us) && !isAnswered(split.letter);
}

bool LedgerView::mayReverse(const LedgerEntry &entry) const
{
    return takesPart && entry.standing == EntryStanding::Counts && !entry.reverses && !entry.reversedBy &&
           (entry.contributor == us || entry.beneficiary == us) && !isAnswered(entry.letter);
}

bool LedgerView::isNewest(const LedgerRule &rule) const
{
    return std::none_of(ledger.rules.begin(), ledger.rules.end(),
                        [&](const LedgerRule &other) { return other.previous == rule.letter; });
}

Result<LedgerView> ledgerView(const CircleView &circle)
{
    LedgerView view{contributionLedger(circle.circle.group, circle.letters),
                    circle.us,
                    {},
                    circle.waiting,
                    circle.takesPart() && !circle.after};
    for (const LedgerSplit &split : view.ledger.splits)
        view.checks.push_back(checkSplit(view.ledger, split));
    return view;
}

QString whatTheLedgerProves()
{
    return SharedLedgerText::tr("A chain of letters proves the order, and that nothing was edited later. It does not "
                                "prove that the hours are true: that two people say so is all there is.");
}

Result<Id<LetterDraft>> writeRule(Action &action, Id<Circle> circle, const RuleWish &rule)
{
    return writeLedger(action, circle, [&](const LedgerAtHand &hand, Sentence &sentence) {
        sentence = Sentence(QT_TRANSLATE_NOOP("Action", "Write the rule of sharing %1"), {rule.title.trimmed()});
        return ruleContent(hand.view, rule, action.now());
    });
}

Result<Id<LetterDraft>> contribute(Action &action, Id<Circle> circle, const ContributionWish &wish)
{
    return writeLedger(action, circle, [&](const LedgerAtHand &hand, Sentence &sentence) -> Result<LetterContent> {
        const LedgerRule *rule = hand.view.ledger.rule(wish.rule);
        const QString typed = wish.unit.trimmed();
        const QString unit = typed.isEmpty() && rule ? onlyUnitFor(*rule, wish.what) : typed;
        if (auto issues = contributionIssues(hand.view, wish, rule, unit, action.today()); !issues.empty())
            return Error::fromIssues(std::move(issues));
        LetterContent content{.kind = u"contribution"_s, .at = action.now()};
        content.body.set("what"_L1, wish.what.trimmed()).set("rule"_L1, wish.rule);
        content.body.set("quantity"_L1, BodyQuantity{wish.quantity, unit});
        content.body.set("contributor"_L1, keyHash(wish.contributor.value_or(hand.view.us)));
        if (wish.beneficiary)
            content.body.set("beneficiary"_L1, keyHash(*wish.beneficiary));
        content.body.set("day"_L1, wish.day);
        if (!wish.note.trimmed().isEmpty())
            content.body.set("note"_L1, wish.note.trimmed());
        sentence = Sentence(QT_TRANSLATE_NOOP("Action", "Write down a contribution: %1"), {wish.what.trimmed()});
        return content;
    });
}

Result<Id<LetterDraft>> countersignLedger(Action &action, Id<Circle> circle, const Hash256 &letter)
{
    return writeLedger(action, circle, [&](const LedgerAtHand &hand, Sentence &sentence) {
        return countersignature(hand, letter, action.now(), sentence);
    });
}

Result<Id<LetterDraft>> reverseContribution(Action &action, Id<Circle> circle, const Hash256 &letter,
                                            const QString &note)
{
    return writeLedger(action, circle, [&](const LedgerAtHand &hand, Sentence &sentence) -> Result<LetterContent> {
        const LedgerEntry *entry = hand.view.ledger.entry(letter);
        if (!entry)
            return Error::notFound(SharedLedgerText::tr("The ledger has no such letter."));
        if (!hand.view.mayReverse(*entry)) {
            return Error::refused(SharedLedgerText::tr("Only an entry of ours that counts and was not taken back "
                                                       "can be reversed."));
        }
        LetterContent content{.kind = u"contribution"_s, .at = action.now()};
        content.body = reversalBody(*entry, action.today());
        if (!note.trimmed().isEmpty())
            content.body.set("note"_L1, note.trimmed());
        sentence = Sentence(QT_TRANSLATE_NOOP("Action", "Take back a contribution: %1"), {entry->what});
        return content;
    });
}

Result<SplitCalculation> previewSplit(const LedgerView &view, const SplitWish &wish)
{
    return splitByRule(view.ledger, wish.rule, wish.from, wish.until, wish.total, wish.currency);
}

Result<Id<LetterDraft>> proposeSplit(Action &action, Id<Circle> circle, const SplitWish &wish)
{
    return writeLedger(action, circle, [&](const LedgerAtHand &hand, Sentence &sentence) -> Result<LetterContent> {
        BENCHBOOK_ASSIGN(const SplitCalculation calculation, previewSplit(hand.view, wish));
        LetterContent content{.kind = u"split"_s, .at = action.now(), .body = splitBody(calculation)};
        if (!wish.note.trimmed().isEmpty())
            content.body.set("note"_L1, wish.note.trimmed());
        sentence = Sentence(QT_TRANSLATE_NOOP("Action", "Split %1 %2 by contributions"),
                            {plainText(wish.total, Currency::ofCode(wish.currency)), wish.currency});
        return content;
    });
}

Result<Id<LetterDraft>> writeRule(Studio &studio, Id<Circle> circle, const RuleWish &rule, PersonRef person)
{
    return performStep(studio, person, [&](Action &action) { return writeRule(action, circle, rule); });
}

Result<Id<LetterDraft>> contribute(Studio &studio, Id<Circle> circle, const ContributionWish &wish, PersonRef person)
{
    return performStep(studio, person, [&](Action &action) { return contribute(action, circle, wish); });
}

Result<Id<LetterDraft>> countersignLedger(Studio &studio, Id<Circle> circle, const Hash256 &letter, PersonRef person)
{
    return performStep(studio, person, [&](Action &action) { return countersignLedger(action, circle, letter); });
}

Result<Id<LetterDraft>> reverseContribution(Studio &studio, Id<Circle> circle, const Hash256 &entry,
                                            const QString &note, PersonRef person)
{
    return performStep(studio, person,
                       [&](Action &action) { return reverseContribution(action, circle, entry, note); });
}

Result<Id<LetterDraft>> proposeSplit(Studio &studio, Id<Circle> circle, const SplitWish &wish, PersonRef person)
{
    return performStep(studio, person, [&](Action &action) { return proposeSplit(action, circle, wish); });
}

Result<Hash256> findInLedger(const LedgerView &view, const QString &reference)
{
    std::set<Hash256> found;
    const auto look = [&](const Hash256 &hash) {
        if (!reference.isEmpty() && QString::fromLatin1(hash.hex()).startsWith(reference, Qt::CaseInsensitive))
            found.insert(hash);
    };
    for (const LedgerRule &rule : view.ledger.rules)
        look(rule.letter);
    for (const LedgerEntry &entry : view.ledger.entries)
        look(entry.letter);
    for (const LedgerSplit &split : view.ledger.splits)
        look(split.letter);
    if (found.empty())
        return Error::notFound(SharedLedgerText::tr("The ledger has nothing that begins with “%1”.").arg(reference));
    if (found.size() > 1)
        return Error{
            ErrorCode::Conflict,
            SharedLedgerText::tr("Several letters of the ledger begin with “%1”; give more of it.").arg(reference)};
    return *found.begin();
}

} // namespace benchbook
