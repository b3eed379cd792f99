#include "ui/board/goods_forms.h"

#include "core/board/shared_letters.h"
#include "core/materials/material.h"
#include "core/peers/letter_photos.h"
#include "core/stock/lot.h"
#include "ui/board/board_forms.h"
#include "ui/board/peer_ticks.h"
#include "ui/kit/buttons.h"
#include "ui/kit/value_edit.h"
#include "ui/records/background.h"
#include "ui/records/list_picker.h"

#include <QFile>
#include <QLineEdit>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

QString goodsLotLine(const ListRow &row)
{
    return rowText(lotList(), row, "code") % u" · "_s % rowText(lotList(), row, "item");
}

QString goodsMaterialLine(const ListRow &row) { return rowText(materialList(), row, "name"); }

QLineEdit *goodsLine(const QString &name)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(name);
    return edit;
}

/// The issue of a quantity that cannot be read, beside its field.
Result<TypedQuantity> typedAmount(const QLineEdit *edit, const Unit &fallback)
{
    const auto typed = parseTypedQuantity(edit->text(), fallback);
    return typed.ok() ? typed : Result<TypedQuantity>(Error::fromIssues({{u"quantity"_s, typed.error().message}}));
}

} // namespace

SurplusForm::SurplusForm(Session &session, JobRunner &jobs)
    : LeavingForm(u"surplusForm"_s, session),
      m_jobs(jobs),
      m_lot(new ListPicker(u"surplusLot"_s, session, lotList(), goodsLotLine)),
      m_material(goodsLine(u"surplusMaterial"_s)),
      m_quantity(goodsLine(u"surplusQuantity"_s)),
      m_price(new MoneyEdit(u"surplusPrice"_s, session.studio().currency())),
      m_until(new DayEdit(u"surplusUntil"_s, session.today())),
      m_note(goodsLine(u"surplusNote"_s)),
      m_photoButton(new FlatButton(u"surplusPhoto"_s)),
      m_peers(new PeerTicks(u"surplusTo"_s, session, true))
{
    addInput(u"lot"_s, m_lot);
    addInput(u"material"_s, m_material);
    addInputs({{u"quantity"_s, m_quantity}, {u"price"_s, m_price}});
    addInput(u"until"_s, m_until);
    addInput(u"note"_s, m_note);
    addInputWidget(m_photoButton);
    addInput(u"peers"_s, m_peers);
    connect(m_lot, &ListPicker::recordChanged, this, &SurplusForm::takeLot);
    connect(m_photoButton, &QPushButton::clicked, this, &SurplusForm::pickPhoto);
    setSubmittable(!m_peers->isEmpty());
    SurplusForm::retranslate();
}

QString SurplusForm::formTitle() const { return tr("Offer surplus"); }

void SurplusForm::retranslate()
{
    LeavingForm::retranslate();
    m_peers->retranslate();
    field(u"lot"_s)->setLabel(tr("Lot"));
    field(u"material"_s)->setLabel(tr("What it is called to them"));
    field(u"material"_s)->setHint(tr("Supplier, cost and lot number stay here."));
    field(u"quantity"_s)->setLabel(tr("Quantity"));
    field(u"price"_s)->setLabel(tr("Price for all of it"));
    m_price->setPlaceholderText(tr("to be agreed"));
    field(u"until"_s)->setLabel(tr("Holds until"));
    m_until->setPlaceholderText(tr("until we withdraw it"));
    field(u"note"_s)->setLabel(tr("Note"));
    field(u"peers"_s)->setLabel(tr("To"));
    m_photoButton->setText(m_keeping ? tr("The photo is made small…")
                           : m_photo ? tr("Another photo…")
                                     : tr("Add a photo…"));
}

void SurplusForm::takeLot()
{
    if (!m_lot->record())
        return;
    const auto lot = session().studio().read(
        [&](const Reader &reader) { return surplusLetter(reader, {.lot = Id<Lot>(*m_lot->record())}); });
    if (!lot.ok())
        return; // said when it is read over
    const LetterBody &line = lot->body.lines("lines"_L1).front();
    const QString words = line.text("material"_L1);
    if (m_material->text().isEmpty() || m_material->text() == m_proposed)
        m_material->setText(words);
    m_proposed = words;
    const auto *quantity = line.find<BodyQuantity>("quantity"_L1);
    m_quantity->setText(QString(plainText(quantity->quantity) + u' ' + quantity->unit));
}

void SurplusForm::pickPhoto()
{
    const QStringList paths = session().dialogs().openFiles(
        this, {tr("A photo of the surplus"), {}, tr("Pictures (*.jpg *.jpeg *.png *.webp)")});
    if (paths.isEmpty())
        return;
    m_keeping = true;
    retranslate();
    readInBackground<Hash256>(
        session(), m_jobs, this, tr("Making the photo small"),
        [path = paths.front(), store = ContentStore::ofFile(session().studio().path())](
            const ReadSession &, const Progress &) -> Result<Hash256> {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly) || file.size() > ContentStore::largest)
                return Error::invalid(tr("%1 cannot be read.").arg(path));
            return keepPhoto(store, file.readAll());
        },
        [this](const Result<Hash256> &kept) {
            m_keeping = false;
            if (kept.ok())
                m_photo = *kept;
            else
                showError(kept.error());
            retranslate();
        });
}

