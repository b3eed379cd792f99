#include "ui/buying/request_form.h"

#include "core/buying/quote_request.h"
#include "core/materials/material.h"
#include "core/suppliers/supplier.h"
#include "ui/buying/picked_material.h"
#include "ui/kit/value_edit.h"
#include "ui/records/edit_table.h"

#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

enum LineColumn { LineMaterial, LineQuantity, LineWanted };

} // namespace

RequestForm::RequestForm(Session &session)
    : PaneForm(u"quoteRequest"_s),
      m_session(session),
      m_lines(new EditTable(u"quoteRequestLines"_s,
                            {{.key = u"material"_s,
                              .title = [] { return tr("Material"); },
                              .width = 18,
                              .search = nameSearch(session, materialList())},
                             {u"quantity"_s, [] { return tr("Quantity"); }, 10, true},
                             {u"wanted"_s, [] { return tr("Wanted by"); }, 10}},
                            false)),
      m_find(new QLineEdit),
      m_suppliers(new QListWidget),
      m_answerBy(new DayEdit(u"quoteRequestAnswerBy"_s, session.today())),
      m_remark(new QLineEdit)
{
    m_suppliers->setObjectName(u"quoteRequestSuppliers"_s);
    m_find->setObjectName(u"quoteRequestFind"_s);
    m_find->setClearButtonEnabled(true);
    m_remark->setObjectName(u"quoteRequestNote"_s);
    m_suppliers->setFixedHeight(m_suppliers->fontMetrics().lineSpacing() * 6 + 12);
    addField(u"lines"_s, m_lines);
    auto *asked = new QWidget;
    auto *column = new QVBoxLayout(asked);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_find);
    column->addWidget(m_suppliers);
    m_suppliers->setFrameShape(QFrame::NoFrame);
    addField(u"suppliers"_s, asked);
    connect(m_find, &QLineEdit::textChanged, this, &RequestForm::narrowSuppliers);
    addFields({{u"answerBy"_s, m_answerBy}, {u"note"_s, m_remark}});
    offerSuppliers();
    RequestForm::retranslate();
}

void RequestForm::offerSuppliers()
{
    for (const ListRow &row : shortList(m_session, supplierList())) {
        auto *item = new QListWidgetItem(rowText(supplierList(), row, "name"), m_suppliers);
        item->setData(Qt::UserRole, QVariant::fromValue(row.id));
        item->setToolTip(rowText(supplierList(), row, "code"));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
}

void RequestForm::narrowSuppliers(const QString &text)
{
    const QString wanted = text.trimmed();
    for (int i = 0; i < m_suppliers->count(); ++i) {
        QListWidgetItem *item = m_suppliers->item(i);
        const bool found =
            item->text().contains(wanted, Qt::CaseInsensitive) || item->toolTip().contains(wanted, Qt::CaseInsensitive);
        item->setHidden(!found && item->checkState() != Qt::Checked);
    }
}

void RequestForm::fill(const std::vector<WantedMaterial> &wants)
{
    std::vector<EditLine> lines;
    for (const WantedMaterial &want : wants) {
        const auto measure =
            m_session.studio().read([&](const Reader &reader) { return materialUnits(reader, want.material); });
        const QString name =
            m_session.studio()
                .read([&](const Reader &reader) { return recordTitle(reader, materialKind(), want.material.value()); })
                .valueOr(QString());
        lines.push_back({{name.section(u" · "_s, 1),
                          measure.ok() ? displayText(want.quantity, measure->base) : plainText(want.quantity),
                          want.wantedDay.toString(Qt::ISODate)}});
    }
    m_lines->model()->setLines(std::move(lines));
}

void RequestForm::retranslate()
{
    setTexts(tr("Ask for quotes"), tr("Make the request"));
    field(u"lines"_s)->setLabel(tr("What is asked for"));
    m_lines->setTexts(tr("What is asked for"), tr("No line yet."), tr("Add line"));
    field(u"suppliers"_s)->setLabel(tr("Who is asked"));
    m_suppliers->setAccessibleName(tr("Who is asked"));
    m_find->setPlaceholderText(tr("Find a supplier"));
    m_find->setAccessibleName(tr("Find a supplier"));
    field(u"answerBy"_s)->setLabel(tr("Answer by"));
    m_answerBy->setPlaceholderText(tr("no limit"));
    field(u"note"_s)->setLabel(tr("Note"));
}

Result<std::optional<qint64>> RequestForm::act()
{
    std::vector<Issue> issues;
    RequestDraft draft;
    m_lines->model()->clearProblems();
    const std::vector<EditLine> &lines = m_lines->model()->lines();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const QStringList &texts = lines[i].texts;
        if (texts.join(QString()).trimmed().isEmpty())
            continue;
        const int row = static_cast<int>(i);
        const auto wrong = [&](const QString &key, const QString &message) {
            m_lines->model()->setProblem(row, key, message);
            issues.push_back({u"lines"_s, message});
        };
        const auto material = m_session.studio().read(
            [&](const Reader &reader) { return findRecord(reader, materialKind(), texts[LineMaterial]); });
        if (!material.ok()) {
            wrong(u"material"_s, material.error().message);
            continue;
        }
        RequestLine line{Id<Material>(*material), {}, texts[LineQuantity].trimmed()};
        const auto quantity = readBoughtQuantity(m_session, line.material, texts[LineQuantity]);
        if (quantity.ok())
            line.quantity = *quantity;
        else
            wrong(u"quantity"_s, quantity.error().message);
        if (!texts[LineWanted].trimmed().isEmpty()) {
            const auto day = DayEdit::parse(texts[LineWanted], m_session.today());
            if (day.ok())
                line.wantedDay = *day;
            else
                wrong(u"wanted"_s, day.error().message);
        }
        draft.lines.push_back(line);
    }
    for (int i = 0; i < m_suppliers->count(); ++i) {
        if (m_suppliers->item(i)->checkState() == Qt::Checked)
            draft.suppliers.push_back(Id<Supplier>(m_suppliers->item(i)->data(Qt::UserRole).toLongLong()));
    }
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    draft.answerBy = m_answerBy->day().value_or(QDate());
    draft.note = m_remark->text().trimmed();
    BENCHBOOK_ASSIGN(const Id<QuoteRequest> id, addQuoteRequest(m_session.studio(), draft, m_session.person()));
    return std::optional(id.value());
}

} // namespace benchbook
