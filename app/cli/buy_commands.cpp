// Commands about buying: orders to suppliers, what comes of them, what goes back, and how suppliers keep their word.
#include "app/cli/documents.h"

#include "app/cli/output.h"
#include "core/buying/prices_paid.h"
#include "core/buying/purchase_json.h"

#include <QCoreApplication>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct BuyText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

struct NamedPurchase
{
    Studio *studio;
    PersonRef signer;
    Id<PurchaseOrder> id;
};

Result<NamedPurchase> purchaseNamed(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const Id<PurchaseOrder> id, studio->read([&](const Reader &reader) {
        return findPurchaseOrder(reader, session.arguments().positional().first());
    }));
    return NamedPurchase{studio, signer, id};
}

/// An option that may be left out.
Result<QDate> maybeDay(Session &session, const char *option)
{
    return session.arguments().has(option) ? session.day(option) : Result<QDate>(QDate());
}

Result<Answer> purchaseAnswer(Session &session, const Studio &studio, Id<PurchaseOrder> id)
{
    BENCHBOOK_ASSIGN(const QJsonObject json, purchaseOrderJson(studio, id));
    return session.done({{u"purchaseOrder"_s, json}});
}

Result<Answer> newPurchase(Session &session)
{
    BENCHBOOK_ASSIGN(const QJsonObject json, session.jsonFile(session.arguments().value("json-file")));
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const PurchaseDraft draft, purchaseDraftFromJson(*studio, json));
    BENCHBOOK_ASSIGN(const MadePurchaseOrder made, addPurchaseOrder(*studio, draft, signer));
    return purchaseAnswer(session, *studio, made.id);
}

Result<Answer> changePurchase(Session &session)
{
    BENCHBOOK_ASSIGN(const QJsonObject json, session.jsonFile(session.arguments().value("json-file")));
    BENCHBOOK_ASSIGN(const NamedPurchase order, purchaseNamed(session));
    BENCHBOOK_ASSIGN(const PurchaseChange change, purchaseChangeFromJson(*order.studio, order.id, json));
    BENCHBOOK_TRY(changePurchaseOrder(*order.studio, order.id, change, order.signer));
    return purchaseAnswer(session, *order.studio, order.id);
}

Result<Answer> placePurchase(Session &session)
{
    BENCHBOOK_ASSIGN(const QDate day, maybeDay(session, "day"));
    BENCHBOOK_ASSIGN(const QDate promise, maybeDay(session, "promise"));
    BENCHBOOK_ASSIGN(const NamedPurchase order, purchaseNamed(session));
    BENCHBOOK_TRY(placePurchaseOrder(*order.studio, order.id, day, promise, order.signer));
    return purchaseAnswer(session, *order.studio, order.id);
}

Result<Answer> closePurchase(Session &session)
{
    BENCHBOOK_ASSIGN(const QDate day, maybeDay(session, "day"));
    BENCHBOOK_ASSIGN(const NamedPurchase order, purchaseNamed(session));
    BENCHBOOK_TRY(closePurchaseOrder(*order.studio, order.id, day, order.signer));
    return purchaseAnswer(session, *order.studio, order.id);
}

Result<Answer> cancelPurchase(Session &session)
{
    BENCHBOOK_ASSIGN(const NamedPurchase order, purchaseNamed(session));
    BENCHBOOK_TRY(cancelPurchaseOrder(*order.studio, order.id, order.signer));
    return purchaseAnswer(session, *order.studio, order.id);
}

QString orUnknown(std::optional<Money> money, const Currency &currency)
{
    return money ? plainText(*money, currency) : BuyText::tr("unknown");
}

