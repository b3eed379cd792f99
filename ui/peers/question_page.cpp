#include "ui/peers/question_page.h"

#include "core/journal/change_bus.h"
#include "core/letters/visible_text.h"
#include "core/peers/own_identity.h"
#include "core/peers/peer.h"
#include "core/peers/row_name.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/icon_label.h"
#include "ui/kit/label.h"
#include "ui/letters/letter_sheet.h"
#include "ui/peers/frozen_card.h"
#include "ui/peers/machine_cards.h"
#include "ui/peers/machines_card.h"
#include "ui/peers/peers_first_steps.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int signSide = 20;
constexpr int widestSteps = 560; ///< pixels; longer lines are hard to read

struct QuestionLook
{
    const char *iconName;
    Tone tone;
};

QuestionLook lookOf(QuestionKind kind)
{
    switch (kind) {
    case QuestionKind::Crossed:
    case QuestionKind::PeerChanged:
    case QuestionKind::ChainForked:
    case QuestionKind::CircleSplitView:
    case QuestionKind::SplitDiffers:
    case QuestionKind::DivisionDiffers:
        return {"circle-alert", Tone::Danger};
    case QuestionKind::SplitToSign:
    case QuestionKind::DivisionToSign:
    case QuestionKind::LedgerToSign:
    case QuestionKind::CircleInvited:
    case QuestionKind::OurTurn:
        return {"mail", Tone::Accent};
    case QuestionKind::NeedsNewer:
    case QuestionKind::LettersMissing:
    case QuestionKind::CircleBehind:
        return {"clock", Tone::Warning};
    case QuestionKind::CircleSplitSaid:
    case QuestionKind::HoldsOther:
    case QuestionKind::PeerUnverified:
        return {"triangle-alert", Tone::Warning};
    }
    Q_UNREACHABLE();
}

QString verbOfQuestion(QuestionKind kind)
{
    switch (kind) {
    case QuestionKind::Crossed:
    case QuestionKind::OurTurn:
        return QuestionPage::tr("Open the deal");
    case QuestionKind::PeerChanged:
    case QuestionKind::PeerUnverified:
        return QuestionPage::tr("Hear their words");
    case QuestionKind::ChainForked:
    case QuestionKind::HoldsOther:
    case QuestionKind::NeedsNewer:
    case QuestionKind::LettersMissing:
        return QuestionPage::tr("Show the letters");
    case QuestionKind::CircleInvited:
    case QuestionKind::CircleSplitView:
    case QuestionKind::CircleSplitSaid:
    case QuestionKind::CircleBehind:
        return QuestionPage::tr("Open the circle");
    case QuestionKind::SplitToSign:
    case QuestionKind::SplitDiffers:
    case QuestionKind::LedgerToSign:
        return QuestionPage::tr("Open the ledger");
    case QuestionKind::DivisionToSign:
    case QuestionKind::DivisionDiffers:
        return QuestionPage::tr("Open the purchase");
    }
    Q_UNREACHABLE();
}

/// Something in a circle, not the circle itself.
bool isAboutLine(QuestionKind kind)
{
    switch (kind) {
    case QuestionKind::SplitToSign:
    case QuestionKind::SplitDiffers:
    case QuestionKind::DivisionToSign:
    case QuestionKind::DivisionDiffers:
    case QuestionKind::LedgerToSign:
        return true;
    default:
        return false;
    }
}

} // namespace

bool touchesQuestions(const ChangeSet &changes)
{
    constexpr const char *tables[] = {"circle",      "deal", "letter",        "letter_draft",
                                      "letter_fork", "peer", "open_question", "own_identity"};
    // Many at once are told without their rows.
    return changes.rows.empty() ||
           std::any_of(std::begin(tables), std::end(tables), [&](const char *table) { return changes.touches(table); });
}

QuestionPage::QuestionPage(Session &session, QWidget *parent)
    : Page(u"questions"_s, parent), m_session(session), m_rows(new QVBoxLayout)
{
    auto *inside = new QWidget;
    m_rows->setContentsMargins(0, 0, 8, 0);
    inside->setLayout(m_rows);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"questionsScroll"_s);
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
    connect(&m_session.studio().changes(), &ChangeBus::committed, this, [this](const ChangeSet &changes) {
        // Whatever was changed may have been in question between machines.
        if (touchesQuestions(changes) || m_session.studio().isOneOfSeveral())
            fill();
    });
    fill();
}

