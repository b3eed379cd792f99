#include "core/peers/deal_terms.h"

#include "core/peers/deal_words.h"
#include "core/peers/stored_bytes.h"
#include "core/people/exchange_rate.h"
#include "core/people/settings.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct TermsText
{
    Q_DECLARE_TR_FUNCTIONS(Peers)
};

constexpr const char *outsideOfDeal = R"sql(
    SELECT DISTINCT outside_work_id FROM deal_link
    WHERE deal = :deal AND outside_work_id IN (SELECT id FROM standing_outside_work)
    ORDER BY outside_work_id
)sql";
constexpr const char *outsideOfLine = R"sql(
    SELECT DISTINCT outside_work_id FROM deal_link
    WHERE deal = :deal AND (line_no = :line OR line_no IS NULL)
      AND outside_work_id IN (SELECT id FROM standing_outside_work)
    ORDER BY outside_work_id
)sql";
constexpr const char *logsOfDeal = R"sql(
    SELECT log.id, log.good, log.good + log.scrap + log.rework, log.expense_minor, log.note
    FROM standing_work_log AS log
    WHERE log.entry = 'outside'
      AND log.outside_work_id IN (SELECT outside_work_id FROM deal_link WHERE deal = :deal)
    ORDER BY log.id
)sql";

bool isAmong(const std::vector<Hash256> &hashes, const Hash256 &hash)
{
    return std::find(hashes.begin(), hashes.end(), hash) != hashes.end();
}

/// A receipt that takes everything as it was agreed: what would be paid then is what was agreed.
LetterBody fullReceipt(const LetterBody &version)
{
    BodyLines lines;
    for (const LetterBody &agreed : version.lines("lines"_L1)) {
        LetterBody line;
        line.set("no"_L1, agreed.number("no"_L1));
        if (const auto *pieces = agreed.find<qint64>("pieces"_L1))
            line.set("accepted"_L1, *pieces);
        else if (const auto *quantity = agreed.find<BodyQuantity>("quantity"_L1))
            line.set("accepted_quantity"_L1, *quantity);
        lines.push_back(std::move(line));
    }
    return LetterBody().set("lines"_L1, std::move(lines));
}

std::vector<OutsideWorkInfo> outsideWorksIn(const Reader &reader, Query &query)
{
    std::vector<OutsideWorkInfo> works;
    while (query.next()) {
        if (Result<OutsideWorkInfo> work = outsideWorkInfo(reader, query.id<OutsideWork>(0)); work.ok())
            works.push_back(std::move(work.value()));
    }
    return works;
}

} // namespace

Result<void> needAgreed(const DealView &view, DealParty us)
{
    if (view.us != us) {
        return Error::refused(us == DealParty::Buyer
                                  ? TermsText::tr("In this deal %1 gives the work, not we.").arg(view.peerName)
                                  : TermsText::tr("In this deal %1 does the work, not we.").arg(view.peerName));
    }
    switch (view.deal.state) {
    case DealState::Crossed:
        return Error::refused(TermsText::tr("Letters to and from %1 crossed. Answer these first; until then nothing is "
                                            "agreed.")
                                  .arg(view.peerName));
    case DealState::CancelAsked:
    case DealState::Cancelled:
        return Error::refused(TermsText::tr("This deal with %1 was cancelled.").arg(view.peerName));
    case DealState::Settled:
    case DealState::Closed:
        return Error::refused(TermsText::tr("This deal with %1 is settled already.").arg(view.peerName));
    default:
        break;
    }
    if (!view.deal.contract)
        return Error::refused(
            TermsText::tr("Nothing is agreed with %1 yet: an offer and its acceptance are needed.").arg(view.peerName));
    return {};
}

Result<LegalLetter> legalLetter(const DealView &view, QLatin1StringView kind, std::optional<Hash256> answered)
{
    QStringList possible;
    for (const LegalLetter &legal : view.ours()) {
        if (legal.kind == kind && (!answered || isAmong(legal.parents, *answered)))
            return legal;
        possible << titleOf(legal);
    }
    if (view.isHeldUp()) {
        return Error::refused(TermsText::tr("A letter about this waits in the box already. Send it, change it or throw "
                                            "it away first."));
    }
    const LetterKind *wanted = findLetterKind(QString(kind));
    const QString name = wanted ? wanted->name() : QString(kind);
    if (possible.isEmpty())
        return Error::refused(TermsText::tr("“%1” is not possible.").arg(name) + u' ' + nothingPossible(view));
    return Error::refused(
        TermsText::tr("“%1” is not possible here now. Possible: %2.").arg(name, possible.join(TermsText::tr(", "))));
}

