#include "ui/board/board_page.h"

#include "core/journal/change_bus.h"
#include "core/journal/history.h"
#include "core/letters/visible_text.h"
#include "core/sharing/held_letters.h"
#include "ui/board/board_forms.h"
#include "ui/board/board_pane.h"
#include "ui/board/goods_forms.h"
#include "ui/board/hours_model.h"
#include "ui/board/rush_form.h"
#include "ui/kit/buttons.h"
#include "ui/kit/detail_pane.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/label.h"
#include "ui/kit/list_detail.h"
#include "ui/kit/state_chip.h"
#include "ui/kit/table_view.h"
#include "ui/records/background.h"
#include "ui/records/fact_sheet.h"

#include <QAction>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

enum GoodsColumn { GoodsWhat, GoodsMaterial, GoodsAmount, GoodsPrice, GoodsWho, GoodsUntil, GoodsColumns };

constexpr int weekWidth = 5; ///< characters of three digits; the head is wider

bool touchesBoard(const ChangeSet &changes)
{
    constexpr const char *tables[] = {"spare_hours", "letter",     "letter_draft", "letter_fork",
                                      "peer",        "stock_move", "lot_hold"};
    return std::any_of(std::begin(tables), std::end(tables), [&](const char *table) { return changes.touches(table); });
}

QStandardItem *boardCell(const QString &text, bool number)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    if (number)
        item->setData(int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    return item;
}

} // namespace

PeerBoardPage::PeerBoardPage(Session &session, JobRunner &jobs, QWidget *parent)
    : Page(u"peerBoard"_s, parent),
      m_session(session),
      m_jobs(jobs),
      m_publish(new QAction(this)),
      m_say(new FlatButton(u"boardSayHours"_s)),
      m_offer(new FlatButton(u"boardSurplus"_s)),
      m_ask(new FlatButton(u"boardWanted"_s)),
      m_rush(new FlatButton(u"boardRush"_s)),
      m_state(new Label({}, Label::Size::Small, Tone::Muted)),
      m_refusal(new Label({}, Label::Size::Body, Tone::Danger)),
      m_hoursModel(new HoursModel(this)),
      m_hoursTable(new TableView(u"boardHoursTable"_s)),
      m_goodsTitle(new Label({}, Label::Size::Section)),
      m_goodsModel(new QStandardItemModel(0, GoodsColumns, this)),
      m_goodsTable(new TableView(u"boardGoodsTable"_s)),
      m_detail(new DetailPane(u"boardDetail"_s))
{
    m_publish->setObjectName(u"publishHoursAction"_s);
    m_publish->setProperty("iconName", u"mail"_s);
    addAction(m_publish);
    m_splitter = new ListDetail(u"boardSplitter"_s, makeLeft(), m_detail);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);

    connect(m_publish, &QAction::triggered, this, [this] { openForm(new PublishHoursForm(m_session)); });
    connect(m_say, &QPushButton::clicked, this, &PeerBoardPage::openHours);
    connect(m_hoursTable, &TableView::emptyActionTriggered, this, &PeerBoardPage::openHours);
    connect(m_offer, &QPushButton::clicked, this, [this] { openForm(new SurplusForm(m_session, m_jobs)); });
    connect(m_goodsTable, &TableView::emptyActionTriggered, m_offer, &QPushButton::click);
    connect(m_ask, &QPushButton::clicked, this, [this] { openForm(new WantedForm(m_session)); });
    connect(m_rush, &QPushButton::clicked, this, [this] { openForm(new RushForm(m_session, m_jobs)); });
    connect(m_splitter, &ListDetail::stackedChanged, m_detail, &DetailPane::setBackVisible);
    connect(m_detail, &DetailPane::backRequested, m_splitter, &ListDetail::closeDetail);
    connect(&session.studio().changes(), &ChangeBus::committed, this, [this](const ChangeSet &changes) {
        if (isVisible() && touchesBoard(changes))
            refresh();
    });
    PeerBoardPage::retranslate();
}

