#include "ui/materials/material_records.h"

#include "core/materials/material.h"
#include "core/stock/lot.h"
#include "ui/materials/prices_paid_panel.h"
#include "ui/materials/receive_form.h"
#include "ui/records/state_style.h"

#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace benchbook {

MaterialRecords::MaterialRecords(Session &session, JobRunner &jobs, QWidget *parent)
    : RecordPage(u"materials"_s, session, materialKind(), u"layers"_s, parent),
      m_receive(new ReceiveForm(u"materialsReceive"_s, session)),
      m_prices(new PricesPaidPanel(u"materialsPrices"_s, session)),
      m_lots(new QStandardItemModel(this)),
      m_lotTable(new TableView(u"materialsLotTable"_s))
{
    m_lots->setColumnCount(3);
    m_lotTable->setModel(m_lots);
    m_lotTable->setColumns({15, 13, 10});
    m_lotTable->setStretchColumn(0);
    m_lotTable->setMinimumHeight(320);
    addTab(
        u"lots"_s, [] { return tr("Lots"); }, m_lotTable);
    addTab(
        u"receive"_s, [] { return tr("Receive"); }, m_receive);
    addTab(
        u"prices"_s, [] { return tr("Prices paid"); }, m_prices);
    connect(m_lotTable, &TableView::rowActivated, this, [this](const QModelIndex &index) {
        Q_EMIT lotChosen(index.siblingAtColumn(0).data(Qt::UserRole).toLongLong());
    });
    connect(m_prices, &PricesPaidPanel::receiptChosen, this,
            [this](qint64 receipt) { Q_EMIT openRequested(u"buying"_s, receipt); });
    connect(m_receive, &ReceiveForm::said, this, &Page::said);
    connect(m_receive, &ReceiveForm::received, this, [this] { openTab(u"lots"_s); });
    connect(m_lotTable, &TableView::emptyActionTriggered, this, [this] {
        openTab(u"receive"_s);
        m_receive->start();
    });
    offerPapers(jobs);
    offerImport(jobs);
    retranslate();
}

void MaterialRecords::showRecordParts(qint64 id)
{
    m_receive->open(id);
    m_prices->open(Id<Material>(id));
    showLots(id);
}

void MaterialRecords::showLots(qint64 material)
{
    struct Held
    {
        LotInfo info;
        Quantity quantity;
        std::optional<Money> value;
    };
    const auto held = session().studio().read([&](const Reader &reader) -> Result<std::vector<Held>> {
        std::vector<Held> lots;
        for (const LotStock &stock : lotsOnShelves(reader, Id<Material>(material))) {
            BENCHBOOK_ASSIGN(LotInfo info, lotInfo(reader, stock.lot));
            lots.push_back({std::move(info), stock.quantity, stock.value});
        }
        return lots;
    });
    m_lots->setRowCount(0);
    if (!held.ok())
        return;
    for (const Held &lot : *held) {
        auto *code = new QStandardItem(lot.info.remnant ? tr("%1 · remnant").arg(lot.info.code) : lot.info.code);
        code->setData(QVariant::fromValue(lot.info.id.value()), Qt::UserRole);
        auto *quantity = new QStandardItem(displayText(lot.quantity, lot.info.unit));
        auto *value = new QStandardItem(session().money(lot.value));
        for (QStandardItem *number : {quantity, value})
            number->setData(int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
        m_lots->appendRow({code, quantity, value});
    }
}

QString MaterialRecords::subtitleOf(qint64 id) const
{
    const auto rows =
        session().studio().read([&](const Reader &reader) { return listRows(reader, materialList(), {id}); });
    if (!rows.ok() || rows->empty())
        return {};
    QString onHand, value;
    for (std::size_t i = 0; i < materialList().columns.size(); ++i) {
        const QLatin1StringView key(materialList().columns[i].key);
        if (key == "onHand"_L1)
            onHand = cellText(materialList(), rows->front(), static_cast<int>(i), session().format());
        else if (key == "value"_L1)
            value = cellText(materialList(), rows->front(), static_cast<int>(i), session().format());
    }
    return tr("%1 on the shelves, worth %2").arg(onHand, value);
}

QString MaterialRecords::emptySentence() const
{
    return tr("Leather, thread, clay, buckles: everything you buy to be used up.");
}

void MaterialRecords::retranslate()
{
    m_lots->setHorizontalHeaderLabels({tr("Lot"), tr("On hand"), tr("Value")});
    for (const int column : {1, 2})
        m_lots->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_lotTable->setAccessibleName(tr("Lots of this material"));
    m_lotTable->setEmptyState(u"layers"_s, tr("Nothing of it is on the shelves."), tr("Receive a delivery"));
    m_prices->retranslate();
    RecordPage::retranslate();
}

} // namespace benchbook
