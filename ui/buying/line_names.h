// LineNames: what the lines of an order or invoice are called where each must be told from the others.
#pragma once

#include <QStringList>

#include <optional>

namespace benchbook {

/// The names in their order; those that repeat, in any case, are numbered: "铜扣 (1)", "铜扣 (2)". Empty ones stay.
QStringList toldApart(const QStringList &names);

/// The place of the one `name` calls, in any case; absent for none.
std::optional<std::size_t> placeOf(const QStringList &names, const QString &name);

} // namespace benchbook
