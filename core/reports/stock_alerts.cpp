#include "core/reports/stock_alerts.h"

#include "core/reports/attention.h"
#include "core/reports/stock_alert_parts.h"

#include <QCoreApplication>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct AlertWords
{
    Q_DECLARE_TR_FUNCTIONS(StockAlerts)
};

constexpr const char *productsOfMaterial = R"sql(
    SELECT DISTINCT product.number, product.name
    FROM (SELECT recipe_id FROM recipe_input WHERE material_id = :material
          UNION
          SELECT input.recipe_id FROM variant_input AS other JOIN recipe_input AS input ON input.id = other.recipe_input_id
          WHERE other.material_id = :material) AS used
    JOIN recipe ON recipe.id = used.recipe_id
    JOIN product ON product.id = recipe.product_id AND product.hidden = 0
    WHERE recipe.version = (SELECT max(version) FROM recipe AS newest WHERE newest.product_id = recipe.product_id)
    ORDER BY product.number LIMIT 3
)sql";

QString expiringText(const QStringList &parts)
{
    const int days = parts.value(4).toInt();
    if (days < 0)
        return AlertWords::tr("%3 of %2 (%1) expired on %4: %n day(s) ago.", nullptr, -days)
            .arg(parts.value(0), parts.value(1), parts.value(2), parts.value(3));
    return AlertWords::tr("%3 of %2 (%1) must be used by %4: %n day(s) left.", nullptr, days)
        .arg(parts.value(0), parts.value(1), parts.value(2), parts.value(3));
}

QString shortText(const QStringList &parts)
{
    const QString text = AlertWords::tr("%n released work order(s) need %2 more of %1, but %3 are free: %4 are short.",
                                        nullptr, parts.value(4).toInt())
                             .arg(parts.value(0), parts.value(1), parts.value(2), parts.value(3));
    const QString first = parts.value(6).isEmpty()
                              ? AlertWords::tr("It will not do for %1.").arg(parts.value(5))
                              : AlertWords::tr("It will not do for %1, due on %2.").arg(parts.value(5), parts.value(6));
    return AlertWords::tr("%1 %2", "two sentences").arg(text, first);
}

/// What is in drafts is bought by placing them; `buy` is wanted beyond.
QString buyText(const QString &buy, const QString &drafts, const QString &onOrder)
{
    if (buy.isEmpty())
        return drafts.isEmpty() ? AlertWords::tr("It is there up to the quantity to fill up to: buy none yet.")
                                : AlertWords::tr("Place the draft %1.").arg(drafts);
    if (!drafts.isEmpty())
        return AlertWords::tr("Place the draft %1, and buy %2 beside it.").arg(drafts, buy);
    return onOrder.isEmpty() ? AlertWords::tr("Buy %1.").arg(buy)
                             : AlertWords::tr("Buy %1 beside the %2 on order.").arg(buy, onOrder);
}

QString shortProposal(const QStringList &parts)
{
    const QString onOrder = parts.value(7);
    const QString buy = parts.value(9);
    const QString drafts = parts.value(10);
    if (buy.isEmpty() && drafts.isEmpty())
        return parts.value(8).isEmpty()
                   ? AlertWords::tr("%1 are on order: ask when they come.").arg(onOrder)
                   : AlertWords::tr("%1 are on order, promised for %2: ask whether they come in time.")
                         .arg(onOrder, parts.value(8));
    const QString proposal = buyText(buy, drafts, onOrder);
    // The plan counts what is only planned, too, and what a person wants.
    if (buy.isEmpty() || buy == parts.value(3))
        return proposal;
    return AlertWords::tr("%1 %2", "two sentences")
        .arg(proposal, AlertWords::tr("That is what all work, needs and the reorder point ask for."));
}

QString expiringProposal(const QStringList &parts)
{
    const bool held = parts.value(6) == u"held";
    if (parts.value(4).toInt() < 0)
        return held ? AlertWords::tr("It is on hold: test it, or scrap it.")
                    : AlertWords::tr("Put it on hold and test it, or scrap it.");
    if (held)
        return AlertWords::tr("It is on hold: decide on it while it can still be used.");
    return parts.value(5).isEmpty() ? AlertWords::tr("No recipe needs it: return it, or sell it at a discount.")
                                    : AlertWords::tr("Use it first, in %1.").arg(parts.value(5));
}

QString slippingText(const QStringList &parts)
{
    QStringList sentences;
    if (const int late = parts.value(1).toInt(); late > 0) {
        sentences << AlertWords::tr("%1: %n line(s) on order are past their promise, the oldest since %2 (%3).",
                                    nullptr, late)
                         .arg(parts.value(0), parts.value(2), parts.value(3));
    }
    if (!parts.value(4).isEmpty()) {
        sentences << AlertWords::tr("%1 came %2 days late on average in the last 90 days, %3 in the year before.")
                         .arg(parts.value(0), parts.value(4), parts.value(5));
    }
    return sentences.size() < 2 ? sentences.value(0)
                                : AlertWords::tr("%1 %2", "two sentences").arg(sentences[0], sentences[1]);
}

QString deadText(const QStringList &parts)
{
    const QString what = parts.value(2).isEmpty()
                             ? AlertWords::tr("%1 of %2", "quantity of a material").arg(parts.value(1), parts.value(0))
                             : AlertWords::tr("%1 of %2, worth %3,", "quantity of a material")
                                   .arg(parts.value(1), parts.value(0), parts.value(2));
    return parts.value(4) == u"taken"
               ? AlertWords::tr("Nobody has taken any of the %1 since %2.").arg(what, parts.value(3))
               : AlertWords::tr("Nobody has ever taken any of the %1 here since %2.").arg(what, parts.value(3));
}

} // namespace

