#include "ui/kit/theme.h"

#include "ui/kit/bench_style.h"

#include <QApplication>
#include <QFont>
#include <QFontDatabase>

#include <algorithm>
#include <cmath>

namespace benchbook {

namespace {

QColor mixed(const QColor &over, const QColor &under, double share)
{
    const auto channel = [share](int a, int b) { return int(std::lround(a * share + b * (1 - share))); };
    return QColor(channel(over.red(), under.red()), channel(over.green(), under.green()),
                  channel(over.blue(), under.blue()));
}

double relativeLuminance(const QColor &color)
{
    const auto linear = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(double(color.redF())) + 0.7152 * linear(double(color.greenF())) +
           0.0722 * linear(double(color.blueF()));
}

ThemeColors makeLight()
{
    ThemeColors colors;
    colors.window = QColor(0xF6F3EE);
    colors.card = QColor(0xFFFFFF);
    colors.border = QColor(0xE3DDD3);
    colors.text = QColor(0x2B2622);
    colors.muted = QColor(0x635A51);
    colors.accent = QColor(0x2F6F6B);
    colors.onAccent = QColor(0xFFFFFF);
    colors.success = QColor(0x276B43);
    colors.warning = QColor(0x855400);
    colors.danger = QColor(0xA8322A);
    colors.sidebar = QColor(0xEDE7DD);
    colors.selection = QColor(0xDCE9E6);
    colors.series = {colors.accent, QColor(0xC77D3A), QColor(0x5B7DB1), QColor(0x8C6BB1), QColor(0x7A7A3A)};
    return colors;
}

ThemeColors makeDark()
{
    ThemeColors colors;
    colors.dark = true;
    colors.window = QColor(0x1F1D1B);
    colors.card = QColor(0x292623);
    colors.border = QColor(0x3B3733);
    colors.text = QColor(0xEDE8E1);
    colors.muted = QColor(0xB4ABA1);
    colors.accent = QColor(0x6FB9B2);
    colors.onAccent = QColor(0x14211F);
    colors.success = QColor(0x7CC79A);
    colors.warning = QColor(0xE0AE57);
    colors.danger = QColor(0xEE8F84);
    colors.sidebar = QColor(0x191715);
    colors.selection = QColor(0x2B3A38);
    colors.series = {colors.accent, QColor(0xE0AE57), QColor(0x8FB0E0), QColor(0xB99ADB), QColor(0xB5B56A)};
    return colors;
}

void addFirstInstalled(QStringList &chosen, const QStringList &wanted, const QStringList &installed)
{
    for (const QString &family : wanted) {
        if (installed.contains(family)) {
            chosen << family;
            return;
        }
    }
}

} // namespace

QColor ThemeColors::tone(Tone tone) const
{
    switch (tone) {
    case Tone::Neutral:
        return text;
    case Tone::Muted:
        return muted;
    case Tone::Accent:
        return accent;
    case Tone::Success:
        return success;
    case Tone::Warning:
        return warning;
    case Tone::Danger:
        return danger;
    case Tone::OnAccent:
        return onAccent;
    }
    Q_UNREACHABLE();
}

QColor ThemeColors::chip(Tone tone) const { return mixed(this->tone(tone), card, dark ? 0.18 : 0.12); }

const ThemeColors &lightColors()
{
    static const ThemeColors colors = makeLight();
    return colors;
}

const ThemeColors &darkColors()
{
    static const ThemeColors colors = makeDark();
    return colors;
}

const ThemeColors &colorsFor(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? darkColors() : lightColors();
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double first = relativeLuminance(a);
    const double second = relativeLuminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

Theme::Theme(QApplication &application)
    : m_application(application), m_systemIsDark(application.palette().color(QPalette::Window).lightness() < 128)
{
    applyStyle();
    applyFont();
    applyPalette();
}

bool Theme::isDark() const { return m_mode == Mode::Dark || (m_mode == Mode::System && m_systemIsDark); }

void Theme::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    applyPalette();
    Q_EMIT changed();
}

void Theme::setDensity(Density density)
{
    if (density == m_density)
        return;
    m_density = density;
    applyStyle();
    Q_EMIT changed();
}

void Theme::setTextPercent(int percent)
{
    percent = std::clamp(percent, 80, 200);
    if (percent == m_textPercent)
        return;
    m_textPercent = percent;
    applyFont();
    Q_EMIT changed();
}

QPalette Theme::paletteOf(const ThemeColors &colors)
{
    QPalette palette;
    palette.setColor(QPalette::Window, colors.window);
    palette.setColor(QPalette::WindowText, colors.text);
    palette.setColor(QPalette::Base, colors.card);
    palette.setColor(QPalette::AlternateBase, colors.window);
    palette.setColor(QPalette::Text, colors.text);
    palette.setColor(QPalette::Button, colors.card);
    palette.setColor(QPalette::ButtonText, colors.text);
    palette.setColor(QPalette::BrightText, colors.danger);
    palette.setColor(QPalette::PlaceholderText, colors.muted);
    palette.setColor(QPalette::Highlight, colors.selection);
    palette.setColor(QPalette::HighlightedText, colors.text);
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.accent);
    palette.setColor(QPalette::ToolTipBase, colors.card);
    palette.setColor(QPalette::ToolTipText, colors.text);
    palette.setColor(QPalette::Light, colors.card);
    palette.setColor(QPalette::Midlight, colors.border);
    palette.setColor(QPalette::Mid, colors.border);
    palette.setColor(QPalette::Dark, colors.muted);
    palette.setColor(QPalette::Shadow, colors.border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colors.muted);
    return palette;
}

QStringList Theme::fontFamilies()
{
    const QStringList installed = QFontDatabase::families();
    QStringList families;
    // WenQuanYi Micro Hei brings Latin letters that fit its Han glyphs; DejaVu beside it looks too
    // wide, so only the families that were drawn to go with a Han family come before it.
    addFirstInstalled(families,
                      {QStringLiteral("Noto Sans"), QStringLiteral("Segoe UI"), QStringLiteral(".AppleSystemUIFont")},
                      installed);
    addFirstInstalled(families,
                      {QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
                       QStringLiteral("PingFang SC"), QStringLiteral("Microsoft YaHei UI"),
                       QStringLiteral("Microsoft YaHei"), QStringLiteral("WenQuanYi Micro Hei")},
                      installed);
    if (families.isEmpty())
        families << QStringLiteral("sans-serif");
    return families;
}

void Theme::applyPalette() { m_application.setPalette(paletteOf(colors())); }

void Theme::applyFont()
{
    QFont font;
    font.setFamilies(fontFamilies());
    font.setPixelSize(basePixels * m_textPercent / 100);
    font.setStyleStrategy(QFont::PreferAntialias);
    m_application.setFont(font);
}

void Theme::applyStyle()
{
    // The application takes the style; a new one makes every widget ask its metrics again.
    m_application.setStyle(new BenchStyle(m_density));
}

} // namespace benchbook
