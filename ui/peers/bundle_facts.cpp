#include "ui/peers/bundle_facts.h"

#include "core/letters/visible_text.h"
#include "core/peers/bundle_news.h"
#include "ui/records/fact_sheet.h"
#include "ui/records/session.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <map>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

struct BundleFactsText
{
    Q_DECLARE_TR_FUNCTIONS(BundleFacts)
};

QString momentText(Instant at, const Session &session)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at.milliseconds(), session.studio().timeZone()),
                              QLocale::ShortFormat);
}

/// Letters that are new, by kind and whose they are.
void addLetters(FactSheet &sheet, const BundleNews &news)
{
    const std::vector<NewLetters> heaps = newLetters(news);
    sheet.addSection(BundleFactsText::tr("New letters"));
    if (heaps.empty())
        sheet.addText(BundleFactsText::tr("None."));
    for (const NewLetters &heap : heaps) {
        const QString title = titleOfKind(heap.kind);
        sheet.addLine(heap.ours ? BundleFactsText::tr("%1 (ours, that we had lost)").arg(title) : title,
                      QString::number(heap.count), heap.ours ? Tone::Success : Tone::Neutral);
        if (heap.waiting > 0)
            sheet.addText(
                BundleFactsText::tr("%n of them wait for earlier letters and do not count yet.", nullptr, heap.waiting),
                Tone::Warning);
    }
}

void addMoney(FactSheet &sheet, const BundleNews &news)
{
    for (const auto &[code, money] : news.offered) {
        const auto currency = Currency::fromCode(code);
        sheet.addLine(BundleFactsText::tr("Offered in them"),
                      currency.ok() ? displayText(money, *currency, QLocale())
                                    : QString(QString::number(money.minor()) % u' ' % visibleText(code)),
                      Tone::Accent);
    }
    if (!news.deals.empty())
        sheet.addLine(BundleFactsText::tr("Deals that change"), QString::number(news.deals.size()));
    if (news.pictures > 0)
        sheet.addLine(BundleFactsText::tr("New pictures"), QString::number(news.pictures));
}

void addWarnings(FactSheet &sheet, const BundleNews &news)
{
    QStringList lines;
    for (const ChainGap &gap : news.gaps) {
        lines << (gap.from == gap.to
                      ? BundleFactsText::tr("Letter %1 is missing; our next bundle asks for it.").arg(gap.from)
                      : BundleFactsText::tr("Letters %1 to %2 are missing; our next bundle asks for them.")
                            .arg(gap.from)
                            .arg(gap.to));
    }
    if (news.awaited > 0)
        lines << BundleFactsText::tr("%n picture(s) named in letters did not come yet.", nullptr, news.awaited);
    if (news.newer > 0)
        lines << BundleFactsText::tr("%n part(s) need a newer Benchbook; they are kept and read after an update.",
                                     nullptr, news.newer);
    if (news.clockOff)
        lines << BundleFactsText::tr("It was written in the future by our clock: one of the two clocks is wrong.");
    for (const QString &line : std::as_const(lines))
        sheet.addText(QString(u"△ "_s % line), Tone::Warning);
    if (!news.forks.empty()) {
        sheet.addText(
            BundleFactsText::tr("! Two different letters have one number: their file was probably put back to an "
                                "earlier day. Both are kept, and what follows does not count. Ask them."),
            Tone::Danger);
    }
    std::map<LetterReject, int> rejected;
    for (const RejectedLetter &letter : news.rejected)
        ++rejected[letter.why];
    for (const auto &[why, count] : rejected) {
        sheet.addText(QString(u"! "_s % BundleFactsText::tr("%n letter(s) not taken in.", nullptr, count) % u' ' %
                              rejectSentence(why, visibleText(news.sender))),
                      Tone::Danger);
    }
}

/// What came of a bundle of another machine of ours.
void addMachineNews(FactSheet &sheet, const TakenIn &taken, int pictures)
{
    sheet.addLine(BundleFactsText::tr("New actions"), QString::number(taken.taken),
                  taken.taken > 0 ? Tone::Accent : Tone::Neutral);
    if (taken.known > 0)
        sheet.addLine(BundleFactsText::tr("Known already"), QString::number(taken.known));
    if (pictures > 0)
        sheet.addLine(BundleFactsText::tr("New photos and papers"), QString::number(pictures));
    if (taken.waiting > 0) {
        sheet.addText(QString(u"△ "_s % BundleFactsText::tr("%n action(s) wait for what comes with a later bundle.",
                                                            nullptr, taken.waiting)),
                      Tone::Warning);
    }
    if (taken.questions > 0) {
        sheet.addText(QString(u"△ "_s % BundleFactsText::tr("%n question(s) will stand under Questions.", nullptr,
                                                            taken.questions)),
                      Tone::Warning);
    }
    if (!taken.clocksOff.isEmpty()) {
        sheet.addText(QString(u"△ "_s % BundleFactsText::tr("The clock of machine %1 is far ahead of this one's.")
                                            .arg(taken.clocksOff.join(u", "_s))),
                      Tone::Warning);
    }
    if (taken.forks > 0) {
        sheet.addText(
            BundleFactsText::tr("! Two different actions have one number: was one file used on two computers? "
                                "Both are kept, and what follows is kept aside."),
            Tone::Danger);
    }
    if (taken.digestsDiffer) {
        sheet.addText(
            BundleFactsText::tr("! Both machines have the same actions and do not show the same. This is a fault "
                                "of Benchbook: keep both files and report it."),
            Tone::Danger);
    }
}

} // namespace

void showBundleNews(FactSheet &sheet, const BundleNews &news, const Session &session)
{
    sheet.clear();
    sheet.addLine(news.own ? BundleFactsText::tr("From our machine") : BundleFactsText::tr("From"),
                  visibleText(news.sender));
    sheet.addLine(BundleFactsText::tr("Written"), momentText(news.written, session));
    if (!news.machine)
        sheet.addLine(BundleFactsText::tr("Letters in it"), QString::number(news.letters));
    if (news.takenInBefore) {
        sheet.addText(BundleFactsText::tr("This very file was taken in on %1. Nothing in it is new.")
                          .arg(momentText(*news.takenInBefore, session)),
                      Tone::Accent);
        return;
    }
    if (news.machine)
        return addMachineNews(sheet, *news.machine, news.pictures);
    if (news.newCard)
        sheet.addText(BundleFactsText::tr("Their new card is in it; the keys we know vouch for it."), Tone::Accent);
    addLetters(sheet, news);
    addMoney(sheet, news);
    addWarnings(sheet, news);
}

} // namespace benchbook
