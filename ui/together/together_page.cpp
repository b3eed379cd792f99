#include "ui/together/together_page.h"

#include "core/journal/change_bus.h"
#include "core/journal/history.h"
#include "core/letters/visible_text.h"
#include "core/peers/letter_store.h"
#include "ui/kit/buttons.h"
#include "ui/kit/detail_pane.h"
#include "ui/kit/filter_chips.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/label.h"
#include "ui/kit/list_detail.h"
#include "ui/kit/table_view.h"
#include "ui/records/background.h"
#include "ui/records/state_style.h"
#include "ui/together/call_form.h"
#include "ui/together/circle_forms.h"
#include "ui/together/ledger_forms.h"
#include "ui/together/together_pane.h"
#include "ui/together/together_tables.h"
#include "ui/together/together_words.h"

#include <QAction>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

bool touchesTogether(const ChangeSet &changes)
{
    constexpr const char *tables[] = {"circle", "letter", "letter_ack", "letter_draft", "letter_fork", "peer", "lot"};
    return std::any_of(std::begin(tables), std::end(tables), [&](const char *table) { return changes.touches(table); });
}

} // namespace

TogetherPage::TogetherPage(Session &session, JobRunner &jobs, QWidget *parent)
    : Page(u"together"_s, parent),
      m_session(session),
      m_jobs(jobs),
      m_found(new QAction(this)),
      m_state(new Label({}, Label::Size::Small, Tone::Muted)),
      m_refusal(new Label({}, Label::Size::Body, Tone::Danger)),
      m_circles(new TogetherLines(CircleColumns, this)),
      m_joints(new TogetherLines(JointColumns, this)),
      m_ledger(new TogetherLines(LedgerColumns, this)),
      m_circleTable(makeTable(u"circleTable"_s, m_circles)),
      m_tabs(new FilterChips(u"togetherTabs"_s)),
      m_stack(new QStackedWidget),
      m_call(new FlatButton(u"togetherCall"_s)),
      m_give(new FlatButton(u"togetherGive"_s)),
      m_rule(new FlatButton(u"togetherRule"_s)),
      m_split(new FlatButton(u"togetherSplit"_s)),
      m_jointTable(makeTable(u"jointTable"_s, m_joints)),
      m_ledgerTable(makeTable(u"ledgerTable"_s, m_ledger)),
      m_detail(new DetailPane(u"togetherDetail"_s))
{
    m_found->setObjectName(u"foundCircleAction"_s);
    addAction(m_found);
    m_splitter = new ListDetail(u"togetherSplitter"_s, makeLeft(), m_detail);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    connectButtons();
    connect(m_splitter, &ListDetail::stackedChanged, m_detail, &DetailPane::setBackVisible);
    connect(m_detail, &DetailPane::backRequested, m_splitter, &ListDetail::closeDetail);
    connect(&session.studio().changes(), &ChangeBus::committed, this, [this](const ChangeSet &changes) {
        if (isVisible() && touchesTogether(changes))
            refresh();
    });
    TogetherPage::retranslate();
}

TogetherPage::~TogetherPage()
{
    m_token.cancel();
    // A field that loses the focus with its window rewrites its text, and a form that reckons while it is typed would
    // make labels in a window that is going.
    delete m_form;
}

TableView *TogetherPage::makeTable(const QString &name, TogetherLines *lines)
{
    auto *table = new TableView(name);
    table->setModel(lines);
    connect(table, &TableView::currentRowChanged, this, [this, lines](const QModelIndex &index) {
        if (const TogetherChoice *choice = lines->choiceOf(index.row()); choice && !m_filling)
            choose(*choice);
    });
    // A circle stays current while a line of it is looked at: pressed again, it is meant itself.
    connect(table, &TableView::clicked, this, [this, lines](const QModelIndex &index) {
        if (const TogetherChoice *choice = lines->choiceOf(index.row()); choice && m_choice != *choice)
            choose(*choice);
    });
    connect(table, &TableView::rowActivated, this, [this, lines](const QModelIndex &index) {
        if (const TogetherChoice *choice = lines->choiceOf(index.row()); choice && m_choice != *choice)
            choose(*choice);
        m_splitter->openDetail();
    });
    return table;
}

