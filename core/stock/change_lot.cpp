#include "core/stock/change_lot.h"

#include "core/journal/studio.h"
#include "core/stock/hide_side.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct ChangeLotText
{
    Q_DECLARE_TR_FUNCTIONS(Stock)
};

constexpr const char *movedBefore = R"sql(
    SELECT min(move.about_day) FROM stock_move AS move
    JOIN lot ON lot.id = move.lot_id JOIN material ON material.id = lot.material_id
    WHERE move.lot_id = :lot AND material.metal IS NOT NULL HAVING min(move.about_day) < :day
)sql";

/// Three points or more, "x,y x,y x,y", in millimetres.
bool isOutline(const QString &text)
{
    static const QRegularExpression points(
        uR"(^\s*-?\d+(\.\d+)?,-?\d+(\.\d+)?(\s+-?\d+(\.\d+)?,-?\d+(\.\d+)?){2,}\s*$)"_s);
    return points.match(text).hasMatch();
}

/// The ledger of fine metal tells of past days what was written then.
Result<void> needFinenessOpen(Action &action, const LotInfo &lot)
{
    Query query = action.query(movedBefore);
    query.bind("lot", lot.id).bind("day", action.today());
    if (!query.next())
        return {};
    return Error::fromIssues(
        {{u"fineness"_s, ChangeLotText::tr("The ledger of fine metal has %1 with this fineness since "
                                           "%2. Count it to nothing and receive it with the new "
                                           "one, so that the ledger shows when that was found.")
                             .arg(lot.code, query.text(0))}});
}

} // namespace

std::vector<Issue> validateLot(const LotDescription &lot)
{
    const LotTraits &traits = lot.traits;
    std::vector<Issue> issues;
    if (traits.pieceSize && *traits.pieceSize <= Quantity())
        issues.push_back({u"pieceSize"_s, ChangeLotText::tr("A piece is larger than nothing.")});
    if (traits.thickness && *traits.thickness <= Quantity())
        issues.push_back({u"thickness"_s, ChangeLotText::tr("A thickness is more than nothing.")});
    if (const auto side = parseHideSide(traits.side); !side.ok())
        issues.push_back({u"side"_s, side.error().message});
    if (traits.fineness && (traits.fineness->ppm() < 1 || traits.fineness->ppm() > Ratio::one))
        issues.push_back({u"fineness"_s, ChangeLotText::tr("A fineness is more than 0 and at most 100 %.")});
    if (!traits.outline.trimmed().isEmpty() && !isOutline(traits.outline))
        issues.push_back({u"outline"_s, ChangeLotText::tr("An outline is at least three points in millimetres: "
                                                          "0,0 400,0 400,300.")});
    return issues;
}

Result<void> changeLot(Action &action, Id<Lot> lot, const LotDescription &to)
{
    BENCHBOOK_ASSIGN(const LotInfo before, lotInfo(action.reader(), lot));
    if (std::vector<Issue> issues = validateLot(to); !issues.empty())
        return Error::fromIssues(std::move(issues));
    if (to.traits.expiry.isValid() && before.rolling)
        return Error::fromIssues({{u"expiry"_s, ChangeLotText::tr("Loose material has no day of its own.")}});
    if (to.traits.fineness != before.traits.fineness)
        BENCHBOOK_TRY(needFinenessOpen(action, before));
    action.change("lot", lot,
                  {{"grade", to.traits.grade.trimmed()},
                   {"piece_micro", to.traits.pieceSize},
                   {"thickness_micro", to.traits.thickness},
                   {"side", to.traits.side},
                   {"defects", to.traits.defects.trimmed()},
                   {"outline", to.traits.outline.simplified()},
                   {"fineness_ppm", to.traits.fineness},
                   {"expiry_day", to.traits.expiry},
                   {"note", to.note.trimmed()}});
    return {};
}

Result<void> changeLot(Studio &studio, Id<Lot> lot, const LotDescription &to, PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Change a lot")), person, [&](Action &action) -> Result<void> {
            BENCHBOOK_TRY(changeLot(action, lot, to));
            BENCHBOOK_ASSIGN(const LotInfo info, lotInfo(action.reader(), lot));
            action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Correct what is said of %1"), {info.code}));
            return {};
        });
}

} // namespace benchbook
