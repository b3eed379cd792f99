// The same needs once more, the slow and plain way, by code that shares nothing with the planner: an item asks all that
// take it what they begin when, and walks through its own days.
#pragma once

#include "core/planning/needs/needs_input.h"

#include <map>
#include <vector>

namespace benchbook {

class NaiveNeeds
{
public:
    struct Lot
    {
        QDate start = {};
        QDate due = {};
        qint64 micro = 0;
        bool firm = true;
        int demand = -1;
        int source = -1;
        qint64 good = 0;
    };

    explicit NaiveNeeds(const NeedsInput &input) : m_input(input) {}

    /// What has to be begun of the item.
    const std::vector<Lot> &lots(int item);
    /// What stays uncovered; ask for the lots first.
    qint64 missing(int item) const { return m_missing.at(item); }

private:
    struct Want
    {
        QDate day;
        qint64 micro;
        bool firm;
        int rank;
        int demand;
        qint64 remnantPpm;
        bool lost = false;
    };

    std::vector<Want> wantsOf(int item);
    void addDemands(int item, QDate earliest, std::vector<Want> &wants) const;
    QDate move(const WorkCalendar &calendar, QDate day, int days, int direction) const;
    QDate earliestOf(int item) const;
    std::vector<Lot> meet(int item, std::vector<Want> wants);

    const NeedsInput &m_input;
    std::map<int, std::vector<Lot>> m_lots;
    std::map<int, qint64> m_missing;
};

} // namespace benchbook
