#include "core/planning/stock/stock_keeping.h"

#include "core/base/unit.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct StockKeepingText
{
    Q_DECLARE_TR_FUNCTIONS(StockKeeping)
};

constexpr const char *keptMaterials = "SELECT id, stocking, service_ppm FROM material WHERE hidden = 0";
constexpr const char *keptVariants = R"sql(
    SELECT variant.id, variant.stocking, variant.service_ppm
    FROM variant JOIN product ON product.id = variant.product_id WHERE variant.hidden = 0 AND product.hidden = 0
)sql";
constexpr const char *keptMaterialNamed = "SELECT name, base_unit FROM material WHERE id = :id";
constexpr const char *keptVariantNamed = R"sql(
    SELECT trim(product.name || ' ' || variant.name), 'pcs'
    FROM variant JOIN product ON product.id = variant.product_id WHERE variant.id = :id
)sql";

struct StockingWord
{
    StockingMode mode;
    QLatin1StringView word;
};
constexpr StockingWord stockingWords[] = {{StockingMode::Keep, "stock"_L1},
                                          {StockingMode::BuyOnDemand, "on_demand"_L1},
                                          {StockingMode::DoNotStock, "never"_L1}};

void readWishes(const Reader &reader, const char *sql, bool isVariant, std::map<StockKey, StockWish> &wishes)
{
    Query query = reader.query(sql);
    while (query.next()) {
        StockWish &wish = wishes[{isVariant, query.integer(0)}];
        wish.mode = stockingFromWord(query.text(1)).value_or(StockingMode::Keep);
        if (!query.isNull(2))
            wish.service = query.ratio(2);
    }
}

struct KeptName
{
    QString name;
    Unit unit;
};

Result<KeptName> nameOfKept(const Reader &reader, StockKey key)
{
    Query query = reader.query(key.isVariant ? keptVariantNamed : keptMaterialNamed);
    query.bind("id", key.record);
    if (!query.next())
        return Error::notFound(key.isVariant ? StockKeepingText::tr("This variant does not exist any more.")
                                             : StockKeepingText::tr("This material does not exist any more."));
    return KeptName{query.text(0), Unit::fromText(query.text(1)).valueOr(Unit())};
}

const char *tableOf(StockKey key) { return key.isVariant ? "variant" : "material"; }

Result<void> checkTerms(const StockTerms &terms, const KeptName &kept)
{
    if (terms.mode != StockingMode::Keep)
        return {};
    if (terms.reorderAt < Quantity() || (!terms.key.isVariant && terms.fillUpTo < terms.reorderAt))
        return Error::invalid(
            StockKeepingText::tr("%1: amounts are not below 0, and one fills up to no less than one reorders at.")
                .arg(kept.name));
    if (terms.key.isVariant && !terms.reorderAt.isWhole())
        return Error::invalid(StockKeepingText::tr("%1: only whole pieces lie on the shelf.").arg(kept.name));
    return {};
}

void writeTerms(Action &action, const StockTerms &terms)
{
    const bool keeps = terms.mode == StockingMode::Keep;
    if (terms.key.isVariant) {
        action.change("variant", Id<Variant>(terms.key.record),
                      {{"keep_pieces", keeps ? Value(terms.reorderAt.wholeUnits()) : Value()},
                       {"stocking", stockingWord(terms.mode)}});
        return;
    }
    action.change("material", Id<Material>(terms.key.record),
                  {{"reorder_point_micro", keeps ? Value(terms.reorderAt) : Value()},
                   {"fill_up_to_micro", keeps ? Value(terms.fillUpTo) : Value()},
                   {"stocking", stockingWord(terms.mode)}});
}

Sentence termsSentence(const StockTerms &terms, const KeptName &kept)
{
    if (terms.mode == StockingMode::BuyOnDemand)
        return {QT_TRANSLATE_NOOP("Action", "Have %1 on demand only"), {kept.name}};
    if (terms.mode == StockingMode::DoNotStock)
        return {QT_TRANSLATE_NOOP("Action", "Keep no %1 in stock"), {kept.name}};
    if (terms.key.isVariant)
        return {QT_TRANSLATE_NOOP("Action", "Keep %1 of %2 on the shelf"),
                {displayText(terms.reorderAt, kept.unit), kept.name}};
    return {QT_TRANSLATE_NOOP("Action", "Reorder %1 at %2, fill up to %3"),
            {kept.name, displayText(terms.reorderAt, kept.unit), displayText(terms.fillUpTo, kept.unit)}};
}

