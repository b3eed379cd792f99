#include "core/journal/sentence.h"

#include <QCoreApplication>

namespace benchbook {

QString Sentence::text() const
{
    const QString shape = QCoreApplication::translate("Action", m_template.toUtf8().constData());
    // Not QString::arg in a chain: an argument may itself contain "%2".
    QString text;
    for (qsizetype i = 0; i < shape.size(); ++i) {
        const int number = shape[i] == u'%' && i + 1 < shape.size() ? shape[i + 1].digitValue() : -1;
        if (number >= 1 && number <= m_arguments.size()) {
            text += m_arguments[number - 1];
            ++i;
        } else {
            text += shape[i];
        }
    }
    return text;
}

} // namespace benchbook
