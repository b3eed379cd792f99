// LotCraft: one thing people do with a lot, as its own small form behind a button of LotActions.
#pragma once

#include "core/stock/stock.h"
#include "ui/records/action_form.h"
#include "ui/records/session.h"

#include <memory>

namespace benchbook {

/// Knows its fields and its use case; LotActions shows the form, clears it and says what was done.
class LotCraft
{
public:
    virtual ~LotCraft() = default;

    virtual QString key() const = 0; ///< of its widgets: "merge"
    virtual QString iconName() const = 0;
    virtual QString verb() const = 0;
    virtual QString title() const = 0;
    /// Called once; the form becomes the owner of the editors.
    virtual void makeFields(ActionForm &form) = 0;
    /// Its form is to be seen: of this lot, as it lies at `place`. `isOther` when what was typed is gone.
    virtual void open(const LotInfo &lot, Id<Location> place, bool isOther)
    {
        Q_UNUSED(lot);
        Q_UNUSED(place);
        Q_UNUSED(isOther);
    }
    /// Whether it can be done with this lot now, `shelves` being where it lies.
    virtual bool isPossible(const LotInfo &lot, const std::vector<LotStock> &shelves) const
    {
        Q_UNUSED(lot);
        return !shelves.empty();
    }
    /// Does it; returns what to say.
    virtual Result<QString> act(const LotInfo &lot, Id<Location> place) = 0;
};

/// Parts, remnants and off-cut in one action.
std::unique_ptr<LotCraft> cutCraft(Session &session);
/// Lots of the same on the same shelf are ticked, or their labels scanned.
std::unique_ptr<LotCraft> mergeCraft(Session &session);
std::unique_ptr<LotCraft> holdCraft(Session &session);
std::unique_ptr<LotCraft> releaseCraft(Session &session);
/// A material test, which may hold or release the lot.
std::unique_ptr<LotCraft> testCraft(Session &session);
/// Corrects what is said of the lot: grade, thickness, side, defects, outline, fineness, expiry, note.
std::unique_ptr<LotCraft> describeCraft(Session &session);

} // namespace benchbook
