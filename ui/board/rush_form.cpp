#include "ui/board/rush_form.h"

#include "core/peers/offer_work.h"
#include "core/workshop/work_order.h"
#include "ui/board/board_forms.h"
#include "ui/board/order_step.h"
#include "ui/board/rush_shares.h"
#include "ui/kit/buttons.h"
#include "ui/kit/label.h"
#include "ui/kit/value_edit.h"
#include "ui/records/background.h"
#include "ui/records/list_picker.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

QLineEdit *rushLine(const QString &name)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(name);
    return edit;
}

/// A whole number, nothing where nothing is typed; −1 is refused by whoever reads it.
std::optional<int> rushCount(const QLineEdit *edit)
{
    const QString text = edit->text().trimmed();
    if (text.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const int count = text.toInt(&isNumber);
    return isNumber ? count : -1;
}

} // namespace

RushForm::RushForm(Session &session, JobRunner &jobs, std::optional<Id<WorkOrder>> order)
    : LeavingForm(u"rushForm"_s, session),
      m_jobs(jobs),
      m_order(makeOrderPicker(u"rushOrder"_s, session)),
      m_step(new QComboBox),
      m_pieces(rushLine(u"rushPieces"_s)),
      m_minutes(rushLine(u"rushMinutes"_s)),
      m_craft(rushLine(u"rushCraft"_s)),
      m_due(new DayEdit(u"rushDue"_s, session.today())),
      m_propose(makeButton(u"rushPropose"_s, QString())),
      m_found(new Label({}, Label::Size::Body, Tone::Muted)),
      m_one(new QCheckBox),
      m_shares(new RushShares(u"rushShares"_s)),
      m_product(rushLine(u"rushProduct"_s)),
      m_until(new DayEdit(u"rushUntil"_s, session.today())),
      m_material(new QCheckBox),
      m_note(rushLine(u"rushNote"_s))
{
    m_step->setObjectName(u"rushStep"_s);
    m_material->setObjectName(u"rushMaterial"_s);
    m_one->setObjectName(u"rushOne"_s);
    m_found->setObjectName(u"rushFound"_s);
    m_found->setWordWrap(true);
    addInput(u"workOrder"_s, m_order);
    addInputs({{u"step"_s, m_step}, {u"due"_s, m_due}});
    addInputs({{u"pieces"_s, m_pieces}, {u"minutes"_s, m_minutes}});
    addInput(u"craft"_s, m_craft);
    addInputWidget(m_propose);
    addInputWidget(m_found);
    addInput(u"one"_s, m_one);
    addInput(u"shares"_s, m_shares);
    addInput(u"product"_s, m_product);
    addInput(u"until"_s, m_until);
    addInput(u"material"_s, m_material);
    addInput(u"note"_s, m_note);
    connect(m_order, &ListPicker::recordChanged, this, &RushForm::takeOrder);
    connect(m_propose, &QPushButton::clicked, this, &RushForm::workOut);
    connect(m_one, &QCheckBox::clicked, this, &RushForm::partAnew);
    // A proposal answers one question; with another one it is worked out anew.
    connect(m_step, &QComboBox::activated, this, &RushForm::forget);
    for (QLineEdit *edit : std::initializer_list<QLineEdit *>{m_pieces, m_minutes, m_craft, m_due})
        connect(edit, &QLineEdit::textEdited, this, &RushForm::forget);
    if (order)
        m_order->setRecord(order->value());
    takeOrder();
    forget();
    RushForm::retranslate();
}

RushForm::~RushForm() { m_token.cancel(); }

QString RushForm::formTitle() const { return tr("Part a rush order"); }

void RushForm::retranslate()
{
    LeavingForm::retranslate();
    field(u"workOrder"_s)->setLabel(tr("Work order"));
    field(u"step"_s)->setLabel(tr("Step"));
    field(u"due"_s)->setLabel(tr("Back here by"));
    field(u"pieces"_s)->setLabel(tr("Pieces"));
    m_pieces->setPlaceholderText(tr("all that are free"));
    field(u"minutes"_s)->setLabel(tr("Minutes for one"));
    m_minutes->setPlaceholderText(tr("as learnt"));
    field(u"craft"_s)->setLabel(tr("Craft"));
    m_craft->setPlaceholderText(tr("as others call this step"));
    m_propose->setText(tr("Work out a proposal"));
    field(u"shares"_s)->setLabel(tr("Who shall have how much"));
    m_shares->retranslate();
    field(u"one"_s)->setLabel(tr("For whom"));
    m_one->setText(tr("One of them can have all of it"));
    m_one->setToolTip(tr("Each is offered the same pieces, and no acceptance counts before you countersign it."));
    field(u"product"_s)->setLabel(tr("What it is called to them"));
    field(u"until"_s)->setLabel(tr("Answer by"));
    field(u"material"_s)->setLabel(tr("Material"));
    m_material->setText(tr("We supply it"));
    m_material->setAccessibleName(tr("We supply the material"));
    field(u"note"_s)->setLabel(tr("Note"));
}

void RushForm::takeOrder()
{
    forget();
    const std::optional<qint64> record = m_order->record();
    const std::optional<Id<WorkOrder>> id = record ? std::optional(Id<WorkOrder>(*record)) : std::nullopt;
    fillSteps(*m_step, session(), id);
    if (!id)
        return;
    const auto order = session().studio().read([&](const Reader &reader) { return workOrderInfo(reader, *id); });
    if (order.ok() && order->due.isValid() && order->due >= session().today())
        m_due->setValue(order->due);
}

