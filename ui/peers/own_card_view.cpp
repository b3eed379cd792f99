#include "ui/peers/own_card_view.h"

#include "ui/kit/buttons.h"
#include "ui/kit/label.h"

#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

constexpr int wordsInRow = 2;
constexpr int digitsInRow = 3;

} // namespace

SpokenAs spokenHere() { return spokenIn(QLocale().name()); }

QrView::QrView(const QString &name, QWidget *parent) : QWidget(parent)
{
    setObjectName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void QrView::setMatrix(std::optional<QrMatrix> matrix)
{
    m_matrix = std::move(matrix);
    // Shown before it has a parent, it would be a window of its own for a moment and take the focus with it.
    if (!m_matrix)
        hide();
    else if (parentWidget())
        show();
    updateGeometry();
    update();
}

QSize QrView::sizeHint() const
{
    const int side = m_matrix ? (m_matrix->side + 2 * quietModules) * modulePixels : 0;
    return {side, side};
}

void QrView::paintEvent(QPaintEvent *)
{
    if (!m_matrix)
        return;
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    for (int row = 0; row < m_matrix->side; ++row) {
        for (int column = 0; column < m_matrix->side; ++column) {
            if (m_matrix->isDark(row, column)) {
                painter.fillRect((column + quietModules) * modulePixels, (row + quietModules) * modulePixels,
                                 modulePixels, modulePixels, Qt::black);
            }
        }
    }
}

SpokenView::SpokenView(const QString &name, QWidget *parent)
    : QWidget(parent), m_as(spokenHere()), m_grid(new QGridLayout), m_other(new FlatButton(u"spokenOther"_s))
{
    setObjectName(name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_grid);
    column->addWidget(m_other, 0, Qt::AlignLeft);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(4);
    m_other->setCompact();
    connect(m_other, &QPushButton::clicked, this, [this] {
        m_as = m_as == SpokenAs::Words ? SpokenAs::Digits : SpokenAs::Words;
        fill();
    });
}

void SpokenView::setKeys(const SignPublicKey &root, const BoxPublicKey &box)
{
    m_root = root;
    m_box = box;
    fill();
}

void SpokenView::fill()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    const QStringList parts = spokenFingerprint(m_root, m_box, m_as);
    const int inRow = m_as == SpokenAs::Words ? wordsInRow : digitsInRow;
    for (int i = 0; i < int(parts.size()); ++i) {
        auto *number = new Label(QString::number(i + 1), Label::Size::Small, Tone::Muted);
        auto *part = new Label(parts[i], Label::Size::Title);
        part->setObjectName(u"spokenPart%1"_s.arg(i + 1));
        part->setAccessibleName(tr("%1: %2").arg(i + 1).arg(parts[i]));
        // Where a form above takes the room, the page scrolls; no letter loses its foot.
        part->setMinimumHeight(part->sizeHint().height());
        m_grid->addWidget(number, i / inRow, 2 * (i % inRow), Qt::AlignRight | Qt::AlignVCenter);
        m_grid->addWidget(part, i / inRow, 2 * (i % inRow) + 1);
        m_grid->setColumnStretch(2 * (i % inRow) + 1, 1);
    }
    m_other->setText(m_as == SpokenAs::Words ? tr("They want digits instead") : tr("They want words instead"));
}

void SpokenView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_as = spokenHere();
    fill();
}

} // namespace benchbook
