#include "tests/support/test_studio.h"

#include "core/journal/verify.h"

namespace benchbook::testing {

Instant testStart() { return Instant(1'788'224'400'000); }

TestStudio::TestStudio(const QString &currency) : m_clock(testStart()), m_random(7)
{
    const NewStudio draft{QStringLiteral("Test workshop"), Currency::fromCode(currency).value(),
                          QTimeZone("Asia/Shanghai")};
    auto created = Studio::create(path(), draft, m_clock, m_random);
    if (!created.ok())
        qFatal("%s", qPrintable(created.error().message + u" / " + created.error().detail));
    m_studio = std::move(*created);
}

void TestStudio::reopen()
{
    m_studio.reset();
    auto opened = Studio::open(path(), Access::ReadWrite, m_clock);
    if (!opened.ok())
        qFatal("%s", qPrintable(opened.error().message + u" / " + opened.error().detail));
    m_studio = std::move(*opened);
}

qint64 TestStudio::integer(std::string_view sql)
{
    return m_studio
        ->read([&](const Reader &reader) {
            Query query = reader.query(sql);
            return query.next() ? query.integer(0) : qint64(0);
        })
        .value();
}

QString TestStudio::text(std::string_view sql)
{
    return m_studio
        ->read([&](const Reader &reader) {
            Query query = reader.query(sql);
            return query.next() ? query.text(0) : QString();
        })
        .value();
}

QString violationsOf(Studio &studio, bool rebuild)
{
    const auto checked = rebuild ? verifyByRebuild(studio) : verify(studio);
    if (!checked.ok())
        return checked.error().message + u" / " + checked.error().detail;
    QStringList lines;
    for (const Violation &violation : checked->violations)
        lines << violation.check + u' ' + violation.subject + u": " + violation.detail;
    return lines.join(u'\n');
}

} // namespace benchbook::testing
