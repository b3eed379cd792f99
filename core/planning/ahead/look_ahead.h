// LookAhead: what lies ahead of one studio, reckoned once for all who ask, so that plan, stock, prices and suggestions
// speak of the same months.
#pragma once

#include "core/planning/outlook/outlook_accuracy.h"
#include "core/planning/stock/stock_advice.h"

#include <mutex>

namespace benchbook {

struct SeenOutlook
{
    OutlookQuestion question = {};
    Outlook outlook = {};
    std::vector<ForecastLine> lines = {}; ///< of usualOutlookMonths
};

struct SeenStock
{
    StockQuestion question = {};
    StockAdvice advice = {};
};

/// Keeps what it reckoned until something that it rests on was written, or a new day began; what changed is reckoned
/// again, and only that. One a studio file; any thread may ask, and who asks while another one reckons waits for that.
class LookAhead
{
public:
    /// With so many threads for forecasts, at least 1.
    explicit LookAhead(int threads = 1);

    /// Cancelled when the token asks; otherwise only what reading the file may fail with.
    Result<std::shared_ptr<const SeenOutlook>> outlook(const Reader &reader, const Progress &progress = {});
    /// By weeks, with the outlook's figures for what is sold.
    Result<std::shared_ptr<const SeenStock>> stock(const Reader &reader, const Progress &progress = {});
    /// How near the outlook would have come. Cancelled when the token asks.
    Result<std::shared_ptr<const OutlookJudgement>> judge(const SeenOutlook &seen, const Progress &progress = {});

    int outlooks() const; ///< that were reckoned, ever
    int stocks() const;   ///< stock advice that was reckoned, ever

private:
    /// Until this entry of the journal, on this day, what was reckoned stands.
    struct Stamp
    {
        qint64 entry = -1;
        QDate day = {};
    };
    static bool stands(const Reader &reader, Stamp &stamp, std::string_view touched);
    std::shared_ptr<const SeenOutlook> keptOutlook(const Reader &reader);
    std::shared_ptr<const SeenStock> keptStock(const Reader &reader);

    const int m_threads;
    mutable std::mutex m_kept; ///< held for a moment: what follows it
    Stamp m_outlookStamp;
    Stamp m_stockStamp;
    std::shared_ptr<const SeenOutlook> m_outlook;
    std::shared_ptr<const SeenStock> m_stock;
    int m_outlooks = 0;
    int m_stocks = 0;
    std::timed_mutex m_work; ///< held while something is reckoned: what follows it
    OutlookCache m_forecasts;
    OutlookCache m_stockForecasts;
    OutlookCache m_judged;
};

} // namespace benchbook
