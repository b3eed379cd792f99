// attempt(): the door of pure calculations, where an overflow becomes an Error.
#pragma once

#include "core/base/arithmetic.h"
#include "core/base/result.h"

namespace benchbook {

Error overflowError();

/// Runs `calculation` (returning Result<T>) and turns a ValueOverflow into an Invalid error.
template <class Calculation> auto attempt(Calculation &&calculation) -> decltype(calculation())
{
    try {
        return calculation();
    } catch (const ValueOverflow &) {
        return overflowError();
    }
}

} // namespace benchbook
