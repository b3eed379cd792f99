#include "tests/gallery/test_look_check.h"

#include "tests/gallery/look_check.h"

#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

/// A white window with one label of this text, this wide.
struct OneLabel
{
    explicit OneLabel(const QString &text, int width = 300, const QColor &color = Qt::black)
    {
        QPalette palette;
        palette.setColor(QPalette::Window, Qt::white);
        palette.setColor(QPalette::WindowText, color);
        window.setPalette(palette);
        window.resize(400, 100);
        auto *label = new QLabel(text, &window);
        label->setGeometry(10, 10, width, 40);
        window.show();
    }
    QStringList problems(bool chinese = false) { return lookProblems(window, chinese); }

    QWidget window;
};

} // namespace

void TestLookCheck::letsGoodWordsPass()
{
    QCOMPARE(OneLabel(u"A sentence that fits"_s).problems(), QStringList());
    QCOMPARE(OneLabel(u"一句放得下的话，AB 12 cm"_s).problems(true), QStringList());
}

void TestLookCheck::findsWordsCutOff()
{
    QVERIFY(OneLabel(u"A sentence that has no room here"_s, 60).problems().join(u'\n').contains(u"is cut by"_s));
    OneLabel reaching(u"short"_s);
    reaching.window.findChild<QLabel *>()->move(380, 10);
    QVERIFY(reaching.problems().join(u'\n').contains(u"reaches out"_s));
    OneLabel flat(u"flat"_s);
    flat.window.findChild<QLabel *>()->resize(300, 6);
    QVERIFY(flat.problems().join(u'\n').contains(u"pressed together"_s));
}

void TestLookCheck::findsPaleWords()
{
    const QStringList problems = OneLabel(u"Pale words"_s, 300, QColor(0xC0, 0xC0, 0xC0)).problems();
    QVERIFY(problems.join(u'\n').contains(u"contrast"_s));
}

void TestLookCheck::passesOverCoveredWords()
{
    OneLabel half(u"Words under something"_s, 300, QColor(0xC0, 0xC0, 0xC0));
    QWidget above(&half.window);
    above.setGeometry(0, 0, 200, 100);
    above.show();
    QCOMPARE(half.problems(), QStringList());
}

void TestLookCheck::findsWordsForPrograms()
{
    for (const QString &text : {u"partly_shipped"_s, u"%1 days"_s, u"3 day(s)"_s})
        QVERIFY2(OneLabel(text).problems().join(u'\n').contains(u"meant for programs"_s), qPrintable(text));
}

void TestLookCheck::findsEnglishInChinese()
{
    QVERIFY(OneLabel(u"Nothing was booked here"_s).problems(true).join(u'\n').contains(u"stayed English"_s));
}

void TestLookCheck::findsTablesThatScroll()
{
    QStandardItemModel model(2, 6);
    QWidget window;
    QTableView table(&window);
    table.setModel(&model);
    table.resize(200, 100);
    table.setColumnWidth(0, 500);
    window.show();
    QTest::qWait(20);
    QVERIFY(lookProblems(window, false).join(u'\n').contains(u"scrolls sideways"_s));
}
