// Fleet: several machines of one studio, each a real studio file with a clock of its own, and ways to bring bundles
// from one to another.
#pragma once

#include "core/journal/machines.h"
#include "tests/support/test_studio.h"

namespace benchbook::testing {

class Fleet
{
public:
    /// The first machine's file is filled by `base` before the others are made of it.
    Fleet(int machines, quint64 seed, const std::function<void(Studio &)> &base = {});

    int size() const { return static_cast<int>(m_machines.size()); }
    Studio &studio(int machine) { return *at(machine).studio; }
    Machines machines(int machine) { return Machines(studio(machine)); }
    ManualClock &clock(int machine) { return at(machine).clock; }
    Random &random() { return m_random; }
    DeviceId device(int machine) const { return m_machines[static_cast<std::size_t>(machine)]->device; }
    QString path(int machine) const { return m_folder.filePath(QStringLiteral("%1.benchbook").arg(machine)); }
    QString folder() const { return m_folder.path(); }

    QByteArray message(int from, int to);
    TakenIn take(int to, const QByteArray &message);
    /// Brings everything both ways until nothing new comes; how many rounds with news it took.
    int settleDown();

    void close(int machine) { at(machine).studio.reset(); }
    void open(int machine);
    /// A copy of the file as it is now, and the file put back to it; the sidecar stays unless it is lost.
    void snapshot(int machine);
    bool hasSnapshot(int machine) const;
    void putBack(int machine);

    qint64 integer(int machine, std::string_view sql);
    QString text(int machine, std::string_view sql);
    void execute(int machine, const QString &sql);
    /// Every row of these tables as text.
    QString dump(int machine, const QStringList &tables);

private:
    struct Member
    {
        explicit Member(Instant start) : clock(start) {}
        ManualClock clock;
        std::unique_ptr<Studio> studio;
        DeviceId device;
    };
    Member &at(int machine) { return *m_machines[static_cast<std::size_t>(machine)]; }

    QTemporaryDir m_folder;
    Random m_random;
    std::vector<std::unique_ptr<Member>> m_machines;
};

} // namespace benchbook::testing
