// What the sample workshop and its neighbours tell each other without an order: documents, and tools they lend.
#include "core/knowledge/document_remark.h"
#include "core/knowledge/process_card.h"
#include "core/knowledge/publish.h"
#include "core/knowledge/tool_booking.h"
#include "core/knowledge/tool_offer.h"
#include "core/knowledge/tool_view.h"
#include "core/sample/peer_stories.h"
#include "core/tools/tool.h"

#include <algorithm>

namespace benchbook::sample {
namespace {

using namespace Qt::StringLiterals;

constexpr const char *productOfOrder = R"sql(
    SELECT variant.product_id FROM work_order JOIN variant ON variant.id = work_order.variant_id
    WHERE work_order.id = :order
)sql";

LetterBody checkPoint(qint64 no, const QString &check, const QString &how)
{
    LetterBody line;
    line.set("no"_L1, no).set("check"_L1, check);
    return how.isEmpty() ? line : line.set("how"_L1, how);
}

BodyQuantity measured(qint64 micro, const QString &unit) { return {Quantity::fromMicro(micro), unit}; }

} // namespace

/// The points that both versions have.
LetterBody PeerStories::edgeStandard() const
{
    LetterBody body;
    body.set("title"_L1, say(u"边油收边"_s, u"Painted edges"_s)).set("craft"_L1, say(u"封边"_s, u"Edging"_s));
    BodyLines points{checkPoint(1, say(u"边线平直，无毛边"_s, u"Edge straight, no fibres"_s),
                                say(u"侧光看一遍"_s, u"Look along it against the light"_s)),
                     checkPoint(2, say(u"边油不粘手"_s, u"Paint does not stick"_s),
                                say(u"指腹按三秒"_s, u"Press a finger on it for three seconds"_s))};
    body.set("may_forward"_L1, true);
    return body.set("points"_L1, points);
}

Result<void> PeerStories::edgesAreWrittenDown()
{
    BENCHBOOK_ASSIGN(m_edges,
                     writeDocument(m_studio, {.kind = DocumentKind::Standard, .body = edgeStandard()}, owner()));
    BENCHBOOK_TRY(publishDocument(m_studio, *m_edges, {m_stitcher->peer, m_brazier->peer}, owner()));
    const auto product = m_studio.read([&](const Reader &reader) -> Result<Id<Product>> {
        Query query = reader.query(productOfOrder);
        query.bind("order", *m_wallets).next();
        return query.id<Product>(0);
    });
    BENCHBOOK_ASSIGN(const LetterBody card, m_studio.read([&](const Reader &reader) {
        return cardOfRecipe(reader, *product, {.craft = say(u"皮具"_s, u"Leather goods"_s)});
    }));
    const NewDocument document{.kind = DocumentKind::ProcessCard, .body = card, .product = *product};
    BENCHBOOK_ASSIGN(const Id<OwnDocument> written, writeDocument(m_studio, document, owner()));
    BENCHBOOK_TRY(publishDocument(m_studio, written, {m_stitcher->peer}, owner()));
    BENCHBOOK_ASSIGN(const Id<Tool> press, m_studio.read([&](const Reader &reader) {
        return findTool(reader, say(u"裁断机"_s, u"Clicker press"_s));
    }));
    m_press = press;
    const ToolTerms terms{.craft = say(u"裁切"_s, u"Cutting"_s),
                          .description = say(u"台面 40 × 80 厘米，行程可调"_s, u"Bed 40 × 80 cm, adjustable stroke"_s),
                          .dayPrice = yuan(80),
                          .deposit = yuan(500),
                          .terms = say(u"在我们店里用，刀模自带"_s, u"Used at our place, with your own dies"_s)};
    BENCHBOOK_TRY(offerTool(m_studio, press, terms, {m_stitcher->peer, m_brazier->peer}, owner()));
    BENCHBOOK_TRY(send(*m_stitcher));
    return send(*m_brazier);
}

Result<Hash256> PeerStories::versionWith(const Neighbour &peer) const
{
    return m_studio.read([&](const Reader &reader) -> Result<Hash256> {
        std::optional<Hash256> latest;
        for (const DocumentPost &post : postsOf(reader, *m_edges)) {
            if (post.peer == peer.peer && post.letter)
                latest = post.letter;
        }
        return latest ? Result<Hash256>(*latest) : Result<Hash256>(Error::notFound(u"no version sent"_s));
    });
}

Result<void> PeerStories::edgesAreTalkedAbout()
{
    LetterContent question = content("comment");
    BENCHBOOK_ASSIGN(const Hash256 seen, versionWith(*m_stitcher));
    question.parents = {seen};
    question.body.set("text"_L1, say(u"边油厚度怎么算合格？我们这边常有堆边。"_s,
                                     u"How thick may the paint be? Ours often builds up at the corners."_s));
    BENCHBOOK_TRY(hear(*m_stitcher, question));
    LetterBody next = edgeStandard();
    BodyLines points = next.lines("points"_L1);
    LetterBody thickness = checkPoint(3, say(u"边油厚度"_s, u"Thickness of the paint"_s),
                                      say(u"卡尺量三处"_s, u"Calliper, three places"_s));
    thickness.set("least"_L1, measured(150'000, u"mm"_s)).set("most"_L1, measured(400'000, u"mm"_s));
    points.push_back(thickness);
    next.set("points"_L1, points);
    BENCHBOOK_TRY(writeVersion(m_studio, *m_edges, next, owner()));
    BENCHBOOK_TRY(publishDocument(m_studio, *m_edges, {m_stitcher->peer, m_brazier->peer}, owner()));
    BENCHBOOK_TRY(comment(m_studio, seen, say(u"第二版写上了厚度。"_s, u"The second version says it."_s), owner()));
    BENCHBOOK_TRY(send(*m_stitcher));
    return send(*m_brazier);
}