/// The plan as a table and in sentences: what a person looks at before booking.
QString planText(const ReceiptPlan &plan)
{
    const QStringList titles{BuyText::tr("Material"), BuyText::tr("Ordered"),  BuyText::tr("Came before"),
                             BuyText::tr("Now"),      BuyText::tr("Goods"),    BuyText::tr("Freight"),
                             BuyText::tr("Duty"),     BuyText::tr("Discount"), BuyText::tr("Landed")};
    std::vector<QStringList> rows;
    for (const ReceiptLinePlan &line : plan.lines) {
        rows.push_back({line.name, line.orderLine ? displayText(line.ordered, line.unit) : u"—"_s,
                        line.orderLine ? displayText(line.came, line.unit) : u"—"_s, displayText(line.now, line.unit),
                        orUnknown(line.goods, plan.currency), plainText(line.freight, plan.currency),
                        plainText(line.duty, plan.currency), plainText(line.discount, plan.currency),
                        orUnknown(line.landed, plan.studioCurrency)});
    }
    QString text = textTable(titles, rows);
    text += BuyText::tr("Invoice: %1 %2; landed: %3 %4; lots: %5")
                .arg(orUnknown(plan.total, plan.currency), plan.currency.code,
                     orUnknown(plan.landed, plan.studioCurrency), plan.studioCurrency.code)
                .arg(plan.lotCount()) +
            u'\n';
    for (const QString &sentence : plan.differences + plan.remarks)
        text += sentence + u'\n';
    for (const Issue &issue : plan.issues)
        text += issue.field + u": "_s + issue.message + u'\n';
    return text;
}

Result<Answer> receiveDelivery(Session &session)
{
    const Arguments &arguments = session.arguments();
    const bool preview = arguments.has("preview");
    BENCHBOOK_ASSIGN(const QJsonObject json, session.jsonFile(arguments.value("json-file")));
    BENCHBOOK_ASSIGN(Studio * studio, preview ? session.read() : session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    std::optional<Id<PurchaseOrder>> order;
    if (!arguments.positional().isEmpty()) {
        BENCHBOOK_ASSIGN(order, studio->read([&](const Reader &reader) {
            return findPurchaseOrder(reader, arguments.positional().first());
        }));
    }
    BENCHBOOK_ASSIGN(const ReceiptDraft draft, receiptDraftFromJson(*studio, order, json));
    BENCHBOOK_ASSIGN(const ReceiptPlan plan,
                     studio->read([&](const Reader &reader) { return planReceipt(reader, studio->today(), draft); }));
    if (preview) {
        return Answer{QJsonObject{{u"preview"_s, true}, {u"plan"_s, receiptPlanJson(plan)}},
                      BuyText::tr("Nothing was written.") + u'\n' + planText(plan)};
    }
    BENCHBOOK_ASSIGN(const BookedReceipt booked, bookReceipt(*studio, draft,
                                                             {.acceptOver = arguments.has("accept-over"),
                                                              .acceptAgain = arguments.has("accept-again")},
                                                             signer));
    BENCHBOOK_ASSIGN(const QJsonObject receipt, receiptJson(*studio, booked.id));
    Answer answer = session.done({{u"receipt"_s, receipt}, {u"plan"_s, receiptPlanJson(plan)}});
    answer.text = BuyText::tr("Received as %1.").arg(booked.code) + u'\n' + planText(plan);
    return answer;
}

QString returnText(const ReturnPlan &plan, const Currency &currency)
{
    std::vector<QStringList> rows;
    for (const ReturnLinePlan &line : plan.lines)
        rows.push_back(
            {line.lotCode, line.name, displayText(line.quantity, line.unit), orUnknown(line.value, currency)});
    QString text =
        textTable({BuyText::tr("Lot"), BuyText::tr("Name"), BuyText::tr("Quantity"), BuyText::tr("Value")}, rows);
    for (const QString &remark : plan.remarks)
        text += remark + u'\n';
    for (const Issue &issue : plan.issues)
        text += issue.field + u": "_s + issue.message + u'\n';
    return text;
}

Result<Answer> sendBack(Session &session)
{
    const bool preview = session.arguments().has("preview");
    BENCHBOOK_ASSIGN(const QJsonObject json, session.jsonFile(session.arguments().value("json-file")));
    BENCHBOOK_ASSIGN(Studio * studio, preview ? session.read() : session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const SupplierReturnDraft draft, supplierReturnDraftFromJson(*studio, json));
    BENCHBOOK_ASSIGN(const ReturnPlan plan,
                     studio->read([&](const Reader &reader) { return planReturn(reader, studio->today(), draft); }));
    const QString text = returnText(plan, studio->currency());
    if (preview) {
        QJsonArray remarks;
        for (const QString &remark : plan.remarks)
            remarks.append(remark);
        QJsonArray issues;
        for (const Issue &issue : plan.issues)
            issues.append(QJsonObject{{u"field"_s, issue.field}, {u"message"_s, issue.message}});
        return Answer{QJsonObject{{u"preview"_s, true},
                                  {u"supplierName"_s, plan.supplierName},
                                  {u"value"_s, moneyJson(plan.value, studio->currency())},
                                  {u"difference"_s, moneyJson(plan.difference, studio->currency())},
                                  {u"remarks"_s, remarks},
                                  {u"issues"_s, issues}},
                      BuyText::tr("Nothing was written.") + u'\n' + text};
    }
    BENCHBOOK_ASSIGN(const BookedReturn booked, returnToSupplier(*studio, draft, signer));
    BENCHBOOK_ASSIGN(const QJsonObject back, supplierReturnJson(*studio, booked.id));
    Answer answer = session.done({{u"supplierReturn"_s, back}});
    answer.text = BuyText::tr("Sent back as %1.").arg(booked.code) + u'\n' + text;
    return answer;
}

Result<Answer> stateCredit(Session &session)
{
    BENCHBOOK_ASSIGN(const QDate day, maybeDay(session, "day"));
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const Money credit, session.money(session.arguments().positional()[1]));
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const Id<SupplierReturn> id, studio->read([&](const Reader &reader) {
        return findSupplierReturn(reader, session.arguments().positional().first());
    }));
    BENCHBOOK_TRY(creditReturn(*studio, id, credit, day, signer));
    BENCHBOOK_ASSIGN(const QJsonObject back, supplierReturnJson(*studio, id));
    return session.done({{u"supplierReturn"_s, back}});
}

