#include "ui/products/craft_notes_panel.h"

#include "ui/kit/buttons.h"
#include "ui/kit/icon.h"
#include "ui/kit/label.h"
#include "ui/records/papers_panel.h"
#include "ui/records/record_form.h"
#include "ui/records/thumbnails.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace benchbook {

CraftNotesPanel::CraftNotesPanel(const QString &name, Session &session, JobRunner &jobs, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_thumbnails(new Thumbnails(session, jobs, this)),
      m_reading(nullptr),
      m_empty(new Label({}, Label::Size::Small, Tone::Muted)),
      m_column(new QVBoxLayout),
      m_new(makeButton(name + u".new"_s, {}, u"plus"_s)),
      m_writing(nullptr),
      m_back(new FlatButton(name + u".back"_s)),
      m_remove(makeButton(name + u".remove"_s, {}, u"trash-2"_s)),
      m_form(new RecordForm(name + u"Form"_s, session, craftNoteKind())),
      m_papers(new PapersPanel(name + u"Papers"_s, session, jobs))
{
    setObjectName(name);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    m_reading = makeReading();
    m_writing = makeWriting();
    all->addWidget(m_reading);
    all->addWidget(m_writing);
    m_writing->hide();
    connect(m_new, &QPushButton::clicked, this, &CraftNotesPanel::startNew);
    connect(m_back, &QPushButton::clicked, this, &CraftNotesPanel::backToNotes);
    connect(m_remove, &QPushButton::clicked, this, &CraftNotesPanel::remove);
    connect(m_form, &RecordForm::said, this, &CraftNotesPanel::said);
    connect(m_form, &RecordForm::gaveUp, this, &CraftNotesPanel::backToNotes);
    // It goes on with its pictures.
    connect(m_form, &RecordForm::added, this, [this](qint64 added) { write(Id<CraftNote>(added)); });
    connect(m_papers, &PapersPanel::said, this, &CraftNotesPanel::said);
    connect(m_thumbnails, &Thumbnails::known, this, &CraftNotesPanel::showPicture);
    connect(&session.studio().changes(), &ChangeBus::committed, this, [this](const ChangeSet &changes) {
        // The steps say in which order the notes stand.
        if (m_product && (changes.rows.empty() || changes.touches("craft_note") || changes.touches("paper") ||
                          changes.touches("recipe_step")))
            fill();
    });
    retranslate();
}

QWidget *CraftNotesPanel::makeReading()
{
    auto *reading = new QWidget;
    auto *column = new QVBoxLayout(reading);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_empty->setWordWrap(true);
    column->addWidget(m_empty);
    column->addLayout(m_column);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_new);
    foot->addStretch();
    column->addLayout(foot);
    return reading;
}

QWidget *CraftNotesPanel::makeWriting()
{
    auto *writing = new QWidget;
    auto *column = new QVBoxLayout(writing);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    auto *head = new QHBoxLayout;
    head->addWidget(m_back);
    head->addStretch();
    head->addWidget(m_remove);
    column->addLayout(head);
    column->addWidget(m_form);
    m_papers->setHeadingVisible(true);
    column->addWidget(m_papers);
    return writing;
}

void CraftNotesPanel::open(Id<Product> product)
{
    if (m_product == product)
        return;
    m_product = product;
    m_written.reset();
    m_writing->hide();
    m_reading->show();
    fill();
}

void CraftNotesPanel::fill()
{
    const auto read = m_session.studio().read([&](const Reader &reader) -> Result<std::vector<ReadNote>> {
        std::vector<ReadNote> notes;
        for (CraftNoteInfo &note : craftNotesOf(reader, *m_product)) {
            std::vector<PaperInfo> papers = papersOf(reader, {"craft_note", note.id.value()});
            notes.push_back({std::move(note), std::move(papers)});
        }
        return notes;
    });
    m_read = read.valueOr({});
    const bool isThere = !m_written || std::any_of(m_read.begin(), m_read.end(),
                                                   [this](const ReadNote &each) { return each.note.id == *m_written; });
    // Whoever works by keyboard stays where they were.
    const QWidget *focused = QApplication::focusWidget();
    const QString focusName = m_notes && m_notes->isAncestorOf(focused) ? focused->objectName() : QString();
    if (m_notes) {
        m_notes->hide();
        m_notes->setParent(nullptr);
        m_notes->deleteLater();
    }
    m_notes = new QWidget;
    auto *column = new QVBoxLayout(m_notes);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    std::optional<QString> step;
    for (const ReadNote &each : m_read) {
        if (step != each.note.step) {
            step = each.note.step;
            auto *heading =
                new Label(step->isEmpty() ? tr("The whole product") : *step, Label::Size::Small, Tone::Muted);
            heading->setWordWrap(true);
            column->addWidget(heading);
        }
        column->addWidget(makeNote(each));
    }
    m_column->addWidget(m_notes);
    m_notes->setVisible(!m_read.empty());
    m_empty->setVisible(m_read.empty());
    m_stale = true;
    if (isVisible())
        wantPictures();
    if (auto *again = focusName.isEmpty() ? nullptr : m_notes->findChild<QWidget *>(focusName))
        again->setFocus(Qt::OtherFocusReason);
    // It was taken away meanwhile: nobody writes on it any more.
    if (!isThere)
        backToNotes();
}

