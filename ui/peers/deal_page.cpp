#include "ui/peers/deal_page.h"

#include "core/journal/change_bus.h"
#include "core/letters/visible_text.h"
#include "core/peers/deal_words.h"
#include "core/peers/letter_lists.h"
#include "core/peers/take_on.h"
#include "ui/kit/buttons.h"
#include "ui/kit/label.h"
#include "ui/letters/letter_sheet.h"
#include "ui/peers/deal_crossing.h"
#include "ui/peers/deal_letters.h"
#include "ui/peers/deal_material.h"
#include "ui/peers/deal_new.h"
#include "ui/peers/deal_offer.h"
#include "ui/peers/deal_tie.h"
#include "ui/peers/deal_work.h"
#include "ui/peers/letter_form.h"
#include "ui/records/state_style.h"

#include <QAction>
#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

DealPage::DealPage(Session &session, JobRunner &jobs, QWidget *parent)
    : ActionPage(u"deals"_s, session, dealList(), parent),
      m_jobs(jobs),
      m_new(new QAction(this)),
      m_waits(new FlatButton(u"dealsWaiting"_s))
{
    top()->addWidget(m_waits, 0, Qt::AlignLeft);
    m_waits->setCompact();
    m_waits->hide();
    connect(m_waits, &QPushButton::clicked, this, &DealPage::boxRequested);
    connect(&session.studio().changes(), &ChangeBus::committed, this, [this](const ChangeSet &changes) {
        if (!changes.touches("letter_draft"))
            return;
        sayWhatWaits();
        // The list knows deals only; what waits stands in the pane. Not before the button that did it is done.
        QMetaObject::invokeMethod(this, &DealPage::refillDetail, Qt::QueuedConnection);
    });
    m_new->setObjectName(u"newDealAction"_s);
    m_new->setShortcut(QKeySequence(u"Ctrl+N"_s));
    m_new->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_new);
    connect(m_new, &QAction::triggered, this, &DealPage::openNew);
    connect(table(), &TableView::emptyActionTriggered, this, &DealPage::openNew);
    DealPage::retranslate();
}

QString DealPage::title() const { return tr("Deals"); }

QString DealPage::emptySentence() const
{
    return tr(
        "No deal here. Offer work to a studio you know, or ask what it would cost; what they offer you comes with "
        "their bundles.");
}

QString DealPage::emptyAction() const { return tr("New offer or request"); }

void DealPage::retranslate()
{
    m_new->setText(tr("New offer or request"));
    sayWhatWaits();
    ActionPage::retranslate();
}

void DealPage::refresh()
{
    sayWhatWaits();
    ActionPage::refresh();
}

void DealPage::sayWhatWaits()
{
    const auto waiting = session().studio().read(
        [](const Reader &reader) { return Result(listIds(reader, letterDraftList(), {}).size()); });
    const int count = static_cast<int>(waiting.valueOr(0));
    m_waits->setVisible(count > 0);
    m_waits->setText(tr("%n letter(s) wait in the box for the next bundle", nullptr, count));
    m_waits->setAccessibleName(m_waits->text());
}

void DealPage::openNew()
{
    auto *form = new NewDealForm(session());
    // The form goes first, then the letter takes its place.
    connect(
        form, &NewDealForm::chosen, this,
        [this](qint64 peer, const QString &kind) {
            const QByteArray key = kind.toLatin1();
            write(session().studio().read([&](const Reader &reader) {
                return startLetter(reader, Id<Peer>(peer), QLatin1StringView(key));
            }),
                  false);
        },
        Qt::QueuedConnection);
    openForm(form, false);
}

void DealPage::begin(const LetterStart &start) { write(start, false); }

void DealPage::write(const Result<LetterStart> &start, bool aboutRecord, std::optional<Id<LetterDraft>> draft)
{
    if (!start.ok()) {
        refuse(start.error().message);
        return;
    }
    openForm(new LetterForm(session(), m_jobs, *start, draft), aboutRecord);
}

void DealPage::writeReply(const DealView &view, const LegalLetter &reply)
{
    const DealWork work =
        session().studio().read([&](const Reader &reader) { return Result(workOfDeal(reader, view)); }).valueOr({});
    // Where our own work order is behind it, the letter and what it books are one action.
    if (work.isOut && reply.kind == "receipt"_L1) {
        for (const Hash256 &parent : reply.parents) {
            const Letter *delivery = letterIn(view, parent);
            if (delivery && delivery->is("delivery"_L1))
                return openForm(new CountDeliveryForm(session(), view, *delivery), true);
        }
    }
    if (work.isOut && reply.kind == "settlement"_L1)
        return openForm(new SettleForm(session(), view), true);
    write(session().studio().read([&](const Reader &reader) { return startLetter(reader, view, reply); }), true);
}

