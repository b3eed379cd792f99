#include "tests/architecture/translated_sentences.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

namespace benchbook {

using namespace Qt::StringLiterals;

std::vector<TranslatedSentence> translatedSentences(const QByteArray &ts)
{
    std::vector<TranslatedSentence> sentences;
    QXmlStreamReader xml(ts);
    QString context;
    QString source;
    while (xml.readNextStartElement() || !xml.atEnd()) {
        if (!xml.isStartElement())
            continue;
        const QStringView name = xml.name();
        if (name == "name"_L1) {
            context = xml.readElementText();
        } else if (name == "source"_L1) {
            source = xml.readElementText();
        } else if (name == "translation"_L1) {
            // A counting sentence holds its forms one level deeper.
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            if (!text.trimmed().isEmpty())
                sentences.push_back({context, source, text});
        }
    }
    return sentences;
}

QSet<QString> placesOf(const QString &sentence)
{
    static const QRegularExpression place(u"%(?:L?(\\d{1,2})|(n))"_s);
    QSet<QString> places;
    for (const QRegularExpressionMatch &match : place.globalMatch(sentence))
        places.insert(match.captured(1) + match.captured(2));
    return places;
}

QStringList lostPlaces(const std::vector<TranslatedSentence> &sentences)
{
    QStringList lost;
    for (const TranslatedSentence &sentence : sentences) {
        const QSet<QString> wanted = placesOf(sentence.source);
        QSet<QString> found = placesOf(sentence.translation);
        // "One lot waits" may leave the number out; no other place may be missing, none may be new.
        if (wanted.contains(u"n"_s))
            found.insert(u"n"_s);
        if (wanted != found)
            lost.append(u"%1: \"%2\" became \"%3\""_s.arg(sentence.context, sentence.source, sentence.translation));
    }
    return lost;
}

} // namespace benchbook
