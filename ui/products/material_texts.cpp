#include "ui/products/material_texts.h"

#include "core/materials/material.h"

namespace benchbook {
namespace {

/// As recordTitle() writes it.
constexpr QStringView betweenCodeAndName = u" · ";

} // namespace

QString materialCodeOf(const QString &title)
{
    const qsizetype at = title.indexOf(betweenCodeAndName);
    return at < 0 ? title : title.left(at);
}

QString materialTitle(const Session &session, const QString &reference)
{
    return session.studio()
        .read([&](const Reader &reader) -> Result<QString> {
            BENCHBOOK_ASSIGN(const qint64 id, findRecord(reader, materialKind(), reference));
            return recordTitle(reader, materialKind(), id);
        })
        .valueOr(reference);
}

QStringList materialTitles(const Session &session)
{
    return session.studio()
        .read([&](const Reader &reader) -> Result<QStringList> {
            QStringList titles;
            for (const qint64 id : listIds(reader, materialList(), {}))
                titles << recordTitle(reader, materialKind(), id);
            return titles;
        })
        .valueOr({});
}

} // namespace benchbook
