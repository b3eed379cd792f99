#include "core/peers/deals.h"

#include "core/base/attempt.h"
#include "core/peers/deal_words.h"
#include "core/peers/stored_bytes.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct DealText
{
    Q_DECLARE_TR_FUNCTIONS(Peers)
};

constexpr const char *keptOfDeal = R"sql(
    SELECT id FROM letter WHERE deal = :deal AND deal <> '' AND counters_id IS NULL ORDER BY at_ms, seq, id
)sql";
// With whom it was opened: its name is the beginning of that letter's hash. Anybody may write a letter that names the
// deal, and date it back.
constexpr const char *peerOfDeal = R"sql(
    SELECT peer_id FROM letter WHERE deal = :deal AND deal <> '' AND peer_id IS NOT NULL
    ORDER BY substr(hash, 1, length(deal)) <> deal, at_ms, id LIMIT 1
)sql";
constexpr const char *draftsOfDeal = R"sql(
    SELECT id FROM letter_draft WHERE deal = :deal AND deal <> '' AND letter_id IS NULL ORDER BY written_ms, id
)sql";
constexpr int leastDigits = 4; ///< of a deal's number, to name it by its beginning
constexpr const char *dealRowSql = "SELECT deal FROM deal WHERE id = :id";
constexpr const char *dealRowOf = "SELECT id FROM deal WHERE deal = :deal";
constexpr const char *dealsCalled = R"sql(
    SELECT id FROM deal
    WHERE title = :title OR CAST(id AS TEXT) = :title
       OR (length(:title) >= :least AND substr(deal, 1, length(:title)) = lower(:title))
    LIMIT 2
)sql";
constexpr const char *everyDeal = "SELECT DISTINCT deal FROM letter WHERE deal <> ''";
constexpr const char *dealsOfPeer = "SELECT DISTINCT deal FROM letter WHERE deal <> '' AND peer_id = :peer";
constexpr const char *linkSql = R"sql(
    SELECT work_order_id, step_id, (SELECT max(outside_work_id) FROM deal_link WHERE deal = :deal), sales_order_id,
           line_no
    FROM deal_link WHERE deal = :deal AND deal <> '' ORDER BY id DESC LIMIT 1
)sql";
constexpr const char *workOfLineSql = R"sql(
    SELECT work_order_id, step_id, outside_work_id, sales_order_id, line_no FROM deal_link
    WHERE deal = :deal AND deal <> '' AND work_order_id IS NOT NULL AND step_id IS NOT NULL
      AND (line_no = :line OR line_no IS NULL)
    ORDER BY line_no IS NULL, id DESC LIMIT 1
)sql";
constexpr const char *lotsOfDraft = "SELECT id FROM surplus_lot WHERE draft_id = :draft";
constexpr const char *linksOfDraft = "SELECT id FROM deal_link WHERE draft_id = :draft";

/// The body that says what the deal is about: of the version that counts, else of whatever asked.
const LetterBody *subjectOf(const Deal &deal, const std::vector<Letter> &letters)
{
    const auto bodyOf = [&](const Hash256 &hash) -> const LetterBody * {
        const auto found =
            std::find_if(letters.begin(), letters.end(), [&](const Letter &letter) { return letter.hash == hash; });
        return found != letters.end() && found->content.body.has("lines"_L1) ? &found->content.body : nullptr;
    };
    if (deal.contract) {
        if (const LetterBody *agreed = bodyOf(deal.contract->version))
            return agreed;
    }
    if (deal.position) {
        if (const LetterBody *latest = bodyOf(*deal.position))
            return latest;
    }
    for (const Letter &letter : letters) {
        if (letter.is("offer"_L1) || letter.is("quotation"_L1) || letter.is("request"_L1))
            return &letter.content.body;
    }
    return nullptr;
}

/// What a list shows of a deal's subject.
struct DealSummary
{
    QString title;
    std::optional<qint64> pieces;
    std::optional<Money> total;
    QString currency;
    QDate due;
};

