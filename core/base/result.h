// Result<T>: how every operation of Benchbook says "done" or "not done, because". Nothing is thrown
// across a room's door; see ARCHITECTURE.md, "Errors".
#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace benchbook {

/// The closed set of reasons an operation can fail for.
enum class ErrorCode {
    Invalid,  ///< the input cannot be understood or breaks a field's rule
    NotFound, ///< what was named does not exist
    Conflict, ///< somebody changed it meanwhile, or it exists already
    Refused,  ///< a rule of the studio says no
    Storage,  ///< the studio file cannot be read or written
    Io,       ///< another file cannot be read or written
    Cancelled ///< a person stopped it
};

/// Stable upper-case name of a code for JSON and logs, e.g. "REFUSED".
QString codeName(ErrorCode code);

/// One thing wrong with one field of a draft. `field` is the key used by forms and by JSON.
struct Issue
{
    QString field;
    QString message;
};

/// Why something was not done. `message` is for the person (what happened, what was kept, what to do);
/// `detail` is English, for the log; `issues` lists every invalid field at once.
struct Error
{
    ErrorCode code = ErrorCode::Refused;
    QString message;
    QString detail = {};
    std::vector<Issue> issues = {};

    static Error invalid(QString message) { return {ErrorCode::Invalid, std::move(message)}; }
    static Error notFound(QString message) { return {ErrorCode::NotFound, std::move(message)}; }
    static Error conflict(QString message) { return {ErrorCode::Conflict, std::move(message)}; }
    static Error refused(QString message) { return {ErrorCode::Refused, std::move(message)}; }
    /// An Invalid error whose message is the issues, one a line.
    static Error fromIssues(std::vector<Issue> issues);
};

/// Either a value or an Error. Test it before taking the value; taking the wrong one asserts.
template <class T> class [[nodiscard]] Result
{
public:
    using ValueType = T;

    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T &value() const &
    {
        Q_ASSERT(ok());
        return *std::get_if<0>(&m_state);
    }
    T &value() &
    {
        Q_ASSERT(ok());
        return *std::get_if<0>(&m_state);
    }
    T &&value() &&
    {
        Q_ASSERT(ok());
        return std::move(*std::get_if<0>(&m_state));
    }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }
    T valueOr(T fallback) const { return ok() ? value() : std::move(fallback); }

    const Error &error() const
    {
        Q_ASSERT(!ok());
        return *std::get_if<1>(&m_state);
    }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value, or an Error.
template <> class [[nodiscard]] Result<void>
{
public:
    using ValueType = void;

    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    bool ok() const { return !m_error; }
    explicit operator bool() const { return ok(); }
    const Error &error() const
    {
        Q_ASSERT(!ok());
        return *m_error;
    }

private:
    std::optional<Error> m_error;
};

} // namespace benchbook

/// Leaves the enclosing function with the error of `expression` when it failed.
#define BENCHBOOK_TRY_(expression, tried)                                                                              \
    do {                                                                                                               \
        if (auto tried = (expression); !tried.ok())                                                                    \
            return tried.error();                                                                                      \
    } while (false)
// The counter keeps a TRY inside a lambda inside a TRY apart from the outer one.
#define BENCHBOOK_TRY_AS(expression, number) BENCHBOOK_TRY_(expression, BENCHBOOK_JOIN(tried_, number))
#define BENCHBOOK_TRY(expression) BENCHBOOK_TRY_AS((expression), __COUNTER__)

/// `BENCHBOOK_ASSIGN(auto lot, findLot(code))`: takes the value, or leaves with the error.
#define BENCHBOOK_JOIN_(a, b) a##b
#define BENCHBOOK_JOIN(a, b) BENCHBOOK_JOIN_(a, b)
#define BENCHBOOK_ASSIGN(declaration, expression)                                                                      \
    auto BENCHBOOK_JOIN(assigned_, __LINE__) = (expression);                                                           \
    if (!BENCHBOOK_JOIN(assigned_, __LINE__).ok())                                                                     \
        return BENCHBOOK_JOIN(assigned_, __LINE__).error();                                                            \
    declaration = std::move(BENCHBOOK_JOIN(assigned_, __LINE__)).value()
