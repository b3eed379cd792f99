#include "core/planning/outlook/outlook_tree.h"

#include "core/forecast/new_product.h"
#include "core/planning/event_days.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace benchbook {
namespace {

/// Those that may learn from each other: like with like.
enum OutlookGroup { VariantGroup = 1, ProductGroup, CategoryGroup, WholeGroup };

constexpr std::size_t monthsOfLevel = 12;

double levelOf(const std::vector<double> &months)
{
    double sum = 0;
    int known = 0;
    for (std::size_t at = months.size() - std::min(months.size(), monthsOfLevel); at < months.size(); ++at) {
        if (std::isfinite(months[at])) {
            sum += months[at];
            ++known;
        }
    }
    return known == 0 ? 0 : sum / known;
}

std::ptrdiff_t knownMonths(const OutlookVariant &variant)
{
    return std::ranges::count_if(variant.months, [](double pieces) { return std::isfinite(pieces); });
}

/// Shares of months that events take, of every event over the longest history and the months ahead.
class EventExposures
{
public:
    EventExposures(const OutlookQuestion &question, std::size_t ahead) : m_ahead(ahead)
    {
        std::size_t longest = 0;
        for (const OutlookVariant &variant : question.variants)
            longest = std::max(longest, variant.months.size());
        std::vector<QDate> starts;
        for (int month = -int(longest); month <= int(ahead); ++month)
            starts.push_back(question.firstMonth.addMonths(month));
        for (const DemandEventInfo &event : question.events)
            m_shares.push_back(
                forecast::exposureOfDays(starts, daysOfEvent(event, starts.front(), starts.back().addDays(-1))));
    }

    /// For a history of so many months and the months ahead.
    std::vector<double> of(std::size_t event, std::size_t history, double scale) const
    {
        const std::vector<double> &all = m_shares[event];
        std::vector<double> shares(all.end() - std::ptrdiff_t(history + m_ahead), all.end());
        for (double &share : shares)
            share *= scale;
        return shares;
    }

private:
    std::size_t m_ahead;
    std::vector<std::vector<double>> m_shares;
};

/// How much of a variant an event can touch: all, or what is sold through its channel.
double shareTouched(const DemandEventInfo &event, const OutlookVariant &variant)
{
    if (event.product && *event.product != variant.product)
        return 0;
    if (!event.channel)
        return 1;
    double sum = 0;
    double there = 0;
    for (const ChannelDemand &channel : variant.channels) {
        sum += double(channel.ordered.micro());
        there += channel.channel == *event.channel ? double(channel.ordered.micro()) : 0;
    }
    return sum > 0 ? there / sum : 0;
}

/// The owner says what the days of an event add; a forecast learns the logarithm of a whole month of it. Of months that
/// are touched as these are, both come to the same.
double effectExpected(std::optional<Ratio> guess, const std::vector<double> &exposure)
{
    if (!guess)
        return 0;
    const auto touched = std::ranges::count_if(exposure, [](double share) { return share > 0; });
    const double mean = std::accumulate(exposure.begin(), exposure.end(), 0.0) / double(std::max<qint64>(1, touched));
    const double factor = 1 + double(guess->ppm()) / double(Ratio::one) * mean;
    return mean > 0 ? std::log(std::clamp(factor, 1 / forecast::mostEffect, forecast::mostEffect)) / mean : 0;
}

} // namespace

OutlookTree::OutlookTree(const OutlookQuestion &question, const OutlookOptions &options)
    : m_question(question), m_threads(std::max(1, options.threads))
{
    m_outlook.today = question.today;
    for (int month = 0; month < std::clamp(options.months, 1, longestOutlookMonths); ++month)
        m_outlook.months.push_back(question.firstMonth.addMonths(month));
    addNodes();
    findBorrowers();
    tellVariants();
    for (std::size_t node = m_places.size(); node-- > 0;) {
        if (m_outlook.nodes[node].level != OutlookNode::Level::Variant)
            sumParts(node);
    }
}

int OutlookTree::addNode(OutlookNode::Level level, int parent, const QString &name)
{
    const int node = int(m_places.size());
    m_outlook.nodes.push_back({.level = level, .parent = parent, .name = name});
    m_outlook.nodes.back().months.resize(steps());
    m_places.emplace_back();
    m_places.back().item.steps = int(steps());
    if (parent >= 0)
        place(parent).parts.push_back(node);
    return node;
}

