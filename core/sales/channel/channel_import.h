// What an import of shop files is before anybody writes it down: orders, lines and what is wrong.
#pragma once

#include "core/base/clock.h"
#include "core/base/money.h"
#include "core/base/text_decoder.h"

#include <QByteArray>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace benchbook {

/// In the order in which an order goes through them.
enum class ChannelState { Open, Paid, Shipped, Done, Cancelled };

/// "open", "paid", "shipped", "done", "cancelled", as in presets and JSON.
QString channelStateName(ChannelState state);
std::optional<ChannelState> channelStateFromName(const QString &name);

struct ChannelLine
{
    int lineNo = 0; ///< 1, 2, … in the order of the file
    QString key;    ///< unique within the order: the shop's own line number, else lineNo
    QString sku;    ///< often empty: then the title must find the product
    QString title;
    QString options; ///< what the buyer chose, as the shop writes it
    Quantity quantity;
    Money unitPrice;
    Money lineTotal; ///< before the order's discount

    friend bool operator==(const ChannelLine &, const ChannelLine &) = default;
};

struct ChannelOrder
{
    QString channel; ///< "etsy", "shopify", "taobao"
    QString shop;
    QString orderNo;
    Instant orderedAt{0};
    Currency currency;
    QString buyerHandle;
    // Personal data: empty unless ChannelOptions::keepPersonalData asks for it.
    QString buyerName;
    QString buyerPhone;
    QString buyerAddress;
    QString buyerCountry;
    ChannelState state = ChannelState::Open;
    Money shipping;
    Money discount; ///< positive: what the buyer did not have to pay
    Money tax;      ///< charged by the studio
    /// Collected and passed on by the marketplace: part of the total, but never the studio's
    /// revenue.
    Money marketplaceTax;
    Money orderTotal;          ///< as the shop says, else reckoned from the parts
    std::optional<Money> paid; ///< absent when the export does not tell
    Money refunded;
    QString note;
    std::vector<ChannelLine> lines;
    QString file; ///< where it begins, for the preview
    int fileLine = 0;

    Money linesTotal() const;
    /// What the order total holds beyond lines − discount + shipping + taxes; not zero means that
    /// the shop counts something the file does not show.
    Money unexplained() const;
};

/// Something a person should look at. `column` counts from 1 (0: the whole row).
struct RowProblem
{
    QString file;
    int line = 0;
    int column = 0;
    QString message;
};

struct ChannelFileInfo
{
    QString name;
    QByteArray sha256;                         ///< 32 bytes; the same file is recognised by it
    std::optional<TextEncoding> encoding = {}; ///< none for a workbook
    QString preset;                            ///< "etsy-items"
};

/// Sums of one currency over every order, cancelled ones included.
struct ChannelMoney
{
    Money lines;
    Money shipping;
    Money discount;
    Money tax;
    Money marketplaceTax;
    Money orderTotal;
    Money paid;
    Money refunded;
};

struct ChannelTotals
{
    int orders = 0;
    int cancelled = 0; ///< of the orders
    int lines = 0;
    int linesWithoutSku = 0;
    qint64 units = 0;
    std::map<QString, ChannelMoney> money; ///< by currency code
};

struct ChannelImport
{
    QString channel;
    QString channelName; ///< for people
    std::vector<ChannelOrder> orders;
    std::vector<RowProblem> problems;
    int ordersLeftOut = 0; ///< because of a problem in one of their rows
    std::vector<ChannelFileInfo> files;
    /// Sentences: what these files lack and where it is.
    QStringList notes;
    /// Not empty: these are order lists alone, which tell more about orders that are known and have no pieces for new
    /// ones. Says so, and which file to choose as well.
    QString withoutLines;

    ChannelTotals totals() const;
};

} // namespace benchbook
