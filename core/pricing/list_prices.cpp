#include "core/pricing/list_prices.h"

#include "core/people/settings.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

struct ListPriceText
{
    Q_DECLARE_TR_FUNCTIONS(Pricing)
};

// Undoing writes an entry of its own, so the entries in their order are what the price was.
constexpr const char *priceEntries = R"sql(
    SELECT change.row_id, entry.at_ms, json_extract(change.after, '$.price_minor')
    FROM journal_change AS change JOIN journal_entry AS entry ON entry.id = change.entry_id
    WHERE change.row_id IN (SELECT id FROM variant) AND change.table_name = 'variant'
      AND json_type(change.after, '$.price_minor') IS NOT NULL
    ORDER BY change.row_id, entry.id, change.position
)sql";

constexpr const char *namedVariant = R"sql(
    SELECT trim(product.name || ' ' || variant.name), variant.price_minor
    FROM variant JOIN product ON product.id = variant.product_id WHERE variant.id = :variant
)sql";

} // namespace

std::optional<Money> ListPrices::on(QDate day) const
{
    if (m_steps.empty())
        return std::nullopt;
    const auto after = std::upper_bound(m_steps.begin(), m_steps.end(), day,
                                        [](QDate wanted, const ListPriceStep &step) { return wanted < step.day; });
    return after == m_steps.begin() ? m_steps.front().price : std::prev(after)->price;
}

std::optional<QDate> ListPrices::lastChange() const
{
    for (std::size_t at = m_steps.size(); at > 1; --at) {
        const ListPriceStep &step = m_steps[at - 1];
        const ListPriceStep &before = m_steps[at - 2];
        if (step.price && before.price && *step.price != *before.price)
            return step.day;
    }
    return std::nullopt;
}

std::map<Id<Variant>, ListPrices> listPrices(const Reader &reader)
{
    std::map<Id<Variant>, std::vector<ListPriceStep>> steps;
    Query query = reader.query(priceEntries);
    while (query.next()) {
        std::vector<ListPriceStep> &known = steps[query.id<Variant>(0)];
        const QDate day = dayOf(query.instant(1), reader.zone());
        if (!known.empty() && known.back().day >= day)
            known.back().price = query.maybeMoney(2);
        else
            known.push_back({day, query.maybeMoney(2)});
    }
    std::map<Id<Variant>, ListPrices> prices;
    for (auto &[variant, known] : steps)
        prices.emplace(variant, ListPrices(std::move(known)));
    return prices;
}

Result<void> setListPrice(Action &action, const NewListPrice &price)
{
    if (price.price <= Money())
        return Error::fromIssues({{QStringLiteral("price"), ListPriceText::tr("A price is above 0.")}});
    Query variant = action.query(namedVariant);
    variant.bind("variant", price.variant);
    if (!variant.next())
        return Error::notFound(ListPriceText::tr("This product does not exist."));
    const QString name = variant.text(0);
    if (price.was && variant.money(1) != *price.was)
        return Error::conflict(ListPriceText::tr("The price was changed meanwhile; nothing was done. Look again."));
    const Currency currency = readSettings(action.reader()).currency;
    const QString text = plainText(price.price, currency) + u' ' + currency.code;
    if (price.floor && price.price < *price.floor && !price.belowFloor) {
        return Error::refused(
            ListPriceText::tr("%1 is below the floor of %2: each piece sold at it earns less than the "
                              "lowest margin. Nothing was changed.")
                .arg(text, plainText(*price.floor, currency) + u' ' + currency.code));
    }
    action.change("variant", price.variant, {{"price_minor", price.price.minor()}});
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Set the list price of %1 to %2"), {name, text}));
    return {};
}

Result<void> setListPrice(Studio &studio, const NewListPrice &price, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Set a list price")), person,
                          [&](Action &action) { return setListPrice(action, price); });
}

} // namespace benchbook
