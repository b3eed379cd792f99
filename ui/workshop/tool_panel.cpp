#include "ui/workshop/tool_panel.h"

#include "core/base/duration_text.h"
#include "ui/kit/buttons.h"
#include "ui/kit/label.h"
#include "ui/records/fact_sheet.h"
#include "ui/workshop/tool_forms.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

ToolPanel::ToolPanel(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_column(new QVBoxLayout(this)),
      m_care(makeButton(u"toolCareButton"_s, {}, u"check"_s)),
      m_lend(makeButton(u"toolLendButton"_s, {})),
      m_back(makeButton(u"toolBackButton"_s, {}, u"undo-2"_s)),
      m_problem(new Label({}, Label::Size::Small, Tone::Danger)),
      m_facts(new FactSheet(u"toolFacts"_s))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (QPushButton *button : {m_care, m_lend, m_back})
        row->addWidget(button);
    row->addStretch();
    m_column->addLayout(row);
    m_problem->setObjectName(u"toolProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_column->addWidget(m_problem);
    m_column->addWidget(m_facts);
    m_column->addStretch();
    connect(m_care, &QPushButton::clicked, this, [this] { openForm(new ToolCareForm(m_session, *m_tool)); });
    connect(m_lend, &QPushButton::clicked, this, [this] { openForm(new ToolLoanForm(m_session, *m_tool)); });
    connect(m_back, &QPushButton::clicked, this, &ToolPanel::takeBack);
    retranslate();
}

void ToolPanel::open(Id<Tool> tool)
{
    if (!m_tool || m_tool->id != tool)
        closeForm();
    const auto info = m_session.studio().read([&](const Reader &reader) { return toolInfo(reader, tool); });
    m_tool = info.ok() ? std::optional(*info) : std::nullopt;
    m_problem->hide();
    fill();
}

void ToolPanel::fill()
{
    m_facts->clear();
    const bool known = m_tool.has_value();
    m_care->setVisible(known && !m_form);
    m_lend->setVisible(known && !m_form && !m_tool->isLent());
    m_back->setVisible(known && !m_form && m_tool->isLent());
    if (!known)
        return;
    m_facts->addLine(tr("Used"), tr("%1 h").arg(durationText(m_tool->usedSeconds)));
    m_facts->addLine(tr("Since the last care"), tr("%1 h").arg(durationText(m_tool->sinceSeconds)));
    if (m_tool->leftSeconds)
        m_facts->addLine(*m_tool->leftSeconds > 0 ? tr("Care in") : tr("Care is over by"),
                         tr("%1 h").arg(durationText(std::abs(*m_tool->leftSeconds))),
                         *m_tool->leftSeconds > 0 ? Tone::Neutral : Tone::Danger);
    if (m_tool->careDue.isValid())
        m_facts->addLine(tr("Care by"), m_tool->careDue.toString(Qt::ISODate),
                         m_tool->careDue > m_session.today() ? Tone::Neutral : Tone::Danger);
    if (!m_tool->careNote.isEmpty())
        m_facts->addText(m_tool->careNote);
    if (m_tool->isLent()) {
        m_facts->addLine(tr("Lent to"), m_tool->lentTo, Tone::Accent);
        if (m_tool->back.isValid())
            m_facts->addLine(tr("Back by"), m_tool->back.toString(Qt::ISODate),
                             m_tool->back < m_session.today() ? Tone::Danger : Tone::Neutral);
    }
    fillEvents();
}

void ToolPanel::fillEvents()
{
    const auto events = m_session.studio().read([&](const Reader &reader) { return toolEvents(reader, m_tool->id); });
    if (!events.ok() || events->empty())
        return;
    m_facts->addSection(tr("What happened"));
    for (const ToolEvent &event : *events) {
        QString what;
        switch (event.kind) {
        case ToolEvent::Kind::Care:
            what = tr("Cared for at %1 h").arg(durationText(event.usedSeconds.value_or(0)));
            break;
        case ToolEvent::Kind::Lent:
            what = tr("Lent to %1").arg(event.who);
            break;
        case ToolEvent::Kind::Returned:
            what = tr("Came back");
            break;
        }
        m_facts->addLine(event.day.toString(Qt::ISODate), what);
        if (!event.note.isEmpty())
            m_facts->addText(event.note);
    }
}

void ToolPanel::openForm(PaneForm *form)
{
    closeForm();
    m_form = form;
    constexpr int belowButtons = 1;
    m_column->insertWidget(belowButtons, form);
    form->guardTyping(m_session.dialogs());
    connect(form, &PaneForm::closed, this, &ToolPanel::closeForm);
    connect(form, &PaneForm::done, this, [this] {
        closeForm();
        Q_EMIT said(tr("Written down"), m_session.justWritten().has_value());
        open(m_tool->id);
    });
    fill();
    form->focusFirst();
}

bool ToolPanel::isHeld() const { return m_form && m_form->isTouched(); }

bool ToolPanel::letGo()
{
    if (m_form && !m_form->letGo())
        return false;
    closeForm();
    return true;
}

void ToolPanel::closeForm()
{
    if (!m_form)
        return;
    m_form->hide();
    m_form->deleteLater();
    m_form.clear();
    fill();
}

void ToolPanel::takeBack()
{
    const auto taken = takeToolBack(m_session.studio(), m_tool->id, {}, m_session.person());
    if (taken.ok()) {
        Q_EMIT said(tr("%1 is here again").arg(m_tool->name), m_session.justWritten().has_value());
        return open(m_tool->id);
    }
    m_problem->setText(taken.error().message);
    m_problem->show();
}

void ToolPanel::retranslate()
{
    m_care->setText(tr("Cared for"));
    m_lend->setText(tr("Lend"));
    m_back->setText(tr("It is back"));
    fill();
}

void ToolPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace benchbook
