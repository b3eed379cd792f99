#include "core/pricing/price_inputs.h"

#include "core/buying/quote.h"
#include "core/experience/step_experience.h"
#include "core/people/exchange_rate.h"
#include "core/people/settings.h"
#include "core/stock/lot.h"
#include "core/suppliers/supplier.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace benchbook {
namespace {

struct PriceInputText
{
    Q_DECLARE_TR_FUNCTIONS(Pricing)
};

constexpr const char *variantWithRecipe = R"sql(
    SELECT trim(product.name || ' ' || variant.name), variant.price_minor, recipe.id
    FROM variant
    JOIN product ON product.id = variant.product_id
    LEFT JOIN recipe ON recipe.product_id = product.id
    WHERE variant.id = :variant
    ORDER BY recipe.version DESC LIMIT 1
)sql";

constexpr const char *inputsOfVariant = R"sql(
    SELECT material.id, material.name, material.base_unit, coalesce(own.quantity_micro, input.quantity_micro),
           input.attrition_ppm
    FROM recipe_input AS input
    LEFT JOIN variant_input AS own ON own.recipe_input_id = input.id AND own.variant_id = :variant
    JOIN material ON material.id = coalesce(own.material_id, input.material_id)
    WHERE input.recipe_id = :recipe
    ORDER BY input.position, input.id
)sql";

constexpr const char *stepsOfRecipe = R"sql(
    SELECT id, name, setup_seconds, seconds, expected_yield_ppm FROM recipe_step
    WHERE recipe_id = :recipe ORDER BY position, id
)sql";

constexpr const char *channelByCode = R"sql(
    SELECT name, fee_ppm, fee_minor FROM channel WHERE code = :code
)sql";

// A receipt that was taken back never happened.
constexpr const char *lastReceipt = R"sql(
    SELECT move.quantity_micro, move.value_minor, move.about_day
    FROM standing_stock_move AS move JOIN lot ON lot.id = move.lot_id
    WHERE lot.material_id = :material AND move.kind = 'receipt' AND move.value_minor IS NOT NULL
    ORDER BY move.id DESC LIMIT 1
)sql";

/// The cost of these lots, each in proportion to what is taken of it.
std::optional<Money> costOfLots(const Reader &reader, const std::vector<LotStock> &taken)
{
    Money cost;
    for (const LotStock &part : taken) {
        const LotStock whole = stockAt(reader, part.lot, part.location);
        if (!whole.value)
            return std::nullopt;
        cost += whole.value->portion(part.quantity, whole.quantity, Rounding::HalfEven);
    }
    return cost;
}

void costFromLastReceipt(const Reader &reader, Id<Material> material, MaterialCost &cost)
{
    Query query = reader.query(lastReceipt);
    query.bind("material", material);
    if (!query.next())
        return;
    cost.cost = query.money(1).portion(cost.need, query.quantity(0), Rounding::HalfEven);
    cost.basis = CostBasis::LastReceipt;
    cost.source = query.text(2);
}

MaterialBasis basisFrom(const QString &word)
{
    if (word == QLatin1StringView("replacement"))
        return MaterialBasis::Replacement;
    return word == QLatin1StringView("higher") ? MaterialBasis::Higher : MaterialBasis::Actual;
}

/// What buying so much of it again would cost: the cheapest offer that is valid today, else as it was paid last.
std::optional<Money> replacementCost(const Reader &reader, Id<Material> material, const MaterialCost &cost,
                                     const Currency &studio)
{
    std::optional<Money> cheapest;
    for (const QuoteInfo &quote : validQuotes(reader, {material}, reader.today())) {
        const std::optional<Purchase> bought = cheapestPurchase(quote.matching(), cost.need);
        const Currency currency = quote.terms.currency.isEmpty()
                                      ? supplierCurrency(reader, quote.terms.supplier, studio)
                                      : Currency::ofCode(quote.terms.currency);
        const std::optional<ExchangeRate> rate = exchangeRate(reader, currency.code);
        if (!bought || bought->quantity <= Quantity() || !rate)
            continue;
        // What a minimum forces upon the studio is not used up by this batch.
        const Money share =
            bought->goods.portion(std::min(cost.need, bought->quantity), bought->quantity, Rounding::HalfEven);
        const Money own = rate->convert(share, currency, studio);
        cheapest = std::min(cheapest.value_or(own), own);
    }
    if (cheapest)
        return cheapest;
    MaterialCost paid = cost;
    paid.cost.reset();
    costFromLastReceipt(reader, material, paid);
    return paid.cost;
}

