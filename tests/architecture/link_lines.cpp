#include "tests/architecture/link_lines.h"

#include <QRegularExpression>

namespace benchbook {

using namespace Qt::StringLiterals;

std::vector<LinkLine> linkLines(const QString &cmakeText)
{
    static const QRegularExpression comment(u"#[^\n]*"_s);
    static const QRegularExpression library(u"\\bbenchbook_library\\s*\\(([^)]*)\\)"_s);
    static const QRegularExpression space(u"\\s+"_s);
    QString text = cmakeText;
    text.remove(comment);

    std::vector<LinkLine> result;
    for (auto match = library.globalMatch(text); match.hasNext();) {
        const QStringList words = match.next().captured(1).split(space, Qt::SkipEmptyParts);
        if (words.isEmpty())
            continue;
        LinkLine line{words.first(), {}};
        bool links = false;
        for (const QString &word : words.mid(1)) {
            if (word == "SOURCES"_L1 || word == "LINKS"_L1 || word == "PRIVATE_LINKS"_L1)
                links = word != "SOURCES"_L1;
            else if (links)
                line.linked += word;
        }
        result.push_back(line);
    }
    return result;
}

} // namespace benchbook
