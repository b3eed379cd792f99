// Forecasting plain series; needs no studio file.
#include "app/cli/session.h"

#include "core/base/csv.h"
#include "core/base/text_decoder.h"
#include "core/base/whole_file.h"
#include "core/forecast/forecast_words.h"
#include "core/forecast/series_table.h"

#include <QCoreApplication>
#include <QThread>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct ForecastCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr qint64 largestSeriesFile = 200 << 20;
constexpr double leastLevel = 50;
constexpr double mostLevel = 99.9;
constexpr int mostThreads = 64;

Result<forecast::Options> forecastOptions(Session &session)
{
    forecast::Options options;
    options.threads = QThread::idealThreadCount();
    BENCHBOOK_ASSIGN(const std::optional<int> threads, session.maybeCount("threads"));
    if (threads && (*threads < 1 || *threads > mostThreads))
        return session.usage(ForecastCommandText::tr("Threads: from 1 to %1.").arg(mostThreads));
    options.threads = threads.value_or(options.threads);
    const QString method = session.arguments().value("method");
    if (method.isEmpty())
        return options;
    const std::optional<forecast::Method> named = forecast::methodNamed(method.toStdString());
    if (!named) {
        QStringList names;
        for (const forecast::MethodName &entry : forecast::methodNames)
            names << QString::fromLatin1(entry.name.data(), qsizetype(entry.name.size()));
        return session.usage(
            ForecastCommandText::tr("There is no method “%1”; there are: %2.").arg(method, names.join(u", "_s)));
    }
    options.method = *named;
    return options;
}

Result<double> intervalLevel(Session &session)
{
    const QString text = session.arguments().value("level");
    if (text.isEmpty())
        return 95.0;
    bool ok = false;
    const double level = text.toDouble(&ok);
    if (!ok || !(level >= leastLevel && level <= mostLevel))
        return session.usage(ForecastCommandText::tr("The level is a number of per cent from 50 to 99.9."));
    return level;
}

Result<forecast::SeriesTable> seriesOf(Session &session)
{
    const QString path = session.arguments().value("input");
    BENCHBOOK_ASSIGN(const std::optional<int> horizon, session.maybeCount("horizon"));
    if (horizon && (*horizon < 1 || *horizon > forecast::mostSteps))
        return session.usage(ForecastCommandText::tr("The horizon is from 1 to %1 periods.").arg(forecast::mostSteps));
    BENCHBOOK_ASSIGN(const QByteArray bytes, session.inputFile(path, largestSeriesFile));
    const Result<DecodedText> text = decodeText(bytes);
    if (!text.ok())
        return session.badInput(path, 0, 0, text.error().message);
    auto read = forecast::readSeriesTable(text->text, horizon);
    if (const auto *problem = std::get_if<forecast::SeriesProblem>(&read))
        return session.badInput(path, problem->line, problem->column, problem->reason);
    return std::get<forecast::SeriesTable>(std::move(read));
}

QJsonArray sharesJson(const forecast::Forecast &answer)
{
    QJsonArray shares;
    for (const forecast::Share &share : answer.shares) {
        const std::string_view name = forecast::nameOf(share.method);
        shares << QJsonObject{{u"method"_s, QString::fromLatin1(name.data(), qsizetype(name.size()))},
                              {u"choice"_s, QString::fromStdString(share.choice)},
                              {u"weight"_s, share.weight}};
    }
    return shares;
}

QJsonObject explainedJson(const QString &id, const forecast::Forecast &answer)
{
    QJsonArray season;
    for (const double share : answer.season)
        season << share;
    return QJsonObject{{u"id"_s, id},
                       {u"reasons"_s, QJsonArray::fromStringList(forecast::explanation(answer))},
                       {u"members"_s, sharesJson(answer)},
                       {u"season"_s, season}};
}

/// What was asked to be explained; every id must be in the file.
Result<QJsonArray> explained(Session &session, const forecast::SeriesTable &series,
                             std::span<const forecast::Forecast> answers)
{
    QJsonArray all;
    for (const QString &id : session.arguments().values("explain")) {
        const auto found = std::ranges::find(series.ids, id);
        if (found == series.ids.end())
            return session.usage(ForecastCommandText::tr("“%1” is not in the file.").arg(id));
        all << explainedJson(id, answers[std::size_t(found - series.ids.begin())]);
    }
    return all;
}

Result<Answer> runForecast(Session &session)
{
    BENCHBOOK_ASSIGN(const forecast::Options options, forecastOptions(session));
    BENCHBOOK_ASSIGN(const double level, intervalLevel(session));
    BENCHBOOK_ASSIGN(const forecast::SeriesTable series, seriesOf(session));
    const Result<std::vector<forecast::Forecast>> answers =
        forecast::forecastAll(series.items, options, session.progress());
    if (!answers.ok())
        return Error{answers.error().code, ForecastCommandText::tr("Stopped; nothing was written.")};
    if (const QString broken = forecast::brokenForecast(series, *answers); !broken.isEmpty())
        return Error::refused(
            ForecastCommandText::tr("The forecast of “%1” is not sound; nothing was written.").arg(broken));
    BENCHBOOK_ASSIGN(const QJsonArray reasons, explained(session, series, *answers));
    const QString output = session.arguments().value("output");
    // Plain UTF-8 without a mark: programs read this file, not spreadsheets.
    BENCHBOOK_TRY(writeWholeFile(output, forecast::forecastTable(series, *answers, level).toUtf8()));
    QString text =
        ForecastCommandText::tr("%n series were forecast and written to %1.", nullptr, int(series.ids.size()))
            .arg(output);
    for (const QJsonValue &each : reasons) {
        text += u"\n\n"_s + each[u"id"].toString();
        for (const QJsonValue &line : each[u"reasons"].toArray())
            text += u"\n  "_s + line.toString();
    }
    return Answer{QJsonObject{{u"output"_s, output}, {u"series"_s, int(series.ids.size())}, {u"explained"_s, reasons}},
                  text};
}

} // namespace

std::span<const Command> forecastCommands()
{
    static const std::vector<Command> commands{
        {"forecast",
         "",
         QT_TRANSLATE_NOOP(
             "Cli", "what will be asked for: a table of series in, means and quantiles out; needs no studio file"),
         {{"input", "FILE",
           QT_TRANSLATE_NOOP("Cli", "rows of id,frequency,horizon,v1;v2;… oldest first; - is standard input"), true},
          {"output", "FILE", QT_TRANSLATE_NOOP("Cli", "where the forecasts go, as CSV"), true},
          {"level", "PERCENT", QT_TRANSLATE_NOOP("Cli", "adds the bounds of such an interval; 95 is always there")},
          {"horizon", "N", QT_TRANSLATE_NOOP("Cli", "periods ahead, instead of each row's own")},
          {"method", "NAME",
           QT_TRANSLATE_NOOP("Cli",
                             "auto, naive, snaive, ses, holt, damped, theta, dot, ets, ces, stl, arima, group or "
                             "intermittent")},
          {"explain", "ID", QT_TRANSLATE_NOOP("Cli", "say of this one what was chosen and why; may be repeated")},
          {"threads", "N", QT_TRANSLATE_NOOP("Cli", "how many at a time; the result is the same")}},
         runForecast},
    };
    return commands;
}

} // namespace benchbook::cli
