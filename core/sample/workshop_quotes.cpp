// What the sample workshop was quoted: two tanneries side by side, a price at its end, a request half answered.
#include "core/sample/workshop_life.h"

#include "core/buying/purchase_need.h"
#include "core/buying/quote.h"
#include "core/buying/quote_request.h"

#include <QCoreApplication>

namespace benchbook::sample {
namespace {

struct SampleQuote
{
    int supplier; ///< index into suppliers()
    std::size_t material;
    const char *prices; ///< one a line, in units of the material
    int daysAgo;
    int validDays; ///< from the day quoted; 0: until they say otherwise
    int leadDays;  ///< 0: as the supplier says in general
    int minimum;   ///< units of the material; 0: none
};

constexpr SampleQuote quotes[]{
    {0, 0, "2.75\n600: 2.58", 18, 90, 9, 100}, {1, 0, "2.62\n1000: 2.40", 12, 60, 21, 200},
    {0, 1, "2.85\n600: 2.66", 18, 90, 9, 100}, {1, 2, "2.45", 40, 30, 14, 0},
    {1, 3, "1.55\n500: 1.42", 12, 60, 14, 0},  {2, 4, "130 / 500\n5000: 118 / 500", 25, 0, 0, 500},
    {3, 5, "6.90\n200: 6.20", 33, 120, 0, 50},
};

} // namespace

Result<void> WorkshopLife::collectQuotes()
{
    const QDate today = m_studio.today();
    const auto supplierAt = [&](int index) {
        return Id<Supplier>(m_suppliers.at(suppliers()[static_cast<std::size_t>(index)].name.in(m_options.english)));
    };
    RequestDraft request;
    request.lines.push_back({m_materials[0], Quantity::units(900), {}, today.addDays(20), {}});
    request.lines.push_back({m_materials[3], Quantity::units(400)});
    request.suppliers = {supplierAt(0), supplierAt(1)};
    request.answerBy = today.addDays(5);
    BENCHBOOK_ASSIGN(const Id<QuoteRequest> asked, addQuoteRequest(m_studio, request, m_people.front()));
    for (const SampleQuote &one : quotes) {
        QuoteDraft draft{supplierAt(one.supplier), m_materials[one.material]};
        BENCHBOOK_ASSIGN(const MaterialUnits units,
                         m_studio.read([&](const Reader &reader) { return materialUnits(reader, draft.material); }));
        BENCHBOOK_ASSIGN(draft.prices, parseQuotedPrices(QString::fromLatin1(one.prices), units, m_studio.currency()));
        draft.quotedDay = today.addDays(-one.daysAgo);
        if (one.validDays > 0)
            draft.validUntil = draft.quotedDay.addDays(one.validDays);
        if (one.leadDays > 0)
            draft.leadDays = one.leadDays;
        if (one.minimum > 0)
            draft.minimum = Quantity::units(one.minimum);
        // The second tannery has answered the request.
        if (one.supplier == 1 && (one.material == 0 || one.material == 3)) {
            draft.request = asked;
            draft.quotedDay = today;
        }
        BENCHBOOK_TRY(addQuote(m_studio, draft, m_people.front()));
    }
    NeedDraft fair{m_materials[0], Quantity::units(500), today.addDays(16)};
    fair.reason = QCoreApplication::translate("Sample", "for the fair");
    const auto need = addNeed(m_studio, fair, m_people.front());
    return need.ok() ? Result<void>() : Result<void>(need.error());
}

} // namespace benchbook::sample
