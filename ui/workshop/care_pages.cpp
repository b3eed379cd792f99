#include "ui/workshop/care_pages.h"

#include "core/quality/craft_note.h"
#include "core/quality/quality_check.h"
#include "core/quality/step_name.h"
#include "core/tools/tool.h"
#include "ui/workshop/tool_panel.h"

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

/// The steps of the product that is chosen: a name that is typed by hand may be nobody's.
QStringList stepsToChoose(const Reader &reader, const Draft &draft)
{
    const auto product = draft.find(u"product"_s);
    return product != draft.end() && product->second.isInteger() ? stepNames(reader, product->second.integer())
                                                                 : QStringList();
}

} // namespace

ToolsPage::ToolsPage(Session &session, JobRunner &jobs, QWidget *parent)
    : RecordPage(u"tools"_s, session, toolKind(), u"wrench"_s, parent), m_panel(new ToolPanel(session))
{
    addTab(
        u"care"_s, [] { return tr("Use and care"); }, m_panel);
    connect(m_panel, &ToolPanel::said, this, &Page::said);
    offerPapers(jobs);
    offerImport(jobs);
    retranslate();
}

void ToolsPage::showRecordParts(qint64 id) { m_panel->open(Id<Tool>(id)); }

bool ToolsPage::isHeld() const { return m_panel->isHeld(); }

bool ToolsPage::letGo() { return m_panel->letGo(); }

QString ToolsPage::emptySentence() const
{
    return tr("Presses, kilns, machines: their hours come from the steps that name them, and say when care is due.");
}

ChecksPage::ChecksPage(Session &session, QWidget *parent)
    : RecordPage(u"checks"_s, session, qualityCheckKind(), u"list-checks"_s, parent)
{
    form()->setOffers(u"step"_s, &stepsToChoose);
    retranslate();
}

QString ChecksPage::emptySentence() const
{
    return tr("What is measured or judged at a step of a product, and within which limits.");
}

CraftNotesPage::CraftNotesPage(Session &session, JobRunner &jobs, QWidget *parent)
    : RecordPage(u"craftNotes"_s, session, craftNoteKind(), u"pencil"_s, parent)
{
    form()->setOffers(u"step"_s, &stepsToChoose);
    offerPapers(jobs);
    retranslate();
}

QString CraftNotesPage::emptySentence() const
{
    return tr("What the hands know of a product or a step, with pictures; the bench shows it.");
}

} // namespace benchbook
