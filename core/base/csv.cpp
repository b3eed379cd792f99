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
    const bool needsQuotes = guarded.contains(u',') || guarded.contains(u'"') || guarded.contains(u'\n')
                             || guarded.contains(u'\r') || guarded.startsWith(u' ') || guarded.endsWith(u' ');
    if (!needsQuotes)
        return guarded;
    return u'"' + QString(guarded).replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

QString guardedCsvCell(const QString &text)
{
    // Spreadsheets skip leading blanks before they decide that a cell is a formula.
    const QString trimmed = text.trimmed();
    const bool controlFirst = text.startsWith(u'\t') || text.startsWith(u'\r');
    const bool formulaFirst = !trimmed.isEmpty() && u"=+-@＝＋－＠"_s.contains(trimmed.front());
    if ((controlFirst || formulaFirst) && !isPlainNumber(trimmed))
        return u'\'' + text;
    return text;
}

QString csvLine(const QStringList &cells)
{
    QStringList quoted;
    for (const QString &cell : cells)
        quoted << quotedCsvCell(cell);
    return quoted.join(u',') + u"\r\n"_s;
}

QByteArray csvFile(const QString &lines)
{
    return QByteArray("\xEF\xBB\xBF") + lines.toUtf8();
}

} // namespace benchbook
