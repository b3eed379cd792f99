#include "tests/support/faulty_disk.h"

#include "core/base/random.h"

#include <QFile>

#include <sqlite3.h>

#include <algorithm>
#include <map>
#include <vector>

namespace benchbook::testing {
namespace {

constexpr const char *diskName = "benchbook-faulty";
constexpr qsizetype sectorBytes = 512;

} // namespace

struct FaultyDisk::State
{
    /// What a write covered, so that it can be as if it had never reached the disk.
    struct UnsyncedWrite
    {
        qint64 at = 0;
        QByteArray before; ///< shorter than the write where the file ended
        qsizetype size = 0;
    };

    Fault fault = Fault::None;
    int at = 0;
    int operations = 0;
    bool hasFailed = false;
    sqlite3_vfs *real = nullptr;
    sqlite3_vfs disk = {};
    std::map<QString, std::vector<UnsyncedWrite>> unsynced;

    /// Counts one operation; true when it must fail.
    bool failsNow()
    {
        ++operations;
        if (fault == Fault::None || operations < at)
            return false;
        if (fault == Fault::Once && operations > at)
            return false;
        hasFailed = true;
        return true;
    }
    int writeError() const { return fault == Fault::Full ? SQLITE_FULL : SQLITE_IOERR_WRITE; }
};

namespace {

FaultyDisk::State *theDisk = nullptr;

/// The file that SQLite sees; the real one lies behind it in the same memory.
struct FaultyFile
{
    sqlite3_file base;
    QString *name;
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

FaultyFile *faultyOf(sqlite3_file *file) { return reinterpret_cast<FaultyFile *>(file); }
sqlite3_file *realOf(sqlite3_file *file) { return faultyOf(file)->real(); }

int faultyClose(sqlite3_file *file)
{
    delete faultyOf(file)->name;
    return realOf(file)->pMethods->xClose(realOf(file));
}

int faultyRead(sqlite3_file *file, void *into, int size, sqlite3_int64 at)
{
    return realOf(file)->pMethods->xRead(realOf(file), into, size, at);
}

void rememberUnsynced(sqlite3_file *file, int size, sqlite3_int64 at)
{
    sqlite3_int64 length = 0;
    realOf(file)->pMethods->xFileSize(realOf(file), &length);
    FaultyDisk::State::UnsyncedWrite write{at, {}, size};
    const sqlite3_int64 here = std::clamp<sqlite3_int64>(length - at, 0, size);
    write.before.resize(static_cast<qsizetype>(here));
    if (here > 0)
        realOf(file)->pMethods->xRead(realOf(file), write.before.data(), static_cast<int>(here), at);
    theDisk->unsynced[*faultyOf(file)->name].push_back(std::move(write));
}

int faultyWrite(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 at)
{
    const bool wasCut = theDisk->hasFailed;
    const bool fails = theDisk->failsNow();
    if (theDisk->fault == FaultyDisk::Fault::PowerCut && !wasCut)
        rememberUnsynced(file, fails ? size / 2 : size, at);
    if (!fails)
        return realOf(file)->pMethods->xWrite(realOf(file), bytes, size, at);
    if (theDisk->fault == FaultyDisk::Fault::PowerCut && !wasCut)
        realOf(file)->pMethods->xWrite(realOf(file), bytes, size / 2, at);
    return theDisk->writeError();
}

int faultyTruncate(sqlite3_file *file, sqlite3_int64 size)
{
    return theDisk->failsNow() ? SQLITE_IOERR_TRUNCATE : realOf(file)->pMethods->xTruncate(realOf(file), size);
}

int faultySync(sqlite3_file *file, int flags)
{
    if (theDisk->failsNow())
        return SQLITE_IOERR_FSYNC;
    theDisk->unsynced.erase(*faultyOf(file)->name);
    return realOf(file)->pMethods->xSync(realOf(file), flags);
}

int faultyFileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return realOf(file)->pMethods->xFileSize(realOf(file), size);
}
int faultyLock(sqlite3_file *file, int level) { return realOf(file)->pMethods->xLock(realOf(file), level); }
int faultyUnlock(sqlite3_file *file, int level) { return realOf(file)->pMethods->xUnlock(realOf(file), level); }
int faultyReserved(sqlite3_file *file, int *out)
{
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), out);
}
int faultyControl(sqlite3_file *file, int what, void *argument)
{
    return realOf(file)->pMethods->xFileControl(realOf(file), what, argument);
}
int faultySector(sqlite3_file *file) { return realOf(file)->pMethods->xSectorSize(realOf(file)); }
int faultyTraits(sqlite3_file *file) { return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file)); }
int faultyShmMap(sqlite3_file *file, int page, int size, int extend, void volatile **out)
{
    return realOf(file)->pMethods->xShmMap(realOf(file), page, size, extend, out);
}
int faultyShmLock(sqlite3_file *file, int offset, int count, int flags)
{
    return realOf(file)->pMethods->xShmLock(realOf(file), offset, count, flags);
}
void faultyShmBarrier(sqlite3_file *file) { realOf(file)->pMethods->xShmBarrier(realOf(file)); }
int faultyShmUnmap(sqlite3_file *file, int remove) { return realOf(file)->pMethods->xShmUnmap(realOf(file), remove); }

