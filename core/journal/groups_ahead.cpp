#include "core/journal/groups_ahead.h"

#include "core/journal/atom_heads.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace benchbook {
namespace {

/// Enough to be worth waking a thread; a shorter message is read where it stands.
constexpr std::size_t groupsAtOnce = 32;
/// Few enough that what waits is small.
constexpr std::size_t mostGroupsAhead = 256;

} // namespace

Result<ReadGroup> readWholeGroup(QByteArrayView raw, const RowMaker *maker)
{
    BENCHBOOK_ASSIGN(Group group, decodeGroup(raw));
    ReadGroup read{std::move(group), {}};
    read.texts.reserve(read.group.rows.size());
    read.ready.resize(read.group.rows.size());
    for (std::size_t i = 0; i < read.group.rows.size(); ++i) {
        const RowWord &word = read.group.rows[i];
        read.texts.push_back(word.cells.isEmpty() || word.kind == RowKind::Fact ? QByteArray() : headText(word.cells));
        const bool addsRow =
            word.kind == RowKind::Fact || word.kind == RowKind::Added || word.kind == RowKind::BroughtBack;
        if (maker && addsRow)
            read.ready[i] = maker->ready(word);
    }
    return read;
}

GroupsAhead::~GroupsAhead()
{
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_isLeft = true;
    }
    m_asking.notify_one();
    m_thread.join();
}

std::size_t GroupsAhead::add(const QByteArray &raw)
{
    m_raw.push_back(raw);
    return m_raw.size() - 1;
}

void GroupsAhead::start()
{
    m_read.resize(m_raw.size());
    if (m_raw.size() >= groupsAtOnce) {
        try {
            m_thread = std::thread([this] { readAll(); });
            return;
        } catch (const std::system_error &) {
            // A machine without a thread left reads them itself.
        }
    }
    m_count = readSome(0, m_raw.size(), m_fault);
}

Result<ReadGroup> GroupsAhead::take(std::size_t place)
{
    std::unique_lock lock(m_mutex);
    m_asked = std::max(m_asked, place + 1);
    const auto isKnown = [&] { return m_fault || place < m_count; };
    if (!isKnown() || m_asked % groupsAtOnce == 0)
        m_asking.notify_one();
    m_reading.wait(lock, isKnown);
    if (place >= m_count)
        return *m_fault;
    return std::move(*m_read[place]);
}

void GroupsAhead::giveBack(ReadGroup read)
{
    const std::lock_guard lock(m_mutex);
    m_spent.push_back(std::move(read));
}

Result<void> GroupsAhead::finish()
{
    std::unique_lock lock(m_mutex);
    m_asked = m_raw.size();
    m_asking.notify_one();
    m_reading.wait(lock, [this] { return m_fault || m_count == m_raw.size(); });
    return m_fault ? Result<void>(*m_fault) : Result<void>();
}

void GroupsAhead::readAll()
{
    std::unique_lock lock(m_mutex);
    while (!m_fault && m_count < m_raw.size()) {
        m_asking.wait(lock, [this] { return m_isLeft || m_count < m_asked + mostGroupsAhead; });
        if (m_isLeft)
            return;
        const std::size_t first = m_count;
        std::optional<Error> fault;
        std::vector<ReadGroup> spent = std::exchange(m_spent, {});
        lock.unlock();
        spent.clear();
        const std::size_t read = readSome(first, std::min(first + groupsAtOnce, m_raw.size()), fault);
        lock.lock();
        m_count = first + read;
        m_fault = std::move(fault);
        m_reading.notify_one();
    }
}

std::size_t GroupsAhead::readSome(std::size_t first, std::size_t end, std::optional<Error> &fault)
{
    for (std::size_t place = first; place < end; ++place) {
        Result<ReadGroup> group = readWholeGroup(m_raw[place], m_maker ? &*m_maker : nullptr);
        if (!group.ok()) {
            fault = group.error();
            return place - first;
        }
        m_read[place] = std::move(group.value());
    }
    return end - first;
}

} // namespace benchbook
