#include "ui/planning/forecast_pane.h"

#include "core/planning/event_days.h"
#include "core/planning/outlook/outlook_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct ForecastPaneText
{
    Q_DECLARE_TR_FUNCTIONS(ForecastPane)
};

constexpr std::size_t pastShown = 18;
constexpr std::size_t lowShown = 0;
constexpr std::size_t highShown = 5;
constexpr double nothingShown = std::numeric_limits<double>::quiet_NaN();
enum ForecastColor { CameColor, SaidColor, HandColor, PastColor };

QList<double> gaps(std::size_t count) { return QList<double>(qsizetype(count), nothingShown); }

/// What it would have said, one month before, of the months that are shown.
QList<double> saidBefore(const OutlookAccuracy &accuracy, QDate first, std::size_t count)
{
    QList<double> said = gaps(count);
    for (const PastMonth &past : accuracy.past) {
        const int at = (past.month.year() - first.year()) * 12 + past.month.month() - first.month();
        if (at >= 0 && at < said.size())
            said[at] = past.said.mean;
    }
    return said;
}

void fillEvents(FactSheet &sheet, const SeenOutlook &seen, std::size_t variant)
{
    const QDate until = seen.outlook.months.back().addMonths(1).addDays(-1);
    bool begun = false;
    for (const int index : seen.outlook.variants[variant].events) {
        const DemandEventInfo &event = seen.question.events[std::size_t(index)];
        for (const forecast::DaySpan &span : daysOfEvent(event, seen.question.today, until)) {
            if (!begun)
                sheet.addSection(ForecastPaneText::tr("Events ahead"));
            begun = true;
            sheet.addLine(event.name, ForecastPaneText::tr("%1 – %2").arg(span.first.toString(Qt::ISODate),
                                                                          span.last.toString(Qt::ISODate)));
        }
    }
}

void fillChannels(FactSheet &sheet, const SeenOutlook &seen, std::size_t variant)
{
    const std::vector<ChannelDemand> &channels = seen.question.variants[variant].channels;
    double all = 0;
    for (const ChannelDemand &channel : channels)
        all += double(channel.ordered.micro());
    if (channels.size() < 2)
        return;
    sheet.addSection(ForecastPaneText::tr("Where it was sold in the last 12 months"));
    for (const ChannelDemand &channel : channels) {
        const auto name = seen.question.channelNames.find(channel.channel);
        sheet.addLine(name == seen.question.channelNames.end() ? QString() : name->second,
                      ForecastPaneText::tr("%1 pcs · %2 %")
                          .arg(plainText(channel.ordered))
                          .arg(std::lround(100 * double(channel.ordered.micro()) / all)));
    }
}

} // namespace

ChartModel forecastChart(const SeenOutlook &seen, const OutlookJudgement *judgement, std::size_t variant)
{
    const OutlookNode &node = seen.outlook.nodeOf(variant);
    const std::size_t past = std::min(pastShown, node.history.size());
    const std::size_t count = past + node.months.size();
    const QDate first = seen.outlook.months.front().addMonths(-int(past));
    ChartModel model;
    ChartSeries came{ForecastPaneText::tr("Ordered"), ChartSeries::Kind::Bars, gaps(count), CameColor};
    ChartSeries said{ForecastPaneText::tr("Forecast"), ChartSeries::Kind::Line, gaps(count), SaidColor};
    ChartSeries hand{ForecastPaneText::tr("By hand"), ChartSeries::Kind::Bars, gaps(count), HandColor};
    ChartBand band{ForecastPaneText::tr("Range of 95 %"), gaps(count), gaps(count), SaidColor};
    bool byHand = false;
    for (std::size_t at = 0; at < count; ++at) {
        const qsizetype place = qsizetype(at);
        model.categories << first.addMonths(int(at)).toString(u"yy-MM"_s);
        if (at < past) {
            came.values[place] = node.history[node.history.size() - past + at];
            continue;
        }
        const OutlookMonth &month = node.months[at - past];
        said.values[place] = month.used.mean;
        band.low[place] = month.used.quantiles[lowShown];
        band.high[place] = month.used.quantiles[highShown];
        if (month.figure) {
            hand.values[place] = double(month.pieces);
            byHand = true;
        }
    }
    model.bands << band;
    model.series << came << said;
    if (byHand)
        model.series << hand;
    if (judgement && variant < judgement->variants.size()) {
        model.series << ChartSeries{ForecastPaneText::tr("Said a month before"), ChartSeries::Kind::DashedLine,
                                    saidBefore(judgement->variants[variant], first, count), PastColor};
    }
    model.emptyText = ForecastPaneText::tr("Nothing was ordered yet.");
    return model;
}

void fillForecastFacts(FactSheet &sheet, const SeenOutlook &seen, const OutlookJudgement *judgement,
                       std::size_t variant)
{
    fillEvents(sheet, seen, variant);
    sheet.addSection(ForecastPaneText::tr("What it rests on"));
    for (const QString &text : driversOf(seen.question, seen.outlook, variant, QLocale()))
        sheet.addText(text, Tone::Neutral);
    sheet.addSection(ForecastPaneText::tr("How near it came"));
    if (judgement && variant < judgement->variants.size()) {
        for (const QString &text : accuracyTexts(judgement->variants[variant]))
            sheet.addText(text, Tone::Neutral);
    } else {
        sheet.addText(ForecastPaneText::tr("Looking back…"));
    }
    fillChannels(sheet, seen, variant);
}

} // namespace benchbook
