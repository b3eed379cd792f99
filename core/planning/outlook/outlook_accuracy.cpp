#include "core/planning/outlook/outlook_accuracy.h"

#include <cmath>

namespace benchbook {
namespace {

constexpr std::size_t lowOfRange = 0;
constexpr std::size_t highOfRange = 5;
constexpr std::size_t monthsOfYear = 12;

/// Pieces of the month that lies so many whole months back (1: the last one).
std::optional<double> cameBack(const std::vector<double> &months, std::size_t back)
{
    if (back < 1 || back > months.size())
        return std::nullopt;
    const double pieces = *(months.end() - std::ptrdiff_t(back));
    return std::isfinite(pieces) ? std::optional(pieces) : std::nullopt;
}

/// The mean step from month to month before the months that are judged.
double meanStep(const std::vector<double> &months)
{
    double sum = 0;
    int count = 0;
    for (std::size_t back = monthsJudged + 1; back < months.size(); ++back) {
        const std::optional<double> one = cameBack(months, back);
        const std::optional<double> before = cameBack(months, back + 1);
        if (one && before) {
            sum += std::abs(*one - *before);
            ++count;
        }
    }
    return count == 0 ? 0 : sum / count;
}

class AccuracyTaker
{
public:
    explicit AccuracyTaker(const std::vector<double> &months) : m_months(months) {}

    /// What the outlook of `origin` months before said of the months after it.
    void take(int origin, QDate firstMonth, const std::vector<OutlookMonth> &said)
    {
        for (int step = 0; step < std::min(origin, mostMonthsAhead); ++step) {
            const forecast::Row &row = said[std::size_t(step)].reckoned;
            // Before its first month nothing was known of it, and nothing can be judged.
            const bool begun = m_months.size() > std::size_t(origin);
            const std::optional<double> came =
                begun ? cameBack(m_months, std::size_t(origin - step)) : std::optional<double>();
            if (step == 0)
                m_accuracy.past.push_back({firstMonth.addMonths(-origin), row, came});
            if (!came)
                continue;
            AheadAccuracy &ahead = m_accuracy.ahead[std::size_t(step)];
            ++ahead.months;
            ahead.error += std::abs(row.mean - *came);
            ahead.covered += *came >= row.quantiles[lowOfRange] && *came <= row.quantiles[highOfRange];
            if (step > 0)
                continue;
            m_accuracy.bias += row.mean - *came;
            if (const auto year = cameBack(m_months, std::size_t(origin) + monthsOfYear)) {
                m_yearError += std::abs(*year - *came);
                ++m_years;
            }
        }
    }

    OutlookAccuracy taken()
    {
        for (AheadAccuracy &ahead : m_accuracy.ahead)
            ahead.error /= std::max(1, ahead.months);
        const AheadAccuracy &next = m_accuracy.ahead.front();
        m_accuracy.bias /= std::max(1, next.months);
        if (const double step = meanStep(m_months); step > 0 && next.months > 0)
            m_accuracy.scaled = next.error / step;
        if (m_years > 0)
            m_accuracy.lastYearError = m_yearError / m_years;
        return std::move(m_accuracy);
    }

private:
    const std::vector<double> &m_months;
    OutlookAccuracy m_accuracy;
    double m_yearError = 0;
    int m_years = 0;
};

/// A month in which part of the studio was out of stock says nothing sure of the whole; what it sold is still what
/// came.
std::vector<double> wholeAsItCame(const OutlookQuestion &question)
{
    std::vector<double> whole;
    for (const OutlookVariant &variant : question.variants) {
        if (variant.months.size() > whole.size())
            whole.insert(whole.begin(), variant.months.size() - whole.size(), 0.0);
        for (std::size_t back = 1; back <= variant.months.size(); ++back)
            *(whole.end() - std::ptrdiff_t(back)) += cameBack(variant.months, back).value_or(0);
    }
    return whole;
}

/// Figures of months that are over, beside what the program had said when they were made.
HandAccuracy handAccuracy(const OutlookQuestion &question, const OutlookVariant &variant)
{
    HandAccuracy hand;
    for (const DemandFigureInfo &figure : question.figures) {
        if (figure.variant != variant.variant || !figure.forecast || figure.month >= question.firstMonth)
            continue;
        const int back = (question.firstMonth.year() - figure.month.year()) * int(monthsOfYear) +
                         question.firstMonth.month() - figure.month.month();
        const std::optional<double> came = cameBack(variant.months, std::size_t(back));
        if (!came)
            continue;
        ++hand.months;
        hand.error += std::abs(double(figure.pieces.micro()) / double(Quantity::microPerUnit) - *came);
        hand.forecastError += std::abs(double(figure.forecast->micro()) / double(Quantity::microPerUnit) - *came);
    }
    hand.error /= std::max(1, hand.months);
    hand.forecastError /= std::max(1, hand.months);
    return hand;
}

} // namespace

Result<OutlookJudgement> judgeOutlook(const OutlookQuestion &question, OutlookCache &cache, int threads,
                                      const Progress &progress)
{
    std::vector<AccuracyTaker> takers;
    for (const OutlookVariant &variant : question.variants)
        takers.emplace_back(variant.months);
    const std::vector<double> whole = wholeAsItCame(question);
    AccuracyTaker all(whole);
    for (int origin = monthsJudged; origin >= 1; --origin) {
        const double from = double(monthsJudged - origin) / monthsJudged;
        BENCHBOOK_ASSIGN(const Outlook past, reckonOutlook(questionBefore(question, origin), cache,
                                                           {.months = mostMonthsAhead, .threads = threads},
                                                           progress.part(from, from + 1.0 / monthsJudged)));
        for (std::size_t i = 0; i < takers.size(); ++i)
            takers[i].take(origin, question.firstMonth, past.nodeOf(i).months);
        all.take(origin, question.firstMonth, past.nodes.front().months);
    }
    OutlookJudgement judgement;
    for (std::size_t i = 0; i < takers.size(); ++i) {
        judgement.variants.push_back(takers[i].taken());
        judgement.variants.back().hand = handAccuracy(question, question.variants[i]);
    }
    judgement.all = all.taken();
    return judgement;
}

} // namespace benchbook
