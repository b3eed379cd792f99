#include "ui/suggestions/suggestion_forms.h"

#include "ui/kit/field_row.h"
#include "ui/kit/value_edit.h"
#include "ui/suggestions/suggestion_words.h"

#include <QPlainTextEdit>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int dismissalRows = 3;
constexpr int dismissalPadding = 18; ///< pixels of frame and margin around the lines

} // namespace

TakeForm::TakeForm(Session &session, Suggestion suggestion, const ProposedFigures &figures)
    : PaneForm(u"takeSuggestion"_s), m_session(session), m_suggestion(std::move(suggestion)), m_proposed(figures)
{
    if (figures.quantity) {
        m_quantity = new QuantityEdit(u"takeSuggestionQuantity"_s, figures.unit);
        m_quantity->setWholeOnly(std::holds_alternative<MakeThis>(m_suggestion.proposal));
        m_quantity->setValue(figures.quantity);
        addField(u"quantity"_s, m_quantity);
    }
    if (figures.price) {
        m_price = new MoneyEdit(u"takeSuggestionPrice"_s, session.studio().currency());
        m_price->setValue(figures.price);
        addField(u"price"_s, m_price);
    }
    setLeavable(false);
    TakeForm::retranslate();
}

Result<std::optional<qint64>> TakeForm::act()
{
    TakenFigures figures;
    // What was not touched is as it was proposed.
    if (m_quantity && m_quantity->quantity() != m_proposed.quantity)
        figures.quantity = m_quantity->quantity().value_or(Quantity());
    if (m_price && m_price->money() != m_proposed.price)
        figures.price = m_price->money().value_or(Money());
    BENCHBOOK_TRY(takeSuggestion(m_session.studio(), m_suggestion, figures, m_session.person()));
    return std::optional<qint64>();
}

void TakeForm::retranslate()
{
    setTexts(tr("Do it"), suggestionVerb(m_suggestion.kind));
    if (m_quantity)
        field(u"quantity"_s)->setLabel(tr("Quantity"));
    if (m_price)
        field(u"price"_s)->setLabel(tr("Price"));
    setNote(tr("It can be undone, and is compared later with what happened."));
}

DismissForm::DismissForm(Session &session, Suggestion suggestion)
    : PaneForm(u"dismissSuggestion"_s),
      m_session(session),
      m_suggestion(std::move(suggestion)),
      m_reason(new QPlainTextEdit),
      m_until(new DayEdit(u"dismissSuggestionUntil"_s, session.today()))
{
    m_reason->setObjectName(u"dismissSuggestionReason"_s);
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(m_reason->fontMetrics().lineSpacing() * dismissalRows + dismissalPadding);
    m_reason->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_until->setValue(session.today().addDays(dismissedDays));
    addField(u"reason"_s, m_reason);
    addField(u"days"_s, m_until);
    DismissForm::retranslate();
}

Result<std::optional<qint64>> DismissForm::act()
{
    const std::optional<QDate> until = m_until->day();
    const int days = until ? int(m_session.today().daysTo(*until)) : dismissedDays;
    BENCHBOOK_TRY(
        dismissSuggestion(m_session.studio(), m_suggestion, {m_reason->toPlainText(), days}, m_session.person()));
    return std::optional<qint64>();
}

void DismissForm::retranslate()
{
    setTexts(tr("Dismiss this suggestion"), tr("Dismiss it"));
    field(u"reason"_s)->setLabel(tr("Why"));
    field(u"days"_s)->setLabel(tr("Keep it away until"));
    setNote(tr("It comes back sooner where the matter is another one."));
}

} // namespace benchbook
