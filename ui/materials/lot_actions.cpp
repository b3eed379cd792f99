#include "ui/materials/lot_actions.h"

#include "ui/kit/buttons.h"
#include "ui/kit/field_row.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/icon.h"
#include "ui/kit/value_edit.h"
#include "ui/materials/lot_craft.h"
#include "ui/materials/shelves.h"

#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace benchbook {

LotActions::LotActions(const QString &name, Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_buttons(new FlowLayout),
      m_more(makeButton(QString(name + u".more"_s), {}, u"ellipsis"_s)),
      m_place(new QComboBox),
      m_counted(new QuantityEdit({}, Unit())),
      m_countReason(new QLineEdit),
      m_scrapped(new QuantityEdit({}, Unit())),
      m_scrapReason(new QLineEdit),
      m_moved(new QuantityEdit({}, Unit())),
      m_target(new QComboBox),
      m_cost(new MoneyEdit({}, session.studio().currency()))
{
    setObjectName(name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_buttons);
    m_place->setObjectName(QString(name + u".place"_s));
    m_placeRow = new FieldRow({}, m_place);
    column->addWidget(m_placeRow);
    connect(m_place, &QComboBox::activated, this, [this] {
        for (Offer &offer : m_offers) {
            if (!offer.form->isHidden())
                fill(offer);
        }
    });
    addCraft(cutCraft(session), false);
    makeCount();
    makeScrap();
    makeMove();
    makeCost();
    // What is done now and then waits behind one button, so that the row stays one row.
    m_more->setMenu(new QMenu(m_more));
    for (auto make : {mergeCraft, holdCraft, releaseCraft, testCraft, describeCraft})
        addCraft(make(session), true);
    m_buttons->addWidget(m_more);
    retranslate();
}

LotActions::~LotActions() = default;

void LotActions::addCraft(std::unique_ptr<LotCraft> craft, bool inMenu)
{
    LotCraft *one = craft.get();
    ActionForm *form = addOffer(
        one->key(), inMenu ? QString() : one->iconName(), [one] { return one->verb(); }, [one] { return one->title(); },
        [this, one]() -> Result<void> {
            const auto done = one->act(*m_lot, place());
            return finish(done.ok() ? Result<void>() : Result<void>(done.error()), done.valueOr({}));
        });
    one->makeFields(*form);
    if (inMenu) {
        QAction *action = m_more->menu()->addAction(icon(one->iconName()), QString());
        action->setObjectName(QString(objectName() + u'.' + one->key()));
        connect(action, &QAction::triggered, this, [this, form] { show(form); });
        m_offers.back().action = action;
    }
    m_offers.back().craft = std::move(craft);
}

ActionForm *LotActions::addOffer(const QString &key, const QString &iconName, Text verb, Text title,
                                 ActionForm::Act act)
{
    auto *button = iconName.isEmpty() ? nullptr : makeButton(objectName() + u'.' + key, verb(), iconName);
    auto *form = new ActionForm(objectName() + u'.' + key + u"Form"_s, std::move(title), verb, std::move(act));
    layout()->addWidget(form);
    if (button) {
        m_buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, form] { show(form); });
    }
    m_offers.push_back({button, nullptr, form, std::move(verb), nullptr, true});
    return form;
}

void LotActions::makeCount()
{
    ActionForm *form = addOffer(
        u"count"_s, u"list-checks"_s, [] { return tr("Count"); }, [] { return tr("Book what is really there"); },
        [this] { return count(); });
    form->addField(u"quantity"_s, m_counted, [] { return tr("Counted"); });
    form->addField(u"reason"_s, m_countReason, [] { return tr("Why it differs"); });
}

void LotActions::makeScrap()
{
    ActionForm *form = addOffer(
        u"scrap"_s, u"trash-2"_s, [] { return tr("Scrap"); }, [] { return tr("Throw some of it away"); },
        [this] { return scrap(); });
    form->addField(u"quantity"_s, m_scrapped, [] { return tr("Quantity"); });
    form->addField(u"reason"_s, m_scrapReason, [] { return tr("Reason"); });
}

void LotActions::makeMove()
{
    ActionForm *form = addOffer(
        u"move"_s, u"arrow-right"_s, [] { return tr("Move"); }, [] { return tr("Bring some of it to another shelf"); },
        [this] { return move(); });
    form->addField(u"quantity"_s, m_moved, [] { return tr("Quantity"); });
    form->addField(u"to"_s, m_target, [] { return tr("To"); });
}

