#include "ui/buying/requests_page.h"

#include "core/base/whole_file.h"
#include "core/buying/quote_table.h"
#include "core/reports/print_language.h"
#include "core/reports/purchase_paper.h"
#include "core/tables/record_table.h"
#include "ui/buying/picked_material.h"
#include "ui/buying/quote_form.h"
#include "ui/buying/request_form.h"
#include "ui/kit/buttons.h"
#include "ui/records/fact_sheet.h"
#include "ui/records/print_out.h"
#include "ui/records/state_style.h"

#include <QAction>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {

RequestsPage::RequestsPage(Session &session, QWidget *parent)
    : ActionPage(u"quoteRequests"_s, session, quoteRequestList(), parent), m_new(new QAction(this))
{
    m_new->setObjectName(u"newQuoteRequestAction"_s);
    m_new->setShortcut(QKeySequence(u"Ctrl+N"_s));
    m_new->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_new);
    connect(m_new, &QAction::triggered, this, [this] { askFor({}); });
    connect(table(), &TableView::emptyActionTriggered, this, [this] { askFor({}); });
    RequestsPage::retranslate();
}

QString RequestsPage::title() const { return tr("Requests"); }

QString RequestsPage::emptySentence() const
{
    return tr("Ask several suppliers the same thing: they get a table, and what they fill in is read back.");
}

QString RequestsPage::emptyAction() const { return tr("Ask for quotes"); }

void RequestsPage::retranslate()
{
    m_new->setText(tr("Ask for quotes"));
    ActionPage::retranslate();
}

void RequestsPage::askFor(const std::vector<WantedMaterial> &wants)
{
    auto *form = new RequestForm(session());
    form->fill(wants);
    openForm(form, false);
}

void RequestsPage::fillBody(std::optional<qint64> id)
{
    detail()->setChip({});
    const auto request = session().studio().read([&](const Reader &reader) -> Result<RequestInfo> {
        return id ? quoteRequest(reader, Id<QuoteRequest>(*id)) : Result<RequestInfo>(Error::notFound(QString()));
    });
    if (!request.ok()) {
        detail()->setHeading(tr("No request chosen"));
        return;
    }
    const bool answered = std::all_of(request->suppliers.begin(), request->suppliers.end(),
                                      [](const AskedSupplier &asked) { return asked.answered > 0; });
    detail()->setHeading(request->code, request->note);
    detail()->setChip(chipFor(answered ? u"answered"_s : u"asked"_s));
    if (!form())
        addActions(*request);
    auto *facts = new FactSheet(u"requestFacts"_s);
    detail()->body()->addWidget(facts);
    facts->addLine(tr("Asked on"), request->askedDay.toString(Qt::ISODate));
    if (request->answerBy.isValid())
        facts->addLine(tr("Answer by"), request->answerBy.toString(Qt::ISODate),
                       !answered && request->answerBy < session().today() ? Tone::Danger : Tone::Neutral);
    facts->addSection(tr("What is asked for"));
    for (const RequestLineInfo &line : request->lines) {
        QString quantity = displayText(line.line.quantity, line.unit);
        if (line.line.wantedDay.isValid())
            quantity += u" · "_s + line.line.wantedDay.toString(Qt::ISODate);
        facts->addLine(line.name, quantity);
    }
    showSuppliers(*request);
}

void RequestsPage::addActions(const RequestInfo &request)
{
    auto *save = makeButton(u"requestSave"_s, tr("Save the table"), u"download"_s);
    auto *remove = makeButton(u"requestRemove"_s, tr("Remove"), u"trash-2"_s);
    connect(save, &QPushButton::clicked, this, [this, request] { saveTable(request); });
    connect(remove, &QPushButton::clicked, this,
            [this, id = request.id] { acted(removeQuoteRequest(session().studio(), id, session().person())); });
    addButtons(QList<QWidget *>{save} + printOutButtons(u"request"_s, session(), this, paperOf(request, {})) +
               QList<QWidget *>{remove});
}

