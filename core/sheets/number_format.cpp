#include "core/sheets/number_format.h"

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

/// Walks through a format code and gathers its letters; what is quoted, escaped or in brackets is text.
class FormatCode
{
public:
    explicit FormatCode(const QString &code) : m_code(code) {}

    NumberForm read()
    {
        while (m_at < m_code.size() && m_code[m_at] != u';')
            step();
        return m_form;
    }

private:
    bool isHere(QLatin1StringView word) const
    {
        return QStringView(m_code).sliced(m_at).startsWith(word, Qt::CaseInsensitive);
    }

    void step()
    {
        // A format's own words for "as it comes" and for the halves of a day.
        if (isHere("general"_L1))
            m_at += 7;
        else if (isHere("AM/PM"_L1) || QStringView(m_code).sliced(m_at).startsWith(u"上午/下午"))
            foundTime(5);
        else if (isHere("A/P"_L1))
            foundTime(3);
        else
            stepCharacter();
    }

    void foundTime(qsizetype length)
    {
        m_form.time = true;
        m_at += length;
    }

    void stepCharacter()
    {
        const QChar c = m_code[m_at].toLower();
        ++m_at;
        if (c == u'"')
            jumpBehind(u'"');
        else if (c == u'[')
            bracket();
        else if (c == u'\\' || c == u'_' || c == u'*')
            ++m_at;
        else if (c == u'%')
            m_form.percent = true;
        else if (c == u'm')
            months();
        else if (c == u'y' || c == u'd')
            m_form.day = true;
        else if (c == u'e' && !isHere("+"_L1) && !isHere("-"_L1)) // 0.00E+00 is a number
            m_form.day = true;
        else if (c == u'h' || c == u's')
            m_form.time = true;
        if (c.isLetter())
            m_last = c;
    }

    void jumpBehind(QChar end)
    {
        const qsizetype found = m_code.indexOf(end, m_at);
        m_at = found < 0 ? m_code.size() : found + 1;
    }

    /// [h], [mm] and [s] count on beyond a day; [Red], [>5] and [$-804] are no part of the moment.
    void bracket()
    {
        const qsizetype start = m_at;
        jumpBehind(u']');
        const QString inside = m_code.mid(start, m_at - start - 1).toLower();
        if (inside.isEmpty() || inside.count(inside.front()) != inside.size())
            return;
        if (inside.front() == u'h' || inside.front() == u'm' || inside.front() == u's') {
            m_form.time = m_form.elapsed = true;
            m_last = inside.front();
        }
    }

    /// "m" is minutes behind hours and before seconds, else months.
    void months()
    {
        while (isHere("m"_L1))
            ++m_at;
        qsizetype ahead = m_at;
        while (ahead < m_code.size() && !m_code[ahead].isLetter())
            ++ahead;
        const bool minutes = m_last == u'h' || (ahead < m_code.size() && m_code[ahead].toLower() == u's');
        (minutes ? m_form.time : m_form.day) = true;
    }

    QString m_code;
    qsizetype m_at = 0;
    QChar m_last;
    NumberForm m_form;
};

} // namespace

NumberForm builtInForm(int formatId)
{
    const auto isBetween = [formatId](int first, int last) { return formatId >= first && formatId <= last; };
    if (formatId == 22)
        return {.day = true, .time = true};
    if (formatId == 46)
        return {.time = true, .elapsed = true};
    const bool time = isBetween(18, 21) || isBetween(32, 35) || isBetween(45, 47) || isBetween(55, 56);
    const bool day = isBetween(14, 17) || isBetween(27, 36) || isBetween(50, 58);
    return {.day = day && !time, .time = time, .percent = isBetween(9, 10)};
}

NumberForm customForm(const QString &code) { return FormatCode(code).read(); }

} // namespace benchbook
