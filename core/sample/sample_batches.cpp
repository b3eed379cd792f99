#include "core/sample/sample_batches.h"

#include "core/workshop/batch.h"
#include "core/workshop/load.h"
#include "core/workshop/outside_work.h"

namespace benchbook::sample {
namespace {

using namespace Qt::StringLiterals;

constexpr int piecesOfBatch = 8;
constexpr int keptOnShelf[] = {36, 12, 6}; ///< the first of them more than there is: it has to be made

// What is made most often, each with a route of several steps.
constexpr const char *usualVariants = R"sql(
    SELECT work_order.variant_id FROM work_order
    WHERE (SELECT count(*) FROM recipe_step WHERE recipe_id = work_order.recipe_id) > 1
    GROUP BY work_order.variant_id ORDER BY count(*) DESC, work_order.variant_id LIMIT 3
)sql";

class BatchStories
{
public:
    BatchStories(Studio &studio, bool english, const std::vector<Id<Person>> &people)
        : m_studio(studio), m_english(english), m_people(people)
    {
    }

    Result<void> tell()
    {
        BENCHBOOK_TRY(choose());
        if (m_variants.empty())
            return {};
        BENCHBOOK_TRY(comesOutInParts());
        BENCHBOOK_TRY(isSplit());
        BENCHBOOK_TRY(goesOut());
        BENCHBOOK_TRY(goesIntoLoads());
        return keepsSome();
    }

private:
    QString say(const QString &chinese, const QString &english) const { return m_english ? english : chinese; }
    Id<Person> person(std::size_t index) const { return m_people[index % m_people.size()]; }
    Id<Variant> variant(std::size_t index) const { return m_variants[index % m_variants.size()]; }

    Result<void> choose()
    {
        return m_studio.read([&](const Reader &reader) -> Result<void> {
            Query variants = reader.query(usualVariants);
            while (variants.next())
                m_variants.push_back(variants.id<Variant>(0));
            Query reason = reader.query("SELECT min(id) FROM scrap_reason WHERE hidden = 0");
            if (reason.next() && !reason.isNull(0))
                m_reason = reason.id<ScrapReason>(0);
            Query partner = reader.query("SELECT min(id) FROM supplier WHERE hidden = 0");
            if (partner.next() && !partner.isNull(0))
                m_partner = partner.id<Supplier>(0);
            return {};
        });
    }

    Result<Id<WorkOrder>> plan(std::size_t which, WorkPriority priority, int dueInDays)
    {
        BENCHBOOK_ASSIGN(const PlannedWorkOrder planned, planWorkOrder(m_studio,
                                                                       {.variant = variant(which),
                                                                        .quantity = piecesOfBatch,
                                                                        .due = m_studio.today().addDays(dueInDays),
                                                                        .priority = priority},
                                                                       person(0)));
        // Where the shelves are short, it waits for its material: that happens, too.
        if (const auto issued = issueProposed(m_studio, planned.id, person(0)); !issued.ok())
            BENCHBOOK_TRY(releaseWorkOrder(m_studio, planned.id, person(0)));
        return planned.id;
    }

    Result<std::vector<StepProgress>> steps(Id<WorkOrder> order)
    {
        return m_studio.read([&](const Reader &reader) { return stepsOf(reader, order); });
    }

    Result<void> log(Id<WorkOrder> order, const StepProgress &step, int good, int rework = 0,
                     std::optional<Id<RecipeStep>> again = {})
    {
        const qint64 seconds = step.standardSeconds * std::max(1, good) / piecesOfBatch;
        // Over the days before and by several people: nobody did all of this today.
        const Id<Person> who = person(std::size_t(m_logs % 3));
        NewWorkLog entry{order, step.id, who, std::min<qint64>(seconds, 8 * 3600), good};
        entry.day = m_studio.today().addDays(-1 - m_logs++ / 3);
        entry.rework = rework;
        entry.reworkStep = again;
        if (rework > 0)
            entry.reason = m_reason;
        BENCHBOOK_TRY(logWork(m_studio, entry, who));
        return {};
    }