std::optional<BodyMoney> amountOf(const LetterBody &line)
{
    if (const auto *total = line.find<BodyMoney>("total"_L1))
        return *total;
    const auto *price = line.find<BodyMoney>("unit_price"_L1);
    const auto *pieces = line.find<qint64>("pieces"_L1);
    if (!price || !pieces)
        return std::nullopt;
    // A letter that asks for more than can be written counts for nothing, but its lines are looked at all the same.
    const Result<Money> all = attempt([&]() -> Result<Money> { return price->money.times(*pieces); });
    return all.ok() ? std::optional(BodyMoney{*all, price->currency}) : std::nullopt;
}

DealSummary summaryOf(const LetterBody &subject)
{
    DealSummary summary;
    bool priced = true;
    Money sum;
    const BodyLines &lines = subject.lines("lines"_L1);
    for (const LetterBody &line : lines) {
        if (const auto *pieces = line.find<qint64>("pieces"_L1))
            summary.pieces = summary.pieces.value_or(0) + *pieces;
        if (const std::optional<BodyMoney> amount = amountOf(line)) {
            sum += amount->money;
            summary.currency = amount->currency;
        } else {
            priced = false;
        }
        if (const auto *due = line.find<QDate>("due"_L1); due && (!summary.due.isValid() || *due < summary.due))
            summary.due = *due;
    }
    if (!lines.empty()) {
        summary.title = lines.front().text("product"_L1);
        if (lines.size() > 1)
            summary.title = DealText::tr("%1 and %2 more").arg(summary.title).arg(lines.size() - 1);
        if (priced)
            summary.total = sum;
    }
    return summary;
}

Value crossingText(const Deal &deal)
{
    return deal.crossings.empty() ? QString() : crossingName(deal.crossings.front().kind).toLower();
}

std::optional<DealId> dealIdOf(const Reader &reader, Id<Deal> id)
{
    Query query = reader.query(dealRowSql);
    query.bind("id", id);
    return query.next() ? DealId::fromHex(query.text(0).toLatin1()) : std::nullopt;
}

std::vector<WaitingLetter> draftsIn(const Reader &reader, const DealId &deal)
{
    std::vector<WaitingLetter> drafts;
    Query query = reader.query(draftsOfDeal);
    query.bind("deal", hexText(deal));
    while (query.next()) {
        if (Result<WaitingLetter> draft = waitingLetter(reader, query.id<LetterDraft>(0)); draft.ok())
            drafts.push_back(std::move(draft.value()));
    }
    return drafts;
}

/// Reading who we are checks signatures: who asks of many deals reads it once.
DealParty partyOf(const std::optional<OwnIdentity> &own, const Deal &deal)
{
    // After a new root key, deals of the earlier one are still ours.
    const auto isUs = [&](const SignPublicKey &key) {
        if (!own)
            return false;
        const auto &earlier = own->card.facts().continues;
        return key == own->root() || std::any_of(earlier.begin(), earlier.end(),
                                                 [&](const Continuation &past) { return past.previous == key; });
    };
    return isUs(deal.buyer) ? DealParty::Buyer : DealParty::Seller;
}

/// Letters that somebody waits for: those that can always be written do not make it our turn.
bool isTurn(const Deal &deal, DealParty us)
{
    if (deal.state == DealState::Lapsed)
        return false;
    // Who was answered "with changes" is the one to change or to cancel.
    if (deal.state == DealState::Countered)
        return us == DealParty::Buyer;
    const bool isComplete = std::all_of(deal.lines.begin(), deal.lines.end(), [](const DealLine &line) {
        return line.delivered.value - line.rejected.value >= line.ordered.value;
    });
    return std::any_of(deal.legal.begin(), deal.legal.end(), [&](const LegalLetter &legal) {
        if (legal.kind == "delivery"_L1)
            return legal.by == us && !isComplete;
        return legal.by == us && legal.kind != "progress"_L1 && legal.kind != "cancel"_L1 && legal.kind != "change"_L1;
    });
}

void addLink(Action &action, const QString &deal, std::optional<Id<LetterDraft>> draft, const DealLink &link)
{
    action.add("deal_link", action.newId<DealLink>(),
               {{"deal", deal},
                {"draft_id", draft},
                {"work_order_id", link.workOrder},
                {"step_id", link.step},
                {"outside_work_id", link.outside},
                {"sales_order_id", link.salesOrder},
                {"line_no", link.line}});
}

