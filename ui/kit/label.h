// Label: text in one of the few sizes and tones of the house.
#pragma once

#include "ui/kit/theme.h"

#include <QLabel>

namespace benchbook {

/// A QLabel that follows text size and theme; its text is always plain. Sizes are shares of the application's font.
class Label : public QLabel
{
    Q_OBJECT

public:
    enum class Size { Small, Body, Section, Heading, Title, Figure };

    explicit Label(const QString &text = {}, Size size = Size::Body, Tone tone = Tone::Neutral,
                   QWidget *parent = nullptr);

    void setTone(Tone tone);
    Tone tone() const { return m_tone; }
    void setBold(bool bold);
    /// Cuts the text with an ellipsis when there is no room; the whole text is in the tool tip.
    void setElided(bool elided);

    static QFont fontOf(Size size, const QFont &base);
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void apply();

    Size m_size;
    Tone m_tone;
    bool m_bold;
    bool m_elided = false;
    bool m_applying = false;
};

} // namespace benchbook
