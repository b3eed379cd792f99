#include "ui/workshop/load_forms.h"

#include "core/workshop/evening_card.h"
#include "core/workshop/late_expense.h"
#include "ui/kit/value_edit.h"
#include "ui/records/edit_table.h"
#include "ui/records/list_picker.h"
#include "ui/workshop/step_boxes.h"

#include <QComboBox>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {

NewLoadForm::NewLoadForm(Session &session)
    : PaneForm(u"newLoad"_s),
      m_session(session),
      m_name(new QLineEdit),
      m_day(new DayEdit(u"newLoadDay"_s, session.today()))
{
    m_name->setObjectName(u"newLoadName"_s);
    m_day->setValue(session.today());
    addField(u"name"_s, m_name);
    addField(u"day"_s, m_day);
    NewLoadForm::retranslate();
}

void NewLoadForm::retranslate()
{
    setTexts(tr("New load"), tr("Plan load"));
    field(u"name"_s)->setLabel(tr("What is done"));
    m_name->setPlaceholderText(tr("Glaze firing 1240 °C"));
    field(u"day"_s)->setLabel(tr("Day"));
}

Result<std::optional<qint64>> NewLoadForm::act()
{
    const NewLoad load{m_name->text().trimmed(), m_day->day().value_or(QDate())};
    BENCHBOOK_ASSIGN(const MadeLoad made, planLoad(m_session.studio(), load, m_session.person()));
    return std::optional(made.id.value());
}

PutInForm::PutInForm(Session &session, const LoadInfo &load)
    : PaneForm(u"putIn"_s),
      m_session(session),
      m_load(load),
      m_order(new QComboBox),
      m_step(new QComboBox),
      m_pieces(makePiecesEdit(u"putInPieces"_s)),
      m_space(new QuantityEdit(u"putInSpace"_s, Unit())),
      m_place(new QLineEdit)
{
    m_order->setObjectName(u"putInOrder"_s);
    m_step->setObjectName(u"putInStep"_s);
    m_place->setObjectName(u"putInPlace"_s);
    // A share beside the others', not a number of pieces.
    m_space->setWholeOnly(true);
    m_space->setValue(Quantity::units(1));
    for (QComboBox *box : {m_order, m_step})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    ListRequest request;
    request.filter = u"open"_s;
    request.sort = u"due"_s;
    request.today = session.today();
    const auto rows = session.studio().read([&](const Reader &reader) {
        return listRows(reader, workOrderList(), listIds(reader, workOrderList(), request));
    });
    for (const ListRow &row : rows.valueOr({})) {
        m_order->addItem(
            QString(rowText(workOrderList(), row, "code") % u" · "_s % rowText(workOrderList(), row, "product")),
            row.id);
    }
    addField(u"order"_s, m_order);
    addFields({{u"step"_s, m_step}, {u"pieces"_s, m_pieces}});
    addFields({{u"space"_s, m_space}, {u"place"_s, m_place}});
    connect(m_order, &QComboBox::currentIndexChanged, this, &PutInForm::fillSteps);
    connect(m_step, &QComboBox::currentIndexChanged, this, &PutInForm::propose);
    fillSteps();
    PutInForm::retranslate();
}

void PutInForm::fillSteps()
{
    m_step->clear();
    if (m_order->count() == 0)
        return;
    const Id<WorkOrder> order(m_order->currentData().toLongLong());
    const auto steps = m_session.studio().read([&](const Reader &reader) { return stepsOf(reader, order); });
    int current = -1;
    for (const StepProgress &step : steps.valueOr({})) {
        m_step->addItem(step.name, step.id.value());
        m_step->setItemData(m_step->count() - 1, step.atBench(), Qt::UserRole + 1);
        if (current < 0 && step.atBench() > 0)
            current = m_step->count() - 1;
    }
    m_step->setCurrentIndex(std::max(0, current));
    propose();
}

void PutInForm::propose()
{
    if (m_step->count() > 0)
        m_pieces->setValue(Quantity::units(m_step->currentData(Qt::UserRole + 1).toInt()));
}

