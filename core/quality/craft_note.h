// Craft notes: what the hands know of a product or of one of its steps, with pictures (papers of the row).
#pragma once

#include "core/journal/entities.h"
#include "core/journal/record.h"

namespace benchbook {

/// "craft-notes". Their pictures are papers of the row in table `craft_note`.
const RecordKind &craftNoteKind();
const ListDefinition &craftNoteList();

struct CraftNoteInfo
{
    Id<CraftNote> id;
    QString code;
    QString step; ///< empty: of the whole product
    QString title;
    QString text;
};
/// Those of a product that are not removed: of the whole product first, then in the order of the current
/// recipe's steps, then those of steps that it has not (any more).
std::vector<CraftNoteInfo> craftNotesOf(const Reader &reader, Id<Product> product);
/// What the bench shows at a step: those of its name, then those of the whole product.
std::vector<CraftNoteInfo> craftNotesOfStep(const Reader &reader, Id<RecipeStep> step);

} // namespace benchbook
