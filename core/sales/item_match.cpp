#include "core/sales/item_match.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace benchbook {
namespace {

struct ItemText
{
    Q_DECLARE_TR_FUNCTIONS(Sales)
};

constexpr const char *variantBySku = R"sql(
    SELECT id FROM variant WHERE sku = :sku
)sql";

constexpr const char *variantBySkuInAnyCase = R"sql(
    SELECT id FROM variant WHERE upper(sku) = upper(:sku) LIMIT 2
)sql";

constexpr const char *rememberedItem = R"sql(
    SELECT variant_id, id FROM channel_item WHERE channel_id = :channel AND item_key = :key
)sql";

constexpr const char *variantsByTitle = R"sql(
    SELECT variant.id
    FROM variant JOIN product ON product.id = variant.product_id
    WHERE variant.hidden = 0 AND product.hidden = 0
      AND (product.name = :title OR trim(product.name || ' ' || variant.name) = :title)
    LIMIT 2
)sql";

constexpr const char *openLines = R"sql(
    SELECT line.id, sale.channel_id, line.sku, line.title, line.options, line.quantity_micro
    FROM sales_order_line AS line JOIN sales_order AS sale ON sale.id = line.order_id
    WHERE line.variant_id IS NULL AND sale.cancelled = 0
    ORDER BY line.id
)sql";

constexpr const char *openLinesOfItem = R"sql(
    SELECT line.id, line.sku, line.title, line.options
    FROM sales_order_line AS line JOIN sales_order AS sale ON sale.id = line.order_id
    WHERE line.variant_id IS NULL AND sale.channel_id = :channel
      AND instr(:key, iif(line.sku <> '', 'sku:' || line.sku, 'title:' || line.title)) = 1
)sql";

constexpr const char *variantName = R"sql(
    SELECT trim(product.name || ' ' || variant.name)
    FROM variant JOIN product ON product.id = variant.product_id WHERE variant.id = :id
)sql";

/// The one row's id; nothing when there is none, or a second one leaves it open which is meant.
std::optional<Id<Variant>> theOnly(Query &query)
{
    if (!query.next())
        return std::nullopt;
    const auto id = query.id<Variant>(0);
    return query.next() ? std::nullopt : std::optional(id);
}

int fillOpenLines(Action &action, Id<Channel> channel, const QString &key, Id<Variant> variant)
{
    std::vector<Id<OrderLine>> lines;
    {
        Query query = action.query(openLinesOfItem);
        query.bind("channel", channel).bind("key", key);
        while (query.next()) {
            if (itemKey(query.text(1), query.text(2), query.text(3)) == key)
                lines.push_back(query.id<OrderLine>(0));
        }
    }
    for (const Id<OrderLine> line : lines)
        action.change("sales_order_line", line, {{"variant_id", variant}});
    return static_cast<int>(lines.size());
}

/// "Color:Brown" of "Color:Brown,Personalization:"A.B., 2026"": which product it is, not what it shall bear.
QString choicesIn(const QString &options)
{
    static const QRegularExpression wish(QStringLiteral(R"((?:^|,)\s*Personali[sz]ation:(?:"[^"]*"|[^,]*))"),
                                         QRegularExpression::CaseInsensitiveOption);
    QString choices = options;
    choices.remove(wish);
    if (choices.startsWith(u','))
        choices.remove(0, 1);
    return choices.trimmed();
}

struct FoundLine
{
    Id<OrderLine> id;
    Id<Variant> variant;
};

/// Each open line by itself: lines of one SKU may have different titles.
std::vector<FoundLine> findOpenLines(const Reader &reader)
{
    std::vector<FoundLine> found;
    std::map<Id<Channel>, ItemMatcher> matchers;
    Query query = reader.query(openLines);
    while (query.next()) {
        const auto channel = query.id<Channel>(1);
        ItemMatcher &matcher = matchers.try_emplace(channel, reader, channel).first->second;
        if (const auto variant = matcher.match(query.text(2), query.text(3), query.text(4)))
            found.push_back({query.id<OrderLine>(0), *variant});
    }
    return found;
}

} // namespace

