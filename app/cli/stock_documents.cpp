#include "app/cli/documents.h"

#include "app/cli/output.h"

#include <QCoreApplication>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct DocumentText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr const char *personNameSql = R"sql(
    SELECT name FROM person WHERE id = :id
)sql";

QJsonValue personJson(const Reader &reader, PersonRef person)
{
    if (!person)
        return QJsonValue::Null;
    Query query = reader.query(personNameSql);
    query.bind("id", *person);
    return query.next() ? QJsonValue(query.text(0)) : QJsonValue(QJsonValue::Null);
}

QJsonObject entryJson(const Studio &studio, const Reader &reader, const JournalEntry &entry)
{
    return {{u"id"_s, idText(entry.id)},
            {u"at"_s, isoText(entry.at, studio.timeZone())},
            {u"person"_s, personJson(reader, entry.person)},
            {u"done"_s, entry.sentence.text()},
            {u"undoes"_s, entry.undoes ? QJsonValue(idText(*entry.undoes)) : QJsonValue(QJsonValue::Null)},
            {u"undone"_s, entry.undone}};
}

QJsonValue valueJson(const Value &value)
{
    if (value.isInteger())
        return QString::number(value.integer());
    if (value.isReal())
        return value.real();
    return value.isText() ? QJsonValue(value.text()) : QJsonValue(QJsonValue::Null);
}

Result<QJsonObject> showEntry(Session &session, const QString &reference)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    bool isNumber = false;
    const qint64 id = reference.toLongLong(&isNumber);
    if (!isNumber)
        return session.usage(DocumentText::tr("“%1” is not the id of an action.").arg(reference));
    return studio->read([&](const Reader &reader) -> Result<QJsonObject> {
        BENCHBOOK_ASSIGN(const JournalEntry entry, entryById(reader, id));
        QJsonObject json = entryJson(*studio, reader, entry);
        QJsonArray changes;
        for (const FieldChange &change : changesOf(*studio, id, std::nullopt)) {
            changes << QJsonObject{{u"table"_s, change.table},
                                   {u"row"_s, idText(change.row)},
                                   {u"column"_s, change.column},
                                   {u"before"_s, valueJson(change.before)},
                                   {u"after"_s, valueJson(change.after)}};
        }
        json.insert(u"changes"_s, changes);
        return json;
    });
}

Result<QJsonObject> showLot(Session &session, const QString &reference)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const Id<Lot> lot, studio->read([&](const Reader &reader) { return findLot(reader, reference); }));
    return lotJson(session, lot);
}

Result<QJsonObject> showWorkOrder(Session &session, const QString &reference)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const Id<WorkOrder> id,
                     studio->read([&](const Reader &reader) { return findWorkOrder(reader, reference); }));
    return workOrderJson(session, id);
}

QJsonArray stepsJson(const std::vector<StepProgress> &steps)
{
    QJsonArray all;
    for (const StepProgress &step : steps) {
        all << QJsonObject{{u"id"_s, idText(step.id)},
                           {u"position"_s, step.position},
                           {u"name"_s, step.name},
                           {u"standardSeconds"_s, step.standardSeconds},
                           {u"loggedSeconds"_s, step.loggedSeconds},
                           {u"good"_s, step.good},
                           {u"scrap"_s, step.scrap},
                           {u"toRedo"_s, step.toRedo},
                           {u"outside"_s, step.outside},
                           {u"inLoad"_s, step.inLoad},
                           {u"left"_s, step.left()}};
    }
    return all;
}

QJsonArray needsJson(const std::vector<InputNeed> &needs)
{
    QJsonArray all;
    for (const InputNeed &need : needs) {
        QJsonObject json{{u"material"_s, need.code}, {u"name"_s, need.name}};
        putQuantity(json, "need", need.need, need.unit);
        putQuantity(json, "issued", need.issued, need.unit);
        putQuantity(json, "onHand", need.onHand, need.unit);
        all << json;
    }
    return all;
}

