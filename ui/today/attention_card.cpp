#include "ui/today/attention_card.h"

#include "ui/kit/buttons.h"
#include "ui/kit/icon_label.h"
#include "ui/kit/label.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

/// Of one kind; more would hide the other kinds.
constexpr int mostOfKind = 5;
constexpr int signSide = 18;
constexpr int signGap = 10;
constexpr int linkPadding = 14;

struct AttentionLook
{
    const char *iconName;
    Tone tone;
};

AttentionLook lookOf(AttentionKind kind)
{
    switch (kind) {
    case AttentionKind::LateOrder:
    case AttentionKind::LateWorkOrder:
        return {"circle-alert", Tone::Danger};
    case AttentionKind::ShortMaterial:
    case AttentionKind::ExpiringLot:
    case AttentionKind::LowMaterial:
    case AttentionKind::ToolCareDue:
    case AttentionKind::ToolNotReturned:
        return {"triangle-alert", Tone::Warning};
    case AttentionKind::ForgottenTimer:
    case AttentionKind::UntoldDay:
    case AttentionKind::UnpromisedOrder:
        return {"clock", Tone::Warning};
    case AttentionKind::SlippingSupplier:
        return {"truck", Tone::Warning};
    case AttentionKind::UnmatchedLine:
        return {"link", Tone::Warning};
    case AttentionKind::PeerQuestion:
        return {"mail", Tone::Warning};
    case AttentionKind::MachineQuestion:
        return {"split", Tone::Danger};
    case AttentionKind::UnknownCostLot:
    case AttentionKind::MissingExchangeRate:
    case AttentionKind::MissingPersonRate:
        return {"circle-question-mark", Tone::Muted};
    }
    Q_UNREACHABLE();
}

struct AttentionActionText
{
    Q_DECLARE_TR_FUNCTIONS(AttentionCard)
};

QString actionOf(AttentionKind kind)
{
    switch (kind) {
    case AttentionKind::LateOrder:
    case AttentionKind::UnpromisedOrder:
        return AttentionActionText::tr("Open the order");
    case AttentionKind::LateWorkOrder:
        return AttentionActionText::tr("Open the work order");
    case AttentionKind::ShortMaterial:
    case AttentionKind::LowMaterial:
        return AttentionActionText::tr("Open the material");
    case AttentionKind::UnmatchedLine:
        return AttentionActionText::tr("Match the product");
    case AttentionKind::SlippingSupplier:
        return AttentionActionText::tr("Open the supplier");
    case AttentionKind::ExpiringLot:
    case AttentionKind::UnknownCostLot:
        return AttentionActionText::tr("Show the lot");
    case AttentionKind::ForgottenTimer:
        return AttentionActionText::tr("Look at the timer");
    case AttentionKind::UntoldDay:
        return AttentionActionText::tr("Fill in the evening card");
    case AttentionKind::MissingExchangeRate:
        return AttentionActionText::tr("Open the order");
    case AttentionKind::MissingPersonRate:
        return AttentionActionText::tr("Enter the rate");
    case AttentionKind::ToolCareDue:
    case AttentionKind::ToolNotReturned:
        return AttentionActionText::tr("Open the tool");
    case AttentionKind::PeerQuestion:
    case AttentionKind::MachineQuestion:
        return AttentionActionText::tr("Settle it");
    }
    Q_UNREACHABLE();
}

/// Alerts about stock have a list behind them; one of each kind is enough here.
int mostShown(AttentionKind kind)
{
    const bool hasList = kind == AttentionKind::ShortMaterial || kind == AttentionKind::ExpiringLot ||
                         kind == AttentionKind::SlippingSupplier;
    return hasList ? 1 : mostOfKind;
}

} // namespace

AttentionCard::AttentionCard(QWidget *parent)
    : Card(parent), m_rows(new QVBoxLayout), m_stock(new FlatButton(u"attentionStock"_s))
{
    setObjectName(u"attentionCard"_s);
    auto *inside = new QWidget;
    m_rows->setContentsMargins(0, 0, 4, 0);
    m_rows->setSpacing(10);
    inside->setLayout(m_rows);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"attentionScroll"_s);
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Taking a widget in makes it fill its ground; the card's own shall be seen.
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    scroll->setFocusPolicy(Qt::NoFocus);
    retitle();
    column()->addWidget(scroll, 1);
    column()->addWidget(m_stock, 0, Qt::AlignLeft);
    connect(m_stock, &QAbstractButton::clicked, this, &AttentionCard::stockAlertsRequested);
}

void AttentionCard::retitle()
{
    setTitle(tr("Needs attention"));
    m_stock->setText(tr("All alerts about stock and suppliers"));
}

void AttentionCard::fill(const std::vector<AttentionGroup> &groups)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int number = 0;
    for (const AttentionGroup &group : groups) {
        int shown = 0;
        for (const Attention &attention : group.rows) {
            if (shown == mostShown(group.kind))
                break;
            m_rows->addWidget(makeRow(attention, number++));
            ++shown;
        }
        if (group.total > shown) {
            auto *more =
                new Label(tr("and %n more like this", nullptr, group.total - shown), Label::Size::Small, Tone::Muted);
            more->setContentsMargins(30, 0, 0, 0);
            m_rows->addWidget(more);
        }
    }
    if (number == 0)
        m_rows->addWidget(
            new Label(tr("Nothing: all promises are kept and no figure is missing."), Label::Size::Body, Tone::Muted));
    m_rows->addStretch();
}

QWidget *AttentionCard::makeRow(const Attention &attention, int number)
{
    const AttentionLook look = lookOf(attention.kind);
    auto *row = new QWidget;
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(signGap);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    auto *sentence = new Label(attentionText(attention));
    sentence->setWordWrap(true);
    sentence->setMinimumWidth(80);
    auto *action = new FlatButton(u"attention.%1"_s.arg(number), actionOf(attention.kind));
    action->setAccessibleDescription(sentence->text());
    connect(action, &QAbstractButton::clicked, this,
            [this, attention] { Q_EMIT opened(QString::fromLatin1(attention.table), attention.record); });
    // The button's ground begins left of its words, so that these stand under the sentence.
    auto *link = new QHBoxLayout;
    link->setContentsMargins(signSide + signGap - linkPadding, 0, 0, 0);
    link->addWidget(action);
    link->addStretch();
    grid->addWidget(new IconLabel(QString::fromLatin1(look.iconName), look.tone, signSide), 0, 0, Qt::AlignTop);
    grid->addWidget(sentence, 0, 1);
    grid->addLayout(link, 1, 0, 1, 2);
    return row;
}

} // namespace benchbook
