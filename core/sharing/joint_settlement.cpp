#include "core/sharing/joint_settlement.h"

#include "core/base/attempt.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct SettlementText
{
    Q_DECLARE_TR_FUNCTIONS(JointSettlement)
};

std::vector<Issue> settlementIssues(const JointBill &bill, const std::vector<MeasuredPart> &parts)
{
    std::vector<Issue> issues;
    if (bill.goods < Money() || bill.freight < Money())
        issues.push_back({u"bill"_s, SettlementText::tr("What was paid is not below zero.")});
    if (bill.arrived < Quantity())
        issues.push_back({u"bill.arrived"_s, SettlementText::tr("What arrived is not below zero.")});
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].received < Quantity())
            issues.push_back({u"parts[%1]"_s.arg(i), SettlementText::tr("What was received is not below zero.")});
        if (std::any_of(parts.begin(), parts.begin() + qsizetype(i),
                        [&](const MeasuredPart &other) { return other.member == parts[i].member; }))
            issues.push_back({u"parts[%1]"_s.arg(i), SettlementText::tr("This member stands there twice.")});
    }
    return issues;
}

bool isNothing(const std::vector<qint64> &weights)
{
    return std::all_of(weights.begin(), weights.end(), [](qint64 each) { return each == 0; });
}

} // namespace

Result<JointSettlement> settleJointBill(const JointBill &bill, const std::vector<MeasuredPart> &parts)
{
    if (auto issues = settlementIssues(bill, parts); !issues.empty())
        return Error::fromIssues(std::move(issues));
    return attempt([&]() -> Result<JointSettlement> {
        JointSettlement made{bill, {}, bill.arrived};
        for (const MeasuredPart &part : parts) {
            made.slips.push_back({part.member, part.pledge, part.planned, part.received, {}, {}, {}});
            made.unaccounted -= part.received;
        }
        std::sort(made.slips.begin(), made.slips.end(),
                  [](const JointSlip &a, const JointSlip &b) { return a.member < b.member; });
        std::vector<qint64> received;
        for (const JointSlip &slip : made.slips)
            received.push_back(slip.received.micro());
        if (isNothing(received)) {
            if (bill.goods.isZero() && bill.freight.isZero())
                return made;
            return Error::refused(SettlementText::tr("Nobody received anything yet, so nothing can be shared. Enter "
                                                     "what each studio got."));
        }
        const std::vector<Money> goods = bill.goods.allocate(received);
        std::vector<qint64> values;
        for (const Money each : goods)
            values.push_back(each.minor());
        const std::vector<Money> freight = bill.freight.allocate(isNothing(values) ? received : values);
        for (std::size_t i = 0; i < made.slips.size(); ++i) {
            made.slips[i].goods = goods[i];
            made.slips[i].freight = freight[i];
            made.slips[i].total = goods[i] + freight[i];
        }
        return made;
    });
}

LetterBody purchaseSplitBody(const JointSettlement &settlement)
{
    BodyLines lines;
    for (const JointSlip &slip : settlement.slips)
        lines.push_back(LetterBody()
                            .set("pledge"_L1, slip.pledge)
                            .set("quantity"_L1, BodyQuantity{slip.received, settlement.bill.unit})
                            .set("amount"_L1, BodyMoney{slip.total, settlement.bill.currency}));
    const Money total = settlement.bill.goods + settlement.bill.freight;
    return LetterBody().set("lines"_L1, std::move(lines)).set("total"_L1, BodyMoney{total, settlement.bill.currency});
}

} // namespace benchbook
