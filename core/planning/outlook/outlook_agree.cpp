// How the forecasts of a tree are made to agree, and how figures made by hand stand in front of them.
#include "core/forecast/hierarchy.h"
#include "core/planning/outlook/outlook_tree.h"

#include <algorithm>
#include <cmath>

namespace benchbook {
namespace {

/// From the middle of a normal law to its 97.5 % quantile.
constexpr double scoreOfRange = 1.959964;
constexpr std::size_t lowRange = 0;
constexpr std::size_t highRange = 5;

double deviationOf(const forecast::Row &row)
{
    return (row.quantiles[highRange] - row.quantiles[lowRange]) / (2 * scoreOfRange);
}

/// As unsure in proportion as before; what was 0 before becomes certain.
forecast::Row rowMovedTo(const forecast::Row &row, double mean)
{
    forecast::Row moved;
    moved.mean = mean;
    for (std::size_t i = 0; i < row.quantiles.size(); ++i)
        moved.quantiles[i] = row.mean > 0 ? row.quantiles[i] * (mean / row.mean) : mean;
    return moved;
}

/// Parts that know nothing of each other, together.
forecast::Row rowTogether(const std::vector<forecast::Row> &parts)
{
    forecast::Expectation sum;
    double variance = 0;
    for (const forecast::Row &part : parts) {
        sum.mean += part.mean;
        variance += deviationOf(part) * deviationOf(part);
    }
    sum.deviation = std::sqrt(variance);
    forecast::Row row{.mean = sum.mean};
    for (std::size_t i = 0; i < row.quantiles.size(); ++i)
        row.quantiles[i] = variance > 0 ? sum.quantile(forecast::quantileLevels[i]) : sum.mean;
    return row;
}

} // namespace

/// How wide a place is: by its own forecast, by that of its only part, or by all of its parts.
forecast::Row OutlookTree::rowOf(std::size_t node, std::size_t step, bool sum) const
{
    const OutlookPlace &of = m_places[node];
    if (of.parts.empty() || of.asks)
        return sum ? of.answer.sums[step] : of.answer.steps[step];
    if (of.parts.size() == 1)
        return rowOf(std::size_t(of.parts.front()), step, sum);
    std::vector<forecast::Row> parts;
    for (const int part : of.parts)
        parts.push_back(rowOf(std::size_t(part), step, sum));
    return rowTogether(parts);
}

void OutlookTree::makeAgree(std::size_t step)
{
    std::vector<forecast::HierarchyNode> nodes(m_places.size());
    for (std::size_t node = m_places.size(); node-- > 0;) {
        OutlookPlace &of = m_places[node];
        nodes[node].parent = m_outlook.nodes[node].parent;
        of.borrowed = 0;
        for (const int part : of.parts)
            of.borrowed += place(part).borrowed;
        if (of.parts.empty() || of.asks) {
            const forecast::Row &row = of.answer.steps[step];
            nodes[node].mean = row.mean + of.borrowed;
            nodes[node].deviation = deviationOf(row);
        }
        if (of.parts.empty() && of.borrows)
            of.borrowed = nodes[node].mean;
    }
    const std::vector<double> means = forecast::reconciled(nodes);
    for (std::size_t node = 0; node < m_places.size(); ++node)
        m_outlook.nodes[node].months[step].reckoned = rowMovedTo(rowOf(node, step, false), means[node]);
}

void OutlookTree::useFigures()
{
    std::map<std::pair<Id<Variant>, QDate>, const DemandFigureInfo *> figures;
    for (const DemandFigureInfo &figure : m_question.figures)
        figures[{figure.variant, figure.month}] = &figure;
    for (OutlookNode &node : m_outlook.nodes) {
        for (OutlookMonth &month : node.months)
            month.used = month.reckoned;
    }
    for (std::size_t i = 0; i < m_question.variants.size(); ++i) {
        OutlookNode &node = m_outlook.nodes[std::size_t(m_outlook.variants[i].node)];
        for (std::size_t step = 0; step < steps(); ++step) {
            const auto known = figures.find({m_question.variants[i].variant, m_outlook.months[step]});
            if (known == figures.end())
                continue;
            OutlookMonth &month = node.months[step];
            month.figure = known->second->pieces;
            month.reason = known->second->reason;
            month.used = rowMovedTo(month.reckoned, double(month.figure->micro()) / double(Quantity::microPerUnit));
        }
    }
    for (std::size_t node = m_places.size(); node-- > 0;) {
        for (std::size_t step = 0; step < steps() && !m_places[node].parts.empty(); ++step) {
            double mean = 0;
            for (const int part : m_places[node].parts)
                mean += m_outlook.nodes[std::size_t(part)].months[step].used.mean;
            OutlookMonth &month = m_outlook.nodes[node].months[step];
            month.used = rowMovedTo(month.reckoned, mean);
        }
    }
}

void OutlookTree::sumUp()
{
    for (std::size_t node = 0; node < m_places.size(); ++node) {
        double sum = 0;
        for (std::size_t step = 0; step < steps(); ++step) {
            sum += m_outlook.nodes[node].months[step].used.mean;
            m_outlook.nodes[node].sums.push_back(rowMovedTo(rowOf(node, step, true), sum));
        }
    }
}

/// Figures made by hand are whole already and stay as they are; the rest is rounded from the top.
void OutlookTree::makeWhole(std::size_t step)
{
    std::vector<forecast::HierarchyNode> nodes(m_places.size());
    std::vector<double> means(m_places.size(), 0.0);
    for (std::size_t node = m_places.size(); node-- > 0;) {
        const OutlookMonth &month = m_outlook.nodes[node].months[step];
        nodes[node].parent = m_outlook.nodes[node].parent;
        if (m_places[node].parts.empty() && !month.figure)
            means[node] = month.used.mean;
        if (nodes[node].parent >= 0)
            means[std::size_t(nodes[node].parent)] += means[node];
    }
    const std::vector<qint64> whole = forecast::wholeHierarchy(nodes, means);
    for (std::size_t node = m_places.size(); node-- > 0;) {
        OutlookMonth &month = m_outlook.nodes[node].months[step];
        month.pieces += whole[node] + (month.figure ? month.figure->wholeUnits() : 0);
        for (int above = m_outlook.nodes[node].parent; month.figure && above >= 0;
             above = m_outlook.nodes[std::size_t(above)].parent)
            m_outlook.nodes[std::size_t(above)].months[step].pieces += month.figure->wholeUnits();
    }
}

} // namespace benchbook
