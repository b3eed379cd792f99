#include "ui/workshop/craft_page.h"

#include "ui/workshop/care_pages.h"
#include "ui/workshop/experience_page.h"
#include "ui/workshop/quality_page.h"
#include "ui/workshop/readings_page.h"

using namespace Qt::StringLiterals;

namespace benchbook {

CraftPage::CraftPage(Session &session, JobRunner &jobs, QWidget *parent) : PartsPage(u"craft"_s, parent)
{
    addPart(
        u"experience"_s, [] { return tr("Experience"); }, new ExperiencePage(session, jobs));
    addPart(
        u"quality"_s, [] { return tr("Quality"); }, new QualityPage(session));
    addPart(
        u"checks"_s, [] { return tr("Checks"); }, new ChecksPage(session));
    addPart(
        u"notes"_s, [] { return tr("Craft notes"); }, new CraftNotesPage(session, jobs));
    addPart(
        u"tools"_s, [] { return tr("Tools"); }, new ToolsPage(session, jobs));
    addPart(
        u"readings"_s, [] { return tr("Readings"); }, new ReadingsPage(session, jobs));
}

QString CraftPage::title() const { return tr("Craft"); }

} // namespace benchbook
