#include "ui/knowledge/knowledge_page.h"

#include "core/journal/change_bus.h"
#include "core/knowledge/document_remark.h"
#include "core/letters/visible_text.h"
#include "ui/kit/buttons.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/label.h"
#include "ui/knowledge/card_forms.h"
#include "ui/knowledge/document_forms.h"
#include "ui/knowledge/document_pane.h"
#include "ui/knowledge/note_form.h"
#include "ui/knowledge/version_compare.h"
#include "ui/records/fact_sheet.h"
#include "ui/records/list_picker.h"
#include "ui/records/state_style.h"

#include <QAction>
#include <QVBoxLayout>

#include <memory>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

/// As the list says it.
QString stateOfDocument(const Reader &reader, qint64 id)
{
    const std::vector<ListRow> rows = listRows(reader, documentList(), {id});
    return rows.empty() ? QString() : rowText(documentList(), rows.front(), "state");
}

} // namespace

KnowledgePage::KnowledgePage(Session &session, JobRunner &jobs, QWidget *parent)
    : ActionPage(u"knowledge"_s, session, documentList(), parent),
      m_jobs(jobs),
      m_new(new QAction(this)),
      m_fromRecipe(new FlatButton(u"knowledgeFromRecipe"_s)),
      m_card(new FlatButton(u"knowledgeCard"_s)),
      m_test(new FlatButton(u"knowledgeTest"_s))
{
    m_new->setObjectName(u"newStandardAction"_s);
    addAction(m_new);
    auto *buttons = new FlowLayout;
    for (FlatButton *button : {m_fromRecipe, m_card, m_test})
        buttons->addWidget(button);
    top()->addLayout(buttons);
    connect(m_new, &QAction::triggered, this, [this] { write(DocumentKind::Standard); });
    connect(table(), &TableView::emptyActionTriggered, m_new, &QAction::trigger);
    connect(m_fromRecipe, &QPushButton::clicked, this, &KnowledgePage::openCard);
    connect(m_card, &QPushButton::clicked, this, [this] { write(DocumentKind::ProcessCard); });
    connect(m_test, &QPushButton::clicked, this, [this] { write(DocumentKind::MaterialTest); });
    connect(&session.studio().changes(), &ChangeBus::committed, this, [this](const ChangeSet &changes) {
        // The list knows documents only; what waits stands in the pane. Not before the button that did it is done.
        if (changes.touches("letter_draft"))
            QMetaObject::invokeMethod(this, &KnowledgePage::refillDetail, Qt::QueuedConnection);
    });
    KnowledgePage::retranslate();
}

QString KnowledgePage::title() const { return tr("Knowledge"); }

QString KnowledgePage::emptySentence() const
{
    return tr("No document here. Write down what you work by, or make a process card of a recipe; what others publish "
              "comes with their bundles.");
}

QString KnowledgePage::emptyAction() const { return tr("Write a standard…"); }

void KnowledgePage::retranslate()
{
    m_new->setText(tr("Write a standard…"));
    m_fromRecipe->setText(tr("Card of a recipe…"));
    m_card->setText(tr("Process card…"));
    m_test->setText(tr("Material test…"));
    ActionPage::retranslate();
}

void KnowledgePage::fillBody(std::optional<qint64> id)
{
    detail()->setChip({});
    if (!id) {
        detail()->setHeading(tr("No document chosen"));
        return;
    }
    QString state;
    const auto view = session().studio().read([&](const Reader &reader) {
        state = stateOfDocument(reader, *id);
        return documentView(reader, *id);
    });
    if (!view.ok()) {
        detail()->setHeading(tr("This document is gone"), view.error().message);
        return;
    }
    detail()->setHeading(visibleText(view->title), documentSubtitle(*view));
    if (!state.isEmpty())
        detail()->setChip(chipFor(state));
    fillPane(*view);
}

void KnowledgePage::fillPane(const DocumentView &view)
{
    addButtons(view.isOurs() ? ownWays(view) : theirWays(view));
    auto *facts = new FactSheet(u"documentFacts"_s);
    fillOrigin(*facts, view);
    fillWords(*facts, view);
    detail()->body()->addWidget(facts);
    if (view.versions.size() > 1) {
        detail()->addSection(tr("What changed"));
        detail()->body()->addWidget(new VersionCompare(view));
    }
    auto *versions = new FactSheet(u"documentVersions"_s);
    fillVersions(*versions, view, session());
    if (view.isOurs())
        fillPosts(*versions, view);
    detail()->body()->addWidget(versions);
}

QWidget *KnowledgePage::wayOut(const QString &name, const QString &text, std::function<void()> go)
{
    QPushButton *button = makeButton(name, text);
    connect(button, &QPushButton::clicked, this, std::move(go));
    return button;
}