std::optional<DealLink> linkIn(Query &query)
{
    if (!query.next())
        return std::nullopt;
    return DealLink{.workOrder = query.maybeId<WorkOrder>(0),
                    .step = query.maybeId<RecipeStep>(1),
                    .outside = query.maybeId<OutsideWork>(2),
                    .salesOrder = query.maybeId<SalesOrder>(3),
                    .line = query.isNull(4) ? std::nullopt : std::optional(query.integer(4))};
}

constexpr const char *openWithPeer = R"sql(
    SELECT id, title, state, my_turn FROM deal
    WHERE peer_id = :peer AND state NOT IN ('closed', 'lapsed', 'cancelled', 'declined')
      AND NOT (state = 'offered' AND coalesce(until_day, :today) < :today)
    ORDER BY last_ms DESC, id
)sql";

/// None of its letters counts any more: what brought them was taken back.
/// Rows tied to a draft, read to the end before any of them changes.
std::vector<qint64> tiesOf(Action &action, const char *sql, Id<LetterDraft> draft)
{
    Query query = action.query(sql);
    query.bind("draft", draft);
    std::vector<qint64> ties;
    while (query.next())
        ties.push_back(query.integer(0));
    return ties;
}

std::set<DealId> namedDeals(Query &query)
{
    std::set<DealId> deals;
    while (query.next())
        deals.insert(bytesOfHex<DealId>(query.text(0)));
    return deals;
}

void forgetDeal(Action &action, const DealId &id)
{
    Query row = action.query(dealRowOf);
    if (row.bind("deal", hexText(id)).next())
        action.removeRow("deal", row.integer(0));
}

/// What is paid for it in the end, whatever was offered once: only what both signed.
std::optional<BodyMoney> settledTotal(const Deal &deal, const std::vector<Letter> &letters)
{
    if (deal.state != DealState::Closed)
        return std::nullopt;
    for (const Letter &letter : letters) {
        if (deal.settlement && letter.hash == *deal.settlement) {
            const auto *total = letter.content.body.find<BodyMoney>("total"_L1);
            return total ? std::optional(*total) : std::nullopt;
        }
    }
    return std::nullopt;
}

/// The row of one deal, as its letters have it.
void reckonDeal(Action &action, const std::optional<OwnIdentity> &own, const DealId &id, const OpenedLetters &opened)
{
    const Reader &reader = action.reader();
    const std::vector<Letter> letters = lettersOfDeal(reader, id, opened);
    Query peer = reader.query(peerOfDeal);
    peer.bind("deal", hexText(id));
    if (!peer.next())
        return;
    if (letters.empty()) {
        forgetDeal(action, id);
        return;
    }
    const Deal deal = foldDeal(id, letters, action.now());
    const DealParty us = partyOf(own, deal);
    const LetterBody *subject = subjectOf(deal, letters);
    DealSummary summary = subject ? summaryOf(*subject) : DealSummary();
    if (const std::optional<BodyMoney> paid = settledTotal(deal, letters)) {
        summary.total = paid->money;
        summary.currency = paid->currency;
    }
    Instant last(0);
    std::optional<Instant> until;
    for (const Letter &letter : letters) {
        last = std::max(last, letter.content.at);
        if (deal.position && letter.hash == *deal.position)
            until = letter.content.validUntil;
    }
    const std::vector<Column> columns{{"peer_id", peer.id<Peer>(0)},
                                      {"role", us == DealParty::Buyer ? u"buyer"_s : u"seller"_s},
                                      {"title", summary.title},
                                      {"state", dealStateKey(deal.state)},
                                      {"crossing", crossingText(deal)},
                                      {"my_turn", isTurn(deal, us) ? 1 : 0},
                                      {"pieces", summary.pieces},
                                      {"total_minor", summary.total},
                                      {"currency", summary.currency},
                                      {"due_day", summary.due},
                                      {"until_ms", until},
                                      {"until_day", until ? Value(dayOf(*until, reader.zone())) : Value()},
                                      {"last_ms", last}};
    Query row = action.query(dealRowOf);
    row.bind("deal", hexText(id));
    if (row.next()) {
        action.changeRow("deal", row.integer(0), columns);
        return;
    }
    std::vector<Column> added = columns;
    added.push_back({"deal", hexText(id)});
    action.addRow("deal", rowIdOf(hashOf("BBK1 deal row", {id.view()})), added);
}

} // namespace

