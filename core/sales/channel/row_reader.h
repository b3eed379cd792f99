// One row of a shop file, field by field; what cannot be understood is noted with its place.
#pragma once

#include "core/sales/channel/channel_detector.h"

namespace benchbook {

/// Notes problems up to a number a person can still read, and counts the rest.
class ProblemList
{
public:
    static constexpr std::size_t mostProblems = 1'000;

    void add(RowProblem problem);
    /// The problems in the order they were found; a last one says how many more there are.
    std::vector<RowProblem> take();

private:
    std::vector<RowProblem> m_problems;
    int m_more = 0;
};

class RowReader
{
public:
    /// All of them must outlive the reader.
    RowReader(const ChannelSheet &sheet, const CsvRow &row, ProblemList &problems);

    /// False, with a problem, when the row has lost or gained cells so that numbers may be wrong.
    bool hasItsShape();
    bool has(ChannelField field) const { return m_sheet.columns.contains(field); }

    /// The cleaned text of a field; empty when the file or the row has none.
    QString text(ChannelField field) const;
    /// Absent for an empty cell, and after a problem for one that is no amount or below zero.
    std::optional<Money> amount(ChannelField field, const Currency &currency);
    std::optional<Quantity> pieces();
    std::optional<Instant> moment(ChannelField field, const CellDateRule &rule);
    /// What the row's status columns say; absent when they are empty. An unknown word is remarked.
    std::optional<ChannelState> state();

    /// A problem for which the row cannot be used.
    void fail(ChannelField field, const QString &message);
    /// A problem a person should know of; the row is used.
    void remark(ChannelField field, const QString &message);
    bool failed() const { return m_failed; }

    const ChannelSheet &sheet() const { return m_sheet; }
    int line() const { return m_row.line; }

private:
    QString cell(std::size_t index) const;
    void note(std::optional<std::size_t> index, const QString &message);
    std::optional<std::size_t> place(ChannelField field) const;

    const ChannelSheet &m_sheet;
    const CsvRow &m_row;
    ProblemList &m_problems;
    bool m_failed = false;
};

} // namespace benchbook
