// What the buyer hears while we work for them: progress and deliveries, read off our own book.
#include "core/peers/deal_terms.h"
#include "core/peers/take_on.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct TellBuyerText
{
    Q_DECLARE_TR_FUNCTIONS(Peers)
};

/// What became of a line in our own book.
struct LineMade
{
    qint64 no = 0;
    int done = 0;
    int scrap = 0;
    bool isStarted = false;
};

std::optional<OrderLineInfo> lineNumbered(const std::vector<OrderLineInfo> &lines, qint64 no)
{
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const OrderLineInfo &line) {
        return line.channelLineNo == QString::number(no);
    });
    return found == lines.end() ? std::nullopt : std::optional(*found);
}

/// Pieces that passed the last step, and those that came out already.
int doneOf(const Reader &reader, Id<WorkOrder> order)
{
    const Result<WorkOrderInfo> info = workOrderInfo(reader, order);
    const std::vector<StepProgress> steps = stepsOf(reader, order);
    const int delivered = info.ok() ? info->delivered : 0;
    return steps.empty() ? delivered : std::max(delivered, steps.back().good);
}

/// By the lines of the deal; nothing where no work order makes any of them.
std::vector<LineMade> madeOf(const Reader &reader, const DealView &view, Id<SalesOrder> order)
{
    const std::vector<OrderLineInfo> lines = orderLines(reader, order);
    const std::vector<LineWorkOrder> works = workOrdersOf(reader, order);
    std::vector<LineMade> made;
    for (const DealLine &agreed : view.deal.lines) {
        const std::optional<OrderLineInfo> line = lineNumbered(lines, agreed.no);
        LineMade sum{.no = agreed.no};
        bool isPlanned = false;
        for (const LineWorkOrder &work : works) {
            if (!line || work.line != line->id || work.state == WorkOrderState::Cancelled)
                continue;
            isPlanned = true;
            const Result<WorkOrderInfo> info = workOrderInfo(reader, work.id);
            sum.done += doneOf(reader, work.id);
            sum.scrap += info.ok() ? info->scrapped : 0;
            sum.isStarted = sum.isStarted || work.state == WorkOrderState::InWork || work.state == WorkOrderState::Done;
        }
        if (isPlanned)
            made.push_back(sum);
    }
    return made;
}

/// In the words of the CBV: begun, in the making, or ready to be packed.
QString bizStepOf(const DealView &view, const std::vector<LineMade> &made)
{
    const bool started = std::any_of(made.begin(), made.end(), [](const LineMade &line) { return line.isStarted; });
    if (!started)
        return u"commissioning"_s;
    const bool complete = std::all_of(view.deal.lines.begin(), view.deal.lines.end(), [&](const DealLine &agreed) {
        return std::any_of(made.begin(), made.end(), [&](const LineMade &line) {
            return line.no == agreed.no && line.done >= agreed.ordered.value;
        });
    });
    return complete ? u"packing"_s : u"assembling"_s;
}

Result<Id<SalesOrder>> takenOrder(const Reader &reader, const DealView &view)
{
    const std::optional<DealLink> link = linkOf(reader, view.deal.id);
    if (!link || !link->salesOrder)
        return Error::refused(TellBuyerText::tr("Take this deal on as an order first."));
    return *link->salesOrder;
}

Result<Id<LetterDraft>> reportNow(Action &action, const ProgressTold &request)
{
    const Reader &reader = action.reader();
    BENCHBOOK_ASSIGN(const DealView view, dealView(reader, request.deal));
    BENCHBOOK_TRY(needAgreed(view, DealParty::Seller));
    BENCHBOOK_ASSIGN(const Id<SalesOrder> order, takenOrder(reader, view));
    BENCHBOOK_ASSIGN(const LegalLetter legal, legalLetter(view, "progress"_L1));
    const std::vector<LineMade> made = madeOf(reader, view, order);
    if (made.empty())
        return Error::refused(
            TellBuyerText::tr("No work order makes this yet, so there is no progress to tell. Plan one first."));
    LetterContent progress = answering(view, legal, action.now());
    BodyLines lines;
    for (const LineMade &line : made) {
        LetterBody told;
        told.set("no"_L1, line.no).set("done"_L1, qint64(line.done)).set("scrap"_L1, qint64(line.scrap));
        lines.push_back(std::move(told));
    }
    LetterBody &body = progress.body;
    body.set("step"_L1, bizStepOf(view, made)).set("disposition"_L1, u"in_progress"_s);
    body.set("lines"_L1, std::move(lines));
    if (request.ready.isValid())
        body.set("ready"_L1, request.ready);
    if (!request.note.trimmed().isEmpty())
        body.set("note"_L1, request.note.trimmed());
    if (!request.photos.empty())
        body.set("photos"_L1, BodyHashes(request.photos));
    BENCHBOOK_ASSIGN(const Id<LetterDraft> letter, writeLetter(action, {.peer = view.peer}, progress));
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Report progress to %1: %2"), {view.peerName, view.title}));
    return letter;
}

