#include "core/buying/quote.h"

#include "core/base/human_number.h"
#include "core/base/id_list.h"
#include "core/people/settings.h"
#include "core/suppliers/supplier.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace benchbook {
namespace {

struct QuoteText
{
    Q_DECLARE_TR_FUNCTIONS(Buying)
};

constexpr const char *quoteRow = R"sql(
    SELECT quote.id, quote.code, supplier.name, material.name, material.base_unit, quote.supplier_id,
           quote.material_id, quote.request_id, quote.quoted_day, quote.valid_until, quote.currency, quote.lead_days,
           quote.minimum_micro, quote.multiple_micro, quote.supplier_item, quote.note
    FROM quote
    JOIN supplier ON supplier.id = quote.supplier_id
    JOIN material ON material.id = quote.material_id
    WHERE quote.id IN (SELECT value FROM json_each(:ids))
    ORDER BY quote.id
)sql";

constexpr const char *breaksOfQuotes = R"sql(
    SELECT quote_id, from_micro, price_minor, per_micro, typed FROM quote_break
    WHERE quote_id IN (SELECT value FROM json_each(:ids)) ORDER BY quote_id, from_micro
)sql";

// The last one that a supplier gave counts; an older one is history even where it would still be valid.
constexpr const char *latestValid = R"sql(
    SELECT quote.id FROM quote JOIN supplier ON supplier.id = quote.supplier_id AND supplier.hidden = 0
    WHERE quote.hidden = 0 AND quote.quoted_day <= :day AND (quote.valid_until IS NULL OR quote.valid_until >= :day)
      AND (json_array_length(:materials) = 0 OR quote.material_id IN (SELECT value FROM json_each(:materials)))
      AND NOT EXISTS (SELECT 1 FROM quote AS later
                      WHERE later.material_id = quote.material_id AND later.supplier_id = quote.supplier_id
                        AND later.hidden = 0 AND later.quoted_day <= :day
                        AND (later.valid_until IS NULL OR later.valid_until >= :day)
                        AND (later.quoted_day, later.id) > (quote.quoted_day, quote.id))
    ORDER BY quote.material_id, quote.supplier_id
)sql";

std::vector<QuoteInfo> quotesOf(const Reader &reader, const QString &ids)
{
    std::map<qint64, std::vector<QuotedPrice>> prices;
    Query breaks = reader.query(breaksOfQuotes);
    breaks.bind("ids", ids);
    while (breaks.next())
        prices[breaks.integer(0)].push_back(
            {{breaks.quantity(1), breaks.money(2), breaks.quantity(3)}, breaks.text(4)});
    std::vector<QuoteInfo> quotes;
    Query query = reader.query(quoteRow);
    query.bind("ids", ids);
    while (query.next()) {
        QuoteDraft terms{query.id<Supplier>(5), query.id<Material>(6), query.maybeId<QuoteRequest>(7)};
        terms.quotedDay = query.day(8);
        terms.validUntil = query.day(9);
        terms.currency = query.text(10);
        if (!query.isNull(11))
            terms.leadDays = query.count(11);
        terms.minimum = query.maybeQuantity(12);
        terms.multiple = query.maybeQuantity(13);
        terms.supplierItem = query.text(14);
        terms.note = query.text(15);
        terms.prices = prices[query.integer(0)];
        quotes.push_back({query.id<Quote>(0), query.text(1), query.text(2), query.text(3),
                          Unit::fromText(query.text(4)).valueOr(Unit()), std::move(terms)});
    }
    return quotes;
}

QString currencyOf(const Action &action, const QuoteDraft &draft)
{
    if (!draft.currency.isEmpty())
        return draft.currency;
    return supplierCurrency(action.reader(), draft.supplier, readSettings(action.reader()).currency).code;
}

void addPrices(Action &action, Id<Quote> quote, const std::vector<QuotedPrice> &prices)
{
    for (const QuotedPrice &price : prices) {
        action.add("quote_break", action.newId<QuoteBreak>(),
                   {{"quote_id", quote},
                    {"from_micro", price.terms.from},
                    {"price_minor", price.terms.price},
                    {"per_micro", price.terms.per},
                    {"typed", price.typed}});
    }
}

Value maybeDay(QDate day) { return day.isValid() ? Value(day) : Value(); }

} // namespace

QuoteTerms QuoteInfo::matching() const
{
    QuoteTerms result;
    for (const QuotedPrice &price : terms.prices)
        result.breaks.push_back(price.terms);
    result.minimum = terms.minimum.value_or(Quantity());
    result.multiple = terms.multiple.value_or(Quantity());
    return result;
}

std::vector<Issue> validateQuote(const Reader &reader, const QuoteDraft &draft, QDate today)
{
    std::vector<Issue> issues;
    if (supplierName(reader, draft.supplier).isEmpty())
        issues.push_back({QStringLiteral("supplier"), QuoteText::tr("Say who quotes.")});
    if (!materialUnits(reader, draft.material).ok())
        issues.push_back({QStringLiteral("material"), QuoteText::tr("Say what the quote is for.")});
    if (draft.prices.empty())
        issues.push_back({QStringLiteral("prices"), QuoteText::tr("A quote has at least one price.")});
    if (draft.quotedDay.isValid() && draft.quotedDay > today)
        issues.push_back({QStringLiteral("quoted"), QuoteText::tr("A quote is not given on a day that is ahead.")});
    const QDate quoted = draft.quotedDay.isValid() ? draft.quotedDay : today;
    if (draft.validUntil.isValid() && draft.validUntil < quoted)
        issues.push_back({QStringLiteral("validUntil"), QuoteText::tr("It ends before it was given.")});
    if (draft.leadDays && *draft.leadDays < 0)
        issues.push_back({QStringLiteral("leadDays"), QuoteText::tr("A lead time is not below zero.")});
    for (const auto &[key, quantity] :
         {std::pair(QStringLiteral("minimum"), draft.minimum), std::pair(QStringLiteral("multiple"), draft.multiple)}) {
        if (quantity && *quantity <= Quantity())
            issues.push_back({key, QuoteText::tr("Leave it empty where there is none.")});
    }
    return issues;
}

