// RepeatLastYear: the owner who makes and buys what the same weeks of last year asked for.
#pragma once

#include "core/journal/studio.h"

#include <map>

namespace benchbook::testing {

/// Either to the letter: every week as much as the same week needed, or with care: what the weeks ahead asked for a
/// year before is to be there, less what lies on the shelves, is in the making or on its way, and what customers wait
/// for on top.
class RepeatLastYear
{
public:
    /// Days that finished pieces are to last, and material beyond what a supplier takes to deliver.
    struct Cover
    {
        int pieceDays = 14;
        int materialDays = 14;
        bool toTheLetter = false; ///< whatever lies there
    };
    RepeatLastYear(Studio &studio, PersonRef person, Cover cover) : m_studio(studio), m_person(person), m_cover(cover)
    {
    }
    /// Monday morning.
    Result<void> decide();

private:
    std::map<Id<Variant>, int> askedLastYear(QDate first, QDate last) const;
    Result<void> make(QDate today);
    Result<void> buy(QDate today);

    Studio &m_studio;
    PersonRef m_person;
    Cover m_cover;
    bool m_begun = false;
};

} // namespace benchbook::testing
