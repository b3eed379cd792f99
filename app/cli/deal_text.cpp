#include "app/cli/deal_text.h"

#include "app/cli/output.h"

#include "core/journal/list.h"
#include "core/journal/studio.h"
#include "core/letters/leaving.h"
#include "core/letters/plain_amount.h"
#include "core/letters/visible_text.h"
#include "core/peers/letter_lists.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct DealTextWords
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QString shownLineAmount(const LineAmount &amount) { return visibleText(plainAmount(amount)); }

QString kindWord(const Letter &letter)
{
    const LetterKind *kind = letter.kind();
    return kind ? kind->name() : visibleText(letter.content.kind);
}

/// How much of each line of the contract was delivered, and what was found good.
QString agreedText(const DealView &view)
{
    const auto version = std::find_if(view.letters.begin(), view.letters.end(), [&](const KeptLetter &one) {
        return view.deal.contract && one.letter.hash == view.deal.contract->version;
    });
    std::vector<QStringList> rows;
    for (const DealLine &line : view.deal.lines) {
        QString product;
        if (version != view.letters.end()) {
            for (const LetterBody &agreed : version->letter.content.body.lines("lines"_L1)) {
                if (agreed.number("no"_L1) == line.no)
                    product = visibleText(agreed.text("product"_L1));
            }
        }
        rows.push_back({QString::number(line.no), product, shownLineAmount(line.ordered),
                        shownLineAmount(line.delivered), shownLineAmount(line.accepted),
                        shownLineAmount(line.rejected)});
    }
    return rows.empty() ? QString()
                        : textTable({u"#"_s, DealTextWords::tr("Agreed"), DealTextWords::tr("Ordered"),
                                     DealTextWords::tr("Delivered"), DealTextWords::tr("Found good"),
                                     DealTextWords::tr("Found bad")},
                                    rows);
}

QString lettersText(const DealView &view, const Studio &studio, const QLocale &locale)
{
    QString text;
    for (const KeptLetter &kept : view.letters) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(kept.letter.content.at.milliseconds(), studio.timeZone());
        const QString writer = kept.way == LetterWay::Out ? DealTextWords::tr("we") : visibleText(view.peerName);
        text += u"\n%1 · %2 · %3\n"_s.arg(at.toString(u"yyyy-MM-dd HH:mm"_s), writer, kindWord(kept.letter)) +
                leavingText(kept.letter.content, locale, studio.timeZone()) + u'\n';
        if (const QString remark = remarkOn(view.deal, kept.letter.hash); !remark.isEmpty())
            text += u"! "_s + visibleText(remark) + u'\n';
    }
    return text;
}

/// The commands that go on with the deal.
QString possibleText(const DealView &view)
{
    QString text;
    for (const LegalLetter &legal : view.ours()) {
        const LetterKind *kind = findLetterKind(legal.kind);
        const QString option = legal.code.isEmpty() ? QString(u"--kind "_s + legal.kind) : u"--code "_s + legal.code;
        QString title = kind ? kind->name() : legal.kind;
        for (const BodyField &field : kind ? kind->fields : std::vector<BodyField>()) {
            for (const BodyChoice &choice : field.choices) {
                if (legal.code == QLatin1StringView(choice.code))
                    title += u": "_s + QCoreApplication::translate("Letter", choice.title);
            }
        }
        text += u"  letter answer %1 %2   %3\n"_s.arg(hexText(view.deal.id).left(8), option, title);
    }
    return text;
}

} // namespace

QString leavingText(const LetterContent &content, const QLocale &locale, const QTimeZone &zone)
{
    QStringList lines;
    for (const LeavingLine &line : leavesTheStudio(content, locale, zone))
        lines << u"  %1%2: %3"_s.arg(line.freeText ? u"✎ "_s : u"  "_s, line.label, line.value);
    return lines.join(u'\n');
}

QString dealText(const DealView &view, const Studio &studio, const QLocale &locale)
{
    const QString peer = visibleText(view.peerName);
    QString text = view.us == DealParty::Buyer
                       ? DealTextWords::tr("%1: %2 makes it for us.").arg(visibleText(view.title), peer)
                       : DealTextWords::tr("%1: we make it for %2.").arg(visibleText(view.title), peer);
    text += u'\n' + DealTextWords::tr("State: %1").arg(stateTitle(dealStateKey(view.deal.state))) + u'\n';
    if (const QString agreed = agreedText(view); !agreed.isEmpty())
        text += u'\n' + agreed;
    for (const SettlementDifference &difference : view.deal.differences)
        text += u"! "_s + visibleText(sentenceOf(difference)) + u'\n';
    text += lettersText(view, studio, locale) + u'\n';
    if (!view.waiting.empty()) {
        text += DealTextWords::tr("Letters that wait for the next bundle: %1").arg(view.waiting.size()) + u'\n';
    }
    const QString possible = possibleText(view);
    return text + (possible.isEmpty()
                       ? DealTextWords::tr("Nothing can be written here now: it is the turn of %1.").arg(peer)
                       : QString(DealTextWords::tr("Possible now:") + u'\n' + possible));
}

} // namespace benchbook::cli
