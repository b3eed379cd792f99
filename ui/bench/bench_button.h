// BenchButton: a button for wet hands. At least 84 px high, one line of words and perhaps a smaller one.
#pragma once

#include "ui/kit/theme.h"

#include <QAbstractButton>
#include <QIcon>

namespace benchbook {

class BenchButton final : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Look {
        Plain,   ///< an outline
        Primary, ///< filled
        Tile,    ///< words at the left, a card to choose
        Warning, ///< the same in the colour of a warning: something that is easily forgotten
        Bare     ///< a figure without an outline
    };
    static constexpr int leastHeight = 96;
    static constexpr int denseHeight = 84; ///< where many stand together

    BenchButton(const QString &name, Look look, int pixels = 24, QWidget *parent = nullptr);

    void setIconName(const QString &iconName);
    /// Smaller lines below the words, and a word of state at their right end.
    void setDetail(const QString &detail, const QString &state = {}, Tone stateTone = Tone::Accent);
    /// The colour of the smaller line of a centred button.
    void setDetailTone(Tone tone);
    QString detailText() const { return m_detail; }
    /// What a screen reader says instead of the words, for signs such as "+".
    void setSays(const QString &says);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    bool isTile() const { return m_look == Look::Tile || m_look == Look::Warning; }
    QFont wordsFont() const;
    QFont detailFont() const;
    void describe();
    void drawGround(QPainter &painter) const;
    void drawTile(QPainter &painter) const;
    void drawCentred(QPainter &painter) const;
    QColor wordsColor() const;

    Look m_look;
    int m_pixels;
    QString m_iconName;
    QString m_detail;
    QString m_state;
    QString m_says;
    Tone m_stateTone = Tone::Accent;
    Tone m_detailTone = Tone::Muted;
};

} // namespace benchbook
