#include "core/sales/channel/channel_preset.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct ChannelPresetWords
{
    Q_DECLARE_TR_FUNCTIONS(Channel)
};

struct NamedChannelField
{
    ChannelField field;
    QLatin1StringView name;
};

constexpr NamedChannelField namedChannelFields[] = {
    {ChannelField::OrderNo, "orderNo"_L1},
    {ChannelField::OrderedAt, "orderedAt"_L1},
    {ChannelField::Currency, "currency"_L1},
    {ChannelField::Shop, "shop"_L1},
    {ChannelField::BuyerHandle, "buyerHandle"_L1},
    {ChannelField::BuyerName, "buyerName"_L1},
    {ChannelField::BuyerPhone, "buyerPhone"_L1},
    {ChannelField::BuyerAddress, "buyerAddress"_L1},
    {ChannelField::BuyerCountry, "buyerCountry"_L1},
    {ChannelField::Note, "note"_L1},
    {ChannelField::LineKey, "lineKey"_L1},
    {ChannelField::Sku, "sku"_L1},
    {ChannelField::Title, "title"_L1},
    {ChannelField::Options, "options"_L1},
    {ChannelField::Quantity, "quantity"_L1},
    {ChannelField::UnitPrice, "unitPrice"_L1},
    {ChannelField::LineTotal, "lineTotal"_L1},
    {ChannelField::Shipping, "shipping"_L1},
    {ChannelField::ShippingDiscount, "shippingDiscount"_L1},
    {ChannelField::Discount, "discount"_L1},
    {ChannelField::GoodsTotal, "goodsTotal"_L1},
    {ChannelField::Tax, "tax"_L1},
    {ChannelField::MarketplaceTax, "marketplaceTax"_L1},
    {ChannelField::OrderTotal, "orderTotal"_L1},
    {ChannelField::AdjustedTotal, "adjustedTotal"_L1},
    {ChannelField::Paid, "paid"_L1},
    {ChannelField::Refunded, "refunded"_L1},
};

Error badPreset(const QString &key)
{
    return Error::invalid(ChannelPresetWords::tr("This is not a channel preset: “%1” is missing or wrong.").arg(key));
}

QStringList stringList(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &entry : value.toArray())
        list << entry.toString();
    list.removeAll(QString());
    return list;
}

Result<std::set<ChannelField>> fieldSet(const QJsonObject &json, const QString &key)
{
    std::set<ChannelField> fields;
    for (const QString &name : stringList(json.value(key))) {
        const std::optional<ChannelField> field = channelFieldFromName(name);
        if (!field)
            return badPreset(key % u'.' % name);
        fields.insert(*field);
    }
    return fields;
}

Result<std::map<ChannelField, ColumnSource>> columnSources(const QJsonObject &json)
{
    std::map<ChannelField, ColumnSource> sources;
    for (auto entry = json.begin(); entry != json.end(); ++entry) {
        const std::optional<ChannelField> field = channelFieldFromName(entry.key());
        ColumnSource source;
        if (entry.value().isObject()) {
            const QJsonObject joined = entry.value().toObject();
            source = {stringList(joined.value("join"_L1)), joined.value("with"_L1).toString()};
        } else {
            source.headers = stringList(entry.value());
        }
        if (!field || source.headers.isEmpty())
            return badPreset(u"columns."_s % entry.key());
        sources.emplace(*field, std::move(source));
    }
    return sources;
}

Result<std::vector<StateRule>> stateRules(const QJsonArray &json)
{
    std::vector<StateRule> rules;
    for (const QJsonValue &value : json) {
        const QJsonObject entry = value.toObject();
        StateRule rule;
        rule.column = entry.value("column"_L1).toString();
        rule.words = stringList(entry.value("words"_L1));
        rule.state = channelStateFromName(entry.value("state"_L1).toString());
        if (rule.column.isEmpty() || (entry.contains("state"_L1) && !rule.state))
            return badPreset(u"states"_s);
        rules.push_back(std::move(rule));
    }
    return rules;
}

Result<ChannelFileRole> fileRole(const QString &name)
{
    if (name == "whole"_L1)
        return ChannelFileRole::Whole;
    if (name == "items"_L1)
        return ChannelFileRole::Items;
    if (name == "orders"_L1)
        return ChannelFileRole::Orders;
    return badPreset(u"role"_s);
}

Result<DateOrder> dateOrder(const QString &name)
{
    if (name == "month-first"_L1)
        return DateOrder::MonthFirst;
    if (name == "day-first"_L1)
        return DateOrder::DayFirst;
    if (name == "year-first"_L1)
        return DateOrder::YearFirst;
    return badPreset(u"dates"_s);
}