void OutlookTree::addNodes()
{
    const int root = addNode(OutlookNode::Level::All, -1, {});
    std::map<QString, int> categories;
    for (const OutlookVariant &variant : m_question.variants)
        categories.try_emplace(variant.category, -1);
    for (auto &[name, node] : categories) {
        node = addNode(OutlookNode::Level::Category, root, name);
        m_categories.push_back(node);
    }
    for (const OutlookVariant &variant : m_question.variants) {
        if (!m_products.contains(variant.product))
            m_products[variant.product] =
                addNode(OutlookNode::Level::Product, categories[variant.category], variant.productName);
    }
    for (const OutlookVariant &variant : m_question.variants) {
        VariantOutlook of{.node = addNode(OutlookNode::Level::Variant, m_products[variant.product], variant.name)};
        m_outlook.variants.push_back(std::move(of));
    }
}

void OutlookTree::findBorrowers()
{
    for (std::size_t i = 0; i < m_question.variants.size(); ++i) {
        const OutlookVariant &variant = m_question.variants[i];
        place(m_outlook.variants[i].node).borrows =
            m_question.likes.contains(variant.product) && knownMonths(variant) < mostMonthsToBorrow;
        m_outlook.nodes[std::size_t(m_outlook.variants[i].node)].history = variant.months;
    }
    for (std::size_t i = 0; i < m_question.variants.size(); ++i) {
        OutlookPlace &borrower = place(m_outlook.variants[i].node);
        if (!borrower.borrows)
            continue;
        for (const LookAlikeInfo &like : m_question.likes.at(m_question.variants[i].product)) {
            if (canLend(like.like))
                borrower.from.push_back(like.like);
        }
    }
    for (OutlookPlace &borrower : m_places)
        borrower.borrows = borrower.borrows && !borrower.from.empty();
}

/// A product lends what it sold itself, not what it borrowed.
bool OutlookTree::canLend(Id<Product> product) const
{
    const auto known = m_products.find(product);
    return known != m_products.end() && std::ranges::any_of(place(known->second).parts, [&](int part) {
               return !place(part).borrows && !m_outlook.nodes[std::size_t(part)].history.empty();
           });
}

void OutlookTree::tellVariants()
{
    const EventExposures exposures(m_question, steps());
    for (std::size_t i = 0; i < m_question.variants.size(); ++i) {
        const OutlookVariant &variant = m_question.variants[i];
        OutlookPlace &of = place(m_outlook.variants[i].node);
        of.item.series.values = variant.months;
        of.item.group = VariantGroup;
        of.level = levelOf(variant.months);
        of.asks = !of.borrows;
        for (std::size_t event = 0; event < m_question.events.size(); ++event) {
            const double touched = shareTouched(m_question.events[event], variant);
            const std::vector<double> exposure = exposures.of(event, variant.months.size(), touched);
            if (std::ranges::none_of(exposure, [](double share) { return share > 0; }))
                continue;
            of.item.events.push_back({int(event), exposure, effectExpected(m_question.events[event].guess, exposure)});
            of.events.push_back(int(event));
        }
    }
}

/// The one part that has a forecast of its own where there is no other.
std::optional<int> OutlookTree::lone(int node) const
{
    std::optional<int> one;
    for (const int part : place(node).parts) {
        if (place(part).borrows)
            continue;
        if (one)
            return std::nullopt;
        one = part;
    }
    return one;
}

/// The history of a sum; what borrows is new and is put on top later. A month that is unknown of a part is taken as the
/// forecast itself would estimate it.
void OutlookTree::sumParts(std::size_t node)
{
    OutlookPlace &whole = m_places[node];
    std::vector<double> &sum = whole.item.series.values;
    int own = 0;
    for (const int part : whole.parts) {
        const OutlookPlace &one = place(part);
        if (one.borrows)
            continue;
        ++own;
        const forecast::Prepared ready = forecast::prepared(one.item.series);
        if (std::size_t(ready.size()) > sum.size())
            sum.insert(sum.begin(), std::size_t(ready.size()) - sum.size(), 0.0);
        for (int back = 1; back <= ready.size(); ++back)
            *(sum.end() - back) += *(ready.series.values.end() - back);
    }
    whole.borrows = own == 0 && !whole.parts.empty();
    // A studio without anything to sell still has a whole, of nothing.
    whole.asks = own > 1 || whole.parts.empty();
    whole.level = levelOf(sum);
    m_outlook.nodes[node].history = sum;
    switch (m_outlook.nodes[node].level) {
    case OutlookNode::Level::All:
        whole.item.group = WholeGroup;
        break;
    case OutlookNode::Level::Category:
        whole.item.group = CategoryGroup;
        break;
    default:
        whole.item.group = ProductGroup;
        break;
    }
    sumEvents(node);
}

