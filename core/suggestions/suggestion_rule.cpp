#include "core/suggestions/suggestion_rule.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct SuggestionRuleText
{
    Q_DECLARE_TR_FUNCTIONS(Suggestions)
};

constexpr const char *suggestionRuleIds = R"sql(
    SELECT rule.id FROM suggestion_rule AS rule
    WHERE (:search IS NULL OR rule.name LIKE :search ESCAPE '!' OR rule.code LIKE :search ESCAPE '!'
           OR rule.note LIKE :search ESCAPE '!')
)sql";

constexpr const char *suggestionRuleRows = R"sql(
    SELECT rule.id, rule.code, rule.name, 'to_' || rule.kind,
           iif(rule.acts = 'alone', 'acts_alone', 'asks_first'), rule.most_month_minor,
           (SELECT coalesce(sum(said.bound_minor), 0) FROM standing_suggestion_answer AS said
            WHERE said.rule_id = rule.id AND said.about_day >= strftime('%Y-%m-01', :today)),
           rule.most_change_ppm
    FROM suggestion_rule AS rule WHERE rule.id IN (SELECT value FROM json_each(:ids))
)sql";

constexpr const char *standingSuggestionRules = R"sql(
    SELECT id, code, name, kind, acts, most_month_minor, most_change_ppm, suppliers, categories
    FROM suggestion_rule WHERE hidden = 0 ORDER BY number
)sql";

constexpr const char *boundByRule = R"sql(
    SELECT coalesce(sum(bound_minor), 0) FROM standing_suggestion_answer
    WHERE rule_id = :rule AND about_day BETWEEN :first AND :last
)sql";

constexpr const char *supplierNamed = R"sql(
    SELECT 1 FROM supplier WHERE hidden = 0 AND (code = :name COLLATE NOCASE OR name = :name COLLATE NOCASE)
)sql";

constexpr const char *namesOfSupplier = "SELECT code, name FROM supplier WHERE id = :id";
constexpr const char *kindOfMaterial = "SELECT kind FROM material WHERE id = :id";
constexpr const char *supplierOfLot = "SELECT supplier_id FROM lot WHERE id = :id";
constexpr const char *categoryOfVariant = R"sql(
    SELECT product.category FROM variant JOIN product ON product.id = variant.product_id WHERE variant.id = :id
)sql";

QStringList ruleWords(const QString &text)
{
    QStringList words;
    for (const QString &word : text.split(u',', Qt::SkipEmptyParts)) {
        if (const QString trimmed = word.trimmed(); !trimmed.isEmpty())
            words << trimmed;
    }
    return words;
}

QString ruleTextAt(const Draft &draft, const QString &key)
{
    const auto found = draft.find(key);
    return found != draft.end() && found->second.isText() ? found->second.text() : QString();
}

bool isSaid(const Draft &draft, const QString &key)
{
    const auto found = draft.find(key);
    return found != draft.end() && found->second.isInteger();
}

void checkSuggestionRule(const Reader &reader, std::optional<qint64>, const Draft &draft, std::vector<Issue> &issues)
{
    const bool alone = ruleTextAt(draft, u"acts"_s) == "alone"_L1;
    const QString kind = ruleTextAt(draft, u"kind"_s);
    if (alone && !isSaid(draft, u"mostMonth"_s))
        issues.push_back({u"mostMonth"_s,
                          SuggestionRuleText::tr("What acts by itself needs a limit: say how much a month at most.")});
    if (alone && (kind == "price"_L1 || kind == "promote"_L1) && !isSaid(draft, u"mostChange"_s))
        issues.push_back({u"mostChange"_s, SuggestionRuleText::tr("Say by how much a price may be changed at most.")});
    if (const auto change = draft.find(u"mostChange"_s);
        change != draft.end() && change->second.isInteger() &&
        (change->second.integer() < 0 || change->second.integer() > Ratio::one))
        issues.push_back({u"mostChange"_s, SuggestionRuleText::tr("Write a percentage from 0 to 100.")});
    if (const auto most = draft.find(u"mostMonth"_s);
        most != draft.end() && most->second.isInteger() && most->second.integer() < 0)
        issues.push_back({u"mostMonth"_s, SuggestionRuleText::tr("A limit is not below nothing.")});
    for (const QString &word : ruleWords(ruleTextAt(draft, u"suppliers"_s))) {
        Query named = reader.query(supplierNamed);
        named.bind("name", word);
        if (!named.next())
            issues.push_back({u"suppliers"_s, SuggestionRuleText::tr("There is no supplier “%1”.").arg(word)});
    }
}

