#include "ui/workshop/care_pages.h"

#include "core/quality/craft_note.h"
#include "core/quality/quality_check.h"
#include "core/tools/tool.h"
#include "ui/workshop/tool_panel.h"

using namespace Qt::StringLiterals;

namespace benchbook {

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

QString ToolsPage::emptySentence() const
{
    return tr("Presses, kilns, machines: their hours come from the steps that name them, and say when care is due.");
}

ChecksPage::ChecksPage(Session &session, QWidget *parent)
    : RecordPage(u"checks"_s, session, qualityCheckKind(), u"list-checks"_s, parent)
{
    retranslate();
}

QString ChecksPage::emptySentence() const
{
    return tr("What is measured or judged at a step of a product, and within which limits.");
}

CraftNotesPage::CraftNotesPage(Session &session, JobRunner &jobs, QWidget *parent)
    : RecordPage(u"craftNotes"_s, session, craftNoteKind(), u"pencil"_s, parent)
{
    offerPapers(jobs);
    retranslate();
}

QString CraftNotesPage::emptySentence() const
{
    return tr("What the hands know of a product or a step, with pictures; the bench shows it.");
}

} // namespace benchbook
