#include "ui/bench/bench_counter.h"

#include "ui/bench/bench_button.h"

#include <QHBoxLayout>

#include <algorithm>

namespace benchbook {

namespace {
constexpr int mostCounted = 99'999;
}

BenchCounter::BenchCounter(const QString &name, Tone tone, QWidget *parent)
    : QWidget(parent),
      m_fewer(new BenchButton(QString(name + QStringLiteral("Fewer")), BenchButton::Look::Plain, 40)),
      m_figure(new BenchButton(QString(name + QStringLiteral("Count")), BenchButton::Look::Bare, 44)),
      m_more(new BenchButton(QString(name + QStringLiteral("More")), BenchButton::Look::Plain, 40))
{
    setObjectName(name);
    m_fewer->setText(QStringLiteral("−"));
    m_more->setText(QStringLiteral("+"));
    for (BenchButton *button : {m_fewer, m_more}) {
        button->setFixedSize(BenchButton::leastHeight, BenchButton::denseHeight);
        button->setAutoRepeat(true);
    }
    m_figure->setFixedHeight(BenchButton::denseHeight);
    m_figure->setDetailTone(tone);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_fewer);
    row->addWidget(m_figure, 1);
    row->addWidget(m_more);
    connect(m_fewer, &QAbstractButton::clicked, this, [this] { add(-1); });
    connect(m_more, &QAbstractButton::clicked, this, [this] { add(1); });
    connect(m_figure, &QAbstractButton::clicked, this, [this] {
        if (m_rest > 0)
            setCount(m_rest);
    });
    showWords();
}

void BenchCounter::setTexts(const QString &title, const QString &more, const QString &fewer)
{
    m_title = title;
    m_more->setSays(more);
    m_fewer->setSays(fewer);
    showWords();
}

void BenchCounter::setRest(int rest, const QString &words)
{
    m_rest = rest;
    m_restWords = rest > 0 ? words : QString();
    showWords();
}

void BenchCounter::setCount(int count)
{
    count = std::clamp(count, 0, mostCounted);
    if (count == m_count)
        return;
    m_count = count;
    showWords();
    Q_EMIT countChanged(count);
}

void BenchCounter::showWords()
{
    m_figure->setText(QString::number(m_count));
    m_figure->setSays(QString(m_title + QStringLiteral(": %1").arg(m_count)));
    m_figure->setDetail(m_restWords.isEmpty() ? m_title : QString(m_title + QStringLiteral(" · ") + m_restWords));
}

} // namespace benchbook
