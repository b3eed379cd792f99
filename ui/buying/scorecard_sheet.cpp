#include "ui/buying/scorecard_sheet.h"

#include "core/buying/purchase_receipt.h"
#include "core/buying/supplier_return.h"
#include "ui/records/fact_sheet.h"

#include <QAbstractButton>
#include <QLocale>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

constexpr std::size_t mostSourcesShown = 12;

std::optional<QString> shareText(std::optional<Ratio> ratio)
{
    return ratio ? std::optional(shortText(*ratio)) : std::nullopt;
}

std::optional<QString> meanText(std::optional<double> value)
{
    return value ? std::optional(QLocale().toString(*value, 'f', 1)) : std::nullopt;
}

} // namespace

ScorecardSheet::ScorecardSheet(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_sheet(new FactSheet(u"scorecard"_s))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_sheet);
}

void ScorecardSheet::showSupplier(Id<Supplier> supplier)
{
    const QDate to = m_session.today();
    const auto card = m_session.studio().read(
        [&](const Reader &reader) { return scorecard(reader, supplier, to.addYears(-1).addDays(1), to); });
    if (!card.ok()) {
        m_card.reset();
        m_sheet->clear();
        m_sheet->addText(card.error().message, Tone::Danger);
        return;
    }
    m_card = *card;
    fill();
}

void ScorecardSheet::fill()
{
    m_sheet->clear();
    m_sheet->addSection(tr("From %1 to %2").arg(m_card->from.toString(Qt::ISODate), m_card->to.toString(Qt::ISODate)));
    showPromises();
    showQuality();
    showPrices();
    for (const ScoredMaterial &material : m_card->materials) {
        if (!material.receipts.empty() || !material.returns.empty())
            showMaterial(material);
    }
}

void ScorecardSheet::addFigure(const QString &key, const QString &label, const std::optional<QString> &figure,
                               Sources sources)
{
    if (!figure) {
        m_sheet->addLine(label, tr("unknown"));
        return;
    }
    m_sheet->addLink(key, label, *figure, [this, key] { turn(key); });
    if (m_open == key)
        sources();
}

/// Opens what a figure comes from, or closes it; the keyboard stays on the figure.
void ScorecardSheet::turn(const QString &key)
{
    m_open = m_open == key ? QString() : key;
    fill();
    QTimer::singleShot(0, this, [this, name = QString(m_sheet->objectName() + u'.' + key)] {
        for (QAbstractButton *button : m_sheet->findChildren<QAbstractButton *>(name)) {
            if (button->isVisible())
                button->setFocus();
        }
    });
}

void ScorecardSheet::showPromises()
{
    addFigure(u"onTime"_s, tr("On time and in full"), shareText(m_card->onTimeInFull), [this] { addLines(); });
    m_sheet->addText(tr("%1 of %2 lines came in full by the first promise.")
                         .arg(QString::number(m_card->linesOnTime()), QString::number(m_card->lines.size())));
    addFigure(u"late"_s, tr("Late by, days"), meanText(m_card->lateDays), [this] { addLines(); });
    addFigure(u"answer"_s, tr("Days to answer a request"), meanText(m_card->answerDays), [this] { addRequests(); });
}

void ScorecardSheet::showQuality()
{
    const auto came = [this] {
        addReturns(m_card->materials);
        addReceipts(receiptsOf(&ScoredMaterial::receipts));
    };
    addFigure(u"acceptedValue"_s, tr("Accepted, by value"), shareText(m_card->acceptedByValue), came);
    addFigure(u"acceptedQuantity"_s, tr("Accepted, by quantity"), shareText(m_card->acceptedByQuantity), came);
    addFigure(u"received"_s, tr("Value received"), m_session.money(m_card->received),
              [this] { addReceipts(receiptsOf(&ScoredMaterial::receipts)); });
}

void ScorecardSheet::showPrices()
{
    const auto change = m_card->priceChange;
    addFigure(u"price"_s, tr("Price against the year before"),
              change ? std::optional<QString>((change->ppm() > 0 ? u"+"_s : QString()) + shortText(*change))
                     : std::nullopt,
              [this] {
                  m_sheet->addText(tr("This year"));
                  addReceipts(receiptsOf(&ScoredMaterial::receipts));
                  m_sheet->addText(tr("The year before"));
                  addReceipts(receiptsOf(&ScoredMaterial::receiptsBefore));
              });
}

void ScorecardSheet::showMaterial(const ScoredMaterial &material)
{
    const QString key = u"material"_s + QString::number(material.material.value());
    const auto quantity = [&](Quantity of) { return displayText(of, material.unit); };
    const auto came = [this, &material] { addReceipts(material.receipts, material.material); };
    const auto before = [this, &material] { addReceipts(material.receiptsBefore, material.material); };
    m_sheet->addSection(material.name);
    addFigure(key + u"received"_s, tr("Quantity received"), quantity(material.received), came);
    if (!material.sentBack.isZero())
        addFigure(key + u"sentBack"_s, tr("Sent back"), quantity(material.sentBack),
                  [this, &material] { addReturns({material}); });
    if (!material.priced.isZero())
        addFigure(key + u"paid"_s, tr("Paid for %1").arg(quantity(material.priced)), m_session.money(material.paid),
                  came);
    if (!material.pricedBefore.isZero())
        addFigure(key + u"before"_s, tr("The year before for %1").arg(quantity(material.pricedBefore)),
                  m_session.money(material.paidBefore), before);
}

