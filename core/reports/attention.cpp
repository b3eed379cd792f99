#include "core/reports/attention.h"

#include "core/base/duration_text.h"
#include "core/base/unit.h"
#include "core/journal/machines.h"
#include "core/peers/open_questions.h"
#include "core/peers/row_name.h"
#include "core/reports/report_texts.h"
#include "core/reports/stock_alerts.h"
#include "core/tools/tool.h"
#include "core/workshop/work_habits.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <map>

namespace benchbook {
namespace {

struct AttentionWords
{
    Q_DECLARE_TR_FUNCTIONS(Reports)
};

constexpr const char *linesWithoutProduct = R"sql(
    SELECT line.id, sale.code, line.title, line.sku, count(*) OVER ()
    FROM sales_order_total AS total
    JOIN sales_order_line AS line ON line.order_id = total.order_id
    JOIN sales_order AS sale ON sale.id = total.order_id
    WHERE total.unmatched > 0 AND line.variant_id IS NULL AND total.cancelled = 0
      AND total.ordered_day BETWEEN :first AND :last
    ORDER BY line.id DESC LIMIT :limit
)sql";

constexpr const char *lotsOfUnknownCost = R"sql(
    WITH unknown AS (
        SELECT lot_id, quantity_micro FROM stock_total
        WHERE inside = 1 AND quantity_micro > 0 AND material_id > 0 AND unknown_micro > 0
        UNION ALL
        SELECT lot_id, quantity_micro FROM stock_total
        WHERE inside = 1 AND quantity_micro > 0 AND variant_id > 0 AND unknown_micro > 0
    )
    SELECT lot.id, lot.code, coalesce(material.name, trim(product.name || ' ' || variant.name)),
           sum(unknown.quantity_micro), coalesce(material.base_unit, 'pcs'), count(*) OVER ()
    FROM unknown
    JOIN lot ON lot.id = unknown.lot_id
    LEFT JOIN material ON material.id = lot.material_id
    LEFT JOIN variant ON variant.id = lot.variant_id
    LEFT JOIN product ON product.id = variant.product_id
    GROUP BY lot.id, lot.code, material.name, product.name, variant.name, material.base_unit
    ORDER BY lot.id DESC LIMIT :limit
)sql";

constexpr const char *timersTooLong = R"sql(
    SELECT timer.id, person.name, work_order.code, step.name,
           timer.seconds_before + (:now - timer.started_ms) / 1000, count(*) OVER ()
    FROM running_timer AS timer
    JOIN person ON person.id = timer.person_id
    JOIN work_order ON work_order.id = timer.work_order_id
    JOIN recipe_step AS step ON step.id = timer.step_id
    WHERE timer.started_ms IS NOT NULL
      AND timer.seconds_before + (:now - timer.started_ms) / 1000 > :longest
    ORDER BY timer.started_ms LIMIT :limit
)sql";

// The plus keeps the days from being looked up: the few orders without a rate have an index of their own.
constexpr const char *currenciesWithoutRate = R"sql(
    SELECT min(order_id), currency, count(*), count(*) OVER ()
    FROM sales_order_total
    WHERE +ordered_day BETWEEN :first AND :last AND cancelled = 0 AND studio_minor IS NULL
    GROUP BY currency ORDER BY currency LIMIT :limit
)sql";

constexpr const char *openWithoutPromise = R"sql(
    SELECT sale.id, sale.code, count(*) OVER (), 1
    FROM sales_order_total AS total JOIN sales_order AS sale ON sale.id = total.order_id
    WHERE total.open_until_day = '9999-12-31' AND total.promise_day IS NULL
    ORDER BY total.ordered_day, total.order_id LIMIT min(:limit, 1)
)sql";

constexpr const char *personsWithoutRate = R"sql(
    SELECT person.id, person.name, sum(log.seconds), count(*) OVER ()
    FROM work_log AS log JOIN person ON person.id = log.person_id
    WHERE log.about_day BETWEEN :first AND :last AND log.rate_per_hour_minor IS NULL
    GROUP BY person.id, person.name HAVING sum(log.seconds) > 0
    ORDER BY sum(log.seconds) DESC, person.id LIMIT :limit
)sql";

