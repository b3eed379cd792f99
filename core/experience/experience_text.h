// The words of experience: circumstances, reasons and figures as people read them.
#pragma once

#include "core/workshop/learning/step_batch.h"

#include <QDate>
#include <QString>
#include <QStringList>

namespace benchbook {

/// "lot", "grade", "person" …
QString circumstanceTitle(Circumstance factor);
/// The same for programs: "lot", "grade", "person", whatever the language.
QString circumstanceKey(Circumstance factor);

/// 0 spring (March to May), 1 summer, 2 autumn, 3 winter.
qint64 seasonOf(QDate day);
QString seasonTitle(qint64 season);

/// "lot C-0312".
QString circumstanceText(Circumstance factor, const QString &name);
/// "12.5 min", of a piece.
QString pieceTimeText(double seconds);
/// "12.1–13.4 min".
QString pieceTimeText(const Range &seconds);
/// "93.5 %", and "91–96 %".
QString shareText(double share);
QString shareText(const Range &shares);

/// For a narrow column: "12.5 (12.1–13.4)" minutes, and "93.5 % (91–96)".
QString pieceTimeCell(double seconds, const Range &range);
QString shareCell(double share, const Range &range);

QString findingText(const Finding &finding);
QStringList findingTexts(const std::vector<Finding> &findings);

} // namespace benchbook
