// A plain table of weeks, prices and volumes of several products, and what is expected of the weeks that follow.
#pragma once

#include "core/base/result.h"
#include "core/pricing/response/price_response.h"

#include <QByteArray>

namespace benchbook {

struct PanelRow
{
    PricePoint point;
    bool hasVolume = false; ///< a row without one asks for a forecast
    QString when;           ///< as it was written
};

struct PanelUnit
{
    QString id;
    QString group;
    std::vector<PanelRow> rows; ///< oldest first
};

inline constexpr qint64 maxPanelBytes = 64 * 1024 * 1024;

/// Columns by name: `unit`, `price`, `volume`, `t` (a whole number) or `date` (2026-03-01); `display` (0 to 1),
/// `season` (log volume) and `group` may be there. Invalid, with its line, for what is missing or cannot be understood.
Result<std::vector<PanelUnit>> readPricePanel(const QString &text);

struct PanelQuestion
{
    int history = 0; ///< so many rows of each unit are known, the next ones are asked; 0: rows without volume are asked
    int ahead = 13;  ///< at most so many
};

struct PanelAnswer
{
    QByteArray csv; ///< unit,step,when,price,logvolume,deviation,volume,low,high,elasticity,own,outside
    int units = 0;
    int rows = 0;
    int tooShort = 0; ///< units without a row to learn from or to ask for
    std::vector<PriceResponse> responses;
};

/// Volumes of asked rows are never looked at.
PanelAnswer answerPanel(const std::vector<PanelUnit> &units, const PanelQuestion &question);

} // namespace benchbook
