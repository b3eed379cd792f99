// Letters made up for tests: bodies from the declarations themselves, studios with keys that are always the same.
#pragma once

#include "core/base/random.h"
#include "core/letters/letter.h"

namespace benchbook {

/// A body with every field of the kind (or only the required ones) that keeps all its rules.
LetterBody sampleBody(const LetterKind &kind, Random &random, bool everyField);

/// A machine of a studio with its chain to one audience.
struct SampleMachine
{
    SignPublicKey root;
    SignKey device;
    ChainHeader chain;
    ChainHead head = {};

    /// `studio` and `machine` name the keys; the audience is the root of `peer`.
    static SampleMachine of(char studio, char machine, char peer);
    /// The next letter of the chain. The content must be without issues.
    Letter write(const LetterContent &content);
};

SignPublicKey sampleRoot(char studio);

} // namespace benchbook
