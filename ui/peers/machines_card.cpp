#include "ui/peers/machines_card.h"

#include "ui/kit/buttons.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/icon_label.h"
#include "ui/kit/label.h"
#include "ui/peers/machine_forms.h"
#include "ui/peers/own_card_view.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int bannerSign = 20;

Label *wrappedWords(const QString &text, Tone tone = Tone::Muted, Label::Size size = Label::Size::Body)
{
    auto *label = new Label(text, size, tone);
    label->setWordWrap(true);
    return label;
}

QString dayAndTime(Instant at, const Session &session)
{
    return QDateTime::fromMSecsSinceEpoch(at.milliseconds(), session.studio().timeZone())
        .toString(u"yyyy-MM-dd HH:mm"_s);
}

std::vector<OwnMachine> machinesOf(const Session &session)
{
    return session.studio().read([](const Reader &reader) { return Result(ownMachines(reader)); }).valueOr({});
}

} // namespace

MachinesCard::MachinesCard(Session &session) : Card(tr("Our machines")), m_session(session)
{
    setObjectName(u"ownMachines"_s);
    m_hasKeys = machineStep(session.studio()) == MachineStep::Works;
    const std::vector<OwnMachine> machines = machinesOf(session);
    for (const OwnMachine &machine : machines)
        addMachine(machine);
    if (session.studio().isOneOfSeveral()) {
        const std::vector<WaitingGroup> waiting = Machines(session.studio()).waiting();
        if (!waiting.empty()) {
            auto *note = wrappedWords(tr("%n action(s) that came wait: %1", nullptr, static_cast<int>(waiting.size()))
                                          .arg(waiting.front().reason),
                                      Tone::Warning, Label::Size::Small);
            note->setObjectName(u"machinesWaiting"_s);
            column()->addWidget(note);
        }
    }
    if (!m_hasKeys) {
        auto *why = wrappedWords(tr("To make bundles here, and to add or withdraw machines, this one needs its keys "
                                    "first. On the owner's machine all of it can be done now."));
        why->setObjectName(u"machinesNoKeys"_s);
        column()->addWidget(why);
        return;
    }
    auto *add = makeButton(u"addMachineOpen"_s, tr("Add a machine…"), u"plus"_s);
    add->setToolTip(tr("Writes the studio file for a further computer"));
    connect(add, &QPushButton::clicked, this, &MachinesCard::addWanted);
    auto *admit = new FlatButton(u"admitOpen"_s, tr("One asks for keys…"));
    admit->setToolTip(tr("Take the request of a new machine, or drop its file here"));
    connect(admit, &QPushButton::clicked, this, &MachinesCard::admitWanted);
    auto *row = new FlowLayout;
    row->addWidget(add);
    row->addWidget(admit);
    column()->addLayout(row);
}

QString MachinesCard::stateOf(const OwnMachine &machine) const
{
    QStringList parts;
    if (machine.isThisOne) {
        parts << tr("this one");
    } else {
        if (!machine.id)
            parts << tr("has no keys yet: let it ask");
        parts << (machine.lastBundle   ? tr("last bundle %1").arg(dayAndTime(*machine.lastBundle, m_session))
                  : machine.latestWork ? tr("last heard of %1").arg(dayAndTime(*machine.latestWork, m_session))
                                       : tr("nothing came from it yet"));
        if (machine.device) {
            parts << (machine.toCarry > 0 ? tr("%n action(s) to carry there", nullptr, machine.toCarry)
                                          : tr("it has everything"));
        }
    }
    return parts.join(u" · "_s);
}

void MachinesCard::addMachine(const OwnMachine &machine)
{
    auto *row = new QHBoxLayout;
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    const QString title = machineTitle(machine);
    auto *name = new Label(title, Label::Size::Body, machine.isRevoked() ? Tone::Muted : Tone::Neutral);
    name->setObjectName(u"machine%1"_s.arg(machine.letter));
    name->setWordWrap(true);
    words->addWidget(name);
    if (machine.isRevoked()) {
        words->addWidget(wrappedWords(tr("withdrawn %1").arg(machine.revokedOn.toString(Qt::ISODate)), Tone::Muted,
                                      Label::Size::Small));
    } else if (machine.device) {
        auto *state =
            wrappedWords(stateOf(machine), machine.toCarry > 0 ? Tone::Accent : Tone::Muted, Label::Size::Small);
        state->setObjectName(u"machineState%1"_s.arg(machine.letter));
        words->addWidget(state);
    }
    if (machine.isFrozen) {
        words->addWidget(wrappedWords(
            tr("! Two different actions came under one number from it, and what follows is kept aside. Was its file used "
               "on two computers? Make a new machine of one of them."),
            Tone::Danger, Label::Size::Small));
    }
    row->addLayout(words, 1);
    if (m_hasKeys && !machine.isThisOne && !machine.isRevoked()) {
        if (machine.device) {
            auto *bundle = makeButton(u"machineBundle%1"_s.arg(machine.letter), tr("Make a bundle…"));
            bundle->setAccessibleName(tr("Make a bundle for %1").arg(title));
            connect(bundle, &QPushButton::clicked, this, [this, machine] { Q_EMIT bundleWanted(machine); });
            row->addWidget(bundle, 0, Qt::AlignTop);
        }
        if (machine.id) {
            auto *withdraw = new FlatButton(u"withdraw%1"_s.arg(machine.letter), tr("Withdraw…"));
            withdraw->setCompact();
            withdraw->setAccessibleName(tr("Withdraw %1").arg(title));
            connect(withdraw, &QPushButton::clicked, this, [this, machine] { Q_EMIT withdrawWanted(machine); });
            row->addWidget(withdraw, 0, Qt::AlignTop);
        }
    }
    column()->addLayout(row);
}

