// ElidedButton: a flat button whose words another wrote, so that they may be of any length.
#pragma once

#include "ui/kit/buttons.h"

namespace benchbook {

/// What there is no room for ends in dots: it never makes a pane wider than it is. The accessible name stays whole.
class ElidedButton final : public FlatButton
{
    Q_OBJECT

public:
    using FlatButton::FlatButton;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace benchbook
