// A small workshop to try records on: its kinds, a hide, a spool and a wallet made of them.
#pragma once

#include "core/products/product_draft.h"
#include "tests/support/test_studio.h"

namespace benchbook::testing {

const RecordKinds &allKinds();

/// Adds a record from JSON text; the test ends at once if it cannot be added.
qint64 addJson(Studio &studio, const RecordKind &kind, const char *json);
QJsonObject jsonObject(const char *json);

/// Keys of the issues of a failed result, in their order.
QStringList issueKeys(const Error &error);
std::vector<qint64> idsOf(Studio &studio, const ListDefinition &list, const ListRequest &request);
/// The cell of one record as JSON.
QJsonValue cellOf(Studio &studio, const ListDefinition &list, qint64 id, const char *column);

/// "M-0001" leather in dm², "M-0002" thread in m, "M-0003" a lining in dm².
void addMaterials(Studio &studio);
/// A wallet of leather and thread with two variants; "Cut" and "Stitch".
ProductDraft walletDraft();
/// Makes a work order point at a recipe, as the workshop would.
void orderWork(Studio &studio, Id<Variant> variant, Id<Recipe> recipe);

} // namespace benchbook::testing
