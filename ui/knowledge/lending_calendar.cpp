#include "ui/knowledge/lending_calendar.h"

#include "ui/kit/buttons.h"
#include "ui/kit/label.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int daysAWeek = 7;
constexpr int mostLines = 7; ///< shown at once; more are scrolled
constexpr int cellMargin = 10;
constexpr int barInset = 3;
constexpr int leastNameDigits = 14;

Tone toneOf(DayUse use)
{
    switch (use) {
    case DayUse::Agreed:
        return Tone::Success;
    case DayUse::Asked:
        return Tone::Accent;
    case DayUse::Proposed:
    case DayUse::Clash:
        return Tone::Warning;
    case DayUse::Twice:
        return Tone::Danger;
    default:
        return Tone::Muted;
    }
}

/// A day is a piece of a bar; where the next day is used likewise the bar goes on.
class DayDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (index.column() < LendingModel::FirstDay) {
            const ThemeColors &palette = colorsFor(option.palette);
            if (option.state & QStyle::State_Selected)
                painter->fillRect(option.rect, palette.selection);
            painter->setPen(palette.text);
            const QRect room = option.rect.adjusted(cellMargin, 0, -cellMargin / 2, 0);
            painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                              option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, room.width()));
            return;
        }
        const ThemeColors &colors = colorsFor(option.palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, colors.selection);
        else if (index.data(LendingModel::FreeDayRole).toBool())
            painter->fillRect(option.rect, colors.window);
        painter->setPen(colors.border);
        painter->drawLine(option.rect.topRight(), option.rect.bottomRight());
        const auto use = DayUse(index.data(LendingModel::UseRole).toInt());
        if (use != DayUse::Free)
            paintBar(*painter, option.rect, index, use, colors);
        if (index.data(LendingModel::TodayRole).toBool()) {
            painter->setPen(QPen(colors.accent, 1));
            painter->drawLine(option.rect.topLeft(), option.rect.bottomLeft());
        }
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(colors.accent, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -2, -2), 3, 3);
        }
        painter->restore();
    }

private:
    static bool goesOn(const QModelIndex &index, int by, DayUse use)
    {
        const QModelIndex next = index.siblingAtColumn(index.column() + by);
        return next.isValid() && next.column() >= LendingModel::FirstDay &&
               DayUse(next.data(LendingModel::UseRole).toInt()) == use;
    }

    static void paintBar(QPainter &painter, const QRect &cell, const QModelIndex &index, DayUse use,
                         const ThemeColors &colors)
    {
        QRectF bar = QRectF(cell).adjusted(0, barInset * 2, 0, -barInset * 2);
        if (!goesOn(index, -1, use))
            bar.setLeft(bar.left() + barInset);
        if (!goesOn(index, 1, use))
            bar.setRight(bar.right() - barInset);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.chip(toneOf(use)));
        painter.drawRoundedRect(bar, barInset, barInset);
        painter.setPen(colors.tone(toneOf(use)));
        painter.drawText(cell, Qt::AlignCenter, dayUseGlyph(use));
    }
};

/// The day of the week above the day of the month.
class DayHeader final : public QHeaderView
{
public:
    explicit DayHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent) {}

    QSize sizeHint() const override
    {
        return {QHeaderView::sizeHint().width(), fontMetrics().height() * 2 + cellMargin};
    }

protected:
    QSize sectionSizeFromContents(int section) const override
    {
        const QString text = model()->headerData(section, Qt::Horizontal).toString();
        const int wide = section < LendingModel::FirstDay
                             ? fontMetrics().horizontalAdvance(text) + cellMargin
                             : std::max(fontMetrics().horizontalAdvance(text), fontMetrics().height());
        return {wide, sizeHint().height()};
    }
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const ThemeColors &colors = colorsFor(palette());
        painter->save();
        painter->fillRect(rect, colors.card);
        painter->setPen(colors.border);
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
        const bool isDay = section >= LendingModel::FirstDay;
        const bool isToday = isDay && model()->headerData(section, Qt::Horizontal, LendingModel::TodayRole).toBool();
        const bool isFree = isDay && model()->headerData(section, Qt::Horizontal, LendingModel::FreeDayRole).toBool();
        painter->setPen(isToday ? colors.accent : isFree || !isDay ? colors.muted : colors.text);
        const QString text = model()->headerData(section, Qt::Horizontal).toString();
        if (isDay) {
            const QDate day = static_cast<const LendingModel *>(model())->dayAt(section);
            const QString weekday = QLocale().standaloneDayName(day.dayOfWeek(), QLocale::NarrowFormat);
            painter->drawText(rect, Qt::AlignCenter, weekday + u'\n' + text);
        } else {
            painter->drawText(rect.adjusted(cellMargin, 0, 0, -cellMargin / 2), Qt::AlignLeft | Qt::AlignBottom, text);
        }
        painter->restore();
    }
};

QString legendOf(DayUse use) { return QString(dayUseGlyph(use) % u' ' % dayUseWord(use)); }

} // namespace

