// Commands about kiln and dye loads.
#include "app/cli/work_order_parts.h"
#include "core/workshop/late_expense.h"
#include "core/workshop/load.h"

#include <QCoreApplication>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct LoadCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

struct NamedLoad
{
    Studio *studio;
    PersonRef signer;
    LoadInfo info;
};

Result<LoadInfo> loadCalled(const Studio &studio, const QString &reference)
{
    return studio.read([&](const Reader &reader) -> Result<LoadInfo> {
        BENCHBOOK_ASSIGN(const Id<Load> id, findLoad(reader, reference));
        return loadInfo(reader, id);
    });
}

Result<NamedLoad> namedLoad(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(LoadInfo info, loadCalled(*studio, session.arguments().positional().first()));
    return NamedLoad{studio, signer, std::move(info)};
}

QJsonObject loadJson(const LoadInfo &info, const Currency &currency)
{
    QJsonArray parts;
    for (const LoadPartInfo &part : info.parts) {
        parts << QJsonObject{{u"id"_s, idText(part.id)},       {u"workOrder"_s, part.workOrderCode},
                             {u"product"_s, part.productName}, {u"step"_s, part.stepName},
                             {u"pieces"_s, part.pieces},       {u"space"_s, part.space},
                             {u"place"_s, part.place}};
    }
    return {{u"id"_s, idText(info.id)},
            {u"code"_s, info.code},
            {u"name"_s, info.name},
            {u"day"_s, dayJson(info.day)},
            {u"state"_s, loadStateName(info.state)},
            {u"expense"_s, moneyJson(info.expense, currency)},
            {u"note"_s, info.note},
            {u"parts"_s, parts}};
}

Result<Answer> loadAnswer(Session &session, const Studio &studio, Id<Load> id)
{
    BENCHBOOK_ASSIGN(const LoadInfo info, studio.read([&](const Reader &reader) { return loadInfo(reader, id); }));
    return session.done({{u"load"_s, loadJson(info, studio.currency())}});
}

Result<Answer> newLoad(Session &session)
{
    const Arguments &arguments = session.arguments();
    BENCHBOOK_ASSIGN(const QDate day, session.day("day"));
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    const NewLoad load{arguments.value("name"), day, arguments.value("note")};
    BENCHBOOK_ASSIGN(const MadeLoad made, planLoad(*studio, load, signer));
    return loadAnswer(session, *studio, made.id);
}

Result<Answer> fillLoad(Session &session)
{
    const Arguments &arguments = session.arguments();
    BENCHBOOK_ASSIGN(const int pieces, session.count(arguments.value("pieces")));
    BENCHBOOK_ASSIGN(const auto space, session.maybeCount("space"));
    BENCHBOOK_ASSIGN(const NamedLoad load, namedLoad(session));
    BENCHBOOK_ASSIGN(const Id<WorkOrder> id, load.studio->read([&](const Reader &reader) {
        return findWorkOrder(reader, arguments.value("work-order"));
    }));
    BENCHBOOK_ASSIGN(const Id<RecipeStep> step, namedStep(session, {load.studio, load.signer, id}, "step"));
    BENCHBOOK_TRY(putIn(*load.studio, load.info.id, {id, step, pieces, space.value_or(1), arguments.value("place")},
                        load.signer));
    return loadAnswer(session, *load.studio, load.info.id);
}

/// The parts of one work order in the load.
std::vector<const LoadPartInfo *> partsOf(const LoadInfo &info, const QString &workOrder)
{
    std::vector<const LoadPartInfo *> parts;
    for (const LoadPartInfo &part : info.parts) {
        if (part.workOrderCode.compare(workOrder, Qt::CaseInsensitive) == 0)
            parts.push_back(&part);
    }
    return parts;
}

Result<Answer> emptyLoad(Session &session)
{
    BENCHBOOK_ASSIGN(const NamedLoad load, namedLoad(session));
    const QString order = session.arguments().value("work-order");
    const std::vector<const LoadPartInfo *> parts = partsOf(load.info, order);
    if (parts.empty())
        return Error::notFound(LoadCommandText::tr("Nothing of %1 is in %2.").arg(order, load.info.code));
    std::vector<Id<LoadPart>> ids;
    for (const LoadPartInfo *part : parts)
        ids.push_back(part->id);
    BENCHBOOK_TRY(takeOutOfLoad(*load.studio, ids, load.signer));
    return loadAnswer(session, *load.studio, load.info.id);
}

/// "WO-0012=2, WO-0013=1": how many pieces of which order; taken from its parts in the order they were put in.
Result<void> readScrap(Session &session, const LoadInfo &info, std::vector<LoadOutcome> &outcomes)
{
    for (const QString &text : session.arguments().value("scrap").split(u',', Qt::SkipEmptyParts)) {
        const QStringList sides = text.split(u'=');
        bool isNumber = false;
        int left = sides.size() == 2 ? sides[1].trimmed().toInt(&isNumber) : 0;
        if (!isNumber || left < 0)
            return session.usage(LoadCommandText::tr("Write what cracked as WO-0012=2, WO-0013=1."));
        for (std::size_t i = 0; i < info.parts.size() && left > 0; ++i) {
            if (info.parts[i].workOrderCode.compare(sides[0].trimmed(), Qt::CaseInsensitive) != 0)
                continue;
            const int here = std::min(left, outcomes[i].good);
            outcomes[i].good -= here;
            outcomes[i].scrap += here;
            left -= here;
        }
        if (left > 0) {
            return session.usage(
                LoadCommandText::tr("That many pieces of %1 are not in %2.").arg(sides[0].trimmed(), info.code));
        }
    }
    return {};
}

