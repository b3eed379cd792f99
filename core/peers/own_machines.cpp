#include "core/peers/own_machines.h"

#include "core/identity/digit_text.h"
#include "core/journal/contents.h"
#include "core/journal/schema.h"
#include "core/peers/bundle_log.h"
#include "core/peers/bundle_pace.h"
#include "core/peers/letter_machine.h"
#include "core/peers/letter_photos.h"
#include "core/peers/stored_bytes.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <set>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct OwnMachinesText
{
    Q_DECLARE_TR_FUNCTIONS(Peers)
};

constexpr auto answerKeyName = "admission"_L1;
const QString requestNote() { return u"admissionRequest"_s; }
const QString joinedNote() { return u"machineJoined"_s; }

/// A request or an answer has fewer than this many digits.
constexpr qsizetype mostDigits = 64 * 1024;

constexpr const char *keysOfMachines = "SELECT id, letter, name, revoked_day FROM machine ORDER BY letter";
constexpr const char *filesOfMachines = R"sql(
    SELECT chain.letter, max(chain.device), max(chain.own), max(chain.frozen),
           (SELECT max(origin.at_ms) FROM machine_origin AS origin JOIN machine_chain AS life
            ON life.id = origin.chain_id WHERE life.letter = chain.letter)
    FROM machine_chain AS chain GROUP BY chain.letter ORDER BY chain.letter
)sql";
constexpr const char *actionsToCarry = R"sql(
    SELECT count(*) FROM machine_origin AS origin
    JOIN machine_chain AS chain ON chain.id = origin.chain_id
    LEFT JOIN machine_ack AS ack ON ack.device = :device AND ack.chain_id = origin.chain_id
    WHERE chain.device <> :device AND origin.seq > coalesce(ack.seq, 0)
)sql";
constexpr const char *lastBundleOf = R"sql(
    SELECT max(at_ms) FROM bundle
    WHERE direction = 'in' AND machine_id = :machine AND refusal = '' AND counters_id IS NULL
)sql";

Result<BoxKey> answerKey(KeyRing &ring)
{
    BENCHBOOK_ASSIGN(const SecretBytes seed, ring.load(answerKeyName));
    std::optional<BoxKey> key = BoxKey::fromSeed(seed);
    if (!key)
        return Error::invalid(OwnMachinesText::tr("What this machine asked with is lost. Ask again."));
    return std::move(*key);
}

/// What another machine needs of a message, in pieces that a bundle takes.
std::vector<BundleItem> piecesOf(const QByteArray &message)
{
    std::vector<BundleItem> items;
    for (qsizetype at = 0; at < message.size(); at += bundleLargestSlice)
        items.push_back(BundleGroup{message.sliced(at, std::min(bundleLargestSlice, message.size() - at))});
    return items;
}

void addHash(std::set<Hash256> &named, const QString &text)
{
    if (const auto hash = Hash256::fromHex(text.toLatin1()))
        named.insert(*hash);
}

void addContentsOf(const Schema &schema, const RowWord &row, const Cells &cells, std::set<Hash256> &named)
{
    const std::string table = row.table.toStdString();
    if (!schema.knows(table))
        return;
    for (const ColumnRule &column : schema.table(table).columns) {
        const QString text = cells.value(QString::fromStdString(column.name)).toString();
        if (column.content)
            addHash(named, text);
        // A letter names its pictures inside its own bytes.
        if (table == "letter" && column.name == "raw") {
            if (const Result<LetterContent> content = readContent(storedBytes(text)); content.ok()) {
                for (const Hash256 &photo : photosOf(*content))
                    named.insert(photo);
            }
        }
    }
}

struct OwnLoad
{
    std::vector<BundleItem> items;
    std::vector<Hash256> contents; ///< that are here and not too large
    int groups = 0;
};