std::vector<FieldChoice> ruleKinds()
{
    return {{"buy", QT_TRANSLATE_NOOP("Field", "Buy material")},
            {"make", QT_TRANSLATE_NOOP("Field", "Plan work orders")},
            {"price", QT_TRANSLATE_NOOP("Field", "Change prices")},
            {"promote", QT_TRANSLATE_NOOP("Field", "Offer for less for some days")},
            {"return", QT_TRANSLATE_NOOP("Field", "Send material back")},
            {"offer", QT_TRANSLATE_NOOP("Field", "Offer surplus to peers")}};
}

std::vector<Field> suggestionRuleFields()
{
    return {
        {.key = "name", .column = "name", .title = QT_TRANSLATE_NOOP("Field", "Name"), .required = true},
        {.key = "kind",
         .column = "kind",
         .title = QT_TRANSLATE_NOOP("Field", "For suggestions to"),
         .type = FieldType::Choice,
         .required = true,
         .choices = ruleKinds()},
        {.key = "acts",
         .column = "acts",
         .title = QT_TRANSLATE_NOOP("Field", "The program"),
         .type = FieldType::Choice,
         .required = true,
         .choices = {{"ask", QT_TRANSLATE_NOOP("Field", "asks")},
                     {"alone", QT_TRANSLATE_NOOP("Field", "acts by itself")}}},
        {.key = "mostMonth",
         .column = "most_month_minor",
         .title = QT_TRANSLATE_NOOP("Field", "At most a month"),
         .type = FieldType::Money,
         .hint = QT_TRANSLATE_NOOP("Field", "What it may spend, bind or give up in a calendar month.")},
        {.key = "mostChange",
         .column = "most_change_ppm",
         .title = QT_TRANSLATE_NOOP("Field", "Largest change of a price"),
         .type = FieldType::Percent},
        {.key = "suppliers",
         .column = "suppliers",
         .title = QT_TRANSLATE_NOOP("Field", "Only these suppliers"),
         .type = FieldType::Tags,
         .hint = QT_TRANSLATE_NOOP("Field", "Codes or names, separated by commas. Empty: any.")},
        {.key = "categories",
         .column = "categories",
         .title = QT_TRANSLATE_NOOP("Field", "Only these categories"),
         .type = FieldType::Tags,
         .hint = QT_TRANSLATE_NOOP("Field", "Of products, or kinds of materials. Empty: any.")},
        {.key = "note", .column = "note", .title = QT_TRANSLATE_NOOP("Field", "Note"), .type = FieldType::LongText},
    };
}

bool isNamedIn(const QStringList &words, const QString &word)
{
    return std::any_of(words.begin(), words.end(),
                       [&](const QString &one) { return one.compare(word, Qt::CaseInsensitive) == 0; });
}

/// Whose suggestion it is: the supplier and the category it belongs to, as far as it has them.
struct SuggestionSide
{
    std::optional<qint64> supplier = {};
    QString category = {};
};

QString textOf(const Reader &reader, const char *sql, qint64 id)
{
    Query query = reader.query(sql);
    query.bind("id", id);
    return query.next() ? query.text(0) : QString();
}

struct SideReader
{
    const Reader &reader;

    SuggestionSide operator()(std::monostate) const { return {}; }
    SuggestionSide operator()(const BuyThis &buy) const
    {
        return {buy.supplier.value(), textOf(reader, kindOfMaterial, buy.material.value())};
    }
    SuggestionSide operator()(const MakeThis &make) const { return ofVariant(make.variant); }
    SuggestionSide operator()(const PriceThis &price) const { return ofVariant(price.variant); }
    SuggestionSide operator()(const PromoteThis &promote) const { return ofVariant(promote.variant); }
    SuggestionSide operator()(const ReturnThis &back) const { return ofLot(back.lot, back.material); }
    SuggestionSide operator()(const OfferThis &offer) const { return ofLot(offer.lot, offer.material); }

    SuggestionSide ofVariant(Id<Variant> variant) const
    {
        return {std::nullopt, textOf(reader, categoryOfVariant, variant.value())};
    }
    SuggestionSide ofLot(Id<Lot> lot, Id<Material> material) const
    {
        Query query = reader.query(supplierOfLot);
        query.bind("id", lot);
        const std::optional<qint64> supplier = query.next() ? query.maybeInteger(0) : std::nullopt;
        return {supplier, textOf(reader, kindOfMaterial, material.value())};
    }
};

} // namespace

