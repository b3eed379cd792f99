#include "app/cli/deal_text.h"

#include "app/cli/output.h"

#include "core/journal/list.h"
#include "core/journal/studio.h"
#include "core/letters/leaving.h"
#include "core/letters/visible_text.h"
#include "core/peers/deal_words.h"
#include "core/peers/stored_bytes.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct DealTextWords
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr qsizetype shownDigits = 8; ///< of a deal's number

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
        rows.push_back({QString::number(line.no), product, amountText(line.ordered, line.ordered),
                        amountText(line.delivered, line.ordered), amountText(line.accepted, line.ordered),
                        amountText(line.rejected, line.ordered)});
    }
    return rows.empty() ? QString()
                        : textTable({u"#"_s, DealTextWords::tr("Agreed"), DealTextWords::tr("Ordered"),
                                     DealTextWords::tr("Delivered"), DealTextWords::tr("Found good"),
                                     DealTextWords::tr("Found bad")},
                                    rows);
}

/// "2026-11-20 10:04 · we · Delivery".
QString letterHead(const DealView &view, const KeptLetter &kept, const Studio &studio)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(kept.letter.content.at.milliseconds(), studio.timeZone());
    const QString writer = kept.way == LetterWay::Out ? DealTextWords::tr("we") : visibleText(view.peerName);
    return u"%1 · %2 · %3"_s.arg(at.toString(u"yyyy-MM-dd HH:mm"_s), writer, kindTitle(kept.letter.content));
}

QString lettersText(const DealView &view, const Studio &studio, const QLocale &locale)
{
    QString text;
    for (const KeptLetter &kept : view.letters) {
        text += u'\n' + letterHead(view, kept, studio) + u'\n' +
                leavingText(kept.letter.content, locale, studio.timeZone()) + u'\n';
        if (const QString remark = remarkOn(view.deal, kept.letter.hash); !remark.isEmpty())
            text += u"  ! "_s + visibleText(remark) + u'\n';
    }
    return text;
}

QString commandOf(const DealView &view, const LegalLetter &legal)
{
    const DealId &deal = legal.deal ? *legal.deal : view.deal.id;
    const QString option = legal.code.isEmpty() ? QString(u"--kind "_s + legal.kind) : u"--code "_s + legal.code;
    return u"letter answer %1 %2"_s.arg(hexText(deal).left(shownDigits), option);
}

/// The verb of a button without its dots.
QString withoutDots(QString verb)
{
    while (verb.endsWith(u'…'))
        verb.chop(1);
    return verb;
}

/// What crossed, side by side, and the replies that decide it.
QString crossingText(const DealView &view, const Crossing &crossing, const Studio &studio)
{
    QString text = u"! "_s + crossingSentence(crossing) + u'\n';
    for (const KeptLetter &kept : view.letters) {
        if (std::find(crossing.letters.begin(), crossing.letters.end(), kept.letter.hash) != crossing.letters.end())
            text += u"  "_s + letterHead(view, kept, studio) + u'\n';
    }
    if (const QString hint = hintOf(crossing, view); !hint.isEmpty())
        text += u"  "_s + hint + u'\n';
    bool isOurs = false;
    for (const LegalLetter &legal : crossing.replies) {
        if (legal.by != view.us)
            continue;
        isOurs = true;
        text += u"  → %1   %2\n"_s.arg(commandOf(view, legal), withoutDots(verbOf(crossing, legal)));
    }
    if (!isOurs)
        text += u"  "_s + DealTextWords::tr("%1 has to decide this.").arg(visibleText(view.peerName)) + u'\n';
    return text;
}

/// The commands that go on with the deal; replies to what crossed stand there.
QString possibleText(const DealView &view)
{
    QString text;
    for (const LegalLetter &legal : view.ours()) {
        const bool isReply =
            std::any_of(view.deal.crossings.begin(), view.deal.crossings.end(), [&](const Crossing &crossing) {
                return std::find(crossing.replies.begin(), crossing.replies.end(), legal) != crossing.replies.end();
            });
        if (!isReply)
            text += u"  %1   %2\n"_s.arg(commandOf(view, legal), titleOf(legal));
    }
    return text;
}

QString waitingText(const DealView &view)
{
    QString text;
    for (const WaitingLetter &letter : view.waiting)
        text += u"  %1 · %2\n"_s.arg(QString::number(letter.id.value()), kindTitle(letter.content));
    return DealTextWords::tr("These wait for the next bundle (`letter show` and `letter drop` take their number):") +
           u'\n' + text;
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
    text += u'\n' + DealTextWords::tr("State: %1").arg(stateTitle(dealStateKey(view.deal.state))) + u'\n' +
            dealSentence(view) + u'\n';
    if (const QString agreed = agreedText(view); !agreed.isEmpty())
        text += u'\n' + agreed;
    for (const SettlementDifference &difference : view.deal.differences)
        text += u"! "_s + visibleText(sentenceOf(difference)) + u'\n';
    text += lettersText(view, studio, locale) + u'\n';
    for (const Crossing &crossing : view.deal.crossings)
        text += crossingText(view, crossing, studio) + u'\n';
    if (!view.waiting.empty())
        text += waitingText(view);
    if (view.isHeldUp())
        return text + DealTextWords::tr("Once they left, it is said here what is possible next.");
    const QString possible = possibleText(view);
    if (!possible.isEmpty())
        return text + DealTextWords::tr("Possible now:") + u'\n' + possible;
    return view.ours().empty() ? text + nothingPossible(view) : text;
}

} // namespace benchbook::cli
