#include "ui/records/pieces_grid.h"

#include "core/stock/hide_side.h"
#include "ui/kit/table_view.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

QStringList sideTitles()
{
    QStringList titles;
    for (const QString &side : hideSides())
        titles << hideSideTitle(side);
    return titles;
}

std::vector<EditColumn> columnsOfPieces(const PiecesGrid::MaterialNames &materials)
{
    std::vector<EditColumn> columns;
    if (materials)
        columns.push_back({u"material"_s, [] { return PiecesGrid::tr("Material"); }, 8, false, false, materials});
    columns.push_back({u"size"_s, [] { return PiecesGrid::tr("Size"); }, 8, true});
    columns.push_back({u"grade"_s, [] { return PiecesGrid::tr("Grade"); }, 5});
    columns.push_back({u"thickness"_s, [] { return PiecesGrid::tr("mm", "column of thickness"); }, 4, true});
    columns.push_back({u"side"_s, [] { return PiecesGrid::tr("Side"); }, 5, false, false, sideTitles});
    columns.push_back({u"defects"_s, [] { return PiecesGrid::tr("Defects"); }, 7});
    return columns;
}

Result<std::optional<Quantity>> typedMillimetres(const QString &text)
{
    if (text.trimmed().isEmpty())
        return std::optional<Quantity>();
    static const Unit millimetre = Unit::fromText(u"mm"_s).value();
    BENCHBOOK_ASSIGN(const TypedQuantity typed, parseTypedQuantity(text, millimetre));
    BENCHBOOK_ASSIGN(const Quantity inMillimetres, convert(typed.quantity, typed.unit, millimetre, Rounding::HalfEven));
    if (inMillimetres <= Quantity())
        return Error::invalid(PiecesGrid::tr("A thickness is more than nothing, as 1.8."));
    return std::optional(inMillimetres);
}

} // namespace

PiecesGrid::PiecesGrid(const QString &name, MaterialNames materials, QWidget *parent)
    : QWidget(parent),
      m_table(new EditTable(name, columnsOfPieces(materials), false)),
      m_materials(std::move(materials))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    m_table->setSheet();
    m_table->setStretchColumn(u"size"_s);
    fitMaterials();
    setFocusProxy(m_table->table());
    connect(m_table->model(), &EditTableModel::edited, this, &PiecesGrid::edited);
}

void PiecesGrid::setTexts(const QString &says, const QString &empty)
{
    m_table->setTexts(says, empty, tr("Add a piece"));
}

void PiecesGrid::fitMaterials()
{
    // Of one material the rows need not be told: where there is little room, what was measured has it.
    if (m_materials)
        m_table->setRank(u"material"_s, m_materials().size() > 1 ? 1 : 5);
}

void PiecesGrid::setRows(const std::vector<Row> &rows)
{
    fitMaterials();
    std::vector<EditLine> lines;
    for (const Row &row : rows)
        lines.push_back(
            {m_materials ? QStringList{row.material, row.size, row.grade} : QStringList{row.size, row.grade}});
    m_table->model()->setLines(std::move(lines));
}

bool PiecesGrid::isBlank() const { return m_table->model()->rowCount() == 0; }

void PiecesGrid::startTyping() { m_table->startTyping(); }

std::vector<MeasuredPieces> PiecesGrid::typed(const UnitsOfRow &unitsOf, const QString &key, std::vector<Issue> &issues)
{
    fitMaterials();
    std::vector<MeasuredPieces> rows;
    EditTableModel *model = m_table->model();
    model->clearProblems();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->lines()[static_cast<std::size_t>(row)].texts.join(QString()).trimmed().isEmpty())
            continue;
        const auto blame = [&](const QString &column, const Error &error) {
            model->setProblem(row, column, error.message);
            issues.push_back({key, tr("Line %1: %2").arg(QString::number(row + 1), error.message)});
        };
        MeasuredPieces measured{model->text(row, u"material"_s), {}};
        LotTraits traits{.grade = model->text(row, u"grade"_s)};
        traits.defects = model->text(row, u"defects"_s);
        if (const auto thickness = typedMillimetres(model->text(row, u"thickness"_s)); thickness.ok())
            traits.thickness = *thickness;
        else
            blame(u"thickness"_s, thickness.error());
        if (const auto side = parseHideSide(model->text(row, u"side"_s)); side.ok())
            traits.side = *side;
        else
            blame(u"side"_s, side.error());
        const Result<MaterialUnits> units = unitsOf(measured.material);
        if (!units.ok()) {
            blame(m_materials ? u"material"_s : u"size"_s, units.error());
            continue;
        }
        const auto sizes = parsePieces(*units, model->text(row, u"size"_s));
        if (!sizes.ok())
            blame(u"size"_s, sizes.error());
        else if (sizes->empty())
            blame(u"size"_s, Error::invalid(tr("Say how large it is.")));
        for (const TypedPieces &one : sizes.valueOr({}))
            measured.pieces.insert(measured.pieces.end(), static_cast<std::size_t>(one.count),
                                   ReceivedPiece(one.size, traits));
        rows.push_back(std::move(measured));
    }
    return rows;
}

} // namespace benchbook
