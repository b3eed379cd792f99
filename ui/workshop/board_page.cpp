#include "ui/workshop/board_page.h"

#include "ui/kit/buttons.h"
#include "ui/kit/formats.h"
#include "ui/kit/label.h"
#include "ui/records/state_style.h"
#include "ui/workshop/board_column.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

constexpr int daysDone = 7;
constexpr int refreshDelayMs = 60;

QString dueText(QDate due, QDate today)
{
    return due.isValid() ? BoardPage::tr("due %1").arg(relativeDay(due, today)) : QString();
}

/// The one thing that most needs an eye: late, pieces to redo, pieces outside, missing material, urgent.
StateChip chipOf(const BoardCard &card, QDate today)
{
    if (card.isLateOn(today))
        return chipFor(u"late"_s);
    if (card.toRedo > 0)
        return {u"↻"_s, QString::number(card.toRedo), Tone::Warning};
    if (card.priority == WorkPriority::Urgent && card.state != WorkOrderState::Done)
        return chipFor(u"urgent"_s);
    if (card.missingMaterials > 0 && card.state != WorkOrderState::Done)
        return {u"!"_s, BoardPage::tr("material"), Tone::Warning};
    if (card.outside > 0)
        return {u"→"_s, BoardPage::tr("outside"), Tone::Neutral};
    return {};
}

QString titleOf(int pieces, const QString &product) { return BoardPage::tr("%1 × %2").arg(pieces).arg(product); }

/// The day comes first: what does not fit into a narrow column is cut at the end.
BoardCardText textOf(const BoardCard &card, QDate today)
{
    QStringList facts;
    if (card.due.isValid() && card.state != WorkOrderState::Done)
        facts << dueText(card.due, today);
    if (!card.people.isEmpty())
        facts << u"▶ "_s + card.people.join(u", "_s);
    else if (!card.step.isEmpty())
        facts << BoardPage::tr("%1 of %2: %3").arg(card.stepPosition).arg(card.steps).arg(card.step);
    return {card.id.value(), card.code, titleOf(card.quantity, card.productName), facts.join(u" · "_s),
            chipOf(card, today)};
}

bool matches(const QString &search, const QStringList &texts)
{
    return search.isEmpty() || std::any_of(texts.begin(), texts.end(), [&](const QString &text) {
               return text.contains(search, Qt::CaseInsensitive);
           });
}

} // namespace

BoardPage::BoardPage(Session &session, JobRunner &jobs, QWidget *parent)
    : Page(u"workBoard"_s, parent),
      m_session(session),
      m_jobs(jobs),
      m_about(new Label({}, Label::Size::Small, Tone::Muted)),
      m_planOne(new PrimaryButton(u"boardPlanOne"_s, {})),
      m_planEach(makeButton(u"boardPlanEach"_s, {})),
      m_release(makeButton(u"boardRelease"_s, {})),
      m_open(makeButton(u"boardOpen"_s, {}))
{
    auto *columns = new QHBoxLayout;
    columns->setSpacing(12);
    for (const QString &name :
         {u"boardToMake"_s, u"boardPlanned"_s, u"boardReleased"_s, u"boardInWork"_s, u"boardDone"_s}) {
        auto *column = new BoardColumn(name);
        const int index = int(m_columns.size());
        m_columns.push_back(column);
        columns->addWidget(column, 1);
        connect(column, &BoardColumn::chosen, this, [this, index] { choose(Column(index)); });
        connect(column, &BoardColumn::opened, this, [this, index](qint64 id) {
            // Nothing is planned by looking closer: the button is pressed by whoever means it.
            if (index == ToMake)
                m_planOne->setFocus(Qt::OtherFocusReason);
            else
                Q_EMIT orderOpened(id);
        });
        connect(column, &BoardColumn::leaveRequested, this, [this, index](int by) {
            for (int next = index + by; next >= 0 && next < Columns; next += by) {
                if (m_columns[std::size_t(next)]->enter())
                    return choose(Column(next));
            }
        });
    }
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    m_about->setWordWrap(true);
    foot->addWidget(m_about, 1);
    for (QPushButton *button : {m_planEach, m_planOne, m_release, m_open})
        foot->addWidget(button);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(10);
    all->addLayout(columns, 1);
    all->addLayout(foot);
    connect(m_planOne, &QPushButton::clicked, this, [this] { plan(PlanAs::OneBatch); });
    connect(m_planEach, &QPushButton::clicked, this, [this] { plan(PlanAs::ByLine); });
    connect(m_release, &QPushButton::clicked, this, &BoardPage::release);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (chosenOrder())
            Q_EMIT orderOpened(*chosenOrder());
    });
    m_soon.setSingleShot(true);
    m_soon.setInterval(refreshDelayMs);
    connect(&m_soon, &QTimer::timeout, this, &BoardPage::refresh);
    connect(&session.studio().changes(), &ChangeBus::committed, this, [this] {
        if (isVisible())
            m_soon.start();
    });
    BoardPage::retranslate();
}

