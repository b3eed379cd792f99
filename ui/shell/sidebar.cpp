#include "ui/shell/sidebar.h"

#include "ui/kit/bench_style.h"
#include "ui/kit/buttons.h"
#include "ui/kit/icon.h"
#include "ui/kit/label.h"

#include <QAbstractButton>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

class SidebarButton : public QAbstractButton
{
public:
    SidebarButton(const PageEntry &entry, QWidget *parent) : QAbstractButton(parent), m_icon(entry.iconName)
    {
        setObjectName(QString(u"nav."_s + entry.id));
        setCheckable(true);
        setAutoExclusive(true);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
    }
    void setCollapsed(bool collapsed)
    {
        m_collapsed = collapsed;
        setToolTip(collapsed ? text() : QString());
        update();
    }
    void setBadge(int count)
    {
        m_badge = count;
        update();
    }
    QSize sizeHint() const override { return {40, std::max(36, fontMetrics().height() + 16)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const ThemeColors &colors = colorsFor(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isChecked() || underMouse()) {
            QColor ground = colors.selection;
            ground.setAlphaF(isChecked() ? 1.0F : 0.5F);
            painter.setPen(Qt::NoPen);
            painter.setBrush(ground);
            painter.drawRoundedRect(rect(), BenchStyle::controlRadius, BenchStyle::controlRadius);
        }
        if (hasFocus() && m_byKeyboard) {
            painter.setPen(QPen(colors.accent, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
        }
        const QRect sign(m_collapsed ? (width() - 18) / 2 : 10, (height() - 18) / 2, 18, 18);
        benchbook::icon(m_icon, isChecked() ? Tone::Accent : Tone::Muted).paint(&painter, sign);
        if (!m_collapsed)
            paintWords(painter, colors);
        else if (m_badge > 0)
            paintDot(painter, colors);
    }

    void focusInEvent(QFocusEvent *event) override
    {
        // A window that comes to the front gives somebody the focus; that needs no ring yet.
        m_byKeyboard = event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::MouseFocusReason;
        QAbstractButton::focusInEvent(event);
    }

private:
    void paintWords(QPainter &painter, const ThemeColors &colors)
    {
        QRect room = rect().adjusted(38, 0, -8, 0);
        if (m_badge > 0) {
            const QString count = QString::number(m_badge);
            painter.setPen(colors.warning);
            painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, count);
            room.adjust(0, 0, -fontMetrics().horizontalAdvance(count) - 8, 0);
        }
        QFont words = font();
        words.setBold(isChecked());
        painter.setFont(words);
        painter.setPen(isChecked() ? colors.accent : colors.text);
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetrics(words).elidedText(text(), Qt::ElideRight, room.width()));
    }
    void paintDot(QPainter &painter, const ThemeColors &colors)
    {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.warning);
        painter.drawEllipse(QPointF(width() / 2.0 + 9, height() / 2.0 - 9), 3.5, 3.5);
    }

    QString m_icon;
    int m_badge = 0;
    bool m_byKeyboard = false;
    bool m_collapsed = false;
};

} // namespace

Sidebar::Sidebar(const std::vector<PageEntry> &entries, QWidget *parent)
    : QWidget(parent),
      m_entries(entries),
      m_studio(new Label(QString(), Label::Size::Section)),
      m_bench(new PrimaryButton(u"benchButton"_s)),
      m_backup(new Label(QString(), Label::Size::Small, Tone::Muted))
{
    setObjectName(u"sidebar"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 14, 10, 10);
    column->setSpacing(2);
    m_studio->setObjectName(u"sidebarStudio"_s);
    m_studio->setElided(true);
    m_studio->setContentsMargins(6, 0, 0, 8);
    column->addWidget(m_studio);

    // On a low screen with large text the pages scroll and the bench button stays.
    auto *pages = new QWidget;
    auto *list = new QVBoxLayout(pages);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(2);
    QString section;
    for (const PageEntry &entry : m_entries) {
        if (!section.isEmpty() && entry.section != section)
            list->addSpacing(10);
        section = entry.section;
        auto *button = new SidebarButton(entry, pages);
        connect(button, &QAbstractButton::clicked, this, [this, id = entry.id] { Q_EMIT pageChosen(id); });
        list->addWidget(button);
        m_buttons << button;
    }
    list->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"sidebarScroll"_s);
    scroll->setWidget(pages);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    pages->setAutoFillBackground(false);
    column->addWidget(scroll, 1);
    column->addSpacing(8);
    m_bench->setIconName(u"hammer"_s);
    m_bench->setMinimumHeight(40);
    column->addWidget(m_bench);
    m_backup->setElided(true);
    m_backup->setContentsMargins(6, 6, 0, 0);
    column->addWidget(m_backup);
    connect(m_bench, &QPushButton::clicked, this, &Sidebar::benchRequested);
    setCollapsed(false);
    retranslate();
}

void Sidebar::setStudioName(const QString &name) { m_studio->setText(name); }

void Sidebar::setBackupLine(const QString &text, bool overdue)
{
    m_backup->setText(overdue ? QString(u"! "_s + text) : text);
    m_backup->setTone(overdue ? Tone::Warning : Tone::Muted);
}

void Sidebar::addFoot(QWidget *widget)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->indexOf(m_bench), widget);
}

void Sidebar::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    setFixedWidth(collapsed ? narrowWidth : wideWidth);
    layout()->setContentsMargins(collapsed ? 8 : 10, 14, collapsed ? 8 : 10, 10);
    m_studio->setVisible(!collapsed);
    m_backup->setVisible(!collapsed);
    m_bench->setMinimumWidth(collapsed ? 0 : 88);
    for (QAbstractButton *button : std::as_const(m_buttons))
        static_cast<SidebarButton *>(button)->setCollapsed(collapsed);
    retranslate();
}

void Sidebar::setCurrent(const QString &pageId)
{
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setChecked(m_entries[std::size_t(i)].id == pageId);
}

void Sidebar::setBadge(const QString &pageId, int count)
{
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        if (m_entries[std::size_t(i)].id != pageId)
            continue;
        static_cast<SidebarButton *>(m_buttons[i])->setBadge(count);
        m_buttons[i]->setAccessibleDescription(count > 0 ? tr("%n waiting for you", nullptr, count) : QString());
    }
}

void Sidebar::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), colorsFor(palette()).sidebar); }

void Sidebar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Sidebar::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (step == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        if (m_buttons[i]->hasFocus()) {
            m_buttons[std::clamp<qsizetype>(i + step, 0, m_buttons.size() - 1)]->setFocus();
            return;
        }
    }
}

void Sidebar::retranslate()
{
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        const QString title = m_entries[std::size_t(i)].title();
        m_buttons[i]->setText(title);
        m_buttons[i]->setAccessibleName(title);
        m_buttons[i]->setToolTip(m_collapsed ? title : QString());
    }
    m_bench->setText(m_collapsed ? QString() : QString(tr("Bench mode") + u"  F11"_s));
    m_bench->setAccessibleName(tr("Bench mode"));
    m_bench->setToolTip(m_collapsed ? tr("Bench mode (F11)") : QString());
}

} // namespace benchbook