    Result<void> comesOutInParts()
    {
        BENCHBOOK_ASSIGN(const Id<WorkOrder> order, plan(0, WorkPriority::Urgent, 3));
        BENCHBOOK_ASSIGN(const std::vector<StepProgress> route, steps(order));
        for (const StepProgress &step : route) {
            const bool last = step.id == route.back().id;
            BENCHBOOK_TRY(log(order, step, last ? 4 : piecesOfBatch, last && m_reason ? 1 : 0,
                              last && m_reason ? std::optional(route.front().id) : std::nullopt));
        }
        BENCHBOOK_TRY(deliverPart(m_studio, order, 3, person(0)));
        return {};
    }

    Result<void> isSplit()
    {
        BENCHBOOK_ASSIGN(const Id<WorkOrder> order, plan(1, WorkPriority::Normal, 8));
        BENCHBOOK_ASSIGN(const std::vector<StepProgress> route, steps(order));
        BENCHBOOK_TRY(log(order, route.front(), piecesOfBatch / 2));
        BENCHBOOK_TRY(splitWorkOrder(m_studio, order, piecesOfBatch / 2, BatchPart::Foremost, person(0)));
        return {};
    }

    Result<void> goesOut()
    {
        if (!m_partner)
            return {};
        BENCHBOOK_ASSIGN(const Id<WorkOrder> order, plan(2, WorkPriority::WhenThereIsTime, 15));
        BENCHBOOK_ASSIGN(const std::vector<StepProgress> route, steps(order));
        BENCHBOOK_TRY(log(order, route.front(), piecesOfBatch));
        BENCHBOOK_ASSIGN(
            const Id<OutsideWork> sent,
            sendOut(m_studio,
                    {order, route[1].id, *m_partner, 6, m_studio.today().addDays(4), {}, say(u"烫金"_s, u"Hot foil"_s)},
                    person(0)));
        BENCHBOOK_TRY(takeBack(m_studio, {.work = sent, .good = 2, .charge = Money::fromMinor(36'00)}, person(0)));
        return {};
    }

    Result<void> goesIntoLoads()
    {
        const QString name = say(u"植鞣染缸"_s, u"Dye vat"_s);
        BENCHBOOK_ASSIGN(const MadeLoad out, planLoad(m_studio, {.name = name}, person(0)));
        FinishedLoad done{.load = out.id, .person = person(2), .seconds = 45 * 60, .expense = Money::fromMinor(28'00)};
        std::vector<Id<WorkOrder>> orders;
        for (std::size_t i = 0; i < 2; ++i) {
            BENCHBOOK_ASSIGN(const Id<WorkOrder> order, plan(i, WorkPriority::Normal, 10 + int(i)));
            BENCHBOOK_ASSIGN(const std::vector<StepProgress> route, steps(order));
            BENCHBOOK_ASSIGN(const Id<LoadPart> part,
                             putIn(m_studio, out.id,
                                   {order, route.front().id, piecesOfBatch, 1 + int(i),
                                    i == 0 ? say(u"上层"_s, u"top"_s) : say(u"下层"_s, u"bottom"_s)},
                                   person(2)));
            const int scrap = i == 1 && m_reason ? 1 : 0;
            done.parts.push_back({part, piecesOfBatch - scrap, scrap, scrap > 0 ? m_reason : std::nullopt});
            orders.push_back(order);
        }
        BENCHBOOK_TRY(finishLoad(m_studio, done, person(2)));
        BENCHBOOK_ASSIGN(const MadeLoad next,
                         planLoad(m_studio, {.name = name, .day = m_studio.today().addDays(1)}, person(0)));
        BENCHBOOK_ASSIGN(const std::vector<StepProgress> route, steps(orders.front()));
        BENCHBOOK_TRY(putIn(m_studio, next.id, {orders.front(), route[1].id, 4}, person(2)));
        return {};
    }

    Result<void> keepsSome()
    {
        return m_studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Say what is kept on the shelf")), person(0),
                                [&](Action &action) -> Result<void> {
                                    for (std::size_t i = 0; i < m_variants.size(); ++i)
                                        action.change("variant", m_variants[i], {{"keep_pieces", keptOnShelf[i]}});
                                    return {};
                                });
    }

    Studio &m_studio;
    bool m_english;
    const std::vector<Id<Person>> &m_people;
    std::vector<Id<Variant>> m_variants;
    int m_logs = 0;
    std::optional<Id<ScrapReason>> m_reason;
    std::optional<Id<Supplier>> m_partner;
};

} // namespace

Result<void> tellBatchStories(Studio &studio, bool english, const std::vector<Id<Person>> &people)
{
    return BatchStories(studio, english, people).tell();
}

} // namespace benchbook::sample
