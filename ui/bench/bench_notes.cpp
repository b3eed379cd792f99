#include "ui/bench/bench_notes.h"

#include "ui/bench/bench_label.h"
#include "ui/kit/card.h"

#include <QScroller>
#include <QVBoxLayout>

namespace benchbook {

BenchNotes::BenchNotes(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("benchNotesPage"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(2, 2, 2, 2);
    m_column->setSpacing(16);
    m_column->setAlignment(Qt::AlignTop);
    setWidget(content);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    QScroller::grabGesture(viewport(), QScroller::TouchGesture);
}

void BenchNotes::setNotes(const std::vector<Note> &notes)
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Note &note : notes) {
        auto *card = new Card;
        card->column()->setContentsMargins(24, 18, 24, 20);
        if (!note.title.isEmpty())
            card->column()->addWidget(new BenchLabel(20, false, Tone::Muted));
        if (auto *title = card->findChild<BenchLabel *>())
            title->setText(note.title);
        auto *text = new BenchLabel(28);
        text->setWordWrap(true);
        text->setText(note.text);
        card->column()->addWidget(text);
        if (!note.picture.isNull()) {
            auto *picture = new QLabel;
            picture->setPixmap(note.picture);
            card->column()->addWidget(picture);
        }
        m_column->addWidget(card);
    }
}

} // namespace benchbook
