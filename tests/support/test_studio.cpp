#include "tests/support/test_studio.h"

#include "core/journal/verify.h"

#include <QFile>

#include <map>

namespace benchbook::testing {

namespace {

/// A new studio as bytes. Every test begins with the same clock and the same seed, so all of them begin with the very
/// same file: it is made once, which runs every migration, and copied.
struct MadeStudio
{
    QByteArray bytes;
    Random random{7}; ///< as it is once the studio is made
};

std::unique_ptr<Studio> opened(Result<std::unique_ptr<Studio>> studio)
{
    if (!studio.ok())
        qFatal("%s", qPrintable(studio.error().message + u" / " + studio.error().detail));
    return std::move(*studio);
}

MadeStudio makeStudio(const QString &path, const QString &currency, const Clock &clock)
{
    const NewStudio draft{QStringLiteral("Test workshop"), Currency::fromCode(currency).value(),
                          QTimeZone("Asia/Shanghai")};
    MadeStudio made;
    opened(Studio::create(path, draft, clock, made.random)).reset();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(file.errorString()));
    made.bytes = file.readAll();
    return made;
}

} // namespace

Instant testStart() { return Instant(1'788'224'400'000); }

TestStudio::TestStudio(const QString &currency) : m_clock(testStart()), m_random(7)
{
    static std::map<QString, MadeStudio> known;
    auto made = known.find(currency);
    if (made == known.end()) {
        made = known.emplace(currency, makeStudio(path(), currency, m_clock)).first;
    } else {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(made->second.bytes) != made->second.bytes.size())
            qFatal("%s", qPrintable(file.errorString()));
    }
    m_random = made->second.random;
    m_studio = opened(Studio::open(path(), Access::ReadWrite, m_clock));
}

void TestStudio::reopen()
{
    m_studio.reset();
    m_studio = opened(Studio::open(path(), Access::ReadWrite, m_clock));
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