void RushForm::forget()
{
    m_token.cancel();
    m_worked.reset();
    m_propose->setEnabled(true);
    setLater(m_found, false);
    for (const QString &key : {u"one"_s, u"shares"_s, u"product"_s, u"until"_s, u"material"_s, u"note"_s})
        setLater(field(key), false);
    m_one->setChecked(false);
    setSubmittable(false);
}

Result<RushQuestion> RushForm::question() const
{
    if (!m_order->record())
        return Error::fromIssues({{u"workOrder"_s, tr("Say which work order.")}});
    RushQuestion question{.workOrder = Id<WorkOrder>(*m_order->record()),
                          .pieces = rushCount(m_pieces),
                          .minutesEach = rushCount(m_minutes),
                          .craft = m_craft->text(),
                          .due = m_due->day().value_or(QDate())};
    if (m_step->currentIndex() >= 0)
        question.step = Id<RecipeStep>(m_step->currentData().toLongLong());
    return question;
}

void RushForm::workOut()
{
    clearProblems();
    const Result<RushQuestion> asked = question();
    if (!asked.ok()) {
        showError(asked.error());
        return;
    }
    m_token.cancel();
    m_found->setText(tr("Reckoning…"));
    setLater(m_found, true);
    m_propose->setEnabled(false);
    m_token = readInBackground<Worked>(
        session(), m_jobs, this, tr("Parting a rush order"),
        [asked = *asked](const ReadSession &reading, const Progress &progress) -> Result<Worked> {
            BENCHBOOK_ASSIGN(RushBrief brief,
                             reading.read([&](const Reader &reader) { return rushBrief(reader, asked); }));
            BENCHBOOK_ASSIGN(RushProposal proposal, proposeRush(brief.need, brief.peers(), {}, progress.token()));
            return Worked{std::move(brief), std::move(proposal)};
        },
        [this](const Result<Worked> &worked) { show(worked); });
}

void RushForm::show(const Result<Worked> &worked)
{
    m_propose->setEnabled(true);
    if (!worked.ok()) {
        setLater(m_found, false);
        if (worked.error().code != ErrorCode::Cancelled)
            showError(worked.error());
        return;
    }
    m_worked = *worked;
    const RushBrief &brief = worked->brief;
    const QString from = brief.minutesFrom == MinutesFrom::Learnt   ? tr("learnt")
                         : brief.minutesFrom == MinutesFrom::Recipe ? tr("as the recipe says")
                                                                    : tr("as typed");
    QString found = tr("%1 pcs of “%2”, %3 min each (%4), craft “%5”, back by %6.")
                        .arg(brief.need.pieces)
                        .arg(brief.stepName)
                        .arg(brief.need.minutesEach)
                        .arg(from, brief.need.craft, brief.need.due.toString(Qt::ISODate));
    if (brief.offered > 0)
        found += u' ' + tr("%n pcs are offered already.", nullptr, brief.offered);
    m_found->setText(found);
    m_shares->show(brief, worked->proposal, session().studio().currency());
    if (m_product->text().isEmpty())
        m_product->setText(offeredName(brief.product, brief.stepName));
    for (const QString &key : {u"shares"_s, u"product"_s, u"until"_s, u"material"_s, u"note"_s})
        setLater(field(key), true);
    setLater(field(u"one"_s), brief.partners.size() > 1);
    setSubmittable(!brief.partners.empty());
}

void RushForm::partAnew()
{
    if (!m_worked)
        return;
    if (m_one->isChecked())
        m_shares->setPieces(tenderShares(m_worked->brief, m_worked->proposal));
    else
        m_shares->show(m_worked->brief, m_worked->proposal, session().studio().currency());
}

Result<RushOrder> RushForm::typed() const
{
    if (!m_worked)
        return Error::refused(tr("Work out a proposal first."));
    BENCHBOOK_ASSIGN(const std::vector<RushShare> shares, m_shares->shares());
    return RushOrder{.workOrder = m_worked->brief.workOrder,
                     .step = m_worked->brief.step,
                     .due = m_worked->brief.need.due,
                     .until = m_until->day().value_or(QDate()),
                     .shares = shares,
                     .to = m_one->isChecked() ? OfferedTo::One : OfferedTo::Each,
                     .product = m_product->text(),
                     .withMaterial = m_material->isChecked(),
                     .note = m_note->text()};
}

Result<std::vector<LeavingForm::Sheet>> RushForm::sheets()
{
    BENCHBOOK_ASSIGN(const RushOrder order, typed());
    Result<std::vector<LetterContent>> letters = rushLetters(session().studio(), order);
    if (!letters.ok()) {
        // Pieces and prices are typed in the table of the shares.
        Error error = letters.error();
        for (Issue &issue : error.issues) {
            if (issue.field == "pieces"_L1 || issue.field == "price"_L1 || issue.field == "peers"_L1)
                issue.field = u"shares"_s;
        }
        return error;
    }
    std::vector<Sheet> sheets;
    for (std::size_t i = 0; i < letters->size(); ++i)
        sheets.push_back({peerNames(session(), {order.shares[i].peer}), std::move((*letters)[i])});
    return sheets;
}

Result<void> RushForm::write()
{
    BENCHBOOK_ASSIGN(const RushOrder order, typed());
    BENCHBOOK_TRY(sendRush(session().studio(), order, session().person()));
    return {};
}

} // namespace benchbook
