#include "core/buying/quote_table.h"

#include "core/base/csv.h"
#include "core/materials/material.h"
#include "core/people/settings.h"
#include "core/suppliers/supplier.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct AnswerText
{
    Q_DECLARE_TR_FUNCTIONS(Buying)
};

/// The columns of the table. Headers stand here and not in the translations: a table written in one language is read
/// back in the other.
struct AnswerColumn
{
    const char16_t *english;
    const char16_t *chinese;
};
enum AnswerField {
    Request,
    Code,
    Name,
    Wanted,
    MaterialUnit,
    Until,
    From,
    Price,
    Per,
    Minimum,
    Multiple,
    LeadDays,
    ValidUntil,
    Item,
    Note,
    FieldCount
};
constexpr std::array<AnswerColumn, FieldCount> answerColumns{{{u"Request", u"询价单"},
                                                              {u"Code", u"物料编号"},
                                                              {u"Material", u"物料"},
                                                              {u"Quantity wanted", u"需求数量"},
                                                              {u"Unit", u"单位"},
                                                              {u"Wanted by", u"需求日期"},
                                                              {u"Price from quantity", u"阶梯起始数量"},
                                                              {u"Price", u"价格"},
                                                              {u"For", u"计价数量"},
                                                              {u"Minimum", u"最小订量"},
                                                              {u"Multiple", u"整倍数"},
                                                              {u"Lead days", u"交期（天）"},
                                                              {u"Valid until", u"有效期至"},
                                                              {u"Your item number", u"贵方货号"},
                                                              {u"Note", u"备注"}}};

constexpr const char *quotesOfAnswer = R"sql(
    SELECT id FROM quote
    WHERE request_id = :request AND supplier_id = :supplier AND material_id = :material AND hidden = 0
)sql";

bool saysTheSame(const QuoteDraft &one, const QuoteDraft &other)
{
    const auto terms = [](const QuoteDraft &quote) {
        return std::tie(quote.validUntil, quote.currency, quote.leadDays, quote.minimum, quote.multiple);
    };
    const auto samePrice = [](const QuotedPrice &left, const QuotedPrice &right) {
        return left.terms.from == right.terms.from && left.terms.price == right.terms.price &&
               left.terms.per == right.terms.per;
    };
    return terms(one) == terms(other) &&
           std::equal(one.prices.begin(), one.prices.end(), other.prices.begin(), other.prices.end(), samePrice);
}

/// The code of the quote for the same request that says the same; empty when there is none.
QString enteredAs(const Reader &reader, const QuoteDraft &draft)
{
    Query query = reader.query(quotesOfAnswer);
    query.bind("request", draft.request).bind("supplier", draft.supplier).bind("material", draft.material);
    while (query.next()) {
        const Result<QuoteInfo> info = quoteInfo(reader, query.id<Quote>(0));
        if (info.ok() && saysTheSame(info->terms, draft))
            return info->code;
    }
    return {};
}

QString headerOf(const AnswerColumn &column, bool chinese)
{
    return QString::fromUtf16(chinese ? column.chinese : column.english);
}

using ColumnPlaces = std::array<int, FieldCount>; ///< −1: not in the table

Result<ColumnPlaces> placesIn(const CsvTable &table)
{
    ColumnPlaces places;
    places.fill(-1);
    if (table.rows.empty())
        return Error::invalid(AnswerText::tr("The table is empty."));
    const std::vector<CsvCell> &header = table.rows.front().cells;
    for (std::size_t field = 0; field < FieldCount; ++field) {
        for (std::size_t at = 0; at < header.size(); ++at) {
            const QString name = header[at].text.trimmed();
            if (name.compare(headerOf(answerColumns[field], false), Qt::CaseInsensitive) == 0 ||
                name == headerOf(answerColumns[field], true))
                places[field] = static_cast<int>(at);
        }
    }
    for (const AnswerField needed : {Code, Price}) {
        if (places[needed] < 0)
            return Error::invalid(AnswerText::tr("The table has no column “%1”. Fill in the table that was written "
                                                 "for the request.")
                                      .arg(headerOf(answerColumns[needed], false)));
    }
    return places;
}

/// Reads rows into quotes, one a material; further rows of a material are further prices of it.
class AnswerReader
{
public:
    /// The request must outlive it.
    AnswerReader(const Reader &reader, ColumnPlaces places, const RequestInfo &request, Id<Supplier> supplier)
        : m_reader(reader),
          m_places(places),
          m_request(request),
          m_supplier(supplier),
          m_currency(supplierCurrency(reader, supplier, readSettings(reader).currency))
    {
    }

