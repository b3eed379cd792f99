#include "ui/letters/letter_sheet.h"

#include "ui/kit/label.h"

#include <QGridLayout>
#include <QLocale>

namespace benchbook {

using namespace Qt::StringLiterals;

Label *plainLabel(const QString &text)
{
    auto *label = new Label(text);
    label->setWordWrap(true);
    return label;
}

Label *plainMuted(const QString &text)
{
    Label *label = plainLabel(text);
    label->setTone(Tone::Muted);
    return label;
}

LetterSheet::LetterSheet(const QString &name, const LetterContent &content, const QTimeZone &zone, bool markFree,
                         QWidget *parent)
    : QWidget(parent)
{
    setObjectName(name);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    int row = 0;
    for (const LeavingLine &line : leavesTheStudio(content, QLocale(), zone)) {
        const bool marked = markFree && line.freeText;
        Label *what = plainMuted(line.label);
        Label *value = plainLabel(marked ? QString(u"✎ "_s + line.value) : line.value);
        if (marked) {
            value->setTone(Tone::Warning);
            value->setAccessibleName(tr("%1: %2, typed freely").arg(line.label, line.value));
        } else {
            value->setAccessibleName(u"%1: %2"_s.arg(line.label, line.value));
        }
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(what, row, 0, Qt::AlignTop);
        grid->addWidget(value, row, 1);
        ++row;
    }
    if (content.needsNewer || !content.unknown.isEmpty()) {
        Label *newer = plainLabel(tr("Part of this letter needs a newer version of Benchbook. It is kept whole."));
        newer->setTone(Tone::Warning);
        grid->addWidget(newer, row++, 0, 1, 2);
    }
    for (const Issue &issue : content.issues) {
        Label *broken = plainLabel(tr("It breaks a rule, so nothing follows from it: %1").arg(issue.message));
        broken->setTone(Tone::Danger);
        grid->addWidget(broken, row++, 0, 1, 2);
    }
}

} // namespace benchbook
