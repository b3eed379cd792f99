#include "ui/kit/bench_style.h"

#include "ui/kit/buttons.h"
#include "ui/kit/icon.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace benchbook {

namespace {

/// Draws a rounded box whose line sits on whole pixels.
void drawBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line, double radius,
             double width = 1.0)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double inset = line.isValid() ? width / 2 : 0.0;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

bool hasFlag(const QStyleOption *option, QStyle::StateFlag flag) { return option->state.testFlag(flag); }

QColor towards(const QColor &from, const QColor &to, double share)
{
    const auto part = [share](int a, int b) { return int(a + (b - a) * share); };
    return QColor(part(from.red(), to.red()), part(from.green(), to.green()), part(from.blue(), to.blue()));
}

void drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const ThemeColors &colors = colorsFor(option->palette);
    const bool primary = qobject_cast<const PrimaryButton *>(widget) != nullptr;
    const bool flat = widget && widget->property("benchbookFlat").toBool();
    QColor fill = primary ? colors.accent : colors.card;
    QColor line = primary ? QColor() : colors.border;
    if (!hasFlag(option, QStyle::State_Enabled)) {
        fill = primary ? colors.border : colors.window;
    } else if (hasFlag(option, QStyle::State_Sunken) || hasFlag(option, QStyle::State_On)) {
        fill = primary ? towards(colors.accent, colors.text, 0.2) : colors.selection;
        line = primary ? QColor() : colors.accent;
    } else if (hasFlag(option, QStyle::State_MouseOver)) {
        fill = primary ? towards(colors.accent, colors.text, 0.1)
                       : towards(flat ? colors.window : colors.card, colors.selection, 0.6);
    } else if (flat) {
        fill = QColor();
        line = QColor();
    }
    drawBox(painter, option->rect, fill, line, BenchStyle::controlRadius);
    if (hasFlag(option, QStyle::State_HasFocus) && hasFlag(option, QStyle::State_KeyboardFocusChange))
        drawBox(painter, option->rect.adjusted(2, 2, -2, -2), QColor(), primary ? colors.onAccent : colors.accent,
                BenchStyle::controlRadius - 2, 1.5);
}

void drawField(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const ThemeColors &colors = colorsFor(option->palette);
    const bool invalid = widget && widget->property("invalid").toBool();
    const bool focused = hasFlag(option, QStyle::State_HasFocus);
    const QColor line = invalid ? colors.danger : focused ? colors.accent : colors.border;
    const bool enabled = hasFlag(option, QStyle::State_Enabled) && !hasFlag(option, QStyle::State_ReadOnly);
    drawBox(painter, option->rect, enabled ? colors.card : colors.window, line, BenchStyle::controlRadius,
            invalid || focused ? 1.5 : 1.0);
}

void drawComboBox(const QStyleOptionComboBox *option, QPainter *painter, const QWidget *widget)
{
    QStyleOption field(*option);
    drawField(&field, painter, widget);
    const int side = 16;
    const QRect arrow(option->rect.right() - side - 8, option->rect.center().y() - side / 2 + 1, side, side);
    icon(QLatin1StringView("chevron-down"), Tone::Muted).paint(painter, arrow);
}

void drawScrollBar(const QStyleOptionSlider *option, QPainter *painter, const QStyle *style, const QWidget *widget)
{
    const ThemeColors &colors = colorsFor(option->palette);
    if (option->maximum <= option->minimum)
        return;
    QRect handle = style->subControlRect(QStyle::CC_ScrollBar, option, QStyle::SC_ScrollBarSlider, widget);
    handle.adjust(2, 2, -2, -2);
    const bool hot = hasFlag(option, QStyle::State_MouseOver) || hasFlag(option, QStyle::State_Sunken);
    drawBox(painter, handle, towards(colors.border, colors.muted, hot ? 0.7 : 0.3), QColor(),
            std::min(handle.width(), handle.height()) / 2.0);
}

void drawHeader(const QStyleOptionHeader *option, QPainter *painter)
{
    const ThemeColors &colors = colorsFor(option->palette);
    painter->fillRect(option->rect, colors.card);
    painter->setPen(colors.border);
    painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
}

