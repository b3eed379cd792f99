// what-if: the plan beside what becomes of it in cases that a person names. Nothing of the studio is changed.
#include "app/cli/outlook_parts.h"
#include "app/cli/output.h"
#include "app/cli/session.h"
#include "core/planning/plan_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct WhatIfCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr int usualCaseDays = 14;
constexpr int longestCaseDays = 366;
/// A year has no more than a hundred times its orders or prices.
constexpr Ratio mostChange = Ratio::percent(10'000);

/// An option as a change in percent, above −100.
Result<std::optional<Ratio>> changeBy(Session &session, const char *option)
{
    if (!session.arguments().has(option))
        return std::optional<Ratio>();
    BENCHBOOK_ASSIGN(const Ratio by, session.typed(parsePercent(session.arguments().value(option))));
    if (by <= Ratio::percent(-100) || by > mostChange)
        return session.usage(WhatIfCommandText::tr("--%1: a change above -100 and at most 10000 percent.")
                                 .arg(QString::fromLatin1(option)));
    return std::optional(by);
}

/// Which of these has the name, the whole or its beginning.
template <class Named> Result<int> placeOf(Session &session, const std::vector<Named> &all, const QString &name)
{
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const Named &one) { return one.name.compare(name, Qt::CaseInsensitive) == 0; });
    if (found != all.end())
        return int(found - all.begin());
    QStringList names;
    for (const Named &one : all)
        names << one.name;
    if (names.isEmpty())
        return session.usage(WhatIfCommandText::tr("The plan knows nobody of that kind."));
    return session.usage(
        WhatIfCommandText::tr("The plan does not know “%1”; it knows: %2.").arg(name, names.join(u", "_s)));
}

/// Every case that was asked for, each by itself, or all at once.
Result<std::vector<PlanScenario>> askedCases(Session &session, const PlanBook &book, QDate today)
{
    BENCHBOOK_ASSIGN(const std::optional<int> days, session.maybeCount("days"));
    const int lasts = days.value_or(usualCaseDays);
    if (lasts < 1 || lasts > longestCaseDays)
        return session.usage(WhatIfCommandText::tr("A case lasts 1 to %1 days.").arg(longestCaseDays));
    const DaySpan span{today, today.addDays(lasts - 1)};
    BENCHBOOK_ASSIGN(const std::optional<Ratio> orders, changeBy(session, "orders"));
    BENCHBOOK_ASSIGN(const std::optional<Ratio> prices, changeBy(session, "prices"));
    BENCHBOOK_ASSIGN(const std::optional<Ratio> transport, changeBy(session, "transport"));
    const auto signedPercent = [](Ratio by) -> QString {
        return (by > Ratio() ? u"+"_s : QString()) + percentText(by);
    };
    std::vector<PlanScenario> cases;
    if (orders) {
        if (*orders < Ratio())
            return session.usage(WhatIfCommandText::tr("--orders: they can only grow."));
        cases.push_back({WhatIfCommandText::tr("Orders %1 %").arg(signedPercent(*orders)),
                         {OrdersGrow{.by = *orders, .span = span}}});
    }
    if (prices)
        cases.push_back(
            {WhatIfCommandText::tr("Prices %1 %").arg(signedPercent(*prices)), {PricesChange{.by = *prices}}});
    if (transport)
        cases.push_back({WhatIfCommandText::tr("Transport %1 %").arg(signedPercent(*transport)),
                         {TransportChanges{.by = *transport}}});
    if (session.arguments().has("without-supplier")) {
        const QString name = session.arguments().value("without-supplier");
        BENCHBOOK_ASSIGN(const int supplier, placeOf(session, book.needs.suppliers, name));
        cases.push_back({WhatIfCommandText::tr("Without %1").arg(book.needs.suppliers[std::size_t(supplier)].name),
                         {SupplierStops{supplier, span}}});
    }
    if (session.arguments().has("away")) {
        BENCHBOOK_ASSIGN(const int person, placeOf(session, book.load.persons, session.arguments().value("away")));
        cases.push_back({WhatIfCommandText::tr("%1 away").arg(book.load.persons[std::size_t(person)].name),
                         {PersonAway{person, span}}});
    }
    if (cases.empty())
        return session.usage(WhatIfCommandText::tr(
            "Say what may happen: --orders, --prices, --transport, --without-supplier or --away."));
    if (!session.arguments().has("together") || cases.size() == 1)
        return cases;
    PlanScenario all;
    QStringList names;
    for (const PlanScenario &one : cases) {
        names << one.name;
        all.changes.insert(all.changes.end(), one.changes.begin(), one.changes.end());
    }
    all.name = names.join(u" + "_s);
    return std::vector{all};
}