/// Runs a statement whose first column is the record and whose last one the number of all.
template <class Parts>
AttentionGroup groupOf(AttentionKind kind, const char *table, Query &query, int limit, Parts &&partsOf)
{
    AttentionGroup group{kind, {}, 0};
    query.bind("limit", limit);
    while (query.next()) {
        group.rows.push_back({kind, table, query.integer(0), partsOf(query)});
        group.total = query.count(query.columnCount() - 1);
    }
    return group;
}

/// The sentence of an alert about stock, with what to do.
QString alertWords(StockAlertKind kind, const Attention &attention)
{
    const StockAlert alert{kind, attention.table, attention.record, attention.parts};
    return AttentionWords::tr("%1 %2", "two sentences").arg(alertText(alert), alertProposal(alert));
}

QString lowText(const QStringList &parts)
{
    const QString there = parts.value(3).isEmpty()
                              ? AttentionWords::tr("%2 of %1 on the shelves; the reorder point is %3.")
                                    .arg(parts.value(0), parts.value(1), parts.value(2))
                              : AttentionWords::tr("%2 of %1 on the shelves and %4 on order; the reorder point is %3.")
                                    .arg(parts.value(0), parts.value(1), parts.value(2), parts.value(3));
    if (parts.value(5).isEmpty())
        return there;
    return AttentionWords::tr("%1 %2", "two sentences")
        .arg(there, AttentionWords::tr("Work and needs take %1 of it.").arg(parts.value(5)));
}

QString untoldText(const QStringList &parts)
{
    const int more = parts.value(2).toInt() - 1;
    const QDate day = QDate::fromString(parts.value(1), Qt::ISODate);
    const QString when = QLocale().dayName(day.dayOfWeek(), QLocale::LongFormat);
    if (more == 0)
        return AttentionWords::tr("No hours yet for %1 on %2, %3.").arg(parts.value(0), when, parts.value(1));
    return AttentionWords::tr("No hours yet for %1 on %2, %3, and %n more day(s).", nullptr, more)
        .arg(parts.value(0), when, parts.value(1));
}

QString questionWords(const QStringList &parts)
{
    return questionText({.kind = static_cast<QuestionKind>(parts.value(0).toInt()),
                         .peer = Id<Peer>(0),
                         .peerName = parts.value(1),
                         .title = parts.value(2),
                         .state = parts.value(3),
                         .letters = parts.value(4).toInt()});
}

QString unitText(const Query &query, int column, int unitColumn)
{
    const Result<Unit> unit = Unit::fromText(query.text(unitColumn));
    return unit.ok() ? displayText(query.quantity(column), *unit) : plainText(query.quantity(column));
}

/// Where a question is settled.
std::pair<const char *, qint64> placeOfQuestion(const OpenQuestion &question)
{
    if (question.circle)
        return {"circle", question.circle->value()};
    if (question.deal)
        return {"deal", question.deal->value()};
    if (question.letter)
        return {"letter", question.letter->value()};
    return {"peer", question.peer.value()};
}

} // namespace

AttentionGroup peerQuestions(const Reader &reader, int limit)
{
    AttentionGroup group{AttentionKind::PeerQuestion};
    for (const OpenQuestion &question : openQuestions(reader)) {
        if (++group.total > limit && limit >= 0)
            continue;
        const auto [table, row] = placeOfQuestion(question);
        group.rows.push_back({AttentionKind::PeerQuestion,
                              table,
                              row,
                              {QString::number(static_cast<int>(question.kind)), question.peerName, question.title,
                               question.state, QString::number(question.letters)}});
    }
    return group;
}

AttentionGroup machineQuestions(const Reader &reader, int limit)
{
    QStringList about;
    if (putBack(reader))
        about << QString();
    for (const Conflict &conflict : allConflicts(reader))
        about << rowTitle(reader, QString::fromStdString(conflict.table), conflict.row);
    for (const MachineQuestion &question : openMachineQuestions(reader))
        about << rowTitle(reader, question.table, question.row);
    AttentionGroup group{AttentionKind::MachineQuestion, {}, static_cast<int>(about.size())};
    for (const QString &what : std::as_const(about)) {
        if (limit >= 0 && static_cast<int>(group.rows.size()) == limit)
            break;
        group.rows.push_back({AttentionKind::MachineQuestion, "open_question", 0, {what}});
    }
    return group;
}

