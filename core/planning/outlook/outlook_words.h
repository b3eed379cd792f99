// The words of an outlook: what drives a forecast and how near it would have come, as people read them.
#pragma once

#include "core/planning/outlook/outlook_accuracy.h"

#include <QLocale>
#include <QStringList>

namespace benchbook {

/// "Strongest in Dec (1.8 times a usual month), weakest in Jul (0.6 times)." Empty: no season.
QString seasonText(const forecast::Forecast &forecast, QDate firstMonth, const QLocale &locale);

/// What the forecast of a variant rests on: the history, the season, events by name, whom it borrows from, the methods.
/// Whole sentences.
QStringList driversOf(const OutlookQuestion &question, const Outlook &outlook, std::size_t variant,
                      const QLocale &locale);

/// How near it would have come, beside "as last year" and the figures made by hand. Whole sentences, at least one.
QStringList accuracyTexts(const OutlookAccuracy &accuracy);

/// What a month is expected to bring on average, ÷ that of the last twelve known ones, − 1. Absent where too little was
/// sold to say so.
std::optional<double> trendOf(const OutlookNode &node);

/// One place behind the point, none where it is 0: "12", "2.5".
QString piecesText(double pieces, const QLocale &locale);

} // namespace benchbook
