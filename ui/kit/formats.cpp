#include "ui/kit/formats.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

struct FormatsText
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

} // namespace

QString relativeDay(QDate day, QDate today, const QLocale &locale)
{
    const qint64 ahead = today.daysTo(day);
    if (ahead == 0)
        return FormatsText::tr("today");
    if (ahead == 1)
        return FormatsText::tr("tomorrow");
    if (ahead == -1)
        return FormatsText::tr("yesterday");
    if (ahead > 1 && ahead <= 14)
        return FormatsText::tr("in %n day(s)", nullptr, int(ahead));
    if (ahead < -1 && ahead >= -14)
        return FormatsText::tr("%n day(s) ago", nullptr, int(-ahead));
    return sentenceDay(day, locale);
}

QString sentenceDay(QDate day, const QLocale &locale)
{
    return locale.language() == QLocale::Chinese ? locale.toString(day, u"M月d日"_s)
                                                 : locale.toString(day, u"d MMMM"_s);
}

QString withoutMnemonic(QString text)
{
    // Chinese menus carry the key in brackets behind the word.
    if (const qsizetype bracket = text.indexOf(u"(&"_s); bracket > 0)
        text.remove(bracket, 4);
    return text.remove(u'&');
}

QString minutesText(std::optional<qint64> minutes)
{
    if (!minutes)
        return u"—"_s;
    return u"%1:%2"_s.arg(*minutes / 60).arg(*minutes % 60, 2, 10, QChar(u'0'));
}

} // namespace benchbook