Result<void> checkService(const std::optional<Ratio> &service)
{
    if (service && (*service < leastServiceWish || *service > mostServiceWish))
        return Error::invalid(StockKeepingText::tr("A service lies between %1 and %2.")
                                  .arg(displayText(leastServiceWish), displayText(mostServiceWish)));
    return {};
}

/// What is asked of them on average, of those of which something is asked.
std::optional<Ratio> meanService(const std::vector<ServiceAsked> &services)
{
    qint64 sum = 0;
    qint64 count = 0;
    for (const ServiceAsked &each : services) {
        sum += each.service ? each.service->ppm() : 0;
        count += each.service ? 1 : 0;
    }
    return count > 0 ? std::optional(Ratio::fromPpm(sum / count)) : std::nullopt;
}

Sentence servicesSentence(const std::vector<ServiceAsked> &services, const QString &firstName)
{
    const std::optional<Ratio> mean = meanService(services);
    if (!mean)
        return {QT_TRANSLATE_NOOP("Action", "Let the classes say the service of %1 items"),
                {QString::number(services.size())}};
    if (services.size() == 1)
        return {QT_TRANSLATE_NOOP("Action", "Ask a service of %1 of %2"), {shortText(*mean), firstName}};
    return {QT_TRANSLATE_NOOP("Action", "Ask a service of %1 on average of %2 items"),
            {shortText(*mean), QString::number(services.size())}};
}

} // namespace

QString stockingWord(StockingMode mode)
{
    for (const StockingWord &each : stockingWords) {
        if (each.mode == mode)
            return each.word;
    }
    Q_UNREACHABLE();
}

std::optional<StockingMode> stockingFromWord(const QString &word)
{
    for (const StockingWord &each : stockingWords) {
        if (word == each.word)
            return each.mode;
    }
    return std::nullopt;
}

std::map<StockKey, StockWish> stockWishes(const Reader &reader)
{
    std::map<StockKey, StockWish> wishes;
    readWishes(reader, keptMaterials, false, wishes);
    readWishes(reader, keptVariants, true, wishes);
    return wishes;
}

Result<void> acceptStockTerms(Studio &studio, const std::vector<StockTerms> &terms, PersonRef person)
{
    if (terms.empty())
        return Error::refused(StockKeepingText::tr("Choose at least one item."));
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Take over reorder points")), person,
                          [&](Action &action) -> Result<void> {
                              Sentence sentence(QT_TRANSLATE_NOOP("Action", "Take over the reorder points of %1 items"),
                                                {QString::number(terms.size())});
                              for (const StockTerms &each : terms) {
                                  BENCHBOOK_ASSIGN(const KeptName kept, nameOfKept(action.reader(), each.key));
                                  BENCHBOOK_TRY(checkTerms(each, kept));
                                  writeTerms(action, each);
                                  if (terms.size() == 1)
                                      sentence = termsSentence(each, kept);
                              }
                              action.say(sentence);
                              return {};
                          });
}

Result<void> askServices(Studio &studio, const std::vector<ServiceAsked> &services, PersonRef person)
{
    if (services.empty())
        return Error::refused(StockKeepingText::tr("Choose at least one item."));
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Ask a service")), person,
                          [&](Action &action) -> Result<void> {
                              QString firstName;
                              for (const ServiceAsked &each : services) {
                                  BENCHBOOK_TRY(checkService(each.service));
                                  BENCHBOOK_ASSIGN(const KeptName kept, nameOfKept(action.reader(), each.key));
                                  firstName = firstName.isEmpty() ? kept.name : firstName;
                                  action.changeRow(tableOf(each.key), each.key.record,
                                                   std::vector<Column>{{"service_ppm", each.service}});
                              }
                              action.say(servicesSentence(services, firstName));
                              return {};
                          });
}

Result<void> sayStocking(Studio &studio, StockKey key, const StockWish &wish, PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Say how an item is kept")), person, [&](Action &action) -> Result<void> {
            BENCHBOOK_TRY(checkService(wish.service));
            BENCHBOOK_ASSIGN(const KeptName kept, nameOfKept(action.reader(), key));
            const std::vector<Column> columns = {{"stocking", stockingWord(wish.mode)}, {"service_ppm", wish.service}};
            action.changeRow(tableOf(key), key.record, columns);
            action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Say how %1 is kept"), {kept.name}));
            return {};
        });
}

} // namespace benchbook
