#include "ui/board/order_step.h"

#include "core/workshop/work_order.h"
#include "ui/records/list_picker.h"

#include <QComboBox>
#include <QCoreApplication>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct OrderStepText
{
    Q_DECLARE_TR_FUNCTIONS(OrderStepText)
};

QString lineOfOrder(const ListRow &row)
{
    return rowText(workOrderList(), row, "code") % u" · "_s % rowText(workOrderList(), row, "product");
}

} // namespace

ListPicker *makeOrderPicker(const QString &name, Session &session)
{
    return new ListPicker(name, session, workOrderList(), lineOfOrder);
}

void fillSteps(QComboBox &steps, const Session &session, std::optional<Id<WorkOrder>> order)
{
    steps.clear();
    if (!order)
        return;
    int first = -1;
    const auto all = session.studio().read([&](const Reader &reader) { return Result(stepsOf(reader, *order)); });
    for (const StepProgress &step : all.valueOr({})) {
        if (first < 0 && step.atBench() > 0)
            first = steps.count();
        steps.addItem(OrderStepText::tr("%1 (%2 pcs)").arg(step.name).arg(step.atBench()), step.id.value());
    }
    steps.setCurrentIndex(std::max(0, first));
}

std::optional<Id<RecipeStep>> chosenStep(const QComboBox &steps)
{
    if (steps.currentIndex() < 0)
        return std::nullopt;
    return Id<RecipeStep>(steps.currentData().toLongLong());
}

} // namespace benchbook