/// What only a preset that can be imported has.
Result<void> readMapping(const QJsonObject &json, ChannelPreset &preset)
{
    BENCHBOOK_ASSIGN(preset.role, fileRole(json.value("role"_L1).toString()));
    BENCHBOOK_ASSIGN(preset.dateOrder, dateOrder(json.value("dates"_L1).toString()));
    BENCHBOOK_ASSIGN(preset.required, fieldSet(json, u"required"_s));
    BENCHBOOK_ASSIGN(preset.summed, fieldSet(json, u"summed"_s));
    BENCHBOOK_ASSIGN(preset.personal, fieldSet(json, u"personal"_s));
    BENCHBOOK_ASSIGN(preset.columns, columnSources(json.value("columns"_L1).toObject()));
    BENCHBOOK_ASSIGN(preset.states, stateRules(json.value("states"_L1).toArray()));
    preset.partner = json.value("partner"_L1).toString();
    preset.partnerNeeded = json.value("partnerNeeded"_L1).toBool();
    preset.timeZone = json.value("timeZone"_L1).toString().toLatin1();
    preset.currency = json.value("currency"_L1).toString();
    preset.orderNoPrefix = json.value("orderNoPrefix"_L1).toString();
    preset.emptyWords = stringList(json.value("emptyWords"_L1));
    preset.htmlText = json.value("htmlText"_L1).toBool();
    for (const ChannelField field : preset.required) {
        if (!preset.columns.contains(field))
            return badPreset(u"columns."_s % channelFieldName(field));
    }
    if (!preset.required.contains(ChannelField::OrderNo))
        return badPreset(u"required.orderNo"_s);
    if (preset.needsPartner() && preset.partner.isEmpty())
        return badPreset(u"partner"_s);
    return {};
}

std::vector<ChannelPreset> loadBuiltInPresets()
{
    std::vector<ChannelPreset> presets;
    const QDir folder(u":/channels"_s);
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        Result<ChannelPreset> preset =
            opened ? parseChannelPreset(file.readAll()) : Result<ChannelPreset>(badPreset(name));
        Q_ASSERT_X(preset.ok(), "channel preset", qUtf8Printable(name));
        if (preset)
            presets.push_back(*std::move(preset));
    }
    return presets;
}

} // namespace

QString channelFieldName(ChannelField field)
{
    for (const NamedChannelField &named : namedChannelFields) {
        if (named.field == field)
            return named.name;
    }
    Q_UNREACHABLE();
}

std::optional<ChannelField> channelFieldFromName(const QString &name)
{
    for (const NamedChannelField &named : namedChannelFields) {
        if (name == named.name)
            return named.field;
    }
    return std::nullopt;
}

const std::vector<ChannelField> &orderAmountFields()
{
    static const std::vector<ChannelField> fields = {
        ChannelField::Shipping, ChannelField::ShippingDiscount, ChannelField::Discount,   ChannelField::GoodsTotal,
        ChannelField::Tax,      ChannelField::MarketplaceTax,   ChannelField::OrderTotal, ChannelField::AdjustedTotal,
        ChannelField::Paid,     ChannelField::Refunded};
    return fields;
}

bool isNumberField(ChannelField field)
{
    const auto &amounts = orderAmountFields();
    return field == ChannelField::Quantity || field == ChannelField::UnitPrice || field == ChannelField::LineTotal ||
           std::find(amounts.begin(), amounts.end(), field) != amounts.end();
}

Result<ChannelPreset> parseChannelPreset(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return badPreset(u"{}"_s);
    const QJsonObject object = document.object();
    ChannelPreset preset;
    preset.code = object.value("code"_L1).toString();
    preset.channel = object.value("channel"_L1).toString();
    preset.channelName = object.value("name"_L1).toString();
    preset.fileName = object.value("file"_L1).toString();
    preset.supported = object.value("supported"_L1).toBool(true);
    preset.signature = stringList(object.value("signature"_L1));
    if (preset.code.isEmpty())
        return badPreset(u"code"_s);
    if (preset.channel.isEmpty() || preset.channelName.isEmpty())
        return badPreset(u"channel"_s);
    if (preset.signature.isEmpty())
        return badPreset(u"signature"_s);
    if (preset.supported)
        BENCHBOOK_TRY(readMapping(object, preset));
    return preset;
}

const std::vector<ChannelPreset> &builtInChannelPresets()
{
    static const std::vector<ChannelPreset> presets = loadBuiltInPresets();
    return presets;
}

const ChannelPreset *findChannelPreset(const std::vector<ChannelPreset> &presets, const QString &code)
{
    const auto found = std::find_if(presets.begin(), presets.end(),
                                    [&code](const ChannelPreset &preset) { return preset.code == code; });
    return found == presets.end() ? nullptr : &*found;
}

} // namespace benchbook
