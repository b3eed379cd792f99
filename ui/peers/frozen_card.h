// FrozenCard: a machine of whose file two copies were written, with what either did under the same numbers.
#pragma once

#include "core/journal/frozen_machine.h"
#include "ui/kit/card.h"
#include "ui/peers/machine_cards.h"

namespace benchbook {

/// Both tails beside each other. Nothing is chosen here: what is missing is done once more by hand, and then the card
/// is put away. Widgets are named after its number on the page.
class FrozenCard final : public Card
{
    Q_OBJECT
public:
    FrozenCard(const Session &session, const FrozenMachine &machine, const MachineNames &names, int number);

Q_SIGNALS:
    /// Somebody looked at it.
    void seen();

private:
    QWidget *makeSide(const QString &name, const QString &title, const ActionTail &tail, const QString &none);

    const Session &m_session;
};

/// What a search looks through: the machine and every sentence.
QString frozenText(const FrozenMachine &machine, const MachineNames &names);

} // namespace benchbook
