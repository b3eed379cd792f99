#include "ui/planning/forecast_page.h"

#include "core/journal/history.h"
#include "core/planning/outlook/outlook_words.h"
#include "core/reports/planning_report.h"
#include "ui/kit/buttons.h"
#include "ui/kit/detail_pane.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/label.h"
#include "ui/kit/list_detail.h"
#include "ui/kit/table_view.h"
#include "ui/planning/forecast_forms.h"
#include "ui/planning/forecast_pane.h"
#include "ui/records/report_print.h"

#include <QAction>
#include <QVBoxLayout>

#include <cmath>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int forecastChartHeight = 220;
constexpr std::size_t monthsListed = 6;
constexpr std::size_t lowListed = 0;
constexpr std::size_t highListed = 5;

} // namespace

ForecastPage::ForecastPage(Session &session, PlanningDesk &desk, QWidget *parent)
    : Page(u"forecast"_s, parent),
      m_session(session),
      m_desk(desk),
      m_event(new QAction(this)),
      m_state(new Label({}, Label::Size::Body, Tone::Muted)),
      m_refusal(new Label({}, Label::Size::Body, Tone::Danger)),
      m_model(new ForecastModel(this)),
      m_table(new TableView(u"forecastTable"_s)),
      m_detail(new DetailPane(u"forecastDetail"_s))
{
    build();
    connect(m_event, &QAction::triggered, this, &ForecastPage::eventWanted);
    connect(&desk, &PlanningDesk::outlookChanged, this, &ForecastPage::takeOutlook);
    connect(&desk, &PlanningDesk::judged, this, [this] {
        if (!m_form)
            fillPane();
    });
    connect(&desk, &PlanningDesk::failed, this, &ForecastPage::sayState);
    connect(m_table, &TableView::currentRowChanged, this, [this](const QModelIndex &index) {
        if (m_filling || !m_model->variant(index.row()))
            return;
        // A question would stop the table in the midst of a click.
        if (m_form && m_form->isTouched())
            QMetaObject::invokeMethod(this, &ForecastPage::followTable, Qt::QueuedConnection);
        else
            followTable();
    });
    connect(m_table, &TableView::rowActivated, this, [this] { m_splitter->openDetail(); });
    ForecastPage::retranslate();
}

void ForecastPage::build()
{
    m_event->setObjectName(u"forecastEvent"_s);
    m_state->setObjectName(u"forecastState"_s);
    m_state->setWordWrap(true);
    m_refusal->setObjectName(u"forecastRefusal"_s);
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    m_table->setModel(m_model);
    m_table->setColumns({{14}, {9, 4}, {8, 3}, {8}, {9, 2}, {8, 2}, {8}});
    m_table->setStretchColumn(ForecastModel::Name);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ForecastModel::Year, Qt::DescendingOrder);
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_state);
    column->addWidget(m_refusal);
    column->addWidget(m_table, 1);
    m_splitter = new ListDetail(u"forecastSplitter"_s, left, m_detail);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_splitter);
}

QString ForecastPage::title() const { return tr("Forecast"); }

void ForecastPage::retranslate()
{
    m_event->setText(tr("New event"));
    m_table->setAccessibleName(tr("What will be asked for"));
    m_table->setEmptyState(u"trending-up"_s,
                           tr("Nothing is sold here yet. Write down products and what customers order of them; then "
                              "this page says what comes next."));
    m_model->retranslate();
    sayState();
    if (!m_form)
        fillPane();
}

void ForecastPage::search(const QString &text)
{
    m_search = text.trimmed();
    takeOutlook();
}

void ForecastPage::refresh()
{
    m_desk.ask();
    sayState();
}

bool ForecastPage::showRecord(qint64 id)
{
    const Id<Variant> wanted(id);
    if (m_chosen != wanted) {
        if (m_form && !m_form->letGo())
            return true;
        closeForm();
        m_chosen = wanted;
    }
    takeOutlook();
    return true;
}

