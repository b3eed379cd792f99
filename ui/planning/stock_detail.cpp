#include "ui/planning/stock_detail.h"

#include "core/planning/stock/stock_words.h"
#include "ui/kit/buttons.h"
#include "ui/kit/label.h"
#include "ui/kit/value_edit.h"
#include "ui/records/action_form.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace benchbook {

using namespace Qt::StringLiterals;

StockDetail::StockDetail(Dialogs &dialogs, Say say, QWidget *parent)
    : DetailPane(u"stock.detail"_s, parent),
      m_dialogs(dialogs),
      m_say(std::move(say)),
      m_accept(new PrimaryButton(u"stock.accept"_s, {}, this))
{
    addAction(m_accept);
    connect(m_accept, &QAbstractButton::clicked, this, &StockDetail::acceptWanted);
}

void StockDetail::show(const StockReckoned *reckoned, const StockLine *line)
{
    clearBody();
    m_keeping = nullptr;
    m_accept->setText(tr("Take over"));
    m_accept->setAccessibleName(tr("Take over"));
    m_accept->setVisible(reckoned && line && line->changes(reckoned->item(*line)));
    if (!reckoned || !line) {
        setHeading(tr("Stock"));
        addSentence(tr("Choose an item to see why."), Tone::Muted);
        body()->addStretch();
        return;
    }
    const StockedItem &item = reckoned->item(*line);
    setHeading(item.name, QString(item.code + u" · "_s + stockingTitle(line->stocking.mode)));
    addFigures(*reckoned, *line);
    addReasons(*reckoned, *line);
    addKeeping(item);
    body()->addStretch();
}

bool StockDetail::isTouched() const { return m_keeping && m_keeping->isTouched(); }

bool StockDetail::letGo() { return !m_keeping || m_keeping->letGo(); }

void StockDetail::addSentence(const QString &text, Tone tone)
{
    auto *label = new Label(text, Label::Size::Body, tone);
    label->setWordWrap(true);
    body()->addWidget(label);
}

void StockDetail::addFigures(const StockReckoned &reckoned, const StockLine &line)
{
    const StockedItem &item = reckoned.item(line);
    addLine(tr("On hand"), displayText(item.onHand, item.unit));
    if (item.comes > Quantity())
        addLine(item.key.isVariant ? tr("In the making") : tr("On order"), displayText(item.comes, item.unit));
    if (item.wanted > Quantity())
        addLine(tr("Wanted by orders and work"), displayText(item.wanted, item.unit));
    addLine(item.key.isVariant ? tr("On the shelf") : tr("Reorder point"), stockChangeText(reckoned.question, line),
            true);
    if (line.reorder && line.order)
        addLine(item.key.isVariant ? tr("Best batch") : tr("Order at once"),
                displayText(line.order->quantity, item.unit));
    addLine(tr("Money bound"), line.boundNow && line.bound && *line.boundNow != *line.bound
                                   ? tr("%1 → %2").arg(reckoned.money(line.boundNow), reckoned.money(line.bound))
                                   : reckoned.money(line.bound));
    if (line.reorder)
        addLine(tr("Lasts until the next delivery"),
                tr("%1 → %2").arg(serviceText(line.serviceNow), serviceText(line.reorder->service)));
}

void StockDetail::addReasons(const StockReckoned &reckoned, const StockLine &line)
{
    addSection(tr("Why"));
    for (const QString &reason : stockReasons(reckoned.question, line, QLocale()))
        addSentence(reason, Tone::Neutral);
}

void StockDetail::addKeeping(const StockedItem &item)
{
    auto *mode = new QComboBox;
    for (const StockingMode each : {StockingMode::Keep, StockingMode::BuyOnDemand, StockingMode::DoNotStock})
        mode->addItem(stockingTitle(each), int(each));
    mode->setCurrentIndex(mode->findData(int(item.wish.mode)));
    auto *service = new PercentEdit(u"stock.keeping.service"_s);
    service->setRange(leastServiceWish, mostServiceWish);
    service->setValue(item.wish.service);
    const StockKey key = item.key;
    auto *form = new ActionForm(
        u"stock.keeping"_s, [] { return tr("How you want it kept"); }, [] { return tr("Say so"); },
        [this, mode, service, key] {
            StockWish wish{StockingMode(mode->currentData().toInt()), service->ratio()};
            return m_say(key, wish);
        });
    form->addField(u"mode"_s, mode, [] { return tr("Keep it"); });
    form->addField(
        u"service"_s, service, [] { return tr("Service"); },
        [] { return tr("How often it is to last until the next delivery. Empty: as its class asks."); });
    addSection(tr("How you want it kept"));
    body()->addWidget(form);
    form->setPermanent();
    form->guardTyping(m_dialogs);
    // What was said is in the book; only what is typed from then on is asked for.
    connect(form, &PaneForm::done, form, [this, form] { form->guardTyping(m_dialogs); });
    m_keeping = form;
}

} // namespace benchbook
