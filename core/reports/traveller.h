// The traveller: the paper that goes with a batch from step to step. Its code opens the order at the bench; what was
// done is written down by hand beside each step.
#pragma once

#include "core/journal/content_store.h"
#include "core/journal/studio.h"
#include "core/reports/page/report_layout.h"
#include "core/workshop/work_order.h"

#include <QImage>

namespace benchbook {

/// A lot that lies at the bench for the order, or should be taken for it.
struct TravellerLot
{
    QString code;
    QString place; ///< where it lies; empty at the bench
    Quantity quantity;
    bool issued = false;
};

struct TravellerMaterial
{
    QString name;
    Unit unit;
    std::optional<Quantity> need; ///< none: it was issued beside the recipe
    std::vector<TravellerLot> lots = {};
    Quantity missing = {}; ///< of the need, beyond what is issued and what lies on shelves
};

/// What is printed of one work order.
struct TravellerOrder
{
    WorkOrderInfo info;
    QString scanned;  ///< what its code says, see ScanCode
    QString customer; ///< empty: made for the shelf, or nobody is named
    std::vector<StepProgress> steps = {};
    std::vector<TravellerMaterial> materials = {};
    QImage picture = {}; ///< of the variant, or of its product; null: there is none
};

/// Reads one order. The first picture among the papers is taken: a drawing before photos, the variant's own before the
/// product's; one that is missing or damaged is passed over. Lots are proposed while the order is open.
Result<TravellerOrder> travellerOrder(const Reader &reader, Id<WorkOrder> order, const ContentStore &store);

/// One or several orders, each from the top of a page. Call it inside Studio::read. Invalid without an order.
Result<Report> travellerReport(const Reader &reader, const std::vector<Id<WorkOrder>> &orders,
                               const ContentStore &store, ReportLanguage language);
/// The same as a PDF, written whole or not at all. Needs a QGuiApplication.
Result<void> writeTraveller(const Studio &studio, const std::vector<Id<WorkOrder>> &orders, ReportLanguage language,
                            const PageMetrics &metrics, const QString &path);

} // namespace benchbook
