// StockReader: fills a StockQuestion from a studio file. Private to the room.
#pragma once

#include "core/people/settings.h"
#include "core/planning/stock/stock_question.h"

#include <map>
#include <set>

namespace benchbook {

class StockReader
{
public:
    StockReader(const Reader &reader, DemandPeriod unit);

    StockQuestion read(const std::vector<ForecastLine> &given);

private:
    void readMaterials();
    void readVariants();
    void readShelves();
    void readComing();
    void readWishes();

    void readMaterialUse();
    void readVariantDemand();
    void readLastUse();

    void readSuppliers();
    void readDeliveries();
    void readPrices();
    void readMaking();
    void readMakingCosts();
    void readRecipes();
    void readHolidays();
    void readWays();
    void sayAssumptions();

    struct SupplierFacts
    {
        QString name;
        std::optional<qint64> leadDays; ///< as they say
        Money costOfOrder;              ///< of one material's part in an order
    };

    StockedItem *material(qint64 id);
    StockedItem *variant(qint64 id);
    double periodsOf(double days) const { return days / m_daysOfPeriod; }

    const Reader &m_reader;
    const QDate m_today;
    const double m_daysOfPeriod;
    const StudioSettings m_settings;
    StockQuestion m_question;
    Money m_hour; ///< of work
    std::map<qint64, std::size_t> m_materials;
    std::map<qint64, std::size_t> m_variants;
    std::map<qint64, SupplierFacts> m_suppliers;
    std::map<std::size_t, qint64> m_supplierOf; ///< of materials: the usual one
    std::map<std::size_t, qint64> m_deliversTo; ///< whose quote was taken
    std::map<std::size_t, qint64> m_paidLast;
    std::set<std::size_t> m_usualQuoted; ///< materials whose usual supplier quoted
};

} // namespace benchbook
