#include "ui/bench/bench_header.h"

#include "ui/bench/bench_button.h"
#include "ui/bench/bench_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace benchbook {

namespace {

constexpr int saidForMilliseconds = 15'000;

BenchButton *headerButton(const char *name, const QString &iconName)
{
    auto *button = new BenchButton(QString::fromLatin1(name), BenchButton::Look::Plain, 20);
    button->setIconName(iconName);
    button->setFixedHeight(BenchButton::leastHeight);
    button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    return button;
}

} // namespace

BenchHeader::BenchHeader(QWidget *parent)
    : QWidget(parent),
      m_back(headerButton("benchBack", QStringLiteral("arrow-left"))),
      m_title(new BenchLabel(32, true)),
      m_line(new BenchLabel(20, false, Tone::Muted)),
      m_undo(headerButton("benchUndo", QStringLiteral("undo-2"))),
      m_person(headerButton("benchPerson", QStringLiteral("user"))),
      m_leave(headerButton("benchLeave", QStringLiteral("x")))
{
    m_title->setObjectName(QStringLiteral("benchTitle"));
    m_line->setObjectName(QStringLiteral("benchMessage"));
    m_line->setWordWrap(true);
    m_title->setMinimumWidth(120);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addStretch(1);
    words->addWidget(m_title);
    words->addWidget(m_line);
    words->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(m_back);
    row->addLayout(words, 1);
    row->addWidget(m_undo);
    row->addWidget(m_person);
    row->addWidget(m_leave);
    m_undo->hide();
    m_person->hide();
    setFixedHeight(BenchButton::leastHeight + 8);
    m_life.setSingleShot(true);
    m_life.setInterval(saidForMilliseconds);
    connect(&m_life, &QTimer::timeout, this, [this] {
        m_said.clear();
        showLine();
    });
    connect(m_back, &QAbstractButton::clicked, this, &BenchHeader::backWanted);
    connect(m_undo, &QAbstractButton::clicked, this, &BenchHeader::undoWanted);
    connect(m_person, &QAbstractButton::clicked, this, &BenchHeader::personWanted);
    connect(m_leave, &QAbstractButton::clicked, this, &BenchHeader::leaveWanted);
    retranslate();
}

void BenchHeader::setTitle(const QString &title)
{
    m_titleText = title;
    showTitle();
}

void BenchHeader::setHint(const QString &hint, Tone tone)
{
    m_hint = hint;
    m_hintTone = tone;
    showLine();
}

void BenchHeader::say(const QString &message, Tone tone)
{
    m_said = message;
    m_tone = tone;
    m_life.start();
    showLine();
}

QString BenchHeader::message() const { return m_said; }

void BenchHeader::setTyped(const QString &typed)
{
    m_typed = typed;
    showLine();
}

void BenchHeader::setPerson(const QString &name)
{
    m_person->setVisible(!name.isEmpty());
    m_person->setText(name);
    m_person->setSays(tr("%1, change person").arg(name));
    m_person->updateGeometry();
}

void BenchHeader::setBackVisible(bool visible) { m_back->setVisible(visible); }

void BenchHeader::setUndo(const QString &what)
{
    m_undo->setVisible(!what.isEmpty());
    m_undo->setDetail(what);
}

void BenchHeader::showLine()
{
    const bool typing = !m_typed.isEmpty();
    m_line->setText(typing ? tr("Code: %1▏ then Enter").arg(m_typed) : m_said.isEmpty() ? m_hint : m_said);
    m_line->setTone(typing ? Tone::Accent : m_said.isEmpty() ? m_hintTone : m_tone);
}

void BenchHeader::showTitle()
{
    const int room = m_title->width();
    m_title->setText(room > 200 ? m_title->fontMetrics().elidedText(m_titleText, Qt::ElideRight, room) : m_titleText);
    m_title->setAccessibleName(m_titleText);
}

void BenchHeader::retranslate()
{
    m_back->setSays(tr("Back"));
    m_undo->setText(tr("Undo"));
    m_undo->setSays(tr("Undo the last step"));
    m_leave->setText(tr("Leave"));
    m_leave->setSays(tr("Leave the bench"));
    m_leave->setDetail(tr("Esc"));
    showLine();
}

void BenchHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BenchHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    QMetaObject::invokeMethod(this, &BenchHeader::showTitle, Qt::QueuedConnection);
}

} // namespace benchbook
