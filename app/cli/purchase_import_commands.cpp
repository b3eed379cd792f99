// Purchases made elsewhere: the import of a marketplace's export, and what its items are here.
#include "app/cli/session.h"

#include "core/buying/bought_quantity.h"
#include "core/buying/import_purchases.h"
#include "core/buying/purchase_json.h"
#include "core/tables/record_table.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct PurchaseImportText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

Result<ForeignPurchases> purchasesOf(Session &session, const Studio &studio, const QString &path)
{
    BENCHBOOK_ASSIGN(const QByteArray bytes, session.inputFile(path, maxTableBytes));
    Result<CsvTable> table = readTable(bytes);
    if (!table.ok())
        return session.badInput(path, 0, 0, table.error().message);
    PurchaseOptions options;
    options.studioZone = studio.timeZone();
    options.currency = studio.currency();
    Result<ForeignPurchases> foreign = readPurchases(*table, options);
    return foreign.ok() ? foreign : session.badInput(path, 1, 0, foreign.error().message);
}

QJsonArray issuesJson(const ForeignPurchases &foreign)
{
    QJsonArray issues;
    for (const PurchaseIssue &issue : foreign.issues)
        issues << QJsonObject{{u"row"_s, issue.row}, {u"column"_s, issue.column}, {u"note"_s, issue.message}};
    return issues;
}

Result<Answer> importPurchaseFile(Session &session)
{
    const QString path = session.arguments().positional().first();
    const bool preview = session.arguments().has("preview");
    BENCHBOOK_ASSIGN(Studio * studio, preview ? session.read() : session.write());
    BENCHBOOK_ASSIGN(const ForeignPurchases foreign, purchasesOf(session, *studio, path));
    BENCHBOOK_ASSIGN(const PurchaseImportPlan plan,
                     studio->read([&](const Reader &reader) { return planPurchaseImport(reader, foreign); }));
    QJsonObject json{{u"new"_s, plan.count(ForeignPurchaseState::New)},
                     {u"finished"_s, plan.finished()},
                     {u"known"_s, plan.count(ForeignPurchaseState::Known)},
                     {u"leftOut"_s, foreign.leftOut + plan.count(ForeignPurchaseState::NoSupplier)},
                     {u"newSuppliers"_s, plan.newSuppliers()},
                     {u"unmatched"_s, plan.lines() - plan.matched()},
                     {u"issues"_s, issuesJson(foreign)}};
    QStringList warnings;
    for (const ForeignPurchase &purchase : foreign.purchases)
        warnings << purchase.warnings;
    json.insert(u"warnings"_s, QJsonArray::fromStringList(warnings));
    if (preview)
        return Answer{json};
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const PurchaseImport done, importPurchases(*studio, foreign, QFileInfo(path).fileName(), signer));
    QJsonArray codes;
    for (const MadePurchaseOrder &made : done.made)
        codes << made.code;
    json.insert(u"purchaseOrders"_s, codes);
    return session.done(json);
}

Result<Answer> matchLine(Session &session)
{
    const QStringList &given = session.arguments().positional();
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const int position, session.count(given[1]));
    BENCHBOOK_ASSIGN(const Id<Material> material, session.find<Material>("materials", given[2]));
    BENCHBOOK_ASSIGN(const Quantity one, session.typed(studio->read([&](const Reader &reader) -> Result<Quantity> {
        BENCHBOOK_ASSIGN(const BoughtMaterial bought, boughtMaterial(reader, material));
        return boughtQuantity(bought, session.arguments().value("one"));
    })));
    BENCHBOOK_ASSIGN(const PurchaseOrderInfo order,
                     studio->read([&](const Reader &reader) -> Result<PurchaseOrderInfo> {
                         BENCHBOOK_ASSIGN(const Id<PurchaseOrder> id, findPurchaseOrder(reader, given[0]));
                         return purchaseOrder(reader, id);
                     }));
    if (position < 1 || position > static_cast<int>(order.lines.size()))
        return Error::notFound(PurchaseImportText::tr("The order has no line %1.").arg(position));
    const PurchaseLineInfo &line = order.lines[static_cast<std::size_t>(position - 1)];
    BENCHBOOK_ASSIGN(const int matched, matchPurchaseLine(*studio, line.id, material, one, signer));
    return session.done({{u"matched"_s, matched}});
}

} // namespace

std::span<const Command> purchaseImportCommands()
{
    static const std::vector<Command> commands{
        {"import purchases",
         "FILE",
         QT_TRANSLATE_NOOP("Cli", "read an export of 1688, or a table of purchases, as orders placed"),
         {{"preview", nullptr, QT_TRANSLATE_NOOP("Cli", "say what would happen and write nothing")}},
         importPurchaseFile},
        {"buy match",
         "ORDER LINE MATERIAL",
         QT_TRANSLATE_NOOP("Cli", "say what an imported line is; it is remembered for every line like it"),
         {{"one", "QUANTITY", QT_TRANSLATE_NOOP("Cli", "how much of the material one of it is"), true}},
         matchLine}};
    return commands;
}

} // namespace benchbook::cli
