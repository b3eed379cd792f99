#include "ui/suggestions/open_suggestions_page.h"

#include "core/journal/change_bus.h"
#include "core/journal/history.h"
#include "core/letters/visible_text.h"
#include "core/suggestions/act_by_rules.h"
#include "ui/kit/buttons.h"
#include "ui/kit/detail_pane.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/label.h"
#include "ui/kit/list_detail.h"
#include "ui/kit/table_view.h"
#include "ui/records/background.h"
#include "ui/records/fact_sheet.h"
#include "ui/suggestions/suggestion_forms.h"
#include "ui/suggestions/suggestion_words.h"

#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

enum OpenColumn { OpenKind, OpenSentence, OpenEffect, OpenLatest, OpenColumns };

/// Kinds stand together, the kind with the most effective suggestion first; within a kind the order stays.
void groupByKind(std::vector<Suggestion> &suggestions)
{
    std::map<SuggestionKind, int> places;
    for (const Suggestion &one : suggestions)
        places.try_emplace(one.kind, int(places.size()));
    std::stable_sort(suggestions.begin(), suggestions.end(),
                     [&](const Suggestion &a, const Suggestion &b) { return places[a.kind] < places[b.kind]; });
}

} // namespace

OpenSuggestionsPage::OpenSuggestionsPage(Session &session, JobRunner &jobs, QWidget *parent)
    : Page(u"openSuggestions"_s, parent),
      m_session(session),
      m_jobs(jobs),
      m_state(new Label({}, Label::Size::Small, Tone::Muted)),
      m_refusal(new Label({}, Label::Size::Body, Tone::Danger)),
      m_act(new FlatButton(u"letRulesAct"_s)),
      m_model(new QStandardItemModel(0, OpenColumns, this)),
      m_table(new TableView(u"openSuggestionsTable"_s)),
      m_detail(new DetailPane(u"openSuggestionsDetail"_s))
{
    m_splitter = new ListDetail(u"openSuggestionsSplitter"_s, makeLeft(), m_detail);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    connect(m_act, &QPushButton::clicked, this, &OpenSuggestionsPage::letRulesAct);
    connect(m_splitter, &ListDetail::stackedChanged, m_detail, &DetailPane::setBackVisible);
    connect(m_detail, &DetailPane::backRequested, m_splitter, &ListDetail::closeDetail);
    connect(&session.studio().changes(), &ChangeBus::committed, this, [this](const ChangeSet &changes) {
        if (isVisible() && touchesSuggestions(changes))
            refresh();
    });
    OpenSuggestionsPage::retranslate();
}

OpenSuggestionsPage::~OpenSuggestionsPage() { m_token.cancel(); }

QWidget *OpenSuggestionsPage::makeLeft()
{
    m_table->setModel(m_model);
    m_table->setColumns({{10}, {30}, {12}, {11, 2}});
    m_table->setStretchColumn(OpenSentence);
    m_state->setObjectName(u"openSuggestionsState"_s);
    m_state->setWordWrap(true);
    m_refusal->setObjectName(u"openSuggestionsRefusal"_s);
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    m_act->hide();
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_act, 0, Qt::AlignLeft);
    column->addWidget(m_state);
    column->addWidget(m_refusal);
    column->addWidget(m_table, 1);
    connect(m_table, &TableView::currentRowChanged, this, [this](const QModelIndex &index) {
        if (index.isValid() && !m_filling)
            choose(m_model->item(index.row(), OpenKind)->data(Qt::UserRole).toString());
    });
    connect(m_table, &TableView::rowActivated, this, [this] { m_splitter->openDetail(); });
    return left;
}

QString OpenSuggestionsPage::title() const { return tr("Suggested now"); }

void OpenSuggestionsPage::retranslate()
{
    m_act->setText(tr("Let the rules act now"));
    m_table->setAccessibleName(tr("Suggestions by kind"));
    m_table->setEmptyState(u"check"_s,
                           tr("Nothing is suggested now. Orders, stock and prices are looked at again after every "
                              "change."));
    m_model->setHorizontalHeaderLabels({tr("Kind"), tr("Suggestion"), tr("Expected"), tr("By")});
    m_model->horizontalHeaderItem(OpenEffect)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    // The sentences themselves are in the language in which they were reckoned.
    if (m_isRead)
        refresh();
    fillTable();
    if (!m_form || !m_form->isTouched())
        fillPane();
}

