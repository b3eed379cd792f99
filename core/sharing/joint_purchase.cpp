#include "core/sharing/joint_purchase.h"

#include "core/base/attempt.h"
#include "core/sharing/joint_purchase_checks.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct PurchaseText
{
    Q_DECLARE_TR_FUNCTIONS(JointPurchase)
};

/// What has to stay the same for a pledge to an earlier call to go on counting.
LetterBody termsAlone(const LetterBody &call)
{
    LetterBody terms = call;
    for (const auto key : {"closes"_L1, "note"_L1, "photos"_L1, "terms"_L1})
        terms.values.erase(QString(key));
    return terms;
}

/// Keeps the first unit or currency that is said, and notes where a second one comes.
void agreeOn(QString &agreed, const QString &said, bool &mixed)
{
    if (agreed.isEmpty())
        agreed = said;
    mixed = mixed || agreed != said;
}

void readTerms(const LetterBody &body, JointPurchase &purchase)
{
    purchase.material = body.text("material"_L1);
    purchase.supplier = body.text("supplier"_L1);
    purchase.closes = *body.find<Instant>("closes"_L1);
    const auto quantity = [&purchase](const LetterBody &from, QLatin1StringView key) -> std::optional<Quantity> {
        const auto *found = from.find<BodyQuantity>(key);
        if (!found)
            return std::nullopt;
        agreeOn(purchase.unit, found->unit, purchase.mixedTerms);
        return found->quantity;
    };
    purchase.minimum = quantity(body, "minimum"_L1);
    purchase.caseSize = quantity(body, "case"_L1);
    for (const LetterBody &line : body.lines("prices"_L1)) {
        const auto *price = line.find<BodyMoney>("price"_L1);
        agreeOn(purchase.currency, price->currency, purchase.mixedTerms);
        purchase.prices.push_back({*quantity(line, "from"_L1), *quantity(line, "per"_L1), price->money});
    }
}

class PurchaseFold
{
public:
    PurchaseFold(const HeldLetters &held, const Letter &call, Instant now) : m_held(held), m_now(now)
    {
        m_made.call = call.hash;
        m_made.organiser = call.chain.author;
        m_family = {&call};
        for (std::size_t i = 0; i < m_family.size(); ++i) {
            for (const Letter *next : held.answers(m_family[i]->hash, "call"_L1)) {
                if (next->chain.author == m_made.organiser &&
                    std::find(m_family.begin(), m_family.end(), next) == m_family.end())
                    m_family.push_back(next);
            }
        }
        m_newest = lastSaid(m_family);
        m_made.newest = m_newest->hash;
        const LetterBody terms = termsAlone(m_newest->content.body);
        for (const Letter *each : m_family) {
            if (termsAlone(each->content.body) == terms)
                m_alike.insert(each->hash);
        }
    }

    JointPurchase fold()
    {
        readTerms(m_newest->content.body, m_made);
        readPledges();
        readOrder();
        if (m_made.order) {
            readArrivals();
            if (const Letter *split = fromOrganiser("purchase_split"_L1))
                m_made.split = checkedPurchaseSplit(m_held, *split, m_made);
        }
        m_made.stage = stage();
        return std::move(m_made);
    }

private:
    void readPledges()
    {
        std::map<SignPublicKey, std::vector<const Letter *>> inTime;
        std::map<Hash256, const Letter *> all;
        for (const Letter *call : m_family) {
            for (const Letter *pledge : m_held.answers(call->hash, "pledge"_L1))
                all.emplace(pledge->hash, pledge);
        }
        if (m_made.unit.isEmpty())
            agreeOnFirst(all);
        for (const auto &[hash, letter] : all) {
            JointPledge pledge = readPledge(*letter);
            if (pledge.standing == PledgeStanding::Counts)
                inTime[pledge.member].push_back(letter);
            m_made.pledges.push_back(std::move(pledge));
        }
        for (JointPledge &pledge : m_made.pledges) {
            if (pledge.standing == PledgeStanding::Counts)
                settlePledge(pledge, *lastSaid(inTime.at(pledge.member)));
            if (pledge.standing == PledgeStanding::Counts)
                m_made.pledged = std::min(m_made.pledged + pledge.wanted, Quantity::fromMicro(maxBodyMicro));
        }
        std::sort(m_made.pledges.begin(), m_made.pledges.end(), [](const JointPledge &a, const JointPledge &b) {
            return std::tie(a.member, a.at, a.letter) < std::tie(b.member, b.at, b.letter);
        });
    }

