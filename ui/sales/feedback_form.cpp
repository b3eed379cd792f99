#include "ui/sales/feedback_form.h"

#include "core/workshop/work_log.h"
#include "ui/records/list_picker.h"

#include <QComboBox>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

constexpr int bestRatingShown = 5;

QComboBox *feedbackBox(const QString &name)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    box->addItem(u"—"_s);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return box;
}

} // namespace

FeedbackForm::FeedbackForm(Session &session, Id<SalesOrder> order, const QString &code)
    : PaneForm(u"feedback"_s),
      m_session(session),
      m_order(order),
      m_code(code),
      m_text(new QLineEdit),
      m_rating(feedbackBox(u"feedbackRating"_s)),
      m_reason(feedbackBox(u"feedbackReason"_s)),
      m_step(feedbackBox(u"feedbackStep"_s))
{
    m_text->setObjectName(u"feedbackText"_s);
    for (int stars = bestRatingShown; stars > 0; --stars)
        m_rating->addItem(QString(u'★').repeated(stars), stars);
    for (const ListRow &row : shortList(session, *scrapReasonKind().list))
        m_reason->addItem(rowText(*scrapReasonKind().list, row, "name"), row.id);
    m_steps = session.studio().read([&](const Reader &reader) { return stepsBehindOrder(reader, order); }).valueOr({});
    for (const FeedbackStep &step : m_steps)
        m_step->addItem(QString(step.stepName % u" · "_s % step.workOrderCode % u" · "_s % step.product));
    addField(u"text"_s, m_text);
    addFields({{u"rating"_s, m_rating}, {u"reason"_s, m_reason}});
    addField(u"step"_s, m_step);
    FeedbackForm::retranslate();
}

void FeedbackForm::retranslate()
{
    setTexts(tr("Feedback on %1").arg(m_code), tr("Write down"));
    field(u"text"_s)->setLabel(tr("What was said"));
    field(u"rating"_s)->setLabel(tr("Rating"));
    field(u"reason"_s)->setLabel(tr("Defect"));
    field(u"step"_s)->setLabel(tr("Comes from"));
    field(u"step"_s)->setHint(m_steps.empty() ? tr("Nothing made here was shipped with it.") : QString());
}

Result<std::optional<qint64>> FeedbackForm::act()
{
    NewFeedback feedback{m_order};
    feedback.text = m_text->text();
    if (m_rating->currentIndex() > 0)
        feedback.rating = m_rating->currentData().toInt();
    if (m_reason->currentIndex() > 0)
        feedback.reason = Id<ScrapReason>(m_reason->currentData().toLongLong());
    if (m_step->currentIndex() > 0) {
        const FeedbackStep &step = m_steps[static_cast<std::size_t>(m_step->currentIndex() - 1)];
        feedback.line = step.line;
        feedback.lot = step.lot;
        feedback.workOrder = step.workOrder;
        feedback.step = step.step;
    }
    BENCHBOOK_TRY(recordFeedback(m_session.studio(), feedback, m_session.person()));
    return std::optional<qint64>();
}

} // namespace benchbook
