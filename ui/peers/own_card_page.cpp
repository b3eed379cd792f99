#include "ui/peers/own_card_page.h"

#include "ui/peers/key_access.h"
#include "ui/records/session.h"

using namespace Qt::StringLiterals;

namespace benchbook {

OwnCardPage::OwnCardPage(Session &session, JobRunner &jobs, KeyAccess &keys, QWidget *parent)
    : Page(u"ownCard"_s, parent), m_session(session), m_jobs(jobs), m_keys(keys)
{
}

QString OwnCardPage::title() const { return tr("Our keys"); }

} // namespace benchbook
