// Digits, fingerprints, hearing and recovery: what people read out, type and copy.
#include "core/identity/digit_text.h"
#include "core/identity/fingerprint.h"
#include "core/identity/hearing.h"
#include "core/identity/recovery.h"

#include <QTest>

#include <set>

using namespace benchbook;
using namespace Qt::StringLiterals;

namespace {

SecretBytes seed(int number)
{
    QByteArray bytes(32, char(number));
    bytes[1] = char(number >> 8);
    return SecretBytes::copyOf(bytes);
}

StudioKeys studioKeys(int number)
{
    return {*SignKey::fromSeed(seed(number)), BoxKeys(*BoxKey::fromSeed(seed(number + 1)))};
}

const SignPublicKey &rootOf(const StudioKeys &keys) { return keys.root.publicKey(); }
const BoxPublicKey &boxOf(const StudioKeys &keys) { return keys.boxes.newest().publicKey(); }

QStringList spoken(const StudioKeys &keys, SpokenAs as) { return spokenFingerprint(rootOf(keys), boxOf(keys), as); }

Hearing hearing(const StudioKeys &keys, SpokenAs as, quint64 chance = 1)
{
    Random random(chance);
    return Hearing::begin(rootOf(keys), boxOf(keys), as, random);
}

std::array<QString, 2> asked(const Hearing &hearing, const QStringList &readOut)
{
    return {readOut.at(hearing.positions()[0] - 1), readOut.at(hearing.positions()[1] - 1)};
}

QString fullWidth(const QString &text)
{
    QString wide;
    for (const QChar character : text)
        wide += QChar(character.unicode() - 0x21 + 0xff01);
    return wide;
}

QStringList fieldsOf(const Error &error)
{
    QStringList fields;
    for (const Issue &issue : error.issues)
        fields << issue.field;
    return fields;
}

} // namespace

class TestIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void digitsCarryBytesOfAnyLength()
    {
        for (int size = 0; size < 40; ++size) {
            for (const char fill : {'\x00', '\x01', '\x7f', '\xff'}) {
                const QByteArray bytes(size, fill);
                const QString digits = digitsOfBytes(bytes);
                QCOMPARE(bytesOfDigits(digits), std::optional(bytes));
                QVERIFY(digits.size() * 7 <= size * 17 + 14);
            }
        }
        QCOMPARE(digitsOfBytes("\x01\x02"), u"00258"_s);
        QVERIFY(!bytesOfDigits(u"1"_s));     // no number of bytes has one digit
        QVERIFY(!bytesOfDigits(u"256"_s));   // one byte ends at 255
        QVERIFY(!bytesOfDigits(u"65536"_s)); // two at 65535
        QVERIFY(!bytesOfDigits(u"99999999999999999"_s));
        QVERIFY(!bytesOfDigits(u"2x5"_s));
        QCOMPARE(plainDigits(u"１２ 3-4\n5"_s, 5), std::optional(u"12345"_s));
        QVERIFY(!plainDigits(u"123456"_s, 5));
        QVERIFY(!plainDigits(u"12a"_s, 5));
        QCOMPARE(digitGroups(u"1234567"_s), u"12345 67"_s);
    }

    void wordListIsWhole()
    {
        const QStringList &words = spokenWords();
        QCOMPARE(words.size(), qsizetype(2048));
        QVERIFY(std::is_sorted(words.begin(), words.end()));
        std::set<QString> beginnings;
        for (const QString &word : words) {
            QVERIFY2(canBePart(word, SpokenAs::Words), qPrintable(word));
            beginnings.insert(word.left(4));
        }
        QCOMPARE(beginnings.size(), size_t(2048));
        QCOMPARE(words.front(), u"abandon"_s);
        QCOMPARE(words.back(), u"zoo"_s);
        QVERIFY(spokenIn(u"en_GB") == SpokenAs::Words && spokenIn(u"zh_CN") == SpokenAs::Digits);
    }

    void sameKeysSameWordsOneBitOtherOtherWords()
    {
        const StudioKeys keys = studioKeys(7);
        QCOMPARE(spoken(keys, SpokenAs::Words), spoken(studioKeys(7), SpokenAs::Words));
        QCOMPARE(spoken(keys, SpokenAs::Words).size(), qsizetype(8));
        QCOMPARE(spoken(keys, SpokenAs::Digits).size(), qsizetype(6));
        for (const SpokenAs as : {SpokenAs::Words, SpokenAs::Digits}) {
            std::set<QString> seen = {spoken(keys, as).join(u' ')};
            for (int bit = 0; bit < 256; ++bit) {
                SignPublicKey root = rootOf(keys);
                root.data()[bit / 8] ^= static_cast<unsigned char>(1 << bit % 8);
                seen.insert(spokenFingerprint(root, boxOf(keys), as).join(u' '));
                BoxPublicKey box = boxOf(keys);
                box.data()[bit / 8] ^= static_cast<unsigned char>(1 << bit % 8);
                seen.insert(spokenFingerprint(rootOf(keys), box, as).join(u' '));
            }
            QCOMPARE(seen.size(), size_t(513));
        }
    }

    void everyWordAndDigitComesAsOftenAsAnother()
    {
        // 20,000 fingerprints: each word at each place is expected 9.77 times, so 78.1 times over the eight places. Six
        // standard deviations either way is 25 … 131.
        QHash<QString, int> words;
        std::array<int, 10> digits{};
        SignPublicKey root;
        const BoxPublicKey box;
        for (int i = 0; i < 20'000; ++i) {
            root.data()[0] = static_cast<unsigned char>(i);
            root.data()[1] = static_cast<unsigned char>(i >> 8);
            for (const QString &word : spokenFingerprint(root, box, SpokenAs::Words))
                ++words[word];
            for (const QString &group : spokenFingerprint(root, box, SpokenAs::Digits)) {
                for (const QChar digit : group)
                    ++digits[size_t(digit.unicode() - u'0')];
            }
        }
        QCOMPARE(words.size(), qsizetype(2048));
        for (const int count : words)
            QVERIFY2(count > 25 && count < 131, qPrintable(QString::number(count)));
        for (const int count : digits) // 60,000 expected, standard deviation 232
            QVERIFY2(qAbs(count - 60'000) < 1'400, qPrintable(QString::number(count)));
    }

    void hearsWhatIsTypedHoweverItIsTyped()
    {
        const StudioKeys keys = studioKeys(9);
        const QStringList words = spoken(keys, SpokenAs::Words);
        Hearing one = hearing(keys, SpokenAs::Words);
        auto typed = asked(one, words);
        QVERIFY(one.positions()[0] < one.positions()[1]);
        typed[0] = u"  "_s + typed[0].toUpper() + u" "_s;
        typed[1] = fullWidth(typed[1]);
        QVERIFY(!one.passed());
        QCOMPARE(one.check(typed), Hearing::Answer::Right);
        QVERIFY(one.passed());

        Hearing other = hearing(keys, SpokenAs::Digits);
        typed = asked(other, spoken(keys, SpokenAs::Digits));
        typed[0].insert(2, u' ');
        typed[1] = fullWidth(typed[1]);
        QCOMPARE(other.check(typed), Hearing::Answer::Right);
    }

    void slipsAreNotCountedAndWrongWordsLock()
    {
        const StudioKeys keys = studioKeys(9);
        const QStringList words = spoken(keys, SpokenAs::Words);
        Hearing one = hearing(keys, SpokenAs::Words);
        const auto right = asked(one, words);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(one.check({right[0], right[1] + u"x"_s}), Hearing::Answer::NotAPart);
        QCOMPARE(one.check({right[0], QString()}), Hearing::Answer::NotAPart);
        QCOMPARE(one.triesLeft(), 3);
        const QString wrong = right[1] == u"zoo"_s ? u"zone"_s : u"zoo"_s;
        QCOMPARE(one.check({right[0], wrong}), Hearing::Answer::Wrong);
        QCOMPARE(one.check({right[1], right[0]}), Hearing::Answer::Wrong); // the other way round
        QCOMPARE(one.check({wrong, right[1]}), Hearing::Answer::Locked);
        QCOMPARE(one.check(right), Hearing::Answer::Locked);
        QVERIFY(!one.passed() && one.isLocked());
        // A new try asks anew.
        Hearing again = hearing(keys, SpokenAs::Words, 2);
        QCOMPARE(again.check(asked(again, words)), Hearing::Answer::Right);

        Hearing digits = hearing(keys, SpokenAs::Digits);
        QCOMPARE(digits.check({u"1234"_s, u"12345"_s}), Hearing::Answer::NotAPart);
        QCOMPARE(digits.check({u"apple"_s, u"12345"_s}), Hearing::Answer::NotAPart);
    }

    void everyPairOfPlacesIsAskedFor()
    {
        const StudioKeys keys = studioKeys(9);
        std::map<std::array<int, 2>, int> pairs;
        Random random(4);
        for (int i = 0; i < 2'800; ++i)
            ++pairs[Hearing::begin(rootOf(keys), boxOf(keys), SpokenAs::Words, random).positions()];
        QCOMPARE(pairs.size(), size_t(28));
        for (const auto &[pair, count] : pairs)
            QVERIFY2(count > 50 && count < 160, qPrintable(QString::number(count)));
    }

    void boxKeysKeepTheEarlierOnes()
    {
        BoxKeys keys(*BoxKey::fromSeed(seed(1)));
        for (int i = 2; i < 20; ++i)
            keys = keys.renewed(*BoxKey::fromSeed(seed(i)));
        QCOMPARE(keys.all().size(), size_t(8));
        QVERIFY(keys.newest().publicKey() == BoxKey::fromSeed(seed(19))->publicKey());
        QVERIFY(keys.all().back().publicKey() == BoxKey::fromSeed(seed(12))->publicKey());
    }

    void recoverySheetBringsTheKeysBack_F26()
    {
        const StudioKeys keys = StudioKeys::generate();
        const QStringList rows = recoveryText(keys);
        QCOMPARE(rows.size(), qsizetype(recoveryRows));
        QCOMPARE(rows.front().size(), qsizetype(29)); // five groups of five
        for (const QString &typed : {rows.join(u'\n'), rows.join(u"\r\n\r\n"_s), recoveryCode(keys), rows.join(u' '),
                                     fullWidth(QString(recoveryCode(keys)))}) {
            const auto back = keysFromRecovery(typed);
            QVERIFY2(back.ok(), qPrintable(back.ok() ? QString() : back.error().message));
            QVERIFY(back->root.publicKey() == keys.root.publicKey());
            QVERIFY(back->boxes.newest().publicKey() == keys.boxes.newest().publicKey());
        }
    }

    void recoveryTypingErrorsAreNamedByRow_F26()
    {
        const StudioKeys keys = studioKeys(3);
        const QStringList rows = recoveryText(keys);
        for (int row = 0; row < recoveryRows; ++row) {
            QVERIFY(isRecoveryRow(row + 1, rows.at(row)));
            for (int at = 0; at < rows.at(row).size(); ++at) {
                if (rows.at(row).at(at) == u' ')
                    continue;
                for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
                    QStringList typed = rows;
                    typed[row][at] = digit;
                    if (typed == rows)
                        continue;
                    const auto back = keysFromRecovery(typed);
                    QVERIFY(!back.ok());
                    QCOMPARE(fieldsOf(back.error()), QStringList(u"row%1"_s.arg(row + 1)));
                }
            }
        }
        QStringList two = rows;
        two[1] = two[1].chopped(1);
        two[6] = u"hello"_s;
        QCOMPARE(fieldsOf(keysFromRecovery(two.join(u'\n')).error()), (QStringList{u"row2"_s, u"row7"_s}));
        QVERIFY(keysFromRecovery(two).error().message.contains(u"Row 7"));
    }

    void recoverySwapsAndMissingRowsAreNamed_F26()
    {
        const StudioKeys keys = StudioKeys::generate();
        const QStringList rows = recoveryText(keys);
        for (int row = 0; row < recoveryRows; ++row) {
            const QString digits = QString(rows.at(row)).remove(u' ');
            for (int at = 0; at + 1 < digits.size(); ++at) {
                QString swapped = digits;
                std::swap(swapped[at], swapped[at + 1]);
                QCOMPARE(isRecoveryRow(row + 1, swapped), swapped == digits);
            }
            for (int other = 1; other <= recoveryRows; ++other)
                QCOMPARE(isRecoveryRow(other, digits), other == row + 1);
        }
        QCOMPARE(fieldsOf(keysFromRecovery(rows.first(7).join(u'\n')).error()), QStringList(u"row8"_s));
        QCOMPARE(fieldsOf(keysFromRecovery(QString()).error()).size(), qsizetype(8));
        QCOMPARE(fieldsOf(keysFromRecovery(rows + rows).error()), QStringList(u"rows"_s));
    }
};

QTEST_GUILESS_MAIN(TestIdentity)
#include "test_identity.moc"
