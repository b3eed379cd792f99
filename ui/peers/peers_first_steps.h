// PeersFirstSteps: what a studio that knows no other one is told, and where it begins.
#pragma once

#include "ui/kit/card.h"

namespace benchbook {

/// Says what other studios are for, the way to the first one, and offers the step that comes next.
class PeersFirstSteps final : public Card
{
    Q_OBJECT
public:
    /// `hasKeys`: our own keys are made, and our card can be given away.
    explicit PeersFirstSteps(bool hasKeys, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Our keys and our card.
    void keysWanted();
    /// The card of another studio is here and shall be taken.
    void cardWanted();
};

} // namespace benchbook