const RecordKind &suggestionRuleKind()
{
    static const RecordKind kind{
        .name = "suggestion-rules",
        .table = "suggestion_rule",
        .singular = QT_TRANSLATE_NOOP("Record", "Suggestion rule"),
        .sentences = {.add = QT_TRANSLATE_NOOP("Action", "Add suggestion rule %1"),
                      .change = QT_TRANSLATE_NOOP("Action", "Change suggestion rule %1"),
                      .remove = QT_TRANSLATE_NOOP("Action", "Remove suggestion rule %1"),
                      .bringBack = QT_TRANSLATE_NOOP("Action", "Bring back suggestion rule %1")},
        .codePrefix = "SR-",
        .codeColumn = "code",
        .fields = suggestionRuleFields(),
        .list = &suggestionRuleList(),
        .check = checkSuggestionRule};
    return kind;
}

const ListDefinition &suggestionRuleList()
{
    static const ListDefinition list{
        "suggestion-rules",
        QT_TRANSLATE_NOOP("List", "Suggestion rules"),
        suggestionRuleIds,
        suggestionRuleRows,
        "rule.number",
        {{"code", QT_TRANSLATE_NOOP("List", "Code"), ColumnType::Text, "rule.number", nullptr, 9, 2},
         {"name", QT_TRANSLATE_NOOP("List", "Name"), ColumnType::Text, "rule.name", nullptr, 26},
         {"kind", QT_TRANSLATE_NOOP("List", "For"), ColumnType::State, "rule.kind", nullptr, 14},
         {"acts", QT_TRANSLATE_NOOP("List", "The program"), ColumnType::State, "rule.acts", nullptr, 14},
         {"mostMonth", QT_TRANSLATE_NOOP("List", "At most a month"), ColumnType::Money, "rule.most_month_minor",
          nullptr, 14},
         {"boundThisMonth", QT_TRANSLATE_NOOP("List", "This month"), ColumnType::Money, nullptr, nullptr, 14},
         {"mostChange", QT_TRANSLATE_NOOP("List", "Largest change"), ColumnType::Percent, "rule.most_change_ppm",
          nullptr, 10, 2}},
        {{"", QT_TRANSLATE_NOOP("List", "All"), "rule.hidden = 0"},
         {"alone", QT_TRANSLATE_NOOP("List", "Act by themselves"), "rule.hidden = 0 AND rule.acts = 'alone'"},
         {"removed", QT_TRANSLATE_NOOP("List", "Removed"), "rule.hidden = 1"}}};
    return list;
}

std::vector<SuggestionRuleInfo> suggestionRules(const Reader &reader)
{
    std::vector<SuggestionRuleInfo> rules;
    Query query = reader.query(standingSuggestionRules);
    while (query.next()) {
        SuggestionRuleInfo rule{query.id<SuggestionRule>(0), query.text(1), query.text(2)};
        rule.kind = suggestionKindFrom(query.text(3)).value_or(SuggestionKind::Buy);
        rule.actsAlone = query.text(4) == "alone"_L1;
        rule.mostAMonth = query.maybeMoney(5);
        if (!query.isNull(6))
            rule.mostChange = query.ratio(6);
        rule.suppliers = ruleWords(query.text(7));
        rule.categories = ruleWords(query.text(8));
        rules.push_back(std::move(rule));
    }
    return rules;
}

Money boundInMonth(const Reader &reader, Id<SuggestionRule> rule, QDate day)
{
    const QDate first(day.year(), day.month(), 1);
    Query query = reader.query(boundByRule);
    query.bind("rule", rule).bind("first", first).bind("last", first.addMonths(1).addDays(-1));
    return query.next() ? query.money(0) : Money();
}

bool coversSuggestion(const Reader &reader, const SuggestionRuleInfo &rule, const Suggestion &suggestion)
{
    if (rule.kind != suggestion.kind)
        return false;
    const SuggestionSide side = std::visit(SideReader{reader}, suggestion.proposal);
    if (!rule.categories.isEmpty() && !isNamedIn(rule.categories, side.category))
        return false;
    if (rule.suppliers.isEmpty())
        return true;
    if (!side.supplier)
        return false;
    Query names = reader.query(namesOfSupplier);
    names.bind("id", *side.supplier);
    return names.next() && (isNamedIn(rule.suppliers, names.text(0)) || isNamedIn(rule.suppliers, names.text(1)));
}

} // namespace benchbook
