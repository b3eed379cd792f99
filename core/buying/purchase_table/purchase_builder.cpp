#include "core/buying/purchase_table/purchase_builder.h"

#include "core/base/attempt.h"
#include "core/base/cell_cleaner.h"
#include "core/base/csv_cell.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct PurchaseBuilderText
{
    Q_DECLARE_TR_FUNCTIONS(Purchases)
};

constexpr std::array purchaseAmounts{PurchaseField::Goods, PurchaseField::Freight, PurchaseField::Adjustment,
                                     PurchaseField::Discount, PurchaseField::Paid};

/// Price × quantity to the cent; both are in millionths. Invalid if it is too large for one line.
Result<Money> lineCost(Quantity price, Quantity quantity, const Currency &currency)
{
    qint64 perMinor = Quantity::microPerUnit;
    for (int digit = 0; digit < currency.digits; ++digit)
        perMinor /= 10;
    const auto exact = [&]() -> Result<qint64> {
        return multiplyDivide(price.micro(), quantity.micro(), perMinor * Quantity::microPerUnit, Rounding::HalfEven);
    };
    const Result<qint64> minor = attempt(exact);
    if (!minor || *minor > maxCellMinor)
        return Error::invalid(PurchaseBuilderText::tr("this line's total is too large."));
    return Money::fromMinor(*minor);
}

} // namespace

PurchaseBuilder::PurchaseBuilder(const PurchaseHeader &header, const PurchaseOptions &options,
                                 std::vector<PurchaseIssue> &issues)
    : m_header(header), m_options(options), m_issues(issues)
{
}

/// Empty: the row goes on with the purchase above it. Order numbers are a seller's own in a table of ours.
QString PurchaseBuilder::keyOf(const PurchaseRow &row) const
{
    const QString number = row.text(PurchaseField::OrderNo);
    if (m_header.source == PurchaseSource::Alibaba1688)
        return number;
    const QString seller = row.text(PurchaseField::Seller);
    const QString day = row.text(PurchaseField::OrderedAt);
    if (!number.isEmpty()) {
        // On a further row of an order, the seller may be blank.
        const bool sameAgain = m_current && seller.isEmpty() && m_drafts[*m_current].purchase.orderNo == number;
        return sameAgain ? QString() : QString(seller + u'\n' + number);
    }
    return seller.isEmpty() && day.isEmpty() ? QString() : QString(seller + u"\n\n"_s + day);
}

PurchaseBuilder::Draft *PurchaseBuilder::draftFor(PurchaseRow &row)
{
    const QString key = keyOf(row);
    if (key.isEmpty()) {
        if (m_current)
            return &m_drafts[*m_current];
        row.fail(PurchaseField::OrderNo, PurchaseBuilderText::tr("the first row does not say which order it is of."));
        return nullptr;
    }
    if (const auto known = m_draftByKey.constFind(key); known != m_draftByKey.constEnd()) {
        m_current = *known;
        return &m_drafts[*known];
    }
    m_current = m_drafts.size();
    m_draftByKey.insert(key, m_drafts.size());
    Draft draft;
    draft.purchase.orderNo = row.text(PurchaseField::OrderNo);
    draft.purchase.row = row.number();
    m_drafts.push_back(std::move(draft));
    return &m_drafts.back();
}

void PurchaseBuilder::addRow(const CsvRow &cells)
{
    PurchaseRow row(m_header, cells, m_options, m_issues);
    if (row.isBlank())
        return;
    Draft *draft = draftFor(row);
    if (!draft)
        return;
    if (isRoundedNumber(draft->purchase.orderNo)) {
        row.fail(PurchaseField::OrderNo,
                 PurchaseBuilderText::tr("a spreadsheet has rounded this order number to %1. Please export again and "
                                         "choose the file without opening and saving it first.")
                     .arg(draft->purchase.orderNo));
    }
    readCurrency(*draft, row);
    if (!row.failed())
        readOrder(*draft, row);
    if (!row.failed())
        readLine(*draft, row);
    draft->broken = draft->broken || row.failed();
}

void PurchaseBuilder::readCurrency(Draft &draft, PurchaseRow &row) const
{
    ForeignPurchase &purchase = draft.purchase;
    const QString code = row.text(PurchaseField::Currency).toUpper();
    if (!code.isEmpty()) {
        const Result<Currency> named = Currency::fromCode(code);
        if (!named)
            return row.fail(PurchaseField::Currency, named.error().message);
        if (!purchase.currency.code.isEmpty() && purchase.currency != *named) {
            return row.fail(
                PurchaseField::Currency,
                PurchaseBuilderText::tr("one purchase has rows in %1 and in %2.").arg(purchase.currency.code, code));
        }
        purchase.currency = *named;
    } else if (purchase.currency.code.isEmpty()) {
        purchase.currency =
            m_header.source == PurchaseSource::Alibaba1688 ? Currency::ofCode(u"CNY"_s) : m_options.currency;
    }
}

