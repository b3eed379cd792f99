#include "ui/workshop/work_order_body.h"

#include "ui/kit/buttons.h"
#include "ui/kit/formats.h"
#include "ui/kit/icon_label.h"
#include "ui/kit/label.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>

#include <algorithm>

namespace benchbook {
namespace {

struct BodyText
{
    Q_DECLARE_TR_FUNCTIONS(WorkOrdersPage)
};

QString hoursOf(qint64 seconds) { return minutesText(seconds > 0 ? std::optional(seconds / 60) : std::nullopt); }

Label *plainLabel(const QString &text, Tone tone = Tone::Neutral, Label::Size size = Label::Size::Body)
{
    auto *label = new Label(text, size, tone);
    return label;
}

struct StepLook
{
    QString icon;
    Tone tone;
};

StepLook lookOf(const StepProgress &step, bool current, bool paused)
{
    if (step.isDone())
        return {QStringLiteral("check"), Tone::Success};
    if (paused)
        return {QStringLiteral("pause"), Tone::Warning};
    if (current)
        return {QStringLiteral("play"), Tone::Accent};
    return {QStringLiteral("clock"), Tone::Muted};
}

void addMaterialRow(DetailPane *pane, const InputNeed &need, bool isOpen, const MaterialActions &actions)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const bool enough = need.issued >= need.need;
    const Quantity rest = need.need - need.issued;
    const bool isShort = isOpen && !enough && need.onHand < rest;
    row->addWidget(new IconLabel(enough ? QStringLiteral("check") : QStringLiteral("layers"), enough    ? Tone::Success
                                                                                              : isShort ? Tone::Danger
                                                                                                        : Tone::Muted));
    auto *name = plainLabel(need.name);
    name->setElided(true);
    row->addWidget(name, 1);
    const QString issued = need.issued.isZero() ? QStringLiteral("—") : plainText(need.issued);
    row->addWidget(plainLabel(BodyText::tr("%1 / %2", "issued / needed").arg(issued, displayText(need.need, need.unit)),
                              enough ? Tone::Success : Tone::Neutral));
    if (isOpen && !enough && need.onHand > Quantity()) {
        auto *issue = new FlatButton(QStringLiteral("issueMaterial") + need.code, BodyText::tr("Issue…"));
        issue->setAccessibleName(BodyText::tr("Issue %1").arg(need.name));
        QObject::connect(issue, &QPushButton::clicked, pane,
                         [act = actions.issue, material = need.material] { act(material); });
        row->addWidget(issue);
    }
    pane->body()->addLayout(row);
    if (isShort) {
        auto *missing =
            plainLabel(BodyText::tr("! %1 missing: %2 on the shelf")
                           .arg(displayText(rest - need.onHand, need.unit), displayText(need.onHand, need.unit)),
                       Tone::Danger, Label::Size::Small);
        missing->setContentsMargins(26, 0, 0, 0);
        pane->body()->addWidget(missing);
    }
}

void addLotRow(DetailPane *pane, const IssuedLot &lot, bool canReturn, const MaterialActions &actions)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(26, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(new IconLabel(QStringLiteral("qr-code"), Tone::Muted, 14));
    auto *code = plainLabel(lot.code, Tone::Muted);
    code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    code->setFocusPolicy(Qt::NoFocus);
    row->addWidget(code, 1);
    row->addWidget(plainLabel(displayText(lot.quantity, lot.unit), Tone::Muted));
    if (canReturn) {
        auto *back = new FlatButton(QStringLiteral("return") + lot.code, BodyText::tr("Return…"));
        back->setAccessibleName(BodyText::tr("Return %1").arg(lot.code));
        QObject::connect(back, &QPushButton::clicked, pane, [act = actions.giveBack, id = lot.lot] { act(id); });
        row->addWidget(back);
    }
    pane->body()->addLayout(row);
}

QString partsOf(const Session &session, const WorkOrderCost &cost)
{
    const QString parts =
        BodyText::tr("Material %1 · labour %2 · overhead %3")
            .arg(session.money(cost.material), session.money(cost.labour), session.money(cost.overhead));
    if (cost.expense == Money())
        return parts;
    return parts + QStringLiteral(" · ") + BodyText::tr("partners and loads %1").arg(session.money(cost.expense));
}

void addUnknown(DetailPane *pane, const QStringList &reasons)
{
    for (const QString &why : reasons) {
        auto *line = plainLabel(QString(QStringLiteral("? ") + why), Tone::Warning, Label::Size::Small);
        line->setWordWrap(true);
        pane->body()->addWidget(line);
    }
}

/// A cancelled order made no piece that could cost something; what went into it is said where there is something.
void addSpent(DetailPane *pane, const Session &session, const WorkOrderEstimate &estimate)
{
    const std::optional<Money> total = estimate.cost.total();
    if (total && total->isZero())
        return;
    Label *spent = pane->addLine(BodyText::tr("Spent without a piece"), session.money(total), true);
    spent->setObjectName(QStringLiteral("spentWithoutPiece"));
    auto *parts = plainLabel(partsOf(session, estimate.cost), Tone::Muted, Label::Size::Small);
    parts->setWordWrap(true);
    pane->body()->addWidget(parts);
    addUnknown(pane, estimate.unknown);
}

} // namespace

