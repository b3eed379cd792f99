#include "ui/kit/detail_pane.h"

#include "ui/kit/buttons.h"
#include "ui/kit/label.h"
#include "ui/kit/state_chip.h"
#include "ui/kit/top_layout.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace benchbook {

DetailPane::DetailPane(const QString &name, QWidget *parent)
    : Card(parent),
      m_titleRow(new QHBoxLayout),
      m_back(makeIconButton(QString(name + u"Back"_s), u"arrow-left"_s, tr("Back to the list"))),
      m_heading(new Label(QString(), Label::Size::Heading)),
      m_subtitle(new Label(QString(), Label::Size::Body, Tone::Muted)),
      m_chip(new StateChipLabel),
      m_scroll(new QScrollArea),
      m_body(nullptr)
{
    setObjectName(name);
    m_heading->setElided(true);
    m_subtitle->setElided(true);
    m_chip->hide();
    m_back->hide();
    m_titleRow->setSpacing(8);
    m_titleRow->addWidget(m_back);
    m_titleRow->addWidget(m_heading);
    m_titleRow->addWidget(m_chip);
    m_titleRow->addStretch(1);
    column()->addLayout(m_titleRow);
    column()->addWidget(m_subtitle);

    auto *content = new QWidget;
    m_body = new TopLayout(content);
    m_body->setContentsMargins(0, 4, 4, 4);
    m_body->setSpacing(8);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setObjectName(QString(name + u"Scroll"_s));
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    column()->addWidget(m_scroll, 1);
    connect(m_back, &QAbstractButton::clicked, this, &DetailPane::backRequested);
    // Tab scrolls to what it comes to; a pane that was filled anew, or a focus that was given, has to be followed.
    content->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, &DetailPane::keepFocusInSight);
}

DetailPane::~DetailPane()
{
    // What has the keyboard may go with the pane, and would call upon one that is half gone.
    disconnect(qApp, nullptr, this, nullptr);
}

void DetailPane::keepFocusInSight()
{
    QWidget *focused = QApplication::focusWidget();
    if (focused && m_scroll->widget()->isAncestorOf(focused))
        m_scroll->ensureWidgetVisible(focused, 0, 24);
}

bool DetailPane::eventFilter(QObject *object, QEvent *event)
{
    const bool resized = Card::eventFilter(object, event);
    if (event->type() == QEvent::Resize)
        QTimer::singleShot(0, this, &DetailPane::keepFocusInSight);
    return resized;
}

void DetailPane::setHeading(const QString &title, const QString &subtitle)
{
    m_heading->setText(title);
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void DetailPane::setChip(const StateChip &chip) { m_chip->setChip(chip); }

void DetailPane::addAction(QAbstractButton *button) { m_titleRow->addWidget(button); }

Label *DetailPane::addSection(const QString &title)
{
    if (m_body->count() > 0)
        m_body->addSpacing(6);
    auto *label = new Label(title, Label::Size::Body);
    label->setBold(true);
    m_body->addWidget(label);
    return label;
}

Label *DetailPane::addLine(const QString &label, const QString &value, bool strong)
{
    auto *row = new QHBoxLayout;
    auto *what = new Label(label, Label::Size::Body, Tone::Muted);
    auto *figure = new Label(value, strong ? Label::Size::Section : Label::Size::Body);
    figure->setTextInteractionFlags(Qt::TextSelectableByMouse);
    what->setElided(true);
    row->addWidget(what, 1);
    row->addWidget(figure);
    m_body->addLayout(row);
    return figure;
}

void DetailPane::scrollToTop() { m_scroll->verticalScrollBar()->setValue(0); }

void DetailPane::clearBody()
{
    const std::function<void(QLayout *)> empty = [&empty](QLayout *layout) {
        while (QLayoutItem *item = layout->takeAt(0)) {
            if (QLayout *inner = item->layout())
                empty(inner);
            if (QWidget *widget = item->widget())
                widget->deleteLater();
            delete item;
        }
    };
    empty(m_body);
}

void DetailPane::setBackVisible(bool visible) { m_back->setVisible(visible); }

void DetailPane::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_back->setToolTip(tr("Back to the list"));
        m_back->setAccessibleName(tr("Back to the list"));
    }
}

} // namespace benchbook
