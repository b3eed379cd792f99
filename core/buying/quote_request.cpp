#include "core/buying/quote_request.h"

#include "core/base/human_number.h"
#include "core/buying/buying_json_reader.h"
#include "core/buying/quoted_price.h"
#include "core/suppliers/supplier.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct RequestText
{
    Q_DECLARE_TR_FUNCTIONS(Buying)
};

constexpr const char *requestRow = R"sql(
    SELECT code, asked_day, answer_by, note FROM quote_request WHERE id = :id
)sql";

constexpr const char *requestLines = R"sql(
    SELECT line.material_id, line.quantity_micro, line.typed_quantity, line.wanted_day, line.note, material.code,
           material.name, material.base_unit
    FROM quote_request_line AS line JOIN material ON material.id = line.material_id
    WHERE line.request_id = :id ORDER BY line.position
)sql";

constexpr const char *askedSuppliers = R"sql(
    SELECT supplier.id, supplier.name, count(DISTINCT quote.material_id), min(quote.quoted_day)
    FROM quote_request_supplier AS asked JOIN supplier ON supplier.id = asked.supplier_id
    LEFT JOIN quote ON quote.request_id = asked.request_id AND quote.supplier_id = asked.supplier_id
         AND quote.hidden = 0
    WHERE asked.request_id = :id GROUP BY supplier.id ORDER BY supplier.number
)sql";

constexpr const char *materialsQuoted = R"sql(
    SELECT DISTINCT material_id FROM quote WHERE request_id = :request AND supplier_id = :supplier AND hidden = 0
)sql";

constexpr const char *itemNumberSql = R"sql(
    SELECT item FROM (
        SELECT supplier_item AS item, quoted_day AS day FROM quote
        WHERE material_id = :material AND supplier_id = :supplier AND hidden = 0 AND supplier_item <> ''
        UNION ALL
        SELECT line.supplier_item, bought.ordered_day
        FROM purchase_order_line AS line JOIN purchase_order AS bought ON bought.id = line.order_id
        WHERE line.material_id = :material AND bought.supplier_id = :supplier AND line.supplier_item <> ''
    ) ORDER BY day DESC LIMIT 1
)sql";

std::vector<Issue> requestIssues(const Reader &reader, const RequestDraft &draft, QDate today)
{
    std::vector<Issue> issues;
    if (draft.lines.empty())
        issues.push_back({u"lines"_s, RequestText::tr("Say what is asked for.")});
    if (draft.suppliers.empty())
        issues.push_back({u"suppliers"_s, RequestText::tr("Say who is asked.")});
    if (draft.answerBy.isValid() && draft.answerBy < today)
        issues.push_back({u"answerBy"_s, RequestText::tr("The day to answer by is over already.")});
    for (std::size_t i = 0; i < draft.lines.size(); ++i) {
        const QString prefix = u"lines[%1]."_s.arg(i);
        if (!materialUnits(reader, draft.lines[i].material).ok())
            issues.push_back({prefix + u"material"_s, RequestText::tr("This material does not exist.")});
        if (draft.lines[i].quantity <= Quantity())
            issues.push_back({prefix + u"quantity"_s, RequestText::tr("Say how much is wanted.")});
    }
    return issues;
}

} // namespace

Result<Id<QuoteRequest>> addQuoteRequest(Action &action, const RequestDraft &draft)
{
    if (auto issues = requestIssues(action.reader(), draft, action.today()); !issues.empty())
        return Error::fromIssues(std::move(issues));
    const auto id = action.newId<QuoteRequest>();
    const int number = action.nextNumber("quote_request");
    action.add("quote_request", id,
               {{"number", number},
                {"code", humanCode(QStringLiteral("RQ-"), number)},
                {"asked_day", action.today()},
                {"answer_by", draft.answerBy.isValid() ? Value(draft.answerBy) : Value()},
                {"note", draft.note}});
    int position = 0;
    for (const RequestLine &line : draft.lines) {
        action.add("quote_request_line", action.newId<QuoteRequestLine>(),
                   {{"request_id", id},
                    {"position", position++},
                    {"material_id", line.material},
                    {"quantity_micro", line.quantity},
                    {"typed_quantity", line.typedQuantity},
                    {"wanted_day", line.wantedDay.isValid() ? Value(line.wantedDay) : Value()},
                    {"note", line.note}});
    }
    std::vector<Id<Supplier>> suppliers = draft.suppliers;
    std::sort(suppliers.begin(), suppliers.end());
    suppliers.erase(std::unique(suppliers.begin(), suppliers.end()), suppliers.end());
    for (const Id<Supplier> supplier : suppliers) {
        action.add("quote_request_supplier", action.newId<QuoteRequestSupplier>(),
                   {{"request_id", id}, {"supplier_id", supplier}});
    }
    return id;
}

Result<Id<QuoteRequest>> addQuoteRequest(Studio &studio, const RequestDraft &draft, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Ask for quotes")), person,
                          [&](Action &action) -> Result<Id<QuoteRequest>> {
                              BENCHBOOK_ASSIGN(const Id<QuoteRequest> id, addQuoteRequest(action, draft));
                              BENCHBOOK_ASSIGN(const RequestInfo info, quoteRequest(action.reader(), id));
                              action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Ask %1 suppliers for quotes: %2"),
                                                  {QString::number(info.suppliers.size()), info.code}));
                              return id;
                          });
}