void drawHeaderText(const QStyleOptionHeader *option, QPainter *painter)
{
    const ThemeColors &colors = colorsFor(option->palette);
    const QRect room = option->rect.adjusted(10, 0, -10, 0);
    const bool sorted = option->sortIndicator != QStyleOptionHeader::None;
    const QString arrow = !sorted                                                 ? QString()
                          : option->sortIndicator == QStyleOptionHeader::SortDown ? QStringLiteral(" ↑")
                                                                                  : QStringLiteral(" ↓");
    QFont font = painter->font();
    font.setBold(true);
    painter->save();
    painter->setFont(font);
    painter->setPen(sorted ? colors.accent : colors.muted);
    const QFontMetrics metrics(font);
    const QString text =
        metrics.elidedText(option->text, Qt::ElideRight, room.width() - metrics.horizontalAdvance(arrow));
    painter->drawText(room, int(option->textAlignment | Qt::AlignVCenter), QString(text + arrow));
    painter->restore();
}

void drawButtonLabel(const QStyleOptionButton *option, QPainter *painter, const QWidget *widget)
{
    const ThemeColors &colors = colorsFor(option->palette);
    const bool enabled = hasFlag(option, QStyle::State_Enabled);
    const bool primary = qobject_cast<const PrimaryButton *>(widget) != nullptr;
    const bool flat = widget && widget->property("benchbookFlat").toBool();
    const QSize sign = option->icon.isNull() ? QSize(0, 0) : option->iconSize;
    const int gap = sign.isEmpty() || option->text.isEmpty() ? 0 : 6;
    const int words = option->fontMetrics.size(Qt::TextShowMnemonic, option->text).width();
    const int all = std::min(sign.width() + gap + words, option->rect.width() - 12);
    int left = option->rect.center().x() - all / 2;
    if (!sign.isEmpty()) {
        option->icon.paint(painter, QRect(QPoint(left, option->rect.center().y() - sign.height() / 2 + 1), sign),
                           Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        left += sign.width() + gap;
    }
    painter->setPen(!enabled ? colors.muted : primary ? colors.onAccent : flat ? colors.accent : colors.text);
    painter->drawText(QRect(left, option->rect.top(), option->rect.right() - left, option->rect.height()),
                      Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, option->text);
}

void drawMenuBarItem(const QStyleOptionMenuItem *option, QPainter *painter)
{
    const ThemeColors &colors = colorsFor(option->palette);
    painter->fillRect(option->rect, colors.window);
    if (hasFlag(option, QStyle::State_Selected))
        drawBox(painter, option->rect.adjusted(1, 2, -1, -1), colors.selection, QColor(), 4);
    painter->setPen(hasFlag(option, QStyle::State_Enabled) ? colors.text : colors.muted);
    painter->drawText(option->rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, option->text);
}

void drawProgress(const QStyleOptionProgressBar *option, QPainter *painter, bool contents)
{
    const ThemeColors &colors = colorsFor(option->palette);
    QRect bar = option->rect;
    const double radius = bar.height() / 2.0;
    if (!contents) {
        drawBox(painter, bar, colors.border, QColor(), radius);
        return;
    }
    const qint64 span = qint64(option->maximum) - option->minimum;
    const double share = span > 0 ? double(option->progress - option->minimum) / double(span) : 0.3;
    bar.setWidth(std::max(bar.height(), int(bar.width() * std::clamp(share, 0.0, 1.0))));
    drawBox(painter, bar, colors.accent, QColor(), radius);
}

} // namespace

BenchStyle::BenchStyle(Theme::Density density) : QProxyStyle(QStringLiteral("Fusion")), m_density(density) {}

int BenchStyle::metric(Metric metric, const QWidget *widget)
{
    const int value = widget->style()->pixelMetric(QStyle::PixelMetric(metric), nullptr, widget);
    if (value > 0)
        return value;
    return metric == PM_TableRow ? 38 : metric == PM_ControlHeight ? 34 : 12;
}

int BenchStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const bool compact = m_density == Theme::Density::Compact;
    // Rows and controls grow with the text; 38 and 28 px are right for text of 14 px.
    const int line = widget ? widget->fontMetrics().height() : Theme::basePixels + 3;
    switch (quint32(metric)) {
    case PM_TableRow:
        return std::max(compact ? 28 : 38, line + (compact ? 8 : 18));
    case PM_ControlHeight:
        return std::max(compact ? 28 : 34, line + (compact ? 8 : 14));
    case PM_FormSpacing:
        return compact ? 8 : 12;
    case QStyle::PM_ScrollBarExtent:
        return 12;
    case QStyle::PM_ScrollBarSliderMin:
        return 32;
    case QStyle::PM_SplitterWidth:
        return 14;
    case QStyle::PM_DefaultFrameWidth:
        return 1;
    case QStyle::PM_ButtonShiftHorizontal:
    case QStyle::PM_ButtonShiftVertical:
        return 0;
    case QStyle::PM_ButtonIconSize:
    case QStyle::PM_SmallIconSize:
        return 18;
    case QStyle::PM_LayoutHorizontalSpacing:
    case QStyle::PM_LayoutVerticalSpacing:
        return compact ? 8 : 12;
    case QStyle::PM_HeaderMarkSize:
        return 10;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int BenchStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ScrollBar_Transient:
        return 0;
    case SH_ComboBox_Popup:
        return 0;
    case SH_EtchDisabledText:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QRect BenchStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    // In a combo box the edit field is set in already.
    const bool alone = element == SE_LineEditContents && widget && !qobject_cast<QComboBox *>(widget->parentWidget());
    return alone ? rect.adjusted(6, 0, -4, 0) : rect;
}

QRect BenchStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                 const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    return control == CC_ComboBox && part == SC_ComboBoxEditField ? rect.adjusted(6, 0, -4, 0) : rect;
}

QSize BenchStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const auto height = [&] { return pixelMetric(PixelMetric(PM_ControlHeight), option, widget); };
    switch (type) {
    case CT_PushButton:
        result.setHeight(std::max(height(), size.height()));
        result.setWidth(size.width() + 28);
        break;
    case CT_LineEdit:
        result.setHeight(height());
        break;
    case CT_ComboBox:
        result.setHeight(height());
        result.rwidth() += 24;
        break;
    case CT_MenuItem:
        // Fusion measures less than it draws where fonts are mixed, and would cut the words.
        result += QSize(28, 4);
        break;
    case CT_MenuBarItem:
        result = QSize(size.width() + 16, size.height() + 10);
        break;
    default:
        break;
    }
    return result;
}

void BenchStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        drawButton(option, painter, widget);
        return;
    case PE_PanelButtonTool: {
        const ThemeColors &colors = colorsFor(option->palette);
        if (hasFlag(option, State_MouseOver) || hasFlag(option, State_Sunken) || hasFlag(option, State_On))
            drawBox(painter, option->rect, colors.selection, QColor(), controlRadius);
        return;
    }
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        // An editor inside a table cell or combo box has its frame drawn by what is around it.
        if (widget && qobject_cast<const QComboBox *>(widget->parentWidget()))
            return;
        drawField(option, painter, widget);
        return;
    case PE_Frame:
        // Text over several lines looks like a field of one.
        if (qobject_cast<const QPlainTextEdit *>(widget)) {
            drawField(option, painter, widget);
            return;
        }
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    case PE_IndicatorCheckBox:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        // The outline it is given is hardly seen on a dark ground; an empty box has nothing else.
        drawBox(painter, option->rect.adjusted(0, 0, -1, -1), QColor(), colorsFor(option->palette).muted, 2);
        return;
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView *>(widget))
            return;
        drawBox(painter, option->rect, QColor(), colorsFor(option->palette).accent, 4, 1.5);
        return;
    case PE_FrameDefaultButton:
    case PE_IndicatorHeaderArrow: // it stands behind the words of the header
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void BenchStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            drawButtonLabel(button, painter, widget);
            return;
        }
        break;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            drawMenuBarItem(item, painter);
            return;
        }
        break;
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            drawHeader(header, painter);
            return;
        }
        break;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            drawHeaderText(header, painter);
            return;
        }
        break;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, colorsFor(option->palette).card);
        return;
    case CE_ProgressBarGroove:
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            drawProgress(bar, painter, element == CE_ProgressBarContents);
            return;
        }
        break;
    case CE_Splitter:
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, colorsFor(option->palette).window);
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void BenchStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            drawComboBox(box, painter, widget);
            return;
        }
    }
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            drawScrollBar(bar, painter, proxy(), widget);
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace benchbook
