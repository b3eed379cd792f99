#include "core/journal/list.h"

#include "core/base/duration_text.h"
#include "core/base/unit.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <cstring>
#include <string>
#include <unordered_map>

namespace benchbook {
namespace {

struct StateWord
{
    const char *state;
    const char *title;
};

constexpr StateWord stateWords[] = {
    {"planned", QT_TRANSLATE_NOOP("State", "Planned")},
    {"released", QT_TRANSLATE_NOOP("State", "Released")},
    {"in_work", QT_TRANSLATE_NOOP("State", "In work")},
    {"done", QT_TRANSLATE_NOOP("State", "Done")},
    {"cancelled", QT_TRANSLATE_NOOP("State", "Cancelled")},
    {"late", QT_TRANSLATE_NOOP("State", "Late")},
    {"tool_ok", QT_TRANSLATE_NOOP("State", "In order")},
    {"care_soon", QT_TRANSLATE_NOOP("State", "Care soon")},
    {"care_due", QT_TRANSLATE_NOOP("State", "Care due")},
    {"lent", QT_TRANSLATE_NOOP("State", "Lent")},
    {"typed", QT_TRANSLATE_NOOP("State", "Typed")},
    {"csv", QT_TRANSLATE_NOOP("State", "From a file")},
    {"measured", QT_TRANSLATE_NOOP("State", "Measured")},
    {"judged", QT_TRANSLATE_NOOP("State", "Judged")},
    {"passed", QT_TRANSLATE_NOOP("State", "Passed")},
    {"failed", QT_TRANSLATE_NOOP("State", "Failed")},
    {"open", QT_TRANSLATE_NOOP("State", "Open")},
    {"paid", QT_TRANSLATE_NOOP("State", "Paid")},
    {"partly_shipped", QT_TRANSLATE_NOOP("State", "Partly shipped")},
    {"shipped", QT_TRANSLATE_NOOP("State", "Shipped")},
    {"unmatched", QT_TRANSLATE_NOOP("State", "Needs matching")},
    {"on_hand", QT_TRANSLATE_NOOP("State", "In stock")},
    {"at_bench", QT_TRANSLATE_NOOP("State", "At the bench")},
    {"at_peer", QT_TRANSLATE_NOOP("State", "At a peer")},
    {"peer", QT_TRANSLATE_NOOP("State", "At a peer")},
    {"used_up", QT_TRANSLATE_NOOP("State", "Used up")},
    {"low", QT_TRANSLATE_NOOP("State", "Low")},
    {"unknown_cost", QT_TRANSLATE_NOOP("State", "Cost unknown")},
    {"hidden", QT_TRANSLATE_NOOP("State", "Removed")},
    {"taken_back", QT_TRANSLATE_NOOP("State", "Taken back")},
    {"active", QT_TRANSLATE_NOOP("State", "Active")},
    {"owner", QT_TRANSLATE_NOOP("State", "Owner")},
    {"craftsman", QT_TRANSLATE_NOOP("State", "Craftsman")},
    {"bookkeeper", QT_TRANSLATE_NOOP("State", "Bookkeeper")},
    {"new", QT_TRANSLATE_NOOP("State", "New")},
    {"regular", QT_TRANSLATE_NOOP("State", "Regular")},
    {"friend", QT_TRANSLATE_NOOP("State", "Friend")},
    {"trade", QT_TRANSLATE_NOOP("State", "Trade")},
    {"leather", QT_TRANSLATE_NOOP("State", "Leather")},
    {"thread", QT_TRANSLATE_NOOP("State", "Thread")},
    {"hardware", QT_TRANSLATE_NOOP("State", "Hardware")},
    {"cloth", QT_TRANSLATE_NOOP("State", "Cloth")},
    {"clay", QT_TRANSLATE_NOOP("State", "Clay")},
    {"glaze", QT_TRANSLATE_NOOP("State", "Glaze")},
    {"metal", QT_TRANSLATE_NOOP("State", "Metal")},
    {"stone", QT_TRANSLATE_NOOP("State", "Stone")},
    {"wood", QT_TRANSLATE_NOOP("State", "Wood")},
    {"paper", QT_TRANSLATE_NOOP("State", "Paper")},
    {"chemical", QT_TRANSLATE_NOOP("State", "Glue and finish")},
    {"packaging", QT_TRANSLATE_NOOP("State", "Packaging")},
    {"other", QT_TRANSLATE_NOOP("State", "Other")},
    {"gold", QT_TRANSLATE_NOOP("State", "Gold")},
    {"silver", QT_TRANSLATE_NOOP("State", "Silver")},
    {"platinum", QT_TRANSLATE_NOOP("State", "Platinum")},
    {"palladium", QT_TRANSLATE_NOOP("State", "Palladium")},
    {"copper", QT_TRANSLATE_NOOP("State", "Copper")},
    {"receipt", QT_TRANSLATE_NOOP("State", "Receipt")},
    {"issue", QT_TRANSLATE_NOOP("State", "Issue")},
    {"return", QT_TRANSLATE_NOOP("State", "Return")},
    {"move", QT_TRANSLATE_NOOP("State", "Move")},
    {"split", QT_TRANSLATE_NOOP("State", "Split")},
    {"scrap", QT_TRANSLATE_NOOP("State", "Scrap")},
    {"count", QT_TRANSLATE_NOOP("State", "Count")},
    {"revalue", QT_TRANSLATE_NOOP("State", "Cost stated")},
    {"output", QT_TRANSLATE_NOOP("State", "Output")},
    {"use", QT_TRANSLATE_NOOP("State", "Used up")},
    {"ship", QT_TRANSLATE_NOOP("State", "Shipment")},
    {"shelf", QT_TRANSLATE_NOOP("State", "Shelf")},
    {"bench", QT_TRANSLATE_NOOP("State", "Bench")},
    {"supplier", QT_TRANSLATE_NOOP("State", "Supplier")},
    {"customer", QT_TRANSLATE_NOOP("State", "Customer")},
    {"used", QT_TRANSLATE_NOOP("State", "Used up")},
    {"merge", QT_TRANSLATE_NOOP("State", "Merge")},
    {"send_back", QT_TRANSLATE_NOOP("State", "Sent back")},
    {"by_product", QT_TRANSLATE_NOOP("State", "By-product")},
    {"out", QT_TRANSLATE_NOOP("State", "Out")},
    {"urgent", QT_TRANSLATE_NOOP("State", "Urgent")},
    {"normal", QT_TRANSLATE_NOOP("State", "Normal")},
    {"later", QT_TRANSLATE_NOOP("State", "When there is time")},
    {"held", QT_TRANSLATE_NOOP("State", "On hold")},
    {"expired", QT_TRANSLATE_NOOP("State", "Expired")},
    {"expiring", QT_TRANSLATE_NOOP("State", "Expires soon")},
    {"passed", QT_TRANSLATE_NOOP("State", "Passed")},
    {"failed", QT_TRANSLATE_NOOP("State", "Failed")},
    {"strategic", QT_TRANSLATE_NOOP("State", "Strategic")},
    {"partner", QT_TRANSLATE_NOOP("State", "Partner")},
    {"spot", QT_TRANSLATE_NOOP("State", "Spot")},
    {"draft", QT_TRANSLATE_NOOP("State", "Draft")},
    {"ordered", QT_TRANSLATE_NOOP("State", "Ordered")},
    {"partly_received", QT_TRANSLATE_NOOP("State", "Partly received")},
    {"received", QT_TRANSLATE_NOOP("State", "Received")},
    {"closed", QT_TRANSLATE_NOOP("State", "Closed")},
    {"call_open", QT_TRANSLATE_NOOP("State", "Pledges are taken")},
    {"call_closed", QT_TRANSLATE_NOOP("State", "Pledging is over")},
    {"arrived", QT_TRANSLATE_NOOP("State", "Arrived")},
    {"divided", QT_TRANSLATE_NOOP("State", "Divided, not all signed")},
    {"all_signed", QT_TRANSLATE_NOOP("State", "Signed by all")},
    {"withdrawn", QT_TRANSLATE_NOOP("State", "Withdrawn")},
    {"invited", QT_TRANSLATE_NOOP("State", "Invited")},
    {"joined", QT_TRANSLATE_NOOP("State", "Joined")},
    {"left_circle", QT_TRANSLATE_NOOP("State", "Has left")},
    {"asked", QT_TRANSLATE_NOOP("State", "Asked")},
    {"answered", QT_TRANSLATE_NOOP("State", "Answered")},
    {"valid", QT_TRANSLATE_NOOP("State", "Valid")},
    {"counting", QT_TRANSLATE_NOOP("State", "Counting")},
    {"booked", QT_TRANSLATE_NOOP("State", "Booked")},
    {"unverified", QT_TRANSLATE_NOOP("State", "To verify")},
    {"verified", QT_TRANSLATE_NOOP("State", "Verified")},
    {"changed", QT_TRANSLATE_NOOP("State", "Keys changed: stop")},
    {"blocked", QT_TRANSLATE_NOOP("State", "Blocked")},
    {"came", QT_TRANSLATE_NOOP("State", "Came in")},
    {"left", QT_TRANSLATE_NOOP("State", "Went out")},
    {"at_theirs", QT_TRANSLATE_NOOP("State", "Confirmed")},
    {"refused", QT_TRANSLATE_NOOP("State", "Refused")},
    {"written", QT_TRANSLATE_NOOP("State", "Written")},
    {"taken_in", QT_TRANSLATE_NOOP("State", "Taken in")},
    {"buyer", QT_TRANSLATE_NOOP("State", "Buy")},
    {"seller", QT_TRANSLATE_NOOP("State", "Make")},
    {"unopened", QT_TRANSLATE_NOOP("State", "Beginning missing")},
    {"stopped", QT_TRANSLATE_NOOP("State", "Stopped")},
    {"quoted", QT_TRANSLATE_NOOP("State", "Quoted")},
    {"offered", QT_TRANSLATE_NOOP("State", "Offered")},
    {"lapsed", QT_TRANSLATE_NOOP("State", "Lapsed")},
    {"countered", QT_TRANSLATE_NOOP("State", "Changes wanted")},
    {"declined", QT_TRANSLATE_NOOP("State", "Declined")},
    {"awaiting_award", QT_TRANSLATE_NOOP("State", "Waits for award")},
    {"crossed", QT_TRANSLATE_NOOP("State", "Crossed")},
    {"agreed", QT_TRANSLATE_NOOP("State", "Agreed")},
    {"change_asked", QT_TRANSLATE_NOOP("State", "Change asked")},
    {"cancel_asked", QT_TRANSLATE_NOOP("State", "Cancelling asked")},
    {"delivered", QT_TRANSLATE_NOOP("State", "On its way")},
    {"settled", QT_TRANSLATE_NOOP("State", "To countersign")},
    {"our_turn", QT_TRANSLATE_NOOP("State", "Our turn")},
    {"set_aside", QT_TRANSLATE_NOOP("State", "Set aside")},
    {"forked", QT_TRANSLATE_NOOP("State", "Two of one number")},
    {"waiting", QT_TRANSLATE_NOOP("State", "Waits for earlier ones")},
    {"newer", QT_TRANSLATE_NOOP("State", "Needs a newer version")},
    {"in_box", QT_TRANSLATE_NOOP("State", "In the box")},
    {"sent", QT_TRANSLATE_NOOP("State", "Sent")},
    {"published", QT_TRANSLATE_NOOP("State", "Published")},
    {"newest", QT_TRANSLATE_NOOP("State", "Newest")},
    {"superseded", QT_TRANSLATE_NOOP("State", "Superseded")},
    {"withdrawn", QT_TRANSLATE_NOOP("State", "Withdrawn")},
    {"on_offer", QT_TRANSLATE_NOOP("State", "To lend")},
    {"changes_proposed", QT_TRANSLATE_NOOP("State", "Other days proposed")},
    {"contradicted", QT_TRANSLATE_NOOP("State", "Two answers")},
    {"read", QT_TRANSLATE_NOOP("State", "Read")},
    {"signed", QT_TRANSLATE_NOOP("State", "Signed")},
    {"request", QT_TRANSLATE_NOOP("State", "Request")},
    {"quotation", QT_TRANSLATE_NOOP("State", "Quotation")},
    {"offer", QT_TRANSLATE_NOOP("State", "Offer of work")},
    {"change", QT_TRANSLATE_NOOP("State", "Changed offer")},
    {"cancel", QT_TRANSLATE_NOOP("State", "Cancellation")},
    {"answer", QT_TRANSLATE_NOOP("State", "Answer")},
    {"progress", QT_TRANSLATE_NOOP("State", "Progress")},
    {"delivery", QT_TRANSLATE_NOOP("State", "Delivery")},
    {"settlement", QT_TRANSLATE_NOOP("State", "Settlement")},
    {"countersign", QT_TRANSLATE_NOOP("State", "Countersignature")},
    {"retract", QT_TRANSLATE_NOOP("State", "Withdrawal")},
    {"note", QT_TRANSLATE_NOOP("State", "Note")},
    {"capacity", QT_TRANSLATE_NOOP("State", "Free hours")},
    {"surplus", QT_TRANSLATE_NOOP("State", "Surplus")},
    {"wanted", QT_TRANSLATE_NOOP("State", "Wanted")},
    {"material_test", QT_TRANSLATE_NOOP("State", "Material test")},
    {"standard", QT_TRANSLATE_NOOP("State", "Quality standard")},
    {"process_card", QT_TRANSLATE_NOOP("State", "Process card")},
    {"endorse", QT_TRANSLATE_NOOP("State", "Endorsement")},
    {"comment", QT_TRANSLATE_NOOP("State", "Comment")},
    {"tool", QT_TRANSLATE_NOOP("State", "Tool to lend")},
    {"tool_request", QT_TRANSLATE_NOOP("State", "Request for a tool")},
    {"tool_answer", QT_TRANSLATE_NOOP("State", "Answer about a tool")},
    {"circle", QT_TRANSLATE_NOOP("State", "Invitation to a circle")},
    {"circle_answer", QT_TRANSLATE_NOOP("State", "Answer to an invitation")},
    {"letter_receipt", QT_TRANSLATE_NOOP("State", "Receipt and check")},
    {"letter_split", QT_TRANSLATE_NOOP("State", "Split of money")},
    {"call", QT_TRANSLATE_NOOP("State", "Call to buy together")},
    {"pledge", QT_TRANSLATE_NOOP("State", "Pledge")},
    {"order_placed", QT_TRANSLATE_NOOP("State", "Order placed")},
    {"arrival", QT_TRANSLATE_NOOP("State", "Arrival")},
    {"purchase_split", QT_TRANSLATE_NOOP("State", "Who gets and pays what")},
    {"rule", QT_TRANSLATE_NOOP("State", "Rule of sharing")},
    {"contribution", QT_TRANSLATE_NOOP("State", "Contribution")},
    {"fair", QT_TRANSLATE_NOOP("State", "Fair or market")},
    {"holiday", QT_TRANSLATE_NOOP("State", "Holiday")},
    {"presale", QT_TRANSLATE_NOOP("State", "Presale")},
    {"price", QT_TRANSLATE_NOOP("State", "Change of price")},
    {"no", QT_TRANSLATE_NOOP("State", "Once")},
    {"yearly", QT_TRANSLATE_NOOP("State", "Every year")},
    {"lunar", QT_TRANSLATE_NOOP("State", "By the lunar year")},
    {"basic", QT_TRANSLATE_NOOP("State", "Basic")},
    {"deep", QT_TRANSLATE_NOOP("State", "Deep")},
    {"extreme", QT_TRANSLATE_NOOP("State", "Made to measure")},
    {"slack", QT_TRANSLATE_NOOP("State", "Slack weeks")},
    {"dead_stock", QT_TRANSLATE_NOOP("State", "Lies too long")},
    {"segment", QT_TRANSLATE_NOOP("State", "Some customers")},
    {"everybody", QT_TRANSLATE_NOOP("State", "Everybody")},
    {"long_away", QT_TRANSLATE_NOOP("State", "Not here for long")},
    {"market", QT_TRANSLATE_NOOP("State", "Market")},
    {"to_buy", QT_TRANSLATE_NOOP("State", "Buy")},
    {"to_make", QT_TRANSLATE_NOOP("State", "Make")},
    {"to_price", QT_TRANSLATE_NOOP("State", "Prices")},
    {"to_promote", QT_TRANSLATE_NOOP("State", "Promote")},
    {"to_return", QT_TRANSLATE_NOOP("State", "Send back")},
    {"to_offer", QT_TRANSLATE_NOOP("State", "Offer to peers")},
    {"asks_first", QT_TRANSLATE_NOOP("State", "Asks first")},
    {"acts_alone", QT_TRANSLATE_NOOP("State", "Acts by itself")},
    {"said_accepted", QT_TRANSLATE_NOOP("State", "Taken")},
    {"said_changed", QT_TRANSLATE_NOOP("State", "Taken otherwise")},
    {"said_dismissed", QT_TRANSLATE_NOOP("State", "Dismissed")},
    {"proved_right", QT_TRANSLATE_NOOP("State", "Right")},
    {"proved_wrong", QT_TRANSLATE_NOOP("State", "Wrong")},
    {"proved_too_early", QT_TRANSLATE_NOOP("State", "Too early to say")},
    {"proved_unknown", QT_TRANSLATE_NOOP("State", "Nobody can say")},
};

int columnIndex(const ListDefinition &list, const char *key)
{
    const auto found = std::find_if(list.columns.begin(), list.columns.end(),
                                    [&](const ListColumn &column) { return std::strcmp(column.key, key) == 0; });
    Q_ASSERT_X(found != list.columns.end(), "ListDefinition", key);
    return static_cast<int>(found - list.columns.begin());
}

QString companion(const ListDefinition &list, const ListRow &row, const ListColumn &column)
{
    if (!column.with)
        return {};
    const Value &value = row.cells[static_cast<std::size_t>(columnIndex(list, column.with))];
    return value.isText() ? value.text() : QString();
}

Currency currencyOf(const ListDefinition &list, const ListRow &row, const ListColumn &column, const CellFormat &format)
{
    const QString code = companion(list, row, column);
    return code.isEmpty() ? format.currency : Currency::ofCode(code);
}

bool isNothingYet(const ListColumn &column, const Value &value)
{
    return column.type == ColumnType::Money && value.isText();
}

/// A person's text as a LIKE pattern: their own % and _ mean themselves.
QString likePattern(const QString &search)
{
    QString escaped = search.trimmed();
    for (const QChar special : {u'!', u'%', u'_'})
        escaped.replace(special, QString(u'!') + special);
    return u'%' + escaped + u'%';
}

} // namespace

std::vector<qint64> listIds(const Reader &reader, const ListDefinition &list, const ListRequest &request)
{
    std::string sql = list.ids;
    for (const ListFilter &filter : list.filters) {
        if (request.filter == QLatin1StringView(filter.key))
            sql += std::string(" AND (") + filter.where + ")";
    }
    std::string order = list.order;
    for (const ListColumn &column : list.columns) {
        if (column.sort && request.sort == QLatin1StringView(column.key))
            order = std::string(column.sort) + (request.descending ? " DESC, " : " ASC, ") + list.order;
    }
    sql += " ORDER BY " + order;
    if (request.limit > 0)
        sql += " LIMIT :limit";
    Query query = reader.query(sql);
    query.bind("search", request.search.trimmed().isEmpty() ? Value() : Value(likePattern(request.search)));
    if (sql.find(":today") != std::string::npos)
        query.bind("today", request.today);
    if (request.limit > 0)
        query.bind("limit", request.limit);
    std::vector<qint64> ids;
    while (query.next())
        ids.push_back(query.integer(0));
    return ids;
}

std::vector<ListRow> listRows(const Reader &reader, const ListDefinition &list, const std::vector<qint64> &ids)
{
    QByteArray json = "[";
    std::unordered_map<qint64, std::size_t> place;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        json += (i ? "," : "") + QByteArray::number(ids[i]);
        place.emplace(ids[i], i);
    }
    Query query = reader.query(list.rows);
    query.bind("ids", QString::fromLatin1(json + ']'));
    if (std::strstr(list.rows, ":today"))
        query.bind("today", reader.today());
    std::vector<std::optional<ListRow>> found(ids.size());
    while (query.next()) {
        ListRow row{query.integer(0), {}};
        for (std::size_t i = 0; i < list.columns.size(); ++i)
            row.cells.push_back(query.value(static_cast<int>(i) + 1));
        found[place.at(row.id)] = std::move(row);
    }
    std::vector<ListRow> rows;
    rows.reserve(found.size());
    for (auto &row : found) {
        if (row)
            rows.push_back(std::move(*row));
    }
    return rows;
}

