#include "ui/board/hours_model.h"

#include "core/letters/visible_text.h"
#include "core/sharing/held_letters.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QLineEdit>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

/// Lines of what one studio says, a craft each.
std::map<QString, HoursModel::Line> linesOf(const BoardStudio &studio, QDate first)
{
    std::map<QString, HoursModel::Line> lines;
    for (const WeekHours &week : studio.capacity.weeks) {
        if (week.monday < first)
            continue;
        HoursModel::Line &line = lines[comparableWord(week.craft)];
        line.peer = studio.peer;
        line.studio = visibleText(studio.name);
        line.craft = visibleText(week.craft);
        line.asOf = studio.capacity.asOf;
        line.stale = studio.capacity.stale;
        line.contradicted = studio.capacity.contradicted;
        line.hours[week.monday] = week.hours;
    }
    return lines;
}

std::map<QString, HoursModel::Line> ownLines(const HoursBoard &board)
{
    std::map<QString, HoursModel::Line> lines;
    for (const SpareWeek &week : board.own) {
        HoursModel::Line &line = lines[comparableWord(week.craft)];
        line.studio = HoursModel::tr("We");
        line.craft = week.craft;
        if (board.published) {
            line.asOf = board.published->capacity.asOf;
            line.stale = board.published->capacity.stale;
            line.contradicted = board.published->capacity.contradicted;
        }
        line.hours[week.monday] = week.hours;
    }
    return lines;
}

} // namespace

QString weekText(QDate monday)
{
    return HoursModel::tr("%1 · week %2", "days from Monday to Sunday, number of the week")
        .arg(weekDaysText(monday))
        .arg(monday.weekNumber());
}

void HoursModel::show(const HoursBoard &board, QDate today, const QString &search)
{
    beginResetModel();
    m_first = mondayOf(today);
    m_lines.clear();
    const auto take = [&](const std::map<QString, Line> &lines) {
        for (const auto &[key, line] : lines) {
            if (search.isEmpty() || line.studio.contains(search, Qt::CaseInsensitive) ||
                line.craft.contains(search, Qt::CaseInsensitive))
                m_lines.push_back(line);
        }
    };
    take(ownLines(board));
    for (const BoardStudio &studio : board.peers)
        take(linesOf(studio, m_first));
    endResetModel();
}

void HoursModel::retranslate() { Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1); }

const HoursModel::Line *HoursModel::line(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &m_lines[static_cast<std::size_t>(row)];
}

int HoursModel::rowOf(std::optional<Id<Peer>> peer, const QString &craft) const
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), [&](const Line &line) {
        return line.peer == peer && comparableWord(line.craft) == comparableWord(craft);
    });
    return found == m_lines.end() ? -1 : int(found - m_lines.begin());
}

void HoursModel::setRefused(QDate monday, const QString &craft, const QString &typed)
{
    m_refused.insert_or_assign({monday, comparableWord(craft)}, typed);
    Q_EMIT dataChanged(index(0, 0), index(std::max(0, rowCount() - 1), Columns - 1));
}

int HoursModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_lines.size()); }

int HoursModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : Columns; }

const QString *HoursModel::refused(const Line &line, int column) const
{
    if (line.peer || column < FirstWeek)
        return nullptr;
    const auto found = m_refused.find({mondayAt(column), comparableWord(line.craft)});
    return found == m_refused.end() ? nullptr : &found->second;
}

QString HoursModel::text(const Line &line, int column) const
{
    switch (column) {
    case Studio:
        return line.studio;
    case Craft:
        return line.craft;
    case AsOf: {
        if (!line.asOf.isValid())
            return tr("not published");
        const QString day = line.asOf.toString(Qt::ISODate);
        if (line.contradicted)
            return tr("%1 · said twice").arg(day);
        return line.stale ? tr("%1 · out of date").arg(day) : day;
    }
    default:
        if (const QString *typed = refused(line, column))
            return *typed;
        const auto found = line.hours.find(mondayAt(column));
        return found == line.hours.end() ? QString() : QString::number(found->second);
    }
}

QString HoursModel::spoken(const Line &line, int column) const
{
    if (column < FirstWeek)
        return text(line, column);
    const QString said = text(line, column);
    const QString hours = said.isEmpty() ? tr("nothing said") : tr("%1 hours").arg(said);
    const QString cell = tr("%1, %2, %3: %4", "studio, craft, week: hours")
                             .arg(line.studio, line.craft, weekText(mondayAt(column)), hours);
    return line.stale ? tr("%1, out of date").arg(cell) : cell;
}

QVariant HoursModel::data(const QModelIndex &index, int role) const
{
    const Line *line = this->line(index.row());
    if (!line)
        return {};
    const ThemeColors &colors = colorsFor(QApplication::palette());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return text(*line, index.column());
    case Qt::AccessibleTextRole:
        return spoken(*line, index.column());
    case Qt::ToolTipRole:
        return index.column() < FirstWeek ? QVariant(text(*line, index.column())) : QVariant();
    case Qt::TextAlignmentRole:
        return int(index.column() < FirstWeek ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (refused(*line, index.column()))
            return colors.danger;
        if (line->contradicted && index.column() == AsOf)
            return colors.warning;
        return line->stale ? QVariant(colors.muted) : QVariant();
    default:
        return {};
    }
}

QVariant HoursModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole && section >= FirstWeek)
        return weekText(mondayAt(section));
    if (role == Qt::TextAlignmentRole)
        return int(section < FirstWeek ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Studio:
        return tr("Studio");
    case Craft:
        return tr("Craft");
    case AsOf:
        return tr("As of");
    default:
        return weekDaysText(mondayAt(section));
    }
}

Qt::ItemFlags HoursModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const Line *line = this->line(index.row());
    if (line && !line->peer && index.column() >= FirstWeek)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool HoursModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Line *line = this->line(index.row());
    if (role != Qt::EditRole || !line || line->peer || index.column() < FirstWeek)
        return false;
    const QString said = value.toString().trimmed();
    if (said == text(*line, index.column()))
        return true;
    Q_EMIT typed(mondayAt(index.column()), line->craft, said);
    return true;
}

QWidget *HoursDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(u"cell.hours"_s);
    edit->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    edit->setFrame(false);
    edit->setAutoFillBackground(true);
    edit->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return edit;
}

} // namespace benchbook
