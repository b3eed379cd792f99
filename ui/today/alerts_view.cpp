#include "ui/today/alerts_view.h"

#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/filter_chips.h"
#include "ui/kit/icon_label.h"
#include "ui/kit/label.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

/// Of what is chosen; nobody reads more at a time, and each is a widget.
constexpr int mostAlertsShown = 60;

constexpr StockAlertKind alertKinds[]{
    StockAlertKind::Short, StockAlertKind::Low,       StockAlertKind::Expiring, StockAlertKind::SupplierSlipping,
    StockAlertKind::Dead,  StockAlertKind::OverCover, StockAlertKind::PriceLow};

struct AlertLook
{
    const char *iconName;
    Tone tone;
};

AlertLook alertLook(StockAlertKind kind)
{
    switch (kind) {
    case StockAlertKind::Short:
        return {"circle-alert", Tone::Danger};
    case StockAlertKind::Low:
        return {"triangle-alert", Tone::Warning};
    case StockAlertKind::Expiring:
        return {"clock", Tone::Warning};
    case StockAlertKind::SupplierSlipping:
        return {"truck", Tone::Warning};
    case StockAlertKind::Dead:
    case StockAlertKind::OverCover:
        return {"archive", Tone::Muted};
    case StockAlertKind::PriceLow:
        return {"trending-down", Tone::Success};
    }
    Q_UNREACHABLE();
}

} // namespace

AlertsView::AlertsView(QWidget *parent)
    : QWidget(parent),
      m_back(new FlatButton(u"alertsBack"_s)),
      m_chips(new FilterChips(u"alertsKinds"_s)),
      m_card(new Card(QString())),
      m_rows(new QVBoxLayout)
{
    setObjectName(u"alertsView"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_back, 0, Qt::AlignLeft);
    m_chips->addChip(QString(), {});
    for (const StockAlertKind kind : alertKinds)
        m_chips->addChip(alertKey(kind), {});
    column->addWidget(m_chips);
    auto *inside = new QWidget;
    m_rows->setContentsMargins(0, 0, 4, 0);
    m_rows->setSpacing(12);
    inside->setLayout(m_rows);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"alertsScroll"_s);
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_card->column()->addWidget(scroll, 1);
    column->addWidget(m_card, 1);
    connect(m_back, &QAbstractButton::clicked, this, &AlertsView::left);
    connect(m_chips, &FilterChips::changed, this, &AlertsView::showRows);
    retranslate();
}

void AlertsView::fill(std::vector<StockAlert> alerts)
{
    m_alerts = std::move(alerts);
    for (const StockAlertKind kind : alertKinds) {
        m_chips->setCount(alertKey(kind), static_cast<int>(std::count_if(
                                              m_alerts.begin(), m_alerts.end(),
                                              [kind](const StockAlert &alert) { return alert.kind == kind; })));
    }
    showRows();
}

void AlertsView::retranslate()
{
    m_back->setText(tr("Back to today"));
    m_card->setTitle(tr("Stock and suppliers"));
    m_chips->setText(QString(), tr("All"));
    for (const StockAlertKind kind : alertKinds)
        m_chips->setText(alertKey(kind), alertTitle(kind));
    fill(std::move(m_alerts));
}

void AlertsView::showRows()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QString key = m_chips->checkedKey();
    int found = 0;
    for (const StockAlert &alert : m_alerts) {
        if (!key.isEmpty() && alertKey(alert.kind) != key)
            continue;
        if (++found <= mostAlertsShown)
            m_rows->addWidget(makeRow(alert, found));
    }
    if (found > mostAlertsShown)
        m_rows->addWidget(
            new Label(tr("and %n more like this", nullptr, found - mostAlertsShown), Label::Size::Small, Tone::Muted));
    if (found == 0)
        m_rows->addWidget(new Label(tr("Nothing of this kind needs anything."), Label::Size::Body, Tone::Muted));
    m_rows->addStretch();
}

QWidget *AlertsView::makeRow(const StockAlert &alert, int number)
{
    constexpr int signSide = 18;
    const AlertLook look = alertLook(alert.kind);
    auto *row = new QWidget;
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    auto *sentence = new Label(alertText(alert));
    sentence->setWordWrap(true);
    auto *proposal = new Label(alertProposal(alert), Label::Size::Body, Tone::Muted);
    proposal->setWordWrap(true);
    const bool supplier = alert.kind == StockAlertKind::SupplierSlipping;
    const bool lot = alert.kind == StockAlertKind::Expiring;
    auto *open = new FlatButton(u"alert.%1"_s.arg(number), supplier ? tr("Open the supplier")
                                                           : lot    ? tr("Show the lot")
                                                                    : tr("Open the material"));
    open->setAccessibleDescription(sentence->text());
    connect(open, &QAbstractButton::clicked, this,
            [this, alert] { Q_EMIT opened(QString::fromLatin1(alert.table), alert.record); });
    grid->addWidget(new IconLabel(QString::fromLatin1(look.iconName), look.tone, signSide), 0, 0, Qt::AlignTop);
    grid->addWidget(sentence, 0, 1);
    grid->addWidget(proposal, 1, 1);
    grid->addWidget(open, 0, 2, 2, 1, Qt::AlignVCenter);
    return row;
}

void AlertsView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

} // namespace benchbook