QString cellText(const ListDefinition &list, const ListRow &row, int index, const CellFormat &format)
{
    const ListColumn &column = list.columns[static_cast<std::size_t>(index)];
    const Value &value = row.cells[static_cast<std::size_t>(index)];
    if (value.isNull() || isNothingYet(column, value))
        return column.type == ColumnType::Money && value.isNull() ? QCoreApplication::translate("List", "unknown")
                                                                  : QStringLiteral("—");
    switch (column.type) {
    case ColumnType::Text:
    case ColumnType::Hidden:
        return value.isText() ? value.text() : QString::number(value.integer());
    case ColumnType::Count:
        return format.locale.toString(value.integer());
    case ColumnType::Money:
        return displayText(Money::fromMinor(value.integer()), currencyOf(list, row, column, format), format.locale);
    case ColumnType::Quantity: {
        const auto unit = Unit::fromText(companion(list, row, column));
        const Quantity quantity = Quantity::fromMicro(value.integer());
        return unit.ok() ? displayText(quantity, *unit) : plainText(quantity);
    }
    case ColumnType::Percent:
        return displayText(Ratio::fromPpm(value.integer()));
    case ColumnType::Duration:
        return durationText(value.integer());
    // In tables days are ISO in every language: they line up, sort and are copied without a doubt.
    case ColumnType::Day:
        return value.text();
    case ColumnType::Instant:
        return QDateTime::fromMSecsSinceEpoch(value.integer(), format.zone)
            .toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    case ColumnType::State:
        return stateTitle(value.text());
    case ColumnType::Flag:
        return value.integer() != 0 ? QStringLiteral("✓") : QString();
    }
    Q_UNREACHABLE();
}