void DealPage::fillBody(std::optional<qint64> id)
{
    detail()->setChip({});
    if (!id) {
        detail()->setHeading(tr("No deal chosen"));
        return;
    }
    const auto view = session().studio().read([&](const Reader &reader) { return dealView(reader, Id<Deal>(*id)); });
    if (!view.ok()) {
        detail()->setHeading(tr("Deal"), view.error().message);
        return;
    }
    const QString peer = visibleText(view->peerName);
    detail()->setHeading(view->title.isEmpty() ? tr("Deal") : visibleText(view->title),
                         view->us == DealParty::Buyer ? tr("%1 makes it for us").arg(peer)
                                                      : tr("We make it for %1").arg(peer));
    detail()->setChip(chipFor(dealStateKey(view->deal.state)));
    if (const QString sentence = dealSentence(*view); !sentence.isEmpty()) {
        Label *label = plainLabel(sentence);
        label->setObjectName(u"dealSentence"_s);
        detail()->body()->addWidget(label);
    }
    addBox(*view);
    addCrossings(*view);
    addReplies(*view);
    addDifferences(*view);
    addLines(*view);
    addLetters(*view);
}

void DealPage::addBox(const DealView &view)
{
    if (view.waiting.empty() || form())
        return;
    detail()->addSection(tr("Waits in the box"));
    for (const WaitingLetter &letter : view.waiting) {
        detail()->body()->addWidget(plainLabel(
            tr("%1, for the next bundle for %2").arg(kindTitle(letter.content), visibleText(view.peerName))));
        auto *change = makeButton(u"dealBoxChange.%1"_s.arg(letter.id.value()), tr("Change…"));
        connect(change, &QPushButton::clicked, this, [this, letter] {
            write(session().studio().read([&](const Reader &reader) { return startAgain(reader, letter); }), true,
                  letter.id);
        });
        auto *drop = new FlatButton(u"dealBoxDrop.%1"_s.arg(letter.id.value()), tr("Throw away"));
        connect(drop, &QPushButton::clicked, this,
                [this, id = letter.id] { acted(dropLetter(session().studio(), id, session().person())); });
        addButtons({change, drop});
    }
}

void DealPage::addCrossings(const DealView &view)
{
    if (form())
        return;
    int number = 0;
    for (const Crossing &crossing : view.deal.crossings) {
        auto *shown = new DealCrossing(view, crossing, number++, session().studio().timeZone(), !view.isHeldUp());
        connect(shown, &DealCrossing::replyChosen, this,
                [this, view](const LegalLetter &reply) { writeReply(view, reply); });
        detail()->body()->addWidget(shown);
    }
}

void DealPage::addReplies(const DealView &view)
{
    if (form())
        return;
    const auto isCrossed = [&](const LegalLetter &legal) {
        return std::any_of(view.deal.crossings.begin(), view.deal.crossings.end(), [&](const Crossing &crossing) {
            return std::find(crossing.replies.begin(), crossing.replies.end(), legal) != crossing.replies.end();
        });
    };
    QList<QWidget *> buttons;
    bool hasMain = false;
    for (const LegalLetter &legal : view.ours()) {
        if (isCrossed(legal))
            continue;
        const QString name = u"deal."_s + keyOfReply(legal);
        const bool isMain = !hasMain && isMainReply(legal);
        hasMain = hasMain || isMain;
        QPushButton *button = isMain ? new PrimaryButton(name, verbOf(legal)) : makeButton(name, verbOf(legal));
        connect(button, &QPushButton::clicked, this, [this, view, legal] { writeReply(view, legal); });
        buttons << button;
    }
    const DealWork work =
        session().studio().read([&](const Reader &reader) { return Result(workOfDeal(reader, view)); }).valueOr({});
    if (work.toHandOver > 0) {
        auto *out = makeButton(u"dealHandOver"_s, tr("Hand pieces over…"));
        connect(out, &QPushButton::clicked, this,
                [this, view, pieces = work.toHandOver] { openForm(new HandOverForm(session(), view, pieces), true); });
        buttons << out;
    }
    if (!work.toTie.empty()) {
        auto *tie = makeButton(u"dealTie"_s, tr("Tie to a work order…"));
        connect(tie, &QPushButton::clicked, this,
                [this, view, lines = work.toTie] { openForm(new TieDealForm(session(), view, lines), true); });
        buttons << tie;
    }
    if (!work.materials.empty()) {
        auto *book = makeButton(u"dealMaterial"_s, tr("Material there…"));
        connect(book, &QPushButton::clicked, this,
                [this, view, lots = work.materials] { openForm(new MaterialAtPeerForm(session(), view, lots), true); });
        buttons << book;
    }
    if (view.us == DealParty::Seller && view.deal.contract && !work.isTakenOn && !isOver(view.deal.state)) {
        auto *take = makeButton(u"dealTakeOn"_s, tr("Take it on as an order"));
        connect(take, &QPushButton::clicked, this,
                [this, deal = view.id] { acted(takeOn(session().studio(), {.deal = deal}, session().person())); });
        buttons << take;
    }
    auto *note = new FlatButton(u"dealNote"_s, tr("Write a note…"));
    connect(note, &QPushButton::clicked, this, [this, view] {
        write(session().studio().read([&](const Reader &reader) { return startNote(reader, view); }), true);
    });
    buttons << note;
    addButtons(buttons);
}

