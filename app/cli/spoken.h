// How keys are told by telephone: in English words, or in digits that need no English.
#pragma once

#include "app/cli/session.h"
#include "core/identity/hearing.h"

namespace benchbook::cli {

/// --as: both studios have to read the same, whatever their languages are.
Option spokenOption();
/// What --as says, else as the language of texts has it.
Result<SpokenAs> spokenAs(Session &session);
/// Two parts that somebody typed, as --words has them; a usage error for more or fewer.
Result<std::array<QString, Hearing::asked>> partsTyped(Session &session);
/// How they were read out: what was typed shows it, --as or not.
SpokenAs spokenAs(const std::array<QString, Hearing::asked> &typed);

/// "words 3 and 7", "groups 2 and 5".
QString partsAsked(const Hearing &hearing);
/// What somebody reads out in this way: "eight English words".
QString wholeOf(SpokenAs as);
/// The other value of --as, and what is read out then.
QString otherWay(SpokenAs as);
/// What was typed can be no part at all.
Error noPart(SpokenAs as, const QString &speaker);

} // namespace benchbook::cli