QWidget *CraftNotesPanel::makeNote(const ReadNote &read)
{
    auto *note = new QWidget;
    auto *column = new QVBoxLayout(note);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    auto *title = new Label(read.note.title);
    title->setBold(true);
    title->setWordWrap(true);
    auto *change = new FlatButton(QString(objectName() + u'.' + read.note.code), tr("Change"));
    change->setLink();
    change->setAccessibleName(tr("Change %1").arg(read.note.title));
    connect(change, &QPushButton::clicked, this, [this, id = read.note.id] { write(id); });
    head->addWidget(title, 1);
    head->addWidget(change, 0, Qt::AlignTop);
    column->addLayout(head);
    if (!read.note.text.isEmpty()) {
        auto *text = new Label(read.note.text);
        text->setWordWrap(true);
        column->addWidget(text);
    }
    for (const PaperInfo &paper : read.papers)
        column->addWidget(makePicture(paper));
    return note;
}

QWidget *CraftNotesPanel::makePicture(const PaperInfo &paper)
{
    const QString says = paper.title.isEmpty() ? paper.name : paper.title;
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(2);
    auto *picture = new Label({}, Label::Size::Small, Tone::Muted);
    picture->setObjectName(QString(u"picture."_s + paper.hash));
    picture->setAccessibleName(says);
    picture->setWordWrap(true);
    picture->hide();
    column->addWidget(picture);
    auto *caption = new Label(says, Label::Size::Small, Tone::Muted);
    caption->setWordWrap(true);
    column->addWidget(caption);
    return whole;
}

void CraftNotesPanel::wantPictures()
{
    m_stale = false;
    std::vector<PaperInfo> papers;
    for (const ReadNote &each : m_read)
        papers.insert(papers.end(), each.papers.begin(), each.papers.end());
    m_thumbnails->want(papers, pictureBox * devicePixelRatioF());
    for (const PaperInfo &paper : papers)
        showPicture(paper.hash);
}

void CraftNotesPanel::showPicture(const QString &hash)
{
    const PaperLook *look = m_thumbnails->lookOf(hash);
    if (!look || !m_notes)
        return;
    for (Label *label : m_notes->findChildren<Label *>(QString(u"picture."_s + hash))) {
        if (look->problem) {
            label->setTone(Tone::Danger);
            label->setText(u"! "_s + look->problem->message);
        } else {
            QPixmap picture = QPixmap::fromImage(look->picture);
            picture.setDevicePixelRatio(devicePixelRatioF());
            label->setPixmap(picture);
        }
        // Of a paper that is no picture the name is all there is to see.
        label->setVisible(look->problem || !look->picture.isNull());
    }
}

void CraftNotesPanel::startNew()
{
    if (!m_product)
        return;
    m_written.reset();
    m_form->setGiven({{u"product"_s, Value(m_product->value())}});
    m_remove->hide();
    m_papers->hide();
    m_reading->hide();
    m_writing->show();
    m_form->startNew();
}

void CraftNotesPanel::write(Id<CraftNote> note)
{
    const auto title = m_session.studio().read(
        [&](const Reader &reader) { return recordTitle(reader, craftNoteKind(), note.value()); });
    m_written = note;
    m_form->setGiven({{u"product"_s, Value(m_product->value())}});
    m_form->open(note.value());
    m_papers->open({{"craft_note", note.value()}, title.valueOr({})});
    m_remove->show();
    m_papers->show();
    m_reading->hide();
    m_writing->show();
    m_back->setFocus(Qt::OtherFocusReason);
}

void CraftNotesPanel::remove()
{
    if (!m_written)
        return;
    const auto done =
        benchbook::setHidden(m_session.studio(), craftNoteKind(), m_written->value(), true, m_session.person());
    if (m_session.succeeded(done, this))
        Q_EMIT said(tr("Craft note removed"), m_session.justWritten().has_value());
}

void CraftNotesPanel::backToNotes()
{
    const std::optional<Id<CraftNote>> written = std::exchange(m_written, std::nullopt);
    const bool hadFocus = m_writing->isAncestorOf(QApplication::focusWidget());
    m_reading->show();
    QWidget *next = m_new;
    for (const ReadNote &each : m_read) {
        if (each.note.id == written)
            next = m_notes->findChild<QWidget *>(QString(objectName() + u'.' + each.note.code));
    }
    if (hadFocus && next)
        next->setFocus(Qt::OtherFocusReason);
    m_writing->hide();
}

void CraftNotesPanel::retranslate()
{
    m_empty->setText(tr("No craft note on this product yet. What the hands know of it or of one of its steps, with "
                        "pictures, stands here and at the bench."));
    m_new->setText(tr("New craft note"));
    m_back->setText(tr("All craft notes"));
    m_back->setIcon(icon(u"arrow-left"_s, Tone::Accent));
    m_remove->setText(tr("Remove note"));
    if (m_product)
        fill();
}

void CraftNotesPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CraftNotesPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // Nobody waits for pictures of a tab that is not looked at.
    if (m_stale)
        wantPictures();
}

} // namespace benchbook
