#include "ui/workshop/evening_lines.h"

#include "core/workshop/board.h"
#include "ui/kit/label.h"
#include "ui/kit/table_view.h"

#include <QHeaderView>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

constexpr int rowHeight = 40;

QString piecesShown(int pieces) { return pieces == 0 ? QString() : QString::number(pieces); }

bool isBlank(const EditLine &line)
{
    // What the line is proposed for is nobody's typing.
    return std::all_of(line.texts.begin(), line.texts.end() - 1,
                       [](const QString &text) { return text.trimmed().isEmpty(); });
}

QString orderShown(const QString &code, const QString &product) { return code + u" · "_s + product; }

} // namespace

EveningLines::EveningLines(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_why(new Label({}, Label::Size::Small, Tone::Muted))
{
    std::vector<EditColumn> columns{
        {.key = u"workOrder"_s, .title = [] { return tr("Work order"); }, .width = 22},
        {.key = u"step"_s, .title = [] { return tr("Step"); }, .width = 12},
        {.key = u"minutes"_s, .title = [] { return tr("Minutes"); }, .width = 8, .number = true},
        {.key = u"good"_s, .title = [] { return tr("Good"); }, .width = 6, .number = true},
        {.key = u"scrap"_s, .title = [] { return tr("Scrap"); }, .width = 6, .number = true},
        {.key = u"reason"_s, .title = [] { return tr("Reason of scrap"); }, .width = 14},
        {.key = u"why"_s, .title = [] { return tr("Why it is proposed"); }, .width = 24, .fixed = true, .rank = 2}};
    columns[0].suggestions = [this] { return openOrders(); };
    columns[1].suggestions = [this] { return stepsOfCurrent(); };
    columns[5].suggestions = [this] { return reasons(); };
    m_table = new EditTable(u"eveningLines"_s, std::move(columns), false);
    m_table->setSheet();
    m_table->setStretchColumn(u"why"_s);
    m_table->table()->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_why->setObjectName(u"eveningWhy"_s);
    m_why->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_table);
    column->addWidget(m_why);
    connect(m_table->model(), &EditTableModel::edited, this, &EveningLines::lineEdited);
    connect(m_table, &EditTable::currentRowChanged, this, &EveningLines::showWhy);
    retranslate();
}

void EveningLines::show(const std::vector<CardLine> &lines)
{
    m_sources = lines;
    std::vector<EditLine> rows;
    for (const CardLine &line : lines) {
        EditLine row{{orderShown(line.workOrderCode, line.productName), line.stepName, plainMinutes(line.seconds),
                      piecesShown(line.good), piecesShown(line.scrap), line.scrapReasonName, whyText(line.why)},
                     qint64(rows.size()) + 1};
        rows.push_back(std::move(row));
    }
    m_table->model()->setLines(std::move(rows));
    m_touched = false;
    beginAtFirst();
    Q_EMIT changed();
}

void EveningLines::restore(Typed typed)
{
    m_sources = std::move(typed.sources);
    m_table->model()->setLines(std::move(typed.lines));
    m_touched = true;
    beginAtFirst();
    Q_EMIT changed();
}

/// The reason of the first line is told before anybody chooses one.
void EveningLines::beginAtFirst()
{
    EditTableModel *model = m_table->model();
    if (m_table->currentRow() < 0 && model->rowCount() > 0)
        m_table->table()->setCurrentIndex(model->index(0, model->columnOf(u"minutes"_s)));
    showWhy(m_table->currentRow());
}

void EveningLines::setDayFull(bool full)
{
    m_dayFull = full;
    retranslate();
}

void EveningLines::keepTimer(std::optional<Id<RunningTimer>> timer)
{
    for (CardLine &line : m_sources) {
        if (line.timer && line.timer != timer)
            line.timer.reset();
    }
}

std::optional<CardLine> EveningLines::sourceOf(const EditLine &line) const
{
    const auto index = static_cast<std::size_t>(line.id);
    return index == 0 || index > m_sources.size() ? std::nullopt : std::optional(m_sources[index - 1]);
}

Result<std::vector<CardLine>> EveningLines::read()
{
    const EditTableModel &model = *m_table->model();
    std::vector<CardLine> lines;
    std::vector<Issue> issues;
    m_rows.clear();
    for (int row = 0; row < model.rowCount(); ++row) {
        const EditLine &edit = model.lines()[static_cast<std::size_t>(row)];
        if (isBlank(edit))
            continue;
        const TypedCardLine typed{model.text(row, u"workOrder"_s), model.text(row, u"step"_s),
                                  model.text(row, u"minutes"_s),   model.text(row, u"good"_s),
                                  model.text(row, u"scrap"_s),     model.text(row, u"reason"_s)};
        const auto read = m_session.studio().read([&](const Reader &reader) { return readCardLine(reader, typed); });
        if (!read.ok()) {
            for (const Issue &issue : read.error().issues)
                issues.push_back({u"lines[%1].%2"_s.arg(lines.size()).arg(issue.field), issue.message});
        }
        CardLine line = read.valueOr({});
        if (const std::optional<CardLine> source = sourceOf(edit)) {
            line.timer = source->timer;
            // Typed over with other work, it is what that work is: first work.
            line.isRework = source->isRework && source->workOrder == line.workOrder && source->step == line.step;
            line.why = source->why;
        }
        lines.push_back(std::move(line));
        m_rows.push_back(row);
    }
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    return lines;
}

