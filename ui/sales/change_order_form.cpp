#include "ui/sales/change_order_form.h"

#include "ui/kit/value_edit.h"

#include <QCheckBox>

using namespace Qt::StringLiterals;

namespace benchbook {

ChangeOrderForm::ChangeOrderForm(Session &session, const OrderInfo &order)
    : PaneForm(u"changeOrderForm"_s), m_session(session), m_order(order), m_paid(new QCheckBox), m_remark(new QLineEdit)
{
    if (order.isWaiting()) {
        addAmount(u"shipping"_s, u"changeShipping"_s, order.shipping, &OrderChange::shipping);
        addAmount(u"discount"_s, u"changeDiscount"_s, order.discount, &OrderChange::discount);
        addAmount(u"tax"_s, u"changeTax"_s, order.tax, &OrderChange::tax);
        std::vector<std::pair<QString, QWidget *>> beside;
        for (const Amount &amount : m_amounts)
            beside.emplace_back(amount.key, amount.edit);
        addFields(beside);
    }
    addAmount(u"refunded"_s, u"changeRefunded"_s, order.refunded, &OrderChange::refunded);
    addField(u"refunded"_s, m_amounts.back().edit);
    m_paid->setObjectName(u"changePaid"_s);
    m_paid->setChecked(order.paid);
    addField(u"paid"_s, m_paid);
    m_remark->setObjectName(u"changeNote"_s);
    m_remark->setText(order.note);
    addField(u"note"_s, m_remark);
    ChangeOrderForm::retranslate();
}

void ChangeOrderForm::addAmount(const QString &key, const QString &name, Money before,
                                std::optional<Money> OrderChange::*place)
{
    auto *edit = new MoneyEdit(name, m_order.currency);
    edit->setValue(before);
    m_amounts.push_back({key, before, edit, place});
}

void ChangeOrderForm::retranslate()
{
    setTexts(tr("Change %1").arg(m_order.code), tr("Change order"));
    if (m_order.isWaiting()) {
        field(u"shipping"_s)->setLabel(tr("Shipping"));
        field(u"discount"_s)->setLabel(tr("Discount"));
        field(u"tax"_s)->setLabel(tr("Tax"));
    } else {
        setNote(tr("The order left: shipping, discount and tax stay as they were."));
    }
    field(u"refunded"_s)->setLabel(tr("Refunded"));
    field(u"refunded"_s)->setHint(tr("All that the customer got back; its share of the tax is contained in it."));
    m_paid->setText(tr("Paid"));
    field(u"note"_s)->setLabel(tr("Note"));
}

Result<std::optional<qint64>> ChangeOrderForm::act()
{
    OrderChange change;
    std::vector<Issue> issues;
    for (const Amount &amount : m_amounts) {
        // An emptied field says that there is none of it.
        const Result<Money> now = amount.edit->isBlank() ? Result<Money>(Money()) : amount.edit->value();
        if (!now.ok())
            issues.push_back({amount.key, now.error().message});
        else if (*now != amount.before)
            change.*amount.place = *now;
    }
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    if (m_paid->isChecked() != m_order.paid)
        change.paid = m_paid->isChecked();
    if (const QString note = m_remark->text().trimmed(); note != m_order.note)
        change.note = note;
    BENCHBOOK_TRY(changeOrder(m_session.studio(), m_order.id, change, m_session.person()));
    return std::optional<qint64>();
}

} // namespace benchbook
