// benchbook_bench_imports: taking bundles in, beside the same statements in SQLite alone and the signatures alone.
#include "core/bundle/bundle_reader.h"
#include "core/journal/connection.h"
#include "core/peers/bundle_trust.h"
#include "tests/bench/bench_table.h"
#include "tests/bench/replayed_sql.h"
#include "tests/core/peers/joined_machine.h"

#include <QFile>
#include <QFileInfo>

#include <ctime>

using namespace benchbook;
using namespace benchbook::bench;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

/// How much is written and how often it is taken in.
struct Extent
{
    int rounds = 3;
    int letters = 2'000;
    int actions = 2'500;
};
/// Enough for who counts instructions.
constexpr Extent smallExtent{1, 200, 250};
constexpr int rowsOfAnAction = 4;
/// Import at no less than 0.6 times the speed of the same statements in SQLite alone.
constexpr double importWanted = 1 / 0.6;
constexpr double openShareWanted = 0.05;

/// Processor time of all threads in microseconds: signatures are checked beside what is written.
double processMicroseconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e6 + double(now.tv_nsec) / 1e3;
}

/// A closed studio file before it takes a bundle in.
struct Untouched
{
    QByteArray file;
    QByteArray sidecar;
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void putBytes(const QString &path, const QByteArray &bytes)
{
    QFile::remove(path + u"-wal"_s);
    QFile::remove(path + u"-shm"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        giveUp(u"cannot write "_s + path);
}

/// Has a name of its own for callgrind, which counts nothing else with --toggle-collect='*takeMeasured*'.
[[gnu::noinline]] void takeMeasured(PostStudio &receiver, const QString &bundle) { need(receiver.take(bundle)); }

/// Takes the bundle in again and again, each time into the file as it was.
void benchImport(Table &table, const QString &title, PostStudio &receiver, const QString &bundle, int signatures,
                 int rounds)
{
    const QString path = receiver.file().path();
    const QString sidecar = Machines::sidecarOf(path);
    receiver.file().close();
    const Untouched before{bytesOf(path), bytesOf(sidecar)};
    const QString replayed = receiver.file().filePath(u"replayed.benchbook"_s);
    Samples importing;
    Samples onBoth; ///< importing, on all threads
    Samples again;
    Samples opening;
    Samples replaying;
    Samples verifying;
    std::size_t statements = 0;
    qint64 rows = 0;
    const SignKey key = SignKey::generate();
    const QByteArray message(200, 'm');
    const Signature signature = key.sign("bench", message);
    for (int round = 0; round < rounds; ++round) {
        RecordedSql recorded;
        for (const bool records : {true, false}) {
            putBytes(path, before.file);
            if (!before.sidecar.isEmpty())
                putBytes(sidecar, before.sidecar);
            receiver.file().reopen();
            Studio &studio = receiver.studio();
            const qint64 entries = receiver.file().integer("SELECT count(*) FROM journal_change");
            if (records) {
                recorded.record(studio.connection().handle());
                need(receiver.take(bundle));
                recorded.stop();
            } else {
                opening.measure([&] {
                    const PostKeys keys = need(
                        studio.read([&](const Reader &reader) { return PostKeys::take(reader, receiver.ring()); }));
                    const auto staged = need(StagedBundle::copy(bundle, QFileInfo(path).path()));
                    BundleReader reader(staged->file(), addresseeOf(studio, keys));
                    need(reader.open());
                });
                const double began = processMicroseconds();
                importing.measure([&] { takeMeasured(receiver, bundle); });
                onBoth.add(processMicroseconds() - began, 0);
                again.measure([&] { need(receiver.take(bundle)); });
            }
            rows = receiver.file().integer("SELECT count(*) FROM journal_change") - entries;
            receiver.file().close();
        }
        statements = recorded.size();
        putBytes(replayed, before.file);
        {
            RawFile raw(replayed);
            replaying.measure([&] { recorded.replay(raw); });
        }
        verifying.measure([&] {
            for (int i = 0; i < signatures; ++i) {
                if (!isSignedBy(key.publicKey(), "bench", message, signature))
                    giveUp(u"signature"_s);
            }
        });
    }
    table.section(title);
    table.line(u"file, rows, statements"_s,
               u"%1 kB, %2, %3"_s.arg(QFileInfo(bundle).size() / 1000).arg(rows).arg(statements));
    table.ratio(u"import beside its statements in SQLite alone"_s, importing.medianCpu(), replaying.medianCpu(),
                importWanted);
    table.ratio(u"  the same by the clock"_s, importing.medianWall(), replaying.medianWall(), importWanted);
    if (signatures > 0) {
        table.time(u"  the signatures of its letters"_s, verifying.medianCpu());
        table.ratio(u"  both threads beside statements and signatures"_s, onBoth.medianCpu(),
                    replaying.medianCpu() + verifying.medianCpu(), importWanted);
    }
    table.line(u"stage, open and verify the bundle, of the import"_s,
               u"%1 %, wanted %2 %"_s.arg(100 * opening.medianCpu() / importing.medianCpu(), 0, 'f', 1)
                   .arg(100 * openShareWanted));
    table.time(u"10,000 rows, by the clock"_s, importing.medianWall() * 10'000 / double(rows), 1e6);
    table.ratio(u"the same bundle again beside the first time"_s, again.medianCpu(), importing.medianCpu(), 0.1);
}

void benchPeer(Table &table, const Extent &extent)
{
    PostStudio kiln(u"Kiln House"_s);
    PostStudio oak(u"Oakbench"_s);
    pair(kiln, oak);
    need(kiln.studio().perform(Sentence("Write"), std::nullopt, [&](Action &action) -> Result<void> {
        for (int i = 0; i < extent.letters; ++i)
            BENCHBOOK_TRY(writeLetter(action, {.peer = kiln.peer(oak)}, offerOf(1 + i % 300, 3 + i % 70)));
        return {};
    }));
    benchImport(table, u"%1 letters of a peer"_s.arg(extent.letters), oak, kiln.send(oak), extent.letters,
                extent.rounds);
}

void benchMachine(Table &table, const Extent &extent)
{
    PostStudio kiln(u"Kiln House"_s);
    PostStudio oak(u"Oakbench"_s);
    pair(kiln, oak);
    JoinedMachine bench(kiln);
    need(bench.hearOwner());
    int number = 0;
    need(bench.studio().bulk([&]() -> Result<void> {
        for (int i = 0; i < extent.actions; ++i) {
            BENCHBOOK_TRY(bench.studio().perform(Sentence("Work"), std::nullopt, [&](Action &action) -> Result<void> {
                for (int row = 0; row < rowsOfAnAction; ++row) {
                    const QString text = QString::number(++number);
                    action.add("customer", action.newId<Customer>(),
                               {{"number", number}, {"code", QString(u"B"_s + text)}, {"name", text}, {"phone", text}});
                }
                return {};
            }));
        }
        return {};
    }));
    benchImport(
        table,
        u"%1 actions of another machine, with %2 rows"_s.arg(extent.actions).arg(extent.actions * rowsOfAnAction), kiln,
        bench.bundleForOwner(), 0, extent.rounds);
}

} // namespace

int main(int argc, char **argv)
{
    const QString which = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    const Extent extent = argc > 2 ? smallExtent : Extent();
    Table table;
    if (which != u"machine"_s)
        benchPeer(table, extent);
    if (which != u"peer"_s)
        benchMachine(table, extent);
    return 0;
}
