#include "ui/today/first_steps.h"

#include "ui/kit/buttons.h"
#include "ui/kit/icon_label.h"
#include "ui/kit/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace benchbook {

using namespace Qt::StringLiterals;

FirstSteps::FirstSteps(QWidget *parent) : Card(parent), m_lead(new Label(QString(), Label::Size::Body, Tone::Muted))
{
    setObjectName(u"firstSteps"_s);
    column()->setContentsMargins(28, 24, 28, 24);
    column()->setSpacing(18);
    setTitle(u" "_s);
    m_lead->setWordWrap(true);
    column()->addWidget(m_lead);
    for (const QString &name : {u"firstSteps.materials"_s, u"firstSteps.products"_s, u"firstSteps.orders"_s})
        m_steps << addStep(name);
    connect(m_steps[0].button, &QAbstractButton::clicked, this, [this] { Q_EMIT opened(u"materials"_s); });
    connect(m_steps[1].button, &QAbstractButton::clicked, this, [this] { Q_EMIT opened(u"products"_s); });
    connect(m_steps[2].button, &QAbstractButton::clicked, this, &FirstSteps::importRequested);
    column()->addStretch();
    retranslate();
}

FirstSteps::Step FirstSteps::addStep(const QString &name)
{
    Step step{new IconLabel(u"chevron-right"_s, Tone::Accent, 20), new Label(QString(), Label::Size::Section),
              new Label(QString(), Label::Size::Body, Tone::Muted), makeButton(name, QString())};
    step.line->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(14);
    row->addWidget(step.sign, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(step.title);
    words->addWidget(step.line);
    row->addLayout(words, 1);
    row->addWidget(step.button, 0, Qt::AlignVCenter);
    column()->addLayout(row);
    return step;
}

void FirstSteps::fill(const TodayData &morning)
{
    const QList<bool> done{morning.hasMaterials, morning.hasProducts, false};
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        m_steps[i].sign->setIcon(done[i] ? u"check"_s : u"chevron-right"_s, done[i] ? Tone::Success : Tone::Accent);
        m_steps[i].title->setTone(done[i] ? Tone::Muted : Tone::Neutral);
    }
}

void FirstSteps::retranslate()
{
    setTitle(tr("Three steps to begin with"));
    m_lead->setText(tr("Figures appear here as soon as there is something to count. Everything can be taken back "
                       "with Ctrl+Z."));
    const auto say = [this](int i, const QString &title, const QString &line, const QString &button) {
        m_steps[i].title->setText(title);
        m_steps[i].line->setText(line);
        m_steps[i].button->setText(button);
        m_steps[i].button->setAccessibleDescription(title);
    };
    say(0, tr("1. What you work with"), tr("Leather, clay, thread: its unit, and what you have on the shelf"),
        tr("Add materials"));
    say(1, tr("2. What you make"), tr("A product with its variants, and the recipe: materials and steps"),
        tr("Add products"));
    say(2, tr("3. What was ordered"), tr("Import the orders of your shop, or write the first one yourself"),
        tr("Import orders"));
}

} // namespace benchbook
