#include "core/pricing/price_kinds.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

struct PersonalisationText
{
    Q_DECLARE_TR_FUNCTIONS(Pricing)
};

constexpr qint64 mostWishMinutes = 100'000;

constexpr const char *personalisationIds = R"sql(
    SELECT wish.id FROM personalisation AS wish LEFT JOIN product ON product.id = wish.product_id
    WHERE (:search IS NULL OR wish.name LIKE :search ESCAPE '!' OR wish.code LIKE :search ESCAPE '!'
           OR product.name LIKE :search ESCAPE '!')
)sql";

constexpr const char *personalisationRows = R"sql(
    SELECT wish.id, wish.code, wish.name, wish.level, coalesce(product.name, ''), wish.minutes * 60,
           wish.material_minor, wish.scrap_risk_ppm, wish.surcharge_minor
    FROM personalisation AS wish LEFT JOIN product ON product.id = wish.product_id
    WHERE wish.id IN (SELECT value FROM json_each(:ids))
)sql";

std::vector<Field> personalisationFields()
{
    return {
        {.key = "name", .column = "name", .title = QT_TRANSLATE_NOOP("Field", "Name"), .required = true},
        {.key = "product",
         .column = "product_id",
         .title = QT_TRANSLATE_NOOP("Field", "Product"),
         .type = FieldType::Reference,
         .refersTo = "products",
         .hint = QT_TRANSLATE_NOOP("Field", "Empty: with anything.")},
        {.key = "level",
         .column = "level",
         .title = QT_TRANSLATE_NOOP("Field", "How deep"),
         .type = FieldType::Choice,
         .required = true,
         .choices = {{"basic", QT_TRANSLATE_NOOP("Field", "Basic: on a piece from the shelf")},
                     {"deep", QT_TRANSLATE_NOOP("Field", "Deep: another colour or part")},
                     {"extreme", QT_TRANSLATE_NOOP("Field", "Made to measure")}}},
        {.key = "minutes",
         .column = "minutes",
         .title = QT_TRANSLATE_NOOP("Field", "Minutes more"),
         .type = FieldType::Count,
         .hint = QT_TRANSLATE_NOOP("Field", "Of work beyond the plain piece, talking about it included.")},
        {.key = "material",
         .column = "material_minor",
         .title = QT_TRANSLATE_NOOP("Field", "Material more"),
         .type = FieldType::Money,
         .hint = QT_TRANSLATE_NOOP("Field", "What its own material costs. Empty means unknown, 0 means none.")},
        {.key = "scrapRisk",
         .column = "scrap_risk_ppm",
         .title = QT_TRANSLATE_NOOP("Field", "Spoilt"),
         .type = FieldType::Percent,
         .hint = QT_TRANSLATE_NOOP("Field", "How many of a hundred such pieces are spoilt: nobody else buys them.")},
        {.key = "surcharge",
         .column = "surcharge_minor",
         .title = QT_TRANSLATE_NOOP("Field", "Surcharge"),
         .type = FieldType::Money,
         .hint = QT_TRANSLATE_NOOP("Field", "What the customer is asked for it.")},
        {.key = "note", .column = "note", .title = QT_TRANSLATE_NOOP("Field", "Note"), .type = FieldType::LongText},
    };
}

void checkPersonalisation(const Reader &, std::optional<qint64>, const Draft &draft, std::vector<Issue> &issues)
{
    const auto number = [&draft](const char *key) {
        const auto found = draft.find(QString::fromLatin1(key));
        return found != draft.end() && found->second.isInteger() ? found->second.integer() : 0;
    };
    if (number("minutes") < 0 || number("minutes") > mostWishMinutes)
        issues.push_back(
            {QStringLiteral("minutes"), PersonalisationText::tr("Write a number from 0 to %1.").arg(mostWishMinutes)});
    for (const char *key : {"material", "surcharge"}) {
        if (number(key) < 0)
            issues.push_back({QString::fromLatin1(key), PersonalisationText::tr("This cannot be negative.")});
    }
    if (number("scrapRisk") < 0 || number("scrapRisk") >= Ratio::one)
        issues.push_back({QStringLiteral("scrapRisk"),
                          PersonalisationText::tr("The risk of spoiling a piece is from 0 to below 100 %.")});
}

} // namespace

const RecordKind &personalisationKind()
{
    static const RecordKind kind{
        .name = "personalisations",
        .table = "personalisation",
        .singular = QT_TRANSLATE_NOOP("Record", "Personalisation"),
        .sentences = {.add = QT_TRANSLATE_NOOP("Action", "Add personalisation %1"),
                      .change = QT_TRANSLATE_NOOP("Action", "Change personalisation %1"),
                      .remove = QT_TRANSLATE_NOOP("Action", "Remove personalisation %1"),
                      .bringBack = QT_TRANSLATE_NOOP("Action", "Bring back personalisation %1")},
        .codePrefix = "WI-",
        .codeColumn = "code",
        .fields = personalisationFields(),
        .list = &personalisationList(),
        .check = checkPersonalisation,
        .calledByName = true,
    };
    return kind;
}

const ListDefinition &personalisationList()
{
    static const ListDefinition list{
        "personalisations",
        QT_TRANSLATE_NOOP("List", "Personalisations"),
        personalisationIds,
        personalisationRows,
        "wish.number",
        {{"code", QT_TRANSLATE_NOOP("List", "Code"), ColumnType::Text, "wish.number", nullptr, 9, 3},
         {"name", QT_TRANSLATE_NOOP("List", "Name"), ColumnType::Text, "wish.name", nullptr, 18},
         {"level", QT_TRANSLATE_NOOP("List", "How deep"), ColumnType::State, "wish.level", nullptr, 12, 2},
         {"product", QT_TRANSLATE_NOOP("List", "Product"), ColumnType::Text, "product.name", nullptr, 16, 2},
         {"time", QT_TRANSLATE_NOOP("List", "More work"), ColumnType::Duration, "wish.minutes", nullptr, 10},
         {"material", QT_TRANSLATE_NOOP("List", "Material more"), ColumnType::Money, "wish.material_minor", nullptr, 12,
          2},
         {"scrapRisk", QT_TRANSLATE_NOOP("List", "Spoilt"), ColumnType::Percent, "wish.scrap_risk_ppm", nullptr, 8, 2},
         {"surcharge", QT_TRANSLATE_NOOP("List", "Surcharge"), ColumnType::Money, "wish.surcharge_minor", nullptr, 11}},
        {{"", QT_TRANSLATE_NOOP("List", "All"), "wish.hidden = 0"},
         {"removed", QT_TRANSLATE_NOOP("List", "Removed"), "wish.hidden = 1"}}};
    return list;
}

} // namespace benchbook
