// The house as it stands breaks no rule, and the checker that says so goes red when one is broken.
#include "tests/architecture/house_rules.h"
#include "tests/architecture/translated_sentences.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

std::vector<HouseFile> filesOfTheHouse()
{
    const QDir root(QStringLiteral(BENCHBOOK_SOURCE_DIR));
    std::vector<HouseFile> files;
    for (const QString &top : {u"app"_s, u"core"_s, u"ui"_s, u"resources"_s, u"translations"_s, u"tests"_s}) {
        QDirIterator walk(root.filePath(top), {u"*.h"_s, u"*.cpp"_s, u"CMakeLists.txt"_s}, QDir::Files,
                          QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            if (file.open(QIODevice::ReadOnly))
                files.push_back({root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())});
        }
    }
    std::ranges::sort(files, {}, &HouseFile::path);
    return files;
}

QString listed(const std::vector<Violation> &violations)
{
    static const QHash<HouseRule, QString> names = {
        {HouseRule::UnknownRoom, u"unknown room"_s},
        {HouseRule::ForbiddenEdge, u"forbidden edge"_s},
        {HouseRule::IncludeFromRoot, u"include not from the root"_s},
        {HouseRule::WidgetInCore, u"widget in core"_s},
        {HouseRule::EngineOutside, u"foreign library outside its home"_s},
        {HouseRule::SqlInScreen, u"SQL in a screen"_s},
        {HouseRule::TextConnection, u"connection by text"_s},
        {HouseRule::NoPragmaOnce, u"no #pragma once"_s},
        {HouseRule::TooLong, u"too long"_s},
    };
    QString text;
    for (const Violation &violation : violations) {
        text += u"\n%1:%2: %3: %4"_s.arg(violation.path)
                    .arg(violation.line)
                    .arg(names.value(violation.rule), violation.detail);
    }
    return text;
}

std::vector<Violation> violationsOf(const QString &path, const QString &text) { return violationsIn({{path, text}}); }

} // namespace

class TestArchitecture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHouseIsInOrder();
    void filesStaySmall();
    void migrationsAreCounted();
    void goesRed_data();
    void goesRed();
    void staysGreen_data();
    void staysGreen();
    void aLinkLineIsAPermission();
    void namesTheLine();
    void translationsKeepTheirPlaces();
    void aLostPlaceIsSeen();
};

void TestArchitecture::theHouseIsInOrder()
{
    const std::vector<HouseFile> files = filesOfTheHouse();
    QVERIFY2(files.size() > 50, "the sources were not found");
    const std::vector<Violation> violations = violationsIn(files);
    QVERIFY2(violations.empty(), qPrintable(listed(violations)));
}

void TestArchitecture::filesStaySmall()
{
    std::vector<qsizetype> lengths;
    for (const HouseFile &file : filesOfTheHouse()) {
        if (!file.path.endsWith(".txt"_L1))
            lengths.push_back(file.text.count(u'\n'));
    }
    const auto middle = lengths.begin() + std::ssize(lengths) / 2;
    std::ranges::nth_element(lengths, middle);
    QVERIFY2(*middle < 200, qPrintable(u"half of the files have %1 lines or more"_s.arg(*middle)));
}

void TestArchitecture::migrationsAreCounted()
{
    // A file says how many migrations it has seen: a number left out would be given to the next one.
    const QDir folder(QDir(QStringLiteral(BENCHBOOK_SOURCE_DIR)).filePath(u"core/journal/migrations"_s));
    const QStringList files = folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    QVERIFY(!files.isEmpty());
    for (qsizetype at = 0; at < files.size(); ++at)
        QVERIFY2(files[at].startsWith(u"%1_"_s.arg(int(at + 1), 4, 10, QLatin1Char('0'))), qPrintable(files[at]));
}

