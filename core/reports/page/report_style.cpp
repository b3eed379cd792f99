#include "core/reports/page/report_style.h"

namespace benchbook {

QColor inkColor(Ink ink)
{
    switch (ink) {
    case Ink::None:
        return Qt::transparent;
    case Ink::Text:
        return QColor(0x2b, 0x26, 0x22);
    case Ink::Muted:
        return QColor(0x6f, 0x66, 0x5d);
    case Ink::Hairline:
        return QColor(0xd8, 0xd1, 0xc6);
    case Ink::Rule:
        return QColor(0x2b, 0x26, 0x22);
    case Ink::Accent:
        return QColor(0x2f, 0x6f, 0x6b);
    case Ink::AccentPale:
        return QColor(0xc4, 0xdb, 0xd8);
    case Ink::Card:
        return QColor(0xf8, 0xf6, 0xf2);
    case Ink::Ochre:
        return QColor(0xa8, 0x8a, 0x5a);
    case Ink::Paper:
        return Qt::white;
    }
    Q_UNREACHABLE();
}

TextLook TextLook::companion() const
{
    // Large titles shrink more than body text: the English line is longer and comes second.
    const qreal factor = size > 12.0 ? 0.6 : 0.84;
    return {qMax(6.5, size * factor), false, Ink::Muted};
}

} // namespace benchbook
