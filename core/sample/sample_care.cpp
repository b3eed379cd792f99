#include "core/sample/sample_care.h"

#include "core/papers/paper.h"
#include "core/quality/check_result.h"
#include "core/quality/craft_note.h"
#include "core/quality/feedback.h"
#include "core/quality/work_order_hold.h"
#include "core/tools/reading_import.h"
#include "core/tools/tool.h"

#include <QBuffer>
#include <QDateTime>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace benchbook::sample {
namespace {

using namespace Qt::StringLiterals;

struct SampleTool
{
    Name name;
    Name kind;
    Name step; ///< empty: none
    int careHours;
    int careDays;
    Name care;
};

const std::array<SampleTool, 4> &sampleTools()
{
    static const std::array<SampleTool, 4> tools{{
        {{u"裁断机", u"Clicker press"},
         {u"压机", u"Press"},
         {u"裁切", u"Cut"},
         60,
         0,
         {u"清洁台面，导轨上油，检查行程开关", u"Clean the bed, oil the guides, check the limit switch"}},
        {{u"削薄机", u"Skiving machine"},
         {u"机器", u"Machine"},
         {u"削薄", u"Skive"},
         40,
         0,
         {u"磨刀，清理送料轮", u"Sharpen the knife, clean the feed wheel"}},
        {{u"平缝机", u"Flat-bed sewing machine"},
         {u"缝纫机", u"Sewing machine"},
         {u"缝制", u"Stitch"},
         120,
         90,
         {u"换针，上油，清理旋梭", u"New needle, oil, clean the hook"}},
        {{u"烫金机", u"Hot foil press"},
         {u"压机", u"Press"},
         {u"", u""},
         0,
         180,
         {u"校准温度", u"Calibrate the temperature"}},
    }};
    return tools;
}

// The latest steps of work orders, for results of checks; orders still open come first.
constexpr const char *latestLogs = R"sql(
    SELECT log.work_order_id, log.step_id, log.person_id, log.about_day, log.good + log.scrap, step.name,
           recipe.product_id, total.finishes = 0
    FROM standing_work_log AS log
    JOIN recipe_step AS step ON step.id = log.step_id
    JOIN recipe ON recipe.id = step.recipe_id
    JOIN work_order_total AS total ON total.work_order_id = log.work_order_id
    WHERE log.person_id IS NOT NULL AND log.good + log.scrap > 0
    ORDER BY log.id DESC LIMIT 400
)sql";

constexpr const char *busiestProducts = R"sql(
    SELECT recipe.product_id FROM work_order JOIN recipe ON recipe.id = work_order.recipe_id
    GROUP BY recipe.product_id ORDER BY count(*) DESC, recipe.product_id LIMIT 2
)sql";

constexpr const char *latestShipped = R"sql(
    SELECT order_id FROM standing_shipment GROUP BY order_id ORDER BY max(id) DESC LIMIT 12
)sql";

constexpr const char *firstReasons = R"sql(
    SELECT id FROM scrap_reason WHERE hidden = 0 ORDER BY id LIMIT 3
)sql";

std::vector<qint64> idsBy(const Studio &studio, const char *sql)
{
    return studio
        .read([&](const Reader &reader) {
            std::vector<qint64> ids;
            Query query = reader.query(sql);
            while (query.next())
                ids.push_back(query.integer(0));
            return ids;
        })
        .valueOr({});
}

Result<void> careAndLend(Studio &studio, bool english, PersonRef person)
{
    const auto named = [&](std::size_t index) {
        return studio.read(
            [&](const Reader &reader) { return findTool(reader, sampleTools()[index].name.in(english)); });
    };
    // The press is due again, the others are not.
    constexpr std::array<int, 4> daysSinceCare{70, 20, 20, 60};
    for (std::size_t index = 0; index < daysSinceCare.size(); ++index) {
        BENCHBOOK_ASSIGN(const Id<Tool> tool, named(index));
        const int daysAgo = daysSinceCare[index];
        BENCHBOOK_TRY(careForTool(
            studio, {tool, sampleTools()[index].care.in(english), studio.today().addDays(-daysAgo)}, person));
    }
    BENCHBOOK_ASSIGN(const Id<Tool> foil, named(3));
    const NewToolLoan loan{foil, Name{u"隔壁纸艺工作室", u"The paper studio next door"}.in(english),
                           studio.today().addDays(-2), studio.today().addDays(-9)};
    BENCHBOOK_TRY(lendTool(studio, loan, person));
    return {};
}

