// The small editors that forms about a step share: which step, why pieces are not good, how many pieces.
#pragma once

#include "core/workshop/work_log.h"
#include "ui/kit/value_edit.h"
#include "ui/records/session.h"

#include <QComboBox>

namespace benchbook {

/// The steps of a work order; the first that is not done is chosen.
class StepBox final : public QComboBox
{
    Q_OBJECT
public:
    StepBox(const QString &name, const std::vector<StepProgress> &steps);

    /// None where the recipe has no steps.
    std::optional<Id<RecipeStep>> step() const;
    void setStep(Id<RecipeStep> step);
};

/// Why pieces are not good: the likeliest for a step first, and none at all.
class ReasonBox final : public QComboBox
{
    Q_OBJECT
public:
    ReasonBox(const QString &name, Session &session);

    /// Offers them in the order for this step; what was chosen stays.
    void offerFor(std::optional<Id<RecipeStep>> step);
    std::optional<Id<ScrapReason>> reason() const;

private:
    Session &m_session;
};

/// Who did it: the one who is here. Where nobody said so, nobody is chosen: hours of the wrong person cost the wrong
/// amount.
class PersonBox final : public QComboBox
{
    Q_OBJECT
public:
    PersonBox(const QString &name, Session &session);

    std::optional<Id<Person>> person() const;
    /// What to do where nobody is chosen, as an issue of the field `person`.
    Issue missing() const;
};

/// An edit for a whole number of pieces.
QuantityEdit *makePiecesEdit(const QString &name, std::optional<int> pieces = {});
/// What stands in it; blank is none.
Result<int> piecesIn(const QuantityEdit &edit);

} // namespace benchbook
