#include "ui/planning/what_if_page.h"

#include "core/planning/plan_words.h"
#include "ui/kit/card.h"
#include "ui/kit/label.h"
#include "ui/kit/table_view.h"
#include "ui/records/fact_sheet.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QScrollArea>
#include <QStandardItemModel>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

constexpr Ratio rushGrows = Ratio::percent(300);
constexpr int rushDays = 3;
constexpr Ratio pricesRise = Ratio::percent(50);
constexpr Ratio transportRises = Ratio::percent(200);
constexpr int supplierStopDays = 28;
constexpr int personAwayDays = 14;
constexpr int whatIfTableHeight = 420;

template <class Named> void offerNames(QComboBox *box, const std::vector<Named> &all)
{
    const QString before = box->currentText();
    box->clear();
    for (const Named &one : all)
        box->addItem(one.name);
    if (const int known = box->findText(before); known >= 0)
        box->setCurrentIndex(known);
}

QStandardItem *whatIfCell(const QString &text, bool number)
{
    auto *cell = new QStandardItem(text);
    cell->setEditable(false);
    cell->setToolTip(text);
    cell->setTextAlignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return cell;
}

} // namespace

WhatIfPage::WhatIfPage(Session &session, JobRunner &jobs, PlanningDesk &desk, QWidget *parent)
    : Page(u"whatIf"_s, parent),
      m_session(session),
      m_jobs(jobs),
      m_desk(desk),
      m_state(new Label({}, Label::Size::Body, Tone::Muted)),
      m_rush(new QCheckBox),
      m_prices(new QCheckBox),
      m_transport(new QCheckBox),
      m_supplier(new QCheckBox),
      m_whichSupplier(new QComboBox),
      m_person(new QCheckBox),
      m_whichPerson(new QComboBox),
      m_model(new QStandardItemModel(this)),
      m_table(new TableView(u"whatIfTable"_s)),
      m_differences(new FactSheet(u"whatIfDifferences"_s))
{
    build();
    for (QCheckBox *box : {m_rush, m_prices, m_transport, m_supplier, m_person})
        connect(box, &QCheckBox::toggled, this, &WhatIfPage::compare);
    for (QComboBox *box : {m_whichSupplier, m_whichPerson})
        connect(box, &QComboBox::activated, this, &WhatIfPage::compare);
    connect(&desk, &PlanningDesk::planChanged, this, &WhatIfPage::takePlan);
    connect(&desk, &PlanningDesk::failed, this, &WhatIfPage::takePlan);
    WhatIfPage::retranslate();
}

WhatIfPage::~WhatIfPage() { m_token.cancel(); }

void WhatIfPage::build()
{
    m_state->setObjectName(u"whatIfState"_s);
    m_state->setWordWrap(true);
    m_rush->setObjectName(u"whatIfRush"_s);
    m_prices->setObjectName(u"whatIfPrices"_s);
    m_transport->setObjectName(u"whatIfTransport"_s);
    m_supplier->setObjectName(u"whatIfSupplier"_s);
    m_whichSupplier->setObjectName(u"whatIfWhichSupplier"_s);
    m_person->setObjectName(u"whatIfPerson"_s);
    m_whichPerson->setObjectName(u"whatIfWhichPerson"_s);
    m_rush->setChecked(true);
    auto *cases = new Card;
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->addWidget(m_rush, 0, 0);
    grid->addWidget(m_prices, 0, 1);
    grid->addWidget(m_transport, 0, 2);
    grid->addWidget(m_supplier, 1, 0);
    grid->addWidget(m_whichSupplier, 1, 1);
    grid->addWidget(m_person, 2, 0);
    grid->addWidget(m_whichPerson, 2, 1);
    grid->setColumnStretch(2, 1);
    cases->column()->addLayout(grid);
    m_table->setModel(m_model);
    m_table->setMinimumHeight(whatIfTableHeight);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    auto *differences = new Card;
    differences->column()->addWidget(m_differences);
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 4, 0);
    column->setSpacing(12);
    column->addWidget(m_state);
    column->addWidget(cases);
    column->addWidget(m_table);
    column->addWidget(differences);
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"whatIfScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);
}

QString WhatIfPage::title() const { return tr("What if"); }

void WhatIfPage::retranslate()
{
    m_rush->setText(tr("Four times the orders for three days"));
    m_prices->setText(tr("All we buy costs half as much again"));
    m_transport->setText(tr("Transport costs three times as much"));
    m_supplier->setText(tr("For four weeks nothing comes from"));
    m_person->setText(tr("Away for two weeks:"));
    m_whichSupplier->setAccessibleName(tr("Supplier that stops"));
    m_whichPerson->setAccessibleName(tr("Person who is away"));
    m_table->setAccessibleName(tr("The plan and what becomes of it"));
    takePlan();
}

void WhatIfPage::refresh()
{
    m_desk.ask();
    takePlan();
}

