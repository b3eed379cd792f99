// XmlPart: one part of a workbook, walked through element by element. Prefixes are ignored, DTDs and entities refused.
#pragma once

#include "core/sheets/zip_archive.h"

#include <QXmlStreamReader>

namespace benchbook {

/// No part of a workbook that holds data is nested deeper than a dozen.
inline constexpr int maxXmlDepth = 64;

class XmlPart
{
public:
    explicit XmlPart(std::unique_ptr<ZipPart> part);

    /// Goes to the next start, text or end; false at the end of the part and where it cannot be read.
    bool next();
    /// Null, or why reading stopped before the end. Ask once next() said false.
    Result<void> outcome() const;
    /// Stops with a sentence of the caller's.
    void fail(const QString &sentence);

    bool isStart(QLatin1StringView name) const { return m_xml.isStartElement() && m_xml.name() == name; }
    bool isEnd(QLatin1StringView name) const { return m_xml.isEndElement() && m_xml.name() == name; }
    /// An attribute of the current start, empty if there is none; in a namespace or not.
    QString attribute(QLatin1StringView name) const;
    /// An attribute that must be in a namespace, as r:id is.
    QString attributeInNamespace(QLatin1StringView name) const;
    /// An XML boolean; `otherwise` where it is missing.
    bool flag(QLatin1StringView name, bool otherwise = false) const;

    /// At a start: the text up to its end, without that of elements inside. Fails beyond maxCsvCellCharacters.
    QString text();
    /// At a start: goes to its end.
    void skip();
    /// At a <si> or <is>: its runs joined, without the phonetic ones.
    QString richText();

private:
    std::unique_ptr<ZipPart> m_part;
    QXmlStreamReader m_xml;
    int m_depth = 0;
    QString m_failure;
};

/// The text of a cell as the format writes it: "_x000D_" is the character 13; every line break becomes one "\n".
QString cellWords(QString text);

} // namespace benchbook
