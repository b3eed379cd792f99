// The price list that customers get: what is sold, by category, at the prices of their tier.
#pragma once

#include "core/journal/studio.h"
#include "core/reports/page/report_model.h"

namespace benchbook {

struct PriceListQuestion
{
    QString tier = QStringLiteral("regular"); ///< "regular", "friend" or "trade"
    QString category = {};                    ///< only of this one; empty: all
    bool unpriced = false;                    ///< also what has no price yet, as "on request"
};

struct PriceListRow
{
    QString category;
    QString sku;
    QString name; ///< of product and variant
    std::optional<Money> price;
};

struct PriceListModel
{
    QString studioName;
    Currency currency;
    Ratio discount; ///< of the tier
    QString tier;
    QDate day;
    std::vector<PriceListRow> rows; ///< by category, then by name
};

/// A tier's discount stops at the floor where the cost is known. Invalid for an unknown tier.
Result<PriceListModel> readPriceList(const Reader &reader, const PriceListQuestion &question, QDate day);
Report priceListReport(const PriceListModel &list, ReportLanguage language, const QString &generatedAt);
/// As an A4 PDF, or as CSV where `path` ends so; written whole or not at all. A PDF needs a QGuiApplication. The number
/// of products in it.
Result<int> writePriceList(const Studio &studio, const PriceListQuestion &question, ReportLanguage language,
                           const QString &path);

} // namespace benchbook