/// What can be told of a line: what was shipped of it and not told of yet; nothing said where it is no product of ours.
struct Deliverable
{
    qint64 no = 0;
    std::optional<int> pieces = {};
    std::optional<qint64> open =
        {}; ///< agreed, and neither delivered nor rejected so far; nothing said of measured lines
};

std::vector<Deliverable> deliverables(const Reader &reader, const DealView &view, Id<SalesOrder> order)
{
    const std::vector<OrderLineInfo> lines = orderLines(reader, order);
    std::vector<Deliverable> found;
    for (const DealLine &agreed : view.deal.lines) {
        Deliverable one{.no = agreed.no};
        if (agreed.ordered.unit.isEmpty())
            one.open = agreed.ordered.value - agreed.delivered.value + agreed.rejected.value;
        const std::optional<OrderLineInfo> line = lineNumbered(lines, agreed.no);
        if (line && line->variant && agreed.ordered.unit.isEmpty())
            one.pieces = static_cast<int>(line->shipped.wholeUnits() - agreed.delivered.value);
        found.push_back(one);
    }
    return found;
}

Result<BodyLines> deliveredLines(const std::vector<Deliverable> &all, const DeliveryTold &request)
{
    std::vector<Issue> issues;
    BodyLines lines;
    const auto add = [&](qint64 no, int pieces) {
        LetterBody line;
        line.set("no"_L1, no).set("pieces"_L1, qint64(pieces));
        lines.push_back(std::move(line));
    };
    if (request.pieces.empty()) {
        for (const Deliverable &one : all) {
            if (one.pieces.value_or(0) > 0)
                add(one.no, *one.pieces);
        }
        if (lines.empty()) {
            return Error::refused(TellBuyerText::tr("Nothing was shipped that was not told of already. Ship the order "
                                                    "first, or say how many pieces of work were sent."));
        }
        return lines;
    }
    for (const auto &[no, pieces] : request.pieces) {
        const auto found =
            std::find_if(all.begin(), all.end(), [no = no](const Deliverable &one) { return one.no == no; });
        const QString path = u"pieces[%1]"_s.arg(no);
        if (found == all.end())
            issues.push_back({path, TellBuyerText::tr("Line %1 is not agreed.").arg(no)});
        else if (pieces < 1)
            issues.push_back({path, TellBuyerText::tr("Deliver at least one piece.")});
        else if (found->open && pieces > *found->open)
            issues.push_back({path, TellBuyerText::tr("%1 pieces of line %2 are agreed and not delivered yet.")
                                        .arg(std::max<qint64>(0, *found->open))
                                        .arg(no)});
        else if (found->pieces && pieces > *found->pieces)
            issues.push_back({path, TellBuyerText::tr("Only %1 pieces of line %2 were shipped and not told of yet.")
                                        .arg(std::max(0, *found->pieces))
                                        .arg(no)});
        else
            add(no, pieces);
    }
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    return lines;
}

Result<Id<LetterDraft>> deliverNow(Action &action, const DeliveryTold &request)
{
    const Reader &reader = action.reader();
    BENCHBOOK_ASSIGN(const DealView view, dealView(reader, request.deal));
    BENCHBOOK_TRY(needAgreed(view, DealParty::Seller));
    BENCHBOOK_ASSIGN(const Id<SalesOrder> order, takenOrder(reader, view));
    BENCHBOOK_ASSIGN(const LegalLetter legal, legalLetter(view, "delivery"_L1));
    LetterContent delivery = answering(view, legal, action.now());
    LetterBody &body = delivery.body;
    BENCHBOOK_ASSIGN(BodyLines lines, deliveredLines(deliverables(reader, view, order), request));
    body.set("lines"_L1, std::move(lines)).set("sent"_L1, action.today());
    for (const auto &[key, text] : {std::pair("carrier"_L1, request.carrier),
                                    std::pair("tracking"_L1, request.tracking), std::pair("note"_L1, request.note)}) {
        if (!text.trimmed().isEmpty())
            body.set(key, text.trimmed());
    }
    if (!request.photos.empty())
        body.set("photos"_L1, BodyHashes(request.photos));
    BENCHBOOK_ASSIGN(const Id<LetterDraft> letter, writeLetter(action, {.peer = view.peer}, delivery));
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Tell %1 of a delivery: %2"), {view.peerName, view.title}));
    return letter;
}

} // namespace

Result<Id<LetterDraft>> reportProgress(Studio &studio, const ProgressTold &request, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Report progress to a peer")), person,
                          [&](Action &action) { return reportNow(action, request); });
}

Result<Id<LetterDraft>> sendDelivery(Studio &studio, const DeliveryTold &request, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Tell a peer of a delivery")), person,
                          [&](Action &action) { return deliverNow(action, request); });
}

} // namespace benchbook
