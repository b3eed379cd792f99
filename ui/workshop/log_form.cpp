#include "ui/workshop/log_form.h"

#include "core/people/people_kinds.h"
#include "ui/kit/value_edit.h"
#include "ui/records/list_picker.h"

#include <QComboBox>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

QComboBox *namedBox(const QString &name)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return box;
}

/// A whole number of pieces; blank is none.
Result<int> piecesIn(const QuantityEdit &edit)
{
    if (edit.isBlank())
        return 0;
    BENCHBOOK_ASSIGN(const Quantity quantity, edit.value());
    return int(std::clamp<qint64>(quantity.wholeUnits(), -1, 1'000'000'000));
}

} // namespace

LogForm::LogForm(Session &session, const WorkOrderSheet &sheet)
    : PaneForm(u"logForm"_s),
      m_session(session),
      m_order(sheet.info),
      m_step(namedBox(u"logStep"_s)),
      m_person(namedBox(u"logPerson"_s)),
      m_minutes(new QLineEdit),
      m_day(new DayEdit(u"logDay"_s, session.today())),
      m_good(new QuantityEdit(u"logGood"_s, Unit::fromText(u"pcs"_s).value())),
      m_scrap(new QuantityEdit(u"logScrap"_s, Unit::fromText(u"pcs"_s).value())),
      m_reason(namedBox(u"logReason"_s))
{
    m_minutes->setObjectName(u"logMinutes"_s);
    m_minutes->setAlignment(Qt::AlignRight);
    m_good->setWholeOnly(true);
    m_scrap->setWholeOnly(true);
    int current = -1;
    for (const StepProgress &step : sheet.steps) {
        m_step->addItem(step.name, step.id.value());
        if (current < 0 && !step.isDone())
            current = m_step->count() - 1;
    }
    m_step->setCurrentIndex(std::max(0, current));
    for (const ListRow &row : shortList(session, *personKind().list)) {
        m_person->addItem(rowText(*personKind().list, row, "name"), row.id);
        if (session.person() && session.person()->value() == row.id)
            m_person->setCurrentIndex(m_person->count() - 1);
    }
    m_day->setValue(session.today());
    addFields({{u"step"_s, m_step}, {u"person"_s, m_person}});
    addFields({{u"minutes"_s, m_minutes}, {u"day"_s, m_day}});
    addFields({{u"good"_s, m_good}, {u"scrap"_s, m_scrap}});
    addField(u"reason"_s, m_reason);
    fillReasons();
    connect(m_step, qOverload<int>(&QComboBox::currentIndexChanged), this, &LogForm::fillReasons);
    LogForm::retranslate();
}

void LogForm::fillReasons()
{
    const QVariant chosen = m_reason->currentData();
    m_reason->clear();
    m_reason->addItem(u"—"_s);
    if (m_step->count() == 0)
        return;
    const Id<RecipeStep> step(m_step->currentData().toLongLong());
    const auto reasons = m_session.studio().read([&](const Reader &reader) { return scrapReasonsFor(reader, step); });
    for (const ReasonInfo &reason : reasons.valueOr({}))
        m_reason->addItem(reason.name, reason.id.value());
    m_reason->setCurrentIndex(std::max(0, chosen.isValid() ? m_reason->findData(chosen) : 0));
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
    field(u"reason"_s)->setLabel(tr("Scrap reason"));
}

Result<qint64> LogForm::secondsOf(const QString &text)
{
    static const QRegularExpression form(u"^(?:(\\d{1,3})[:：])?(\\d{1,4})$"_s);
    if (text.trimmed().isEmpty())
        return qint64(0);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch())
        return Error::invalid(tr("Write minutes, such as 90, or hours and minutes, such as 1:30."));
    return match.captured(1).toLongLong() * 3600 + match.captured(2).toLongLong() * 60;
}

Result<std::optional<qint64>> LogForm::act()
{
    std::vector<Issue> issues;
    const auto take = [&issues](const QString &key, auto result) {
        if (!result.ok())
            issues.push_back({key, result.error().message});
        return result.valueOr({});
    };
    if (m_step->count() == 0)
        issues.push_back({u"step"_s, tr("The recipe has no steps.")});
    if (m_person->count() == 0)
        issues.push_back({u"person"_s, tr("Add the people who work here first.")});
    const qint64 seconds = take(u"minutes"_s, secondsOf(m_minutes->text()));
    const int good = take(u"good"_s, piecesIn(*m_good));
    const int scrap = take(u"scrap"_s, piecesIn(*m_scrap));
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    NewWorkLog log{m_order.id,
                   Id<RecipeStep>(m_step->currentData().toLongLong()),
                   Id<Person>(m_person->currentData().toLongLong()),
                   seconds,
                   good,
                   scrap};
    if (m_reason->currentIndex() > 0)
        log.reason = Id<ScrapReason>(m_reason->currentData().toLongLong());
    log.day = m_day->day().value_or(QDate());
    const auto logged = logWork(m_session.studio(), log, m_session.person());
    if (!logged.ok() && logged.error().issues.empty())
        return Error::fromIssues({{scrap > 0 && good == 0 ? u"scrap"_s : u"good"_s, logged.error().message}});
    BENCHBOOK_TRY(logged);
    return std::optional<qint64>();
}

} // namespace benchbook
