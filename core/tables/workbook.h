// Workbook: one sheet of an XLSX file, written row after row. Nothing else includes libxlsxwriter.
#pragma once

#include "core/base/ratio.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>

#include <memory>

namespace benchbook {

struct WorkbookColumn
{
    QString title;
    int width = 12; ///< in average characters
};

/// The first row is the titles: bold, always in sight, with a filter for each. Rows go to disk as they come, so a sheet
/// of any length needs little memory.
class Workbook
{
public:
    /// Io error if there is no room for temporary files.
    static Result<std::unique_ptr<Workbook>> create(const QString &sheet, const std::vector<WorkbookColumn> &columns);
    ~Workbook();
    Workbook(const Workbook &) = delete;
    Workbook &operator=(const Workbook &) = delete;

    // The cells of the row of the moment. A cell that is not put stays empty.
    void putText(int column, const QString &text);
    /// A plain decimal ("-1234.5"). One of more than 15 digits is no number in a spreadsheet and is put as text.
    void putNumber(int column, const QString &plain);
    /// The same, shown with the decimals it comes with, and in groups of three: "1,234.50".
    void putAmount(int column, const QString &plain);
    /// Shown in percent.
    void putShare(int column, Ratio share);
    /// Shown as 2026-09-01; what is no day of a spreadsheet's calendar (before 1900) is put as `otherwise`.
    void putDay(int column, QDate day, const QString &otherwise);
    /// As the clock showed it there, to the second; outside of a spreadsheet's calendar as `otherwise`.
    void putTime(int column, const QDateTime &time, const QString &otherwise);
    void putFlag(int column, bool flag);
    /// Invalid for what a workbook cannot hold: a million rows, a text of more than 32767 characters.
    Result<void> endRow();

    /// The bytes of the file; nothing can be put afterwards.
    Result<QByteArray> finish();

private:
    struct Parts;
    explicit Workbook(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace benchbook
