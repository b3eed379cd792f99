#include "ui/together/call_form.h"

#include "ui/kit/value_edit.h"
#include "ui/records/edit_table.h"

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

/// Until when a call is open if nobody says otherwise.
constexpr int usualCallDays = 14;

} // namespace

CallForm::CallForm(Session &session, const CircleView &circle)
    : MemberForm(u"jointCall"_s, session, circle),
      m_material(togetherLine(u"jointCallMaterial"_s)),
      m_supplier(togetherLine(u"jointCallSupplier"_s)),
      m_unit(togetherLine(u"jointCallUnit"_s)),
      m_closes(new DayEdit(u"jointCallCloses"_s, session.today())),
      m_minimum(togetherLine(u"jointCallMinimum"_s)),
      m_case(togetherLine(u"jointCallCase"_s)),
      m_prices(new EditTable(u"jointCallPrices"_s,
                             {{u"from"_s, [] { return tr("From"); }, 8, true},
                              {u"price"_s, [] { return tr("Price"); }, 9, true},
                              {u"per"_s, [] { return tr("For"); }, 8, true}},
                             false)),
      m_terms(togetherLine(u"jointCallTerms"_s)),
      m_note(togetherLine(u"jointCallNote"_s))
{
    m_closes->setValue(session.today().addDays(usualCallDays));
    m_prices->model()->setLines({{{u"0"_s, QString(), u"1"_s}}});
    addInput(u"material"_s, m_material);
    addInput(u"supplier"_s, m_supplier);
    addInputs({{u"unit"_s, m_unit}, {u"closes"_s, m_closes}});
    addInputs({{u"minimum"_s, m_minimum}, {u"case"_s, m_case}});
    addInput(u"prices"_s, m_prices);
    addInput(u"terms"_s, m_terms);
    addInput(u"note"_s, m_note);
    CallForm::retranslate();
}

QString CallForm::formTitle() const { return tr("Call for a joint purchase"); }

void CallForm::retranslate()
{
    MemberForm::retranslate();
    field(u"material"_s)->setLabel(tr("What is to be bought"));
    field(u"supplier"_s)->setLabel(tr("Supplier"));
    field(u"unit"_s)->setLabel(tr("Sold by"));
    m_unit->setPlaceholderText(tr("kg, m, sqft, pcs"));
    field(u"closes"_s)->setLabel(tr("Pledge until"));
    field(u"minimum"_s)->setLabel(tr("Least for all together"));
    m_minimum->setPlaceholderText(tr("no minimum"));
    field(u"case"_s)->setLabel(tr("Sold in cases of"));
    m_case->setPlaceholderText(tr("any quantity"));
    field(u"prices"_s)->setLabel(tr("Prices"));
    field(u"prices"_s)
        ->setHint(tr("From so much on, all of it costs so much for so much. Without a price none is known yet."));
    m_prices->setTexts(tr("Prices by quantity"), tr("No price is known yet."), tr("Another price"));
    field(u"terms"_s)->setLabel(tr("Terms"));
    field(u"note"_s)->setLabel(tr("Note"));
    setNote(isReviewed() ? QString()
                         : tr("Everybody pledges what they want, would do with and would take; you order once the "
                              "call has closed."));
}

QString CallForm::unit() const
{
    const QString typed = m_unit->text().trimmed();
    const Result<Unit> known = Unit::fromText(typed);
    return known.ok() ? known->code : typed;
}

std::vector<JointPrice> CallForm::prices(std::vector<Issue> &issues) const
{
    EditTableModel *model = m_prices->model();
    model->clearProblems();
    std::vector<JointPrice> prices;
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->text(row, u"price"_s).isEmpty())
            continue;
        std::vector<Issue> wrong;
        const Quantity from = typedQuantity(model->text(row, u"from"_s), unit(), u"from"_s, wrong).value_or(Quantity());
        const Quantity per =
            typedQuantity(model->text(row, u"per"_s), unit(), u"per"_s, wrong).value_or(Quantity::units(1));
        const Result<Money> price = parseMoney(model->text(row, u"price"_s), session().studio().currency());
        if (!price.ok())
            wrong.push_back({u"price"_s, price.error().message});
        for (const Issue &issue : wrong)
            model->setProblem(row, issue.field, issue.message);
        if (wrong.empty())
            prices.push_back({from, per, *price});
        else
            issues.push_back({u"prices"_s, wrong.front().message});
    }
    return prices;
}

Result<CircleStep> CallForm::step()
{
    std::vector<Issue> issues;
    JointCall call{.material = m_material->text(),
                   .supplier = m_supplier->text(),
                   .closes = endOf(m_closes->day().value_or(QDate()), session()),
                   .unit = unit(),
                   .currency = session().studio().currency().code,
                   .terms = m_terms->text(),
                   .note = m_note->text()};
    call.minimum = typedQuantity(m_minimum->text(), call.unit, u"minimum"_s, issues);
    call.caseSize = typedQuantity(m_case->text(), call.unit, u"case"_s, issues);
    call.prices = prices(issues);
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    return CircleStep([circle = circleId(), call](Action &action) { return callToBuy(action, circle, call); });
}

} // namespace benchbook
