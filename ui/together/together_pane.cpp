#include "ui/together/together_pane.h"

#include "ui/kit/buttons.h"
#include "ui/kit/flow_layout.h"
#include "ui/records/fact_sheet.h"
#include "ui/records/session.h"

#include <QVBoxLayout>

namespace benchbook {

using namespace Qt::StringLiterals;

TogetherPane::TogetherPane(const QString &name, Session &session)
    : m_session(session),
      m_column(new QVBoxLayout(this)),
      m_buttons(new FlowLayout),
      m_facts(new FactSheet(QString(name + u"Facts"_s)))
{
    setObjectName(name);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->addLayout(m_buttons);
    m_column->addWidget(m_facts);
}

QPushButton *TogetherPane::addButton(const QString &name, const QString &text)
{
    QPushButton *button =
        m_buttons->count() == 0 ? static_cast<QPushButton *>(new PrimaryButton(name, text)) : makeButton(name, text);
    m_buttons->addWidget(button);
    return button;
}

void TogetherPane::addWidgets(const QList<QWidget *> &widgets)
{
    for (QWidget *widget : widgets)
        m_buttons->addWidget(widget);
}

void TogetherPane::addFormButton(const QString &name, const QString &text, std::function<PaneForm *()> make)
{
    connect(addButton(name, text), &QPushButton::clicked, this,
            [this, make = std::move(make)] { Q_EMIT formWanted(make()); });
}

void TogetherPane::addStepButton(const QString &name, const QString &text, const CircleStep &step)
{
    connect(addButton(name, text), &QPushButton::clicked, this, [this, step] {
        const auto written = performStep(m_session.studio(), m_session.person(), step);
        QString problem = written.ok() ? QString() : written.error().message;
        if (!written.ok()) {
            for (const Issue &issue : written.error().issues)
                problem += u'\n' + issue.message;
        }
        Q_EMIT acted(problem);
    });
}

void TogetherPane::sayWaiting(std::size_t letters)
{
    if (letters == 0)
        return;
    m_facts->addLink(u"waiting"_s, tr("In the box"), tr("%n letter(s) wait", nullptr, int(letters)),
                     [this] { Q_EMIT boxRequested(); });
}

} // namespace benchbook
