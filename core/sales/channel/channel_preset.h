// How one shop's export is to be read. Presets are data (resources/channels/*.json): platforms
// change their columns, and a new shop must not need new code.
#pragma once

#include "core/base/cell_date.h"
#include "core/base/result.h"
#include "core/sales/channel/channel_import.h"

#include <QStringList>

#include <map>
#include <set>

namespace benchbook {

/// What a column can mean to us. The JSON name of each is its own in lowerCamel: "orderNo".
enum class ChannelField {
    OrderNo,
    OrderedAt,
    Currency,
    Shop,
    BuyerHandle,
    BuyerName,
    BuyerPhone,
    BuyerAddress,
    BuyerCountry,
    Note,
    LineKey,
    Sku,
    Title,
    Options,
    Quantity,
    UnitPrice,
    LineTotal,
    Shipping,
    ShippingDiscount,
    Discount,
    GoodsTotal, ///< what the goods cost after discounts; tells the discount where no column does
    Tax,
    MarketplaceTax,
    OrderTotal,
    AdjustedTotal, ///< the order total after refunds; 0 means that nothing was adjusted
    Paid,
    Refunded
};

QString channelFieldName(ChannelField field);
std::optional<ChannelField> channelFieldFromName(const QString &name);
/// Amounts of a whole order, in the order of the enumeration.
const std::vector<ChannelField> &orderAmountFields();
/// True for fields whose absence from a cut-off row would change a sum.
bool isNumberField(ChannelField field);

enum class ChannelFileRole {
    Whole, ///< orders and lines in one file
    Items, ///< the lines; its partner has the orders
    Orders ///< orders without lines; useless without its partner
};

/// Where a field's value comes from: the first filled one of some columns, or all filled ones
/// joined.
struct ColumnSource
{
    QStringList headers;
    std::optional<QString> joiner;
};

/// If `column` holds one of `words` (or anything, when there are none), the order is in `state`. A
/// rule without a state only says that its words are known and decide nothing.
struct StateRule
{
    QString column;
    QStringList words;
    std::optional<ChannelState> state;
};

struct ChannelPreset
{
    QString code;        ///< "etsy-items"
    QString channel;     ///< "etsy"
    QString channelName; ///< for people: "Etsy"
    QString fileName;    ///< how people recognise the file: "EtsySoldOrderItems….csv"
    bool supported = true;
    ChannelFileRole role = ChannelFileRole::Whole;
    QString partner; ///< code of the other file of a pair
    bool partnerNeeded = false;
    QStringList signature; ///< header names that together tell this file from all others
    std::set<ChannelField> required;
    std::map<ChannelField, ColumnSource> columns;
    DateOrder dateOrder = DateOrder::YearFirst;
    QByteArray timeZone;             ///< IANA name; empty: the studio's
    QString currency;                ///< where the file names none; empty: the file must name it
    QString orderNoPrefix;           ///< taken off order numbers, so that both files of a pair agree
    bool htmlText = false;           ///< texts carry HTML entities
    std::set<ChannelField> summed;   ///< amounts that each row has a share of; others repeat
    std::set<ChannelField> personal; ///< kept only when the person asks for it
    QStringList emptyWords;          ///< what the shop writes into a cell that has nothing to say ("无退款申请")
    std::vector<StateRule> states;   ///< the first rule that matches decides

    bool needsPartner() const { return role == ChannelFileRole::Orders || partnerNeeded; }
};

/// Reads one preset. Invalid, naming the key, when it is not as described above.
Result<ChannelPreset> parseChannelPreset(const QByteArray &json);

/// The presets that come with the program, by code.
const std::vector<ChannelPreset> &builtInChannelPresets();
/// nullptr if there is none of that code.
const ChannelPreset *findChannelPreset(const std::vector<ChannelPreset> &presets, const QString &code);

} // namespace benchbook