void ForecastPage::sayState()
{
    const SeenOutlook *seen = m_desk.outlook();
    m_state->setTone(m_desk.problem().isEmpty() ? Tone::Muted : Tone::Danger);
    if (!m_desk.problem().isEmpty()) {
        m_state->setText(m_desk.problem());
    } else if (!seen) {
        m_state->setText(tr("Reckoning what will be asked for…"));
    } else {
        const OutlookNode &all = seen->outlook.nodes.front();
        const OutlookMonth &next = all.months[std::min<std::size_t>(1, all.months.size() - 1)];
        m_state->setText(tr("All together %1 pcs next month, most likely from %2 to %3.")
                             .arg(next.pieces)
                             .arg(piecesText(std::round(next.used.quantiles[lowListed]), QLocale()),
                                  piecesText(std::round(next.used.quantiles[highListed]), QLocale())));
    }
    m_state->setVisible(!seen || !m_desk.problem().isEmpty() || !seen->question.variants.empty());
}

void ForecastPage::takeOutlook()
{
    const SeenOutlook *seen = m_desk.outlook();
    m_filling = true;
    m_model->show(seen, m_search);
    m_filling = false;
    if (!markChosen() && m_model->rowCount() > 0 && !m_form)
        m_table->setCurrentIndex(m_model->index(0, ForecastModel::Name));
    sayState();
    // What is being typed stays; the pane follows when it is done or left.
    if (!m_form)
        fillPane();
}

bool ForecastPage::markChosen()
{
    const std::optional<std::size_t> variant = chosen();
    const int row = variant ? m_model->rowOf(*variant) : -1;
    m_filling = true;
    if (row >= 0)
        m_table->setCurrentIndex(m_model->index(row, ForecastModel::Name));
    else
        m_table->selectionModel()->clear();
    m_filling = false;
    return row >= 0;
}

std::optional<std::size_t> ForecastPage::chosen() const
{
    const SeenOutlook *seen = m_desk.outlook();
    for (std::size_t i = 0; seen && m_chosen && i < seen->question.variants.size(); ++i) {
        if (seen->question.variants[i].variant == *m_chosen)
            return i;
    }
    return std::nullopt;
}

void ForecastPage::followTable()
{
    const SeenOutlook *seen = m_desk.outlook();
    const std::optional<std::size_t> variant = m_model->variant(m_table->currentIndex().row());
    if (!seen || !variant || m_chosen == seen->question.variants[*variant].variant)
        return;
    const Id<Variant> wanted = seen->question.variants[*variant].variant;
    if (m_form && !m_form->letGo()) {
        // What is typed stays, and so does what it is about.
        markChosen();
        return;
    }
    m_refusal->hide();
    m_chosen = wanted;
    closeForm();
    fillPane();
    m_detail->scrollToTop();
}

void ForecastPage::fillPane()
{
    m_detail->clearBody();
    const std::optional<std::size_t> variant = chosen();
    if (!variant) {
        m_detail->setHeading(tr("Nothing chosen"));
        return;
    }
    const SeenOutlook &seen = *m_desk.outlook();
    const OutlookVariant &about = seen.question.variants[*variant];
    m_detail->setHeading(about.name,
                         about.category.isEmpty() ? about.sku : tr("%1 · %2").arg(about.sku, about.category));
    fillButtons(*variant);
    auto *chart = new ChartView(u"forecastChart"_s);
    chart->setMinimumHeight(forecastChartHeight);
    chart->setMaximumHeight(forecastChartHeight);
    chart->setModel(forecastChart(seen, m_desk.judgement(), *variant));
    m_detail->body()->addWidget(chart);
    auto *sheet = new FactSheet(u"forecastFacts"_s);
    fillMonths(*sheet, *variant);
    fillForecastFacts(*sheet, seen, m_desk.judgement(), *variant);
    m_detail->body()->addWidget(sheet);
    m_detail->body()->addStretch();
}

