#include "ui/knowledge/lending_model.h"

#include "core/letters/visible_text.h"

#include <QLocale>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

DayUse useOf(const ToolBooking &booking)
{
    switch (booking.state) {
    case BookingState::Agreed:
        return DayUse::Agreed;
    case BookingState::ChangesProposed:
    case BookingState::Contradicted:
        return DayUse::Proposed;
    default:
        return DayUse::Asked;
    }
}

bool isOn(QDate from, QDate until, QDate day) { return from <= day && day <= until; }

/// "Bell skiver (Oakbench)"; ours by its name alone.
QString nameOfTool(const ToolLendingView &tool)
{
    const QString name = visibleText(tool.tool.name);
    return tool.isOurs() ? name : LendingModel::tr("%1 (%2)", "tool, whose").arg(name, visibleText(tool.ownerName));
}

} // namespace

QString dayUseGlyph(DayUse use)
{
    switch (use) {
    case DayUse::Free:
        return {};
    case DayUse::InBox:
        return u"…"_s;
    case DayUse::Asked:
        return u"?"_s;
    case DayUse::Proposed:
        return u"↔"_s;
    case DayUse::Agreed:
        return u"●"_s;
    case DayUse::Clash:
    case DayUse::Twice:
        return u"!"_s;
    }
    Q_UNREACHABLE();
}

QString dayUseWord(DayUse use)
{
    switch (use) {
    case DayUse::Free:
        return LendingModel::tr("free");
    case DayUse::InBox:
        return LendingModel::tr("in the box");
    case DayUse::Asked:
        return LendingModel::tr("asked for");
    case DayUse::Proposed:
        return LendingModel::tr("other days proposed");
    case DayUse::Agreed:
        return LendingModel::tr("agreed");
    case DayUse::Clash:
        return LendingModel::tr("wanted by two");
    case DayUse::Twice:
        return LendingModel::tr("promised twice");
    }
    Q_UNREACHABLE();
}

bool awaitsUs(const BookingView &booking)
{
    const std::vector<BookingReply> &replies = booking.replies;
    return std::any_of(replies.begin(), replies.end(), [](BookingReply reply) {
        return reply == BookingReply::Accept || reply == BookingReply::Countersign;
    });
}

void LendingModel::show(std::vector<ToolLendingView> tools, QDate today)
{
    beginResetModel();
    m_tools = std::move(tools);
    m_today = today;
    if (!m_first.isValid())
        m_first = today.addDays(1 - today.dayOfWeek());
    endResetModel();
}

void LendingModel::setFirst(QDate first)
{
    m_first = first;
    Q_EMIT headerDataChanged(Qt::Horizontal, FirstDay, Columns - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, FirstDay), index(rowCount() - 1, Columns - 1));
}

int LendingModel::rowOf(qint64 tool) const
{
    const auto found =
        std::find_if(m_tools.begin(), m_tools.end(), [&](const ToolLendingView &one) { return one.id == tool; });
    return found == m_tools.end() ? -1 : int(found - m_tools.begin());
}

qint64 LendingModel::toolAt(int row) const
{
    return row < 0 || row >= rowCount() ? 0 : m_tools[static_cast<std::size_t>(row)].id;
}

DayUse LendingModel::useOn(int row, QDate day) const
{
    const ToolLendingView &tool = m_tools[static_cast<std::size_t>(row)];
    DayUse use = DayUse::Free;
    int agreed = 0;
    int wanted = 0;
    for (const BookingView &booking : tool.bookings) {
        if (!booking.booking.isOpen() || !isOn(booking.booking.from, booking.booking.until, day))
            continue;
        use = std::max(use, useOf(booking.booking));
        ++wanted;
        agreed += booking.booking.state == BookingState::Agreed ? 1 : 0;
    }
    if (wanted > 1)
        return agreed > 1 ? DayUse::Twice : DayUse::Clash;
    for (const WaitingLetter &draft : tool.waiting) {
        const auto *from = draft.content.body.find<QDate>("from"_L1);
        const auto *until = draft.content.body.find<QDate>("until"_L1);
        if (from && until && isOn(*from, *until, day))
            use = std::max(use, DayUse::InBox);
    }
    return use;
}

int LendingModel::awaitingUs() const
{
    int awaiting = 0;
    for (const ToolLendingView &tool : m_tools)
        awaiting += int(std::count_if(tool.bookings.begin(), tool.bookings.end(), awaitsUs));
    return awaiting;
}

qint64 LendingModel::firstAwaitingUs() const
{
    const auto found = std::find_if(m_tools.begin(), m_tools.end(), [](const ToolLendingView &tool) {
        return std::any_of(tool.bookings.begin(), tool.bookings.end(), awaitsUs);
    });
    return found == m_tools.end() ? 0 : found->id;
}

void LendingModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

int LendingModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_tools.size()); }

int LendingModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : Columns; }

/// "Bell skiver, Tuesday, 24 November 2026: agreed, Oakbench".
QString LendingModel::spoken(int row, QDate day) const
{
    const ToolLendingView &tool = m_tools[static_cast<std::size_t>(row)];
    QStringList who;
    for (const BookingView &booking : tool.bookings) {
        if (booking.booking.isOpen() && isOn(booking.booking.from, booking.booking.until, day))
            who << (booking.who.isEmpty() ? tr("we") : visibleText(booking.who));
    }
    const QString use = dayUseWord(useOn(row, day));
    const QString said = who.isEmpty() ? use : QString(use % u", "_s % who.join(tr(", ")));
    return tr("%1, %2: %3", "tool, day, how it is used")
        .arg(nameOfTool(tool), QLocale().toString(day, QLocale::LongFormat), said);
}

QVariant LendingModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ToolLendingView &tool = m_tools[static_cast<std::size_t>(index.row())];
    if (index.column() < FirstDay) {
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
            return nameOfTool(tool);
        return {};
    }
    const QDate day = dayAt(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return dayUseGlyph(useOn(index.row(), day));
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return spoken(index.row(), day);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignCenter);
    case UseRole:
        return int(useOn(index.row(), day));
    case FreeDayRole:
        return day.dayOfWeek() >= Qt::Saturday;
    case TodayRole:
        return day == m_today;
    default:
        return {};
    }
}

QVariant LendingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (section < FirstDay) {
        if (role == Qt::TextAlignmentRole)
            return int(Qt::AlignLeft | Qt::AlignVCenter);
        return role == Qt::DisplayRole ? QVariant(tr("Tool")) : QVariant();
    }
    const QDate day = dayAt(section);
    switch (role) {
    case Qt::DisplayRole:
        return QString::number(day.day());
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return QLocale().toString(day, QLocale::LongFormat);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignCenter);
    case FreeDayRole:
        return day.dayOfWeek() >= Qt::Saturday;
    case TodayRole:
        return day == m_today;
    default:
        return {};
    }
}

} // namespace benchbook
