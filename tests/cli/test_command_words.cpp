// What every command that only looks says to people, on a studio in which everything has happened once.
#include "tests/cli/cli_runner.h"
#include "tests/cli/cli_tests.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

/// The sample studio, short: what happens between studios is in its last weeks.
class CliSample
{
public:
    CliSample()
    {
        const CliRun made = runCli({u"--file"_s, path(), u"--json"_s, u"sample"_s, u"--months"_s, u"3"_s});
        if (made.exitCode != 0)
            qFatal("%s", made.told().constData());
    }
    QString path() const { return m_folder.filePath(u"sample.benchbook"_s); }
    /// How a row of this list is called by commands.
    QString first(const char *list, const char *column) const
    {
        const CliRun rows = runCli({u"--file"_s, path(), u"--json"_s, u"list"_s, QString::fromLatin1(list)});
        for (const QJsonValue &row : rows[u"rows"].toArray()) {
            if (const QString name = row[QLatin1StringView(column)].toVariant().toString(); !name.isEmpty())
                return name;
        }
        qFatal("the sample has no %s", list);
    }

private:
    QTemporaryDir m_folder;
};

/// Made once: nothing here writes to it.
const CliSample &theSample()
{
    static const CliSample sample;
    return sample;
}

/// Every command that looks and writes nothing, with what it looks at.
std::vector<QStringList> looks()
{
    const CliSample &sample = theSample();
    const QString circle = sample.first("circles", "name");
    const QString order = sample.first("work-orders", "code");
    const QString lot = sample.first("lots", "code");
    std::vector<QStringList> all{
        {u"info"_s},
        {u"list"_s, u"deals"_s},
        {u"show"_s, u"orders"_s, sample.first("orders", "code")},
        {u"show"_s, u"stocktakes"_s, sample.first("stocktakes", "code")},
        {u"show"_s, u"loads"_s, sample.first("loads", "code")},
        {u"lot show"_s, lot},
        {u"count show"_s, sample.first("stocktakes", "code")},
        {u"quality open"_s, order},
        {u"quality pareto"_s},
        {u"feedback steps"_s, sample.first("orders", "code")},
        {u"tool show"_s, sample.first("tools", "code")},
        {u"need plan"_s},
        {u"buy show"_s, sample.first("purchase-orders", "code")},
        {u"buy scorecard"_s},
        {u"buy prices"_s, sample.first("materials", "code")},
        {u"paper list"_s, lot},
        {u"trace"_s, lot},
        {u"history"_s},
        {u"price"_s, sample.first("variants", "sku")},
        {u"evening show"_s, u"--person"_s, sample.first("persons", "name")},
        {u"evening open"_s},
        {u"experience"_s},
        {u"experience drifts"_s},
        {u"experience order"_s, order},
        {u"people board"_s},
        {u"peer card"_s},
        {u"letter kinds"_s},
        {u"letter show"_s, sample.first("letters", "id")},
        {u"deal show"_s, sample.first("deals", "id")},
        {u"capacity board"_s},
        {u"surplus list"_s},
        {u"wanted list"_s},
        {u"machine list"_s},
        {u"machine questions"_s},
        {u"circle show"_s, circle},
        {u"joint show"_s, circle},
        {u"ledger show"_s, circle},
        {u"document show"_s, sample.first("documents", "id")},
        {u"lending show"_s, sample.first("lending", "code")},
    };
    return all;
}

QStringList typed(const QStringList &look) { return look.first().split(u' ') + look.sliced(1); }

} // namespace

void TestCommandWords::nothingIsMissedOut()
{
    QStringList seen;
    for (const QStringList &look : looks())
        seen << look.first();
    const CliRun help = runCli({u"--help"_s, u"--json"_s});
    CLI_VERIFY(help, 0);
    static const QRegularExpression looking(u" (show|list|board|questions|kinds|open|drifts|pareto|prices)$"_s);
    int known = 0;
    for (const QJsonValue &command : help[u"commands"].toArray()) {
        const QString name = command[u"command"].toString();
        if (!looking.match(name).hasMatch())
            continue;
        ++known;
        QVERIFY2(seen.contains(name), qPrintable(name));
    }
    QVERIFY(known > 15);
}

void TestCommandWords::noKeyComesOutRaw()
{
    static const QRegularExpression key(u"^[ -]*([a-z][A-Za-z]*):"_s, QRegularExpression::MultilineOption);
    QStringList raw;
    for (const QStringList &look : looks()) {
        for (const QString &language : {u"en"_s, u"zh"_s}) {
            const CliRun text =
                runCli(QStringList{u"--file"_s, theSample().path(), u"--lang"_s, language} + typed(look));
            CLI_VERIFY(text, 0);
            const auto found = key.match(QString::fromUtf8(text.output));
            if (found.hasMatch())
                raw << look.first() + u" ("_s + language + u"): "_s + found.captured(1);
        }
    }
    QVERIFY2(raw.isEmpty(), qPrintable(raw.join(u'\n')));
}

} // namespace benchbook::testing
