#include "core/planning/outlook/outlook_words.h"

#include "core/forecast/forecast_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct OutlookWordsText
{
    Q_DECLARE_TR_FUNCTIONS(OutlookWords)
};

/// A season is worth naming where some month lies so far from the others.
constexpr double leastNamedSeason = 0.1;
/// Fewer months say nothing of where things go.
constexpr int leastMonthsOfTrend = 6;
constexpr std::size_t monthsOfTrend = 12;

QString timesText(double factor, const QLocale &locale) { return locale.toString(factor, 'f', 1); }

/// Of an event that was learnt: how strong it is and how sure that is.
QString eventText(const OutlookQuestion &question, const forecast::EventEffect &effect, const QLocale &locale)
{
    const QString name = question.events[std::size_t(effect.kind)].name;
    const QString times = timesText(std::exp(effect.effect), locale);
    if (effect.seen == 0)
        return OutlookWordsText::tr("%1: a whole month of it is taken to have %2 times the usual demand; it was never "
                                    "seen here.")
            .arg(name, times);
    return OutlookWordsText::tr("%1: a whole month of it has %2 times the usual demand, learnt in %n month(s).",
                                nullptr, effect.seen)
        .arg(name, times);
}

QString lendersText(const OutlookQuestion &question, const VariantOutlook &variant)
{
    QStringList names;
    for (const Id<Product> product : variant.from) {
        const auto named =
            std::ranges::find_if(question.variants, [&](const OutlookVariant &one) { return one.product == product; });
        if (named != question.variants.end())
            names << named->productName;
    }
    return OutlookWordsText::tr("Borrowed from: %1.").arg(names.join(OutlookWordsText::tr(", ")));
}

QString methodsText(const forecast::Forecast &forecast)
{
    QStringList names;
    for (const forecast::Share &share : forecast.shares) {
        names << OutlookWordsText::tr("%1 %2 %").arg(forecast::methodTitle(share.method),
                                                     QString::number(std::lround(share.weight * 100)));
    }
    return names.isEmpty() ? QString()
                           : OutlookWordsText::tr("Methods: %1.").arg(names.join(OutlookWordsText::tr(", ")));
}

QString besideText(const OutlookAccuracy &accuracy, const QLocale &locale)
{
    const AheadAccuracy &next = accuracy.ahead.front();
    const QString off =
        OutlookWordsText::tr("One month ahead it would have been off by %1 pcs on average in the last %n month(s).",
                             nullptr, next.months)
            .arg(piecesText(next.error, locale));
    if (!accuracy.lastYearError)
        return off;
    return OutlookWordsText::tr("%1 “As last year” would have been off by %2.")
        .arg(off, piecesText(*accuracy.lastYearError, locale));
}

} // namespace

QString piecesText(double pieces, const QLocale &locale)
{
    const double rounded = std::round(pieces * 10) / 10;
    return locale.toString(rounded, 'f', rounded == std::round(rounded) ? 0 : 1);
}

QString seasonText(const forecast::Forecast &forecast, QDate firstMonth, const QLocale &locale)
{
    if (forecast.season.empty())
        return {};
    const auto [least, most] = std::minmax_element(forecast.season.begin(), forecast.season.end());
    if (*most - *least < leastNamedSeason)
        return {};
    const auto monthOf = [&](auto place) {
        return locale.standaloneMonthName(firstMonth.addMonths(int(place - forecast.season.begin())).month(),
                                          QLocale::ShortFormat);
    };
    return OutlookWordsText::tr("Strongest in %1 (%2 times a usual month), weakest in %3 (%4 times).")
        .arg(monthOf(most), timesText(*most, locale), monthOf(least), timesText(*least, locale));
}

QStringList driversOf(const OutlookQuestion &question, const Outlook &outlook, std::size_t variant,
                      const QLocale &locale)
{
    const VariantOutlook &of = outlook.variants[variant];
    QStringList texts;
    for (const forecast::Note &note : of.forecast.notes) {
        if (note.reason != forecast::Reason::EventLearnt)
            texts << forecast::noteText(note);
    }
    if (!of.from.empty())
        texts << lendersText(question, of);
    texts << seasonText(of.forecast, outlook.months.front(), locale);
    for (const forecast::EventEffect &effect : of.forecast.effects)
        texts << eventText(question, effect, locale);
    texts << methodsText(of.forecast);
    texts.removeAll(QString());
    return texts;
}

QStringList accuracyTexts(const OutlookAccuracy &accuracy)
{
    const QLocale locale;
    const AheadAccuracy &next = accuracy.ahead.front();
    QStringList texts;
    if (next.months == 0) {
        texts << OutlookWordsText::tr("None of the last %n month(s) can be judged yet.", nullptr, monthsJudged);
    } else {
        texts << besideText(accuracy, locale);
        texts << OutlookWordsText::tr("%1 of %n month(s) lay in the range of 95 %.", nullptr, next.months)
                     .arg(next.covered);
        if (std::abs(accuracy.bias) > next.error / 2 && next.months > 2)
            texts << (accuracy.bias > 0 ? OutlookWordsText::tr("It said too much as a rule: by %1 pcs a month.")
                                        : OutlookWordsText::tr("It said too little as a rule: by %1 pcs a month."))
                         .arg(piecesText(std::abs(accuracy.bias), locale));
    }
    if (accuracy.hand.months > 0)
        texts << OutlookWordsText::tr("Figures by hand were off by %1 pcs in %n month(s), the forecast by %2.", nullptr,
                                      accuracy.hand.months)
                     .arg(piecesText(accuracy.hand.error, locale), piecesText(accuracy.hand.forecastError, locale));
    return texts;
}

std::optional<double> trendOf(const OutlookNode &node)
{
    double before = 0;
    int known = 0;
    for (std::size_t at = node.history.size() - std::min(node.history.size(), monthsOfTrend); at < node.history.size();
         ++at) {
        if (std::isfinite(node.history[at])) {
            before += node.history[at];
            ++known;
        }
    }
    if (known < leastMonthsOfTrend || !(before > 0))
        return std::nullopt;
    return node.meanOfMonths() / (before / known) - 1;
}

} // namespace benchbook
