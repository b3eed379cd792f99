// Commands whose answer is a file: report and export.
#include "app/cli/session.h"

#include "core/people/settings.h"
#include "core/reports/month_report.h"
#include "core/reports/page/report_fonts.h"
#include "core/reports/price_list.h"
#include "core/reports/purchase_paper.h"
#include "core/reports/stock_alerts.h"
#include "core/reports/traveller.h"
#include "core/scan.h"
#include "core/stock/lot.h"
#include "core/tables/list_file.h"
#include "core/trace_paper.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct ReportCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

Result<Answer> exportTable(Session &session)
{
    const Arguments &arguments = session.arguments();
    const QString path = arguments.value("output");
    const ListDefinition *list = findList(arguments.positional().first());
    if (!list) {
        return session.usage(ReportCommandText::tr("There is no table “%1”.").arg(arguments.positional().first()));
    }
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending != u"csv" && ending != u"xlsx")
        return session.usage(ReportCommandText::tr("A list is saved as .csv or .xlsx."));
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    const ListRequest request{arguments.value("where"), arguments.value("filter"), {}, false, studio->today()};
    BENCHBOOK_ASSIGN(const int rows, studio->read([&](const Reader &reader) {
        return saveList(reader, *list, request, session.cellFormat(*studio), path, session.progress());
    }));
    return Answer{QJsonObject{{u"file"_s, path}, {u"rows"_s, rows}},
                  ReportCommandText::tr("%n row(s) in %1", nullptr, rows).arg(path)};
}

/// In the studio's own language unless said.
Result<ReportLanguage> reportLanguage(Session &session, const Studio &studio)
{
    QString language = session.arguments().value("lang");
    if (language.isEmpty()) {
        BENCHBOOK_ASSIGN(
            language, studio.read([](const Reader &reader) { return Result<QString>(readSettings(reader).language); }));
    }
    if (language == u"zh")
        return ReportLanguage::Chinese;
    if (language == u"en")
        return ReportLanguage::English;
    if (language == u"both")
        return ReportLanguage::Both;
    return session.usage(ReportCommandText::tr("The language is zh, en or both."));
}

Result<Answer> reportMonth(Session &session)
{
    const Arguments &arguments = session.arguments();
    const QString path = arguments.value("output");
    const QString text = arguments.positional().first();
    const QDate month = QDate::fromString(text + u"-01"_s, Qt::ISODate);
    if (!month.isValid())
        return session.usage(ReportCommandText::tr("“%1” is not a month; write it as 2026-09.").arg(text));
    if (!path.endsWith(u".pdf", Qt::CaseInsensitive))
        return session.usage(ReportCommandText::tr("The report is a PDF: name a file that ends in .pdf."));
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const ReportLanguage language, reportLanguage(session, *studio));
    BENCHBOOK_TRY(writeMonthReport(*studio, month, language, path));
    return Answer{QJsonObject{{u"file"_s, path}, {u"month"_s, text}, {u"bytes"_s, QFileInfo(path).size()}},
                  ReportCommandText::tr("The report is in %1.").arg(path)};
}

/// What a paper about one document needs: where it goes, from which studio, in which language.
struct PaperAsked
{
    Studio *studio;
    ReportLanguage language;
    QString path;
};

Result<PaperAsked> paperAsked(Session &session, const char *option = "pdf")
{
    const QString path = session.arguments().value(option);
    if (!path.endsWith(u".pdf", Qt::CaseInsensitive))
        return session.usage(ReportCommandText::tr("The report is a PDF: name a file that ends in .pdf."));
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const ReportLanguage language, reportLanguage(session, *studio));
    return PaperAsked{studio, language, path};
}

Answer paperAnswer(const PaperAsked &paper)
{
    return Answer{QJsonObject{{u"file"_s, paper.path}, {u"bytes"_s, QFileInfo(paper.path).size()}},
                  ReportCommandText::tr("The report is in %1.").arg(paper.path)};
}

Result<Answer> reportPurchaseOrder(Session &session)
{
    BENCHBOOK_ASSIGN(const PaperAsked paper, paperAsked(session));
    BENCHBOOK_ASSIGN(const Id<PurchaseOrder> id, paper.studio->read([&](const Reader &reader) {
        return findPurchaseOrder(reader, session.arguments().positional().first());
    }));
    BENCHBOOK_TRY(writePurchaseOrder(*paper.studio, id, paper.language, paper.path));
    return paperAnswer(paper);
}

