// A request for quotation as a table: what suppliers fill in, and what comes back.
#pragma once

#include "core/base/csv_reader.h"
#include "core/buying/quote.h"
#include "core/buying/quote_request.h"

namespace benchbook {

/// The request as CSV (UTF-8 with a mark, so that Excel reads it): a row a line, the columns to be filled in empty.
/// `chinese` writes the headers in Chinese. A supplier adds a row of the same material for each further price break.
Result<QByteArray> quoteRequestCsv(const Reader &reader, Id<QuoteRequest> id, bool chinese);

/// What a filled-in table says, before anything is written.
struct AnswerRow
{
    int line = 0; ///< of the file, from 1
    QString material;
    QString problem;    ///< empty: fine
    QString known = {}; ///< the code of the quote that says the same already: the row is left out
};
struct QuoteAnswers
{
    std::vector<QuoteDraft> quotes; ///< one a material
    std::vector<AnswerRow> rows;    ///< every row with something in it

    int problems() const;
    int known() const; ///< rows left out because they were entered before
};
/// Headers are known in both languages, by name and not by position. Rows without a price say nothing and are left
/// out, as are those entered before; a row that cannot be read, answers another request, or is of a material that was
/// not asked for says so. Invalid where the columns of the table cannot be found, or the supplier was not asked.
Result<QuoteAnswers> readQuoteAnswers(const Reader &reader, const CsvTable &table, Id<QuoteRequest> request,
                                      Id<Supplier> supplier);
/// Enters every quote as one action. Refused while a row has a problem: half an answer would look like a whole one.
/// Refused, too, what was entered since the table was read.
Result<std::vector<Id<Quote>>> enterQuoteAnswers(Studio &studio, const QuoteAnswers &answers, PersonRef person);

} // namespace benchbook
