#include "core/base/csv_cell.h"

#include "core/base/csv.h"

#include <QRegularExpression>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

/// An apostrophe protects a number or a formula from the spreadsheet; before a word it is the
/// word's own.
bool apostropheProtects(const QString &text)
{
    if (text.size() < 2 || text.front() != u'\'')
        return false;
    const QString rest = text.sliced(1).trimmed();
    return !rest.isEmpty() && (rest.front().isDigit() || u"+-=@＝＋－＠"_s.contains(rest.front()));
}

/// `="123"` is text that a spreadsheet must not take for a number.
QString withoutFormula(const QString &raw)
{
    const QString text = raw.trimmed();
    if (text.size() >= 3 && text.startsWith("=\""_L1) && text.endsWith(u'"'))
        return text.sliced(2, text.size() - 3).trimmed();
    return text;
}

QString emptyIfDash(const QString &text) { return text == "-"_L1 || text == "--"_L1 ? QString() : text; }

} // namespace

QString cleanCell(const QString &raw)
{
    const QString text = withoutFormula(raw);
    return emptyIfDash(apostropheProtects(text) ? text.sliced(1).trimmed() : text);
}

QString cleanTableCell(const QString &raw)
{
    const QString text = unguardedCsvCell(raw);
    return text.size() < raw.size() ? text.trimmed() : emptyIfDash(withoutFormula(raw));
}

bool isRoundedNumber(const QString &cleaned)
{
    static const QRegularExpression scientific(u"^[0-9](?:[.,][0-9]+)?[eE]\\+?[0-9]+$"_s);
    return scientific.match(cleaned).hasMatch();
}

} // namespace benchbook