void TestArchitecture::goesRed_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<HouseRule>("rule");
    const auto row = [](const char *name, const QString &path, const QString &text, HouseRule rule) {
        QTest::newRow(name) << path << text << rule;
    };
    const HouseRule edge = HouseRule::ForbiddenEdge;
    row("base knows journal", u"core/base/a.cpp"_s, u"#include \"core/journal/studio.h\"\n"_s, edge);
    row("core knows ui", u"core/stock/a.cpp"_s, u"#include \"ui/kit/theme.h\"\n"_s, edge);
    row("core knows app", u"core/stock/a.cpp"_s, u"#include \"app/main_cli.h\"\n"_s, edge);
    row("ui knows app", u"ui/shell/a.cpp"_s, u"#include \"app/log.h\"\n"_s, edge);
    row("stock knows materials", u"core/stock/a.cpp"_s, u"#include \"core/materials/material.h\"\n"_s, edge);
    row("neighbours on one line", u"core/sales/a.cpp"_s, u"#include \"core/workshop/step.h\"\n"_s, edge);
    row("pure room knows the journal", u"core/sales/channel/a.cpp"_s, u"#include \"core/journal/reader.h\"\n"_s, edge);
    row("pure page knows reports", u"core/reports/page/a.cpp"_s, u"#include \"core/reports/month.h\"\n"_s, edge);
    row("a room knows the sample", u"core/reports/a.cpp"_s, u"#include \"core/sample/sample.h\"\n"_s, edge);
    row("a room knows the umbrella", u"core/sales/a.cpp"_s, u"#include \"core/kinds.h\"\n"_s, edge);
    row("umbrella knows the sample", u"core/kinds.cpp"_s, u"#include \"core/sample/sample.h\"\n"_s, edge);
    row("materials know products", u"core/materials/a.cpp"_s, u"#include \"core/products/recipe.h\"\n"_s, edge);
    row("records know a page", u"ui/records/a.cpp"_s, u"#include \"ui/stock/stock_page.h\"\n"_s, edge);
    row("page knows page", u"ui/stock/a.cpp"_s, u"#include \"ui/materials/materials_page.h\"\n"_s, edge);
    row("kit knows a page", u"ui/kit/a.cpp"_s, u"#include \"ui/stock/stock_page.h\"\n"_s, edge);
    row("shell knows a page", u"ui/shell/a.cpp"_s, u"#include \"ui/today/today_page.h\"\n"_s, edge);
    row("product knows tests", u"app/a.cpp"_s, u"#include \"tests/support/test_studio.h\"\n"_s, edge);
    row("a room nobody named", u"core/stock/a.cpp"_s, u"#include \"core/misc/util.h\"\n"_s, edge);
    row("a folder nobody named", u"core/misc/util.cpp"_s, u"int a;\n"_s, HouseRule::UnknownRoom);
    row("neighbour by name alone", u"core/stock/a.cpp"_s, u"#include \"lot.h\"\n"_s, HouseRule::IncludeFromRoot);
    row("a way up", u"core/stock/a.cpp"_s, u"#include \"../base/money.h\"\n"_s, HouseRule::IncludeFromRoot);
    row("Qt with its module", u"ui/kit/a.cpp"_s, u"#include <QtWidgets/QLabel>\n"_s, HouseRule::IncludeFromRoot);
    row("QtSql", u"core/journal/a.cpp"_s, u"#include <QtSql/QSqlDatabase>\n"_s, HouseRule::EngineOutside);
    row("QSqlQuery", u"core/stock/a.cpp"_s, u"#  include <QSqlQuery>\n"_s, HouseRule::EngineOutside);
    row("SQLite in a room", u"core/stock/a.cpp"_s, u"#include <sqlite3.h>\n"_s, HouseRule::EngineOutside);
    row("libsodium in a room", u"core/people/a.cpp"_s, u"#include <sodium.h>\n"_s, HouseRule::EngineOutside);
    row("GLPK beside its class", u"core/buying/matching/supplier_choice.cpp"_s, u"#include <glpk.h>\n"_s,
        HouseRule::EngineOutside);
    row("libqrencode beside its class", u"core/labels/label_painter.cpp"_s, u"#include <qrencode.h>\n"_s,
        HouseRule::EngineOutside);
    row("libxlsxwriter beside its class", u"core/tables/list_file.cpp"_s, u"#include <xlsxwriter.h>\n"_s,
        HouseRule::EngineOutside);
    row("libzip beside its class", u"core/sheets/sheet_reader.cpp"_s, u"#include <zip.h>\n"_s,
        HouseRule::EngineOutside);
    row("widget", u"core/people/a.cpp"_s, u"#include <QWidget>\n"_s, HouseRule::WidgetInCore);
    row("dialog", u"core/people/a.cpp"_s, u"#include <QMessageBox>\n"_s, HouseRule::WidgetInCore);
    row("printer", u"core/reports/a.cpp"_s, u"#include <QPrinter>\n"_s, HouseRule::WidgetInCore);
    row("SQL in a page", u"ui/stock/a.cpp"_s, u"auto a = \"SELECT id FROM lot\";\n"_s, HouseRule::SqlInScreen);
    row("SQL in a raw string", u"ui/stock/a.cpp"_s, u"auto a = R\"(\n  DELETE FROM lot\n)\";\n"_s,
        HouseRule::SqlInScreen);
    row("SLOT", u"ui/stock/a.cpp"_s, u"connect(a, SIGNAL(b()), c, SLOT(d()));\n"_s, HouseRule::TextConnection);
    row("no pragma once", u"core/base/a.h"_s, u"struct A;\n"_s, HouseRule::NoPragmaOnce);
    row("601 lines", u"core/base/a.cpp"_s, u"int a;\n"_s.repeated(601), HouseRule::TooLong);
}

