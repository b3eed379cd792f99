#include "app/window/studio_maker.h"

#include "core/sample/sample.h"
#include "core/studio_setup.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct MakerText
{
    Q_DECLARE_TR_FUNCTIONS(StudioMaker)
};

const QString ending = u".benchbook"_s;

} // namespace

QString freeStudioPath(const QString &folder, const QString &studioName)
{
    // What no file system of the three takes in a name becomes a space.
    static const QRegularExpression unfit(u"[\\x00-\\x1f/\\\\:*?\"<>|]+"_s);
    QString stem = QString(studioName).replace(unfit, u" "_s).simplified().left(80);
    while (stem.startsWith(u'.') || stem.startsWith(u' '))
        stem.remove(0, 1);
    if (stem.isEmpty())
        stem = MakerText::tr("My studio");
    const QDir directory(folder);
    QString path = directory.filePath(stem + ending);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = directory.filePath(u"%1 %2%3"_s.arg(stem).arg(number).arg(ending));
    return path;
}

Result<QString> makeStudio(const FirstRunAnswers &answers, const QString &folder, const QString &language,
                           const Clock &clock, Random &random)
{
    BENCHBOOK_ASSIGN(const Currency currency, Currency::fromCode(answers.currencyCode));
    if (!QDir().mkpath(folder))
        return Error{ErrorCode::Io, MakerText::tr("The folder “%1” cannot be made.").arg(folder)};
    const QString path = freeStudioPath(folder, answers.studioName);
    const NewStudio draft{answers.studioName, currency, QTimeZone(answers.timeZoneId), language, answers.craft};
    BENCHBOOK_ASSIGN(const auto studio, createStudio(path, draft, clock, random));
    return path;
}

QString samplePath(const QString &dataFolder) { return QDir(dataFolder).filePath(u"sample.benchbook"_s); }

Result<QString> makeSampleStudio(const QString &dataFolder, bool english, Instant now, const Progress &progress)
{
    const QString path = samplePath(dataFolder);
    if (!QDir().mkpath(dataFolder))
        return Error{ErrorCode::Io, MakerText::tr("The folder “%1” cannot be made.").arg(dataFolder)};
    BENCHBOOK_TRY(createSample(path, SampleOptions{.english = english}, now, progress));
    return path;
}

bool isSample(const Studio &studio) { return studio.fileNote(u"sample"_s) == "1"_L1; }

} // namespace benchbook