Result<QJsonObject> showPurchase(Session &session, const QString &reference)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const Id<PurchaseOrder> id,
                     studio->read([&](const Reader &reader) { return findPurchaseOrder(reader, reference); }));
    return purchaseOrderJson(*studio, id);
}

Result<QJsonObject> showReceipt(Session &session, const QString &reference)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const Id<PurchaseReceipt> id,
                     studio->read([&](const Reader &reader) { return findReceipt(reader, reference); }));
    return receiptJson(*studio, id);
}

Result<QJsonObject> showReturn(Session &session, const QString &reference)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const Id<SupplierReturn> id,
                     studio->read([&](const Reader &reader) { return findSupplierReturn(reader, reference); }));
    return supplierReturnJson(*studio, id);
}

/// Whatever has such a code: an order, a receipt or a return.
Result<Answer> showBought(Session &session)
{
    const QString reference = session.arguments().positional().first();
    const auto show = reference.startsWith(u"GR-", Qt::CaseInsensitive)   ? showReceipt
                      : reference.startsWith(u"RT-", Qt::CaseInsensitive) ? showReturn
                                                                          : showPurchase;
    BENCHBOOK_ASSIGN(const QJsonObject json, show(session, reference));
    return Answer{json};
}

/// With one decimal: the rest is in the JSON.
QString percentOr(std::optional<Ratio> ratio)
{
    return ratio ? displayText(Ratio::fromPpm(multiplyDivide(ratio->ppm(), 1, 1000, Rounding::HalfEven) * 1000))
                 : u"—"_s;
}

QString daysOr(std::optional<double> days) { return days ? QString::number(*days, 'f', 1) : u"—"_s; }

QString scorecardText(const std::vector<Scorecard> &cards, const Currency &currency)
{
    std::vector<QStringList> rows;
    for (const Scorecard &card : cards) {
        rows.push_back({card.code, card.name, QString::number(card.lines.size()), percentOr(card.onTimeInFull),
                        daysOr(card.lateDays), percentOr(card.acceptedByValue), percentOr(card.acceptedByQuantity),
                        percentOr(card.priceChange), daysOr(card.answerDays), plainText(card.received, currency)});
    }
    return textTable({BuyText::tr("Number"), BuyText::tr("Supplier"), BuyText::tr("Lines due"),
                      BuyText::tr("On time, in full"), BuyText::tr("Late days"), BuyText::tr("Accepted by value"),
                      BuyText::tr("by quantity"), BuyText::tr("Price change"), BuyText::tr("Answer days"),
                      BuyText::tr("Received")},
                     rows);
}

