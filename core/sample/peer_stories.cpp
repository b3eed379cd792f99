#include "core/sample/peer_stories.h"

#include "core/board/hours_board.h"
#include "core/board/shared_letters.h"
#include "core/crypto/hash.h"
#include "core/identity/practice_keys.h"
#include "core/journal/record.h"
#include "core/peers/bundle_log.h"
#include "core/peers/bundle_out.h"
#include "core/peers/card_ack.h"
#include "core/peers/deals.h"
#include "core/peers/hand_over.h"
#include "core/peers/letter_store.h"
#include "core/peers/offer_work.h"
#include "core/peers/pairing.h"
#include "core/peers/practice.h"
#include "core/peers/receive_delivery.h"
#include "core/peers/settle_deal.h"
#include "core/peers/stored_bytes.h"
#include "core/sample/circle_stories.h"
#include "core/workshop/work_log.h"

#include <algorithm>

namespace benchbook::sample {
namespace {

using namespace Qt::StringLiterals;

constexpr quint64 workshopSeed = 1;
constexpr quint64 stitcherSeed = 2;
constexpr quint64 brazierSeed = 3;
constexpr quint64 weaverSeed = 4;
constexpr int walletsOut = 24;
constexpr int walletsAccepted = 21;
/// What a bundle weighs beside its letters, and a letter in it: for the history alone.
constexpr qint64 bundleBytes = 600;
constexpr qint64 letterBytes = 320;

constexpr const char *usualVariant = R"sql(
    SELECT work_order.variant_id FROM work_order
    WHERE (SELECT count(*) FROM recipe_step WHERE recipe_id = work_order.recipe_id) > 2
    GROUP BY work_order.variant_id ORDER BY count(*) DESC, work_order.variant_id LIMIT 1 OFFSET 4
)sql";
constexpr const char *ourHead = "SELECT chain, seq, hash FROM letter WHERE direction = 'out' AND peer_id = :peer "
                                "ORDER BY seq DESC LIMIT 1";

LetterBody goods(qint64 no, const QString &product, qint64 pieces, const BodyMoney &each, QDate due)
{
    LetterBody line;
    line.set("no"_L1, no).set("product"_L1, product).set("pieces"_L1, pieces).set("unit_price"_L1, each);
    return line.set("due"_L1, due);
}

LetterBody hours(QDate day, const QString &craft, qint64 count)
{
    LetterBody line;
    return line.set("monday"_L1, day.addDays(1 - day.dayOfWeek())).set("craft"_L1, craft).set("hours"_L1, count);
}

LetterBody numbered(qint64 no, QLatin1StringView key, const QString &text)
{
    LetterBody line;
    return line.set("no"_L1, no).set(key, text);
}

} // namespace

PeerStories::PeerStories(Studio &studio, bool english, QDate last, std::vector<Id<Person>> people, Supply supply)
    : m_studio(studio),
      m_english(english),
      m_last(last),
      m_people(std::move(people)),
      m_supply(std::move(supply)),
      m_machine(practiceMachineKeys(workshopSeed))
{
}

PeerStories::~PeerStories() = default;

const std::vector<PeerStories::Scene> &PeerStories::scenes()
{
    static const std::vector<Scene> all = {
        {27, &PeerStories::meet},
        {26, &PeerStories::share},
        {25, &PeerStories::offerStitching},
        {24, &PeerStories::stitchingIsAccepted},
        {22, &PeerStories::edgesAreWrittenDown},
        {20, &PeerStories::stitchingGoesOn},
        {18, &PeerStories::edgesAreTalkedAbout},
        {16, &PeerStories::stitchingComesBack},
        {14, &PeerStories::stitchingIsSettled},
        {13, &PeerStories::stitchingIsSigned},
        {12, &PeerStories::knowledgeComes},
        {11, &PeerStories::pressIsLent},
        {10, &PeerStories::pressGoesOut},
        {9, &PeerStories::standardIsRenewed},
        {8, &PeerStories::pressIsBack},
        {6, &PeerStories::strangerComes},
        {5, &PeerStories::polishingIsOffered},
        {4, &PeerStories::skiverIsAskedFor},
        {3, &PeerStories::pressIsWantedTwice},
        {3, &PeerStories::rushIsOffered},
        {2, &PeerStories::polishingCrosses},
        {2, &PeerStories::sheathsAreAskedFor},
        {1, &PeerStories::rushIsAnswered},
        {1, &PeerStories::boxIsFilled},
    };
    return all;
}

