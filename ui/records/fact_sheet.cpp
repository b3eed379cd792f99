#include "ui/records/fact_sheet.h"

#include "ui/kit/buttons.h"
#include "ui/kit/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace benchbook {

namespace {

/// In digits: a longer value would push its label, and at last itself, out of a narrow pane.
constexpr int longestBeside = 26;

} // namespace

FactSheet::FactSheet(const QString &name, QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(name);
    m_column->setContentsMargins(0, 0, 0, 0);
    clear();
}

void FactSheet::clear()
{
    if (m_content) {
        m_content->hide();
        m_content->deleteLater();
    }
    m_about.clear();
    m_content = new QWidget;
    m_lines = new QVBoxLayout(m_content);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(6);
    m_column->addWidget(m_content);
}

void FactSheet::addSection(const QString &title)
{
    m_about = title;
    auto *label = new Label(title, Label::Size::Body);
    label->setBold(true);
    label->setContentsMargins(0, m_lines->count() > 0 ? 8 : 0, 0, 0);
    m_lines->addWidget(label);
}

void FactSheet::addLine(const QString &label, const QString &value, Tone tone)
{
    m_about = label;
    auto *what = new Label(label, Label::Size::Body, Tone::Muted);
    auto *figure = new Label(value, Label::Size::Body, tone);
    figure->setTextInteractionFlags(Qt::TextSelectableByMouse);
    what->setElided(true);
    const QFontMetrics metrics = figure->fontMetrics();
    const bool beside = metrics.horizontalAdvance(value) <= longestBeside * metrics.horizontalAdvance(u'0');
    figure->setWordWrap(!beside);
    auto *row = new QBoxLayout(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    if (!beside)
        row->setSpacing(2);
    // The words of the links above and below it end as far from the edge.
    row->setContentsMargins(0, 0, FlatButton::linkInset, 0);
    row->addWidget(what, beside ? 1 : 0);
    row->addWidget(figure);
    m_lines->addLayout(row);
}

void FactSheet::addText(const QString &text, Tone tone)
{
    auto *label = new Label(text, Label::Size::Small, tone);
    label->setWordWrap(true);
    m_lines->addWidget(label);
}

void FactSheet::addLink(const QString &key, const QString &label, const QString &text, std::function<void()> go)
{
    auto *row = new QHBoxLayout;
    auto *what = new Label(label, Label::Size::Body, Tone::Muted);
    what->setElided(true);
    row->addWidget(what, 1);
    auto *button = new FlatButton(objectName() + u'.' + key, text);
    // A line among lines, not as high as a button that stands alone.
    button->setLink();
    button->setElided();
    if (!label.isEmpty())
        m_about = label;
    button->setAccessibleName(m_about.isEmpty() ? text : QString(m_about + u": " + text));
    connect(button, &QPushButton::clicked, this, [go = std::move(go)] { go(); });
    row->addWidget(button);
    m_lines->addLayout(row);
}

} // namespace benchbook
