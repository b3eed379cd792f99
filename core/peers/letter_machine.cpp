#include "core/peers/letter_machine.h"

#include "core/base/human_number.h"
#include "core/journal/machines.h"
#include "core/peers/post_keys.h"
#include "core/peers/stored_bytes.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

struct LetterMachineText
{
    Q_DECLARE_TR_FUNCTIONS(Peers)
};

constexpr const char *notedMachine = R"sql(
    SELECT machine.id FROM file_note JOIN machine ON machine.device = file_note.value WHERE file_note.name = :note
)sql";
constexpr const char *machineWithDevice = "SELECT id FROM machine WHERE device = :device";
constexpr const char *waitingFor = "SELECT id FROM letter_draft WHERE machine_id = :machine AND letter_id IS NULL";
constexpr const char *isWithdrawn = "SELECT revoked_day IS NOT NULL FROM machine WHERE id = :machine";
constexpr const char *ownChain = "SELECT device, letter FROM machine_chain WHERE own = 1";
// The entry that added the draft, and the machine that the entry came from; none for one from before they parted.
constexpr const char *writtenOn = R"sql(
    SELECT chain.device FROM journal_change AS change
    JOIN machine_origin AS origin ON origin.entry_id = change.entry_id
    JOIN machine_chain AS chain ON chain.id = origin.chain_id
    WHERE change.table_name = 'letter_draft' AND change.row_id = :draft AND change.before IS NULL
    ORDER BY change.entry_id LIMIT 1
)sql";

} // namespace

std::optional<Id<Machine>> thisMachine(const Reader &reader)
{
    Query query = reader.query(notedMachine);
    query.bind("note", QString::fromLatin1(thisMachineNote));
    return query.next() ? std::optional(query.id<Machine>(0)) : std::nullopt;
}

Result<void> noteThisMachine(Studio &studio, const DeviceId &device)
{
    const QString note = QString::fromLatin1(thisMachineNote);
    return studio.fileNote(note) == hexText(device) ? Result<void>() : studio.setFileNote(note, hexText(device));
}

bool isOursToSign(const Reader &reader, const WaitingLetter &letter, std::optional<Id<Machine>> here)
{
    if (letter.machine)
        return letter.machine == here;
    Query own = reader.query(ownChain);
    if (!own.next())
        return true;
    Query written = reader.query(writtenOn);
    if (written.bind("draft", letter.id).next())
        return written.text(0) == own.text(0);
    return own.text(1) == machineLetter(0);
}

Result<void> takeOverLetter(Studio &studio, KeyRing &ring, Id<LetterDraft> draft, PersonRef person)
{
    BENCHBOOK_ASSIGN(const MachineKeys mine, needMachine(ring));
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Take over a letter of a withdrawn machine")), person,
        [&](Action &action) -> Result<void> {
            BENCHBOOK_ASSIGN(const WaitingLetter letter, waitingLetter(action.reader(), draft));
            Query here = action.query(machineWithDevice);
            if (!here.bind("device", hexText(mine.id)).next()) {
                return Error::refused(LetterMachineText::tr("The studio does not know this machine yet. Take in a "
                                                            "bundle of the owner's machine first."));
            }
            if (letter.machine) {
                Query withdrawn = action.query(isWithdrawn);
                if (withdrawn.bind("machine", letter.machine).next() && !withdrawn.flag(0)) {
                    return Error::refused(
                        LetterMachineText::tr("This letter waits on another machine of yours, which may be signing it "
                                              "just now. If that machine is lost, withdraw it first."));
                }
            }
            action.change("letter_draft", draft, {{"machine_id", here.id<Machine>(0)}});
            return {};
        });
}

int takeOverLetters(Action &action, Id<Machine> from, Id<Machine> to)
{
    std::vector<Id<LetterDraft>> drafts;
    {
        Query waiting = action.query(waitingFor);
        waiting.bind("machine", from);
        while (waiting.next())
            drafts.push_back(waiting.id<LetterDraft>(0));
    }
    for (const Id<LetterDraft> draft : drafts)
        action.change("letter_draft", draft, {{"machine_id", to}});
    return static_cast<int>(drafts.size());
}

} // namespace benchbook
