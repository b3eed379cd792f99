#include "core/journal/sentence.h"

#include "core/journal/sentence_word.h"

#include <QCoreApplication>

namespace benchbook {

namespace {

/// Marks a word of the program: takes no room where a program that knows nothing of it shows the argument.
constexpr QChar wordMark(0x2060);

QString argumentText(const QString &argument)
{
    if (!argument.startsWith(wordMark))
        return argument;
    const QStringList parts = argument.mid(1).split(wordMark);
    return parts.size() != 2
               ? argument
               : QCoreApplication::translate(parts[0].toUtf8().constData(), parts[1].toUtf8().constData());
}

} // namespace

QString sentenceWord(const char *context, const char *english)
{
    return wordMark + QString::fromUtf8(context) + wordMark + QString::fromUtf8(english);
}

QString Sentence::text() const
{
    const QString shape = QCoreApplication::translate("Action", m_template.toUtf8().constData());
    // Not QString::arg in a chain: an argument may itself contain "%2".
    QString text;
    for (qsizetype i = 0; i < shape.size(); ++i) {
        const int number = shape[i] == u'%' && i + 1 < shape.size() ? shape[i + 1].digitValue() : -1;
        if (number >= 1 && number <= m_arguments.size()) {
            text += argumentText(m_arguments[number - 1]);
            ++i;
        } else {
            text += shape[i];
        }
    }
    return text;
}

} // namespace benchbook
