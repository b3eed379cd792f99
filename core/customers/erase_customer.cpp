#include "core/customers/customer.h"

#include "core/journal/schema.h"

namespace benchbook {
namespace {

constexpr const char *notesOfCustomer = R"sql(
    SELECT sale.id FROM sales_order AS sale
    WHERE sale.customer_id = :customer
      AND (sale.note <> '' OR EXISTS (SELECT 1 FROM personal_key WHERE subject_id = sale.id))
    ORDER BY sale.id
)sql";

constexpr const char *feedbackOfCustomer = R"sql(
    SELECT feedback.id FROM feedback JOIN sales_order AS sale ON sale.id = feedback.order_id
    WHERE sale.customer_id = :customer
      AND (feedback.text <> '' OR EXISTS (SELECT 1 FROM personal_key WHERE subject_id = feedback.id))
    ORDER BY feedback.id
)sql";

// A loan names whoever has the tool as people call them.
constexpr const char *loansToCustomer = R"sql(
    SELECT loan.id FROM tool_loan AS loan JOIN customer ON customer.id = :customer
    WHERE loan.lent_to <> ''
      AND (loan.lent_to = customer.name COLLATE NOCASE OR loan.lent_to = customer.handle COLLATE NOCASE)
    ORDER BY loan.id
)sql";

/// Empties what the customer wrote, or who they are, in these rows, and silences the journal about it.
void eraseWords(Action &action, Id<Customer> customer, const char *rowsOfCustomer, const char *table,
                const char *column)
{
    Query query = action.query(rowsOfCustomer);
    query.bind("customer", customer);
    std::vector<qint64> rows;
    while (query.next())
        rows.push_back(query.integer(0));
    for (const qint64 row : rows) {
        action.changeRow(table, row, std::vector<Column>{{column, QString()}});
        action.destroyPersonalKey(row);
    }
}

} // namespace

Result<void> eraseCustomer(Studio &studio, Id<Customer> id, PersonRef person)
{
    BENCHBOOK_TRY(loadRecord(studio, customerKind(), id.value()));
    // The table itself says which columns are personal, so a new one is never forgotten here.
    std::vector<Column> emptied;
    for (const ColumnRule &column : studio.schema().table("customer").columns) {
        if (column.personal)
            emptied.push_back({column.name.c_str(), Value(QString())});
    }
    emptied.push_back({"consent", Value(0)});
    emptied.push_back({"hidden", Value(1)});
    const char *english = QT_TRANSLATE_NOOP("Action", "Erase the person behind customer %1");
    return studio.perform(Sentence(english), person, [&](Action &action) -> Result<void> {
        Query code = action.query("SELECT code FROM customer WHERE id = :id");
        code.bind("id", id);
        if (code.next())
            action.say(Sentence(english, {code.text(0)}));
        eraseWords(action, id, loansToCustomer, "tool_loan", "lent_to");
        action.changeRow("customer", id.value(), emptied);
        action.destroyPersonalKey(id.value());
        // What they wrote beside their orders and of them goes with them.
        eraseWords(action, id, notesOfCustomer, "sales_order", "note");
        eraseWords(action, id, feedbackOfCustomer, "feedback", "text");
        return {};
    });
}

} // namespace benchbook
