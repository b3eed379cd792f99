#include "tests/core/machines/fleet.h"

#include "core/journal/connection.h"

#include <QDir>
#include <QFile>

namespace benchbook::testing {
namespace {

/// Thousands of small files are written and thrown away: in memory, where the system has such a folder.
QString fleetFolder()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/benchbook-fleet-XXXXXX");
}

template <class T> T must(Result<T> result)
{
    if (!result.ok())
        qFatal("%s / %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(result).value();
}

} // namespace

Fleet::Fleet(int machines, quint64 seed, const std::function<void(Studio &)> &base)
    : m_folder(fleetFolder()), m_random(seed)
{
    for (int machine = 0; machine < machines; ++machine)
        m_machines.push_back(std::make_unique<Member>(testStart()));
    const NewStudio draft{QStringLiteral("Fleet"), Currency::fromCode(QStringLiteral("CNY")).value(),
                          QTimeZone("Asia/Shanghai")};
    at(0).studio = must(Studio::create(path(0), draft, at(0).clock, m_random));
    execute(0, QStringLiteral("PRAGMA synchronous = OFF"));
    if (base)
        base(studio(0));
    for (int machine = 1; machine < machines; ++machine) {
        must(this->machines(0).copyFor(path(machine), m_random));
        open(machine);
    }
    for (int machine = 0; machine < machines; ++machine) {
        at(machine).clock.advance(1000 + machine);
        for (const Machine &known : this->machines(machine).all()) {
            if (known.isThisOne)
                at(machine).device = known.device;
        }
    }
    // The copies made first do not know of those made later until somebody tells them.
    for (int machine = 1; machine < machines; ++machine)
        take(machine, message(0, machine));
}

void Fleet::open(int machine)
{
    at(machine).studio = must(Studio::open(path(machine), Access::ReadWrite, at(machine).clock));
    execute(machine, QStringLiteral("PRAGMA synchronous = OFF"));
}

QByteArray Fleet::message(int from, int to) { return must(machines(from).messageFor(device(to))); }

TakenIn Fleet::take(int to, const QByteArray &message) { return must(machines(to).takeIn(message)); }

int Fleet::settleDown()
{
    for (int round = 0; round < 12; ++round) {
        int news = 0;
        for (int from = 0; from < size(); ++from) {
            for (int to = 0; to < size(); ++to) {
                if (from != to)
                    news += take(to, message(from, to)).taken;
            }
        }
        if (news == 0)
            return round;
    }
    return -1;
}

void Fleet::snapshot(int machine)
{
    QFile::remove(path(machine) + QStringLiteral(".snapshot"));
    must(studio(machine).copyTo(path(machine) + QStringLiteral(".snapshot")));
}

bool Fleet::hasSnapshot(int machine) const { return QFile::exists(path(machine) + QStringLiteral(".snapshot")); }

void Fleet::putBack(int machine)
{
    close(machine);
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(path(machine) + QLatin1StringView(suffix));
    QFile::copy(path(machine) + QStringLiteral(".snapshot"), path(machine));
}

qint64 Fleet::integer(int machine, std::string_view sql)
{
    Query query(studio(machine).connection(), sql);
    return query.next() ? query.integer(0) : 0;
}

QString Fleet::text(int machine, std::string_view sql)
{
    Query query(studio(machine).connection(), sql);
    return query.next() ? query.text(0) : QString();
}

void Fleet::execute(int machine, const QString &sql) { studio(machine).connection().execute(sql.toUtf8().constData()); }

QString Fleet::dump(int machine, const QStringList &tables)
{
    QStringList lines;
    for (const QString &table : tables) {
        const std::string sql = "SELECT * FROM " + table.toStdString() + " ORDER BY id";
        Query query(studio(machine).connection(), sql);
        while (query.next()) {
            QStringList cells{table};
            for (int column = 0; column < query.columnCount(); ++column)
                cells << (query.isNull(column) ? QStringLiteral("NULL") : query.text(column));
            lines << cells.join(u'|');
        }
    }
    return lines.join(u'\n');
}

} // namespace benchbook::testing
