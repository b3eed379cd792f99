#include "ui/workshop/batch_forms.h"

#include "core/materials/material.h"
#include "core/materials/material_quantity.h"
#include "core/stock/location.h"
#include "core/suppliers/supplier.h"
#include "core/workshop/batch.h"
#include "core/workshop/by_product.h"
#include "core/workshop/late_expense.h"
#include "core/workshop/outside_work.h"
#include "ui/kit/value_edit.h"
#include "ui/records/list_picker.h"
#include "ui/workshop/step_boxes.h"

#include <QCoreApplication>
#include <QLineEdit>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

struct BatchFormText
{
    Q_DECLARE_TR_FUNCTIONS(BatchForms)
};

/// What was typed, or an issue beside its field where it cannot be read.
template <class T> T take(std::vector<Issue> &issues, const char *key, const Result<T> &result)
{
    if (!result.ok())
        issues.push_back({QString::fromLatin1(key), result.error().message});
    return result.valueOr(T{});
}

/// What is refused without naming a field stands beside this one.
Result<void> besideField(const char *key, const Result<void> &done)
{
    if (!done.ok() && done.error().issues.empty())
        return Error::fromIssues({{QString::fromLatin1(key), done.error().message}});
    return done;
}

template <class T> Result<void> onlyDone(const Result<T> &result)
{
    return result.ok() ? Result<void>() : Result<void>(result.error());
}

QComboBox *priorityBox(WorkPriority chosen)
{
    auto *box = new QComboBox;
    for (const WorkPriority priority : {WorkPriority::Urgent, WorkPriority::Normal, WorkPriority::WhenThereIsTime}) {
        box->addItem(stateTitle(priorityName(priority)), static_cast<int>(priority));
        if (priority == chosen)
            box->setCurrentIndex(box->count() - 1);
    }
    return box;
}

QString nameOfRow(const ListDefinition &list, const ListRow &row)
{
    return QString(rowText(list, row, "code") % u" · "_s % rowText(list, row, "name"));
}

} // namespace

ActionForm *makePlanForm(Session &session, const WorkOrderSheet &sheet)
{
    auto *due = new DayEdit({}, session.today());
    if (sheet.info.due.isValid())
        due->setValue(sheet.info.due);
    QComboBox *priority = priorityBox(sheet.info.priority);
    auto *note = new QLineEdit(sheet.info.note);
    auto *form = new ActionForm(
        u"planForm"_s, [code = sheet.info.code] { return BatchFormText::tr("Change %1").arg(code); },
        [] { return BatchFormText::tr("Change"); },
        [=, &session, id = sheet.info.id] {
            const WorkOrderPlan plan{due->day().value_or(QDate()),
                                     static_cast<WorkPriority>(priority->currentData().toInt()),
                                     note->text().trimmed()};
            return changeWorkOrder(session.studio(), id, plan, session.person());
        });
    form->addField(u"due"_s, due, [] { return BatchFormText::tr("Due"); });
    form->addField(u"priority"_s, priority, [] { return BatchFormText::tr("Priority"); });
    form->addField(u"note"_s, note, [] { return BatchFormText::tr("Note"); });
    return form;
}

ActionForm *makeDeliverForm(Session &session, const WorkOrderSheet &sheet)
{
    const int last = sheet.steps.empty() ? 0 : sheet.steps.back().good - sheet.info.delivered;
    QuantityEdit *good = makePiecesEdit({}, last > 0 ? std::optional(last) : std::nullopt);
    auto *form = new ActionForm(
        u"deliverForm"_s, [code = sheet.info.code] { return BatchFormText::tr("Bring out a part of %1").arg(code); },
        [] { return BatchFormText::tr("Bring out"); },
        [=, &session, id = sheet.info.id]() -> Result<void> {
            std::vector<Issue> issues;
            const int pieces = take(issues, "good", piecesIn(*good));
            if (!issues.empty())
                return Error::fromIssues(std::move(issues));
            return besideField("good", onlyDone(deliverPart(session.studio(), id, pieces, session.person())));
        });
    form->addField(
        u"good"_s, good, [] { return BatchFormText::tr("Good pieces"); },
        [alive = sheet.info.alive()] {
            return BatchFormText::tr("They become a lot with their share of the cost so far; the others of the %n "
                                     "piece(s) in work go on.",
                                     nullptr, alive);
        });
    return form;
}

