// MonthAhead: what lies ahead at the end of a month: the forecast and how the last one did, what to order, and what
// became of the suggestions answered in it.
#pragma once

#include "core/base/unit.h"
#include "core/planning/ahead/look_ahead.h"
#include "core/suggestions/suggestion_record.h"

namespace benchbook {

/// Printed of a report: so many months after its own.
inline constexpr int monthsPrintedAhead = 3;

/// What is expected of a product group, or of all of them.
struct GroupAhead
{
    QString name = {};                      ///< of the category; empty: products without one
    std::vector<forecast::Row> months = {}; ///< as MonthAhead::months, figures made by hand heeded
    std::optional<forecast::Row> said = {}; ///< of MonthAhead::judged, by the program one month before
    std::optional<double> came = {};        ///< in it
};

/// A purchase that is suggested now.
struct ReorderLine
{
    QString name = {};
    Unit unit = {};
    Quantity onHand = {};
    std::optional<Quantity> reorderAt = {}; ///< absent: it has none
    Quantity order = {};
    QDate latest = {}; ///< by when to order; invalid: no hurry
    QString supplier = {};
    std::optional<Money> cost = {};
};

/// A suggestion answered in the month, without sentences: the report is in languages of its own.
struct AnsweredLine
{
    QDate day = {};
    SuggestionKind kind = SuggestionKind::Buy;
    AnswerKind answer = AnswerKind::Accepted;
    QString name = {};                     ///< of what it is about
    std::optional<Quantity> quantity = {}; ///< as it was taken, or as proposed where it was dismissed
    Unit unit = {};                        ///< of `quantity`
    std::optional<Money> price = {};       ///< of a change of price
    std::optional<MoneyRange> expected = {};
    Judgement judgement = {};
};

struct MonthAhead
{
    std::vector<QDate> months = {}; ///< first days of those ahead; empty: nothing was ever asked for
    QDate judged = {};              ///< first day of the last month that is over; invalid: too little was known
    std::vector<GroupAhead> groups = {};
    GroupAhead all = {};
    QDate reorderDay = {}; ///< of the list; invalid: the month is over too long for it to be told
    std::vector<ReorderLine> reorder = {};
    std::vector<AnsweredLine> answers = {}; ///< the oldest first

    bool isEmpty() const { return months.empty() && reorder.empty() && answers.empty(); }
};

/// `month`: any day of it. A month that is long over is told as it was seen at its end, what to order only of the month
/// that runs and the one before. May take as long as an outlook does; `earlier` keeps
/// what was seen at the ends of other months. Cancelled when the token asks.
Result<MonthAhead> monthAhead(const Reader &reader, QDate month, QDate today, LookAhead &lookAhead,
                              OutlookCache &earlier, const Progress &progress = {});

} // namespace benchbook
