#include "ui/planning/plan_page.h"

#include "core/planning/plan_words.h"
#include "core/reports/planning_report.h"
#include "ui/kit/buttons.h"
#include "ui/kit/detail_pane.h"
#include "ui/kit/filter_chips.h"
#include "ui/kit/label.h"
#include "ui/kit/list_detail.h"
#include "ui/kit/table_view.h"
#include "ui/records/fact_sheet.h"
#include "ui/records/report_print.h"

#include <QHBoxLayout>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

enum PlanColumn { PlanStart, PlanVerb, PlanWhat, PlanQuantity, PlanThere, PlanFor };
constexpr int planLineRole = Qt::UserRole;

QStandardItem *planCell(const QString &text, bool number = false)
{
    auto *cell = new QStandardItem(text);
    cell->setEditable(false);
    cell->setToolTip(text);
    if (number)
        cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return cell;
}

const PlanItem &planItem(const SeenPlan &seen, int item) { return seen.plan.book.needs.items[std::size_t(item)]; }

QString planQuantity(const SeenPlan &seen, const PlannedLine &line)
{
    return displayText(line.quantity, seen.plan.items[std::size_t(line.item)].unit);
}

std::vector<int> planLinesByDay(const SeenPlan &seen)
{
    std::vector<int> lines(seen.worked.needs.lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i)
        lines[i] = int(i);
    std::stable_sort(lines.begin(), lines.end(), [&](int one, int other) {
        return seen.worked.needs.lines[std::size_t(one)].start < seen.worked.needs.lines[std::size_t(other)].start;
    });
    return lines;
}

std::vector<int> lateOnes(const SeenPlan &seen)
{
    std::vector<int> late;
    for (std::size_t i = 0; i < seen.worked.fates.size(); ++i) {
        if (isFirm(seen.plan.book.needs.demands[i].kind) &&
            (seen.worked.fates[i].never || seen.worked.fates[i].lateDays > 0))
            late.push_back(int(i));
    }
    return late;
}

} // namespace

PlanPage::PlanPage(Session &session, PlanningDesk &desk, QWidget *parent)
    : Page(u"plan"_s, parent),
      m_session(session),
      m_desk(desk),
      m_state(new Label({}, Label::Size::Body, Tone::Muted)),
      m_chips(new FilterChips(u"planKinds"_s)),
      m_model(new QStandardItemModel(0, PlanFor + 1, this)),
      m_table(new TableView(u"planTable"_s)),
      m_detail(new DetailPane(u"planDetail"_s))
{
    build();
    connect(m_chips, &FilterChips::changed, this, &PlanPage::fillTable);
    connect(&desk, &PlanningDesk::planChanged, this, &PlanPage::show);
    connect(&desk, &PlanningDesk::failed, this, &PlanPage::sayState);
    connect(m_table, &TableView::currentRowChanged, this, &PlanPage::followTable);
    connect(m_table, &TableView::rowActivated, this, [this] { m_splitter->openDetail(); });
    PlanPage::retranslate();
}

void PlanPage::build()
{
    m_state->setObjectName(u"planState"_s);
    m_state->setWordWrap(true);
    m_chips->addChip(u"all"_s, {});
    m_chips->addChip(u"make"_s, {});
    m_chips->addChip(u"buy"_s, {});
    m_table->setModel(m_model);
    m_table->setColumns({{10}, {7, 2}, {16}, {9}, {10, 3}, {14, 2}});
    m_table->setStretchColumn(PlanWhat);
    auto *printing = new FlatButton(u"planPrint"_s);
    connect(printing, &QPushButton::clicked, this, &PlanPage::print);
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    auto *head = new QHBoxLayout;
    head->addWidget(m_chips, 1);
    head->addWidget(printing);
    column->addLayout(head);
    column->addWidget(m_state);
    column->addWidget(m_table, 1);
    m_splitter = new ListDetail(u"planSplitter"_s, left, m_detail);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_splitter);
}

QString PlanPage::title() const { return tr("Plan"); }

void PlanPage::retranslate()
{
    m_chips->setText(u"all"_s, tr("Make and buy"));
    m_chips->setText(u"make"_s, tr("Make"));
    m_chips->setText(u"buy"_s, tr("Buy"));
    m_table->setAccessibleName(tr("What to make and buy"));
    m_table->setEmptyState(u"clipboard-list"_s, tr("Nothing has to be made or bought in the next eight weeks."));
    m_model->setHorizontalHeaderLabels(
        {tr("Begin"), tr("Kind"), tr("What"), tr("Quantity"), tr("There on"), tr("Needed for")});
    m_model->horizontalHeaderItem(PlanQuantity)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    findChild<FlatButton *>(u"planPrint"_s)->setText(tr("Print…"));
    show();
}

void PlanPage::search(const QString &text)
{
    m_search = text.trimmed();
    fillTable();
}

void PlanPage::refresh()
{
    m_desk.ask();
    sayState();
}

void PlanPage::show()
{
    sayState();
    fillTable();
}

void PlanPage::sayState()
{
    const SeenPlan *seen = m_desk.plan();
    if (!m_desk.problem().isEmpty()) {
        m_state->setTone(Tone::Danger);
        m_state->setText(m_desk.problem());
    } else if (!seen) {
        m_state->setTone(Tone::Muted);
        m_state->setText(tr("Reckoning the plan…"));
    } else {
        const int late = int(lateOnes(*seen).size());
        m_state->setTone(late > 0 ? Tone::Warning : Tone::Muted);
        const QString until =
            tr("Until %1, with what is ordered and what is expected.").arg(seen->until.toString(Qt::ISODate));
        m_state->setText(late > 0 ? tr("%1 %2").arg(until, tr("%n line(s) come late.", nullptr, late))
                                  : tr("%1 %2").arg(until, tr("Nothing comes late.")));
    }
}

