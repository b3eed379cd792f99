#include "core/customers/customer.h"

#include "core/journal/schema.h"

namespace benchbook {

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
        action.changeRow("customer", id.value(), emptied);
        action.destroyPersonalKey(id.value());
        return {};
    });
}

} // namespace benchbook
