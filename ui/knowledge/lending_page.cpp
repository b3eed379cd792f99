#include "ui/knowledge/lending_page.h"

#include "core/journal/change_bus.h"
#include "core/letters/visible_text.h"
#include "ui/kit/buttons.h"
#include "ui/kit/label.h"
#include "ui/knowledge/lending_calendar.h"
#include "ui/knowledge/lending_forms.h"
#include "ui/knowledge/lending_pane.h"
#include "ui/knowledge/note_form.h"
#include "ui/letters/letter_sheet.h"
#include "ui/records/background.h"
#include "ui/records/fact_sheet.h"
#include "ui/records/list_picker.h"
#include "ui/records/state_style.h"

#include <QAction>
#include <QVBoxLayout>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

bool touchesLending(const ChangeSet &changes)
{
    constexpr const char *tables[] = {"letter",    "letter_draft", "tool_offer", "booked_loan",
                                      "tool_loan", "tool",         "peer"};
    return std::any_of(std::begin(tables), std::end(tables), [&](const char *table) { return changes.touches(table); });
}

} // namespace

LendingPage::LendingPage(Session &session, JobRunner &jobs, QWidget *parent)
    : ActionPage(u"lending"_s, session, lendingList(), parent),
      m_jobs(jobs),
      m_offer(new QAction(this)),
      m_calendar(new LendingCalendar),
      m_awaits(new FlatButton(u"lendingAwaits"_s))
{
    m_offer->setObjectName(u"offerToolAction"_s);
    addAction(m_offer);
    m_awaits->setLink();
    m_awaits->hide();
    m_calendar->hide();
    top()->addWidget(m_awaits, 0, Qt::AlignLeft);
    top()->addWidget(m_calendar);
    connect(m_offer, &QAction::triggered, this,
            [this] { openForm(new OfferToolForm(this->session(), m_jobs), false); });
    connect(table(), &TableView::emptyActionTriggered, m_offer, &QAction::trigger);
    connect(m_calendar, &LendingCalendar::toolChosen, this, [this](qint64 tool) { showRecord(tool); });
    connect(m_awaits, &QPushButton::clicked, this, [this] { showRecord(m_calendar->model()->firstAwaitingUs()); });
    connect(&session.studio().changes(), &ChangeBus::committed, this, [this](const ChangeSet &changes) {
        if (!isVisible() || !touchesLending(changes))
            return;
        readCalendar();
        // Not before the button that did it is done.
        QMetaObject::invokeMethod(this, &LendingPage::refillDetail, Qt::QueuedConnection);
    });
    LendingPage::retranslate();
}

LendingPage::~LendingPage() { m_token.cancel(); }

QString LendingPage::title() const { return tr("Tools to lend"); }

QString LendingPage::emptySentence() const
{
    return tr(
        "No tool to lend here. Offer one of ours that often stands still; those of peers come with their bundles.");
}

QString LendingPage::emptyAction() const { return tr("Offer a tool…"); }

void LendingPage::retranslate()
{
    m_offer->setText(tr("Offer a tool…"));
    m_calendar->retranslate();
    sayWhatAwaits();
    ActionPage::retranslate();
}

void LendingPage::refresh()
{
    readCalendar();
    ActionPage::refresh();
}

void LendingPage::readCalendar()
{
    m_token.cancel();
    m_token = readInBackground<std::vector<ToolLendingView>>(
        session(), m_jobs, this, tr("Reading who has which tool"),
        [](const ReadSession &reading, const Progress &) {
            return reading.read([](const Reader &reader) { return Result(lendingCalendar(reader)); });
        },
        [this](const Result<std::vector<ToolLendingView>> &read) {
            if (read.ok()) {
                m_calendar->show(*read, session().today());
                if (currentRecord())
                    m_calendar->markTool(*currentRecord());
                sayWhatAwaits();
            } else if (read.error().code != ErrorCode::Cancelled) {
                refuse(read.error().message);
            }
        });
}

void LendingPage::sayWhatAwaits()
{
    const int awaiting = m_calendar->model()->awaitingUs();
    m_awaits->setText(tr("%n booking(s) wait for our answer", nullptr, awaiting));
    m_awaits->setVisible(awaiting > 0);
}

