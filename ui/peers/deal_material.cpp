#include "ui/peers/deal_material.h"

#include "core/letters/visible_text.h"
#include "ui/kit/dialogs.h"
#include "ui/kit/table_view.h"
#include "ui/peers/deal_line.h"
#include "ui/records/edit_table.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace benchbook {

using namespace Qt::StringLiterals;

MaterialTable::MaterialTable(const QString &name, std::vector<MaterialThere> lots, const std::vector<Typed> &columns,
                             QWidget *parent)
    : QWidget(parent), m_lots(std::move(lots))
{
    // A pane is narrow: what a lot is of and its code share a column.
    std::vector<EditColumn> shown{
        {.key = u"lot"_s, .title = [] { return tr("Lot"); }, .width = 12, .fixed = true},
        {.key = u"there"_s, .title = [] { return tr("There"); }, .width = 6, .number = true, .fixed = true}};
    for (const Typed &column : columns)
        shown.push_back({.key = column.key, .title = column.title, .width = 6, .number = true});
    m_table = new EditTable(name, std::move(shown), false);
    m_table->setStretchColumn(u"lot"_s);
    m_table->setLinesFixed();
    std::vector<EditLine> lines;
    for (const MaterialThere &lot : m_lots) {
        EditLine line{{QString(lot.name + u" · "_s + lot.code), displayText(lot.quantity, lot.unit)}, lot.lot.value()};
        for (std::size_t i = 0; i < columns.size(); ++i)
            line.texts << QString();
        lines.push_back(std::move(line));
    }
    m_table->model()->setLines(std::move(lines));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    setFocusProxy(m_table->table());
    retranslate();
}

std::vector<PeerMaterial> MaterialTable::typedIn(const QString &column, const QString &field,
                                                 std::vector<Issue> &issues) const
{
    std::vector<PeerMaterial> found;
    for (int row = 0; row < m_table->model()->rowCount(); ++row) {
        const QString text = m_table->model()->text(row, column);
        if (text.isEmpty())
            continue;
        const MaterialThere &lot = m_lots[static_cast<std::size_t>(row)];
        const Result<TypedQuantity> typed = parseTypedQuantity(text, lot.unit);
        const Result<Quantity> quantity =
            typed.ok() ? convert(typed->quantity, typed->unit, lot.unit, Rounding::HalfEven) : typed.error();
        const QString wrong = !quantity.ok()           ? quantity.error().message
                              : *quantity < Quantity() ? tr("Not less than nothing.")
                              : *quantity > lot.quantity
                                  ? tr("%1 of it is there.").arg(displayText(lot.quantity, lot.unit))
                                  : QString();
        if (!wrong.isEmpty()) {
            m_table->model()->setProblem(row, column, wrong);
            issues.push_back({field, tr("%1: %2", "code of a lot, what is wrong").arg(lot.code, wrong)});
        } else if (*quantity > Quantity()) {
            found.push_back({lot.lot, lot.place, *quantity});
        }
    }
    return found;
}

void MaterialTable::clearProblems() { m_table->model()->clearProblems(); }

void MaterialTable::retranslate() { m_table->setTexts(tr("Material"), tr("No material of ours is there."), QString()); }

MaterialAtPeerForm::MaterialAtPeerForm(Session &session, const DealView &view, std::vector<MaterialThere> lots)
    : PaneForm(u"peerMaterial"_s),
      m_session(session),
      m_view(view),
      m_materials(new MaterialTable(u"peerMaterialLots"_s, std::move(lots),
                                    {{u"used"_s, [] { return tr("Used"); }}, {u"back"_s, [] { return tr("Back"); }}})),
      m_line(makeLineChoice(u"peerMaterialLine"_s,
                            session.studio()
                                .read([&](const Reader &reader) { return Result(linesToChoose(reader, view)); })
                                .valueOr({}))),
      m_shelf(new QComboBox)
{
    m_shelf->setObjectName(u"peerMaterialShelf"_s);
    const auto shelves = session.studio().read([](const Reader &reader) { return Result(ownShelves(reader)); });
    for (const OwnShelf &shelf : shelves.valueOr({}))
        m_shelf->addItem(shelf.name, shelf.id.value());
    addField(u"materials"_s, m_materials);
    if (m_line)
        addField(u"line"_s, m_line);
    addField(u"shelf"_s, m_shelf);
    MaterialAtPeerForm::retranslate();
}

void MaterialAtPeerForm::retranslate()
{
    const QString peer = visibleText(m_view.peerName);
    setTexts(tr("Material at %1").arg(peer), tr("Book it"));
    field(u"materials"_s)->setLabel(tr("What was used, and what came back"));
    if (m_line)
        field(u"line"_s)->setLabel(tr("Used for line"));
    field(u"shelf"_s)->setLabel(tr("Comes back to"));
    m_materials->retranslate();
    setNote(tr("What was used goes into the work order, as if it was issued here. What is neither used nor back stays "
               "ours, at %1.")
                .arg(peer));
}

Result<IssueConsent> MaterialAtPeerForm::consentTo(const std::vector<PeerMaterial> &used)
{
    if (used.empty())
        return IssueConsent::Asked;
    QStringList questions;
    const auto read = m_session.studio().read([&](const Reader &reader) -> Result<void> {
        BENCHBOOK_ASSIGN(const DealLink work, agreedWork(reader, m_view, chosenLine(m_line)));
        for (const PeerMaterial &material : used) {
            const QString question = issueQuestion(reader, *work.workOrder, material.lot);
            if (!question.isEmpty())
                questions << question;
        }
        return {};
    });
    BENCHBOOK_TRY(read);
    if (questions.isEmpty())
        return IssueConsent::Asked;
    if (m_session.dialogs().ask(
            this, {tr("Use it all the same?"), questions.join(u'\n'), {}, tr("Use it"), tr("Go back"), false}))
        return IssueConsent::Given;
    return Error::refused(questions.join(u'\n'));
}

Result<std::optional<qint64>> MaterialAtPeerForm::act()
{
    m_materials->clearProblems();
    std::vector<Issue> issues;
    const std::vector<PeerMaterial> used = m_materials->typedIn(u"used"_s, u"materials"_s, issues);
    std::vector<PeerMaterial> back = m_materials->typedIn(u"back"_s, u"materials"_s, issues);
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    for (PeerMaterial &material : back)
        material.shelf = Id<Location>(m_shelf->currentData().toLongLong());
    BENCHBOOK_ASSIGN(const IssueConsent consent, consentTo(used));
    BENCHBOOK_TRY(
        bookMaterialAtPeer(m_session.studio(), m_view.id, used, back, m_session.person(), consent, chosenLine(m_line)));
    return std::optional(m_view.id.value());
}

} // namespace benchbook
