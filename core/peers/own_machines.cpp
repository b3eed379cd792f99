#include "core/peers/own_machines.h"

#include "core/journal/content_store.h"
#include "core/journal/schema.h"
#include "core/peers/bundle_log.h"
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

} // namespace

Result<QString> makeMachineFile(Studio &studio, const QString &path, Random &random)
{
    Machines machines(studio);
    if (!machines.areSeveral())
        BENCHBOOK_TRY(machines.becomeSeveral(random));
    return machines.copyFor(path, random);
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
                                      PersonRef person)
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
    for (const BundleItem &item : load.items)
        BENCHBOOK_TRY(writer->add(item));
    for (const Hash256 &content : load.contents) {
        QFile file(store.pathOf(hexText(content)));
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorCode::Io, OwnMachinesText::tr("A photo or paper cannot be read.")};
        BENCHBOOK_TRY(writer->addAttachment(content, file.size(), file));
    }
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
