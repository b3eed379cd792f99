// LoadInput: the work that is planned and the hours there are for it, as plain values.
#pragma once

#include "core/base/money.h"
#include "core/planning/needs/work_calendar.h"

#include <QString>

#include <optional>
#include <vector>

namespace benchbook {

/// Work of one step that a job still needs.
struct JobStep
{
    QString name = {};
    int skill = -1;     ///< into LoadInput::skills; −1: anybody can do it
    int tool = -1;      ///< into LoadInput::tools; −1: none in particular
    qint64 seconds = 0; ///< of a person, set-up included; the tool is taken for as long
};

/// Something to make between two days.
struct LoadJob
{
    qint64 record = 0; ///< what the asker knows it by
    QString name = {};
    QDate earliest = {}; ///< its inputs are there; invalid: now
    QDate start = {};    ///< as planned
    QDate due = {};      ///< is to be finished by this day
    QDate promise = {};  ///< that a customer was told; invalid: nobody waits for a day
    std::vector<JobStep> steps = {};
    std::optional<Money> value = {};        ///< that is bound once it is made; absent: unknown
    std::optional<Money> contribution = {}; ///< its price less what it costs beside work; absent: unknown
    bool needed = false;                    ///< something else is made of it, or begun with it: it may not come later
    bool rush = false;                      ///< asked for in less than the usual time

    qint64 seconds() const;
};

struct LoadPerson
{
    qint64 record = 0;
    QString name = {};
    std::vector<int> skills = {};
    WorkCalendar calendar = {};
    qint64 secondsPerDay = 0; ///< at the bench on a working day
};

struct LoadTool
{
    qint64 record = 0;
    QString name = {};
    WorkCalendar calendar = {};
    qint64 secondsPerDay = 0; ///< of all that there are of it
};

struct LoadInput
{
    QDate today = {};
    int weeks = 0;              ///< that are looked at, this one included
    WorkCalendar calendar = {}; ///< over whose days the work of a job is spread
    std::vector<QString> skills = {};
    std::vector<LoadPerson> persons = {};
    std::vector<LoadTool> tools = {};
    std::vector<LoadJob> jobs = {};

    /// The Monday of a week, from 0.
    QDate monday(int week) const { return today.addDays(1 - today.dayOfWeek() + 7 * week); }
    /// Of a day; the first and the last week stand for what lies before and beyond.
    int weekOf(QDate day) const;
    /// Skills, and behind them what anybody can do.
    int kindsOfWork() const { return int(skills.size()) + 1; }
    int kindOf(const JobStep &step) const { return step.skill < 0 ? int(skills.size()) : step.skill; }
};

} // namespace benchbook
