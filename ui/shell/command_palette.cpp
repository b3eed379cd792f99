#include "ui/shell/command_palette.h"

#include "ui/kit/bench_style.h"
#include "ui/kit/icon.h"
#include "ui/kit/label.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

constexpr int subtitleRole = Qt::UserRole + 1;
constexpr int shortcutRole = Qt::UserRole + 2;
constexpr std::size_t shownAtMost = 40;

class PaletteDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {200, option.fontMetrics.height() + 20};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const ThemeColors &colors = colorsFor(option.palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(colors.selection);
            painter->drawRoundedRect(option.rect, BenchStyle::controlRadius, BenchStyle::controlRadius);
        }
        const QRect room = option.rect.adjusted(10, 0, -12, 0);
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, QRect(room.left(), room.center().y() - 8, 18, 18));
        const QString right = index.data(shortcutRole).toString();
        const QString kind = index.data(subtitleRole).toString();
        painter->setFont(option.font);
        painter->setPen(colors.muted);
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter,
                          right.isEmpty() ? kind : QString(kind + u"   "_s + right));
        painter->setPen(colors.text);
        const QRect words = room.adjusted(28, 0, -180, 0);
        painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        painter->restore();
    }
};

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QFrame(window),
      m_edit(new QLineEdit),
      m_list(new QListView),
      m_model(new QStandardItemModel(this)),
      m_nothing(new Label(QString(), Label::Size::Body, Tone::Muted))
{
    setObjectName(u"commandPalette"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(m_edit);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing);
    m_edit->setObjectName(u"paletteEdit"_s);
    m_edit->addAction(icon("search"_L1, Tone::Muted), QLineEdit::LeadingPosition);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_edit->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    retranslate();
    hide();
}

void CommandPalette::addSource(PaletteSource *source)
{
    m_sources.push_back(source);
    connect(source, &PaletteSource::changed, this, [this] {
        if (isVisible())
            fill();
    });
}

void CommandPalette::open(const QString &text)
{
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    m_edit->setText(text);
    fill();
    place();
    show();
    raise();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void CommandPalette::close()
{
    hide();
    // The widget may have gone meanwhile, with the page it stood on.
    if (m_focusBefore && window()->findChildren<QWidget *>().contains(m_focusBefore))
        m_focusBefore->setFocus();
    m_focusBefore = nullptr;
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        place();
    if (watched == m_edit && event->type() == QEvent::FocusOut && isVisible() &&
        !isAncestorOf(QApplication::focusWidget()) && window()->isActiveWindow())
        hide();
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down:
            moveBy(1);
            return true;
        case Qt::Key_Up:
            moveBy(-1);
            return true;
        case Qt::Key_PageDown:
            moveBy(8);
            return true;
        case Qt::Key_PageUp:
            moveBy(-8);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            runCurrent();
            return true;
        case Qt::Key_Escape:
            close();
            return true;
        case Qt::Key_Tab:
            return true;
        default:
            break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = colorsFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.accent, 1.0));
    painter.setBrush(colors.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), BenchStyle::cardRadius,
                            BenchStyle::cardRadius);
}

void CommandPalette::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CommandPalette::fill()
{
    m_items.clear();
    for (PaletteSource *source : m_sources) {
        for (PaletteItem &item : source->find(m_edit->text())) {
            if (m_items.size() < shownAtMost)
                m_items.push_back(std::move(item));
        }
    }
    m_model->clear();
    for (const PaletteItem &item : m_items) {
        auto *row = new QStandardItem(icon(item.iconName, Tone::Muted), item.title);
        row->setData(item.subtitle, subtitleRole);
        row->setData(item.shortcut, shortcutRole);
        row->setData(QString(item.title + u", "_s + item.subtitle), Qt::AccessibleTextRole);
        m_model->appendRow(row);
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_list->setVisible(!m_items.empty());
    m_nothing->setVisible(m_items.empty());
    place();
}

void CommandPalette::runCurrent()
{
    const int row = m_list->currentIndex().row();
    if (row < 0 || std::size_t(row) >= m_items.size())
        return;
    const std::function<void()> run = m_items[std::size_t(row)].run;
    close();
    if (run)
        run();
}

void CommandPalette::place()
{
    const QWidget *host = parentWidget();
    const int width = std::min(640, host->width() - 48);
    const int rows = std::clamp(m_model->rowCount(), 1, 10);
    const int row = fontMetrics().height() + 20;
    const int height = m_edit->sizeHint().height() + 40 + rows * row;
    setGeometry((host->width() - width) / 2, std::max(24, host->height() / 8), width,
                std::min(height, host->height() - 48));
}

void CommandPalette::retranslate()
{
    m_edit->setPlaceholderText(tr("Page, action or record: name, code or initials"));
    m_edit->setAccessibleName(tr("Search or jump"));
    m_list->setAccessibleName(tr("Matches"));
    m_nothing->setText(tr("Nothing fits. Try fewer letters."));
}

void CommandPalette::moveBy(int rows)
{
    if (m_model->rowCount() == 0)
        return;
    const int row = std::clamp(m_list->currentIndex().row() + rows, 0, m_model->rowCount() - 1);
    m_list->setCurrentIndex(m_model->index(row, 0));
}

} // namespace benchbook
