// ScanCode: what a label's code says, in digits alone.
#pragma once

#include <QString>

#include <optional>

namespace benchbook {

/// A scanner types what it reads. Letters would end in a Chinese input method's candidate window; digits pass it. Ten
/// of them: what kind of thing, its number, and two check digits (ISO 7064, mod 97-10), so that neither a misread
/// code nor ten digits that somebody typed open the wrong lot.
struct ScanCode
{
    enum class Kind { Lot = 1, WorkOrder = 2, SalesOrder = 3, Location = 4, Material = 5, Person = 6 };

    Kind kind = Kind::Lot;
    int number = 0; ///< the human number: 123 of L-0123; 0 … 9 999 999

    static constexpr int length = 10;
    static constexpr int greatestNumber = 9'999'999;

    QString text() const;
    /// Nothing if this is no code of ours. Blanks around it are taken off.
    static std::optional<ScanCode> fromText(const QString &text);
    friend bool operator==(const ScanCode &, const ScanCode &) = default;
};

} // namespace benchbook
