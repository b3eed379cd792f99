#include "core/catalogue.h"

#include "core/buying/purchase_need.h"
#include "core/buying/purchase_order.h"
#include "core/buying/purchase_receipt.h"
#include "core/buying/quote.h"
#include "core/buying/quote_request.h"
#include "core/buying/supplier_return.h"
#include "core/customers/customer.h"
#include "core/knowledge/document_view.h"
#include "core/knowledge/tool_view.h"
#include "core/materials/fine_metal.h"
#include "core/materials/material.h"
#include "core/peers/letter_lists.h"
#include "core/peers/peer.h"
#include "core/people/people_kinds.h"
#include "core/planning/demand_event.h"
#include "core/pricing/price_kinds.h"
#include "core/products/product.h"
#include "core/quality/check_result.h"
#include "core/quality/craft_note.h"
#include "core/quality/feedback.h"
#include "core/sales/import_orders.h"
#include "core/sales/order.h"
#include "core/stock/location.h"
#include "core/stock/lot.h"
#include "core/stock/stocktake.h"
#include "core/suggestions/suggestion_rule.h"
#include "core/suppliers/supplier.h"
#include "core/together/circles.h"
#include "core/tools/reading.h"
#include "core/tools/tool.h"
#include "core/workshop/load.h"
#include "core/workshop/outside_work.h"
#include "core/workshop/work_log.h"
#include "core/workshop/work_order.h"

#include <algorithm>

namespace benchbook {

RecordKinds recordKinds()
{
    return RecordKinds({&customerKind(),        &materialKind(),    &supplierKind(),
                        &productKind(),         &variantKind(),     &personKind(),
                        &channelKind(),         &locationKind(),    &scrapReasonKind(),
                        &exchangeRateKind(),    &toolKind(),        &qualityCheckKind(),
                        &craftNoteKind(),       &demandEventKind(), &competitorPriceKind(),
                        &personalisationKind(), &promotionKind(),   &suggestionRuleKind(),
                        &studioKind(),          &peerKind()});
}

std::vector<const ListDefinition *> allLists()
{
    std::vector<const ListDefinition *> lists{
        &orderList(),        &orderLineList(),     &workOrderList(),   &workLogList(),        &lotList(),
        &stockMoveList(),    &recipeList(),        &importList(),      &needList(),           &quoteList(),
        &quoteRequestList(), &purchaseOrderList(), &receiptList(),     &supplierReturnList(), &fineMetalList(),
        &stocktakeList(),    &loadList(),          &outsideWorkList(), &readingList(),        &qualityResultList(),
        &feedbackList(),     &dealList(),          &letterList(),      &letterDraftList(),    &bundleList(),
        &documentList(),     &lendingList(),       &circleList(),
    };
    const RecordKinds kinds = recordKinds();
    for (const RecordKind *kind : kinds.all()) {
        if (kind->list && std::find(lists.begin(), lists.end(), kind->list) == lists.end())
            lists.push_back(kind->list);
    }
    return lists;
}

const ListDefinition *findList(QStringView name)
{
    for (const ListDefinition *list : allLists()) {
        if (name == QLatin1StringView(list->name))
            return list;
    }
    return nullptr;
}

} // namespace benchbook