void TestArchitecture::goesRed()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(HouseRule, rule);
    const std::vector<Violation> violations = violationsOf(path, text);
    QVERIFY2(violations.size() == 1, qPrintable(listed(violations)));
    QCOMPARE(violations.front().rule, rule);
}

void TestArchitecture::staysGreen_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &path, const QString &text) {
        QTest::newRow(name) << path << text;
    };
    row("own room", u"core/stock/a.cpp"_s, u"#include \"core/stock/lot.h\"\n"_s);
    row("line above", u"core/reports/a.cpp"_s, u"#include \"core/sales/channel/channel_import.h\"\n"_s);
    row("the page's own parts", u"ui/stock/a.cpp"_s, u"#include \"ui/stock/lot_card.h\"\n"_s);
    row("page knows kit and shell", u"ui/stock/a.cpp"_s,
        u"#include \"ui/kit/theme.h\"\n#include \"ui/shell/page.h\"\n"_s);
    row("umbrella knows every room", u"core/kinds.cpp"_s, u"#include \"core/reports/month.h\"\n"_s);
    row("products are made of materials", u"core/products/a.cpp"_s, u"#include \"core/materials/material.h\"\n"_s);
    row("sample knows the umbrella", u"core/sample/a.cpp"_s, u"#include \"core/kinds.h\"\n"_s);
    row("page knows the records", u"ui/stock/a.cpp"_s, u"#include \"ui/records/action_page.h\"\n"_s);
    row("sample knows every room", u"core/sample/a.cpp"_s, u"#include \"core/reports/month.h\"\n"_s);
    row("tests know everything", u"tests/core/journal/a.cpp"_s,
        u"#include <sqlite3.h>\n#include \"ui/stock/stock_page.h\"\n#include \"a.moc\"\n"_s);
    row("SQLite in the journal", u"core/journal/a.cpp"_s, u"#include <sqlite3.h>\n"_s);
    row("SQL where it belongs", u"core/stock/a.cpp"_s, u"auto a = \"SELECT id FROM lot\";\n"_s);
    row("SQL of a command", u"app/cli/a.cpp"_s, u"auto a = \"SELECT id FROM lot\";\n"_s);
    row("painting without a window", u"core/reports/page/a.cpp"_s,
        u"#include <QPainter>\n#include <QTextLayout>\n#include <QPdfWriter>\n#include <QBoxSet>\n"_s);
    row("rules in comments", u"core/base/a.cpp"_s,
        u"// #include \"ui/kit/theme.h\"\n/*\n#include <QWidget>\n SLOT(a()) */ int b;\n"_s);
    row("rules in literals", u"core/base/a.cpp"_s,
        u"auto a = \"SLOT(a()) // \\\"\"; auto b = R\"x(\n#include <QWidget>\n)\" )x\"; char c = '\"';\n"_s);
    row("a sentence, not SQL", u"ui/stock/a.cpp"_s, u"auto a = tr(\"Select a lot. Update the price.\");\n"_s);
    row("digits in groups", u"core/base/a.cpp"_s, u"int a = 1'000; // it's fine: SLOT(a())\nint b = 0xff'ff;\n"_s);
    row("600 lines", u"core/base/a.cpp"_s, u"int a;\n"_s.repeated(600));
    row("elsewhere", u"packaging/a.cpp"_s, u"#include <QWidget>\n"_s);
}

