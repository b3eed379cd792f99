#include "core/workshop/outside_work.h"

#include "core/workshop/load_room.h"
#include "core/workshop/logged_work.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

struct OutsideText
{
    Q_DECLARE_TR_FUNCTIONS(WorkOrder)
};

constexpr const char *outsideSql = R"sql(
    SELECT sent.id, sent.work_order_id, work_order.code, trim(product.name || ' ' || variant.name), sent.step_id,
           step.name, sent.supplier_id, supplier.name, sent.pieces, open.pieces, sent.about_day, sent.due_day, sent.note
    FROM standing_outside_work AS sent
    JOIN outside_open AS open ON open.outside_work_id = sent.id
    JOIN work_order ON work_order.id = sent.work_order_id
    JOIN variant ON variant.id = work_order.variant_id
    JOIN product ON product.id = variant.product_id
    JOIN recipe_step AS step ON step.id = sent.step_id
    JOIN supplier ON supplier.id = sent.supplier_id
    WHERE (:id IS NULL OR sent.id = :id) AND (:order IS NULL OR sent.work_order_id = :order)
      AND (:all OR open.pieces > 0)
    ORDER BY open.pieces = 0, coalesce(sent.due_day, '9999'), sent.id
)sql";

std::vector<OutsideWorkInfo> readOutside(Query &query)
{
    std::vector<OutsideWorkInfo> works;
    while (query.next()) {
        works.push_back({query.id<OutsideWork>(0), query.id<WorkOrder>(1), query.text(2), query.text(3),
                         query.id<RecipeStep>(4), query.text(5), query.id<Supplier>(6), query.text(7), query.count(8),
                         query.count(9), query.day(10), query.day(11), query.text(12)});
    }
    return works;
}

Result<void> needPast(QDate day, QDate today)
{
    if (day > today)
        return Error::fromIssues(
            {{QStringLiteral("day"), OutsideText::tr("Nothing is logged for a day that is still ahead.")}});
    return {};
}

} // namespace

Result<OutsideWorkInfo> outsideWorkInfo(const Reader &reader, Id<OutsideWork> id)
{
    Query query = reader.query(outsideSql);
    query.bind("id", id).bind("order", std::optional<Id<WorkOrder>>()).bind("all", true);
    const std::vector<OutsideWorkInfo> works = readOutside(query);
    if (works.empty())
        return Error::notFound(OutsideText::tr("Nothing was sent out under this number."));
    return works.front();
}

std::vector<OutsideWorkInfo> outsideWorks(const Reader &reader, std::optional<Id<WorkOrder>> order, bool openOnly)
{
    Query query = reader.query(outsideSql);
    query.bind("id", std::optional<Id<OutsideWork>>()).bind("order", order).bind("all", !openOnly);
    return readOutside(query);
}

Result<Id<OutsideWork>> sendOut(Action &action, const NewOutsideWork &work)
{
    BENCHBOOK_ASSIGN(const WorkOrderInfo info, openForWork(action, work.workOrder));
    BENCHBOOK_TRY(needPast(work.day, action.today()));
    const std::vector<StepProgress> steps = stepsOf(action.reader(), work.workOrder);
    const auto step =
        std::find_if(steps.begin(), steps.end(), [&](const StepProgress &s) { return s.id == work.step; });
    if (step == steps.end())
        return Error::notFound(OutsideText::tr("This step is not part of %1.").arg(info.code));
    if (work.pieces < 1 || work.pieces > step->atBench()) {
        return Error::fromIssues(
            {{QStringLiteral("pieces"), OutsideText::tr("%1 of %2 can go out for “%3”; the others are counted, outside "
                                                        "or in a load.")
                                            .arg(step->atBench())
                                            .arg(info.code, step->name)}});
    }
    Query partner = action.query("SELECT name FROM supplier WHERE id = :id");
    partner.bind("id", work.partner);
    if (!partner.next())
        return Error::notFound(OutsideText::tr("This partner does not exist."));
    const auto id = action.newId<OutsideWork>();
    action.add("outside_work", id,
               {{"work_order_id", work.workOrder},
                {"step_id", work.step},
                {"supplier_id", work.partner},
                {"pieces", work.pieces},
                {"at_ms", action.now()},
                {"about_day", work.day.isValid() ? work.day : action.today()},
                {"due_day", work.due},
                {"note", work.note}});
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Send %1 pcs of %2 to %3 for %4"),
                        {QString::number(work.pieces), info.code, partner.text(0), step->name}));
    return id;
}

Result<Id<OutsideWork>> sendOut(Studio &studio, const NewOutsideWork &work, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Send pieces out")), person,
                          [&](Action &action) { return sendOut(action, work); });
}