QWidget *TogetherPage::makeTab(const QList<FlatButton *> &buttons, TableView *table)
{
    auto *tab = new QWidget;
    auto *column = new QVBoxLayout(tab);
    column->setContentsMargins(0, 0, 0, 0);
    auto *row = new FlowLayout;
    for (FlatButton *button : buttons)
        row->addWidget(button);
    column->addLayout(row);
    column->addWidget(table, 1);
    return tab;
}

QWidget *TogetherPage::makeLeft()
{
    m_circleTable->setColumns({{14}, {12, 3}, {15}, {15, 2}});
    m_circleTable->setStretchColumn(CircleName);
    m_jointTable->setColumns({{14}, {22}, {15}, {11, 2}, {12, 3}});
    m_jointTable->setStretchColumn(JointMaterial);
    m_ledgerTable->setColumns({{10}, {10}, {20, 2}, {9}, {14}});
    m_ledgerTable->setStretchColumn(LedgerWho);
    m_state->setObjectName(u"togetherState"_s);
    m_state->setWordWrap(true);
    m_refusal->setObjectName(u"togetherRefusal"_s);
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    m_tabs->addChip(u"joint"_s, QString());
    m_tabs->addChip(u"ledger"_s, QString());
    m_stack->addWidget(makeTab({m_call}, m_jointTable));
    m_stack->addWidget(makeTab({m_give, m_split, m_rule}, m_ledgerTable));

    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_circleTable, 2);
    column->addWidget(m_state);
    column->addWidget(m_refusal);
    column->addWidget(m_tabs);
    column->addWidget(m_stack, 5);
    return left;
}

void TogetherPage::connectButtons()
{
    connect(m_tabs, &FilterChips::changed, this,
            [this] { m_stack->setCurrentIndex(m_tabs->checkedKey() == "ledger"_L1 ? 1 : 0); });
    connect(m_found, &QAction::triggered, this, [this] { openForm(new FoundCircleForm(m_session)); });
    connect(m_circleTable, &TableView::emptyActionTriggered, m_found, &QAction::trigger);
    connect(m_call, &QPushButton::clicked, this, [this] { openForm(new CallForm(m_session, book()->view)); });
    connect(m_jointTable, &TableView::emptyActionTriggered, m_call, &QPushButton::click);
    connect(m_give, &QPushButton::clicked, this,
            [this] { openForm(new ContributionForm(m_session, book()->view, book()->ledger)); });
    connect(m_rule, &QPushButton::clicked, this, [this] { openForm(new RuleForm(m_session, book()->view)); });
    connect(m_ledgerTable, &TableView::emptyActionTriggered, m_rule, &QPushButton::click);
    connect(m_split, &QPushButton::clicked, this,
            [this] { openForm(new SplitForm(m_session, book()->view, book()->ledger)); });
}

QString TogetherPage::title() const { return tr("Together"); }

void TogetherPage::retranslate()
{
    m_found->setText(tr("Found a circle"));
    m_tabs->setText(u"joint"_s, tr("Buying together"));
    m_tabs->setText(u"ledger"_s, tr("Ledger"));
    m_call->setText(tr("Call for a joint purchase…"));
    m_give->setText(tr("Write down hours…"));
    m_split->setText(tr("Split money…"));
    m_rule->setText(tr("New rule…"));
    m_circleTable->setAccessibleName(tr("Circles"));
    m_circles->setHorizontalHeaderLabels({tr("Circle"), tr("Members"), tr("We"), tr("Letters")});
    m_jointTable->setAccessibleName(tr("Joint purchases of the circle"));
    m_joints->setHorizontalHeaderLabels(
        {tr("Material"), tr("Stage"), tr("Pledged"), tr("Pledge until"), tr("Called by")});
    m_ledgerTable->setAccessibleName(tr("Ledger of the circle"));
    m_ledger->setHorizontalHeaderLabels({tr("Day"), tr("What"), tr("Between whom"), tr("Quantity"), tr("Standing")});
    fillTables();
    if (!m_form)
        fillPane();
}