Result<OwnLoad> loadFor(Studio &studio, const DeviceId &device)
{
    Machines machines(studio);
    BENCHBOOK_ASSIGN(const QByteArray bytes, machines.messageFor(device));
    BENCHBOOK_ASSIGN(const MachineMessage message, decodeMessage(bytes));
    OwnLoad load{piecesOf(bytes), {}, static_cast<int>(message.groups.size())};
    const ContentStore store = ContentStore::ofFile(studio.path());
    for (const Hash256 &content : contentsNamedIn(studio.schema(), message)) {
        const QFileInfo file(store.pathOf(hexText(content)));
        if (file.exists() && file.size() <= bundleLargestAttachment)
            load.contents.push_back(content);
    }
    return load;
}

/// The machine with this letter; a new one where there is none yet.
OwnMachine &machineOf(std::vector<OwnMachine> &machines, const QString &letter)
{
    const auto found = std::find_if(machines.begin(), machines.end(),
                                    [&](const OwnMachine &machine) { return machine.letter == letter; });
    if (found != machines.end())
        return *found;
    machines.push_back({.letter = letter});
    return machines.back();
}

} // namespace

MachineStep machineStep(const Studio &studio)
{
    const auto needsKeys = studio.read([](const Reader &reader) {
        const std::vector<OwnMachine> machines = ownMachines(reader);
        const auto own =
            std::find_if(machines.begin(), machines.end(), [](const auto &known) { return known.isThisOne; });
        return own != machines.end() && !own->id && ownIdentity(reader).has_value();
    });
    if (!needsKeys.valueOr(false) || !studio.fileNote(joinedNote()).isEmpty())
        return MachineStep::Works;
    return studio.fileNote(requestNote()).isEmpty() ? MachineStep::ToAsk : MachineStep::Asked;
}

Result<AdmissionRequest> pendingRequest(const Studio &studio)
{
    const QString asked = studio.fileNote(requestNote());
    if (asked.isEmpty())
        return Error::notFound(OwnMachinesText::tr("This machine has not asked yet."));
    return AdmissionRequest::read(storedBytes(asked));
}

std::vector<OwnMachine> ownMachines(const Reader &reader)
{
    std::vector<OwnMachine> machines;
    Query keys = reader.query(keysOfMachines);
    while (keys.next()) {
        OwnMachine &machine = machineOf(machines, keys.text(1));
        machine.id = keys.id<Machine>(0);
        machine.name = keys.text(2);
        machine.revokedOn = keys.day(3);
        Query last = reader.query(lastBundleOf);
        if (last.bind("machine", *machine.id).next())
            machine.lastBundle = last.maybeInstant(0);
    }
    Query files = reader.query(filesOfMachines);
    while (files.next()) {
        OwnMachine &machine = machineOf(machines, files.text(0));
        machine.device = DeviceId::fromHex(files.text(1).toLatin1());
        machine.isThisOne = files.flag(2);
        machine.isFrozen = files.flag(3);
        machine.latestWork = files.maybeInstant(4);
        if (machine.isThisOne)
            continue;
        Query load = reader.query(actionsToCarry);
        load.bind("device", files.text(1)).next();
        machine.toCarry = load.count(0);
    }
    // A studio with one machine has no letters yet, only the keys of the first.
    if (machines.size() == 1 && !machines.front().device)
        machines.front().isThisOne = true;
    std::sort(machines.begin(), machines.end(),
              [](const OwnMachine &one, const OwnMachine &other) { return one.letter < other.letter; });
    return machines;
}

QString admissionText(QByteArrayView file) { return digitGroups(digitsOfBytes(file)); }

Result<QByteArray> admissionFromText(const QString &text)
{
    const std::optional<QString> digits = plainDigits(text, mostDigits);
    std::optional<QByteArray> bytes = digits ? bytesOfDigits(*digits) : std::nullopt;
    if (!bytes || bytes->isEmpty())
        return Error::invalid(OwnMachinesText::tr("These are not all the digits, or others are among them."));
    return std::move(*bytes);
}

