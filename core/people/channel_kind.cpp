#include "core/people/people_kinds.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

struct ChannelText
{
    Q_DECLARE_TR_FUNCTIONS(People)
};

constexpr const char *channelIds = R"sql(
    SELECT channel.id FROM channel
    WHERE (:search IS NULL OR channel.name LIKE :search ESCAPE '!' OR channel.code LIKE :search ESCAPE '!')
)sql";

constexpr const char *channelRows = R"sql(
    SELECT channel.id, channel.code, channel.name, channel.fee_ppm, channel.fee_minor,
           (SELECT count(*) FROM sales_order_total AS total
            WHERE total.channel_id = channel.id AND total.cancelled = 0)
    FROM channel WHERE channel.id IN (SELECT value FROM json_each(:ids))
)sql";

constexpr const char *sameChannelCode = R"sql(
    SELECT id FROM channel WHERE upper(code) = upper(:code) AND id IS NOT :id
)sql";

const ListDefinition &channelList()
{
    static const ListDefinition list{
        "channels",
        QT_TRANSLATE_NOOP("List", "Channels"),
        channelIds,
        channelRows,
        "channel.id",
        {{"code", QT_TRANSLATE_NOOP("List", "Code"), ColumnType::Text, "channel.code", nullptr, 10, 2},
         {"name", QT_TRANSLATE_NOOP("List", "Name"), ColumnType::Text, "channel.name", nullptr, 16},
         {"fee", QT_TRANSLATE_NOOP("List", "Fee"), ColumnType::Percent, "channel.fee_ppm", nullptr, 8},
         {"feePerOrder", QT_TRANSLATE_NOOP("List", "Fee per order"), ColumnType::Money, "channel.fee_minor", nullptr,
          12, 2},
         {"orders", QT_TRANSLATE_NOOP("List", "Orders"), ColumnType::Count, nullptr, nullptr, 8, 2}},
        {{"", QT_TRANSLATE_NOOP("List", "All"), "channel.hidden = 0"},
         {"removed", QT_TRANSLATE_NOOP("List", "Removed"), "channel.hidden = 1"}}};
    return list;
}

void checkChannel(const Reader &reader, std::optional<qint64> id, const Draft &draft, std::vector<Issue> &issues)
{
    const auto code = draft.find(QStringLiteral("code"));
    if (code != draft.end() && code->second.isText()) {
        Query same = reader.query(sameChannelCode);
        same.bind("code", code->second).bind("id", id);
        if (same.next())
            issues.push_back(
                {QStringLiteral("code"), ChannelText::tr("There is a channel “%1” already.").arg(code->second.text())});
    }
    const auto fee = draft.find(QStringLiteral("fee"));
    if (fee != draft.end() && fee->second.isInteger() &&
        (fee->second.integer() < 0 || fee->second.integer() > Ratio::percent(95).ppm()))
        issues.push_back({QStringLiteral("fee"), ChannelText::tr("A fee is between 0 and 95 percent.")});
    const auto fixed = draft.find(QStringLiteral("feePerOrder"));
    if (fixed != draft.end() && fixed->second.isInteger() && fixed->second.integer() < 0)
        issues.push_back({QStringLiteral("feePerOrder"), ChannelText::tr("A fee cannot be negative.")});
}

} // namespace

const RecordKind &channelKind()
{
    static const RecordKind kind{
        "channels",
        "channel",
        QT_TRANSLATE_NOOP("Record", "Channel"),
        {.add = QT_TRANSLATE_NOOP("Action", "Add channel %1"),
         .change = QT_TRANSLATE_NOOP("Action", "Change channel %1"),
         .remove = QT_TRANSLATE_NOOP("Action", "Remove channel %1"),
         .bringBack = QT_TRANSLATE_NOOP("Action", "Bring back channel %1")},
        nullptr,
        "code",
        "name",
        {{"code",
          "code",
          QT_TRANSLATE_NOOP("Field", "Code"),
          FieldType::Text,
          true,
          {},
          nullptr,
          nullptr,
          QT_TRANSLATE_NOOP("Field", "A short word of your own, for example “market”.")},
         {"name", "name", QT_TRANSLATE_NOOP("Field", "Name"), FieldType::Text, true},
         {"fee",
          "fee_ppm",
          QT_TRANSLATE_NOOP("Field", "Fee"),
          FieldType::Percent,
          false,
          {},
          nullptr,
          nullptr,
          QT_TRANSLATE_NOOP("Field", "The share of the price the channel keeps; price suggestions cover it.")},
         {"feePerOrder",
          "fee_minor",
          QT_TRANSLATE_NOOP("Field", "Fee per order"),
          FieldType::Money,
          false,
          {},
          nullptr,
          nullptr,
          QT_TRANSLATE_NOOP("Field", "What it takes for each order besides.")},
         {"note", "note", QT_TRANSLATE_NOOP("Field", "Note"), FieldType::LongText}},
        &channelList(),
        checkChannel,
        /*canHide*/ true,
        /*calledByName*/ true};
    return kind;
}

} // namespace benchbook