QJsonValue cellJson(const ListDefinition &list, const ListRow &row, int index, const CellFormat &format)
{
    const ListColumn &column = list.columns[static_cast<std::size_t>(index)];
    const Value &value = row.cells[static_cast<std::size_t>(index)];
    if (value.isNull() || isNothingYet(column, value))
        return QJsonValue::Null;
    switch (column.type) {
    case ColumnType::Money:
        return plainText(Money::fromMinor(value.integer()), currencyOf(list, row, column, format));
    case ColumnType::Quantity:
        return plainText(Quantity::fromMicro(value.integer()));
    case ColumnType::Percent:
        return percentText(Ratio::fromPpm(value.integer()));
    case ColumnType::Instant:
        return isoText(Instant(value.integer()), format.zone);
    case ColumnType::Flag:
        return value.integer() != 0;
    case ColumnType::Count:
    case ColumnType::Duration:
        return value.integer();
    case ColumnType::Text:
    case ColumnType::Day:
    case ColumnType::State:
    case ColumnType::Hidden:
        return value.isText() ? QJsonValue(value.text()) : QJsonValue(value.integer());
    }
    Q_UNREACHABLE();
}

QString stateTitle(const QString &state)
{
    for (const StateWord &word : stateWords) {
        if (state == QLatin1StringView(word.state))
            return QCoreApplication::translate("State", word.title);
    }
    return state;
}

} // namespace benchbook