/// The last year unless said.
Result<Answer> showScorecards(Session &session)
{
    const Arguments &arguments = session.arguments();
    BENCHBOOK_ASSIGN(QDate from, maybeDay(session, "from"));
    BENCHBOOK_ASSIGN(QDate to, maybeDay(session, "to"));
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    if (!to.isValid())
        to = studio->today();
    if (!from.isValid())
        from = to.addYears(-1).addDays(1);
    if (!arguments.positional().isEmpty()) {
        BENCHBOOK_ASSIGN(const Id<Supplier> id, session.find<Supplier>("suppliers", arguments.positional().first()));
        BENCHBOOK_ASSIGN(const Scorecard card,
                         studio->read([&](const Reader &reader) { return scorecard(reader, id, from, to); }));
        return Answer{scorecardJson(card, studio->currency())};
    }
    BENCHBOOK_ASSIGN(const std::vector<Scorecard> cards,
                     studio->read([&](const Reader &reader) { return scorecards(reader, from, to); }));
    QJsonArray json;
    for (const Scorecard &card : cards)
        json.append(scorecardJson(card, studio->currency()));
    return Answer{json, scorecardText(cards, studio->currency())};
}

QJsonObject pricePaidJson(const PricePaid &price, const Unit &unit, const Currency &currency)
{
    QJsonObject json{{u"receipt"_s, price.receiptCode},
                     {u"supplier"_s, price.supplierName},
                     {u"day"_s, dayJson(price.day)},
                     {u"unitPrice"_s, plainUnitPrice(price, currency)},
                     {u"paid"_s, moneyJson(price.paid, currency)}};
    putQuantity(json, "quantity", price.quantity, unit);
    return json;
}

/// The place in the history as what stands there; null where there is none.
QJsonValue placeJson(const QJsonArray &receipts, std::optional<std::size_t> place)
{
    return place ? receipts.at(static_cast<qsizetype>(*place)) : QJsonValue(QJsonValue::Null);
}

QString priceHistoryText(const PriceHistory &history, const Currency &currency, const QLocale &locale)
{
    if (history.paid.empty())
        return BuyText::tr("Nothing of it was received at a known price.");
    std::vector<QStringList> rows;
    for (std::size_t i = 0; i < history.paid.size(); ++i) {
        const PricePaid &price = history.paid[i];
        QStringList remarks;
        if (history.low == i)
            remarks << BuyText::tr("lowest of the year");
        if (history.high == i)
            remarks << BuyText::tr("highest of the year");
        rows.push_back({price.day.toString(Qt::ISODate), price.receiptCode, price.supplierName,
                        unitPriceText(price, history.unit, currency, locale), displayText(price.quantity, history.unit),
                        plainText(price.paid, currency), remarks.join(u", "_s)});
    }
    return textTable({BuyText::tr("Day"), BuyText::tr("Receipt"), BuyText::tr("Supplier"), BuyText::tr("Price"),
                      BuyText::tr("Quantity"), BuyText::tr("Paid"), BuyText::tr("Remark")},
                     rows);
}

Result<Answer> showPrices(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const Id<Material> id,
                     session.find<Material>("materials", session.arguments().positional().first()));
    BENCHBOOK_ASSIGN(const PriceHistory history,
                     studio->read([&](const Reader &reader) { return pricesPaid(reader, id, studio->today()); }));
    QJsonArray receipts;
    for (const PricePaid &price : history.paid)
        receipts << pricePaidJson(price, history.unit, studio->currency());
    const QJsonObject json{{u"receipts"_s, receipts},
                           {u"last"_s, receipts.isEmpty() ? QJsonValue(QJsonValue::Null) : receipts.first()},
                           {u"lowest"_s, placeJson(receipts, history.low)},
                           {u"highest"_s, placeJson(receipts, history.high)},
                           {u"receiptsOfYear"_s, static_cast<qint64>(history.ofYear)},
                           {u"withoutPrice"_s, history.withoutPrice}};
    return Answer{json, priceHistoryText(history, studio->currency(), session.locale())};
}

Result<QJsonObject> addPurchaseFromJson(Session &session, const QJsonObject &json)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const PurchaseDraft draft, purchaseDraftFromJson(*studio, json));
    BENCHBOOK_ASSIGN(const MadePurchaseOrder made, addPurchaseOrder(*studio, draft, signer));
    return purchaseOrderJson(*studio, made.id);
}

Result<QJsonObject> changePurchaseFromJson(Session &session, const QString &reference, const QJsonObject &json)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const Id<PurchaseOrder> id,
                     studio->read([&](const Reader &reader) { return findPurchaseOrder(reader, reference); }));
    BENCHBOOK_ASSIGN(const PurchaseChange change, purchaseChangeFromJson(*studio, id, json));
    BENCHBOOK_TRY(changePurchaseOrder(*studio, id, change, signer));
    return purchaseOrderJson(*studio, id);
}