ActionForm *makeSplitForm(Session &session, const WorkOrderSheet &sheet)
{
    QuantityEdit *pieces = makePiecesEdit({});
    auto *part = new QComboBox;
    part->addItem(BatchFormText::tr("the least advanced"), int(BatchPart::Hindmost));
    part->addItem(BatchFormText::tr("the most advanced"), int(BatchPart::Foremost));
    auto *form = new ActionForm(
        u"splitForm"_s, [code = sheet.info.code] { return BatchFormText::tr("Split %1").arg(code); },
        [] { return BatchFormText::tr("Split"); },
        [=, &session, id = sheet.info.id]() -> Result<void> {
            std::vector<Issue> issues;
            const int leaving = take(issues, "pieces", piecesIn(*pieces));
            if (!issues.empty())
                return Error::fromIssues(std::move(issues));
            return besideField("pieces", onlyDone(splitWorkOrder(session.studio(), id, leaving,
                                                                 static_cast<BatchPart>(part->currentData().toInt()),
                                                                 session.person())));
        });
    form->addField(
        u"pieces"_s, pieces, [] { return BatchFormText::tr("Pieces that leave"); },
        [alive = sheet.info.alive()] {
            return BatchFormText::tr("%n piece(s) are in work. Those that leave take along their steps, hours and "
                                     "material.",
                                     nullptr, alive);
        });
    form->addField(u"part"_s, part, [] { return BatchFormText::tr("Which of them"); });
    return form;
}

ActionForm *makeMergeForm(Session &session, const WorkOrderSheet &sheet)
{
    auto *other = new QComboBox;
    const auto others = session.studio().read([&](const Reader &reader) { return mergeable(reader, sheet.info); });
    for (const WorkOrderInfo &info : others.valueOr({})) {
        other->addItem(BatchFormText::tr("%1 · %n pcs · %2", nullptr, info.alive())
                           .arg(info.code, stateTitle(stateName(info.state))),
                       info.id.value());
    }
    auto *form = new ActionForm(
        u"mergeForm"_s,
        [code = sheet.info.code] { return BatchFormText::tr("Let another order go on in %1").arg(code); },
        [] { return BatchFormText::tr("Merge"); },
        [=, &session, id = sheet.info.id]() -> Result<void> {
            if (other->count() == 0)
                return Error::fromIssues({{u"other"_s, BatchFormText::tr("There is none to merge.")}});
            return besideField("other",
                               mergeWorkOrders(session.studio(), id, Id<WorkOrder>(other->currentData().toLongLong()),
                                               session.person()));
        });
    form->addField(
        u"other"_s, other, [] { return BatchFormText::tr("The other order"); },
        [none = other->count() == 0] {
            return none ? BatchFormText::tr("No other open order makes the same by the same recipe.")
                        : BatchFormText::tr("Its pieces, hours, scrap and material go on here, and it ends.");
        });
    return form;
}

ActionForm *makeSendOutForm(Session &session, const WorkOrderSheet &sheet)
{
    auto *step = new StepBox({}, sheet.steps);
    auto *partner =
        new ListPicker({}, session, supplierList(), [](const ListRow &row) { return nameOfRow(supplierList(), row); });
    QuantityEdit *pieces = makePiecesEdit({});
    const auto propose = [=, steps = sheet.steps] {
        for (const StepProgress &one : steps) {
            if (step->step() == one.id)
                pieces->setValue(Quantity::units(one.atBench()));
        }
    };
    propose();
    QObject::connect(step, &QComboBox::activated, pieces, propose);
    auto *due = new DayEdit({}, session.today());
    auto *form = new ActionForm(
        u"sendOutForm"_s, [code = sheet.info.code] { return BatchFormText::tr("Send pieces of %1 out").arg(code); },
        [] { return BatchFormText::tr("Send out"); },
        [=, &session, id = sheet.info.id]() -> Result<void> {
            std::vector<Issue> issues;
            const int leaving = take(issues, "pieces", piecesIn(*pieces));
            if (!partner->record())
                issues.push_back({u"partner"_s, BatchFormText::tr("Say who does it; suppliers are partners, too.")});
            if (!step->step())
                issues.push_back({u"step"_s, BatchFormText::tr("The recipe has no steps.")});
            if (!issues.empty())
                return Error::fromIssues(std::move(issues));
            const NewOutsideWork work{id, *step->step(), Id<Supplier>(*partner->record()), leaving,
                                      due->day().value_or(QDate())};
            return besideField("pieces", onlyDone(sendOut(session.studio(), work, session.person())));
        });
    form->addField(u"step"_s, step, [] { return BatchFormText::tr("Step"); });
    form->addField(u"partner"_s, partner, [] { return BatchFormText::tr("Partner"); });
    form->addField(u"pieces"_s, pieces, [] { return BatchFormText::tr("Pieces"); });
    form->addField(u"due"_s, due, [] { return BatchFormText::tr("Due back"); });
    return form;
}