AttentionGroup lowMaterials(const std::vector<MaterialDemand> &plan, int limit)
{
    std::vector<const MaterialDemand *> low;
    for (const MaterialDemand &material : plan) {
        if (material.isLow())
            low.push_back(&material);
    }
    // What is left of the reorder point, the least first.
    std::stable_sort(low.begin(), low.end(), [](const MaterialDemand *one, const MaterialDemand *other) {
        return compareProducts(one->available().micro(), other->reorderPoint.micro(), other->available().micro(),
                               one->reorderPoint.micro()) < 0;
    });
    AttentionGroup group{AttentionKind::LowMaterial, {}, static_cast<int>(low.size())};
    for (const MaterialDemand *material : low) {
        if (limit >= 0 && static_cast<int>(group.rows.size()) == limit)
            break;
        const auto text = [&](Quantity quantity) {
            return quantity.isZero() ? QString() : displayText(quantity, material->unit);
        };
        group.rows.push_back(
            {AttentionKind::LowMaterial,
             "material",
             material->material.value(),
             {material->name, displayText(material->onHand, material->unit),
              displayText(material->reorderPoint, material->unit), text(material->onOrder), text(material->toBuy()),
              text(material->demanded()), material->drafts.join(QStringLiteral(", "))}});
    }
    return group;
}

AttentionGroup unmatchedLines(const Reader &reader, DayRange orderedIn, int limit)
{
    Query query = reader.query(linesWithoutProduct);
    query.bind("first", orderedIn.first).bind("last", orderedIn.last);
    return groupOf(AttentionKind::UnmatchedLine, "sales_order_line", query, limit, [](const Query &row) {
        return QStringList{row.text(1), row.text(2), row.text(3)};
    });
}

AttentionGroup unknownCostLots(const Reader &reader, int limit)
{
    Query query = reader.query(lotsOfUnknownCost);
    return groupOf(AttentionKind::UnknownCostLot, "lot", query, limit, [](const Query &row) {
        return QStringList{row.text(1), row.text(2), unitText(row, 3, 4)};
    });
}

AttentionGroup forgottenTimers(const Reader &reader, Instant now, int longestMinutes, int limit)
{
    Query query = reader.query(timersTooLong);
    query.bind("now", now).bind("longest", longestMinutes * 60);
    return groupOf(AttentionKind::ForgottenTimer, "running_timer", query, limit, [](const Query &row) {
        return QStringList{row.text(1), row.text(2), row.text(3), hoursText(row.integer(4))};
    });
}

AttentionGroup untoldDays(const Reader &reader, QDate today, int limit)
{
    AttentionGroup group{AttentionKind::UntoldDay, {}, 0};
    std::map<Id<Person>, int> days;
    std::vector<OpenDay> latest;
    for (const OpenDay &open : openDays(reader, today)) {
        if (++days[open.person] == 1)
            latest.push_back(open);
    }
    group.total = int(latest.size());
    for (const OpenDay &open : latest) {
        if (int(group.rows.size()) < limit) {
            group.rows.push_back(
                {AttentionKind::UntoldDay,
                 "open_day",
                 open.person.value(),
                 {open.personName, open.day.toString(Qt::ISODate), QString::number(days[open.person])}});
        }
    }
    return group;
}

AttentionGroup unpromisedOrders(const Reader &reader, int limit)
{
    Query query = reader.query(openWithoutPromise);
    return groupOf(AttentionKind::UnpromisedOrder, "sales_order", query, limit, [](const Query &row) {
        return QStringList{row.text(1), row.text(2)};
    });
}

AttentionGroup missingExchangeRates(const Reader &reader, DayRange orderedIn, int limit)
{
    Query query = reader.query(currenciesWithoutRate);
    query.bind("first", orderedIn.first).bind("last", orderedIn.last);
    return groupOf(AttentionKind::MissingExchangeRate, "sales_order", query, limit, [](const Query &row) {
        return QStringList{row.text(1), row.text(2)};
    });
}

AttentionGroup missingPersonRates(const Reader &reader, DayRange workedIn, int limit)
{
    Query query = reader.query(personsWithoutRate);
    query.bind("first", workedIn.first).bind("last", workedIn.last);
    return groupOf(AttentionKind::MissingPersonRate, "person", query, limit, [](const Query &row) {
        return QStringList{row.text(1), hoursText(row.integer(2))};
    });
}

