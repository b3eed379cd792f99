#include "ui/materials/receive_form.h"

#include "ui/kit/buttons.h"
#include "ui/kit/field_row.h"
#include "ui/kit/value_edit.h"
#include "ui/materials/shelves.h"
#include "ui/materials/typed_pieces.h"
#include "ui/records/pieces_grid.h"

#include <QComboBox>
#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

ReceiveForm::ReceiveForm(const QString &name, Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_form(new ActionForm(
          name, [] { return tr("Receive"); }, [] { return tr("&Receive"); }, [this] { return receiveNow(); })),
      m_pieces(new QLineEdit),
      m_measure(new FlatButton(name + u".measure"_s)),
      m_grid(new PiecesGrid(name + u"Grid"_s)),
      m_cost(new MoneyEdit({}, session.studio().currency())),
      m_supplier(new QLineEdit),
      m_grade(new QLineEdit),
      m_expiry(new DayEdit({}, session.today())),
      m_day(new DayEdit({}, session.today())),
      m_shelf(new QComboBox),
      m_note(new QLineEdit)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    makeFields();
    m_form->setPermanent();
    connect(m_measure, &QPushButton::clicked, this, [this] { measureEach(m_gridRow->isHidden()); });
    measureEach(false);
    retranslate();
}

void ReceiveForm::makeFields()
{
    m_piecesRow = m_form->addField(
        u"pieces"_s, m_pieces, [] { return tr("Pieces"); },
        [this] { return tr("Each becomes a lot, for example: %1").arg(examplePieces(units())); });
    m_gridRow = m_form->addField(
        u"grid"_s, m_grid, [] { return tr("Pieces, each as it was measured"); },
        [] { return tr("Enter goes down, Tab to the right; lines can be pasted from a spreadsheet."); });
    m_form->addPlain(m_measure);
    m_form->addField(
        u"cost"_s, m_cost, [] { return tr("Cost of all together"); },
        [] { return tr("With freight. Leave it empty while it is unknown, and state it later."); });
    m_form->addField(u"supplier"_s, m_supplier, [] { return tr("Supplier"); });
    m_form->addField(u"grade"_s, m_grade, [] { return tr("Grade"); });
    m_form->addField(
        u"expiry"_s, m_expiry, [] { return tr("Expires"); },
        [] { return tr("After the material's shelf life, if it has one and nothing is written here."); });
    m_form->addField(u"day"_s, m_day, [] { return tr("Day"); });
    m_form->addField(u"location"_s, m_shelf, [] { return tr("Shelf"); });
    m_form->addField(u"note"_s, m_note, [] { return tr("Note"); });
}

void ReceiveForm::measureEach(bool each)
{
    if (each && m_grid->isBlank()) {
        std::vector<PiecesGrid::Row> rows;
        const auto typed = parsePieces(units(), m_pieces->text());
        for (const TypedPieces &pieces : typed.valueOr({})) {
            const PiecesGrid::Row row{{}, plainText(pieces.size) + u' ' + units().base.code, m_grade->text()};
            rows.insert(rows.end(), static_cast<std::size_t>(pieces.count), row);
        }
        m_grid->setRows(rows);
    }
    m_piecesRow->setVisible(!each);
    m_gridRow->setVisible(each);
    m_measure->setText(each ? tr("One line for all") : tr("Measure each piece"));
    if (each && isVisible())
        m_grid->startTyping();
}

std::vector<ReceivedPiece> ReceiveForm::typedPieces(const MaterialUnits &units, std::vector<Issue> &issues) const
{
    const auto typed = parsePieces(units, m_pieces->text());
    if (!typed.ok())
        issues.push_back({u"pieces"_s, typed.error().message});
    else if (typed->empty())
        issues.push_back({u"pieces"_s, tr("Say how much was received.")});
    std::vector<ReceivedPiece> pieces;
    for (const TypedPieces &one : typed.valueOr({}))
        pieces.insert(pieces.end(), static_cast<std::size_t>(one.count), ReceivedPiece(one.size));
    return pieces;
}

std::vector<ReceivedPiece> ReceiveForm::gridPieces(const MaterialUnits &units, std::vector<Issue> &issues)
{
    const std::size_t before = issues.size();
    std::vector<ReceivedPiece> pieces;
    for (const MeasuredPieces &row : m_grid->typed([&](const QString &) { return units; }, u"grid"_s, issues))
        pieces.insert(pieces.end(), row.pieces.begin(), row.pieces.end());
    if (pieces.empty() && issues.size() == before)
        issues.push_back({u"grid"_s, tr("Say how much was received.")});
    return pieces;
}

void ReceiveForm::open(qint64 material)
{
    const bool another = m_material != material;
    if (another)
        keepTyping();
    m_material = material;
    m_form->refreshTexts();
    offerShelves(m_shelf, m_session);
    if (another)
        takeUpTyping();
}

void ReceiveForm::keepTyping()
{
    if (const FormState typed = FormState::of(*m_form); m_material && typed != m_empty)
        m_kept[*m_material] = {typed, !m_gridRow->isHidden()};
    emptyFields();
}

void ReceiveForm::takeUpTyping()
{
    m_empty = FormState::of(*m_form);
    const auto kept = m_kept.extract(*m_material);
    if (kept.empty())
        return;
    kept.mapped().fields.restore(*m_form);
    measureEach(kept.mapped().eachMeasured);
}

void ReceiveForm::start() { m_pieces->setFocus(Qt::OtherFocusReason); }

void ReceiveForm::emptyFields()
{
    m_form->clearProblems();
    for (QLineEdit *edit : {m_pieces, m_supplier, m_grade, m_note})
        edit->clear();
    m_grid->setRows({});
    measureEach(false);
    m_cost->setValue(std::nullopt);
    m_expiry->setToday(m_session.today());
    m_expiry->setValue(std::nullopt);
    m_day->setToday(m_session.today());
    m_day->setValue(m_session.today());
}

MaterialUnits ReceiveForm::units() const
{
    return m_session.studio()
        .read([&](const Reader &reader) { return materialUnits(reader, Id<Material>(m_material.value_or(0))); })
        .valueOr(MaterialUnits{{}, Unit()});
}

Result<void> ReceiveForm::receiveNow()
{
    if (!m_material)
        return {};
    std::vector<Issue> issues;
    Receipt receipt{Id<Material>(*m_material), {}};
    receipt.pieces = m_gridRow->isHidden() ? typedPieces(units(), issues) : gridPieces(units(), issues);
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    receipt.cost = m_cost->isBlank() ? std::nullopt : m_cost->money();
    receipt.location = chosenPlace(m_shelf);
    receipt.supplier = m_supplier->text().trimmed();
    receipt.grade = m_grade->text().trimmed();
    receipt.expiry = m_expiry->day().value_or(QDate());
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

void ReceiveForm::retranslate()
{
    m_expiry->setPlaceholderText(tr("by its shelf life"));
    m_grid->setTexts(tr("Pieces of this delivery"), tr("No piece yet."));
    m_measure->setText(m_gridRow->isHidden() ? tr("Measure each piece") : tr("One line for all"));
}

void ReceiveForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace benchbook
