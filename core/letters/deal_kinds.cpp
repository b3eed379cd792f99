// Asking, offering, answering. UBL: RequestForQuotation, Quotation, Order, OrderResponse, OrderChange,
// OrderCancellation; EDIFACT: REQOTE, QUOTES, ORDERS, ORDRSP, ORDCHG.
#include "core/base/attempt.h"
#include "core/letters/kind_parts.h"

#include <QSet>

namespace benchbook::kind_parts {

using namespace Qt::StringLiterals;

namespace {

struct DealKindText
{
    Q_DECLARE_TR_FUNCTIONS(Letter)
};

/// What is to be made. The customer it is for is an alias the buyer made up, never a name.
std::vector<BodyField> goodsLine(bool priced)
{
    std::vector<BodyField> fields = {lineNumber(),
                                     required(shortText("product", QT_TRANSLATE_NOOP("Letter", "Product"), 200)),
                                     pieces("pieces", QT_TRANSLATE_NOOP("Letter", "Pieces"), 1),
                                     quantity("quantity", QT_TRANSLATE_NOOP("Letter", "Quantity"), 1)};
    if (priced) {
        fields.push_back(money("unit_price", QT_TRANSLATE_NOOP("Letter", "Price for one")));
        fields.push_back(money("total", QT_TRANSLATE_NOOP("Letter", "Price for all of the line")));
    }
    fields.push_back(day("due", QT_TRANSLATE_NOOP("Letter", "Due")));
    fields.push_back(shortText("alias", QT_TRANSLATE_NOOP("Letter", "For (alias)"), 40));
    fields.push_back(shortText("note", QT_TRANSLATE_NOOP("Letter", "Note"), 500));
    return fields;
}

QString linePath(std::size_t index, const char *key)
{
    return u"lines[%1].%2"_s.arg(index).arg(QLatin1StringView(key));
}

void amountRule(const LetterBody &line, std::size_t index, std::vector<Issue> &issues)
{
    if (line.has("pieces"_L1) == line.has("quantity"_L1))
        issues.push_back(
            {linePath(index, "pieces"), DealKindText::tr("Line %1: say either pieces or a quantity.").arg(index + 1)});
}

void uniqueNumbers(const LetterBody &body, std::vector<Issue> &issues)
{
    QSet<qint64> seen;
    const BodyLines &all = body.lines("lines"_L1);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const qint64 no = all[i].number("no"_L1);
        if (seen.contains(no))
            issues.push_back({linePath(i, "no"), DealKindText::tr("Line number %1 stands there twice.").arg(no)});
        seen.insert(no);
    }
}

void goodsRule(const LetterBody &body, std::vector<Issue> &issues)
{
    uniqueNumbers(body, issues);
    const BodyLines &all = body.lines("lines"_L1);
    for (std::size_t i = 0; i < all.size(); ++i)
        amountRule(all[i], i, issues);
}

/// What is asked for a line has to be an amount that can be written, or no settlement of it ever could.
void worthRule(const LetterBody &line, std::size_t index, std::vector<Issue> &issues)
{
    const auto *price = line.find<BodyMoney>("unit_price"_L1);
    const auto *quantity = line.find<BodyQuantity>("quantity"_L1);
    if (!price)
        return;
    const Result<Money> worth = attempt([&]() -> Result<Money> {
        return quantity ? price->money.portion(quantity->quantity.micro(), Quantity::microPerUnit, Rounding::HalfEven)
                        : price->money.times(line.number("pieces"_L1));
    });
    if (!worth.ok() || worth->minor() > maxBodyNumber)
        issues.push_back({linePath(index, "unit_price"),
                          DealKindText::tr("Line %1 comes to more than can be written.").arg(index + 1)});
}

void pricedRule(const LetterBody &body, std::vector<Issue> &issues)
{
    goodsRule(body, issues);
    QSet<QString> currencies;
    const BodyLines &all = body.lines("lines"_L1);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].has("unit_price"_L1) == all[i].has("total"_L1))
            issues.push_back({linePath(i, "total"),
                              DealKindText::tr("Line %1: say either the price for one or for all.").arg(i + 1)});
        worthRule(all[i], i, issues);
        for (const auto key : {"unit_price"_L1, "total"_L1}) {
            if (const auto *price = all[i].find<BodyMoney>(key))
                currencies.insert(price->currency);
        }
    }
    if (currencies.size() > 1)
        issues.push_back({u"lines"_s, DealKindText::tr("All prices of one letter are in one currency.")});
}

void offerRule(const LetterBody &body, std::vector<Issue> &issues)
{
    pricedRule(body, issues);
    if (body.flag("exclusive"_L1) != body.has("tender"_L1))
        issues.push_back({u"tender"_s, DealKindText::tr("An offer made to several peers, of which one can have it, "
                                                        "names the tender that ties them together.")});
}

