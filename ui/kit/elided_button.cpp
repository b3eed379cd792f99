#include "ui/kit/elided_button.h"

#include <QStyleOptionButton>
#include <QStylePainter>

#include <algorithm>

namespace benchbook {

namespace {

constexpr int fewestLetters = 6; ///< that it still shows

} // namespace

QSize ElidedButton::minimumSizeHint() const
{
    QSize size = FlatButton::minimumSizeHint();
    size.setWidth(std::min(size.width(), fontMetrics().averageCharWidth() * fewestLetters));
    return size;
}

void ElidedButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const int beside = sizeHint().width() - fontMetrics().size(Qt::TextShowMnemonic, text()).width();
    option.text = fontMetrics().elidedText(text(), Qt::ElideRight, width() - beside, Qt::TextShowMnemonic);
    painter.drawControl(QStyle::CE_PushButton, option);
}

} // namespace benchbook