std::vector<Id<PurchaseReceipt>>
ScorecardSheet::receiptsOf(std::vector<Id<PurchaseReceipt>> ScoredMaterial::*list) const
{
    std::vector<Id<PurchaseReceipt>> ids;
    for (const ScoredMaterial &material : m_card->materials)
        ids.insert(ids.end(), (material.*list).begin(), (material.*list).end());
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

void ScorecardSheet::addMore(std::size_t all, std::size_t shown)
{
    if (all > shown)
        m_sheet->addText(tr("… and %n earlier one(s)", nullptr, static_cast<int>(all - shown)));
}

/// The newest first, as everywhere below a figure: they are what one asks about.
void ScorecardSheet::addLines()
{
    const std::size_t shown = std::min(m_card->lines.size(), mostSourcesShown);
    for (std::size_t i = 0; i < shown; ++i) {
        const ScoredLine &line = m_card->lines[m_card->lines.size() - 1 - i];
        const QString key = QString::number(line.line.value());
        m_sheet->addLink(u"order"_s + key, tr("%1, promised %2").arg(line.name, line.promised.toString(Qt::ISODate)),
                         line.orderCode, [this, order = line.order.value()] { Q_EMIT orderChosen(order); });
        const QString days = QLocale().toString(line.lateDays, 'f', 1);
        m_sheet->addText(line.onTime() ? tr("in full on %1").arg(line.inFullOn.toString(Qt::ISODate))
                         : line.inFullOn.isValid()
                             ? tr("in full on %1, %2 days late").arg(line.inFullOn.toString(Qt::ISODate), days)
                             : tr("not in full yet, %1 days late").arg(days),
                         line.onTime() ? Tone::Muted : Tone::Warning);
        if (!line.receipts.empty())
            addReceipts(line.receipts);
    }
    addMore(m_card->lines.size(), shown);
}

void ScorecardSheet::addReceipts(std::vector<Id<PurchaseReceipt>> ids, std::optional<Id<Material>> of)
{
    std::vector<ReceiptInfo> receipts;
    const auto read = m_session.studio().read([&](const Reader &reader) -> Result<void> {
        for (const Id<PurchaseReceipt> id : ids) {
            BENCHBOOK_ASSIGN(ReceiptInfo receipt, purchaseReceipt(reader, id));
            receipts.push_back(std::move(receipt));
        }
        return {};
    });
    if (!read.ok())
        m_sheet->addText(read.error().message, Tone::Danger);
    std::stable_sort(receipts.begin(), receipts.end(), [](const ReceiptInfo &one, const ReceiptInfo &other) {
        return one.receivedDay > other.receivedDay;
    });
    const std::size_t shown = std::min(receipts.size(), mostSourcesShown);
    for (std::size_t i = 0; i < shown; ++i) {
        const ReceiptInfo &receipt = receipts[i];
        QStringList label{receipt.receivedDay.toString(Qt::ISODate)};
        std::optional<Money> value = receipt.landed();
        for (const ReceivedLineInfo &line : receipt.lines) {
            if (line.material != of)
                continue;
            label << displayText(line.quantity, line.unit);
            value = line.value;
        }
        m_sheet->addLink(receipt.code, label.join(u" · "_s), receipt.code + u" · "_s + m_session.money(value),
                         [this, id = receipt.id.value()] { Q_EMIT receiptChosen(id); });
    }
    addMore(receipts.size(), shown);
}

void ScorecardSheet::addReturns(const std::vector<ScoredMaterial> &materials)
{
    std::vector<Id<SupplierReturn>> ids;
    for (const ScoredMaterial &material : materials)
        ids.insert(ids.end(), material.returns.begin(), material.returns.end());
    std::sort(ids.begin(), ids.end(), std::greater<>());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    const std::size_t shown = std::min(ids.size(), mostSourcesShown);
    for (std::size_t i = 0; i < shown; ++i) {
        const auto back = m_session.studio().read([&](const Reader &reader) { return supplierReturn(reader, ids[i]); });
        if (!back.ok())
            continue;
        m_sheet->addLink(back->code, tr("%1, sent back").arg(back->returnedDay.toString(Qt::ISODate)),
                         back->code + u" · "_s + m_session.money(back->value()),
                         [this, id = back->id.value()] { Q_EMIT returnChosen(id); });
    }
    addMore(ids.size(), shown);
}

void ScorecardSheet::addRequests()
{
    const std::size_t shown = std::min(m_card->requests.size(), mostSourcesShown);
    for (std::size_t i = 0; i < shown; ++i) {
        const ScoredRequest &asked = m_card->requests[m_card->requests.size() - 1 - i];
        const QString day = asked.asked.toString(Qt::ISODate);
        m_sheet->addLink(asked.code,
                         asked.answered.isValid()
                             ? tr("asked %1, answered %2").arg(day, asked.answered.toString(Qt::ISODate))
                             : tr("asked %1, no answer yet").arg(day),
                         asked.code, [this, id = asked.request.value()] { Q_EMIT requestChosen(id); });
    }
    addMore(m_card->requests.size(), shown);
}

} // namespace benchbook
