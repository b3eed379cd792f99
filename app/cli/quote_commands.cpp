// Commands about what to buy and from whom: needs, answers to requests, advice.
#include "app/cli/output.h"
#include "app/cli/session.h"
#include "core/base/whole_file.h"
#include "core/buying/advised_orders.h"
#include "core/buying/purchase_need.h"
#include "core/buying/quote_table.h"
#include "core/planning/purchase_plan.h"
#include "core/tables/record_table.h"

#include <QCoreApplication>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct QuoteCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

Result<Quantity> quantityOfMaterial(Session &session, const Studio &studio, Id<Material> material, const QString &text)
{
    return session.typed(
        studio.read([&](const Reader &reader) { return parseMaterialQuantity(reader, material, text); }));
}

Result<Answer> writeNeed(Session &session)
{
    const Arguments &arguments = session.arguments();
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const Id<Material> material, session.find<Material>("materials", arguments.positional()[0]));
    BENCHBOOK_ASSIGN(const Quantity quantity,
                     quantityOfMaterial(session, *studio, material, arguments.positional()[1]));
    NeedDraft need{material, quantity};
    BENCHBOOK_ASSIGN(need.wantedDay, session.day("wanted"));
    need.reason = arguments.value("reason");
    BENCHBOOK_ASSIGN(const Id<PurchaseNeed> id, addNeed(*studio, need, signer));
    BENCHBOOK_ASSIGN(const QString code, studio->read([&](const Reader &reader) -> Result<QString> {
        for (const OpenNeed &open : openNeeds(reader)) {
            if (open.id == id)
                return open.code;
        }
        return QString();
    }));
    return session.done({{u"need"_s, code}});
}

Result<Answer> endNeed(Session &session, Result<void> (*end)(Studio &, Id<PurchaseNeed>, PersonRef))
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const Id<PurchaseNeed> id, studio->read([&](const Reader &reader) {
        return findNeed(reader, session.arguments().positional().first());
    }));
    BENCHBOOK_TRY(end(*studio, id, signer));
    return session.done();
}

Result<Answer> dropNeed(Session &session) { return endNeed(session, removeNeed); }
Result<Answer> needFromStock(Session &session) { return endNeed(session, meetNeed); }

QJsonObject demandJson(const MaterialDemand &material)
{
    QJsonArray reasons;
    for (const Demand &demand : material.demands) {
        QJsonObject reason{{u"kind"_s, demand.kind == DemandKind::WorkOrder ? u"work-order"_s : u"need"_s},
                           {u"code"_s, demand.code},
                           {u"item"_s, demand.about},
                           {u"wanted"_s, dayJson(demand.day)}};
        putQuantity(reason, "quantity", demand.quantity, material.unit);
        reasons << reason;
    }
    QJsonObject json{{u"material"_s, material.code},
                     {u"name"_s, material.name},
                     {u"supplier"_s, material.supplierName},
                     {u"low"_s, material.isLow()},
                     {u"wanted"_s, dayJson(material.wantedDay)},
                     {u"reasons"_s, reasons}};
    putQuantity(json, "toBuy", material.toBuy(), material.unit);
    putQuantity(json, "demanded", material.demanded(), material.unit);
    putQuantity(json, "onHand", material.onHand, material.unit);
    putQuantity(json, "setAside", material.setAside, material.unit);
    putQuantity(json, "onOrder", material.onOrder, material.unit);
    putQuantity(json, "drafted", material.drafted, material.unit);
    json.insert(u"drafts"_s, QJsonArray::fromStringList(material.drafts));
    json.insert(u"comesTooLate"_s, material.comesTooLate());
    putQuantity(json, "reorderPoint", material.reorderPoint, material.unit);
    return json;
}

