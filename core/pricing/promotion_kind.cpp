#include "core/pricing/price_kinds.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

struct PromotionKindText
{
    Q_DECLARE_TR_FUNCTIONS(Pricing)
};

/// What lasts longer is no promotion but another price.
constexpr int mostPromotionDays = 120;
constexpr Ratio deepestPromotion = Ratio::percent(90);

constexpr const char *promotionIds = R"sql(
    SELECT promotion.id FROM promotion LEFT JOIN product ON product.id = promotion.product_id
    WHERE (:search IS NULL OR promotion.name LIKE :search ESCAPE '!' OR promotion.code LIKE :search ESCAPE '!'
           OR product.name LIKE :search ESCAPE '!')
)sql";

constexpr const char *promotionRows = R"sql(
    SELECT promotion.id, promotion.code, promotion.name, promotion.reason, promotion.first_day, promotion.last_day,
           trim(coalesce(product.name, '') || ' ' || coalesce(variant.name, '')), promotion.segment, promotion.depth_ppm
    FROM promotion LEFT JOIN product ON product.id = promotion.product_id
    LEFT JOIN variant ON variant.id = promotion.variant_id
    WHERE promotion.id IN (SELECT value FROM json_each(:ids))
)sql";

std::vector<Field> promotionFields()
{
    return {
        {.key = "name", .column = "name", .title = QT_TRANSLATE_NOOP("Field", "Name"), .required = true},
        {.key = "reason",
         .column = "reason",
         .title = QT_TRANSLATE_NOOP("Field", "Why"),
         .type = FieldType::Choice,
         .required = true,
         .choices = {{"slack", QT_TRANSLATE_NOOP("Field", "Slack weeks")},
                     {"dead_stock", QT_TRANSLATE_NOOP("Field", "It lies too long")},
                     {"segment", QT_TRANSLATE_NOOP("Field", "For some customers")},
                     {"market", QT_TRANSLATE_NOOP("Field", "A market or a holiday")}}},
        {.key = "firstDay",
         .column = "first_day",
         .title = QT_TRANSLATE_NOOP("Field", "First day"),
         .type = FieldType::Day,
         .required = true},
        {.key = "lastDay",
         .column = "last_day",
         .title = QT_TRANSLATE_NOOP("Field", "Last day"),
         .type = FieldType::Day,
         .required = true},
        {.key = "product",
         .column = "product_id",
         .title = QT_TRANSLATE_NOOP("Field", "Product"),
         .type = FieldType::Reference,
         .refersTo = "products",
         .hint = QT_TRANSLATE_NOOP("Field", "Empty: whatever is sold.")},
        {.key = "variant",
         .column = "variant_id",
         .title = QT_TRANSLATE_NOOP("Field", "Variant"),
         .type = FieldType::Reference,
         .refersTo = "variants",
         .hint = QT_TRANSLATE_NOOP("Field", "Empty: all of the product.")},
        {.key = "segment",
         .column = "segment",
         .title = QT_TRANSLATE_NOOP("Field", "For whom"),
         .type = FieldType::Choice,
         .required = true,
         .choices = {{"everybody", QT_TRANSLATE_NOOP("Field", "Everybody")},
                     {"new", QT_TRANSLATE_NOOP("Field", "New customers")},
                     {"regular", QT_TRANSLATE_NOOP("Field", "Regular customers")},
                     {"friend", QT_TRANSLATE_NOOP("Field", "Friends")},
                     {"trade", QT_TRANSLATE_NOOP("Field", "Trade")},
                     {"long_away", QT_TRANSLATE_NOOP("Field", "Those who have not come for a year")}}},
        {.key = "depth",
         .column = "depth_ppm",
         .title = QT_TRANSLATE_NOOP("Field", "Off the price"),
         .type = FieldType::Percent,
         .required = true},
        {.key = "note", .column = "note", .title = QT_TRANSLATE_NOOP("Field", "Note"), .type = FieldType::LongText},
    };
}

QDate promotionDay(const Draft &draft, const QString &key)
{
    const auto found = draft.find(key);
    return found != draft.end() && found->second.isText() ? QDate::fromString(found->second.text(), Qt::ISODate)
                                                          : QDate();
}