BoardPage::~BoardPage() { m_token.cancel(); }

QString BoardPage::title() const { return tr("Board"); }

void BoardPage::search(const QString &text)
{
    m_search = text.trimmed();
    showColumns();
}

void BoardPage::refresh()
{
    m_token.cancel();
    m_token = readInBackground<Read>(
        m_session, m_jobs, this, tr("Looking at what is to be made"),
        [since = m_session.today().addDays(-daysDone)](const ReadSession &reading, const Progress &) {
            return reading.read([since](const Reader &reader) -> Result<Read> {
                return Read{makePlan(reader), boardCards(reader, since)};
            });
        },
        [this](const Result<Read> &read) { show(read); });
}

void BoardPage::show(const Result<Read> &read)
{
    if (!read.ok() && read.error().code == ErrorCode::Cancelled)
        return;
    m_read = read;
    showColumns();
}

const BoardPage::Read &BoardPage::shown() const
{
    static const Read nothing;
    return m_read && m_read->ok() ? **m_read : nothing;
}

void BoardPage::showColumns()
{
    const QDate today = m_session.today();
    std::vector<BoardCardText> columns[Columns];
    for (const MakeProposal &proposal : shown().proposals) {
        if (!matches(m_search, {proposal.sku, proposal.name}))
            continue;
        QStringList facts;
        if (proposal.due().isValid())
            facts << dueText(proposal.due(), today);
        if (!proposal.lines.empty())
            facts << tr("%n order(s)", nullptr, int(proposal.lines.size()));
        const bool late = proposal.due().isValid() && proposal.due() < today;
        columns[ToMake].push_back({proposal.variant.value(), proposal.sku, titleOf(proposal.pieces(), proposal.name),
                                   facts.join(u" · "_s), late ? chipFor(u"late"_s) : StateChip()});
    }
    for (const BoardCard &card : shown().cards) {
        if (!matches(m_search, {card.code, card.productName}))
            continue;
        const Column column = card.state == WorkOrderState::Planned    ? Planned
                              : card.state == WorkOrderState::Released ? Released
                              : card.state == WorkOrderState::Done     ? Done
                                                                       : InWork;
        columns[column].push_back(textOf(card, today));
    }
    const QString titles[Columns] = {tr("To make"), stateTitle(u"planned"_s), stateTitle(u"released"_s),
                                     stateTitle(u"in_work"_s), tr("Done this week")};
    const QString empty[Columns] = {tr("Orders and the shelf are covered by what is there and in the making."),
                                    tr("Nothing waits for its release."), tr("Nothing waits for its first step."),
                                    tr("Nobody has begun anything."), tr("Nothing was finished in the last days.")};
    // What was not read is not known to be empty.
    const QString instead = !m_read ? tr("Reading…") : m_read->ok() ? QString() : m_read->error().message;
    for (std::size_t i = 0; i < Columns; ++i) {
        m_columns[i]->setCards(columns[i]);
        m_columns[i]->setTitle(titles[i], instead.isEmpty() ? empty[i] : instead);
    }
    showActions();
}

