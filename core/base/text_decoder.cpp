#include "core/base/text_decoder.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct TextDecoderWords
{
    Q_DECLARE_TR_FUNCTIONS(Channel)
};

struct ByteOrderMark
{
    QByteArrayView bytes;
    TextEncoding encoding;
};

std::optional<ByteOrderMark> byteOrderMark(const QByteArray &bytes)
{
    static constexpr ByteOrderMark marks[] = {
        {"\xEF\xBB\xBF", TextEncoding::Utf8}, {"\xFF\xFE", TextEncoding::Utf16Le}, {"\xFE\xFF", TextEncoding::Utf16Be}};
    for (const ByteOrderMark &mark : marks) {
        if (bytes.startsWith(mark.bytes))
            return mark;
    }
    return std::nullopt;
}

QStringDecoder strictDecoder(TextEncoding encoding)
{
    // Stateless, so that a character cut off at the end counts as an error.
    constexpr auto strict = QStringConverter::Flag::Stateless;
    switch (encoding) {
    case TextEncoding::Utf8:
        return QStringDecoder(QStringConverter::Utf8, strict);
    case TextEncoding::Utf16Le:
        return QStringDecoder(QStringConverter::Utf16LE, strict);
    case TextEncoding::Utf16Be:
        return QStringDecoder(QStringConverter::Utf16BE, strict);
    case TextEncoding::Gb18030:
        return QStringDecoder("GB18030", strict);
    }
    Q_UNREACHABLE();
}

/// Spreadsheets never write control characters; a file that has them is a picture, an archive, a
/// program.
bool looksLikeText(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 0x20 && c != u'\n' && c != u'\r' && c != u'\t' && c != u'\f';
    });
}

std::optional<QString> decodeStrictly(const QByteArray &bytes, TextEncoding encoding)
{
    const bool unitIsCut =
        (encoding == TextEncoding::Utf16Le || encoding == TextEncoding::Utf16Be) && bytes.size() % 2 != 0;
    QStringDecoder decoder = strictDecoder(encoding);
    if (unitIsCut || !decoder.isValid())
        return std::nullopt;
    QString text = decoder.decode(bytes);
    if (decoder.hasError() || !looksLikeText(text))
        return std::nullopt;
    return text;
}

/// The first line that is no UTF-8. A line feed byte is a line feed in UTF-8 and GB18030 alike.
int firstBrokenLine(const QByteArray &bytes)
{
    int line = 1;
    qsizetype start = 0;
    while (start < bytes.size()) {
        qsizetype end = bytes.indexOf('\n', start);
        if (end < 0)
            end = bytes.size();
        if (!decodeStrictly(bytes.mid(start, end - start), TextEncoding::Utf8))
            return line;
        start = end + 1;
        ++line;
    }
    return line;
}

Error undecodable(const QByteArray &bytes, TextEncoding encoding)
{
    if (encoding == TextEncoding::Utf8) {
        return Error::invalid(
            TextDecoderWords::tr("Line %1 is not UTF-8 text. Files from Chinese shops and from Excel are "
                                 "often GB18030 (GBK): choose that encoding, or let it be found out.")
                .arg(firstBrokenLine(bytes)));
    }
    return Error::invalid(TextDecoderWords::tr("This is not text in the encoding %1.").arg(encodingName(encoding)));
}

} // namespace

QString encodingName(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return u"UTF-8"_s;
    case TextEncoding::Utf16Le:
        return u"UTF-16LE"_s;
    case TextEncoding::Utf16Be:
        return u"UTF-16BE"_s;
    case TextEncoding::Gb18030:
        return u"GB18030"_s;
    }
    Q_UNREACHABLE();
}

std::optional<TextEncoding> encodingFromName(const QString &name)
{
    for (const TextEncoding encoding :
         {TextEncoding::Utf8, TextEncoding::Utf16Le, TextEncoding::Utf16Be, TextEncoding::Gb18030}) {
        if (name.compare(encodingName(encoding), Qt::CaseInsensitive) == 0)
            return encoding;
    }
    if (name.compare("GBK"_L1, Qt::CaseInsensitive) == 0 || name.compare("GB2312"_L1, Qt::CaseInsensitive) == 0)
        return TextEncoding::Gb18030;
    return std::nullopt;
}

Result<DecodedText> decodeText(const QByteArray &bytes, std::optional<TextEncoding> forced)
{
    const std::optional<ByteOrderMark> mark = byteOrderMark(bytes);
    if (mark && (!forced || *forced == mark->encoding)) {
        if (auto text = decodeStrictly(bytes.mid(mark->bytes.size()), mark->encoding))
            return DecodedText{*std::move(text), mark->encoding};
        return undecodable(bytes, mark->encoding);
    }
    if (forced) {
        if (auto text = decodeStrictly(bytes, *forced))
            return DecodedText{*std::move(text), *forced};
        return undecodable(bytes, *forced);
    }
    for (const TextEncoding encoding : {TextEncoding::Utf8, TextEncoding::Gb18030}) {
        if (auto text = decodeStrictly(bytes, encoding))
            return DecodedText{*std::move(text), encoding};
    }
    return Error::invalid(TextDecoderWords::tr("This is not a text file: it is neither UTF-8 nor GB18030. "
                                               "Please choose a CSV file."));
}

} // namespace benchbook
