#include "ui/peers/deal_letters.h"

#include "core/letters/visible_text.h"
#include "core/peers/deal_words.h"
#include "ui/kit/buttons.h"
#include "ui/kit/label.h"
#include "ui/letters/letter_sheet.h"

#include <QCoreApplication>
#include <QVBoxLayout>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

bool holds(const std::vector<Hash256> &hashes, const Hash256 &hash)
{
    return std::find(hashes.begin(), hashes.end(), hash) != hashes.end();
}

} // namespace

DealLetters::DealLetters(const DealView &view, const QTimeZone &zone, const QSet<qint64> &open, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"dealLetters"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    for (const KeptLetter &kept : view.letters)
        column->addWidget(makeLetter(view, kept, zone, open.contains(kept.id.value())));
}

QString DealLetters::remarkOf(const DealView &view, const KeptLetter &kept)
{
    const Hash256 &hash = kept.letter.hash;
    if (holds(view.deal.retracted, hash))
        return tr("Its writer asks to forget it.");
    if (holds(view.deal.waiting, hash))
        return tr("It names a letter that is not here yet.");
    if (holds(view.deal.newer, hash))
        return tr("It needs a newer version of Benchbook.");
    return visibleText(remarkOn(view.deal, hash));
}

QWidget *DealLetters::makeLetter(const DealView &view, const KeptLetter &kept, const QTimeZone &zone, bool open)
{
    const qint64 id = kept.id.value();
    const bool ours = kept.way == LetterWay::Out;
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(kept.letter.content.at.milliseconds(), zone);
    QString title = u"%1 · %2 · %3"_s.arg(at.toString(u"MM-dd HH:mm"_s), ours ? tr("We") : visibleText(view.peerName),
                                          kindTitle(kept.letter.content));
    const LetterKind *kind = kept.letter.kind();
    const QString code = kept.letter.content.body.text("code"_L1);
    for (const BodyField &field : kind ? kind->fields : std::vector<BodyField>()) {
        for (const BodyChoice &choice : field.choices) {
            if (QLatin1StringView(field.key) == "code"_L1 && code == QLatin1StringView(choice.code))
                title = tr("%1: %2").arg(title, QCoreApplication::translate("Letter", choice.title));
        }
    }
    auto *fold = new FlatButton(u"dealLetter.%1"_s.arg(id), QString((open ? u"▾ "_s : u"▸ "_s) + title));
    fold->setCompact();
    fold->setElided();
    fold->setAccessibleName(open ? tr("%1, unfolded").arg(title) : tr("%1, folded").arg(title));
    connect(fold, &QPushButton::clicked, this, [this, id, open] { Q_EMIT folded(id, !open); });
    column->addWidget(fold, 0, Qt::AlignLeft);
    if (const QString remark = remarkOf(view, kept); !remark.isEmpty()) {
        Label *label = plainLabel(remark);
        label->setTone(Tone::Warning);
        label->setContentsMargins(14, 0, 0, 0);
        column->addWidget(label);
    }
    if (!open)
        return part;
    const bool forgotten = holds(view.deal.retracted, kept.letter.hash);
    QWidget *says = forgotten ? static_cast<QWidget *>(plainMuted(tr("Withdrawn: it is kept, but not shown.")))
                              : new LetterSheet(u"dealLetterSays.%1"_s.arg(id), kept.letter.content, zone, false);
    says->setContentsMargins(14, 0, 0, 4);
    column->addWidget(says);
    if (ours && !forgotten && kept.letter.content.kind != "retract"_L1) {
        auto *withdraw = new FlatButton(u"dealWithdraw.%1"_s.arg(id), tr("Ask to forget it…"));
        withdraw->setCompact();
        connect(withdraw, &QPushButton::clicked, this, [this, id] { Q_EMIT withdrawalChosen(id); });
        column->addWidget(withdraw, 0, Qt::AlignLeft);
    }
    return part;
}

} // namespace benchbook
