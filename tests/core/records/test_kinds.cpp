// What every kind of record promises: add, change, hide, bring back, undo; JSON there and back; references.
#include "core/customers/customer.h"
#include "core/materials/material.h"
#include "core/people/exchange_rate.h"
#include "core/people/people_kinds.h"
#include "core/people/settings.h"
#include "tests/core/records/parts.h"
#include "tests/core/records/workshop_example.h"

#include <algorithm>

namespace benchbook::testing {
namespace {

using namespace Qt::StringLiterals;

class TestKinds final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void amountsAreNeverBelowZero()
    {
        TestStudio studio;
        const std::pair<const RecordKind &, const char *> wrong[] = {
            {personKind(), R"({"name": "Mei", "rate": "-1"})"},
            {materialKind(), R"({"name": "Hide", "kind": "leather", "unit": "dm2", "reorderPoint": "-1 dm²"})"},
            {channelKind(), R"({"code": "market", "name": "Market", "fee": "-5 %"})"},
        };
        for (const auto &[kind, json] : wrong) {
            const auto draft = draftFromJson(*studio, allKinds(), kind, jsonObject(json), std::nullopt);
            QVERIFY2(!draft.ok(), json);
            QVERIFY2(draft.error().issues.size() == 1 && draft.error().issues.front().message.contains(u"below zero"_s),
                     qPrintable(draft.error().message));
        }
    }