QString alertQuantity(Quantity quantity, const QString &unit)
{
    const Result<Unit> known = Unit::fromText(unit);
    return known.ok() ? displayText(quantity, *known) : plainText(quantity);
}

QString alertEstimate(Quantity quantity, const QString &unit)
{
    const Result<Unit> known = Unit::fromText(unit);
    const qint64 one = Quantity::units(1).micro();
    qint64 step = 1;
    while (quantity.micro() / step >= 1000)
        step *= 10;
    // Less than half a piece is said as it is, rather than as none.
    if (known.ok() && known->dimension == Dimension::Count && quantity.micro() * 2 > one)
        step = one;
    return alertQuantity(Quantity::fromMicro(multiplyDivide(quantity.micro(), 1, step, Rounding::HalfEven) * step),
                         unit);
}

QString productsUsing(const Reader &reader, qint64 material)
{
    Query query = reader.query(productsOfMaterial);
    query.bind("material", material);
    QStringList names;
    while (query.next())
        names << query.text(1);
    return names.join(u", "_s);
}

QString alertKey(StockAlertKind kind)
{
    switch (kind) {
    case StockAlertKind::Short:
        return u"short"_s;
    case StockAlertKind::Low:
        return u"low"_s;
    case StockAlertKind::Expiring:
        return u"expiring"_s;
    case StockAlertKind::SupplierSlipping:
        return u"supplier_slipping"_s;
    case StockAlertKind::Dead:
        return u"dead"_s;
    case StockAlertKind::OverCover:
        return u"over_cover"_s;
    case StockAlertKind::PriceLow:
        return u"price_low"_s;
    }
    Q_UNREACHABLE();
}

QString alertTitle(StockAlertKind kind)
{
    switch (kind) {
    case StockAlertKind::Short:
        return AlertWords::tr("Short for work");
    case StockAlertKind::Low:
        return AlertWords::tr("Low");
    case StockAlertKind::Expiring:
        return AlertWords::tr("Expiring");
    case StockAlertKind::SupplierSlipping:
        return AlertWords::tr("Supplier slipping");
    case StockAlertKind::Dead:
        return AlertWords::tr("Dead stock");
    case StockAlertKind::OverCover:
        return AlertWords::tr("Too much");
    case StockAlertKind::PriceLow:
        return AlertWords::tr("Price at its low");
    }
    Q_UNREACHABLE();
}

QString alertText(const StockAlert &alert)
{
    const auto part = [&](int index) { return alert.parts.value(index); };
    switch (alert.kind) {
    case StockAlertKind::Short:
        return shortText(alert.parts);
    case StockAlertKind::Low:
        return attentionText({AttentionKind::LowMaterial, alert.table, alert.record, alert.parts});
    case StockAlertKind::Expiring:
        return expiringText(alert.parts);
    case StockAlertKind::SupplierSlipping:
        return slippingText(alert.parts);
    case StockAlertKind::Dead:
        return deadText(alert.parts);
    case StockAlertKind::OverCover:
        return AlertWords::tr("%2 of %1 cover %n month(s) of last year's use (%3 a month).", nullptr, part(2).toInt())
            .arg(part(0), part(1), part(5));
    case StockAlertKind::PriceLow:
        return (part(6) == u"quote" ? AlertWords::tr("%1 is quoted at %2 (%3), the lowest of %6 prices in a year; the "
                                                     "highest was %4 on %5.")
                                    : AlertWords::tr("%1 was bought at %2 (%3), the lowest of %6 prices in a year; the "
                                                     "highest was %4 on %5."))
            .arg(part(0), part(1), part(2), part(3), part(4), part(7));
    }
    Q_UNREACHABLE();
}

QString alertProposal(const StockAlert &alert)
{
    const auto part = [&](int index) { return alert.parts.value(index); };
    switch (alert.kind) {
    case StockAlertKind::Short:
        return shortProposal(alert.parts);
    case StockAlertKind::Low:
        return buyText(part(4), part(6), {});
    case StockAlertKind::Expiring:
        return expiringProposal(alert.parts);
    case StockAlertKind::SupplierSlipping:
        return part(1).toInt() > 0 ? AlertWords::tr("Ask for a day that holds, or buy what is urgent elsewhere.")
                                   : AlertWords::tr("Order earlier there, or ask others for a quote.");
    case StockAlertKind::Dead:
        return part(5).isEmpty() ? AlertWords::tr("No recipe needs it: return it, or sell it at a discount.")
                                 : AlertWords::tr("Make %1 of it, or return it.").arg(part(5));
    case StockAlertKind::OverCover:
        return AlertWords::tr("%1 are too much since the delivery of %2: buy none until it is used up.")
            .arg(part(3), part(4));
    case StockAlertKind::PriceLow:
        if (part(6) == u"paid")
            return AlertWords::tr("If it keeps, ask for more at this price.");
        return part(5).isEmpty() ? AlertWords::tr("If it keeps, buy ahead.")
                                 : AlertWords::tr("If it keeps, buy ahead: the quote holds until %1.").arg(part(5));
    }
    Q_UNREACHABLE();
}

std::vector<StockAlert> stockAlerts(const Reader &reader, QDate today, const Currency &currency)
{
    const std::vector<MaterialDemand> plan = purchasePlan(reader, today);
    std::vector<StockAlert> all = shortMaterialAlerts(plan);
    for (std::vector<StockAlert> more :
         {lowMaterialAlerts(plan), expiringLotAlerts(reader, today), slippingSupplierAlerts(reader, today),
          deadMaterialAlerts(reader, today, currency), overCoverAlerts(reader, today),
          priceLowAlerts(reader, today, currency)}) {
        for (StockAlert &alert : more)
            all.push_back(std::move(alert));
    }
    return all;
}

} // namespace benchbook
