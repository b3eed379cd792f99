// Every failure case of what goes between studios is shown by a test, and tests/core/peers/FAILURES.md says by which.
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace {

constexpr int lastCase = 27;
/// T17 is played by people.
const std::set<QString> figures{u"T1"_s,  u"T2"_s,  u"T3"_s,  u"T4"_s,  u"T5"_s,  u"T6"_s,  u"T7"_s,  u"T8"_s, u"T9"_s,
                                u"T10"_s, u"T11"_s, u"T12"_s, u"T13"_s, u"T14"_s, u"T15"_s, u"T16"_s, u"T18"_s};

/// "core/peers/test_post: f6TheSameBundleAgain", of one case.
using ShownBy = std::map<int, std::set<QString>>;

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString testsFolder() { return QStringLiteral(BENCHBOOK_SOURCE_DIR "/tests/"); }

/// The cases that a name speaks of: "f7AnOlderBundle", "readAgainIsTheSame_F6_F7", "F13 a kind more".
std::set<int> casesIn(const QString &name)
{
    static const QRegularExpression number(u"(?:^f|_F|^F)([0-9]+)(?=[A-Z_ ]|$)"_s);
    std::set<int> cases;
    for (auto found = number.globalMatch(name); found.hasNext();)
        cases.insert(found.next().captured(1).toInt());
    return cases;
}

void addCasesOf(const QString &where, const QString &source, ShownBy &shown)
{
    static const QRegularExpression slot(u"\\bvoid (\\w+)\\(\\)"_s);
    static const QRegularExpression row(u"\"(F[0-9]+ [^\"]+)\""_s);
    for (const QRegularExpression &kind : {slot, row}) {
        for (auto found = kind.globalMatch(source); found.hasNext();) {
            const QString name = found.next().captured(1);
            if (name.endsWith("_data"_L1))
                continue;
            for (const int number : casesIn(name))
                shown[number].insert(where + u": "_s + name);
        }
    }
}

ShownBy shownByTests()
{
    ShownBy shown;
    QDirIterator walk(testsFolder() + u"core"_s, {u"test_*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = walk.next();
        addCasesOf(path.sliced(testsFolder().size()).chopped(4), textOf(path), shown);
    }
    return shown;
}

QString table() { return textOf(testsFolder() + u"core/peers/FAILURES.md"_s); }

/// "`core/peers/test_post`: `one`, `two`; `core/…`: `three`" as pairs.
std::set<QString> testsNamedIn(const QString &cell)
{
    std::set<QString> tests;
    for (const QString &group : cell.split(u';')) {
        static const QRegularExpression quoted(u"`([^`]+)`"_s);
        auto found = quoted.globalMatch(group);
        const QString where = found.hasNext() ? found.next().captured(1) : QString();
        while (found.hasNext())
            tests.insert(where + u": "_s + found.next().captured(1));
    }
    return tests;
}

ShownBy shownByTable(const QString &text)
{
    static const QRegularExpression line(u"^\\| F([0-9]+) \\|[^|]+\\|([^|]+)\\|$"_s,
                                         QRegularExpression::MultilineOption);
    ShownBy shown;
    for (auto found = line.globalMatch(text); found.hasNext();) {
        const auto row = found.next();
        shown[row.captured(1).toInt()] = testsNamedIn(row.captured(2));
    }
    return shown;
}

/// What the one has and the other has not, one a line.
QString missingIn(const ShownBy &whole, const ShownBy &part)
{
    QString text;
    for (const auto &[number, tests] : whole) {
        const auto there = part.find(number);
        for (const QString &test : tests) {
            if (there == part.end() || !there->second.contains(test))
                text += u"\nF%1 %2"_s.arg(number).arg(test);
        }
    }
    return text;
}

} // namespace

class TestFailureCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCaseHasATest()
    {
        const ShownBy shown = shownByTests();
        for (int number = 1; number <= lastCase; ++number)
            QVERIFY2(shown.contains(number), qPrintable(u"no test is named after F%1"_s.arg(number)));
        QCOMPARE(shown.rbegin()->first, lastCase);
    }

    void theTableNamesWhatThereIs()
    {
        const ShownBy listed = shownByTable(table());
        QCOMPARE(int(listed.size()), lastCase);
        const QString gone = missingIn(listed, shownByTests());
        QVERIFY2(gone.isEmpty(), qPrintable(u"FAILURES.md names what is not there:"_s + gone));
        const QString unlisted = missingIn(shownByTests(), listed);
        QVERIFY2(unlisted.isEmpty(), qPrintable(u"FAILURES.md does not name:"_s + unlisted));
    }

    void everyFigureNamesItsTests()
    {
        static const QRegularExpression line(u"^\\| (T[0-9]+) [^|]+\\|([^|]+)\\|.*\\|$"_s,
                                             QRegularExpression::MultilineOption);
        static const QRegularExpression quoted(u"`([^`]+)`"_s);
        std::set<QString> listed;
        const QString text = table();
        for (auto found = line.globalMatch(text); found.hasNext();) {
            const auto row = found.next();
            listed.insert(row.captured(1));
            QString source;
            for (auto names = quoted.globalMatch(row.captured(2)); names.hasNext();) {
                const QString name = names.next().captured(1);
                if (name.contains(u'/')) {
                    source = textOf(testsFolder() + name + u".cpp"_s);
                    QVERIFY2(!source.isEmpty(), qPrintable(name + u" is not there"_s));
                } else {
                    QVERIFY2(source.contains(u"void "_s + name + u"()"_s), qPrintable(name + u" is not there"_s));
                }
            }
        }
        QCOMPARE(listed, figures);
    }

    void namesAreRead()
    {
        QCOMPARE(casesIn(u"f7AnOlderBundle"_s), std::set{7});
        QCOMPARE(casesIn(u"readAgainIsTheSame_F6_F7_F23"_s), (std::set{6, 7, 23}));
        QCOMPARE(casesIn(u"F13 a kind of letter more"_s), std::set{13});
        QCOMPARE(casesIn(u"findsF1InText"_s), std::set<int>());
        QCOMPARE(casesIn(u"f1x"_s), std::set<int>());
        const ShownBy read = shownByTable(u"| F3 | what | `a/b`: `one`, `F3 two`; `a/c`: `three` |\n"_s);
        QCOMPARE(read.at(3), (std::set{u"a/b: one"_s, u"a/b: F3 two"_s, u"a/c: three"_s}));
    }
};

QTEST_GUILESS_MAIN(TestFailureCases)
#include "test_failure_cases.moc"