std::optional<BodyMoney> OfferedLine::amount() const { return amountOf(offered); }

std::vector<OfferedLine> offeredLines(const DealView &view)
{
    std::vector<Letter> letters;
    for (const KeptLetter &kept : view.letters)
        letters.push_back(kept.letter);
    const LetterBody *subject = subjectOf(view.deal, letters);
    if (!subject)
        return {};
    const LetterBody *answer = nullptr;
    for (const Letter &letter : letters) {
        const std::vector<Hash256> &parents = letter.content.parents;
        if (letter.is("answer"_L1) && letter.content.body.text("code"_L1) == "CA"_L1 && view.deal.position &&
            std::find(parents.begin(), parents.end(), *view.deal.position) != parents.end())
            answer = &letter.content.body;
    }
    std::vector<OfferedLine> lines;
    for (const LetterBody &line : subject->lines("lines"_L1)) {
        OfferedLine offered{line};
        for (const LetterBody &said : answer ? answer->lines("lines"_L1) : BodyLines()) {
            if (said.number("no"_L1) == line.number("no"_L1) && said.text("code"_L1) != "5"_L1)
                offered.answered = said;
        }
        lines.push_back(std::move(offered));
    }
    return lines;
}

bool DealView::isHeldUp() const
{
    // What only tells or remarks changes nothing of what may be written next.
    return std::any_of(waiting.begin(), waiting.end(), [](const WaitingLetter &letter) {
        return letter.content.kind != "progress"_L1 && letter.content.kind != "note"_L1;
    });
}

QString dealStateKey(DealState state) { return dealStateName(state).toLower(); }

std::vector<LegalLetter> DealView::ours() const
{
    std::vector<LegalLetter> possible;
    if (isHeldUp())
        return possible;
    for (const Crossing &crossing : deal.crossings)
        std::copy_if(crossing.replies.begin(), crossing.replies.end(), std::back_inserter(possible),
                     [&](const LegalLetter &legal) { return legal.by == us; });
    std::copy_if(deal.legal.begin(), deal.legal.end(), std::back_inserter(possible), [&](const LegalLetter &legal) {
        return legal.by == us && std::find(possible.begin(), possible.end(), legal) == possible.end();
    });
    return possible;
}

Result<DealView> dealView(const Reader &reader, const DealId &deal)
{
    const std::vector<Letter> letters = lettersOfDeal(reader, deal);
    Query peer = reader.query(peerOfDeal);
    peer.bind("deal", hexText(deal));
    if (!peer.next())
        return Error::notFound(DealText::tr("There is no such deal."));
    const auto peerId = peer.id<Peer>(0);
    BENCHBOOK_ASSIGN(const PeerInfo info, peerInfo(reader, peerId));
    DealView view{.id = Id<Deal>(0),
                  .deal = foldDeal(deal, letters, reader.now()),
                  .us = DealParty::Buyer,
                  .peer = peerId,
                  .peerName = info.name,
                  .title = {},
                  .letters = {},
                  .waiting = draftsIn(reader, deal)};
    view.us = partyOf(ownIdentity(reader), view.deal);
    if (const LetterBody *subject = subjectOf(view.deal, letters))
        view.title = summaryOf(*subject).title;
    Query row = reader.query(dealRowOf);
    row.bind("deal", hexText(deal));
    if (row.next())
        view.id = row.id<Deal>(0);
    Query kept = reader.query(keptOfDeal);
    kept.bind("deal", hexText(deal));
    while (kept.next()) {
        if (Result<KeptLetter> letter = keptLetter(reader, kept.id<Letter>(0)); letter.ok())
            view.letters.push_back(std::move(letter.value()));
    }
    return view;
}

Result<DealView> dealView(const Reader &reader, Id<Deal> id)
{
    if (const std::optional<DealId> deal = dealIdOf(reader, id))
        return dealView(reader, *deal);
    return Error::notFound(DealText::tr("There is no such deal."));
}

Result<Id<Deal>> findDeal(const Reader &reader, const QString &reference)
{
    Query query = reader.query(dealsCalled);
    query.bind("title", reference).bind("least", leastDigits);
    if (!query.next())
        return Error::notFound(DealText::tr("There is no deal “%1”. Name it by its title or the first digits of its "
                                            "number.")
                                   .arg(reference));
    const auto id = query.id<Deal>(0);
    if (query.next())
        return Error::conflict(DealText::tr("Several deals are called “%1”; name one by its number.").arg(reference));
    return id;
}