void BoardPage::choose(Column column)
{
    m_chosen = column;
    for (std::size_t i = 0; i < Columns; ++i) {
        if (int(i) != column)
            m_columns[i]->clearChoice();
    }
    showActions();
}

const MakeProposal *BoardPage::chosenProposal() const
{
    const std::optional<qint64> variant = m_columns[ToMake]->current();
    if (m_chosen != ToMake || !variant)
        return nullptr;
    const std::vector<MakeProposal> &proposals = shown().proposals;
    const auto found = std::find_if(proposals.begin(), proposals.end(),
                                    [&](const MakeProposal &one) { return one.variant.value() == *variant; });
    return found == proposals.end() ? nullptr : &*found;
}

std::optional<qint64> BoardPage::chosenOrder() const
{
    return m_chosen == ToMake ? std::nullopt : m_columns[std::size_t(m_chosen)]->current();
}

QString BoardPage::wordsOf(const MakeProposal &proposal) const
{
    QString words = tr("%1: %2 ordered, %3 to keep on the shelf; %4 there, %5 in the making.")
                        .arg(proposal.name)
                        .arg(proposal.ordered)
                        .arg(proposal.keep)
                        .arg(proposal.onShelf)
                        .arg(proposal.inMaking);
    QStringList orders;
    for (const UncoveredLine &line : proposal.lines)
        orders << tr("%1 (%n pcs)", nullptr, line.pieces).arg(line.orderCode);
    if (!orders.isEmpty())
        words += u' ' + tr("Waiting: %1.").arg(orders.join(tr(", ")));
    if (!proposal.hasRecipe)
        words += u' ' + tr("It has no recipe yet, so nothing can be planned.");
    return words;
}

void BoardPage::showActions()
{
    const MakeProposal *proposal = chosenProposal();
    const std::optional<qint64> order = chosenOrder();
    m_planOne->setVisible(proposal);
    m_planOne->setEnabled(proposal && proposal->hasRecipe);
    m_planEach->setVisible(proposal && proposal->lines.size() > 1);
    m_planEach->setEnabled(proposal && proposal->hasRecipe);
    m_release->setVisible(order && m_chosen == Planned);
    m_open->setVisible(order.has_value());
    QString about = tr("Choose a card; the arrow keys go from one to the next, Enter opens it.");
    if (proposal)
        about = wordsOf(*proposal);
    for (const BoardCard &card : shown().cards) {
        if (order && card.id.value() == *order) {
            about = card.code + u" · "_s + card.productName;
            if (card.missingMaterials > 0)
                about += u" · "_s + tr("%n input(s) not issued in full", nullptr, card.missingMaterials);
            if (card.outside > 0)
                about += u" · "_s + tr("%n pcs with partners", nullptr, card.outside);
            if (card.toRedo > 0)
                about += u" · "_s + tr("%n pcs to do again", nullptr, card.toRedo);
        }
    }
    m_about->setText(about);
}

void BoardPage::plan(PlanAs as)
{
    const MakeProposal *proposal = chosenProposal();
    if (!proposal || !proposal->hasRecipe)
        return;
    const auto made = planProposal(m_session.studio(), proposal->variant, as, m_session.person());
    if (!made.ok()) {
        Q_EMIT said(made.error().message, false);
        return;
    }
    QStringList codes;
    for (const PlannedWorkOrder &order : *made)
        codes << order.code;
    Q_EMIT said(tr("Planned: %1").arg(codes.join(tr(", "))), true);
}

void BoardPage::release()
{
    const std::optional<qint64> order = chosenOrder();
    if (!order)
        return;
    const auto released = releaseWorkOrder(m_session.studio(), Id<WorkOrder>(*order), m_session.person());
    Q_EMIT said(released.ok() ? tr("Released") : released.error().message, released.ok());
}

void BoardPage::retranslate()
{
    m_planOne->setText(tr("Plan one batch"));
    m_planEach->setText(tr("Plan one for each order"));
    m_release->setText(tr("Release"));
    m_open->setText(tr("Open"));
    showColumns();
}

} // namespace benchbook
