// Suppliers: who sells materials to the studio.
#pragma once

#include "core/journal/action.h"
#include "core/journal/entities.h"
#include "core/journal/record.h"

namespace benchbook {

/// "suppliers". Freight and minimum order are in the studio's currency, in which suppliers are compared.
const RecordKind &supplierKind();
/// The columns, filters and order of the list of suppliers.
const ListDefinition &supplierList();

/// The supplier of this code or name. A name that is not in the book yet is entered as a spot supplier, in the same
/// action: nobody is kept from receiving goods by a form. Nothing for an empty text; Conflict when two have the name.
Result<std::optional<Id<Supplier>>> supplierCalled(Action &action, const QString &reference);
/// The name; empty when there is none with this id.
QString supplierName(const Reader &reader, Id<Supplier> id);
/// In which they quote and invoice: their own, else the studio's.
Currency supplierCurrency(const Reader &reader, Id<Supplier> id, const Currency &studio);

} // namespace benchbook