void LendingPage::fillBody(std::optional<qint64> id)
{
    detail()->setChip({});
    if (!id) {
        detail()->setHeading(tr("No tool chosen"));
        return;
    }
    QString state;
    const auto view = session().studio().read([&](const Reader &reader) {
        const std::vector<ListRow> rows = listRows(reader, lendingList(), {*id});
        state = rows.empty() ? QString() : rowText(lendingList(), rows.front(), "state");
        return toolLendingView(reader, *id);
    });
    if (!view.ok()) {
        detail()->setHeading(tr("This tool is not lent any more"), view.error().message);
        return;
    }
    m_calendar->markTool(*id);
    detail()->setHeading(visibleText(view->tool.name),
                         view->isOurs() ? tr("A tool of ours") : tr("Of %1").arg(visibleText(view->ownerName)));
    if (!state.isEmpty())
        detail()->setChip(chipFor(state));
    addButtons(ways(*view));
    auto *facts = new FactSheet(u"lendingFacts"_s);
    fillLentTool(*facts, *view);
    detail()->body()->addWidget(facts);
    addBookings(*view);
}

QList<QWidget *> LendingPage::ways(const ToolLendingView &view)
{
    QList<QWidget *> buttons;
    if (view.isOurs()) {
        auto *terms = makeButton(u"lendingTerms"_s, tr("Terms and studios…"));
        connect(terms, &QPushButton::clicked, this,
                [this, own = *view.own] { openForm(new OfferToolForm(session(), m_jobs, own), true); });
        buttons << terms;
        const bool stands = std::any_of(view.offers.begin(), view.offers.end(),
                                        [](const ToolOfferPost &offer) { return !offer.withdrawn; });
        if (stands) {
            auto *end = makeButton(u"lendingEnd"_s, tr("Lend it no longer…"));
            connect(end, &QPushButton::clicked, this, [this, view] { openEnd(view); });
            buttons << end;
        }
        return buttons;
    }
    if (view.canAsk()) {
        auto *ask = new PrimaryButton(u"lendingAsk"_s, tr("Ask for it…"));
        connect(ask, &QPushButton::clicked, this,
                [this, view] { openForm(new AskToolForm(session(), view, m_calendar->currentDay()), true); });
        buttons << ask;
    }
    if (view.owner) {
        auto *open = new FlatButton(u"lendingPeer"_s, tr("Open the studio"));
        connect(open, &QPushButton::clicked, this, [this, peer = view.owner->value()] { Q_EMIT peerChosen(peer); });
        buttons << open;
    }
    return buttons;
}

void LendingPage::addBookings(const ToolLendingView &view)
{
    detail()->addSection(tr("Bookings"));
    if (view.bookings.empty())
        detail()->body()->addWidget(plainMuted(tr("Nobody booked it yet.")));
    int number = 0;
    for (const BookingView &booking : view.bookings) {
        auto *card = new BookingCard(booking, number++);
        const Hash256 request = booking.booking.request;
        const QString tool = visibleText(view.tool.name);
        connect(card, &BookingCard::replyChosen, this, [this, view, booking](BookingReply reply) {
            openForm(new AnswerBookingForm(session(), view, booking, reply), true);
        });
        connect(card, &BookingCard::handOverChosen, this, [this, request, tool] { openMove(request, tool, true); });
        connect(card, &BookingCard::backChosen, this, [this, request, tool] { openMove(request, tool, false); });
        detail()->body()->addWidget(card);
    }
}

void LendingPage::openMove(const Hash256 &request, const QString &tool, bool handOver)
{
    const auto act = [this, request, handOver](const QString &typed) -> Result<std::optional<qint64>> {
        const auto move = handOver ? handOverTool : takeBackBooked;
        BENCHBOOK_TRY(move(session().studio(), request, typed, session().person()));
        return std::optional<qint64>();
    };
    const auto words = [tool, handOver]() -> NoteForm::Words {
        if (handOver)
            return {tr("Hand “%1” over").arg(tool), tr("It is handed over"), tr("In which state"),
                    tr("It stands in the tool's own book; the note stays here.")};
        return {tr("“%1” is back").arg(tool), tr("It is here again"), tr("In which state"),
                tr("It stands in the tool's own book; the note stays here.")};
    };
    openForm(new NoteForm(handOver ? u"handOverTool"_s : u"toolIsBack"_s, u"note"_s, words, act), true);
}

void LendingPage::openEnd(const ToolLendingView &view)
{
    const auto act = [this, own = *view.own](const QString &typed) -> Result<std::optional<qint64>> {
        BENCHBOOK_TRY(withdrawTool(session().studio(), own, typed, session().person()));
        return std::optional<qint64>();
    };
    const auto words = [tool = visibleText(view.tool.name)]() -> NoteForm::Words {
        return {tr("Lend “%1” no longer").arg(tool), tr("Lend it no longer"), tr("Reason"),
                tr("Everybody it was offered to is told with the next bundles. What was agreed stays.")};
    };
    openForm(new NoteForm(u"endLending"_s, u"reason"_s, words, act), true);
}

} // namespace benchbook
