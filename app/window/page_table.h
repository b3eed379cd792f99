// The pages of the window, in the order of the sidebar.
#pragma once

#include "ui/records/session.h"
#include "ui/shell/page.h"

namespace benchbook {

class JobRunner;
class KeyAccess;

/// What a page may be given. All of it outlives the pages.
struct PageContext
{
    Session &session;
    JobRunner &jobs;
    KeyAccess &keys;
    /// Brings the record to the front that a row of the file is shown with.
    std::function<void(const QString &table, qint64 row)> openRecord;
    std::function<void(const QString &pageId)> openPage;
    std::function<void()> importOrders;
    std::function<void()> newWorkOrder;
    std::function<void(qint64 workOrder)> openBench;
};

std::vector<PageEntry> pageTable(const PageContext &context);

} // namespace benchbook
