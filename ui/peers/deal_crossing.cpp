#include "ui/peers/deal_crossing.h"

#include "core/letters/leaving.h"
#include "core/letters/visible_text.h"
#include "core/peers/deal_words.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/label.h"
#include "ui/letters/letter_sheet.h"

#include <QGridLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

/// One letter of a crossing as a column.
struct CrossedLetter
{
    QString title;
    std::vector<LeavingLine> lines;
};

CrossedLetter crossedLetter(const DealView &view, const KeptLetter &kept, const QTimeZone &zone)
{
    const QString who = kept.way == LetterWay::Out ? DealCrossing::tr("We") : visibleText(view.peerName);
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(kept.letter.content.at.milliseconds(), zone);
    LetterContent content = kept.letter.content;
    content.parents.clear();
    CrossedLetter letter{u"%1\n%2\n%3"_s.arg(kindTitle(content), who, at.toString(u"yyyy-MM-dd HH:mm"_s)),
                         leavesTheStudio(content, QLocale(), zone)};
    // Kind and moment stand in the heading.
    const auto frame = leavesTheStudio({.kind = content.kind, .at = content.at}, QLocale(), zone);
    std::erase_if(letter.lines, [&](const LeavingLine &line) {
        return std::any_of(frame.begin(), frame.end(),
                           [&](const LeavingLine &one) { return one.label == line.label && one.value == line.value; });
    });
    return letter;
}

QString valueOfLabel(const CrossedLetter &letter, const QString &label)
{
    const auto found = std::find_if(letter.lines.begin(), letter.lines.end(),
                                    [&](const LeavingLine &line) { return line.label == label; });
    return found == letter.lines.end() ? u"–"_s : found->value;
}

/// Labels of all letters, each once, in the order they first come.
QStringList labelsOf(const std::vector<CrossedLetter> &letters)
{
    QStringList labels;
    for (const CrossedLetter &letter : letters) {
        for (const LeavingLine &line : letter.lines) {
            if (!labels.contains(line.label))
                labels << line.label;
        }
    }
    return labels;
}

QWidget *sideBySide(const std::vector<CrossedLetter> &letters)
{
    auto *sheet = new QWidget;
    auto *grid = new QGridLayout(sheet);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    int column = 1;
    for (const CrossedLetter &letter : letters) {
        Label *title = plainLabel(letter.title);
        title->setBold(true);
        grid->addWidget(title, 0, column, Qt::AlignTop);
        grid->setColumnStretch(column++, 3);
    }
    grid->setColumnStretch(0, 2);
    int row = 1;
    for (const QString &label : labelsOf(letters)) {
        grid->addWidget(plainMuted(label), row, 0, Qt::AlignTop);
        QStringList values;
        for (const CrossedLetter &letter : letters)
            values << valueOfLabel(letter, label);
        values.removeDuplicates();
        const bool differs = values.size() > 1;
        for (std::size_t i = 0; i < letters.size(); ++i) {
            const QString value = valueOfLabel(letters[i], label);
            const bool says = value != u"–"_s;
            Label *shown = plainLabel(differs && says ? QString(u"≠ "_s + value) : value);
            if (differs && says)
                shown->setTone(Tone::Warning);
            shown->setAccessibleName(u"%1: %2"_s.arg(label, value));
            grid->addWidget(shown, row, static_cast<int>(i) + 1, Qt::AlignTop);
        }
        ++row;
    }
    return sheet;
}

} // namespace

DealCrossing::DealCrossing(const DealView &view, const Crossing &crossing, int number, const QTimeZone &zone,
                           bool mayReply, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"dealCrossing.%1"_s.arg(number));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    Label *heading = plainLabel(u"! "_s + crossingSentence(crossing));
    heading->setTone(Tone::Danger);
    heading->setBold(true);
    column->addWidget(heading);
    std::vector<CrossedLetter> letters;
    for (const Hash256 &hash : crossing.letters) {
        const auto kept = std::find_if(view.letters.begin(), view.letters.end(),
                                       [&](const KeptLetter &one) { return one.letter.hash == hash; });
        if (kept != view.letters.end())
            letters.push_back(crossedLetter(view, *kept, zone));
    }
    column->addWidget(sideBySide(letters));
    auto *buttons = new FlowLayout;
    bool any = false;
    for (const LegalLetter &reply : crossing.replies) {
        if (reply.by != view.us)
            continue;
        any = true;
        auto *button = makeButton(u"dealReply.%1.%2"_s.arg(number).arg(keyOfReply(reply)), verbOf(crossing, reply));
        button->setEnabled(mayReply);
        connect(button, &QPushButton::clicked, this, [this, reply] { Q_EMIT replyChosen(reply); });
        buttons->addWidget(button);
    }
    if (const QString hint = hintOf(crossing, view); any && !hint.isEmpty())
        column->addWidget(plainMuted(hint));
    column->addLayout(buttons);
    if (!any)
        column->addWidget(plainMuted(tr("%1 chooses how it goes on.").arg(visibleText(view.peerName))));
}

} // namespace benchbook