void ForecastPage::fillButtons(std::size_t variant)
{
    auto *row = new FlowLayout;
    auto *figure = new FlatButton(u"forecastFigure"_s, tr("Figure by hand…"));
    connect(figure, &QPushButton::clicked, this,
            [this, variant] { openForm(new FigureForm(m_session, *m_desk.outlook(), variant)); });
    auto *likes = new FlatButton(u"forecastLikes"_s, tr("Resembles…"));
    connect(likes, &QPushButton::clicked, this, [this, variant] {
        const OutlookVariant &about = m_desk.outlook()->question.variants[variant];
        openForm(new LikesForm(m_session, about.product, about.productName));
    });
    auto *printing = new FlatButton(u"forecastPrint"_s, tr("Print…"));
    connect(printing, &QPushButton::clicked, this, &ForecastPage::print);
    for (FlatButton *button : {figure, likes, printing})
        row->addWidget(button);
    m_detail->body()->addLayout(row);
}

void ForecastPage::fillMonths(FactSheet &sheet, std::size_t variant)
{
    const SeenOutlook &seen = *m_desk.outlook();
    const OutlookVariant &about = seen.question.variants[variant];
    const OutlookNode &node = seen.outlook.nodeOf(variant);
    const QLocale locale;
    sheet.addSection(tr("The next months"));
    for (std::size_t step = 0; step < node.months.size(); ++step) {
        const OutlookMonth &month = node.months[step];
        if (step >= monthsListed && !month.figure)
            continue;
        const QString name = seen.outlook.months[step].toString(u"yyyy-MM"_s);
        const QString range =
            tr("%1 pcs, most likely from %2 to %3")
                .arg(QString::number(month.pieces), piecesText(std::round(month.used.quantiles[lowListed]), locale),
                     piecesText(std::round(month.used.quantiles[highListed]), locale));
        if (!month.figure) {
            sheet.addLine(name, step == 0 && about.orderedNow > Quantity()
                                    ? tr("%1; %2 are ordered already").arg(range, plainText(about.orderedNow))
                                    : range);
            continue;
        }
        const QString said = piecesText(month.reckoned.mean, locale);
        sheet.addLine(name,
                      month.reason.isEmpty() ? tr("%1 pcs by hand; the forecast says %2").arg(month.pieces).arg(said)
                                             : tr("%1 pcs by hand (%2); the forecast says %3")
                                                   .arg(QString::number(month.pieces), month.reason, said),
                      Tone::Accent);
        sheet.addLink(u"withdraw"_s + name, {}, tr("Let the forecast stand"),
                      [this, id = about.variant, day = seen.outlook.months[step]] {
                          acted(withdrawDemand(m_session.studio(), id, day, m_session.person()));
                      });
    }
}

void ForecastPage::openForm(PaneForm *form)
{
    closeForm();
    m_refusal->hide();
    m_detail->clearBody();
    m_form = form;
    form->takePane();
    const auto head = [this] { m_detail->setHeading(m_form->accessibleName(), tr("Esc gives it up.")); };
    connect(form, &PaneForm::titleChanged, this, head);
    connect(form, &PaneForm::closed, this, [this] {
        closeForm();
        fillPane();
        m_table->setFocus();
    });
    connect(form, &PaneForm::done, this, [this] {
        closeForm();
        fillPane();
        acted({});
        m_table->setFocus();
    });
    head();
    m_detail->body()->addWidget(form);
    m_detail->body()->addStretch();
    m_detail->scrollToTop();
    form->show();
    m_splitter->openDetail();
    form->focusFirst();
    form->guardTyping(m_session.dialogs());
}

void ForecastPage::closeForm()
{
    if (!m_form)
        return;
    m_form->hide();
    m_form->deleteLater();
    m_form = nullptr;
}

void ForecastPage::acted(const Result<void> &result)
{
    m_refusal->setVisible(!result.ok());
    if (!result.ok()) {
        m_refusal->setText(result.error().message);
        return;
    }
    const std::optional<qint64> written = m_session.justWritten();
    if (!written)
        return;
    const auto entry = m_session.studio().read([&](const Reader &reader) { return entryById(reader, *written); });
    if (entry.ok())
        Q_EMIT said(entry->sentence.text(), true);
}

void ForecastPage::print()
{
    const SeenOutlook *seen = m_desk.outlook();
    if (!seen)
        return;
    const auto report = m_session.studio().read(
        [&](const Reader &reader) { return outlookReport(reader, seen->question, seen->outlook); });
    if (m_session.succeeded(report, this))
        previewReport(m_session.dialogs(), this, *report);
}

} // namespace benchbook
