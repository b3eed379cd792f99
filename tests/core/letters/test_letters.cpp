// Letters: every kind there and back, the white list, and chains that have gaps and forks.
#include "core/cbor/cbor_reader.h"
#include "core/cbor/cbor_writer.h"
#include "core/letters/body_bytes.h"
#include "core/letters/body_json.h"
#include "core/letters/chain.h"
#include "core/letters/leaving.h"
#include "core/letters/plain_amount.h"
#include "core/letters/visible_text.h"
#include "tests/core/letters/sample_letters.h"

#include <QJsonArray>
#include <QLocale>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace benchbook;
using namespace Qt::StringLiterals;

namespace {

LetterContent noteOf(const QString &text)
{
    LetterContent content{u"note"_s};
    content.at = Instant(1'790'000'000'000);
    content.body.set("text"_L1, text);
    return content;
}

/// A content of this kind that keeps every rule.
LetterContent contentOf(const LetterKind &kind, Random &random, bool everyField)
{
    LetterContent content{QString::fromLatin1(kind.key)};
    content.at = Instant(1'790'000'000'000);
    content.body = sampleBody(kind, random, everyField);
    if (kind.namesParents)
        content.parents = {*Hash256::from(QByteArray(32, 'p'))};
    if (kind.deal == DealUse::Within)
        content.deal = *DealId::from(QByteArray(16, 'd'));
    return content;
}

QStringList fieldsOf(const std::vector<Issue> &issues)
{
    QStringList fields;
    for (const Issue &issue : issues)
        fields << issue.field;
    fields.sort();
    return fields;
}

QByteArray withEntry(const QByteArray &raw, const QString &key, const CborValue &value)
{
    CborValue::Entries entries = readCbor(raw)->entries();
    std::erase_if(entries, [&key](const CborEntry &entry) { return entry.key.toText() == key; });
    entries.emplace_back(key, value);
    return writeCbor(CborValue::map(std::move(entries)));
}

std::vector<Letter> chainOf(SampleMachine &machine, int length)
{
    std::vector<Letter> letters;
    for (int i = 1; i <= length; ++i)
        letters.push_back(machine.write(noteOf(u"note %1"_s.arg(i))));
    return letters;
}

} // namespace

