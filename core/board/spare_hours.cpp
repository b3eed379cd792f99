#include "core/board/spare_hours.h"

#include "core/sharing/capacity.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct SpareHoursText
{
    Q_DECLARE_TR_FUNCTIONS(Board)
};

constexpr const char *spareSql =
    "SELECT id, week, craft, hours, note FROM spare_hours WHERE week >= :week ORDER BY week, id";

struct SpareRow
{
    Id<SpareHours> id;
    SpareWeek week;
};

std::vector<SpareRow> spareRows(const Reader &reader, QDate from)
{
    // The text of a week sorts as the weeks do.
    Query query = reader.query(spareSql);
    query.bind("week", isoWeekText(from));
    std::vector<SpareRow> rows;
    while (query.next()) {
        rows.push_back(
            {query.id<SpareHours>(0),
             {mondayFromText(query.text(1)).valueOr(QDate()), query.text(2), query.integer(3), query.text(4)}});
    }
    return rows;
}

std::optional<SpareRow> spareRowOf(const Reader &reader, QDate day, const QString &craft)
{
    for (SpareRow &row : spareRows(reader, day)) {
        if (row.week.monday == mondayOf(day) && comparableWord(row.week.craft) == comparableWord(craft))
            return std::move(row);
    }
    return std::nullopt;
}

} // namespace

QString weekDaysText(QDate day)
{
    const QDate monday = mondayOf(day);
    const QDate sunday = monday.addDays(6);
    const QString end = sunday.month() == monday.month() ? u"d"_s : u"M-d"_s;
    return QString(monday.toString(u"M-d"_s) + u'–' + sunday.toString(end));
}

QString isoWeekText(QDate day)
{
    int year = 0;
    const int week = day.weekNumber(&year);
    return u"%1-W%2"_s.arg(year, 4, 10, QChar(u'0')).arg(week, 2, 10, QChar(u'0'));
}

Result<QDate> mondayFromText(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{4})-?[Ww](\\d{1,2})$"_s);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (match.hasMatch()) {
        // The fourth of January is always in week 1.
        const QDate monday =
            mondayOf(QDate(match.captured(1).toInt(), 1, 4)).addDays(7 * (match.captured(2).toInt() - 1));
        int year = 0;
        if (monday.weekNumber(&year) == match.captured(2).toInt() && year == match.captured(1).toInt())
            return monday;
    }
    if (const QDate day = QDate::fromString(text.trimmed(), Qt::ISODate); day.isValid())
        return mondayOf(day);
    return Error::fromIssues(
        {{u"week"_s, SpareHoursText::tr("“%1” is no week. Write 2026-W48, or a day in it.").arg(text)}});
}

std::vector<SpareWeek> spareHours(const Reader &reader, QDate from)
{
    std::vector<SpareWeek> weeks;
    for (SpareRow &row : spareRows(reader, from))
        weeks.push_back(std::move(row.week));
    std::sort(weeks.begin(), weeks.end(), [](const SpareWeek &a, const SpareWeek &b) {
        return std::pair(a.monday, comparableWord(a.craft)) < std::pair(b.monday, comparableWord(b.craft));
    });
    return weeks;
}

std::vector<Issue> spareIssues(QDate today, const SpareWeek &week)
{
    std::vector<Issue> issues;
    if (!week.monday.isValid())
        issues.push_back({u"week"_s, SpareHoursText::tr("Say which week.")});
    else if (mondayOf(week.monday) < mondayOf(today))
        issues.push_back({u"week"_s, SpareHoursText::tr("This week is over already.")});
    const QString craft = week.craft.simplified();
    if (craft.isEmpty() || craft.size() > longestCraft)
        issues.push_back(
            {u"craft"_s, SpareHoursText::tr("Say which craft, in at most %1 characters.").arg(longestCraft)});
    if (week.hours < 0 || week.hours > mostSpareHours || week.hours % spareBlock != 0) {
        issues.push_back({u"hours"_s, SpareHoursText::tr("Hours are told in blocks of %1: 0, %1, %2 … up to %3.")
                                          .arg(spareBlock)
                                          .arg(2 * spareBlock)
                                          .arg(mostSpareHours)});
    }
    return issues;
}

Result<void> setSpareHours(Studio &studio, const SpareWeek &week, PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Say spare hours")), person, [&](Action &action) -> Result<void> {
            if (auto issues = spareIssues(action.today(), week); !issues.empty())
                return Error::fromIssues(std::move(issues));
            const QString craft = week.craft.simplified();
            const QString text = isoWeekText(week.monday);
            if (const auto known = spareRowOf(action.reader(), week.monday, craft)) {
                action.change("spare_hours", known->id, {{"hours", week.hours}, {"note", week.note.trimmed()}});
            } else {
                action.add("spare_hours", action.newId<SpareHours>(),
                           {{"week", text}, {"craft", craft}, {"hours", week.hours}, {"note", week.note.trimmed()}});
            }
            action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Say %1 spare hours of %2 in %3"),
                                {QString::number(week.hours), craft, text}));
            return {};
        });
}

Result<void> clearSpareHours(Studio &studio, QDate week, const QString &craft, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Clear spare hours")), person,
                          [&](Action &action) -> Result<void> {
                              const auto known = spareRowOf(action.reader(), week, craft);
                              if (!known) {
                                  return Error::notFound(SpareHoursText::tr("No spare hours of %1 are said for %2.")
                                                             .arg(craft.simplified(), isoWeekText(week)));
                              }
                              action.remove("spare_hours", known->id);
                              action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Clear the spare hours of %1 in %2"),
                                                  {known->week.craft, isoWeekText(week)}));
                              return {};
                          });
}

} // namespace benchbook
