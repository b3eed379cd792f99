// Cutting a lot up: parts, remnants and what is thrown away.
#include "ui/kit/value_edit.h"
#include "ui/materials/lot_craft.h"
#include "ui/materials/typed_pieces.h"

#include <QCoreApplication>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

class CutCraft final : public LotCraft
{
    Q_DECLARE_TR_FUNCTIONS(LotActions)
public:
    explicit CutCraft(Session &session)
        : m_session(session),
          m_parts(new QLineEdit),
          m_remnants(new QLineEdit),
          m_offCut(new QLineEdit),
          m_thickness(new QuantityEdit({}, millimetre()))
    {
    }

    QString key() const override { return u"split"_s; }
    QString iconName() const override { return u"scissors"_s; }
    QString verb() const override { return tr("Cut"); }
    QString title() const override { return tr("Cut parts off this lot"); }

    void makeFields(ActionForm &form) override
    {
        form.addField(
            u"parts"_s, m_parts, [] { return tr("Parts"); },
            [this] {
                return tr("For example: %1; “4 x 3” is one lot of four. What is left stays in this lot.")
                    .arg(examplePieces(m_unit));
            });
        form.addField(
            u"remnants"_s, m_remnants, [] { return tr("Remnants"); },
            [] { return tr("Cut off and still usable: they are proposed first when material is needed."); });
        form.addField(
            u"offCut"_s, m_offCut, [] { return tr("Off-cut"); },
            [] { return tr("Thrown away. The parts bear what it was worth."); });
        m_thicknessRow = form.addField(u"thickness"_s, m_thickness, [] { return tr("Thickness of the parts"); });
    }

    void open(const LotInfo &lot, Id<Location>, bool) override
    {
        m_unit = lot.unit;
        // What has an area or a length may be split thinner; the rest is only divided.
        const bool flat = lot.unit.dimension == Dimension::Area || lot.unit.dimension == Dimension::Length;
        m_thicknessRow->setVisible(flat && lot.material);
    }

    Result<QString> act(const LotInfo &lot, Id<Location> place) override
    {
        std::vector<Issue> issues;
        std::vector<SplitPart> parts;
        SplitPart like{Quantity()};
        if (!m_thickness->isBlank())
            like.traits.thickness = m_thickness->quantity();
        BENCHBOOK_ASSIGN(const MaterialUnits units, unitsOf(m_session, lot));
        read(units, u"parts"_s, m_parts, like, parts, issues);
        like.remnant = true;
        read(units, u"remnants"_s, m_remnants, like, parts, issues);
        const std::size_t kept = parts.size();
        SplitPart offCut{Quantity()};
        offCut.scrap = true;
        read(units, u"offCut"_s, m_offCut, offCut, parts, issues);
        if (issues.empty() && kept == 0)
            issues.push_back({u"parts"_s, tr("Say which parts are cut off.")});
        if (!issues.empty())
            return Error::fromIssues(std::move(issues));
        BENCHBOOK_TRY(splitLot(m_session.studio(), lot.id, place, parts, m_session.person()));
        return tr("Cut; parts cut off: %1").arg(kept);
    }

private:
    static Unit millimetre() { return Unit::fromText(u"mm"_s).value(); }

    static void read(const MaterialUnits &units, const QString &key, const QLineEdit *edit, const SplitPart &like,
                     std::vector<SplitPart> &parts, std::vector<Issue> &issues)
    {
        const auto pieces = parsePieces(units, edit->text());
        if (!pieces.ok())
            issues.push_back({key, pieces.error().message});
        for (const TypedPieces &piece : pieces.valueOr({})) {
            parts.push_back(like);
            parts.back().quantity = piece.size;
            parts.back().pieces = piece.count;
        }
    }

    Session &m_session;
    QLineEdit *m_parts, *m_remnants, *m_offCut;
    QuantityEdit *m_thickness;
    FieldRow *m_thicknessRow = nullptr;
    Unit m_unit;
};

} // namespace

std::unique_ptr<LotCraft> cutCraft(Session &session) { return std::make_unique<CutCraft>(session); }

} // namespace benchbook
