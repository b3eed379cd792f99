#include "ui/records/state_style.h"

#include "core/journal/list.h"

#include <map>

namespace benchbook {
namespace {

struct StateLook
{
    const char16_t *glyph;
    Tone tone;
};

const std::map<QString, StateLook> &stateLooks()
{
    static const std::map<QString, StateLook> looks{
        {QStringLiteral("planned"), {u"○", Tone::Neutral}},
        {QStringLiteral("released"), {u"◔", Tone::Accent}},
        {QStringLiteral("in_work"), {u"▶", Tone::Accent}},
        {QStringLiteral("done"), {u"✓", Tone::Success}},
        {QStringLiteral("cancelled"), {u"✕", Tone::Muted}},
        {QStringLiteral("said_accepted"), {u"✓", Tone::Accent}},
        {QStringLiteral("said_changed"), {u"✓", Tone::Accent}},
        {QStringLiteral("said_dismissed"), {u"✕", Tone::Muted}},
        {QStringLiteral("proved_right"), {u"✓", Tone::Success}},
        {QStringLiteral("proved_wrong"), {u"!", Tone::Warning}},
        {QStringLiteral("proved_too_early"), {u"◔", Tone::Neutral}},
        {QStringLiteral("proved_unknown"), {u"?", Tone::Muted}},
        {QStringLiteral("acts_alone"), {u"▶", Tone::Accent}},
        {QStringLiteral("asks_first"), {u"?", Tone::Neutral}},
        {QStringLiteral("late"), {u"!", Tone::Danger}},
        {QStringLiteral("open"), {u"○", Tone::Neutral}},
        {QStringLiteral("paid"), {u"●", Tone::Accent}},
        {QStringLiteral("partly_shipped"), {u"◑", Tone::Warning}},
        {QStringLiteral("shipped"), {u"✓", Tone::Success}},
        {QStringLiteral("unmatched"), {u"?", Tone::Warning}},
        {QStringLiteral("on_hand"), {u"✓", Tone::Success}},
        {QStringLiteral("at_bench"), {u"▶", Tone::Accent}},
        {QStringLiteral("at_peer"), {u"→", Tone::Accent}},
        {QStringLiteral("used_up"), {u"–", Tone::Muted}},
        {QStringLiteral("low"), {u"!", Tone::Danger}},
        {QStringLiteral("unknown_cost"), {u"?", Tone::Warning}},
        {QStringLiteral("hidden"), {u"✕", Tone::Muted}},
        {QStringLiteral("taken_back"), {u"↶", Tone::Muted}},
        {QStringLiteral("held"), {u"‖", Tone::Danger}},
        {QStringLiteral("expired"), {u"✕", Tone::Danger}},
        {QStringLiteral("expiring"), {u"◔", Tone::Warning}},
        {QStringLiteral("passed"), {u"✓", Tone::Success}},
        {QStringLiteral("failed"), {u"✕", Tone::Danger}},
        {QStringLiteral("tool_ok"), {u"✓", Tone::Success}},
        {QStringLiteral("care_soon"), {u"◔", Tone::Warning}},
        {QStringLiteral("care_due"), {u"!", Tone::Danger}},
        {QStringLiteral("lent"), {u"→", Tone::Accent}},
        {QStringLiteral("active"), {u"✓", Tone::Success}},
        {QStringLiteral("counting"), {u"▶", Tone::Accent}},
        {QStringLiteral("booked"), {u"✓", Tone::Success}},
        {QStringLiteral("out"), {u"✓", Tone::Success}},
        {QStringLiteral("urgent"), {u"▲", Tone::Danger}},
        {QStringLiteral("normal"), {u"○", Tone::Neutral}},
        {QStringLiteral("later"), {u"▽", Tone::Muted}},
        {QStringLiteral("unverified"), {u"?", Tone::Warning}},
        {QStringLiteral("verified"), {u"✓", Tone::Success}},
        {QStringLiteral("changed"), {u"!", Tone::Danger}},
        {QStringLiteral("blocked"), {u"✕", Tone::Muted}},
        {QStringLiteral("came"), {u"↓", Tone::Neutral}},
        {QStringLiteral("left"), {u"↑", Tone::Neutral}},
        {QStringLiteral("at_theirs"), {u"✓", Tone::Success}},
        {QStringLiteral("waiting"), {u"◔", Tone::Warning}},
        {QStringLiteral("forked"), {u"!", Tone::Danger}},
        {QStringLiteral("crossed"), {u"!", Tone::Danger}},
        {QStringLiteral("our_turn"), {u"▶", Tone::Accent}},
        {QStringLiteral("invited"), {u"?", Tone::Accent}},
        {QStringLiteral("joined"), {u"✓", Tone::Success}},
        {QStringLiteral("declined"), {u"✕", Tone::Muted}},
        {QStringLiteral("left_circle"), {u"✕", Tone::Muted}},
        {QStringLiteral("call_open"), {u"○", Tone::Neutral}},
        {QStringLiteral("call_closed"), {u"◔", Tone::Warning}},
        {QStringLiteral("ordered"), {u"→", Tone::Accent}},
        {QStringLiteral("arrived"), {u"↓", Tone::Accent}},
        {QStringLiteral("divided"), {u"◑", Tone::Warning}},
        {QStringLiteral("all_signed"), {u"✓", Tone::Success}},
        {QStringLiteral("withdrawn"), {u"✕", Tone::Muted}},
        {QStringLiteral("refused"), {u"✕", Tone::Danger}},
        {QStringLiteral("written"), {u"✓", Tone::Neutral}},
        {QStringLiteral("taken_in"), {u"✓", Tone::Success}},
    };
    return looks;
}

} // namespace

StateChip chipFor(const QString &state)
{
    const auto found = stateLooks().find(state);
    const StateLook look = found == stateLooks().end() ? StateLook{u"", Tone::Neutral} : found->second;
    return {QString::fromUtf16(look.glyph), stateTitle(state), look.tone};
}

} // namespace benchbook
