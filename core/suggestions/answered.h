// Answered suggestions as they stand in the file, and what became of them.
#pragma once

#include "core/journal/studio.h"
#include "core/suggestions/suggestion.h"

#include <QJsonObject>

namespace benchbook {

enum class AnswerKind { Accepted, Changed, Dismissed, Reopened };
/// "accepted", "changed", "dismissed", "reopened".
QString answerKey(AnswerKind kind);

struct AnsweredSuggestion
{
    Id<SuggestionAnswer> id;
    QDate day;
    SuggestionKind kind = SuggestionKind::Buy;
    QString key = {};
    qint64 subject = 0;
    AnswerKind answer = AnswerKind::Accepted;
    QString reason = {};
    QDate until = {};          ///< of a dismissal: it stays away through this day
    QJsonObject proposed = {}; ///< see SuggestionMaker::figures()
    QJsonObject taken = {};
    std::optional<MoneyRange> expected = {};
    std::optional<Money> bound = {};
    std::optional<Id<SuggestionRule>> rule = {}; ///< that answered; absent: a person did
    QString ruleCode = {};
    QString writtenTable = {}; ///< empty: nothing was written
    qint64 written = 0;
    qint64 entry = 0; ///< of the journal, that holds the answer and what was done with it
    PersonRef person = {};

    bool wasTaken() const { return answer == AnswerKind::Accepted || answer == AnswerKind::Changed; }
};
/// Those that stand, the newest first; dismissals that were brought back and the bringing back are left out.
std::vector<AnsweredSuggestion> answeredSuggestions(const Reader &reader);
/// The last word on each matter, by kind and key.
std::map<std::pair<SuggestionKind, QString>, AnsweredSuggestion> lastAnswers(const Reader &reader);
/// Whether a rule ever took this matter up, even if that was taken back.
/// Whether the last word of a person on this matter was no.
bool wasDismissedByPerson(const Reader &reader, SuggestionKind kind, const QString &key);
bool wasTriedByRule(const Reader &reader, SuggestionKind kind, const QString &key);

enum class Verdict {
    TooEarly, ///< the time it is judged by is not over
    Right,    ///< the suggestion was good: following it paid, or not following it was a loss
    Wrong,
    Unknown ///< nobody can say
};
/// "too_early", "right", "wrong", "unknown".
QString verdictKey(Verdict verdict);

struct Judgement
{
    Verdict verdict = Verdict::Unknown;
    QString sentence;               ///< what happened, with figures
    QDate from = {};                ///< of TooEarly: the day from which it can be judged
    std::optional<Money> seen = {}; ///< what it brought, measured as the expectation was; absent: unknown
};

// Figures as answers keep them: amounts as text, so that no machine rounds them.
void putFigure(QJsonObject &figures, const char *key, Quantity quantity);
void putFigure(QJsonObject &figures, const char *key, Money money);
void putFigure(QJsonObject &figures, const char *key, QDate day);
template <class T> void putFigure(QJsonObject &figures, const char *key, const std::optional<T> &maybe)
{
    if (maybe)
        putFigure(figures, key, *maybe);
}
Quantity quantityFigure(const QJsonObject &figures, const char *key);
std::optional<Money> moneyFigure(const QJsonObject &figures, const char *key);
QDate dayFigure(const QJsonObject &figures, const char *key);

} // namespace benchbook
