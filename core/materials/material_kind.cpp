#include "core/materials/material.h"

#include "core/materials/material_fields.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

struct MaterialText
{
    Q_DECLARE_TR_FUNCTIONS(Materials)
};

constexpr const char *unitInUse = R"sql(
    SELECT base_unit, reorder_point_micro,
           EXISTS (SELECT 1 FROM counted_material WHERE counted_material.material_id = material.id)
    FROM material WHERE id = :id
)sql";

Value valueIn(const Draft &draft, const char *key)
{
    const auto found = draft.find(QString::fromLatin1(key));
    return found == draft.end() ? Value() : found->second;
}

/// Quantities are numbers of the base unit: another unit would silently change what all of them mean.
void checkUnit(const Reader &reader, qint64 id, const Draft &draft, std::vector<Issue> &issues)
{
    Query query = reader.query(unitInUse);
    query.bind("id", id);
    const Value unit = valueIn(draft, "unit");
    if (!query.next() || !unit.isText() || unit.text() == query.text(0))
        return;
    if (query.flag(2)) {
        issues.push_back(
            {QStringLiteral("unit"),
             MaterialText::tr("The unit stays %1: lots, recipes or purchases count in it already. Add another "
                              "material for another unit.")
                 .arg(query.text(0))});
    } else if (!query.isNull(1) && valueIn(draft, "reorderPoint") == query.value(1)) {
        issues.push_back({QStringLiteral("reorderPoint"),
                          MaterialText::tr("Write the reorder point anew: it was in %1.").arg(query.text(0))});
    }
}

/// A pack counts once it has a name and a size; they may be written one after the other.
void checkPack(const Draft &draft, std::vector<Issue> &issues)
{
    const Value size = valueIn(draft, "pack");
    if (size.isInteger() && size.integer() <= 0)
        issues.push_back({QStringLiteral("pack"), MaterialText::tr("A pack holds more than nothing.")});
    const Value name = valueIn(draft, "packName");
    const QString text = name.isText() ? name.text().trimmed() : QString();
    if (!text.isEmpty() && Unit::fromText(text).ok())
        issues.push_back({QStringLiteral("packName"),
                          MaterialText::tr("“%1” is a unit already; a pack needs a word of its own.").arg(text)});
    else if (std::any_of(text.begin(), text.end(), [](QChar sign) { return sign.isDigit(); }))
        issues.push_back({QStringLiteral("packName"), MaterialText::tr("The name of a pack holds no figures.")});
}

void checkMaterial(const Reader &reader, std::optional<qint64> id, const Draft &draft, std::vector<Issue> &issues)
{
    const Value unit = valueIn(draft, "unit");
    if (unit.isText() && !unit.text().isEmpty() && !Unit::fromText(unit.text()).ok())
        issues.push_back({QStringLiteral("unit"), MaterialText::tr("The unit “%1” is unknown.").arg(unit.text())});
    else if (id)
        checkUnit(reader, *id, draft, issues);
    const Value reorderPoint = valueIn(draft, "reorderPoint");
    if (reorderPoint.isInteger() && reorderPoint.integer() < 0)
        issues.push_back({QStringLiteral("reorderPoint"), MaterialText::tr("A reorder point cannot be negative.")});
    checkPack(draft, issues);
    const Value own = valueIn(draft, "ownFields");
    if (own.isText()) {
        const auto fields = parseOwnFields(own.text());
        if (!fields.ok())
            issues.push_back({QStringLiteral("ownFields"), fields.error().message});
    }
}

} // namespace

Result<std::vector<OwnField>> parseOwnFields(const QString &text)
{
    std::vector<OwnField> fields;
    for (const QString &raw : text.split(u'\n')) {
        const QString line = raw.trimmed();
        if (line.isEmpty())
            continue;
        qsizetype colon = line.indexOf(u':');
        const qsizetype wide = line.indexOf(u'：');
        if (wide >= 0 && (colon < 0 || wide < colon))
            colon = wide;
        const QString name = line.left(colon < 0 ? 0 : colon).trimmed();
        if (name.isEmpty())
            return Error::invalid(MaterialText::tr("“%1” is not written as name: value.").arg(line));
        const bool twice = std::any_of(fields.begin(), fields.end(), [&](const OwnField &field) {
            return field.name.compare(name, Qt::CaseInsensitive) == 0;
        });
        if (twice)
            return Error::invalid(MaterialText::tr("“%1” stands twice.").arg(name));
        fields.push_back({name, line.mid(colon + 1).trimmed()});
    }
    return fields;
}

Result<Unit> baseUnit(const Reader &reader, Id<Material> id)
{
    Query query = reader.query("SELECT base_unit FROM material WHERE id = :id");
    query.bind("id", id);
    if (!query.next())
        return Error::notFound(MaterialText::tr("This material does not exist any more."));
    return Unit::fromText(query.text(0));
}

const RecordKind &materialKind()
{
    static const RecordKind kind{"materials",
                                 "material",
                                 QT_TRANSLATE_NOOP("Record", "Material"),
                                 {.add = QT_TRANSLATE_NOOP("Action", "Add material %1"),
                                  .change = QT_TRANSLATE_NOOP("Action", "Change material %1"),
                                  .remove = QT_TRANSLATE_NOOP("Action", "Remove material %1"),
                                  .bringBack = QT_TRANSLATE_NOOP("Action", "Bring back material %1"),
                                  .importOne = QT_TRANSLATE_NOOP("Action", "Import one material from %1"),
                                  .importMany = QT_TRANSLATE_NOOP("Action", "Import %1 materials from %2")},
                                 "M-",
                                 "code",
                                 "name",
                                 materialFields(),
                                 &materialList(),
                                 checkMaterial,
                                 /*canHide=*/true,
                                 /*calledByName=*/false,
                                 /*comesInTables=*/true};
    return kind;
}

} // namespace benchbook
