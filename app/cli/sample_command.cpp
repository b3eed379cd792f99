// sample: a studio to try things on, and the load for benchmarks.
#include "app/cli/session.h"

#include "core/sample/sample.h"

#include <QCoreApplication>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct SampleCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

Result<Answer> sample(Session &session)
{
    BENCHBOOK_ASSIGN(const QString path, session.studioPath());
    BENCHBOOK_ASSIGN(const std::optional<int> months, session.maybeCount("months"));
    BENCHBOOK_ASSIGN(const std::optional<int> scale, session.maybeCount("scale"));
    BENCHBOOK_ASSIGN(const std::optional<int> seed, session.maybeCount("seed"));
    BENCHBOOK_ASSIGN(const QDate until, session.day("until"));
    SampleOptions options;
    options.months = months.value_or(options.months);
    options.scale = scale.value_or(options.scale);
    options.seed = static_cast<quint64>(seed.value_or(static_cast<int>(options.seed)));
    if (options.months < 1 || options.months > 60 || options.scale < 1 || options.scale > 200)
        return session.usage(SampleCommandText::tr("A sample has 1 to 60 months and a scale of 1 to 200."));
    options.english = session.locale().language() == QLocale::English;
    // A day named by the caller ends at noon, so that the same words give the same studio at any hour.
    const QTimeZone zone("Asia/Shanghai");
    const QDate day = until.isValid() ? until : dayOf(session.clock().now(), zone);
    const Instant end(startOf(day, zone).milliseconds() + 12LL * 3600 * 1000);
    BENCHBOOK_TRY(createSample(path, options, end, session.progress()));
    return Answer{QJsonObject{{u"file"_s, path},
                              {u"months"_s, options.months},
                              {u"scale"_s, options.scale},
                              {u"seed"_s, static_cast<int>(options.seed)}},
                  SampleCommandText::tr("The sample studio is in %1.").arg(path)};
}

} // namespace

std::span<const Command> sampleCommands()
{
    static const std::vector<Command> commands{
        {"sample",
         "",
         QT_TRANSLATE_NOOP("Cli",
                           "create the sample studio: a leather workshop with seasons, scrap and late orders; the "
                           "same seed and day give the same content"),
         {{"months", "N", QT_TRANSLATE_NOOP("Cli", "how many months of life; 18 unless said")},
          {"scale", "N", QT_TRANSLATE_NOOP("Cli", "how many times the trade of a workshop of four; 1 unless said")},
          {"seed", "N", QT_TRANSLATE_NOOP("Cli", "another seed, another workshop; 7 unless said")},
          {"until", "DAY", QT_TRANSLATE_NOOP("Cli", "the day it ends with; today unless said")}},
         sample},
    };
    return commands;
}

} // namespace benchbook::cli
