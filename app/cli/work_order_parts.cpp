#include "app/cli/work_order_parts.h"

#include "core/stock/location.h"

#include <QCoreApplication>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct WorkOrderPartsText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

} // namespace

Result<NamedWorkOrder> namedWorkOrder(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const Id<WorkOrder> id, studio->read([&](const Reader &reader) {
        return findWorkOrder(reader, session.arguments().positional().first());
    }));
    return NamedWorkOrder{studio, signer, id};
}

Result<Id<RecipeStep>> namedStep(Session &session, const NamedWorkOrder &order, const char *option)
{
    const QString reference = session.arguments().value(option);
    BENCHBOOK_ASSIGN(const std::vector<StepProgress> steps,
                     order.studio->read([&](const Reader &reader) { return stepsOf(reader, order.id); }));
    QStringList known;
    for (const StepProgress &step : steps) {
        if (step.name.compare(reference, Qt::CaseInsensitive) == 0 || QString::number(step.position) == reference)
            return step.id;
        known << u"%1 %2"_s.arg(step.position).arg(step.name);
    }
    return Error::notFound(
        WorkOrderPartsText::tr("This work order has no step “%1”; it has: %2.").arg(reference, known.join(u", "_s)));
}

Result<std::optional<Id<ScrapReason>>> namedReason(Session &session, const Studio &studio)
{
    if (!session.arguments().has("reason"))
        return std::optional<Id<ScrapReason>>();
    BENCHBOOK_ASSIGN(const Id<ScrapReason> reason, studio.read([&](const Reader &reader) {
        return findScrapReason(reader, session.arguments().value("reason"));
    }));
    return std::optional(reason);
}

Result<qint64> namedSeconds(Session &session)
{
    BENCHBOOK_ASSIGN(const Quantity minutes, session.typed(parseQuantity(session.arguments().value("minutes"))));
    return minutes.portion(60, Quantity::microPerUnit, Rounding::HalfEven).micro();
}

Result<Id<Location>> namedShelf(Session &session)
{
    if (!session.arguments().has("to"))
        return places::shelf;
    return session.find<Location>("locations", session.arguments().value("to"));
}

Result<Answer> workOrderAnswer(Session &session, Id<WorkOrder> id, const QJsonObject &more)
{
    BENCHBOOK_ASSIGN(const QJsonObject order, workOrderJson(session, id));
    QJsonObject json{{u"workOrder"_s, order}};
    for (auto it = more.begin(); it != more.end(); ++it)
        json.insert(it.key(), it.value());
    return session.done(json);
}

} // namespace benchbook::cli