Result<void> PeerStories::live(QDate day)
{
    for (const Scene &scene : scenes()) {
        if (day.daysTo(m_last) == scene.daysBefore)
            BENCHBOOK_TRY((this->*scene.tell)());
    }
    return m_circle ? m_circle->live(day) : Result<void>();
}

Result<void> PeerStories::meet()
{
    const auto settle = [this](std::unique_ptr<Neighbour> &neighbour, const QString &name,
                               quint64 seed) -> Result<void> {
        BENCHBOOK_ASSIGN(Neighbour made, Neighbour::settle(name, seed, m_studio.clock().now()));
        neighbour = std::make_unique<Neighbour>(std::move(made));
        return {};
    };
    BENCHBOOK_TRY(settle(m_stitcher, say(u"山房皮艺"_s, u"Hillside Leather"_s), stitcherSeed));
    BENCHBOOK_TRY(settle(m_brazier, say(u"半亩铜作"_s, u"Half-Acre Brass"_s), brazierSeed));
    BENCHBOOK_TRY(settle(m_weaver, say(u"线头织坊"_s, u"Loose Thread Weaving"_s), weaverSeed));
    BENCHBOOK_TRY(makePracticeIdentity(m_studio, workshopSeed, say(u"店主的台式机"_s, u"Owner's desk"_s), owner()));
    for (const auto &neighbour : {m_stitcher.get(), m_brazier.get()}) {
        const bool leather = neighbour == m_stitcher.get();
        BENCHBOOK_TRY(befriend(*neighbour, leather ? 12 : 34,
                               leather ? say(u"手缝、机缝、削薄"_s, u"hand and machine stitching, skiving"_s)
                                       : say(u"铜扣、打磨、电镀"_s, u"brass buckles, polishing, plating"_s),
                               leather ? say(u"周师傅，午后在店"_s, u"Ms Zhou, afternoons"_s)
                                       : say(u"老秦，微信"_s, u"Mr Qin, by message"_s)));
        BENCHBOOK_TRY(verifyFaceToFace(m_studio, neighbour->peer, neighbour->card(), owner()));
    }
    m_circle = std::make_unique<CircleStories>(
        m_studio, CircleStories::Cast{m_english, m_last, m_people.front(), {m_machine, practiceLife(workshopSeed)}},
        *m_stitcher, *m_brazier);
    return {};
}

Result<void> PeerStories::befriend(Neighbour &neighbour, int distanceKm, const QString &crafts, const QString &contact)
{
    BENCHBOOK_ASSIGN(const TakenCard taken, takeCard(m_studio, neighbour.card(), owner()));
    neighbour.peer = taken.peer;
    return changeRecord(
        m_studio, peerKind(), taken.peer.value(),
        {{u"crafts"_s, Value(crafts)}, {u"distance"_s, Value(qint64(distanceKm))}, {u"contact"_s, Value(contact)}},
        owner());
}

