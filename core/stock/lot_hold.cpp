#include "core/stock/lot_hold.h"

#include "core/journal/studio.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

struct HoldText
{
    Q_DECLARE_TR_FUNCTIONS(Stock)
};

constexpr const char *holdSql = R"sql(
    SELECT reason, about_day FROM held_lot WHERE lot_id = :lot
)sql";

constexpr const char *expirySql = R"sql(
    SELECT expiry_day FROM lot WHERE id = :lot AND expiry_day < :day
)sql";

void addHold(Action &action, Id<Lot> lot, bool held, const QString &reason)
{
    action.add("lot_hold", action.newId<LotHold>(),
               {{"at_ms", action.now()},
                {"about_day", action.today()},
                {"lot_id", lot},
                {"held", held ? 1 : 0},
                {"reason", reason.trimmed()}});
}

} // namespace

std::optional<HoldInfo> holdOf(const Reader &reader, Id<Lot> lot)
{
    Query query = reader.query(holdSql);
    query.bind("lot", lot);
    return query.next() ? std::optional(HoldInfo{query.text(0), query.day(1)}) : std::nullopt;
}

bool isHeld(const Reader &reader, Id<Lot> lot) { return holdOf(reader, lot).has_value(); }

Result<void> needUsable(const Reader &reader, Id<Lot> lot, QDate day)
{
    if (const std::optional<HoldInfo> hold = holdOf(reader, lot)) {
        BENCHBOOK_ASSIGN(const LotInfo info, lotInfo(reader, lot));
        return Error::refused(HoldText::tr("%1 (%2) is on hold since %3: %4. Nothing was booked; release it first, or "
                                           "take another lot.")
                                  .arg(info.code, info.itemName, hold->since.toString(Qt::ISODate), hold->reason));
    }
    Query expiry = reader.query(expirySql);
    expiry.bind("lot", lot).bind("day", day);
    if (expiry.next()) {
        BENCHBOOK_ASSIGN(const LotInfo info, lotInfo(reader, lot));
        return Error::refused(HoldText::tr("%1 (%2) expired on %3. Nothing was booked; take another lot, scrap it, or "
                                           "change its day if it was tested and is still good.")
                                  .arg(info.code, info.itemName, expiry.text(0)));
    }
    return {};
}

Result<void> holdLot(Action &action, Id<Lot> lot, const QString &reason)
{
    BENCHBOOK_ASSIGN(const LotInfo info, lotInfo(action.reader(), lot));
    if (reason.trimmed().isEmpty())
        return Error::fromIssues({{QStringLiteral("reason"), HoldText::tr("Say why it is held.")}});
    if (const std::optional<HoldInfo> hold = holdOf(action.reader(), lot))
        return Error::refused(HoldText::tr("%1 is on hold already: %2.").arg(info.code, hold->reason));
    addHold(action, lot, true, reason);
    return {};
}

Result<void> holdLot(Studio &studio, Id<Lot> lot, const QString &reason, PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Hold a lot")), person, [&](Action &action) -> Result<void> {
            BENCHBOOK_TRY(holdLot(action, lot, reason));
            BENCHBOOK_ASSIGN(const LotInfo info, lotInfo(action.reader(), lot));
            action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Hold %1: %2"), {info.code, reason.trimmed()}));
            return {};
        });
}

Result<void> releaseLot(Action &action, Id<Lot> lot, const QString &reason)
{
    BENCHBOOK_ASSIGN(const LotInfo info, lotInfo(action.reader(), lot));
    if (!isHeld(action.reader(), lot))
        return Error::refused(HoldText::tr("%1 is not on hold.").arg(info.code));
    addHold(action, lot, false, reason);
    return {};
}

Result<void> releaseLot(Studio &studio, Id<Lot> lot, const QString &reason, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Release a lot")), person,
                          [&](Action &action) -> Result<void> {
                              BENCHBOOK_TRY(releaseLot(action, lot, reason));
                              BENCHBOOK_ASSIGN(const LotInfo info, lotInfo(action.reader(), lot));
                              action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Release %1 for use"), {info.code}));
                              return {};
                          });
}

} // namespace benchbook
