#include "core/pricing/price_kinds.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

struct CompetitorText
{
    Q_DECLARE_TR_FUNCTIONS(Pricing)
};

constexpr const char *competitorIds = R"sql(
    SELECT seen.id FROM competitor_price AS seen JOIN product ON product.id = seen.product_id
    WHERE (:search IS NULL OR seen.name LIKE :search ESCAPE '!' OR seen.shop LIKE :search ESCAPE '!'
           OR seen.code LIKE :search ESCAPE '!' OR product.name LIKE :search ESCAPE '!')
)sql";

constexpr const char *competitorRows = R"sql(
    SELECT seen.id, seen.code, seen.shop, seen.name, seen.price_minor, product.name, seen.similarity_ppm,
           seen.seen_day, seen.source
    FROM competitor_price AS seen JOIN product ON product.id = seen.product_id
    WHERE seen.id IN (SELECT value FROM json_each(:ids))
)sql";

std::vector<Field> competitorFields()
{
    return {
        {.key = "shop", .column = "shop", .title = QT_TRANSLATE_NOOP("Field", "Shop"), .required = true},
        {.key = "name",
         .column = "name",
         .title = QT_TRANSLATE_NOOP("Field", "Name there"),
         .required = true,
         .hint =
             QT_TRANSLATE_NOOP("Field", "What they call it. A table with the same name later brings the new price.")},
        {.key = "product",
         .column = "product_id",
         .title = QT_TRANSLATE_NOOP("Field", "Product"),
         .type = FieldType::Reference,
         .required = true,
         .refersTo = "products",
         .hint = QT_TRANSLATE_NOOP("Field", "Yours that it resembles.")},
        {.key = "price",
         .column = "price_minor",
         .title = QT_TRANSLATE_NOOP("Field", "Price seen"),
         .type = FieldType::Money,
         .required = true,
         .hint = QT_TRANSLATE_NOOP("Field", "What a buyer pays there for one piece, in the studio's currency.")},
        {.key = "similarity",
         .column = "similarity_ppm",
         .title = QT_TRANSLATE_NOOP("Field", "How alike"),
         .type = FieldType::Percent,
         .hint = QT_TRANSLATE_NOOP("Field", "100: a buyer would take either. 50: half as telling. 0: not at all.")},
        {.key = "seenDay",
         .column = "seen_day",
         .title = QT_TRANSLATE_NOOP("Field", "Seen on"),
         .type = FieldType::Day,
         .required = true},
        {.key = "source",
         .column = "source",
         .title = QT_TRANSLATE_NOOP("Field", "Source"),
         .hint = QT_TRANSLATE_NOOP("Field", "An address, a photo, who said it.")},
        {.key = "note", .column = "note", .title = QT_TRANSLATE_NOOP("Field", "Note"), .type = FieldType::LongText},
    };
}

void checkCompetitor(const Reader &reader, std::optional<qint64>, const Draft &draft, std::vector<Issue> &issues)
{
    const auto price = draft.find(QStringLiteral("price"));
    if (price != draft.end() && price->second.isInteger() && price->second.integer() <= 0)
        issues.push_back({QStringLiteral("price"), CompetitorText::tr("A price is above 0.")});
    const auto alike = draft.find(QStringLiteral("similarity"));
    if (alike != draft.end() && alike->second.isInteger() &&
        (alike->second.integer() < 0 || alike->second.integer() > Ratio::one))
        issues.push_back({QStringLiteral("similarity"), CompetitorText::tr("Write a percentage from 0 to 100.")});
    const auto seen = draft.find(QStringLiteral("seenDay"));
    if (seen != draft.end() && seen->second.isText() &&
        QDate::fromString(seen->second.text(), Qt::ISODate) > reader.today())
        issues.push_back({QStringLiteral("seenDay"), CompetitorText::tr("It was seen today or before.")});
}

} // namespace

const RecordKind &competitorPriceKind()
{
    static const RecordKind kind{
        .name = "competitor-prices",
        .table = "competitor_price",
        .singular = QT_TRANSLATE_NOOP("Record", "Price of another shop"),
        .sentences = {.add = QT_TRANSLATE_NOOP("Action", "Add the price of another shop, %1"),
                      .change = QT_TRANSLATE_NOOP("Action", "Change the price of another shop, %1"),
                      .remove = QT_TRANSLATE_NOOP("Action", "Remove the price of another shop, %1"),
                      .bringBack = QT_TRANSLATE_NOOP("Action", "Bring back the price of another shop, %1"),
                      .importOne = QT_TRANSLATE_NOOP("Action", "Import one price of another shop from %1"),
                      .importMany = QT_TRANSLATE_NOOP("Action", "Import %1 prices of other shops from %2")},
        .codePrefix = "CP-",
        .codeColumn = "code",
        .fields = competitorFields(),
        .list = &competitorPriceList(),
        .check = checkCompetitor,
        .calledByName = true,
        .comesInTables = true,
    };
    return kind;
}

const ListDefinition &competitorPriceList()
{
    static const ListDefinition list{
        "competitor-prices",
        QT_TRANSLATE_NOOP("List", "Prices of other shops"),
        competitorIds,
        competitorRows,
        "seen.seen_day DESC, seen.number DESC",
        {{"code", QT_TRANSLATE_NOOP("List", "Code"), ColumnType::Text, "seen.number", nullptr, 9, 3},
         {"shop", QT_TRANSLATE_NOOP("List", "Shop"), ColumnType::Text, "seen.shop", nullptr, 16},
         {"name", QT_TRANSLATE_NOOP("List", "Name there"), ColumnType::Text, "seen.name", nullptr, 20},
         {"price", QT_TRANSLATE_NOOP("List", "Price"), ColumnType::Money, "seen.price_minor", nullptr, 11},
         {"product", QT_TRANSLATE_NOOP("List", "Product"), ColumnType::Text, "product.name", nullptr, 18},
         {"similarity", QT_TRANSLATE_NOOP("List", "How alike"), ColumnType::Percent, "seen.similarity_ppm", nullptr, 9,
          2},
         {"seen", QT_TRANSLATE_NOOP("List", "Seen on"), ColumnType::Day, "seen.seen_day", nullptr, 11},
         {"source", QT_TRANSLATE_NOOP("List", "Source"), ColumnType::Text, "seen.source", nullptr, 16, 3}},
        {{"", QT_TRANSLATE_NOOP("List", "All"), "seen.hidden = 0"},
         {"fresh", QT_TRANSLATE_NOOP("List", "Of this half-year"),
          "seen.hidden = 0 AND seen.seen_day >= date(:today, '-6 months')"},
         {"removed", QT_TRANSLATE_NOOP("List", "Removed"), "seen.hidden = 1"}}};
    return list;
}

} // namespace benchbook
