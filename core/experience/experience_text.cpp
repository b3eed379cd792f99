#include "core/experience/experience_text.h"

#include "core/base/ratio.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct ExperienceText
{
    Q_DECLARE_TR_FUNCTIONS(Experience)
};

QString minutesNumber(double seconds)
{
    const double minutes = seconds / 60;
    return QLocale().toString(minutes, 'f', minutes < 100 ? 1 : 0);
}

QString percentNumber(double share) { return shareText(share).chopped(2); }

} // namespace

QString circumstanceTitle(Circumstance factor)
{
    switch (factor) {
    case Circumstance::Lot:
        return ExperienceText::tr("lot");
    case Circumstance::Grade:
        return ExperienceText::tr("grade");
    case Circumstance::Person:
        return ExperienceText::tr("person");
    case Circumstance::Season:
        return ExperienceText::tr("season");
    case Circumstance::Humidity:
        return ExperienceText::tr("humidity");
    case Circumstance::Temperature:
        return ExperienceText::tr("temperature");
    case Circumstance::Tool:
        return ExperienceText::tr("tool");
    case Circumstance::Load:
        return ExperienceText::tr("load");
    case Circumstance::Place:
        return ExperienceText::tr("place in the load");
    case Circumstance::Partner:
        return ExperienceText::tr("partner");
    }
    Q_UNREACHABLE();
}

QString circumstanceKey(Circumstance factor)
{
    static const QStringList keys{u"lot"_s,         u"grade"_s, u"person"_s, u"season"_s, u"humidity"_s,
                                  u"temperature"_s, u"tool"_s,  u"load"_s,   u"place"_s};
    return keys[int(factor)];
}

qint64 seasonOf(QDate day) { return (day.month() + 9) % 12 / 3; }

QString seasonTitle(qint64 season)
{
    switch (season) {
    case 0:
        return ExperienceText::tr("spring");
    case 1:
        return ExperienceText::tr("summer");
    case 2:
        return ExperienceText::tr("autumn");
    default:
        return ExperienceText::tr("winter");
    }
}

QString circumstanceText(Circumstance factor, const QString &name)
{
    return ExperienceText::tr("%1 %2", "a circumstance and which: lot C-0312").arg(circumstanceTitle(factor), name);
}

QString pieceTimeText(double seconds) { return ExperienceText::tr("%1 min").arg(minutesNumber(seconds)); }

QString pieceTimeText(const Range &seconds)
{
    return ExperienceText::tr("%1 min").arg(minutesNumber(seconds.low) % u"–"_s % minutesNumber(seconds.high));
}

QString shareText(double share) { return shortText(Ratio::fromPpm(std::llround(share * Ratio::one))); }

QString shareText(const Range &shares) { return percentNumber(shares.low) % u"–"_s % shareText(shares.high); }

QString pieceTimeCell(double seconds, const Range &range)
{
    return minutesNumber(seconds) % u" ("_s % minutesNumber(range.low) % u"–"_s % minutesNumber(range.high) % u')';
}

QString shareCell(double share, const Range &range)
{
    return shareText(share) % u" ("_s % percentNumber(range.low) % u"–"_s % percentNumber(range.high) % u')';
}

QString findingText(const Finding &finding)
{
    const int first = int(std::lround(finding.first));
    switch (finding.kind) {
    case FindingKind::UsedLogs:
        return ExperienceText::tr("Learnt from %n log(s)", nullptr, first) +
               ExperienceText::tr(" with %n piece(s).", nullptr, int(std::lround(finding.second)));
    case FindingKind::TooFewLogs:
        return ExperienceText::tr("Not known yet: %n log(s) so far,", nullptr, first) +
               ExperienceText::tr(" it takes %1.").arg(int(finding.second));
    case FindingKind::LeftOut:
        return ExperienceText::tr("%n log(s) far beyond the others left out, as of a forgotten timer.", nullptr, first);
    case FindingKind::BatchesAlike:
        return ExperienceText::tr("Pieces of one batch tend to fail together, so the range is wider.");
    case FindingKind::NothingLost:
        return ExperienceText::tr("Not one of %n piece(s) was lost; the range says what that proves.", nullptr, first);
    case FindingKind::Shrunk:
        return ExperienceText::tr("Drawn %1 of the way to the mean, as far as chance may have moved it.")
            .arg(shareText(std::round(finding.first * 20) / 20));
    case FindingKind::Differs:
        return ExperienceText::tr("Differs from the others beyond chance.");
    case FindingKind::DoesNotDiffer:
        return ExperienceText::tr("Chance alone explains the difference.");
    }
    Q_UNREACHABLE();
}

QStringList findingTexts(const std::vector<Finding> &findings)
{
    QStringList texts;
    for (const Finding &finding : findings)
        texts << findingText(finding);
    return texts;
}

} // namespace benchbook