// Version 2: with shared memory for the log, without mapped pages, so that every write comes by here.
const sqlite3_io_methods faultyMethods = {2,
                                          faultyClose,
                                          faultyRead,
                                          faultyWrite,
                                          faultyTruncate,
                                          faultySync,
                                          faultyFileSize,
                                          faultyLock,
                                          faultyUnlock,
                                          faultyReserved,
                                          faultyControl,
                                          faultySector,
                                          faultyTraits,
                                          faultyShmMap,
                                          faultyShmLock,
                                          faultyShmBarrier,
                                          faultyShmUnmap,
                                          nullptr,
                                          nullptr};

int faultyOpen(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *out)
{
    FaultyFile *faulty = faultyOf(file);
    faulty->base.pMethods = nullptr;
    const int opened = theDisk->real->xOpen(theDisk->real, name, faulty->real(), flags, out);
    if (opened != SQLITE_OK)
        return opened;
    faulty->name = new QString(QString::fromUtf8(name));
    faulty->base.pMethods = &faultyMethods;
    return SQLITE_OK;
}

int faultyDelete(sqlite3_vfs *, const char *name, int sync)
{
    return theDisk->failsNow() ? SQLITE_IOERR_DELETE : theDisk->real->xDelete(theDisk->real, name, sync);
}

} // namespace

FaultyDisk::FaultyDisk(Fault fault, int at) : m_state(std::make_unique<State>())
{
    Q_ASSERT(!theDisk);
    m_state->fault = fault;
    m_state->at = at;
    m_state->real = sqlite3_vfs_find(nullptr);
    // Everything that is not about a file's contents is the real disk's business.
    m_state->disk = *m_state->real;
    m_state->disk.zName = diskName;
    m_state->disk.pNext = nullptr;
    m_state->disk.szOsFile = static_cast<int>(sizeof(FaultyFile)) + m_state->real->szOsFile;
    m_state->disk.xOpen = faultyOpen;
    m_state->disk.xDelete = faultyDelete;
    theDisk = m_state.get();
    sqlite3_vfs_register(&m_state->disk, 1);
}

FaultyDisk::~FaultyDisk()
{
    sqlite3_vfs_unregister(&m_state->disk);
    sqlite3_vfs_register(m_state->real, 1);
    theDisk = nullptr;
}

int FaultyDisk::operations() const { return m_state->operations; }

bool FaultyDisk::hasFailed() const { return m_state->hasFailed; }

void FaultyDisk::cut(quint64 seed)
{
    Random random(seed);
    for (auto &[name, writes] : m_state->unsynced) {
        QFile file(name);
        if (!file.open(QIODevice::ReadWrite))
            continue;
        std::reverse(writes.begin(), writes.end());
        for (const State::UnsyncedWrite &write : writes) {
            for (qsizetype from = 0; from < write.size; from += sectorBytes) {
                if (random.between(0, 1) == 0)
                    continue;
                const qsizetype size = std::min(sectorBytes, write.size - from);
                QByteArray before = write.before.mid(from, size);
                before.append(size - before.size(), '\0');
                file.seek(write.at + from);
                file.write(before);
            }
        }
    }
    m_state->unsynced.clear();
}

} // namespace benchbook::testing