void answerRule(const LetterBody &body, std::vector<Issue> &issues)
{
    uniqueNumbers(body, issues);
    const QString code = body.text("code"_L1);
    bool differs = false;
    for (const LetterBody &line : body.lines("lines"_L1)) {
        const QString lineCode = line.text("code"_L1);
        differs = differs || lineCode != "5"_L1;
        if (code == "AP"_L1 && lineCode != "5"_L1)
            issues.push_back({u"lines"_s, DealKindText::tr("Who accepts, accepts every line as it stands. Answer "
                                                           "\"with changes\" instead.")});
        if (code == "RE"_L1 && lineCode != "7"_L1)
            issues.push_back({u"lines"_s, DealKindText::tr("Who declines, declines every line.")});
    }
    if (code == "CA"_L1 && !differs && body.text("reason"_L1).isEmpty())
        issues.push_back({u"lines"_s, DealKindText::tr("Say which lines are to change, or why.")});
}

/// A version of what is offered: each one whole, so that a contract is one hash.
std::vector<BodyField> versionFields()
{
    return {required(lines("lines", QT_TRANSLATE_NOOP("Letter", "Lines"), goodsLine(true))),
            flag("material_supplied", QT_TRANSLATE_NOOP("Letter", "We supply the material")),
            flag("exclusive", QT_TRANSLATE_NOOP("Letter", "Offered to several, one can have it")),
            bytes("tender", QT_TRANSLATE_NOOP("Letter", "Tender"), 16, 16),
            hash("process_card", QT_TRANSLATE_NOOP("Letter", "Process card")),
            hash("standard", QT_TRANSLATE_NOOP("Letter", "Quality standard")),
            shortText("terms", QT_TRANSLATE_NOOP("Letter", "Terms"), 1000),
            note(),
            photos()};
}

/// UNCL 1229: what happens to a line.
std::vector<BodyField> answerLine()
{
    return {lineNumber(),
            required(choice("code", QT_TRANSLATE_NOOP("Letter", "Answer"),
                            {{"5", QT_TRANSLATE_NOOP("Letter", "Accepted as it stands")},
                             {"3", QT_TRANSLATE_NOOP("Letter", "Changed")},
                             {"7", QT_TRANSLATE_NOOP("Letter", "Not accepted")}})),
            pieces("pieces", QT_TRANSLATE_NOOP("Letter", "Pieces"), 1),
            quantity("quantity", QT_TRANSLATE_NOOP("Letter", "Quantity"), 1),
            money("unit_price", QT_TRANSLATE_NOOP("Letter", "Price for one")),
            money("total", QT_TRANSLATE_NOOP("Letter", "Price for all of the line")),
            day("due", QT_TRANSLATE_NOOP("Letter", "Due")),
            shortText("reason", QT_TRANSLATE_NOOP("Letter", "Reason"), 500)};
}

} // namespace

std::vector<LetterKind> dealKinds()
{
    const auto reason = longText("reason", QT_TRANSLATE_NOOP("Letter", "Reason"), 1000);
    return {
        {"request",
         QT_TRANSLATE_NOOP("Letter", "Request"),
         LetterWriter::Buyer,
         LetterAudience::Peer,
         DealUse::Opens,
         false,
         false,
         {required(lines("lines", QT_TRANSLATE_NOOP("Letter", "Lines"), goodsLine(false))),
          shortText("craft", QT_TRANSLATE_NOOP("Letter", "Craft")),
          day("need_by", QT_TRANSLATE_NOOP("Letter", "Needed by")),
          flag("material_supplied", QT_TRANSLATE_NOOP("Letter", "We supply the material")),
          hash("process_card", QT_TRANSLATE_NOOP("Letter", "Process card")), note(), photos()},
         goodsRule},
        {"quotation",
         QT_TRANSLATE_NOOP("Letter", "Quotation"),
         LetterWriter::Seller,
         LetterAudience::Peer,
         DealUse::OpensOrWithin,
         true,
         false,
         {required(lines("lines", QT_TRANSLATE_NOOP("Letter", "Lines"), goodsLine(true))),
          number("lead_days", QT_TRANSLATE_NOOP("Letter", "Days from order to delivery"), 0, 3650), note(), photos()},
         pricedRule},
        {"offer", QT_TRANSLATE_NOOP("Letter", "Offer of work"), LetterWriter::Buyer, LetterAudience::Peer,
         DealUse::OpensOrWithin, true, false, versionFields(), offerRule},
        {"change", QT_TRANSLATE_NOOP("Letter", "Changed offer"), LetterWriter::Buyer, LetterAudience::Peer,
         DealUse::Within, true, true, versionFields(), offerRule},
        {"cancel",
         QT_TRANSLATE_NOOP("Letter", "Cancellation"),
         LetterWriter::Buyer,
         LetterAudience::Peer,
         DealUse::Within,
         true,
         true,
         {reason}},
        {"answer",
         QT_TRANSLATE_NOOP("Letter", "Answer"),
         LetterWriter::Seller,
         LetterAudience::Peer,
         DealUse::Within,
         true,
         true,
         {required(choice("code", QT_TRANSLATE_NOOP("Letter", "Answer"),
                          {{"AB", QT_TRANSLATE_NOOP("Letter", "Read, answer follows")},
                           {"AP", QT_TRANSLATE_NOOP("Letter", "Accepted")},
                           {"RE", QT_TRANSLATE_NOOP("Letter", "Declined")},
                           {"CA", QT_TRANSLATE_NOOP("Letter", "Accepted with changes")}})),
          lines("lines", QT_TRANSLATE_NOOP("Letter", "Lines"), answerLine()), reason, photos()},
         answerRule},
    };
}

} // namespace benchbook::kind_parts