const CircleBook *TogetherPage::book() const { return m_choice ? m_book.find(m_choice->circle) : nullptr; }

void TogetherPage::search(const QString &text)
{
    m_search = text.trimmed();
    fillTables();
}

void TogetherPage::refresh()
{
    m_token.cancel();
    m_token = readInBackground<TogetherBook>(
        m_session, m_jobs, this, tr("Reading the circles"),
        [](const ReadSession &reading, const Progress &) {
            return reading.read([](const Reader &reader) { return readTogether(reader); });
        },
        [this](const Result<TogetherBook> &book) { showRead(book); });
}

bool TogetherPage::showRecord(qint64 circle)
{
    choose({Id<Circle>(circle)});
    m_splitter->openDetail();
    return true;
}

void TogetherPage::showLetter(qint64 circle, qint64 letter)
{
    const auto kept =
        m_session.studio().read([&](const Reader &reader) { return keptLetter(reader, Id<Letter>(letter)); });
    if (!kept.ok()) {
        showRecord(circle);
        return;
    }
    const auto kind = kept->letter.is("call"_L1)    ? TogetherChoice::Kind::Purchase
                      : kept->letter.is("split"_L1) ? TogetherChoice::Kind::Split
                      : kept->letter.is("rule"_L1)  ? TogetherChoice::Kind::Rule
                                                    : TogetherChoice::Kind::Entry;
    choose({Id<Circle>(circle), kind, kept->letter.hash});
    m_splitter->openDetail();
}

void TogetherPage::showRead(const Result<TogetherBook> &book)
{
    if (!book.ok()) {
        if (book.error().code != ErrorCode::Cancelled)
            refuse(book.error().message);
        return;
    }
    m_book = *book;
    // A circle whose founding was undone is not there any more.
    if (m_choice && !m_book.find(m_choice->circle))
        m_choice.reset();
    if (!m_choice && !m_book.circles.empty())
        m_choice = TogetherChoice{m_book.circles.front().view.circle.id};
    fillTables();
    if (!m_form)
        fillPane();
}

void TogetherPage::markChosen()
{
    m_filling = true;
    const auto mark = [](TableView *table, const TogetherLines *lines, const std::optional<TogetherChoice> &current) {
        const int row = current ? lines->rowOf(*current) : -1;
        if (row < 0)
            table->clearSelection();
        else if (!table->selectionModel()->isRowSelected(row, {}))
            table->selectRow(row);
    };
    mark(m_circleTable, m_circles, m_choice ? std::optional(TogetherChoice{m_choice->circle}) : std::nullopt);
    mark(m_jointTable, m_joints, m_choice);
    mark(m_ledgerTable, m_ledger, m_choice);
    m_filling = false;
}

void TogetherPage::fillTables()
{
    m_filling = true;
    m_circles->showCircles(m_book, m_search);
    m_filling = false;
    fillLists();
}

void TogetherPage::fillLists()
{
    m_filling = true;
    m_joints->showJoints(book(), m_search, m_session);
    m_ledger->showLedger(book(), m_search);
    m_filling = false;
    markChosen();
    sayState();
}

