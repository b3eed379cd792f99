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
    options.english = session.locale().language() == QLocale::English;
    // A day named by the caller ends at noon, so that the same words give the same studio at any hour.
    const QTimeZone zone("Asia/Shanghai");
    const QDate day = until.isValid() ? until : dayOf(session.clock().now(), zone);
    const Instant end(startOf(day, zone).milliseconds() + 12LL * 3600 * 1000);
    BENCHBOOK_TRY(createSample(path, options, end, session.progress()));
    return Answer{QJsonObject{{u"file"_s, path}, {u"months"_s, options.months}, {u"scale"_s, options.scale},
                              {u"seed"_s, static_cast<int>(options.seed)}},
                  SampleCommandText::tr("The sample studio is in %1.").arg(path)};
}

} // namespace

std::span<const Command> sampleCommands()
{
    static const std::vector<Command> commands{
        {"sample", "",
         QT_TRANSLATE_NOOP("Cli", "Create the sample studio: a leather workshop with seasons, scrap and late orders. "
                                  "The same seed and day give the same content."),
         {{"months", "N", QT_TRANSLATE_NOOP("Cli", "How many months of life (18).")},
          {"scale", "N", QT_TRANSLATE_NOOP("Cli", "How many times the trade of a workshop of four (1).")},
          {"seed", "N", QT_TRANSLATE_NOOP("Cli", "Another seed, another workshop (7).")},
          {"until", "DAY", QT_TRANSLATE_NOOP("Cli", "The day it ends with (today).")}},
         sample},
    };
    return commands;
}

} // namespace benchbook::cli