Result<void> PeerStories::knowledgeComes()
{
    LetterContent praise = content("endorse");
    BENCHBOOK_ASSIGN(const Hash256 seen, versionWith(*m_stitcher));
    praise.parents = {seen};
    praise.body.set("note"_L1, say(u"照这个验收，返工少了"_s, u"Less rework since we check by it"_s));
    BENCHBOOK_TRY(hear(*m_stitcher, praise));

    LetterContent card = content("process_card");
    card.body.set("title"_L1, say(u"铜件抛光"_s, u"Polishing brass fittings"_s)).set("version"_L1, qint64(1));
    card.body.set("craft"_L1, say(u"打磨"_s, u"Polishing"_s));
    const auto step = [](qint64 no, const QString &text, qint64 minutes) {
        LetterBody line;
        return line.set("no"_L1, no).set("text"_L1, text).set("minutes"_L1, minutes);
    };
    card.body.set("steps"_L1, BodyLines{step(1, say(u"400 目砂纸去毛刺"_s, u"Deburr with 400 grit"_s), 2),
                                        step(2, say(u"800 目细磨"_s, u"Fine grinding with 800 grit"_s), 2),
                                        step(3, say(u"布轮加绿蜡抛光"_s, u"Buff with green compound"_s), 3)});
    BENCHBOOK_TRY(hear(*m_brazier, card));

    LetterBody test;
    test.set("material"_L1, say(u"植鞣牛皮 2.0 mm"_s, u"Veg-tan side, 2.0 mm"_s));
    test.set("method"_L1, say(u"缝线孔撕裂"_s, u"Stitch tear"_s)).set("conditions"_L1, u"22 °C, 55 %"_s);
    test.set("value"_L1, measured(92'000'000, u"N"_s)).set("uncertainty"_L1, measured(4'000'000, u"N"_s));
    test.set("passed"_L1, true).set("tested"_L1, m_studio.today().addDays(-1)).set("may_forward"_L1, true);
    BENCHBOOK_ASSIGN(const Id<OwnDocument> written,
                     writeDocument(m_studio, {.kind = DocumentKind::MaterialTest, .body = test}, owner()));
    BENCHBOOK_TRY(publishDocument(m_studio, written, {m_stitcher->peer}, owner()));
    return send(*m_stitcher);
}

Result<Hash256> PeerStories::wantsPress(Neighbour &borrower, int from, int until, const QString &note)
{
    LetterContent request = content("tool_request");
    BENCHBOOK_ASSIGN(const ToolLendingView view,
                     m_studio.read([&](const Reader &reader) { return toolLendingView(reader, m_press->value()); }));
    for (const ToolOfferPost &offer : view.offers) {
        if (offer.peer == borrower.peer && offer.letter)
            request.parents = {*offer.letter};
    }
    const QDate today = m_studio.today();
    request.body.set("from"_L1, today.addDays(from)).set("until"_L1, today.addDays(until)).set("note"_L1, note);
    return hear(borrower, request);
}

Result<void> PeerStories::pressIsLent()
{
    BENCHBOOK_ASSIGN(const Hash256 request,
                     wantsPress(*m_stitcher, 1, 2, say(u"裁 200 片里布"_s, u"200 linings to cut"_s)));
    BENCHBOOK_TRY(answerBooking(m_studio, request, {.reply = BookingReply::Accept}, owner()));
    m_lent = request;
    return send(*m_stitcher);
}

Result<void> PeerStories::pressGoesOut()
{
    BENCHBOOK_TRY(handOverTool(m_studio, *m_lent, {}, owner()));
    return {};
}

Result<void> PeerStories::pressIsBack()
{
    BENCHBOOK_TRY(takeBackBooked(m_studio, *m_lent, say(u"完好"_s, u"in order"_s), owner()));
    return {};
}

Result<void> PeerStories::skiverIsAskedFor()
{
    const auto tool = m_studio.read(
        [&](const Reader &reader) { return findLentTool(reader, say(u"贝尔片皮机"_s, u"Bell skiver"_s)); });
    if (!tool.ok())
        return tool.error();
    const QDate today = m_studio.today();
    const ToolRequest request{*tool, today.addDays(7), today.addDays(8),
                              say(u"片薄 60 条包边"_s, u"60 bindings to skive"_s)};
    BENCHBOOK_TRY(askForTool(m_studio, request, owner()));
    BENCHBOOK_TRY(send(*m_stitcher));
    // The day after that suits them better.
    BENCHBOOK_ASSIGN(const ToolLendingView view,
                     m_studio.read([&](const Reader &reader) { return toolLendingView(reader, *tool); }));
    LetterContent answer = content("tool_answer");
    answer.parents = {view.bookings.back().booking.request};
    answer.body.set("code"_L1, u"CA"_s).set("from"_L1, today.addDays(9)).set("until"_L1, today.addDays(10));
    answer.body.set("day_price"_L1, yuan(60));
    BENCHBOOK_TRY(hear(*m_stitcher, answer));
    return {};
}

Result<void> PeerStories::pressIsWantedTwice()
{
    BENCHBOOK_ASSIGN(const Hash256 request, wantsPress(*m_brazier, 4, 6, say(u"裁垫片"_s, u"Gaskets to cut"_s)));
    BENCHBOOK_TRY(answerBooking(m_studio, request, {.reply = BookingReply::Accept}, owner()));
    BENCHBOOK_TRY(send(*m_brazier));
    BENCHBOOK_TRY(wantsPress(*m_stitcher, 6, 7, say(u"裁一批卡包"_s, u"A batch of card wallets"_s)));
    return {};
}

} // namespace benchbook::sample
