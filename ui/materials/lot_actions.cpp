#include "ui/materials/lot_actions.h"

#include "ui/kit/buttons.h"
#include "ui/kit/field_row.h"
#include "ui/kit/value_edit.h"
#include "ui/materials/shelves.h"
#include "ui/materials/typed_pieces.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

LotActions::LotActions(const QString &name, Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_buttons(new QHBoxLayout), m_place(new QComboBox),
      m_parts(new QLineEdit), m_remnants(new QLineEdit), m_counted(new QuantityEdit({}, Unit())),
      m_countReason(new QLineEdit), m_scrapped(new QuantityEdit({}, Unit())), m_scrapReason(new QLineEdit),
      m_moved(new QuantityEdit({}, Unit())), m_target(new QComboBox),
      m_cost(new MoneyEdit({}, session.studio().currency()))
{
    setObjectName(name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_buttons->setSpacing(6);
    column->addLayout(m_buttons);
    m_place->setObjectName(QString(name + u".place"_s));
    m_placeRow = new FieldRow({}, m_place);
    column->addWidget(m_placeRow);
    makeSplit();
    makeCount();
    makeScrap();
    makeMove();
    makeCost();
    m_buttons->addStretch();
    retranslate();
}

ActionForm *LotActions::addOffer(const QString &key, const QString &iconName, Text verb, Text title)
{
    auto *button = iconName.isEmpty() ? nullptr : makeButton(objectName() + u'.' + key, verb(), iconName);
    auto *form = new ActionForm(objectName() + u'.' + key + u"Form"_s, std::move(title), verb);
    layout()->addWidget(form);
    if (button) {
        m_buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, form] { show(form); });
    }
    m_offers.push_back({button, form, std::move(verb)});
    return form;
}

void LotActions::makeSplit()
{
    ActionForm *form = addOffer(u"split"_s, u"scissors"_s, [] { return tr("Split"); },
                                [] { return tr("Cut parts off this lot"); });
    form->addField(u"parts"_s, m_parts, [] { return tr("Parts"); },
                   [] { return tr("For example: 3.2 sqft, 4 sqft. What is left stays in this lot."); });
    form->addField(u"remnants"_s, m_remnants, [] { return tr("Remnants"); },
                   [] { return tr("Cut off and still usable: they are proposed first when material is needed."); });
    connect(form, &ActionForm::submitted, this, &LotActions::split);
}

void LotActions::makeCount()
{
    ActionForm *form = addOffer(u"count"_s, u"list-checks"_s, [] { return tr("Count"); },
                                [] { return tr("Book what is really there"); });
    form->addField(u"quantity"_s, m_counted, [] { return tr("Counted"); });
    form->addField(u"reason"_s, m_countReason, [] { return tr("Why it differs"); });
    connect(form, &ActionForm::submitted, this, [this, form] {
        if (understood(form, u"quantity"_s, m_counted))
            finish(form, countLot(m_session.studio(), m_lot->id, place(), *m_counted->quantity(),
                                  m_countReason->text().trimmed(), m_session.person()), tr("Counted"));
    });
}

void LotActions::makeScrap()
{
    ActionForm *form = addOffer(u"scrap"_s, u"trash-2"_s, [] { return tr("Scrap"); },
                                [] { return tr("Throw some of it away"); });
    form->addField(u"quantity"_s, m_scrapped, [] { return tr("Quantity"); });
    form->addField(u"reason"_s, m_scrapReason, [] { return tr("Reason"); });
    connect(form, &ActionForm::submitted, this, [this, form] {
        if (understood(form, u"quantity"_s, m_scrapped))
            finish(form, scrapLot(m_session.studio(), m_lot->id, place(), *m_scrapped->quantity(),
                                  m_scrapReason->text().trimmed(), m_session.person()), tr("Scrapped"));
    });
}

void LotActions::makeMove()
{
    ActionForm *form = addOffer(u"move"_s, u"arrow-right"_s, [] { return tr("Move"); },
                                [] { return tr("Bring some of it to another shelf"); });
    form->addField(u"quantity"_s, m_moved, [] { return tr("Quantity"); });
    form->addField(u"to"_s, m_target, [] { return tr("To"); });
    connect(form, &ActionForm::submitted, this, [this, form] {
        if (understood(form, u"quantity"_s, m_moved))
            finish(form, moveLot(m_session.studio(), m_lot->id, place(), chosenPlace(m_target),
                                 *m_moved->quantity(), m_session.person()), tr("Moved"));
    });
}

