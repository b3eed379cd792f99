// IconMark: a small icon in a row of text, drawn in its tone under whatever theme runs.
#pragma once

#include "ui/kit/icon.h"

#include <QWidget>

namespace benchbook {

class IconMark final : public QWidget
{
    Q_OBJECT
public:
    explicit IconMark(const QString &iconName, Tone tone = Tone::Muted, int pixels = 16, QWidget *parent = nullptr);
    QSize sizeHint() const override { return {m_pixels + 2, m_pixels + 2}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
    int m_pixels;
};

} // namespace benchbook