    /// Where the call names no unit, the first pledge does.
    void agreeOnFirst(const std::map<Hash256, const Letter *> &pledges)
    {
        const Letter *first = nullptr;
        for (const auto &[hash, letter] : pledges) {
            if (!first || letter->content.at < first->content.at)
                first = letter;
        }
        if (first)
            m_made.unit = first->content.body.find<BodyQuantity>("quantity"_L1)->unit;
    }

    JointPledge readPledge(const Letter &letter) const
    {
        const LetterBody &body = letter.content.body;
        JointPledge pledge;
        pledge.letter = letter.hash;
        pledge.member = letter.chain.author;
        pledge.at = letter.content.at;
        pledge.wanted = body.find<BodyQuantity>("quantity"_L1)->quantity;
        pledge.least = quantityIn(body, "least"_L1, m_made.unit).value_or(pledge.wanted);
        pledge.most = quantityIn(body, "most"_L1, m_made.unit).value_or(pledge.wanted);
        pledge.least = std::min(pledge.least, pledge.wanted);
        pledge.most = std::max(pledge.most, pledge.wanted);
        const auto *limit = body.find<BodyMoney>("limit"_L1);
        if (limit)
            pledge.limit = limit->money;
        bool measured = !limit || m_made.currency.isEmpty() || limit->currency == m_made.currency;
        for (const auto key : {"quantity"_L1, "least"_L1, "most"_L1}) {
            const auto *quantity = body.find<BodyQuantity>(key);
            measured = measured && (!quantity || quantity->unit == m_made.unit);
        }
        if (!measured)
            pledge.standing = PledgeStanding::OtherMeasure;
        else if (!meansTheseTerms(letter))
            pledge.standing = PledgeStanding::OtherTerms;
        else if (letter.content.at > m_made.closes)
            pledge.standing = PledgeStanding::Late;
        return pledge;
    }

    bool meansTheseTerms(const Letter &pledge) const
    {
        return std::any_of(pledge.content.parents.begin(), pledge.content.parents.end(),
                           [this](const Hash256 &parent) { return m_alike.contains(parent); });
    }
    void settlePledge(JointPledge &pledge, const Letter &last) const
    {
        if (pledge.letter != last.hash) {
            pledge.standing = PledgeStanding::Replaced;
            return;
        }
        const std::optional<Instant> withdrawn = m_held.withdrawnAt(last);
        pledge.withdrawnLate = withdrawn && *withdrawn > m_made.closes;
        if (withdrawn && !pledge.withdrawnLate)
            pledge.standing = PledgeStanding::Withdrawn;
    }

    /// The organiser's last letter of this kind about the order or the call.
    const Letter *fromOrganiser(QLatin1StringView kind, std::size_t *count = nullptr) const
    {
        std::map<Hash256, const Letter *> all;
        const auto add = [&](const Hash256 &parent) {
            for (const Letter *letter : m_held.answers(parent, kind)) {
                if (letter->chain.author == m_made.organiser && !m_held.isWithdrawn(*letter))
                    all.emplace(letter->hash, letter);
            }
        };
        for (const Letter *call : m_family)
            add(call->hash);
        if (m_made.order)
            add(m_made.order->letter);
        for (const Hash256 &arrival : m_arrivals)
            add(arrival);
        std::vector<const Letter *> letters;
        for (const auto &[hash, letter] : all)
            letters.push_back(letter);
        if (count)
            *count = letters.size();
        return lastSaid(letters);
    }

    void readOrder()
    {
        std::size_t count = 0;
        if (const Letter *letter = fromOrganiser("order_placed"_L1, &count))
            m_made.order = checkedOrder(*letter, m_made);
        m_made.severalOrders = count > 1;
    }

    void readArrivals()
    {
        for (const Letter *letter : m_held.answers(m_made.order->letter, "arrival"_L1)) {
            if (letter->chain.author != m_made.organiser || m_held.isWithdrawn(*letter))
                continue;
            m_arrivals.push_back(letter->hash);
            if (const auto quantity = quantityIn(letter->content.body, "quantity"_L1, m_made.unit))
                m_made.arrived = std::min(m_made.arrived + *quantity, Quantity::fromMicro(maxBodyMicro));
            const auto *freight = letter->content.body.find<BodyMoney>("freight"_L1);
            if (freight && freight->currency == m_made.order->currency)
                m_made.freight = std::min(m_made.freight + freight->money, Money::fromMinor(maxBodyNumber));
        }
    }