Result<void> removeQuoteRequest(Studio &studio, Id<QuoteRequest> id, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Remove a request for quotation")), person,
                          [&](Action &action) -> Result<void> {
                              BENCHBOOK_ASSIGN(const RequestInfo info, quoteRequest(action.reader(), id));
                              action.change("quote_request", id, {{"hidden", 1}});
                              action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Remove request %1"), {info.code}));
                              return {};
                          });
}

Result<RequestInfo> quoteRequest(const Reader &reader, Id<QuoteRequest> id)
{
    Query head = reader.query(requestRow);
    head.bind("id", id);
    if (!head.next())
        return Error::notFound(RequestText::tr("This request does not exist."));
    RequestInfo info{id, head.text(0), head.day(1), head.day(2), head.text(3), {}, {}};
    Query lines = reader.query(requestLines);
    lines.bind("id", id);
    while (lines.next()) {
        info.lines.push_back({{lines.id<Material>(0), lines.quantity(1), lines.text(2), lines.day(3), lines.text(4)},
                              lines.text(5),
                              lines.text(6),
                              Unit::fromText(lines.text(7)).valueOr(Unit())});
    }
    Query suppliers = reader.query(askedSuppliers);
    suppliers.bind("id", id);
    while (suppliers.next()) {
        AskedSupplier asked{suppliers.id<Supplier>(0), suppliers.text(1), suppliers.count(2), suppliers.day(3)};
        Query quoted = reader.query(materialsQuoted);
        quoted.bind("request", id).bind("supplier", asked.supplier);
        while (quoted.next())
            asked.quoted.push_back(quoted.id<Material>(0));
        info.suppliers.push_back(std::move(asked));
    }
    return info;
}

Result<Id<QuoteRequest>> findQuoteRequest(const Reader &reader, const QString &code)
{
    Query query = reader.query("SELECT id FROM quote_request WHERE code = upper(trim(:code))");
    query.bind("code", code);
    if (!query.next())
        return Error::notFound(RequestText::tr("There is no request for quotation “%1”.").arg(code));
    return query.id<QuoteRequest>(0);
}

QString supplierItemNumber(const Reader &reader, Id<Supplier> supplier, Id<Material> material)
{
    Query query = reader.query(itemNumberSql);
    query.bind("supplier", supplier).bind("material", material);
    return query.next() ? query.text(0) : QString();
}

QString quoteRequestJsonShape()
{
    return u"suppliers: [\"S-0001\", …], answerBy, note, lines: [{material, quantity, wanted, note}]"_s;
}

Result<RequestDraft> quoteRequestFromJson(const Reader &reader, const QJsonObject &json)
{
    std::vector<Issue> issues;
    BuyingJsonReader in(reader, json, {}, issues);
    in.allow({u"suppliers"_s, u"answerBy"_s, u"note"_s, u"lines"_s});
    RequestDraft draft;
    draft.answerBy = in.day(u"answerBy"_s);
    draft.note = in.text(u"note"_s);
    for (const QJsonValue &name : in.array(u"suppliers"_s)) {
        const Result<qint64> id = findRecord(reader, supplierKind(), in.textIn(name, u"suppliers"_s));
        if (id.ok())
            draft.suppliers.push_back(Id<Supplier>(*id));
        else
            in.note(u"suppliers"_s, id.error().message);
    }
    const std::vector<QJsonValue> lines = in.array(u"lines"_s);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        BuyingJsonReader row(reader, lines[i].toObject(), u"lines[%1]."_s.arg(i), issues);
        row.allow({u"material"_s, u"quantity"_s, u"wanted"_s, u"note"_s});
        row.need(u"material"_s);
        const auto material = row.reference(u"material"_s, {materialByCode, materialByName});
        if (!material)
            continue;
        RequestLine line{Id<Material>(*material), {}};
        BENCHBOOK_ASSIGN(const MaterialUnits measure, materialUnits(reader, line.material));
        line.typedQuantity = row.amountText(u"quantity"_s);
        const Result<Quantity> quantity = parseMaterialQuantity(measure, line.typedQuantity);
        if (quantity.ok())
            line.quantity = *quantity;
        else
            row.note(u"quantity"_s, quantity.error().message);
        line.wantedDay = row.day(u"wanted"_s);
        line.note = row.text(u"note"_s);
        draft.lines.push_back(line);
    }
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    return draft;
}

Result<QJsonObject> quoteRequestJson(const Reader &reader, Id<QuoteRequest> id)
{
    BENCHBOOK_ASSIGN(const RequestInfo info, quoteRequest(reader, id));
    QJsonArray lines;
    for (const RequestLineInfo &line : info.lines) {
        lines << QJsonObject{{u"material"_s, line.code},
                             {u"name"_s, line.name},
                             {u"quantity"_s, QString(plainText(line.line.quantity) + u' ' + line.unit.code)},
                             {u"wanted"_s, dayOrNull(line.line.wantedDay)},
                             {u"note"_s, line.line.note}};
    }
    QJsonArray suppliers;
    for (const AskedSupplier &asked : info.suppliers) {
        suppliers << QJsonObject{{u"supplier"_s, asked.name},
                                 {u"answered"_s, asked.answered},
                                 {u"firstAnswer"_s, dayOrNull(asked.firstAnswer)}};
    }
    return QJsonObject{{u"code"_s, info.code},
                       {u"asked"_s, dayOrNull(info.askedDay)},
                       {u"answerBy"_s, dayOrNull(info.answerBy)},
                       {u"note"_s, info.note},
                       {u"lines"_s, lines},
                       {u"suppliers"_s, suppliers}};
}

} // namespace benchbook