/// An event touches a sum as it touches its parts, each weighed by what is sold of it.
void OutlookTree::sumEvents(std::size_t node)
{
    OutlookPlace &whole = m_places[node];
    const std::size_t size = whole.item.series.values.size() + steps();
    std::map<int, forecast::KnownEvent> events;
    double levels = 0;
    for (const int part : whole.parts) {
        const OutlookPlace &one = place(part);
        levels += one.borrows ? 0 : one.level;
        for (const forecast::KnownEvent &event : one.item.events) {
            if (one.borrows || !(one.level > 0))
                continue;
            forecast::KnownEvent &sum = events.try_emplace(event.kind, event.kind).first->second;
            sum.exposure.resize(size);
            sum.expected = event.expected;
            const std::size_t count = std::min(size, event.exposure.size());
            for (std::size_t back = 1; back <= count; ++back)
                sum.exposure[size - back] += one.level * event.exposure[event.exposure.size() - back];
        }
    }
    for (auto &[kind, event] : events) {
        for (double &share : event.exposure)
            share /= levels;
        whole.item.events.push_back(event);
        whole.events.push_back(kind);
    }
}

Result<void> OutlookTree::reckonNodes(const std::vector<int> &nodes, OutlookCache &cache, const Progress &progress)
{
    std::vector<forecast::Item> items;
    for (const int node : nodes)
        items.push_back(place(node).item);
    if (items.empty())
        return {};
    BENCHBOOK_ASSIGN(const OutlookCache::Answers answers, cache.forecasts(items, m_threads, progress));
    for (std::size_t i = 0; i < nodes.size(); ++i)
        place(nodes[i]).answer = (*answers)[i];
    return {};
}

Result<void> OutlookTree::reckon(OutlookCache &cache, const Progress &progress)
{
    double done = 0;
    std::vector<int> tops;
    const double all = double(m_places.size());
    for (const int category : m_categories) {
        std::vector<int> members;
        for (const int product : place(category).parts) {
            if (place(product).asks)
                members.push_back(product);
            std::ranges::copy_if(place(product).parts, std::back_inserter(members),
                                 [this](int variant) { return place(variant).asks; });
        }
        const double next = done + double(members.size()) / all;
        BENCHBOOK_TRY(reckonNodes(members, cache, progress.part(done, next)));
        done = next;
        if (place(category).asks)
            tops.push_back(category);
    }
    if (place(0).asks)
        tops.push_back(0);
    BENCHBOOK_TRY(reckonNodes(tops, cache, progress.part(done, 1)));
    for (std::size_t i = 0; i < m_outlook.variants.size(); ++i)
        borrow(i);
    for (std::size_t step = 0; step < steps(); ++step)
        makeAgree(step);
    useFigures();
    sumUp();
    for (std::size_t step = 0; step < steps(); ++step)
        makeWhole(step);
    return {};
}

void OutlookTree::borrow(std::size_t variant)
{
    const int node = m_outlook.variants[variant].node;
    OutlookPlace &borrower = place(node);
    if (!borrower.borrows)
        return;
    std::vector<forecast::Resembled> lenders;
    double shares = 0;
    for (const LookAlikeInfo &like : m_question.likes.at(m_question.variants[variant].product)) {
        if (std::ranges::find(borrower.from, like.like) == borrower.from.end())
            continue;
        const int product = m_products.at(like.like);
        const forecast::Forecast &own = place(product).asks ? place(product).answer : place(*lone(product)).answer;
        const double share = double(like.share.ppm()) / double(Ratio::one);
        lenders.push_back({place(product).item.series, own, share});
        shares += share;
    }
    // What the owner says of a product its variants share.
    const double parts = double(place(m_outlook.nodes[std::size_t(node)].parent).parts.size());
    borrower.answer =
        forecast::borrowedForecast(borrower.item.series, lenders, shares / double(lenders.size()) / parts, int(steps()))
            .forecast;
}

Outlook OutlookTree::take()
{
    for (VariantOutlook &variant : m_outlook.variants) {
        OutlookPlace &of = place(variant.node);
        variant.forecast = std::move(of.answer);
        variant.events = std::move(of.events);
        variant.from = std::move(of.from);
        for (const forecast::Row &sum : m_outlook.nodes[std::size_t(variant.node)].sums)
            variant.expected.push_back(sum.mean);
    }
    return std::move(m_outlook);
}

} // namespace benchbook
