#include "core/peers/own_identity.h"

#include "core/peers/stored_bytes.h"

#include <QCoreApplication>

#include <algorithm>

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
        if (const auto certificate = DeviceCertificate::read(storedBytes(query.text(1))))
            machines.push_back({query.id<Machine>(0), *certificate, query.day(2)});
    }
    return machines;
}

QString studioName(const Reader &reader)
{
    Query query = reader.query(studioNameSql);
    return query.next() ? query.text(0) : QString();
}

Column textColumn(const char *name, QByteArrayView bytes) { return {name, Value(storedText(bytes))}; }

void addMachineRow(Action &action, const DeviceCertificate &certificate)
{
    const DeviceFacts &facts = certificate.facts();
    action.add("machine", action.newId<Machine>(),
               {{"letter", QString(QLatin1Char(facts.letter))},
                {"name", facts.name},
                {"device", QString::fromLatin1(facts.id.hex())},
                {"sign_key", QString::fromLatin1(facts.sign.hex())},
                textColumn("certificate", certificate.bytes())});
}

/// The next card says what the file says: its name and machines. `change` says the rest.
template <class Change>
Result<PairingCard> issueNext(Action &action, const SignKey &root, const OwnIdentity &before, Change &&change)
{
    CardFacts facts = before.card.facts();
    facts.studioName = studioName(action.reader());
    facts.number += 1;
    facts.devices.clear();
    facts.revoked.clear();
    for (const MachineInfo &machine : readMachines(action.reader())) {
        if (machine.isRevoked())
            facts.revoked.push_back(machine.facts().id);
        else
            facts.devices.push_back(machine.certificate);
    }
    change(facts);
    BENCHBOOK_ASSIGN(PairingCard card, PairingCard::issue(root, facts));
    action.change("own_identity", theIdentity,
                  {{"root_key", QString::fromLatin1(facts.root.hex())},
                   {"box_key", QString::fromLatin1(facts.box.hex())},
                   {"card_number", facts.number},
                   textColumn("card", card.bytes())});
    return card;
}

void keepFacts(CardFacts &) {}

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

Result<StudioKeys> studioKeysOf(KeyRing &ring)
{
    BENCHBOOK_ASSIGN(SignKey root, loadedOr<SignKey>(loadRoot(ring), &SignKey::generate,
                                                     [&](const SignKey &key) { return saveRoot(ring, key); }));
    BENCHBOOK_ASSIGN(BoxKeys boxes,
                     loadedOr<BoxKeys>(
                         loadBoxes(ring), [] { return BoxKeys(BoxKey::generate()); },
                         [&](const BoxKeys &keys) { return saveBoxes(ring, keys); }));
    return StudioKeys{std::move(root), std::move(boxes)};
}

char freeLetter(const std::vector<MachineInfo> &machines)
{
    for (char letter = 'A'; letter <= 'Z'; ++letter) {
        const auto has = [letter](const MachineInfo &machine) { return machine.facts().letter == letter; };
        if (std::none_of(machines.begin(), machines.end(), has))
            return letter;
    }
    return 0;
}

} // namespace

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

Result<void> makeIdentity(Studio &studio, KeyRing &ring, const QString &machineName, PersonRef person)
{
    const auto known = studio.read([](const Reader &reader) { return ownIdentity(reader).has_value(); });
    if (!known.ok())
        return known.error();
    if (*known)
        return Error::conflict(IdentityText::tr("This studio has its keys already."));
    BENCHBOOK_ASSIGN(const StudioKeys keys, studioKeysOf(ring));
    BENCHBOOK_ASSIGN(const MachineKeys machine,
                     loadedOr<MachineKeys>(loadMachine(ring), &MachineKeys::generate,
                                           [&](const MachineKeys &made) { return saveMachine(ring, made); }));
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Make the keys of the studio")), person,
        [&](Action &action) -> Result<void> {
            BENCHBOOK_ASSIGN(const DeviceCertificate certificate,
                             DeviceCertificate::issue(keys.root, {.id = machine.id,
                                                                  .sign = machine.sign.publicKey(),
                                                                  .name = machineName.trimmed(),
                                                                  .issued = action.now()}));
            BENCHBOOK_ASSIGN(const PairingCard card,
                             PairingCard::issue(keys.root, {.studioName = studioName(action.reader()),
                                                            .root = keys.root.publicKey(),
                                                            .box = keys.boxes.newest().publicKey(),
                                                            .devices = {certificate}}));
            action.add("own_identity", theIdentity,
                       {{"root_key", QString::fromLatin1(card.facts().root.hex())},
                        {"box_key", QString::fromLatin1(card.facts().box.hex())},
                        {"card_number", card.facts().number},
                        textColumn("card", card.bytes())});
            addMachineRow(action, certificate);
            return {};
        });
}

