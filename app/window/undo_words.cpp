#include "app/window/undo_words.h"

namespace benchbook {

using namespace Qt::StringLiterals;

QString plainAction(const Sentence &sentence)
{
    const QString undoing = u"Undo: %1"_s;
    if (sentence.english() != undoing)
        return sentence.text();
    // The inner sentence was put in as a text, in the language of that moment.
    QString text = sentence.arguments().value(0);
    for (const QString &prefix : {QString(undoing).remove(u"%1"_s), QString(Sentence(undoing, {QString()}).text())}) {
        while (text.startsWith(prefix))
            text.remove(0, prefix.size());
    }
    return text;
}

} // namespace benchbook
