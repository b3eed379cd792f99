#include "core/reports/month_ahead.h"

#include "core/reports/report_period.h"
#include "core/suggestions/suggestion_inbox.h"

#include <QThread>

#include <algorithm>
#include <cmath>
#include <map>

namespace benchbook {
namespace {

/// The outlook goes one month further, for the one that runs is the report's own.
constexpr int monthsReckoned = monthsPrintedAhead + 1;
/// The list to order by is of today: a report of an older month has none.
constexpr int monthsOfReorder = 1;

constexpr const char *reorderFacts = R"sql(
    SELECT material.name, material.base_unit, iif(material.stocking = 'stock', material.reorder_point_micro, NULL),
           supplier.name
    FROM material LEFT JOIN supplier ON supplier.id = :supplier
    WHERE material.id = :material
)sql";

constexpr const char *materialAnswered = "SELECT name, base_unit FROM material WHERE id = :id";
constexpr const char *materialOfLotAnswered = R"sql(
    SELECT material.name, material.base_unit FROM lot JOIN material ON material.id = lot.material_id WHERE lot.id = :id
)sql";
constexpr const char *variantAnswered = R"sql(
    SELECT trim(product.name || ' ' || variant.name), 'pcs'
    FROM variant JOIN product ON product.id = variant.product_id WHERE variant.id = :id
)sql";

int monthsBetween(QDate first, QDate later)
{
    return (later.year() - first.year()) * 12 + later.month() - first.month();
}

const char *answeredFacts(SuggestionKind kind)
{
    switch (kind) {
    case SuggestionKind::Buy:
        return materialAnswered;
    case SuggestionKind::Return:
    case SuggestionKind::Offer:
        return materialOfLotAnswered;
    default:
        return variantAnswered;
    }
}

/// Of pieces, amounts and money, what this kind of suggestion is about.
AnsweredLine answeredLine(const Reader &reader, const JudgedAnswer &one)
{
    const AnsweredSuggestion &said = one.answered;
    AnsweredLine line{.day = said.day, .kind = said.kind, .answer = said.answer, .judgement = one.judgement};
    line.expected = said.expected;
    Query query = reader.query(answeredFacts(said.kind));
    query.bind("id", said.subject);
    if (query.next()) {
        line.name = query.text(0);
        line.unit = Unit::fromText(query.text(1)).valueOr(Unit());
    }
    const QJsonObject &figures = said.wasTaken() ? said.taken : said.proposed;
    if (said.kind == SuggestionKind::Price || said.kind == SuggestionKind::Promote)
        line.price = moneyFigure(figures, "price");
    else
        line.quantity = quantityFigure(figures, "quantity");
    return line;
}

std::vector<AnsweredLine> answersOf(const Reader &reader, const DayRange &days, QDate today)
{
    std::vector<AnsweredLine> lines;
    for (const JudgedAnswer &one : judgedAnswers(reader, today)) {
        if (one.answered.day >= days.first && one.answered.day <= days.last)
            lines.push_back(answeredLine(reader, one));
    }
    std::reverse(lines.begin(), lines.end());
    return lines;
}

/// As the inbox tells it, what is to be ordered first in front.
Result<std::vector<ReorderLine>> reorderLines(const Reader &reader, LookAhead &lookAhead, const Progress &progress)
{
    BENCHBOOK_ASSIGN(const std::vector<Suggestion> open, openSuggestions(reader, lookAhead, progress));
    std::vector<ReorderLine> lines;
    for (const Suggestion &one : open) {
        const auto *buy = std::get_if<BuyThis>(&one.proposal);
        if (!buy)
            continue;
        ReorderLine line{.onHand = buy->onHand, .order = buy->quantity, .latest = one.latest, .cost = buy->cost};
        Query query = reader.query(reorderFacts);
        query.bind("material", buy->material).bind("supplier", buy->supplier);
        if (query.next()) {
            line.name = query.text(0);
            line.unit = Unit::fromText(query.text(1)).valueOr(Unit());
            line.reorderAt = query.maybeQuantity(2);
            line.supplier = query.text(3);
        }
        lines.push_back(std::move(line));
    }
    const auto dayOfLine = [](const ReorderLine &line) {
        return line.latest.isValid() ? line.latest : QDate(9999, 12, 31);
    };
    std::stable_sort(lines.begin(), lines.end(), [&](const ReorderLine &one, const ReorderLine &other) {
        return dayOfLine(one) < dayOfLine(other);
    });
    return lines;
}

