// experience: what the logs teach of minutes and yields, what drifts, and planned against actual.
#include "app/cli/session.h"

#include "app/cli/output.h"
#include "core/experience/experience_text.h"
#include "core/experience/planned_actual.h"
#include "core/experience/step_drift.h"

#include <QCoreApplication>

#include <cmath>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct ExperienceCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

// Estimates are no exact values: more digits than these would only seem to say something.
double tidy(double value) { return std::round(value * 10'000) / 10'000; }

QJsonObject rangeJson(const Range &range) { return {{u"low"_s, tidy(range.low)}, {u"high"_s, tidy(range.high)}}; }

QJsonArray textsJson(const QStringList &texts) { return QJsonArray::fromStringList(texts); }

QJsonValue minutesJson(const MinutesEstimate &minutes)
{
    QJsonObject json{{u"known"_s, minutes.known},
                     {u"logs"_s, minutes.logs},
                     {u"leftOut"_s, int(minutes.leftOut.size())},
                     {u"why"_s, textsJson(findingTexts(minutes.why))}};
    if (minutes.known) {
        json.insert(u"secondsPerPiece"_s, tidy(minutes.secondsPerPiece));
        json.insert(u"range"_s, rangeJson(minutes.range));
        json.insert(u"nextLog"_s, rangeJson(minutes.nextBatch));
    }
    return json;
}

QJsonValue yieldJson(const YieldEstimate &yield)
{
    QJsonObject json{{u"known"_s, yield.known},
                     {u"logs"_s, yield.logs},
                     {u"pieces"_s, yield.pieces},
                     {u"good"_s, yield.good},
                     {u"why"_s, textsJson(findingTexts(yield.why))}};
    if (yield.known) {
        json.insert(u"yield"_s, tidy(yield.yield));
        json.insert(u"range"_s, rangeJson(yield.range));
    }
    return json;
}

QJsonValue groupJson(const GroupEstimate &group)
{
    if (!group.known)
        return {};
    return QJsonObject{{u"estimate"_s, tidy(group.estimate)}, {u"own"_s, tidy(group.own)},
                       {u"range"_s, rangeJson(group.range)},  {u"logs"_s, group.logs},
                       {u"differs"_s, group.differs},         {u"why"_s, textsJson(findingTexts(group.why))}};
}

QJsonObject stepJson(const StepExperience &step, const std::vector<GroupExperience> &groups)
{
    QJsonArray all;
    for (const GroupExperience &group : groups) {
        all << QJsonObject{{u"by"_s, circumstanceKey(group.factor)},
                           {u"name"_s, group.name},
                           {u"minutes"_s, groupJson(group.minutes)},
                           {u"yield"_s, groupJson(group.yield)}};
    }
    return {{u"product"_s, step.step.productCode},
            {u"step"_s, step.step.name},
            {u"standardSecondsPerPiece"_s, step.step.seconds},
            {u"expectedYield"_s, tidy(double(step.step.expectedYield.ppm()) / Ratio::one)},
            {u"minutes"_s, minutesJson(step.minutes)},
            {u"yield"_s, yieldJson(step.yield)},
            {u"lastDay"_s, dayJson(step.lastDay)},
            {u"groups"_s, all}};
}

QStringList stepRow(const StepExperience &step)
{
    const QString unknown = ExperienceCommandText::tr("not known yet");
    const MinutesEstimate &minutes = step.minutes;
    const YieldEstimate &yield = step.yield;
    return {step.step.productCode,
            step.step.name,
            pieceTimeText(double(step.step.seconds)),
            minutes.known ? pieceTimeText(minutes.secondsPerPiece) : unknown,
            minutes.known ? pieceTimeText(minutes.range) : QString(),
            yield.known ? shareText(yield.yield) : unknown,
            yield.known ? shareText(yield.range) : QString(),
            QString::number(std::max(minutes.logs, yield.logs))};
}

Result<Answer> report(Session &session)
{
    const bool one = session.arguments().has("product");
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    std::optional<Id<Product>> product;
    if (one) {
        BENCHBOOK_ASSIGN(product, session.find<Product>("products", session.arguments().value("product")));
    }
    QJsonArray steps;
    std::vector<QStringList> rows;
    const Result<void> read = studio->read([&](const Reader &reader) -> Result<void> {
        for (const StepInfo &info : stepsInUse(reader, product)) {
            const StepHistory history = readStepHistory(reader, info.id);
            const StepExperience step = stepExperience(info, history);
            steps << stepJson(step, one ? groupExperience(history) : std::vector<GroupExperience>());
            rows.push_back(stepRow(step));
        }
        return {};
    });
    BENCHBOOK_TRY(read);
    const QStringList titles{ExperienceCommandText::tr("Product"),       ExperienceCommandText::tr("Step"),
                             ExperienceCommandText::tr("Standard"),      ExperienceCommandText::tr("Learnt"),
                             ExperienceCommandText::tr("9 times in 10"), ExperienceCommandText::tr("Yield"),
                             ExperienceCommandText::tr("9 times in 10"), ExperienceCommandText::tr("Logs")};
    return Answer{QJsonObject{{u"steps"_s, steps}}, textTable(titles, rows)};
}

QJsonObject driftJson(const StepDrift &found)
{
    QJsonArray suspects;
    for (std::size_t i = 0; i < found.causes.suspects.size(); ++i) {
        const Suspect &suspect = found.causes.suspects[i];
        suspects << QJsonObject{{u"suspect"_s, found.suspects[qsizetype(i)]},
                                {u"by"_s, circumstanceKey(suspect.label.factor)},
                                {u"with"_s, tidy(suspect.with)},
                                {u"without"_s, tidy(suspect.without)},
                                {u"piecesWith"_s, suspect.piecesWith},
                                {u"piecesWithout"_s, suspect.piecesWithout},
                                {u"inseparable"_s, suspect.inseparable}};
    }
    const Drift &drift = found.drift;
    return {{u"product"_s, found.step.productCode},
            {u"step"_s, found.step.name},
            {u"of"_s, drift.of == DriftOf::Loss ? u"loss"_s : u"secondsPerPiece"_s},
            {u"since"_s, dayJson(found.since)},
            {u"before"_s, tidy(drift.before)},
            {u"beforeRange"_s, rangeJson(drift.beforeRange)},
            {u"after"_s, tidy(drift.after)},
            {u"afterRange"_s, rangeJson(drift.afterRange)},
            {u"logsBefore"_s, drift.logsBefore},
            {u"logsAfter"_s, drift.logsAfter},
            {u"worse"_s, drift.isWorse()},
            {u"standsOut"_s, found.causes.standOut},
            {u"suspects"_s, suspects},
            {u"sentence"_s, found.sentence}};
}

Result<Answer> listDrifts(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const std::vector<StepDrift> found,
                     studio->read([](const Reader &reader) { return Result<std::vector<StepDrift>>(drifts(reader)); }));
    QJsonArray json;
    QString text;
    for (const StepDrift &drift : found) {
        json << driftJson(drift);
        text += drift.sentence + u'\n';
    }
    if (found.empty())
        text = ExperienceCommandText::tr("No step drifts beyond chance.");
    return Answer{QJsonObject{{u"drifts"_s, json}}, text};
}

