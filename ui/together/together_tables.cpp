#include "ui/together/together_tables.h"

#include "core/letters/visible_text.h"
#include "ui/records/state_style.h"
#include "ui/together/together_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct TogetherTableText
{
    Q_DECLARE_TR_FUNCTIONS(TogetherPage)
};

QStandardItem *togetherCell(const QString &text, bool number = false)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    if (number)
        item->setData(int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    return item;
}

QStandardItem *togetherChipCell(const StateChip &chip)
{
    QStandardItem *item = togetherCell(chip.word);
    item->setData(QVariant::fromValue(chip), stateChipRole);
    return item;
}

struct LedgerLine
{
    QDate day;
    TogetherChoice choice;
    QList<QStandardItem *> cells;
};

LedgerLine entryLine(const CircleBook &book, const LedgerEntry &entry)
{
    const QString what =
        entry.reverses ? TogetherTableText::tr("Reversed: %1").arg(visibleText(entry.what)) : visibleText(entry.what);
    return {entry.day,
            {book.view.circle.id, TogetherChoice::Kind::Entry, entry.letter},
            {togetherCell(entry.day.toString(Qt::ISODate)), togetherCell(what),
             togetherCell(giverText(book.view, entry)),
             togetherCell(togetherQuantity(entry.quantity, entry.unit), true),
             togetherChipCell(entryChip(book.ledger, entry))}};
}

LedgerLine splitLine(const CircleBook &book, std::size_t at)
{
    const LedgerSplit &split = book.ledger.ledger.splits[at];
    return {split.until,
            {book.view.circle.id, TogetherChoice::Kind::Split, split.letter},
            {togetherCell(split.until.toString(Qt::ISODate)), togetherCell(TogetherTableText::tr("Split of money")),
             togetherCell(TogetherTableText::tr("written by %1").arg(book.view.nameOf(split.author))),
             togetherCell(togetherMoney(split.total, split.currency), true),
             togetherChipCell(splitChip(book.ledger, at))}};
}

LedgerLine ruleLineOf(const CircleBook &book, const LedgerRule &rule)
{
    return {QDate(),
            {book.view.circle.id, TogetherChoice::Kind::Rule, rule.letter},
            {togetherCell(TogetherTableText::tr("Rule")), togetherCell(visibleText(rule.title)),
             togetherCell(TogetherTableText::tr("written by %1").arg(book.view.nameOf(rule.author))),
             togetherCell(TogetherTableText::tr("version %1").arg(rule.version), true),
             togetherChipCell(ruleChip(book.ledger, rule))}};
}

} // namespace

const TogetherChoice *TogetherLines::choiceOf(int row) const
{
    return row >= 0 && row < int(m_choices.size()) ? &m_choices[static_cast<std::size_t>(row)] : nullptr;
}

int TogetherLines::rowOf(const TogetherChoice &choice) const
{
    const auto found = std::find(m_choices.begin(), m_choices.end(), choice);
    return found == m_choices.end() ? -1 : int(found - m_choices.begin());
}

void TogetherLines::addLine(const TogetherChoice &choice, QList<QStandardItem *> cells, const QString &search)
{
    const bool isMeant = search.isEmpty() || std::any_of(cells.begin(), cells.end(), [&](const QStandardItem *cell) {
                             return cell->text().contains(search, Qt::CaseInsensitive);
                         });
    if (!isMeant) {
        qDeleteAll(cells);
        return;
    }
    m_choices.push_back(choice);
    appendRow(cells);
}

void TogetherLines::showCircles(const TogetherBook &book, const QString &search)
{
    setRowCount(0);
    m_choices.clear();
    for (const CircleBook &circle : book.circles) {
        const CircleView &view = circle.view;
        addLine({view.circle.id},
                {togetherCell(visibleText(view.circle.name)), togetherCell(joinedCount(view)),
                 togetherChipCell(circleChip(view)), togetherChipCell(agreementChip(view))},
                search);
    }
}

void TogetherLines::showJoints(const CircleBook *book, const QString &search, const Session &session)
{
    setRowCount(0);
    m_choices.clear();
    if (!book)
        return;
    for (const JointView &joint : book->joints) {
        const JointPurchase &purchase = joint.purchase;
        addLine({book->view.circle.id, TogetherChoice::Kind::Purchase, purchase.call},
                {togetherCell(visibleText(purchase.material)),
                 togetherChipCell(chipFor(jointStageName(purchase.stage))), togetherCell(pledgedText(purchase), true),
                 togetherCell(togetherDay(purchase.closes, session)),
                 togetherCell(joint.organised() ? TogetherTableText::tr("us") : book->view.nameOf(purchase.organiser))},
                search);
    }
}

void TogetherLines::showLedger(const CircleBook *book, const QString &search)
{
    setRowCount(0);
    m_choices.clear();
    if (!book)
        return;
    std::vector<LedgerLine> lines;
    for (const LedgerRule &rule : book->ledger.ledger.rules)
        lines.push_back(ruleLineOf(*book, rule));
    for (const LedgerEntry &entry : book->ledger.ledger.entries)
        lines.push_back(entryLine(*book, entry));
    for (std::size_t at = 0; at < book->ledger.ledger.splits.size(); ++at)
        lines.push_back(splitLine(*book, at));
    // The newest first; rules, which have no day, at the end.
    std::stable_sort(lines.begin(), lines.end(),
                     [](const LedgerLine &a, const LedgerLine &b) { return a.day > b.day; });
    for (const LedgerLine &line : lines)
        addLine(line.choice, line.cells, search);
}

} // namespace benchbook