Result<void> PeerStories::share()
{
    const QDate today = m_studio.today();
    LetterContent free = content("capacity", 21);
    free.body.set("version"_L1, qint64(1)).set("as_of"_L1, today);
    free.body.set("weeks"_L1, BodyLines{hours(today.addDays(7), say(u"缝线"_s, u"Stitching"_s), 16),
                                        hours(today.addDays(14), say(u"缝线"_s, u"Stitching"_s), 24)});
    BENCHBOOK_TRY(hear(*m_stitcher, free));

    LetterContent standard = content("standard");
    standard.body.set("title"_L1, say(u"手缝线迹"_s, u"Hand-stitched seams"_s)).set("version"_L1, qint64(1));
    standard.body.set("craft"_L1, say(u"缝线"_s, u"Stitching"_s)).set("may_forward"_L1, true);
    standard.body.set(
        "points"_L1, BodyLines{numbered(1, "check"_L1, say(u"线迹不歪，针距均匀"_s, u"Straight seam, even stitches"_s)),
                               numbered(2, "check"_L1, say(u"线头收在里侧"_s, u"Thread ends on the inside"_s))});
    BENCHBOOK_ASSIGN(m_standard, hear(*m_stitcher, standard));

    LetterContent skiver = content("tool");
    skiver.body.set("name"_L1, say(u"贝尔片皮机"_s, u"Bell skiver"_s)).set("craft"_L1, say(u"削薄"_s, u"Skiving"_s));
    skiver.body.set("day_price"_L1, yuan(60)).set("deposit"_L1, yuan(300));
    skiver.body.set("terms"_L1, say(u"自取自还，刀片磨损照价"_s, u"Fetch and bring back; worn blades are paid for"_s));
    BENCHBOOK_TRY(hear(*m_stitcher, skiver));

    LetterContent surplus = content("surplus", 40);
    LetterBody line = numbered(1, "material"_L1, say(u"实心铜日字扣 25 毫米"_s, u"Solid brass buckles, 25 mm"_s));
    line.set("quantity"_L1, BodyQuantity{Quantity::units(140), u"pcs"_s}).set("price"_L1, yuan(420));
    surplus.body.set("lines"_L1, BodyLines{line});
    BENCHBOOK_TRY(hear(*m_brazier, surplus));
    return {};
}

Result<void> PeerStories::prepareWallets()
{
    const auto variant = m_studio.read([](const Reader &reader) -> Result<Id<Variant>> {
        Query query = reader.query(usualVariant);
        if (!query.next())
            return Error::notFound(u"no product with a route"_s);
        return query.id<Variant>(0);
    });
    if (!variant.ok())
        return variant.error();
    BENCHBOOK_ASSIGN(const PlannedWorkOrder planned,
                     planWorkOrder(m_studio,
                                   {.variant = *variant, .quantity = walletsOut, .due = m_studio.today().addDays(14)},
                                   owner()));
    BENCHBOOK_TRY(m_supply(planned.id));
    const auto route = m_studio.read([&](const Reader &reader) { return stepsOf(reader, planned.id); });
    if (!route.ok())
        return route.error();
    // The longest of the later steps is what one gives away.
    const auto longest =
        std::max_element(route->begin() + 1, route->end(), [](const StepProgress &one, const StepProgress &other) {
            return one.standardSeconds < other.standardSeconds;
        });
    for (auto step = route->begin(); step != longest; ++step) {
        const Id<Person> who = m_people[1 % m_people.size()];
        NewWorkLog log{planned.id, step->id, who, std::min<qint64>(step->standardSeconds, 8 * 3600), walletsOut};
        BENCHBOOK_TRY(logWork(m_studio, log, who));
    }
    m_wallets = planned.id;
    m_stitching = longest->id;
    return {};
}

Result<void> PeerStories::offerStitching()
{
    BENCHBOOK_TRY(prepareWallets());
    const StepOffer offer{.workOrder = *m_wallets,
                          .step = *m_stitching,
                          .pieces = walletsOut,
                          .price = yuan(12),
                          .due = m_studio.today().addDays(10),
                          .withMaterial = true,
                          .terms = say(u"线迹按贵坊标准第 1 版"_s, u"Seams by your standard, version 1"_s),
                          .standard = m_standard};
    BENCHBOOK_TRY(offerStep(m_studio, m_stitcher->peer, offer, owner()));
    BENCHBOOK_TRY(send(*m_stitcher));
    BENCHBOOK_ASSIGN(m_stitched, latestDeal(*m_stitcher));
    return {};
}

