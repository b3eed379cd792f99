// The look of the printed page in one place: inks and sizes. Every size is in points (1/72 inch).
#pragma once

#include <QColor>

namespace benchbook {

/// The inks of a page. Each differs from its neighbours in lightness too, so that a black-and-white
/// printer loses nothing.
enum class Ink {
    None,
    Text,
    Muted,      ///< secondary texts, 4.5:1 on white
    Hairline,   ///< between rows
    Rule,       ///< under a header, over a total
    Accent,     ///< the brand's celadon
    AccentPale, ///< second series of bars
    Card,       ///< ground of a key figure
    Ochre,      ///< third series of bars
    Paper
};

QColor inkColor(Ink ink);

/// How a piece of text is set.
struct TextLook
{
    qreal size = 9.5;
    bool bold = false;
    Ink ink = Ink::Text;

    /// The look of the English text that accompanies a Chinese one set in this look.
    TextLook companion() const;
    TextLook scaled(qreal factor) const { return {size * factor, bold, ink}; }
    friend bool operator==(const TextLook &, const TextLook &) = default;
};

namespace report_style {

inline constexpr TextLook studio{10.5, true, Ink::Accent};
inline constexpr TextLook title{21.0, true, Ink::Text};
inline constexpr TextLook subtitle{10.5, false, Ink::Muted};
inline constexpr TextLook running{8.0, false, Ink::Muted};
inline constexpr TextLook heading{13.0, true, Ink::Text};
inline constexpr TextLook body{9.5, false, Ink::Text};
inline constexpr TextLook note{8.0, false, Ink::Muted};
inline constexpr TextLook tableTitle{10.0, true, Ink::Text};
inline constexpr TextLook tableHeader{8.25, true, Ink::Muted};
inline constexpr TextLook cell{9.0, false, Ink::Text};
inline constexpr TextLook figureLabel{8.5, false, Ink::Muted};
inline constexpr TextLook figureValue{17.0, true, Ink::Text};
inline constexpr TextLook figureNote{7.75, false, Ink::Muted};
inline constexpr TextLook barLabel{8.75, false, Ink::Text};

inline constexpr qreal hairline = 0.4;
inline constexpr qreal rule = 0.8;
inline constexpr qreal gap = 6.0; ///< the small step between things that belong together

} // namespace report_style

} // namespace benchbook