void PutInForm::retranslate()
{
    setTexts(tr("Put pieces into %1").arg(m_load.code), tr("Put in"));
    field(u"order"_s)->setLabel(tr("Work order"));
    field(u"step"_s)->setLabel(tr("Step"));
    field(u"pieces"_s)->setLabel(tr("Pieces"));
    field(u"space"_s)->setLabel(tr("Space of a piece"));
    field(u"space"_s)->setHint(tr("Beside the others': a vase may take that of four cups."));
    field(u"place"_s)->setLabel(tr("Place"));
    m_place->setPlaceholderText(tr("top shelf"));
}

Result<std::optional<qint64>> PutInForm::act()
{
    if (m_order->count() == 0 || m_step->count() == 0)
        return Error::fromIssues({{u"order"_s, tr("There is no open work order with a step.")}});
    NewLoadPart part{Id<WorkOrder>(m_order->currentData().toLongLong()),
                     Id<RecipeStep>(m_step->currentData().toLongLong())};
    BENCHBOOK_ASSIGN(part.pieces, piecesIn(*m_pieces));
    BENCHBOOK_ASSIGN(part.space, piecesIn(*m_space));
    part.place = m_place->text().trimmed();
    const auto put = putIn(m_session.studio(), m_load.id, part, m_session.person());
    if (!put.ok() && put.error().issues.empty())
        return Error::fromIssues({{u"order"_s, put.error().message}});
    BENCHBOOK_TRY(put);
    return std::optional<qint64>();
}

TakeOutForm::TakeOutForm(Session &session, const LoadInfo &load)
    : PaneForm(u"takeOut"_s),
      m_session(session),
      m_load(load),
      m_parts(new EditTable(u"takeOutParts"_s,
                            {{u"part"_s, [] { return tr("Order"); }, 15, false, true},
                             {u"good"_s, [] { return tr("Good"); }, 3, true},
                             {u"scrap"_s, [] { return tr("Scrap"); }, 3, true},
                             {u"rework"_s, [] { return tr("Again"); }, 3, true},
                             {u"reason"_s, [] { return tr("Reason"); }, 7, false, false,
                              [this] {
                                  QStringList names;
                                  for (const ReasonInfo &reason : m_reasons)
                                      names << reason.name;
                                  return names;
                              }}},
                            false)),
      m_person(new PersonBox(u"takeOutPerson"_s, session)),
      m_minutes(new QLineEdit),
      m_expense(new MoneyEdit(u"takeOutExpense"_s, session.studio().currency()))
{
    m_minutes->setObjectName(u"takeOutMinutes"_s);
    m_minutes->setAlignment(Qt::AlignRight);
    if (!load.parts.empty()) {
        const auto reasons = session.studio().read(
            [&](const Reader &reader) { return scrapReasonsFor(reader, load.parts.front().step); });
        m_reasons = reasons.valueOr({});
    }
    std::vector<EditLine> lines;
    for (const LoadPartInfo &part : load.parts) {
        lines.push_back({{QString(part.workOrderCode % u" · "_s % QString::number(part.pieces) % u' ' % part.place),
                          QString::number(part.pieces), QString(), QString(), QString()},
                         part.id.value()});
    }
    m_parts->setLinesFixed();
    m_parts->model()->setLines(std::move(lines));
    addField(u"parts"_s, m_parts);
    addFields({{u"person"_s, m_person}, {u"minutes"_s, m_minutes}});
    addField(u"expense"_s, m_expense);
    TakeOutForm::retranslate();
}

void TakeOutForm::retranslate()
{
    setTexts(tr("Take out %1").arg(m_load.code), tr("Take out"));
    field(u"parts"_s)->setLabel(tr("What came out"));
    field(u"parts"_s)->setHint(tr("What has to go through this step again is counted under “Again”."));
    m_parts->setTexts(tr("What came out"), tr("Nothing is in it."), QString());
    field(u"person"_s)->setLabel(tr("Attended by"));
    field(u"minutes"_s)->setLabel(tr("Minutes, or h:mm"));
    field(u"expense"_s)->setLabel(tr("Energy and other expenses"));
    field(u"expense"_s)->setHint(tr("The good pieces bear it, by the space they took. Empty means not known yet."));
}