/// A variant is one of the product, which is named as well.
void checkPromotedVariant(const Reader &reader, const Draft &draft, std::vector<Issue> &issues)
{
    const auto variant = draft.find(QStringLiteral("variant"));
    if (variant == draft.end() || !variant->second.isInteger())
        return;
    const auto product = draft.find(QStringLiteral("product"));
    Query query = reader.query("SELECT product_id FROM variant WHERE id = :variant");
    query.bind("variant", variant->second.integer());
    const bool isOfIt = product != draft.end() && product->second.isInteger() && query.next() &&
                        query.integer(0) == product->second.integer();
    if (!isOfIt)
        issues.push_back({QStringLiteral("variant"), PromotionKindText::tr("This is no variant of the product.")});
}

void checkPromotion(const Reader &reader, std::optional<qint64>, const Draft &draft, std::vector<Issue> &issues)
{
    checkPromotedVariant(reader, draft, issues);
    const QDate first = promotionDay(draft, QStringLiteral("firstDay"));
    const QDate last = promotionDay(draft, QStringLiteral("lastDay"));
    if (first.isValid() && last.isValid() && last < first)
        issues.push_back({QStringLiteral("lastDay"), PromotionKindText::tr("The last day is before the first.")});
    else if (first.isValid() && last.isValid() && first.daysTo(last) >= mostPromotionDays)
        issues.push_back(
            {QStringLiteral("lastDay"), PromotionKindText::tr("At most %n day(s): what lasts longer is another price.",
                                                              nullptr, mostPromotionDays)});
    const auto depth = draft.find(QStringLiteral("depth"));
    if (depth != draft.end() && depth->second.isInteger() &&
        (depth->second.integer() <= 0 || depth->second.integer() > deepestPromotion.ppm()))
        issues.push_back(
            {QStringLiteral("depth"), PromotionKindText::tr("Write a percentage above 0 and at most 90.")});
}

} // namespace

const RecordKind &promotionKind()
{
    static const RecordKind kind{
        .name = "promotions",
        .table = "promotion",
        .singular = QT_TRANSLATE_NOOP("Record", "Promotion"),
        .sentences = {.add = QT_TRANSLATE_NOOP("Action", "Add promotion %1"),
                      .change = QT_TRANSLATE_NOOP("Action", "Change promotion %1"),
                      .remove = QT_TRANSLATE_NOOP("Action", "Remove promotion %1"),
                      .bringBack = QT_TRANSLATE_NOOP("Action", "Bring back promotion %1")},
        .codePrefix = "PR-",
        .codeColumn = "code",
        .fields = promotionFields(),
        .list = &promotionList(),
        .check = checkPromotion,
        .calledByName = true,
    };
    return kind;
}

const ListDefinition &promotionList()
{
    static const ListDefinition list{
        "promotions",
        QT_TRANSLATE_NOOP("List", "Promotions"),
        promotionIds,
        promotionRows,
        "promotion.first_day DESC, promotion.number DESC",
        {{"code", QT_TRANSLATE_NOOP("List", "Code"), ColumnType::Text, "promotion.number", nullptr, 9, 3},
         {"name", QT_TRANSLATE_NOOP("List", "Name"), ColumnType::Text, "promotion.name", nullptr, 20},
         {"reason", QT_TRANSLATE_NOOP("List", "Why"), ColumnType::State, "promotion.reason", nullptr, 12, 2},
         {"first", QT_TRANSLATE_NOOP("List", "First day"), ColumnType::Day, "promotion.first_day", nullptr, 11},
         {"last", QT_TRANSLATE_NOOP("List", "Last day"), ColumnType::Day, "promotion.last_day", nullptr, 11},
         {"product", QT_TRANSLATE_NOOP("List", "Product"), ColumnType::Text, "product.name", nullptr, 16, 2},
         {"segment", QT_TRANSLATE_NOOP("List", "For whom"), ColumnType::State, "promotion.segment", nullptr, 12, 2},
         {"depth", QT_TRANSLATE_NOOP("List", "Off the price"), ColumnType::Percent, "promotion.depth_ppm", nullptr, 9}},
        {{"", QT_TRANSLATE_NOOP("List", "All"), "promotion.hidden = 0"},
         {"ahead", QT_TRANSLATE_NOOP("List", "Now and ahead"), "promotion.hidden = 0 AND promotion.last_day >= :today"},
         {"removed", QT_TRANSLATE_NOOP("List", "Removed"), "promotion.hidden = 1"}}};
    return list;
}

} // namespace benchbook