void LotActions::makeCost()
{
    m_costForm = addOffer(
        u"cost"_s, {}, [] { return tr("State cost"); }, [] { return tr("What is left of this lot cost"); },
        [this] { return nameCost(); });
    m_costForm->addField(u"cost"_s, m_cost, [] { return tr("Cost of what is left"); });
}

void LotActions::open(const LotInfo &lot, const std::vector<LotStock> &shelves)
{
    const bool isOther = !m_lot || m_lot->id != lot.id;
    if (isOther) {
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
    for (Offer &offer : m_offers) {
        offer.isOther = offer.isOther || isOther;
        if (!offer.form->isHidden())
            fill(offer);
        offer.form->refreshTexts();
        // A used-up lot can still be counted: more may be found of it.
        const bool possible = offer.craft ? offer.craft->isPossible(lot, shelves)
                                          : !shelves.empty() || offer.form->objectName().endsWith(u"countForm"_s);
        if (offer.button)
            offer.button->setEnabled(possible);
        if (offer.action)
            offer.action->setVisible(possible);
        if (offer.craft && !possible)
            offer.form->hide();
    }
}

Id<Location> LotActions::place() const { return chosenPlace(m_place); }

void LotActions::stateCost() { show(m_costForm); }

void LotActions::begin(const QString &key)
{
    for (const Offer &offer : m_offers) {
        if (offer.craft && offer.craft->key() == key)
            show(offer.form);
    }
}

void LotActions::show(ActionForm *wanted)
{
    for (Offer &offer : m_offers) {
        if (offer.form != wanted)
            offer.form->hide();
        else
            fill(offer);
    }
    wanted->refreshTexts();
    wanted->open();
}

void LotActions::fill(Offer &offer)
{
    if (offer.craft && m_lot)
        offer.craft->open(*m_lot, place(), std::exchange(offer.isOther, false));
}

Result<Quantity> LotActions::quantityIn(const QuantityEdit *edit)
{
    const QString wrong = edit->isBlank() ? tr("Say how much.") : edit->check();
    if (!wrong.isEmpty())
        return Error::fromIssues({{u"quantity"_s, wrong}});
    return *edit->quantity();
}

Result<void> LotActions::count()
{
    BENCHBOOK_ASSIGN(const Quantity found, quantityIn(m_counted));
    return finish(
        countLot(m_session.studio(), m_lot->id, place(), found, m_countReason->text().trimmed(), m_session.person()),
        tr("Counted"));
}

Result<void> LotActions::scrap()
{
    BENCHBOOK_ASSIGN(const Quantity thrown, quantityIn(m_scrapped));
    return finish(
        scrapLot(m_session.studio(), m_lot->id, place(), thrown, m_scrapReason->text().trimmed(), m_session.person()),
        tr("Scrapped"));
}

Result<void> LotActions::move()
{
    BENCHBOOK_ASSIGN(const Quantity moved, quantityIn(m_moved));
    return finish(moveLot(m_session.studio(), m_lot->id, place(), chosenPlace(m_target), moved, m_session.person()),
                  tr("Moved"));
}

Result<void> LotActions::nameCost()
{
    const QString wrong = m_cost->isBlank() ? tr("Say what it cost; 0 is an answer.") : m_cost->check();
    if (!wrong.isEmpty())
        return Error::fromIssues({{u"cost"_s, wrong}});
    return finish(setLotCost(m_session.studio(), m_lot->id, place(), *m_cost->money(), m_session.person()),
                  tr("The cost is stated"));
}

Result<void> LotActions::finish(const Result<void> &done, const QString &message)
{
    BENCHBOOK_TRY(done);
    for (Offer &offer : m_offers) {
        if (offer.form->isHidden())
            continue;
        for (QLineEdit *edit : offer.form->findChildren<QLineEdit *>())
            edit->clear();
        offer.form->close();
        offer.isOther = true;
    }
    Q_EMIT said(message, m_session.justWritten().has_value()); // A count may differ in nothing.
    return {};
}

void LotActions::retranslate()
{
    m_placeRow->setLabel(tr("On"));
    for (Offer &offer : m_offers) {
        if (offer.button)
            offer.button->setText(offer.verb());
        if (offer.action)
            offer.action->setText(offer.verb());
        if (!offer.form->isHidden())
            fill(offer);
    }
    // Without a word, so that the row stays one row.
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(tr("More"));
}

void LotActions::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace benchbook