PeerBoardPage::~PeerBoardPage() { m_token.cancel(); }

QWidget *PeerBoardPage::makeLeft()
{
    m_hoursTable->setModel(m_hoursModel);
    m_hoursTable->setItemDelegate(new HoursDelegate(m_hoursTable));
    m_hoursTable->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_hoursTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_hoursTable->setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::EditKeyPressed |
                                  QAbstractItemView::DoubleClicked);
    QList<ColumnRoom> columns{{12}, {8}, {10, 2}};
    for (int week = 0; week < HoursModel::weeks; ++week)
        columns << ColumnRoom(weekWidth, week < HoursModel::weeks / 2 ? 1 : 3);
    m_hoursTable->setColumns(columns);
    m_hoursTable->setStretchColumn(HoursModel::Studio);
    m_goodsTable->setModel(m_goodsModel);
    m_goodsTable->setColumns({{11}, {14}, {11}, {11, 2}, {14}, {11, 3}});
    m_goodsTable->setStretchColumn(GoodsMaterial);
    m_state->setObjectName(u"boardState"_s);
    m_state->setWordWrap(true);
    m_refusal->setObjectName(u"boardRefusal"_s);
    m_refusal->setWordWrap(true);
    m_refusal->hide();

    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    auto *buttons = new FlowLayout;
    for (FlatButton *button : {m_say, m_offer, m_ask, m_rush})
        buttons->addWidget(button);
    column->addLayout(buttons);
    column->addWidget(m_state);
    column->addWidget(m_refusal);
    column->addWidget(m_hoursTable, 3);
    column->addWidget(m_goodsTitle);
    column->addWidget(m_goodsTable, 2);

    connect(m_hoursModel, &HoursModel::typed, this, &PeerBoardPage::hoursTyped, Qt::QueuedConnection);
    connect(m_hoursTable, &TableView::currentRowChanged, this, [this](const QModelIndex &index) {
        if (const HoursModel::Line *line = m_hoursModel->line(index.row()); line && !m_filling)
            choose({false, line->peer, line->craft});
    });
    connect(m_goodsTable, &TableView::currentRowChanged, this, [this](const QModelIndex &index) {
        if (index.isValid() && !m_filling)
            choose({.isGoods = true, .goods = m_goodsModel->item(index.row())->data(Qt::UserRole).toLongLong()});
    });
    for (TableView *table : {m_hoursTable, m_goodsTable})
        connect(table, &TableView::rowActivated, this, [this] { m_splitter->openDetail(); });
    return left;
}

QString PeerBoardPage::title() const { return tr("Board"); }

void PeerBoardPage::retranslate()
{
    m_publish->setText(tr("Publish our hours"));
    m_say->setText(tr("Say spare hours…"));
    m_offer->setText(tr("Offer surplus…"));
    m_ask->setText(tr("Ask for material…"));
    m_rush->setText(tr("Part a rush order…"));
    m_goodsTitle->setText(tr("Offered and wanted"));
    m_hoursTable->setAccessibleName(tr("Spare hours by week and craft"));
    m_hoursTable->setEmptyState(u"calendar"_s,
                                tr("No studio has said spare hours yet. Say ours; those of others come with their "
                                   "bundles."),
                                tr("Say spare hours…"));
    m_goodsTable->setAccessibleName(tr("Offered and wanted"));
    m_goodsTable->setEmptyState(u"layers"_s,
                                tr("Nobody offers or looks for material. Offer what lies here too long, or ask for "
                                   "what is missing."),
                                tr("Offer surplus…"));
    m_goodsModel->setHorizontalHeaderLabels(
        {tr("What"), tr("Material"), tr("Quantity"), tr("Price"), tr("Who"), tr("Until")});
    // A head stands above its figures.
    for (const int figures : {GoodsAmount, GoodsPrice})
        m_goodsModel->horizontalHeaderItem(figures)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_hoursModel->retranslate();
    fillHours();
    fillGoodsTable();
    sayState();
    if (!m_form)
        fillPane();
}

