#include "core/peers/own_identity.h"

#include "core/peers/letter_machine.h"
#include "core/peers/post_keys.h"
#include "core/peers/stored_bytes.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct IdentityText
{
    Q_DECLARE_TR_FUNCTIONS(Peers)
};

constexpr Id<OwnIdentity> theIdentity(1);

constexpr const char *identitySql = "SELECT card FROM own_identity WHERE id = 1";
constexpr const char *machinesSql = "SELECT id, certificate, revoked_day FROM machine ORDER BY letter";
constexpr const char *studioNameSql = "SELECT name FROM studio WHERE id = 1";

std::vector<MachineInfo> readMachines(const Reader &reader)
{
    std::vector<MachineInfo> machines;
    Query query = reader.query(machinesSql);
    while (query.next()) {
        if (auto certificate = DeviceCertificate::read(storedBytes(query.text(1))))
            machines.push_back({query.id<Machine>(0), std::move(*certificate), query.day(2)});
    }
    return machines;
}

QString studioName(const Reader &reader)
{
    Query query = reader.query(studioNameSql);
    return query.next() ? query.text(0) : QString();
}

/// The rows of the machines say what the card says.
void storeMachines(Action &action, const CardFacts &facts)
{
    const std::vector<MachineInfo> known = readMachines(action.reader());
    const auto rowOf = [&](const DeviceId &id) {
        return std::find_if(known.begin(), known.end(),
                            [&](const MachineInfo &machine) { return machine.facts().id == id; });
    };
    for (const DeviceCertificate &device : facts.devices) {
        const DeviceFacts &about = device.facts();
        const auto row = rowOf(about.id);
        if (row != known.end()) {
            action.change(
                "machine", row->id,
                {{"name", about.name}, {"sign_key", hexText(about.sign)}, {"certificate", storedText(device.bytes())}});
            continue;
        }
        action.add("machine", action.newId<Machine>(),
                   {{"letter", QString(QLatin1Char(about.letter))},
                    {"name", about.name},
                    {"device", hexText(about.id)},
                    {"sign_key", hexText(about.sign)},
                    {"certificate", storedText(device.bytes())}});
    }
    for (const DeviceId &id : facts.revoked) {
        const auto row = rowOf(id);
        if (row != known.end() && !row->isRevoked())
            action.change("machine", row->id, {{"revoked_day", action.today()}});
    }
}

void storeCard(Action &action, const PairingCard &card, bool isNew)
{
    const CardFacts &facts = card.facts();
    const std::vector<Column> columns{{"root_key", hexText(facts.root)},
                                      {"box_key", hexText(facts.box)},
                                      {"card_number", facts.number},
                                      {"card", storedText(card.bytes())}};
    if (isNew)
        action.addRow("own_identity", theIdentity.value(), columns);
    else
        action.changeRow("own_identity", theIdentity.value(), columns);
    storeMachines(action, facts);
}

/// What is in the ring, or fresh keys where it says that it has none.
template <class Keys>
Result<Keys> loadedOr(Result<Keys> loaded, const std::function<Keys()> &make,
                      const std::function<Result<void>(const Keys &)> &save)
{
    if (loaded.ok() || loaded.error().code != ErrorCode::NotFound)
        return loaded;
    Keys made = make();
    BENCHBOOK_TRY(save(made));
    return made;
}

Result<StudioKeys> keysInRing(KeyRing &ring)
{
    BENCHBOOK_ASSIGN(SignKey root, loadedOr<SignKey>(loadRoot(ring), &SignKey::generate,
                                                     [&](const SignKey &key) { return saveRoot(ring, key); }));
    BENCHBOOK_ASSIGN(BoxKeys boxes, loadedOr<BoxKeys>(
                                        loadBoxes(ring), [] { return BoxKeys(BoxKey::generate()); },
                                        [&](const BoxKeys &keys) { return saveBoxes(ring, keys); }));
    return StudioKeys{std::move(root), std::move(boxes)};
}

Result<MachineKeys> machineInRing(KeyRing &ring)
{
    return loadedOr<MachineKeys>(loadMachine(ring), &MachineKeys::generate,
                                 [&](const MachineKeys &made) { return saveMachine(ring, made); });
}

