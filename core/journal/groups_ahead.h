// GroupsAhead: groups of a message are read on another thread, while those before them are written down on this one.
// Private to core/journal.
#pragma once

#include "core/journal/ready_row.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace benchbook {

/// A group as its bytes say it, and what its words become here as far as they alone tell it.
struct ReadGroup
{
    Group group;
    std::vector<QByteArray> texts; ///< by row: headText() of its cells; null where it has no head of the whole row
    std::vector<std::optional<ReadyRow>> ready = {}; ///< by row, where it says a whole one
};

/// As decodeGroup(). Without a maker no row is made ready.
Result<ReadGroup> readWholeGroup(QByteArrayView raw, const RowMaker *maker = nullptr);

/// Reading groups asks nothing of the studio file. They are read in the order in which they were added and at most some
/// hundred ahead of the last one that was asked for; nothing is read behind one that is wrong. It may be left at any
/// time. All but the reading itself belongs to one thread.
class GroupsAhead
{
public:
    GroupsAhead() = default;
    explicit GroupsAhead(RowMaker maker) : m_maker(std::move(maker)) {}
    ~GroupsAhead();
    GroupsAhead(const GroupsAhead &) = delete;
    GroupsAhead &operator=(const GroupsAhead &) = delete;

    /// The place of the group, from 0. Only before start().
    std::size_t add(const QByteArray &raw);
    void start();
    /// Waits for it. The error of the first group that is wrong, where that is this one or one before it. Each can be
    /// taken once.
    Result<ReadGroup> take(std::size_t place);
    /// What was written down: its thousand small parts are freed beside the next ones' reading, where they were made.
    void giveBack(ReadGroup read);
    /// Waits until all are read. The error of the first one that is wrong, whether anybody asked for it or not.
    Result<void> finish();

private:
    void readAll();
    /// Reads these; how many of them there are before a fault.
    std::size_t readSome(std::size_t first, std::size_t end, std::optional<Error> &fault);

    std::optional<RowMaker> m_maker;
    std::vector<QByteArray> m_raw;
    std::vector<std::optional<ReadGroup>> m_read; ///< those before m_count belong to who takes, the rest to who reads
    std::mutex m_mutex;                           ///< of what follows
    std::condition_variable m_asking;
    std::condition_variable m_reading;
    std::size_t m_asked = 0; ///< all before this place were asked for, or will be soon
    std::size_t m_count = 0; ///< all before this place are read
    std::optional<Error> m_fault;
    std::vector<ReadGroup> m_spent; ///< given back, not freed yet
    bool m_isLeft = false;
    std::thread m_thread;
};

} // namespace benchbook
