// WeekHours: the hours of one week, and who takes which work so that as much as possible is done.
#pragma once

#include "core/planning/load/load_input.h"

namespace benchbook {

/// Work is given to persons by augmenting paths, so what was placed never gives way and the total is the most that fits
/// whatever the order; all in whole seconds.
class WeekHours
{
public:
    /// Days before today are gone.
    WeekHours(const LoadInput &input, int week);
    /// The same with only so many thousandths of everybody's time.
    WeekHours scaled(int thousandths) const;

    /// Takes on as much of this kind of work as fits; returns that.
    qint64 place(int kind, qint64 seconds);
    /// How much of it would fit.
    qint64 room(int kind) const;
    /// Kinds that compete with this one for persons who have no time left; itself among them.
    std::vector<int> competing(int kind) const;

    int persons() const { return int(m_free.size()); }
    bool can(int kind, int person) const { return m_can[std::size_t(kind)][std::size_t(person)] != 0; }
    qint64 free(int person) const { return m_free[std::size_t(person)]; }
    qint64 taken(int person) const { return m_taken[std::size_t(person)]; }
    qint64 done(int kind, int person) const { return m_done[std::size_t(kind)][std::size_t(person)]; }

    qint64 toolRoom(int tool) const { return m_toolFree[std::size_t(tool)] - m_toolTaken[std::size_t(tool)]; }
    qint64 toolFree(int tool) const { return m_toolFree[std::size_t(tool)]; }
    void takeTool(int tool, qint64 seconds) { m_toolTaken[std::size_t(tool)] += seconds; }

private:
    struct Search
    {
        std::vector<int> kindFrom;   ///< by kind: the person whose work may go; −2: not reached, −1: the start
        std::vector<int> personFrom; ///< by person: the kind that would take them; −1: not reached
        int last = -1;               ///< a person with time left; −1: none is reached
    };
    Search search(int kind) const;
    qint64 give(const Search &found, qint64 seconds);

    std::vector<qint64> m_free;
    std::vector<qint64> m_taken;
    std::vector<std::vector<char>> m_can; ///< by kind and person
    std::vector<std::vector<qint64>> m_done;
    std::vector<qint64> m_toolFree;
    std::vector<qint64> m_toolTaken;
};

} // namespace benchbook