JoinCard::JoinCard(Session &session, MachineStep step) : Card(tr("This machine has no keys of the studio yet"))
{
    setObjectName(u"joinCard"_s);
    const std::vector<OwnMachine> machines = machinesOf(session);
    QString letter;
    for (const OwnMachine &machine : machines)
        letter = machine.isThisOne ? machine.letter : letter;
    column()->addWidget(wrappedWords(
        tr("It is machine %1 and works already. To exchange bundles it needs the keys of the studio, in three steps.")
            .arg(letter)));
    const Result<AdmissionRequest> request = pendingRequest(session.studio());
    if (step == MachineStep::Asked && request.ok()) {
        fillAsked(*request);
        return;
    }
    column()->addWidget(wrappedWords(tr("1. Ask for keys here."), Tone::Neutral));
    column()->addWidget(wrappedWords(tr("2. Take the request to the owner's machine, and read the words out there.")));
    column()->addWidget(wrappedWords(tr("3. Take its answer in here.")));
    auto *ask = new PrimaryButton(u"askToJoinOpen"_s, tr("Ask for keys…"));
    connect(ask, &QPushButton::clicked, this, &JoinCard::askWanted);
    column()->addWidget(ask, 0, Qt::AlignLeft);
}

void JoinCard::fillAsked(const AdmissionRequest &request)
{
    column()->addWidget(wrappedWords(tr("1. ✓ Asked."), Tone::Success));
    column()->addWidget(wrappedWords(
        tr("2. On the owner's machine: Peers, Our keys, “One asks for keys”. Take the request there as a file, as text, or "
           "scan this code. The owner then types two of these words as you read them out:"),
        Tone::Neutral));
    auto *pair = new QHBoxLayout;
    auto *qr = new QrView(u"joinQr"_s);
    qr->setAccessibleName(tr("The request as a code to scan"));
    const QString digits = admissionText(request.file()).remove(u' ');
    if (const Result<QrMatrix> matrix = qrMatrix(digits, QrWear::Clean); matrix.ok())
        qr->setMatrix(*matrix);
    else
        qr->hide();
    auto *words = new SpokenView(u"joinWords"_s);
    words->setKeys(request.sign(), request.answerTo());
    pair->addWidget(qr, 0, Qt::AlignTop);
    pair->addSpacing(12);
    pair->addWidget(words, 1, Qt::AlignTop);
    column()->addLayout(pair);
    auto *buttons = new FlowLayout;
    auto *save = makeButton(u"joinSave"_s, tr("Save the request…"), u"download"_s);
    connect(save, &QPushButton::clicked, this, [this, file = request.file()] { Q_EMIT saveWanted(file); });
    auto *copy = new FlatButton(u"joinCopy"_s, tr("Copy as text"));
    connect(copy, &QPushButton::clicked, this, [this, file = request.file()] { Q_EMIT copyWanted(file); });
    buttons->addWidget(save);
    buttons->addWidget(copy);
    column()->addLayout(buttons);
    column()->addWidget(wrappedWords(tr("3. Take the answer that it gives you."), Tone::Neutral));
    auto *take = new PrimaryButton(u"takeAnswerOpen"_s, tr("Take the answer…"));
    connect(take, &QPushButton::clicked, this, &JoinCard::answerWanted);
    column()->addWidget(take, 0, Qt::AlignLeft);
}

PutBackCard::PutBackCard(Session &session, const PutBack &back, int number)
{
    setObjectName(u"putBack"_s);
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(new IconLabel(u"history"_s, Tone::Warning, bannerSign), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    auto *what = wrappedWords(
        back.missing > 0
            ? tr("This file was put back to an earlier day: %n action(s) that had left this machine are not in it any more.",
                 nullptr, static_cast<int>(back.missing))
            : tr("This file was put back to an earlier day. Other machines may have what was done here since."),
        Tone::Neutral);
    what->setObjectName(u"putBackWords"_s);
    words->addWidget(what);
    words->addWidget(
        wrappedWords(tr("To get it back: make a bundle for another machine, which says what is missing here; "
                        "take it in there, make one there, and take that in here.")));
    auto *buttons = new FlowLayout;
    const bool hasKeys = machineStep(session.studio()) == MachineStep::Works;
    if (!hasKeys)
        words->addWidget(wrappedWords(tr("This machine can make that bundle as soon as it has its keys.")));
    for (const OwnMachine &machine : machinesOf(session)) {
        if (!hasKeys || machine.isThisOne || machine.isRevoked() || !machine.device)
            continue;
        auto *bundle = makeButton(u"putBackBundle%1.%2"_s.arg(number).arg(machine.letter),
                                  tr("Make a bundle for %1…").arg(machineTitle(machine)));
        connect(bundle, &QPushButton::clicked, this, [this, machine] { Q_EMIT bundleWanted(machine); });
        buttons->addWidget(bundle);
    }
    auto *giveUp = new FlatButton(u"putBackGiveUp%1"_s.arg(number), tr("Nobody has it any more"));
    connect(giveUp, &QPushButton::clicked, this, &PutBackCard::givenUp);
    buttons->addWidget(giveUp);
    words->addLayout(buttons);
    line->addLayout(words, 1);
    column()->addLayout(line);
}

} // namespace benchbook