    void read(const CsvRow &row)
    {
        if (cell(row, Price).isEmpty())
            return;
        AnswerRow told{row.line, cell(row, Code), {}};
        if (const Result<void> done = take(row); !done.ok())
            told.problem = done.error().message;
        m_answers.rows.push_back(told);
    }

    QuoteAnswers answers()
    {
        for (QuoteDraft &quote : m_answers.quotes) {
            std::sort(quote.prices.begin(), quote.prices.end(), [](const QuotedPrice &one, const QuotedPrice &other) {
                return one.terms.from < other.terms.from;
            });
        }
        leaveOutWhatIsKnown();
        return std::move(m_answers);
    }

private:
    QString cell(const CsvRow &row, AnswerField field) const
    {
        const int at = m_places[field];
        if (at < 0 || at >= static_cast<int>(row.cells.size()))
            return {};
        return unguardedCsvCell(row.cells[static_cast<std::size_t>(at)].text).trimmed();
    }

    Result<void> take(const CsvRow &row)
    {
        BENCHBOOK_ASSIGN(const qint64 id, findRecord(m_reader, materialKind(), cell(row, Code)));
        const Id<Material> material(id);
        BENCHBOOK_TRY(needAsked(row, material));
        m_materialOfRow.emplace(m_answers.rows.size(), material);
        BENCHBOOK_ASSIGN(const MaterialUnits measure, materialUnits(m_reader, material));
        const QString from = cell(row, From);
        const QString per = cell(row, Per);
        const QString line = (from.isEmpty() ? QString() : QString(from + u": "_s)) + cell(row, Price) +
                             (per.isEmpty() ? QString() : QString(u" / "_s + per));
        BENCHBOOK_ASSIGN(const QuotedPrice price, parseQuotedPrice(line, measure, m_currency));
        BENCHBOOK_ASSIGN(QuoteDraft * quote, quoteFor(material));
        const bool twice = std::any_of(quote->prices.begin(), quote->prices.end(),
                                       [&](const QuotedPrice &other) { return other.terms.from == price.terms.from; });
        if (twice)
            return Error::invalid(
                AnswerText::tr("Two prices begin at %1.").arg(displayText(price.terms.from, measure.base)));
        BENCHBOOK_TRY(takeTerms(row, measure, *quote));
        quote->prices.push_back(price);
        return {};
    }

    /// The table of one request is easily taken for that of another.
    Result<void> needAsked(const CsvRow &row, Id<Material> material) const
    {
        const QString request = cell(row, Request);
        if (!request.isEmpty() && request.compare(m_request.code, Qt::CaseInsensitive) != 0)
            return Error::invalid(AnswerText::tr("This row answers %1, not %2.").arg(request, m_request.code));
        const bool asked = std::any_of(m_request.lines.begin(), m_request.lines.end(),
                                       [&](const RequestLineInfo &line) { return line.line.material == material; });
        if (!asked)
            return Error::invalid(AnswerText::tr("%1 was not asked for in %2.").arg(cell(row, Code), m_request.code));
        return {};
    }

    void leaveOutWhatIsKnown()
    {
        std::erase_if(m_answers.quotes, [&](const QuoteDraft &quote) {
            const QString known = enteredAs(m_reader, quote);
            for (const auto &[row, material] : m_materialOfRow) {
                if (material == quote.material)
                    m_answers.rows[row].known = known;
            }
            return !known.isEmpty();
        });
    }

    Result<QuoteDraft *> quoteFor(Id<Material> material)
    {
        const auto known = std::find_if(m_answers.quotes.begin(), m_answers.quotes.end(),
                                        [&](const QuoteDraft &quote) { return quote.material == material; });
        if (known != m_answers.quotes.end())
            return &*known;
        m_answers.quotes.push_back({m_supplier, material, m_request.id});
        m_answers.quotes.back().currency = m_currency.code;
        return &m_answers.quotes.back();
    }

    /// What is said once for the material; a row that says nothing leaves it.
    Result<void> takeTerms(const CsvRow &row, const MaterialUnits &measure, QuoteDraft &quote) const
    {
        for (const auto &[field, target] : {std::pair(Minimum, &quote.minimum), std::pair(Multiple, &quote.multiple)}) {
            if (const QString text = cell(row, field); !text.isEmpty()) {
                BENCHBOOK_ASSIGN(*target, parseMaterialQuantity(measure, text));
            }
        }
        if (const QString text = cell(row, LeadDays); !text.isEmpty()) {
            bool ok = false;
            quote.leadDays = text.toInt(&ok);
            if (!ok || *quote.leadDays < 0)
                return Error::invalid(AnswerText::tr("“%1” is not a number of days.").arg(text));
        }
        if (const QString text = cell(row, ValidUntil); !text.isEmpty()) {
            quote.validUntil = dayFrom(text);
            if (!quote.validUntil.isValid())
                return Error::invalid(AnswerText::tr("“%1” is not a day; write it as 2026-09-01.").arg(text));
        }
        if (const QString text = cell(row, Item); !text.isEmpty())
            quote.supplierItem = text;
        if (const QString text = cell(row, Note); !text.isEmpty())
            quote.note = text;
        return {};
    }

