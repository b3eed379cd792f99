#include "ui/materials/fine_metal_page.h"

#include "ui/kit/field_row.h"
#include "ui/kit/value_edit.h"
#include "ui/records/fact_sheet.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

FineMetalPage::FineMetalPage(Session &session, QWidget *parent)
    : ListPage(u"fineMetal"_s, session, fineMetalList(), parent),
      m_from(new DayEdit(u"fineMetal.from"_s, session.today())),
      m_to(new DayEdit(u"fineMetal.to"_s, session.today())),
      m_fromRow(new FieldRow({}, m_from)),
      m_toRow(new FieldRow({}, m_to)),
      m_facts(new FactSheet(u"fineMetalFacts"_s))
{
    const QDate today = session.today();
    m_from->setValue(QDate(today.year(), today.month(), 1));
    m_to->setValue(today);
    auto *period = new QHBoxLayout;
    period->addWidget(m_fromRow);
    period->addWidget(m_toRow);
    detail()->body()->addLayout(period);
    detail()->body()->addWidget(m_facts);
    for (DayEdit *edit : {m_from, m_to})
        connect(edit, &ValueEdit::valueEdited, this, &FineMetalPage::refillDetail);
    FineMetalPage::retranslate();
}

QString FineMetalPage::title() const { return QCoreApplication::translate("List", fineMetalList().title); }

QString FineMetalPage::emptySentence() const
{
    return tr("Gold, silver, platinum: say of a material which metal it is and how fine.");
}

void FineMetalPage::retranslate()
{
    m_fromRow->setLabel(tr("From"));
    m_toRow->setLabel(tr("To"));
    ListPage::retranslate();
}

void FineMetalPage::fillDetail(std::optional<qint64> id)
{
    m_facts->clear();
    detail()->setHeading(title());
    m_fromRow->setVisible(id.has_value());
    m_toRow->setVisible(id.has_value());
    if (!id)
        return m_facts->addText(tr("Choose a metal from the list."));
    for (const ValueEdit *edit : {m_from, m_to}) {
        if (const QString wrong = edit->check(); !wrong.isEmpty())
            return m_facts->addText(wrong, Tone::Danger);
    }
    const QDate to = m_to->day().value_or(session().today());
    const QDate from = m_from->day().value_or(QDate());
    if (from > to)
        return m_facts->addText(tr("The period ends before it begins."), Tone::Danger);
    const auto ledger = session().studio().read([&](const Reader &reader) { return metalLedger(reader, from, to); });
    if (!ledger.ok())
        return m_facts->addText(ledger.error().message, Tone::Danger);
    const auto own = std::find_if(ledger->accounts.begin(), ledger->accounts.end(),
                                  [&](const MetalAccount &account) { return account.material == Id<Material>(*id); });
    if (own == ledger->accounts.end()) {
        return m_facts->addText(
            tr("It is not weighed, or nobody has said how fine it is. State a unit of weight and the fineness."));
    }
    detail()->setHeading(own->name, stateTitle(own->metal));
    m_facts->addText(tr("Gross · pure, in grams"));
    showAccount(*own);
    const auto all =
        std::find_if(own, ledger->accounts.end(), [](const MetalAccount &account) { return !account.material; });
    if (all != ledger->accounts.end()) {
        m_facts->addSection(tr("All %1").arg(stateTitle(all->metal)));
        showAccount(*all);
    }
}

void FineMetalPage::showAccount(const MetalAccount &account)
{
    const auto add = [&](const QString &label, const MetalWeight &weight, bool always) {
        if (always || weight != MetalWeight())
            m_facts->addLine(label, plainText(weight.gross) + u" · "_s + plainText(weight.pure));
    };
    add(tr("Opening"), account.opening, true);
    add(tr("Received"), account.received, false);
    add(tr("In products"), account.used, false);
    add(tr("Scrap and sweeps"), account.scrapped, false);
    add(tr("Sent back"), account.sentBack, false);
    add(tr("Counted"), account.counted, false);
    add(tr("Other"), account.other, false);
    add(tr("Closing"), account.closing, true);
    add(tr("of it at the bench"), account.atBench, false);
}

} // namespace benchbook
