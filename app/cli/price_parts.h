// What the commands about prices have in common: a price as JSON and as text.
#pragma once

#include "app/cli/outlook_parts.h"
#include "app/cli/session.h"
#include "core/pricing/studio_advice.h"

namespace benchbook::cli {

/// "unknown", "first", "keep", "raise", "lower".
QString adviceName(AdviceKind kind);
/// The same for people.
QString adviceWord(AdviceKind kind);
QJsonArray priceLinesJson(const std::vector<PriceLine> &lines, const Currency &currency);
QJsonValue effectJson(const std::optional<ChangeEffect> &effect, const Currency &currency);
QJsonArray textsJson(const std::vector<QString> &texts);
/// The price book, with progress on stderr.
Result<PriceBook> readBook(Session &session, const Studio &studio);

} // namespace benchbook::cli
