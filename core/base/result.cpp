#include "core/base/result.h"

#include <QStringList>

namespace benchbook {

QString codeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Invalid:
        return QStringLiteral("INVALID");
    case ErrorCode::NotFound:
        return QStringLiteral("NOT_FOUND");
    case ErrorCode::Conflict:
        return QStringLiteral("CONFLICT");
    case ErrorCode::Refused:
        return QStringLiteral("REFUSED");
    case ErrorCode::Storage:
        return QStringLiteral("STORAGE");
    case ErrorCode::Io:
        return QStringLiteral("IO");
    case ErrorCode::Cancelled:
        return QStringLiteral("CANCELLED");
    }
    Q_UNREACHABLE();
}

Error Error::fromIssues(std::vector<Issue> issues)
{
    QStringList lines;
    for (const Issue &issue : issues)
        lines << issue.message;
    Error error{ErrorCode::Invalid, lines.join(u'\n')};
    error.issues = std::move(issues);
    return error;
}

} // namespace benchbook
