#include "ui/workshop/step_boxes.h"

#include "core/people/people_kinds.h"
#include "ui/records/list_picker.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

std::optional<qint64> chosenId(const QComboBox &box)
{
    const QVariant data = box.currentData();
    return data.isValid() ? std::optional(data.toLongLong()) : std::nullopt;
}

} // namespace

StepBox::StepBox(const QString &name, const std::vector<StepProgress> &steps)
{
    setObjectName(name);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    int current = -1;
    for (const StepProgress &step : steps) {
        addItem(step.name, step.id.value());
        if (current < 0 && !step.isDone())
            current = count() - 1;
    }
    setCurrentIndex(std::max(0, current));
}

std::optional<Id<RecipeStep>> StepBox::step() const
{
    const std::optional<qint64> id = chosenId(*this);
    return id ? std::optional(Id<RecipeStep>(*id)) : std::nullopt;
}

void StepBox::setStep(Id<RecipeStep> step) { setCurrentIndex(findData(step.value())); }

ReasonBox::ReasonBox(const QString &name, Session &session) : m_session(session)
{
    setObjectName(name);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    offerFor({});
}

void ReasonBox::offerFor(std::optional<Id<RecipeStep>> step)
{
    const QVariant chosen = currentData();
    clear();
    addItem(u"—"_s);
    if (!step)
        return;
    const auto reasons = m_session.studio().read([&](const Reader &reader) { return scrapReasonsFor(reader, *step); });
    for (const ReasonInfo &reason : reasons.valueOr({}))
        addItem(reason.name, reason.id.value());
    setCurrentIndex(std::max(0, chosen.isValid() ? findData(chosen) : 0));
}

std::optional<Id<ScrapReason>> ReasonBox::reason() const
{
    const std::optional<qint64> id = chosenId(*this);
    return id ? std::optional(Id<ScrapReason>(*id)) : std::nullopt;
}

PersonBox::PersonBox(const QString &name, Session &session)
{
    setObjectName(name);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    addItem(u"—"_s);
    const ListDefinition &people = *personKind().list;
    for (const ListRow &row : shortList(session, people)) {
        addItem(rowText(people, row, "name"), row.id);
        if (session.person() && session.person()->value() == row.id)
            setCurrentIndex(count() - 1);
    }
}

std::optional<Id<Person>> PersonBox::person() const
{
    const std::optional<qint64> id = chosenId(*this);
    return id ? std::optional(Id<Person>(*id)) : std::nullopt;
}

Issue PersonBox::missing() const
{
    return {u"person"_s, count() > 1 ? tr("Choose who it was.") : tr("Add the people who work here first.")};
}

QuantityEdit *makePiecesEdit(const QString &name, std::optional<int> pieces)
{
    auto *edit = new QuantityEdit(name, Unit::fromText(u"pcs"_s).value());
    edit->setWholeOnly(true);
    if (pieces)
        edit->setValue(Quantity::units(*pieces));
    return edit;
}

Result<int> piecesIn(const QuantityEdit &edit)
{
    if (edit.isBlank())
        return 0;
    BENCHBOOK_ASSIGN(const Quantity quantity, edit.value());
    return int(std::clamp<qint64>(quantity.wholeUnits(), -1, 1'000'000'000));
}

} // namespace benchbook