LendingCalendar::LendingCalendar(QWidget *parent)
    : QWidget(parent),
      m_model(new LendingModel(this)),
      m_table(new QTableView),
      m_earlier(makeIconButton(u"lendingEarlier"_s, u"chevron-left"_s, tr("A week earlier"))),
      m_later(makeIconButton(u"lendingLater"_s, u"chevron-right"_s, tr("A week later"))),
      m_now(new FlatButton(u"lendingNow"_s)),
      m_range(new Label({}, Label::Size::Section)),
      m_legend(new Label({}, Label::Size::Small, Tone::Muted))
{
    setObjectName(u"lendingCalendar"_s);
    m_table->setObjectName(u"lendingDays"_s);
    auto *header = new DayHeader(m_table);
    m_table->setHorizontalHeader(header);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setMinimumSectionSize(1);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new DayDelegate(m_table));
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setTabKeyNavigation(false);
    m_table->setMouseTracking(true);
    m_table->installEventFilter(this);
    m_legend->setObjectName(u"lendingLegend"_s);
    m_legend->setWordWrap(true);

    auto *head = new QHBoxLayout;
    head->addWidget(m_range, 1);
    head->addWidget(m_now);
    head->addWidget(m_earlier);
    head->addWidget(m_later);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(m_table);
    column->addWidget(m_legend);

    connect(m_earlier, &QToolButton::clicked, this, [this] { turnTo(m_model->first().addDays(-daysAWeek)); });
    connect(m_later, &QToolButton::clicked, this, [this] { turnTo(m_model->first().addDays(daysAWeek)); });
    connect(m_now, &QPushButton::clicked, this, [this] { turnTo(m_today.addDays(1 - m_today.dayOfWeek())); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid() && !m_marking)
            Q_EMIT toolChosen(m_model->toolAt(index.row()));
    });
    retranslate();
}

void LendingCalendar::show(std::vector<ToolLendingView> tools, QDate today)
{
    const qint64 marked = m_model->toolAt(m_table->currentIndex().row());
    const int column = std::max(0, m_table->currentIndex().column());
    m_marking = true;
    m_today = today;
    m_model->show(std::move(tools), today);
    if (const int row = m_model->rowOf(marked); row >= 0)
        m_table->setCurrentIndex(m_model->index(row, column));
    m_marking = false;
    setVisible(m_model->rowCount() > 0);
    fit();
    sayRange();
}

void LendingCalendar::markTool(qint64 tool)
{
    const int row = m_model->rowOf(tool);
    if (row < 0 || row == m_table->currentIndex().row())
        return;
    m_marking = true;
    m_table->setCurrentIndex(m_model->index(row, std::max(0, m_table->currentIndex().column())));
    m_marking = false;
}

QDate LendingCalendar::currentDay() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() && index.column() >= LendingModel::FirstDay ? m_model->dayAt(index.column()) : QDate();
}

void LendingCalendar::turnTo(QDate first)
{
    m_model->setFirst(first);
    sayRange();
}

void LendingCalendar::sayRange()
{
    if (!m_model->first().isValid())
        return;
    int last = LendingModel::FirstDay;
    for (int column = LendingModel::FirstDay; column < LendingModel::Columns; ++column) {
        if (!m_table->isColumnHidden(column))
            last = column;
    }
    m_range->setText(tr("%1 – %2", "first and last day")
                         .arg(m_model->first().toString(Qt::ISODate), m_model->dayAt(last).toString(Qt::ISODate)));
}

void LendingCalendar::fit()
{
    const QFontMetrics metrics = m_table->fontMetrics();
    const int digit = metrics.horizontalAdvance(u'0');
    const int day = metrics.horizontalAdvance(u"30"_s) + cellMargin;
    const int line = metrics.height() + 2 * cellMargin - 2;
    m_table->verticalHeader()->setDefaultSectionSize(line);
    const int width = m_table->viewport()->width();
    // Whole weeks, so that the last one does not end in its middle.
    const int room = (width - leastNameDigits * digit) / std::max(1, day);
    const int weeks = std::clamp(room / daysAWeek, 1, LendingModel::days / daysAWeek);
    for (int column = LendingModel::FirstDay; column < LendingModel::Columns; ++column) {
        m_table->setColumnHidden(column, column - LendingModel::FirstDay >= weeks * daysAWeek);
        m_table->setColumnWidth(column, day);
    }
    m_table->setColumnWidth(LendingModel::ToolName, std::max(leastNameDigits * digit, width - weeks * daysAWeek * day));
    const int lines = std::clamp(m_model->rowCount(), 1, mostLines);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + lines * line +
                            2 * m_table->frameWidth());
}

bool LendingCalendar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                fit();
                sayRange();
            },
            Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

void LendingCalendar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

void LendingCalendar::retranslate()
{
    m_now->setText(tr("This week"));
    for (const auto &[button, says] :
         {std::pair(m_earlier, tr("A week earlier")), std::pair(m_later, tr("A week later"))}) {
        button->setToolTip(says);
        button->setAccessibleName(says);
    }
    m_table->setAccessibleName(tr("Tools and days"));
    QStringList legend;
    for (const DayUse use : {DayUse::Agreed, DayUse::Asked, DayUse::Proposed, DayUse::InBox, DayUse::Clash})
        legend << legendOf(use);
    m_legend->setText(legend.join(u"   "_s));
    m_model->retranslate();
    sayRange();
}

} // namespace benchbook
