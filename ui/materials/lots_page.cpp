#include "ui/materials/lots_page.h"

#include "core/stock/hide_side.h"
#include "core/stock/location.h"
#include "core/stock/lot_descent.h"
#include "core/stock/material_test.h"
#include "ui/materials/hold_banner.h"
#include "ui/materials/lot_actions.h"
#include "ui/materials/shelves.h"
#include "ui/records/fact_sheet.h"
#include "ui/records/label_printer.h"
#include "ui/records/papers_panel.h"
#include "ui/records/state_style.h"
#include "ui/records/trace_panel.h"

#include <QCoreApplication>
#include <QToolButton>
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

LotsPage::LotsPage(Session &session, JobRunner &jobs, QWidget *parent)
    : ListPage(u"lots"_s, session, lotList(), parent),
      m_banner(new HoldBanner(u"lotsBanner"_s, session)),
      m_actions(new LotActions(u"lotsActions"_s, session)),
      m_facts(new FactSheet(u"lotsFacts"_s)),
      m_papers(new PapersPanel(u"lotsPapers"_s, session, jobs)),
      m_trace(new TracePanel(u"lotsTrace"_s, session)),
      m_moves(new FactSheet(u"lotsMoves"_s)),
      m_label(new LabelPrinter(u"lotsLabel"_s, u"qr-code"_s, session, this)),
      m_labelsOfDelivery(new LabelPrinter(u"lotsLabelsOfDelivery"_s, u"layers"_s, session, this)),
      m_labelsOfList(new LabelPrinter(u"lotsLabelsOfList"_s, u"qr-code"_s, session, this))
{
    makeLabels();
    detail()->body()->addWidget(m_banner);
    detail()->body()->addWidget(m_actions);
    detail()->body()->addWidget(m_facts);
    detail()->body()->addWidget(m_papers);
    detail()->body()->addWidget(m_trace);
    detail()->body()->addWidget(m_moves);
    connect(m_trace, &TracePanel::openRequested, this, &Page::openRequested);
    connect(m_trace, &TracePanel::traceRequested, this,
            [this](qint64 lot) { Q_EMIT openRequested(u"workorders"_s, lot); });
    connect(m_actions, &LotActions::said, this, &Page::said);
    connect(m_papers, &PapersPanel::said, this, &Page::said);
    m_papers->setHeadingVisible(true);
    connect(m_banner, &HoldBanner::releaseRequested, this, [this] { m_actions->begin(u"release"_s); });
    LotsPage::retranslate();
}

void LotsPage::makeLabels()
{
    const auto labelsOf = [](const Reader &reader,
                             const std::vector<qint64> &lots) -> Result<std::vector<LabelContent>> {
        std::vector<LabelContent> labels;
        for (const qint64 lot : lots) {
            BENCHBOOK_ASSIGN(LabelContent label, lotLabel(reader, Id<Lot>(lot)));
            labels.push_back(std::move(label));
        }
        return labels;
    };
    const auto chosen = [this] { return currentRecord() ? std::vector{*currentRecord()} : std::vector<qint64>(); };
    m_label->setSource([=](const Reader &reader) { return labelsOf(reader, chosen()); });
    m_labelsOfDelivery->setSource([=](const Reader &reader) {
        std::vector<qint64> lots;
        for (const qint64 lot : chosen()) {
            for (const Id<Lot> together : madeTogether(reader, Id<Lot>(lot)))
                lots.push_back(together.value());
        }
        return labelsOf(reader, lots);
    });
    m_labelsOfList->setSource([=, this](const Reader &reader) {
        return labelsOf(reader, listIds(reader, model()->list(), model()->request()));
    });
    detail()->addAction(m_labelsOfDelivery->button());
    detail()->addAction(m_label->button());
    addAtFoot(m_labelsOfList->button());
    for (LabelPrinter *printer : {m_label, m_labelsOfDelivery, m_labelsOfList})
        connect(printer, &LabelPrinter::saved, this, [this](const QString &message) { Q_EMIT said(message, false); });
}

void LotsPage::retranslate()
{
    m_label->retranslate(tr("Print the label of this lot"));
    m_labelsOfDelivery->retranslate(tr("Print the labels of everything that came with it"));
    m_labelsOfList->retranslate(tr("Print the labels of this list"));
    ListPage::retranslate();
}

QString LotsPage::title() const { return QCoreApplication::translate("List", lotList().title); }

QString LotsPage::emptySentence() const { return tr("Lots come from deliveries and from finished work orders."); }