Result<SurplusOffer> SurplusForm::typed() const
{
    if (m_keeping)
        return Error::refused(tr("The photo is not ready yet; a moment."));
    if (!m_lot->record())
        return Error::fromIssues({{u"lot"_s, tr("Say which lot.")}});
    SurplusOffer offer{.peers = m_peers->peers(),
                       .lot = Id<Lot>(*m_lot->record()),
                       .material = m_material->text(),
                       .price = m_price->money(),
                       .until = m_until->day().value_or(QDate()),
                       .note = m_note->text(),
                       .photo = m_photo};
    if (!m_quantity->text().trimmed().isEmpty()) {
        BENCHBOOK_ASSIGN(const LotInfo lot,
                         session().studio().read([&](const Reader &reader) { return lotInfo(reader, offer.lot); }));
        BENCHBOOK_ASSIGN(const TypedQuantity amount, typedAmount(m_quantity, lot.unit));
        const auto own = convert(amount.quantity, amount.unit, lot.unit, Rounding::HalfEven);
        if (!own.ok())
            return Error::fromIssues({{u"quantity"_s, own.error().message}});
        offer.quantity = *own;
    }
    return offer;
}

Result<std::vector<LeavingForm::Sheet>> SurplusForm::sheets()
{
    BENCHBOOK_ASSIGN(const SurplusOffer offer, typed());
    return session().studio().read([&](const Reader &reader) -> Result<std::vector<Sheet>> {
        if (auto issues = issuesOfPeers(reader, offer.peers); !issues.empty())
            return Error::fromIssues(std::move(issues));
        BENCHBOOK_ASSIGN(const LetterContent letter, surplusLetter(reader, offer));
        return std::vector<Sheet>{{peerNames(session(), offer.peers), letter}};
    });
}

Result<void> SurplusForm::write()
{
    BENCHBOOK_ASSIGN(const SurplusOffer offer, typed());
    BENCHBOOK_TRY(offerSurplus(session().studio(), offer, session().person()));
    return {};
}

WantedForm::WantedForm(Session &session)
    : LeavingForm(u"wantedForm"_s, session),
      m_material(new ListPicker(u"wantedMaterial"_s, session, materialList(), goodsMaterialLine)),
      m_quantity(goodsLine(u"wantedQuantity"_s)),
      m_grade(goodsLine(u"wantedGrade"_s)),
      m_needBy(new DayEdit(u"wantedNeedBy"_s, session.today())),
      m_until(new DayEdit(u"wantedUntil"_s, session.today())),
      m_note(goodsLine(u"wantedNote"_s)),
      m_peers(new PeerTicks(u"wantedTo"_s, session, true))
{
    addInput(u"material"_s, m_material);
    addInputs({{u"quantity"_s, m_quantity}, {u"grade"_s, m_grade}});
    addInputs({{u"needBy"_s, m_needBy}, {u"until"_s, m_until}});
    addInput(u"note"_s, m_note);
    addInput(u"peers"_s, m_peers);
    setSubmittable(!m_peers->isEmpty());
    WantedForm::retranslate();
}

QString WantedForm::formTitle() const { return tr("Ask for material"); }

void WantedForm::retranslate()
{
    LeavingForm::retranslate();
    m_peers->retranslate();
    field(u"material"_s)->setLabel(tr("Material"));
    field(u"material"_s)->setHint(tr("One of ours, or in your own words."));
    field(u"quantity"_s)->setLabel(tr("How much"));
    m_quantity->setPlaceholderText(tr("20 sqft, 500 g"));
    field(u"grade"_s)->setLabel(tr("Grade"));
    field(u"needBy"_s)->setLabel(tr("Needed by"));
    field(u"until"_s)->setLabel(tr("Holds until"));
    m_until->setPlaceholderText(tr("until we withdraw it"));
    field(u"note"_s)->setLabel(tr("Note"));
    field(u"peers"_s)->setLabel(tr("To"));
}

Result<WantedGoods> WantedForm::typed() const
{
    WantedGoods wanted{.peers = m_peers->peers(),
                       .material = m_material->text(),
                       .grade = m_grade->text(),
                       .needBy = m_needBy->day().value_or(QDate()),
                       .until = m_until->day().value_or(QDate()),
                       .note = m_note->text()};
    Unit unit = Unit::fromText(u"pcs"_s).value();
    if (m_material->record()) {
        wanted.of = Id<Material>(*m_material->record());
        BENCHBOOK_ASSIGN(unit,
                         session().studio().read([&](const Reader &reader) { return baseUnit(reader, *wanted.of); }));
    }
    if (!m_quantity->text().trimmed().isEmpty()) {
        BENCHBOOK_ASSIGN(const TypedQuantity amount, typedAmount(m_quantity, unit));
        wanted.quantity = amount.quantity;
        unit = amount.unit;
    }
    wanted.unit = unit;
    return wanted;
}

Result<std::vector<LeavingForm::Sheet>> WantedForm::sheets()
{
    BENCHBOOK_ASSIGN(const WantedGoods wanted, typed());
    return session().studio().read([&](const Reader &reader) -> Result<std::vector<Sheet>> {
        if (auto issues = issuesOfPeers(reader, wanted.peers); !issues.empty())
            return Error::fromIssues(std::move(issues));
        BENCHBOOK_ASSIGN(const LetterContent letter, wantedLetter(reader, wanted));
        return std::vector<Sheet>{{peerNames(session(), wanted.peers), letter}};
    });
}

Result<void> WantedForm::write()
{
    BENCHBOOK_ASSIGN(const WantedGoods wanted, typed());
    BENCHBOOK_TRY(askForGoods(session().studio(), wanted, session().person()));
    return {};
}

} // namespace benchbook