Result<void> PeerStories::stitchingIsAccepted()
{
    BENCHBOOK_ASSIGN(const LetterContent answer, theirs(*m_stitched, "answer"_L1, "AP"_L1));
    BENCHBOOK_TRY(hear(*m_stitcher, answer));
    const auto deal = m_studio.read([&](const Reader &reader) { return dealView(reader, *m_stitched); });
    if (!deal.ok())
        return deal.error();
    BENCHBOOK_TRY(handOver(m_studio, {.deal = deal->id}, owner()));
    return {};
}

Result<void> PeerStories::stitchingGoesOn()
{
    BENCHBOOK_ASSIGN(LetterContent progress, theirs(*m_stitched, "progress"_L1));
    LetterBody done;
    progress.body.set("step"_L1, u"assembling"_s)
        .set("lines"_L1, BodyLines{done.set("no"_L1, qint64(1)).set("done"_L1, qint64(14))})
        .set("ready"_L1, m_studio.today().addDays(4));
    BENCHBOOK_TRY(hear(*m_stitcher, progress));
    return {};
}

Result<void> PeerStories::stitchingComesBack()
{
    BENCHBOOK_ASSIGN(LetterContent delivery, theirs(*m_stitched, "delivery"_L1));
    LetterBody sent;
    delivery.body.set("lines"_L1, BodyLines{sent.set("no"_L1, qint64(1)).set("pieces"_L1, qint64(walletsOut))});
    delivery.body.set("sent"_L1, m_studio.today()).set("carrier"_L1, say(u"自送"_s, u"brought by hand"_s));
    BENCHBOOK_ASSIGN(const Hash256 told, hear(*m_stitcher, delivery));
    const auto deal = m_studio.read([&](const Reader &reader) { return dealView(reader, *m_stitched); });
    if (!deal.ok())
        return deal.error();
    ReceivedLine line{.no = 1,
                      .accepted = walletsAccepted,
                      .rejected = walletsOut - walletsAccepted,
                      .reason = u"workmanship"_s,
                      .note = say(u"三件线迹歪"_s, u"crooked seam on three"_s)};
    BENCHBOOK_TRY(receiveDelivery(m_studio, {.deal = deal->id, .delivery = told, .lines = {line}}, owner()));
    return send(*m_stitcher);
}

Result<void> PeerStories::stitchingIsSettled()
{
    const auto deal = m_studio.read([&](const Reader &reader) { return dealView(reader, *m_stitched); });
    if (!deal.ok())
        return deal.error();
    BENCHBOOK_TRY(settleDeal(m_studio, {.deal = deal->id, .payBy = m_studio.today().addDays(14)}, owner()));
    return send(*m_stitcher);
}

Result<void> PeerStories::stitchingIsSigned()
{
    BENCHBOOK_ASSIGN(LetterContent signature, theirs(*m_stitched, "countersign"_L1));
    signature.body.set("total"_L1, yuan(qint64(walletsAccepted) * 12));
    BENCHBOOK_TRY(hear(*m_stitcher, signature));
    // What came back is made ready, and lies on the shelf.
    const auto route = m_studio.read([&](const Reader &reader) { return stepsOf(reader, *m_wallets); });
    if (!route.ok())
        return route.error();
    for (const StepProgress &step : *route) {
        if (step.atBench() == 0)
            continue;
        NewWorkLog log{*m_wallets, step.id, m_people.back(), std::min<qint64>(step.standardSeconds, 8 * 3600),
                       step.atBench()};
        BENCHBOOK_TRY(logWork(m_studio, log, m_people.back()));
    }
    BENCHBOOK_TRY(finishWorkOrder(m_studio, *m_wallets, std::nullopt, owner()));
    return {};
}

