#include "core/sample/sample.h"

#include "core/journal/contents.h"
#include "core/sample/suggestion_stories.h"
#include "core/sample/workshop_life.h"
#include "core/studio_setup.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace benchbook {
namespace {

struct SampleText
{
    Q_DECLARE_TR_FUNCTIONS(Sample)
};

/// Made beside its final name, so that a stopped or killed one never looks like a studio.
QString unfinishedName(const QString &path) { return path + QStringLiteral(".unfinished"); }

void removeFiles(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm", ".lock"})
        QFile::remove(path + QLatin1StringView(suffix));
    QDir(ContentStore::ofFile(path).folder()).removeRecursively();
}

} // namespace

Result<void> makeSample(Studio &studio, ManualClock &clock, const SampleOptions &options, Progress progress)
{
    if (options.months < 1 || options.months > 60 || options.scale < 1 || options.scale > 200) {
        return Error::invalid(SampleText::tr("A sample has 1 to 60 months and a scale of 1 to 200."));
    }
    const Instant end = clock.now();
    const QDate last = dayOf(end, studio.timeZone());
    const QDate first = last.addMonths(-options.months);
    clock.set(startOf(first, studio.timeZone()));
    sample::WorkshopLife life(studio, clock, options, last);
    BENCHBOOK_TRY(studio.bulk([&] { return life.furnish(); }));
    sample::SuggestionStories inbox(studio, life.owner(), options.english);
    const qint64 days = first.daysTo(last);
    // A week is one transaction: durable often enough, and quick.
    for (qint64 week = 0; week <= days; week += 7) {
        BENCHBOOK_TRY(studio.bulk([&]() -> Result<void> {
            for (qint64 day = week; day < std::min(week + 7, days); ++day) {
                BENCHBOOK_TRY(life.live(first.addDays(day)));
                BENCHBOOK_TRY(life.readPost(first.addDays(day)));
            }
            return {};
        }));
        // A large one is for measuring; its inbox is left alone.
        if (options.scale == 1) {
            BENCHBOOK_TRY(inbox.endOfWeek(days - week));
        }
        progress.step(static_cast<double>(week) / static_cast<double>(days + 1),
                      SampleText::tr("Making the sample studio"));
        if (progress.isCancelled())
            return Error{ErrorCode::Cancelled, SampleText::tr("Stopped; the sample was not made.")};
    }
    BENCHBOOK_TRY(studio.bulk([&] { return life.keepPapers(); }));
    BENCHBOOK_TRY(studio.bulk([&] { return life.countShelves(); }));
    // Forty minutes before now somebody went to the bench.
    clock.set(Instant(end.milliseconds() - 40 * 60'000));
    BENCHBOOK_TRY(sample::keepSuggestionRule(studio, life.owner(), options.english));
    BENCHBOOK_TRY(life.leaveOff());
    clock.set(end);
    return studio.setFileNote(QStringLiteral("sample"), QStringLiteral("1"));
}

Result<void> createSample(const QString &path, const SampleOptions &options, Instant now, Progress progress)
{
    if (QFile::exists(path)) {
        return Error::conflict(SampleText::tr("“%1” exists already and was left as it is. Choose another name.")
                                   .arg(QFileInfo(path).fileName()));
    }
    const QString unfinished = unfinishedName(path);
    removeFiles(unfinished);
    Random random(options.seed);
    ManualClock clock(now);
    const NewStudio draft{options.english ? QStringLiteral("Sample leather workshop")
                                          : QStringLiteral("示例皮具工作室"),
                          Currency{QStringLiteral("CNY"), 2}, QTimeZone("Asia/Shanghai"),
                          options.english ? QStringLiteral("en") : QStringLiteral("zh"), QStringLiteral("leather")};
    // The file begins on the first day, so that its first journal entries are its oldest.
    clock.set(Instant(now.milliseconds() - qint64(options.months) * 32 * 24 * 3600 * 1000));
    BENCHBOOK_ASSIGN(std::unique_ptr<Studio> studio, createStudio(unfinished, draft, clock, random));
    clock.set(now);
    Result<void> made = studio->whileUnfinished([&] { return makeSample(*studio, clock, options, progress); });
    if (made.ok()) {
        // Before the file has its name, so that it never has one without them.
        const auto carried = carryContents(*studio, ContentStore::ofFile(unfinished), ContentStore::ofFile(path));
        if (!carried.ok())
            made = carried.error();
    }
    studio.reset();
    if (!made.ok()) {
        removeFiles(unfinished);
        return made;
    }
    if (!QFile::rename(unfinished, path)) {
        return Error{ErrorCode::Io, SampleText::tr("The sample studio could not be named “%1”.").arg(path)};
    }
    removeFiles(unfinished);
    return {};
}

} // namespace benchbook
