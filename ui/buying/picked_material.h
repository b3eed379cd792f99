// What the forms of buying share: picking a material or a supplier, reading a quantity of the material.
#pragma once

#include "core/buying/quoted_price.h"
#include "ui/records/list_picker.h"

namespace benchbook {

ListPicker *makeMaterialPicker(const QString &name, Session &session);
ListPicker *makeSupplierPicker(const QString &name, Session &session);
/// Invalid, with the sentence for the field, when nothing or nothing known was picked.
Result<qint64> pickedRecord(const ListPicker *picker);
/// "3 cone", "18.5 sqft"; Invalid for nothing.
Result<Quantity> readBoughtQuantity(const Session &session, Id<Material> material, const QString &text);
/// How a quantity of this material can be typed, for the hint below a field.
QString quantityExample(const Session &session, Id<Material> material);
/// The first of many lines for a dialog, with how many more there are.
QString firstLines(const QStringList &lines);

} // namespace benchbook