QJsonArray issuedJson(const std::vector<IssuedLot> &lots, const Currency &currency)
{
    QJsonArray all;
    for (const IssuedLot &lot : lots) {
        QJsonObject json{{u"lot"_s, lot.code}, {u"item"_s, lot.itemName}, {u"value"_s, moneyJson(lot.value, currency)}};
        putQuantity(json, "quantity", lot.quantity, lot.unit);
        all << json;
    }
    return all;
}

} // namespace

std::span<const Document> stockDocuments()
{
    static constexpr Document documents[] = {
        {"lots", showLot},
        {"work-orders", showWorkOrder},
        {"journal", showEntry},
    };
    return documents;
}

QJsonObject rowJson(const ListDefinition &list, const ListRow &row, const CellFormat &format)
{
    QJsonObject json{{u"id"_s, idText(row.id)}};
    for (std::size_t i = 0; i < list.columns.size(); ++i)
        json.insert(QString::fromLatin1(list.columns[i].key), cellJson(list, row, static_cast<int>(i), format));
    return json;
}

QJsonObject recordWithId(Session &session, const Studio &studio, const RecordKind &kind, qint64 id)
{
    QJsonObject json = recordJson(studio, session.kinds(), kind, id);
    json.insert(u"id"_s, idText(id));
    if (!kind.codeColumn)
        return json;
    const std::string sql = std::string("SELECT ") + kind.codeColumn + " FROM " + kind.table + " WHERE id = :id";
    const auto code = studio.read([&](const Reader &reader) {
        Query query = reader.query(sql);
        query.bind("id", id);
        return query.next() ? query.text(0) : QString();
    });
    if (code.ok() && !json.contains(QString::fromLatin1(kind.codeColumn)))
        json.insert(QString::fromLatin1(kind.codeColumn), *code);
    return json;
}

Result<QJsonObject> workOrderJson(Session &session, Id<WorkOrder> id)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    return studio->read([&](const Reader &reader) -> Result<QJsonObject> {
        BENCHBOOK_ASSIGN(const WorkOrderInfo info, workOrderInfo(reader, id));
        const WorkOrderCost cost = costSoFar(reader, id);
        const Currency &currency = studio->currency();
        return QJsonObject{{u"id"_s, idText(info.id)},
                           {u"code"_s, info.code},
                           {u"product"_s, info.productName},
                           {u"quantity"_s, info.quantity},
                           {u"state"_s, stateName(info.state)},
                           {u"planned"_s, dayJson(info.plannedDay)},
                           {u"due"_s, dayJson(info.due)},
                           {u"order"_s, info.orderCode},
                           {u"note"_s, info.note},
                           {u"priority"_s, priorityName(info.priority)},
                           {u"delivered"_s, info.delivered},
                           {u"scrapped"_s, info.scrapped},
                           {u"steps"_s, stepsJson(stepsOf(reader, id))},
                           {u"needs"_s, needsJson(needsOf(reader, id))},
                           {u"atBench"_s, issuedJson(issuedLots(reader, id), currency)},
                           {u"consumed"_s, issuedJson(consumedLots(reader, id), currency)},
                           {u"cost"_s, QJsonObject{{u"material"_s, moneyJson(cost.material, currency)},
                                                   {u"labour"_s, moneyJson(cost.labour, currency)},
                                                   {u"overhead"_s, moneyJson(cost.overhead, currency)},
                                                   {u"expense"_s, moneyJson(cost.expense, currency)},
                                                   {u"total"_s, moneyJson(cost.total(), currency)}}}};
    });
}

Answer entriesAnswer(const Studio &studio, const Reader &reader, const std::vector<JournalEntry> &entries)
{
    QJsonArray all;
    std::vector<QStringList> lines;
    for (const JournalEntry &entry : entries) {
        const QJsonObject json = entryJson(studio, reader, entry);
        all << json;
        lines.push_back({json[u"at"].toString(), json[u"person"].toString(), json[u"done"].toString(),
                         entry.undone ? stateTitle(u"taken_back"_s) : QString(), json[u"id"].toString()});
    }
    return {QJsonObject{{u"kind"_s, u"journal"_s}, {u"rows"_s, all}},
            textTable({DocumentText::tr("When"), DocumentText::tr("Who"), DocumentText::tr("What"),
                       DocumentText::tr("State"), DocumentText::tr("Action")},
                      lines)};
}

} // namespace benchbook::cli
