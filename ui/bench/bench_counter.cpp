#include "ui/bench/bench_counter.h"

#include "ui/bench/bench_button.h"
#include "ui/bench/bench_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace benchbook {

namespace {
constexpr int mostCounted = 99'999;
}

BenchCounter::BenchCounter(const QString &name, Tone tone, QWidget *parent)
    : QWidget(parent),
      m_title(new BenchLabel(22, true, tone)),
      m_fewer(new BenchButton(QString(name + QStringLiteral("Fewer")), BenchButton::Look::Plain, 40)),
      m_figure(new BenchButton(QString(name + QStringLiteral("Count")), BenchButton::Look::Bare, 52)),
      m_more(new BenchButton(QString(name + QStringLiteral("More")), BenchButton::Look::Plain, 40))
{
    setObjectName(name);
    m_fewer->setText(QStringLiteral("−"));
    m_more->setText(QStringLiteral("+"));
    for (BenchButton *button : {m_fewer, m_more})
        button->setFixedSize(BenchButton::leastHeight, BenchButton::leastHeight);
    m_figure->setFixedHeight(BenchButton::leastHeight);
    for (BenchButton *button : {m_fewer, m_more})
        button->setAutoRepeat(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_fewer);
    row->addWidget(m_figure, 1);
    row->addWidget(m_more);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addLayout(row);
    connect(m_fewer, &QAbstractButton::clicked, this, [this] { add(-1); });
    connect(m_more, &QAbstractButton::clicked, this, [this] { add(1); });
    connect(m_figure, &QAbstractButton::clicked, this, [this] {
        if (m_rest > 0)
            setCount(m_rest);
    });
    m_figure->setText(QStringLiteral("0"));
}

void BenchCounter::setTexts(const QString &title, const QString &more, const QString &fewer)
{
    m_title->setText(title);
    m_more->setSays(more);
    m_fewer->setSays(fewer);
    m_figure->setSays(QString(title + QStringLiteral(": %1").arg(m_count)));
}

void BenchCounter::setRest(int rest, const QString &words)
{
    m_rest = rest;
    m_figure->setDetail(rest > 0 ? words : QString());
}

void BenchCounter::setCount(int count)
{
    count = std::clamp(count, 0, mostCounted);
    if (count == m_count)
        return;
    m_count = count;
    m_figure->setText(QString::number(count));
    m_figure->setSays(QString(m_title->text() + QStringLiteral(": %1").arg(m_count)));
    m_figure->update();
    Q_EMIT countChanged(count);
}

} // namespace benchbook
