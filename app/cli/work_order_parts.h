// What the commands about work orders share: the order named first, its steps, reasons and the answer.
#pragma once

#include "app/cli/documents.h"
#include "core/workshop/work_log.h"

namespace benchbook::cli {

struct NamedWorkOrder
{
    Studio *studio;
    PersonRef signer;
    Id<WorkOrder> id;
};
/// The first argument.
Result<NamedWorkOrder> namedWorkOrder(Session &session);
/// The step that `option` names, by its place in the route or by its name.
Result<Id<RecipeStep>> namedStep(Session &session, const NamedWorkOrder &order, const char *option);
/// The reason that --reason names; none where it is not given.
Result<std::optional<Id<ScrapReason>>> namedReason(Session &session, const Studio &studio);
/// --minutes, "45" or "7.5", as whole seconds.
Result<qint64> namedSeconds(Session &session);
/// The shelf that --to names; the standard one where it is not given.
Result<Id<Location>> namedShelf(Session &session);

/// The order as it is afterwards, with what else there is to say.
Result<Answer> workOrderAnswer(Session &session, Id<WorkOrder> id, const QJsonObject &more = {});

} // namespace benchbook::cli