LetterContent answering(const DealView &view, const LegalLetter &legal, Instant now)
{
    LetterContent content{.kind = legal.kind, .deal = legal.deal ? *legal.deal : view.deal.id};
    content.parents = legal.parents;
    content.at = now;
    if (!legal.code.isEmpty())
        content.body.set("code"_L1, legal.code);
    return content;
}

const Letter *letterIn(const DealView &view, const Hash256 &hash)
{
    const auto found = std::find_if(view.letters.begin(), view.letters.end(),
                                    [&](const KeptLetter &kept) { return kept.letter.hash == hash; });
    return found == view.letters.end() ? nullptr : &found->letter;
}

const LetterBody &agreedBody(const DealView &view)
{
    static const LetterBody nothing;
    const Letter *version = view.deal.contract ? letterIn(view, view.deal.contract->version) : nullptr;
    return version ? version->content.body : nothing;
}

Result<std::vector<AgreedLine>> agreedLines(const DealView &view)
{
    const LetterBody &version = agreedBody(view);
    BENCHBOOK_ASSIGN(const std::vector<SettledLine> prices, expectedSettlement(version, {fullReceipt(version)}));
    std::vector<AgreedLine> lines;
    for (const LetterBody &line : version.lines("lines"_L1)) {
        AgreedLine agreed;
        agreed.no = line.number("no"_L1);
        agreed.product = line.text("product"_L1);
        agreed.amount = lineAmount(line, "pieces"_L1, "quantity"_L1).value_or(LineAmount());
        if (const auto *pieces = line.find<qint64>("pieces"_L1))
            agreed.pieces = static_cast<int>(*pieces);
        for (const SettledLine &price : prices) {
            if (price.no == agreed.no)
                agreed.price = price.amount;
        }
        if (const auto *due = line.find<QDate>("due"_L1))
            agreed.due = *due;
        agreed.alias = line.text("alias"_L1);
        agreed.note = line.text("note"_L1);
        lines.push_back(std::move(agreed));
    }
    return lines;
}

std::vector<LetterBody> receiptsBeside(const DealView &view, const std::optional<Hash256> &delivery)
{
    std::vector<const Letter *> receipts;
    std::vector<Hash256> answered;
    for (const KeptLetter &kept : view.letters) {
        const bool refused =
            std::any_of(view.deal.refused.begin(), view.deal.refused.end(),
                        [&](const RefusedLetter &letter) { return letter.letter == kept.letter.hash; });
        if (!kept.letter.is("receipt"_L1) || refused)
            continue;
        receipts.push_back(&kept.letter);
        answered.insert(answered.end(), kept.letter.content.parents.begin(), kept.letter.content.parents.end());
    }
    std::vector<LetterBody> bodies;
    for (const Letter *receipt : receipts) {
        // One that a later count names has been replaced by it.
        if (!isAmong(answered, receipt->hash) && !(delivery && isAmong(receipt->content.parents, *delivery)))
            bodies.push_back(receipt->content.body);
    }
    return bodies;
}

std::optional<Money> inStudioMoney(const Reader &reader, const BodyMoney &amount)
{
    const Currency studio = readSettings(reader).currency;
    if (amount.money.minor() == 0 || amount.currency == studio.code)
        return amount.money;
    const std::optional<ExchangeRate> rate = exchangeRate(reader, amount.currency);
    if (!rate)
        return std::nullopt;
    return rate->convert(amount.money, Currency::ofCode(amount.currency), studio);
}

std::vector<OutsideWorkInfo> outsideWorksOf(const Reader &reader, const DealId &deal)
{
    Query query = reader.query(outsideOfDeal);
    query.bind("deal", hexText(deal));
    return outsideWorksIn(reader, query);
}

std::vector<OutsideWorkInfo> outsideWorksOf(const Reader &reader, const DealId &deal, qint64 line)
{
    Query query = reader.query(outsideOfLine);
    query.bind("deal", hexText(deal)).bind("line", line);
    return outsideWorksIn(reader, query);
}

std::vector<ReturnedLog> returnedLogs(const Reader &reader, const DealId &deal)
{
    std::vector<ReturnedLog> logs;
    Query query = reader.query(logsOfDeal);
    query.bind("deal", hexText(deal));
    while (query.next())
        logs.push_back({query.id<WorkLog>(0), query.count(1), query.count(2), query.maybeMoney(3), query.text(4)});
    return logs;
}

} // namespace benchbook
