// Ids as one parameter of a statement: `… IN (SELECT value FROM json_each(:ids))`.
#pragma once

#include "core/base/id.h"

#include <QStringList>

#include <vector>

namespace benchbook {

/// "[1,2,3]".
template <class Tag> QString jsonIds(const std::vector<Id<Tag>> &ids)
{
    QStringList texts;
    for (const Id<Tag> id : ids)
        texts << QString::number(id.value());
    return u'[' + texts.join(u',') + u']';
}

} // namespace benchbook
