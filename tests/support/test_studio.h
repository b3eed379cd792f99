// A real studio file in a temporary folder, with a clock that stands still and a fixed seed.
#pragma once

#include "core/journal/studio.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace benchbook::testing {

/// 2026-09-01 09:00 in Shanghai.
Instant testStart();

class TestStudio
{
public:
    explicit TestStudio(const QString &currency = QStringLiteral("CNY"));

    Studio &operator*() { return *m_studio; }
    Studio *operator->() { return m_studio.get(); }
    Studio &studio() { return *m_studio; }
    ManualClock &clock() { return m_clock; }
    Random &random() { return m_random; }
    QString path() const { return m_folder.filePath(QStringLiteral("studio.benchbook")); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }
    /// Closes the file and opens it again.
    void reopen();
    void close() { m_studio.reset(); }

    /// One number from the file.
    qint64 integer(std::string_view sql);
    /// One text from the file.
    QString text(std::string_view sql);

private:
    QTemporaryDir m_folder;
    ManualClock m_clock;
    Random m_random;
    std::unique_ptr<Studio> m_studio;
};

/// The violations found, one a line; empty when the file keeps its promises.
QString violationsOf(Studio &studio, bool rebuild);

} // namespace benchbook::testing

/// Compares a Result with success and prints its sentence otherwise.
#define BENCHBOOK_VERIFY(result)                                                                                       \
    do {                                                                                                               \
        const auto &result_ = (result);                                                                                \
        QVERIFY2(result_.ok(),                                                                                         \
                 result_.ok() ? "" : qPrintable(result_.error().message + u" / " + result_.error().detail));           \
    } while (false)
