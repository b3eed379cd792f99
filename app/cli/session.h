// Session: what a command is given: its arguments, the studio file it names, and readers of typed values.
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/exit_code.h"
#include "core/base/progress.h"
#include "core/base/unit.h"
#include "core/catalogue.h"

#include <QJsonArray>
#include <QJsonObject>

#include <memory>

namespace benchbook {
class LookAhead;
}

namespace benchbook::cli {

class Session
{
public:
    Session(const Arguments &arguments, const RecordKinds &kinds, const Clock &clock, Random &random, CancelToken token)
        : m_arguments(arguments), m_kinds(kinds), m_clock(clock), m_random(random), m_token(std::move(token))
    {
    }

    const Arguments &arguments() const { return m_arguments; }
    const RecordKinds &kinds() const { return m_kinds; }
    const Clock &clock() const { return m_clock; }
    Random &random() { return m_random; }
    /// Reports on stderr; cancelled by Ctrl-C.
    Progress progress() const;
    /// Of people's text, after --lang.
    QLocale locale() const;
    CellFormat cellFormat(const Studio &studio) const;
    /// Of the studio that was opened; UTC before.
    QTimeZone timeZone() const;

    /// --file, or a usage error.
    Result<QString> studioPath();
    /// Opens the studio file, beside a writer or as the only one.
    Result<Studio *> read();
    Result<Studio *> write();
    /// What lies ahead of that studio, reckoned once a run.
    LookAhead &lookAhead();
    /// Who signs what is done: --by, or nobody in particular.
    Result<PersonRef> signer();

    /// Marks the error as the caller's own (exit 2) and passes it on.
    Error usage(Error error);
    Error usage(const QString &sentence) { return usage(Error::invalid(sentence)); }
    /// Marks the error as one of an input file (exit 3); line and column count from 1, 0: unknown.
    Error badInput(const QString &file, int line, int column, const QString &reason);
    /// The same for an error that names its place itself.
    Error badInput(Error error);
    /// The same under a name of its own, as "TRUNCATED": scripts tell one reason from the other by it.
    Error badInput(Error error, const QString &name);
    template <class T> Result<T> typed(Result<T> result)
    {
        return result.ok() ? std::move(result) : Result<T>(usage(result.error()));
    }
    ExitCode exitCodeOf(const Error &error) const { return m_blame.value_or(exitCodeFor(error.code)); }
    /// The name a bad input was given; empty: none.
    const QString &blameName() const { return m_blameName; }
    const QJsonArray &details() const { return m_details; }

    /// An option or argument as a typed value; whatever cannot be understood is a usage error.
    Result<Quantity> quantity(const QString &text, const Unit &unit);
    Result<Money> money(const QString &text);
    Result<QDate> day(const char *option);
    Result<int> count(const QString &text);
    Result<std::optional<int>> maybeCount(const char *option);

    /// The id of a record by its code, name or id.
    Result<qint64> find(const char *kind, const QString &reference);
    template <class Tag> Result<Id<Tag>> find(const char *kind, const QString &reference)
    {
        const Result<qint64> id = find(kind, reference);
        return id.ok() ? Result<Id<Tag>>(Id<Tag>(*id)) : Result<Id<Tag>>(id.error());
    }
    /// Reads a file, or standard input for "-", at most `limit` bytes.
    Result<QByteArray> inputFile(const QString &name, qint64 limit);
    /// A JSON object from such a file; broken JSON is bad input with its line and column.
    Result<QJsonObject> jsonFile(const QString &name);

    /// The answer of a command that changes something: with the id of its action, for `undo --action`, unless
    /// everything was so already and nothing was written.
    Answer done(QJsonObject json = {});

private:
    Result<Studio *> open(Access access);

    const Arguments &m_arguments;
    const RecordKinds &m_kinds;
    const Clock &m_clock;
    Random &m_random;
    CancelToken m_token;
    std::unique_ptr<Studio> m_studio;
    std::shared_ptr<LookAhead> m_lookAhead;
    std::optional<qint64> m_written; ///< the entry of the last action of this run
    std::optional<ExitCode> m_blame;
    QString m_blameName;
    QJsonArray m_details;
};

QString idText(qint64 id);
template <class Tag> QString idText(Id<Tag> id) { return idText(id.value()); }
/// "128.50", or null for an unknown amount.
QJsonValue moneyJson(const std::optional<Money> &money, const Currency &currency);
/// Writes {"key": "18.5", "unit": "dm2"}.
void putQuantity(QJsonObject &json, const char *key, Quantity quantity, const Unit &unit);
QJsonValue dayJson(QDate day);

} // namespace benchbook::cli