/// Four readings a day, warmer at noon, damper every ninth day and for weeks at the end: what a logger of the shelf
/// would have written.
QByteArray loggerFile(QDate last)
{
    constexpr int days = 56;
    QByteArray text = "时间,温度(℃),湿度(%RH)\n";
    for (int day = days; day > 0; --day) {
        for (int hour = 8; hour <= 20; hour += 4) {
            const double noon = std::cos((hour - 14) / 12.0 * 3.14159);
            const double wave = std::sin(day / 9.0 * 3.14159);
            const double temperature = 21.0 + 2.4 * noon + 1.3 * wave;
            const double damp = isDampDay(last.addDays(-day), last) ? 29.0 : 0.0;
            const double humidity = 52.0 + damp - 4.0 * noon + 9.0 * wave;
            text += last.addDays(-day).toString(Qt::ISODate).toLatin1() + ' ' +
                    QByteArray::number(hour).rightJustified(2, '0') + ":00," + QByteArray::number(temperature, 'f', 1) +
                    ',' + QByteArray::number(humidity, 'f', 0) + '\n';
        }
    }
    return text;
}

Result<void> takeReadings(Studio &studio, bool english, PersonRef person)
{
    BENCHBOOK_ASSIGN(CsvTable csv, readCsv(QString::fromUtf8(loggerFile(studio.today()))));
    const QString file = Name{u"温湿度记录.csv", u"logger.csv"}.in(english);
    BENCHBOOK_ASSIGN(const ReadingTable table, readingTable(file, std::move(csv)));
    BENCHBOOK_TRY(importReadings(studio, table, {Name{u"皮料架", u"Leather shelf"}.in(english)}, person));
    return {};
}

struct SampleCheck
{
    Name step;
    Name name;
    const char *kind;
    qint64 lower; ///< micro; of a measured one
    qint64 upper;
    Name instruction;
};

const std::array<SampleCheck, 3> &sampleChecks()
{
    static const std::array<SampleCheck, 3> checks{{
        {{u"削薄", u"Skive"},
         {u"边缘厚度", u"Edge thickness"},
         "measured",
         700'000,
         1'000'000,
         {u"离边 5 毫米处量三点", u"Three points, 5 mm from the edge"}},
        {{u"缝制", u"Stitch"},
         {u"针距", u"Stitch length"},
         "measured",
         2'700'000,
         3'300'000,
         {u"量十针取平均", u"The mean of ten stitches"}},
        {{u"封边", u"Finish edges"},
         {u"边油", u"Edge paint"},
         "judged",
         0,
         0,
         {u"无气泡、无漏涂、手感平滑", u"No bubbles, no gaps, smooth to the touch"}},
    }};
    return checks;
}

constexpr const char *stepsNamed = R"sql(
    SELECT 1 FROM recipe JOIN recipe_step AS step ON step.recipe_id = recipe.id
    WHERE recipe.product_id = :product AND step.name = :name LIMIT 1
)sql";

bool hasStep(const Studio &studio, qint64 product, const QString &name)
{
    return studio
        .read([&](const Reader &reader) {
            Query query = reader.query(stepsNamed);
            query.bind("product", product).bind("name", name);
            return Result(query.next());
        })
        .valueOr(false);
}

Result<void> addChecks(Studio &studio, bool english, PersonRef person)
{
    for (const qint64 product : idsBy(studio, busiestProducts)) {
        for (const SampleCheck &check : sampleChecks()) {
            if (!hasStep(studio, product, check.step.in(english)))
                continue;
            const bool measured = QLatin1StringView(check.kind) == "measured"_L1;
            Draft draft{{u"name"_s, Value(check.name.in(english))},
                        {u"product"_s, Value(product)},
                        {u"step"_s, Value(check.step.in(english))},
                        {u"kind"_s, Value(QString(QLatin1StringView(check.kind)))},
                        {u"instruction"_s, Value(check.instruction.in(english))}};
            if (measured) {
                draft.emplace(u"unit"_s, Value(u"mm"_s));
                draft.emplace(u"lower"_s, Value(check.lower));
                draft.emplace(u"upper"_s, Value(check.upper));
            }
            BENCHBOOK_TRY(addRecord(studio, qualityCheckKind(), draft, person));
        }
    }
    return {};
}

struct LoggedStep
{
    Id<WorkOrder> order;
    Id<RecipeStep> step;
    Id<Person> person;
    QDate day;
    int pieces;
    bool open;
};

