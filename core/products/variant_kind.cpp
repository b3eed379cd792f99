#include "core/products/product.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

struct VariantText
{
    Q_DECLARE_TR_FUNCTIONS(Products)
};

constexpr const char *sameSku = R"sql(
    SELECT id FROM variant WHERE upper(sku) = upper(:sku) AND id IS NOT :id
)sql";

std::optional<qint64> amountIn(const Draft &draft, const char *key)
{
    const auto found = draft.find(QString::fromLatin1(key));
    return found != draft.end() && found->second.isInteger() ? std::optional(found->second.integer()) : std::nullopt;
}

void checkVariant(const Reader &reader, std::optional<qint64> id, const Draft &draft, std::vector<Issue> &issues)
{
    const auto sku = draft.find(QStringLiteral("sku"));
    if (sku != draft.end() && sku->second.isText()) {
        Query same = reader.query(sameSku);
        same.bind("sku", sku->second).bind("id", id);
        if (same.next())
            issues.push_back(
                {QStringLiteral("sku"), VariantText::tr("There is a variant “%1” already.").arg(sku->second.text())});
    }
    for (const char *key : {"price", "lowestPrice", "highestPrice"}) {
        if (amountIn(draft, key).value_or(0) < 0)
            issues.push_back({QString::fromLatin1(key), VariantText::tr("A price cannot be negative.")});
    }
    const auto lowest = amountIn(draft, "lowestPrice");
    const auto highest = amountIn(draft, "highestPrice");
    if (lowest && highest && *lowest > *highest)
        issues.push_back(
            {QStringLiteral("highestPrice"), VariantText::tr("The highest price is at least the lowest one.")});
    const auto keep = draft.find(QStringLiteral("keep"));
    if (keep != draft.end() && keep->second.isInteger() &&
        (keep->second.integer() < 0 || keep->second.integer() > 100'000))
        issues.push_back({QStringLiteral("keep"), VariantText::tr("Write a number from 0 to 100 000.")});
}

} // namespace

const RecordKind &variantKind()
{
    static const RecordKind kind{
        "variants",
        "variant",
        QT_TRANSLATE_NOOP("Record", "Variant"),
        {.add = QT_TRANSLATE_NOOP("Action", "Add variant %1"),
         .change = QT_TRANSLATE_NOOP("Action", "Change variant %1"),
         .remove = QT_TRANSLATE_NOOP("Action", "Remove variant %1"),
         .bringBack = QT_TRANSLATE_NOOP("Action", "Bring back variant %1")},
        nullptr,
        "sku",
        "name",
        {{"product",
          "product_id",
          QT_TRANSLATE_NOOP("Field", "Product"),
          FieldType::Reference,
          true,
          {},
          "products",
          nullptr,
          nullptr,
          true},
         {"sku",
          "sku",
          QT_TRANSLATE_NOOP("Field", "SKU"),
          FieldType::Text,
          true,
          {},
          nullptr,
          nullptr,
          QT_TRANSLATE_NOOP("Field", "As your shops call it: imported orders find the variant by it.")},
         {"name",
          "name",
          QT_TRANSLATE_NOOP("Field", "Name"),
          FieldType::Text,
          false,
          {},
          nullptr,
          nullptr,
          QT_TRANSLATE_NOOP("Field", "What sets it apart: brown, large. Empty where there is only one.")},
         {"price", "price_minor", QT_TRANSLATE_NOOP("Field", "List price"), FieldType::Money},
         {"lowestPrice",
          "lowest_price_minor",
          QT_TRANSLATE_NOOP("Field", "Lowest price"),
          FieldType::Money,
          false,
          {},
          nullptr,
          nullptr,
          QT_TRANSLATE_NOOP("Field", "Your own limits: no proposal goes beyond them. Empty: none.")},
         {"highestPrice", "highest_price_minor", QT_TRANSLATE_NOOP("Field", "Highest price"), FieldType::Money},
         {"keep",
          "keep_pieces",
          QT_TRANSLATE_NOOP("Field", "Keep on the shelf"),
          FieldType::Count,
          false,
          {},
          nullptr,
          nullptr,
          QT_TRANSLATE_NOOP("Field", "Pieces that are to lie there beyond what customers ordered. Empty: it is made to "
                                     "order.")}},
        &variantList(),
        checkVariant};
    return kind;
}

} // namespace benchbook