Result<Id<WorkLog>> takeBack(Action &action, const BackFromOutside &back)
{
    BENCHBOOK_ASSIGN(const OutsideWorkInfo work, outsideWorkInfo(action.reader(), back.work));
    BENCHBOOK_TRY(needPast(back.day, action.today()));
    const int pieces = back.good + back.scrap + back.rework;
    if (back.good < 0 || back.scrap < 0 || back.rework < 0 || pieces < 1 || pieces > work.open) {
        return Error::fromIssues(
            {{QStringLiteral("good"),
              OutsideText::tr("%n piece(s) are with %1: count at least one and no more.", nullptr, work.open)
                  .arg(work.partnerName)}});
    }
    if (back.charge && *back.charge < Money())
        return Error::fromIssues({{QStringLiteral("charge"), OutsideText::tr("A charge cannot be negative.")}});
    if (back.scrap + back.rework > 0 && !back.reason) {
        return Error::fromIssues(
            {{QStringLiteral("reason"), OutsideText::tr("Say why pieces are scrap or have to be done again.")}});
    }
    if (back.rework > 0 && !back.reworkStep) {
        return Error::fromIssues(
            {{QStringLiteral("reworkStep"), OutsideText::tr("Say which step has to be done again.")}});
    }
    BENCHBOOK_ASSIGN(const WorkOrderInfo info, openForWork(action, work.workOrder));
    NewWorkLog log{work.workOrder, work.step, Id<Person>(0), 0, back.good, back.scrap, back.reason, back.day};
    log.rework = back.rework;
    log.reworkStep = back.reworkStep;
    log.note = back.note;
    BENCHBOOK_TRY(stepForCounts(action.reader(), info, log, pieces));
    LoggedWork row{.log = log, .entry = "outside"};
    row.labour = Money();
    row.expense = back.charge;
    row.supplier = work.partner;
    row.outside = back.work;
    const Id<WorkLog> id = addLog(action, row);
    shrinkLoads(action, work.workOrder);
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Take back %1 from %2: %3 good, %4 scrap"),
                        {info.code, work.partnerName, QString::number(back.good), QString::number(back.scrap)}));
    return id;
}

Result<Id<WorkLog>> takeBack(Studio &studio, const BackFromOutside &back, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Take pieces back")), person,
                          [&](Action &action) { return takeBack(action, back); });
}

const ListDefinition &outsideWorkList()
{
    static const ListDefinition list{
        "outside-work",
        QT_TRANSLATE_NOOP("List", "Outside work"),
        R"sql(
            SELECT sent.id FROM standing_outside_work AS sent
            JOIN outside_open AS open ON open.outside_work_id = sent.id
            JOIN work_order ON work_order.id = sent.work_order_id
            JOIN supplier ON supplier.id = sent.supplier_id
            WHERE (:search IS NULL OR work_order.code LIKE :search ESCAPE '!' OR supplier.name LIKE :search ESCAPE '!')
        )sql",
        R"sql(
            SELECT sent.id, sent.about_day, supplier.name, work_order.code, step.name, sent.pieces, open.pieces,
                   (SELECT coalesce(sum(good), 0) FROM work_log WHERE outside_work_id = sent.id),
                   (SELECT coalesce(sum(scrap), 0) FROM work_log WHERE outside_work_id = sent.id),
                   -- Unknown where a delivery that stands has no charge yet.
                   (SELECT iif(count(*) = count(expense_minor), sum(expense_minor), NULL)
                    FROM standing_work_log WHERE outside_work_id = sent.id),
                   sent.due_day
            FROM standing_outside_work AS sent
            JOIN outside_open AS open ON open.outside_work_id = sent.id
            JOIN work_order ON work_order.id = sent.work_order_id
            JOIN recipe_step AS step ON step.id = sent.step_id
            JOIN supplier ON supplier.id = sent.supplier_id
            WHERE sent.id IN (SELECT value FROM json_each(:ids))
        )sql",
        "sent.id DESC",
        {{"day", QT_TRANSLATE_NOOP("List", "Sent"), ColumnType::Day, "sent.about_day", nullptr, 10},
         {"partner", QT_TRANSLATE_NOOP("List", "Partner"), ColumnType::Text, "supplier.name", nullptr, 16},
         {"workOrder", QT_TRANSLATE_NOOP("List", "Work order"), ColumnType::Text, "work_order.number", nullptr, 9},
         {"step", QT_TRANSLATE_NOOP("List", "Step"), ColumnType::Text, nullptr, nullptr, 12},
         {"pieces", QT_TRANSLATE_NOOP("List", "Pieces"), ColumnType::Count, "sent.pieces", nullptr, 7},
         {"open", QT_TRANSLATE_NOOP("List", "Still out"), ColumnType::Count, "open.pieces", nullptr, 8},
         {"good", QT_TRANSLATE_NOOP("List", "Good"), ColumnType::Count, nullptr, nullptr, 6, 3},
         {"scrap", QT_TRANSLATE_NOOP("List", "Scrap"), ColumnType::Count, nullptr, nullptr, 6, 3},
         {"charge", QT_TRANSLATE_NOOP("List", "Charge"), ColumnType::Money, nullptr, nullptr, 12, 3},
         {"due", QT_TRANSLATE_NOOP("List", "Due back"), ColumnType::Day, "sent.due_day", nullptr, 10}},
        {{"open", QT_TRANSLATE_NOOP("List", "Open"), "open.pieces > 0"},
         {"late", QT_TRANSLATE_NOOP("List", "Late"), "open.pieces > 0 AND sent.due_day < :today"}},
    };
    return list;
}

} // namespace benchbook
