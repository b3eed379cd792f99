#include "core/planning/ahead/look_ahead.h"

#include <QCoreApplication>

#include <chrono>

namespace benchbook {
namespace {

struct LookAheadText
{
    Q_DECLARE_TR_FUNCTIONS(LookAhead)
};

using Working = std::unique_lock<std::timed_mutex>;
constexpr std::chrono::milliseconds patience{50};

constexpr const char *lastEntry = "SELECT coalesce(max(id), 0) FROM journal_entry";

// What demand is read from. Of the stock it is the finished pieces alone.
constexpr std::string_view touchedOutlook = R"sql(
    SELECT EXISTS (
        SELECT 1 FROM journal_change AS change
        WHERE change.entry_id > :known AND (
            change.table_name IN ('sales_order', 'sales_order_line', 'shipment', 'variant', 'product', 'look_alike',
                                  'demand_event', 'demand_figure', 'channel', 'location', 'studio')
            OR change.table_name = 'stock_move'
               AND EXISTS (SELECT 1 FROM stock_move AS move JOIN lot ON lot.id = move.lot_id
                           WHERE move.id = change.row_id AND lot.variant_id IS NOT NULL)))
)sql";

// Almost everything moves stock or says something of it; letters, papers and answers do not.
constexpr std::string_view touchedStock = R"sql(
    SELECT EXISTS (
        SELECT 1 FROM journal_change AS change
        WHERE change.entry_id > :known
          AND change.table_name NOT IN ('suggestion_answer', 'suggestion_rule', 'promotion', 'competitor_price',
                                        'personalisation', 'letter', 'letter_draft', 'letter_ack', 'letter_want',
                                        'letter_fork', 'bundle', 'paper', 'customer', 'customer_alias', 'feedback',
                                        'craft_note', 'open_question', 'own_document', 'own_version', 'version_post',
                                        'running_timer', 'spare_hours', 'reading', 'tool_care', 'day_off'))
)sql";

bool takeTurn(Working &work, const Progress &progress)
{
    while (!work.try_lock_for(patience)) {
        if (progress.isCancelled())
            return false;
    }
    return true;
}

Error stoppedLooking() { return {ErrorCode::Cancelled, LookAheadText::tr("Stopped.")}; }

qint64 lastEntryOf(const Reader &reader)
{
    Query query = reader.query(lastEntry);
    return query.next() ? query.integer(0) : 0;
}

} // namespace

LookAhead::LookAhead(int threads) : m_threads(std::max(1, threads)) {}

bool LookAhead::stands(const Reader &reader, Stamp &stamp, std::string_view touched)
{
    if (stamp.entry < 0 || stamp.day != reader.today())
        return false;
    const qint64 last = lastEntryOf(reader);
    // Who still reads the file as it was a moment ago is served with what is newer.
    if (last <= stamp.entry)
        return true;
    Query query = reader.query(touched);
    query.bind("known", stamp.entry);
    if (!query.next() || query.flag(0))
        return false;
    stamp.entry = last;
    return true;
}

std::shared_ptr<const SeenOutlook> LookAhead::keptOutlook(const Reader &reader)
{
    const std::lock_guard held(m_kept);
    return m_outlook && stands(reader, m_outlookStamp, touchedOutlook) ? m_outlook : nullptr;
}

std::shared_ptr<const SeenStock> LookAhead::keptStock(const Reader &reader)
{
    const std::lock_guard held(m_kept);
    return m_stock && stands(reader, m_stockStamp, touchedStock) ? m_stock : nullptr;
}

Result<std::shared_ptr<const SeenOutlook>> LookAhead::outlook(const Reader &reader, const Progress &progress)
{
    using Seen = std::shared_ptr<const SeenOutlook>;
    if (Seen kept = keptOutlook(reader))
        return kept;
    Working work(m_work, std::defer_lock);
    if (!takeTurn(work, progress))
        return stoppedLooking();
    // Whoever was at work may have reckoned it meanwhile.
    if (Seen kept = keptOutlook(reader))
        return kept;
    const Stamp stamp{lastEntryOf(reader), reader.today()};
    auto seen = std::make_shared<SeenOutlook>();
    seen->question = readOutlookQuestion(reader);
    BENCHBOOK_ASSIGN(seen->outlook, reckonOutlook(seen->question, m_forecasts, {.threads = m_threads}, progress));
    m_forecasts.forgetUnused();
    seen->lines = forecastLines(seen->question, seen->outlook, stamp.day.addMonths(usualOutlookMonths));
    const std::lock_guard held(m_kept);
    m_outlook = seen;
    m_outlookStamp = stamp;
    ++m_outlooks;
    return Seen(seen);
}

Result<std::shared_ptr<const SeenStock>> LookAhead::stock(const Reader &reader, const Progress &progress)
{
    using Seen = std::shared_ptr<const SeenStock>;
    if (Seen kept = keptStock(reader))
        return kept;
    BENCHBOOK_ASSIGN(const std::shared_ptr<const SeenOutlook> ahead, outlook(reader, progress.part(0, 0.5)));
    Working work(m_work, std::defer_lock);
    if (!takeTurn(work, progress))
        return stoppedLooking();
    if (Seen kept = keptStock(reader))
        return kept;
    const Stamp stamp{lastEntryOf(reader), reader.today()};
    auto seen = std::make_shared<SeenStock>();
    seen->question = stockQuestion(reader, DemandPeriod::Week, ahead->lines);
    BENCHBOOK_ASSIGN(seen->advice, adviseOnStock(seen->question, m_stockForecasts, m_threads, progress.part(0.5, 1)));
    m_stockForecasts.forgetUnused();
    const std::lock_guard held(m_kept);
    m_stock = seen;
    m_stockStamp = stamp;
    ++m_stocks;
    return Seen(seen);
}

Result<std::shared_ptr<const OutlookJudgement>> LookAhead::judge(const SeenOutlook &seen, const Progress &progress)
{
    Working work(m_work, std::defer_lock);
    if (!takeTurn(work, progress))
        return stoppedLooking();
    BENCHBOOK_ASSIGN(OutlookJudgement judgement, judgeOutlook(seen.question, m_judged, m_threads, progress));
    m_judged.forgetUnused();
    return std::make_shared<const OutlookJudgement>(std::move(judgement));
}

int LookAhead::outlooks() const
{
    const std::lock_guard held(m_kept);
    return m_outlooks;
}

int LookAhead::stocks() const
{
    const std::lock_guard held(m_kept);
    return m_stocks;
}

} // namespace benchbook
