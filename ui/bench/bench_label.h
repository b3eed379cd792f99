// BenchLabel: text one can read from two steps away.
#pragma once

#include "ui/kit/theme.h"

#include <QLabel>

namespace benchbook {

/// Pixels of the bench at the person's text size; nothing at the bench is under 20.
int benchPixels(int pixels);

class BenchLabel final : public QLabel
{
    Q_OBJECT
public:
    /// `pixels` at the usual text size.
    BenchLabel(int pixels, bool bold = false, Tone tone = Tone::Neutral, QWidget *parent = nullptr);

    void setTone(Tone tone);

protected:
    bool event(QEvent *event) override;

private:
    void apply();

    int m_pixels;
    bool m_bold;
    Tone m_tone;
    bool m_applying = false;
};

} // namespace benchbook
