#include "ui/together/division_form.h"

#include "core/letters/visible_text.h"
#include "ui/kit/label.h"
#include "ui/kit/value_edit.h"
#include "ui/records/edit_table.h"
#include "ui/together/together_words.h"

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

DivisionForm::DivisionForm(Session &session, const CircleView &circle, const JointView &joint)
    : JointForm(u"jointDivide"_s, session, circle, joint),
      m_shares(new EditTable(u"jointDivideShares"_s,
                             {{u"studio"_s, [] { return tr("Studio"); }, 14, false, true},
                              {u"wanted"_s, [] { return tr("Pledged"); }, 8, true, true},
                              {u"measured"_s, [] { return tr("Measured"); }, 9, true}},
                             false)),
      m_sum(new Label({}, Label::Size::Body, Tone::Muted)),
      m_goods(new MoneyEdit(u"jointDivideGoods"_s, Currency::ofCode(purchase().order->currency))),
      m_note(togetherLine(u"jointDivideNote"_s))
{
    const BodyHashes &counted = purchase().order->pledges;
    std::vector<EditLine> lines;
    for (const JointPledge &pledge : purchase().pledges) {
        if (!std::binary_search(counted.begin(), counted.end(), pledge.letter))
            continue;
        m_counted.push_back(pledge);
        lines.push_back({{circle.nameOf(pledge.member), plainText(pledge.wanted), QString()}});
    }
    m_shares->setLinesFixed();
    m_shares->model()->setLines(std::move(lines));
    m_sum->setObjectName(u"jointDivideSum"_s);
    m_sum->setWordWrap(true);
    m_goods->setValue(purchase().order->total);
    addInput(u"shares"_s, m_shares);
    addInputWidget(m_sum);
    addInput(u"goods"_s, m_goods);
    addInput(u"note"_s, m_note);
    connect(m_shares->model(), &EditTableModel::edited, this, &DivisionForm::sumUp);
    DivisionForm::retranslate();
}

QString DivisionForm::formTitle() const { return tr("Divide %1").arg(visibleText(purchase().material)); }

void DivisionForm::retranslate()
{
    JointForm::retranslate();
    field(u"shares"_s)->setLabel(tr("What each studio was measured (%1)").arg(togetherUnit(purchase().unit)));
    m_shares->setTexts(tr("Shares of the studios"), tr("The order counts no pledge."), QString());
    field(u"goods"_s)->setLabel(tr("Goods as they were billed"));
    field(u"note"_s)->setLabel(tr("Note"));
    setNote(isReviewed() ? QString()
                         : tr("Who got more pays more: goods go by what was measured, freight by the value of the "
                              "goods. Every member's machine reckons it again."));
    sumUp();
}

std::vector<MeasuredShare> DivisionForm::shares(std::vector<Issue> &issues) const
{
    std::vector<MeasuredShare> shares;
    EditTableModel *model = m_shares->model();
    model->clearProblems();
    for (int row = 0; row < model->rowCount(); ++row) {
        std::vector<Issue> wrong;
        const auto measured = typedQuantity(model->text(row, u"measured"_s), purchase().unit, u"shares"_s, wrong);
        for (const Issue &issue : wrong)
            model->setProblem(row, u"measured"_s, issue.message);
        issues.insert(issues.end(), wrong.begin(), wrong.end());
        if (measured)
            shares.push_back({m_counted[static_cast<std::size_t>(row)].letter, *measured});
    }
    return shares;
}

void DivisionForm::sumUp()
{
    std::vector<Issue> unread;
    Quantity sum;
    for (const MeasuredShare &share : shares(unread))
        sum += share.quantity;
    const QString arrived = togetherQuantity(purchase().arrived, purchase().unit);
    const Quantity left = purchase().arrived - sum;
    if (left < Quantity()) {
        m_sum->setText(tr("%1 arrived; the shares are %2 more than that.")
                           .arg(arrived, togetherQuantity(sum - purchase().arrived, purchase().unit)));
    } else {
        m_sum->setText(
            tr("%1 arrived; %2 are not measured out.").arg(arrived, togetherQuantity(left, purchase().unit)));
    }
    m_sum->setTone(left < Quantity() ? Tone::Warning : Tone::Muted);
}

Result<CircleStep> DivisionForm::step()
{
    std::vector<Issue> issues;
    const JointDivision division{shares(issues), m_goods->money(), m_note->text()};
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    return CircleStep([circle = circleId(), call = purchase().call, division](Action &action) {
        return divideArrival(action, circle, call, division);
    });
}

} // namespace benchbook