QJsonObject comparisonJson(const StepComparison &step)
{
    return {{u"step"_s, step.step.name},
            {u"plannedSeconds"_s, step.plannedSeconds},
            {u"actualSeconds"_s, step.step.loggedSeconds},
            {u"plannedScrap"_s, tidy(step.plannedScrap)},
            {u"good"_s, step.step.good},
            {u"scrap"_s, step.step.scrap},
            {u"reasons"_s, textsJson(step.reasons)}};
}

QJsonObject comparisonJson(const MaterialComparison &material)
{
    const NeedEstimate &learnt = material.experience;
    QJsonObject json{{u"material"_s, material.input.code}, {u"differs"_s, material.differs}};
    putQuantity(json, "planned", material.input.need, material.input.unit);
    putQuantity(json, "actual", material.input.issued, material.input.unit);
    if (learnt.known) {
        json.insert(u"learntPerPiece"_s, tidy(learnt.perPiece));
        json.insert(u"coversNineTimesInTen"_s, tidy(learnt.covers));
    }
    return json;
}

QString minutesOf(qint64 seconds) { return ExperienceCommandText::tr("%1 min").arg((seconds + 30) / 60); }

Answer comparisonAnswer(const PlannedAgainstActual &compared)
{
    std::vector<QStringList> rows;
    QJsonArray steps;
    QString reasons;
    for (const StepComparison &step : compared.steps) {
        steps << comparisonJson(step);
        rows.push_back({step.step.name, minutesOf(step.plannedSeconds), minutesOf(step.step.loggedSeconds),
                        QLocale().toString(step.plannedScrap, 'f', 1), QString::number(step.step.scrap)});
        for (const QString &reason : step.reasons)
            reasons += step.step.name + u": "_s + reason + u'\n';
    }
    QJsonArray materials;
    for (const MaterialComparison &material : compared.materials) {
        materials << comparisonJson(material);
        rows.push_back({material.input.name, displayText(material.input.need, material.input.unit),
                        displayText(material.input.issued, material.input.unit), QString(), QString()});
    }
    const QStringList titles{compared.order.code, ExperienceCommandText::tr("Planned"),
                             ExperienceCommandText::tr("Actual"), ExperienceCommandText::tr("Scrap planned"),
                             ExperienceCommandText::tr("Scrap")};
    return {QJsonObject{{u"workOrder"_s, compared.order.code},
                        {u"plannedSeconds"_s, compared.plannedSeconds()},
                        {u"actualSeconds"_s, compared.actualSeconds()},
                        {u"steps"_s, steps},
                        {u"materials"_s, materials}},
            textTable(titles, rows) + reasons};
}

Result<Answer> compareOrder(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(
        const PlannedAgainstActual compared, studio->read([&](const Reader &reader) -> Result<PlannedAgainstActual> {
            BENCHBOOK_ASSIGN(const Id<WorkOrder> id, findWorkOrder(reader, session.arguments().positional().first()));
            return plannedAgainstActual(reader, id);
        }));
    return comparisonAnswer(compared);
}

} // namespace

std::span<const Command> experienceCommands()
{
    static const std::vector<Command> commands{
        {"experience",
         "",
         QT_TRANSLATE_NOOP("Cli", "minutes and yield of every step, learnt from its logs, with ranges"),
         {{"product", "PRODUCT", QT_TRANSLATE_NOOP("Cli", "only its steps, by person, grade and season, too")}},
         report},
        {"experience drifts",
         "",
         QT_TRANSLATE_NOOP("Cli", "steps that lose more or take longer than before, since when, and the first suspect"),
         {},
         listDrifts},
        {"experience order",
         "WORKORDER",
         QT_TRANSLATE_NOOP("Cli", "planned against actual of a work order, with the reasons found"),
         {},
         compareOrder},
    };
    return commands;
}

} // namespace benchbook::cli
