#include "ui/peers/deal_work.h"

#include "core/letters/visible_text.h"
#include "core/peers/deal_words.h"
#include "core/peers/settle_deal.h"
#include "ui/kit/label.h"
#include "ui/kit/value_edit.h"
#include "ui/letters/letter_sheet.h"
#include "ui/peers/deal_line.h"
#include "ui/peers/deal_material.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

/// A count of pieces.
QuantityEdit *dealPieces(const QString &name, std::optional<qint64> pieces)
{
    auto *edit = new QuantityEdit(name, Unit::fromText(u"pcs"_s).value());
    edit->setWholeOnly(true);
    if (pieces)
        edit->setValue(Quantity::units(*pieces));
    return edit;
}

int piecesIn(const QuantityEdit &edit)
{
    return static_cast<int>(edit.quantity().value_or(Quantity()).micro() / Quantity::units(1).micro());
}

QLineEdit *dealNoteEdit(const QString &name)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(name);
    edit->setMaxLength(500);
    return edit;
}

/// Of lines that are different work those of which something can go out.
std::vector<LineOfWork> linesToGoOut(const Session &session, const DealView &view)
{
    auto found =
        session.studio().read([&](const Reader &reader) { return Result(linesToChoose(reader, view)); }).valueOr({});
    std::erase_if(found, [](const LineOfWork &line) { return line.pieces == 0; });
    return found;
}

/// The reasons that letters know for what is not accepted.
const std::vector<BodyChoice> &rejectionChoices()
{
    static const std::vector<BodyChoice> none;
    for (const BodyField &field : findLetterKind(u"receipt"_s)->fields) {
        for (const BodyField &inner : field.fields) {
            if (qstrcmp(inner.key, "reason") == 0)
                return inner.choices;
        }
    }
    return none;
}

} // namespace

DealWork workOfDeal(const Reader &reader, const DealView &view)
{
    DealWork work;
    const std::optional<DealLink> link = linkOf(reader, view.deal.id);
    work.isOutsourced = view.us == DealParty::Buyer && link && link->workOrder && link->step;
    work.isTakenOn = link && link->salesOrder;
    if (!isOver(view.deal.state))
        work.toTie = linesToTie(reader, view);
    if (!work.isOutsourced || !view.deal.contract)
        return work;
    int out = 0;
    for (const OutsideWorkInfo &sent : outsideWorksOf(reader, view.deal.id))
        out += sent.sent;
    work.isOut = out > 0;
    work.materials = materialAtPeer(reader, view);
    int agreed = 0;
    const Result<std::vector<AgreedLine>> lines = agreedLines(view);
    for (const AgreedLine &line : lines.valueOr({}))
        agreed += line.pieces.value_or(0);
    work.toHandOver = std::max(0, agreed - out);
    return work;
}

HandOverForm::HandOverForm(Session &session, const DealView &view, int pieces)
    : PaneForm(u"handOver"_s),
      m_session(session),
      m_view(view),
      m_lines(linesToGoOut(session, view)),
      m_shown(m_lines.empty() ? pieces : m_lines.front().pieces),
      m_pieces(dealPieces(u"handOverPieces"_s, m_shown)),
      m_line(makeLineChoice(u"handOverLine"_s, m_lines)),
      m_day(new DayEdit(u"handOverDay"_s, session.today())),
      m_materials(nullptr),
      m_note(dealNoteEdit(u"handOverNote"_s))
{
    m_day->setValue(session.today());
    if (m_line) {
        addField(u"line"_s, m_line);
        connect(m_line, &QComboBox::currentIndexChanged, this, &HandOverForm::showPieces);
    }
    addFields({{u"pieces"_s, m_pieces}, {u"day"_s, m_day}});
    auto lots = session.studio().read([&](const Reader &reader) { return Result(materialToGoAlong(reader, view)); });
    if (lots.ok() && !lots->empty()) {
        m_materials = new MaterialTable(u"handOverMaterials"_s, std::move(*lots),
                                        {{u"along"_s, [] { return tr("Goes along"); }}});
        addField(u"materials"_s, m_materials);
    }
    addField(u"note"_s, m_note);
    HandOverForm::retranslate();
}