Result<void> PeerStories::standardIsRenewed()
{
    LetterContent next = content("standard");
    next.body.set("title"_L1, say(u"手缝线迹"_s, u"Hand-stitched seams"_s)).set("version"_L1, qint64(2));
    next.body.set("previous"_L1, *m_standard).set("craft"_L1, say(u"缝线"_s, u"Stitching"_s));
    next.body.set("may_forward"_L1, true);
    LetterBody pitch = numbered(3, "check"_L1, say(u"针距"_s, u"Stitch length"_s));
    pitch.set("least"_L1, BodyQuantity{Quantity::units(3), u"mm"_s});
    pitch.set("most"_L1, BodyQuantity{Quantity::units(4), u"mm"_s});
    next.body.set("points"_L1,
                  BodyLines{numbered(1, "check"_L1, say(u"线迹不歪，针距均匀"_s, u"Straight seam, even stitches"_s)),
                            numbered(2, "check"_L1, say(u"线头收在里侧"_s, u"Thread ends on the inside"_s)), pitch});
    BENCHBOOK_ASSIGN(m_standard, hear(*m_stitcher, next));
    LetterContent praise = content("endorse");
    praise.parents = {*m_standard};
    praise.body.set("note"_L1, say(u"我们也这样验收"_s, u"We check the same way"_s));
    return write(*m_stitcher, praise);
}

Result<void> PeerStories::strangerComes()
{
    BENCHBOOK_TRY(befriend(*m_weaver, 58, say(u"棉布、里布"_s, u"cotton, linings"_s),
                           say(u"市集上认识"_s, u"met at the fair"_s)));
    LetterContent test = content("material_test");
    test.body.set("material"_L1, say(u"10 安帆布"_s, u"10 oz canvas"_s));
    test.body.set("method"_L1, say(u"湿摩擦掉色"_s, u"Wet rubbing"_s));
    test.body.set("value"_L1, BodyQuantity{Quantity::units(4), say(u"级"_s, u"grade"_s)}).set("passed"_L1, true);
    test.body.set("tested"_L1, m_studio.today().addDays(-2)).set("may_forward"_L1, true);
    BENCHBOOK_TRY(hear(*m_weaver, test));
    return {};
}

Result<void> PeerStories::polishingIsOffered()
{
    LetterContent offer = content("offer", 10);
    offer.body.set("lines"_L1, BodyLines{goods(1, say(u"铜角抛光"_s, u"Polishing of brass corners"_s), 80, yuan(3),
                                               m_studio.today().addDays(12))});
    offer.body.set("material_supplied"_L1, true);
    BENCHBOOK_TRY(write(*m_brazier, offer));
    BENCHBOOK_TRY(send(*m_brazier));
    BENCHBOOK_ASSIGN(m_polishing, latestDeal(*m_brazier));
    return {};
}

Result<void> PeerStories::polishingCrosses()
{
    // Both wrote before they had the other's letter.
    BENCHBOOK_ASSIGN(const LetterContent acceptance, theirs(*m_polishing, "answer"_L1, "AP"_L1));
    BENCHBOOK_ASSIGN(LetterContent cancel, ours(*m_polishing, "cancel"_L1));
    cancel.body.set("reason"_L1, say(u"客户改用黑色配件"_s, u"The customer changed to black fittings"_s));
    BENCHBOOK_TRY(write(*m_brazier, cancel));
    BENCHBOOK_TRY(send(*m_brazier));
    BENCHBOOK_TRY(hear(*m_brazier, acceptance));
    return {};
}

Result<void> PeerStories::sheathsAreAskedFor()
{
    LetterContent offer = content("offer", 5);
    offer.body.set("lines"_L1, BodyLines{goods(1, say(u"铜拆信刀皮套"_s, u"Leather sheath for a letter opener"_s), 30,
                                               yuan(18), m_studio.today().addDays(16))});
    offer.body.set("note"_L1, say(u"样刀随包裹寄到"_s, u"A sample opener comes by parcel"_s));
    BENCHBOOK_TRY(hear(*m_brazier, offer));
    return {};
}

Result<void> PeerStories::rushIsOffered()
{
    LetterContent offer = content("offer", 8);
    offer.body.set("lines"_L1, BodyLines{goods(1, say(u"名片夹 · 缝线"_s, u"Card wallets: stitching"_s), 60, yuan(12),
                                               m_studio.today().addDays(9))});
    offer.body.set("material_supplied"_L1, true);
    BENCHBOOK_TRY(write(*m_stitcher, offer));
    BENCHBOOK_TRY(send(*m_stitcher));
    BENCHBOOK_ASSIGN(m_rush, latestDeal(*m_stitcher));
    return {};
}

