// From the work to the money. GS1 CBV: bizStep and disposition of EPCIS events; UBL: DespatchAdvice, ReceiptAdvice,
// SelfBilledInvoice; EDIFACT: DESADV, RECADV, INVOIC. And what may follow any letter: countersign, retract, note.
#include "core/letters/kind_parts.h"

namespace benchbook::kind_parts {

using namespace Qt::StringLiterals;

namespace {

struct WorkKindText
{
    Q_DECLARE_TR_FUNCTIONS(Letter)
};

void deliveredRule(const LetterBody &body, std::vector<Issue> &issues)
{
    const BodyLines &all = body.lines("lines"_L1);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].has("pieces"_L1) == all[i].has("quantity"_L1))
            issues.push_back({u"lines[%1].pieces"_s.arg(i),
                              WorkKindText::tr("Line %1: say either pieces or a quantity.").arg(i + 1)});
    }
}

void receivedRule(const LetterBody &body, std::vector<Issue> &issues)
{
    const BodyLines &all = body.lines("lines"_L1);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool counted = all[i].has("accepted"_L1);
        const bool measured = all[i].has("accepted_quantity"_L1);
        if (counted == measured)
            issues.push_back(
                {u"lines[%1].accepted"_s.arg(i),
                 WorkKindText::tr("Line %1: say what was accepted, in pieces or as a quantity.").arg(i + 1)});
        if (all[i].has(measured ? "rejected"_L1 : "rejected_quantity"_L1))
            issues.push_back({u"lines[%1].rejected"_s.arg(i),
                              WorkKindText::tr("Line %1: what was rejected is told as what was accepted: in pieces or "
                                               "as a quantity.")
                                  .arg(i + 1)});
        const auto *rejectedQuantity = all[i].find<BodyQuantity>("rejected_quantity"_L1);
        const bool rejected =
            all[i].number("rejected"_L1) > 0 || (rejectedQuantity && !rejectedQuantity->quantity.isZero());
        if (rejected && !all[i].has("reason"_L1))
            issues.push_back(
                {u"lines[%1].reason"_s.arg(i), WorkKindText::tr("Line %1: say why pieces were rejected.").arg(i + 1)});
    }
}

std::vector<BodyChoice> rejectReasons()
{
    return {{"damaged", QT_TRANSLATE_NOOP("Letter", "Damaged on the way")},
            {"dimension", QT_TRANSLATE_NOOP("Letter", "Wrong size")},
            {"surface", QT_TRANSLATE_NOOP("Letter", "Flaw in the surface")},
            {"colour", QT_TRANSLATE_NOOP("Letter", "Wrong colour")},
            {"workmanship", QT_TRANSLATE_NOOP("Letter", "Workmanship")},
            {"material", QT_TRANSLATE_NOOP("Letter", "Material")},
            {"wrong_item", QT_TRANSLATE_NOOP("Letter", "Not what was ordered")},
            {"other", QT_TRANSLATE_NOOP("Letter", "Other")}};
}

/// Names are those of the CBV, so that a partner with other software reads them.
BodyField bizStep()
{
    return choice("step", QT_TRANSLATE_NOOP("Letter", "Step"),
                  {{"commissioning", QT_TRANSLATE_NOOP("Letter", "Begun")},
                   {"assembling", QT_TRANSLATE_NOOP("Letter", "In the making")},
                   {"inspecting", QT_TRANSLATE_NOOP("Letter", "Being checked")},
                   {"repairing", QT_TRANSLATE_NOOP("Letter", "Being reworked")},
                   {"holding", QT_TRANSLATE_NOOP("Letter", "Held up")},
                   {"packing", QT_TRANSLATE_NOOP("Letter", "Being packed")}});
}

BodyField disposition()
{
    return choice("disposition", QT_TRANSLATE_NOOP("Letter", "Condition"),
                  {{"in_progress", QT_TRANSLATE_NOOP("Letter", "In progress")},
                   {"conformant", QT_TRANSLATE_NOOP("Letter", "As agreed")},
                   {"non_conformant", QT_TRANSLATE_NOOP("Letter", "Not as agreed")},
                   {"damaged", QT_TRANSLATE_NOOP("Letter", "Damaged")}});
}