    static QDate dayFrom(const QString &text)
    {
        for (const char *format : {"yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d"}) {
            if (const QDate day = QDate::fromString(text, QLatin1StringView(format)); day.isValid())
                return day;
        }
        return {};
    }

    const Reader &m_reader;
    ColumnPlaces m_places;
    const RequestInfo &m_request;
    Id<Supplier> m_supplier;
    Currency m_currency;
    QuoteAnswers m_answers;
    std::map<std::size_t, Id<Material>> m_materialOfRow; ///< by place in the rows
};

} // namespace

int QuoteAnswers::problems() const
{
    return static_cast<int>(
        std::count_if(rows.begin(), rows.end(), [](const AnswerRow &row) { return !row.problem.isEmpty(); }));
}

int QuoteAnswers::known() const
{
    return static_cast<int>(
        std::count_if(rows.begin(), rows.end(), [](const AnswerRow &row) { return !row.known.isEmpty(); }));
}

Result<QByteArray> quoteRequestCsv(const Reader &reader, Id<QuoteRequest> id, bool chinese)
{
    BENCHBOOK_ASSIGN(const RequestInfo info, quoteRequest(reader, id));
    QStringList header;
    for (const AnswerColumn &column : answerColumns)
        header << headerOf(column, chinese);
    QString lines = csvLine(header);
    for (const RequestLineInfo &line : info.lines) {
        QStringList cells(FieldCount, QString());
        cells[Request] = info.code;
        cells[Code] = line.code;
        cells[Name] = line.name;
        cells[Wanted] = plainText(line.line.quantity);
        cells[MaterialUnit] = line.unit.code;
        cells[Until] = line.line.wantedDay.toString(Qt::ISODate);
        cells[Note] = line.line.note;
        lines += csvLine(cells);
    }
    return csvFile(lines);
}

Result<QuoteAnswers> readQuoteAnswers(const Reader &reader, const CsvTable &table, Id<QuoteRequest> request,
                                      Id<Supplier> supplier)
{
    BENCHBOOK_ASSIGN(const ColumnPlaces places, placesIn(table));
    BENCHBOOK_ASSIGN(const RequestInfo info, quoteRequest(reader, request));
    const bool asked = std::any_of(info.suppliers.begin(), info.suppliers.end(),
                                   [&](const AskedSupplier &one) { return one.supplier == supplier; });
    if (!asked)
        return Error::invalid(AnswerText::tr("%1 was not asked in %2.").arg(supplierName(reader, supplier), info.code));
    AnswerReader answers(reader, places, info, supplier);
    for (std::size_t i = 1; i < table.rows.size(); ++i)
        answers.read(table.rows[i]);
    return answers.answers();
}

Result<std::vector<Id<Quote>>> enterQuoteAnswers(Studio &studio, const QuoteAnswers &answers, PersonRef person)
{
    if (answers.problems() > 0)
        return Error::invalid(
            AnswerText::tr("%n row(s) cannot be read. Nothing was entered.", nullptr, answers.problems()));
    if (answers.quotes.empty() && answers.known() > 0)
        return Error::refused(AnswerText::tr("This answer was entered already. Nothing was entered."));
    if (answers.quotes.empty())
        return Error::invalid(AnswerText::tr("There is no price in the table. Nothing was entered."));
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Enter quotes")), person,
        [&](Action &action) -> Result<std::vector<Id<Quote>>> {
            std::vector<Id<Quote>> ids;
            for (const QuoteDraft &quote : answers.quotes) {
                if (const QString same = enteredAs(action.reader(), quote); !same.isEmpty())
                    return Error::conflict(AnswerText::tr("%1 says this already. Nothing was entered.").arg(same));
                BENCHBOOK_ASSIGN(const Id<Quote> id, addQuote(action, quote));
                ids.push_back(id);
            }
            action.say(Sentence(
                QT_TRANSLATE_NOOP("Action", "Enter %1 quotes of %2"),
                {QString::number(ids.size()), supplierName(action.reader(), answers.quotes.front().supplier)}));
            return ids;
        });
}

} // namespace benchbook
