#include "core/buying/purchase_table/purchase_row.h"

#include "core/base/cell_cleaner.h"
#include "core/base/cell_date.h"
#include "core/base/csv_cell.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct PurchaseRowText
{
    Q_DECLARE_TR_FUNCTIONS(Purchases)
};

/// More issues than a person can read are of no use.
constexpr std::size_t mostPurchaseIssues = 1'000;

} // namespace

PurchaseRow::PurchaseRow(const PurchaseHeader &header, const CsvRow &row, const PurchaseOptions &options,
                         std::vector<PurchaseIssue> &issues)
    : m_header(header), m_row(row), m_options(options), m_issues(issues)
{
}

QString PurchaseRow::text(PurchaseField field) const
{
    const auto column = m_header.columns.find(field);
    if (column == m_header.columns.end() || column->second >= m_row.cells.size())
        return {};
    return cleanCell(m_row.cells[column->second].text);
}

bool PurchaseRow::isBlank() const
{
    return std::all_of(m_header.columns.begin(), m_header.columns.end(),
                       [this](const auto &column) { return text(column.first).isEmpty(); });
}

void PurchaseRow::fail(PurchaseField field, const QString &message)
{
    m_failed = true;
    if (m_issues.size() >= mostPurchaseIssues)
        return;
    PurchaseIssue issue{m_row.line, 0, message};
    if (const auto column = m_header.columns.find(field); column != m_header.columns.end()) {
        issue.column = static_cast<int>(column->second) + 1;
        issue.message = m_header.names[static_cast<qsizetype>(column->second)] % u": "_s % message;
    }
    m_issues.push_back(std::move(issue));
}

std::optional<Money> PurchaseRow::amount(PurchaseField field, const Currency &currency)
{
    const QString value = text(field);
    if (value.isEmpty())
        return std::nullopt;
    const Result<Money> money = cellMoney(value, currency);
    if (!money) {
        fail(field, money.error().message);
        return std::nullopt;
    }
    if (field != PurchaseField::Adjustment && *money < Money()) {
        fail(field, PurchaseRowText::tr("“%1” is below zero, which a purchase cannot be.").arg(value));
        return std::nullopt;
    }
    return *money;
}

std::optional<Instant> PurchaseRow::moment(PurchaseField field)
{
    const QString value = text(field);
    if (value.isEmpty())
        return std::nullopt;
    const QTimeZone china("Asia/Shanghai");
    const QTimeZone studio = m_options.studioZone.isValid() ? m_options.studioZone : QTimeZone::utc();
    const bool from1688 = m_header.source == PurchaseSource::Alibaba1688 && china.isValid();
    const Result<Instant> instant = cellInstant(value, {DateOrder::YearFirst, from1688 ? china : studio, studio});
    if (instant)
        return *instant;
    fail(field, PurchaseRowText::tr("“%1” is not a date; write it as 2026-09-01.").arg(value.left(40)));
    return std::nullopt;
}

std::optional<Quantity> PurchaseRow::price(PurchaseField field, const Currency &currency)
{
    constexpr int priceDecimals = 6;
    const QString value = text(field);
    if (value.isEmpty())
        return std::nullopt;
    // Small parts cost less than a cent; signs and thousands are read as those of any amount.
    const Result<Money> fine = parseMoney(value, Currency{currency.code, priceDecimals});
    if (!fine) {
        fail(field, fine.error().message);
        return std::nullopt;
    }
    if (*fine < Money()) {
        fail(field, PurchaseRowText::tr("“%1” is below zero, which a purchase cannot be.").arg(value));
        return std::nullopt;
    }
    return Quantity::fromMicro(fine->minor());
}

std::optional<Quantity> PurchaseRow::quantity(PurchaseField field)
{
    const Result<Quantity> quantity = parseQuantity(text(field));
    if (!quantity) {
        fail(field, quantity.error().message);
        return std::nullopt;
    }
    if (*quantity <= Quantity()) {
        fail(field, PurchaseRowText::tr("“%1” cannot be bought: the quantity must be above zero.").arg(text(field)));
        return std::nullopt;
    }
    return *quantity;
}

} // namespace benchbook
