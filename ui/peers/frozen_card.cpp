#include "ui/peers/frozen_card.h"

#include "core/letters/visible_text.h"
#include "ui/kit/buttons.h"
#include "ui/kit/icon_label.h"
#include "ui/kit/label.h"
#include "ui/letters/letter_sheet.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int frozenSign = 20;
/// A card shows the first ones of a tail; all of them are in the list of the command line.
constexpr int actionsOnCard = 6;

} // namespace

QString frozenText(const FrozenMachine &machine, const MachineNames &names)
{
    QStringList words{names.value(machine.machine, machine.machine)};
    for (const ActionTail *tail : {&machine.here, &machine.other, &machine.later}) {
        for (const TailAction &action : tail->actions)
            words << action.sentence.text();
    }
    return words.join(u' ');
}

FrozenCard::FrozenCard(const Session &session, const FrozenMachine &machine, const MachineNames &names, int number)
    : m_session(session)
{
    const QString name = u"frozen.%1"_s.arg(number);
    setObjectName(name);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    Label *heading = plainLabel(tr("Machine %1 did different things under the same numbers")
                                    .arg(names.value(machine.machine, machine.machine)));
    heading->setObjectName(QString(name % u".about"_s));
    heading->setBold(true);
    words->addWidget(heading);
    Label *why = plainMuted(tr("Its file was used on two computers. One of both counts, the other is kept here as it "
                               "came. Do again by hand what is missing, make a new machine of one of the computers, "
                               "then put this away."));
    why->setObjectName(QString(name % u".why"_s));
    words->addWidget(why);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(new IconLabel(u"split"_s, Tone::Danger, frozenSign), 0, Qt::AlignTop);
    head->addLayout(words, 1);
    column()->addLayout(head);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(12);
    sides->addWidget(makeSide(QString(name % u".here"_s), tr("Counts here"), machine.here,
                              tr("From where they differ is known on the other computer only.")),
                     1);
    sides->addWidget(makeSide(QString(name % u".other"_s), tr("Under the same numbers, does not count"), machine.other,
                              tr("What the other computer did did not come here.")),
                     1);
    column()->addLayout(sides);
    if (machine.later.count() > 0)
        column()->addWidget(
            makeSide(QString(name % u".later"_s), tr("Came later and is kept aside"), machine.later, QString()));
    auto *seenButton = makeButton(QString(name % u".seen"_s), tr("Put away"));
    seenButton->setAccessibleDescription(heading->text());
    connect(seenButton, &QPushButton::clicked, this, &FrozenCard::seen);
    auto *row = new QHBoxLayout;
    row->addWidget(seenButton);
    row->addStretch(1);
    column()->addLayout(row);
}

QWidget *FrozenCard::makeSide(const QString &name, const QString &title, const ActionTail &tail, const QString &none)
{
    auto *side = new Card;
    side->setObjectName(name);
    side->column()->setContentsMargins(12, 10, 12, 10);
    auto *heading = new Label(title);
    heading->setBold(true);
    heading->setWordWrap(true);
    side->column()->addWidget(heading);
    if (tail.count() == 0)
        side->column()->addWidget(plainMuted(none));
    int shown = 0;
    for (const TailAction &action : tail.actions) {
        if (shown == actionsOnCard)
            break;
        const QString at = QDateTime::fromMSecsSinceEpoch(action.at.milliseconds(), m_session.studio().timeZone())
                               .toString(u"MM-dd HH:mm"_s);
        Label *line = plainLabel(u"%1 · %2 · %3"_s.arg(action.seq).arg(at, visibleText(action.sentence.text())));
        line->setObjectName(u"%1.%2"_s.arg(name).arg(++shown));
        side->column()->addWidget(line);
    }
    if (tail.count() > shown)
        side->column()->addWidget(plainMuted(tr("and %n more", nullptr, tail.count() - shown)));
    side->column()->addStretch(1);
    return side;
}

} // namespace benchbook