const Option dayOption{"day", "DAY", QT_TRANSLATE_NOOP("Cli", "when; today unless said")};

} // namespace

std::span<const Command> buyCommands()
{
    static const std::vector<Command> commands{
        {"buy order",
         "",
         QT_TRANSLATE_NOOP("Cli", "draft an order to a supplier; nothing is ordered yet"),
         {{"json-file", "FILE",
           QT_TRANSLATE_NOOP("Cli",
                             "{\"supplier\", \"lines\": [{\"material\", \"quantity\", \"total\"}], …}; a quantity "
                             "may be in packs; - for standard input"),
           true}},
         newPurchase},
        {"buy change",
         "REF",
         QT_TRANSLATE_NOOP("Cli", "change a draft; of what was ordered the promise, their number and the note"),
         {{"json-file", "FILE", QT_TRANSLATE_NOOP("Cli", "only what changes; - for standard input"), true}},
         changePurchase},
        {"buy place",
         "REF",
         QT_TRANSLATE_NOOP("Cli", "the draft was sent; the first promise is kept"),
         {dayOption,
          {"promise", "DAY",
           QT_TRANSLATE_NOOP("Cli", "what they promise; after their usual lead time "
                                    "unless said")}},
         placePurchase},
        {"buy receive",
         "[REF]",
         QT_TRANSLATE_NOOP("Cli", "a delivery of an order, or without one, becomes lots at what they cost here"),
         {{"json-file", "FILE",
           QT_TRANSLATE_NOOP("Cli", "{\"lines\": [{\"material\", \"pieces\": [{\"quantity\"}], \"goods\"}], "
                                    "\"freight\", \"duty\", \"discount\", …}; - for standard input"),
           true},
          {"preview", nullptr, QT_TRANSLATE_NOOP("Cli", "say what would happen and write nothing")},
          {"accept-over", nullptr, QT_TRANSLATE_NOOP("Cli", "take more than was ordered")},
          {"accept-again", nullptr, QT_TRANSLATE_NOOP("Cli", "it is another delivery of an invoice received before")}},
         receiveDelivery},
    };
    return commands;
}

std::span<const Command> boughtCommands()
{
    static const std::vector<Command> commands{
        {"buy return",
         "",
         QT_TRANSLATE_NOOP("Cli", "send lots back to their supplier"),
         {{"json-file", "FILE",
           QT_TRANSLATE_NOOP("Cli", "{\"lots\": [{\"lot\", \"quantity\"}], \"reason\", \"credit\", …}; - for standard "
                                    "input"),
           true},
          {"preview", nullptr, QT_TRANSLATE_NOOP("Cli", "say what would happen and write nothing")}},
         sendBack},
        {"buy credit",
         "REF AMOUNT",
         QT_TRANSLATE_NOOP("Cli", "what the supplier pays for a return"),
         {dayOption},
         stateCredit},
        {"buy close",
         "REF",
         QT_TRANSLATE_NOOP("Cli", "what has not come of an order will not come"),
         {dayOption},
         closePurchase},
        {"buy cancel",
         "REF",
         QT_TRANSLATE_NOOP("Cli", "cancel an order of which nothing has come"),
         {},
         cancelPurchase},
        {"buy show",
         "REF",
         QT_TRANSLATE_NOOP("Cli", "a purchase order, a receipt or a return, by code"),
         {},
         showBought},
        {"buy scorecard",
         "[SUPPLIER]",
         QT_TRANSLATE_NOOP("Cli", "how suppliers keep their word; of one with every line it comes from"),
         {{"from", "DAY", QT_TRANSLATE_NOOP("Cli", "a year before the end unless said")},
          {"to", "DAY", QT_TRANSLATE_NOOP("Cli", "today unless said")}},
         showScorecards},
        {"buy prices",
         "MATERIAL",
         QT_TRANSLATE_NOOP("Cli",
                           "what was paid for a material, receipt by receipt, with the lowest and the highest of "
                           "the last year"),
         {},
         showPrices},
    };
    return commands;
}

std::span<const Document> buyDocuments()
{
    static constexpr Document documents[] = {
        {"purchase-orders", showPurchase, addPurchaseFromJson, changePurchaseFromJson, purchaseJsonShape,
         purchaseJsonShape},
        {"receipts", showReceipt},
        {"supplier-returns", showReturn},
    };
    return documents;
}

} // namespace benchbook::cli
