#include "ui/buying/suppliers_page.h"

#include "core/suppliers/supplier.h"
#include "ui/records/fact_sheet.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

constexpr std::size_t mostLinesShown = 12;

} // namespace

SuppliersPage::SuppliersPage(Session &session, JobRunner &jobs, QWidget *parent)
    : RecordPage(u"suppliers"_s, session, supplierKind(), u"users"_s, parent), m_card(new FactSheet(u"scorecard"_s))
{
    addTab(
        u"scorecard"_s, [] { return tr("Scorecard"); }, m_card);
    offerImport(jobs);
    retranslate();
}

QString SuppliersPage::emptySentence() const { return tr("Who sells to you stands here, with what they keep of it."); }

void SuppliersPage::showRecordParts(qint64 id)
{
    m_card->clear();
    const QDate to = session().today();
    const auto card = session().studio().read(
        [&](const Reader &reader) { return scorecard(reader, Id<Supplier>(id), to.addYears(-1).addDays(1), to); });
    if (!card.ok()) {
        m_card->addText(card.error().message, Tone::Danger);
        return;
    }
    showFigures(*card);
    showLines(*card);
    showMaterials(*card);
}

void SuppliersPage::showFigures(const Scorecard &card)
{
    const auto percent = [&](std::optional<Ratio> ratio) { return ratio ? shortText(*ratio) : tr("unknown"); };
    const auto days = [](std::optional<double> value) {
        return value ? QLocale().toString(*value, 'f', 1) : tr("unknown");
    };
    m_card->addSection(tr("From %1 to %2").arg(card.from.toString(Qt::ISODate), card.to.toString(Qt::ISODate)));
    m_card->addLine(tr("On time and in full"), percent(card.onTimeInFull));
    m_card->addText(tr("%1 of %2 lines came in full by the first promise.")
                        .arg(QString::number(card.linesOnTime()), QString::number(card.lines.size())));
    m_card->addLine(tr("Late by, days"), days(card.lateDays));
    m_card->addLine(tr("Accepted, by value"), percent(card.acceptedByValue));
    m_card->addLine(tr("Accepted, by quantity"), percent(card.acceptedByQuantity));
    m_card->addLine(tr("Price against the year before"),
                    card.priceChange
                        ? QString((card.priceChange->ppm() > 0 ? u"+"_s : QString()) + shortText(*card.priceChange))
                        : tr("unknown"),
                    card.priceChange && card.priceChange->ppm() > 0 ? Tone::Warning : Tone::Neutral);
    m_card->addLine(tr("Days to answer a request"), days(card.answerDays));
    m_card->addLine(tr("Received"), session().money(card.received));
}

void SuppliersPage::showLines(const Scorecard &card)
{
    if (card.lines.empty())
        return;
    m_card->addSection(tr("Lines that were due"));
    // The newest first: they are what one asks about.
    const std::size_t shown = std::min(card.lines.size(), mostLinesShown);
    for (std::size_t i = 0; i < shown; ++i) {
        const ScoredLine &line = card.lines[card.lines.size() - 1 - i];
        const QString key = QString::number(line.line.value());
        m_card->addLink(u"order"_s + key, tr("%1, promised %2").arg(line.name, line.promised.toString(Qt::ISODate)),
                        line.orderCode, [this, order = line.order.value()] { Q_EMIT orderChosen(order); });
        const QString days = QLocale().toString(line.lateDays, 'f', 1);
        m_card->addText(line.onTime() ? tr("in full on %1").arg(line.inFullOn.toString(Qt::ISODate))
                        : line.inFullOn.isValid()
                            ? tr("in full on %1, %2 days late").arg(line.inFullOn.toString(Qt::ISODate), days)
                            : tr("not in full yet, %1 days late").arg(days),
                        line.onTime() ? Tone::Muted : Tone::Warning);
    }
    if (card.lines.size() > shown)
        m_card->addText(tr("… and %n earlier line(s)", nullptr, static_cast<int>(card.lines.size() - shown)));
}

void SuppliersPage::showMaterials(const Scorecard &card)
{
    for (const ScoredMaterial &material : card.materials) {
        if (material.receipts.empty() && material.returns.empty())
            continue;
        m_card->addSection(material.name);
        m_card->addLine(tr("Received"), displayText(material.received, material.unit));
        if (!material.sentBack.isZero())
            m_card->addLine(tr("Sent back"), displayText(material.sentBack, material.unit), Tone::Warning);
        if (!material.priced.isZero())
            m_card->addLine(tr("Paid for %1").arg(displayText(material.priced, material.unit)),
                            session().money(material.paid));
        if (!material.pricedBefore.isZero())
            m_card->addLine(tr("The year before for %1").arg(displayText(material.pricedBefore, material.unit)),
                            session().money(material.paidBefore));
        for (std::size_t i = 0; i < material.receipts.size(); ++i) {
            const QString code = material.receiptCodes[static_cast<qsizetype>(i)];
            m_card->addLink(u"receipt"_s + code + QString::number(material.material.value()), QString(), code,
                            [this, receipt = material.receipts[i].value()] { Q_EMIT receiptChosen(receipt); });
        }
        for (std::size_t i = 0; i < material.returns.size(); ++i) {
            const QString code = material.returnCodes[static_cast<qsizetype>(i)];
            m_card->addLink(u"return"_s + code + QString::number(material.material.value()), QString(), code,
                            [this, back = material.returns[i].value()] { Q_EMIT returnChosen(back); });
        }
    }
}

} // namespace benchbook
