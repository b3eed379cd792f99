#include "ui/materials/materials_page.h"

#include "core/stock/lot.h"
#include "ui/materials/counting_page.h"
#include "ui/materials/fine_metal_page.h"
#include "ui/materials/lots_page.h"
#include "ui/materials/material_records.h"
#include "ui/materials/moves_page.h"

using namespace Qt::StringLiterals;

namespace benchbook {

MaterialsPage::MaterialsPage(Session &session, JobRunner &jobs, QWidget *parent)
    : PartsPage(u"materials"_s, parent),
      m_session(session),
      m_materials(new MaterialRecords(session, jobs)),
      m_lots(new LotsPage(session, jobs))
{
    // The page itself has this name already.
    m_materials->setObjectName(u"materialRecords"_s);
    addPart(
        u"materials"_s, [] { return tr("Materials"); }, m_materials);
    addPart(
        u"lots"_s, [] { return tr("Lots"); }, m_lots);
    addPart(
        u"moves"_s, [] { return tr("Moves"); }, new MovesPage(session));
    addPart(
        u"counting"_s, [] { return tr("Counting"); }, new CountingPage(session));
    addPart(
        u"metal"_s, [] { return tr("Fine metal"); }, new FineMetalPage(session));
    connect(m_materials, &MaterialRecords::lotChosen, this, [this](qint64 lot) {
        openPart(u"lots"_s);
        m_lots->showRecord(lot);
    });
    connect(m_lots, &LotsPage::materialChosen, this, [this](qint64 material) {
        openPart(u"materials"_s);
        m_materials->showRecord(material);
    });
}

QString MaterialsPage::title() const { return tr("Materials and lots"); }

bool MaterialsPage::showRecord(qint64 id)
{
    const auto lot = m_session.studio().read([&](const Reader &reader) { return lotInfo(reader, Id<Lot>(id)); });
    openPart(lot.ok() ? u"lots"_s : u"materials"_s);
    return currentPart()->showRecord(id);
}

} // namespace benchbook