Result<Answer> planPurchases(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const std::vector<MaterialDemand> plan,
                     studio->read([&](const Reader &reader) { return purchasePlan(reader, studio->today()); }));
    QJsonArray materials;
    std::vector<QStringList> rows;
    for (const MaterialDemand &material : plan) {
        materials << demandJson(material);
        if (material.missing().isZero())
            continue;
        QStringList reasons;
        for (const Demand &demand : material.demands)
            reasons << demand.code;
        if (material.isLow())
            reasons << QuoteCommandText::tr("reorder point");
        if (material.comesTooLate())
            reasons << QuoteCommandText::tr("what is on order comes too late");
        rows.push_back({material.code, material.name, displayText(material.toBuy(), material.unit),
                        displayText(material.onHand, material.unit), displayText(material.onOrder, material.unit),
                        material.drafts.join(u", "_s), material.wantedDay.toString(Qt::ISODate),
                        reasons.join(u", "_s)});
    }
    Answer answer{QJsonObject{{u"materials"_s, materials}}};
    answer.text = rows.empty() ? QuoteCommandText::tr("Nothing has to be bought.")
                               : textTable({QuoteCommandText::tr("Code"), QuoteCommandText::tr("Material"),
                                            QuoteCommandText::tr("To buy"), QuoteCommandText::tr("On hand"),
                                            QuoteCommandText::tr("On order"), QuoteCommandText::tr("In drafts"),
                                            QuoteCommandText::tr("Short from"), QuoteCommandText::tr("Because of")},
                                           rows);
    return answer;
}

Result<Answer> writeRequest(Session &session)
{
    const QString path = session.arguments().value("csv");
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const QByteArray bytes, studio->read([&](const Reader &reader) -> Result<QByteArray> {
        BENCHBOOK_ASSIGN(const Id<QuoteRequest> id, findQuoteRequest(reader, session.arguments().positional().first()));
        return quoteRequestCsv(reader, id, session.locale().language() == QLocale::Chinese);
    }));
    BENCHBOOK_TRY(writeWholeFile(path, bytes));
    return Answer{QJsonObject{{u"file"_s, path}, {u"bytes"_s, bytes.size()}}};
}

Result<Answer> takeAnswer(Session &session)
{
    const QStringList &given = session.arguments().positional();
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const Id<Supplier> supplier, session.find<Supplier>("suppliers", given[1]));
    BENCHBOOK_ASSIGN(const QByteArray bytes, session.inputFile(given[2], maxTableBytes));
    Result<CsvTable> table = readTable(bytes);
    if (!table.ok())
        return session.badInput(given[2], 0, 0, table.error().message);
    const Result<QuoteAnswers> answers = studio->read([&](const Reader &reader) -> Result<QuoteAnswers> {
        BENCHBOOK_ASSIGN(const Id<QuoteRequest> id, findQuoteRequest(reader, given[0]));
        return readQuoteAnswers(reader, *table, id, supplier);
    });
    if (!answers.ok())
        return answers.error().code == ErrorCode::Invalid ? session.badInput(given[2], 1, 0, answers.error().message)
                                                          : answers.error();
    for (const AnswerRow &row : answers->rows) {
        if (!row.problem.isEmpty())
            return session.badInput(given[2], row.line, 0, row.problem);
    }
    if (session.arguments().has("preview")) {
        return Answer{QJsonObject{{u"quotes"_s, static_cast<int>(answers->quotes.size())},
                                  {u"rows"_s, static_cast<int>(answers->rows.size())},
                                  {u"known"_s, answers->known()}}};
    }
    BENCHBOOK_ASSIGN(const std::vector<Id<Quote>> ids, enterQuoteAnswers(*studio, *answers, signer));
    QJsonArray quotes;
    for (const Id<Quote> id : ids) {
        BENCHBOOK_ASSIGN(const QJsonObject json,
                         studio->read([&](const Reader &reader) { return quoteJson(reader, id); }));
        quotes << json;
    }
    return session.done({{u"quotes"_s, quotes}});
}

Result<Answer> dropQuote(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const Id<Quote> id, studio->read([&](const Reader &reader) {
        return findQuote(reader, session.arguments().positional().first());
    }));
    BENCHBOOK_TRY(removeQuote(*studio, id, signer));
    return session.done();
}

