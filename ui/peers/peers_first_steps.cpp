#include "ui/peers/peers_first_steps.h"

#include "ui/kit/buttons.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/label.h"

#include <QVBoxLayout>

namespace benchbook {

using namespace Qt::StringLiterals;

PeersFirstSteps::PeersFirstSteps(bool hasKeys, QWidget *parent) : Card(tr("The studios you work with"), parent)
{
    setObjectName(u"firstSteps"_s);
    const auto say = [this](const QString &text, Tone tone) {
        auto *label = new Label(text, Label::Size::Body, tone);
        label->setWordWrap(true);
        column()->addWidget(label);
    };
    say(tr("Give work to a studio you know, take theirs, tell each other of spare hours and of material that is left "
           "over. All of it goes as letters in a file, by mail or on a stick: there is no server and no account, and "
           "nothing leaves this computer before you have read it over."),
        Tone::Neutral);
    say(tr("1. Make our keys: they sign what you write."), Tone::Muted);
    say(tr("2. Give the other studio our card, and take theirs."), Tone::Muted);
    say(tr("3. Read a few words to each other by telephone, so that both know whose card it is."), Tone::Muted);
    auto *buttons = new FlowLayout;
    if (hasKeys) {
        auto *take = new PrimaryButton(u"firstTakeCard"_s, tr("Take a card…"));
        connect(take, &QPushButton::clicked, this, &PeersFirstSteps::cardWanted);
        buttons->addWidget(take);
        auto *give = makeButton(u"firstGiveCard"_s, tr("Give our card…"));
        connect(give, &QPushButton::clicked, this, &PeersFirstSteps::keysWanted);
        buttons->addWidget(give);
    } else {
        auto *make = new PrimaryButton(u"firstMakeKeys"_s, tr("Make our keys…"));
        connect(make, &QPushButton::clicked, this, &PeersFirstSteps::keysWanted);
        buttons->addWidget(make);
    }
    column()->addLayout(buttons);
}

} // namespace benchbook