void LotActions::makeCost()
{
    m_costForm = addOffer(u"cost"_s, {}, [] { return tr("State cost"); },
                          [] { return tr("What is left of this lot cost"); });
    m_costForm->addField(u"cost"_s, m_cost, [] { return tr("Cost of what is left"); });
    connect(m_costForm, &ActionForm::submitted, this, [this] {
        const QString wrong = m_cost->isBlank() ? tr("Say what it cost; 0 is an answer.") : m_cost->check();
        if (!wrong.isEmpty())
            return m_costForm->showError(Error::fromIssues({{u"cost"_s, wrong}}));
        finish(m_costForm, setLotCost(m_session.studio(), m_lot->id, place(), *m_cost->money(), m_session.person()),
               tr("The cost is stated"));
    });
}

void LotActions::open(const LotInfo &lot, const std::vector<LotStock> &shelves)
{
    if (!m_lot || m_lot->id != lot.id) {
        for (const Offer &offer : m_offers)
            offer.form->hide();
        for (QLineEdit *edit : findChildren<QLineEdit *>())
            edit->clear();
    }
    m_lot = lot;
    for (QuantityEdit *edit : {m_counted, m_scrapped, m_moved}) {
        edit->setUnit(lot.unit);
        edit->setWholeOnly(lot.variant.has_value());
    }
    const QVariant kept = m_place->currentData();
    m_place->clear();
    for (const LotStock &stock : shelves)
        m_place->addItem(placeName(m_session, stock.location) + u" · "_s + displayText(stock.quantity, lot.unit),
                         QVariant::fromValue(stock.location.value()));
    m_place->setCurrentIndex(std::max(0, m_place->findData(kept)));
    m_placeRow->setVisible(shelves.size() > 1);
    offerShelves(m_target, m_session);
    // A used-up lot can still be counted: more may be found of it.
    for (const Offer &offer : m_offers) {
        if (offer.button)
            offer.button->setEnabled(!shelves.empty() || offer.form->objectName().endsWith(u"countForm"_s));
    }
}

Id<Location> LotActions::place() const
{
    return chosenPlace(m_place);
}

void LotActions::stateCost()
{
    show(m_costForm);
}

void LotActions::show(ActionForm *wanted)
{
    for (const Offer &offer : m_offers) {
        if (offer.form != wanted)
            offer.form->hide();
    }
    wanted->open();
}

bool LotActions::understood(ActionForm *form, const QString &key, const QuantityEdit *edit)
{
    if (!m_lot)
        return false;
    const QString wrong = edit->isBlank() ? tr("Say how much.") : edit->check();
    if (!wrong.isEmpty())
        form->showError(Error::fromIssues({{key, wrong}}));
    return wrong.isEmpty();
}

void LotActions::split()
{
    if (!m_lot)
        return;
    ActionForm *form = m_offers.front().form;
    std::vector<Issue> issues;
    std::vector<SplitPart> parts;
    const auto read = [&](const QString &key, const QLineEdit *edit, bool remnant) {
        const auto pieces = readPieces(edit->text(), m_lot->unit);
        if (!pieces.ok())
            issues.push_back({key, pieces.error().message});
        for (const Quantity &piece : pieces.valueOr({}))
            parts.push_back({piece, remnant});
    };
    read(u"parts"_s, m_parts, false);
    read(u"remnants"_s, m_remnants, true);
    if (!issues.empty())
        return form->showError(Error::fromIssues(std::move(issues)));
    if (parts.empty())
        return form->showError(Error::fromIssues({{u"parts"_s, tr("Say which parts are cut off.")}}));
    const auto made = splitLot(m_session.studio(), m_lot->id, place(), parts, m_session.person());
    finish(form, made.ok() ? Result<void>() : Result<void>(made.error()),
           tr("Split; parts cut off: %1").arg(parts.size()));
}

void LotActions::finish(ActionForm *form, const Result<void> &done, const QString &message)
{
    if (!done.ok())
        return form->showError(done.error());
    for (QLineEdit *edit : form->findChildren<QLineEdit *>())
        edit->clear();
    form->close();
    Q_EMIT said(message, true);
}

void LotActions::retranslate()
{
    m_placeRow->setLabel(tr("On"));
    for (const Offer &offer : m_offers) {
        if (offer.button)
            offer.button->setText(offer.verb());
    }
}

void LotActions::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace benchbook