Result<Id<Quote>> addQuote(Action &action, const QuoteDraft &draft)
{
    if (auto issues = validateQuote(action.reader(), draft, action.today()); !issues.empty())
        return Error::fromIssues(std::move(issues));
    const auto id = action.newId<Quote>();
    const int number = action.nextNumber("quote");
    action.add("quote", id,
               {{"number", number},
                {"code", humanCode(QStringLiteral("QT-"), number)},
                {"supplier_id", draft.supplier},
                {"material_id", draft.material},
                {"request_id", draft.request},
                {"quoted_day", draft.quotedDay.isValid() ? draft.quotedDay : action.today()},
                {"valid_until", maybeDay(draft.validUntil)},
                {"currency", currencyOf(action, draft)},
                {"lead_days", draft.leadDays ? Value(*draft.leadDays) : Value()},
                {"minimum_micro", draft.minimum},
                {"multiple_micro", draft.multiple},
                {"supplier_item", draft.supplierItem},
                {"note", draft.note}});
    addPrices(action, id, draft.prices);
    return id;
}

Result<Id<Quote>> addQuote(Studio &studio, const QuoteDraft &draft, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Enter a quote")), person,
                          [&](Action &action) -> Result<Id<Quote>> {
                              BENCHBOOK_ASSIGN(const Id<Quote> id, addQuote(action, draft));
                              BENCHBOOK_ASSIGN(const QuoteInfo info, quoteInfo(action.reader(), id));
                              action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Quote of %1 for %2"),
                                                  {info.supplierName, info.materialName}));
                              return id;
                          });
}

Result<void> changeQuote(Studio &studio, Id<Quote> id, const QuoteDraft &draft, PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Correct a quote")), person, [&](Action &action) -> Result<void> {
            BENCHBOOK_ASSIGN(const QuoteInfo before, quoteInfo(action.reader(), id));
            if (auto issues = validateQuote(action.reader(), draft, action.today()); !issues.empty())
                return Error::fromIssues(std::move(issues));
            if (draft.supplier != before.terms.supplier || draft.material != before.terms.material)
                return Error::refused(
                    QuoteText::tr("A quote stays with its supplier and material; enter another one."));
            action.change("quote", id,
                          {{"quoted_day", draft.quotedDay.isValid() ? draft.quotedDay : before.terms.quotedDay},
                           {"valid_until", maybeDay(draft.validUntil)},
                           {"currency", currencyOf(action, draft)},
                           {"lead_days", draft.leadDays ? Value(*draft.leadDays) : Value()},
                           {"minimum_micro", draft.minimum},
                           {"multiple_micro", draft.multiple},
                           {"supplier_item", draft.supplierItem},
                           {"note", draft.note}});
            Query breaks = action.query("SELECT id FROM quote_break WHERE quote_id = :quote");
            breaks.bind("quote", id);
            std::vector<Id<QuoteBreak>> old;
            while (breaks.next())
                old.push_back(breaks.id<QuoteBreak>(0));
            for (const Id<QuoteBreak> one : old)
                action.remove("quote_break", one);
            addPrices(action, id, draft.prices);
            action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Correct quote %1"), {before.code}));
            return {};
        });
}

Result<void> removeQuote(Studio &studio, Id<Quote> id, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Remove a quote")), person,
                          [&](Action &action) -> Result<void> {
                              BENCHBOOK_ASSIGN(const QuoteInfo info, quoteInfo(action.reader(), id));
                              action.change("quote", id, {{"hidden", 1}});
                              action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Remove quote %1"), {info.code}));
                              return {};
                          });
}

Result<QuoteInfo> quoteInfo(const Reader &reader, Id<Quote> id)
{
    std::vector<QuoteInfo> quotes = quotesOf(reader, jsonIds(std::vector{id}));
    if (quotes.empty())
        return Error::notFound(QuoteText::tr("This quote does not exist."));
    return std::move(quotes.front());
}

Result<Id<Quote>> findQuote(const Reader &reader, const QString &code)
{
    Query query = reader.query("SELECT id FROM quote WHERE code = upper(trim(:code))");
    query.bind("code", code);
    if (!query.next())
        return Error::notFound(QuoteText::tr("There is no quote “%1”.").arg(code));
    return query.id<Quote>(0);
}

std::vector<QuoteInfo> validQuotes(const Reader &reader, const std::vector<Id<Material>> &materials, QDate day)
{
    Query query = reader.query(latestValid);
    query.bind("day", day).bind("materials", jsonIds(materials));
    std::vector<Id<Quote>> ids;
    while (query.next())
        ids.push_back(query.id<Quote>(0));
    return quotesOf(reader, jsonIds(ids));
}

} // namespace benchbook
