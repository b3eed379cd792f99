// The cards of "Our keys" about machines: which there are and what waits for each, how this one joins, and a file that
// was put back.
#pragma once

#include "core/peers/own_machines.h"
#include "ui/kit/card.h"
#include "ui/records/session.h"

class QVBoxLayout;

namespace benchbook {

/// Every machine of the studio, with what can be done for it from here.
class MachinesCard final : public Card
{
    Q_OBJECT
public:
    explicit MachinesCard(Session &session);

Q_SIGNALS:
    void addWanted();
    void admitWanted();
    void bundleWanted(const OwnMachine &machine);
    void withdrawWanted(const OwnMachine &machine);

private:
    void addMachine(const OwnMachine &machine);
    QString stateOf(const OwnMachine &machine) const;

    Session &m_session;
    bool m_hasKeys = false; ///< this machine may sign and seal
};

/// On a machine that has no keys yet: the steps, and the one that is next.
class JoinCard final : public Card
{
    Q_OBJECT
public:
    JoinCard(Session &session, MachineStep step);

Q_SIGNALS:
    void askWanted();
    void saveWanted(const QByteArray &request);
    void copyWanted(const QByteArray &request);
    void answerWanted();

private:
    void fillAsked(const AdmissionRequest &request);
};

/// The file was put back to an earlier day, and something of it may still be on other machines.
class PutBackCard final : public Card
{
    Q_OBJECT
public:
    PutBackCard(Session &session, const PutBack &back, int number);

Q_SIGNALS:
    void bundleWanted(const OwnMachine &machine);
    void givenUp();
};

} // namespace benchbook