/// One place of the tree, as it was seen at the end of the month and a month before.
GroupAhead groupOf(const OutlookNode &node, const OutlookNode *before, std::size_t from)
{
    GroupAhead group{.name = node.name};
    for (std::size_t step = from; step < from + monthsPrintedAhead; ++step)
        group.months.push_back(node.months[step].used);
    if (before && !before->history.empty())
        group.said = before->months.front().reckoned;
    return group;
}

/// What was ordered in the last whole month at each place of the tree; what was out of stock is not among it. The
/// histories of the tree itself leave out what is far beyond all else.
std::map<int, double> cameAt(const OutlookQuestion &question, const Outlook &outlook)
{
    std::map<int, double> came;
    for (std::size_t i = 0; i < question.variants.size(); ++i) {
        const std::vector<double> &months = question.variants[i].months;
        if (months.empty() || std::isnan(months.back()))
            continue;
        for (int node = outlook.variants[i].node; node >= 0; node = outlook.nodes[std::size_t(node)].parent)
            came[node] += months.back();
    }
    return came;
}

void tellGroups(MonthAhead &ahead, const OutlookQuestion &question, const Outlook &outlook, const Outlook &before,
                std::size_t from)
{
    const std::map<int, double> came = cameAt(question, outlook);
    for (std::size_t i = 0; i < outlook.nodes.size(); ++i) {
        const OutlookNode &node = outlook.nodes[i];
        if (node.history.empty() || node.level > OutlookNode::Level::Category)
            continue;
        GroupAhead group = groupOf(node, i < before.nodes.size() ? &before.nodes[i] : nullptr, from);
        if (const auto known = came.find(int(i)); known != came.end() && group.said)
            group.came = known->second;
        if (node.level == OutlookNode::Level::All)
            ahead.all = std::move(group);
        else
            ahead.groups.push_back(std::move(group));
    }
    std::stable_sort(ahead.groups.begin(), ahead.groups.end(), [](const GroupAhead &one, const GroupAhead &other) {
        return one.months.front().mean > other.months.front().mean;
    });
}

} // namespace

Result<MonthAhead> monthAhead(const Reader &reader, QDate month, QDate today, LookAhead &lookAhead,
                              OutlookCache &earlier, const Progress &progress)
{
    const DayRange days = monthOf(month);
    const int ago = monthsBetween(days.first, today);
    MonthAhead ahead;
    ahead.answers = answersOf(reader, days, today);
    BENCHBOOK_ASSIGN(const std::shared_ptr<const SeenOutlook> now, lookAhead.outlook(reader, progress));
    // Of a month that runs the whole ones ahead are told, and the one before it is judged.
    const bool runs = ago <= 0;
    const bool longOver = ago > 1;
    const OutlookQuestion question = longOver ? questionBefore(now->question, ago - 1) : now->question;
    const OutlookOptions options{.months = monthsReckoned, .threads = std::max(1, QThread::idealThreadCount() - 1)};
    Outlook outlook = now->outlook;
    if (longOver) {
        BENCHBOOK_ASSIGN(outlook, reckonOutlook(question, earlier, options, progress));
    }
    if (!outlook.nodes.empty() && !outlook.nodes.front().history.empty()) {
        BENCHBOOK_ASSIGN(const Outlook before, reckonOutlook(questionBefore(question, 1), earlier, options, progress));
        const std::size_t from = runs ? 1 : 0;
        for (std::size_t step = from; step < from + monthsPrintedAhead; ++step)
            ahead.months.push_back(outlook.months[step]);
        tellGroups(ahead, question, outlook, before, from);
        if (ahead.all.said && ahead.all.came)
            ahead.judged = question.firstMonth.addMonths(-1);
    }
    earlier.forgetUnused();
    if (ago <= monthsOfReorder) {
        ahead.reorderDay = today;
        BENCHBOOK_ASSIGN(ahead.reorder, reorderLines(reader, lookAhead, progress));
    }
    return ahead;
}

} // namespace benchbook
