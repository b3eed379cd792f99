#include "ui/peers/deal_line.h"

#include "core/letters/visible_text.h"

namespace benchbook {

using namespace Qt::StringLiterals;

QComboBox *makeLineChoice(const QString &name, const std::vector<LineOfWork> &lines)
{
    if (lines.empty())
        return nullptr;
    auto *choice = new QComboBox;
    choice->setObjectName(name);
    for (const LineOfWork &line : lines)
        choice->addItem(u"%1 · %2"_s.arg(QString::number(line.no), visibleText(line.product)), line.no);
    // A product of others may be long; the pane is not.
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(12);
    return choice;
}

std::optional<qint64> chosenLine(const QComboBox *choice)
{
    return choice ? std::optional(choice->currentData().toLongLong()) : std::nullopt;
}

} // namespace benchbook
