// A studio to practise with, whose keys follow from a number: a further machine of it has keys of its own all the same.
#include "core/peers/practice.h"

#include "core/identity/practice_keys.h"
#include "tests/core/peers/joined_machine.h"

#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr quint64 practiceSeed = 42;

template <class T> T mustBe(Result<T> result)
{
    if (!result.ok())
        qFatal("%s / %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    return std::move(result.value());
}

Hearing heardOf(const AdmissionRequest &request)
{
    Random random(3);
    Hearing hearing = request.hearing(SpokenAs::Digits, random);
    const QStringList spoken = request.spoken(SpokenAs::Digits);
    std::array<QString, Hearing::asked> typed;
    for (std::size_t i = 0; i < typed.size(); ++i)
        typed[i] = spoken[hearing.positions()[i] - 1];
    if (hearing.check(typed) != Hearing::Answer::Right)
        qFatal("the words of the machine were not heard");
    return hearing;
}

} // namespace

class TestPractice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A plain copy of the file writes letters anywhere; that is what practice keys are for.
    void aCopyHasTheKeys()
    {
        TestStudio file;
        BENCHBOOK_VERIFY(makePracticeIdentity(*file, practiceSeed, u"Desk"_s, std::nullopt));
        QVERIFY(isForPractice(*file));
        MemoryRing ring;
        BENCHBOOK_VERIFY(bringPracticeKeys(*file, ring));
        QVERIFY(mustBe(loadMachine(ring)).id == practiceMachineKeys(practiceSeed).id);
    }

    void aFurtherMachineIsAnotherOne()
    {
        TestStudio file;
        BENCHBOOK_VERIFY(makePracticeIdentity(*file, practiceSeed, u"Desk"_s, std::nullopt));
        MemoryRing ring;
        BENCHBOOK_VERIFY(bringPracticeKeys(*file, ring));
        const QString path = file.filePath(u"bench.benchbook"_s);
        Random random(5);
        BENCHBOOK_VERIFY(makeMachineFile(*file, path, random));
        const auto bench = mustBe(Studio::open(path, Access::ReadWrite, file.clock()));
        QCOMPARE(machineStep(*bench), MachineStep::ToAsk);
        // The way of both the window and the command line: the keys are brought first, then it asks.
        MemoryRing ringThere;
        BENCHBOOK_VERIFY(bringPracticeKeys(*bench, ringThere));
        QCOMPARE(loadMachine(ringThere).error().code, ErrorCode::NotFound);
        const AdmissionRequest request = mustBe(askToJoin(*bench, ringThere, u"Bench"_s));
        QVERIFY(request.id() != practiceMachineKeys(practiceSeed).id);
        const Hearing hearing = heardOf(request);
        const QByteArray answer =
            mustBe(admitOwnMachine(*file, ring, request, hearing, MachineRole::Works, std::nullopt));
        BENCHBOOK_VERIFY(join(*bench, ringThere, answer));
        QCOMPARE(file.integer("SELECT count(*) FROM machine"), 2);
        QCOMPARE(file.text("SELECT group_concat(letter || ' ' || name, ', ') FROM machine"), u"A Desk, B Bench"_s);
        // Both ways between them, and it can be withdrawn.
        const QString there = file.filePath(u"there.bbundle"_s);
        BENCHBOOK_VERIFY(writeMachineBundle(*file, ring, mustBe(otherMachine(*file, {})), there, std::nullopt));
        BENCHBOOK_VERIFY(takeBundle(*bench, ringThere, there, std::nullopt));
        const QString back = file.filePath(u"back.bbundle"_s);
        BENCHBOOK_VERIFY(writeMachineBundle(*bench, ringThere, mustBe(otherMachine(*bench, {})), back, std::nullopt));
        BENCHBOOK_VERIFY(takeBundle(*file, ring, back, std::nullopt));
        const Id<Machine> second(file.integer("SELECT id FROM machine WHERE letter = 'B'"));
        BENCHBOOK_VERIFY(revokeMachine(*file, ring, second, std::nullopt));
        QCOMPARE(file.integer("SELECT count(*) FROM machine WHERE revoked_day IS NOT NULL"), 1);
    }
};

QTEST_MAIN(TestPractice)
#include "test_practice.moc"