ActionForm *makeTakeBackForm(Session &session, const WorkOrderSheet &sheet, Id<OutsideWork> work)
{
    const auto found = std::find_if(sheet.outside.begin(), sheet.outside.end(),
                                    [&](const OutsideWorkInfo &one) { return one.id == work; });
    if (found == sheet.outside.end())
        return nullptr;
    QuantityEdit *good = makePiecesEdit({}, found->open);
    QuantityEdit *scrap = makePiecesEdit({});
    QuantityEdit *again = makePiecesEdit({});
    auto *step = new StepBox({}, sheet.steps);
    step->setStep(found->step);
    auto *reason = new ReasonBox({}, session);
    reason->offerFor(found->step);
    auto *charge = new MoneyEdit({}, session.studio().currency());
    auto *form = new ActionForm(
        u"takeBackForm"_s,
        [code = sheet.info.code, who = found->partnerName] {
            return BatchFormText::tr("Take pieces of %1 back from %2").arg(code, who);
        },
        [] { return BatchFormText::tr("Take back"); },
        [=, &session]() -> Result<void> {
            std::vector<Issue> issues;
            BackFromOutside back{.work = work};
            back.good = take(issues, "good", piecesIn(*good));
            back.scrap = take(issues, "scrap", piecesIn(*scrap));
            back.rework = take(issues, "rework", piecesIn(*again));
            if (!issues.empty())
                return Error::fromIssues(std::move(issues));
            back.reason = reason->reason();
            if (back.rework > 0)
                back.reworkStep = step->step();
            back.charge = charge->money();
            return besideField("good", onlyDone(takeBack(session.studio(), back, session.person())));
        });
    form->addField(u"good"_s, good, [] { return BatchFormText::tr("Good"); });
    form->addField(u"scrap"_s, scrap, [] { return BatchFormText::tr("Scrap"); });
    form->addField(u"rework"_s, again, [] { return BatchFormText::tr("To do again"); });
    form->addField(u"reworkStep"_s, step, [] { return BatchFormText::tr("From which step on"); });
    form->addField(u"reason"_s, reason, [] { return BatchFormText::tr("Why they are not good"); });
    form->addField(
        u"charge"_s, charge, [] { return BatchFormText::tr("Charged for these"); },
        [] { return BatchFormText::tr("Empty means not known yet; the cost of the order is then unknown, too."); });
    return form;
}

ActionForm *makeChargeForm(Session &session, const WorkOrderSheet &sheet, const UnknownCharge &charge)
{
    auto *money = new MoneyEdit({}, session.studio().currency());
    auto *form = new ActionForm(
        u"chargeForm"_s,
        [charge, code = sheet.info.code] {
            return BatchFormText::tr("What %1 charged for %2").arg(charge.partnerName, code);
        },
        [] { return BatchFormText::tr("Write it down"); },
        [=, &session]() -> Result<void> {
            if (!money->money())
                return Error::fromIssues({{u"charge"_s, BatchFormText::tr("Say what it was; 0 is an answer.")}});
            return besideField("charge",
                               onlyDone(stateCharge(session.studio(), charge.log, *money->money(), session.person())));
        });
    form->addField(
        u"charge"_s, money, [] { return BatchFormText::tr("Charged for these"); },
        [charge] {
            return BatchFormText::tr("%1, %n pcs, back on %2", nullptr, charge.pieces)
                .arg(charge.stepName, charge.day.toString(Qt::ISODate));
        });
    return form;
}

