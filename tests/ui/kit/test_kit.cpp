#include "tests/ui/kit/test_kit.h"

#include "ui/kit/buttons.h"
#include "ui/kit/chart_view.h"
#include "ui/kit/detail_pane.h"
#include "ui/kit/dialogs.h"
#include "ui/kit/field_row.h"
#include "ui/kit/filter_chips.h"
#include "ui/kit/formats.h"
#include "ui/kit/icon.h"
#include "ui/kit/label.h"
#include "ui/kit/list_detail.h"
#include "ui/kit/table_view.h"
#include "ui/kit/theme.h"
#include "ui/kit/toast.h"
#include "ui/kit/value_edit.h"
#include "ui/shell/language_switch.h"

#include <QApplication>
#include <QCheckBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

#include <algorithm>

using namespace benchbook;
using namespace Qt::StringLiterals;

namespace {

Currency yuan() { return Currency::fromCode(u"CNY"_s).value(); }
Unit unitOf(const QString &code) { return Unit::fromText(code).value(); }

} // namespace

void TestKit::everyTextColourCanBeRead_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    for (const ThemeColors *colors : {&lightColors(), &darkColors()}) {
        const QByteArray theme = colors->dark ? "dark" : "light";
        const QList<QPair<QByteArray, QColor>> grounds{{"window", colors->window},
                                                       {"card", colors->card},
                                                       {"sidebar", colors->sidebar},
                                                       {"selection", colors->selection}};
        for (const Tone tone : {Tone::Neutral, Tone::Muted, Tone::Accent, Tone::Success, Tone::Warning, Tone::Danger}) {
            const QByteArray toned = theme + " tone " + QByteArray::number(int(tone)) + " on ";
            for (const auto &[name, ground] : grounds)
                QTest::newRow(QByteArray(toned + name).constData()) << colors->tone(tone) << ground;
            QTest::newRow(QByteArray(toned + "its chip").constData()) << colors->tone(tone) << colors->chip(tone);
        }
        QTest::newRow(QByteArray(theme + " on accent").constData()) << colors->onAccent << colors->accent;
    }
}

void TestKit::everyTextColourCanBeRead()
{
    QFETCH(const QColor, text);
    QFETCH(const QColor, ground);
    const double contrast = contrastRatio(text, ground);
    QVERIFY2(contrast >= 4.5, QByteArray::number(contrast).constData());
}

void TestKit::anEmptyCheckBoxIsSeen_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestKit::anEmptyCheckBoxIsSeen()
{
    QFETCH(const bool, dark);
    Theme theme(*qApp);
    theme.setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
    QCheckBox box;
    box.resize(box.sizeHint());
    const QImage picture = box.grab().toImage();
    // Along the middle row the outline is met first; what matters is how it stands out from what is around it.
    double most = 0;
    for (int x = 0; x < picture.width() / 2; ++x)
        most = std::max(most, contrastRatio(picture.pixelColor(x, picture.height() / 2), theme.colors().card));
    QVERIFY2(most >= 3.0, QByteArray::number(most).constData());
    theme.setMode(Theme::Mode::Light);
}

void TestKit::themeFollowsItsMode()
{
    Theme theme(*qApp);
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setMode(Theme::Mode::Dark);
    QVERIFY(theme.isDark());
    QCOMPARE(QApplication::palette().color(QPalette::Window), darkColors().window);
    theme.setMode(Theme::Mode::Light);
    QCOMPARE(QApplication::palette().color(QPalette::Window), lightColors().window);
    QCOMPARE(changed.count(), 2);
    theme.setTextPercent(150);
    QCOMPARE(QApplication::font().pixelSize(), 21);
}

