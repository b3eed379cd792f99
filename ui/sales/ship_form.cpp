#include "ui/sales/ship_form.h"

#include "ui/kit/value_edit.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

#include <limits>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {
/// More than any shelf holds: asking a proposal for it lists every lot there is.
constexpr Quantity allPieces = Quantity::fromMicro(std::numeric_limits<qint64>::max() / 4);
} // namespace

ShipForm::ShipForm(Session &session, const OrderInfo &order)
    : PaneForm(u"shipForm"_s), m_session(session), m_order(order), m_tracking(new QLineEdit)
{
    m_tracking->setObjectName(u"shipTracking"_s);
    const auto proposed = session.studio().read([&](const Reader &reader) -> Result<void> {
        m_proposals = proposeShipment(reader, order.id);
        for (const ShipProposal &proposal : m_proposals) {
            for (const LotStock &lot : proposal.lots)
                addLine(reader, proposal.line, lot.lot, lot.quantity);
        }
        return {};
    });
    addField(u"tracking"_s, m_tracking);
    setSubmittable(proposed.ok() && !m_lines.empty());
    ShipForm::retranslate();
}

void ShipForm::addLine(const Reader &reader, const OrderLineInfo &line, std::optional<Id<Lot>> chosen,
                       Quantity quantity)
{
    const int number = int(m_lines.size());
    auto *box = new QComboBox;
    box->setObjectName(u"shipLot%1"_s.arg(number));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    const Unit pieces = Unit::fromText(u"pcs"_s).value();
    for (const LotStock &stock : proposeFinishedLots(reader, *line.variant, allPieces)) {
        const auto info = lotInfo(reader, stock.lot);
        if (!info.ok())
            continue;
        box->addItem(u"%1 · %2"_s.arg(info->code, displayText(stock.quantity, pieces)), stock.lot.value());
        if (chosen == stock.lot)
            box->setCurrentIndex(box->count() - 1);
    }
    auto *edit = new QuantityEdit(u"shipQuantity%1"_s.arg(number), pieces);
    edit->setWholeOnly(true);
    edit->setValue(quantity);
    edit->setFixedWidth(100);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(box, 1);
    layout->addWidget(edit);
    row->setFocusProxy(box);
    const QString key = u"line%1"_s.arg(number);
    addField(key, row);
    m_lines.push_back({key, line, box, edit});
}

void ShipForm::retranslate()
{
    setTexts(tr("Ship %1").arg(m_order.code), tr("Ship"));
    field(u"tracking"_s)->setLabel(tr("Tracking number (may stay empty)"));
    for (const Line &line : m_lines) {
        field(line.key)->setLabel(line.line.productName);
        line.lot->setAccessibleName(tr("Lot of %1").arg(line.line.productName));
        line.quantity->setAccessibleName(tr("Pieces of %1").arg(line.line.productName));
    }
    QStringList missing;
    for (const ShipProposal &proposal : m_proposals) {
        if (proposal.missing > Quantity())
            missing << tr("%1 × %2").arg(plainText(proposal.missing), proposal.line.productName.isEmpty()
                                                                          ? proposal.line.title
                                                                          : proposal.line.productName);
    }
    setNote(missing.isEmpty() ? QString() : tr("Not on any shelf: %1").arg(missing.join(tr(", "))));
}

Result<std::optional<qint64>> ShipForm::act()
{
    std::vector<ShipLine> lines;
    std::vector<Issue> issues;
    for (const Line &line : m_lines) {
        if (line.quantity->isBlank())
            continue;
        const Result<Quantity> quantity = line.quantity->value();
        if (!quantity.ok())
            issues.push_back({line.key, quantity.error().message});
        else if (!quantity->isZero())
            lines.push_back({line.line.id, *quantity, Id<Lot>(line.lot->currentData().toLongLong())});
    }
    if (issues.empty() && lines.empty())
        return Error::refused(tr("Nothing is chosen to be shipped."));
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    BENCHBOOK_TRY(shipOrder(m_session.studio(), m_order.id, lines, m_tracking->text().trimmed(), m_session.person()));
    return std::optional<qint64>();
}

} // namespace benchbook