void OpenSuggestionsPage::search(const QString &text)
{
    m_search = text.trimmed();
    fillTable();
}

void OpenSuggestionsPage::refresh()
{
    m_token.cancel();
    m_state->setText(tr("Reckoning…"));
    m_state->setVisible(!m_isRead);
    m_token = readInBackground<Read>(
        m_session, m_jobs, this, tr("Looking for what to suggest"),
        [ahead = m_session.lookAhead()](const ReadSession &reading, const Progress &progress) -> Result<Read> {
            return reading.read([&](const Reader &reader) -> Result<Read> {
                BENCHBOOK_ASSIGN(std::vector<Suggestion> suggestions, openSuggestions(reader, *ahead, progress));
                Read read{.suggestions = std::move(suggestions)};
                groupByKind(read.suggestions);
                for (const Suggestion &one : read.suggestions)
                    read.figures.push_back(proposedFigures(reader, one.proposal));
                const std::vector<SuggestionRuleInfo> rules = suggestionRules(reader);
                read.hasRules = std::any_of(rules.begin(), rules.end(),
                                            [](const SuggestionRuleInfo &rule) { return rule.actsAlone; });
                return read;
            });
        },
        [this](const Result<Read> &read) { show(read); });
}

void OpenSuggestionsPage::showSuggestion(const QString &key)
{
    m_chosen = key;
    fillTable();
    fillPane();
}

void OpenSuggestionsPage::show(const Result<Read> &read)
{
    if (!read.ok()) {
        if (read.error().code != ErrorCode::Cancelled)
            refuse(read.error().message);
        return;
    }
    m_isRead = true;
    m_read = *read;
    m_state->hide();
    m_act->setVisible(m_read.hasRules);
    fillTable();
    if (!m_form || !m_form->isTouched())
        fillPane();
    Q_EMIT countChanged(int(m_read.suggestions.size()));
}

void OpenSuggestionsPage::fillTable()
{
    m_filling = true;
    m_model->setRowCount(0);
    std::map<SuggestionKind, int> counts;
    for (const Suggestion &one : m_read.suggestions)
        ++counts[one.kind];
    std::optional<SuggestionKind> last;
    for (const Suggestion &one : m_read.suggestions) {
        const QString sentence = visibleText(one.sentence);
        if (!m_search.isEmpty() && !sentence.contains(m_search, Qt::CaseInsensitive))
            continue;
        const QString title = suggestionKindTitle(one.kind);
        QStandardItem *kind =
            suggestionCell(last == one.kind ? QString() : tr("%1 (%2)").arg(title).arg(counts[one.kind]));
        kind->setData(title, Qt::AccessibleTextRole);
        kind->setData(one.key, Qt::UserRole);
        last = one.kind;
        m_model->appendRow({kind, suggestionCell(sentence),
                            suggestionCell(one.effect ? m_session.money(one.effect->likely) : QString(), true),
                            suggestionCell(one.latest.toString(Qt::ISODate))});
        if (one.key == m_chosen)
            m_table->setCurrentIndex(m_model->index(m_model->rowCount() - 1, OpenSentence));
    }
    m_filling = false;
}

const Suggestion *OpenSuggestionsPage::chosen() const
{
    const auto found = std::find_if(m_read.suggestions.begin(), m_read.suggestions.end(),
                                    [this](const Suggestion &one) { return one.key == m_chosen; });
    return found == m_read.suggestions.end() ? nullptr : &*found;
}

void OpenSuggestionsPage::choose(const QString &key)
{
    if (key == m_chosen)
        return;
    if (m_form && !m_form->letGo()) {
        // What is typed stays, and so does what it is about.
        QMetaObject::invokeMethod(this, &OpenSuggestionsPage::fillTable, Qt::QueuedConnection);
        return;
    }
    m_chosen = key;
    m_refusal->hide();
    fillPane();
    m_detail->scrollToTop();
}

