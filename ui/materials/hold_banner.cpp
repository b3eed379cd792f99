#include "ui/materials/hold_banner.h"

#include "core/stock/lot_hold.h"
#include "ui/kit/buttons.h"
#include "ui/kit/label.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

HoldBanner::HoldBanner(const QString &name, Session &session, QWidget *parent)
    : QFrame(parent),
      m_session(session),
      m_what(new Label({}, Label::Size::Body, Tone::Danger)),
      m_why(new Label({}, Label::Size::Small)),
      m_release(makeButton(name + u".release"_s, {}, u"check"_s))
{
    setObjectName(name);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 8, 8);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    m_what->setBold(true);
    m_why->setWordWrap(true);
    words->addWidget(m_what);
    words->addWidget(m_why);
    row->addLayout(words, 1);
    row->addWidget(m_release, 0, Qt::AlignVCenter);
    connect(m_release, &QPushButton::clicked, this, &HoldBanner::releaseRequested);
    hide();
}

void HoldBanner::show(const LotInfo &lot)
{
    const auto hold = m_session.studio().read([&](const Reader &reader) { return holdOf(reader, lot.id); });
    const bool held = hold.ok() && hold->has_value();
    const bool expired = lot.traits.expiry.isValid() && lot.traits.expiry < m_session.today();
    setVisible(held || expired);
    m_release->setVisible(held);
    m_release->setText(tr("Release"));
    if (held) {
        m_what->setText(u"‖ "_s + tr("On hold since %1").arg((*hold)->since.toString(Qt::ISODate)));
        m_why->setText((*hold)->reason);
    } else if (expired) {
        m_what->setText(u"✕ "_s + tr("Expired on %1").arg(lot.traits.expiry.toString(Qt::ISODate)));
        m_why->setText(tr("It is not used any more. Correct its day if it was tested and is still good."));
    }
    setAccessibleName(m_what->text());
}

void HoldBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor line = colorsFor(palette()).tone(Tone::Danger);
    QColor ground = line;
    ground.setAlpha(24);
    painter.setBrush(ground);
    painter.setPen(QPen(line, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace benchbook
