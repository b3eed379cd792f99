// The inbox in the window: looked at, taken with other figures, dismissed, brought back, judged, and the rules.
#include "tests/ui/pages_work/page_bench.h"

#include "core/buying/quote.h"
#include "core/materials/material_quantity.h"
#include "core/planning/ahead/look_ahead.h"
#include "core/sales/place_order.h"
#include "core/suggestions/suggestion_rule.h"
#include "ui/kit/table_view.h"
#include "ui/suggestions/suggestions_page.h"

#include <QApplication>
#include <QDir>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 inboxDayMs = 24LL * 60 * 60 * 1000;

/// A workshop with one order for three wallets that lacks its leather.
class InboxBench : public PageBench
{
public:
    InboxBench()
    {
        const Id<Supplier> supplier = tannery();
        const auto set = studio->perform(Sentence("Set up"), workshop.owner, [&](Action &action) -> Result<void> {
            action.change("material", workshop.hide, {{"supplier_id", supplier}});
            action.change("variant", workshop.wallet, {{"price_minor", yuan(600)}});
            return {};
        });
        QVERIFY(set.ok());
        QuoteDraft quote{.supplier = supplier, .material = workshop.hide, .leadDays = 3};
        quote.prices =
            parseQuotedPrices(u"6.00 / dm2"_s, {u"Veg tan"_s, Unit::fromText(u"dm2"_s).value()}, studio->currency())
                .value();
        BENCHBOOK_VERIFY(addQuote(*studio, quote, workshop.owner));
        receiveOne(studio, workshop.thread, dm2(500), yuan(50));
        const Id<Lot> sample = receiveOne(studio, workshop.hide, dm2(1), yuan(6));
        BENCHBOOK_VERIFY(scrapLot(*studio, sample, places::shelf, dm2(1), u"A sample"_s, workshop.owner));
    }
    void order(int pieces, int days)
    {
        OrderDraft draft{.channel = Id<Channel>(1), .lines = {{workshop.wallet, Quantity::units(pieces)}}};
        draft.promise = studio->today().addDays(days);
        BENCHBOOK_VERIFY(placeOrder(*studio, draft, std::nullopt));
    }
    SuggestionsPage *open()
    {
        auto *shown = new SuggestionsPage(*session, jobs);
        QObject::connect(shown, &Page::said, shown,
                         [this](const QString &message, bool undo) { said << (undo ? u"↶ "_s + message : message); });
        show(shown);
        shown->resize(1110, 686);
        wait();
        return shown;
    }
    void wait()
    {
        for (int i = 0; i < 4; ++i) {
            waitForJobs();
            settle();
            QTest::qWait(20);
        }
    }
    TableView *table(const QString &name) { return qobject_cast<TableView *>(find(page.get(), name)); }
    /// The row that says so.
    void chooseRow(const QString &name, const QString &text)
    {
        TableView *rows = table(name);
        for (int row = 0; row < rows->model()->rowCount(); ++row) {
            for (int column = 0; column < rows->model()->columnCount(); ++column) {
                if (rows->model()->index(row, column).data().toString().contains(text)) {
                    rows->setCurrentIndex(rows->model()->index(row, 1));
                    return wait();
                }
            }
        }
        QFAIL(qPrintable(u"no row says "_s + text));
    }
    void look(const QString &name)
    {
        const QString folder = qEnvironmentVariable("BENCHBOOK_PICTURES");
        if (!folder.isEmpty())
            page->grab().save(QDir(folder).filePath(name + u".png"_s));
    }
    int rows(const QString &name) { return table(name)->model()->rowCount(); }

    QStringList said;
};

} // namespace

class TestSuggestionsPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEmptyInboxSaysSo()
    {
        InboxBench bench;
        bench.open();
        QVERIFY(PageBench::words(bench.page.get()).contains(u"Nothing is suggested now."_s));
        QCOMPARE(PageBench::nameless(bench.page.get()), QStringList());
        bench.look(u"suggestions-empty"_s);
    }

    void aSuggestionIsTakenWithAnotherQuantityAndSaid()
    {
        InboxBench bench;
        bench.order(3, 5);
        bench.open();
        QCOMPARE(bench.rows(u"openSuggestionsTable"_s), 2);
        bench.chooseRow(u"openSuggestionsTable"_s, u"Buy 25.2"_s);
        QVERIFY(PageBench::words(bench.page.get()).contains(u"What waits for it leaves"_s));
        bench.look(u"suggestions-buy"_s);
        PageBench::type(bench.page.get(), u"takeSuggestionQuantity"_s, u"0"_s);
        PageBench::press(bench.page.get(), u"takeSuggestionSubmit"_s);
        QVERIFY(!PageBench::problemOf(bench.page.get(), u"takeSuggestionQuantity"_s).isEmpty());
        QCOMPARE(bench.studio.integer("SELECT count(*) FROM purchase_order"), 0);
        QCOMPARE(PageBench::textOf(bench.page.get(), u"takeSuggestionQuantity"_s), u"0"_s);
        PageBench::type(bench.page.get(), u"takeSuggestionQuantity"_s, u"30"_s);
        PageBench::press(bench.page.get(), u"takeSuggestionSubmit"_s);
        bench.wait();
        QCOMPARE(bench.studio.integer("SELECT quantity_micro FROM purchase_order_line"), 30'000'000);
        QCOMPARE(bench.studio.text("SELECT answer FROM suggestion_answer"), u"changed"_s);
        QVERIFY2(bench.said.last().startsWith(u"↶ Take a suggestion: 30 dm"_s), qPrintable(bench.said.last()));
        QCOMPARE(bench.rows(u"openSuggestionsTable"_s), 1);
        QVERIFY(PageBench::words(bench.page.get()).contains(u"This is settled"_s));
    }

    void dismissedWithAReasonAndBroughtBack()
    {
        InboxBench bench;
        bench.order(3, 5);
        SuggestionsPage *page = bench.open();
        bench.chooseRow(u"openSuggestionsTable"_s, u"Make 3"_s);
        PageBench::press(bench.page.get(), u"dismissSuggestionOpen"_s);
        bench.wait();
        bench.look(u"suggestions-dismiss"_s);
        PageBench::press(bench.page.get(), u"dismissSuggestionSubmit"_s);
        QVERIFY(PageBench::problemOf(bench.page.get(), u"dismissSuggestionReason"_s).contains(u"Say why"_s));
        PageBench::type(bench.page.get(), u"dismissSuggestionUntil"_s, u"2026-08-01"_s);
        auto *why = qobject_cast<QPlainTextEdit *>(PageBench::find(bench.page.get(), u"dismissSuggestionReason"_s));
        QTest::keyClicks(why, u"Chen makes them"_s);
        PageBench::press(bench.page.get(), u"dismissSuggestionSubmit"_s);
        // A day that is over is refused beside its field, and the reason stays.
        QVERIFY(!PageBench::problemOf(bench.page.get(), u"dismissSuggestionUntil"_s).isEmpty());
        QCOMPARE(why->toPlainText(), u"Chen makes them"_s);
        PageBench::type(bench.page.get(), u"dismissSuggestionUntil"_s, u"+10"_s);
        PageBench::press(bench.page.get(), u"dismissSuggestionSubmit"_s);
        bench.wait();
        QCOMPARE(bench.rows(u"openSuggestionsTable"_s), 1);
        page->openPart(u"answered"_s);
        page->refresh();
        bench.wait();
        bench.chooseRow(u"answeredSuggestionsTable"_s, u"Make 3"_s);
        QVERIFY(PageBench::words(bench.page.get()).contains(u"Chen makes them"_s));
        bench.look(u"suggestions-answered"_s);
        PageBench::press(bench.page.get(), u"bringBackSuggestion"_s);
        bench.wait();
        QCOMPARE(bench.rows(u"answeredSuggestionsTable"_s), 0);
        page->openPart(u"open"_s);
        page->refresh();
        bench.wait();
        QCOMPARE(bench.rows(u"openSuggestionsTable"_s), 2);
    }

    void answersThatCameWithoutRowsAreHeard()
    {
        InboxBench bench;
        bench.open()->openPart(u"answered"_s);
        bench.wait();
        // An import of many, as of our own machines, tells no rows.
        Q_EMIT bench.studio->changes().committed(ChangeSet());
        QVERIFY(bench.jobs.isBusy());
        bench.wait();
    }

    void theRecordSaysHowGoodItWas()
    {
        InboxBench bench;
        bench.order(3, 5);
        SuggestionsPage *page = bench.open();
        bench.chooseRow(u"openSuggestionsTable"_s, u"Buy 25.2"_s);
        PageBench::press(bench.page.get(), u"takeSuggestionSubmit"_s);
        bench.wait();
        bench.studio.clock().advance(inboxDayMs);
        const Id<Lot> hide = receiveOne(bench.studio, bench.workshop.hide, dm2(40), yuan(240));
        const auto work =
            planWorkOrder(*bench.studio, {.variant = bench.workshop.wallet, .quantity = 3}, bench.workshop.owner)
                .value();
        BENCHBOOK_VERIFY(issueLot(*bench.studio, work.id, hide, places::shelf, dm2(26), bench.workshop.owner));
        page->openPart(u"answered"_s);
        page->refresh();
        bench.wait();
        QCOMPARE(bench.rows(u"suggestionRecordTable"_s), 1);
        const QAbstractItemModel *record = bench.table(u"suggestionRecordTable"_s)->model();
        QVERIFY(record->index(0, 3).data().toString().startsWith(u"1 of 1"_s));
        bench.chooseRow(u"answeredSuggestionsTable"_s, u"Buy 25.2"_s);
        bench.look(u"suggestions-record"_s);
        QCOMPARE(bench.table(u"answeredSuggestionsTable"_s)->model()->index(0, 3).data().toString(), u"Right"_s);
        QVERIFY(PageBench::words(bench.page.get()).contains(u"Brought"_s));
    }

    void rulesActFromTheWindow()
    {
        InboxBench bench;
        BENCHBOOK_VERIFY(addRecord(*bench.studio, suggestionRuleKind(),
                                   {{u"name"_s, u"Leather by itself"_s},
                                    {u"kind"_s, u"buy"_s},
                                    {u"acts"_s, u"alone"_s},
                                    {u"mostMonth"_s, Value(yuan(500))}},
                                   bench.workshop.owner));
        bench.order(3, 5);
        SuggestionsPage *page = bench.open();
        PageBench::press(bench.page.get(), u"letRulesAct"_s);
        bench.wait();
        QCOMPARE(bench.studio.integer("SELECT count(*) FROM suggestion_answer WHERE rule_id IS NOT NULL"), 1);
        QVERIFY(bench.said.last().contains(u"took 1 suggestion"_s));
        QCOMPARE(bench.rows(u"openSuggestionsTable"_s), 1);
        page->openPart(u"rules"_s);
        page->refresh();
        bench.wait();
        bench.look(u"suggestions-rules"_s);
        QCOMPARE(PageBench::nameless(bench.page.get()), QStringList());
    }

    void whatLiesAheadIsReckonedOnceForAllPages()
    {
        InboxBench bench;
        bench.order(3, 5);
        bench.open();
        const std::shared_ptr<LookAhead> ahead = bench.session->lookAhead();
        QCOMPARE(ahead->outlooks(), 1);
        QCOMPARE(ahead->stocks(), 1);
        // Dismissing says nothing of what sells or lies there; the list is read anew all the same.
        bench.chooseRow(u"openSuggestionsTable"_s, u"Make 3"_s);
        PageBench::press(bench.page.get(), u"dismissSuggestionOpen"_s);
        bench.wait();
        qobject_cast<QPlainTextEdit *>(PageBench::find(bench.page.get(), u"dismissSuggestionReason"_s))
            ->setPlainText(u"Later"_s);
        PageBench::press(bench.page.get(), u"dismissSuggestionSubmit"_s);
        bench.wait();
        QCOMPARE(bench.rows(u"openSuggestionsTable"_s), 1);
        QCOMPARE(ahead->outlooks(), 1);
        QCOMPARE(ahead->stocks(), 1);
        bench.order(1, 8);
        bench.wait();
        QCOMPARE(ahead->outlooks(), 2);
    }

    void chineseFits()
    {
        InboxBench bench;
        bench.order(3, 5);
        bench.open();
        bench.language.choose(LanguageSwitch::Choice::Chinese);
        bench.wait();
        const TableView *table = bench.table(u"openSuggestionsTable"_s);
        QCOMPARE(table->model()->rowCount(), 2);
        table->model()->index(0, 0);
        bench.table(u"openSuggestionsTable"_s)->setCurrentIndex(table->model()->index(1, 1));
        bench.wait();
        bench.look(u"suggestions-zh"_s);
        bench.language.choose(LanguageSwitch::Choice::English);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("BenchbookTest"));
    QCoreApplication::setApplicationName(QStringLiteral("benchbook_test_ui_suggestions"));
    // Settings of a test never touch those of the person who runs it.
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    TestSuggestionsPage suggestions;
    return QTest::qExec(&suggestions, argc, argv);
}

#include "test_suggestions_page.moc"