void HandOverForm::showPieces()
{
    if (piecesIn(*m_pieces) != m_shown)
        return;
    m_shown = m_lines[static_cast<std::size_t>(m_line->currentIndex())].pieces;
    m_pieces->setValue(Quantity::units(m_shown));
}

void HandOverForm::retranslate()
{
    setTexts(tr("Hand pieces over"), tr("Hand over"));
    if (m_line)
        field(u"line"_s)->setLabel(tr("Line of the deal"));
    field(u"pieces"_s)->setLabel(tr("Pieces"));
    field(u"day"_s)->setLabel(tr("Day"));
    field(u"note"_s)->setLabel(tr("Note"));
    if (m_materials) {
        field(u"materials"_s)->setLabel(tr("Material that goes along"));
        m_materials->retranslate();
    }
    setNote(tr("They stay ours and part of the work order; %1 has them.").arg(visibleText(m_view.peerName)));
}

Result<std::optional<qint64>> HandOverForm::act()
{
    std::vector<PeerMaterial> materials;
    if (m_materials) {
        std::vector<Issue> issues;
        m_materials->clearProblems();
        materials = m_materials->typedIn(u"along"_s, u"materials"_s, issues);
        if (!issues.empty())
            return Error::fromIssues(std::move(issues));
    }
    const HandOver request{.deal = m_view.id,
                           .pieces = piecesIn(*m_pieces),
                           .materials = std::move(materials),
                           .day = m_day->day().value_or(QDate()),
                           .note = m_note->text().trimmed(),
                           .line = chosenLine(m_line)};
    BENCHBOOK_TRY(handOver(m_session.studio(), request, m_session.person()));
    return std::optional(m_view.id.value());
}

CountDeliveryForm::CountDeliveryForm(Session &session, const DealView &view, const Letter &delivery)
    : PaneForm(u"receiveDelivery"_s),
      m_session(session),
      m_view(view),
      m_delivery(delivery.hash),
      m_day(new DayEdit(u"receiveDay"_s, session.today())),
      m_note(dealNoteEdit(u"receiveNote"_s))
{
    const Result<std::vector<AgreedLine>> agreed = agreedLines(view);
    for (const LetterBody &sent : delivery.content.body.lines("lines"_L1)) {
        const qint64 no = sent.number("no"_L1);
        const QString key = QString::number(no);
        Line line{no,
                  {},
                  dealPieces(u"receiveAccepted"_s + key, sent.number("pieces"_L1)),
                  dealPieces(u"receiveRejected"_s + key, 0),
                  new QComboBox,
                  new QComboBox};
        for (const AgreedLine &known : agreed.valueOr({})) {
            if (known.no == no)
                line.product = visibleText(known.product);
        }
        if (!line.product.isEmpty()) {
            Label *product = plainLabel(line.product);
            product->setBold(true);
            addWidget(product);
        }
        line.reason->setObjectName(u"receiveReason"_s + key);
        line.becomes->setObjectName(u"receiveBecomes"_s + key);
        addFields({{u"accepted"_s + key, line.accepted}, {u"rejected"_s + key, line.rejected}});
        // Beside each other they would be wider than a pane that scrolls.
        addField(u"reason"_s + key, line.reason);
        addField(u"becomes"_s + key, line.becomes);
        m_lines.push_back(line);
    }
    m_day->setValue(session.today());
    addField(u"received"_s, m_day);
    addField(u"note"_s, m_note);
    CountDeliveryForm::retranslate();
}

