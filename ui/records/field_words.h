// What stands in a field, as a person reads it: in histories, and where two values are compared.
#pragma once

#include "ui/records/session.h"

namespace benchbook {

/// The field that is kept in this column; null where no form asks for it.
const Field *fieldOfColumn(const RecordKind &kind, const QString &column);
/// A dash for nothing. Quantities are without their unit.
QString fieldWords(const Session &session, const Field &field, const Value &value);

} // namespace benchbook
