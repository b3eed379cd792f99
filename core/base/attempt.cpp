#include "core/base/attempt.h"

#include <QCoreApplication>

namespace benchbook {

Error overflowError()
{
    return {ErrorCode::Invalid,
            QCoreApplication::translate("Base", "A number here is too large to reckon with. Nothing was "
                                                "changed; please check the amounts."),
            QStringLiteral("value overflow")};
}

} // namespace benchbook