MaterialCost materialCost(const Reader &reader, const Query &input, int quantity, const Currency &studio)
{
    MaterialCost cost;
    cost.name = input.text(1);
    cost.unit = Unit::fromText(input.text(2)).valueOr(Unit());
    cost.perPiece = input.quantity(3);
    cost.attrition = input.ratio(4);
    cost.need = neededFor(cost.perPiece, quantity, cost.attrition, cost.unit);

    const auto material = input.id<Material>(0);
    const std::vector<LotStock> taken = proposeLots(reader, material, cost.need);
    Quantity covered;
    QStringList codes;
    for (const LotStock &lot : taken) {
        covered += lot.quantity;
        const Result<LotInfo> info = lotInfo(reader, lot.lot);
        if (info.ok())
            codes << info->code;
    }
    if (!taken.empty()) {
        cost.cost = costOfLots(reader, taken);
        // What the shelf cannot cover is reckoned at the same cost per unit.
        if (cost.cost && covered < cost.need)
            cost.cost = cost.cost->portion(cost.need, covered, Rounding::HalfEven);
        cost.basis = cost.cost ? CostBasis::Lots : CostBasis::Unknown;
        cost.source = codes.size() > 3
                          ? PriceInputText::tr("%1 and %2 more lots").arg(codes.first()).arg(codes.size() - 1)
                          : codes.join(PriceInputText::tr(", "));
    } else {
        costFromLastReceipt(reader, material, cost);
    }
    cost.replacement = replacementCost(reader, material, cost, studio);
    return cost;
}

Ratio shareOfOne(double share) { return Ratio::fromPpm(std::llround(std::clamp(share, 0.0, 1.0) * Ratio::one)); }

StepCost stepCost(const Reader &reader, const Query &step, int quantity)
{
    StepCost cost;
    cost.name = step.text(1);
    cost.seconds = step.integer(2) + step.integer(3) * quantity;
    cost.yield = step.ratio(4);
    const StepExperience experience = stepExperience(reader, step.id<RecipeStep>(0));
    cost.learnt = experience.isKnown();
    cost.logs = std::max(experience.minutes.logs, experience.yield.logs);
    if (experience.minutes.known) {
        const MinutesEstimate &minutes = experience.minutes;
        cost.seconds = step.integer(2) + std::llround(minutes.secondsPerPiece * quantity);
        cost.lowSeconds = std::min(cost.seconds, step.integer(2) + std::llround(minutes.range.low * quantity));
        cost.highSeconds = std::max(cost.seconds, step.integer(2) + std::llround(minutes.range.high * quantity));
    }
    // A step that only ever failed says nothing about what it will do.
    if (experience.yield.known && experience.yield.good > 0) {
        cost.yield = Ratio::of(experience.yield.good, experience.yield.pieces);
        cost.lowYield = shareOfOne(experience.yield.range.low);
        cost.highYield = shareOfOne(experience.yield.range.high);
    }
    return cost;
}

void chooseRate(const Reader &reader, PriceInputs &inputs)
{
    const std::optional<UsualRate> usual = usualRate(reader);
    if (!usual)
        return;
    inputs.labourRate = usual->rate;
    inputs.labourRateSource = usual->persons > 0 ? PriceInputText::tr("mean of %n person(s)", nullptr, usual->persons)
                                                 : PriceInputText::tr("usual rate of the studio");
}

} // namespace

Result<PriceInputs> priceInputs(const Reader &reader, const PriceQuestion &question)
{
    if (question.quantity < 1 || question.quantity > 100'000)
        return Error::fromIssues({{QStringLiteral("quantity"), PriceInputText::tr("Ask for 1 to 100,000 pieces.")}});
    Query variant = reader.query(variantWithRecipe);
    variant.bind("variant", question.variant);
    if (!variant.next())
        return Error::notFound(PriceInputText::tr("This product does not exist."));
    if (variant.isNull(2))
        return Error::refused(PriceInputText::tr("%1 has no recipe yet, so its cost is unknown.").arg(variant.text(0)));
    Query channel = reader.query(channelByCode);
    channel.bind("code", question.channel);
    if (!channel.next())
        return Error::notFound(PriceInputText::tr("There is no channel “%1”.").arg(question.channel));

    const StudioSettings settings = readSettings(reader);
    PriceInputs inputs;
    inputs.productName = variant.text(0);
    inputs.currentPrice = variant.maybeMoney(1);
    inputs.currency = settings.currency;
    inputs.quantity = question.quantity;
    inputs.overheadRate = settings.overheadPerHour;
    inputs.packaging = settings.packaging;
    inputs.channelName = channel.text(0);
    inputs.fee = channel.ratio(1);
    inputs.fixedFee = channel.money(2);
    inputs.tax = settings.tax;
    inputs.floorMargin = settings.floorMargin;
    inputs.targetMargin = settings.targetMargin;
    inputs.ceilingMargin = settings.ceilingMargin;
    inputs.ending = settings.priceEnding;
    inputs.materialBasis = basisFrom(settings.materialBasis);
    if (question.tier == QLatin1StringView("friend"))
        inputs.discount = settings.friendDiscount;
    else if (question.tier == QLatin1StringView("trade"))
        inputs.discount = settings.tradeDiscount;
    chooseRate(reader, inputs);

    Query input = reader.query(inputsOfVariant);
    input.bind("variant", question.variant).bind("recipe", variant.integer(2));
    while (input.next())
        inputs.materials.push_back(materialCost(reader, input, question.quantity, settings.currency));
    Query step = reader.query(stepsOfRecipe);
    step.bind("recipe", variant.integer(2));
    while (step.next())
        inputs.steps.push_back(stepCost(reader, step, question.quantity));
    return inputs;
}

} // namespace benchbook
