#include "ui/peers/box_page.h"

#include "core/letters/visible_text.h"
#include "core/peers/deal_words.h"
#include "core/peers/letter_lists.h"
#include "core/peers/letter_start.h"
#include "ui/kit/buttons.h"
#include "ui/kit/label.h"
#include "ui/letters/letter_sheet.h"
#include "ui/peers/letter_form.h"

#include <QVBoxLayout>

namespace benchbook {

using namespace Qt::StringLiterals;

BoxPage::BoxPage(Session &session, JobRunner &jobs, QWidget *parent)
    : ActionPage(u"letterBox"_s, session, letterDraftList(), parent), m_jobs(jobs)
{
    BoxPage::retranslate();
}

QString BoxPage::title() const { return tr("Waiting"); }

QString BoxPage::emptySentence() const
{
    return tr("No letter waits. What you write waits here until a bundle is made, and can be changed until then.");
}

void BoxPage::fillBody(std::optional<qint64> id)
{
    if (!id) {
        detail()->setHeading(tr("No letter chosen"));
        return;
    }
    const auto waiting =
        session().studio().read([&](const Reader &reader) { return waitingLetter(reader, Id<LetterDraft>(*id)); });
    if (!waiting.ok()) {
        detail()->setHeading(tr("Letter"), waiting.error().message);
        return;
    }
    const auto start = session().studio().read([&](const Reader &reader) { return startAgain(reader, *waiting); });
    const QString to = start.ok() ? visibleText(start->toName) : QString();
    detail()->setHeading(kindTitle(waiting->content), to.isEmpty() ? QString() : tr("To %1").arg(to));
    if (form())
        return;
    QList<QWidget *> buttons;
    auto *change = makeButton(u"boxChange"_s, tr("Change…"));
    change->setEnabled(start.ok());
    connect(change, &QPushButton::clicked, this,
            [this, start, id = waiting->id] { openForm(new LetterForm(session(), m_jobs, *start, id), true); });
    auto *drop = new FlatButton(u"boxDrop"_s, tr("Throw away"));
    connect(drop, &QPushButton::clicked, this,
            [this, id = waiting->id] { acted(dropLetter(session().studio(), id, session().person())); });
    buttons << change << drop;
    if (waiting->to.peer) {
        auto *bundle = new FlatButton(u"boxBundle"_s, tr("To the studio, to make a bundle"));
        connect(bundle, &QPushButton::clicked, this,
                [this, peer = waiting->to.peer->value()] { Q_EMIT peerChosen(peer); });
        buttons << bundle;
    }
    addButtons(buttons);
    if (!start.ok())
        detail()->body()->addWidget(plainMuted(start.error().message));
    detail()->addSection(tr("This will leave your studio"));
    detail()->body()->addWidget(
        new LetterSheet(u"boxLeaving"_s, waiting->content, session().studio().timeZone(), true));
}

} // namespace benchbook
