#include "core/tables/workbook.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <map>
#include <utility>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct WorkbookText
{
    Q_DECLARE_TR_FUNCTIONS(Table)
};

/// So many decimal digits come through a double unharmed, and a spreadsheet shows no more.
constexpr int digitsOfDouble = 15;
constexpr int longestSheetName = 31;
constexpr double roomForFilterButton = 3;

Error noRoom()
{
    return {ErrorCode::Io,
            WorkbookText::tr("The workbook was not saved: its temporary files cannot be written. Free some "
                             "space on the system's disk.")};
}

/// The number as a double, if it holds every digit.
std::optional<double> exactNumber(const QString &plain)
{
    QString digits;
    for (const QChar character : plain) {
        if (character.isDigit())
            digits += character;
    }
    while (digits.startsWith(u'0'))
        digits.remove(0, 1);
    bool isNumber = false;
    const double number = plain.toDouble(&isNumber);
    return isNumber && digits.size() <= digitsOfDouble ? std::optional(number) : std::nullopt;
}

bool isSpreadsheetDay(QDate day) { return day.isValid() && day.year() >= 1900 && day.year() <= 9999; }

QByteArray sheetName(const QString &title)
{
    QString name;
    for (const QChar character : title.left(longestSheetName))
        name += u"[]:*?/\\'"_s.contains(character) ? QChar(u' ') : character;
    return name.toUtf8();
}

} // namespace

struct Workbook::Parts
{
    QTemporaryDir folder;
    QByteArray path;
    QByteArray folderPath;
    lxw_workbook *book = nullptr;
    lxw_worksheet *sheet = nullptr;
    lxw_row_t row = 0;
    lxw_col_t columns = 0;
    lxw_error problem = LXW_NO_ERROR;           ///< the first of the row
    std::map<QByteArray, lxw_format *> formats; ///< by number format

    ~Parts()
    {
        if (book)
            lxw_workbook_free(book);
    }

    lxw_format *format(const QByteArray &numbers)
    {
        lxw_format *&known = formats[numbers];
        if (!known) {
            known = workbook_add_format(book);
            format_set_num_format(known, numbers.constData());
        }
        return known;
    }

    void note(lxw_error error)
    {
        if (problem == LXW_NO_ERROR)
            problem = error;
    }

    void text(int column, const QString &words, lxw_format *shape = nullptr)
    {
        if (!words.isEmpty())
            note(worksheet_write_string(sheet, row, static_cast<lxw_col_t>(column), words.toUtf8().constData(), shape));
    }

    void number(int column, double value, lxw_format *shape)
    {
        note(worksheet_write_number(sheet, row, static_cast<lxw_col_t>(column), value, shape));
    }
};

Workbook::Workbook(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
Workbook::~Workbook() = default;

Result<std::unique_ptr<Workbook>> Workbook::create(const QString &sheet, const std::vector<WorkbookColumn> &columns)
{
    auto parts = std::make_unique<Parts>();
    if (!parts->folder.isValid())
        return noRoom();
    parts->path = QFile::encodeName(parts->folder.filePath(u"list.xlsx"_s));
    parts->folderPath = QFile::encodeName(parts->folder.path());
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = parts->folderPath.data();
    parts->book = workbook_new_opt(parts->path.constData(), &options);
    parts->sheet = parts->book ? workbook_add_worksheet(parts->book, sheetName(sheet).constData()) : nullptr;
    if (!parts->sheet)
        return noRoom();
    parts->columns = static_cast<lxw_col_t>(columns.size());
    lxw_format *bold = workbook_add_format(parts->book);
    format_set_bold(bold);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        const double needed = std::max<double>(columns[i].width, static_cast<double>(columns[i].title.size()));
        worksheet_set_column(parts->sheet, column, column, needed + roomForFilterButton, nullptr);
        parts->text(column, columns[i].title, bold);
    }
    worksheet_freeze_panes(parts->sheet, 1, 0);
    parts->row = 1;
    return std::unique_ptr<Workbook>(new Workbook(std::move(parts)));
}

void Workbook::putText(int column, const QString &text) { m_parts->text(column, text); }

void Workbook::putNumber(int column, const QString &plain)
{
    if (const auto number = exactNumber(plain))
        m_parts->number(column, *number, nullptr);
    else
        m_parts->text(column, plain);
}

void Workbook::putAmount(int column, const QString &plain)
{
    const auto number = exactNumber(plain);
    if (!number)
        return m_parts->text(column, plain);
    const qsizetype point = plain.indexOf(u'.');
    const qsizetype decimals = point < 0 ? 0 : plain.size() - point - 1;
    const QByteArray fraction = decimals == 0 ? QByteArray() : QByteArray('.' + QByteArray(decimals, '0'));
    m_parts->number(column, *number, m_parts->format("#,##0" + fraction));
}

void Workbook::putShare(int column, Ratio share)
{
    m_parts->number(column, static_cast<double>(share.ppm()) / 1'000'000.0, m_parts->format("0.00%"));
}

void Workbook::putDay(int column, QDate day, const QString &otherwise)
{
    if (!isSpreadsheetDay(day))
        return m_parts->text(column, otherwise);
    lxw_datetime date{day.year(), day.month(), day.day(), 0, 0, 0};
    m_parts->note(worksheet_write_datetime(m_parts->sheet, m_parts->row, static_cast<lxw_col_t>(column), &date,
                                           m_parts->format("yyyy-mm-dd")));
}

void Workbook::putTime(int column, const QDateTime &time, const QString &otherwise)
{
    const QDate day = time.date();
    if (!isSpreadsheetDay(day))
        return m_parts->text(column, otherwise);
    const QTime clock = time.time();
    lxw_datetime moment{day.year(),   day.month(),    day.day(),
                        clock.hour(), clock.minute(), static_cast<double>(clock.second())};
    m_parts->note(worksheet_write_datetime(m_parts->sheet, m_parts->row, static_cast<lxw_col_t>(column), &moment,
                                           m_parts->format("yyyy-mm-dd hh:mm:ss")));
}

void Workbook::putFlag(int column, bool flag)
{
    m_parts->note(worksheet_write_boolean(m_parts->sheet, m_parts->row, static_cast<lxw_col_t>(column), flag, nullptr));
}

Result<void> Workbook::endRow()
{
    switch (m_parts->problem) {
    case LXW_NO_ERROR:
        break;
    case LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE:
        return Error::invalid(
            WorkbookText::tr("The workbook was not saved: it can hold no more than %1 rows. Save the list as "
                             "CSV, or filter it first.")
                .arg(m_parts->row));
    case LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED:
        return Error::invalid(
            WorkbookText::tr("The workbook was not saved: a text of row %1 is longer than a cell can be. Save "
                             "the list as CSV.")
                .arg(m_parts->row + 1));
    default:
        return noRoom();
    }
    ++m_parts->row;
    return {};
}

Result<QByteArray> Workbook::finish()
{
    worksheet_autofilter(m_parts->sheet, 0, 0, m_parts->row - 1, static_cast<lxw_col_t>(m_parts->columns - 1));
    lxw_workbook *book = std::exchange(m_parts->book, nullptr); // closing frees it, whatever comes of it
    if (workbook_close(book) != LXW_NO_ERROR)
        return noRoom();
    QFile file(QFile::decodeName(m_parts->path));
    if (!file.open(QIODevice::ReadOnly))
        return noRoom();
    return file.readAll();
}

} // namespace benchbook
