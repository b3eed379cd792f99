#include "app/cli/key_words.h"

#include <QCoreApplication>
#include <QHash>

namespace benchbook::cli {

namespace {

struct KeyWord
{
    const char *key;
    const char *title; ///< QT_TRANSLATE_NOOP("Cli", …)
};

// In the order in which they are read: what it is, whose and when, how much, its parts.
constexpr KeyWord keyWords[] = {
    {"done", QT_TRANSLATE_NOOP("Cli", "Done")},
    {"code", QT_TRANSLATE_NOOP("Cli", "Number")},
    {"position", QT_TRANSLATE_NOOP("Cli", "Position")},
    {"sku", QT_TRANSLATE_NOOP("Cli", "SKU")},
    {"lot", QT_TRANSLATE_NOOP("Cli", "Lot")},
    {"name", QT_TRANSLATE_NOOP("Cli", "Name")},
    {"kind", QT_TRANSLATE_NOOP("Cli", "Kind")},
    {"category", QT_TRANSLATE_NOOP("Cli", "Category")},
    {"item", QT_TRANSLATE_NOOP("Cli", "What it is")},
    {"product", QT_TRANSLATE_NOOP("Cli", "Product")},
    {"title", QT_TRANSLATE_NOOP("Cli", "Title")},
    {"options", QT_TRANSLATE_NOOP("Cli", "Options")},
    {"material", QT_TRANSLATE_NOOP("Cli", "Material")},
    {"version", QT_TRANSLATE_NOOP("Cli", "Version")},
    {"state", QT_TRANSLATE_NOOP("Cli", "State")},
    {"channel", QT_TRANSLATE_NOOP("Cli", "Channel")},
    {"shop", QT_TRANSLATE_NOOP("Cli", "Shop")},
    {"channelOrderNo", QT_TRANSLATE_NOOP("Cli", "Channel's number")},
    {"customer", QT_TRANSLATE_NOOP("Cli", "Customer")},
    {"customerName", QT_TRANSLATE_NOOP("Cli", "Customer's name")},
    {"supplier", QT_TRANSLATE_NOOP("Cli", "Supplier")},
    {"request", QT_TRANSLATE_NOOP("Cli", "Request")},
    {"tier", QT_TRANSLATE_NOOP("Cli", "Tier")},
    {"person", QT_TRANSLATE_NOOP("Cli", "Person")},
    {"parent", QT_TRANSLATE_NOOP("Cli", "Cut from")},
    {"remnant", QT_TRANSLATE_NOOP("Cli", "Remnant")},
    {"grade", QT_TRANSLATE_NOOP("Cli", "Grade")},
    {"received", QT_TRANSLATE_NOOP("Cli", "Received")},
    {"at", QT_TRANSLATE_NOOP("Cli", "When")},
    {"ordered", QT_TRANSLATE_NOOP("Cli", "Ordered")},
    {"orderedAt", QT_TRANSLATE_NOOP("Cli", "Ordered at")},
    {"firstPromise", QT_TRANSLATE_NOOP("Cli", "First promise")},
    {"promise", QT_TRANSLATE_NOOP("Cli", "Promise now")},
    {"due", QT_TRANSLATE_NOOP("Cli", "Due")},
    {"asked", QT_TRANSLATE_NOOP("Cli", "Asked")},
    {"answerBy", QT_TRANSLATE_NOOP("Cli", "Answer by")},
    {"quoted", QT_TRANSLATE_NOOP("Cli", "Quoted")},
    {"validUntil", QT_TRANSLATE_NOOP("Cli", "Valid until")},
    {"leadDays", QT_TRANSLATE_NOOP("Cli", "Lead time in days")},
    {"wanted", QT_TRANSLATE_NOOP("Cli", "Wanted by")},
    {"answered", QT_TRANSLATE_NOOP("Cli", "Answered")},
    {"firstAnswer", QT_TRANSLATE_NOOP("Cli", "First answer")},
    {"location", QT_TRANSLATE_NOOP("Cli", "Location")},
    {"tracking", QT_TRANSLATE_NOOP("Cli", "Tracking")},
    {"quantity", QT_TRANSLATE_NOOP("Cli", "Quantity")},
    {"pieces", QT_TRANSLATE_NOOP("Cli", "Pieces")},
    {"planned", QT_TRANSLATE_NOOP("Cli", "Planned")},
    {"shipped", QT_TRANSLATE_NOOP("Cli", "Shipped")},
    {"need", QT_TRANSLATE_NOOP("Cli", "Needed")},
    {"toBuy", QT_TRANSLATE_NOOP("Cli", "To buy")},
    {"demanded", QT_TRANSLATE_NOOP("Cli", "Demanded")},
    {"onOrder", QT_TRANSLATE_NOOP("Cli", "On order")},
    {"setAside", QT_TRANSLATE_NOOP("Cli", "On hold or expired")},
    {"reorderPoint", QT_TRANSLATE_NOOP("Cli", "Reorder point")},
    {"low", QT_TRANSLATE_NOOP("Cli", "Low")},
    {"minimum", QT_TRANSLATE_NOOP("Cli", "Minimum")},
    {"multiple", QT_TRANSLATE_NOOP("Cli", "Multiple")},
    {"from", QT_TRANSLATE_NOOP("Cli", "From")},
    {"per", QT_TRANSLATE_NOOP("Cli", "For")},
    {"typed", QT_TRANSLATE_NOOP("Cli", "As written")},
    {"supplierItem", QT_TRANSLATE_NOOP("Cli", "Supplier's number for it")},
    {"issued", QT_TRANSLATE_NOOP("Cli", "Issued")},
    {"onHand", QT_TRANSLATE_NOOP("Cli", "On hand")},
    {"unit", QT_TRANSLATE_NOOP("Cli", "Unit")},
    {"attrition", QT_TRANSLATE_NOOP("Cli", "Attrition, %")},
    {"good", QT_TRANSLATE_NOOP("Cli", "Good")},
    {"scrap", QT_TRANSLATE_NOOP("Cli", "Scrap")},
    {"minutes", QT_TRANSLATE_NOOP("Cli", "Minutes")},
    {"setupMinutes", QT_TRANSLATE_NOOP("Cli", "Setup minutes")},
    {"standardSeconds", QT_TRANSLATE_NOOP("Cli", "Standard seconds")},
    {"loggedSeconds", QT_TRANSLATE_NOOP("Cli", "Logged seconds")},
    {"skill", QT_TRANSLATE_NOOP("Cli", "Skill")},
    {"expectedYield", QT_TRANSLATE_NOOP("Cli", "Expected yield, %")},
    {"price", QT_TRANSLATE_NOOP("Cli", "Price")},
    {"currency", QT_TRANSLATE_NOOP("Cli", "Currency")},
    {"goods", QT_TRANSLATE_NOOP("Cli", "Goods")},
    {"freight", QT_TRANSLATE_NOOP("Cli", "Freight")},
    {"topUp", QT_TRANSLATE_NOOP("Cli", "Added to the minimum order")},
    {"accepted", QT_TRANSLATE_NOOP("Cli", "Accepted, %")},
    {"proved", QT_TRANSLATE_NOOP("Cli", "Proved to be the best")},
    {"shipping", QT_TRANSLATE_NOOP("Cli", "Shipping")},
    {"discount", QT_TRANSLATE_NOOP("Cli", "Discount")},
    {"tax", QT_TRANSLATE_NOOP("Cli", "Tax")},
    {"charged", QT_TRANSLATE_NOOP("Cli", "Customer pays")},
    {"refunded", QT_TRANSLATE_NOOP("Cli", "Refunded")},
    {"refundedTax", QT_TRANSLATE_NOOP("Cli", "Tax in the refund")},
    {"revenue", QT_TRANSLATE_NOOP("Cli", "Revenue")},
    {"studioRevenue", QT_TRANSLATE_NOOP("Cli", "Revenue in the studio's currency")},
    {"paid", QT_TRANSLATE_NOOP("Cli", "Paid")},
    {"shippedElsewhere", QT_TRANSLATE_NOOP("Cli", "Shipped, says the channel")},
    {"consumed", QT_TRANSLATE_NOOP("Cli", "Material used")},
    {"labour", QT_TRANSLATE_NOOP("Cli", "Labour")},
    {"overhead", QT_TRANSLATE_NOOP("Cli", "Overhead")},
    {"atBench", QT_TRANSLATE_NOOP("Cli", "At the bench")},
    {"value", QT_TRANSLATE_NOOP("Cli", "Value")},
    {"cost", QT_TRANSLATE_NOOP("Cli", "Cost")},
    {"costOfShipped", QT_TRANSLATE_NOOP("Cli", "Cost of what was shipped")},
    {"total", QT_TRANSLATE_NOOP("Cli", "Total")},
    {"note", QT_TRANSLATE_NOOP("Cli", "Note")},
    {"undoes", QT_TRANSLATE_NOOP("Cli", "Takes back")},
    {"undone", QT_TRANSLATE_NOOP("Cli", "Taken back")},
    {"id", QT_TRANSLATE_NOOP("Cli", "Id")},
    {"craft", QT_TRANSLATE_NOOP("Cli", "Craft")},
    {"language", QT_TRANSLATE_NOOP("Cli", "Language")},
    {"timeZone", QT_TRANSLATE_NOOP("Cli", "Time zone")},
    {"file", QT_TRANSLATE_NOOP("Cli", "File")},
    {"bytes", QT_TRANSLATE_NOOP("Cli", "Size in bytes")},
    {"format", QT_TRANSLATE_NOOP("Cli", "Format of the file")},
    {"program", QT_TRANSLATE_NOOP("Cli", "Program")},
    {"lastBackup", QT_TRANSLATE_NOOP("Cli", "Last backup")},
    {"lastVerify", QT_TRANSLATE_NOOP("Cli", "Last check")},
    {"counts", QT_TRANSLATE_NOOP("Cli", "How many")},
    {"customers", QT_TRANSLATE_NOOP("Cli", "Customers")},
    {"materials", QT_TRANSLATE_NOOP("Cli", "Materials")},
    {"products", QT_TRANSLATE_NOOP("Cli", "Products")},
    {"orders", QT_TRANSLATE_NOOP("Cli", "Orders")},
    {"workOrders", QT_TRANSLATE_NOOP("Cli", "Work orders")},
    {"workLogs", QT_TRANSLATE_NOOP("Cli", "Work logs")},
    {"lots", QT_TRANSLATE_NOOP("Cli", "Lots")},
    {"moves", QT_TRANSLATE_NOOP("Cli", "Stock moves")},
    {"journal", QT_TRANSLATE_NOOP("Cli", "Actions")},
    {"order", QT_TRANSLATE_NOOP("Cli", "Order")},
    {"lines", QT_TRANSLATE_NOOP("Cli", "Lines")},
    {"prices", QT_TRANSLATE_NOOP("Cli", "Prices")},
    {"quotes", QT_TRANSLATE_NOOP("Cli", "Quotes")},
    {"suppliers", QT_TRANSLATE_NOOP("Cli", "Suppliers")},
    {"best", QT_TRANSLATE_NOOP("Cli", "Best")},
    {"second", QT_TRANSLATE_NOOP("Cli", "Second best")},
    {"unmet", QT_TRANSLATE_NOOP("Cli", "Not to be had")},
    {"reasons", QT_TRANSLATE_NOOP("Cli", "Reasons")},
    {"shipments", QT_TRANSLATE_NOOP("Cli", "Shipments")},
    {"places", QT_TRANSLATE_NOOP("Cli", "Where it is")},
    {"variants", QT_TRANSLATE_NOOP("Cli", "Variants")},
    {"differences", QT_TRANSLATE_NOOP("Cli", "Differences from the recipe")},
    {"input", QT_TRANSLATE_NOOP("Cli", "Input")},
    {"recipe", QT_TRANSLATE_NOOP("Cli", "Recipe")},
    {"inputs", QT_TRANSLATE_NOOP("Cli", "Inputs")},
    {"needs", QT_TRANSLATE_NOOP("Cli", "Material needed")},
    {"steps", QT_TRANSLATE_NOOP("Cli", "Steps")},
    {"changes", QT_TRANSLATE_NOOP("Cli", "Changes")},
    {"table", QT_TRANSLATE_NOOP("Cli", "Table")},
    {"row", QT_TRANSLATE_NOOP("Cli", "Row")},
    {"column", QT_TRANSLATE_NOOP("Cli", "Column")},
    {"before", QT_TRANSLATE_NOOP("Cli", "Before")},
    {"after", QT_TRANSLATE_NOOP("Cli", "After")},
};

const QHash<QString, int> &places()
{
    static const QHash<QString, int> known = [] {
        QHash<QString, int> made;
        for (int i = 0; i < static_cast<int>(std::size(keyWords)); ++i)
            made.insert(QString::fromLatin1(keyWords[i].key), i);
        return made;
    }();
    return known;
}

} // namespace

QString wordsOf(const QString &key)
{
    const int place = placeOf(key);
    return place < static_cast<int>(std::size(keyWords)) ? QCoreApplication::translate("Cli", keyWords[place].title)
                                                         : key;
}

int placeOf(const QString &key) { return places().value(key, static_cast<int>(std::size(keyWords))); }

} // namespace benchbook::cli