void TestKit::moneyEditTakesAndRefuses()
{
    MoneyEdit edit(u"price"_s, yuan());
    QSignalSpy edited(&edit, &ValueEdit::valueEdited);
    QTest::keyClicks(&edit, u"1,234.5"_s);
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(edit.money(), std::optional(Money::fromMinor(123450)));
    QCOMPARE(edit.text(), u"1234.50"_s);
    QCOMPARE(edited.count(), 1);
    edit.clear();
    QTest::keyClicks(&edit, u"12.345"_s);
    QTest::keyClick(&edit, Qt::Key_Return);
    QVERIFY(!edit.money());
    QVERIFY(!edit.problem().isEmpty());
    QCOMPARE(edited.count(), 1);
    QTest::keyClick(&edit, Qt::Key_Backspace);
    QVERIFY2(edit.problem().isEmpty(), "typing on takes the red line away until the next try");
    QCOMPARE(edit.money(), std::optional(Money::fromMinor(1234)));
}

void TestKit::quantityEditConverts()
{
    QuantityEdit edit(u"weight"_s, unitOf(u"g"_s));
    edit.setText(u"1.4 kg"_s);
    QCOMPARE(edit.quantity(), std::optional(Quantity::units(1400)));
    edit.setText(u"3 pcs"_s);
    QVERIFY(!edit.value().ok());
    QuantityEdit pieces(u"pieces"_s, unitOf(u"pcs"_s));
    pieces.setWholeOnly(true);
    pieces.setText(u"2.5"_s);
    QVERIFY(!pieces.check().isEmpty());
}

void TestKit::percentEditKeepsItsRange()
{
    PercentEdit edit(u"yield"_s);
    edit.setText(u"6.5%"_s);
    QCOMPARE(edit.ratio(), std::optional(Ratio::fromPpm(65'000)));
    edit.setText(u"120"_s);
    QVERIFY(!edit.ratio());
    QVERIFY(!edit.check().isEmpty());
}

void TestKit::dayIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("day");
    QTest::newRow("iso") << u"2026-11-25"_s << QDate(2026, 11, 25);
    QTest::newRow("slashes") << u"2026/1/5"_s << QDate(2026, 1, 5);
    QTest::newRow("han") << u"2026年11月25日"_s << QDate(2026, 11, 25);
    QTest::newRow("this year") << u"11-25"_s << QDate(2026, 11, 25);
    QTest::newRow("next year") << u"1-5"_s << QDate(2027, 1, 5);
    QTest::newRow("day of this month") << u"25"_s << QDate(2026, 11, 25);
    QTest::newRow("day of next month") << u"3"_s << QDate(2026, 12, 3);
    QTest::newRow("31st skips short months") << u"31"_s << QDate(2026, 12, 31);
    QTest::newRow("today") << u"今天"_s << QDate(2026, 11, 20);
    QTest::newRow("ahead") << u"+3"_s << QDate(2026, 11, 23);
    QTest::newRow("no such day") << u"2026-02-30"_s << QDate();
    QTest::newRow("nonsense") << u"soon"_s << QDate();
}

void TestKit::dayIsRead()
{
    QFETCH(const QString, text);
    QFETCH(const QDate, day);
    const Result<QDate> read = DayEdit::parse(text, QDate(2026, 11, 20));
    QCOMPARE(read.ok(), day.isValid());
    if (read.ok())
        QCOMPARE(read.value(), day);
}

void TestKit::anEmptyDayLooksEmpty()
{
    DayEdit edit(u"due"_s, QDate(2026, 11, 25));
    QVERIFY2(!DayEdit::parse(edit.placeholderText(), QDate(2026, 11, 25)).ok(), qPrintable(edit.placeholderText()));
}

void TestKit::fieldRowShowsTheProblem()
{
    auto *edit = new MoneyEdit(u"fee"_s, yuan());
    FieldRow row(u"&Fee"_s, edit);
    QCOMPARE(edit->accessibleName(), u"Fee"_s);
    row.setProblem(u"Too much."_s);
    QCOMPARE(edit->problem(), u"Too much."_s);
    const QList<QLabel *> labels = row.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](const QLabel *label) { return label->text().contains(u"Too much."_s); }));
}

