#include "ui/suggestions/suggestion_words.h"

#include "core/journal/list.h"
#include "ui/kit/state_chip.h"
#include "ui/records/state_style.h"

#include <QCoreApplication>
#include <QStandardItem>

namespace benchbook {
namespace {

struct SuggestionWordsText
{
    Q_DECLARE_TR_FUNCTIONS(SuggestionsPage)
};

} // namespace

QString effectText(const std::optional<MoneyRange> &range, const Session &session)
{
    if (!range)
        return SuggestionWordsText::tr("not known");
    if (range->isExact())
        return session.money(range->likely);
    return SuggestionWordsText::tr("%1 (%2 to %3)")
        .arg(session.money(range->likely), session.money(range->low), session.money(range->high));
}

QString suggestionVerb(SuggestionKind kind)
{
    switch (kind) {
    case SuggestionKind::Buy:
        return SuggestionWordsText::tr("Put it on a draft order");
    case SuggestionKind::Make:
        return SuggestionWordsText::tr("Plan the work order");
    case SuggestionKind::Price:
        return SuggestionWordsText::tr("Change the price");
    case SuggestionKind::Promote:
        return SuggestionWordsText::tr("Begin the promotion");
    case SuggestionKind::Return:
        return SuggestionWordsText::tr("Book the return");
    case SuggestionKind::Offer:
        return SuggestionWordsText::tr("Write the letters");
    }
    Q_UNREACHABLE();
}

QStandardItem *suggestionCell(const QString &text, bool isFigure)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setToolTip(text);
    if (isFigure)
        item->setData(int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    return item;
}

QStandardItem *stateCell(const QString &state)
{
    QStandardItem *item = suggestionCell(stateTitle(state));
    item->setData(QVariant::fromValue(chipFor(state)), stateChipRole);
    return item;
}

} // namespace benchbook