void CountDeliveryForm::retranslate()
{
    setTexts(tr("Count what came"), tr("Receive"));
    const auto refill = [](QComboBox *box, const std::vector<std::pair<QString, QVariant>> &items) {
        const int index = std::max(0, box->currentIndex());
        box->clear();
        for (const auto &[text, value] : items)
            box->addItem(text, value);
        box->setCurrentIndex(index);
    };
    std::vector<std::pair<QString, QVariant>> reasons{{tr("Nothing rejected"), QString()}};
    for (const BodyChoice &choice : rejectionChoices())
        reasons.emplace_back(QCoreApplication::translate("Letter", choice.title), QString::fromLatin1(choice.code));
    const std::vector<std::pair<QString, QVariant>> fates{{tr("They are lost"), int(RejectedAre::Scrap)},
                                                          {tr("They do them again"), int(RejectedAre::RedoneThere)},
                                                          {tr("We do them again"), int(RejectedAre::RedoneHere)}};
    for (const Line &line : m_lines) {
        const QString key = QString::number(line.no);
        field(u"accepted"_s + key)->setLabel(tr("Accepted"));
        field(u"rejected"_s + key)->setLabel(tr("Rejected"));
        field(u"reason"_s + key)->setLabel(tr("Why"));
        field(u"becomes"_s + key)->setLabel(tr("Rejected pieces"));
        refill(line.reason, reasons);
        refill(line.becomes, fates);
    }
    field(u"received"_s)->setLabel(tr("Received on"));
    field(u"note"_s)->setLabel(tr("Note for %1").arg(visibleText(m_view.peerName)));
    setNote(tr("The receipt waits in the box; the pieces are counted into the work order at once."));
}

Result<ReceivedLine> CountDeliveryForm::lineOf(const Line &line) const
{
    ReceivedLine counted{.no = line.no,
                         .accepted = piecesIn(*line.accepted),
                         .rejected = piecesIn(*line.rejected),
                         .rejectedAre = RejectedAre(line.becomes->currentData().toInt())};
    if (counted.rejected == 0)
        return counted;
    counted.reason = line.reason->currentData().toString();
    if (counted.reason.isEmpty())
        return Error::fromIssues({{u"reason"_s + QString::number(line.no), tr("Say why pieces were rejected.")}});
    return counted;
}

Result<std::optional<qint64>> CountDeliveryForm::act()
{
    ReceivedDelivery request{.deal = m_view.id,
                             .delivery = m_delivery,
                             .received = m_day->day().value_or(QDate()),
                             .note = m_note->text().trimmed()};
    for (const Line &line : m_lines) {
        BENCHBOOK_ASSIGN(const ReceivedLine counted, lineOf(line));
        request.lines.push_back(counted);
    }
    BENCHBOOK_TRY(benchbook::receiveDelivery(m_session.studio(), request, m_session.person()));
    return std::optional(m_view.id.value());
}

SettleForm::SettleForm(Session &session, const DealView &view)
    : PaneForm(u"settleDeal"_s),
      m_session(session),
      m_view(view),
      m_payBy(new DayEdit(u"settlePayBy"_s, session.today())),
      m_note(dealNoteEdit(u"settleNote"_s))
{
    addField(u"payBy"_s, m_payBy);
    addField(u"note"_s, m_note);
    SettleForm::retranslate();
}

void SettleForm::retranslate()
{
    setTexts(tr("Settle what was accepted"), tr("Settle"));
    field(u"payBy"_s)->setLabel(tr("To be paid by"));
    field(u"note"_s)->setLabel(tr("Note for %1").arg(visibleText(m_view.peerName)));
    setNote(tr("Accepted pieces at the agreed prices; the work order bears the same sum. The settlement waits in the "
               "box, to be read over there."));
}

Result<std::optional<qint64>> SettleForm::act()
{
    const DealSettlement request{
        .deal = m_view.id, .payBy = m_payBy->day().value_or(QDate()), .note = m_note->text().trimmed()};
    BENCHBOOK_TRY(settleDeal(m_session.studio(), request, m_session.person()));
    return std::optional(m_view.id.value());
}

} // namespace benchbook
