// A second machine joins: it asks, the owner hears its words, and it gets the studio's keys.
#include "core/identity/admission.h"
#include "tests/core/identity/studio_maker.h"

#include <QTest>

using namespace benchbook;
using namespace benchbook::test;
using namespace Qt::StringLiterals;

namespace {

const Instant today(1'790'000'000'000);

StudioIdentity studio()
{
    const MachineKeys first{*DeviceId::from(QByteArray(16, '\x01')), *SignKey::fromSeed(seedOf(301))};
    StudioKeys keys{*SignKey::fromSeed(seedOf(1)), BoxKeys(*BoxKey::fromSeed(seedOf(2)))};
    StudioIdentity made =
        StudioIdentity::found(u"Kiln House"_s, std::move(keys), first, {'A', u"Desk"_s}, today).value();
    const Result<void> renewed = made.renewBox(*BoxKey::fromSeed(seedOf(3)));
    Q_ASSERT(renewed.ok());
    Q_UNUSED(renewed);
    return made;
}

/// The machine that asks, with the key its answer comes to.
struct Newcomer
{
    MachineKeys machine{*DeviceId::from(QByteArray(16, '\x02')), *SignKey::fromSeed(seedOf(302))};
    BoxKey answerKey = *BoxKey::fromSeed(seedOf(9));
    AdmissionRequest request = AdmissionRequest::make(machine, answerKey.publicKey(), u"Workshop 工作台"_s).value();
};

Hearing heardFrom(const AdmissionRequest &request)
{
    Random random(3);
    Hearing hearing = request.hearing(SpokenAs::Digits, random);
    const QStringList spoken = request.spoken(SpokenAs::Digits);
    hearing.check({spoken.at(hearing.positions()[0] - 1), spoken.at(hearing.positions()[1] - 1)});
    return hearing;
}

} // namespace

class TestAdmission : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void machineGetsTheStudiosKeys()
    {
        StudioIdentity owner = studio();
        const Newcomer newcomer;
        const auto request = AdmissionRequest::read(newcomer.request.file());
        QVERIFY(request.ok());
        QCOMPARE(request->name(), u"Workshop 工作台"_s);
        const auto answer = admitMachine(owner, *request, heardFrom(*request), 'B', MachineRole::Works, today);
        QVERIFY(answer.ok());
        const auto admitted = readAdmission(*answer, newcomer.request, newcomer.answerKey);
        QVERIFY(admitted.ok());
        QVERIFY(admitted->card == owner.card() && !admitted->root);
        QCOMPARE(admitted->boxes.all().size(), size_t(2));
        const auto &certificate = admitted->card.facts().devices.back();
        QVERIFY(certificate.facts().sign == newcomer.machine.sign.publicKey() && certificate.facts().letter == 'B');
    }

    void secondOwnerCanStandIn_F26()
    {
        StudioIdentity owner = studio();
        const Newcomer newcomer;
        const auto answer =
            admitMachine(owner, newcomer.request, heardFrom(newcomer.request), 'B', MachineRole::Owns, today);
        auto admitted = readAdmission(*answer, newcomer.request, newcomer.answerKey);
        QVERIFY(admitted.ok() && admitted->root);
        auto standsIn =
            StudioIdentity::restored({std::move(*admitted->root), std::move(admitted->boxes)}, admitted->card);
        QVERIFY(standsIn.ok());
        QVERIFY(standsIn->revoke(*DeviceId::from(QByteArray(16, '\x01')), BoxKey::generate()).ok());
    }

    void onlyWhatWasHeardIsAdmitted()
    {
        StudioIdentity owner = studio();
        const PairingCard before = owner.card();
        const Newcomer newcomer;
        const AdmissionRequest thief =
            AdmissionRequest::make(MachineKeys::generate(), BoxKey::generate().publicKey(), u"Workshop 工作台"_s)
                .value();
        Random random(1);
        for (const Hearing &hearing :
             {newcomer.request.hearing(SpokenAs::Words, random), heardFrom(newcomer.request)}) {
            QCOMPARE(admitMachine(owner, thief, hearing, 'B', MachineRole::Works, today).error().code,
                     ErrorCode::Refused);
        }
        QVERIFY(owner.card() == before);
    }

    void lostAnswerIsGivenAgain()
    {
        StudioIdentity owner = studio();
        const Newcomer newcomer;
        const Hearing hearing = heardFrom(newcomer.request);
        QVERIFY(admitMachine(owner, newcomer.request, hearing, 'B', MachineRole::Works, today).ok());
        const PairingCard card = owner.card();
        const auto again = admitMachine(owner, newcomer.request, hearing, 'B', MachineRole::Works, today);
        QVERIFY(again.ok() && owner.card() == card);
        QVERIFY(readAdmission(*again, newcomer.request, newcomer.answerKey).ok());
    }

    void answerIsForOneRequest()
    {
        StudioIdentity owner = studio();
        const Newcomer newcomer;
        const auto answer =
            admitMachine(owner, newcomer.request, heardFrom(newcomer.request), 'B', MachineRole::Works, today);
        const BoxKey later = BoxKey::generate();
        const auto anew = AdmissionRequest::make(newcomer.machine, later.publicKey(), u"Workshop"_s);
        QCOMPARE(readAdmission(*answer, *anew, later).error().code, ErrorCode::Refused);
        QCOMPARE(readAdmission(*answer, newcomer.request, later).error().code, ErrorCode::Invalid);
        QVERIFY(!readAdmission(newcomer.request.file(), newcomer.request, newcomer.answerKey).ok());
        QVERIFY(!AdmissionRequest::read(*answer).ok());
    }

    void everyFlippedBitIsRefused()
    {
        StudioIdentity owner = studio();
        const Newcomer newcomer;
        const QByteArray answer =
            admitMachine(owner, newcomer.request, heardFrom(newcomer.request), 'B', MachineRole::Works, today).value();
        const auto flipped = [](QByteArray bytes, qsizetype bit) {
            bytes[bit / 8] = char(bytes[bit / 8] ^ (1 << bit % 8));
            return bytes;
        };
        for (qsizetype bit = 0; bit < newcomer.request.file().size() * 8; ++bit)
            QVERIFY(!AdmissionRequest::read(flipped(newcomer.request.file(), bit)).ok());
        for (qsizetype bit = 0; bit < answer.size() * 8; ++bit)
            QVERIFY(!readAdmission(flipped(answer, bit), newcomer.request, newcomer.answerKey).ok());
        for (qsizetype size = 0; size < answer.size(); ++size)
            QVERIFY(!readAdmission(answer.first(size), newcomer.request, newcomer.answerKey).ok());
    }
};

QTEST_GUILESS_MAIN(TestAdmission)
#include "test_admission.moc"
