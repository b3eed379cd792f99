#include "ui/bench/bench_reasons.h"

#include "ui/bench/bench_button.h"
#include "ui/bench/bench_label.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace benchbook {

namespace {
constexpr int reasonColumns = 3;
}

BenchReasons::BenchReasons(const QString &name, QWidget *parent)
    : QWidget(parent), m_title(new BenchLabel(20, false, Tone::Muted)), m_grid(new QGridLayout)
{
    setObjectName(name);
    m_grid->setSpacing(8);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addLayout(m_grid);
    for (int i = 0; i < reasonColumns; ++i)
        m_grid->setColumnStretch(i, 1);
}

void BenchReasons::setReasons(std::vector<ReasonInfo> reasons)
{
    m_reasons = std::move(reasons);
    const auto chosen = std::find_if(m_reasons.begin(), m_reasons.end(),
                                     [this](const ReasonInfo &reason) { return reason.id == m_chosen; });
    if (chosen == m_reasons.end())
        m_chosen.reset();
    // What is chosen can be seen.
    const auto place = m_chosen ? std::size_t(chosen - m_reasons.begin()) : 0;
    m_first = place - place % std::size_t(shown);
    fill();
}

void BenchReasons::choose(std::optional<Id<ScrapReason>> reason)
{
    if (m_chosen == reason)
        return;
    m_chosen = reason;
    fill();
}

void BenchReasons::setTexts(const QString &title, const QString &more, const QString &none)
{
    m_heading = title;
    m_more = more;
    m_none = none;
    fill();
}

void BenchReasons::fill()
{
    for (BenchButton *button : m_buttons) {
        button->setObjectName(QString());
        button->hide();
        button->deleteLater();
    }
    m_buttons.clear();
    m_title->setText(m_reasons.empty() ? m_none : m_heading);
    const bool hasMore = m_reasons.size() > std::size_t(shown);
    const std::size_t room = shown;
    const auto place = [this](BenchButton *button, int columns = 1) {
        const int number = int(m_buttons.size());
        button->setFixedHeight(BenchButton::denseHeight);
        // The way to the others stays at its place, however few there are on the page.
        const int row = columns > 1 ? shown / reasonColumns : number / reasonColumns;
        m_grid->addWidget(button, row, columns > 1 ? 0 : number % reasonColumns, 1, columns);
        button->show();
        m_buttons.push_back(button);
    };
    for (int row = 0; row < shown / reasonColumns; ++row)
        m_grid->setRowMinimumHeight(row, hasMore ? BenchButton::denseHeight : 0);
    for (std::size_t i = m_first; i < std::min(m_reasons.size(), m_first + room); ++i) {
        const ReasonInfo &reason = m_reasons[i];
        auto *button =
            new BenchButton(QString(QStringLiteral("benchReason") + reason.code), BenchButton::Look::Plain, 20, this);
        button->setText(reason.name);
        button->setSays(reason.name);
        button->setCheckable(true);
        button->setChecked(m_chosen == reason.id);
        connect(button, &QAbstractButton::clicked, this, [this, id = reason.id, button] {
            m_chosen = button->isChecked() ? std::optional(id) : std::nullopt;
            for (BenchButton *other : m_buttons) {
                if (other != button)
                    other->setChecked(false);
            }
            Q_EMIT chosenChanged();
        });
        place(button);
    }
    if (!hasMore)
        return;
    auto *more = new BenchButton(QStringLiteral("benchReasonMore"), BenchButton::Look::Plain, 20, this);
    more->setText(m_more);
    more->setSays(m_more);
    connect(more, &QAbstractButton::clicked, this, [this, room] {
        m_first = m_first + room >= m_reasons.size() ? 0 : m_first + room;
        fill();
    });
    place(more, reasonColumns);
}

} // namespace benchbook
