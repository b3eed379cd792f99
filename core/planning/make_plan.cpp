#include "core/planning/make_plan.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace benchbook {
namespace {

struct MakePlanText
{
    Q_DECLARE_TR_FUNCTIONS(MakePlan)
};

// Pieces are counted in whole ones; a line that was imported by weight or length is not made here.
constexpr const char *openLines = R"sql(
    SELECT line.id, line.order_id, sale.code, line.variant_id,
           (line.quantity_micro - shipped.shipped_micro) / 1000000, sale.promise_day
    FROM sales_order_total AS total
    JOIN sales_order AS sale ON sale.id = total.order_id
    JOIN sales_order_line AS line ON line.order_id = total.order_id AND line.variant_id IS NOT NULL
    JOIN sales_line_shipped AS shipped ON shipped.line_id = line.id
    WHERE total.state IN ('open', 'paid', 'unmatched', 'partly_shipped')
      AND shipped.shipped_micro < line.quantity_micro
    ORDER BY coalesce(sale.promise_day, '9999'), line.id
)sql";

// held_lot: what is on hold is not given to a customer.
constexpr const char *finishedStock = R"sql(
    SELECT total.variant_id, sum(total.quantity_micro) / 1000000
    FROM stock_total AS total
    JOIN location ON location.id = total.location_id AND location.kind = 'shelf'
    LEFT JOIN held_lot ON held_lot.lot_id = total.lot_id
    WHERE total.inside = 1 AND total.quantity_micro > 0 AND total.variant_id IS NOT NULL AND held_lot.lot_id IS NULL
    GROUP BY total.variant_id
)sql";

constexpr const char *inMaking = R"sql(
    SELECT work_order.variant_id, work_order.order_line_id,
           max(0, work_order.quantity - total.delivered
                  - (SELECT coalesce(sum(scrap), 0) FROM work_log WHERE work_order_id = work_order.id))
    FROM work_order_total AS total JOIN work_order ON work_order.id = total.work_order_id
    WHERE total.finishes = 0 AND work_order.cancelled = 0
)sql";

// What is removed, or what the owner does not want in stock, is not kept, whatever amount still stands beside it.
constexpr const char *variantsSql = R"sql(
    SELECT variant.id, variant.sku, trim(product.name || ' ' || variant.name),
           iif(variant.hidden = 0 AND product.hidden = 0 AND variant.stocking = 'stock',
               coalesce(variant.keep_pieces, 0), 0),
           EXISTS (SELECT 1 FROM recipe WHERE recipe.product_id = product.id)
    FROM variant JOIN product ON product.id = variant.product_id
    WHERE variant.id IN (SELECT value FROM json_each(:ordered))
       OR (variant.hidden = 0 AND product.hidden = 0 AND variant.keep_pieces > 0
           AND variant.stocking = 'stock')
)sql";

struct Cover
{
    int onShelf = 0;
    int making = 0;                  ///< for no line in particular
    std::map<qint64, int> forLine{}; ///< by order line
};

std::map<qint64, Cover> covers(const Reader &reader)
{
    std::map<qint64, Cover> cover;
    Query stock = reader.query(finishedStock);
    while (stock.next())
        cover[stock.integer(0)].onShelf = stock.count(1);
    Query making = reader.query(inMaking);
    while (making.next()) {
        Cover &one = cover[making.integer(0)];
        if (making.isNull(1))
            one.making += making.count(2);
        else
            one.forLine[making.integer(1)] += making.count(2);
    }
    return cover;
}

