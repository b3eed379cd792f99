#include "core/suggestions/change_list_price.h"

#include "core/products/product.h"

#include <QCoreApplication>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct ListPriceText
{
    Q_DECLARE_TR_FUNCTIONS(Suggestions)
};

constexpr const char *listPriceOf = "SELECT price_minor FROM variant WHERE id = :variant";

std::optional<Money> listPrice(const Reader &reader, Id<Variant> variant)
{
    Query query = reader.query(listPriceOf);
    query.bind("variant", variant);
    return query.next() ? query.maybeMoney(0) : std::nullopt;
}

} // namespace

Result<void> changeListPrice(Action &action, Id<Variant> variant, std::optional<Money> from, Money to)
{
    if (listPrice(action.reader(), variant) != from)
        return Error::conflict(ListPriceText::tr("The price was changed meanwhile; nothing was done. Look again."));
    changeRecord(action, variantKind(), variant.value(), Draft{{u"price"_s, Value(to)}});
    return {};
}

std::map<qint64, AnsweredSuggestion> runningPromotions(const Reader &reader)
{
    std::map<qint64, AnsweredSuggestion> running;
    for (const AnsweredSuggestion &said : answeredSuggestions(reader)) {
        if (said.kind != SuggestionKind::Promote || !said.wasTaken() || running.contains(said.subject))
            continue;
        if (listPrice(reader, Id<Variant>(said.subject)) == moneyFigure(said.taken, "price"))
            running.emplace(said.subject, said);
    }
    return running;
}

} // namespace benchbook