LetterKind receiptKind()
{
    return {"receipt",
            QT_TRANSLATE_NOOP("Letter", "Receipt and check"),
            LetterWriter::Buyer,
            LetterAudience::Peer,
            DealUse::Within,
            true,
            true,
            {required(lines("lines", QT_TRANSLATE_NOOP("Letter", "Lines"),
                            {lineNumber(), pieces("accepted", QT_TRANSLATE_NOOP("Letter", "Accepted")),
                             pieces("rejected", QT_TRANSLATE_NOOP("Letter", "Rejected")),
                             quantity("accepted_quantity", QT_TRANSLATE_NOOP("Letter", "Accepted quantity")),
                             quantity("rejected_quantity", QT_TRANSLATE_NOOP("Letter", "Rejected quantity")),
                             choice("reason", QT_TRANSLATE_NOOP("Letter", "Reason"), rejectReasons()),
                             flag("rework", QT_TRANSLATE_NOOP("Letter", "Please rework")),
                             shortText("note", QT_TRANSLATE_NOOP("Letter", "Note"), 500)})),
             day("received", QT_TRANSLATE_NOOP("Letter", "Received on")), note(), photos()},
            receivedRule};
}

LetterKind settlementKind()
{
    return {"settlement",
            QT_TRANSLATE_NOOP("Letter", "Settlement"),
            LetterWriter::Buyer,
            LetterAudience::Peer,
            DealUse::Within,
            true,
            true,
            {required(lines("lines", QT_TRANSLATE_NOOP("Letter", "Lines"),
                            {lineNumber(), pieces("pieces", QT_TRANSLATE_NOOP("Letter", "Accepted pieces")),
                             quantity("quantity", QT_TRANSLATE_NOOP("Letter", "Accepted quantity")),
                             required(money("amount", QT_TRANSLATE_NOOP("Letter", "Amount")))})),
             lines("adjustments", QT_TRANSLATE_NOOP("Letter", "Further amounts"),
                   {required(shortText("reason", QT_TRANSLATE_NOOP("Letter", "Reason"), 200)),
                    required(money("amount", QT_TRANSLATE_NOOP("Letter", "Amount"), -maxBodyNumber))}),
             required(money("total", QT_TRANSLATE_NOOP("Letter", "Total"), -maxBodyNumber)),
             day("pay_by", QT_TRANSLATE_NOOP("Letter", "To be paid by")), note()},
            nullptr};
}

} // namespace

std::vector<LetterKind> workKinds()
{
    return {
        {"progress",
         QT_TRANSLATE_NOOP("Letter", "Progress"),
         LetterWriter::Seller,
         LetterAudience::Peer,
         DealUse::Within,
         false,
         true,
         {required(bizStep()), disposition(),
          lines("lines", QT_TRANSLATE_NOOP("Letter", "Lines"),
                {lineNumber(), pieces("done", QT_TRANSLATE_NOOP("Letter", "Done")),
                 pieces("scrap", QT_TRANSLATE_NOOP("Letter", "Scrap"))}),
          day("ready", QT_TRANSLATE_NOOP("Letter", "Ready by")), note(), photos()}},
        {"delivery",
         QT_TRANSLATE_NOOP("Letter", "Delivery"),
         LetterWriter::Seller,
         LetterAudience::Peer,
         DealUse::Within,
         true,
         true,
         {required(lines("lines", QT_TRANSLATE_NOOP("Letter", "Lines"),
                         {lineNumber(), pieces("pieces", QT_TRANSLATE_NOOP("Letter", "Pieces"), 1),
                          quantity("quantity", QT_TRANSLATE_NOOP("Letter", "Quantity"), 1),
                          shortText("note", QT_TRANSLATE_NOOP("Letter", "Note"), 500)})),
          day("sent", QT_TRANSLATE_NOOP("Letter", "Sent on")),
          shortText("carrier", QT_TRANSLATE_NOOP("Letter", "Carrier")),
          shortText("tracking", QT_TRANSLATE_NOOP("Letter", "Tracking number")), note(), photos()},
         deliveredRule},
        receiptKind(),
        settlementKind(),
        {"countersign",
         QT_TRANSLATE_NOOP("Letter", "Countersignature"),
         LetterWriter::Anyone,
         LetterAudience::Either,
         DealUse::MayBeWithin,
         true,
         true,
         {money("total", QT_TRANSLATE_NOOP("Letter", "I get the same total"), -maxBodyNumber),
          shortText("note", QT_TRANSLATE_NOOP("Letter", "Note"), 500)}},
        {"retract",
         QT_TRANSLATE_NOOP("Letter", "Withdrawal"),
         LetterWriter::Anyone,
         LetterAudience::Either,
         DealUse::MayBeWithin,
         false,
         true,
         {longText("reason", QT_TRANSLATE_NOOP("Letter", "Reason"), 1000)}},
        {"note",
         QT_TRANSLATE_NOOP("Letter", "Note"),
         LetterWriter::Anyone,
         LetterAudience::Either,
         DealUse::MayBeWithin,
         false,
         false,
         {required(longText("text", QT_TRANSLATE_NOOP("Letter", "Text"))), photos()}},
    };
}

} // namespace benchbook::kind_parts
