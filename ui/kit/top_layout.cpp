#include "ui/kit/top_layout.h"

#include <algorithm>

namespace benchbook {

void TopLayout::setGeometry(const QRect &rect)
{
    QRect taken = rect;
    if (!(expandingDirections() & Qt::Vertical))
        taken.setHeight(
            std::min(rect.height(), hasHeightForWidth() ? heightForWidth(rect.width()) : sizeHint().height()));
    QVBoxLayout::setGeometry(taken);
}

} // namespace benchbook
