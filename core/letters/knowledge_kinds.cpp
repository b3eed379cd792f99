// What studios share without an order: free hours, surplus and wants (ValueFlows: Intent), tests, standards, process
// cards (single-author versions, each naming the one before), tools to lend.
#include "core/letters/kind_parts.h"

namespace benchbook::kind_parts {

using namespace Qt::StringLiterals;

namespace {

BodyField version() { return required(number("version", QT_TRANSLATE_NOOP("Letter", "Version"), 1, 1'000'000)); }
BodyField previous() { return hash("previous", QT_TRANSLATE_NOOP("Letter", "Version before")); }
BodyField mayForward() { return flag("may_forward", QT_TRANSLATE_NOOP("Letter", "May be passed on")); }
BodyField docTitle() { return required(shortText("title", QT_TRANSLATE_NOOP("Letter", "Title"), 200)); }
BodyField craft() { return shortText("craft", QT_TRANSLATE_NOOP("Letter", "Craft")); }
BodyField material() { return required(shortText("material", QT_TRANSLATE_NOOP("Letter", "Material"), 200)); }

std::vector<LetterKind> offeringKinds()
{
    const auto grade = shortText("grade", QT_TRANSLATE_NOOP("Letter", "Grade"));
    const auto howMuch = required(quantity("quantity", QT_TRANSLATE_NOOP("Letter", "Quantity"), 1));
    return {
        {"capacity",
         QT_TRANSLATE_NOOP("Letter", "Free hours"),
         LetterWriter::Anyone,
         LetterAudience::Either,
         DealUse::Never,
         false,
         false,
         {version(), required(day("as_of", QT_TRANSLATE_NOOP("Letter", "As of"))),
          required(lines("weeks", QT_TRANSLATE_NOOP("Letter", "Weeks"),
                         {required(day("monday", QT_TRANSLATE_NOOP("Letter", "Week beginning"))), required(craft()),
                          required(number("hours", QT_TRANSLATE_NOOP("Letter", "Free hours"), 0, 10'000))})),
          note()}},
        {"surplus",
         QT_TRANSLATE_NOOP("Letter", "Surplus"),
         LetterWriter::Anyone,
         LetterAudience::Either,
         DealUse::Never,
         false,
         false,
         {required(lines("lines", QT_TRANSLATE_NOOP("Letter", "Lines"),
                         {lineNumber(), material(), howMuch, grade,
                          money("price", QT_TRANSLATE_NOOP("Letter", "Price for all of the line"))})),
          note(), photos()}},
        {"wanted",
         QT_TRANSLATE_NOOP("Letter", "Wanted"),
         LetterWriter::Anyone,
         LetterAudience::Either,
         DealUse::Never,
         false,
         false,
         {required(lines(
              "lines", QT_TRANSLATE_NOOP("Letter", "Lines"),
              {lineNumber(), material(), howMuch, grade, day("need_by", QT_TRANSLATE_NOOP("Letter", "Needed by"))})),
          note(), photos()}},
    };
}

std::vector<LetterKind> documentKinds()
{
    return {
        {"material_test",
         QT_TRANSLATE_NOOP("Letter", "Material test"),
         LetterWriter::Anyone,
         LetterAudience::Either,
         DealUse::Never,
         false,
         false,
         {material(), shortText("source", QT_TRANSLATE_NOOP("Letter", "Where it is from"), 200),
          required(shortText("method", QT_TRANSLATE_NOOP("Letter", "Method"), 200)),
          shortText("specimen", QT_TRANSLATE_NOOP("Letter", "Specimen"), 500),
          shortText("conditions", QT_TRANSLATE_NOOP("Letter", "Conditions"), 500),
          quantity("value", QT_TRANSLATE_NOOP("Letter", "Value"), -maxBodyMicro),
          quantity("uncertainty", QT_TRANSLATE_NOOP("Letter", "Uncertainty (±)")),
          flag("passed", QT_TRANSLATE_NOOP("Letter", "Passed")),
          required(day("tested", QT_TRANSLATE_NOOP("Letter", "Tested on"))), mayForward(), note(), photos()}},
        {"standard",
         QT_TRANSLATE_NOOP("Letter", "Quality standard"),
         LetterWriter::Anyone,
         LetterAudience::Either,
         DealUse::Never,
         false,
         false,
         {docTitle(), version(), previous(), craft(),
          required(lines("points", QT_TRANSLATE_NOOP("Letter", "Points"),
                         {lineNumber(), required(shortText("check", QT_TRANSLATE_NOOP("Letter", "Check"), 500)),
                          shortText("how", QT_TRANSLATE_NOOP("Letter", "How"), 500),
                          quantity("least", QT_TRANSLATE_NOOP("Letter", "At least"), -maxBodyMicro),
                          quantity("most", QT_TRANSLATE_NOOP("Letter", "At most"), -maxBodyMicro)})),
          mayForward(), note(), photos()}},
        {"process_card",
         QT_TRANSLATE_NOOP("Letter", "Process card"),
         LetterWriter::Anyone,
         LetterAudience::Either,
         DealUse::Never,
         false,
         false,
         {docTitle(), version(), previous(), craft(),
          required(lines("steps", QT_TRANSLATE_NOOP("Letter", "Steps"),
                         {lineNumber(), required(longText("text", QT_TRANSLATE_NOOP("Letter", "Text"), 2000)),
                          number("minutes", QT_TRANSLATE_NOOP("Letter", "Minutes"), 0, 100'000),
                          shortText("tool", QT_TRANSLATE_NOOP("Letter", "Tool")),
                          shortText("check", QT_TRANSLATE_NOOP("Letter", "Check"), 500)})),
          lines("materials", QT_TRANSLATE_NOOP("Letter", "Materials for one piece"),
                {lineNumber(), material(), quantity("quantity", QT_TRANSLATE_NOOP("Letter", "Quantity"), 1)}),
          mayForward(), note(), photos()}},
        {"endorse",
         QT_TRANSLATE_NOOP("Letter", "Endorsement"),
         LetterWriter::Anyone,
         LetterAudience::Either,
         DealUse::Never,
         false,
         true,
         {note()}},
        {"comment",
         QT_TRANSLATE_NOOP("Letter", "Comment"),
         LetterWriter::Anyone,
         LetterAudience::Either,
         DealUse::Never,
         false,
         true,
         {required(longText("text", QT_TRANSLATE_NOOP("Letter", "Text"))), photos()}},
    };
}

std::vector<LetterKind> toolKinds()
{
    const auto from = day("from", QT_TRANSLATE_NOOP("Letter", "From"));
    const auto until = day("until", QT_TRANSLATE_NOOP("Letter", "Until"));
    const auto price = money("day_price", QT_TRANSLATE_NOOP("Letter", "Price a day"));
    return {
        {"tool",
         QT_TRANSLATE_NOOP("Letter", "Tool to lend"),
         LetterWriter::Anyone,
         LetterAudience::Either,
         DealUse::Never,
         false,
         false,
         {required(shortText("name", QT_TRANSLATE_NOOP("Letter", "Tool"), 200)), craft(),
          longText("description", QT_TRANSLATE_NOOP("Letter", "Description")), price,
          money("deposit", QT_TRANSLATE_NOOP("Letter", "Deposit")),
          shortText("terms", QT_TRANSLATE_NOOP("Letter", "Terms"), 1000), photos()}},
        {"tool_request",
         QT_TRANSLATE_NOOP("Letter", "Request for a tool"),
         LetterWriter::Anyone,
         LetterAudience::Peer,
         DealUse::Never,
         true,
         true,
         {required(from), required(until), note()}},
        {"tool_answer",
         QT_TRANSLATE_NOOP("Letter", "Answer about a tool"),
         LetterWriter::Anyone,
         LetterAudience::Peer,
         DealUse::Never,
         true,
         true,
         {required(choice("code", QT_TRANSLATE_NOOP("Letter", "Answer"),
                          {{"AP", QT_TRANSLATE_NOOP("Letter", "Accepted")},
                           {"RE", QT_TRANSLATE_NOOP("Letter", "Declined")},
                           {"CA", QT_TRANSLATE_NOOP("Letter", "Accepted with changes")}})),
          from, until, price, note()}},
    };
}

} // namespace

std::vector<LetterKind> knowledgeKinds()
{
    std::vector<LetterKind> all = offeringKinds();
    for (auto part : {documentKinds, toolKinds}) {
        for (LetterKind &kind : part())
            all.push_back(std::move(kind));
    }
    return all;
}

} // namespace benchbook::kind_parts
