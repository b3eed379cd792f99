#include "core/letters/visible_text.h"
#include "ui/records/fact_sheet.h"
#include "ui/records/session.h"
#include "ui/together/ledger_forms.h"
#include "ui/together/together_pane.h"
#include "ui/together/together_words.h"

namespace benchbook {

using namespace Qt::StringLiterals;

void LedgerPane::addSign(const CircleView &circle, const Hash256 &letter, const QString &text)
{
    addStepButton(u"ledgerSign"_s, text,
                  [id = circle.circle.id, letter](Action &action) { return countersignLedger(action, id, letter); });
}

LedgerPane::LedgerPane(Session &session, const CircleBook &book, const LedgerRule &rule)
    : TogetherPane(u"ledgerPane"_s, session)
{
    const CircleView &circle = book.view;
    if (book.ledger.mayCountersign(rule))
        addSign(circle, rule.letter, tr("Sign the rule"));
    if (book.isWritable() && book.ledger.isNewest(rule)) {
        addFormButton(u"ledgerNextRule"_s, tr("A new version…"),
                      [this, circle, rule] { return new RuleForm(this->session(), circle, &rule); });
    }
    FactSheet &sheet = facts();
    if (!book.ledger.isNewest(rule))
        sheet.addText(tr("A later version takes its place; older entries keep this one."));
    sheet.addSection(tr("What counts how much"));
    for (const RuleWeight &weight : rule.weights)
        sheet.addLine(visibleText(weight.what), weightText(weight));
    sheet.addLine(tr("Who confirms what was given to everybody"),
                  rule.confirmations ? tr("%n member(s)", nullptr, int(*rule.confirmations))
                                     : tr("more than half of the others"));
    sheet.addSection(tr("Signatures"));
    sheet.addLine(tr("Written by"), circle.nameOf(rule.author));
    sheet.addLine(tr("Signed by"), memberNames(circle, rule.signedBy));
    sheet.addText(whatTheLedgerProves());
}

LedgerPane::LedgerPane(Session &session, const CircleBook &book, const LedgerEntry &entry)
    : TogetherPane(u"ledgerPane"_s, session)
{
    const CircleView &circle = book.view;
    if (book.ledger.mayCountersign(entry))
        addSign(circle, entry.letter, tr("It is so: sign"));
    if (book.ledger.mayReverse(entry)) {
        addFormButton(u"ledgerTakeBack"_s, tr("Take it back…"),
                      [this, circle, entry] { return new ReversalForm(this->session(), circle, entry); });
    }
    FactSheet &sheet = facts();
    const bool counts = entry.standing == EntryStanding::Counts;
    sheet.addLine(tr("Standing"),
                  counts && entry.reversedBy ? tr("counted, and was reversed") : standingText(entry.standing),
                  counts ? Tone::Success : Tone::Warning);
    sheet.addLine(tr("Quantity"), togetherQuantity(entry.quantity, entry.unit));
    sheet.addLine(tr("Who gave"), circle.nameOf(entry.contributor));
    sheet.addLine(tr("For whom"), entry.beneficiary ? circle.nameOf(*entry.beneficiary) : tr("everybody"));
    sheet.addLine(tr("Given on"), entry.day.toString(Qt::ISODate));
    if (const LedgerRule *rule = book.ledger.ledger.rule(entry.rule))
        sheet.addLine(tr("Rule"), tr("%1, version %2").arg(visibleText(rule->title)).arg(rule->version));
    sheet.addSection(tr("Signatures"));
    sheet.addLine(tr("Written by"), circle.nameOf(entry.author));
    sheet.addLine(tr("Signed by"), entry.signedBy.empty() ? tr("nobody yet") : memberNames(circle, entry.signedBy),
                  entry.signedBy.empty() ? Tone::Warning : Tone::Neutral);
    if (!counts && entry.needed > 0)
        sheet.addLine(tr("Signatures needed"), QString::number(entry.needed));
    sheet.addText(whatTheLedgerProves());
}

LedgerPane::LedgerPane(Session &session, const CircleBook &book, std::size_t at)
    : TogetherPane(u"ledgerPane"_s, session)
{
    const CircleView &circle = book.view;
    const LedgerSplit &split = book.ledger.ledger.splits[at];
    const SplitCheck &check = book.ledger.checks[at];
    if (book.ledger.mayCountersign(split))
        addSign(circle, split.letter, tr("I get the same: sign"));
    FactSheet &sheet = facts();
    if (const LedgerSplit *earlier = split.voidBy ? book.ledger.ledger.split(*split.voidBy) : nullptr) {
        sheet.addText(tr("Void: every member signed it, and the earlier split of %1 from %2 to %3, signed by all, has "
                         "paid entries of it. Nothing is paid by this one.")
                          .arg(circle.nameOf(earlier->author), earlier->from.toString(Qt::ISODate),
                               earlier->until.toString(Qt::ISODate)),
                      Tone::Danger);
    } else if (!check.same()) {
        sheet.addSection(tr("Here it comes out otherwise"));
        sheet.addText(tr("Nothing can be signed before this is settled with who wrote it."), Tone::Danger);
        const auto nameOf = [&](const SignPublicKey &member) { return circle.nameOf(member); };
        for (const QString &text : splitDifferenceTexts(book.ledger.ledger, split, check, nameOf))
            sheet.addText(u"! "_s + text, Tone::Danger);
    } else if (!split.closed) {
        sheet.addText(tr("It was reckoned again here and comes out the same."), Tone::Success);
    }
    sheet.addLine(tr("Total"), togetherMoney(split.total, split.currency));
    sheet.addLine(tr("From"), split.from.toString(Qt::ISODate));
    sheet.addLine(tr("Until"), split.until.toString(Qt::ISODate));
    if (const LedgerRule *rule = book.ledger.ledger.rule(split.rule))
        sheet.addLine(tr("Rule"), tr("%1, version %2").arg(visibleText(rule->title)).arg(rule->version));
    sheet.addLine(tr("Entries that it counts"), QString::number(split.entries.size()));
    sheet.addSection(tr("Shares"));
    for (const SplitShare &share : split.shares)
        sheet.addLine(circle.nameOf(share.member), togetherMoney(share.amount, split.currency));
    sheet.addSection(tr("Signatures"));
    sheet.addLine(tr("Written by"), circle.nameOf(split.author));
    sheet.addLine(tr("Signed by"), memberNames(circle, split.signedBy));
    if (split.closed)
        sheet.addText(tr("Every member signed it: its entries are paid."), Tone::Success);
    sheet.addText(whatTheLedgerProves());
}

} // namespace benchbook
