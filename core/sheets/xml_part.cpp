#include "core/sheets/xml_part.h"

#include "core/base/csv_reader.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct XmlPartText
{
    Q_DECLARE_TR_FUNCTIONS(Sheets)
};

} // namespace

XmlPart::XmlPart(std::unique_ptr<ZipPart> part) : m_part(std::move(part)), m_xml(m_part.get()) {}

void XmlPart::fail(const QString &sentence)
{
    if (m_failure.isEmpty())
        m_failure = sentence;
}

bool XmlPart::next()
{
    if (!m_failure.isEmpty() || m_xml.atEnd())
        return false;
    switch (m_xml.readNext()) {
    case QXmlStreamReader::StartElement:
        if (++m_depth > maxXmlDepth)
            fail(XmlPartText::tr("This is no workbook that a spreadsheet writes. Open it in Excel or WPS, save it as "
                                 ".xlsx, and choose that file."));
        break;
    case QXmlStreamReader::EndElement:
        --m_depth;
        break;
    case QXmlStreamReader::DTD:
    case QXmlStreamReader::EntityReference:
        fail(XmlPartText::tr("The workbook brings definitions of its own (DTD), which no spreadsheet writes and which "
                             "may do harm. Open it in Excel or WPS, save it as .xlsx, and choose that file."));
        break;
    default:
        break;
    }
    return m_failure.isEmpty() && !m_xml.atEnd();
}

Result<void> XmlPart::outcome() const
{
    if (!m_failure.isEmpty())
        return Error::invalid(m_failure);
    if (!m_part->failure().isEmpty())
        return Error::invalid(m_part->failure());
    if (!m_xml.hasError())
        return {};
    return Error{
        ErrorCode::Invalid,
        XmlPartText::tr("The file is damaged or cut off. Please export or save it again, and choose that file."),
        m_xml.errorString()};
}

QString XmlPart::attribute(QLatin1StringView name) const
{
    for (const QXmlStreamAttribute &attribute : m_xml.attributes()) {
        if (attribute.name() == name)
            return attribute.value().toString();
    }
    return {};
}

QString XmlPart::attributeInNamespace(QLatin1StringView name) const
{
    for (const QXmlStreamAttribute &attribute : m_xml.attributes()) {
        if (attribute.name() == name && !attribute.namespaceUri().isEmpty())
            return attribute.value().toString();
    }
    return {};
}

bool XmlPart::flag(QLatin1StringView name, bool otherwise) const
{
    const QString value = attribute(name);
    return value.isEmpty() ? otherwise : value == "1"_L1 || value == "true"_L1 || value == "on"_L1;
}

QString XmlPart::text()
{
    QString words;
    while (next()) {
        if (m_xml.isEndElement())
            break;
        if (m_xml.isStartElement())
            skip();
        else if (m_xml.isCharacters())
            words += m_xml.text();
        if (words.size() > maxCsvCellCharacters)
            fail(XmlPartText::tr("A cell holds more than %1 characters: this is no table of records or orders.")
                     .arg(maxCsvCellCharacters));
    }
    return words;
}

void XmlPart::skip()
{
    const int inside = m_depth;
    while (m_depth >= inside && next()) {
    }
}

QString XmlPart::richText()
{
    const int inside = m_depth;
    QString words;
    while (m_depth >= inside && next()) {
        if (isStart("rPh"_L1))
            skip();
        else if (isStart("t"_L1))
            words += text();
        if (words.size() > maxCsvCellCharacters)
            fail(XmlPartText::tr("A cell holds more than %1 characters: this is no table of records or orders.")
                     .arg(maxCsvCellCharacters));
    }
    return cellWords(std::move(words));
}

QString cellWords(QString text)
{
    static const QRegularExpression escaped(u"_x([0-9A-Fa-f]{4})_"_s);
    if (text.contains("_x"_L1)) {
        QString plain;
        qsizetype done = 0;
        for (auto found = escaped.globalMatch(text); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            const QChar character(match.capturedView(1).toUShort(nullptr, 16));
            plain += QStringView(text).sliced(done, match.capturedStart() - done);
            if (character >= u' ' || character.isSpace())
                plain += character;
            done = match.capturedEnd();
        }
        text = plain + QStringView(text).sliced(done);
    }
    text.replace("\r\n"_L1, "\n"_L1);
    text.replace(u'\r', u'\n');
    return text;
}

} // namespace benchbook
