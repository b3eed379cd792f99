#include "ui/suggestions/suggestions_page.h"

#include "core/suggestions/suggestion_rule.h"
#include "ui/records/record_page.h"
#include "ui/suggestions/answered_page.h"
#include "ui/suggestions/open_suggestions_page.h"

namespace benchbook {

using namespace Qt::StringLiterals;

SuggestionsPage::SuggestionsPage(Session &session, JobRunner &jobs, QWidget *parent)
    : PartsPage(u"suggestions"_s, parent), m_open(new OpenSuggestionsPage(session, jobs))
{
    addPart(
        u"open"_s, [] { return tr("Suggested now"); }, m_open);
    addPart(
        u"answered"_s, [] { return tr("Answered"); }, new AnsweredPage(session, jobs));
    addPart(
        u"rules"_s, [] { return tr("Rules"); },
        new RecordPage(u"suggestionRules"_s, session, suggestionRuleKind(), u"list-checks"_s));
    SuggestionsPage::retranslate();
}

QString SuggestionsPage::title() const { return tr("Suggestions"); }

void SuggestionsPage::showSuggestion(const QString &key)
{
    openPart(u"open"_s);
    m_open->showSuggestion(key);
}

} // namespace benchbook
