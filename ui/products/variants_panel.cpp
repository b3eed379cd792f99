#include "ui/products/variants_panel.h"

#include "core/products/product_draft.h"
#include "ui/kit/label.h"
#include "ui/kit/table_view.h"
#include "ui/products/differences_panel.h"
#include "ui/records/edit_table.h"

#include <QEvent>
#include <QJsonArray>
#include <QScopedValueRollback>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

const QStringList &typedKeys()
{
    static const QStringList keys{u"sku"_s, u"name"_s, u"price"_s};
    return keys;
}

const Field &variantField(const QString &key)
{
    for (const Field &field : variantKind().fields) {
        if (key == QLatin1StringView(field.key))
            return field;
    }
    Q_UNREACHABLE();
}

QString onHandOf(const Studio &studio, Id<Variant> variant, const CellFormat &format)
{
    const auto rows =
        studio.read([&](const Reader &reader) { return listRows(reader, variantList(), {variant.value()}); });
    if (!rows.ok() || rows->empty())
        return {};
    for (std::size_t i = 0; i < variantList().columns.size(); ++i) {
        if (QLatin1StringView(variantList().columns[i].key) == "onHand"_L1)
            return cellText(variantList(), rows->front(), static_cast<int>(i), format);
    }
    return {};
}

} // namespace

std::vector<Id<Variant>> variantsOf(const Studio &studio, Id<Product> product)
{
    std::vector<Id<Variant>> variants;
    const auto json = productJson(studio, product);
    if (!json.ok())
        return variants;
    for (const QJsonValue &variant : json->value(u"variants"_s).toArray()) {
        const QString sku = variant.toObject().value(u"sku"_s).toString();
        const auto id = studio.read([&](const Reader &reader) { return findRecord(reader, variantKind(), sku); });
        if (id.ok())
            variants.push_back(Id<Variant>(*id));
    }
    return variants;
}

VariantsPanel::VariantsPanel(const QString &name, Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_table(new EditTable(name,
                            {{u"sku"_s, [] { return tr("SKU"); }, 12},
                             {u"name"_s, [] { return tr("Variant"); }, 10},
                             {u"price"_s, [] { return tr("List price"); }, 8, true},
                             {u"onHand"_s, [] { return tr("On hand"); }, 7, true, true}},
                            false)),
      m_problem(new Label({}, Label::Size::Small, Tone::Danger)),
      m_differences(new DifferencesPanel(u"variantDifferences"_s, session))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    m_problem->setObjectName(QString(name + u".problem"_s));
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    column->addWidget(m_differences);
    connect(m_table, &EditTable::currentRowChanged, this, &VariantsPanel::showDifferences);
    connect(m_differences, &DifferencesPanel::said, this, &VariantsPanel::said);
    connect(m_table->model(), &EditTableModel::edited, this, &VariantsPanel::save);
    connect(m_table->model(), &EditTableModel::removed, this, &VariantsPanel::remove);
    retranslate();
}

void VariantsPanel::open(qint64 product)
{
    const bool same = m_product == product;
    if (m_saving)
        return;
    if (same && (m_unsaved || m_table->isTyping()))
        return showDifferences();
    m_product = product;
    m_unsaved = false;
    m_problem->hide();
    load();
}

void VariantsPanel::load()
{
    const Studio &studio = m_session.studio();
    std::vector<EditLine> lines;
    for (const Id<Variant> id : variantsOf(studio, Id<Product>(*m_product))) {
        const auto draft = loadRecord(studio, variantKind(), id.value());
        if (!draft.ok())
            continue;
        EditLine line{{}, id.value()};
        for (const QString &key : typedKeys())
            line.texts << fieldText(studio, m_session.kinds(), variantField(key), draft->at(key), *draft);
        line.texts << onHandOf(studio, id, m_session.format());
        lines.push_back(std::move(line));
    }
    m_table->model()->setLines(std::move(lines));
    showDifferences();
}

void VariantsPanel::showDifferences()
{
    if (!m_product)
        return;
    const std::vector<EditLine> &lines = m_table->model()->lines();
    if (m_table->currentRow() < 0 && !lines.empty()) {
        // Choosing the line leads here again.
        m_table->table()->setCurrentIndex(m_table->model()->index(0, 0));
        return;
    }
    const int row = m_table->currentRow();
    std::optional<Id<Variant>> variant;
    if (row >= 0 && lines[static_cast<std::size_t>(row)].id != 0)
        variant = Id<Variant>(lines[static_cast<std::size_t>(row)].id);
    m_differences->open(Id<Product>(*m_product), variant);
}

void VariantsPanel::save(int row)
{
    if (row < 0 || !m_product)
        return;
    const EditLine &line = m_table->model()->lines()[static_cast<std::size_t>(row)];
    Draft draft;
    std::vector<Issue> issues;
    for (int i = 0; i < typedKeys().size(); ++i) {
        const QString &key = typedKeys()[i];
        const auto value = parseField(m_session.studio(), m_session.kinds(), variantField(key), line.texts[i], draft);
        if (value.ok())
            draft[key] = *value;
        else
            issues.push_back({key, value.error().message});
    }
    if (!issues.empty())
        return showIssues(row, Error::fromIssues(std::move(issues)));
    const QScopedValueRollback<bool> saving(m_saving, true);
    Result<void> done;
    if (line.id != 0) {
        done = changeRecord(m_session.studio(), variantKind(), line.id, draft, m_session.person());
    } else {
        draft[u"product"_s] = Value(*m_product);
        const auto added = addRecord(m_session.studio(), variantKind(), draft, m_session.person());
        if (!added.ok())
            done = added.error();
    }
    if (!done.ok())
        return showIssues(row, done.error());
    Q_EMIT said(line.id != 0 ? tr("Variant changed") : tr("Variant added"), m_session.justWritten().has_value());
    m_unsaved = false;
    m_problem->hide();
    load();
}

void VariantsPanel::showIssues(int row, const Error &error)
{
    m_unsaved = true;
    m_table->model()->clearProblems();
    for (const Issue &issue : error.issues)
        m_table->model()->setProblem(row, issue.field, issue.message);
    m_problem->setText(u"! "_s + tr("Not saved yet: %1").arg(error.message));
    m_problem->show();
}

void VariantsPanel::remove(qint64 variant)
{
    const QScopedValueRollback<bool> saving(m_saving, true);
    const auto done = benchbook::setHidden(m_session.studio(), variantKind(), variant, true, m_session.person());
    if (done.ok())
        Q_EMIT said(tr("Variant removed"), true);
    else
        m_session.dialogs().showError(this, done.error());
}

void VariantsPanel::retranslate()
{
    m_table->setTexts(tr("Variants of this product"), tr("A product is sold in at least one variant."),
                      tr("Add variant"));
}

void VariantsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace benchbook
