#include "core/people/people_kinds.h"
#include "core/people/time_of_day.h"

namespace benchbook {
namespace {

constexpr const char *personIds = R"sql(
    SELECT person.id FROM person
    WHERE (:search IS NULL OR person.name LIKE :search ESCAPE '!' OR person.phone LIKE :search ESCAPE '!'
           OR person.skills LIKE :search ESCAPE '!')
)sql";

constexpr const char *personRows = R"sql(
    SELECT person.id, person.name, person.role, person.rate_per_hour_minor, person.skills, person.phone
    FROM person WHERE person.id IN (SELECT value FROM json_each(:ids))
)sql";

const ListDefinition &personList()
{
    static const ListDefinition list{
        "persons",
        QT_TRANSLATE_NOOP("List", "People"),
        personIds,
        personRows,
        "person.name, person.id",
        {{"name", QT_TRANSLATE_NOOP("List", "Name"), ColumnType::Text, "person.name", nullptr, 16},
         {"role", QT_TRANSLATE_NOOP("List", "Role"), ColumnType::State, "person.role", nullptr, 12},
         {"rate", QT_TRANSLATE_NOOP("List", "Rate per hour"), ColumnType::Money, "person.rate_per_hour_minor", nullptr,
          12},
         {"skills", QT_TRANSLATE_NOOP("List", "Skills"), ColumnType::Text, nullptr, nullptr, 24, 3},
         {"phone", QT_TRANSLATE_NOOP("List", "Phone"), ColumnType::Text, nullptr, nullptr, 16, 2}},
        {{"", QT_TRANSLATE_NOOP("List", "All"), "person.hidden = 0"},
         {"craftsmen", QT_TRANSLATE_NOOP("List", "Craftsmen"), "person.hidden = 0 AND person.role = 'craftsman'"},
         {"unknown-rate", QT_TRANSLATE_NOOP("List", "Rate unknown"),
          "person.hidden = 0 AND person.rate_per_hour_minor IS NULL"},
         {"removed", QT_TRANSLATE_NOOP("List", "Removed"), "person.hidden = 1"}}};
    return list;
}

} // namespace

const RecordKind &personKind()
{
    static const RecordKind kind{
        "persons",
        "person",
        QT_TRANSLATE_NOOP("Record", "Person"),
        {.add = QT_TRANSLATE_NOOP("Action", "Add person %1"),
         .change = QT_TRANSLATE_NOOP("Action", "Change person %1"),
         .remove = QT_TRANSLATE_NOOP("Action", "Remove person %1"),
         .bringBack = QT_TRANSLATE_NOOP("Action", "Bring back person %1")},
        nullptr,
        nullptr,
        "name",
        {{"name", "name", QT_TRANSLATE_NOOP("Field", "Name"), FieldType::Text, true},
         {"role",
          "role",
          QT_TRANSLATE_NOOP("Field", "Role"),
          FieldType::Choice,
          false,
          {{"owner", QT_TRANSLATE_NOOP("Field", "Owner")},
           {"craftsman", QT_TRANSLATE_NOOP("Field", "Craftsman")},
           {"bookkeeper", QT_TRANSLATE_NOOP("Field", "Bookkeeper")}}},
         {"rate",
          "rate_per_hour_minor",
          QT_TRANSLATE_NOOP("Field", "Rate per hour"),
          FieldType::Money,
          false,
          {},
          nullptr,
          nullptr,
          QT_TRANSLATE_NOOP("Field", "What an hour of this person costs. Empty means unknown: the cost of what they "
                                     "make is then unknown too. Hours already logged keep their rate.")},
         {"phone", "phone", QT_TRANSLATE_NOOP("Field", "Phone")},
         {"skills",
          "skills",
          QT_TRANSLATE_NOOP("Field", "Skills"),
          FieldType::Tags,
          false,
          {},
          nullptr,
          nullptr,
          QT_TRANSLATE_NOOP("Field", "Words separated by commas, as the steps of recipes name them.")},
         {"shiftEnd",
          "shift_end",
          QT_TRANSLATE_NOOP("Field", "Shift ends at"),
          FieldType::Text,
          false,
          {},
          nullptr,
          nullptr,
          QT_TRANSLATE_NOOP("Field", "For example 18:00. A timer that was forgotten is taken to have ended then. Empty "
                                     "means as the studio's.")},
         {"note", "note", QT_TRANSLATE_NOOP("Field", "Note"), FieldType::LongText}},
        &personList(),
        [](const Reader &, std::optional<qint64>, const Draft &draft, std::vector<Issue> &issues) {
            checkTimeOfDay(draft, "shiftEnd", issues);
        }};
    return kind;
}

} // namespace benchbook
