#include "core/planning/demand_event.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

struct EventText
{
    Q_DECLARE_TR_FUNCTIONS(DemandEvents)
};

/// An event lasts at most so long; what lasts longer is a season.
constexpr qint64 mostEventDays = 120;
constexpr Ratio leastGuess = Ratio::percent(-100);
constexpr Ratio mostGuess = Ratio::percent(2000);

constexpr const char *eventIds = R"sql(
    SELECT event.id FROM demand_event AS event LEFT JOIN product ON product.id = event.product_id
    WHERE (:search IS NULL OR event.name LIKE :search ESCAPE '!' OR event.code LIKE :search ESCAPE '!'
           OR product.name LIKE :search ESCAPE '!' OR event.note LIKE :search ESCAPE '!')
)sql";

constexpr const char *eventRows = R"sql(
    SELECT event.id, event.code, event.name, event.kind, event.first_day, event.last_day, event.repeats,
           coalesce(product.name, ''), coalesce(channel.name, ''), event.guess_ppm
    FROM demand_event AS event LEFT JOIN product ON product.id = event.product_id
    LEFT JOIN channel ON channel.id = event.channel_id
    WHERE event.id IN (SELECT value FROM json_each(:ids))
)sql";

constexpr const char *standingEvents = R"sql(
    SELECT id, name, kind, first_day, last_day, repeats, product_id, channel_id, guess_ppm
    FROM demand_event WHERE hidden = 0 ORDER BY first_day, number
)sql";

std::vector<FieldChoice> eventKinds()
{
    return {{"fair", QT_TRANSLATE_NOOP("Field", "Fair or market")},
            {"holiday", QT_TRANSLATE_NOOP("Field", "Holiday")},
            {"presale", QT_TRANSLATE_NOOP("Field", "Presale")},
            {"price", QT_TRANSLATE_NOOP("Field", "Change of price")},
            {"other", QT_TRANSLATE_NOOP("Field", "Something else")}};
}

std::vector<FieldChoice> repetitions()
{
    return {{"no", QT_TRANSLATE_NOOP("Field", "Once")},
            {"yearly", QT_TRANSLATE_NOOP("Field", "Every year on this day")},
            {"lunar", QT_TRANSLATE_NOOP("Field", "Every year by the Chinese calendar")}};
}

std::vector<Field> eventFields()
{
    return {
        {.key = "name", .column = "name", .title = QT_TRANSLATE_NOOP("Field", "Name"), .required = true},
        {.key = "kind",
         .column = "kind",
         .title = QT_TRANSLATE_NOOP("Field", "Kind"),
         .type = FieldType::Choice,
         .required = true,
         .choices = eventKinds()},
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
        {.key = "repeats",
         .column = "repeats",
         .title = QT_TRANSLATE_NOOP("Field", "Comes again"),
         .type = FieldType::Choice,
         .required = true,
         .choices = repetitions()},
        {.key = "product",
         .column = "product_id",
         .title = QT_TRANSLATE_NOOP("Field", "Product"),
         .type = FieldType::Reference,
         .refersTo = "products",
         .hint = QT_TRANSLATE_NOOP("Field", "Empty: whatever is sold.")},
        {.key = "channel",
         .column = "channel_id",
         .title = QT_TRANSLATE_NOOP("Field", "Channel"),
         .type = FieldType::Reference,
         .refersTo = "channels",
         .hint = QT_TRANSLATE_NOOP("Field", "Empty: wherever it is sold.")},
        {.key = "guess",
         .column = "guess_ppm",
         .title = QT_TRANSLATE_NOOP("Field", "Expected to add"),
         .type = FieldType::Percent,
         .hint = QT_TRANSLATE_NOOP("Field", "50 is half as much again as usual on these days, −100 nothing at all. "
                                            "Empty: learnt from earlier ones.")},
        {.key = "note", .column = "note", .title = QT_TRANSLATE_NOOP("Field", "Note"), .type = FieldType::LongText},
    };
}

QDate dayIn(const Draft &draft, const QString &key)
{
    const auto found = draft.find(key);
    return found != draft.end() && found->second.isText() ? QDate::fromString(found->second.text(), Qt::ISODate)
                                                          : QDate();
}

