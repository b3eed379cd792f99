#include "ui/materials/receive_form.h"

#include "core/materials/material.h"
#include "core/stock/stock.h"
#include "ui/kit/value_edit.h"
#include "ui/materials/shelves.h"
#include "ui/materials/typed_pieces.h"

#include <QComboBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

ReceiveForm::ReceiveForm(const QString &name, Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_form(new ActionForm(
          name, [] { return tr("Receive"); }, [] { return tr("&Receive"); }, [this] { return receiveNow(); })),
      m_pieces(new QLineEdit),
      m_cost(new MoneyEdit({}, session.studio().currency())),
      m_supplier(new QLineEdit),
      m_grade(new QLineEdit),
      m_day(new DayEdit({}, session.today())),
      m_shelf(new QComboBox),
      m_note(new QLineEdit)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    makeFields();
    m_form->setPermanent();
}

void ReceiveForm::makeFields()
{
    m_form->addField(
        u"pieces"_s, m_pieces, [] { return tr("Pieces"); },
        [this] {
            return tr("Each becomes a lot, for example: %1").arg(examplePieces(unitOfMaterial().valueOr(Unit())));
        });
    m_form->addField(
        u"cost"_s, m_cost, [] { return tr("Cost of all together"); },
        [] { return tr("With freight. Leave it empty while it is unknown, and state it later."); });
    m_form->addField(u"supplier"_s, m_supplier, [] { return tr("Supplier"); });
    m_form->addField(u"grade"_s, m_grade, [] { return tr("Grade"); });
    m_form->addField(u"day"_s, m_day, [] { return tr("Day"); });
    m_form->addField(u"location"_s, m_shelf, [] { return tr("Shelf"); });
    m_form->addField(u"note"_s, m_note, [] { return tr("Note"); });
}

void ReceiveForm::open(qint64 material)
{
    if (m_material != material)
        emptyFields();
    m_material = material;
    m_form->refreshTexts();
    offerShelves(m_shelf, m_session);
}

void ReceiveForm::start() { m_pieces->setFocus(Qt::OtherFocusReason); }

void ReceiveForm::emptyFields()
{
    m_form->clearProblems();
    for (QLineEdit *edit : {m_pieces, m_supplier, m_grade, m_note})
        edit->clear();
    m_cost->setValue(std::nullopt);
    m_day->setToday(m_session.today());
    m_day->setValue(m_session.today());
}

Result<Unit> ReceiveForm::unitOfMaterial() const
{
    return m_session.studio().read(
        [&](const Reader &reader) { return baseUnit(reader, Id<Material>(m_material.value_or(0))); });
}

Result<void> ReceiveForm::receiveNow()
{
    if (!m_material)
        return {};
    std::vector<Issue> issues;
    Receipt receipt{Id<Material>(*m_material), {}};
    BENCHBOOK_ASSIGN(const Unit unit, unitOfMaterial());
    auto pieces = readPieces(m_pieces->text(), unit);
    if (!pieces.ok())
        issues.push_back({u"pieces"_s, pieces.error().message});
    else if (pieces->empty())
        issues.push_back({u"pieces"_s, tr("Say how much was received.")});
    else
        receipt.pieces.assign(pieces->begin(), pieces->end());
    if (const QString wrong = m_cost->check(); !wrong.isEmpty())
        issues.push_back({u"cost"_s, wrong});
    if (const QString wrong = m_day->check(); !wrong.isEmpty())
        issues.push_back({u"day"_s, wrong});
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    receipt.cost = m_cost->isBlank() ? std::nullopt : m_cost->money();
    receipt.location = chosenPlace(m_shelf);
    receipt.supplier = m_supplier->text().trimmed();
    receipt.grade = m_grade->text().trimmed();
    receipt.typedQuantity = m_pieces->text().trimmed();
    receipt.note = m_note->text().trimmed();
    receipt.day = m_day->day().value_or(QDate());
    BENCHBOOK_ASSIGN(const auto lots, receive(m_session.studio(), receipt, m_session.person()));
    QStringList codes;
    for (const MadeLot &lot : lots)
        codes << lot.code;
    emptyFields();
    Q_EMIT said(tr("Received as %1").arg(codes.join(tr(", ", "between codes"))), true);
    Q_EMIT received(lots.front().id.value());
    return {};
}

} // namespace benchbook