Result<Answer> unload(Session &session)
{
    const Arguments &arguments = session.arguments();
    BENCHBOOK_ASSIGN(const NamedLoad load, namedLoad(session));
    BENCHBOOK_ASSIGN(const Id<Person> person, session.find<Person>("persons", arguments.value("person")));
    FinishedLoad done{.load = load.info.id, .person = person};
    if (arguments.has("minutes")) {
        BENCHBOOK_ASSIGN(done.seconds, namedSeconds(session));
    }
    if (arguments.has("expense")) {
        BENCHBOOK_ASSIGN(done.expense, session.money(arguments.value("expense")));
    }
    BENCHBOOK_ASSIGN(const std::optional<Id<ScrapReason>> reason, namedReason(session, *load.studio));
    for (const LoadPartInfo &part : load.info.parts)
        done.parts.push_back({part.id, part.pieces, 0, reason});
    BENCHBOOK_TRY(readScrap(session, load.info, done.parts));
    BENCHBOOK_TRY(finishLoad(*load.studio, done, load.signer));
    return loadAnswer(session, *load.studio, load.info.id);
}

Result<Answer> stateExpense(Session &session)
{
    BENCHBOOK_ASSIGN(const NamedLoad load, namedLoad(session));
    BENCHBOOK_ASSIGN(const Money expense, session.money(session.arguments().value("expense")));
    BENCHBOOK_TRY(stateLoadExpense(*load.studio, load.info.id, expense, load.signer));
    return loadAnswer(session, *load.studio, load.info.id);
}

Result<Answer> dropLoad(Session &session)
{
    BENCHBOOK_ASSIGN(const NamedLoad load, namedLoad(session));
    BENCHBOOK_TRY(cancelLoad(*load.studio, load.info.id, load.signer));
    return loadAnswer(session, *load.studio, load.info.id);
}

Result<QJsonObject> showLoad(Session &session, const QString &reference)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const LoadInfo info, loadCalled(*studio, reference));
    return loadJson(info, studio->currency());
}

} // namespace

std::span<const Document> loadDocuments()
{
    static constexpr Document documents[] = {{"loads", showLoad}};
    return documents;
}

std::span<const Command> loadCommands()
{
    static const std::vector<Command> commands{
        {"load new",
         "",
         QT_TRANSLATE_NOOP("Cli", "plan a kiln or dye load that several orders share"),
         {{"name", "TEXT", QT_TRANSLATE_NOOP("Cli", "what is done, for example Glaze firing 1240 °C")},
          {"day", "DAY", QT_TRANSLATE_NOOP("Cli", "when; today unless said")},
          {"note", "TEXT", QT_TRANSLATE_NOOP("Cli", "a note")}},
         newLoad},
        {"load add",
         "LOAD",
         QT_TRANSLATE_NOOP("Cli", "put pieces of an order in"),
         {{"work-order", "REF", QT_TRANSLATE_NOOP("Cli", "the order"), true},
          {"step", "STEP", QT_TRANSLATE_NOOP("Cli", "its name, or its place in the route"), true},
          {"pieces", "N", QT_TRANSLATE_NOOP("Cli", "how many"), true},
          {"space", "N", QT_TRANSLATE_NOOP("Cli", "the space one piece takes, beside the others'; 1 unless said")},
          {"place", "TEXT", QT_TRANSLATE_NOOP("Cli", "where they stand")}},
         fillLoad},
        {"load remove",
         "LOAD",
         QT_TRANSLATE_NOOP("Cli", "leave the pieces of an order out again"),
         {{"work-order", "REF", QT_TRANSLATE_NOOP("Cli", "the order"), true}},
         emptyLoad},
        {"load out",
         "LOAD",
         QT_TRANSLATE_NOOP("Cli", "what came out: all is good but what cracked"),
         {{"person", "PERSON", QT_TRANSLATE_NOOP("Cli", "who attended it"), true},
          {"minutes", "N", QT_TRANSLATE_NOOP("Cli", "person-minutes, for example 45 or 7.5")},
          {"expense", "MONEY", QT_TRANSLATE_NOOP("Cli", "energy and what else was spent; unknown unless said")},
          {"scrap", "LIST", QT_TRANSLATE_NOOP("Cli", "what cracked, for example WO-0012=2, WO-0013=1")},
          {"reason", "REASON", QT_TRANSLATE_NOOP("Cli", "why they were scrapped: code or name")}},
         unload},
        {"load expense",
         "LOAD",
         QT_TRANSLATE_NOOP("Cli", "say what a load that is out cost, where it was not known then"),
         {{"expense", "MONEY", QT_TRANSLATE_NOOP("Cli", "what it was"), true}},
         stateExpense},
        {"load cancel", "LOAD", QT_TRANSLATE_NOOP("Cli", "nothing of it happened"), {}, dropLoad},
    };
    return commands;
}

} // namespace benchbook::cli
