#include "ui/products/material_texts.h"

#include "core/materials/material.h"
#include "core/tools/tool.h"

namespace benchbook {
namespace {

/// As recordTitle() writes it.
constexpr QStringView betweenCodeAndName = u" · ";

QString titleOfReference(const Session &session, const RecordKind &kind, const QString &reference)
{
    return session.studio()
        .read([&](const Reader &reader) -> Result<QString> {
            BENCHBOOK_ASSIGN(const qint64 id, findRecord(reader, kind, reference));
            return recordTitle(reader, kind, id);
        })
        .valueOr(reference);
}

QStringList titlesOfKind(const Session &session, const RecordKind &kind)
{
    return session.studio()
        .read([&](const Reader &reader) -> Result<QStringList> {
            QStringList titles;
            for (const qint64 id : listIds(reader, *kind.list, {.today = reader.today()}))
                titles << recordTitle(reader, kind, id);
            return titles;
        })
        .valueOr({});
}

} // namespace

QString materialCodeOf(const QString &title)
{
    const qsizetype at = title.indexOf(betweenCodeAndName);
    return at < 0 ? title : title.left(at);
}

QString materialTitle(const Session &session, const QString &reference)
{
    return titleOfReference(session, materialKind(), reference);
}

QStringList materialTitles(const Session &session) { return titlesOfKind(session, materialKind()); }

QString toolTitle(const Session &session, const QString &reference)
{
    return reference.isEmpty() ? reference : titleOfReference(session, toolKind(), reference);
}

QStringList toolTitles(const Session &session) { return titlesOfKind(session, toolKind()); }

} // namespace benchbook