void DealPage::addDifferences(const DealView &view)
{
    if (view.deal.differences.empty())
        return;
    detail()->addSection(tr("The settlement does not come out the same here"));
    for (const SettlementDifference &difference : view.deal.differences) {
        Label *line = plainLabel(u"! "_s + visibleText(sentenceOf(difference)));
        line->setTone(Tone::Danger);
        detail()->body()->addWidget(line);
    }
    if (view.us == DealParty::Seller)
        detail()->body()->addWidget(
            plainMuted(tr("It cannot be countersigned. Write a note; the other side settles anew.")));
}

void DealPage::addLines(const DealView &view)
{
    if (view.deal.lines.empty()) {
        if (std::vector<OfferedLine> lines = offeredLines(view); !lines.empty()) {
            detail()->addSection(tr("What it is about"));
            detail()->body()->addWidget(new DealOffer(lines, QLocale()));
        }
        return;
    }
    detail()->addSection(tr("What was agreed"));
    auto *sheet = new QWidget;
    sheet->setObjectName(u"dealLines"_s);
    auto *grid = new QGridLayout(sheet);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    const QStringList titles{QString(), tr("Ordered"), tr("Delivered"), tr("Accepted"), tr("Rejected")};
    for (int column = 1; column < titles.size(); ++column)
        grid->addWidget(new Label(titles[column], Label::Size::Small, Tone::Muted), 0, column, Qt::AlignRight);
    const auto body = std::find_if(view.letters.begin(), view.letters.end(), [&](const KeptLetter &one) {
        return view.deal.contract && one.letter.hash == view.deal.contract->version;
    });
    int row = 1;
    for (const DealLine &line : view.deal.lines) {
        QString product = QString::number(line.no);
        QString terms;
        if (body != view.letters.end()) {
            for (const LetterBody &agreed : body->letter.content.body.lines("lines"_L1)) {
                if (agreed.number("no"_L1) != line.no)
                    continue;
                product = visibleText(agreed.text("product"_L1));
                terms = termsText(agreed, QLocale());
            }
        }
        grid->addWidget(plainLabel(product), row, 0);
        int column = 1;
        for (const LineAmount &amount : {line.ordered, line.delivered, line.accepted, line.rejected}) {
            Label *figure = plainLabel(amountText(amount, line.ordered));
            figure->setWordWrap(false);
            figure->setAccessibleName(u"%1, %2: %3"_s.arg(product, titles[column], figure->text()));
            if (column == 4 && amount.value > 0)
                figure->setTone(Tone::Warning);
            grid->addWidget(figure, row, column++, Qt::AlignRight);
        }
        ++row;
        if (!terms.isEmpty())
            grid->addWidget(plainMuted(terms), row++, 0, 1, static_cast<int>(titles.size()));
    }
    detail()->body()->addWidget(sheet);
    addSettled(view);
}

void DealPage::addSettled(const DealView &view)
{
    const auto kept = std::find_if(view.letters.begin(), view.letters.end(), [&](const KeptLetter &one) {
        return view.deal.settlement && one.letter.hash == *view.deal.settlement;
    });
    const auto *total = kept == view.letters.end() ? nullptr : kept->letter.content.body.find<BodyMoney>("total"_L1);
    if (!total)
        return;
    detail()
        ->addLine(tr("To be paid, as settled"), displayText(total->money, Currency::ofCode(total->currency), QLocale()))
        ->setObjectName(u"dealSettled"_s);
}

void DealPage::addLetters(const DealView &view)
{
    detail()->addSection(tr("Letters"));
    auto *letters = new DealLetters(view, session().studio().timeZone(), m_open);
    connect(letters, &DealLetters::folded, this, [this](qint64 letter, bool open) {
        if (open)
            m_open.insert(letter);
        else
            m_open.remove(letter);
        refillDetail();
    });
    connect(letters, &DealLetters::withdrawalChosen, this, [this, view](qint64 letter) {
        const auto kept = std::find_if(view.letters.begin(), view.letters.end(),
                                       [&](const KeptLetter &one) { return one.id.value() == letter; });
        if (kept != view.letters.end())
            write(session().studio().read([&](const Reader &reader) { return startWithdrawal(reader, view, *kept); }),
                  true);
    });
    detail()->body()->addWidget(letters);
}

} // namespace benchbook