PlanPage::LineKey PlanPage::keyOf(const SeenPlan &seen, int line)
{
    const PlannedLine &planned = seen.worked.needs.lines[std::size_t(line)];
    return {seen.plan.items[std::size_t(planned.item)].isVariant, planItem(seen, planned.item).record, planned.made,
            planned.wanted};
}

void PlanPage::followTable()
{
    if (m_filling)
        return;
    const SeenPlan *seen = m_desk.plan();
    const QVariant line = m_model->index(m_table->currentIndex().row(), 0).data(planLineRole);
    m_chosen = seen && line.isValid() ? std::optional(keyOf(*seen, line.toInt())) : std::nullopt;
    fillPane();
}

void PlanPage::fillTable()
{
    const SeenPlan *seen = m_desk.plan();
    m_filling = true;
    m_model->setRowCount(0);
    const QString kind = m_chips->checkedKey();
    for (const int index : seen ? planLinesByDay(*seen) : std::vector<int>()) {
        const PlannedLine &line = seen->worked.needs.lines[std::size_t(index)];
        if ((kind == "make"_L1 && !line.made) || (kind == "buy"_L1 && line.made))
            continue;
        const QString name = planItem(*seen, line.item).name;
        QStringList purposes;
        for (const LinePurpose &purpose : purposesOf(seen->plan, seen->worked.needs, index))
            purposes << purpose.text;
        if (!m_search.isEmpty() && !name.contains(m_search, Qt::CaseInsensitive) &&
            !purposes.join(u' ').contains(m_search, Qt::CaseInsensitive))
            continue;
        auto *start = planCell(line.start.toString(Qt::ISODate));
        start->setData(index, planLineRole);
        m_model->appendRow({start, planCell(line.made ? tr("Make") : tr("Buy")), planCell(name),
                            planCell(planQuantity(*seen, line), true),
                            planCell(line.ready.isValid() ? line.ready.toString(Qt::ISODate) : tr("never")),
                            planCell(purposes.join(u"; "_s))});
        if (!m_table->currentIndex().isValid() && m_chosen == keyOf(*seen, index))
            m_table->setCurrentIndex(start->index());
    }
    m_filling = false;
    fillPane();
}

void PlanPage::fillPane()
{
    m_detail->clearBody();
    const SeenPlan *seen = m_desk.plan();
    const QVariant line = m_model->index(m_table->currentIndex().row(), 0).data(planLineRole);
    if (!seen) {
        m_detail->setHeading(tr("Nothing chosen"));
        return;
    }
    if (line.isValid() && line.toInt() < int(seen->worked.needs.lines.size()))
        fillLine(*seen, line.toInt());
    else
        m_detail->setHeading(tr("The next eight weeks"));
    fillLate(*seen);
    m_detail->body()->addStretch();
}

void PlanPage::fillLine(const SeenPlan &seen, int index)
{
    const PlannedLine &line = seen.worked.needs.lines[std::size_t(index)];
    const PlanItem &item = planItem(seen, line.item);
    m_detail->setHeading(item.name, tr("%1 · %2").arg(item.code, planQuantity(seen, line)));
    auto *sheet = new FactSheet(u"planFacts"_s);
    sheet->addLine(line.made ? tr("Begin on") : tr("Order on"), line.start.toString(Qt::ISODate));
    sheet->addLine(tr("Wanted on"), line.wanted.toString(Qt::ISODate));
    sheet->addLine(tr("There on"), line.ready.isValid() ? line.ready.toString(Qt::ISODate) : tr("never"),
                   line.ready.isValid() && line.ready <= line.wanted ? Tone::Neutral : Tone::Warning);
    if (!line.made) {
        const PlanSource &source = item.sources[std::size_t(line.source)];
        sheet->addLine(tr("From"), seen.plan.book.needs.suppliers[std::size_t(source.supplier)].name);
        sheet->addLine(tr("Costs about"), line.cost ? m_session.money(line.cost) : tr("unknown"));
    }
    sheet->addSection(tr("Why"));
    for (const QString &reason : reasonTexts(seen.plan, seen.worked.needs, index))
        sheet->addText(reason, Tone::Neutral);
    sheet->addSection(tr("For whom"));
    for (const LinePurpose &purpose : purposesOf(seen.plan, seen.worked.needs, index))
        sheet->addText(purpose.text, Tone::Neutral);
    m_detail->body()->addWidget(sheet);
}

void PlanPage::fillLate(const SeenPlan &seen)
{
    auto *sheet = new FactSheet(u"planLate"_s);
    sheet->addSection(tr("What comes late"));
    const std::vector<int> late = lateOnes(seen);
    if (late.empty())
        sheet->addText(tr("Nothing: every promise can be kept."));
    for (const int index : late) {
        const DemandFate &fate = seen.worked.fates[std::size_t(index)];
        sheet->addLine(seen.plan.demandCodes[std::size_t(index)],
                       fate.never ? tr("never") : tr("%n day(s)", nullptr, fate.lateDays), Tone::Warning);
        sheet->addText(fateText(seen.plan, index, fate));
    }
    if (!seen.plan.assumed.isEmpty()) {
        sheet->addSection(tr("Taken to be so"));
        for (const QString &assumed : seen.plan.assumed)
            sheet->addText(assumed);
    }
    m_detail->body()->addWidget(sheet);
}

void PlanPage::print()
{
    const SeenPlan *seen = m_desk.plan();
    if (!seen)
        return;
    const auto report = m_session.studio().read(
        [&](const Reader &reader) { return planReport(reader, seen->plan, seen->worked, seen->until); });
    if (m_session.succeeded(report, this))
        previewReport(m_session.dialogs(), this, *report);
}

} // namespace benchbook