QString QuestionPage::title() const { return tr("Questions"); }

int QuestionPage::countOf(const Session &session)
{
    const auto read = session.studio().read([](const Reader &reader) {
        return Result(openQuestions(reader).size() + allConflicts(reader).size() + openMachineQuestions(reader).size() +
                      frozenMachines(reader).size() + (putBack(reader) ? 1 : 0));
    });
    return static_cast<int>(read.valueOr(0));
}

void QuestionPage::search(const QString &text)
{
    m_search = text.trimmed();
    showQuestions();
}

void QuestionPage::refresh() { fill(); }

void QuestionPage::retranslate() { showQuestions(); }

void QuestionPage::fill()
{
    const auto read = m_session.studio().read([](const Reader &reader) { return Result(openQuestions(reader)); });
    m_problem = read.ok() ? QString() : read.error().message;
    m_questions = read.valueOr({});
    const Studio &studio = m_session.studio();
    m_conflicts = studio.read([](const Reader &reader) { return Result(allConflicts(reader)); }).valueOr({});
    m_machineQuestions =
        studio.read([](const Reader &reader) { return Result(openMachineQuestions(reader)); }).valueOr({});
    m_frozen = studio.read([](const Reader &reader) { return Result(frozenMachines(reader)); }).valueOr({});
    m_putBack = studio.read([](const Reader &reader) { return Result(putBack(reader)); }).valueOr(std::nullopt);
    m_knowsNobody = studio.read([](const Reader &reader) { return Result(allPeers(reader).empty()); }).valueOr(false);
    m_hasKeys = studio.read([](const Reader &reader) { return Result(ownIdentity(reader).has_value()); }).valueOr(true);
    showQuestions();
    Q_EMIT countChanged(
        static_cast<int>(m_questions.size() + m_conflicts.size() + m_machineQuestions.size() + m_frozen.size()) +
        (m_putBack ? 1 : 0));
}

void QuestionPage::showQuestions()
{
    if (m_list) {
        m_list->hide();
        m_list->deleteLater();
    }
    m_list = new QWidget;
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    const int cards = addMachineCards(column);
    int shown = 0;
    for (const OpenQuestion &question : m_questions) {
        if (m_search.isEmpty() || questionText(question).contains(m_search, Qt::CaseInsensitive))
            column->addWidget(makeRow(question, shown++));
    }
    if (shown == 0 && cards == 0 && m_knowsNobody && m_search.isEmpty() && m_problem.isEmpty()) {
        addFirstSteps(column);
    } else if (shown == 0 && cards == 0) {
        Label *empty = plainMuted(!m_problem.isEmpty()  ? m_problem
                                  : !m_search.isEmpty() ? tr("No question with these words.")
                                                        : tr("Nothing waits for you: no letter asks for an answer, and "
                                                             "every studio you write to is verified."));
        empty->setObjectName(u"questionsEmpty"_s);
        column->addWidget(empty);
    }
    // With a share of its own: the sides of a conflict would take the height that is left over.
    column->addStretch(1);
    m_rows->addWidget(m_list);
}

void QuestionPage::addFirstSteps(QVBoxLayout *column)
{
    auto *steps = new PeersFirstSteps(m_hasKeys);
    connect(steps, &PeersFirstSteps::keysWanted, this, &QuestionPage::keysWanted);
    connect(steps, &PeersFirstSteps::cardWanted, this, &QuestionPage::cardWanted);
    // Beside the room that is left over: a greatest width alone would cut what takes a second line.
    steps->setMaximumWidth(widestSteps);
    auto *row = new QHBoxLayout;
    row->addWidget(steps, 1);
    row->addSpacerItem(new QSpacerItem(0, 0, QSizePolicy::Expanding));
    column->addLayout(row);
}