void addSteps(DetailPane *pane, const WorkOrderSheet &sheet)
{
    pane->addSection(BodyText::tr("Steps"));
    if (sheet.steps.empty()) {
        pane->body()->addWidget(plainLabel(BodyText::tr("The recipe has no steps."), Tone::Muted));
        return;
    }
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(9);
    grid->setColumnStretch(1, 1);
    bool currentFound = !sheet.isOpen();
    int row = 0;
    for (const StepProgress &step : sheet.steps) {
        const bool current = !currentFound && !step.isDone();
        currentFound = currentFound || current;
        const auto timer = std::find_if(sheet.timers.begin(), sheet.timers.end(),
                                        [&](const Timer &other) { return other.step == step.id; });
        const bool paused = timer != sheet.timers.end() && !timer->isRunning();
        const StepLook look = lookOf(step, current, paused);
        grid->addWidget(new IconLabel(look.icon, look.tone), row, 0);
        auto *name = plainLabel(step.name);
        name->setBold(current);
        name->setElided(true);
        grid->addWidget(name, row, 1);
        if (step.good + step.scrap + step.toRedo > 0) {
            auto *counts = new QHBoxLayout;
            counts->setSpacing(8);
            counts->addWidget(plainLabel(BodyText::tr("Good %1").arg(step.good), Tone::Success, Label::Size::Small));
            if (step.scrap > 0)
                counts->addWidget(
                    plainLabel(BodyText::tr("Scrap %1").arg(step.scrap), Tone::Danger, Label::Size::Small));
            if (step.toRedo > 0)
                counts->addWidget(plainLabel(BodyText::tr("↻ %1").arg(step.toRedo), Tone::Warning, Label::Size::Small));
            grid->addLayout(counts, row, 2, Qt::AlignRight);
        }
        auto *time = plainLabel(BodyText::tr("%1 / %2", "logged / standard time")
                                    .arg(hoursOf(step.loggedSeconds), hoursOf(step.standardSeconds)),
                                Tone::Muted, Label::Size::Small);
        grid->addWidget(time, row, 3, Qt::AlignRight);
        ++row;
    }
    pane->body()->addLayout(grid);
    for (const Timer &timer : sheet.timers) {
        const QString words =
            timer.isRunning()
                ? BodyText::tr("%1 is working on “%2”").arg(timer.personName, timer.stepName)
                : BodyText::tr("%1 paused “%2”: %3").arg(timer.personName, timer.stepName, timer.pauseReason);
        pane->body()->addWidget(
            plainLabel(words, timer.isRunning() ? Tone::Accent : Tone::Warning, Label::Size::Small));
    }
}

void addMaterials(DetailPane *pane, const WorkOrderSheet &sheet, const MaterialActions &actions)
{
    pane->addSection(BodyText::tr("Materials"));
    if (sheet.needs.empty() && sheet.consumed.empty())
        pane->body()->addWidget(plainLabel(BodyText::tr("The recipe needs no material."), Tone::Muted));
    const auto canReturn = [&](Id<Lot> lot) {
        return sheet.isOpen() && std::any_of(sheet.atBench.begin(), sheet.atBench.end(),
                                             [lot](const IssuedLot &other) { return other.lot == lot; });
    };
    std::vector<bool> shown(sheet.consumed.size(), false);
    for (const InputNeed &need : sheet.needs) {
        addMaterialRow(pane, need, sheet.isOpen(), actions);
        for (std::size_t i = 0; i < sheet.consumed.size(); ++i) {
            if (sheet.consumedMaterials[i] != need.material)
                continue;
            addLotRow(pane, sheet.consumed[i], canReturn(sheet.consumed[i].lot), actions);
            shown[i] = true;
        }
    }
    // Something that the recipe does not ask for may have been issued all the same.
    for (std::size_t i = 0; i < sheet.consumed.size(); ++i) {
        if (!shown[i])
            addLotRow(pane, sheet.consumed[i], canReturn(sheet.consumed[i].lot), actions);
    }
}

