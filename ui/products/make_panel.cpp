#include "ui/products/make_panel.h"

#include "core/products/product.h"
#include "core/workshop/work_order.h"
#include "ui/kit/value_edit.h"
#include "ui/products/variants_panel.h"

#include <QComboBox>
#include <QVBoxLayout>

#include <limits>

using namespace Qt::StringLiterals;

namespace benchbook {

MakePanel::MakePanel(const QString &name, Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_form(new ActionForm(
          name, [] { return tr("Make"); }, [] { return tr("&Plan work order"); }, [this] { return plan(); })),
      m_variant(new QComboBox),
      m_pieces(new QuantityEdit({}, Unit::fromText(u"pcs"_s).valueOr(Unit()))),
      m_due(new DayEdit({}, session.today()))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    m_pieces->setWholeOnly(true);
    m_form->addField(u"variant"_s, m_variant, [] { return tr("Variant"); });
    m_form->addField(
        u"quantity"_s, m_pieces, [] { return tr("Pieces to start"); },
        [] { return tr("Plan more than you need where some will be scrapped."); });
    m_form->addField(
        u"due"_s, m_due, [] { return tr("Due"); }, [] { return tr("May stay empty."); });
    m_form->setPermanent();
}

void MakePanel::open(qint64 product)
{
    const QVariant kept = m_variant->currentData();
    m_variant->clear();
    const Studio &studio = m_session.studio();
    for (const Id<Variant> id : variantsOf(studio, Id<Product>(product))) {
        const auto title =
            studio.read([&](const Reader &reader) { return recordTitle(reader, variantKind(), id.value()); });
        m_variant->addItem(title.valueOr({}), QVariant::fromValue(id.value()));
    }
    m_variant->setCurrentIndex(std::max(0, m_variant->findData(kept)));
}

Result<void> MakePanel::plan()
{
    std::vector<Issue> issues;
    if (m_variant->currentIndex() < 0)
        issues.push_back({u"variant"_s, tr("Add a variant first.")});
    const auto pieces = m_pieces->quantity();
    if (!pieces || *pieces <= Quantity() || pieces->wholeUnits() > std::numeric_limits<int>::max())
        issues.push_back({u"quantity"_s,
                          m_pieces->isBlank() || pieces ? tr("Say how many pieces are started.") : m_pieces->check()});
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    NewWorkOrder order{Id<Variant>(m_variant->currentData().toLongLong()), static_cast<int>(pieces->wholeUnits())};
    order.due = m_due->day().value_or(QDate());
    BENCHBOOK_ASSIGN(const auto made, planWorkOrder(m_session.studio(), order, m_session.person()));
    m_pieces->setValue(std::nullopt);
    m_due->setValue(std::nullopt);
    Q_EMIT planned(made.id.value(), made.code);
    return {};
}

} // namespace benchbook
