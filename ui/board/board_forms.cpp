#include "ui/board/board_forms.h"

#include "core/board/shared_letters.h"
#include "core/letters/visible_text.h"
#include "core/peers/peer.h"
#include "ui/board/peer_ticks.h"
#include "ui/kit/value_edit.h"

#include <QLineEdit>

namespace benchbook {

using namespace Qt::StringLiterals;

QString peerNames(const Session &session, const std::vector<Id<Peer>> &peers)
{
    QStringList names;
    for (const Id<Peer> id : peers) {
        const auto peer = session.studio().read([&](const Reader &reader) { return peerInfo(reader, id); });
        if (peer.ok())
            names << visibleText(peer->name);
    }
    return names.join(LeavingForm::tr(", "));
}

SpareHoursForm::SpareHoursForm(Session &session, const QString &craft)
    : PaneForm(u"spareHours"_s),
      m_session(session),
      m_craft(new QLineEdit(craft)),
      m_week(new DayEdit(u"spareHoursWeek"_s, session.today())),
      m_hours(new QLineEdit)
{
    m_craft->setObjectName(u"spareHoursCraft"_s);
    m_hours->setObjectName(u"spareHoursHours"_s);
    m_week->setValue(session.today());
    addField(u"craft"_s, m_craft);
    addFields({{u"week"_s, m_week}, {u"hours"_s, m_hours}});
    SpareHoursForm::retranslate();
}

void SpareHoursForm::retranslate()
{
    setTexts(tr("Spare hours"), tr("Say these hours"));
    field(u"craft"_s)->setLabel(tr("Craft"));
    field(u"craft"_s)->setHint(tr("The word other studios use, too: stitching, glazing, engraving."));
    field(u"week"_s)->setLabel(tr("A day of the week"));
    field(u"hours"_s)->setLabel(tr("Hours"));
    field(u"hours"_s)->setHint(tr("In blocks of %1; 0 says that there are none.").arg(spareBlock));
    setNote(tr("Nobody is told before you publish them."));
}

Result<std::optional<qint64>> SpareHoursForm::act()
{
    bool isNumber = false;
    const int hours = m_hours->text().trimmed().toInt(&isNumber);
    const SpareWeek week{m_week->day().value_or(QDate()), m_craft->text(), isNumber ? hours : -1};
    BENCHBOOK_TRY(setSpareHours(m_session.studio(), week, m_session.person()));
    return std::optional<qint64>();
}

PublishHoursForm::PublishHoursForm(Session &session)
    : LeavingForm(u"publishHours"_s, session),
      m_peers(new PeerTicks(u"publishHoursTo"_s, session, true)),
      m_until(new DayEdit(u"publishHoursUntil"_s, session.today())),
      m_note(new QLineEdit)
{
    m_note->setObjectName(u"publishHoursNote"_s);
    m_until->setValue(session.today().addDays(capacityDays));
    addInput(u"peers"_s, m_peers);
    addInput(u"until"_s, m_until);
    addInput(u"note"_s, m_note);
    setSubmittable(!m_peers->isEmpty());
    PublishHoursForm::retranslate();
}

QString PublishHoursForm::formTitle() const { return tr("Publish our spare hours"); }

void PublishHoursForm::retranslate()
{
    LeavingForm::retranslate();
    m_peers->retranslate();
    field(u"peers"_s)->setLabel(tr("To"));
    field(u"until"_s)->setLabel(tr("Holds until"));
    field(u"note"_s)->setLabel(tr("Note"));
    setNote(isReviewed() ? QString()
                         : tr("A letter to each, which goes with their next bundle. Hours are told as they "
                              "stand on the board, nothing of orders or people."));
}

CapacityPublication PublishHoursForm::publication() const
{
    return {m_peers->peers(), m_until->day().value_or(QDate()), m_note->text()};
}

Result<std::vector<LeavingForm::Sheet>> PublishHoursForm::sheets()
{
    const CapacityPublication said = publication();
    return session().studio().read([&](const Reader &reader) -> Result<std::vector<Sheet>> {
        if (auto issues = issuesOfPeers(reader, said.peers); !issues.empty())
            return Error::fromIssues(std::move(issues));
        BENCHBOOK_ASSIGN(const LetterContent letter, capacityLetter(reader, said));
        return std::vector<Sheet>{{peerNames(session(), said.peers), letter}};
    });
}

Result<void> PublishHoursForm::write()
{
    BENCHBOOK_TRY(publishCapacity(session().studio(), publication(), session().person()));
    return {};
}

} // namespace benchbook
