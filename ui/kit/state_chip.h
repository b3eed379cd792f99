// StateChip: a state as glyph, word and colour, in tables and beside titles.
#pragma once

#include "ui/kit/theme.h"

#include <QMetaType>
#include <QString>
#include <QWidget>

class QPainter;

namespace benchbook {

struct StateChip
{
    QString glyph; ///< one character such as "▶", "!" or "✓"
    QString word;
    Tone tone = Tone::Neutral;

    QString text() const { return glyph.isEmpty() ? word : QString(glyph + u' ' + word); }
    QSize size(const QFontMetrics &metrics) const;
    void draw(QPainter *painter, const QRect &room, const ThemeColors &colors) const;
    friend bool operator==(const StateChip &, const StateChip &) = default;
};

/// The role a model answers with a StateChip; its DisplayRole stays the plain word.
inline constexpr int stateChipRole = Qt::UserRole + 1000;

class StateChipLabel : public QWidget
{
    Q_OBJECT

public:
    explicit StateChipLabel(QWidget *parent = nullptr);
    void setChip(const StateChip &chip);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont chipFont() const;
    StateChip m_chip;
};

} // namespace benchbook

Q_DECLARE_METATYPE(benchbook::StateChip)