void PeerBoardPage::search(const QString &text)
{
    m_search = text.trimmed();
    fillHours();
    fillGoodsTable();
}

void PeerBoardPage::refresh()
{
    m_token.cancel();
    m_token = readInBackground<Read>(
        m_session, m_jobs, this, tr("Reading the board"),
        [](const ReadSession &reading, const Progress &) -> Result<Read> {
            return reading.read([](const Reader &reader) -> Result<Read> {
                return Read{readHoursBoard(reader), sharedGoods(reader)};
            });
        },
        [this](const Result<Read> &read) { show(read); });
}

bool PeerBoardPage::showRecord(qint64 workOrder)
{
    openForm(new RushForm(m_session, m_jobs, Id<WorkOrder>(workOrder)));
    return true;
}

void PeerBoardPage::show(const Result<Read> &read)
{
    if (!read.ok()) {
        if (read.error().code != ErrorCode::Cancelled)
            refuse(read.error().message);
        return;
    }
    m_read = *read;
    fillHours();
    fillGoodsTable();
    sayState();
    if (!m_form)
        fillPane();
}

void PeerBoardPage::fillHours()
{
    m_filling = true;
    const int column = std::max<int>(HoursModel::FirstWeek, m_hoursTable->currentIndex().column());
    m_hoursModel->show(m_read.hours, m_session.today(), m_search);
    const int row = m_chosen && !m_chosen->isGoods ? m_hoursModel->rowOf(m_chosen->peer, m_chosen->craft) : -1;
    if (row >= 0)
        m_hoursTable->setCurrentIndex(m_hoursModel->index(row, column));
    m_filling = false;
}

void PeerBoardPage::fillGoodsTable()
{
    m_filling = true;
    m_goodsModel->setRowCount(0);
    const QTimeZone zone = m_session.studio().timeZone();
    for (const SharedGoods &goods : m_read.goods) {
        const QString material = visibleText(goods.material);
        const QString who = goodsWho(goods);
        if (!m_search.isEmpty() && !material.contains(m_search, Qt::CaseInsensitive) &&
            !who.contains(m_search, Qt::CaseInsensitive))
            continue;
        const QDate until = goodsUntil(goods, zone);
        auto *what = boardCell(goods.isLeaving()     ? tr("Withdrawn")
                               : goods.isOutOfDate() ? tr("Out of date")
                                                     : goodsKindWord(goods.kind),
                               false);
        what->setData(goods.key, Qt::UserRole);
        m_goodsModel->appendRow({what, boardCell(material, false), boardCell(goodsQuantity(goods), true),
                                 boardCell(goodsPrice(goods), true), boardCell(who, false),
                                 boardCell(until.toString(Qt::ISODate), false)});
        if (m_chosen && m_chosen->isGoods && m_chosen->goods == goods.key)
            m_goodsTable->setCurrentIndex(m_goodsModel->index(m_goodsModel->rowCount() - 1, 0));
    }
    m_filling = false;
}

void PeerBoardPage::sayState()
{
    const HoursBoard &board = m_read.hours;
    QStringList words;
    if (board.waiting > 0)
        words << tr("%n letter(s) with our hours wait for the next bundles.", nullptr, board.waiting);
    if (board.differs)
        words << tr("Our hours are not published as they stand here.");
    m_state->setText(words.join(u' '));
    m_state->setTone(board.differs ? Tone::Warning : Tone::Muted);
    m_state->setVisible(!words.isEmpty());
}

void PeerBoardPage::choose(const Chosen &chosen)
{
    // What is being typed stays; the pane follows when it is done or left.
    m_chosen = chosen;
    if (m_form && m_form->isTouched())
        return;
    closeForm();
    m_refusal->hide();
    (chosen.isGoods ? m_hoursTable : m_goodsTable)->clearSelection();
    fillPane();
}

