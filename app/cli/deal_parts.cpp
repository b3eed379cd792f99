#include "app/cli/deal_parts.h"

#include "core/materials/material_quantity.h"
#include "core/stock/stock.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct DealPartsText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// Of the contract, else of what was offered.
std::vector<qint64> lineNumbers(const DealView &view)
{
    std::vector<qint64> numbers;
    for (const DealLine &line : view.deal.lines)
        numbers.push_back(line.no);
    if (numbers.empty()) {
        for (const OfferedLine &line : offeredLines(view))
            numbers.push_back(line.offered.number("no"_L1));
    }
    return numbers;
}

Result<qint64> lineCalled(Session &session, const DealView &view, const QString &text)
{
    bool isNumber = false;
    const qint64 no = text.trimmed().toLongLong(&isNumber);
    const std::vector<qint64> known = lineNumbers(view);
    if (isNumber && std::find(known.begin(), known.end(), no) != known.end())
        return no;
    QStringList lines;
    for (const qint64 one : known)
        lines << QString::number(one);
    return session.usage(
        DealPartsText::tr("This deal has no line “%1”; it has: %2.").arg(text.trimmed(), lines.join(u", "_s)));
}

Result<PeerMaterial> materialOf(Session &session, const Studio &studio, const QString &text,
                                std::optional<Id<Location>> shelf)
{
    const qsizetype cut = text.lastIndexOf(u'=');
    if (cut < 1)
        return session.usage(DealPartsText::tr("Write LOT=QUANTITY, not “%1”.").arg(text));
    BENCHBOOK_ASSIGN(const LotInfo lot, studio.read([&](const Reader &reader) -> Result<LotInfo> {
        BENCHBOOK_ASSIGN(const Id<Lot> id, findLot(reader, text.first(cut).trimmed()));
        return lotInfo(reader, id);
    }));
    PeerMaterial material{.lot = lot.id, .shelf = shelf.value_or(places::shelf), .quantity = {}};
    if (lot.material) {
        BENCHBOOK_ASSIGN(material.quantity, session.typed(studio.read([&](const Reader &reader) {
            return parseMaterialQuantity(reader, *lot.material, text.sliced(cut + 1));
        })));
    } else {
        BENCHBOOK_ASSIGN(material.quantity, session.quantity(text.sliced(cut + 1), lot.unit));
    }
    if (!shelf) {
        const auto fullest = studio.read([&](const Reader &reader) { return shelfStockOf(reader, lot.id); });
        if (fullest.ok())
            material.shelf = fullest->location;
    }
    return material;
}

} // namespace

Result<DealMeant> dealMeant(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(DealView view, studio->read([&](const Reader &reader) -> Result<DealView> {
        BENCHBOOK_ASSIGN(const Id<Deal> deal, findDeal(reader, session.arguments().positional().first()));
        return dealView(reader, deal);
    }));
    return DealMeant{studio, signer, std::move(view)};
}

Result<std::optional<qint64>> lineMeant(Session &session, const DealView &view)
{
    if (!session.arguments().has("line"))
        return std::optional<qint64>();
    BENCHBOOK_ASSIGN(const qint64 no, lineCalled(session, view, session.arguments().value("line")));
    return std::optional(no);
}

Result<std::vector<LineSaid>> linesSaid(Session &session, const char *option, const DealView &view)
{
    BENCHBOOK_ASSIGN(const std::optional<qint64> meant, lineMeant(session, view));
    const std::vector<qint64> known = lineNumbers(view);
    std::vector<LineSaid> said;
    for (const QString &text : session.arguments().values(option)) {
        const qsizetype cut = text.indexOf(u'=');
        LineSaid one{meant.value_or(known.empty() ? 1 : known.front()), text.sliced(cut + 1).trimmed()};
        if (cut >= 0) {
            BENCHBOOK_ASSIGN(one.no, lineCalled(session, view, text.first(cut)));
        }
        said.push_back(std::move(one));
    }
    return said;
}

Result<std::map<qint64, int>> piecesSaid(Session &session, const char *option, const DealView &view)
{
    BENCHBOOK_ASSIGN(const std::vector<LineSaid> said, linesSaid(session, option, view));
    std::map<qint64, int> pieces;
    for (const LineSaid &line : said) {
        bool isCount = false;
        const int count = line.value.toInt(&isCount);
        if (!isCount || count < 0) {
            return session.usage(DealPartsText::tr("“%1” is no count; write 8, or 2=8 for line 2.").arg(line.value));
        }
        pieces[line.no] = count;
    }
    return pieces;
}

Result<std::vector<PeerMaterial>> materialSaid(Session &session, const char *option, const Studio &studio,
                                               std::optional<Id<Location>> shelf)
{
    std::vector<PeerMaterial> materials;
    for (const QString &text : session.arguments().values(option)) {
        BENCHBOOK_ASSIGN(const PeerMaterial material, materialOf(session, studio, text, shelf));
        materials.push_back(material);
    }
    return materials;
}

Result<std::optional<Id<Location>>> placeSaid(Session &session, const char *option)
{
    if (!session.arguments().has(option))
        return std::optional<Id<Location>>();
    BENCHBOOK_ASSIGN(const Id<Location> place, session.find<Location>("locations", session.arguments().value(option)));
    return std::optional(place);
}

const Option &dealLineOption()
{
    static const Option line{"line", "NUMBER", QT_TRANSLATE_NOOP("Cli", "the line of the deal; the first if not said")};
    return line;
}

const Option &dealWorkLineOption()
{
    static const Option line{"line", "NUMBER",
                             QT_TRANSLATE_NOOP("Cli", "of which line; needed where the lines are different work")};
    return line;
}

} // namespace benchbook::cli