Result<Answer> reportQuoteRequest(Session &session)
{
    BENCHBOOK_ASSIGN(const PaperAsked paper, paperAsked(session));
    std::optional<Id<Supplier>> supplier;
    if (session.arguments().has("supplier")) {
        BENCHBOOK_ASSIGN(supplier, session.find<Supplier>("suppliers", session.arguments().value("supplier")));
    }
    BENCHBOOK_ASSIGN(const Id<QuoteRequest> id, paper.studio->read([&](const Reader &reader) {
        return findQuoteRequest(reader, session.arguments().positional().first());
    }));
    BENCHBOOK_TRY(writeQuoteRequest(*paper.studio, id, supplier, paper.language, paper.path));
    return paperAnswer(paper);
}

Result<Answer> reportReturn(Session &session)
{
    BENCHBOOK_ASSIGN(const PaperAsked paper, paperAsked(session));
    BENCHBOOK_ASSIGN(const Id<SupplierReturn> id, paper.studio->read([&](const Reader &reader) {
        return findSupplierReturn(reader, session.arguments().positional().first());
    }));
    BENCHBOOK_TRY(writeReturnSlip(*paper.studio, id, paper.language, paper.path));
    return paperAnswer(paper);
}

Result<Answer> reportTraveller(Session &session)
{
    const QString size = session.arguments().has("paper") ? session.arguments().value("paper") : u"a4"_s;
    if (size != u"a4" && size != u"a5")
        return session.usage(ReportCommandText::tr("The paper is a4 or a5."));
    BENCHBOOK_ASSIGN(const PaperAsked paper, paperAsked(session, "output"));
    const QStringList &references = session.arguments().positional();
    BENCHBOOK_ASSIGN(const auto orders,
                     paper.studio->read([&](const Reader &reader) -> Result<std::vector<Id<WorkOrder>>> {
                         std::vector<Id<WorkOrder>> found;
                         for (const QString &reference : references) {
                             BENCHBOOK_ASSIGN(const Id<WorkOrder> id, findWorkOrder(reader, reference));
                             found.push_back(id);
                         }
                         return found;
                     }));
    BENCHBOOK_TRY(writeTraveller(*paper.studio, orders, paper.language,
                                 size == u"a5" ? PageMetrics::a5() : PageMetrics::a4(), paper.path));
    return paperAnswer(paper);
}

Result<Answer> reportTrace(Session &session)
{
    BENCHBOOK_ASSIGN(const PaperAsked paper, paperAsked(session, "output"));
    BENCHBOOK_TRY(writeTracePaper(*paper.studio, session.arguments().positional().first(), paper.language, paper.path));
    return paperAnswer(paper);
}

Result<Answer> reportPriceList(Session &session)
{
    const Arguments &arguments = session.arguments();
    const QString path = arguments.value("output");
    if (!path.endsWith(u".pdf", Qt::CaseInsensitive) && !path.endsWith(u".csv", Qt::CaseInsensitive))
        return session.usage(ReportCommandText::tr("A price list is saved as .pdf or .csv."));
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const ReportLanguage language, reportLanguage(session, *studio));
    PriceListQuestion question;
    if (arguments.has("tier")) {
        question.tier = arguments.value("tier");
        const QStringList tiers{u"regular"_s, u"friend"_s, u"trade"_s};
        if (!tiers.contains(question.tier))
            return session.usage(ReportCommandText::tr("The tier is one of: %1.").arg(tiers.join(u", "_s)));
    }
    question.category = arguments.value("category");
    question.unpriced = arguments.has("unpriced");
    BENCHBOOK_ASSIGN(const int products, writePriceList(*studio, question, language, path));
    return Answer{QJsonObject{{u"file"_s, path}, {u"products"_s, products}},
                  ReportCommandText::tr("%n product(s) in %1", nullptr, products).arg(path)};
}

Result<Answer> reportAlerts(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    const QString kind = session.arguments().value("kind");
    BENCHBOOK_ASSIGN(const std::vector<StockAlert> found, studio->read([&](const Reader &reader) {
        return stockAlerts(reader, studio->today(), studio->currency());
    }));
    QJsonArray alerts;
    QStringList lines;
    QString title;
    for (const StockAlert &alert : found) {
        if (!kind.isEmpty() && alertKey(alert.kind) != kind)
            continue;
        alerts << QJsonObject{{u"kind"_s, alertKey(alert.kind)},
                              {u"alert"_s, alertText(alert)},
                              {u"proposal"_s, alertProposal(alert)},
                              {u"table"_s, QString::fromLatin1(alert.table)},
                              {u"id"_s, idText(alert.record)}};
        if (title != alertTitle(alert.kind)) {
            title = alertTitle(alert.kind);
            lines << title;
        }
        lines << u"  "_s + alertText(alert) << u"    → "_s + alertProposal(alert);
    }
    if (lines.isEmpty())
        lines << ReportCommandText::tr("Nothing about materials and suppliers needs attention.");
    return Answer{QJsonObject{{u"alerts"_s, alerts}}, lines.join(u'\n')};
}

