#include "ui/materials/materials_page.h"

#include "core/stock/lot.h"
#include "ui/materials/lots_page.h"
#include "ui/materials/material_records.h"
#include "ui/materials/moves_page.h"

#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

MaterialsPage::MaterialsPage(Session &session, QWidget *parent)
    : Page(u"materials"_s, parent), m_session(session), m_chips(new FilterChips(u"materialsParts"_s)),
      m_stack(new QStackedWidget), m_materials(new MaterialRecords(session)), m_lots(new LotsPage(session)),
      m_moves(new MovesPage(session))
{
    // The page itself has this name already.
    m_materials->setObjectName(u"materialRecords"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_chips);
    column->addWidget(m_stack, 1);
    addPart(u"materials"_s, tr("Materials"), m_materials);
    addPart(u"lots"_s, tr("Lots"), m_lots);
    addPart(u"moves"_s, tr("Moves"), m_moves);
    connect(m_chips, &FilterChips::changed, this, &MaterialsPage::showPart);
    connect(m_materials, &MaterialRecords::lotChosen, this, [this](qint64 lot) {
        openPart(u"lots"_s);
        m_lots->showRecord(lot);
    });
    connect(m_lots, &LotsPage::materialChosen, this, [this](qint64 material) {
        openPart(u"materials"_s);
        m_materials->showRecord(material);
    });
}

void MaterialsPage::addPart(const QString &key, const QString &text, ListPage *page)
{
    m_chips->addChip(key, text);
    m_stack->addWidget(page);
    connect(page, &Page::said, this, &Page::said);
    connect(page, &Page::openRequested, this, &Page::openRequested);
}

ListPage *MaterialsPage::current() const
{
    return static_cast<ListPage *>(m_stack->currentWidget());
}

QString MaterialsPage::title() const
{
    return tr("Materials and lots");
}

QAction *MaterialsPage::primaryAction()
{
    return current()->primaryAction();
}

void MaterialsPage::search(const QString &text)
{
    m_searched = text;
    current()->search(text);
}

void MaterialsPage::refresh()
{
    current()->refresh();
}

bool MaterialsPage::showRecord(qint64 id)
{
    const auto lot = m_session.studio().read([&](const Reader &reader) { return lotInfo(reader, Id<Lot>(id)); });
    openPart(lot.ok() ? u"lots"_s : u"materials"_s);
    return current()->showRecord(id);
}

void MaterialsPage::openPart(const QString &key)
{
    m_chips->setChecked(key);
}

void MaterialsPage::showPart()
{
    const QString key = m_chips->checkedKey();
    ListPage *pages[] = {m_materials, m_lots, m_moves};
    m_stack->setCurrentWidget(pages[key == u"lots"_s ? 1 : key == u"moves"_s ? 2 : 0]);
    // The words in the search field are looked for wherever the person turns to.
    current()->search(m_searched);
    current()->refresh();
    Q_EMIT headerChanged();
}

void MaterialsPage::retranslate()
{
    m_chips->setText(u"materials"_s, tr("Materials"));
    m_chips->setText(u"lots"_s, tr("Lots"));
    m_chips->setText(u"moves"_s, tr("Moves"));
}

} // namespace benchbook