void checkEvent(const Reader &, std::optional<qint64>, const Draft &draft, std::vector<Issue> &issues)
{
    const QDate first = dayIn(draft, QStringLiteral("firstDay"));
    const QDate last = dayIn(draft, QStringLiteral("lastDay"));
    if (first.isValid() && last.isValid() && last < first)
        issues.push_back({QStringLiteral("lastDay"), EventText::tr("The last day is before the first.")});
    else if (first.isValid() && last.isValid() && first.daysTo(last) >= mostEventDays)
        issues.push_back({QStringLiteral("lastDay"),
                          EventText::tr("At most %n day(s): what lasts longer is a season.", nullptr, mostEventDays)});
    const auto guess = draft.find(QStringLiteral("guess"));
    if (guess != draft.end() && guess->second.isInteger() &&
        (guess->second.integer() < leastGuess.ppm() || guess->second.integer() > mostGuess.ppm()))
        issues.push_back({QStringLiteral("guess"), EventText::tr("Write a percentage from −100 to 2000.")});
}

EventRepeats repeatsFrom(const QString &word)
{
    if (word == QLatin1StringView("yearly"))
        return EventRepeats::Yearly;
    return word == QLatin1StringView("lunar") ? EventRepeats::Lunar : EventRepeats::No;
}

} // namespace

const RecordKind &demandEventKind()
{
    static const RecordKind kind{
        .name = "events",
        .table = "demand_event",
        .singular = QT_TRANSLATE_NOOP("Record", "Event"),
        .sentences = {.add = QT_TRANSLATE_NOOP("Action", "Add event %1"),
                      .change = QT_TRANSLATE_NOOP("Action", "Change event %1"),
                      .remove = QT_TRANSLATE_NOOP("Action", "Remove event %1"),
                      .bringBack = QT_TRANSLATE_NOOP("Action", "Bring back event %1"),
                      .importOne = QT_TRANSLATE_NOOP("Action", "Import an event from %1"),
                      .importMany = QT_TRANSLATE_NOOP("Action", "Import %1 events from %2")},
        .codePrefix = "EV-",
        .codeColumn = "code",
        .fields = eventFields(),
        .list = &demandEventList(),
        .check = checkEvent,
        .calledByName = true,
        .comesInTables = true,
    };
    return kind;
}

const ListDefinition &demandEventList()
{
    static const ListDefinition list{
        "events",
        QT_TRANSLATE_NOOP("List", "Events"),
        eventIds,
        eventRows,
        "event.first_day DESC",
        {{"code", QT_TRANSLATE_NOOP("List", "Code"), ColumnType::Text, "event.number", nullptr, 9, 3},
         {"name", QT_TRANSLATE_NOOP("List", "Name"), ColumnType::Text, "event.name", nullptr, 20},
         {"kind", QT_TRANSLATE_NOOP("List", "Kind"), ColumnType::State, "event.kind", nullptr, 10},
         {"first", QT_TRANSLATE_NOOP("List", "First day"), ColumnType::Day, "event.first_day", nullptr, 11},
         {"last", QT_TRANSLATE_NOOP("List", "Last day"), ColumnType::Day, "event.last_day", nullptr, 11, 2},
         {"repeats", QT_TRANSLATE_NOOP("List", "Comes again"), ColumnType::State, "event.repeats", nullptr, 12, 2},
         {"product", QT_TRANSLATE_NOOP("List", "Product"), ColumnType::Text, "product.name", nullptr, 16, 2},
         {"channel", QT_TRANSLATE_NOOP("List", "Channel"), ColumnType::Text, "event.channel_id", nullptr, 12, 3},
         {"guess", QT_TRANSLATE_NOOP("List", "Expected to add"), ColumnType::Percent, "event.guess_ppm", nullptr, 10,
          2}},
        {{"", QT_TRANSLATE_NOOP("List", "All"), "event.hidden = 0"},
         {"ahead", QT_TRANSLATE_NOOP("List", "Ahead"),
          "event.hidden = 0 AND (event.last_day >= :today OR event.repeats <> 'no')"},
         {"removed", QT_TRANSLATE_NOOP("List", "Removed"), "event.hidden = 1"}}};
    return list;
}

std::vector<DemandEventInfo> demandEvents(const Reader &reader)
{
    std::vector<DemandEventInfo> events;
    Query query = reader.query(standingEvents);
    while (query.next()) {
        events.push_back({query.id<DemandEvent>(0), query.text(1), query.text(2), query.day(3), query.day(4),
                          repeatsFrom(query.text(5)), query.maybeId<Product>(6), query.maybeId<Channel>(7),
                          query.isNull(8) ? std::nullopt : std::optional(query.ratio(8))});
    }
    return events;
}

} // namespace benchbook
