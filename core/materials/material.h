// Materials: what is bought or made to be consumed. Each has one base unit, in which stock is kept.
#pragma once

#include "core/base/unit.h"
#include "core/journal/entities.h"
#include "core/journal/record.h"

namespace benchbook {

/// "materials". The base unit is settled with the first lot received or recipe that uses it.
const RecordKind &materialKind();
/// The columns, filters and order of the list of materials.
const ListDefinition &materialList();

/// The base unit of a material; NotFound if there is none with this id.
Result<Unit> baseUnit(const Reader &reader, Id<Material> id);

/// One of the studio's own fields of a material: "thickness: 1.2 mm".
struct OwnField
{
    QString name;
    QString value;
};
/// Reads "name: value" lines (a full-width colon counts); Invalid names the first line that is none, or a name
/// that stands twice.
Result<std::vector<OwnField>> parseOwnFields(const QString &text);

} // namespace benchbook
