#include "ui/settings/people_page.h"

#include "core/people/people_kinds.h"

#include <QToolButton>

using namespace Qt::StringLiterals;

namespace benchbook {

PeoplePage::PeoplePage(Session &session)
    : RecordPage(QString::fromLatin1(personKind().name), session, personKind(), u"users"_s),
      m_badge(new LabelPrinter(u"personBadge"_s, u"qr-code"_s, session, this))
{
    m_badge->setSource([this](const Reader &reader) -> Result<std::vector<LabelContent>> {
        if (!currentRecord())
            return std::vector<LabelContent>();
        BENCHBOOK_ASSIGN(LabelContent badge, personLabel(reader, Id<Person>(*currentRecord())));
        return std::vector{std::move(badge)};
    });
    connect(m_badge, &LabelPrinter::saved, this, [this](const QString &message) { Q_EMIT said(message, false); });
    detail()->addAction(m_badge->button());
    m_badge->button()->hide();
    PeoplePage::retranslate();
}

void PeoplePage::showRecordParts(qint64 id)
{
    Q_UNUSED(id);
    m_badge->button()->show();
}

void PeoplePage::retranslate()
{
    RecordPage::retranslate();
    m_badge->retranslate(tr("Print the badge of this person, which the bench knows them by"));
}

} // namespace benchbook