QList<QWidget *> KnowledgePage::ownWays(const DocumentView &view)
{
    QList<QWidget *> ways;
    if (view.canPublish()) {
        auto *publish = new PrimaryButton(u"documentPublish"_s, tr("Publish…"));
        connect(publish, &QPushButton::clicked, this, [this, own = *view.own, title = view.title] {
            openForm(new PublishForm(session(), own, title), true);
        });
        ways << publish;
    }
    // What was measured does not change.
    if (view.kind != DocumentKind::MaterialTest || view.versions.back().posts.empty())
        ways << wayOut(u"documentVersion"_s, tr("Say it anew…"), [this, view] { writeVersionOf(view); });
    if (view.versions.back().letter)
        ways << wayOut(u"documentComment"_s, tr("Comment…"), [this, view] { openRemark(view, false); });
    if (view.canWithdraw()) {
        ways << wayOut(u"documentWithdraw"_s, tr("Withdraw…"), [this, view] { openWithdrawal(view); });
    } else {
        ways << wayOut(u"documentRemove"_s, tr("Remove"),
                       [this, own = *view.own] { acted(removeDocument(session().studio(), own, session().person())); });
    }
    return ways;
}

QList<QWidget *> KnowledgePage::theirWays(const DocumentView &view)
{
    QList<QWidget *> ways;
    const bool stands = view.current().state == VersionState::Newest;
    if (view.canEndorse()) {
        auto *endorsement = new PrimaryButton(u"documentEndorse"_s, tr("Endorse…"));
        connect(endorsement, &QPushButton::clicked, this, [this, view] { openRemark(view, true); });
        ways << endorsement;
    }
    if (stands)
        ways << wayOut(u"documentComment"_s, tr("Comment…"), [this, view] { openRemark(view, false); });
    if (view.canFork() && view.current().letter) {
        ways << wayOut(u"documentFork"_s, tr("Go on under our name"),
                       [this, version = *view.current().letter] { fork(version); });
    }
    if (stands && view.kind == DocumentKind::ProcessCard) {
        ways << wayOut(u"documentTake"_s, tr("Take over as a recipe…"),
                       [this, view] { openForm(new CardToRecipeForm(session(), view), true); });
    }
    if (view.author) {
        auto *open = new FlatButton(u"documentPeer"_s, tr("Open the studio"));
        connect(open, &QPushButton::clicked, this, [this, peer = view.author->value()] { Q_EMIT peerChosen(peer); });
        ways << open;
    }
    return ways;
}

void KnowledgePage::write(DocumentKind kind) { openForm(new DocumentForm(session(), m_jobs, {.kind = kind}), false); }

void KnowledgePage::writeVersionOf(const DocumentView &view)
{
    const DocumentStart start{.kind = view.kind, .body = view.versions.back().body, .document = view.own};
    openForm(new DocumentForm(session(), m_jobs, start), true);
}

void KnowledgePage::openCard()
{
    auto *form = new RecipeCardForm(session());
    auto card = std::make_shared<DocumentStart>();
    connect(form, &RecipeCardForm::chosen, this, [card](const DocumentStart &start) { *card = start; });
    openForm(form, false);
    // The page has closed it by then, and the pane is free for what comes of it.
    connect(form, &PaneForm::done, this, [this, card] {
        if (!card->body.values.empty())
            openForm(new DocumentForm(session(), m_jobs, *card), false);
    });
}

void KnowledgePage::openRemark(const DocumentView &view, bool endorsement)
{
    const Hash256 version = endorsement || !view.isOurs() ? *view.current().letter : *view.versions.back().letter;
    const QString title = visibleText(view.title);
    const QString who = view.isOurs() ? tr("everybody who has it") : visibleText(view.authorName);
    const auto act = [this, version, endorsement](const QString &typed) -> Result<std::optional<qint64>> {
        if (endorsement) {
            BENCHBOOK_TRY(endorse(session().studio(), version, typed, session().person()));
        } else {
            BENCHBOOK_TRY(comment(session().studio(), version, typed, session().person()));
        }
        return std::optional<qint64>();
    };
    const auto words = [title, who, endorsement]() -> NoteForm::Words {
        const QString goes = tr("It goes to %1 with the next bundle, and nowhere else.").arg(who);
        if (endorsement)
            return {tr("We work by “%1”, too").arg(title), tr("Endorse it"), tr("A few words, if you like"), goes};
        return {tr("What we think of “%1”").arg(title), tr("Say it"), tr("Comment"), goes};
    };
    openForm(new NoteForm(endorsement ? u"endorseForm"_s : u"commentForm"_s, u"text"_s, words, act), true);
}

void KnowledgePage::openWithdrawal(const DocumentView &view)
{
    const QString title = visibleText(view.title);
    const auto act = [this, own = *view.own](const QString &typed) -> Result<std::optional<qint64>> {
        BENCHBOOK_TRY(withdrawDocument(session().studio(), own, typed, session().person()));
        return std::optional<qint64>();
    };
    const auto words = [title]() -> NoteForm::Words {
        return {
            tr("Withdraw “%1”").arg(title), tr("Withdraw it"), tr("Reason"),
            tr("Who has it is asked to forget it. What was sent cannot be un-sent; what waits in the box is dropped.")};
    };
    openForm(new NoteForm(u"withdrawDocument"_s, u"reason"_s, words, act), true);
}

void KnowledgePage::fork(const Hash256 &version)
{
    const auto made = forkDocument(session().studio(), version, session().person());
    if (acted(made))
        showRecord(made->value());
}

} // namespace benchbook
