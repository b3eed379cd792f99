#include "ui/materials/lots_page.h"

#include "core/stock/location.h"
#include "ui/materials/lot_actions.h"
#include "ui/materials/shelves.h"
#include "ui/records/fact_sheet.h"
#include "ui/records/state_style.h"
#include "ui/records/trace_panel.h"

#include <QCoreApplication>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

constexpr int movesShown = 12;

QString moveCell(const ListRow &row, const char *key, const CellFormat &format)
{
    const ListDefinition &list = stockMoveList();
    for (std::size_t i = 0; i < list.columns.size(); ++i) {
        if (QLatin1StringView(list.columns[i].key) == QLatin1StringView(key))
            return cellText(list, row, static_cast<int>(i), format);
    }
    return {};
}

/// The bench belongs to its work orders; what lies there is not counted, cut or moved from here.
std::vector<LotStock> onShelves(const std::vector<LotStock> &stock)
{
    std::vector<LotStock> shelves;
    std::copy_if(stock.begin(), stock.end(), std::back_inserter(shelves),
                 [](const LotStock &part) { return part.location != places::bench; });
    return shelves;
}

} // namespace

LotsPage::LotsPage(Session &session, QWidget *parent)
    : ListPage(u"lots"_s, session, lotList(), parent), m_actions(new LotActions(u"lotsActions"_s, session)),
      m_facts(new FactSheet(u"lotsFacts"_s)), m_trace(new TracePanel(u"lotsTrace"_s, session)),
      m_moves(new FactSheet(u"lotsMoves"_s))
{
    detail()->body()->addWidget(m_actions);
    detail()->body()->addWidget(m_facts);
    detail()->body()->addWidget(m_trace);
    detail()->body()->addWidget(m_moves);
    connect(m_trace, &TracePanel::openRequested, this, &Page::openRequested);
    connect(m_actions, &LotActions::said, this, &Page::said);
    retranslate();
}

QString LotsPage::title() const
{
    return QCoreApplication::translate("List", lotList().title);
}

QString LotsPage::emptySentence() const
{
    return tr("Lots come from deliveries and from finished work orders.");
}

void LotsPage::fillDetail(std::optional<qint64> id)
{
    m_facts->clear();
    m_trace->clear();
    m_moves->clear();
    m_actions->setVisible(id.has_value());
    detail()->setChip({});
    if (!id) {
        detail()->setHeading(title());
        m_facts->addText(tr("Choose a lot from the list."));
        return;
    }
    const Id<Lot> lot(*id);
    const auto info = session().studio().read([&](const Reader &reader) { return lotInfo(reader, lot); });
    if (!info.ok())
        return;
    const auto stock = session().studio().read([&](const Reader &reader) { return stockOf(reader, lot); });
    const std::vector<LotStock> parts = stock.valueOr({});
    detail()->setHeading(info->code, info->itemName);
    if (info->remnant)
        detail()->setChip({u"◔"_s, tr("remnant"), Tone::Accent});
    m_actions->open(*info, onShelves(parts));
    showStock(*info, parts);
    showOrigin(*info);
    m_trace->openLot(lot);
    showMoves(*info);
}

void LotsPage::showStock(const LotInfo &lot, const std::vector<LotStock> &stock)
{
    m_facts->addSection(tr("On hand"));
    if (stock.empty())
        m_facts->addText(tr("It is used up."));
    bool unknown = false;
    for (const LotStock &part : stock) {
        const QString name = placeName(session(), part.location);
        m_facts->addLine(name, displayText(part.quantity, lot.unit) + u" · "_s + session().money(part.value),
                         part.value ? Tone::Neutral : Tone::Warning);
        unknown = unknown || !part.value;
    }
    if (unknown) {
        m_facts->addLink(u"stateCost"_s, tr("What it cost is unknown"), tr("State cost"),
                         [this] { m_actions->stateCost(); });
    }
}

void LotsPage::showOrigin(const LotInfo &lot)
{
    m_facts->addSection(tr("Where it is from"));
    if (lot.material) {
        m_facts->addLink(u"material"_s, tr("Material"), lot.itemName,
                         [this, material = lot.material->value()] { Q_EMIT materialChosen(material); });
    }
    if (lot.parent) {
        const auto parent = session().studio().read([&](const Reader &reader) { return lotInfo(reader, *lot.parent); });
        if (parent.ok())
            m_facts->addLink(u"parent"_s, tr("Cut from"), parent->code,
                             [this, id = lot.parent->value()] { showRecord(id); });
    }
    m_facts->addLine(lot.variant ? tr("Finished") : tr("Received"), lot.receivedDay.toString(Qt::ISODate));
    if (!lot.supplier.isEmpty())
        m_facts->addLine(tr("Supplier"), lot.supplier);
    if (!lot.grade.isEmpty())
        m_facts->addLine(tr("Grade"), lot.grade);
}

void LotsPage::showMoves(const LotInfo &lot)
{
    const auto rows = session().studio().read(
        [&](const Reader &reader) { return latestMoves(reader, lot.id, movesShown); });
    if (!rows.ok() || rows->empty())
        return;
    m_moves->addSection(tr("What moved"));
    const CellFormat format = session().format();
    for (const ListRow &row : *rows) {
        QString kind = moveCell(row, "kind", format);
        if (!moveCell(row, "counter", format).isEmpty())
            kind = tr("%1 (taken back or done again)").arg(kind);
        m_moves->addLine(kind + u" · "_s + moveCell(row, "from", format) + u" → "_s + moveCell(row, "to", format),
                         moveCell(row, "quantity", format) + u" · "_s + moveCell(row, "value", format));
        QStringList more{moveCell(row, "at", format), moveCell(row, "document", format),
                         moveCell(row, "reason", format)};
        more.removeAll(QString());
        m_moves->addText(more.join(u" · "_s));
    }
}

} // namespace benchbook
