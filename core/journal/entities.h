// The tags of typed ids: one for each kind of record a studio file holds.
#pragma once

#include "core/base/id.h"

#include <optional>

namespace benchbook {

struct Person;
struct Channel;
struct Customer;
struct Supplier;
struct Material;
struct Product;
struct Variant;
struct Recipe;
struct RecipeInput;
struct RecipeStep;
struct VariantInput;
struct Location;
struct Lot;
struct StockMove;
struct Split;
struct LotHold;
struct MaterialTest;
struct Stocktake;
struct StocktakeLine;
struct PurchaseNeed;
struct QuoteRequest;
struct QuoteRequestLine;
struct QuoteRequestSupplier;
struct Quote;
struct QuoteBreak;
struct SupplierItem;
struct PurchaseOrder;
struct PurchaseLine;
struct PurchaseReceipt;
struct ReceiptLine;
struct SupplierReturn;
struct SalesOrder;
struct OrderLine;
struct ImportBatch;
struct ChannelItem;
struct Shipment;
struct WorkOrder;
struct WorkLog;
struct OutsideWork;
struct Load;
struct LoadPart;
struct LoadEnd;
struct WorkFinish;
struct ScrapReason;
struct RunningTimer;
struct DayOff;
struct Paper;
struct Tool;
struct ToolCare;
struct ToolLoan;
struct Reading;
struct QualityCheck;
struct QualityResult;
struct WorkOrderHold;
struct CraftNote;
struct Feedback;
struct Machine;
struct Peer;
struct Circle;
struct Bundle;
struct Letter;
struct LetterDraft;
struct LetterAck;
struct LetterFork;
struct Deal;
struct DealLink;
struct CustomerAlias;
struct SpareHours;
struct OwnDocument;
struct OwnVersion;
struct VersionPost;
struct ToolOffer;
struct BookedLoan;
struct DemandEvent;
struct LookAlike;
struct DemandFigure;
struct CompetitorPrice;
struct Personalisation;
struct Promotion;

/// Who does something; nobody in particular on a file whose people are not entered yet.
using PersonRef = std::optional<Id<Person>>;

} // namespace benchbook