    void everyKindLivesAndIsTakenBack_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("change");
        QTest::newRow("person") << u"persons"_s
                                << QByteArray(R"({"name":"Lin","role":"owner","rate":"80.50","phone":"1",
                                                "skills":"cutting, stitching","shiftEnd":"17:30","note":"n"})")
                                << QByteArray(R"({"rate":null,"role":"craftsman"})");
        QTest::newRow("channel") << u"channels"_s
                                 << QByteArray(R"({"code":"market","name":"Market","fee":"6.5","feePerOrder":"2.00",
                                                 "note":""})")
                                 << QByteArray(R"({"fee":"7"})");
        QTest::newRow("exchange rate") << u"exchange-rates"_s << QByteArray(R"({"currency":"USD","rate":"7.1234"})")
                                       << QByteArray(R"({"rate":"7.2"})");
        QTest::newRow("customer") << u"customers"_s
                                  << QByteArray(R"({"name":"王小姐","tier":"friend","tags":"gift","channel":"etsy",
                                        "handle":"wang","phone":"1","email":"w@example.com","street":"s","city":"c",
                                        "region":"r","postcode":"p","country":"CN","preferences":"x","note":"y",
                                        "consent":true})")
                                  << QByteArray(R"({"channel":null,"city":"Suzhou"})");
        QTest::newRow("material") << u"materials"_s
                                  << QByteArray(R"({"name":"Veg tan","kind":"leather","unit":"dm2","loose":false,
                                        "packName":"roll","pack":"300 dm²","reorderPoint":"12.5 dm²",
                                        "fillUpTo":"40 dm²",
                                        "keepFrom":"2 dm²","supplier":null,"shelfLifeDays":400,
                                        "tannage":"vegetable","metal":null,"fineness":null,"thickness":"1.2 mm",
                                        "width":null,"diameter":null,"gramsPerM2":null,"shrinkage":null,"firing":null,
                                        "colour":"brown","finish":"","composition":"","ownFields":"origin: Tuscany",
                                        "note":""})")
                                  << QByteArray(R"({"reorderPoint":"1 m2","thickness":"3/2 mm"})");
        QTest::newRow("supplier") << u"suppliers"_s
                                  << QByteArray(R"({"name":"Ida Leathers","tier":"partner","contact":"Ida","phone":"1",
                                        "email":"i@example.com","address":"a","leadDays":9,"freight":"60.00",
                                        "minimumOrder":"800.00","currency":"EUR","distanceKm":180,"paymentDays":30,
                                        "terms":"t","ownFields":"VAT: IT1","note":"n"})")
                                  << QByteArray(R"({"tier":"strategic","currency":null})");
        QTest::newRow("product") << u"products"_s << QByteArray(R"({"name":"Wallet","category":"c","note":"n"})")
                                 << QByteArray(R"({"name":"Long wallet"})");
        QTest::newRow("variant") << u"variants"_s
                                 << QByteArray(
                                        R"({"product":"P-0001","sku":"W-1","name":"brown","keep":4,"price":"398.00",
                                        "lowestPrice":"300.00","highestPrice":"500.00"})")
                                 << QByteArray(R"({"price":null})");
    }
    void everyKindLivesAndIsTakenBack()
    {
        QFETCH(QString, kind);
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, change);
        TestStudio studio;
        const RecordKind &record = *allKinds().find(kind);
        if (&record == &variantKind())
            addJson(*studio, productKind(), R"({"name": "Wallet"})");

        const qint64 id = addJson(*studio, record, json.constData());
        QCOMPARE(recordJson(*studio, allKinds(), record, id), jsonObject(json.constData()));

        const auto draft = draftFromJson(*studio, allKinds(), record, jsonObject(change.constData()), id);
        BENCHBOOK_VERIFY(draft);
        BENCHBOOK_VERIFY(changeRecord(*studio, record, id, *draft, std::nullopt));
        QVERIFY(recordJson(*studio, allKinds(), record, id) != jsonObject(json.constData()));
        BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, std::nullopt));
        QCOMPARE(recordJson(*studio, allKinds(), record, id), jsonObject(json.constData()));

        BENCHBOOK_VERIFY(setHidden(*studio, record, id, true, std::nullopt));
        QCOMPARE(idsOf(*studio, *record.list, {{}, u"removed"_s}), std::vector<qint64>{id});
        const auto shown = idsOf(*studio, *record.list, {});
        QVERIFY(std::find(shown.begin(), shown.end(), id) == shown.end());
        BENCHBOOK_VERIFY(setHidden(*studio, record, id, false, std::nullopt));
        const auto again = idsOf(*studio, *record.list, {});
        QVERIFY(std::find(again.begin(), again.end(), id) != again.end());
        QVERIFY(cellOf(*studio, *record.list, id, record.list->columns.front().key).isString());

        for (int i = 0; i < 3; ++i)
            BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, std::nullopt));
        QVERIFY(!loadRecord(*studio, record, id).ok());
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void everyListSortsAndFilters()
    {
        TestStudio studio;
        addMaterials(*studio);
        BENCHBOOK_VERIFY(addProduct(*studio, walletDraft(), std::nullopt));
        addJson(*studio, customerKind(), R"({"name": "A"})");
        addJson(*studio, personKind(), R"({"name": "B"})");
        std::vector<const ListDefinition *> lists{&recipeList()};
        for (const RecordKind *kind : allKinds().all()) {
            if (kind->list)
                lists.push_back(kind->list);
        }
        for (const ListDefinition *list : lists) {
            for (const ListFilter &filter : list->filters)
                idsOf(*studio, *list, {u"a"_s, QString::fromLatin1(filter.key), {}, false, studio->today()});
            const auto all = idsOf(*studio, *list, {});
            for (const ListColumn &column : list->columns) {
                if (column.sort)
                    QCOMPARE(idsOf(*studio, *list, {{}, {}, QString::fromLatin1(column.key), true}).size(), all.size());
            }
            const auto rows = studio->read([&](const Reader &reader) { return listRows(reader, *list, all); });
            BENCHBOOK_VERIFY(rows);
            QCOMPARE(rows->size(), all.size());
        }
    }

    void allIssuesAtOnce()
    {
        TestStudio studio;
        const auto draft = draftFromJson(*studio, allKinds(), materialKind(),
                                         jsonObject(R"({"kind": "cheese", "unit": "parsec", "reorderPoint": "x",
                                                        "loose": "perhaps", "flavour": "red"})"),
                                         std::nullopt);
        QVERIFY(!draft.ok());
        QCOMPARE(issueKeys(draft.error()),
                 QStringList({u"kind"_s, u"unit"_s, u"loose"_s, u"reorderPoint"_s, u"flavour"_s}));
        const auto added = addRecord(*studio, customerKind(), {{u"email"_s, u"nobody"_s}}, std::nullopt);
        QCOMPARE(added.error().code, ErrorCode::Invalid);
        QCOMPARE(issueKeys(added.error()), QStringList({u"name"_s, u"email"_s}));
    }

    void whatCannotBeEmptyIsSaidBesideItsField()
    {
        TestStudio studio;
        const qint64 id = addJson(*studio, customerKind(), R"({"name": "A"})");
        const auto changed = changeRecord(*studio, customerKind(), id, {{u"tier"_s, Value()}}, std::nullopt);
        QVERIFY(!changed.ok());
        QCOMPARE(issueKeys(changed.error()), QStringList{u"tier"_s});
    }

    void recordsAreFoundByCodeNameAndId()
    {
        TestStudio studio;
        const qint64 id = addJson(*studio, customerKind(), R"({"name": "王小姐"})");
        const auto find = [&](const QString &text) {
            return studio->read([&](const Reader &reader) { return findRecord(reader, customerKind(), text); });
        };
        QCOMPARE(find(u"c-0001"_s).value(), id);
        QCOMPARE(find(u"王小姐"_s).value(), id);
        QCOMPARE(find(QString::number(id)).value(), id);
        QCOMPARE(find(u"C-0002"_s).error().code, ErrorCode::NotFound);
        addJson(*studio, customerKind(), R"({"name": "王小姐"})");
        QCOMPARE(find(u"王小姐"_s).error().code, ErrorCode::Conflict);
        QCOMPARE(studio->read([&](const Reader &r) { return recordTitle(r, customerKind(), id); }).value(),
                 u"C-0001 · 王小姐"_s);
    }

    void settingsHaveBounds()
    {
        TestStudio studio;
        const auto refused = changeRecord(*studio, studioKind(), studioRow,
                                          {{u"longestTimerMinutes"_s, Value(qint64(1441))},
                                           {u"promiseDays"_s, Value(qint64(99'999'999'999))},
                                           {u"packaging"_s, Money::fromMinor(9'000'000'001)}},
                                          {});
        QCOMPARE(issueKeys(refused.error()), QStringList({u"packaging"_s, u"longestTimerMinutes"_s, u"promiseDays"_s}));
        BENCHBOOK_VERIFY(changeRecord(
            *studio, studioKind(), studioRow,
            {{u"longestTimerMinutes"_s, Value(qint64(1440))}, {u"promiseDays"_s, Value(qint64(730))}}, {}));
        QVERIFY(!changeRecord(*studio, studioKind(), studioRow, {{u"promiseDays"_s, Value(qint64(-1))}}, {}).ok());
    }

    void theCurrencyStaysOnceACostOrFeeIsSet_data()
    {
        QTest::addColumn<QString>("field");
        for (const QString &field : {u"overheadPerHour"_s, u"defaultRatePerHour"_s, u"packaging"_s, u"feePerOrder"_s})
            QTest::newRow(qPrintable(field)) << field;
    }
    void theCurrencyStaysOnceACostOrFeeIsSet()
    {
        QFETCH(QString, field);
        TestStudio studio;
        if (field == u"feePerOrder"_s) {
            BENCHBOOK_VERIFY(changeRecord(*studio, channelKind(), studio.integer("SELECT min(id) FROM channel"),
                                          {{field, Money::fromMinor(100)}}, {}));
        } else {
            BENCHBOOK_VERIFY(changeRecord(*studio, studioKind(), studioRow, {{field, Money::fromMinor(100)}}, {}));
        }
        const auto locked = changeRecord(*studio, studioKind(), studioRow, {{u"currency"_s, u"JPY"_s}}, {});
        QVERIFY(!locked.ok());
        QCOMPARE(issueKeys(locked.error()), QStringList({u"currency"_s}));
    }

    void settingsAreReadTypedAndFollowTheirRow()
    {
        TestStudio studio;
        BENCHBOOK_VERIFY(changeRecord(*studio, studioKind(), studioRow, {{u"currency"_s, u"JPY"_s}}, {}));
        QCOMPARE(studio->currency().digits, 0);
        const auto rest = draftFromJson(*studio, allKinds(), studioKind(),
                                        jsonObject(R"({"overheadPerHour": "20", "targetMargin": "50",
                                                       "timeZone": "Asia/Tokyo", "priceEnding": ".90"})"),
                                        studioRow);
        BENCHBOOK_VERIFY(rest);
        BENCHBOOK_VERIFY(changeRecord(*studio, studioKind(), studioRow, *rest, {}));
        QCOMPARE(studio->timeZone(), QTimeZone("Asia/Tokyo"));
        const auto settings = studio->read([](const Reader &reader) { return readSettings(reader); }).value();
        QCOMPARE(settings.currency.code, u"JPY"_s);
        QCOMPARE(settings.overheadPerHour, Rate::perHour(Money::fromMinor(20)));
        QCOMPARE(settings.targetMargin, Ratio::percent(50));
        QCOMPARE(settings.priceEnding, u".90"_s);
        QVERIFY(!settings.defaultRate);

        addJson(*studio, personKind(), R"({"name": "Lin", "rate": "100", "skills": "切割，缝制"})");
        const auto locked = changeRecord(*studio, studioKind(), studioRow,
                                         {{u"currency"_s, u"CNY"_s}, {u"targetMargin"_s, Ratio::percent(5)}}, {});
        QCOMPARE(issueKeys(locked.error()), QStringList({u"currency"_s, u"targetMargin"_s}));
        const auto people = studio->read([](const Reader &reader) { return activePersons(reader); }).value();
        QCOMPARE(people.size(), 1u);
        QCOMPARE(people[0].rate, std::optional(Rate::perHour(Money::fromMinor(100))));
        QCOMPARE(people[0].skills, QStringList({u"切割"_s, u"缝制"_s}));
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void uniqueCodesAreCheckedBesideTheirField()
    {
        TestStudio studio;
        const auto channel = addRecord(*studio, channelKind(), {{u"code"_s, u"Etsy"_s}, {u"name"_s, u"x"_s}}, {});
        QCOMPARE(issueKeys(channel.error()), QStringList{u"code"_s});
        const auto own = addRecord(*studio, exchangeRateKind(), {{u"currency"_s, u"CNY"_s}, {u"rate"_s, Value(0)}}, {});
        QCOMPARE(issueKeys(own.error()), QStringList({u"currency"_s, u"rate"_s}));
    }

    void exchangeRatesMindTheDecimals()
    {
        TestStudio studio;
        addJson(*studio, exchangeRateKind(), R"({"currency": "JPY", "rate": "0.0482"})");
        const auto rate = [&](const QString &code) {
            return studio->read([&](const Reader &reader) { return exchangeRate(reader, code); }).value();
        };
        const Currency cny{u"CNY"_s, 2};
        const Currency jpy{u"JPY"_s, 0};
        QCOMPARE(rate(u"JPY"_s)->convert(Money::fromMinor(10'000), jpy, cny), Money::fromMinor(48'200));
        QCOMPARE(ExchangeRate::fromMicro(20'700'000).convert(Money::fromMinor(12'345), cny, jpy),
                 Money::fromMinor(2555));
        QCOMPARE(rate(u"CNY"_s)->micro(), 1'000'000);
        QVERIFY(!rate(u"EUR"_s));
    }
};

} // namespace

std::unique_ptr<QObject> testKinds() { return std::make_unique<TestKinds>(); }

} // namespace benchbook::testing

#include "test_kinds.moc"