void WhatIfPage::takePlan()
{
    const SeenPlan *seen = m_desk.plan();
    m_state->setText(!m_desk.problem().isEmpty() ? m_desk.problem()
                     : seen ? tr("Nothing here changes the studio: each case is reckoned on a copy of the plan.")
                            : tr("Reckoning the plan…"));
    for (QWidget *box :
         {static_cast<QWidget *>(m_rush), static_cast<QWidget *>(m_prices), static_cast<QWidget *>(m_transport),
          static_cast<QWidget *>(m_supplier), static_cast<QWidget *>(m_person)})
        box->setEnabled(seen != nullptr);
    if (!seen)
        return;
    // Nobody can stop who is not named; that one is the last.
    std::vector<PlanSupplier> suppliers = seen->plan.book.needs.suppliers;
    std::erase_if(suppliers, [](const PlanSupplier &one) { return one.record == noSupplierNamed; });
    offerNames(m_whichSupplier, suppliers);
    offerNames(m_whichPerson, seen->plan.book.load.persons);
    for (const auto &[box, names] : {std::pair(m_supplier, m_whichSupplier), std::pair(m_person, m_whichPerson)}) {
        box->setEnabled(names->count() > 0);
        names->setEnabled(names->count() > 0);
    }
    compare();
}

std::vector<PlanScenario> WhatIfPage::scenarios() const
{
    const QDate today = m_session.today();
    std::vector<PlanScenario> cases;
    if (m_rush->isChecked())
        cases.push_back(
            {tr("Orders × 4"), {OrdersGrow{.by = rushGrows, .span = {today, today.addDays(rushDays - 1)}}}});
    if (m_prices->isChecked())
        cases.push_back({tr("Prices +50 %"), {PricesChange{.by = pricesRise}}});
    if (m_transport->isChecked())
        cases.push_back({tr("Transport +200 %"), {TransportChanges{.by = transportRises}}});
    if (m_supplier->isChecked() && m_whichSupplier->currentIndex() >= 0)
        cases.push_back(
            {tr("Without %1").arg(m_whichSupplier->currentText()),
             {SupplierStops{m_whichSupplier->currentIndex(), {today, today.addDays(supplierStopDays - 1)}}}});
    if (m_person->isChecked() && m_whichPerson->currentIndex() >= 0)
        cases.push_back({tr("%1 away").arg(m_whichPerson->currentText()),
                         {PersonAway{m_whichPerson->currentIndex(), {today, today.addDays(personAwayDays - 1)}}}});
    return cases;
}

void WhatIfPage::compare()
{
    const std::shared_ptr<const SeenPlan> seen = m_desk.sharedPlan();
    if (!seen)
        return;
    m_token.cancel();
    const int run = ++m_run;
    m_token = m_jobs.run<std::vector<ComparedPlan>>(
        this, tr("Comparing plans"),
        [seen, cases = scenarios()](const Progress &progress) {
            return comparePlans(seen->plan.book, cases, progress.token());
        },
        [this, seen, run](const Result<std::vector<ComparedPlan>> &compared) {
            // One that was cancelled too late speaks of other cases, or of a plan that is gone: its lines are not those
            // of the plan there is now.
            if (run == m_run && seen == m_desk.sharedPlan())
                show(*seen, compared);
        });
}

void WhatIfPage::show(const SeenPlan &seen, const Result<std::vector<ComparedPlan>> &compared)
{
    if (!compared.ok()) {
        if (compared.error().code != ErrorCode::Cancelled)
            m_state->setText(compared.error().message);
        return;
    }
    m_compared = *compared;
    fillTable();
    fillDifferences(seen);
}

void WhatIfPage::fillTable()
{
    const QLocale locale;
    const Currency &currency = m_session.studio().currency();
    m_model->clear();
    QStringList titles{tr("Figure")};
    for (std::size_t i = 0; i < m_compared.size(); ++i)
        titles << (i == 0 ? tr("As it is") : m_compared[i].name);
    m_model->setHorizontalHeaderLabels(titles);
    QList<ColumnRoom> rooms{{22}};
    for (int column = 1; column < titles.size(); ++column) {
        m_model->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        rooms << ColumnRoom(14);
    }
    for (std::size_t i = 0; i < m_compared.size(); ++i) {
        const std::vector<PlanFigureText> figures = figureTexts(m_compared[i].figures, currency, locale);
        for (int row = 0; row < int(figures.size()); ++row) {
            const PlanFigureText &figure = figures[std::size_t(row)];
            if (i == 0)
                m_model->appendRow(whatIfCell(figure.title, false));
            m_model->setItem(row, int(i) + 1, whatIfCell(figure.text, true));
        }
    }
    m_table->setColumns(rooms);
    m_table->setStretchColumn(0);
}

void WhatIfPage::fillDifferences(const SeenPlan &seen)
{
    m_differences->clear();
    const QLocale locale;
    for (std::size_t i = 1; i < m_compared.size(); ++i) {
        m_differences->addSection(m_compared[i].name);
        for (const PlanDifference &difference : m_compared[i].differences)
            m_differences->addText(differenceText(seen.plan, difference, m_session.studio().currency(), locale),
                                   Tone::Neutral);
        if (m_compared[i].differences.empty())
            m_differences->addText(tr("Nothing is different."));
    }
    if (m_compared.size() < 2)
        m_differences->addText(tr("Tick a case to see what it would change."));
}

} // namespace benchbook