class TestLetters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindIsDeclaredOnce()
    {
        const QStringList wanted = {
            u"request"_s,      u"quotation"_s,     u"offer"_s,        u"answer"_s,         u"change"_s,
            u"cancel"_s,       u"progress"_s,      u"delivery"_s,     u"receipt"_s,        u"settlement"_s,
            u"countersign"_s,  u"retract"_s,       u"note"_s,         u"capacity"_s,       u"surplus"_s,
            u"wanted"_s,       u"material_test"_s, u"standard"_s,     u"process_card"_s,   u"endorse"_s,
            u"comment"_s,      u"tool"_s,          u"tool_request"_s, u"tool_answer"_s,    u"call"_s,
            u"pledge"_s,       u"order_placed"_s,  u"arrival"_s,      u"purchase_split"_s, u"rule"_s,
            u"contribution"_s, u"split"_s,         u"circle"_s,       u"circle_answer"_s};
        QCOMPARE(letterKinds().size(), std::size_t(wanted.size()));
        for (const QString &key : wanted) {
            const LetterKind *kind = findLetterKind(key);
            QVERIFY2(kind, qPrintable(key));
            QVERIFY(!kind->name().isEmpty());
            QSet<QString> keys;
            for (const BodyField &field : kind->fields) {
                QVERIFY2(!keys.contains(QString::fromLatin1(field.key)), field.key);
                keys.insert(QString::fromLatin1(field.key));
                QVERIFY(!field.title().isEmpty());
            }
        }
        QVERIFY(!findLetterKind(u"invoice"_s));
    }

    void everyKindComesBackFromBytesAndJson()
    {
        Random random(5);
        for (const LetterKind &kind : letterKinds()) {
            for (int round = 0; round < 40; ++round) {
                const LetterContent content = contentOf(kind, random, round % 2 == 0);
                const auto raw = writeContent(content);
                QVERIFY2(raw.ok(),
                         qPrintable(raw.ok() ? QString() : QLatin1StringView(kind.key) + raw.error().message));
                const auto read = readContent(*raw);
                QVERIFY(read.ok());
                QVERIFY2(read->issues.empty() && read->unknown.isEmpty() && !read->needsNewer, kind.key);
                QVERIFY2(read->body == content.body, kind.key);
                QCOMPARE(read->parents, content.parents);
                QVERIFY(read->deal == content.deal && read->at == content.at);
                QCOMPARE(*writeContent(*read), *raw);

                const auto back = bodyFromJson(kind, bodyToJson(kind, content.body));
                QVERIFY2(back.ok(), qPrintable(back.ok() ? QString() : back.error().message));
                QVERIFY2(*back == content.body, kind.key);
            }
        }
    }

    void brokenBodiesTellEveryIssueAtOnce()
    {
        const QJsonObject json{
            {u"lines"_s,
             QJsonArray{QJsonObject{{u"no"_s, 0}, {u"pieces"_s, 2.5}, {u"customer"_s, u"Frau Meier"_s}},
                        QJsonObject{{u"no"_s, 2},
                                    {u"product"_s, u" "_s},
                                    {u"quantity"_s, QJsonObject{{u"quantity"_s, u"3"_s}, {u"unit"_s, u""_s}}},
                                    {u"total"_s, QJsonObject{{u"amount"_s, u"1.005"_s}, {u"currency"_s, u"EUR"_s}}}}}},
            {u"terms"_s, QString(1001, u'x')},
            {u"standard"_s, u"abc"_s},
            {u"secret"_s, 1}};
        const auto read = bodyFromJson(*findLetterKind(u"offer"), json);
        QVERIFY(!read.ok());
        QCOMPARE(fieldsOf(read.error().issues),
                 QStringList({u"lines[0].customer"_s, u"lines[0].no"_s, u"lines[0].pieces"_s, u"lines[0].product"_s,
                              u"lines[1].product"_s, u"lines[1].quantity"_s, u"lines[1].total"_s, u"secret"_s,
                              u"standard"_s, u"terms"_s}));

        LetterContent content{u"answer"_s};
        content.at = Instant(-1);
        content.body.set("code"_L1, u"OK"_s);
        const auto refused = writeContent(content);
        QVERIFY(!refused.ok());
        QCOMPARE(fieldsOf(refused.error().issues), QStringList({u"at"_s, u"body.code"_s, u"deal"_s, u"parents"_s}));
    }

    void rulesBetweenFieldsAreKept()
    {
        Random random(8);
        const auto firstIssue = [](const LetterKind &kind, const LetterBody &body) {
            const auto issues = bodyIssues(kind, body);
            return issues.empty() ? QString() : issues.front().field;
        };
        const LetterKind &offer = *findLetterKind(u"offer");
        LetterBody body = sampleBody(offer, random, false);
        QCOMPARE(firstIssue(offer, body), QString());
        LetterBody twice = body;
        twice.set("lines"_L1, BodyLines{body.lines("lines"_L1)[0], body.lines("lines"_L1)[0]});
        QCOMPARE(firstIssue(offer, twice), u"lines[1].no"_s);
        LetterBody exclusive = body;
        exclusive.set("exclusive"_L1, true);
        QCOMPARE(firstIssue(offer, exclusive), u"tender"_s);
        LetterBody line = body.lines("lines"_L1)[0];
        line.set("total"_L1, BodyMoney{Money::fromMinor(5), u"EUR"_s});
        body.set("lines"_L1, BodyLines{line});
        QCOMPARE(firstIssue(offer, body), u"lines[0].total"_s);

        const LetterKind &answer = *findLetterKind(u"answer");
        LetterBody changed;
        changed.set("no"_L1, qint64(1)).set("code"_L1, u"3"_s);
        LetterBody reply;
        reply.set("code"_L1, u"AP"_s).set("lines"_L1, BodyLines{changed});
        QCOMPARE(firstIssue(answer, reply), u"lines"_s);
        QCOMPARE(firstIssue(answer, LetterBody().set("code"_L1, u"CA"_s)), u"lines"_s);

        const LetterKind &split = *findLetterKind(u"split");
        LetterBody shares = sampleBody(split, random, false);
        QCOMPARE(firstIssue(split, shares), QString());
        shares.set("total"_L1, BodyMoney{Money::fromMinor(1), u"EUR"_s});
        QCOMPARE(firstIssue(split, shares), u"total"_s);
    }

    void f13UnknownFieldsAndKindsAreKept()
    {
        SampleMachine machine = SampleMachine::of('a', '1', 'b');
        const QByteArray plain = *writeContent(noteOf(u"hello"_s));
        QByteArray newer = withEntry(plain, u"z"_s, CborValue::integer(7));
        CborValue::Entries body = readCbor(newer)->at(u"b"_s).entries();
        body.emplace_back(u"mood"_s, CborValue::text(u"bright"_s));
        newer = withEntry(newer, u"b"_s, CborValue::map(body));
        const Letter letter = signLetter(machine.chain, {}, newer, machine.device);
        const auto opened = openLetter(letter);
        QVERIFY(opened.ok());
        QCOMPARE(opened->raw, newer);
        QCOMPARE(opened->content.unknown, QStringList({u"z"_s, u"body.mood"_s}));
        QVERIFY(opened->isReadable());
        QCOMPARE(opened->content.body.text("text"_L1), u"hello"_s);

        // "Act upon it only if you understand all of it."
        const auto critical = readContent(withEntry(newer, u"c"_s, CborValue::boolean(true)));
        QVERIFY(critical.ok() && critical->needsNewer && critical->issues.empty());
        QVERIFY(!readContent(withEntry(plain, u"c"_s, CborValue::boolean(true)))->needsNewer);

        const Letter strange =
            signLetter(machine.chain, {}, withEntry(plain, u"k"_s, CborValue::text(u"barter"_s)), machine.device);
        QVERIFY(openLetter(strange).ok());
        QVERIFY(strange.content.needsNewer && !strange.isReadable() && !strange.kind());
        QVERIFY(strange.content.issues.empty());

        // A code of an answer that is not known yet: kept, counted, not acted upon, and not called broken.
        Random random(3);
        const QByteArray answer = *writeContent(contentOf(*findLetterKind(u"answer"), random, false));
        const auto read =
            readContent(withEntry(answer, u"b"_s, CborValue::map({{u"code"_s, CborValue::text(u"ZZ"_s)}})));
        QVERIFY(read.ok() && read->needsNewer && read->issues.empty());
        QCOMPARE(read->unknown, QStringList({u"body.code"_s}));
    }

    void brokenLettersStayInTheirChain()
    {
        SampleMachine machine = SampleMachine::of('a', '1', 'b');
        const QByteArray plain = *writeContent(noteOf(u"hello"_s));
        const QByteArray wrong = withEntry(plain, u"b"_s, CborValue::map({{u"text"_s, CborValue::integer(5)}}));
        const Letter letter = signLetter(machine.chain, {}, wrong, machine.device);
        const auto opened = openLetter(letter);
        QVERIFY(opened.ok() && !opened->isReadable());
        QCOMPARE(fieldsOf(opened->content.issues), QStringList({u"body.text"_s}));
        QVERIFY(!readContent("\x01").ok());
        QVERIFY(!readContent(withEntry(plain, u"t"_s, CborValue::text(u"noon"_s))).ok());
        QVERIFY(!readContent(QByteArray(plain).append('\0')).ok());
    }

    void onlyTheWriterCanHaveSignedIt()
    {
        SampleMachine machine = SampleMachine::of('a', '1', 'b');
        machine.write(noteOf(u"first"_s));
        const Letter letter = machine.write(noteOf(u"second"_s));
        QVERIFY(openLetter(letter).ok());
        QCOMPARE(openLetter(letter)->hash, letter.hash);
        const auto refused = [&letter](auto change) {
            SealedLetter changed = letter;
            change(changed);
            return !openLetter(changed).ok();
        };
        QVERIFY(refused([](SealedLetter &l) { l.seq = 3; }));
        QVERIFY(refused([](SealedLetter &l) { l.seq = 0; }));
        QVERIFY(refused([](SealedLetter &l) { l.prev.data()[0] ^= 1; }));
        QVERIFY(refused([](SealedLetter &l) { l.raw[3] = char(l.raw[3] ^ 1); }));
        QVERIFY(refused([](SealedLetter &l) { l.chain.author = sampleRoot('c'); }));
        QVERIFY(refused([](SealedLetter &l) { l.chain.audience.data()[5] ^= 1; }));
        QVERIFY(refused([](SealedLetter &l) { l.chain.incarnation.data()[5] ^= 1; }));
        QVERIFY(refused([](SealedLetter &l) { l.signature.data()[9] ^= 1; }));
        QVERIFY(refused([](SealedLetter &l) { l.raw = QByteArray(maxLetterSize + 1, 'x'); }));
    }

    void f8GapsWaitAndAreAskedFor()
    {
        SampleMachine machine = SampleMachine::of('a', '1', 'b');
        const std::vector<Letter> all = chainOf(machine, 8);
        const ChainWalk walk = walkChain({all[6], all[0], all[3], all[1], all[3], all[7]});
        QCOMPARE(walk.head(), (ChainHead{2, all[1].hash}));
        QCOMPARE(walk.held.size(), std::size_t(2));
        QCOMPARE(walk.waiting.size(), std::size_t(3));
        QCOMPARE(walk.gaps, (std::vector<ChainGap>{{3, 3}, {5, 6}}));
        QVERIFY(!walk.fork);
        QCOMPARE(walkChain(all).held.size(), std::size_t(8));
        QCOMPARE(walkChain({}).head(), ChainHead{});
        const ChainWalk headless = walkChain({all[2]});
        QCOMPARE(headless.gaps, (std::vector<ChainGap>{{1, 2}}));
        QVERIFY(headless.held.empty());
    }

    void f9ForkFreezesTheChain()
    {
        SampleMachine machine = SampleMachine::of('a', '1', 'b');
        std::vector<Letter> all = chainOf(machine, 3);
        const ChainHead third{3, all[2].hash};
        SampleMachine restored = SampleMachine::of('a', '1', 'b');
        restored.head = {2, all[1].hash};
        const Letter other = restored.write(noteOf(u"third, told otherwise"_s));
        const Letter after = restored.write(noteOf(u"and on"_s));
        QVERIFY(openLetter(other).ok());
        std::vector<Letter> both = all;
        both.push_back(other);
        std::sort(both.begin(), both.end(), [](const Letter &a, const Letter &b) { return a.hash < b.hash; });
        const Hash256 least = std::min(all[2].hash, other.hash);
        do {
            const ChainWalk walk = walkChain(both);
            QVERIFY(walk.fork);
            QCOMPARE(walk.fork->seq, 3);
            QVERIFY(walk.fork->one == least);
            QCOMPARE(walk.held.size(), std::size_t(2));
            QCOMPARE(walk.frozen.size(), std::size_t(2));
        } while (std::next_permutation(both.begin(), both.end(),
                                       [](const Letter &a, const Letter &b) { return a.hash < b.hash; }));
        // The other third letter was never seen, but the fourth names it.
        all.push_back(after);
        const ChainWalk walk = walkChain(all);
        QVERIFY(walk.fork && walk.fork->seq == 3);
        QCOMPARE(walk.head(), (ChainHead{2, all[1].hash}));
        QVERIFY(third.seq == 3);
    }

    void amountsAreWrittenInTheirUnit()
    {
        QCOMPARE(plainAmount({20, {}}), u"20"_s);
        QCOMPARE(plainAmount({4'500'000, u"dm2"_s}), u"4.5 dm2"_s);
    }

    void f27TricksAreMadeVisible()
    {
        QCOMPARE(visibleText(u"invoice\u202Efdp.exe"_s), u"invoice[U+202E]fdp.exe"_s);
        QCOMPARE(visibleText(u"a\u2066b\u2069\u200Fc\u200Bd\u00ADe\uFEFF"_s),
                 u"a[U+2066]b[U+2069][U+200F]c[U+200B]d[U+00AD]e[U+FEFF]"_s);
        QCOMPARE(visibleText(u"a\u0007\u001b[31mb\u0000c"_s), u"a[U+0007][U+001B][31mb[U+0000]c"_s);
        QCOMPARE(visibleText(u"a\u3164b\u115Fc\u2800d\uFFA0"_s), u"a[U+3164]b[U+115F]c[U+2800]d[U+FFA0]"_s);
        QCOMPARE(visibleText(u"one\ntwo"_s), u"one[U+000A]two"_s);
        QCOMPARE(visibleText(u"one\ntwo"_s, true), u"one\ntwo"_s);
        QCOMPARE(visibleText(QString(QChar(0xD800))), u"[U+D800]"_s);
        QCOMPARE(visibleText(QString::fromUcs4(U"x\U000E0041")), u"x[U+E0041]"_s);
        const QString honest = u"<b>Bär & 牛革</b> — עברית café 👩\u200D🎨"_s;
        QCOMPARE(visibleText(honest), honest);

        const auto lines = leavesTheStudio(noteOf(u"pay \u202Enow"_s), QLocale::c(), QTimeZone::utc());
        QVERIFY(std::any_of(lines.begin(), lines.end(), [](const LeavingLine &line) {
            return line.freeText && line.value == "pay [U+202E]now"_L1;
        }));
    }

    void whatLeavesTheStudioIsEverythingAndNothingElse()
    {
        Random random(9);
        for (const LetterKind &kind : letterKinds()) {
            const LetterContent content = contentOf(kind, random, true);
            const auto lines = leavesTheStudio(content, QLocale::c(), QTimeZone::utc());
            std::size_t values = content.parents.empty() ? 2 : 3; // kind, time, parents
            std::size_t free = 0;
            const auto count = [&](const auto &self, const std::vector<BodyField> &fields,
                                   const LetterBody &body) -> void {
                for (const BodyField &field : fields) {
                    const auto found = body.values.find(QString::fromLatin1(field.key));
                    if (found == body.values.end())
                        continue;
                    if (const auto *rows = std::get_if<BodyLines>(&found->second)) {
                        for (const LetterBody &row : *rows)
                            self(self, field.fields, row);
                    } else {
                        ++values;
                        free += field.freeText ? 1 : 0;
                    }
                }
            };
            count(count, kind.fields, content.body);
            QCOMPARE(lines.size(), values);
            QCOMPARE(std::size_t(std::count_if(lines.begin(), lines.end(),
                                               [](const LeavingLine &line) { return line.freeText; })),
                     free);
        }
        // A field that the table does not have cannot be written.
        LetterContent content = noteOf(u"hello"_s);
        content.body.set("customer"_L1, u"Frau Meier"_s);
        QCOMPARE(fieldsOf(writeContent(content).error().issues), QStringList({u"body.customer"_s}));
    }
};

QTEST_GUILESS_MAIN(TestLetters)
#include "test_letters.moc"
