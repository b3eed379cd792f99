#include "core/sales/channel/html_entities.h"

#include <QChar>

#include <optional>

namespace benchbook {

namespace {

constexpr qsizetype longestEntity = 10; // "&#x10FFFF;" without its ampersand

struct NamedEntity
{
    QStringView name;
    char16_t character;
};

constexpr NamedEntity namedEntities[] = {
    {u"amp", u'&'},    {u"lt", u'<'},     {u"gt", u'>'},    {u"quot", u'"'},   {u"apos", u'\''},  {u"nbsp", u'\x00A0'},
    {u"ndash", u'–'},  {u"mdash", u'—'},  {u"lsquo", u'‘'}, {u"rsquo", u'’'},  {u"ldquo", u'“'},  {u"rdquo", u'”'},
    {u"hellip", u'…'}, {u"times", u'×'},  {u"deg", u'°'},   {u"euro", u'€'},   {u"pound", u'£'},  {u"yen", u'¥'},
    {u"copy", u'©'},   {u"reg", u'®'},    {u"trade", u'™'}, {u"eacute", u'é'}, {u"egrave", u'è'}, {u"agrave", u'à'},
    {u"ccedil", u'ç'}, {u"ntilde", u'ñ'}, {u"auml", u'ä'},  {u"ouml", u'ö'},   {u"uuml", u'ü'},   {u"szlig", u'ß'},
    {u"bull", u'•'},   {u"middot", u'·'},
};

/// The character of an entity's inside ("#39", "#x27", "quot"), if it is one.
std::optional<char32_t> entityCharacter(QStringView inside)
{
    if (inside.startsWith(u'#')) {
        const bool hexadecimal = inside.size() > 1 && inside[1].toLower() == u'x';
        bool ok = false;
        const uint code = inside.sliced(hexadecimal ? 2 : 1).toUInt(&ok, hexadecimal ? 16 : 10);
        const bool isCharacter = ok && code >= 0x20 && code <= QChar::LastValidCodePoint && !QChar::isSurrogate(code);
        return isCharacter ? std::optional<char32_t>(code) : std::nullopt;
    }
    for (const NamedEntity &entity : namedEntities) {
        if (inside == entity.name)
            return entity.character;
    }
    return std::nullopt;
}

} // namespace

QString decodeEntities(const QString &text)
{
    QString decoded;
    decoded.reserve(text.size());
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype ampersand = text.indexOf(u'&', at);
        if (ampersand < 0)
            break;
        decoded += QStringView(text).sliced(at, ampersand - at);
        at = ampersand;
        const QStringView window = QStringView(text).mid(ampersand + 1, longestEntity);
        const qsizetype length = window.indexOf(u';');
        std::optional<char32_t> character;
        if (length > 0)
            character = entityCharacter(window.first(length));
        if (character) {
            decoded += QChar::fromUcs4(*character);
            at = ampersand + length + 2;
        } else {
            decoded += u'&';
            ++at;
        }
    }
    decoded += QStringView(text).sliced(at);
    return decoded;
}

} // namespace benchbook