AttentionGroup toolsToCareFor(const Reader &reader, int limit)
{
    AttentionGroup group{AttentionKind::ToolCareDue};
    for (const ToolInfo &tool : toolsDueForCare(reader)) {
        if (++group.total > limit)
            continue;
        const bool byHours = tool.leftSeconds && *tool.leftSeconds <= 0;
        group.rows.push_back({group.kind,
                              "tool",
                              tool.id.value(),
                              {tool.code, tool.name, byHours ? durationText(-*tool.leftSeconds) : QString(),
                               tool.careDue.toString(Qt::ISODate)}});
    }
    return group;
}

AttentionGroup toolsToComeBack(const Reader &reader, QDate today, int limit)
{
    AttentionGroup group{AttentionKind::ToolNotReturned};
    for (const ToolInfo &tool : toolsNotReturned(reader)) {
        if (++group.total > limit)
            continue;
        group.rows.push_back({group.kind,
                              "tool",
                              tool.id.value(),
                              {tool.code, tool.name, tool.lentTo, tool.back.toString(Qt::ISODate),
                               QString::number(tool.back.daysTo(today))}});
    }
    return group;
}

QString attentionText(const Attention &attention)
{
    const auto part = [&](int index) { return attention.parts.value(index); };
    switch (attention.kind) {
    case AttentionKind::LateOrder:
        return part(1).isEmpty()
                   ? AttentionWords::tr("Order %1 was promised for %2: %n day(s) late.", nullptr, part(3).toInt())
                         .arg(part(0), part(2))
                   : AttentionWords::tr("Order %1 for %3 was promised for %2: %n day(s) late.", nullptr,
                                        part(3).toInt())
                         .arg(part(0), part(2), part(1));
    case AttentionKind::LateWorkOrder:
        return AttentionWords::tr("Work order %1 (%2) was due on %3: %n day(s) late.", nullptr, part(3).toInt())
            .arg(part(0), part(1), part(2));
    case AttentionKind::LowMaterial:
        return lowText(attention.parts);
    case AttentionKind::ShortMaterial:
        return alertWords(StockAlertKind::Short, attention);
    case AttentionKind::ExpiringLot:
        return alertWords(StockAlertKind::Expiring, attention);
    case AttentionKind::SlippingSupplier:
        return alertWords(StockAlertKind::SupplierSlipping, attention);
    case AttentionKind::UnmatchedLine:
        return AttentionWords::tr("“%2” in order %1 is not matched to a product yet.").arg(part(0), part(1));
    case AttentionKind::UnknownCostLot:
        return AttentionWords::tr("The cost of lot %1 (%3 of %2) is unknown.").arg(part(0), part(1), part(2));
    case AttentionKind::ForgottenTimer:
        return AttentionWords::tr("The timer of %1 at %3 of %2 has been running for %4 h.")
            .arg(part(0), part(1), part(2), part(3));
    case AttentionKind::UntoldDay:
        return untoldText(attention.parts);
    case AttentionKind::MissingExchangeRate:
        return AttentionWords::tr("Orders in %1 without an exchange rate: %2.").arg(part(0), part(1));
    case AttentionKind::UnpromisedOrder:
        return AttentionWords::tr("%n open order(s) are not promised for a day yet; the oldest is %1.", nullptr,
                                  part(1).toInt())
            .arg(part(0));
    case AttentionKind::MissingPersonRate:
        return AttentionWords::tr("%1 has no hourly rate; %2 h of work have no cost.").arg(part(0), part(1));
    case AttentionKind::ToolCareDue:
        return part(2).isEmpty()
                   ? AttentionWords::tr("%1 (%2) was to be cared for by %3.").arg(part(1), part(0), part(3))
               : part(2) == u'0'
                   ? AttentionWords::tr("%1 (%2) is due for care now.").arg(part(1), part(0))
                   : AttentionWords::tr("%1 (%2) is due for care since %3 h of use.").arg(part(1), part(0), part(2));
    case AttentionKind::ToolNotReturned:
        return AttentionWords::tr("%1 (%2), lent to %3, should have been back on %4.")
            .arg(part(1), part(0), part(2), part(3));
    case AttentionKind::PeerQuestion:
        return questionWords(attention.parts);
    case AttentionKind::MachineQuestion:
        return part(0).isEmpty()
                   ? AttentionWords::tr(
                         "This file was put back to an earlier day; other machines may have what it lost.")
                   : AttentionWords::tr("What two of our machines did does not go together: %1.").arg(part(0));
    }
    Q_UNREACHABLE();
}

} // namespace benchbook
