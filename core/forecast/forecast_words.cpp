#include "core/forecast/forecast_words.h"

#include <QCoreApplication>

namespace benchbook::forecast {

using namespace Qt::StringLiterals;

namespace {

struct ForecastText
{
    Q_DECLARE_TR_FUNCTIONS(Forecast)
};

QString figureText(double value)
{
    const bool whole = value == std::floor(value) && std::abs(value) < 1e9;
    return whole ? QString::number(value, 'f', 0) : QString::number(value, 'g', 3);
}

QString percentText(double share) { return QString(QString::number(share * 100, 'f', 0) + u" %"_s); }

QString historyText(const Note &note)
{
    const QString figure = figureText(note.figure);
    switch (note.reason) {
    case Reason::NoHistory:
        return ForecastText::tr("Nothing is known of it; the zeros here say nothing.");
    case Reason::NothingSold:
        return ForecastText::tr("Nothing was sold in %1 periods.").arg(figure);
    case Reason::OnePeriod:
        return ForecastText::tr("Only one period is known; it is repeated with a wide range.");
    case Reason::AlwaysTheSame:
        return ForecastText::tr("It was always %1.").arg(figure);
    case Reason::LevelOnly:
        return ForecastText::tr("%1 known periods are too few for a trend or a season; only a level is learnt.")
            .arg(figure);
    case Reason::SoldNowAndThen:
        return ForecastText::tr("It is asked for in one of %1 periods: counts and gaps are forecast, not a line.")
            .arg(figure);
    case Reason::FewAtATime:
        return ForecastText::tr("Few pieces a period (%1 on average): whole pieces are counted.").arg(figure);
    case Reason::YoungCount:
        return ForecastText::tr(
                   "%1 known periods of whole pieces are too few for trend and season; what is asked for is "
                   "learnt together with the group.")
            .arg(figure);
    case Reason::UnsoldBefore:
        return ForecastText::tr("%1 empty periods before the first sale are left out.").arg(figure);
    case Reason::OnlyRecent:
        return ForecastText::tr("The oldest %1 periods are left out.").arg(figure);
    case Reason::Unknown:
        return ForecastText::tr("%1 periods without stock or record are estimated from their neighbours.").arg(figure);
    case Reason::SetAside:
        return ForecastText::tr("%1 value far beyond all others is set aside; please check it.").arg(figure);
    case Reason::Returns:
        return ForecastText::tr("In some periods more came back than was sold.");
    default:
        return {};
    }
}

QString shareText(const Share &share)
{
    const QString title = methodTitle(share.method);
    const QString named =
        share.choice.empty() ? title : ForecastText::tr("%1 (%2)").arg(title, QString::fromStdString(share.choice));
    if (!share.errors.count)
        return ForecastText::tr("%1 weighs %2.").arg(named, percentText(share.weight));
    return ForecastText::tr("%1 weighs %2; it was off by %3 one period ahead, by %4 over all steps.")
        .arg(named, percentText(share.weight), figureText(share.errors.oneStep), figureText(share.errors.allSteps));
}

} // namespace

QString methodTitle(Method method)
{
    switch (method) {
    case Method::Auto:
        return ForecastText::tr("Chosen by itself");
    case Method::Naive:
        return ForecastText::tr("Last value");
    case Method::SeasonalNaive:
        return ForecastText::tr("Last year");
    case Method::Ses:
        return ForecastText::tr("Level");
    case Method::Holt:
        return ForecastText::tr("Trend");
    case Method::Damped:
        return ForecastText::tr("Fading trend");
    case Method::Theta:
        return ForecastText::tr("Theta");
    case Method::DynamicTheta:
        return ForecastText::tr("Dynamic theta");
    case Method::Ets:
        return ForecastText::tr("Exponential smoothing");
    case Method::Ces:
        return ForecastText::tr("Complex smoothing");
    case Method::StlEts:
        return ForecastText::tr("Season taken out, rest smoothed");
    case Method::Arima:
        return ForecastText::tr("Autoregression (ARIMA)");
    case Method::GroupSeason:
        return ForecastText::tr("Season of the group");
    case Method::Intermittent:
        return ForecastText::tr("Asked for now and then");
    }
    return {};
}

QString noteText(const Note &note)
{
    switch (note.reason) {
    case Reason::OwnSeason:
        return ForecastText::tr("It has a season of its own: periods of the year lie %1 from the mean.")
            .arg(percentText(note.figure));
    case Reason::SeasonOfGroup:
        return ForecastText::tr(
                   "It is too young for a season of its own and takes that of its group, %1 times as strong.")
            .arg(figureText(note.figure));
    case Reason::NoSeason:
        return ForecastText::tr("No season is used: %1 years are known.").arg(figureText(note.figure));
    case Reason::EventLearnt:
        return ForecastText::tr("A known event counts: a period full of it has %1 times the usual demand.")
            .arg(figureText(note.figure));
    case Reason::Borrowed:
        return ForecastText::tr("It is new and follows the products it resembles, at %1 times their demand.")
            .arg(figureText(note.figure));
    case Reason::MethodCannot:
        return ForecastText::tr("The chosen method cannot answer here; a level does.");
    default:
        return historyText(note);
    }
}

QStringList explanation(const Forecast &forecast)
{
    QStringList lines;
    for (const Note &note : forecast.notes)
        lines << noteText(note);
    for (const Share &share : forecast.shares)
        lines << shareText(share);
    if (forecast.season.empty())
        return lines;
    QStringList shares;
    for (const double share : forecast.season)
        shares << QString::number(share, 'f', 2);
    lines << ForecastText::tr("Shares of the year, the next period first: %1.").arg(shares.join(u", "_s));
    return lines;
}

} // namespace benchbook::forecast