std::vector<LoggedStep> loggedSteps(const Reader &reader)
{
    std::vector<LoggedStep> steps;
    Query query = reader.query(latestLogs);
    while (query.next())
        steps.push_back({query.id<WorkOrder>(0), query.id<RecipeStep>(1), query.id<Person>(2), query.day(3),
                         query.count(4), query.flag(7)});
    return steps;
}

/// Every ninth result failed; the first that failed of an open order holds it.
Result<void> recordResults(Studio &studio, PersonRef person)
{
    BENCHBOOK_ASSIGN(const std::vector<LoggedStep> steps, studio.read(loggedSteps));
    const std::vector<qint64> reasons = idsBy(studio, firstReasons);
    // As a gauge shows it.
    constexpr qint64 hundredths = 10'000;
    int count = 0;
    bool held = false;
    for (const LoggedStep &step : steps) {
        BENCHBOOK_ASSIGN(const std::vector<StepCheck> open,
                         studio.read([&](const Reader &reader) { return openChecks(reader, step.order, step.step); }));
        for (const StepCheck &todo : open) {
            const bool fails = (step.open && !held) || ++count % 9 == 0;
            NewCheckResult result{step.order, step.step, todo.check.id, step.person};
            result.pieces = std::min(step.pieces, 3);
            result.day = step.day;
            result.holdIfFailed = fails && step.open;
            if (todo.check.measured && todo.check.lower && todo.check.upper) {
                const qint64 lower = todo.check.lower->micro();
                const qint64 width = todo.check.upper->micro() - lower;
                result.value = Quantity::fromMicro(fails ? lower + width + width / 5 : lower + width * (count % 6) / 6);
                result.value = result.value->portion(1, hundredths, Rounding::HalfEven).times(hundredths);
            } else {
                result.passed = !fails;
            }
            if (fails && !reasons.empty())
                result.reason = Id<ScrapReason>(reasons[static_cast<std::size_t>(count) % reasons.size()]);
            BENCHBOOK_ASSIGN(const CheckOutcome outcome, recordCheck(studio, result, person));
            held = held || outcome.held;
        }
        if (count > 60)
            break;
    }
    return {};
}