void RequestsPage::showSuppliers(const RequestInfo &request)
{
    auto *facts = new FactSheet(u"requestSuppliers"_s);
    detail()->body()->addWidget(facts);
    facts->addSection(tr("Who is asked"));
    for (const AskedSupplier &asked : request.suppliers) {
        const QString state = asked.answered > 0
                                  ? tr("%1 of %2 answered, first on %3")
                                        .arg(QString::number(asked.answered), QString::number(request.lines.size()),
                                             asked.firstAnswer.toString(Qt::ISODate))
                                  : tr("no answer yet");
        facts->addLine(asked.name, state, asked.answered > 0 ? Tone::Success : Tone::Neutral);
        if (!form())
            addLinks(*facts, request, asked);
    }
}

void RequestsPage::addLinks(FactSheet &facts, const RequestInfo &request, const AskedSupplier &asked)
{
    const QString key = QString::number(asked.supplier.value());
    facts.addLink(u"read"_s + key, {}, tr("Read the table they filled in"),
                  [this, request, supplier = asked.supplier] { takeAnswer(request, supplier); });
    for (const RequestLineInfo &line : request.lines) {
        const Id<Material> material = line.line.material;
        if (std::find(asked.quoted.begin(), asked.quoted.end(), material) != asked.quoted.end())
            continue;
        facts.addLink(u"type"_s + key + u'.' + QString::number(material.value()), {},
                      tr("Enter their quote for %1").arg(line.name),
                      [this, supplier = asked.supplier, material, id = request.id] {
                          auto *form = new QuoteForm(session());
                          form->fill(supplier.value(), material.value(), id);
                          openForm(form, true);
                      });
    }
    if (request.suppliers.size() == 1)
        return; // The buttons of the pane are theirs.
    const PrintOut paper = paperOf(request, asked.supplier);
    facts.addLink(u"pdf"_s + key, {}, tr("Save as PDF for them…"),
                  [this, paper] { savePrintOut(session(), this, paper); });
    facts.addLink(u"print"_s + key, {}, tr("Print for them…"),
                  [this, paper] { previewPrintOut(session(), this, paper); });
}

PrintOut RequestsPage::paperOf(const RequestInfo &request, std::optional<Id<Supplier>> supplier)
{
    const auto asked = std::find_if(request.suppliers.begin(), request.suppliers.end(),
                                    [&](const AskedSupplier &one) { return supplier == one.supplier; });
    const QString name = asked == request.suppliers.end() ? request.code : request.code + u' ' + asked->name;
    return {name, tr("Save the request for quotation"), [id = request.id, supplier](const Reader &reader) {
                return quoteRequestPaper(reader, id, supplier, printLanguage(reader));
            }};
}

void RequestsPage::saveTable(const RequestInfo &request)
{
    const auto path = session().dialogs().saveFile(
        this, {tr("Save the request as a table"), request.code + u".csv"_s, tr("Table (*.csv)")});
    if (!path)
        return;
    const bool chinese = QLocale().language() == QLocale::Chinese;
    const auto written = session().studio().read([&](const Reader &reader) -> Result<void> {
        BENCHBOOK_ASSIGN(const QByteArray bytes, quoteRequestCsv(reader, request.id, chinese));
        return writeWholeFile(*path, bytes);
    });
    if (session().succeeded(written, this))
        Q_EMIT said(tr("Saved as %1").arg(*path), false);
}

void RequestsPage::takeAnswer(const RequestInfo &request, Id<Supplier> supplier)
{
    const QStringList files = session().dialogs().openFiles(
        this, {tr("The table they filled in"), {}, tr("Tables (*.csv *.xlsx);;All files (*)")});
    if (files.isEmpty())
        return;
    const auto answers = session().studio().read([&](const Reader &reader) -> Result<QuoteAnswers> {
        BENCHBOOK_ASSIGN(const QByteArray bytes, readForeignFile(files.front(), maxTableBytes));
        BENCHBOOK_ASSIGN(const CsvTable table, readTable(bytes));
        return readQuoteAnswers(reader, table, request.id, supplier);
    });
    if (!session().succeeded(answers, this))
        return;
    if (answers->problems() > 0) {
        QStringList problems;
        for (const AnswerRow &row : answers->rows) {
            if (!row.problem.isEmpty())
                problems << tr("Line %1, %2: %3").arg(QString::number(row.line), row.material, row.problem);
        }
        session().dialogs().showError(this, Error::invalid(tr("Nothing was entered.") + u'\n' + firstLines(problems)));
        return;
    }
    acted(enterQuoteAnswers(session().studio(), *answers, session().person()));
    refillDetail();
}

} // namespace benchbook
