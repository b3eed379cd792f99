// Link lines: which target each CMakeLists.txt makes, and what that target is linked with.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace benchbook {

/// One benchbook_library(…) of a CMakeLists.txt.
struct LinkLine
{
    QString target;
    QStringList linked; ///< LINKS and PRIVATE_LINKS together
};

/// The libraries a CMakeLists.txt declares.
std::vector<LinkLine> linkLines(const QString &cmakeText);

} // namespace benchbook
