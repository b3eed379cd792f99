#include "ui/peers/letter_page.h"

#include "core/letters/visible_text.h"
#include "core/peers/deal_words.h"
#include "core/peers/deals.h"
#include "core/peers/letter_lists.h"
#include "core/peers/stored_bytes.h"
#include "ui/kit/buttons.h"
#include "ui/kit/label.h"
#include "ui/letters/letter_sheet.h"
#include "ui/records/state_style.h"

#include <QVBoxLayout>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

/// The state of a letter as its list says it: "waiting", "forked", "read".
QString stateOfLetter(const Reader &reader, qint64 id)
{
    const ListDefinition &list = letterList();
    const auto column = std::find_if(list.columns.begin(), list.columns.end(),
                                     [](const ListColumn &one) { return QLatin1StringView(one.key) == "state"_L1; });
    const std::vector<ListRow> rows = listRows(reader, list, {id});
    if (rows.empty())
        return {};
    const Value &cell = rows.front().cells[static_cast<std::size_t>(column - list.columns.begin())];
    return cell.isText() ? cell.text() : QString();
}

} // namespace

LetterPage::LetterPage(Session &session, QWidget *parent) : ActionPage(u"letters"_s, session, letterList(), parent)
{
    LetterPage::retranslate();
}

QString LetterPage::title() const { return tr("Letters"); }

QString LetterPage::emptySentence() const
{
    return tr("No letter here. What you write is signed when a bundle is made; what others wrote comes with theirs.");
}

void LetterPage::fillBody(std::optional<qint64> id)
{
    detail()->setChip({});
    if (!id) {
        detail()->setHeading(tr("No letter chosen"));
        return;
    }
    QString state;
    const auto kept = session().studio().read([&](const Reader &reader) {
        state = stateOfLetter(reader, *id);
        return keptLetter(reader, Id<Letter>(*id));
    });
    if (!kept.ok()) {
        detail()->setHeading(tr("Letter"), kept.error().message);
        return;
    }
    const LetterContent &content = kept->letter.content;
    QString name;
    if (kept->peer) {
        const auto peer = session().studio().read([&](const Reader &reader) { return peerInfo(reader, *kept->peer); });
        name = peer.ok() ? visibleText(peer->name) : QString();
    }
    const QString way = kept->way == LetterWay::Out ? tr("To %1").arg(name) : tr("From %1").arg(name);
    detail()->setHeading(kindTitle(content), name.isEmpty() ? QString() : way);
    if (!state.isEmpty())
        detail()->setChip(chipFor(state));
    detail()->body()->addWidget(new LetterSheet(u"letterSays"_s, content, session().studio().timeZone(), false));
    addWays(*kept);
}

void LetterPage::addWays(const KeptLetter &kept)
{
    QList<QWidget *> buttons;
    if (const std::optional<DealId> deal = kept.letter.dealId()) {
        const auto found =
            session().studio().read([&](const Reader &reader) { return findDeal(reader, hexText(*deal)); });
        if (found.ok()) {
            auto *open = makeButton(u"letterDeal"_s, tr("Open the deal"));
            connect(open, &QPushButton::clicked, this, [this, id = found->value()] { Q_EMIT dealChosen(id); });
            buttons << open;
        }
    }
    if (kept.peer) {
        auto *open = new FlatButton(u"letterPeer"_s, tr("Open the studio"));
        connect(open, &QPushButton::clicked, this, [this, id = kept.peer->value()] { Q_EMIT peerChosen(id); });
        buttons << open;
    }
    if (!buttons.isEmpty())
        addButtons(buttons);
}

} // namespace benchbook
