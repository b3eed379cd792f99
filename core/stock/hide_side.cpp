#include "core/stock/hide_side.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

struct HideSideText
{
    Q_DECLARE_TR_FUNCTIONS(HideSide)
};

} // namespace

const QStringList &hideSides()
{
    static const QStringList sides{u"left"_s, u"right"_s, u"whole"_s};
    return sides;
}

QString hideSideTitle(const QString &side)
{
    return side == u"left"_s    ? HideSideText::tr("Left")
           : side == u"right"_s ? HideSideText::tr("Right")
           : side == u"whole"_s ? HideSideText::tr("Whole")
                                : QString();
}

Result<QString> parseHideSide(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return QString();
    for (const QString &side : hideSides()) {
        if (text.compare(side, Qt::CaseInsensitive) == 0 || text.compare(hideSideTitle(side), Qt::CaseInsensitive) == 0)
            return side;
    }
    return Error::invalid(HideSideText::tr("A side is left, right or whole."));
}

} // namespace benchbook