void PurchaseBuilder::readOrder(Draft &draft, PurchaseRow &row)
{
    ForeignPurchase &purchase = draft.purchase;
    for (const auto &[field, target] : {std::pair{PurchaseField::Seller, &purchase.seller},
                                        {PurchaseField::SellerAccount, &purchase.sellerAccount},
                                        {PurchaseField::Status, &purchase.status}}) {
        if (target->isEmpty())
            *target = row.text(field);
    }
    if (!purchase.orderedAt)
        purchase.orderedAt = row.moment(PurchaseField::OrderedAt);
    // In a table of ours nothing else says whose purchase it is.
    if (purchase.seller.isEmpty() && m_header.source == PurchaseSource::OwnTable)
        row.fail(PurchaseField::Seller, PurchaseBuilderText::tr("the supplier is missing."));
    readAmounts(draft, row);
}

void PurchaseBuilder::readAmounts(Draft &draft, PurchaseRow &row)
{
    const Currency &currency = draft.purchase.currency;
    for (const PurchaseField field : purchaseAmounts) {
        const std::optional<Money> amount = row.amount(field, currency);
        if (!amount)
            continue;
        const auto [known, isNew] = draft.amounts.emplace(field, *amount);
        if (!isNew && known->second != *amount) {
            row.fail(field, PurchaseBuilderText::tr("one purchase has both %1 and %2 here, but it has one.")
                                .arg(plainText(known->second, currency), plainText(*amount, currency)));
        }
    }
}

void PurchaseBuilder::readLine(Draft &draft, PurchaseRow &row)
{
    const Currency &currency = draft.purchase.currency;
    ForeignPurchaseLine line;
    line.row = row.number();
    line.title = row.text(PurchaseField::Title);
    line.itemNo = row.text(PurchaseField::ItemNo);
    line.model = row.text(PurchaseField::Model);
    line.unit = row.text(PurchaseField::Unit);
    if (line.title.isEmpty() && line.itemNo.isEmpty())
        row.fail(PurchaseField::Title, PurchaseBuilderText::tr("what was bought is missing."));
    line.quantity = row.quantity(PurchaseField::Quantity).value_or(Quantity());
    const std::optional<Quantity> price = row.price(PurchaseField::UnitPrice, currency);
    line.total = row.amount(PurchaseField::LineTotal, currency);
    if (row.failed())
        return;
    if (price) {
        const Result<Money> cost = lineCost(*price, line.quantity, currency);
        if (!cost)
            return row.fail(PurchaseField::Quantity, cost.error().message);
        line.unitPrice = plainText(*price);
        if (line.total && *line.total != *cost) {
            draft.purchase.warnings << PurchaseBuilderText::tr("Row %1: price × quantity is %2, but the total says %3.")
                                           .arg(QString::number(line.row), plainText(*cost, currency),
                                                plainText(*line.total, currency));
        }
        line.total = line.total.value_or(*cost);
    }
    draft.purchase.lines.push_back(std::move(line));
}

void PurchaseBuilder::settle(Draft &draft) const
{
    ForeignPurchase &purchase = draft.purchase;
    const auto given = [&draft](PurchaseField field) -> std::optional<Money> {
        const auto found = draft.amounts.find(field);
        return found == draft.amounts.end() ? std::nullopt : std::optional(found->second);
    };
    purchase.freight = given(PurchaseField::Freight).value_or(Money());
    purchase.adjustment =
        given(PurchaseField::Adjustment).value_or(Money()) - given(PurchaseField::Discount).value_or(Money());
    purchase.paid = given(PurchaseField::Paid);
    purchase.goods = given(PurchaseField::Goods);
    const auto &lines = purchase.lines;
    const bool allKnown = std::all_of(lines.begin(), lines.end(), [](const auto &line) { return line.total; });
    if (!purchase.goods && allKnown) {
        Money sum;
        for (const ForeignPurchaseLine &line : lines)
            sum += *line.total;
        purchase.goods = sum;
    }
    if (!purchase.goods || !purchase.paid)
        return;
    const Money parts = *purchase.goods + purchase.freight + purchase.adjustment;
    if (parts != *purchase.paid) {
        purchase.warnings << PurchaseBuilderText::tr("Goods %1, freight %2 and adjustment %3 make %4, but %5 was paid.")
                                 .arg(plainText(*purchase.goods, purchase.currency),
                                      plainText(purchase.freight, purchase.currency),
                                      plainText(purchase.adjustment, purchase.currency),
                                      plainText(parts, purchase.currency),
                                      plainText(*purchase.paid, purchase.currency));
    }
}

std::vector<ForeignPurchase> PurchaseBuilder::finish()
{
    std::vector<ForeignPurchase> purchases;
    for (Draft &draft : m_drafts) {
        if (draft.broken) {
            ++m_leftOut;
            continue;
        }
        settle(draft);
        purchases.push_back(std::move(draft.purchase));
    }
    m_drafts.clear();
    m_draftByKey.clear();
    m_current.reset();
    return purchases;
}

} // namespace benchbook
