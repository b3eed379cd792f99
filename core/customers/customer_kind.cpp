#include "core/customers/customer.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace benchbook {
namespace {

struct CustomerText
{
    Q_DECLARE_TR_FUNCTIONS(Customers)
};

// Numbers are compared by their digits: people write them with spaces, dashes and country codes.
constexpr const char *phonesOfOthers = R"sql(
    SELECT code, phone FROM customer WHERE phone <> '' AND hidden = 0 AND id IS NOT :id
)sql";

constexpr const char *sameEmail = R"sql(
    SELECT code FROM customer WHERE lower(email) = lower(:email) AND hidden = 0 AND id IS NOT :id LIMIT 1
)sql";

QString draftText(const Draft &draft, const QString &key)
{
    const auto found = draft.find(key);
    return found != draft.end() && found->second.isText() ? found->second.text().trimmed() : QString();
}

/// The last eleven digits: a country code in front does not make another phone.
QString phoneDigits(const QString &phone)
{
    QString digits;
    for (const QChar character : phone) {
        if (character.isDigit())
            digits += QChar(u'0' + character.digitValue());
    }
    return digits.right(11);
}

void checkCustomer(const Reader &, std::optional<qint64>, const Draft &draft, std::vector<Issue> &issues)
{
    static const QRegularExpression shape(QStringLiteral(R"(^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$)"));
    const QString email = draftText(draft, QStringLiteral("email"));
    if (!email.isEmpty() && !shape.match(email).hasMatch()) {
        issues.push_back(
            {QStringLiteral("email"),
             CustomerText::tr("“%1” is not an e-mail address; it looks like name@example.com.").arg(email)});
    }
}

std::vector<Field> whoFields()
{
    return {
        {"name", "name", QT_TRANSLATE_NOOP("Field", "Name"), FieldType::Text, true},
        {"tier",
         "tier",
         QT_TRANSLATE_NOOP("Field", "Tier"),
         FieldType::Choice,
         false,
         {{"new", QT_TRANSLATE_NOOP("Field", "New")},
          {"regular", QT_TRANSLATE_NOOP("Field", "Regular")},
          {"friend", QT_TRANSLATE_NOOP("Field", "Friend")},
          {"trade", QT_TRANSLATE_NOOP("Field", "Trade")}}},
        {"tags",
         "tags",
         QT_TRANSLATE_NOOP("Field", "Tags"),
         FieldType::Tags,
         false,
         {},
         nullptr,
         nullptr,
         QT_TRANSLATE_NOOP("Field", "Words separated by commas, for example: gift, wedding. They are kept when a "
                                    "customer is erased, so write nothing here that tells who they are.")},
        {"channel",
         "channel_id",
         QT_TRANSLATE_NOOP("Field", "Channel"),
         FieldType::Reference,
         false,
         {},
         "channels",
         nullptr,
         QT_TRANSLATE_NOOP("Field", "Where they usually buy.")},
        {"handle",
         "handle",
         QT_TRANSLATE_NOOP("Field", "Name on the channel"),
         FieldType::Text,
         false,
         {},
         nullptr,
         nullptr,
         QT_TRANSLATE_NOOP("Field", "Imported orders with this buyer's name become theirs.")},
    };
}

std::vector<Field> contactFields()
{
    return {
        {"phone", "phone", QT_TRANSLATE_NOOP("Field", "Phone")},
        {"email", "email", QT_TRANSLATE_NOOP("Field", "E-mail")},
        {"street", "street", QT_TRANSLATE_NOOP("Field", "Street")},
        {"city", "city", QT_TRANSLATE_NOOP("Field", "City")},
        {"region", "region", QT_TRANSLATE_NOOP("Field", "Region")},
        {"postcode", "postcode", QT_TRANSLATE_NOOP("Field", "Postcode")},
        {"country", "country", QT_TRANSLATE_NOOP("Field", "Country")},
        {"preferences",
         "preferences",
         QT_TRANSLATE_NOOP("Field", "Preferences"),
         FieldType::LongText,
         false,
         {},
         nullptr,
         nullptr,
         QT_TRANSLATE_NOOP("Field", "Sizes, colours, initials, what they like.")},
        {"note", "note", QT_TRANSLATE_NOOP("Field", "Note"), FieldType::LongText},
        {"consent",
         "consent",
         QT_TRANSLATE_NOOP("Field", "May be written to"),
         FieldType::Flag,
         false,
         {},
         nullptr,
         nullptr,
         QT_TRANSLATE_NOOP("Field", "They agreed to hear from the studio.")},
    };
}

RecordSentences customerSentences()
{
    return {.add = QT_TRANSLATE_NOOP("Action", "Add customer %1"),
            .change = QT_TRANSLATE_NOOP("Action", "Change customer %1"),
            .remove = QT_TRANSLATE_NOOP("Action", "Remove customer %1"),
            .bringBack = QT_TRANSLATE_NOOP("Action", "Bring back customer %1"),
            .importOne = QT_TRANSLATE_NOOP("Action", "Import one customer from %1"),
            .importMany = QT_TRANSLATE_NOOP("Action", "Import %1 customers from %2")};
}

} // namespace

const RecordKind &customerKind()
{
    static const RecordKind kind = [] {
        std::vector<Field> fields = whoFields();
        const std::vector<Field> contact = contactFields();
        fields.insert(fields.end(), contact.begin(), contact.end());
        RecordKind customers{"customers",
                             "customer",
                             QT_TRANSLATE_NOOP("Record", "Customer"),
                             customerSentences(),
                             "C-",
                             "code",
                             "name",
                             std::move(fields),
                             &customerList(),
                             checkCustomer};
        customers.comesInTables = true;
        return customers;
    }();
    return kind;
}

std::vector<Issue> customerWarnings(const Reader &reader, std::optional<Id<Customer>> id, const Draft &draft)
{
    std::vector<Issue> warnings;
    const QString phone = phoneDigits(draftText(draft, QStringLiteral("phone")));
    if (!phone.isEmpty()) {
        Query others = reader.query(phonesOfOthers);
        others.bind("id", id);
        while (others.next() && warnings.empty()) {
            if (phoneDigits(others.text(1)) == phone)
                warnings.push_back({QStringLiteral("phone"),
                                    CustomerText::tr("Customer %1 has this phone number too.").arg(others.text(0))});
        }
    }
    const QString email = draftText(draft, QStringLiteral("email"));
    if (!email.isEmpty()) {
        Query same = reader.query(sameEmail);
        same.bind("email", email).bind("id", id);
        if (same.next())
            warnings.push_back({QStringLiteral("email"),
                                CustomerText::tr("Customer %1 has this e-mail address too.").arg(same.text(0))});
    }
    return warnings;
}

} // namespace benchbook
