// Theme: the colours, fonts and density of the whole program, light and dark.
#pragma once

#include <QColor>
#include <QObject>
#include <QPalette>
#include <QStringList>

#include <array>

class QApplication;

namespace benchbook {

/// What a colour says; never the only carrier of the message, a glyph and a word go with it.
enum class Tone { Neutral, Muted, Accent, Success, Warning, Danger, OnAccent };

/// The semantic colours of one theme. Every text colour has a contrast of at least 4.5:1 against
/// every ground it is drawn on (window, card, sidebar, selection and its own chip).
struct ThemeColors
{
    bool dark = false;
    QColor window, card, border, text, muted, accent, onAccent, success, warning, danger;
    QColor sidebar, selection;
    std::array<QColor, 5> series; ///< chart series, told apart by the colour-blind

    QColor tone(Tone tone) const;
    /// The pale ground of a state chip; `tone()` is the text on it.
    QColor chip(Tone tone) const;
};

/// The two themes of the house.
const ThemeColors &lightColors();
const ThemeColors &darkColors();
/// The theme that a widget's palette belongs to; lets painting code need nothing but its palette.
const ThemeColors &colorsFor(const QPalette &palette);
/// Contrast ratio of WCAG 2: 1…21.
double contrastRatio(const QColor &a, const QColor &b);

/// Installs style, palette and font in the application and changes them at run time.
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Mode { System, Light, Dark };
    Q_ENUM(Mode)
    enum class Density { Comfortable, Compact };
    Q_ENUM(Density)

    static constexpr int basePixels = 14;

    /// Remembers the application's palette of this moment as "the system's" before replacing it.
    explicit Theme(QApplication &application);

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    Density density() const { return m_density; }
    void setDensity(Density density);
    /// Size of all text in percent of the usual 14 px; 80…200.
    int textPercent() const { return m_textPercent; }
    void setTextPercent(int percent);

    bool isDark() const;
    const ThemeColors &colors() const { return isDark() ? darkColors() : lightColors(); }
    static QPalette paletteOf(const ThemeColors &colors);
    /// The installed families of the house list, in the order Qt shall look for glyphs.
    static QStringList fontFamilies();

Q_SIGNALS:
    void changed();

private:
    void applyPalette();
    void applyFont();
    void applyStyle();

    QApplication &m_application;
    bool m_systemIsDark;
    Mode m_mode = Mode::System;
    Density m_density = Density::Comfortable;
    int m_textPercent = 100;
};

} // namespace benchbook
