// WorkshopLife: the sample workshop day by day — orders come in, batches are made, parcels leave.
#pragma once

#include "core/buying/purchase_receipt.h"
#include "core/journal/record.h"
#include "core/sample/peer_stories.h"
#include "core/sample/sample.h"
#include "core/sample/sample_catalogue.h"
#include "core/workshop/work_log.h"

#include <deque>
#include <map>

namespace benchbook::sample {

/// Everything done here goes through the same use cases as in the window.
class WorkshopLife
{
public:
    /// `last` is the day the sample ends with.
    WorkshopLife(Studio &studio, ManualClock &clock, const SampleOptions &options, QDate last);

    Result<void> furnish();
    Result<void> live(QDate day);
    /// In the evening: letters to and from the studios near it.
    Result<void> readPost(QDate day);
    /// Photos of the last hides; cares, readings, checks, notes and feedback.
    Result<void> keepPapers();
    /// The shelf was counted, and the finished goods are being counted.
    Result<void> countShelves();
    /// What is going on right now: a running timer, an item nobody has matched yet.
    Result<void> leaveOff();
    /// Who answers for the studio; nobody before it is furnished.
    PersonRef owner() const { return m_people.empty() ? PersonRef() : PersonRef(m_people.front()); }

private:
    struct Article
    {
        Id<Variant> id;
        QString sku;
        int product; ///< index into products()
        int price;   ///< of the list now
        int last;    ///< of the list when the sample ends
        int batch;
        int onHand = 0;
        int coming = 0;
    };
    struct Waiting
    {
        Id<SalesOrder> order;
        std::vector<std::pair<std::size_t, int>> pieces; ///< variant index, quantity
        QDate notBefore = {};                            ///< the customer still has to say something
    };
    struct Job
    {
        Id<WorkOrder> order;
        std::size_t variant;
        int pieces;
        std::vector<StepProgress> steps;
        std::size_t step = 0;
        int alive; ///< pieces not scrapped so far
        bool issued = false;

        static constexpr int gone = -1; ///< finished; swept out in the evening
        bool isGone() const { return alive == gone; }
    };

    Result<void> addPeople();
    Result<void> addSuppliers();
    Result<Value> attributeValue(const SampleAttribute &attribute, const Draft &draft) const;
    Result<void> addMaterials();
    Result<void> addProducts();
    Result<void> addProduct(const SampleProduct &product, int copy);
    Result<void> receiveIfLow(std::size_t material, bool force);
    Result<void> buy(std::size_t material, std::vector<ReceivedPiece> pieces, Quantity sum, std::optional<Money> goods);
    Result<Id<PurchaseOrder>> orderFrom(std::size_t material, Quantity quantity, int daysAgo, int promisedAgo);
    Result<void> leaveOrdersOpen();
    Result<void> collectQuotes();
    Result<void> changePrices(QDate day);
    qint64 minorAsked(const Article &article) const;
    Result<void> takeOrders(QDate day);
    Result<void> takeOrder();
    Result<Id<Customer>> customer(Id<Channel> channel);
    Result<void> planBatches();
    Result<void> work(std::size_t person);
    Result<bool> supply(Job &job);
    Result<void> logStep(Job &job, std::size_t person, qint64 seconds);
    int lostToDamp(const Job &job, const QString &step);
    Result<void> finish(Job &job);
    Result<void> ship();
    Result<void> keepHouse(QDate day);
    void setTime(QDate day, int minute);
    QString called(const Name &name, int copy) const;

    Studio &m_studio;
    ManualClock &m_clock;
    SampleOptions m_options;
    Random m_random;
    Random m_suppliersLuck; ///< its own: how suppliers deliver changes nothing else
    Random m_dampLuck{29};  ///< likewise
    int m_copies;
    std::vector<Id<Person>> m_people;
    std::vector<double> m_pace;
    std::map<QString, qint64> m_suppliers; ///< by name
    std::vector<Id<Material>> m_materials;
    std::vector<Article> m_variants;
    std::vector<double> m_weights;
    std::vector<Id<Customer>> m_customers;
    std::vector<Id<ScrapReason>> m_reasons;
    std::deque<Waiting> m_waiting;
    std::deque<Job> m_jobs;
    std::unique_ptr<PeerStories> m_peers;
    QDate m_last;
    QDate m_today;
    int m_minute = 0;
};

} // namespace benchbook::sample
