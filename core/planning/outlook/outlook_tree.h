// OutlookTree: the whole, categories, products and variants of an outlook, and how they are made to agree. Private to
// core/planning/outlook.
#pragma once

#include "core/planning/outlook/outlook.h"

namespace benchbook {

/// What is asked for one place of the tree, and what came of it.
struct OutlookPlace
{
    forecast::Item item = {};
    std::vector<int> events = {}; ///< of the question, as item.events
    double level = 0;             ///< mean of the last year
    std::vector<int> parts = {};
    forecast::Forecast answer = {};
    std::vector<Id<Product>> from = {};
    bool borrows = false; ///< from products it resembles
    bool asks = false;    ///< has a forecast of its own; a product of one variant has that of the variant
    double borrowed = 0;  ///< mean of the parts that borrow, of the step in hand
};

class OutlookTree
{
public:
    OutlookTree(const OutlookQuestion &question, const OutlookOptions &options);

    Result<void> reckon(OutlookCache &cache, const Progress &progress);
    Outlook take();

private:
    void addNodes();
    int addNode(OutlookNode::Level level, int parent, const QString &name);
    void findBorrowers();
    bool canLend(Id<Product> product) const;
    void tellVariants();
    void sumParts(std::size_t node);
    void sumEvents(std::size_t node);
    std::optional<int> lone(int node) const;

    Result<void> reckonNodes(const std::vector<int> &nodes, OutlookCache &cache, const Progress &progress);
    void borrow(std::size_t variant);
    void makeAgree(std::size_t step);
    forecast::Row rowOf(std::size_t node, std::size_t step, bool sum) const;
    void useFigures();
    void sumUp();
    void makeWhole(std::size_t step);

    OutlookPlace &place(int node) { return m_places[std::size_t(node)]; }
    const OutlookPlace &place(int node) const { return m_places[std::size_t(node)]; }
    std::size_t steps() const { return m_outlook.months.size(); }

    const OutlookQuestion &m_question;
    const int m_threads;
    Outlook m_outlook;
    std::vector<OutlookPlace> m_places; ///< by node
    std::map<Id<Product>, int> m_products;
    std::vector<int> m_categories;
};

} // namespace benchbook
