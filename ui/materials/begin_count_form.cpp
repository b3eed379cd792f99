#include "ui/materials/begin_count_form.h"

#include "ui/materials/shelves.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace benchbook {

BeginCountForm::BeginCountForm(Session &session)
    : PaneForm(u"beginCount"_s),
      m_session(session),
      m_place(new QComboBox),
      m_blind(new QCheckBox),
      m_note(new QLineEdit)
{
    m_place->setObjectName(u"beginCountPlace"_s);
    m_blind->setObjectName(u"beginCountBlind"_s);
    m_note->setObjectName(u"beginCountNote"_s);
    offerShelves(m_place, session);
    addField(u"place"_s, m_place);
    addWidget(m_blind);
    addField(u"note"_s, m_note);
    BeginCountForm::retranslate();
}

void BeginCountForm::retranslate()
{
    setTexts(tr("Begin a stocktake"), tr("Begin"));
    field(u"place"_s)->setLabel(tr("Place"));
    m_blind->setText(tr("Blind: who counts does not see what is expected"));
    field(u"note"_s)->setLabel(tr("Note"));
    setNote(tr("The sheet lists every lot that the book has there. Work may go on meanwhile: what moves is taken into "
               "account."));
}

Result<std::optional<qint64>> BeginCountForm::act()
{
    const StocktakeDraft draft{chosenPlace(m_place), m_blind->isChecked(), m_note->text().trimmed()};
    BENCHBOOK_ASSIGN(const Id<Stocktake> id, beginStocktake(m_session.studio(), draft, m_session.person()));
    return std::optional(id.value());
}

} // namespace benchbook
