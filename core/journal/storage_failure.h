// The one exception of the storage layer. Private to core/journal: perform() and read() catch it.
#pragma once

#include "core/base/result.h"

#include <exception>

namespace benchbook {

class StorageFailure final : public std::exception
{
public:
    StorageFailure(Error error, int sqliteCode) : m_error(std::move(error)), m_sqliteCode(sqliteCode) {}
    const Error &error() const { return m_error; }
    int sqliteCode() const { return m_sqliteCode; }
    const char *what() const noexcept override { return "storage failure"; }

private:
    Error m_error;
    int m_sqliteCode;
};

} // namespace benchbook