Result<void> PeerStories::rushIsAnswered()
{
    const QDate today = m_studio.today();
    LetterContent free = content("capacity", 21);
    free.body.set("version"_L1, qint64(2)).set("as_of"_L1, today);
    free.body.set("weeks"_L1, BodyLines{hours(today.addDays(7), say(u"缝线"_s, u"Stitching"_s), 12),
                                        hours(today.addDays(14), say(u"缝线"_s, u"Stitching"_s), 20)});
    BENCHBOOK_TRY(hear(*m_stitcher, free));
    LetterContent polishing = content("capacity", 28);
    polishing.body.set("version"_L1, qint64(1)).set("as_of"_L1, today);
    polishing.body.set("weeks"_L1, BodyLines{hours(today.addDays(7), say(u"打磨"_s, u"Polishing"_s), 8)});
    BENCHBOOK_TRY(hear(*m_brazier, polishing));

    const QString craft = say(u"雕花"_s, u"Tooling"_s);
    BENCHBOOK_TRY(setSpareHours(m_studio, {.monday = today.addDays(7), .craft = craft, .hours = 8}, owner()));
    BENCHBOOK_TRY(setSpareHours(m_studio, {.monday = today.addDays(14), .craft = craft, .hours = 16}, owner()));
    BENCHBOOK_TRY(publishCapacity(m_studio, {.peers = {m_stitcher->peer, m_brazier->peer}}, owner()));
    BENCHBOOK_TRY(send(*m_stitcher));
    BENCHBOOK_TRY(send(*m_brazier));

    BENCHBOOK_ASSIGN(LetterContent answer, theirs(*m_rush, "answer"_L1, "CA"_L1));
    LetterBody line;
    line.set("no"_L1, qint64(1)).set("code"_L1, u"3"_s).set("unit_price"_L1, yuan(14));
    line.set("due"_L1, today.addDays(10)).set("reason"_L1, say(u"要加晚班"_s, u"It takes evening shifts"_s));
    answer.body.set("lines"_L1, BodyLines{line});
    BENCHBOOK_TRY(hear(*m_stitcher, answer));
    return {};
}

Result<void> PeerStories::boxIsFilled()
{
    LetterContent wanted = content("wanted", 30);
    LetterBody line = numbered(1, "material"_L1, say(u"黑色四合扣 10 毫米"_s, u"Black snap fasteners, 10 mm"_s));
    line.set("quantity"_L1, BodyQuantity{Quantity::units(60), u"pcs"_s});
    wanted.body.set("lines"_L1, BodyLines{line.set("need_by"_L1, m_studio.today().addDays(20))});
    return write(*m_brazier, wanted);
}

Result<void> PeerStories::write(const Neighbour &to, const LetterContent &letter)
{
    const auto written = writeLetter(m_studio, {.peer = to.peer}, letter, owner());
    return written.ok() ? Result<void>() : Result<void>(written.error());
}

Result<void> PeerStories::send(const Neighbour &to)
{
    return m_studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Sign letters")), owner(), [&](Action &action) -> Result<void> {
            BENCHBOOK_ASSIGN(const int count,
                             signWaiting(action, {m_machine, practiceLife(workshopSeed)}, {.peer = to.peer}));
            Query written = action.query(ourHead);
            if (!written.bind("peer", to.peer).next())
                return {};
            LongHash file("BBK1 practice bundle");
            file.add(written.text(2).toLatin1());
            const qint64 letters = written.integer(1);
            BENCHBOOK_TRY(logBundle(action, {.path = bundleFileName(action.reader(), to.peer),
                                             .hash = file.result(),
                                             .peer = to.peer,
                                             .bytes = bundleBytes + letterBytes * letters,
                                             .letters = int(letters),
                                             .fresh = count}));
            action.say(sentenceOfSigning(count, to.name()));
            return {};
        });
}

