// The lists of quotes and of requests for quotation.
#include "core/buying/quote.h"
#include "core/buying/quote_request.h"

namespace benchbook {

const ListDefinition &quoteList()
{
    static const ListDefinition list{
        "quotes",
        QT_TRANSLATE_NOOP("List", "Quotes"),
        R"sql(
            SELECT quote.id FROM quote
            JOIN supplier ON supplier.id = quote.supplier_id
            JOIN material ON material.id = quote.material_id
            WHERE (:search IS NULL OR quote.code LIKE :search ESCAPE '!' OR supplier.name LIKE :search ESCAPE '!'
                   OR material.name LIKE :search ESCAPE '!' OR quote.supplier_item LIKE :search ESCAPE '!')
        )sql",
        // The first price stands for the quote; how many more there are is in the pane.
        R"sql(
            SELECT quote.id, quote.code, material.name, supplier.name, quote.currency, first.price_minor,
                   material.base_unit, first.per_micro, quote.minimum_micro,
                   coalesce(quote.lead_days, supplier.lead_days), quote.quoted_day, quote.valid_until
            FROM quote
            JOIN supplier ON supplier.id = quote.supplier_id
            JOIN material ON material.id = quote.material_id
            LEFT JOIN quote_break AS first ON first.quote_id = quote.id
                 AND first.from_micro = (SELECT min(from_micro) FROM quote_break WHERE quote_id = quote.id)
            WHERE quote.id IN (SELECT value FROM json_each(:ids))
        )sql",
        "quote.quoted_day DESC, quote.id DESC",
        {{"code", QT_TRANSLATE_NOOP("List", "Code"), ColumnType::Text, "quote.number", nullptr, 9, 4},
         {"material", QT_TRANSLATE_NOOP("List", "Material"), ColumnType::Text, "material.name", nullptr, 20},
         {"supplier", QT_TRANSLATE_NOOP("List", "Supplier"), ColumnType::Text, "supplier.name", nullptr, 16},
         {"currency", QT_TRANSLATE_NOOP("List", "Currency"), ColumnType::Hidden},
         {"price", QT_TRANSLATE_NOOP("List", "Price"), ColumnType::Money, nullptr, "currency", 11},
         {"unit", QT_TRANSLATE_NOOP("List", "Unit"), ColumnType::Hidden},
         {"per", QT_TRANSLATE_NOOP("List", "For"), ColumnType::Quantity, nullptr, "unit", 9},
         {"minimum", QT_TRANSLATE_NOOP("List", "Minimum"), ColumnType::Quantity, nullptr, "unit", 9, 3},
         {"leadDays", QT_TRANSLATE_NOOP("List", "Lead days"), ColumnType::Count, nullptr, nullptr, 9, 2},
         {"quoted", QT_TRANSLATE_NOOP("List", "Quoted"), ColumnType::Day, "quote.quoted_day", nullptr, 11, 3},
         {"validUntil", QT_TRANSLATE_NOOP("List", "Valid until"), ColumnType::Day, "quote.valid_until", nullptr, 11,
          2}},
        {{"", QT_TRANSLATE_NOOP("List", "All"), "quote.hidden = 0"},
         {"valid", QT_TRANSLATE_NOOP("List", "Valid"),
          "quote.hidden = 0 AND quote.quoted_day <= :today AND (quote.valid_until IS NULL OR quote.valid_until >= "
          ":today)"},
         {"expired", QT_TRANSLATE_NOOP("List", "Expired"), "quote.hidden = 0 AND quote.valid_until < :today"},
         {"removed", QT_TRANSLATE_NOOP("List", "Removed"), "quote.hidden = 1"}}};
    return list;
}

const ListDefinition &quoteRequestList()
{
    static const ListDefinition list{
        "quote-requests",
        QT_TRANSLATE_NOOP("List", "Requests for quotation"),
        R"sql(
            SELECT request.id FROM quote_request AS request
            WHERE (:search IS NULL OR request.code LIKE :search ESCAPE '!' OR request.note LIKE :search ESCAPE '!'
                   OR request.id IN (SELECT line.request_id FROM quote_request_line AS line
                                     JOIN material ON material.id = line.material_id
                                     WHERE material.name LIKE :search ESCAPE '!'))
        )sql",
        R"sql(
            SELECT request.id, request.code, request.asked_day, request.answer_by,
                   (SELECT group_concat(material.name, ' · ') FROM quote_request_line AS line
                    JOIN material ON material.id = line.material_id WHERE line.request_id = request.id),
                   (SELECT count(*) FROM quote_request_supplier AS asked WHERE asked.request_id = request.id),
                   (SELECT count(DISTINCT quote.supplier_id) FROM quote
                    WHERE quote.request_id = request.id AND quote.hidden = 0),
                   iif((SELECT count(DISTINCT quote.supplier_id) FROM quote
                        WHERE quote.request_id = request.id AND quote.hidden = 0)
                       >= (SELECT count(*) FROM quote_request_supplier AS asked WHERE asked.request_id = request.id),
                       'answered', 'asked')
            FROM quote_request AS request WHERE request.id IN (SELECT value FROM json_each(:ids))
        )sql",
        "request.number DESC",
        {{"code", QT_TRANSLATE_NOOP("List", "Code"), ColumnType::Text, "request.number", nullptr, 9},
         {"asked", QT_TRANSLATE_NOOP("List", "Asked"), ColumnType::Day, "request.asked_day", nullptr, 11},
         {"answerBy", QT_TRANSLATE_NOOP("List", "Answer by"), ColumnType::Day, "request.answer_by", nullptr, 11, 2},
         {"materials", QT_TRANSLATE_NOOP("List", "Materials"), ColumnType::Text, nullptr, nullptr, 26},
         {"suppliers", QT_TRANSLATE_NOOP("List", "Suppliers asked"), ColumnType::Count, nullptr, nullptr, 9, 2},
         {"answers", QT_TRANSLATE_NOOP("List", "Answers"), ColumnType::Count, nullptr, nullptr, 9},
         {"state", QT_TRANSLATE_NOOP("List", "State"), ColumnType::State, nullptr, nullptr, 10}},
        {{"", QT_TRANSLATE_NOOP("List", "All"), "request.hidden = 0"},
         {"open", QT_TRANSLATE_NOOP("List", "Open"),
          "request.hidden = 0 AND EXISTS (SELECT 1 FROM quote_request_supplier AS asked WHERE asked.request_id = "
          "request.id AND NOT EXISTS (SELECT 1 FROM quote WHERE quote.request_id = request.id AND quote.supplier_id = "
          "asked.supplier_id AND quote.hidden = 0))"},
         {"removed", QT_TRANSLATE_NOOP("List", "Removed"), "request.hidden = 1"}}};
    return list;
}

} // namespace benchbook
