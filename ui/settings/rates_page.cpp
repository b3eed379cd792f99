#include "ui/settings/rates_page.h"

#include "core/journal/change_bus.h"
#include "core/people/people_kinds.h"
#include "core/sales/place_order.h"
#include "ui/kit/buttons.h"
#include "ui/kit/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

RatesPage::RatesPage(Session &session)
    : RecordPage(QString::fromLatin1(exchangeRateKind().name), session, exchangeRateKind(), u"wallet"_s),
      m_studioSession(session),
      m_offer(new QWidget),
      m_waiting(new Label({}, Label::Size::Body, Tone::Warning)),
      m_fill(makeButton(u"ratesFill"_s, QString()))
{
    auto *row = new QHBoxLayout(m_offer);
    row->setContentsMargins(0, 0, 0, 0);
    m_waiting->setObjectName(u"ratesWaiting"_s);
    m_waiting->setWordWrap(true);
    row->addWidget(m_waiting, 1);
    row->addWidget(m_fill);
    m_offer->hide();
    top()->addWidget(m_offer);
    connect(m_fill, &QPushButton::clicked, this, &RatesPage::fill);
    connect(&session.studio().changes(), &ChangeBus::committed, this, [this](const ChangeSet &changes) {
        if (isVisible() && (changes.touches("exchange_rate") || changes.touches("sales_order")))
            countWaiting();
    });
    RatesPage::retranslate();
}

void RatesPage::retranslate()
{
    RecordPage::retranslate();
    m_fill->setText(tr("Use the rate for them"));
    countWaiting();
}

void RatesPage::showEvent(QShowEvent *event)
{
    RecordPage::showEvent(event);
    countWaiting();
}

void RatesPage::countWaiting()
{
    const auto orders =
        m_studioSession.studio().read([](const Reader &reader) { return Result(ordersToFill(reader)); });
    const int waiting = orders.ok() ? int(orders->size()) : 0;
    m_waiting->setText(tr("? %n order(s) came before the exchange rate was written down; what they brought is unknown.",
                          nullptr, waiting));
    m_offer->setVisible(waiting > 0);
}

void RatesPage::fill()
{
    const auto filled = fillUnknownRates(m_studioSession.studio(), m_studioSession.person());
    if (filled.ok())
        Q_EMIT said(tr("%n order(s) have their exchange rate now", nullptr, *filled), true);
    else
        Q_EMIT said(filled.error().message, false);
}

} // namespace benchbook