/// "M-0001=400 dm2" for each; without any, what the plan says has to be bought.
Result<std::vector<WantedMaterial>> wantedMaterials(Session &session, const Studio &studio)
{
    std::vector<WantedMaterial> wants;
    for (const QString &text : session.arguments().positional()) {
        const qsizetype equals = text.lastIndexOf(u'=');
        if (equals < 1)
            return session.usage(
                QuoteCommandText::tr("Write what is wanted as MATERIAL=QUANTITY, not “%1”.").arg(text));
        BENCHBOOK_ASSIGN(const Id<Material> material, session.find<Material>("materials", text.left(equals)));
        BENCHBOOK_ASSIGN(const Quantity quantity, quantityOfMaterial(session, studio, material, text.mid(equals + 1)));
        wants.push_back({material, quantity});
    }
    if (!wants.empty())
        return wants;
    BENCHBOOK_ASSIGN(const std::vector<MaterialDemand> plan,
                     studio.read([&](const Reader &reader) { return purchasePlan(reader, studio.today()); }));
    for (const MaterialDemand &material : plan) {
        if (material.toBuy() > Quantity())
            wants.push_back({material.material, material.toBuy(), material.wantedDay});
    }
    return wants;
}

QJsonObject choiceJson(const AdvisedChoice &choice, const Currency &currency)
{
    QJsonArray orders;
    for (const AdvisedOrder &order : choice.orders) {
        QJsonArray lines;
        for (const AdvisedOffer &offer : order.lines) {
            QJsonObject line{{u"material"_s, offer.materialName},
                             {u"goods"_s, moneyJson(offer.goods, currency)},
                             {u"leadDays"_s, offer.leadDays ? QJsonValue(*offer.leadDays) : QJsonValue()},
                             {u"accepted"_s, offer.accepted ? QJsonValue(percentText(*offer.accepted)) : QJsonValue()},
                             {u"quoted"_s, offer.source == PriceSource::Quote}};
            putQuantity(line, "quantity", offer.quantity, offer.unit);
            putQuantity(line, "need", offer.need, offer.unit);
            lines << line;
        }
        orders << QJsonObject{{u"supplier"_s, order.supplierName},
                              {u"goods"_s, moneyJson(order.goods, currency)},
                              {u"freight"_s, order.freightKnown ? moneyJson(order.freight, currency) : QJsonValue()},
                              {u"topUp"_s, moneyJson(order.topUp, currency)},
                              {u"total"_s, moneyJson(order.total(), currency)},
                              {u"lines"_s, lines}};
    }
    return {{u"paid"_s, moneyJson(choice.paid, currency)}, {u"proved"_s, choice.proved}, {u"orders"_s, orders}};
}

QString unmetText(UnmetReason reason)
{
    switch (reason) {
    case UnmetReason::NoOffer:
        return QuoteCommandText::tr("nobody offers it");
    case UnmetReason::LeadUnknown:
        return QuoteCommandText::tr("nobody knows how long an offer of it takes");
    case UnmetReason::QualityUnknown:
        return QuoteCommandText::tr("nothing came yet to judge its suppliers by");
    case UnmetReason::DistanceUnknown:
        return QuoteCommandText::tr("nobody knows how far away its suppliers are");
    case UnmetReason::TooSlow:
        return QuoteCommandText::tr("every offer comes too late");
    case UnmetReason::BelowQuality:
        return QuoteCommandText::tr("no supplier of it is good enough");
    case UnmetReason::TooFar:
        return QuoteCommandText::tr("every supplier of it is too far away");
    }
    Q_UNREACHABLE();
}

Result<AdvicePolicy> policyOf(Session &session, const AdviceQuestion &question)
{
    AdvicePolicy policy = cheapestPolicy();
    if (session.arguments().has("balanced")) {
        Money goods;
        for (const AdvisedOffer &offer : question.offers)
            goods = std::max(goods, offer.goods);
        policy = balancedPolicy(goods);
    }
    BENCHBOOK_ASSIGN(policy.limits.leadDays, session.maybeCount("lead-days"));
    BENCHBOOK_ASSIGN(policy.limits.distanceKm, session.maybeCount("distance"));
    BENCHBOOK_ASSIGN(const std::optional<int> accepted, session.maybeCount("accepted"));
    if (accepted)
        policy.limits.accepted = Ratio::percent(*accepted);
    return policy;
}

