#include "core/sample/sample_outlook.h"

#include "core/forecast/chinese_new_year.h"
#include "core/planning/outlook/outlook.h"
#include "core/sample/sample_catalogue.h"

#include <cmath>

namespace benchbook::sample {
namespace {

struct SampleEvent
{
    Name name;
    const char *kind;
    const char *repeats;
    QDate first;
    QDate last;
    int guessPercent; ///< 0: to be learnt alone
};

Result<Id<Product>> productOf(Studio &studio, Id<Variant> variant)
{
    return studio.read([&](const Reader &reader) -> Result<Id<Product>> {
        Query query = reader.query("SELECT product_id FROM variant WHERE id = :variant");
        query.bind("variant", variant);
        query.next();
        return query.id<Product>(0);
    });
}

} // namespace

Result<void> addSampleEvents(Studio &studio, bool english, QDate first, PersonRef person)
{
    const int year = first.year() + 1;
    const QDate newYear = forecast::chineseNewYear(year);
    const SampleEvent events[] = {
        {{u"春节前备货", u"Shopping before the New Year"},
         "holiday",
         "lunar",
         newYear.addDays(-21),
         newYear.addDays(-4),
         40},
        {{u"春节放假", u"New Year holidays"}, "holiday", "lunar", newYear.addDays(-3), newYear.addDays(10), 0},
        {{u"春季手作市集", u"Spring craft market"}, "fair", "yearly", QDate(year, 4, 11), QDate(year, 4, 13), 60},
        {{u"秋季手作市集", u"Autumn craft market"}, "fair", "yearly", QDate(year, 10, 17), QDate(year, 10, 19), 60},
    };
    for (const SampleEvent &event : events) {
        Draft draft{{QStringLiteral("name"), Value(event.name.in(english))},
                    {QStringLiteral("kind"), Value(QString::fromLatin1(event.kind))},
                    {QStringLiteral("firstDay"), Value(event.first.toString(Qt::ISODate))},
                    {QStringLiteral("lastDay"), Value(event.last.toString(Qt::ISODate))},
                    {QStringLiteral("repeats"), Value(QString::fromLatin1(event.repeats))}};
        if (event.guessPercent > 0)
            draft.insert({QStringLiteral("guess"), Value(Ratio::percent(event.guessPercent))});
        BENCHBOOK_TRY(addRecord(studio, demandEventKind(), draft, person));
    }
    return {};
}

Result<void> addSampleFigure(Studio &studio, Id<Variant> variant, int percent, bool english, PersonRef person)
{
    BENCHBOOK_ASSIGN(OutlookQuestion question, studio.read([](const Reader &reader) -> Result<OutlookQuestion> {
        return readOutlookQuestion(reader);
    }));
    // One variant is enough to ask about, however large the sample is.
    std::erase_if(question.variants, [&](const OutlookVariant &one) { return one.variant != variant; });
    OutlookCache cache;
    BENCHBOOK_ASSIGN(const Outlook outlook, reckonOutlook(question, cache, {.months = 2}));
    const double said = outlook.nodes.back().months.back().reckoned.mean;
    const Name reason{u"老客户说要补货", u"An old customer will order again"};
    return sayDemand(studio,
                     {.variant = variant,
                      .month = outlook.months.back(),
                      .pieces = Quantity::units(std::llround(said * percent / 100)),
                      .forecast = Quantity::fromMicro(std::llround(said * double(Quantity::microPerUnit))),
                      .reason = reason.in(english)},
                     person);
}

Result<void> addSampleLikeness(Studio &studio, Id<Variant> variant, Id<Variant> like, PersonRef person)
{
    BENCHBOOK_ASSIGN(const Id<Product> product, productOf(studio, variant));
    BENCHBOOK_ASSIGN(const Id<Product> other, productOf(studio, like));
    return sayLooksLike(studio, product, {{other, Ratio::percent(60)}}, person);
}

} // namespace benchbook::sample