void TogetherPage::sayState()
{
    const CircleBook *chosen = book();
    const bool writable = chosen && chosen->isWritable();
    m_call->setEnabled(writable);
    m_rule->setEnabled(writable);
    const bool hasRule = writable && !chosen->ledger.ledger.rules.empty();
    m_give->setEnabled(hasRule);
    m_split->setEnabled(hasRule);
    m_tabs->setCount(u"joint"_s, chosen ? int(chosen->joints.size()) : -1);
    m_tabs->setCount(u"ledger"_s,
                     chosen ? int(chosen->ledger.ledger.entries.size() + chosen->ledger.ledger.splits.size()) : -1);
    const bool none = m_book.circles.empty();
    m_tabs->setVisible(!none);
    m_stack->setVisible(!none);
    m_circleTable->setEmptyState(u"users"_s,
                                 m_search.isEmpty()
                                     ? tr("No circle yet. Studios in one buy together and share what they earned; "
                                          "found one with verified peers.")
                                     : tr("No circle with these words."),
                                 m_search.isEmpty() ? tr("Found a circle") : QString());
    m_jointTable->setEmptyState(u"layers"_s,
                                m_search.isEmpty() ? tr("Nothing is bought together in this circle yet.")
                                                   : tr("No joint purchase with these words."),
                                writable && m_search.isEmpty() ? tr("Call for a joint purchase…") : QString());
    m_ledgerTable->setEmptyState(u"file-text"_s,
                                 m_search.isEmpty() ? tr("The ledger is empty. It begins with a rule: what counts, and "
                                                         "how much.")
                                                    : tr("Nothing in the ledger with these words."),
                                 writable && m_search.isEmpty() ? tr("New rule…") : QString());
    QStringList words;
    if (chosen && !writable && !chosen->view.after)
        words << tr("We do not take part in this circle; nothing is written to it.");
    if (chosen && !chosen->view.waiting.empty()) {
        words << tr("%n letter(s) of ours wait for the next bundles to its members.", nullptr,
                    int(chosen->view.waiting.size()));
    }
    m_state->setText(words.join(u' '));
    m_state->setVisible(!words.isEmpty());
}

void TogetherPage::choose(const TogetherChoice &choice)
{
    const bool isElsewhere = !m_choice || m_choice->circle != choice.circle;
    m_choice = choice;
    if (isElsewhere)
        fillLists();
    else
        markChosen();
    // What is being typed stays; the pane follows when it is done or left.
    if (m_form && m_form->isTouched())
        return;
    closeForm();
    m_refusal->hide();
    if (choice.kind == TogetherChoice::Kind::Purchase)
        m_tabs->setChecked(u"joint"_s);
    else if (choice.kind != TogetherChoice::Kind::Circle)
        m_tabs->setChecked(u"ledger"_s);
    m_stack->setCurrentIndex(m_tabs->checkedKey() == "ledger"_L1 ? 1 : 0);
    fillPane();
}

void TogetherPage::fillPane()
{
    m_detail->clearBody();
    m_detail->setChip({});
    const CircleBook *chosen = book();
    TogetherPane *pane = chosen ? makePane(*chosen) : nullptr;
    if (pane) {
        showPane(pane);
        return;
    }
    m_detail->setHeading(chosen ? tr("This is not there any more") : tr("Nothing chosen"));
    auto *why = new Label(tr("A circle is a few studios that answer to each other. Everybody in it reads every letter; "
                             "nobody outside does."),
                          Label::Size::Body, Tone::Muted);
    why->setWordWrap(true);
    m_detail->body()->addWidget(why);
}

TogetherPane *TogetherPage::makePane(const CircleBook &chosen)
{
    const QString circle = visibleText(chosen.view.circle.name);
    switch (m_choice->kind) {
    case TogetherChoice::Kind::Circle:
        m_detail->setHeading(circle, joinedText(chosen.view));
        m_detail->setChip(circleChip(chosen.view));
        return new CirclePane(m_session, chosen);
    case TogetherChoice::Kind::Purchase:
        if (const JointView *joint = chosen.joint(m_choice->letter)) {
            m_detail->setHeading(visibleText(joint->purchase.material), tr("Joint purchase · %1").arg(circle));
            m_detail->setChip(chipFor(jointStageName(joint->purchase.stage)));
            return new JointPane(m_session, this, chosen, *joint);
        }
        return nullptr;
    case TogetherChoice::Kind::Rule:
    case TogetherChoice::Kind::Entry:
    case TogetherChoice::Kind::Split:
        return makeLedgerPane(chosen);
    }
    Q_UNREACHABLE();
}