Result<std::optional<qint64>> TakeOutForm::act()
{
    m_parts->model()->clearProblems();
    std::vector<Issue> issues;
    FinishedLoad out{.load = m_load.id, .person = m_person->person().value_or(Id<Person>(0))};
    const Result<qint64> seconds = parseMinutes(m_minutes->text());
    if (!seconds.ok())
        issues.push_back({u"minutes"_s, seconds.error().message});
    out.seconds = seconds.valueOr(0);
    out.expense = m_expense->money();
    for (std::size_t i = 0; i < m_load.parts.size(); ++i) {
        const int row = int(i);
        LoadOutcome outcome{m_load.parts[i].id};
        const auto count = [&](const QString &key) {
            const QString text = m_parts->model()->text(row, key);
            bool isNumber = text.isEmpty();
            const int number = text.isEmpty() ? 0 : text.toInt(&isNumber);
            if (!isNumber)
                m_parts->model()->setProblem(row, key, tr("Write a whole number."));
            return isNumber ? number : -1;
        };
        outcome.good = count(u"good"_s);
        outcome.scrap = count(u"scrap"_s);
        outcome.rework = count(u"rework"_s);
        // Who counts what cracked, or goes in again, need not reckon what is left.
        const int others = std::max(0, outcome.scrap) + std::max(0, outcome.rework);
        if (others > 0 && outcome.good == m_load.parts[i].pieces)
            outcome.good -= others;
        const QString reason = m_parts->model()->text(row, u"reason"_s);
        const auto known = std::find_if(m_reasons.begin(), m_reasons.end(), [&](const ReasonInfo &one) {
            return one.name.compare(reason, Qt::CaseInsensitive) == 0;
        });
        if (known != m_reasons.end())
            outcome.reason = known->id;
        else if (!reason.isEmpty())
            m_parts->model()->setProblem(row, u"reason"_s, tr("Choose one of the reasons."));
        out.parts.push_back(outcome);
    }
    if (!m_person->person())
        issues.push_back(m_person->missing());
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    const auto done = finishLoad(m_session.studio(), out, m_session.person());
    if (done.ok())
        return std::optional<qint64>();
    // Issues of a part stand in the table and, said once, below it.
    for (const Issue &issue : done.error().issues) {
        const qsizetype open = issue.field.indexOf(u'[');
        const qsizetype close = issue.field.indexOf(u']');
        if (open > 0 && close > open) {
            m_parts->model()->setProblem(issue.field.mid(open + 1, close - open - 1).toInt(),
                                         issue.field.mid(close + 2), issue.message);
            issues.push_back({u"parts"_s, issue.message});
        } else {
            issues.push_back(issue);
        }
    }
    return issues.empty() ? Error::fromIssues({{u"parts"_s, done.error().message}})
                          : Error::fromIssues(std::move(issues));
}

LoadExpenseForm::LoadExpenseForm(Session &session, const LoadInfo &load)
    : PaneForm(u"loadExpense"_s),
      m_session(session),
      m_load(load),
      m_expense(new MoneyEdit(u"loadExpenseMoney"_s, session.studio().currency()))
{
    addField(u"expense"_s, m_expense);
    LoadExpenseForm::retranslate();
}

void LoadExpenseForm::retranslate()
{
    setTexts(tr("What %1 cost").arg(m_load.code), tr("Write it down"));
    field(u"expense"_s)->setLabel(tr("Energy and other expenses"));
    field(u"expense"_s)->setHint(tr("The good pieces bear it, by the space they took."));
}

Result<std::optional<qint64>> LoadExpenseForm::act()
{
    if (!m_expense->money())
        return Error::fromIssues({{u"expense"_s, tr("Say what it was; 0 is an answer.")}});
    BENCHBOOK_TRY(stateLoadExpense(m_session.studio(), m_load.id, *m_expense->money(), m_session.person()));
    return std::optional<qint64>();
}

} // namespace benchbook