void TestKit::chipsAreExclusive()
{
    FilterChips chips(u"state"_s);
    chips.addChip(u"all"_s, u"All"_s);
    chips.addChip(u"late"_s, u"Late"_s);
    QSignalSpy changed(&chips, &FilterChips::changed);
    auto *late = chips.findChild<QAbstractButton *>(u"state.late"_s);
    QVERIFY(late);
    QTest::keyClick(late, Qt::Key_Space);
    QCOMPARE(chips.checkedKeys(), QStringList{u"late"_s});
    QCOMPARE(changed.count(), 1);
}

void TestKit::tableSaysThatItIsEmpty()
{
    TableView table(u"emptyTable"_s);
    QStandardItemModel model(0, 2);
    table.setModel(&model);
    table.setEmptyState(u"inbox"_s, u"No lot yet."_s, u"Receive material"_s);
    table.show();
    auto *action = table.findChild<FlatButton *>(u"emptyTableEmptyAction"_s);
    QVERIFY(action && action->isVisible());
    QSignalSpy wanted(&table, &TableView::emptyActionTriggered);
    QTest::mouseClick(action, Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    model.appendRow(new QStandardItem(u"LOT-1"_s));
    QVERIFY(!action->isVisible());

    // In a low table a long sentence still has all its lines.
    TableView low(u"lowTable"_s);
    QStandardItemModel none(0, 2);
    low.setModel(&none);
    low.setEmptyState(u"plus"_s, u"Cut, stitch, throw, glaze, dry and fire: one line for each step of it."_s);
    low.resize(300, 160);
    low.show();
    for (const QLabel *label : low.findChildren<QLabel *>()) {
        if (label->isVisible() && !label->text().isEmpty())
            QTRY_VERIFY2(label->height() >= label->heightForWidth(label->width()),
                         qPrintable(u"%1 × %2, %3"_s.arg(label->width())
                                        .arg(label->height())
                                        .arg(label->heightForWidth(label->width()))));
    }
}

void TestKit::tickBoxesAnswerWhereTheyAreDrawn()
{
    QStandardItemModel model(1, 2);
    model.setItem(0, 0, new QStandardItem);
    model.item(0, 0)->setCheckable(true);
    TableView table(u"ticked"_s);
    table.setModel(&model);
    table.resize(400, 200);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    const QRect cell = table.visualRect(model.index(0, 0));
    // The box is drawn from 12 to 28; around it a finger's breadth answers, further away nothing does.
    const std::vector<std::pair<int, bool>> clicks{{14, true}, {27, true}, {33, true}, {7, true}, {45, false}};
    for (const auto &[x, answers] : clicks) {
        const Qt::CheckState before = model.item(0, 0)->checkState();
        QTest::mouseClick(table.viewport(), Qt::LeftButton, Qt::NoModifier, QPoint(cell.left() + x, cell.center().y()));
        QVERIFY2((model.item(0, 0)->checkState() != before) == answers, qPrintable(QString::number(x)));
    }
    table.setCurrentIndex(model.index(0, 0));
    const Qt::CheckState before = model.item(0, 0)->checkState();
    QTest::keyClick(&table, Qt::Key_Space);
    QVERIFY(model.item(0, 0)->checkState() != before);
}

void TestKit::tableKeepsItsColumns()
{
    QStandardItemModel model(1, 3);
    {
        TableView table(u"keptTable"_s);
        table.setModel(&model);
        table.show();
        table.setColumnWidth(1, 177);
        QTest::qWait(350);
    }
    TableView again(u"keptTable"_s);
    again.setModel(&model);
    again.show();
    QCOMPARE(again.columnWidth(1), 177);
}

void TestKit::narrowTableLeavesOutTheLeastImportant()
{
    QStandardItemModel model(3, 5);
    TableView table(u"narrowTable"_s);
    table.setModel(&model);
    table.setColumns({10, {10, 3}, {10, 2}, {10, 3}, 10});
    table.setStretchColumn(4);
    table.show();
    const int one = 10 * table.fontMetrics().horizontalAdvance(u'0') + 24;
    const auto shown = [&](int width) {
        table.resize(width + 2, 300);
        QString columns;
        for (int column = 0; column < model.columnCount(); ++column)
            columns += table.isColumnHidden(column) ? u'-' : u'x';
        return columns;
    };
    QCOMPARE(shown(5 * one), u"xxxxx"_s);
    QCOMPARE(shown(5 * one - 20), u"xxx-x"_s);
    QCOMPARE(shown(3 * one), u"x-x-x"_s);
    QCOMPARE(shown(2 * one), u"x---x"_s);
    QCOMPARE(shown(one), u"x---x"_s);
    // With the room the columns come back, and what was dragged keeps its width.
    table.setColumnWidth(0, one + 31);
    QCOMPARE(shown(6 * one), u"xxxxx"_s);
    QCOMPARE(table.columnWidth(0), one + 31);
}

void TestKit::iconsHaveTheColourOfTheTheme()
{
    Theme theme(*qApp);
    for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        theme.setMode(mode);
        const QImage image = icon(u"package"_s, Tone::Accent).pixmap(QSize(18, 18), 2.0).toImage();
        QCOMPARE(image.width(), 36);
        bool found = false;
        for (int y = 0; y < image.height() && !found; ++y) {
            for (int x = 0; x < image.width() && !found; ++x)
                found = image.pixelColor(x, y) == theme.colors().accent;
        }
        QVERIFY(found);
    }
}