ActionForm *makeByProductForm(Session &session, const WorkOrderSheet &sheet)
{
    auto *material =
        new ListPicker({}, session, materialList(), [](const ListRow &row) { return nameOfRow(materialList(), row); });
    auto *quantity = new QuantityEdit({}, Unit());
    auto *value = new MoneyEdit({}, session.studio().currency());
    const auto unitOf = [&session](qint64 id) {
        return session.studio()
            .read([&](const Reader &reader) { return baseUnit(reader, Id<Material>(id)); })
            .valueOr(Unit());
    };
    // The worth that is proposed follows what is brought in until somebody types another one over it.
    const auto propose = [=, &session, id = sheet.info.id, proposal = std::make_shared<std::optional<Money>>()] {
        if (!value->isBlank() && value->money() != *proposal)
            return;
        proposal->reset();
        if (material->record() && quantity->quantity()) {
            const auto worth = session.studio().read([&](const Reader &reader) -> Result<std::optional<Money>> {
                return proposedByProductValue(reader, id, Id<Material>(*material->record()), *quantity->quantity());
            });
            *proposal = worth.valueOr(std::nullopt);
        }
        value->setValue(*proposal);
    };
    QObject::connect(material, &ListPicker::recordChanged, quantity, [=] {
        if (material->record())
            quantity->setUnit(unitOf(*material->record()));
        propose();
    });
    QObject::connect(quantity, &ValueEdit::valueEdited, value, propose);
    auto *form = new ActionForm(
        u"byProductForm"_s, [code = sheet.info.code] { return BatchFormText::tr("A by-product of %1").arg(code); },
        [] { return BatchFormText::tr("Bring in"); },
        [=, &session, id = sheet.info.id]() -> Result<void> {
            std::vector<Issue> issues;
            if (!material->record())
                issues.push_back({u"material"_s, BatchFormText::tr("Say as what it is kept.")});
            if (!quantity->quantity())
                issues.push_back({u"quantity"_s, BatchFormText::tr("Say how much.")});
            if (!value->money())
                issues.push_back({u"value"_s, BatchFormText::tr("Say what it is worth; 0 is an answer.")});
            if (!issues.empty())
                return Error::fromIssues(std::move(issues));
            const NewByProduct product{.workOrder = id,
                                       .material = Id<Material>(*material->record()),
                                       .quantity = *quantity->quantity(),
                                       .value = *value->money()};
            return besideField("value", onlyDone(addByProduct(session.studio(), product, session.person())));
        });
    form->addField(u"material"_s, material, [] { return BatchFormText::tr("Kept as"); });
    form->addField(u"quantity"_s, quantity, [] { return BatchFormText::tr("Quantity"); });
    form->addField(
        u"value"_s, value, [] { return BatchFormText::tr("Worth"); },
        [] { return BatchFormText::tr("It is taken off the material of the order."); });
    return form;
}

ActionForm *makeRemnantsForm(Session &session, const WorkOrderSheet &sheet)
{
    auto *lot = new QComboBox;
    for (const IssuedLot &one : sheet.atBench)
        lot->addItem(QString(one.code % u" · "_s % displayText(one.quantity, one.unit)), one.lot.value());
    auto *parts = new QLineEdit;
    auto *form = new ActionForm(
        u"remnantsForm"_s, [code = sheet.info.code] { return BatchFormText::tr("Remnants back from %1").arg(code); },
        [] { return BatchFormText::tr("Bring back"); },
        [=, &session, id = sheet.info.id, lots = sheet.atBench]() -> Result<void> {
            if (lot->count() == 0)
                return Error::fromIssues({{u"lot"_s, BatchFormText::tr("Nothing of this order is at the bench.")}});
            const IssuedLot &chosen = lots[static_cast<std::size_t>(lot->currentIndex())];
            const auto typed = parsePieces({.name = chosen.itemName, .base = chosen.unit}, parts->text());
            if (!typed.ok())
                return Error::fromIssues({{u"parts"_s, typed.error().message}});
            std::vector<SplitPart> sizes;
            for (const TypedPieces &pieces : *typed)
                sizes.push_back({.quantity = pieces.size, .remnant = true, .pieces = pieces.count});
            if (sizes.empty())
                return Error::fromIssues({{u"parts"_s, BatchFormText::tr("Say how large each of them is.")}});
            return besideField("parts",
                               onlyDone(returnRemnants(session.studio(), id, Id<Lot>(lot->currentData().toLongLong()),
                                                       places::shelf, sizes, session.person())));
        });
    form->addField(u"lot"_s, lot, [] { return BatchFormText::tr("Of which lot"); });
    form->addField(
        u"parts"_s, parts, [] { return BatchFormText::tr("Sizes"); },
        [] { return BatchFormText::tr("Separated by commas, such as 6, 4.5. Each becomes a lot on the shelf."); });
    return form;
}

} // namespace benchbook