    JointStage stage() const
    {
        if (m_made.split)
            return m_made.split->unsignedBy.empty() && m_made.split->same() ? JointStage::Settled : JointStage::Divided;
        if (!m_arrivals.empty())
            return JointStage::Arrived;
        if (m_made.order)
            return JointStage::Ordered;
        if (m_held.isWithdrawn(*m_newest))
            return JointStage::Withdrawn;
        return m_now > m_made.closes ? JointStage::Closed : JointStage::Open;
    }

    const HeldLetters &m_held;
    Instant m_now;
    std::vector<const Letter *> m_family; ///< the first call and those that take its place
    std::set<Hash256> m_alike;            ///< of these the ones whose terms are those of the newest
    const Letter *m_newest = nullptr;
    std::vector<Hash256> m_arrivals;
    JointPurchase m_made;
};

/// Whether it takes the place of a call that is held.
bool takesAPlace(const HeldLetters &held, const Letter &call)
{
    return std::any_of(call.content.parents.begin(), call.content.parents.end(), [&](const Hash256 &parent) {
        const Letter *earlier = held.find(parent);
        return earlier && earlier->is("call"_L1) && earlier->chain.author == call.chain.author;
    });
}

} // namespace

std::vector<JointPurchase> jointPurchases(const SharingGroup &group, const std::vector<Letter> &letters, Instant now)
{
    const HeldLetters held(letters, group);
    std::vector<JointPurchase> purchases;
    for (const Letter *call : held.ofKind("call"_L1)) {
        if (!takesAPlace(held, *call))
            purchases.push_back(PurchaseFold(held, *call, now).fold());
    }
    return purchases;
}

Result<JointPlan> planPurchase(const JointPurchase &purchase, Quantity step)
{
    if (purchase.mixedTerms)
        return Error::refused(PurchaseText::tr("The call mixes units or currencies. Ask for a clearer one."));
    JointTerms terms{purchase.minimum.value_or(Quantity()), purchase.caseSize.value_or(Quantity()), step,
                     purchase.prices};
    std::vector<JointWish> wishes;
    for (const JointPledge &pledge : purchase.pledges) {
        if (pledge.standing == PledgeStanding::Counts)
            wishes.push_back({pledge.member, pledge.wanted, pledge.least, pledge.most, pledge.limit});
    }
    return planJointOrder(terms, wishes);
}

Result<LetterContent> orderPlacedContent(const JointPurchase &purchase, const JointPlan &plan, Instant at)
{
    if (!plan.order || !plan.order->goods)
        return Error::refused(PurchaseText::tr("There is nothing that could be ordered at a known price."));
    LetterContent content{u"order_placed"_s};
    content.parents = {purchase.newest};
    content.at = at;
    BodyHashes counted;
    for (const JointPart &part : plan.order->parts) {
        for (const JointPledge &pledge : purchase.pledges) {
            if (pledge.member == part.member && pledge.standing == PledgeStanding::Counts && !part.quantity.isZero())
                counted.push_back(pledge.letter);
        }
    }
    std::sort(counted.begin(), counted.end());
    content.body.set("pledges"_L1, std::move(counted))
        .set("quantity"_L1, BodyQuantity{plan.order->ordered, purchase.unit})
        .set("total"_L1, BodyMoney{*plan.order->goods, purchase.currency});
    return content;
}

Result<LetterContent> countersignPurchase(const JointPurchase &purchase, Instant at)
{
    if (!purchase.split)
        return Error::notFound(PurchaseText::tr("Who gets and pays what is not said yet."));
    const JointSplit &split = *purchase.split;
    if (!split.same()) {
        Error error = Error::refused(PurchaseText::tr("Here it comes out otherwise. Nothing was signed; settle what "
                                                      "differs first."));
        const Currency currency = Currency::ofCode(split.currency);
        const auto amount = [&currency](const std::optional<Money> &money) {
            return money ? plainText(*money, currency) : PurchaseText::tr("nothing");
        };
        for (const SplitLineDifference &line : split.differences)
            error.issues.push_back({u"lines"_s, PurchaseText::tr("Pledge %1: they write %2, here it is %3.")
                                                    .arg(QString::fromLatin1(line.pledge.hex().left(8)),
                                                         amount(line.theirs), amount(line.ours))});
        return error;
    }
    LetterContent content{u"countersign"_s};
    content.parents = {split.letter};
    content.at = at;
    content.body.set("total"_L1, BodyMoney{split.total, split.currency});
    return content;
}

} // namespace benchbook
