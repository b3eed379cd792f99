// Correcting what is said of a lot.
#include "core/stock/change_lot.h"
#include "core/stock/hide_side.h"
#include "ui/kit/field_row.h"
#include "ui/kit/value_edit.h"
#include "ui/materials/lot_craft.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

class DescribeCraft final : public LotCraft
{
    Q_DECLARE_TR_FUNCTIONS(LotActions)
public:
    explicit DescribeCraft(Session &session)
        : m_session(session),
          m_grade(new QLineEdit),
          m_thickness(new QuantityEdit({}, Unit::fromText(u"mm"_s).value())),
          m_side(new QComboBox),
          m_defects(new QLineEdit),
          m_pieceSize(new QuantityEdit({}, Unit())),
          m_fineness(new PercentEdit({})),
          m_expiry(new DayEdit({}, session.today())),
          m_outline(new QLineEdit),
          m_note(new QLineEdit)
    {
    }

    QString key() const override { return u"describe"_s; }
    QString iconName() const override { return u"pencil"_s; }
    QString verb() const override { return tr("Correct"); }
    QString title() const override { return tr("What is said of this lot"); }

    void makeFields(ActionForm &form) override
    {
        form.addField(u"grade"_s, m_grade, [] { return tr("Grade"); });
        m_rows.push_back(form.addField(u"thickness"_s, m_thickness, [] { return tr("Thickness"); }));
        m_rows.push_back(form.addField(u"side"_s, m_side, [] { return tr("Side"); }));
        form.addField(u"defects"_s, m_defects, [] { return tr("Defects"); });
        form.addField(
            u"pieceSize"_s, m_pieceSize, [] { return tr("Size of each piece"); },
            [] { return tr("Where several equal pieces lie in the lot."); });
        m_fineRow = form.addField(u"fineness"_s, m_fineness, [] { return tr("Fineness"); });
        form.addField(u"expiry"_s, m_expiry, [] { return tr("Expires"); });
        m_rows.push_back(form.addField(
            u"outline"_s, m_outline, [] { return tr("Outline"); },
            [] { return tr("In millimetres: 0,0 400,0 400,300."); }));
        form.addField(u"note"_s, m_note, [] { return tr("Note"); });
    }

    void open(const LotInfo &lot, Id<Location>, bool isOther) override
    {
        const LotDescription now{lot.traits, lot.note};
        const int side = m_side->currentIndex();
        m_side->clear();
        m_side->addItem(tr("Not stated"), QString());
        for (const QString &kept : hideSides())
            m_side->addItem(hideSideTitle(kept), kept);
        m_side->setCurrentIndex(std::max(0, side));
        m_pieceSize->setUnit(lot.unit);
        m_expiry->setToday(m_session.today());
        const bool flat = lot.unit.dimension == Dimension::Area || lot.unit.dimension == Dimension::Length;
        for (FieldRow *row : m_rows)
            row->setVisible(flat);
        m_fineRow->setVisible(lot.unit.dimension == Dimension::Mass);
        // What somebody is typing stays, unless another hand changed the lot meanwhile.
        if (!isOther && m_shown == now.traits && m_shownNote == now.note)
            return;
        m_shown = now.traits;
        m_shownNote = now.note;
        fill(now);
    }

    bool isPossible(const LotInfo &, const std::vector<LotStock> &) const override { return true; }

    Result<QString> act(const LotInfo &lot, Id<Location>) override
    {
        LotDescription to{lot.traits, m_note->text()};
        to.traits.grade = m_grade->text();
        to.traits.thickness = m_thickness->quantity();
        to.traits.side = m_side->currentData().toString();
        to.traits.defects = m_defects->text();
        to.traits.pieceSize = m_pieceSize->quantity();
        to.traits.fineness = m_fineness->ratio();
        to.traits.expiry = m_expiry->day().value_or(QDate());
        to.traits.outline = m_outline->text();
        BENCHBOOK_TRY(changeLot(m_session.studio(), lot.id, to, m_session.person()));
        m_shown = {};
        return tr("Corrected");
    }

private:
    void fill(const LotDescription &now)
    {
        m_grade->setText(now.traits.grade);
        m_thickness->setValue(now.traits.thickness);
        m_side->setCurrentIndex(std::max(0, m_side->findData(now.traits.side)));
        m_defects->setText(now.traits.defects);
        m_pieceSize->setValue(now.traits.pieceSize);
        m_fineness->setValue(now.traits.fineness);
        m_expiry->setValue(now.traits.expiry.isValid() ? std::optional(now.traits.expiry) : std::nullopt);
        m_outline->setText(now.traits.outline);
        m_note->setText(now.note);
    }

    Session &m_session;
    QLineEdit *m_grade;
    QuantityEdit *m_thickness;
    QComboBox *m_side;
    QLineEdit *m_defects;
    QuantityEdit *m_pieceSize;
    PercentEdit *m_fineness;
    DayEdit *m_expiry;
    QLineEdit *m_outline, *m_note;
    std::vector<FieldRow *> m_rows;
    FieldRow *m_fineRow = nullptr;
    std::optional<LotTraits> m_shown;
    QString m_shownNote;
};

} // namespace

std::unique_ptr<LotCraft> describeCraft(Session &session) { return std::make_unique<DescribeCraft>(session); }

} // namespace benchbook
