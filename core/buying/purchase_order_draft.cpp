#include "core/buying/purchase_order_draft.h"

#include "core/base/human_number.h"
#include "core/buying/bought_quantity.h"
#include "core/people/settings.h"

#include <QCoreApplication>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct PurchaseDraftText
{
    Q_DECLARE_TR_FUNCTIONS(Buying)
};

constexpr const char *purchaseSupplier = R"sql(
    SELECT name, coalesce(currency, (SELECT currency FROM studio WHERE id = 1)) FROM supplier
    WHERE id = :id AND hidden = 0
)sql";

constexpr const char *needExists = "SELECT 1 FROM purchase_need WHERE id = :id AND hidden = 0";
constexpr const char *quoteExists = "SELECT 1 FROM quote WHERE id = :id AND hidden = 0";

bool isPurchaseAmount(Money money) { return money >= Money() && money.minor() <= maxPurchaseMinor; }

QString badAmount() { return PurchaseDraftText::tr("An amount is zero or more, and not as large as this."); }

bool isThere(const Reader &reader, const char *sql, const Value &id)
{
    Query query = reader.query(sql);
    query.bind("id", id);
    return query.next();
}

void checkPurchaseLine(const Reader &reader, const PurchaseLineDraft &line, const QString &prefix,
                       std::vector<Issue> &issues)
{
    const auto note = [&](const QString &field, const QString &message) {
        issues.push_back({prefix + field, message});
    };
    if (!line.material) {
        if (line.title.trimmed().isEmpty())
            note(u"material"_s, PurchaseDraftText::tr("Say which material is ordered."));
    } else if (const Result<BoughtMaterial> material = boughtMaterial(reader, *line.material); !material.ok()) {
        note(u"material"_s, material.error().message);
    } else if (material->unit.dimension == Dimension::Count && !line.quantity.isWhole()) {
        note(u"quantity"_s, PurchaseDraftText::tr("%1 is counted in whole pieces.").arg(material->name));
    }
    if (line.quantity <= Quantity())
        note(u"quantity"_s, PurchaseDraftText::tr("The quantity must be more than zero."));
    if (line.total && !isPurchaseAmount(*line.total))
        note(u"total"_s, badAmount());
    if (line.need && !isThere(reader, needExists, *line.need))
        note(u"need"_s, PurchaseDraftText::tr("This need does not exist."));
    if (line.quote && !isThere(reader, quoteExists, *line.quote))
        note(u"quote"_s, PurchaseDraftText::tr("This quote does not exist."));
}

void checkPurchaseMoney(const PurchaseDraft &draft, std::vector<Issue> &issues)
{
    if (!isPurchaseAmount(draft.freight))
        issues.push_back({u"freight"_s, badAmount()});
    if (std::abs(draft.adjustment.minor()) > maxPurchaseMinor)
        issues.push_back({u"adjustment"_s, badAmount()});
    if (!issues.empty())
        return;
    Money sum = draft.freight + draft.adjustment;
    bool priced = true;
    for (const PurchaseLineDraft &line : draft.lines) {
        sum += line.total.value_or(Money());
        priced = priced && line.total;
    }
    if (priced && sum < Money())
        issues.push_back({u"adjustment"_s, PurchaseDraftText::tr("The discount is more than the order.")});
    if (sum.minor() > maxPurchaseMinor)
        issues.push_back({u"lines"_s, PurchaseDraftText::tr("The order comes to more than can be kept.")});
}

} // namespace

QString purchaseCurrency(const Reader &reader, const PurchaseDraft &draft)
{
    if (!draft.currency.isEmpty())
        return draft.currency;
    Query query = reader.query(purchaseSupplier);
    query.bind("id", draft.supplier);
    return query.next() ? query.text(1) : readSettings(reader).currency.code;
}

std::vector<Issue> validatePurchase(const Reader &reader, const PurchaseDraft &draft)
{
    std::vector<Issue> issues;
    if (!draft.supplier || !isThere(reader, purchaseSupplier, *draft.supplier))
        issues.push_back({u"supplier"_s, PurchaseDraftText::tr("Say which supplier it is ordered from.")});
    const QString currency = purchaseCurrency(reader, draft);
    if (!Currency::fromCode(currency).ok())
        issues.push_back({u"currency"_s, PurchaseDraftText::tr("“%1” is no currency.").arg(currency)});
    if (draft.lines.empty())
        issues.push_back({u"lines"_s, PurchaseDraftText::tr("An order has at least one line.")});
    for (std::size_t i = 0; i < draft.lines.size(); ++i)
        checkPurchaseLine(reader, draft.lines[i], u"lines[%1]."_s.arg(i), issues);
    checkPurchaseMoney(draft, issues);
    if (draft.supplier) {
        const QString same = orderWithTheirNumber(reader, *draft.supplier, draft.supplierOrderNo.trimmed());
        if (!same.isEmpty())
            issues.push_back({u"supplierOrderNo"_s, PurchaseDraftText::tr("%1 has this number already.").arg(same)});
    }
    return issues;
}

Result<MadePurchaseOrder> addPurchaseOrder(Action &action, const PurchaseDraft &draft)
{
    const Reader &reader = action.reader();
    if (auto issues = validatePurchase(reader, draft); !issues.empty())
        return Error::fromIssues(std::move(issues));
    const auto id = action.newId<PurchaseOrder>();
    const int number = action.nextNumber("purchase_order");
    const QString code = humanCode(u"PO-"_s, number);
    action.add("purchase_order", id,
               {{"number", number},
                {"code", code},
                {"supplier_id", draft.supplier},
                {"supplier_order_no", draft.supplierOrderNo.trimmed()},
                {"currency", purchaseCurrency(reader, draft)},
                {"promise_day", draft.promise},
                {"freight_minor", draft.freight},
                {"adjustment_minor", draft.adjustment},
                {"note", draft.note.trimmed()},
                {"source", draft.source},
                {"seller", draft.seller},
                {"fingerprint", draft.fingerprint}});
    BENCHBOOK_TRY(changePurchaseOrder(action, id, {.lines = draft.lines}));
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Draft the purchase order %1"), {code}));
    return MadePurchaseOrder{id, code};
}

Result<MadePurchaseOrder> addPurchaseOrder(Studio &studio, const PurchaseDraft &draft, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Draft a purchase order")), person,
                          [&](Action &action) { return addPurchaseOrder(action, draft); });
}

} // namespace benchbook