qint64 EveningLines::seconds() const
{
    qint64 sum = 0;
    for (int row = 0; row < m_table->model()->rowCount(); ++row)
        sum += parseMinutes(m_table->model()->text(row, u"minutes"_s)).valueOr(0);
    return sum;
}

QStringList EveningLines::showProblems(const std::vector<Issue> &issues)
{
    static const QRegularExpression place(u"^lines\\[(\\d+)\\]\\.(\\w+)$"_s);
    m_table->model()->clearProblems();
    QStringList others;
    for (const Issue &issue : issues) {
        const auto match = place.match(issue.field);
        const std::size_t line = match.captured(1).toULongLong();
        if (match.hasMatch() && line < m_rows.size())
            m_table->model()->setProblem(m_rows[line], match.captured(2), issue.message);
        if (!others.contains(issue.message))
            others << issue.message;
    }
    return others;
}

void EveningLines::takeTyping() { m_table->table()->setFocus(Qt::OtherFocusReason); }

void EveningLines::focusFirst()
{
    if (m_table->model()->rowCount() == 0)
        return m_table->table()->setFocus(Qt::OtherFocusReason);
    m_table->table()->setFocus(Qt::OtherFocusReason);
    m_table->table()->setCurrentIndex(m_table->model()->index(0, m_table->model()->columnOf(u"minutes"_s)));
}

void EveningLines::lineEdited(int row)
{
    m_touched = true;
    EditTableModel *model = m_table->model();
    if (row >= 0 && row < model->rowCount()) {
        // A new line says the step that comes next, until somebody says another one.
        const QString typed = model->text(row, u"workOrder"_s);
        if (!typed.isEmpty() && !typed.contains(u" · "_s)) {
            const auto line = m_session.studio().read([&](const Reader &reader) {
                return readCardLine(reader, {typed, {}, {}, {}, {}, {}});
            });
            if (line.ok()) {
                model->setData(model->index(row, model->columnOf(u"workOrder"_s)),
                               orderShown(line->workOrderCode, line->productName), Qt::EditRole);
                if (model->text(row, u"step"_s).isEmpty())
                    model->setData(model->index(row, model->columnOf(u"step"_s)), line->stepName, Qt::EditRole);
            }
        }
    }
    Q_EMIT changed();
}

void EveningLines::showWhy(int row)
{
    const auto &lines = m_table->model()->lines();
    const bool isLine = row >= 0 && row < int(lines.size());
    const std::optional<CardLine> source = isLine ? sourceOf(lines[std::size_t(row)]) : std::nullopt;
    m_why->setText(source ? whyText(source->why) : isLine ? whyText(CardWhy()) : QString());
}

QStringList EveningLines::openOrders() const
{
    QStringList orders;
    const auto open =
        m_session.studio().read([](const Reader &reader) { return Result(benchbook::openOrders(reader)); });
    for (const OpenOrder &order : open.valueOr({}))
        orders << orderShown(order.code, order.productName);
    return orders;
}

QStringList EveningLines::stepsOfCurrent() const
{
    const int row = m_table->currentRow();
    if (row < 0)
        return {};
    const QString code = m_table->model()->text(row, u"workOrder"_s).section(u" · "_s, 0, 0);
    const auto steps = m_session.studio().read([&](const Reader &reader) -> Result<QStringList> {
        BENCHBOOK_ASSIGN(const Id<WorkOrder> order, findWorkOrder(reader, code));
        QStringList names;
        for (const StepProgress &step : stepsOf(reader, order))
            names << step.name;
        return names;
    });
    return steps.valueOr({});
}

QStringList EveningLines::reasons() const
{
    const int row = m_table->currentRow();
    const EditLine line = row < 0 ? EditLine() : m_table->model()->lines()[std::size_t(row)];
    const std::optional<CardLine> source = sourceOf(line);
    const auto found = m_session.studio().read([&](const Reader &reader) {
        return Result<std::vector<ReasonInfo>>(scrapReasonsFor(reader, source ? source->step : Id<RecipeStep>(0)));
    });
    QStringList names;
    for (const ReasonInfo &reason : found.valueOr({}))
        names << reason.name;
    return names;
}

void EveningLines::retranslate()
{
    m_table->setTexts(tr("Lines of the evening card"),
                      m_dayFull
                          ? tr("The usual day is told of already. Add what else was done.")
                          : tr("Nothing is proposed: no released order waits for this person. Add what was done."),
                      tr("Add a line"));
}

} // namespace benchbook