void OpenSuggestionsPage::fillPane()
{
    m_detail->clearBody();
    m_form = nullptr;
    const Suggestion *suggestion = chosen();
    if (!suggestion) {
        m_detail->setHeading(m_chosen.isEmpty() ? tr("Nothing chosen") : tr("This is settled"));
        auto *why =
            new Label(tr("Choose a suggestion to see why it is made, what it is expected to bring, and to do it "
                         "or dismiss it."),
                      Label::Size::Body, Tone::Muted);
        why->setWordWrap(true);
        m_detail->body()->addWidget(why);
        return;
    }
    m_detail->setHeading(suggestionKindTitle(suggestion->kind), suggestion->key);
    addFacts(*suggestion);
    const auto place = std::size_t(suggestion - m_read.suggestions.data());
    setForm(new TakeForm(m_session, *suggestion, m_read.figures[place]));
    auto *dismiss = new FlatButton(u"dismissSuggestionOpen"_s, tr("Dismiss it…"));
    connect(dismiss, &QPushButton::clicked, this, [this, about = *suggestion] { openDismissal(about); });
    m_detail->body()->addWidget(dismiss, 0, Qt::AlignLeft);
}

void OpenSuggestionsPage::addFacts(const Suggestion &suggestion)
{
    auto *facts = new FactSheet(u"suggestionFacts"_s);
    facts->addText(visibleText(suggestion.sentence), Tone::Neutral);
    facts->addLine(tr("Expected to bring"), effectText(suggestion.effect, m_session));
    if (suggestion.binds && !suggestion.binds->isZero())
        facts->addLine(tr("Binds"), m_session.money(suggestion.binds));
    if (suggestion.latest.isValid())
        facts->addLine(tr("Decide by"), suggestion.latest.toString(Qt::ISODate),
                       suggestion.latest <= m_session.today() ? Tone::Warning : Tone::Neutral);
    facts->addSection(tr("Why"));
    for (const QString &reason : suggestion.reasons)
        facts->addText(visibleText(reason));
    m_detail->body()->addWidget(facts);
}

void OpenSuggestionsPage::openDismissal(const Suggestion &suggestion)
{
    if (m_form && !m_form->letGo())
        return;
    m_detail->clearBody();
    addFacts(suggestion);
    auto *form = new DismissForm(m_session, suggestion);
    setForm(form);
    connect(form, &PaneForm::closed, this, &OpenSuggestionsPage::fillPane, Qt::QueuedConnection);
    form->focusFirst();
}

void OpenSuggestionsPage::setForm(PaneForm *form)
{
    m_form = form;
    connect(form, &PaneForm::done, this, [this] {
        sayLatest();
        m_form = nullptr;
        // Not before the button that did it is done.
        QMetaObject::invokeMethod(this, &OpenSuggestionsPage::fillPane, Qt::QueuedConnection);
        m_table->setFocus();
    });
    m_detail->body()->addWidget(form);
    form->show();
    form->guardTyping(m_session.dialogs());
}

void OpenSuggestionsPage::letRulesAct()
{
    using Outcomes = std::vector<RuleOutcome>;
    m_act->setEnabled(false);
    m_acting = writeInBackground<Outcomes>(
        m_session, m_jobs, this, tr("Letting the rules act"),
        [ahead = m_session.lookAhead()](Studio &studio, const Progress &progress) {
            return actByRules(studio, *ahead, progress);
        },
        [this](const Result<Outcomes> &outcomes) {
            m_act->setEnabled(true);
            if (!outcomes.ok())
                return refuse(outcomes.error().message);
            const auto done = std::count_if(outcomes->begin(), outcomes->end(),
                                            [](const RuleOutcome &outcome) { return outcome.done; });
            Q_EMIT said(tr("The rules took %n suggestion(s); the others wait for you.", nullptr, int(done)), false);
            refresh();
        });
}

void OpenSuggestionsPage::sayLatest()
{
    m_refusal->hide();
    const std::optional<qint64> written = m_session.justWritten();
    if (!written)
        return;
    const auto entry = m_session.studio().read([&](const Reader &reader) { return entryById(reader, *written); });
    if (entry.ok())
        Q_EMIT said(entry->sentence.text(), true);
}

void OpenSuggestionsPage::refuse(const QString &message)
{
    m_state->hide();
    m_refusal->setText(u"! "_s + message);
    m_refusal->show();
}

} // namespace benchbook