/// Two edges in section: painted thin, as it should be, and too thick.
QByteArray edgeDrawing()
{
    QImage image(560, 300, QImage::Format_RGB32);
    image.fill(QColor(0xf4, 0xef, 0xe4));
    {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        for (const int which : {0, 1}) {
            const QRectF leather(70 + which * 260, 90, 150, 120);
            painter.setPen(Qt::NoPen);
            painter.setBrush(QColor(0xb5, 0x79, 0x3f));
            painter.drawRect(leather);
            painter.setPen(QPen(QColor(0x5a, 0x2c, 0x12), which == 0 ? 8 : 26, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(leather.topLeft(), leather.bottomLeft());
            painter.setPen(QPen(which == 0 ? QColor(0x2c, 0x7a, 0x4b) : QColor(0xb0, 0x32, 0x2a), 10, Qt::SolidLine,
                                Qt::RoundCap));
            const QPointF at(leather.center().x(), 255);
            painter.drawLine(at + QPointF(-18, which == 0 ? 0 : -16), at + QPointF(which == 0 ? -4 : 18, 16));
            painter.drawLine(at + QPointF(which == 0 ? -4 : -18, 16), at + QPointF(18, -16));
        }
    }
    QBuffer buffer;
    image.save(&buffer, "PNG");
    return buffer.data();
}

Result<void> writeNotes(Studio &studio, bool english, PersonRef person)
{
    const std::vector<qint64> products = idsBy(studio, busiestProducts);
    if (products.empty())
        return {};
    const auto add = [&](const Name &title, const Name &step, const Name &text) {
        const QString named = step.in(english);
        return addRecord(studio, craftNoteKind(),
                         {{u"title"_s, Value(title.in(english))},
                          {u"product"_s, Value(products.front())},
                          {u"step"_s, Value(hasStep(studio, products.front(), named) ? named : QString())},
                          {u"text"_s, Value(text.in(english))}},
                         person);
    };
    const Name title{u"边油要薄", u"Thin coats of edge paint"};
    BENCHBOOK_ASSIGN(const qint64 note, add(title, {u"封边", u"Finish edges"},
                                            {u"两层薄涂，每层干透再砂 600 目。一次涂厚会起泡开裂。",
                                             u"Two thin coats, each dry before sanding at 600. One thick coat bubbles "
                                             u"and cracks."}));
    BENCHBOOK_TRY(add({u"起针和收针", u"First and last stitches"}, {u"缝制", u"Stitch"},
                      {u"起针回两针，收针回三针，线头烧结后压平。",
                       u"Two stitches back at the start, three at the end; melt the ends and press them flat."}));
    BENCHBOOK_TRY(add({u"颜色配对", u"Matching colours"}, {u"", u""},
                      {u"一只包用同一张皮，正面取背部。", u"One piece from one hide; the front from the back of it."}));
    const ContentStore store = ContentStore::ofFile(studio.path());
    BENCHBOOK_ASSIGN(PaperDraft drawing,
                     keepBytes(store, Name{u"边油厚度.png", u"edge paint.png"}.in(english), edgeDrawing()));
    drawing.title = Name{u"左：对；右：太厚", u"Left: right. Right: too thick"}.in(english);
    BENCHBOOK_TRY(addPapers(studio, {{"craft_note", note}, title.in(english)}, {drawing}, person));
    return {};
}

Result<void> hearCustomers(Studio &studio, bool english, PersonRef person)
{
    const std::vector<qint64> reasons = idsBy(studio, firstReasons);
    const std::array<Name, 3> words{{{u"很喜欢，颜色比照片还好看。", u"Love it, the colour is even better."},
                                     {u"用了两周，缝线松了一针。", u"After two weeks one stitch came loose."},
                                     {u"边油有点粘手。", u"The edges feel a little sticky."}}};
    std::size_t said = 0;
    for (const qint64 order : idsBy(studio, latestShipped)) {
        BENCHBOOK_ASSIGN(const std::vector<FeedbackStep> steps, studio.read([&](const Reader &reader) {
            return stepsBehindOrder(reader, Id<SalesOrder>(order));
        }));
        NewFeedback feedback{Id<SalesOrder>(order)};
        const std::size_t kind = said++ % words.size();
        feedback.text = words[kind].in(english);
        feedback.rating = kind == 0 ? 5 : 3 - static_cast<int>(kind);
        const QString about = sampleChecks()[kind].step.in(english);
        const auto step = std::find_if(steps.begin(), steps.end(),
                                       [&](const FeedbackStep &known) { return known.stepName == about; });
        if (kind > 0 && step != steps.end() && reasons.size() > kind) {
            feedback.line = step->line;
            feedback.lot = step->lot;
            feedback.workOrder = step->workOrder;
            feedback.step = step->step;
            feedback.reason = Id<ScrapReason>(reasons[kind]);
        }
        BENCHBOOK_TRY(recordFeedback(studio, feedback, person));
        if (said >= 5)
            break;
    }
    return {};
}

} // namespace

QString sampleToolOf(const Name &step, bool english)
{
    for (const SampleTool &tool : sampleTools()) {
        if (tool.step.in(true) == step.in(true))
            return tool.name.in(english);
    }
    return {};
}

Result<void> addSampleTools(Studio &studio, bool english, QDate bought, PersonRef person)
{
    for (const SampleTool &tool : sampleTools()) {
        Draft draft{{u"name"_s, Value(tool.name.in(english))},
                    {u"kind"_s, Value(tool.kind.in(english))},
                    {u"place"_s, Value(Name{u"工作间", u"Workroom"}.in(english))},
                    {u"careNote"_s, Value(tool.care.in(english))},
                    {u"bought"_s, Value(bought)}};
        if (tool.careHours > 0)
            draft.emplace(u"careHours"_s, Value(tool.careHours));
        if (tool.careDays > 0)
            draft.emplace(u"careDays"_s, Value(tool.careDays));
        BENCHBOOK_TRY(addRecord(studio, toolKind(), draft, person));
    }
    return {};
}

bool isDampDay(QDate day, QDate last)
{
    constexpr int dampDays = 32;
    return day.daysTo(last) < dampDays;
}

bool suffersFromDamp(const QString &step, bool english) { return step == Name{u"封边", u"Finish edges"}.in(english); }

Result<void> addSampleCare(Studio &studio, bool english, PersonRef person)
{
    BENCHBOOK_TRY(careAndLend(studio, english, person));
    BENCHBOOK_TRY(takeReadings(studio, english, person));
    BENCHBOOK_TRY(addChecks(studio, english, person));
    BENCHBOOK_TRY(recordResults(studio, person));
    BENCHBOOK_TRY(writeNotes(studio, english, person));
    return hearCustomers(studio, english, person);
}

} // namespace benchbook::sample