void TestKit::savedFilesHaveTheirEnding()
{
    const QString table = u"Table (*.csv)"_s;
    const QString book = u"Excel workbook (*.xlsx)"_s;
    const FileRequest list{u"Save"_s, u"list.csv"_s, QString(table % u";;"_s % book)};
    QCOMPARE(pathOfFilter(u"/a/list.csv"_s, list, table), u"/a/list.csv"_s);
    QCOMPARE(pathOfFilter(u"/a/list.csv"_s, list, book), u"/a/list.xlsx"_s);
    QCOMPARE(pathOfFilter(u"/a/list"_s, list, book), u"/a/list.xlsx"_s);
    QCOMPARE(pathOfFilter(u"/a/list.XLSX"_s, list, table), u"/a/list.XLSX"_s); // typed by hand
    QCOMPARE(pathOfFilter(u"/a/list.csv"_s, list, QString()), u"/a/list.csv"_s);
    // What stands behind a point is no ending yet.
    QCOMPARE(pathOfFilter(u"/a/Orders 1.5"_s, list, book), u"/a/Orders 1.5.xlsx"_s);
    QCOMPARE(pathOfFilter(u"/a/Orders 1.5.csv"_s, list, book), u"/a/Orders 1.5.xlsx"_s);
    QCOMPARE(pathOfFilter(u"/a/Orders v1.x"_s, list, table), u"/a/Orders v1.x.csv"_s);
    QCOMPARE(pathOfFilter(u"/a/.b/list"_s, {u"Save"_s, u"list"_s, table}, table), u"/a/.b/list.csv"_s);
}

void TestKit::scriptedDialogsAnswerInOrder()
{
    ScriptedDialogs dialogs;
    dialogs.answers = {true};
    dialogs.files = {{u"/tmp/a.csv"_s}};
    QVERIFY(dialogs.ask(nullptr, {u"t"_s, u"Delete?"_s, {}, u"Delete"_s, u"Keep"_s, true}));
    QVERIFY(!dialogs.ask(nullptr, {u"t"_s, u"Again?"_s, {}, u"Delete"_s, u"Keep"_s, true}));
    QCOMPARE(dialogs.saveFile(nullptr, {u"Save"_s, u"a.csv"_s, {}}), std::optional(u"/tmp/a.csv"_s));
    QVERIFY(!dialogs.saveFile(nullptr, {u"Save"_s, u"a.csv"_s, {}}));
    QCOMPARE(dialogs.shown.size(), 4);
}

