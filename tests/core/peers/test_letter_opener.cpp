// Letters that are opened beside what is written: in their order, and nothing after one that is wrong.
#include "core/cbor/cbor_writer.h"
#include "core/peers/letter_opener.h"
#include "core/peers/letter_store.h"

#include <QTest>

#include <system_error>

using namespace benchbook;
using namespace Qt::StringLiterals;

namespace {

/// A chain of so many letters, one of them with a signature that is not its own; -1: none.
std::vector<SealedLetter> chainOf(int letters, int forged)
{
    const SignKey device = SignKey::generate();
    const ChainHeader header{SignKey::generate().publicKey(), device.publicKey(), {}, {}};
    std::vector<SealedLetter> chain;
    ChainHead head;
    for (int i = 0; i < letters; ++i) {
        const QByteArray raw =
            writeCbor(CborValue::map({{u"k"_s, CborValue::text(u"greeting"_s)}, {u"t"_s, CborValue::integer(i)}}));
        const Letter letter = signLetter(header, head, raw, device);
        head = {letter.seq, letter.hash};
        chain.push_back(letter);
        if (i == forged)
            chain.back().signature.data()[0] ^= 1;
    }
    return chain;
}

struct Run
{
    std::vector<qint64> taken;
    Result<void> done;
};

/// Puts the letters in until an error, then asks for the rest as whoever reads a bundle does.
Run openedOneByOne(std::vector<SealedLetter> letters, qint64 refusedByTaker = 0,
                   const LetterOpener::Begin &begin = LetterOpener::beginOnThread)
{
    Run run;
    const auto take = [&](const LetterOpener::Ready &ready) -> Result<void> {
        const Letter &letter = ready.letter;
        if (ready.body != bodyText(letter))
            return Error::conflict(u"not its body"_s);
        if (letter.seq == refusedByTaker)
            return Error::conflict(u"not this one"_s);
        run.taken.push_back(letter.seq);
        return {};
    };
    LetterOpener opener(take, begin);
    for (SealedLetter &letter : letters) {
        run.done = opener.add(std::move(letter));
        if (!run.done.ok())
            break;
    }
    const Result<void> rest = opener.finish();
    if (run.done.ok())
        run.done = rest;
    return run;
}

std::vector<qint64> upTo(int last)
{
    std::vector<qint64> numbers;
    for (int number = 1; number <= last; ++number)
        numbers.push_back(number);
    return numbers;
}

} // namespace

class TestLetterOpener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allComeInTheirOrder_data()
    {
        QTest::addColumn<int>("letters");
        for (const int letters : {0, 1, 63, 64, 65, 128, 300})
            QTest::addRow("%d", letters) << letters;
    }
    void allComeInTheirOrder()
    {
        QFETCH(const int, letters);
        const Run run = openedOneByOne(chainOf(letters, -1));
        QVERIFY(run.done.ok());
        QCOMPARE(run.taken, upTo(letters));
    }

    void nothingAfterAForgedOne_data()
    {
        QTest::addColumn<int>("forged");
        for (const int forged : {0, 5, 63, 64, 127, 130, 299})
            QTest::addRow("%d", forged) << forged;
    }
    void nothingAfterAForgedOne()
    {
        QFETCH(const int, forged);
        const Run run = openedOneByOne(chainOf(300, forged));
        QVERIFY(!run.done.ok());
        QCOMPARE(run.done.error().code, ErrorCode::Refused);
        QCOMPARE(run.taken, upTo(forged));
    }

    void nothingAfterWhatTheTakerRefuses()
    {
        for (const int refused : {1, 64, 100, 300}) {
            const Run run = openedOneByOne(chainOf(300, -1), refused);
            QVERIFY(!run.done.ok());
            QCOMPARE(run.done.error().code, ErrorCode::Conflict);
            QCOMPARE(run.taken, upTo(refused - 1));
        }
    }

    /// A machine that has no thread left opens them all the same, in their order.
    void withoutAThreadTheyAreOpenedHere()
    {
        int refused = 0;
        const auto begin = [&](const std::function<LetterOpener::Opened()> &work) {
            // One thread is to be had, then none.
            if (refused++ == 0)
                return LetterOpener::beginOnThread(work);
            throw std::system_error(std::make_error_code(std::errc::resource_unavailable_try_again));
        };
        const Run run = openedOneByOne(chainOf(300, -1), 0, begin);
        QVERIFY(run.done.ok());
        QCOMPARE(run.taken, upTo(300));
        QCOMPARE(refused, 4);
        const Run forged = openedOneByOne(chainOf(300, 130), 0, begin);
        QCOMPARE(forged.done.error().code, ErrorCode::Refused);
        QCOMPARE(forged.taken, upTo(130));
    }

    /// What is remembered is weighed: letters of the largest size would fill the memory long before they are many.
    void noMoreIsRememberedThanItsWeight()
    {
        OpenedLetters opened;
        Letter large;
        large.raw = QByteArray(maxLetterSize, 'x');
        const qint64 room = OpenedLetters::mostBytes / maxLetterSize;
        for (qint64 id = 1; id <= room + 1; ++id)
            opened.remember(Id<Letter>(id), large);
        // The same one again weighs nothing more.
        opened.remember(Id<Letter>(1), large);
        QVERIFY(opened.find(Id<Letter>(1)));
        QVERIFY(opened.find(Id<Letter>(room)));
        QVERIFY(!opened.find(Id<Letter>(room + 1)));
    }

    /// Whoever stops in between leaves letters behind that are being opened.
    void canBeLeftInBetween()
    {
        int taken = 0;
        {
            LetterOpener opener([&](const LetterOpener::Ready &) -> Result<void> {
                ++taken;
                return {};
            });
            for (SealedLetter &letter : chainOf(100, -1))
                QVERIFY(opener.add(std::move(letter)).ok());
        }
        QCOMPARE(taken, 0);
    }
};

QTEST_GUILESS_MAIN(TestLetterOpener)
#include "test_letter_opener.moc"
