// The parts of readPlan(). Private to core/planning.
#pragma once

#include "core/people/settings.h"
#include "core/planning/read_plan.h"

#include <map>

namespace benchbook {

class PlanReader
{
public:
    PlanReader(const Reader &reader, QDate until);

    StudioPlanBook read(const std::vector<ForecastLine> &forecasts);

private:
    void readPersons();
    void readSuppliers();
    void readMaterials();
    void readPrices();
    void addUnnamedSources();
    void readShelves();
    void readPurchases();
    void readNeeds();

    void readVariants();
    void readRecipes();
    void readLeadDays();
    void readOrders();
    void readWorkOrders();
    void addWorkUnderWay(Id<WorkOrder> id, QDate day);
    void addForecasts(const std::vector<ForecastLine> &forecasts);
    void addForecast(const ForecastLine &line, int item);
    void sayWhatKeepCovers();
    void takeFromShelf(const ForecastLine &line, int place);

    int addItem(PlanItem item, const PlanItemFacts &facts);
    int addDemand(PlanDemand demand, const QString &code);
    int addOpen(OpenSupply open, const QString &code);
    int skillNamed(const QString &name);
    int toolNamed(qint64 id, const QString &name);
    std::optional<int> variantItem(qint64 id) const;
    std::optional<int> materialItem(qint64 id) const;
    PlanItem &item(int index) { return m_plan.book.needs.items[std::size_t(index)]; }

    const Reader &m_reader;
    const QDate m_today;
    const StudioSettings m_settings;
    StudioPlanBook m_plan;
    std::map<qint64, int> m_variants; ///< items by id
    std::map<qint64, int> m_materials;
    std::map<qint64, int> m_suppliers;
    std::map<qint64, int> m_tools;
    std::map<QString, int> m_skills; ///< by folded name; −1: nobody says to have it, so everybody does it
    std::map<qint64, int> m_lines;   ///< demands by order line
    std::map<qint64, std::vector<int>> m_ofProduct; ///< items of variants
    int m_forecastGroups = 0; ///< forecasts that were cut into weeks
};

} // namespace benchbook