void PeerBoardPage::fillPane()
{
    m_detail->clearBody();
    m_detail->setChip({});
    if (!m_chosen) {
        m_detail->setHeading(tr("Nothing chosen"));
        auto *why =
            new Label(tr("Choose a line to see whose it is and what can be done. Weeks of ours are typed in the "
                         "table."),
                      Label::Size::Body, Tone::Muted);
        why->setWordWrap(true);
        m_detail->body()->addWidget(why);
    } else if (m_chosen->isGoods) {
        fillGoodsPane();
    } else {
        fillHoursPane();
    }
}

void PeerBoardPage::fillHoursPane()
{
    auto *facts = new FactSheet(u"boardHoursFacts"_s);
    const QString craft = m_chosen->craft;
    if (!m_chosen->peer) {
        m_detail->setHeading(tr("Our spare hours"), craft);
        auto *publish = new PrimaryButton(u"boardPublish"_s, tr("Publish…"));
        connect(publish, &QPushButton::clicked, m_publish, &QAction::trigger);
        QList<QWidget *> buttons{publish};
        if (m_read.hours.published || m_read.hours.waiting > 0) {
            auto *withdraw = new FlatButton(u"boardWithdrawHours"_s, tr("Withdraw our hours"));
            connect(withdraw, &QPushButton::clicked, this,
                    [this] { acted(withdrawCapacity(m_session.studio(), m_session.person())); });
            buttons << withdraw;
        }
        addButtons(buttons);
        fillOwnHours(*facts, m_read.hours, craft);
        m_detail->body()->addWidget(facts);
        return;
    }
    const auto studio = std::find_if(m_read.hours.peers.begin(), m_read.hours.peers.end(),
                                     [&](const BoardStudio &one) { return one.peer == m_chosen->peer; });
    if (studio == m_read.hours.peers.end()) {
        m_detail->setHeading(tr("These hours are not on the board any more"));
        delete facts;
        return;
    }
    m_detail->setHeading(visibleText(studio->name), tr("Spare hours of %1").arg(craft));
    auto *work = new PrimaryButton(u"boardAskForWork"_s, tr("Ask for work…"));
    connect(work, &QPushButton::clicked, this, [this, peer = *studio->peer, craft] { askForWork(peer, craft); });
    auto *open = new FlatButton(u"boardOpenPeer"_s, tr("Open the studio"));
    connect(open, &QPushButton::clicked, this, [this, peer = studio->peer->value()] { Q_EMIT peerChosen(peer); });
    addButtons({work, open});
    fillPeerHours(*facts, *studio, craft, m_session);
    m_detail->body()->addWidget(facts);
}

void PeerBoardPage::fillGoodsPane()
{
    const auto goods = std::find_if(m_read.goods.begin(), m_read.goods.end(),
                                    [&](const SharedGoods &one) { return one.key == m_chosen->goods; });
    if (goods == m_read.goods.end()) {
        m_detail->setHeading(tr("This is not on the board any more"));
        return;
    }
    m_detail->setHeading(visibleText(goods->material), tr("%1 · %2").arg(goodsKindWord(goods->kind), goodsWho(*goods)));
    QList<QWidget *> buttons;
    for (const QLatin1StringView kind : answersTo(*goods)) {
        const QString name = QString(u"boardAnswer."_s + kind);
        QPushButton *button = buttons.isEmpty() ? static_cast<QPushButton *>(new PrimaryButton(name, answerVerb(kind)))
                                                : makeButton(name, answerVerb(kind));
        connect(button, &QPushButton::clicked, this, [this, kind, about = *goods] {
            begin(m_session.studio().read([&](const Reader &reader) { return answerGoods(reader, about, kind); }));
        });
        buttons << button;
    }
    if (goods->ours && !goods->isLeaving()) {
        auto *withdraw = makeButton(u"boardWithdraw"_s, tr("Withdraw"));
        connect(withdraw, &QPushButton::clicked, this,
                [this, key = goods->key] { acted(withdrawGoods(m_session.studio(), key, m_session.person())); });
        buttons << withdraw;
    }
    if (!goods->ours) {
        auto *open = new FlatButton(u"boardOpenPeer"_s, tr("Open the studio"));
        connect(open, &QPushButton::clicked, this,
                [this, peer = goods->places.front().peer.value()] { Q_EMIT peerChosen(peer); });
        buttons << open;
    }
    addButtons(buttons);
    auto *facts = new FactSheet(u"boardGoodsFacts"_s);
    fillGoods(*facts, *goods, m_session);
    m_detail->body()->addWidget(facts);
}