QStringList presetKeys()
{
    QStringList keys;
    for (const LabelPreset &preset : labelPresets())
        keys << preset.key;
    return keys;
}

/// The labels of what was named, or of the lots a list shows.
Result<std::vector<LabelContent>> labelsAskedFor(Session &session, const Studio &studio)
{
    const Arguments &arguments = session.arguments();
    return studio.read([&](const Reader &reader) -> Result<std::vector<LabelContent>> {
        std::vector<LabelContent> labels;
        for (const QString &reference : arguments.positional()) {
            BENCHBOOK_ASSIGN(LabelContent label, labelOf(reader, reference));
            labels.push_back(std::move(label));
        }
        if (!arguments.has("where") && !arguments.has("filter"))
            return labels;
        const ListRequest request{arguments.value("where"), arguments.value("filter"), {}, false, studio.today()};
        for (const qint64 lot : listIds(reader, lotList(), request)) {
            BENCHBOOK_ASSIGN(LabelContent label, lotLabel(reader, Id<Lot>(lot)));
            labels.push_back(std::move(label));
        }
        return labels;
    });
}

Result<Answer> reportLabels(Session &session)
{
    const Arguments &arguments = session.arguments();
    const QString path = arguments.value("output");
    if (!path.endsWith(u".pdf", Qt::CaseInsensitive))
        return session.usage(ReportCommandText::tr("Labels are a PDF: name a file that ends in .pdf."));
    const LabelPreset *preset = findLabelPreset(arguments.has("preset") ? arguments.value("preset") : u"40x30"_s);
    if (!preset)
        return session.usage(ReportCommandText::tr("The labels there are: %1.").arg(presetKeys().join(u", "_s)));
    BENCHBOOK_ASSIGN(const auto dpi, session.maybeCount("dpi"));
    if (dpi && *dpi != 203 && *dpi != 300)
        return session.usage(ReportCommandText::tr("Label printers have 203 or 300 dots per inch."));
    BENCHBOOK_ASSIGN(const auto skipped, session.maybeCount("skip"));
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(std::vector<LabelContent> labels, labelsAskedFor(session, *studio));
    const LabelJob job{std::move(labels), *preset, skipped.value_or(0)};
    BENCHBOOK_ASSIGN(const int pages, writeLabels(job, dpi.value_or(203), path, QFont(ReportFonts().family())));
    const int count = static_cast<int>(job.labels.size());
    return Answer{QJsonObject{{u"file"_s, path}, {u"labels"_s, count}, {u"pages"_s, pages}},
                  ReportCommandText::tr("%n label(s) in %1", nullptr, count).arg(path)};
}

} // namespace

std::span<const Command> reportCommands()
{
    static const std::vector<Command> commands{
        {"report month",
         "YYYY-MM",
         QT_TRANSLATE_NOOP("Cli", "the month's figures, printed"),
         {{"output", "F.pdf", QT_TRANSLATE_NOOP("Cli", "the file; it is replaced"), true},
          {"lang", "zh|en|both", QT_TRANSLATE_NOOP("Cli", "of the report; the studio's unless said")}},
         reportMonth,
         true},
        {"report quote-request",
         "REF",
         QT_TRANSLATE_NOOP("Cli", "a request for quotation to be filled in by hand, as suppliers get it"),
         {{"pdf", "F.pdf", QT_TRANSLATE_NOOP("Cli", "the file; it is replaced"), true},
          {"supplier", "SUPPLIER",
           QT_TRANSLATE_NOOP("Cli", "to whom of those asked; to nobody by name unless said or only one is asked")},
          {"lang", "zh|en|both", QT_TRANSLATE_NOOP("Cli", "of the report; the studio's unless said")}},
         reportQuoteRequest,
         true},
        {"report purchase-order",
         "REF",
         QT_TRANSLATE_NOOP("Cli", "a purchase order as its supplier gets it"),
         {{"pdf", "F.pdf", QT_TRANSLATE_NOOP("Cli", "the file; it is replaced"), true},
          {"lang", "zh|en|both", QT_TRANSLATE_NOOP("Cli", "of the report; the studio's unless said")}},
         reportPurchaseOrder,
         true},
        {"report return",
         "REF",
         QT_TRANSLATE_NOOP("Cli", "the slip that goes with what is sent back"),
         {{"pdf", "F.pdf", QT_TRANSLATE_NOOP("Cli", "the file; it is replaced"), true},
          {"lang", "zh|en|both", QT_TRANSLATE_NOOP("Cli", "of the report; the studio's unless said")}},
         reportReturn,
         true},
    };
    return commands;
}

