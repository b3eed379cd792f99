// What columns and choices may be called in a file: their key, or their name in any language of the program.
#pragma once

#include <QString>
#include <QTranslator>

namespace benchbook {

/// A file from a Chinese computer is read while the program speaks English, and the other way round. Capitals and
/// blanks around a word make no difference.
class TableWords
{
public:
    TableWords();

    /// Whether `text` is what `source`, a text of this translation context, is called in English, Chinese or the
    /// language of the moment.
    bool means(const QString &text, const char *context, const char *source) const;

private:
    QTranslator m_chinese;
};

/// The same for two words as they stand: "Reorder  POINT" is "reorder point".
bool sameWord(const QString &one, const QString &other);

} // namespace benchbook
