#include "core/tables/table_words.h"

#include <QCoreApplication>

namespace benchbook {

using namespace Qt::StringLiterals;

TableWords::TableWords()
{
    // A program without the translations knows keys and English alone.
    (void)m_chinese.load(u":/i18n/benchbook_zh_CN.qm"_s);
}

bool TableWords::means(const QString &text, const char *context, const char *source) const
{
    return sameWord(text, QString::fromUtf8(source)) || sameWord(text, QCoreApplication::translate(context, source)) ||
           sameWord(text, m_chinese.translate(context, source));
}

bool sameWord(const QString &one, const QString &other)
{
    const QString word = one.simplified();
    return !word.isEmpty() && word.compare(other.simplified(), Qt::CaseInsensitive) == 0;
}

} // namespace benchbook
