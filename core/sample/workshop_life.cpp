#include "core/sample/workshop_life.h"

#include "core/sample/lot_stories.h"
#include "core/sample/sample_batches.h"

#include "core/customers/customer.h"
#include "core/materials/material.h"
#include "core/people/people_kinds.h"
#include "core/sales/place_order.h"
#include "core/sales/shipment.h"
#include "core/sample/sample_care.h"
#include "core/sample/sample_counts.h"
#include "core/sample/sample_outlook.h"
#include "core/sample/sample_papers.h"
#include "core/sample/sample_prices.h"
#include "core/stock/stock.h"
#include "core/suppliers/supplier.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace benchbook::sample {
namespace {

constexpr int minutesOfADay = 7 * 60;
/// The owner once thought so much more than the forecast, in percent, and now thinks so again.
constexpr int monthsSinceFigure = 3;
constexpr int figureThen = 125;
constexpr int figureNow = 140;

Value textValue(const QString &text) { return Value(text); }

Value moneyValue(qint64 major) { return Value(Money::fromMinor(major * 100)); }

} // namespace

WorkshopLife::WorkshopLife(Studio &studio, ManualClock &clock, const SampleOptions &options, QDate last)
    : m_studio(studio),
      m_clock(clock),
      m_options(options),
      m_random(options.seed),
      m_suppliersLuck(options.seed + 1),
      // A workshop of a hundred times the trade has more kinds of goods too, not only more of the same.
      m_copies(std::max(1, static_cast<int>(std::lround(std::sqrt(options.scale))))),
      m_last(last)
{
}

QString WorkshopLife::called(const Name &name, int copy) const
{
    const QString text = name.in(m_options.english);
    return copy == 0 ? text : text + QStringLiteral(" ") + QString::number(copy + 1);
}

