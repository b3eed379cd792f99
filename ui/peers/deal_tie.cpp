#include "ui/peers/deal_tie.h"

#include "core/letters/visible_text.h"
#include "ui/board/order_step.h"
#include "ui/peers/deal_line.h"
#include "ui/records/list_picker.h"

#include <QComboBox>

namespace benchbook {

using namespace Qt::StringLiterals;

TieDealForm::TieDealForm(Session &session, const DealView &view, const std::vector<LineOfWork> &lines)
    : PaneForm(u"tieDeal"_s),
      m_session(session),
      m_view(view),
      m_order(makeOrderPicker(u"tieOrder"_s, session)),
      m_step(new QComboBox),
      m_line(lines.size() > 1 ? makeLineChoice(u"tieLine"_s, lines) : nullptr)
{
    m_step->setObjectName(u"tieStep"_s);
    if (lines.size() == 1 && view.deal.lines.size() > 1)
        m_only = lines.front().no;
    if (m_line) {
        // All of them at once, as a rule; its words come with the language.
        m_line->insertItem(0, QString(), QVariant());
        m_line->setCurrentIndex(0);
        addField(u"line"_s, m_line);
    }
    addField(u"workOrder"_s, m_order);
    addField(u"step"_s, m_step);
    connect(m_order, &ListPicker::recordChanged, this, &TieDealForm::takeOrder);
    TieDealForm::retranslate();
}

void TieDealForm::takeOrder()
{
    const std::optional<qint64> order = m_order->record();
    fillSteps(*m_step, m_session, order ? std::optional(Id<WorkOrder>(*order)) : std::nullopt);
}

void TieDealForm::retranslate()
{
    setTexts(tr("Which work of ours it is"), tr("Tie"));
    if (m_line) {
        field(u"line"_s)->setLabel(tr("Line of the deal"));
        m_line->setItemText(0, tr("all that belong to none"));
    }
    field(u"workOrder"_s)->setLabel(tr("Work order"));
    field(u"step"_s)->setLabel(tr("Step"));
    setNote(tr("Then pieces can be handed over, and what %1 delivers is counted into the work order.")
                .arg(visibleText(m_view.peerName)));
}

Result<std::optional<qint64>> TieDealForm::act()
{
    const std::optional<qint64> order = m_order->record();
    if (!order)
        return Error::fromIssues({{u"workOrder"_s, tr("Say which work order.")}});
    const std::optional<Id<RecipeStep>> step = chosenStep(*m_step);
    if (!step)
        return Error::fromIssues({{u"step"_s, tr("This work order has no step.")}});
    const bool isOne = m_line && m_line->currentIndex() > 0;
    BENCHBOOK_TRY(tieDeal(m_session.studio(),
                          {.deal = m_view.id,
                           .workOrder = Id<WorkOrder>(*order),
                           .step = *step,
                           .line = isOne ? chosenLine(m_line) : m_only},
                          m_session.person()));
    return std::optional(m_view.id.value());
}

} // namespace benchbook
