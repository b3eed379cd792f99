#include "ui/bench/bench_tiles.h"

#include "ui/bench/bench_button.h"
#include "ui/bench/bench_label.h"

#include <QGridLayout>
#include <QScroller>

#include <algorithm>

namespace benchbook {

namespace {
constexpr int tileWidth = 400;
constexpr int tileGap = 16;
} // namespace

BenchTiles::BenchTiles(const QString &name, QWidget *parent)
    : QScrollArea(parent), m_grid(nullptr), m_empty(new BenchLabel(24, false, Tone::Muted))
{
    setObjectName(name);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    m_grid = new QGridLayout(content);
    m_grid->setContentsMargins(2, 2, 2, 2);
    m_grid->setSpacing(tileGap);
    m_grid->setAlignment(Qt::AlignTop);
    m_empty->setWordWrap(true);
    m_empty->setParent(content);
    m_empty->hide();
    setWidget(content);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    QScroller::grabGesture(viewport(), QScroller::TouchGesture);
}

void BenchTiles::setTiles(const std::vector<BenchTile> &tiles, const QString &empty)
{
    for (BenchButton *button : m_buttons) {
        button->setObjectName(QString());
        button->hide();
        button->deleteLater();
    }
    m_buttons.clear();
    for (const BenchTile &tile : tiles) {
        auto *button =
            new BenchButton(QString(QStringLiteral("tile") + tile.name), BenchButton::Look::Tile, 28, widget());
        // As high as the highest of its row.
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        button->setText(tile.title);
        button->setIconName(tile.iconName);
        button->setDetail(tile.detail, tile.state, tile.stateTone);
        connect(button, &QAbstractButton::clicked, this, [this, id = tile.id] { Q_EMIT chosen(id); });
        m_buttons.push_back(button);
    }
    m_empty->setText(empty);
    m_empty->setVisible(tiles.empty());
    m_columns = 0;
    arrange();
}

bool BenchTiles::chooseNumber(int number)
{
    if (number < 1 || number > count())
        return false;
    m_buttons[std::size_t(number - 1)]->click();
    return true;
}

void BenchTiles::focusFirst()
{
    if (!m_buttons.empty())
        m_buttons.front()->setFocus(Qt::OtherFocusReason);
}

void BenchTiles::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void BenchTiles::arrange()
{
    const int columns = std::clamp((viewport()->width() + tileGap) / (tileWidth + tileGap), 1, 4);
    if (columns == m_columns)
        return;
    m_columns = columns;
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    m_grid->addWidget(m_empty, 0, 0, 1, columns);
    for (int i = 0; i < 4; ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    int place = 0;
    for (BenchButton *button : m_buttons) {
        m_grid->addWidget(button, 1 + place / columns, place % columns);
        button->show();
        ++place;
    }
}

} // namespace benchbook
