#include "ui/buying/suppliers_page.h"

#include "core/suppliers/supplier.h"
#include "ui/buying/scorecard_sheet.h"

using namespace Qt::StringLiterals;

namespace benchbook {

SuppliersPage::SuppliersPage(Session &session, JobRunner &jobs, QWidget *parent)
    : RecordPage(u"suppliers"_s, session, supplierKind(), u"users"_s, parent), m_card(new ScorecardSheet(session))
{
    addTab(
        u"scorecard"_s, [] { return tr("Scorecard"); }, m_card);
    connect(m_card, &ScorecardSheet::receiptChosen, this, &SuppliersPage::receiptChosen);
    connect(m_card, &ScorecardSheet::orderChosen, this, &SuppliersPage::orderChosen);
    connect(m_card, &ScorecardSheet::returnChosen, this, &SuppliersPage::returnChosen);
    connect(m_card, &ScorecardSheet::requestChosen, this, &SuppliersPage::requestChosen);
    offerImport(jobs);
    retranslate();
}

QString SuppliersPage::emptySentence() const { return tr("Who sells to you stands here, with what they keep of it."); }

void SuppliersPage::showRecordParts(qint64 id) { m_card->showSupplier(Id<Supplier>(id)); }

} // namespace benchbook