Result<Answer> advise(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.arguments().has("draft") ? session.write() : session.read());
    BENCHBOOK_ASSIGN(const std::vector<WantedMaterial> wants, wantedMaterials(session, *studio));
    BENCHBOOK_ASSIGN(const AdviceQuestion question, studio->read([&](const Reader &reader) {
        return adviceQuestion(reader, wants, studio->today());
    }));
    BENCHBOOK_ASSIGN(const AdvicePolicy policy, policyOf(session, question));
    BENCHBOOK_ASSIGN(const PurchaseAdvice advice, adviseOn(question, policy, studio->currency()));
    QJsonArray unmet;
    for (const UnmetWant &want : advice.unmet)
        unmet << QJsonObject{{u"material"_s, want.materialName}, {u"note"_s, unmetText(want.reason)}};
    QJsonObject json{{u"reasons"_s, QJsonArray::fromStringList(advice.reasons)}, {u"unmet"_s, unmet}};
    json.insert(u"best"_s, advice.best ? QJsonValue(choiceJson(*advice.best, studio->currency())) : QJsonValue());
    if (session.arguments().has("draft") && advice.best) {
        BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
        BENCHBOOK_ASSIGN(const std::vector<MadePurchaseOrder> made, draftAdvisedOrders(*studio, *advice.best, signer));
        QJsonArray codes;
        for (const MadePurchaseOrder &one : made)
            codes << one.code;
        return session.done({{u"reasons"_s, json.value(u"reasons"_s)}, {u"purchaseOrders"_s, codes}});
    }
    json.insert(u"second"_s, advice.second ? QJsonValue(choiceJson(*advice.second, studio->currency())) : QJsonValue());
    return Answer{json};
}

} // namespace

std::span<const Command> quoteCommands()
{
    static const std::vector<Command> commands{
        {"need add",
         "MATERIAL QUANTITY",
         QT_TRANSLATE_NOOP("Cli", "write down that something has to be bought"),
         {{"wanted", "DAY", QT_TRANSLATE_NOOP("Cli", "the day it is wanted by")},
          {"reason", "TEXT", QT_TRANSLATE_NOOP("Cli", "what for")}},
         writeNeed},
        {"need remove", "NEED", QT_TRANSLATE_NOOP("Cli", "it is no longer wanted"), {}, dropNeed},
        {"need met", "NEED", QT_TRANSLATE_NOOP("Cli", "it was had from stock"), {}, needFromStock},
        {"need plan",
         "",
         QT_TRANSLATE_NOOP("Cli",
                           "what has to be bought: work orders, reorder points and needs, less what is there and "
                           "on order"),
         {},
         planPurchases},
        {"quote request",
         "REQUEST",
         QT_TRANSLATE_NOOP("Cli", "the table of a request for quotation that suppliers fill in"),
         {{"csv", "FILE", QT_TRANSLATE_NOOP("Cli", "where to write it"), true}},
         writeRequest},
        {"quote answer",
         "REQUEST SUPPLIER FILE",
         QT_TRANSLATE_NOOP("Cli", "enter the quotes of a table that a supplier filled in"),
         {{"preview", nullptr, QT_TRANSLATE_NOOP("Cli", "only say what would be entered")}},
         takeAnswer},
        {"quote remove", "QUOTE", QT_TRANSLATE_NOOP("Cli", "take a quote out of the comparison"), {}, dropQuote},
        {"quote advise",
         "[MATERIAL=QUANTITY...]",
         QT_TRANSLATE_NOOP("Cli", "from whom to buy what, over all suppliers at once; without materials, what the plan "
                                  "says has to be bought"),
         {{"draft", nullptr, QT_TRANSLATE_NOOP("Cli", "draft the orders of the best choice")},
          {"balanced", nullptr, QT_TRANSLATE_NOOP("Cli", "weigh waiting, rejects and distance beside the price")},
          {"lead-days", "N", QT_TRANSLATE_NOOP("Cli", "no offer that takes longer")},
          {"distance", "KM", QT_TRANSLATE_NOOP("Cli", "no supplier farther away")},
          {"accepted", "PERCENT", QT_TRANSLATE_NOOP("Cli", "no supplier of whose deliveries less was kept")}},
         advise}};
    return commands;
}

} // namespace benchbook::cli