void WorkshopLife::setTime(QDate day, int minute)
{
    m_clock.set(Instant(startOf(day, m_studio.timeZone()).milliseconds() + qint64(minute) * 60'000));
}

Result<void> WorkshopLife::furnish()
{
    BENCHBOOK_TRY(changeRecord(m_studio, studioKind(), studioRow,
                               {{QStringLiteral("overheadPerHour"), moneyValue(28)},
                                {QStringLiteral("packaging"), moneyValue(6)},
                                {QStringLiteral("tax"), Value(Ratio::percent(1))},
                                {QStringLiteral("priceEnding"), textValue(QStringLiteral("8"))}},
                               std::nullopt));
    BENCHBOOK_TRY(addRecord(m_studio, exchangeRateKind(),
                            {{QStringLiteral("currency"), textValue(QStringLiteral("USD"))},
                             {QStringLiteral("rate"), Value(qint64(7'120'000))}},
                            std::nullopt));
    BENCHBOOK_TRY(addPeople());
    BENCHBOOK_TRY(addSuppliers());
    BENCHBOOK_TRY(addMaterials());
    BENCHBOOK_TRY(addSampleTools(m_studio, m_options.english, m_studio.today().addYears(-1), m_people.front()));
    BENCHBOOK_TRY(addProducts());
    BENCHBOOK_TRY(addSampleEvents(m_studio, m_options.english, m_studio.today(), m_people.front()));
    const auto reasons = m_studio.read([](const Reader &reader) {
        std::vector<Id<ScrapReason>> ids;
        Query query = reader.query("SELECT id FROM scrap_reason WHERE hidden = 0 ORDER BY id");
        while (query.next())
            ids.push_back(query.id<ScrapReason>(0));
        return ids;
    });
    if (!reasons.ok())
        return reasons.error();
    m_reasons = *reasons;
    if (m_reasons.empty())
        return Error::refused(
            QCoreApplication::translate("Sample", "A studio without scrap reasons cannot be filled."));
    // More pieces than usual may take more than one delivery.
    const auto supplyOrder = [this](Id<WorkOrder> order) -> Result<void> {
        Job job{order, 0, 0, {}, 0, 0};
        for (int delivery = 0; delivery < 8; ++delivery) {
            BENCHBOOK_ASSIGN(const bool supplied, supply(job));
            if (supplied)
                return {};
        }
        return Error::refused(QCoreApplication::translate("Sample", "Material for the sample is missing."));
    };
    m_peers = std::make_unique<PeerStories>(m_studio, m_options.english, m_last, m_people, supplyOrder);
    return {};
}

Result<void> WorkshopLife::addPeople()
{
    // A larger workshop has more hands at the same benches.
    for (int copy = 0; copy < m_options.scale; ++copy) {
        for (const SamplePerson &person : people()) {
            if (copy > 0 && std::string_view(person.role) != "craftsman")
                continue;
            Draft draft{{QStringLiteral("name"), textValue(called(person.name, copy))},
                        {QStringLiteral("role"), textValue(QString::fromLatin1(person.role))},
                        {QStringLiteral("skills"), textValue(person.skills.in(m_options.english))}};
            if (person.ratePerHour > 0)
                draft.emplace(QStringLiteral("rate"), moneyValue(person.ratePerHour));
            BENCHBOOK_ASSIGN(const qint64 id, addRecord(m_studio, personKind(), draft, std::nullopt));
            if (std::string_view(person.role) != "bookkeeper") {
                m_people.push_back(Id<Person>(id));
                m_pace.push_back(person.pace);
            }
        }
    }
    return {};
}

Result<void> WorkshopLife::addSuppliers()
{
    for (const SampleSupplier &supplier : suppliers()) {
        const QString name = supplier.name.in(m_options.english);
        Draft draft{{QStringLiteral("name"), textValue(name)},
                    {QStringLiteral("tier"), textValue(QString::fromLatin1(supplier.tier))},
                    {QStringLiteral("leadDays"), Value(qint64(supplier.leadDays))},
                    {QStringLiteral("freight"), moneyValue(supplier.freight)},
                    {QStringLiteral("distanceKm"), Value(qint64(supplier.distanceKm))}};
        if (supplier.minimumOrder > 0)
            draft.emplace(QStringLiteral("minimumOrder"), moneyValue(supplier.minimumOrder));
        BENCHBOOK_ASSIGN(const qint64 id, addRecord(m_studio, supplierKind(), draft, m_people.front()));
        m_suppliers.emplace(name, id);
    }
    return {};
}

Result<Value> WorkshopLife::attributeValue(const SampleAttribute &attribute, const Draft &draft) const
{
    const RecordKinds kinds({&materialKind()});
    const std::vector<Field> &fields = materialKind().fields;
    const auto field = std::find_if(fields.begin(), fields.end(),
                                    [&](const Field &one) { return std::strcmp(one.key, attribute.key) == 0; });
    Q_ASSERT_X(field != fields.end(), "sample", attribute.key);
    return parseField(m_studio, kinds, *field, attribute.text.in(m_options.english), draft);
}

Result<void> WorkshopLife::addMaterials()
{
    for (int copy = 0; copy < m_copies; ++copy) {
        for (const SampleMaterial &material : materials()) {
            Draft draft{{QStringLiteral("name"), textValue(called(material.name, copy))},
                        {QStringLiteral("kind"), textValue(QString::fromLatin1(material.kind))},
                        {QStringLiteral("unit"), textValue(QString::fromLatin1(material.unit))},
                        {QStringLiteral("loose"), Value(material.loose ? 1 : 0)},
                        {QStringLiteral("reorderPoint"), Value(Quantity::units(material.reorderPoint))},
                        {QStringLiteral("supplier"), Value(m_suppliers.at(material.supplier.in(m_options.english)))}};
            for (const SampleAttribute &attribute : material.attributes) {
                BENCHBOOK_ASSIGN(draft[QString::fromLatin1(attribute.key)], attributeValue(attribute, draft));
            }
            BENCHBOOK_ASSIGN(const qint64 id, addRecord(m_studio, materialKind(), draft, m_people.front()));
            m_materials.push_back(Id<Material>(id));
            BENCHBOOK_TRY(receiveIfLow(m_materials.size() - 1, true));
        }
    }
    return {};
}

Result<void> WorkshopLife::receiveIfLow(std::size_t index, bool force)
{
    const SampleMaterial &material = materials()[index % materials().size()];
    if (!force) {
        const auto onHand = m_studio.read([&](const Reader &reader) {
            Query query =
                reader.query("SELECT coalesce(sum(quantity_micro), 0) FROM stock_total "
                             "WHERE material_id = :id AND inside = 1 AND quantity_micro > 0 AND location_id = 1");
            query.bind("id", m_materials[index]).next();
            return query.quantity(0);
        });
        const qint64 factor = std::max(1, m_options.scale / m_copies);
        if (!onHand.ok() || *onHand > Quantity::units(material.reorderPoint * factor))
            return {};
    }
    std::vector<ReceivedPiece> pieces;
    const int bulk = std::max(1, m_options.scale / m_copies);
    Quantity sum;
    for (int i = 0; i < material.pieces * bulk; ++i) {
        // Hides are measured to the quarter; spools and bags are as labelled.
        const qint64 quarters = m_random.between(material.lotLow * 4, material.lotHigh * 4);
        const Quantity piece = material.loose ? Quantity::units(m_random.between(material.lotLow, material.lotHigh))
                                              : Quantity::fromMicro(quarters * 250'000);
        pieces.push_back(piece);
        if (qstrcmp(material.kind, "leather") == 0) {
            // Told by the size: drawing it would change every figure of the year.
            pieces.back().traits.side = i % 2 == 0 ? QStringLiteral("left") : QStringLiteral("right");
            if (quarters % 7 == 0)
                pieces.back().traits.defects =
                    m_options.english ? QStringLiteral("tick marks") : QStringLiteral("虫斑");
        }
        sum += piece;
    }
    if (!material.loose) {
        const QString grade = m_random.chance(0.7) ? QStringLiteral("A") : QStringLiteral("B");
        for (ReceivedPiece &piece : pieces)
            piece.traits.grade = grade;
    }
    // Prices vary by about 6 %; of the last deliveries some invoices have not come yet.
    const double creep = 1.0 + 0.06 * static_cast<double>(m_random.between(0, 100)) / 100.0;
    const bool invoiced = material.loose || force || m_today.daysTo(m_last) > 6 || m_random.chance(0.5);
    std::optional<Money> goods;
    if (invoiced) {
        const auto milli = static_cast<qint64>(static_cast<double>(material.unitCostMilli) * creep);
        goods = Money::fromMinor(multiplyDivide(sum.micro(), milli, 10'000'000, Rounding::HalfEven));
    }
    return buy(index, std::move(pieces), sum, goods);
}

Result<void> WorkshopLife::keepPapers()
{
    BENCHBOOK_TRY(addSamplePapers(m_studio, m_options.english, m_people.front()));
    BENCHBOOK_TRY(addSampleCare(m_studio, m_options.english, m_people.front()));
    return addSamplePrices(m_studio, m_options.english, m_people.front());
}

Result<void> WorkshopLife::countShelves()
{
    return addSampleCounts(m_studio, m_clock, m_options.english, m_people.front());
}

Result<void> WorkshopLife::live(QDate day)
{
    m_today = day;
    const bool newYear = (day.month() == 2 && day.day() <= 14);
    BENCHBOOK_TRY(changePrices(day));
    BENCHBOOK_TRY(takeOrders(day));
    if (day == m_last.addMonths(-monthsSinceFigure))
        BENCHBOOK_TRY(
            addSampleFigure(m_studio, m_variants.front().id, figureThen, m_options.english, m_people.front()));
    if (day.dayOfWeek() == Qt::Sunday || newYear)
        return {};
    BENCHBOOK_TRY(planBatches());
    for (std::size_t person = 0; person < m_people.size(); ++person)
        BENCHBOOK_TRY(work(person));
    std::erase_if(m_jobs, [](const Job &job) { return job.isGone(); });
    setTime(day, 17 * 60);
    BENCHBOOK_TRY(ship());
    return keepHouse(day);
}

Result<void> WorkshopLife::readPost(QDate day)
{
    setTime(day, 19 * 60 + 30);
    return m_peers->live(day);
}

Result<void> WorkshopLife::planBatches()
{
    setTime(m_today, 8 * 60);
    std::vector<int> wanted(m_variants.size(), 0);
    for (const Waiting &waiting : m_waiting) {
        for (const auto &[variant, quantity] : waiting.pieces)
            wanted[variant] += quantity;
    }
    for (std::size_t i = 0; i < m_variants.size(); ++i) {
        Article &variant = m_variants[i];
        while (variant.onHand + variant.coming < wanted[i] + variant.batch / 2) {
            const auto due = m_today.addDays(m_random.between(6, 12));
            BENCHBOOK_ASSIGN(const PlannedWorkOrder planned,
                             planWorkOrder(m_studio, {.variant = variant.id, .quantity = variant.batch, .due = due},
                                           m_people.front()));
            auto steps = m_studio.read([&](const Reader &reader) { return stepsOf(reader, planned.id); });
            if (!steps.ok())
                return steps.error();
            m_jobs.push_back({planned.id, i, variant.batch, *steps, 0, variant.batch});
            variant.coming += variant.batch;
        }
    }
    return {};
}

Result<bool> WorkshopLife::supply(Job &job)
{
    if (job.issued)
        return true;
    for (int attempt = 0; attempt < 3; ++attempt) {
        BENCHBOOK_ASSIGN(const std::vector<InputNeed> needs,
                         m_studio.read([&](const Reader &reader) { return needsOf(reader, job.order); }));
        bool enough = true;
        for (const InputNeed &need : needs) {
            if (need.onHand >= need.need - need.issued)
                continue;
            enough = false;
            const auto found = std::find(m_materials.begin(), m_materials.end(), need.material);
            BENCHBOOK_TRY(receiveIfLow(static_cast<std::size_t>(found - m_materials.begin()), true));
        }
        if (!enough)
            continue;
        BENCHBOOK_TRY(issueProposed(m_studio, job.order, m_people.front()));
        job.issued = true;
        return true;
    }
    return false;
}

Result<void> WorkshopLife::work(std::size_t person)
{
    m_minute = 8 * 60 + 30;
    int left = minutesOfADay;
    // Each person takes every n-th job, so that all benches are busy.
    for (std::size_t j = person % std::max<std::size_t>(1, m_jobs.size()); left > 0 && j < m_jobs.size();
         j += m_people.size()) {
        Job &job = m_jobs[j];
        if (job.isGone())
            continue;
        setTime(m_today, m_minute);
        BENCHBOOK_ASSIGN(const bool supplied, supply(job));
        while (supplied && left > 0 && job.step < job.steps.size()) {
            const double standard = static_cast<double>(job.steps[job.step].standardSeconds);
            const double share = std::max(1, job.alive) / static_cast<double>(job.pieces);
            const double noise = std::clamp(m_random.normal(1.0, 0.16), 0.6, 1.9);
            const qint64 seconds = std::max<qint64>(60, std::llround(standard * share * m_pace[person] * noise));
            if (seconds / 60 > left && left < minutesOfADay)
                return {}; // It is begun tomorrow; only an empty day starts what is longer than a day.
            m_minute += static_cast<int>(seconds / 60);
            left -= static_cast<int>(seconds / 60);
            setTime(m_today, std::min(m_minute, 19 * 60));
            BENCHBOOK_TRY(logStep(job, person, std::min<qint64>(seconds, 9 * 3600)));
        }
        if (supplied && job.step == job.steps.size())
            BENCHBOOK_TRY(finish(job));
    }
    return {};
}

Result<void> WorkshopLife::logStep(Job &job, std::size_t person, qint64 seconds)
{
    const StepProgress &step = job.steps[job.step];
    int scrap = 0;
    const double loss = 1.0 - static_cast<double>(step.expectedYield.ppm()) / Ratio::one;
    for (int piece = 0; piece < job.alive; ++piece)
        scrap += m_random.chance(loss * 1.15) ? 1 : 0;
    scrap = std::min(job.alive, scrap + lostToDamp(job, step.name));
    NewWorkLog log{job.order, step.id, m_people[person], seconds, job.alive - scrap, scrap};
    if (scrap > 0) {
        // Cutting fails by flaws of the hide, stitching by the needle: the first reasons are likelier.
        const auto reason = static_cast<std::size_t>(std::min(m_random.between(0, 5), m_random.between(0, 5)));
        log.reason = m_reasons[reason % m_reasons.size()];
    }
    log.entry = m_random.chance(0.6) ? LogEntry::Timer : LogEntry::Typed;
    BENCHBOOK_TRY(logWork(m_studio, log, m_people[person]));
    job.alive -= scrap;
    ++job.step;
    if (job.alive == 0)
        job.step = job.steps.size();
    return {};
}

int WorkshopLife::lostToDamp(const Job &job, const QString &step)
{
    // Only where thin edges are painted; thick ones are burnished.
    constexpr int thinProducts = 2;
    if (!isDampDay(m_today, m_last) || m_variants[job.variant].product >= thinProducts ||
        !suffersFromDamp(step, m_options.english))
        return 0;
    int lost = 0;
    for (int piece = 0; piece < job.alive; ++piece)
        lost += m_dampLuck.chance(0.14) ? 1 : 0;
    return lost;
}

Result<void> WorkshopLife::finish(Job &job)
{
    BENCHBOOK_ASSIGN(const WorkOrderFinish done, finishWorkOrder(m_studio, job.order, job.alive, m_people.front()));
    Article &variant = m_variants[job.variant];
    variant.coming -= job.pieces;
    variant.onHand += done.good;
    job.alive = Job::gone;
    return {};
}

Result<void> WorkshopLife::ship()
{
    std::deque<Waiting> still;
    for (Waiting &waiting : m_waiting) {
        const bool ready = std::all_of(waiting.pieces.begin(), waiting.pieces.end(), [&](const auto &piece) {
            return m_variants[piece.first].onHand >= piece.second;
        });
        // Most parcels leave at once; a few wait for a customer's word.
        const bool held = waiting.notBefore.isValid() && waiting.notBefore > m_today;
        if (!ready || held || m_random.chance(0.12)) {
            still.push_back(std::move(waiting));
            continue;
        }
        BENCHBOOK_TRY(shipAll(m_studio, waiting.order,
                              QStringLiteral("SF%1").arg(m_random.between(1'000'000, 9'999'999)), m_people.back()));
        for (const auto &[variant, quantity] : waiting.pieces)
            m_variants[variant].onHand -= quantity;
    }
    m_waiting = std::move(still);
    return {};
}

Result<void> WorkshopLife::keepHouse(QDate day)
{
    if (day.dayOfWeek() == Qt::Monday) {
        for (std::size_t material = 0; material < m_materials.size(); ++material)
            BENCHBOOK_TRY(receiveIfLow(material, false));
    }
    if (day.day() != 28 && day.day() != 12)
        return {};
    // Twice a month something is counted, cut or found to be spoilt.
    const auto proposal = m_studio.read([&](const Reader &reader) {
        return proposeLots(reader, m_materials[static_cast<std::size_t>(m_random.between(0, 3))], Quantity::units(120));
    });
    if (!proposal.ok() || proposal->empty())
        return {};
    const LotStock &lot = proposal->back();
    const LotStock there =
        m_studio.read([&](const Reader &reader) { return stockAt(reader, lot.lot, lot.location); }).value();
    if (there.quantity < Quantity::units(12))
        return {};
    if (day.day() == 28) {
        return countLot(m_studio, lot.lot, lot.location,
                        there.quantity - Quantity::fromMicro(m_random.between(1, 8) * 250'000),
                        QCoreApplication::translate("Sample", "monthly count"), m_people.front());
    }
    const auto parts =
        splitLot(m_studio, lot.lot, lot.location, {{Quantity::units(m_random.between(4, 8)), true}}, m_people.front());
    if (!parts.ok())
        return parts.error();
    return scrapLot(m_studio, lot.lot, lot.location, Quantity::units(1),
                    QCoreApplication::translate("Sample", "scar in the hide"), m_people.front());
}

Result<void> WorkshopLife::leaveOff()
{
    // The benches are never empty: some batches are planned, some supplied, one is begun and one is being timed.
    const std::size_t batches = std::min<std::size_t>(5, m_variants.size());
    std::vector<Job> open;
    for (std::size_t i = 0; i < batches; ++i) {
        const Article &article = m_variants[i * m_variants.size() / batches];
        const QDate due = m_last.addDays(static_cast<qint64>(i) * 3 - 2);
        BENCHBOOK_ASSIGN(
            const PlannedWorkOrder planned,
            planWorkOrder(m_studio, {.variant = article.id, .quantity = article.batch, .due = due}, m_people.front()));
        auto steps = m_studio.read([&](const Reader &reader) { return stepsOf(reader, planned.id); });
        if (!steps.ok())
            return steps.error();
        open.push_back({planned.id, i, article.batch, *steps, 0, article.batch});
    }
    for (std::size_t i = 0; i + 2 < open.size(); ++i)
        BENCHBOOK_TRY(supply(open[i]));
    if (open.size() > 2) {
        BENCHBOOK_TRY(logStep(open[0], 0, open[0].steps[0].standardSeconds));
        BENCHBOOK_TRY(startTimer(m_studio, m_people[1], open[1].order, open[1].steps[0].id));
    }
    BENCHBOOK_TRY(tellLotStories(m_studio, m_materials.front(), m_options.english, m_people.front()));
    BENCHBOOK_TRY(tellBatchStories(m_studio, m_options.english, m_people));
    BENCHBOOK_TRY(leaveOrdersOpen());
    BENCHBOOK_TRY(addSampleFigure(m_studio, m_variants.front().id, figureNow, m_options.english, m_people.front()));
    BENCHBOOK_TRY(addSampleLikeness(m_studio, m_variants.back().id, m_variants.front().id, m_people.front()));
    return collectQuotes();
}

} // namespace benchbook::sample
