#include "core/base/csv.h"

#include <QRegularExpression>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

bool isPlainNumber(const QString &text)
{
    static const QRegularExpression number(u"^[+-]?[0-9][0-9,]*(\\.[0-9]+)?( ?%)?$"_s);
    return number.match(text).hasMatch();
}

QString quotedCsvCell(const QString &text)
{
    const QString guarded = guardedCsvCell(text);
    const bool needsQuotes = guarded.contains(u',') || guarded.contains(u'"') || guarded.contains(u'\n') ||
                             guarded.contains(u'\r') || guarded.startsWith(u' ') || guarded.endsWith(u' ');
    if (!needsQuotes)
        return guarded;
    return u'"' + QString(guarded).replace(u'"', u"\"\""_s) + u'"';
}

bool runsAsFormula(QStringView text)
{
    // Spreadsheets skip leading blanks before they decide that a cell is a formula.
    const QString trimmed = text.trimmed().toString();
    const bool controlFirst = text.startsWith(u'\t') || text.startsWith(u'\r');
    const bool formulaFirst = !trimmed.isEmpty() && u"=+-@＝＋－＠"_s.contains(trimmed.front());
    return (controlFirst || formulaFirst) && !isPlainNumber(trimmed);
}

bool needsGuard(QStringView text)
{
    // A formula behind apostrophes of its own gets one more, else nobody could tell them from the guard.
    while (text.startsWith(u'\''))
        text = text.sliced(1);
    return runsAsFormula(text);
}

} // namespace

QString guardedCsvCell(const QString &text) { return needsGuard(text) ? QString(u'\'' + text) : text; }

QString unguardedCsvCell(const QString &cell)
{
    return cell.startsWith(u'\'') && needsGuard(cell) ? cell.sliced(1) : cell;
}

QString csvLine(const QStringList &cells)
{
    QStringList quoted;
    for (const QString &cell : cells)
        quoted << quotedCsvCell(cell);
    return quoted.join(u',') + u"\r\n"_s;
}

QByteArray csvFile(const QString &lines) { return QByteArray("\xEF\xBB\xBF") + lines.toUtf8(); }

} // namespace benchbook