void addWarnings(DetailPane *pane, const WorkOrderSheet &sheet)
{
    const auto add = [pane](const QString &text, Tone tone) {
        auto *line = plainLabel(text, tone, Label::Size::Small);
        line->setWordWrap(true);
        pane->body()->addWidget(line);
    };
    if (sheet.hold)
        add(BodyText::tr("‖ On hold since %1: %2").arg(sentenceDay(sheet.hold->since), sheet.hold->reason),
            Tone::Danger);
    for (const QString &warning : sheet.toolWarnings)
        add(QStringLiteral("! ") + warning, Tone::Warning);
    for (const StepCheck &check : sheet.openChecks) {
        const QString limits = limitsText(check.check);
        add(limits.isEmpty() ? BodyText::tr("To check at “%1”: %2").arg(check.check.step, check.check.name)
                             : BodyText::tr("To check at “%1”: %2, %3").arg(check.check.step, check.check.name, limits),
            Tone::Muted);
    }
}

void addOutside(DetailPane *pane, const WorkOrderSheet &sheet, const std::function<void(Id<OutsideWork>)> &takeBack)
{
    if (sheet.outside.empty())
        return;
    pane->addSection(BodyText::tr("With partners"));
    for (const OutsideWorkInfo &work : sheet.outside) {
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(new IconLabel(QStringLiteral("truck"), Tone::Muted));
        QStringList facts{work.partnerName, work.stepName, BodyText::tr("%n pcs", nullptr, work.open)};
        if (work.due.isValid())
            facts << BodyText::tr("back by %1").arg(sentenceDay(work.due));
        auto *text = plainLabel(facts.join(QStringLiteral(" · ")));
        text->setElided(true);
        row->addWidget(text, 1);
        auto *back = new FlatButton(QStringLiteral("takeBack%1").arg(work.id.value()), BodyText::tr("Take back…"));
        back->setAccessibleName(BodyText::tr("Take back from %1").arg(work.partnerName));
        QObject::connect(back, &QPushButton::clicked, pane, [takeBack, id = work.id] { takeBack(id); });
        row->addWidget(back);
        pane->body()->addLayout(row);
    }
}

void addCost(DetailPane *pane, const Session &session, const WorkOrderSheet &sheet,
             const std::function<void(const UnknownCharge &)> &stateCharge)
{
    const WorkOrderEstimate &estimate = sheet.estimate;
    pane->body()->addSpacing(6);
    if (sheet.info.state == WorkOrderState::Cancelled) {
        addSpent(pane, session, estimate);
        return;
    }
    const bool failed = estimate.isFinal && estimate.pieces <= 0;
    const QString what = failed             ? BodyText::tr("Loss")
                         : estimate.isFinal ? BodyText::tr("Unit cost")
                                            : BodyText::tr("Expected unit cost");
    Label *value = pane->addLine(what, session.money(failed ? estimate.cost.total() : estimate.unitCost), true);
    value->setObjectName(QStringLiteral("unitCost"));
    if (!estimate.unitCost && !failed)
        value->setTone(Tone::Warning);
    const QString batch = partsOf(session, estimate.cost);
    auto *parts = plainLabel(failed || batch.isEmpty() ? batch : BodyText::tr("The whole batch: %1").arg(batch),
                             Tone::Muted, Label::Size::Small);
    parts->setWordWrap(true);
    pane->body()->addWidget(parts);
    addUnknown(pane, estimate.unknown);
    for (const UnknownCharge &charge : sheet.unknownCharges) {
        auto *state = new FlatButton(QStringLiteral("stateCharge%1").arg(charge.log.value()),
                                     BodyText::tr("State what %1 charged for “%2” (%n pcs)…", nullptr, charge.pieces)
                                         .arg(charge.partnerName, charge.stepName));
        state->setLink();
        QObject::connect(state, &QPushButton::clicked, pane, [stateCharge, charge] { stateCharge(charge); });
        pane->body()->addWidget(state, 0, Qt::AlignLeft);
    }
}

} // namespace benchbook
