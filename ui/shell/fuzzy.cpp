#include "ui/shell/fuzzy.h"

#include <QStringEncoder>

#include <array>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

/// Level one of GB 2312 lists its 3755 characters by pinyin, so a range tells the first letter.
QChar pinyinInitial(QChar han)
{
    struct Range
    {
        quint16 first;
        char letter;
    };
    static constexpr std::array<Range, 24> ranges{
        {{0xB0A1, 'a'}, {0xB0C5, 'b'}, {0xB2C1, 'c'}, {0xB4EE, 'd'}, {0xB6EA, 'e'}, {0xB7A2, 'f'},
         {0xB8C1, 'g'}, {0xB9FE, 'h'}, {0xBBF7, 'j'}, {0xBFA6, 'k'}, {0xC0AC, 'l'}, {0xC2E8, 'm'},
         {0xC4C3, 'n'}, {0xC5B6, 'o'}, {0xC5BE, 'p'}, {0xC6DA, 'q'}, {0xC8BB, 'r'}, {0xC8F6, 's'},
         {0xCBFA, 't'}, {0xCDDA, 'w'}, {0xCEF4, 'x'}, {0xD1B9, 'y'}, {0xD4D1, 'z'}, {0xD7FA, 0}}};
    QStringEncoder encoder("GB18030");
    const QByteArray bytes = encoder(QString(han));
    if (bytes.size() != 2)
        return {};
    const auto code = quint16((quint8(bytes[0]) << 8) | quint8(bytes[1]));
    char letter = 0;
    for (const Range &range : ranges) {
        if (code >= range.first)
            letter = range.letter;
    }
    return letter == 0 ? QChar() : QChar(QLatin1Char(letter));
}

bool lettersInOrder(const QString &typed, const QString &text)
{
    qsizetype at = 0;
    for (const QChar letter : text) {
        if (at < typed.size() && letter == typed[at])
            ++at;
    }
    return at == typed.size();
}

} // namespace

QString initialsOf(const QString &text)
{
    QString initials;
    bool inWord = false;
    for (const QChar letter : text.toLower()) {
        if (letter.script() == QChar::Script_Han) {
            if (const QChar sound = pinyinInitial(letter); !sound.isNull())
                initials += sound;
            inWord = false;
        } else if (letter.isLetterOrNumber()) {
            if (!inWord)
                initials += letter;
            inWord = true;
        } else {
            inWord = false;
        }
    }
    return initials;
}

std::optional<int> fuzzyScore(const QString &typed, const QString &text)
{
    const QString needle = typed.trimmed().toLower();
    const QString hay = text.toLower();
    if (needle.isEmpty())
        return 0;
    // Among equals the shorter text is the closer one.
    const int brevity = -int(std::min<qsizetype>(hay.size(), 90));
    if (hay.startsWith(needle))
        return 500 + brevity;
    if (hay.contains(QString(u' ' + needle)))
        return 400 + brevity;
    if (initialsOf(text).startsWith(needle))
        return 300 + brevity;
    if (hay.contains(needle))
        return 200 + brevity;
    if (needle.size() >= 2 && lettersInOrder(needle, hay))
        return 100 + brevity;
    return std::nullopt;
}

} // namespace benchbook
