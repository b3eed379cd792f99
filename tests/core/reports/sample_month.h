// A small studio whose September 2026 can be added up by hand.
#pragma once

#include "core/stock/stock.h"
#include "tests/support/test_studio.h"

namespace benchbook::testing {

/// Writes rows of a studio, each call as one action.
class SampleMonth
{
public:
    explicit SampleMonth(TestStudio &studio) : m_studio(studio) {}
    /// Everything below, as test_reports.cpp expects it.
    void build();

    struct Order
    {
        const char *code;
        qint64 channel;
        const char *day;
        const char *currency = "CNY";
        std::optional<qint64> rateMicro = {};
        std::optional<qint64> customer = {};
        const char *promise = nullptr; ///< both the first and the present one
        qint64 shipping = 0;
        qint64 discount = 0;
        qint64 refunded = 0;
        qint64 tax = 0;
        bool cancelled = false;
        bool shippedElsewhere = false;
    };
    /// With one line; returns the line's id.
    qint64 order(const Order &order, int pieces, qint64 total, bool matched = true);
    qint64 line(qint64 orderId, int pieces, qint64 total, bool matched);

    /// The journal entry, so that it can be taken back.
    qint64 ship(qint64 line, Id<Lot> lot, int pieces, const char *day);
    struct Log
    {
        qint64 workOrder;
        qint64 step;
        qint64 person;
        const char *day;
        qint64 seconds;
        int good;
        int scrap = 0;
        std::optional<qint64> reason = {};
    };
    qint64 log(const Log &log);
    struct Finish
    {
        qint64 workOrder;
        const char *day;
        int good;
        int scrap;
        std::optional<qint64> material;
        std::optional<qint64> labour;
    };
    qint64 finish(const Finish &finish);
    void workOrder(qint64 id, const char *code, qint64 variant, qint64 recipe, int pieces, const char *due);
    Id<Lot> finishedLot(int pieces, std::optional<qint64> value, const char *day);
    void takeBack(qint64 entry);

private:
    template <class Body> qint64 perform(Body &&body);
    void addPeople();
    void addProducts();
    void addSales();
    void addWork();
    void addMaterials();

    TestStudio &m_studio;
    qint64 m_customer = 0;
};

} // namespace benchbook::testing