Result<Hash256> PeerStories::hear(Neighbour &from, const LetterContent &said)
{
    return m_studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Take in a bundle")), owner(), [&](Action &action) -> Result<Hash256> {
            BENCHBOOK_ASSIGN(const OwnIdentity own, needIdentity(action.reader()));
            BENCHBOOK_ASSIGN(const Letter letter, from.write(own.root(), said));
            keepLetter(action, letter, {.peer = from.peer, .way = LetterWay::In});
            Query held = action.query(ourHead);
            held.bind("peer", from.peer);
            if (held.next()) {
                action.add("letter_ack", action.newId<LetterAck>(),
                           {{"at_ms", action.now()},
                            {"peer_id", from.peer},
                            {"chain", held.text(0)},
                            {"seq", held.integer(1)},
                            {"hash", held.text(2)}});
            }
            action.add("letter_ack", action.newId<LetterAck>(),
                       {{"at_ms", action.now()},
                        {"peer_id", from.peer},
                        {"chain", hexText(ackOfCard(own.card).chain)},
                        {"seq", ackOfCard(own.card).seq},
                        {"hash", hexText(ackOfCard(own.card).hash)}});
            if (const std::optional<DealId> deal = letter.dealId())
                refreshDeal(action, *deal);
            LongHash file("BBK1 practice bundle");
            file.add(letter.hash.view());
            BENCHBOOK_TRY(
                logBundle(action, {.path = u"%1-%2.bbundle"_s.arg(from.name()).arg(letter.seq, 4, 10, QLatin1Char('0')),
                                   .came = true,
                                   .hash = file.result(),
                                   .peer = from.peer,
                                   .bytes = bundleBytes + letterBytes * letter.seq,
                                   .letters = int(letter.seq),
                                   .fresh = 1}));
            action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Take in a bundle from %1: one new letter"),
                                {from.name(), u"1"_s}));
            return letter.hash;
        });
}

Result<DealId> PeerStories::latestDeal(const Neighbour &with)
{
    return m_studio.read([&](const Reader &reader) -> Result<DealId> {
        const std::vector<DealTitle> open = openDealsWith(reader, with.peer);
        if (open.empty())
            return Error::notFound(u"no deal"_s);
        BENCHBOOK_ASSIGN(const DealView view, dealView(reader, open.front().id));
        return view.deal.id;
    });
}

Result<LetterContent> PeerStories::theirs(const DealId &deal, QLatin1StringView kind, QLatin1StringView code)
{
    return legal(deal, false, kind, code);
}

Result<LetterContent> PeerStories::ours(const DealId &deal, QLatin1StringView kind, QLatin1StringView code)
{
    return legal(deal, true, kind, code);
}

Result<LetterContent> PeerStories::legal(const DealId &deal, bool us, QLatin1StringView kind, QLatin1StringView code)
{
    return m_studio.read([&](const Reader &reader) -> Result<LetterContent> {
        BENCHBOOK_ASSIGN(const DealView view, dealView(reader, deal));
        for (const LegalLetter &next : view.deal.legal) {
            if ((next.by == view.us) != us || next.kind != kind || next.code != code)
                continue;
            LetterContent letter = content(kind.data());
            letter.deal = deal;
            letter.parents = next.parents;
            if (!code.isEmpty())
                letter.body.set("code"_L1, QString(code));
            return letter;
        }
        return Error::refused(u"no "_s + kind);
    });
}

LetterContent PeerStories::content(const char *kind, int validDays) const
{
    LetterContent letter{.kind = QString::fromLatin1(kind), .at = m_studio.clock().now()};
    if (validDays > 0)
        letter.validUntil = endOfDay(m_studio.today().addDays(validDays), m_studio.timeZone());
    return letter;
}

BodyMoney PeerStories::yuan(qint64 major) const { return {Money::fromMinor(major * 100), m_studio.currency().code}; }

} // namespace benchbook::sample