Result<MachineKeys> addMachine(Studio &studio, KeyRing &ring, const QString &name, PersonRef person)
{
    BENCHBOOK_ASSIGN(const SignKey root, loadRoot(ring));
    MachineKeys keys = MachineKeys::generate();
    BENCHBOOK_TRY(studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Add the machine %1"), {name.trimmed()}), person,
        [&](Action &action) -> Result<void> {
            BENCHBOOK_ASSIGN(const OwnIdentity before, needIdentity(action.reader()));
            const char letter = freeLetter(before.machines);
            if (letter == 0)
                return Error::refused(IdentityText::tr("A studio has at most 26 machines."));
            qint64 serial = 1;
            for (const MachineInfo &machine : before.machines)
                serial = std::max(serial, machine.facts().serial + 1);
            BENCHBOOK_ASSIGN(const DeviceCertificate certificate,
                             DeviceCertificate::issue(root, {.id = keys.id,
                                                             .sign = keys.sign.publicKey(),
                                                             .letter = letter,
                                                             .name = name.trimmed(),
                                                             .issued = action.now(),
                                                             .serial = serial}));
            addMachineRow(action, certificate);
            BENCHBOOK_TRY(issueNext(action, root, before, keepFacts));
            return {};
        }));
    return keys;
}

Result<void> revokeMachine(Studio &studio, KeyRing &ring, Id<Machine> machine, PersonRef person)
{
    BENCHBOOK_ASSIGN(const SignKey root, loadRoot(ring));
    BENCHBOOK_ASSIGN(const BoxKeys boxes, loadBoxes(ring));
    BENCHBOOK_ASSIGN(const MachineKeys mine, loadMachine(ring));
    const BoxKeys renewed = boxes.renewed(BoxKey::generate());
    // The ring first: a card that names a key nobody has would make every answer unreadable.
    BENCHBOOK_TRY(saveBoxes(ring, renewed));
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Withdraw a machine")), person, [&](Action &action) -> Result<void> {
            BENCHBOOK_ASSIGN(const OwnIdentity before, needIdentity(action.reader()));
            const auto found = std::find_if(before.machines.begin(), before.machines.end(),
                                            [&](const MachineInfo &known) { return known.id == machine; });
            if (found == before.machines.end())
                return Error::notFound(IdentityText::tr("There is no such machine."));
            if (found->facts().id == mine.id) {
                return Error::refused(IdentityText::tr("This is the machine you work on. Withdraw it from another one "
                                                       "of the studio's machines."));
            }
            if (found->isRevoked())
                return Error::conflict(IdentityText::tr("This machine was withdrawn already."));
            action.change("machine", machine, {{"revoked_day", action.today()}});
            BENCHBOOK_TRY(issueNext(action, root, before,
                                    [&](CardFacts &facts) { facts.box = renewed.newest().publicKey(); }));
            action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Withdraw the machine %1"), {found->facts().name}));
            return {};
        });
}

Result<void> renewRoot(Studio &studio, KeyRing &ring, PersonRef person)
{
    BENCHBOOK_ASSIGN(const SignKey root, loadRoot(ring));
    const SignKey next = SignKey::generate();
    BENCHBOOK_TRY(studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Renew the keys of the studio")), person,
        [&](Action &action) -> Result<void> {
            BENCHBOOK_ASSIGN(const OwnIdentity before, needIdentity(action.reader()));
            for (const MachineInfo &machine : before.machines) {
                if (machine.isRevoked())
                    continue;
                DeviceFacts facts = machine.facts();
                facts.issued = action.now();
                facts.serial += 1;
                BENCHBOOK_ASSIGN(const DeviceCertificate certificate, DeviceCertificate::issue(next, facts));
                action.change("machine", machine.id, {textColumn("certificate", certificate.bytes())});
            }
            BENCHBOOK_TRY(issueNext(action, next, before, [&](CardFacts &facts) {
                facts.root = next.publicKey();
                facts.continues.push_back(Continuation::sign(root, next.publicKey()));
            }));
            // Inside the action: should the ring refuse, the file keeps the key that the ring has.
            return saveRoot(ring, next);
        }));
    return {};
}

Result<void> renameCard(Studio &studio, KeyRing &ring, PersonRef person)
{
    BENCHBOOK_ASSIGN(const SignKey root, loadRoot(ring));
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Issue a new pairing card")), person,
                          [&](Action &action) -> Result<void> {
                              BENCHBOOK_ASSIGN(const OwnIdentity before, needIdentity(action.reader()));
                              BENCHBOOK_TRY(issueNext(action, root, before, keepFacts));
                              return {};
                          });
}

} // namespace benchbook
