// What an imported line is here: told once, remembered, and told better while nothing of it has come.
#include "core/buying/bought_quantity.h"
#include "core/buying/import_purchases.h"
#include "core/buying/purchase_item_key.h"

#include <QCoreApplication>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct MatchLineText
{
    Q_DECLARE_TR_FUNCTIONS(PurchaseImport)
};

constexpr const char *lineToMatch = R"sql(
    SELECT line.title, line.supplier_item, line.supplier_model, bought.supplier_id, line.bought_micro IS NOT NULL,
           came.received_micro > 0
    FROM purchase_order_line AS line
    JOIN purchase_line_now AS came ON came.line_id = line.id
    JOIN purchase_order AS bought ON bought.id = line.order_id
    WHERE line.id = :line
)sql";

// Those matched otherwise by hand, and those of which something has come, stay.
constexpr const char *linesLikeIt = R"sql(
    SELECT line.id, line.bought_micro
    FROM purchase_order_line AS asked
    JOIN purchase_order AS asked_of ON asked_of.id = asked.order_id
    JOIN purchase_order AS bought ON bought.supplier_id = asked_of.supplier_id
    JOIN purchase_order_line AS line ON line.order_id = bought.id
    WHERE asked.id = :line AND line.bought_micro IS NOT NULL
      AND (line.id = asked.id
           OR iif(asked.supplier_item <> '',
                  line.supplier_item = asked.supplier_item AND line.supplier_model = asked.supplier_model,
                  line.supplier_item = '' AND line.title = asked.title))
      AND (line.material_id IS NULL OR line.material_id = asked.material_id)
      AND (SELECT came.received_micro FROM purchase_line_now AS came WHERE came.line_id = line.id) <= 0
    ORDER BY line.id
)sql";

constexpr const char *rememberedAs = R"sql(
    SELECT id FROM supplier_item WHERE supplier_id = :supplier AND item_key = :key
)sql";

struct LineToMatch
{
    QString title;
    QString key;
    Id<Supplier> supplier;
};

Result<LineToMatch> readLineToMatch(const Reader &reader, Id<PurchaseLine> line)
{
    Query asked = reader.query(lineToMatch);
    asked.bind("line", line);
    if (!asked.next())
        return Error::notFound(MatchLineText::tr("This line does not exist."));
    if (!asked.flag(4))
        return Error::refused(MatchLineText::tr("This line was ordered as a material of yours. Nothing was changed."));
    if (asked.flag(5)) {
        return Error::refused(
            MatchLineText::tr("Something of this line has come already, so it stays what it is. Nothing was changed."));
    }
    const QString title = asked.text(0);
    return LineToMatch{title, itemKey(asked.text(1), asked.text(2), title), asked.id<Supplier>(3)};
}

void remember(Action &action, const LineToMatch &line, Id<Material> material, Quantity one)
{
    Query known = action.query(rememberedAs);
    known.bind("supplier", line.supplier).bind("key", line.key);
    if (known.next()) {
        action.change("supplier_item", known.id<SupplierItem>(0), {{"material_id", material}, {"one_micro", one}});
        return;
    }
    action.add("supplier_item", action.newId<SupplierItem>(),
               {{"supplier_id", line.supplier}, {"item_key", line.key}, {"material_id", material}, {"one_micro", one}});
}

Result<int> matchThem(Action &action, Id<PurchaseLine> line, const BoughtMaterial &known, Id<Material> material,
                      Quantity one)
{
    std::vector<std::pair<Id<PurchaseLine>, Quantity>> lines;
    Query alike = action.query(linesLikeIt);
    alike.bind("line", line);
    while (alike.next())
        lines.emplace_back(alike.id<PurchaseLine>(0), alike.quantity(1));
    for (const auto &[id, bought] : lines) {
        const Quantity quantity = bought.portion(one.micro(), Quantity::microPerUnit, Rounding::HalfEven);
        if (known.unit.dimension == Dimension::Count && !quantity.isWhole())
            return Error::refused(MatchLineText::tr("%1 is counted in whole pieces.").arg(known.name));
        action.change("purchase_order_line", id, {{"material_id", material}, {"quantity_micro", quantity}});
    }
    return static_cast<int>(lines.size());
}

} // namespace

Result<int> matchPurchaseLine(Studio &studio, Id<PurchaseLine> line, Id<Material> material, Quantity one,
                              PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Match a bought item")), person, [&](Action &action) -> Result<int> {
            if (one <= Quantity())
                return Error::fromIssues({{u"one"_s, MatchLineText::tr("Say how much one of it is.")}});
            BENCHBOOK_ASSIGN(const BoughtMaterial known, boughtMaterial(action.reader(), material));
            BENCHBOOK_ASSIGN(const LineToMatch asked, readLineToMatch(action.reader(), line));
            remember(action, asked, material, one);
            BENCHBOOK_ASSIGN(const int matched, matchThem(action, line, known, material, one));
            action.say(Sentence(QT_TRANSLATE_NOOP("Action", "“%1” is %2"), {asked.title, known.name}));
            return matched;
        });
}

} // namespace benchbook
