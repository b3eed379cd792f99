#include "tests/core/machines/episode.h"

#include <QFile>

#include <algorithm>

namespace benchbook::testing {
namespace {

using namespace Qt::StringLiterals;

const QStringList &cells()
{
    static const QStringList names{u"phone"_s, u"tags"_s, u"address"_s};
    return names;
}

constexpr const char *oneCustomer = "SELECT name, phone, tags, street FROM customer WHERE id = :row";
constexpr qint64 hour = 3'600'000;

std::vector<Column> columnsOfCell(const QString &cell, const QString &value)
{
    if (cell == u"address"_s)
        return {{"street", value}, {"city", value}};
    return {{cell == u"phone"_s ? "phone" : "tags", value}};
}

bool isAhead(const VersionVector &vector, const GroupRef &group)
{
    const auto known = vector.find(group.chain);
    return known != vector.end() && known->second >= group.seq;
}

} // namespace

Episode::Episode(Fleet &fleet, quint64 seed, const EpisodeSettings &settings)
    : m_fleet(fleet), m_random(seed), m_settings(settings), m_seed(seed)
{
}

bool Episode::isKnown(const GroupRef &group, const VersionVector &vector) const { return isAhead(vector, group); }

QString Episode::freshValue(int machine) { return u"%1-%2-%3"_s.arg(m_seed).arg(machine).arg(++m_values); }

void Episode::note(int machine, const VersionVector &before, qint64 row, const QString &cell,
                   std::map<QString, QString> values, bool removes)
{
    const VersionVector after = m_fleet.machines(machine).vector();
    for (const auto &[chain, seq] : after) {
        const auto known = before.find(chain);
        if (known == before.end() || known->second < seq)
            m_operations.push_back({{chain, seq}, before, row, cell, std::move(values), removes});
    }
}

bool Episode::isThere(int machine, qint64 row)
{
    Query query(m_fleet.studio(machine).connection(), oneCustomer);
    return query.bind("row", row).next();
}

std::map<QString, QString> Episode::shownValues(int machine, qint64 row)
{
    Query query(m_fleet.studio(machine).connection(), oneCustomer);
    if (!query.bind("row", row).next())
        return {};
    return {
        {u""_s, query.text(0)}, {u"phone"_s, query.text(1)}, {u"tags"_s, query.text(2)}, {u"address"_s, query.text(3)}};
}

void Episode::addRow(int machine)
{
    const VersionVector before = m_fleet.machines(machine).vector();
    const QString value = freshValue(machine);
    qint64 row = 0;
    const auto done = m_fleet.studio(machine).perform(Sentence("Add customer %1", {value}), std::nullopt,
                                                      [&](Action &action) -> Result<void> {
                                                          const auto id = action.newId<Customer>();
                                                          row = id.value();
                                                          action.add("customer", id,
                                                                     {{"number", action.nextNumber("customer")},
                                                                      {"code", value},
                                                                      {"name", value},
                                                                      {"phone", value},
                                                                      {"tags", value},
                                                                      {"street", value},
                                                                      {"city", value}});
                                                          return {};
                                                      });
    if (!done.ok())
        qFatal("%s", qPrintable(done.error().detail));
    m_rows.push_back(row);
    note(machine, before, row, {}, {{u""_s, value}, {u"phone"_s, value}, {u"tags"_s, value}, {u"address"_s, value}});
}

void Episode::edit(int machine, qint64 row, const QString &cell)
{
    const VersionVector before = m_fleet.machines(machine).vector();
    const QString value = freshValue(machine);
    const auto done =
        m_fleet.studio(machine).perform(Sentence("Change customer"), std::nullopt, [&](Action &action) -> Result<void> {
            action.changeRow("customer", row, columnsOfCell(cell, value));
            return {};
        });
    if (done.ok())
        note(machine, before, row, cell, {{cell, value}});
    else
        settle(machine, row, cell);
}

void Episode::settle(int machine, qint64 row, const QString &cell)
{
    for (const Conflict &conflict : m_fleet.machines(machine).conflicts()) {
        if (conflict.row != row || (conflict.atom != cell && !conflict.atom.isEmpty()))
            continue;
        const auto choice =
            static_cast<std::size_t>(m_random.between(0, static_cast<qint64>(conflict.choices.size()) - 1));
        const VersionVector before = m_fleet.machines(machine).vector();
        const bool removes = conflict.choices[choice].removes;
        if (!m_fleet.machines(machine).settle(conflict, choice, std::nullopt).ok())
            continue;
        const auto shown = shownValues(machine, row);
        if (removes)
            note(machine, before, row, {}, {}, true);
        else if (conflict.atom.isEmpty())
            note(machine, before, row, {}, shown);
        else
            note(machine, before, row, conflict.atom, {{conflict.atom, shown.at(conflict.atom)}});
        return;
    }
}

void Episode::removeRow(int machine, qint64 row)
{
    const VersionVector before = m_fleet.machines(machine).vector();
    const auto done =
        m_fleet.studio(machine).perform(Sentence("Remove customer"), std::nullopt, [&](Action &action) -> Result<void> {
            action.removeRow("customer", row);
            return {};
        });
    if (done.ok())
        note(machine, before, row, {}, {}, true);
}

void Episode::bringBack(int machine, qint64 row)
{
    const VersionVector before = m_fleet.machines(machine).vector();
    const QString value = freshValue(machine);
    const auto done = m_fleet.studio(machine).perform(Sentence("Bring customer back"), std::nullopt,
                                                      [&](Action &action) -> Result<void> {
                                                          action.addRow("customer", row,
                                                                        {{"number", 1},
                                                                         {"code", value},
                                                                         {"name", value},
                                                                         {"phone", value},
                                                                         {"tags", value},
                                                                         {"street", value},
                                                                         {"city", value}});
                                                          return {};
                                                      });
    if (done.ok())
        note(machine, before, row, {},
             {{u""_s, value}, {u"phone"_s, value}, {u"tags"_s, value}, {u"address"_s, value}});
}

void Episode::addFact(int machine)
{
    const VersionVector before = m_fleet.machines(machine).vector();
    qint64 id = 0;
    const auto done =
        m_fleet.studio(machine).perform(Sentence("Read the air"), std::nullopt, [&](Action &action) -> Result<void> {
            id = action.newId<Reading>().value();
            action.addRow("reading", id, {{"at_ms", action.now()}, {"humidity_ppm", m_random.between(0, 1'000'000)}});
            return {};
        });
    if (!done.ok())
        qFatal("%s", qPrintable(done.error().detail));
    for (const auto &[chain, seq] : m_fleet.machines(machine).vector()) {
        const auto known = before.find(chain);
        if (known == before.end() || known->second < seq)
            m_facts.push_back({id, {chain, seq}});
    }
}

void Episode::undoFact(int machine)
{
    if (m_facts.empty())
        return;
    const qint64 fact = m_random.pick(m_facts).first;
    const qint64 entry =
        m_fleet.integer(machine, "SELECT entry_id FROM journal_change WHERE table_name = 'reading' AND row_id = " +
                                     std::to_string(fact));
    if (entry == 0)
        return;
    // Taken back already: then it is done again, as a person might.
    if (m_fleet.studio(machine).undo(entry, std::nullopt).ok() || !m_random.chance(0.5))
        return;
    const qint64 counter =
        m_fleet.integer(machine, "SELECT entry_id FROM journal_change WHERE table_name = 'reading' AND row_id = "
                                 "(SELECT id FROM reading WHERE counters_id = " +
                                     std::to_string(fact) + ")");
    if (counter != 0)
        (void)m_fleet.studio(machine).undo(counter, std::nullopt).ok();
}

void Episode::work(int machine)
{
    m_fleet.clock(machine).advance(m_random.between(0, 5000));
    if (m_rows.empty() || (m_rows.size() < 3 && m_random.chance(0.1)))
        return addRow(machine);
    const qint64 row = m_random.pick(m_rows);
    const double what = m_random.unit();
    if (what < 0.12)
        return addFact(machine);
    if (what < 0.2)
        return undoFact(machine);
    if (!isThere(machine, row)) {
        const bool knew =
            m_fleet.integer(machine, "SELECT count(*) FROM machine_head WHERE row_id = " + std::to_string(row)) > 0;
        if (knew && m_random.chance(0.3))
            bringBack(machine, row);
        return;
    }
    if (m_settings.removals && what < 0.27)
        return removeRow(machine, row);
    const QString cell = cells()[static_cast<int>(m_random.between(0, cells().size() - 1))];
    if (what < 0.32)
        return settle(machine, row, cell);
    edit(machine, row, cell);
}

void Episode::send(int from, int to)
{
    m_flying.push_back({from, to, m_fleet.message(from, to)});
    if (m_settings.sabotage == Sabotage::MarkAtExport)
        m_marked[{from, to}] = m_fleet.machines(from).vector();
    sabotageAfterTaking(from, to);
}

void Episode::deliver(std::size_t flight)
{
    const Flight item = m_flying[flight];
    if (!m_random.chance(m_settings.doubled))
        m_flying.erase(m_flying.begin() + static_cast<std::ptrdiff_t>(flight));
    m_fleet.take(item.to, item.message);
    sabotageAfterTaking(item.to, item.from);
}

void Episode::sabotageAfterTaking(int machine, int from)
{
    if (m_settings.sabotage == Sabotage::MarkAtExport) {
        const QString device = QString::fromLatin1(m_fleet.device(from).hex());
        for (const auto &[chain, seq] : m_marked[{machine, from}]) {
            m_fleet.execute(
                machine,
                u"INSERT INTO machine_ack SELECT '%1', id, %2 FROM machine_chain WHERE device = '%3' "
                "AND incarnation = '%4' ON CONFLICT DO UPDATE SET seq = max(seq, excluded.seq)"_s.arg(device)
                    .arg(seq)
                    .arg(QString::fromLatin1(chain.device.hex()), QString::fromLatin1(chain.incarnation.hex())));
        }
    }
    if (m_settings.sabotage == Sabotage::LastWriterWins) {
        m_fleet.execute(machine,
                        u"DELETE FROM machine_head AS old WHERE EXISTS (SELECT 1 FROM machine_head AS later "
                        "WHERE later.table_name = old.table_name AND later.row_id = old.row_id "
                        "AND later.atom = old.atom AND (later.at_ms, later.at_count) > (old.at_ms, old.at_count))"_s);
    }
    if (m_settings.sabotage == Sabotage::ShuffledTies) {
        // Each machine breaks ties in an order of its own.
        m_fleet.execute(machine, u"UPDATE machine_head SET at_ms = (at_ms * %1) % 100003"_s.arg(7 + machine * 12));
    }
}

void Episode::putBack(int machine)
{
    if (!m_fleet.hasSnapshot(machine))
        return m_fleet.snapshot(machine);
    m_fleet.putBack(machine);
    const QString sidecar = Machines::sidecarOf(m_fleet.path(machine));
    if (m_settings.sabotage == Sabotage::SameLifeAfterPutBack) {
        // What the sidecar said is made to agree with the old file.
        QFile file(sidecar);
        (void)file.open(QIODevice::ReadOnly);
        QByteArray text = file.readAll();
        file.close();
        QByteArrayList lines = text.split('\n');
        for (QByteArray &line : lines) {
            if (line.contains(' '))
                line = line.first(line.lastIndexOf(' ')) + " 0";
        }
        (void)file.open(QIODevice::WriteOnly);
        file.write(lines.join('\n'));
        file.close();
    } else if (m_random.chance(0.5)) {
        QFile::remove(sidecar);
    }
    m_fleet.open(machine);
    QFile::remove(m_fleet.path(machine) + u".snapshot"_s);
    // What nobody else was told of is gone, and its numbers are free again.
    const VersionVector now = m_fleet.machines(machine).vector();
    if (m_settings.sabotage == Sabotage::SameLifeAfterPutBack)
        return;
    const auto isGone = [&](const GroupRef &group) {
        return group.chain.device == m_fleet.device(machine) && now.contains(group.chain) &&
               group.seq > now.at(group.chain) &&
               m_fleet.text(machine, "SELECT incarnation FROM machine_chain WHERE own = 1").toLatin1() ==
                   group.chain.incarnation.hex();
    };
    std::erase_if(m_operations, [&](const Operation &operation) { return isGone(operation.self); });
    std::erase_if(m_facts, [&](const auto &fact) { return isGone(fact.second); });
}

QString Episode::run()
{
    for (int machine = 0; machine < m_fleet.size(); ++machine) {
        QFile::remove(m_fleet.path(machine) + u".snapshot"_s);
        // Some clocks are wrong: an hour slow, a year fast.
        const double luck = m_random.unit();
        const qint64 skew = luck < 0.2 ? -hour : luck < 0.3 ? 365 * 24 * hour : 0;
        m_fleet.clock(machine).set(Instant(testStart().milliseconds() + skew + m_random.between(0, 1000)));
    }
    for (int step = 0; step < m_settings.steps; ++step) {
        const int machine = static_cast<int>(m_random.between(0, m_fleet.size() - 1));
        const double what = m_random.unit();
        if (m_random.chance(m_settings.putBack)) {
            putBack(machine);
        } else if (what < 0.7) {
            work(machine);
        } else if (what < 0.85) {
            const int to = static_cast<int>(m_random.between(0, m_fleet.size() - 1));
            if (to != machine)
                send(machine, to);
        } else if (!m_flying.empty()) {
            const auto flight = static_cast<std::size_t>(m_random.between(0, static_cast<qint64>(m_flying.size()) - 1));
            if (m_random.chance(m_settings.loss))
                m_flying.erase(m_flying.begin() + static_cast<std::ptrdiff_t>(flight));
            else
                deliver(flight);
        }
    }
    // From here on nothing is lost; what still flew may arrive late or never.
    m_settings.doubled = 0;
    while (!m_flying.empty() && m_random.chance(0.7))
        deliver(m_flying.size() - 1);
    m_flying.clear();
    for (m_rounds = 0; m_rounds < 8; ++m_rounds) {
        bool same = true;
        for (int from = 0; from < m_fleet.size(); ++from) {
            for (int to = 0; to < m_fleet.size(); ++to) {
                if (from == to)
                    continue;
                const VersionVector before = m_fleet.machines(to).vector();
                send(from, to);
                deliver(m_flying.size() - 1);
                same = same && before == m_fleet.machines(to).vector();
            }
        }
        if (same)
            break;
    }
    return check();
}

std::vector<const Episode::Operation *> Episode::headsOf(qint64 row, const QString &cell) const
{
    std::vector<const Operation *> heads;
    for (const Operation &operation : m_operations) {
        if (!operation.isAbout(row, cell))
            continue;
        const bool replaced = std::any_of(m_operations.begin(), m_operations.end(), [&](const Operation &later) {
            return later.isAbout(row, cell) && isKnown(operation.self, later.seen);
        });
        if (!replaced)
            heads.push_back(&operation);
    }
    return heads;
}

void Episode::checkRow(int machine, qint64 row, const std::vector<Conflict> &conflicts, QStringList &faults)
{
    const auto fault = [&](const QString &what) {
        faults << u"machine %1 row %2: %3"_s.arg(machine).arg(row).arg(what);
    };
    const auto rowHeads = headsOf(row, {});
    bool visible = std::any_of(rowHeads.begin(), rowHeads.end(), [](const auto *head) { return !head->removes; });
    for (const QString &cell : cells()) {
        for (const Operation *head : headsOf(row, cell))
            visible = visible || !head->cell.isEmpty();
    }
    const auto shown = shownValues(machine, row);
    if (shown.empty() == visible)
        return fault(visible ? u"is gone"_s : u"is still there"_s);
    std::map<QString, std::set<QString>> expected;
    const QStringList places = QStringList(cells()) << QString();
    for (const QString &cell : places) {
        const auto heads = headsOf(row, cell);
        const bool alone =
            std::any_of(heads.begin(), heads.end(), [](const auto *head) { return !head->cell.isEmpty(); });
        std::set<QString> said;
        for (const Operation *head : heads)
            said.insert(head->removes ? u"(removed)"_s : head->values.at(cell));
        if (visible && said.size() > 1 && (alone || cell.isEmpty()))
            expected[cell] = said;
        if (visible && !said.contains(shown.at(cell)) && said != std::set{u"(removed)"_s})
            fault(u"%1 shows %2, which is no last word"_s.arg(cell, shown.at(cell)));
    }
    std::map<QString, std::set<QString>> found;
    for (const Conflict &conflict : conflicts) {
        if (conflict.row != row)
            continue;
        if (found.contains(conflict.atom))
            fault(u"%1 is asked twice"_s.arg(conflict.atom));
        const std::string column = conflict.atom.isEmpty()         ? "name"
                                   : conflict.atom == u"address"_s ? "street"
                                                                   : conflict.atom.toStdString();
        for (const ConflictChoice &choice : conflict.choices)
            found[conflict.atom].insert(choice.removes ? u"(removed)"_s : choice.values.at(column).text());
    }
    if (found != expected) {
        for (const auto &[cell, said] : expected)
            fault(u"expected %1: %2"_s.arg(cell, QStringList(said.begin(), said.end()).join(u' ')));
        for (const auto &[cell, said] : found)
            fault(u"found %1: %2"_s.arg(cell, QStringList(said.begin(), said.end()).join(u' ')));
    }
}

void Episode::checkFacts(int machine, QStringList &faults)
{
    for (const auto &[id, group] : m_facts) {
        if (m_fleet.integer(machine, "SELECT count(*) FROM reading WHERE id = " + std::to_string(id)) != 1)
            faults << u"machine %1 lacks fact %2"_s.arg(machine).arg(id);
    }
}

QString Episode::check()
{
    QStringList faults;
    const VersionVector vector = m_fleet.machines(0).vector();
    const auto lost = [&](const GroupRef &group) { return !isKnown(group, vector); };
    std::erase_if(m_operations, [&](const Operation &operation) { return lost(operation.self); });
    std::erase_if(m_facts, [&](const auto &fact) { return lost(fact.second); });
    const QStringList tables{u"customer"_s, u"reading"_s, u"open_question"_s};
    const QString first = m_fleet.dump(0, tables);
    for (int machine = 0; machine < m_fleet.size(); ++machine) {
        Machines machines = m_fleet.machines(machine);
        if (machines.vector() != vector)
            faults << u"machine %1 has other groups"_s.arg(machine);
        if (machines.digest() != m_fleet.machines(0).digest())
            faults << u"machine %1 has another digest"_s.arg(machine);
        if (m_fleet.dump(machine, tables) != first)
            faults << u"machine %1 shows something else"_s.arg(machine);
        for (const WaitingGroup &waiting : machines.waiting())
            faults << u"machine %1 keeps %2 %3 waiting: %4"_s.arg(machine)
                          .arg(waiting.machine)
                          .arg(waiting.seq)
                          .arg(waiting.reason);
        const std::vector<Conflict> conflicts = machines.conflicts();
        m_conflictsSeen += static_cast<int>(conflicts.size());
        for (const qint64 row : m_rows)
            checkRow(machine, row, conflicts, faults);
        checkFacts(machine, faults);
    }
    return faults.join(u'\n');
}

} // namespace benchbook::testing