void LotsPage::fillDetail(std::optional<qint64> id)
{
    m_facts->clear();
    m_trace->clear();
    m_moves->clear();
    m_actions->setVisible(id.has_value());
    m_papers->setVisible(id.has_value());
    m_banner->hide();
    detail()->setChip({});
    m_label->button()->setVisible(id.has_value());
    m_labelsOfDelivery->button()->setVisible(false);
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
    m_banner->show(*info);
    m_actions->open(*info, onShelves(parts));
    const auto together = session().studio().read([&](const Reader &reader) { return madeTogether(reader, lot); });
    m_labelsOfDelivery->button()->setVisible(together.ok() && together->size() > 1);
    showStock(*info, parts);
    showTraits(*info);
    showTests(*info);
    showOrigin(*info);
    m_papers->open({{"lot", *id}, info->code});
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
    showFamily(lot);
    m_facts->addLine(lot.variant ? tr("Finished") : tr("Received"), lot.receivedDay.toString(Qt::ISODate));
    if (!lot.supplier.isEmpty())
        m_facts->addLine(tr("Supplier"), lot.supplier);
}

void LotsPage::showFamily(const LotInfo &lot)
{
    using Family = std::pair<std::vector<RelatedLot>, std::vector<RelatedLot>>;
    const auto family = session().studio().read([&](const Reader &reader) {
        return Family{parentsOf(reader, lot.id), childrenOf(reader, lot.id)};
    });
    if (!family.ok())
        return;
    const auto add = [&](const RelatedLot &other, const QString &label, const QString &key) {
        m_facts->addLink(key + QString::number(other.id.value()), label,
                         other.code + u" · "_s + displayText(other.quantity, lot.unit),
                         [this, id = other.id.value()] { showRecord(id); });
    };
    for (const RelatedLot &parent : family->first)
        add(parent, parent.merged ? tr("Merged from") : tr("Cut from"), u"parent"_s);
    for (const RelatedLot &child : family->second)
        add(child,
            child.merged    ? tr("Merged into")
            : child.remnant ? tr("Remnant of it")
                            : tr("Cut off it"),
            u"child"_s);
}

void LotsPage::showTraits(const LotInfo &lot)
{
    const LotTraits &traits = lot.traits;
    std::vector<std::pair<QString, QString>> lines;
    const auto add = [&](const QString &label, const QString &text) {
        if (!text.isEmpty())
            lines.emplace_back(label, text);
    };
    add(tr("Grade"), traits.grade);
    if (traits.pieceSize)
        add(tr("Size of each piece"), displayText(*traits.pieceSize, lot.unit));
    if (traits.thickness)
        add(tr("Thickness"), plainText(*traits.thickness) + u" mm"_s);
    add(tr("Side"), hideSideTitle(traits.side));
    add(tr("Defects"), traits.defects);
    if (traits.fineness)
        add(tr("Fineness"), displayText(*traits.fineness));
    add(tr("Outline"), traits.outline);
    add(tr("Note"), lot.note);
    if (lines.empty() && !traits.expiry.isValid())
        return;
    m_facts->addSection(tr("What it is like"));
    for (const auto &[label, text] : lines)
        m_facts->addLine(label, text);
    if (traits.expiry.isValid()) {
        const qint64 days = session().today().daysTo(traits.expiry);
        m_facts->addLine(tr("Expires"), traits.expiry.toString(Qt::ISODate),
                         days < 0     ? Tone::Danger
                         : days <= 30 ? Tone::Warning
                                      : Tone::Neutral);
    }
}

void LotsPage::showTests(const LotInfo &lot)
{
    const auto tests = session().studio().read([&](const Reader &reader) { return testsOf(reader, lot.id); });
    if (!tests.ok() || tests->empty())
        return;
    m_facts->addSection(tr("Tests"));
    for (const MaterialTestInfo &test : *tests) {
        QStringList result{valueText(test)};
        if (test.passed)
            result << (*test.passed ? u"✓ "_s + tr("Passed") : u"✕ "_s + tr("Failed"));
        result.removeAll(QString());
        m_facts->addLine(test.method, result.join(u" · "_s),
                         !test.passed   ? Tone::Neutral
                         : *test.passed ? Tone::Success
                                        : Tone::Danger);
        QStringList more{test.day.toString(Qt::ISODate), test.note};
        more.removeAll(QString());
        m_facts->addText(more.join(u" · "_s));
    }
}

void LotsPage::showMoves(const LotInfo &lot)
{
    const auto rows =
        session().studio().read([&](const Reader &reader) { return latestMoves(reader, lot.id, movesShown); });
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
