// Where the command line finds the keys of a studio: a passphrase file beside it, else this machine's keychain.
#pragma once

#include "app/cli/session.h"
#include "core/identity/key_ring.h"

namespace benchbook::cli {

/// The options of every command that needs keys.
const Option &passphraseOption();

/// The passphrase is the first line of the file that --passphrase names ("-": standard input), or the variable
/// BENCHBOOK_PASSPHRASE. It is never an argument itself: those can be seen by everybody on the machine.
Result<std::unique_ptr<KeyRing>> openKeyRing(Session &session, Studio &studio);
/// The same, but makes the passphrase file where there is none and a passphrase was given.
Result<std::unique_ptr<KeyRing>> makeKeyRing(Session &session, Studio &studio);
/// What making keys came to; where the keychain failed, with the option that does without one.
Result<void> orWithPassphrase(const KeyRing &ring, Result<void> made);

} // namespace benchbook::cli
