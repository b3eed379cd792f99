#include "core/suggestions/answered.h"

#include <QJsonDocument>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

// The entry that wrote an answer: after a redo the answer stands as its first row, so the first one is meant.
constexpr const char *standingAnswers = R"sql(
    SELECT said.id, said.about_day, said.kind, said.matter, said.subject_id, said.answer, said.reason, said.until_day,
           said.proposed, said.taken, said.low_minor, said.likely_minor, said.high_minor, said.bound_minor,
           said.rule_id, coalesce(rule.code, ''), said.written_table, coalesce(said.written_id, 0), entry.id,
           entry.person_id
    FROM standing_suggestion_answer AS said
    LEFT JOIN suggestion_rule AS rule ON rule.id = said.rule_id
    LEFT JOIN journal_change AS change ON change.row_id = said.id AND change.table_name = 'suggestion_answer'
    LEFT JOIN journal_entry AS entry ON entry.id = change.entry_id
    ORDER BY said.about_day DESC, said.id DESC
)sql";

constexpr const char *triedByRule = R"sql(
    SELECT 1 FROM suggestion_answer WHERE kind = :kind AND matter = :matter AND rule_id IS NOT NULL LIMIT 1
)sql";

constexpr const char *lastOfPerson = R"sql(
    SELECT answer FROM standing_suggestion_answer
    WHERE kind = :kind AND matter = :matter AND rule_id IS NULL ORDER BY about_day DESC, id DESC LIMIT 1
)sql";

/// By AnswerKind.
constexpr QLatin1StringView answerKeys[] = {"accepted"_L1, "changed"_L1, "dismissed"_L1, "reopened"_L1};

AnswerKind answerFrom(const QString &key)
{
    for (std::size_t i = 0; i < std::size(answerKeys); ++i) {
        if (key == answerKeys[i])
            return AnswerKind(i);
    }
    return AnswerKind::Accepted;
}

QJsonObject figuresFrom(const QString &text) { return QJsonDocument::fromJson(text.toUtf8()).object(); }

std::vector<AnsweredSuggestion> readAnswers(const Reader &reader)
{
    std::vector<AnsweredSuggestion> answers;
    Query query = reader.query(standingAnswers);
    while (query.next()) {
        AnsweredSuggestion said{query.id<SuggestionAnswer>(0), query.day(1)};
        said.kind = suggestionKindFrom(query.text(2)).value_or(SuggestionKind::Buy);
        said.key = query.text(3);
        said.subject = query.integer(4);
        said.answer = answerFrom(query.text(5));
        said.reason = query.text(6);
        said.until = query.day(7);
        said.proposed = figuresFrom(query.text(8));
        said.taken = figuresFrom(query.text(9));
        if (!query.isNull(11))
            said.expected = MoneyRange{query.money(10), query.money(11), query.money(12)};
        said.bound = query.maybeMoney(13);
        said.rule = query.maybeId<SuggestionRule>(14);
        said.ruleCode = query.text(15);
        said.writtenTable = query.text(16);
        said.written = query.integer(17);
        said.entry = query.integer(18);
        said.person = query.maybeId<Person>(19);
        answers.push_back(std::move(said));
    }
    return answers;
}

} // namespace

QString answerKey(AnswerKind kind) { return answerKeys[std::size_t(kind)]; }

QString verdictKey(Verdict verdict)
{
    constexpr QLatin1StringView keys[] = {"too_early"_L1, "right"_L1, "wrong"_L1, "unknown"_L1};
    return keys[std::size_t(verdict)];
}

std::vector<AnsweredSuggestion> answeredSuggestions(const Reader &reader)
{
    std::vector<AnsweredSuggestion> answers;
    std::map<std::pair<SuggestionKind, QString>, bool> reopened;
    for (AnsweredSuggestion &said : readAnswers(reader)) {
        bool &isReopened = reopened[{said.kind, said.key}];
        if (said.answer == AnswerKind::Reopened) {
            isReopened = true;
            continue;
        }
        const bool wasBroughtBack = isReopened && said.answer == AnswerKind::Dismissed;
        isReopened = false;
        if (!wasBroughtBack)
            answers.push_back(std::move(said));
    }
    return answers;
}

std::map<std::pair<SuggestionKind, QString>, AnsweredSuggestion> lastAnswers(const Reader &reader)
{
    std::map<std::pair<SuggestionKind, QString>, AnsweredSuggestion> last;
    for (AnsweredSuggestion &said : readAnswers(reader)) {
        const std::pair<SuggestionKind, QString> matter(said.kind, said.key);
        last.try_emplace(matter, std::move(said));
    }
    return last;
}

bool wasDismissedByPerson(const Reader &reader, SuggestionKind kind, const QString &key)
{
    Query query = reader.query(lastOfPerson);
    query.bind("kind", suggestionKindKey(kind)).bind("matter", key);
    return query.next() && answerFrom(query.text(0)) == AnswerKind::Dismissed;
}

bool wasTriedByRule(const Reader &reader, SuggestionKind kind, const QString &key)
{
    Query query = reader.query(triedByRule);
    query.bind("kind", suggestionKindKey(kind)).bind("matter", key);
    return query.next();
}

void putFigure(QJsonObject &figures, const char *key, Quantity quantity)
{
    figures[QLatin1StringView(key)] = QString::number(quantity.micro());
}
void putFigure(QJsonObject &figures, const char *key, Money money)
{
    figures[QLatin1StringView(key)] = QString::number(money.minor());
}
void putFigure(QJsonObject &figures, const char *key, QDate day)
{
    if (day.isValid())
        figures[QLatin1StringView(key)] = day.toString(Qt::ISODate);
}

Quantity quantityFigure(const QJsonObject &figures, const char *key)
{
    return Quantity::fromMicro(figures[QLatin1StringView(key)].toString().toLongLong());
}
std::optional<Money> moneyFigure(const QJsonObject &figures, const char *key)
{
    const QJsonValue value = figures[QLatin1StringView(key)];
    return value.isString() ? std::optional(Money::fromMinor(value.toString().toLongLong())) : std::nullopt;
}
QDate dayFigure(const QJsonObject &figures, const char *key)
{
    return QDate::fromString(figures[QLatin1StringView(key)].toString(), Qt::ISODate);
}

} // namespace benchbook
