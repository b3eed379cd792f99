#include "core/suppliers/supplier.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

struct SupplierText
{
    Q_DECLARE_TR_FUNCTIONS(Suppliers)
};

constexpr const char *sameName = R"sql(
    SELECT code FROM supplier WHERE name = trim(:name) AND hidden = 0 AND id IS NOT :id LIMIT 1
)sql";

void checkSupplier(const Reader &reader, std::optional<qint64> id, const Draft &draft, std::vector<Issue> &issues)
{
    const auto name = draft.find(QStringLiteral("name"));
    if (name == draft.end() || !name->second.isText())
        return;
    // Receipts name a supplier by name: two of one name could not be told apart.
    Query same = reader.query(sameName);
    same.bind("name", name->second).bind("id", id);
    if (same.next())
        issues.push_back({QStringLiteral("name"), SupplierText::tr("%1 has this name already.").arg(same.text(0))});
}

std::vector<FieldChoice> supplierTiers()
{
    return {{"strategic", QT_TRANSLATE_NOOP("Field", "Strategic")},
            {"partner", QT_TRANSLATE_NOOP("Field", "Partner")},
            {"spot", QT_TRANSLATE_NOOP("Field", "Spot")}};
}

std::vector<Field> supplierFields()
{
    return {
        {.key = "name", .column = "name", .title = QT_TRANSLATE_NOOP("Field", "Name"), .required = true},
        {.key = "tier",
         .column = "tier",
         .title = QT_TRANSLATE_NOOP("Field", "Tier"),
         .type = FieldType::Choice,
         .choices = supplierTiers(),
         .hint = QT_TRANSLATE_NOOP("Field", "Strategic: you depend on each other. Partner: regular. Spot: now and "
                                            "then.")},
        {.key = "contact", .column = "contact", .title = QT_TRANSLATE_NOOP("Field", "Contact")},
        {.key = "phone", .column = "phone", .title = QT_TRANSLATE_NOOP("Field", "Phone")},
        {.key = "email", .column = "email", .title = QT_TRANSLATE_NOOP("Field", "E-mail")},
        {.key = "address", .column = "address", .title = QT_TRANSLATE_NOOP("Field", "Address")},
        {.key = "leadDays",
         .column = "lead_days",
         .title = QT_TRANSLATE_NOOP("Field", "Lead time (days)"),
         .type = FieldType::Count,
         .hint = QT_TRANSLATE_NOOP("Field", "As they say. What they keep is in the scorecard.")},
        {.key = "freight",
         .column = "freight_minor",
         .title = QT_TRANSLATE_NOOP("Field", "Freight an order"),
         .type = FieldType::Money},
        {.key = "minimumOrder",
         .column = "minimum_order_minor",
         .title = QT_TRANSLATE_NOOP("Field", "Minimum order"),
         .type = FieldType::Money,
         .hint = QT_TRANSLATE_NOOP("Field", "Goods worth less are topped up to it.")},
        {.key = "currency",
         .column = "currency",
         .title = QT_TRANSLATE_NOOP("Field", "Currency"),
         .type = FieldType::Currency,
         .hint = QT_TRANSLATE_NOOP("Field", "Of their quotes and invoices; empty: the studio's.")},
        {.key = "distanceKm",
         .column = "distance_km",
         .title = QT_TRANSLATE_NOOP("Field", "Distance (km)"),
         .type = FieldType::Count},
        {.key = "paymentDays",
         .column = "payment_days",
         .title = QT_TRANSLATE_NOOP("Field", "Payment (days)"),
         .type = FieldType::Count},
        {.key = "terms", .column = "terms", .title = QT_TRANSLATE_NOOP("Field", "Terms"), .type = FieldType::LongText},
        {.key = "ownFields",
         .column = "own_fields",
         .title = QT_TRANSLATE_NOOP("Field", "Own fields"),
         .type = FieldType::OwnFields,
         .hint = QT_TRANSLATE_NOOP("Field", "One a line, as name: value.")},
        {.key = "note", .column = "note", .title = QT_TRANSLATE_NOOP("Field", "Note"), .type = FieldType::LongText},
    };
}

} // namespace

const RecordKind &supplierKind()
{
    static const RecordKind kind{
        .name = "suppliers",
        .table = "supplier",
        .singular = QT_TRANSLATE_NOOP("Record", "Supplier"),
        .sentences = {.add = QT_TRANSLATE_NOOP("Action", "Add supplier %1"),
                      .change = QT_TRANSLATE_NOOP("Action", "Change supplier %1"),
                      .remove = QT_TRANSLATE_NOOP("Action", "Remove supplier %1"),
                      .bringBack = QT_TRANSLATE_NOOP("Action", "Bring back supplier %1"),
                      .importOne = QT_TRANSLATE_NOOP("Action", "Import one supplier from %1"),
                      .importMany = QT_TRANSLATE_NOOP("Action", "Import %1 suppliers from %2")},
        .codePrefix = "S-",
        .codeColumn = "code",
        .fields = supplierFields(),
        .list = &supplierList(),
        .check = checkSupplier,
        .comesInTables = true,
    };
    return kind;
}

Result<std::optional<Id<Supplier>>> supplierCalled(Action &action, const QString &reference)
{
    const QString text = reference.trimmed();
    if (text.isEmpty())
        return std::optional<Id<Supplier>>();
    const Result<qint64> known = findRecord(action.reader(), supplierKind(), text);
    if (known.ok())
        return std::optional(Id<Supplier>(*known));
    if (known.error().code != ErrorCode::NotFound)
        return known.error();
    return std::optional(Id<Supplier>(addRecord(action, supplierKind(), {{QStringLiteral("name"), Value(text)}})));
}

QString supplierName(const Reader &reader, Id<Supplier> id)
{
    Query query = reader.query("SELECT name FROM supplier WHERE id = :id");
    query.bind("id", id);
    return query.next() ? query.text(0) : QString();
}

Currency supplierCurrency(const Reader &reader, Id<Supplier> id, const Currency &studio)
{
    Query query = reader.query("SELECT currency FROM supplier WHERE id = :id AND currency IS NOT NULL");
    query.bind("id", id);
    return query.next() ? Currency::ofCode(query.text(0)) : studio;
}

} // namespace benchbook
