#include "ui/workshop/board_column.h"

#include "ui/kit/label.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

enum CardRole { IdRole = Qt::UserRole, TitleRole, FactsRole };
constexpr int padding = 10;
constexpr int gap = 8;

/// A card with its code, its title, its facts and its chip.
class CardDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const ThemeColors &colors = colorsFor(option.palette);
        const bool selected = option.state & QStyle::State_Selected;
        const QRect card = option.rect.adjusted(1, 0, -1, -gap);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(selected ? colors.accent : colors.border, selected ? 2 : 1));
        painter->setBrush(selected ? colors.selection : colors.card);
        painter->drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        QFont bold = option.font;
        bold.setBold(true);
        const int line = QFontMetrics(option.font).lineSpacing();
        QRect row(card.left() + padding, card.top() + padding - 2, card.width() - 2 * padding, line);
        const auto write = [&](const QFont &font, const QColor &color, const QString &text, int width) {
            painter->setFont(font);
            painter->setPen(color);
            painter->drawText(QRect(row.left(), row.top(), width, line), Qt::AlignLeft | Qt::AlignVCenter,
                              QFontMetrics(font).elidedText(text, Qt::ElideRight, width));
            row.translate(0, line + 2);
        };
        const auto chip = index.data(stateChipRole).value<StateChip>();
        int firstWidth = row.width();
        if (!chip.word.isEmpty()) {
            const QSize size = chip.size(QFontMetrics(option.font));
            chip.draw(painter,
                      QRect(row.right() - size.width() + 1, row.top() + (line - size.height()) / 2, size.width(),
                            size.height()),
                      colors);
            firstWidth -= size.width() + 6;
        }
        write(bold, colors.text, index.data(Qt::DisplayRole).toString(), firstWidth);
        write(option.font, colors.text, index.data(TitleRole).toString(), row.width());
        write(option.font, colors.muted, index.data(FactsRole).toString(), row.width());
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {100, 3 * (QFontMetrics(option.font).lineSpacing() + 2) + 2 * padding - 4 + gap};
    }
};

} // namespace

BoardColumn::BoardColumn(const QString &name, QWidget *parent)
    : QWidget(parent),
      m_title(new Label({}, Label::Size::Body)),
      m_empty(new Label({}, Label::Size::Small, Tone::Muted)),
      m_view(new QListView),
      m_model(new QStandardItemModel(this))
{
    setObjectName(name);
    m_title->setBold(true);
    m_empty->setWordWrap(true);
    m_view->setObjectName(QString(name + u"Cards"_s));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new CardDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setUniformItemSizes(true);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_empty);
    column->addWidget(m_view, 1);
    // Without a card the words stay at the head of the column.
    column->addStretch();
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        if (now.isValid())
            Q_EMIT chosen(now.data(IdRole).toLongLong());
    });
    connect(m_view, &QListView::activated, this,
            [this](const QModelIndex &card) { Q_EMIT opened(card.data(IdRole).toLongLong()); });
}

void BoardColumn::setTitle(const QString &title, const QString &empty)
{
    const int cards = m_model->rowCount();
    m_title->setText(cards == 0 ? title : QString(title % u"  "_s % QString::number(cards)));
    m_view->setAccessibleName(title);
    m_empty->setText(empty);
    m_empty->setVisible(cards == 0);
    m_view->setVisible(cards > 0);
}

void BoardColumn::setCards(const std::vector<BoardCardText> &cards)
{
    const std::optional<qint64> kept = current();
    const int scrolled = m_view->verticalScrollBar()->value();
    {
        // Only what differs is touched: whoever has scrolled, or is pressing a card, is not disturbed.
        const QSignalBlocker quiet(m_view->selectionModel());
        for (int row = 0; row < int(cards.size()); ++row)
            setCard(row, cards[std::size_t(row)]);
        m_model->removeRows(int(cards.size()), m_model->rowCount() - int(cards.size()));
    }
    if (kept == current())
        return;
    m_view->verticalScrollBar()->setValue(scrolled);
    clearChoice();
    if (kept) {
        const QSignalBlocker quiet(m_view->selectionModel());
        choose(*kept);
    }
}

void BoardColumn::setCard(int row, const BoardCardText &card)
{
    int at = row;
    while (at < m_model->rowCount() && m_model->item(at)->data(IdRole).toLongLong() != card.id)
        ++at;
    if (at >= m_model->rowCount())
        m_model->insertRow(row, new QStandardItem);
    else if (at != row)
        m_model->insertRow(row, m_model->takeRow(at));
    QStandardItem &item = *m_model->item(row);
    item.setText(card.code);
    item.setData(QVariant::fromValue(card.id), IdRole);
    item.setData(card.title, TitleRole);
    item.setData(card.facts, FactsRole);
    item.setData(QVariant::fromValue(card.chip), stateChipRole);
    const QString words = QString(card.code % u", "_s % card.title % u", "_s % card.facts % u' ' % card.chip.word);
    item.setData(card.accessible.isEmpty() ? words : card.accessible, Qt::AccessibleTextRole);
    item.setToolTip(QString(card.title % u'\n' % card.facts));
}

std::optional<qint64> BoardColumn::current() const
{
    const QModelIndex now = m_view->currentIndex();
    return now.isValid() ? std::optional(now.data(IdRole).toLongLong()) : std::nullopt;
}

void BoardColumn::choose(qint64 id)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->item(row)->data(IdRole).toLongLong() == id)
            m_view->setCurrentIndex(m_model->index(row, 0));
    }
}

void BoardColumn::clearChoice()
{
    const QSignalBlocker quiet(m_view->selectionModel());
    m_view->setCurrentIndex({});
    m_view->clearSelection();
    m_view->viewport()->update();
}

bool BoardColumn::enter()
{
    if (m_model->rowCount() == 0)
        return false;
    m_view->setFocus(Qt::OtherFocusReason);
    if (!m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_model->index(0, 0));
    return true;
}

bool BoardColumn::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            Q_EMIT leaveRequested(key == Qt::Key_Left ? -1 : 1);
            return true;
        }
        // The platform's idea of activating differs; here Enter always opens.
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && current()) {
            Q_EMIT opened(*current());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace benchbook
