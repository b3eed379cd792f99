#include "core/products/product.h"

namespace benchbook {

const RecordKind &productKind()
{
    static const RecordKind kind{"products",
                                 "product",
                                 QT_TRANSLATE_NOOP("Record", "Product"),
                                 {.add = QT_TRANSLATE_NOOP("Action", "Add product %1"),
                                  .change = QT_TRANSLATE_NOOP("Action", "Change product %1"),
                                  .remove = QT_TRANSLATE_NOOP("Action", "Remove product %1"),
                                  .bringBack = QT_TRANSLATE_NOOP("Action", "Bring back product %1")},
                                 "P-",
                                 "code",
                                 "name",
                                 {{"name", "name", QT_TRANSLATE_NOOP("Field", "Name"), FieldType::Text, true},
                                  {"category",
                                   "category",
                                   QT_TRANSLATE_NOOP("Field", "Category"),
                                   FieldType::Text,
                                   false,
                                   {},
                                   nullptr,
                                   nullptr,
                                   QT_TRANSLATE_NOOP("Field", "A word of your own, for example wallets.")},
                                  {"note", "note", QT_TRANSLATE_NOOP("Field", "Note"), FieldType::LongText}},
                                 &productList()};
    return kind;
}

} // namespace benchbook
