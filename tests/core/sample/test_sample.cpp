// The sample studio: whole, plausible, and the same for the same seed.
#include "core/journal/verify.h"
#include "core/sample/sample.h"
#include "tests/support/test_studio.h"

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Studio> opened(const QString &path, ManualClock &clock)
{
    auto studio = Studio::open(path, Access::ReadWrite, clock);
    if (!studio.ok())
        qFatal("%s", qPrintable(studio.error().message));
    return std::move(*studio);
}

qint64 number(Studio &studio, std::string_view sql)
{
    return studio
        .read([&](const Reader &reader) {
            Query query = reader.query(sql);
            return query.next() ? query.integer(0) : qint64(0);
        })
        .value();
}

/// The content that counts, as text: what was ordered, made, moved and logged.
QStringList contentOf(Studio &studio)
{
    constexpr const char *everything = R"sql(
        SELECT 'order ' || code || ' ' || ordered_day || ' ' || channel_id FROM sales_order
        UNION ALL SELECT 'log ' || about_day || ' ' || seconds || ' ' || good || ' ' || scrap FROM work_log
        UNION ALL SELECT 'move ' || about_day || ' ' || kind || ' ' || quantity_micro || ' ' || coalesce(value_minor, '?')
                  FROM stock_move
        UNION ALL SELECT 'customer ' || name FROM customer
        UNION ALL SELECT 'paper ' || name || ' ' || content_hash FROM paper
        UNION ALL SELECT 'bought ' || code || ' ' || coalesce(ordered_day, '-') || ' ' || coalesce(promise_day, '-')
                  FROM purchase_order
        UNION ALL SELECT 'came ' || code || ' ' || received_day || ' ' || invoice_no FROM purchase_receipt
    )sql";
    return studio
        .read([&](const Reader &reader) {
            QStringList lines;
            Query query = reader.query(everything);
            while (query.next())
                lines << query.text(0);
            return lines;
        })
        .value();
}

} // namespace

class TestSample final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSameSeedGivesTheSameStudio()
    {
        QTemporaryDir folder;
        ManualClock clock(testStart());
        QStringList contents[3];
        const quint64 seeds[] = {7, 7, 8};
        for (int i = 0; i < 3; ++i) {
            const QString path = folder.filePath(QStringLiteral("sample%1.benchbook").arg(i));
            BENCHBOOK_VERIFY(createSample(path, {.months = 2, .seed = seeds[i]}, testStart()));
            contents[i] = contentOf(*opened(path, clock));
        }
        QVERIFY(contents[0].size() > 500);
        QVERIFY(contents[0] == contents[1]);
        QVERIFY(contents[0] != contents[2]);
    }

    void eighteenMonthsKeepEveryRule()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"sample.benchbook"_s);
        BENCHBOOK_VERIFY(createSample(path, {}, testStart()));
        ManualClock clock(testStart());
        const auto studio = opened(path, clock);
        QCOMPARE(violationsOf(*studio, true), QString());
        QVERIFY(number(*studio, "SELECT count(*) FROM stock_move") > 8'000);
        QVERIFY(number(*studio, "SELECT count(*) FROM sales_order") > 1'000);
        QVERIFY(number(*studio, "SELECT count(*) FROM work_log WHERE scrap > 0") > 100);
        QVERIFY(number(*studio, "SELECT count(*) FROM shipment") > 900);
        QVERIFY(number(*studio, "SELECT count(*) FROM running_timer") == 1);
        QCOMPARE(number(*studio, "SELECT count(*) FROM paper"), 5);
        QCOMPARE(verify(*studio)->contents, 5);
        QVERIFY(!QFile::exists(path + u".unfinished.papers"_s));
        // What was bought came through an order, but for the few examples of the crafts; suppliers are sometimes late,
        // and something is always open.
        QVERIFY(number(*studio, "SELECT count(*) FROM stock_move WHERE kind = 'receipt' AND receipt_line_id IS NULL") <
                5);
        QVERIFY(number(*studio, "SELECT count(*) FROM purchase_receipt") > 50);
        QVERIFY(number(*studio, "SELECT count(*) FROM purchase_order AS bought JOIN purchase_receipt AS receipt "
                                "ON receipt.order_id = bought.id WHERE received_day > first_promise_day") > 5);
        for (const char *state : {"draft", "ordered", "partly_received", "received"}) {
            const std::string sql =
                std::string("SELECT count(*) FROM purchase_order_total WHERE state = '") + state + "'";
            QVERIFY2(number(*studio, sql) > 0, state);
        }
        QCOMPARE(number(*studio, "SELECT count(*) FROM supplier_return"), 1);
        QVERIFY(number(*studio,
                       "SELECT count(*) FROM work_order WHERE id NOT IN (SELECT work_order_id FROM work_finish)") > 1);
    }

    void aCancelledSampleLeavesNoFile()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"sample.benchbook"_s);
        CancelToken token;
        const Progress progress(
            [&](double done, const QString &) {
                if (done > 0.05)
                    token.cancel();
            },
            token);
        const auto made = createSample(path, {}, testStart(), progress);
        QCOMPARE(made.error().code, ErrorCode::Cancelled);
        QVERIFY(QDir(folder.path()).isEmpty());
        QVERIFY(!createSample(path, {.months = 0}, testStart()).ok());
        QVERIFY(QDir(folder.path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSample)
#include "test_sample.moc"