QJsonObject comparedJson(const ComparedPlan &compared, const QStringList &differences, const Currency &currency)
{
    const PlanFigures &figures = compared.figures;
    return {{u"name"_s, compared.name},
            {u"goods"_s, moneyJson(figures.goods, currency)},
            {u"unpricedLines"_s, figures.unpricedLines},
            {u"freight"_s, moneyJson(figures.freight, currency)},
            {u"deliveries"_s, figures.deliveries},
            {u"orders"_s, figures.orders},
            {u"late"_s, figures.lateOrders},
            {u"worstLateDays"_s, figures.worstLateDays},
            {u"never"_s, figures.neverOrders},
            {u"boundMean"_s, moneyJson(figures.boundMean, currency)},
            {u"boundPeak"_s, moneyJson(figures.boundPeak, currency)},
            {u"peakLoad"_s, figures.peakLoad},
            {u"overWeeks"_s, figures.overWeeks},
            {u"overSeconds"_s, figures.overSeconds},
            {u"differences"_s, QJsonArray::fromStringList(differences)}};
}

Result<Answer> tellWhatIf(Session &session)
{
    BENCHBOOK_ASSIGN(const QDate until, planEnd(session));
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const std::vector<ForecastLine> forecasts, plannedForecasts(session, *studio, until));
    BENCHBOOK_ASSIGN(const StudioPlanBook plan, studio->read([&](const Reader &reader) -> Result<StudioPlanBook> {
        return readPlan(reader, until, forecasts);
    }));
    BENCHBOOK_ASSIGN(const std::vector<PlanScenario> cases, askedCases(session, plan.book, studio->today()));
    BENCHBOOK_ASSIGN(std::vector<ComparedPlan> compared, comparePlans(plan.book, cases, session.progress().token()));
    compared.front().name = WhatIfCommandText::tr("As it is");
    const Currency &currency = studio->currency();
    const QLocale locale = session.locale();
    QStringList header{WhatIfCommandText::tr("Figure")};
    std::vector<QStringList> rows;
    QString reasons;
    QJsonArray json;
    for (const ComparedPlan &one : compared) {
        header << one.name;
        const std::vector<PlanFigureText> figures = figureTexts(one.figures, currency, locale);
        rows.resize(figures.size());
        for (std::size_t i = 0; i < figures.size(); ++i)
            rows[i] << (rows[i].isEmpty() ? QStringList{figures[i].title, figures[i].text}
                                          : QStringList{figures[i].text});
        QStringList differences;
        for (const PlanDifference &difference : one.differences)
            differences << differenceText(plan, difference, currency, locale);
        json << comparedJson(one, differences, currency);
        if (&one == &compared.front())
            continue;
        if (differences.isEmpty())
            differences << WhatIfCommandText::tr("Nothing is different.");
        reasons += u'\n' + one.name + u'\n';
        for (const QString &difference : differences)
            reasons += u"  "_s + difference + u'\n';
    }
    return Answer{QJsonObject{{u"today"_s, dayJson(studio->today())}, {u"until"_s, dayJson(until)}, {u"plans"_s, json}},
                  textTable(header, rows) + reasons.trimmed().prepend(u'\n')};
}

} // namespace

std::span<const Command> whatIfCommands()
{
    static const std::vector<Command> commands{
        {"what-if",
         "",
         QT_TRANSLATE_NOOP("Cli", "the plan beside what becomes of it when something happens; nothing is changed"),
         {{"orders", "PERCENT", QT_TRANSLATE_NOOP("Cli", "orders grow: 300 is four times as many")},
          {"prices", "PERCENT", QT_TRANSLATE_NOOP("Cli", "all that is bought costs more or less")},
          {"transport", "PERCENT", QT_TRANSLATE_NOOP("Cli", "freight and transport cost more or less")},
          {"without-supplier", "SUPPLIER", QT_TRANSLATE_NOOP("Cli", "nothing comes from this supplier")},
          {"away", "PERSON", QT_TRANSLATE_NOOP("Cli", "this person is away")},
          {"days", "N", QT_TRANSLATE_NOOP("Cli", "how long it lasts from today; 14 unless said")},
          {"together", nullptr, QT_TRANSLATE_NOOP("Cli", "all of it at once instead of one by one")},
          {"until", "DAY", QT_TRANSLATE_NOOP("Cli", "how far to look; eight weeks unless said")},
          {"without-forecast", nullptr, QT_TRANSLATE_NOOP("Cli", "only what was ordered, not what is expected")}},
         tellWhatIf},
    };
    return commands;
}

} // namespace benchbook::cli