std::span<const Command> printCommands()
{
    static const std::vector<Command> commands{
        {"report traveller",
         "WORK-ORDER...",
         QT_TRANSLATE_NOOP("Cli", "the paper that goes with a batch: its code to scan, steps, materials and lots"),
         {{"output", "F.pdf", QT_TRANSLATE_NOOP("Cli", "the file; it is replaced"), true},
          {"paper", "a4|a5", QT_TRANSLATE_NOOP("Cli", "its size; a4 unless said")},
          {"lang", "zh|en|both", QT_TRANSLATE_NOOP("Cli", "of the report; the studio's unless said")}},
         reportTraveller,
         true},
        {"report trace",
         "REF",
         QT_TRANSLATE_NOOP("Cli", "where a lot, work order or order came from and went to, with its recall list"),
         {{"output", "F.pdf", QT_TRANSLATE_NOOP("Cli", "the file; it is replaced"), true},
          {"lang", "zh|en|both", QT_TRANSLATE_NOOP("Cli", "of the report; the studio's unless said")}},
         reportTrace,
         true},
        {"report price-list",
         "",
         QT_TRANSLATE_NOOP("Cli", "what is sold and for how much, by category, as customers get it"),
         {{"output", "F.pdf|F.csv", QT_TRANSLATE_NOOP("Cli", "the file; it is replaced"), true},
          {"tier", "TIER", QT_TRANSLATE_NOOP("Cli", "regular (unless said), friend or trade")},
          {"category", "CATEGORY", QT_TRANSLATE_NOOP("Cli", "only products of this category")},
          {"unpriced", nullptr, QT_TRANSLATE_NOOP("Cli", "also what has no price yet, as “on request”")},
          {"lang", "zh|en|both", QT_TRANSLATE_NOOP("Cli", "of the list; the studio's unless said")}},
         reportPriceList,
         true},
        {"report alerts",
         "",
         QT_TRANSLATE_NOOP("Cli", "what about materials and suppliers somebody should act on, with a proposal each"),
         {{"kind", "KIND",
           QT_TRANSLATE_NOOP("Cli", "short, low, expiring, supplier_slipping, dead, over_cover or price_low")}},
         reportAlerts},
        {"report labels",
         "[REF...]",
         QT_TRANSLATE_NOOP(
             "Cli", "labels with a code to scan, of lots and work orders by code, badges of people by name, or of a "
                    "list of lots"),
         {{"output", "F.pdf", QT_TRANSLATE_NOOP("Cli", "the file; it is replaced"), true},
          {"preset", "LABEL",
           QT_TRANSLATE_NOOP("Cli", "40x30 (unless said), 50x30, 60x40, 100x150, or sheets of A4: a4-24, a4-21")},
          {"dpi", "203|300", QT_TRANSLATE_NOOP("Cli", "of the label printer; 203 unless said")},
          {"skip", "N", QT_TRANSLATE_NOOP("Cli", "leave the first N places of a begun sheet empty")},
          {"where", "TEXT", QT_TRANSLATE_NOOP("Cli", "of the lots that contain this text")},
          {"filter", "FILTER", QT_TRANSLATE_NOOP("Cli", "of the lots of one of the list's filters")}},
         reportLabels,
         true},
        {"export",
         "TABLE",
         QT_TRANSLATE_NOOP("Cli", "what a list shows, as a file for a spreadsheet; CSV for programs, a workbook for "
                                  "Excel, which rounds order numbers of more than 15 digits that it finds in CSV"),
         {{"output", "F.csv|F.xlsx", QT_TRANSLATE_NOOP("Cli", "the file; it is replaced"), true},
          {"where", "TEXT", QT_TRANSLATE_NOOP("Cli", "only rows that contain this text")},
          {"filter", "FILTER", QT_TRANSLATE_NOOP("Cli", "one of the list's filters")}},
         exportTable},
    };
    return commands;
}

} // namespace benchbook::cli
