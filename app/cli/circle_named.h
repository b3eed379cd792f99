// What the commands about circles, joint purchases and shared ledgers have in common.
#pragma once

#include "app/cli/session.h"
#include "core/together/circles.h"

namespace benchbook::cli {

struct NamedCircle
{
    Studio *studio;
    PersonRef signer;
    CircleView view;

    Id<Circle> id() const { return view.circle.id; }
};
/// The circle that the first word names, open for writing.
Result<NamedCircle> namedCircle(Session &session);
/// The same to look at; nobody signs.
Result<NamedCircle> shownCircle(Session &session);

/// A member by name or the first letters of the key; "us" is us.
Result<SignPublicKey> memberNamed(Session &session, const CircleView &view, const QString &name);
/// The end of the day that --option names. Usage error without a day.
Result<Instant> endOfDay(Session &session, const Studio &studio, const char *option);
/// "12.5", or "12.5 dm2" where things are counted in a unit: in that one. A usage error for another.
Result<Quantity> quantityTyped(Session &session, const QString &text, const QString &unit = {});
Result<std::optional<Quantity>> quantityOption(Session &session, const char *option, const QString &unit = {});
Result<std::optional<Money>> moneyOption(Session &session, const char *option, const QString &currency);
/// ISO code; without --currency the studio's.
Result<QString> currencyOption(Session &session, const Studio &studio);
/// What a command answers that put a letter into the box.
Answer wroteLetter(Session &session, Id<LetterDraft> draft);
QString quantityText(Quantity quantity, const QString &unit);

} // namespace benchbook::cli