/// Keys before the card: one that names a key nobody has would make every answer unreadable. Should the file then not
/// be written, the ring still has the earlier box keys, and the root is told apart when it is loaded next.
Result<void> saveKeys(KeyRing &ring, const StudioKeys &keys)
{
    BENCHBOOK_TRY(saveBoxes(ring, keys.boxes));
    return saveRoot(ring, keys.root);
}

/// The action that gave this machine its place among the studio's; the file remembers whose keys are here.
Result<void> settleHere(Studio &studio, const MachineKeys &machine, const Result<void> &done)
{
    return done.ok() ? noteThisMachine(studio, machine.id) : done;
}

/// One change of keys and card: `change` makes it, then ring and file are written in one action.
Result<void> changeIdentity(Studio &studio, KeyRing &ring, const Sentence &sentence, PersonRef person,
                            const std::function<Result<void>(Action &, StudioIdentity &)> &change)
{
    BENCHBOOK_ASSIGN(SignKey root, needRoot(ring));
    BENCHBOOK_ASSIGN(BoxKeys boxes, needBoxes(ring));
    return studio.perform(sentence, person, [&](Action &action) -> Result<void> {
        BENCHBOOK_ASSIGN(const OwnIdentity before, needIdentity(action.reader()));
        BENCHBOOK_ASSIGN(StudioIdentity identity, StudioIdentity::restored({root.clone(), boxes.clone()}, before.card));
        BENCHBOOK_TRY(change(action, identity));
        storeCard(action, identity.card(), false);
        return saveKeys(ring, identity.keys());
    });
}

/// A letter that no machine ever had: its numbers would come a second time.
Result<char> freeLetter(const std::vector<MachineInfo> &machines)
{
    char letter = 'A';
    for (const MachineInfo &machine : machines)
        letter = std::max(letter, static_cast<char>(machine.facts().letter + 1));
    if (letter > 'Z')
        return Error::refused(IdentityText::tr("A studio has at most 26 machines in its life."));
    return letter;
}

} // namespace

Result<QString> keyRingName(Studio &studio)
{
    const QString note = u"keyRing"_s;
    QString name = studio.fileNote(note);
    if (name.isEmpty()) {
        const SecretBytes random = SecretBytes::random(16);
        name = QString::fromLatin1(random.view().toByteArray().toHex());
        BENCHBOOK_TRY(studio.setFileNote(note, name));
    }
    return name;
}

std::optional<OwnIdentity> ownIdentity(const Reader &reader)
{
    Query query = reader.query(identitySql);
    if (!query.next())
        return std::nullopt;
    Result<PairingCard> card = readCardBytes(storedBytes(query.text(0)));
    if (!card.ok())
        return std::nullopt;
    return OwnIdentity{std::move(card.value()), readMachines(reader)};
}

Result<OwnIdentity> needIdentity(const Reader &reader)
{
    if (std::optional<OwnIdentity> identity = ownIdentity(reader))
        return std::move(*identity);
    return Error::refused(IdentityText::tr("This studio has no keys yet. Make them first, under Peers; then it can be "
                                           "paired with others."));
}

Result<void> needNoIdentity(const Reader &reader)
{
    if (ownIdentity(reader))
        return Error::conflict(IdentityText::tr("This studio has its keys already."));
    return {};
}

Result<void> makeIdentity(Studio &studio, KeyRing &ring, const QString &machineName, PersonRef person)
{
    BENCHBOOK_TRY(studio.read([](const Reader &reader) { return needNoIdentity(reader); }));
    BENCHBOOK_ASSIGN(const StudioKeys keys, keysInRing(ring));
    BENCHBOOK_ASSIGN(const MachineKeys machine, machineInRing(ring));
    const Result<void> made =
        studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Make the keys of the studio")), person,
                       [&](Action &action) -> Result<void> {
                           BENCHBOOK_ASSIGN(const StudioIdentity identity,
                                            StudioIdentity::found(studioName(action.reader()), keys.clone(), machine,
                                                                  {'A', machineName.trimmed()}, action.now()));
                           storeCard(action, identity.card(), true);
                           return {};
                       });
    return settleHere(studio, machine, made);
}