void TestArchitecture::staysGreen()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    const std::vector<Violation> violations = violationsOf(path, text);
    QVERIFY2(violations.empty(), qPrintable(listed(violations)));
}

void TestArchitecture::aLinkLineIsAPermission()
{
    const HouseFile journal{u"core/journal/CMakeLists.txt"_s,
                            u"benchbook_library(benchbook_journal SOURCES a.cpp LINKS benchbook_base\n"
                            "    PRIVATE_LINKS SQLite::SQLite3)"_s};
    const HouseFile stock{u"core/stock/CMakeLists.txt"_s,
                          u"benchbook_library(benchbook_stock SOURCES a.cpp LINKS benchbook_journal)"_s};
    QVERIFY(violationsIn({journal, stock}).empty());

    const HouseFile upwards{u"core/base/CMakeLists.txt"_s,
                            u"benchbook_library(benchbook_base SOURCES a.cpp # not LINKS Qt6::Sql\n"
                            "    LINKS Qt6::Core\n    PRIVATE_LINKS benchbook_journal)"_s};
    const std::vector<Violation> edge = violationsIn({journal, upwards});
    QCOMPARE(edge.size(), size_t(1));
    QCOMPARE(edge.front().rule, HouseRule::ForbiddenEdge);

    const HouseFile window{u"core/stock/CMakeLists.txt"_s,
                           u"benchbook_library(benchbook_stock SOURCES a.cpp LINKS Qt6::Widgets Qt6::Sql)"_s};
    const std::vector<Violation> modules = violationsIn({window});
    QCOMPARE(modules.size(), size_t(2));
    QCOMPARE(modules.front().rule, HouseRule::WidgetInCore);
    QCOMPARE(modules.back().rule, HouseRule::EngineOutside);
}

void TestArchitecture::namesTheLine()
{
    const std::vector<Violation> violations = violationsOf(
        u"ui/stock/a.cpp"_s, u"/* one\ntwo */\n#include <QLabel>\n\nauto a = R\"(\n)\";\nvoid b() { SLOT(c()); }\n"_s);
    QCOMPARE(violations.size(), size_t(1));
    QCOMPARE(violations.front().line, 7);
}

/// What is filled into a sentence is filled into its translation, too: a product, a name, a sum.
void TestArchitecture::translationsKeepTheirPlaces()
{
    for (const QString &name : {u"translations/benchbook_zh_CN.ts"_s, u"translations/benchbook_en.ts"_s}) {
        QFile file(QDir(QStringLiteral(BENCHBOOK_SOURCE_DIR)).filePath(name));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
        const std::vector<TranslatedSentence> sentences = translatedSentences(file.readAll());
        QVERIFY2(sentences.size() > 50, qPrintable(name));
        const QStringList lost = lostPlaces(sentences);
        QVERIFY2(lost.isEmpty(), qPrintable(lost.join(u'\n')));
    }
}

void TestArchitecture::aLostPlaceIsSeen()
{
    const QByteArray ts =
        "<TS><context><name>Peers</name>"
        "<message><source>%1, %2</source><translation>%2，%1</translation></message>"
        "<message><source>%1, %2 of %3</source><translation>、</translation></message>"
        "<message numerus=\"yes\"><source>%n lot(s) of %1</source><translation>"
        "<numerusform>One lot of %1</numerusform><numerusform>%n lots of %1</numerusform></translation></message>"
        "</context></TS>";
    const std::vector<TranslatedSentence> sentences = translatedSentences(ts);
    QCOMPARE(sentences.size(), 3u);
    QCOMPARE(lostPlaces(sentences), QStringList{u"Peers: \"%1, %2 of %3\" became \"、\""_s});
}

} // namespace benchbook

QTEST_GUILESS_MAIN(benchbook::TestArchitecture)
#include "test_architecture.moc"