void TestKit::toastOffersTheWayBack()
{
    QWidget window;
    window.resize(800, 400);
    Toast toast(&window);
    toast.setReducedMotion(true);
    window.show();
    toast.showMessage(u"3 lots received"_s, u"Undo"_s);
    QCOMPARE(toast.message(), u"3 lots received"_s);
    QVERIFY(window.rect().contains(toast.geometry()));
    QSignalSpy undone(&toast, &Toast::actionTriggered);
    QTest::mouseClick(toast.findChild<QPushButton *>(u"toastAction"_s), Qt::LeftButton);
    QCOMPARE(undone.count(), 1);
    QVERIFY(toast.message().isEmpty());
}

void TestKit::detailPressesNothingTogether()
{
    DetailPane pane(u"pressedDetail"_s);
    pane.resize(300, 220);
    auto *wrapped =
        new Label(u"Many words that need several lines in a narrow pane. "_s.repeated(4), Label::Size::Body);
    wrapped->setWordWrap(true);
    pane.body()->addWidget(wrapped);
    // Rows whose least height is less than what they ask for are pressed first.
    auto *rows = new QGridLayout;
    std::vector<QLabel *> lines;
    for (int i = 0; i < 8; ++i) {
        lines.push_back(new Label(u"step"_s, Label::Size::Body));
        lines.back()->setMinimumHeight(1);
        rows->addWidget(lines.back(), i, 0);
    }
    pane.body()->addLayout(rows);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    QCoreApplication::processEvents();
    for (const QLabel *line : lines)
        QVERIFY2(line->height() >= line->sizeHint().height(), qPrintable(QString::number(line->height())));
    // What is left over stays empty below.
    pane.resize(300, 900);
    QCoreApplication::processEvents();
    QCOMPARE(lines.back()->height(), lines.back()->sizeHint().height());
}

void TestKit::detailStacksInANarrowWindow()
{
    auto *list = new TableView(u"stackList"_s);
    auto *detail = new DetailPane(u"stackDetail"_s);
    ListDetail both(u"stack"_s, list, detail);
    both.resize(1100, 400);
    both.show();
    QVERIFY(list->isVisible() && detail->isVisible());
    both.resize(900, 400);
    QVERIFY(both.isStacked() && list->isVisible() && !detail->isVisible());
    both.openDetail();
    QVERIFY(!list->isVisible() && detail->isVisible());
    QTest::keyClick(&both, Qt::Key_Escape);
    QVERIFY(list->isVisible() && !detail->isVisible());
}

void TestKit::chartSpeaksItsFigures()
{
    ChartView chart(u"chart"_s);
    chart.setModel({{u"Oct"_s, u"Nov"_s}, {{u"Sales"_s, ChartSeries::Kind::Bars, {10, 20}, 0}}, {}, {}, {}});
    QVERIFY(chart.spokenText().startsWith(u"Sales: Oct 10, Nov 20"_s));
    chart.setPareto({u"bubbles"_s, u"cracks"_s}, {1, 3}, u"Scrap"_s);
    QVERIFY(chart.spokenText().indexOf(u"cracks"_s) < chart.spokenText().indexOf(u"bubbles"_s));
    chart.setModel({});
}

void TestKit::daysAreSaidInWords()
{
    LanguageSwitch language;
    language.choose(LanguageSwitch::Choice::English);
    const QDate today(2026, 11, 20);
    QCOMPARE(relativeDay(today, today), u"today"_s);
    QCOMPARE(relativeDay(today.addDays(3), today), u"in 3 days"_s);
    QCOMPARE(relativeDay(today.addDays(-4), today), u"4 days ago"_s);
    QCOMPARE(sentenceDay(QDate(2026, 11, 25), QLocale(QLocale::Chinese)), u"11月25日"_s);
    QCOMPARE(minutesText(65), u"1:05"_s);
    QCOMPARE(minutesText(std::nullopt), u"—"_s);
}