void PeerBoardPage::addButtons(const QList<QWidget *> &buttons)
{
    auto *row = new FlowLayout;
    for (QWidget *button : buttons)
        row->addWidget(button);
    m_detail->body()->addLayout(row);
}

void PeerBoardPage::openForm(PaneForm *form)
{
    if (m_form && !m_form->letGo()) {
        delete form;
        return;
    }
    closeForm();
    m_refusal->hide();
    m_detail->clearBody();
    m_detail->setChip({});
    m_form = form;
    form->takePane();
    const auto head = [this] {
        m_detail->setHeading(m_form->accessibleName(), tr("Nobody is told before you say so; Esc gives it up."));
    };
    connect(form, &PaneForm::titleChanged, this, head);
    connect(form, &PaneForm::closed, this, [this] {
        closeForm();
        fillPane();
        m_hoursTable->setFocus();
    });
    connect(form, &PaneForm::done, this, [this] {
        closeForm();
        fillPane();
        sayLatest();
        m_hoursTable->setFocus();
    });
    head();
    m_detail->body()->addWidget(form);
    m_detail->scrollToTop();
    form->show();
    m_splitter->openDetail();
    form->focusFirst();
    form->guardTyping(m_session.dialogs());
}

void PeerBoardPage::closeForm()
{
    if (!m_form)
        return;
    m_detail->body()->removeWidget(m_form);
    m_form->hide();
    m_form->deleteLater();
    m_form = nullptr;
}

void PeerBoardPage::sayLatest()
{
    m_refusal->hide();
    const std::optional<qint64> written = m_session.justWritten();
    if (!written)
        return;
    const auto entry = m_session.studio().read([&](const Reader &reader) { return entryById(reader, *written); });
    if (entry.ok())
        Q_EMIT said(entry->sentence.text(), true);
}

void PeerBoardPage::refuse(const QString &message)
{
    m_refusal->setText(u"! "_s + message);
    m_refusal->show();
}

void PeerBoardPage::hoursTyped(QDate monday, const QString &craft, const QString &text)
{
    bool isNumber = false;
    const int hours = text.toInt(&isNumber);
    const auto done =
        text.isEmpty() ? clearSpareHours(m_session.studio(), monday, craft, m_session.person())
                       : setSpareHours(m_session.studio(), {monday, craft, isNumber ? hours : -1}, m_session.person());
    const bool wasEmpty = !done.ok() && text.isEmpty() && done.error().code == ErrorCode::NotFound;
    if (done.ok() || wasEmpty) {
        m_hoursModel->clearRefused();
        sayLatest();
        fillHours();
        return;
    }
    m_hoursModel->setRefused(monday, craft, text);
    refuse(done.error().message);
}

void PeerBoardPage::openHours()
{
    const QString craft = m_chosen && !m_chosen->isGoods ? m_chosen->craft : QString();
    openForm(new SpareHoursForm(m_session, craft));
}

void PeerBoardPage::askForWork(Id<Peer> peer, const QString &craft)
{
    begin(m_session.studio().read([&](const Reader &reader) -> Result<LetterStart> {
        BENCHBOOK_ASSIGN(LetterStart start, startLetter(reader, peer, "request"_L1));
        start.content.body.set("craft"_L1, craft);
        return start;
    }));
}

void PeerBoardPage::begin(const Result<LetterStart> &start)
{
    if (start.ok())
        Q_EMIT letterWanted(*start);
    else
        refuse(start.error().message);
}

} // namespace benchbook