void refreshDeal(Action &action, const DealId &id) { reckonDeal(action, ownIdentity(action.reader()), id, {}); }

void refreshDeals(Action &action, const std::set<DealId> &deals, const OpenedLetters &opened)
{
    const std::optional<OwnIdentity> own = ownIdentity(action.reader());
    for (const DealId &deal : deals)
        reckonDeal(action, own, deal, opened);
}

void refreshDeals(Action &action)
{
    Query query = action.query(everyDeal);
    refreshDeals(action, namedDeals(query));
}

Result<void> reckonStaleDeals(Studio &studio)
{
    const QString note = QStringLiteral("dealsStale");
    if (studio.fileNote(note).isEmpty())
        return {};
    BENCHBOOK_TRY(studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Reckon deals anew after an update")),
                                 PersonRef(), [](Action &action) -> Result<void> {
                                     refreshDeals(action);
                                     return {};
                                 }));
    return studio.setFileNote(note, QString());
}

void refreshDealsWith(Action &action, Id<Peer> peer)
{
    Query query = action.query(dealsOfPeer);
    query.bind("peer", peer);
    refreshDeals(action, namedDeals(query));
}

Result<void> needLegal(const Reader &reader, const LetterTo &to, const LetterContent &content)
{
    const LetterKind *kind = findLetterKind(content.kind);
    if (!content.deal || !kind || content.kind == "note"_L1 || content.kind == "retract"_L1)
        return {};
    BENCHBOOK_ASSIGN(const DealView view, dealView(reader, *content.deal));
    if (to.peer != view.peer)
        return Error::refused(
            DealText::tr("This deal is with %1; a letter of it goes to nobody else.").arg(view.peerName));
    if (view.isHeldUp() && content.kind != "progress"_L1) {
        return Error::refused(DealText::tr("A letter about this waits in the box already. Change it or throw it away "
                                           "first."));
    }
    const QString code = content.body.text("code"_L1);
    if (view.deal.mayWrite(view.us, content.kind, code))
        return {};
    QStringList possible;
    for (const LegalLetter &legal : view.ours())
        possible << titleOf(legal);
    if (possible.isEmpty())
        return Error::refused(nothingPossible(view));
    return Error::refused(DealText::tr("“%1” is not possible here now. Possible: %2.")
                              .arg(kind->name(), possible.join(DealText::tr(", "))));
}

void linkDraft(Action &action, Id<LetterDraft> draft, const DealLink &link) { addLink(action, {}, draft, link); }

void linkDeal(Action &action, const DealId &deal, const DealLink &link) { addLink(action, hexText(deal), {}, link); }

void linkSigned(Action &action, Id<LetterDraft> draft, const DealId &deal)
{
    for (const qint64 link : tiesOf(action, linksOfDraft, draft))
        action.changeRow("deal_link", link, std::vector<Column>{{"deal", hexText(deal)}});
}

void unlinkDraft(Action &action, Id<LetterDraft> draft)
{
    for (const qint64 link : tiesOf(action, linksOfDraft, draft))
        action.removeRow("deal_link", link);
    for (const qint64 lot : tiesOf(action, lotsOfDraft, draft))
        action.removeRow("surplus_lot", lot);
}

std::optional<DealLink> linkOf(const Reader &reader, const DealId &deal)
{
    Query query = reader.query(linkSql);
    query.bind("deal", hexText(deal));
    return linkIn(query);
}

std::optional<DealLink> workOfLine(const Reader &reader, const DealId &deal, qint64 line)
{
    Query query = reader.query(workOfLineSql);
    query.bind("deal", hexText(deal)).bind("line", line);
    return linkIn(query);
}

std::vector<DealTitle> openDealsWith(const Reader &reader, Id<Peer> peer)
{
    Query query = reader.query(openWithPeer);
    query.bind("peer", peer).bind("today", reader.today());
    std::vector<DealTitle> deals;
    while (query.next())
        deals.push_back({query.id<Deal>(0), query.text(1), query.text(2), query.flag(3)});
    return deals;
}

} // namespace benchbook
