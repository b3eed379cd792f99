// IconLabel: an icon that stands beside text and follows theme and screen scale by itself.
#pragma once

#include "ui/kit/theme.h"

#include <QWidget>

namespace benchbook {

class IconLabel : public QWidget
{
    Q_OBJECT

public:
    explicit IconLabel(const QString &iconName = {}, Tone tone = Tone::Muted, int side = 18, QWidget *parent = nullptr);
    void setIcon(const QString &iconName, Tone tone);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    Tone m_tone;
};

} // namespace benchbook
