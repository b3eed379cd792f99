#include "ui/workshop/log_form.h"

#include "core/workshop/evening_card.h"
#include "ui/kit/value_edit.h"
#include "ui/workshop/step_boxes.h"

#include <QCheckBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {

LogForm::LogForm(Session &session, const WorkOrderSheet &sheet)
    : PaneForm(u"logForm"_s),
      m_session(session),
      m_order(sheet.info),
      m_step(new StepBox(u"logStep"_s, sheet.steps)),
      m_person(new PersonBox(u"logPerson"_s, session)),
      m_minutes(new QLineEdit),
      m_day(new DayEdit(u"logDay"_s, session.today())),
      m_good(makePiecesEdit(u"logGood"_s)),
      m_scrap(makePiecesEdit(u"logScrap"_s)),
      m_rework(makePiecesEdit(u"logRework"_s)),
      m_again(new StepBox(u"logAgain"_s, sheet.steps)),
      m_redone(new QCheckBox),
      m_reason(new ReasonBox(u"logReason"_s, session))
{
    m_minutes->setObjectName(u"logMinutes"_s);
    m_minutes->setAlignment(Qt::AlignRight);
    m_redone->setObjectName(u"logRedone"_s);
    const bool anyToRedo =
        std::any_of(sheet.steps.begin(), sheet.steps.end(), [](const StepProgress &step) { return step.toRedo > 0; });
    m_day->setValue(session.today());
    addFields({{u"step"_s, m_step}, {u"person"_s, m_person}});
    addFields({{u"minutes"_s, m_minutes}, {u"day"_s, m_day}});
    addFields({{u"good"_s, m_good}, {u"scrap"_s, m_scrap}});
    addFields({{u"rework"_s, m_rework}, {u"reworkStep"_s, m_again}});
    addField(u"reason"_s, m_reason);
    if (anyToRedo)
        addField(u"redone"_s, m_redone);
    else
        keepAside(m_redone);
    const auto offerReasons = [this] { m_reason->offerFor(m_step->step()); };
    offerReasons();
    connect(m_step, qOverload<int>(&QComboBox::currentIndexChanged), this, offerReasons);
    LogForm::retranslate();
}

void LogForm::retranslate()
{
    setTexts(tr("Log work on %1").arg(m_order.code), tr("Log work"));
    field(u"step"_s)->setLabel(tr("Step"));
    field(u"person"_s)->setLabel(tr("Person"));
    field(u"minutes"_s)->setLabel(tr("Minutes, or h:mm"));
    field(u"day"_s)->setLabel(tr("Day"));
    field(u"good"_s)->setLabel(tr("Good"));
    field(u"scrap"_s)->setLabel(tr("Scrap"));
    field(u"rework"_s)->setLabel(tr("To do again"));
    field(u"reworkStep"_s)->setLabel(tr("From which step on"));
    field(u"reason"_s)->setLabel(tr("Why they are not good"));
    m_redone->setText(tr("These pieces had been sent back and were done again"));
    m_redone->setAccessibleName(m_redone->text());
}

Result<std::optional<qint64>> LogForm::act()
{
    std::vector<Issue> issues;
    const auto take = [&issues](const QString &key, auto result) {
        if (!result.ok())
            issues.push_back({key, result.error().message});
        return result.valueOr({});
    };
    if (!m_step->step())
        issues.push_back({u"step"_s, tr("The recipe has no steps.")});
    const std::optional<Id<Person>> person = m_person->person();
    if (!person)
        issues.push_back(m_person->missing());
    const qint64 seconds = take(u"minutes"_s, parseMinutes(m_minutes->text()));
    const int good = take(u"good"_s, piecesIn(*m_good));
    const int scrap = take(u"scrap"_s, piecesIn(*m_scrap));
    const int rework = take(u"rework"_s, piecesIn(*m_rework));
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    NewWorkLog log{m_order.id, *m_step->step(), *person, seconds, good, scrap};
    log.reason = m_reason->reason();
    log.rework = rework;
    if (rework > 0)
        log.reworkStep = m_again->step();
    log.isRework = m_redone->isChecked();
    log.day = m_day->day().value_or(QDate());
    const auto logged = logWork(m_session.studio(), log, m_session.person());
    if (!logged.ok() && logged.error().issues.empty())
        return Error::fromIssues({{scrap > 0 && good == 0 ? u"scrap"_s : u"good"_s, logged.error().message}});
    BENCHBOOK_TRY(logged);
    return std::optional<qint64>();
}

} // namespace benchbook