QString itemKey(const QString &sku, const QString &title, const QString &options)
{
    if (!sku.isEmpty())
        return QStringLiteral("sku:") + sku;
    // The same title in brown and in black is two products.
    const QString choices = choicesIn(options);
    return choices.isEmpty() ? QString(QStringLiteral("title:") + title)
                             : QStringLiteral("title:%1 [%2]").arg(title, choices);
}

std::vector<UnmatchedItem> unmatchedItems(const Reader &reader)
{
    std::vector<UnmatchedItem> items;
    QHash<QString, std::size_t> places;
    Query query = reader.query(openLines);
    while (query.next()) {
        const QString key = itemKey(query.text(2), query.text(3), query.text(4));
        const QString place = QString::number(query.integer(1)) + u' ' + key;
        if (!places.contains(place)) {
            places.insert(place, items.size());
            items.push_back({query.id<Channel>(1), key, query.text(2), query.text(3), query.text(4), 0, {}});
        }
        UnmatchedItem &item = items[places.value(place)];
        ++item.lines;
        item.pieces += query.quantity(5);
    }
    return items;
}

std::optional<Id<Variant>> ItemMatcher::match(const QString &sku, const QString &title, const QString &options)
{
    // A SKU does not decide alone: the same one may be found by title under another name.
    const QString key = itemKey(sku, title, options);
    const QString place = key + u'\n' + title;
    const auto known = m_known.constFind(place);
    if (known != m_known.constEnd())
        return *known;
    const std::optional<Id<Variant>> found = lookUp(key, sku, title);
    m_known.insert(place, found);
    return found;
}

std::optional<Id<Variant>> ItemMatcher::lookUp(const QString &key, const QString &sku, const QString &title) const
{
    if (const auto answer = m_answers.find(key); answer != m_answers.end())
        return answer->second;
    if (!sku.isEmpty()) {
        Query exact = m_reader.query(variantBySku);
        exact.bind("sku", sku);
        if (const auto found = theOnly(exact))
            return found;
        Query anyCase = m_reader.query(variantBySkuInAnyCase);
        anyCase.bind("sku", sku);
        if (const auto found = theOnly(anyCase))
            return found;
    }
    Query remembered = m_reader.query(rememberedItem);
    remembered.bind("channel", m_channel).bind("key", key);
    if (const auto found = theOnly(remembered))
        return found;
    Query titled = m_reader.query(variantsByTitle);
    titled.bind("title", title);
    return theOnly(titled);
}

Result<int> rememberMatch(Action &action, Id<Channel> channel, const QString &key, Id<Variant> variant)
{
    Query name = action.query(variantName);
    name.bind("id", variant);
    if (!name.next())
        return Error::notFound(ItemText::tr("This product does not exist."));
    std::optional<Id<ChannelItem>> known;
    {
        Query query = action.query(rememberedItem);
        query.bind("channel", channel).bind("key", key);
        if (query.next())
            known = query.id<ChannelItem>(1);
    }
    if (known)
        action.change("channel_item", *known, {{"variant_id", variant}});
    else
        action.add("channel_item", action.newId<ChannelItem>(),
                   {{"channel_id", channel}, {"item_key", key}, {"variant_id", variant}});
    const QString item = key.section(u':', 1);
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "“%1” is %2"), {item, name.text(0)}));
    return fillOpenLines(action, channel, key, variant);
}

Result<int> rememberMatch(Studio &studio, Id<Channel> channel, const QString &key, Id<Variant> variant,
                          PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Match an item")), person,
                          [&](Action &action) { return rememberMatch(action, channel, key, variant); });
}

Result<int> matchAgain(Studio &studio, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Match order lines with products")), person,
                          [&](Action &action) -> Result<int> {
                              const std::vector<FoundLine> found = findOpenLines(action.reader());
                              for (const FoundLine &line : found)
                                  action.change("sales_order_line", line.id, {{"variant_id", line.variant}});
                              return static_cast<int>(found.size());
                          });
}

} // namespace benchbook
