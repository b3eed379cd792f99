// Circles, buying together and sharing what was earned. ValueFlows: Intent (call), Commitment (pledge), EconomicEvent
// (arrival, contribution), Claim (split). All of them go to a group whose members are fixed.
#include "core/letters/kind_parts.h"

#include <set>

namespace benchbook::kind_parts {

using namespace Qt::StringLiterals;

namespace {

struct GroupKindText
{
    Q_DECLARE_TR_FUNCTIONS(Letter)
};

/// The parts of a split sum to its total, to the cent and in one currency.
void sharesRule(const LetterBody &body, QLatin1StringView list, std::vector<Issue> &issues)
{
    const auto *total = body.find<BodyMoney>("total"_L1);
    if (!total)
        return;
    qint64 sum = 0; // cannot overflow: maxBodyLines × maxBodyNumber
    for (const LetterBody &line : body.lines(list)) {
        const auto *amount = line.find<BodyMoney>("amount"_L1);
        if (!amount)
            return;
        if (amount->currency != total->currency) {
            issues.push_back({QString(list), GroupKindText::tr("All amounts of one letter are in one currency.")});
            return;
        }
        sum += amount->money.minor();
    }
    if (sum != total->money.minor())
        issues.push_back({u"total"_s, GroupKindText::tr("The parts do not sum to the total.")});
}

/// A circle is of two studios or more, each named once.
void circleRule(const LetterBody &body, std::vector<Issue> &issues)
{
    std::set<Hash256> members;
    for (const LetterBody &line : body.lines("members"_L1)) {
        const auto *key = line.find<Hash256>("key"_L1);
        if (key && !members.insert(*key).second)
            issues.push_back({u"members"_s, GroupKindText::tr("A studio is named twice.")});
    }
    if (members.size() < 2)
        issues.push_back({u"members"_s, GroupKindText::tr("A circle is of two studios or more.")});
}

void purchaseSplitRule(const LetterBody &body, std::vector<Issue> &issues) { sharesRule(body, "lines"_L1, issues); }
void splitRule(const LetterBody &body, std::vector<Issue> &issues) { sharesRule(body, "shares"_L1, issues); }

BodyField howMuch() { return required(quantity("quantity", QT_TRANSLATE_NOOP("Letter", "Quantity"), 1)); }
BodyField sum(const char *key, const char *label) { return money(key, label); }

/// The invitation says who the members are; the circle's name follows from it, so nobody can say it otherwise.
std::vector<LetterKind> circleKinds()
{
    return {
        {"circle",
         QT_TRANSLATE_NOOP("Letter", "Invitation to a circle"),
         LetterWriter::Anyone,
         LetterAudience::Group,
         DealUse::Never,
         true,
         false,
         {required(shortText("name", QT_TRANSLATE_NOOP("Letter", "Name"))),
          required(lines("members", QT_TRANSLATE_NOOP("Letter", "Members"),
                         {required(hash("key", QT_TRANSLATE_NOOP("Letter", "Key"))),
                          required(shortText("name", QT_TRANSLATE_NOOP("Letter", "Studio"), 200))})),
          hash("follows", QT_TRANSLATE_NOOP("Letter", "Goes on from")),
          lines("heads", QT_TRANSLATE_NOOP("Letter", "Letters of the circle before"),
                {required(hash("chain", QT_TRANSLATE_NOOP("Letter", "Chain"))),
                 required(number("seq", QT_TRANSLATE_NOOP("Letter", "Number"), 1, maxBodyNumber)),
                 required(hash("hash", QT_TRANSLATE_NOOP("Letter", "Letter")))}),
          note()},
         circleRule},
        {"circle_answer",
         QT_TRANSLATE_NOOP("Letter", "Answer to an invitation"),
         LetterWriter::Anyone,
         LetterAudience::Group,
         DealUse::Never,
         false,
         true,
         {required(choice("code", QT_TRANSLATE_NOOP("Letter", "Answer"),
                          {{"join", QT_TRANSLATE_NOOP("Letter", "Joined")},
                           {"decline", QT_TRANSLATE_NOOP("Letter", "Declined")},
                           {"leave", QT_TRANSLATE_NOOP("Letter", "Left")}})),
          note()}},
    };
}

std::vector<LetterKind> purchaseKinds()
{
    return {
        {"call",
         QT_TRANSLATE_NOOP("Letter", "Call to buy together"),
         LetterWriter::Anyone,
         LetterAudience::Group,
         DealUse::Never,
         true,
         false,
         {required(shortText("material", QT_TRANSLATE_NOOP("Letter", "Material"), 200)),
          shortText("supplier", QT_TRANSLATE_NOOP("Letter", "Supplier"), 200),
          required(moment("closes", QT_TRANSLATE_NOOP("Letter", "Closes"))),
          quantity("minimum", QT_TRANSLATE_NOOP("Letter", "Least for all together"), 1),
          quantity("case", QT_TRANSLATE_NOOP("Letter", "Sold in cases of"), 1),
          lines("prices", QT_TRANSLATE_NOOP("Letter", "Prices"),
                {required(quantity("from", QT_TRANSLATE_NOOP("Letter", "From"))),
                 required(quantity("per", QT_TRANSLATE_NOOP("Letter", "For"), 1)),
                 required(money("price", QT_TRANSLATE_NOOP("Letter", "Price")))}),
          shortText("terms", QT_TRANSLATE_NOOP("Letter", "Terms"), 1000), note(), photos()}},
        {"pledge",
         QT_TRANSLATE_NOOP("Letter", "Pledge"),
         LetterWriter::Anyone,
         LetterAudience::Group,
         DealUse::Never,
         true,
         true,
         {howMuch(), quantity("least", QT_TRANSLATE_NOOP("Letter", "Would do with"), 1),
          quantity("most", QT_TRANSLATE_NOOP("Letter", "Would take up to"), 1),
          money("limit", QT_TRANSLATE_NOOP("Letter", "At most, for all of it")), note()}},
        {"order_placed",
         QT_TRANSLATE_NOOP("Letter", "Order placed"),
         LetterWriter::Anyone,
         LetterAudience::Group,
         DealUse::Never,
         true,
         true,
         {required(hashes("pledges", QT_TRANSLATE_NOOP("Letter", "Pledges counted"))), howMuch(),
          required(sum("total", QT_TRANSLATE_NOOP("Letter", "Total"))),
          day("expected", QT_TRANSLATE_NOOP("Letter", "Expected")), note()}},
        {"arrival",
         QT_TRANSLATE_NOOP("Letter", "Arrival"),
         LetterWriter::Anyone,
         LetterAudience::Group,
         DealUse::Never,
         true,
         true,
         {howMuch(), required(day("arrived", QT_TRANSLATE_NOOP("Letter", "Arrived on"))),
          sum("freight", QT_TRANSLATE_NOOP("Letter", "Freight and duty")), note(), photos()}},
        {"purchase_split",
         QT_TRANSLATE_NOOP("Letter", "Who gets and pays what"),
         LetterWriter::Anyone,
         LetterAudience::Group,
         DealUse::Never,
         true,
         true,
         {required(lines("lines", QT_TRANSLATE_NOOP("Letter", "Lines"),
                         {required(hash("pledge", QT_TRANSLATE_NOOP("Letter", "Pledge"))),
                          required(quantity("quantity", QT_TRANSLATE_NOOP("Letter", "Quantity"))),
                          required(sum("amount", QT_TRANSLATE_NOOP("Letter", "Amount")))})),
          required(sum("total", QT_TRANSLATE_NOOP("Letter", "Total"))), note()},
         purchaseSplitRule},
    };
}

std::vector<LetterKind> ledgerKinds()
{
    const auto ruleHash = required(hash("rule", QT_TRANSLATE_NOOP("Letter", "Rule")));
    return {
        {"rule",
         QT_TRANSLATE_NOOP("Letter", "Rule of sharing"),
         LetterWriter::Anyone,
         LetterAudience::Group,
         DealUse::Never,
         true,
         false,
         {required(shortText("title", QT_TRANSLATE_NOOP("Letter", "Title"), 200)),
          required(number("version", QT_TRANSLATE_NOOP("Letter", "Version"), 1, 1'000'000)),
          hash("previous", QT_TRANSLATE_NOOP("Letter", "Version before")),
          required(lines("weights", QT_TRANSLATE_NOOP("Letter", "Weights"),
                         {required(shortText("what", QT_TRANSLATE_NOOP("Letter", "What"))),
                          required(quantity("per", QT_TRANSLATE_NOOP("Letter", "For"), 1)),
                          required(number("weight", QT_TRANSLATE_NOOP("Letter", "Weight"), 0, 1'000'000))})),
          number("confirmations", QT_TRANSLATE_NOOP("Letter", "Members who confirm what was given to all"), 1, 100),
          note()}},
        {"contribution",
         QT_TRANSLATE_NOOP("Letter", "Contribution"),
         LetterWriter::Anyone,
         LetterAudience::Group,
         DealUse::Never,
         true,
         false,
         {required(shortText("what", QT_TRANSLATE_NOOP("Letter", "What"))), ruleHash,
          required(quantity("quantity", QT_TRANSLATE_NOOP("Letter", "Quantity"), -maxBodyMicro)),
          required(hash("contributor", QT_TRANSLATE_NOOP("Letter", "Who gave"))),
          hash("beneficiary", QT_TRANSLATE_NOOP("Letter", "For whom")),
          required(day("day", QT_TRANSLATE_NOOP("Letter", "Day"))),
          hash("reverses", QT_TRANSLATE_NOOP("Letter", "Takes back")),
          hashes("evidence", QT_TRANSLATE_NOOP("Letter", "Evidence")), note(), photos()}},
        {"split",
         QT_TRANSLATE_NOOP("Letter", "Split"),
         LetterWriter::Anyone,
         LetterAudience::Group,
         DealUse::Never,
         true,
         false,
         {required(day("from", QT_TRANSLATE_NOOP("Letter", "From"))),
          required(day("until", QT_TRANSLATE_NOOP("Letter", "Until"))), ruleHash,
          required(hashes("entries", QT_TRANSLATE_NOOP("Letter", "Contributions counted"))),
          required(sum("total", QT_TRANSLATE_NOOP("Letter", "Total"))),
          required(lines("shares", QT_TRANSLATE_NOOP("Letter", "Shares"),
                         {required(hash("member", QT_TRANSLATE_NOOP("Letter", "Member"))),
                          required(sum("amount", QT_TRANSLATE_NOOP("Letter", "Amount")))})),
          note()},
         splitRule},
    };
}

} // namespace

std::vector<LetterKind> groupKinds()
{
    std::vector<LetterKind> all = circleKinds();
    for (auto part : {purchaseKinds, ledgerKinds}) {
        for (LetterKind &kind : part())
            all.push_back(std::move(kind));
    }
    return all;
}

} // namespace benchbook::kind_parts