int QuestionPage::addMachineCards(QVBoxLayout *column)
{
    int shown = 0;
    if (m_putBack && m_search.isEmpty()) {
        auto *card = new PutBackCard(m_session, *m_putBack, 0);
        connect(card, &PutBackCard::bundleWanted, this, &QuestionPage::machineChosen);
        connect(
            card, &PutBackCard::givenUp, this,
            [this] {
                Machines(m_session.studio()).stopWaitingForLost();
                fill();
            },
            Qt::QueuedConnection);
        column->addWidget(card);
        ++shown;
    }
    if (m_conflicts.empty() && m_machineQuestions.empty() && m_frozen.empty())
        return shown;
    const MachineNames names = machineNames(m_session);
    const auto isMeant = [this](const QString &text) {
        return m_search.isEmpty() || text.contains(m_search, Qt::CaseInsensitive);
    };
    const auto sayChosen = [this] { Q_EMIT said(tr("Chosen"), true); };
    int number = 0;
    for (const Conflict &conflict : m_conflicts) {
        const QString table = QString::fromStdString(conflict.table);
        const auto title = m_session.studio().read(
            [&](const Reader &reader) { return Result(rowTitle(reader, table, conflict.row)); });
        if (!isMeant(title.valueOr(QString())))
            continue;
        auto *card = new ConflictCard(m_session, conflict, names, number++);
        connect(card, &ConflictCard::settled, this, sayChosen);
        column->addWidget(card);
    }
    shown += number;
    number = 0;
    for (const FrozenMachine &machine : m_frozen) {
        if (!isMeant(frozenText(machine, names)))
            continue;
        auto *card = new FrozenCard(m_session, machine, names, number++);
        connect(
            card, &FrozenCard::seen, this, [this, machine] { putAway(machine); }, Qt::QueuedConnection);
        column->addWidget(card);
    }
    shown += number;
    number = 0;
    for (const MachineQuestion &question : m_machineQuestions) {
        if (!isMeant(machineQuestionText(m_session, question)))
            continue;
        auto *card = new MachineQuestionCard(m_session, question, names, number++);
        connect(card, &MachineQuestionCard::settled, this, [this] { Q_EMIT said(tr("Settled"), true); });
        connect(card, &MachineQuestionCard::openRequested, this, &QuestionPage::recordChosen);
        column->addWidget(card);
    }
    return shown + number;
}

void QuestionPage::putAway(const FrozenMachine &machine)
{
    const Result<void> noted = noteFrozenSeen(m_session.studio(), machine);
    Q_EMIT said(noted.ok() ? tr("Put away; it is told again once more of it comes.") : noted.error().message, false);
    fill();
}

/// What hangs on it, beside the sentence.
QString QuestionPage::whyText(const OpenQuestion &question) const
{
    QStringList parts;
    if (question.money)
        parts << displayText(*question.money, Currency::ofCode(question.currency), QLocale());
    if (question.due.isValid())
        parts << (question.due < m_session.today()
                      ? tr("should have been settled by %1").arg(question.due.toString(Qt::ISODate))
                      : tr("to be settled by %1").arg(question.due.toString(Qt::ISODate)));
    return parts.join(u" · "_s);
}

QWidget *QuestionPage::makeRow(const OpenQuestion &question, int number)
{
    const QuestionLook look = lookOf(question.kind);
    auto *row = new Card;
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    // The button may be higher than the words: the sign stays beside their first line.
    auto *told = new QHBoxLayout;
    told->setSpacing(12);
    told->addWidget(new IconLabel(QString::fromLatin1(look.iconName), look.tone, signSide), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    Label *sentence = plainLabel(questionText(question));
    words->addWidget(sentence);
    if (const QString why = whyText(question); !why.isEmpty())
        words->addWidget(plainMuted(why));
    told->addLayout(words, 1);
    auto *middle = new QVBoxLayout;
    middle->addStretch(1);
    middle->addLayout(told);
    middle->addStretch(1);
    line->addLayout(middle, 1);
    auto *go = makeButton(u"question.%1"_s.arg(number), verbOfQuestion(question.kind));
    go->setAccessibleDescription(sentence->text());
    connect(go, &QPushButton::clicked, this, [this, question] { open(question); });
    line->addWidget(go, 0, Qt::AlignVCenter);
    row->column()->addLayout(line);
    return row;
}

void QuestionPage::open(const OpenQuestion &question)
{
    if (isAboutLine(question.kind) && question.circle && question.letter)
        Q_EMIT circleLetterChosen(question.circle->value(), question.letter->value());
    else if (question.circle)
        Q_EMIT circleChosen(question.circle->value());
    else if (question.deal)
        Q_EMIT dealChosen(question.deal->value());
    else if (question.letter)
        Q_EMIT letterChosen(question.letter->value());
    else
        Q_EMIT peerChosen(question.peer.value());
}

} // namespace benchbook
