#include "ui/bench/bench_notes.h"

#include "ui/bench/bench_label.h"
#include "ui/kit/card.h"

#include <QScrollBar>
#include <QScroller>
#include <QVBoxLayout>

namespace benchbook {

namespace {
constexpr int lineStep = 80;
}

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
    verticalScrollBar()->setSingleStep(lineStep);
    verticalScrollBar()->setValue(0);
}

bool BenchNotes::turn(int key)
{
    QScrollBar *bar = verticalScrollBar();
    const auto scroll = [bar](QAbstractSlider::SliderAction action) {
        bar->triggerAction(action);
        return true;
    };
    switch (key) {
    case Qt::Key_Up:
        return scroll(QAbstractSlider::SliderSingleStepSub);
    case Qt::Key_Down:
        return scroll(QAbstractSlider::SliderSingleStepAdd);
    case Qt::Key_PageUp:
        return scroll(QAbstractSlider::SliderPageStepSub);
    case Qt::Key_PageDown:
        return scroll(QAbstractSlider::SliderPageStepAdd);
    case Qt::Key_Home:
        return scroll(QAbstractSlider::SliderToMinimum);
    case Qt::Key_End:
        return scroll(QAbstractSlider::SliderToMaximum);
    default:
        return false;
    }
}

} // namespace benchbook