/// The lines are covered by work begun for them, then by the shelf, then by other work, in the order of their days.
void coverLines(MakeProposal &proposal, const Cover &cover)
{
    int spare = cover.making;
    std::map<qint64, int> forLine = cover.forLine;
    for (UncoveredLine &line : proposal.lines) {
        const auto own = forLine.find(line.line.value());
        const int byOwn = own == forLine.end() ? 0 : std::min(own->second, line.pieces);
        line.pieces -= byOwn;
        if (own != forLine.end())
            own->second -= byOwn;
    }
    for (const auto &[line, left] : forLine)
        spare += left;
    spare += cover.onShelf;
    for (UncoveredLine &line : proposal.lines) {
        const int taken = std::min(spare, line.pieces);
        line.pieces -= taken;
        spare -= taken;
    }
    std::erase_if(proposal.lines, [](const UncoveredLine &line) { return line.pieces == 0; });
}

} // namespace

QDate MakeProposal::due() const { return lines.empty() ? QDate() : lines.front().promise; }

std::vector<MakeProposal> makePlan(const Reader &reader)
{
    std::map<qint64, std::vector<UncoveredLine>> ordered;
    Query lines = reader.query(openLines);
    while (lines.next()) {
        ordered[lines.integer(3)].push_back(
            {lines.id<OrderLine>(0), lines.id<SalesOrder>(1), lines.text(2), lines.count(4), lines.day(5)});
    }
    QStringList ids;
    for (const auto &[variant, list] : ordered)
        ids << QString::number(variant);
    const std::map<qint64, Cover> cover = covers(reader);
    std::vector<MakeProposal> plan;
    Query query = reader.query(variantsSql);
    query.bind("ordered", QString(u'[' + ids.join(u',') + u']'));
    while (query.next()) {
        MakeProposal proposal{.variant = query.id<Variant>(0), .sku = query.text(1), .name = query.text(2)};
        proposal.keep = query.count(3);
        proposal.hasRecipe = query.flag(4);
        proposal.lines = ordered[query.integer(0)];
        for (const UncoveredLine &line : proposal.lines)
            proposal.ordered += line.pieces;
        const auto known = cover.find(query.integer(0));
        const Cover there = known == cover.end() ? Cover() : known->second;
        proposal.onShelf = there.onShelf;
        proposal.inMaking = there.making;
        for (const auto &[line, pieces] : there.forLine)
            proposal.inMaking += pieces;
        coverLines(proposal, there);
        if (proposal.pieces() > 0)
            plan.push_back(std::move(proposal));
    }
    std::stable_sort(plan.begin(), plan.end(), [](const MakeProposal &one, const MakeProposal &other) {
        const QDate a = one.due();
        const QDate b = other.due();
        return b.isValid() ? a.isValid() && a < b : a.isValid();
    });
    return plan;
}

Result<std::vector<PlannedWorkOrder>> planProposal(Studio &studio, Id<Variant> variant, PlanAs as, PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Plan what has to be made")), person,
        [&](Action &action) -> Result<std::vector<PlannedWorkOrder>> {
            const std::vector<MakeProposal> plan = makePlan(action.reader());
            const auto found =
                std::find_if(plan.begin(), plan.end(), [&](const MakeProposal &one) { return one.variant == variant; });
            if (found == plan.end())
                return Error::refused(MakePlanText::tr("Nothing of this has to be made any more."));
            std::vector<NewWorkOrder> drafts;
            int forShelf = found->pieces();
            for (const UncoveredLine &line : found->lines) {
                if (as != PlanAs::ByLine)
                    break;
                drafts.push_back(
                    {.variant = variant, .quantity = line.pieces, .due = line.promise, .orderLine = line.line});
                forShelf -= line.pieces;
            }
            if (forShelf > 0)
                drafts.push_back(
                    {.variant = variant, .quantity = forShelf, .due = as == PlanAs::OneBatch ? found->due() : QDate()});
            std::vector<PlannedWorkOrder> made;
            for (const NewWorkOrder &draft : drafts) {
                BENCHBOOK_ASSIGN(PlannedWorkOrder planned, planWorkOrder(action, draft));
                made.push_back(std::move(planned));
            }
            action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Plan %1 pcs of %2"),
                                {QString::number(found->pieces()), found->name}));
            return made;
        });
}

} // namespace benchbook
