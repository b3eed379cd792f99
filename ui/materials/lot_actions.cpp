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
    : QWidget(parent),
      m_session(session),
      m_buttons(new QHBoxLayout),
      m_place(new QComboBox),
      m_parts(new QLineEdit),
      m_remnants(new QLineEdit),
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
    m_offers.push_back({button, form, std::move(verb)});
    return form;
}

void LotActions::makeSplit()
{
    ActionForm *form = addOffer(
        u"split"_s, u"scissors"_s, [] { return tr("Split"); }, [] { return tr("Cut parts off this lot"); },
        [this] { return split(); });
    form->addField(
        u"parts"_s, m_parts, [] { return tr("Parts"); },
        [this] {
            const QString example = examplePieces(m_lot ? m_lot->unit : Unit());
            return tr("For example: %1. What is left stays in this lot.").arg(example);
        });
    form->addField(
        u"remnants"_s, m_remnants, [] { return tr("Remnants"); },
        [] { return tr("Cut off and still usable: they are proposed first when material is needed."); });
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
    if (!m_lot || m_lot->id != lot.id) {
        for (const Offer &offer : m_offers)
            offer.form->hide();
        for (QLineEdit *edit : findChildren<QLineEdit *>())
            edit->clear();
    }
    m_lot = lot;
    for (const Offer &offer : m_offers)
        offer.form->refreshTexts();
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

Id<Location> LotActions::place() const { return chosenPlace(m_place); }

void LotActions::stateCost() { show(m_costForm); }

void LotActions::show(ActionForm *wanted)
{
    for (const Offer &offer : m_offers) {
        if (offer.form != wanted)
            offer.form->hide();
    }
    wanted->open();
}

Result<Quantity> LotActions::quantityIn(const QuantityEdit *edit)
{
    const QString wrong = edit->isBlank() ? tr("Say how much.") : edit->check();
    if (!wrong.isEmpty())
        return Error::fromIssues({{u"quantity"_s, wrong}});
    return *edit->quantity();
}

Result<void> LotActions::split()
{
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
    if (issues.empty() && parts.empty())
        issues.push_back({u"parts"_s, tr("Say which parts are cut off.")});
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    const auto made = splitLot(m_session.studio(), m_lot->id, place(), parts, m_session.person());
    return finish(made.ok() ? Result<void>() : Result<void>(made.error()),
                  tr("Split; parts cut off: %1").arg(parts.size()));
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
    for (const Offer &offer : m_offers) {
        if (offer.form->isHidden())
            continue;
        for (QLineEdit *edit : offer.form->findChildren<QLineEdit *>())
            edit->clear();
        offer.form->close();
    }
    Q_EMIT said(message, m_session.justWritten().has_value()); // A count may differ in nothing.
    return {};
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
