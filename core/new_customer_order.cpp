#include "core/new_customer_order.h"

#include "core/customers/customer.h"

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *customerCodeSql = R"sql(
    SELECT code FROM customer WHERE id = :id
)sql";

/// `draft` names no customer.
Result<std::vector<Issue>> issuesOf(const Studio &studio, const Draft &customer, const OrderDraft &draft)
{
    std::vector<Issue> issues = validateRecord(studio, customerKind(), std::nullopt, customer);
    for (Issue &issue : issues)
        issue.field = u"customer"_s;
    BENCHBOOK_ASSIGN(const std::vector<Issue> ofOrder,
                     studio.read([&](const Reader &reader) -> Result<std::vector<Issue>> {
                         return validateOrder(reader, studio.today(), draft);
                     }));
    issues.insert(issues.end(), ofOrder.begin(), ofOrder.end());
    return issues;
}

} // namespace

Result<PlacedOrder> placeOrderOfNewCustomer(Studio &studio, const OrderDraft &draft, const QString &name,
                                            PersonRef person)
{
    const Draft customer{{u"name"_s, Value(name.trimmed())}, {u"tier"_s, Value(u"new"_s)}};
    OrderDraft whole = draft;
    whole.customer.reset();
    BENCHBOOK_ASSIGN(std::vector<Issue> issues, issuesOf(studio, customer, whole));
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    const char *english = QT_TRANSLATE_NOOP("Action", "Take the order %1 of the new customer %2");
    return studio.perform(Sentence(english), person, [&](Action &action) -> Result<PlacedOrder> {
        const Id<Customer> id(addRecord(action, customerKind(), customer));
        whole.customer = id;
        BENCHBOOK_ASSIGN(const PlacedOrder placed, placeOrder(action, whole));
        Query code = action.query(customerCodeSql);
        code.bind("id", id);
        code.next();
        // The number, not the name: sentences are kept when a customer is erased.
        action.say(Sentence(english, {placed.code, code.text(0)}));
        return placed;
    });
}

} // namespace benchbook