Result<QString> makeMachineFile(Studio &studio, const QString &path, Random &random, Progress progress)
{
    Machines machines(studio);
    if (!machines.areSeveral())
        BENCHBOOK_TRY(machines.becomeSeveral(random));
    // The photos first: a file that is there has what it names, as far as this machine has it.
    BENCHBOOK_TRY(
        carryContents(studio, ContentStore::ofFile(studio.path()), ContentStore::ofFile(path), progress.part(0, 0.5)));
    return machines.copyFor(path, random);
}

Result<void> bringMachineFile(const QString &carried, const QString &path, const Clock &clock, Progress progress)
{
    if (QFileInfo::exists(path)) {
        return Error::conflict(
            OwnMachinesText::tr("“%1” exists already and was left as it is. Choose another name.").arg(path));
    }
    BENCHBOOK_TRY(Studio::copyFile(carried, path));
    const Result<void> brought = [&]() -> Result<void> {
        BENCHBOOK_ASSIGN(const auto studio, Studio::open(path, Access::ReadOnly, clock));
        if (machineStep(*studio) == MachineStep::Works) {
            return Error::refused(
                OwnMachinesText::tr("This is not a file for a further machine. On the owner's machine, "
                                    "under Peers, Our keys, add a machine, and carry the file here."));
        }
        BENCHBOOK_TRY(carryContents(*studio, ContentStore::ofFile(carried), ContentStore::ofFile(path), progress));
        return {};
    }();
    // Beside it lies how far it came; without that it would take itself for one that was put back.
    const QString sidecar = Machines::sidecarOf(path);
    if (brought.ok() && (QFile::copy(Machines::sidecarOf(carried), sidecar) || !QFile::exists(sidecar)))
        return {};
    QFile::remove(path);
    return brought.ok() ? Error{ErrorCode::Io, OwnMachinesText::tr("The file could not be copied.")} : brought;
}

Result<AdmissionRequest> askToJoin(Studio &studio, KeyRing &ring, const QString &machineName)
{
    Result<MachineKeys> machine = loadMachine(ring);
    if (!machine.ok()) {
        if (machine.error().code != ErrorCode::NotFound)
            return machine.error();
        machine = MachineKeys::generate();
        BENCHBOOK_TRY(saveMachine(ring, *machine));
    }
    Result<BoxKey> answerTo = answerKey(ring);
    if (!answerTo.ok()) {
        if (answerTo.error().code != ErrorCode::NotFound)
            return answerTo.error();
        answerTo = BoxKey::generate();
        BENCHBOOK_TRY(ring.save(answerKeyName, answerTo->seed()));
    }
    BENCHBOOK_ASSIGN(AdmissionRequest request,
                     AdmissionRequest::make(*machine, answerTo->publicKey(), machineName.trimmed()));
    BENCHBOOK_TRY(studio.setFileNote(requestNote(), storedText(request.file())));
    BENCHBOOK_TRY(noteThisMachine(studio, machine->id));
    return request;
}

Result<void> join(Studio &studio, KeyRing &ring, const QByteArray &answer)
{
    const QString asked = studio.fileNote(requestNote());
    if (asked.isEmpty())
        return Error::refused(OwnMachinesText::tr("This machine has not asked yet. Ask first, and carry that to the "
                                                  "owner's machine."));
    BENCHBOOK_ASSIGN(const AdmissionRequest request, AdmissionRequest::read(storedBytes(asked)));
    BENCHBOOK_ASSIGN(const BoxKey key, answerKey(ring));
    BENCHBOOK_ASSIGN(const AdmittedMachine admitted, readAdmission(answer, request, key));
    BENCHBOOK_ASSIGN(const OwnIdentity own, studio.read([](const Reader &reader) { return needIdentity(reader); }));
    const auto &earlier = admitted.card.facts().continues;
    const bool isOurs = admitted.card.facts().root == own.root() ||
                        std::any_of(earlier.begin(), earlier.end(),
                                    [&](const Continuation &past) { return past.previous == own.root(); });
    if (!isOurs)
        return Error::refused(OwnMachinesText::tr("This is the answer of another studio. Nothing was changed."));
    const auto &devices = admitted.card.facts().devices;
    const auto mine = std::find_if(devices.begin(), devices.end(),
                                   [&](const DeviceCertificate &device) { return device.facts().id == request.id(); });
    if (mine == devices.end())
        return Error::refused(OwnMachinesText::tr("The card in this answer does not name this machine."));
    BENCHBOOK_TRY(saveBoxes(ring, admitted.boxes));
    if (admitted.root)
        BENCHBOOK_TRY(saveRoot(ring, *admitted.root));
    // Until the studio file hears of this machine by a bundle, its ring knows that it belongs here.
    BENCHBOOK_TRY(saveCertificate(ring, *mine));
    BENCHBOOK_TRY(studio.setFileNote(joinedNote(), u"1"_s));
    BENCHBOOK_TRY(studio.setFileNote(requestNote(), QString()));
    return ring.remove(answerKeyName);
}

