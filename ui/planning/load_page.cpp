#include "ui/planning/load_page.h"

#include "core/base/duration_text.h"
#include "core/planning/plan_words.h"
#include "ui/kit/card.h"
#include "ui/kit/chart_view.h"
#include "ui/kit/label.h"
#include "ui/records/fact_sheet.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int loadChartHeight = 260;
enum LoadColor { LoadWork, LoadHours, LoadOver };

double hoursOf(qint64 seconds) { return double(seconds) / 3600; }

QStringList tightOf(const SeenPlan &seen, const WeekLoad &week)
{
    QStringList tight;
    for (const int kind : week.tight) {
        if (std::size_t(kind) < seen.plan.book.load.skills.size())
            tight << seen.plan.book.load.skills[std::size_t(kind)];
    }
    for (std::size_t tool = 0; tool < week.tools.size(); ++tool) {
        if (week.tools[tool].over() > 0)
            tight << seen.plan.book.load.tools[tool].name;
    }
    return tight;
}

} // namespace

LoadPage::LoadPage(Session &session, PlanningDesk &desk, QWidget *parent)
    : Page(u"load"_s, parent),
      m_session(session),
      m_desk(desk),
      m_state(new Label({}, Label::Size::Body, Tone::Muted)),
      m_chart(new ChartView(u"loadChart"_s)),
      m_weeks(new FactSheet(u"loadWeeks"_s))
{
    m_state->setObjectName(u"loadState"_s);
    m_state->setWordWrap(true);
    m_chart->setFixedHeight(loadChartHeight);
    auto *chartCard = new Card;
    chartCard->column()->addWidget(m_chart);
    auto *weeksCard = new Card;
    weeksCard->column()->addWidget(m_weeks);
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 4, 0);
    column->setSpacing(12);
    column->addWidget(m_state);
    column->addWidget(chartCard);
    column->addWidget(weeksCard);
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"loadScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);
    connect(&desk, &PlanningDesk::planChanged, this, &LoadPage::show);
    connect(&desk, &PlanningDesk::failed, this, &LoadPage::show);
    LoadPage::retranslate();
}

QString LoadPage::title() const { return tr("Load"); }

void LoadPage::retranslate() { show(); }

void LoadPage::refresh()
{
    m_desk.ask();
    show();
}

void LoadPage::show()
{
    const SeenPlan *seen = m_desk.plan();
    m_weeks->clear();
    if (!seen) {
        m_state->setText(m_desk.problem().isEmpty() ? tr("Reckoning the load of the weeks…") : m_desk.problem());
        return;
    }
    const auto over = std::ranges::count_if(seen->worked.load.weeks, &WeekLoad::isOver);
    m_state->setTone(over > 0 ? Tone::Warning : Tone::Muted);
    m_state->setText(over > 0 ? tr("%n week(s) have more work than hours.", nullptr, int(over))
                              : tr("Every week has hours for its work."));
    fillChart(*seen);
    fillWeeks(*seen);
}

void LoadPage::fillChart(const SeenPlan &seen)
{
    ChartModel model;
    ChartSeries work{tr("Work that fits"), ChartSeries::Kind::Bars, {}, LoadWork};
    ChartSeries over{tr("Too much"), ChartSeries::Kind::Bars, {}, LoadOver};
    ChartSeries there{tr("Hours there are"), ChartSeries::Kind::Line, {}, LoadHours};
    for (const WeekLoad &week : seen.worked.load.weeks) {
        model.categories << week.monday.toString(u"MM-dd"_s);
        work.values << hoursOf(week.wanted() - week.over());
        over.values << hoursOf(week.over());
        there.values << hoursOf(week.free());
    }
    model.series << work << over << there;
    model.unit = tr("h", "hours, behind a number");
    model.emptyText = tr("No work is planned.");
    m_chart->setModel(model);
}

void LoadPage::fillWeeks(const SeenPlan &seen)
{
    const QLocale locale;
    for (std::size_t i = 0; i < seen.worked.load.weeks.size(); ++i) {
        const WeekLoad &week = seen.worked.load.weeks[i];
        if (week.wanted() == 0)
            continue;
        m_weeks->addSection(tr("Week of %1").arg(week.monday.toString(Qt::ISODate)));
        m_weeks->addLine(tr("Work against hours"),
                         tr("%1 of %2").arg(durationText(week.wanted()), durationText(week.free())),
                         week.isOver() ? Tone::Warning : Tone::Neutral);
        if (const QStringList tight = tightOf(seen, week); !tight.isEmpty())
            m_weeks->addLine(tr("Tight"), tight.join(tr(", ")), Tone::Warning);
        for (const ChosenRelief &chosen : seen.choice.chosen) {
            const Relief &relief = seen.reliefs[std::size_t(chosen.relief)];
            if (std::size_t(relief.week) == i)
                m_weeks->addText(reliefText(seen.plan, seen.worked, relief, m_session.studio().currency(), locale),
                                 Tone::Accent);
        }
    }
}

} // namespace benchbook
