#include "tests/architecture/source_text.h"

#include <QRegularExpression>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

/// Walks through the text once, from one comment or literal to the next.
class SourceWalker
{
public:
    explicit SourceWalker(const QString &text) : m_text(text) { m_result.code.reserve(text.size()); }

    SourceText walk()
    {
        while (m_at < m_text.size())
            step();
        m_result.lines = m_line - (m_text.endsWith(u'\n') ? 1 : 0);
        return std::move(m_result);
    }

private:
    QChar ahead(qsizetype by = 0) const { return m_at + by < m_text.size() ? m_text.at(m_at + by) : QChar(); }

    void step()
    {
        if (m_lineIsBlank && ahead() == u'#' && takeInclude())
            return;
        if (ahead() == u'/' && ahead(1) == u'/')
            skipTo(m_text.indexOf(u'\n', m_at));
        else if (ahead() == u'/' && ahead(1) == u'*')
            skipTo(after(m_text.indexOf("*/"_L1, m_at + 2), 2));
        else if (ahead() == u'"' && m_at > 0 && m_text.at(m_at - 1) == u'R')
            takeRawLiteral();
        else if (ahead() == u'"')
            takeLiteral(u'"');
        else if (ahead() == u'\'' && !insideNumber())
            takeLiteral(u'\'');
        else
            keep();
    }

    bool takeInclude()
    {
        static const QRegularExpression form(uR"(\G#\s*include\s*([<"])([^>"\n]*)[>"])"_s);
        const QRegularExpressionMatch match = form.match(m_text, m_at);
        if (!match.hasMatch())
            return false;
        m_result.includes.push_back({match.captured(2), match.captured(1) == u"<"_s, m_line});
        skipTo(match.capturedEnd());
        return true;
    }

    void takeLiteral(QChar quote)
    {
        const qsizetype begin = m_at + 1;
        qsizetype end = begin;
        while (end < m_text.size() && m_text.at(end) != quote && m_text.at(end) != u'\n')
            end += m_text.at(end) == u'\\' ? 2 : 1;
        m_result.literals.push_back({m_text.mid(begin, end - begin), m_line});
        skipTo(end + 1);
    }

    void takeRawLiteral()
    {
        const qsizetype open = m_text.indexOf(u'(', m_at);
        if (open < 0)
            return keep();
        const QString closing = u')' + m_text.mid(m_at + 1, open - m_at - 1) + u'"';
        const qsizetype end = m_text.indexOf(closing, open);
        const qsizetype length = end < 0 ? -1 : end - open - 1;
        m_result.literals.push_back({m_text.mid(open + 1, length), m_line});
        skipTo(after(end, closing.size()));
    }

    /// The apostrophe of 1'000 separates digits and opens nothing.
    bool insideNumber() const
    {
        qsizetype begin = m_at;
        while (begin > 0 && (m_text.at(begin - 1).isLetterOrNumber() || m_text.at(begin - 1) == u'\''))
            --begin;
        return begin < m_at && m_text.at(begin).isDigit();
    }

    qsizetype after(qsizetype found, qsizetype length) const { return found < 0 ? -1 : found + length; }

    /// Leaves a blank for every character up to `end`, or up to the end of the text if it is -1.
    void skipTo(qsizetype end)
    {
        const qsizetype stop = end < 0 ? m_text.size() : qMin(end, m_text.size());
        for (; m_at < stop; ++m_at) {
            const bool breaks = m_text.at(m_at) == u'\n';
            m_result.code += breaks ? u'\n' : u' ';
            m_line += breaks ? 1 : 0;
            m_lineIsBlank = breaks;
        }
    }

    void keep()
    {
        const QChar character = ahead();
        m_result.code += character;
        if (character == u'\n') {
            ++m_line;
            m_lineIsBlank = true;
        } else if (!character.isSpace()) {
            m_lineIsBlank = false;
        }
        ++m_at;
    }

    const QString &m_text;
    SourceText m_result;
    qsizetype m_at = 0;
    int m_line = 1;
    bool m_lineIsBlank = true;
};

} // namespace

SourceText readSource(const QString &text) { return SourceWalker(text).walk(); }

} // namespace benchbook