Result<void> recoverIdentity(Studio &studio, KeyRing &ring, const StudioKeys &keys, const QString &machineName,
                             PersonRef person)
{
    BENCHBOOK_ASSIGN(const MachineKeys machine, machineInRing(ring));
    // It need not ask the owner's machine any more, which may be the one that is gone.
    BENCHBOOK_TRY(studio.setFileNote(u"machineJoined"_s, u"1"_s));
    const Result<void> recovered = studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Bring the keys back from the recovery sheet")), person,
        [&](Action &action) -> Result<void> {
            BENCHBOOK_ASSIGN(const OwnIdentity before, needIdentity(action.reader()));
            BENCHBOOK_ASSIGN(StudioIdentity identity, StudioIdentity::restored(keys.clone(), before.card));
            BENCHBOOK_ASSIGN(const char letter, freeLetter(before.machines));
            BENCHBOOK_TRY(
                identity.admit(machine.id, machine.sign.publicKey(), {letter, machineName.trimmed()}, action.now()));
            storeCard(action, identity.card(), false);
            return saveKeys(ring, identity.keys());
        });
    return settleHere(studio, machine, recovered);
}

Result<QByteArray> admitOwnMachine(Studio &studio, KeyRing &ring, const AdmissionRequest &request,
                                   const Hearing &hearing, MachineRole role, PersonRef person)
{
    QByteArray answer;
    BENCHBOOK_TRY(changeIdentity(
        studio, ring, Sentence(QT_TRANSLATE_NOOP("Action", "Add the machine %1"), {request.name()}), person,
        [&](Action &action, StudioIdentity &identity) -> Result<void> {
            BENCHBOOK_ASSIGN(const char letter, freeLetter(readMachines(action.reader())));
            BENCHBOOK_ASSIGN(answer, admitMachine(identity, request, hearing, letter, role, action.now()));
            return {};
        }));
    return answer;
}

Result<void> revokeMachine(Studio &studio, KeyRing &ring, Id<Machine> id, PersonRef person)
{
    BENCHBOOK_ASSIGN(const MachineKeys mine, needMachine(ring));
    return changeIdentity(
        studio, ring, Sentence(QT_TRANSLATE_NOOP("Action", "Withdraw a machine")), person,
        [&](Action &action, StudioIdentity &identity) -> Result<void> {
            const std::vector<MachineInfo> machines = readMachines(action.reader());
            const auto found = std::find_if(machines.begin(), machines.end(),
                                            [&](const MachineInfo &machine) { return machine.id == id; });
            if (found == machines.end())
                return Error::notFound(IdentityText::tr("There is no such machine."));
            if (found->facts().id == mine.id) {
                return Error::refused(IdentityText::tr("This is the machine you work on. Withdraw it from another one "
                                                       "of the studio's machines."));
            }
            if (found->isRevoked())
                return Error::conflict(IdentityText::tr("This machine was withdrawn already."));
            BENCHBOOK_TRY(identity.revoke(found->facts().id, BoxKey::generate()));
            action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Withdraw the machine %1"), {found->facts().name}));
            // What waits there for a bundle would wait for ever.
            const auto here = std::find_if(machines.begin(), machines.end(),
                                           [&](const MachineInfo &machine) { return machine.facts().id == mine.id; });
            if (here != machines.end())
                takeOverLetters(action, id, here->id);
            return {};
        });
}

Result<void> renewRoot(Studio &studio, KeyRing &ring, PersonRef person)
{
    return changeIdentity(studio, ring, Sentence(QT_TRANSLATE_NOOP("Action", "Renew the keys of the studio")), person,
                          [&](Action &action, StudioIdentity &identity) {
                              return identity.renewRoot(SignKey::generate(), action.now());
                          });
}

Result<void> renameCard(Studio &studio, KeyRing &ring, PersonRef person)
{
    return changeIdentity(
        studio, ring, Sentence(QT_TRANSLATE_NOOP("Action", "Issue a new pairing card")), person,
        [&](Action &action, StudioIdentity &identity) { return identity.rename(studioName(action.reader())); });
}

} // namespace benchbook
