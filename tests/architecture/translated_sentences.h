// What the translation files say, as far as a test looks at them.
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace benchbook {

/// One sentence of a .ts file with one of its translations; a sentence that counts something has several.
struct TranslatedSentence
{
    QString context;
    QString source;
    QString translation;
};

/// Sentences that are translated, in the order of the file. Empty where the file is no translation.
std::vector<TranslatedSentence> translatedSentences(const QByteArray &ts);

/// Places that are filled in: %1…%99 and %n, with L or without.
QSet<QString> placesOf(const QString &sentence);

/// Sentences that lose or invent a place, one line each: a person would read "、" instead of two names.
QStringList lostPlaces(const std::vector<TranslatedSentence> &sentences);

} // namespace benchbook