Result<DeviceId> otherMachine(Studio &studio, const QString &letter)
{
    std::vector<Machine> others;
    for (const Machine &machine : Machines(studio).all()) {
        if (!machine.isThisOne && (letter.isEmpty() || machine.letter == letter))
            others.push_back(machine);
    }
    if (others.size() == 1)
        return others.front().device;
    if (others.empty())
        return Error::notFound(OwnMachinesText::tr("This studio has no such machine."));
    return Error::conflict(OwnMachinesText::tr("This studio has several other machines. Name one by its letter."));
}

std::vector<Hash256> contentsNamedIn(const Schema &schema, const MachineMessage &message)
{
    std::set<Hash256> named;
    for (const QByteArray &bytes : message.groups) {
        const Result<Group> group = decodeGroup(bytes);
        if (!group.ok())
            continue;
        for (const RowWord &row : group->rows) {
            addContentsOf(schema, row, row.cells, named);
            for (const AtomChange &atom : row.atoms)
                addContentsOf(schema, row, atom.cells, named);
        }
    }
    return {named.begin(), named.end()};
}

Result<SentBundle> writeMachineBundle(Studio &studio, KeyRing &ring, const DeviceId &device, const QString &path,
                                      PersonRef person, Progress progress)
{
    BENCHBOOK_ASSIGN(const PostKeys keys,
                     studio.read([&](const Reader &reader) { return PostKeys::take(reader, ring); }));
    BENCHBOOK_TRY(noteThisMachine(studio, keys.machine.id));
    BENCHBOOK_ASSIGN(const OwnIdentity own, studio.read([](const Reader &reader) { return needIdentity(reader); }));
    BENCHBOOK_ASSIGN(const OwnLoad load, loadFor(studio, device));
    const ContentStore store = ContentStore::ofFile(studio.path());
    BundleManifest manifest;
    manifest.sender = own.root();
    manifest.audience = *Hash256::from(own.root().view());
    manifest.appVersion = QCoreApplication::applicationVersion();
    manifest.schemaVersion = Schema::newestVersion();
    manifest.created = studio.clock().now();
    for (const BundleItem &item : load.items)
        manifest.tally.add(item);
    for (const Hash256 &content : load.contents)
        announcePicture(manifest.tally, content, QFileInfo(store.pathOf(hexText(content))).size());
    BENCHBOOK_ASSIGN(const std::unique_ptr<BundleWriter> writer,
                     BundleWriter::begin(path, {keys.machine.sign, own.root(), keys.certificate}, {own.box()}, manifest,
                                         newBundleId()));
    BENCHBOOK_TRY(fillBundle(*writer, load.items, load.contents, store, progress));
    BENCHBOOK_ASSIGN(const BundleWritten written, writer->finish());
    BENCHBOOK_TRY(studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Write a bundle for our other machine")), person,
                                 [&](Action &action) -> Result<void> {
                                     BENCHBOOK_TRY(
                                         logBundle(action, {.path = path,
                                                            .bytes = written.fileBytes,
                                                            .groups = load.groups,
                                                            .pictures = static_cast<int>(load.contents.size())}));
                                     return {};
                                 }));
    return SentBundle{path, load.groups, 0, static_cast<int>(load.contents.size()), written.fileBytes};
}

} // namespace benchbook