TogetherPane *TogetherPage::makeLedgerPane(const CircleBook &chosen)
{
    const QString circle = visibleText(chosen.view.circle.name);
    const ContributionLedger &ledger = chosen.ledger.ledger;
    if (const LedgerRule *rule = ledger.rule(m_choice->letter)) {
        m_detail->setHeading(visibleText(rule->title), tr("Rule, version %1 · %2").arg(rule->version).arg(circle));
        m_detail->setChip(ruleChip(chosen.ledger, *rule));
        return new LedgerPane(m_session, chosen, *rule);
    }
    if (const LedgerEntry *entry = ledger.entry(m_choice->letter)) {
        m_detail->setHeading(givenText(*entry), giverText(chosen.view, *entry));
        m_detail->setChip(entryChip(chosen.ledger, *entry));
        return new LedgerPane(m_session, chosen, *entry);
    }
    if (const LedgerSplit *split = ledger.split(m_choice->letter)) {
        const auto at = static_cast<std::size_t>(split - ledger.splits.data());
        m_detail->setHeading(tr("Split of %1").arg(togetherMoney(split->total, split->currency)), circle);
        m_detail->setChip(splitChip(chosen.ledger, at));
        return new LedgerPane(m_session, chosen, at);
    }
    return nullptr;
}

void TogetherPage::showPane(TogetherPane *pane)
{
    connect(pane, &TogetherPane::formWanted, this, &TogetherPage::openForm);
    connect(pane, &TogetherPane::acted, this, [this](const QString &problem) {
        if (problem.isEmpty())
            sayLatest();
        else
            refuse(problem);
    });
    connect(pane, &TogetherPane::circleChosen, this, [this](Id<Circle> circle) { choose({circle}); });
    connect(pane, &TogetherPane::peerChosen, this, &TogetherPage::peerChosen);
    connect(pane, &TogetherPane::boxRequested, this, &TogetherPage::boxRequested);
    m_detail->body()->addWidget(pane);
}

void TogetherPage::openForm(PaneForm *form)
{
    if (m_form && !m_form->letGo()) {
        delete form;
        return;
    }
    closeForm();
    m_refusal->hide();
    m_detail->clearBody();
    m_detail->setChip({});
    m_form = form;
    form->takePane();
    const auto head = [this] {
        m_detail->setHeading(m_form->accessibleName(), tr("Nobody is told before you say so; Esc gives it up."));
    };
    const auto leave = [this] {
        closeForm();
        fillPane();
        m_circleTable->setFocus();
    };
    connect(form, &PaneForm::titleChanged, this, head);
    connect(form, &PaneForm::closed, this, leave);
    connect(form, &PaneForm::done, this, [this, leave] {
        leave();
        sayLatest();
    });
    head();
    m_detail->body()->addWidget(form, 0, Qt::AlignTop);
    m_detail->scrollToTop();
    form->show();
    m_splitter->openDetail();
    form->focusFirst();
    form->guardTyping(m_session.dialogs());
}

void TogetherPage::closeForm()
{
    if (!m_form)
        return;
    m_detail->body()->removeWidget(m_form);
    m_form->hide();
    m_form->deleteLater();
    m_form = nullptr;
}

void TogetherPage::sayLatest()
{
    m_refusal->hide();
    const std::optional<qint64> written = m_session.justWritten();
    if (!written)
        return;
    const auto entry = m_session.studio().read([&](const Reader &reader) { return entryById(reader, *written); });
    if (entry.ok())
        Q_EMIT said(entry->sentence.text(), true);
}

void TogetherPage::refuse(const QString &message)
{
    m_refusal->setText(u"! "_s + message);
    m_refusal->show();
}

} // namespace benchbook
