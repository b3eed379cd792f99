#include "ui/peers/bundle_take_in.h"

#include "core/letters/visible_text.h"
#include "core/peers/bundle_waiting.h"
#include "core/peers/letter_lists.h"
#include "ui/kit/label.h"
#include "ui/peers/bundle_facts.h"
#include "ui/peers/key_access.h"
#include "ui/records/background.h"
#include "ui/records/fact_sheet.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace benchbook {

TakeInForm::TakeInForm(Session &session, JobRunner &jobs, KeyAccess &keys, const QStringList &paths)
    : PaneForm(u"takeIn"_s),
      m_session(session),
      m_jobs(jobs),
      m_keys(keys),
      m_paths(paths),
      m_file(new Label({}, Label::Size::Body)),
      m_facts(new FactSheet(u"takeInFacts"_s))
{
    m_file->setObjectName(u"takeInFile"_s);
    m_file->setBold(true);
    m_file->setElided(true);
    addWidget(m_file);
    addWidget(m_facts);
    look();
}

TakeInForm::~TakeInForm() { m_token.cancel(); }

void TakeInForm::look()
{
    m_stage = Stage::Looking;
    m_news.reset();
    m_refusal.reset();
    m_facts->clear();
    clearProblems();
    retranslate();
    const auto ring = m_keys.forWorker();
    if (!ring.ok())
        return refuse(ring.error());
    m_token = writeInBackground<BundleNews>(
        m_session, m_jobs, this, tr("Looking into a bundle"),
        [ring = *ring, path = m_paths[m_at], person = m_session.person()](Studio &studio,
                                                                          const Progress &) -> Result<BundleNews> {
            Result<BundleNews> news = previewBundle(studio, *ring, path);
            // "It did not work" can be looked up later, though nothing was taken in.
            if (!news.ok() && news.error().code != ErrorCode::Cancelled)
                (void)noteRefusedBundle(studio, *ring, path, person);
            return news;
        },
        [this](const Result<BundleNews> &seen) { showSeen(seen); });
}

void TakeInForm::showSeen(const Result<BundleNews> &seen)
{
    if (!seen.ok())
        return refuse(seen.error());
    m_stage = Stage::Seen;
    m_news = *seen;
    retranslate();
}

void TakeInForm::refuse(const Error &error)
{
    m_stage = Stage::Refused;
    m_refusal = error;
    retranslate();
    showError(
        Error{error.code, error.code == ErrorCode::Cancelled ? tr("Stopped. Nothing was taken in.") : error.message});
}

void TakeInForm::submit()
{
    if (m_stage == Stage::Looking || m_stage == Stage::Taking)
        return;
    if (isNew())
        take();
    else
        goOn();
}

void TakeInForm::take()
{
    const auto ring = m_keys.forWorker();
    if (!ring.ok())
        return refuse(ring.error());
    m_stage = Stage::Taking;
    clearProblems();
    // A second stroke of the key that began it stops nothing; Escape is heard here.
    setFocus(Qt::OtherFocusReason);
    retranslate();
    m_token = writeInBackground<BundleNews>(
        m_session, m_jobs, this, tr("Taking in a bundle"),
        [ring = *ring, path = m_paths[m_at], person = m_session.person()](Studio &studio, const Progress &progress) {
            return takeBundle(studio, *ring, path, person, progress);
        },
        [this](const Result<BundleNews> &done) { showTaken(done); });
}

void TakeInForm::showTaken(const Result<BundleNews> &done)
{
    if (!done.ok() && done.error().code == ErrorCode::Cancelled) {
        m_stage = Stage::Seen;
        retranslate();
        return showError(Error{ErrorCode::Cancelled, tr("Stopped. Nothing was taken in.")});
    }
    if (!done.ok())
        return refuse(done.error());
    forgetWaiting(m_session.studio().path(), m_paths[m_at]);
    if (!isLast())
        Q_EMIT taken();
    goOn();
}

void TakeInForm::goOn()
{
    if (!isLast()) {
        ++m_at;
        return look();
    }
    ListRequest request;
    request.filter = u"in"_s;
    request.limit = 1;
    request.today = m_session.today();
    const auto newest =
        m_session.studio().read([&](const Reader &reader) { return Result(listIds(reader, bundleList(), request)); });
    Q_EMIT done(newest.ok() && !newest->empty() ? std::optional(newest->front()) : std::nullopt);
}

void TakeInForm::leave()
{
    switch (m_stage) {
    case Stage::Taking:
    case Stage::Looking:
        m_token.cancel();
        break;
    case Stage::Seen:
    case Stage::Refused:
        if (isLast())
            PaneForm::leave();
        else
            goOn();
        break;
    }
}

void TakeInForm::retranslate()
{
    const QString which = m_paths.size() > 1 ? tr("Take in a bundle (%1 of %2)").arg(m_at + 1).arg(m_paths.size())
                                             : tr("Take in a bundle");
    const QString next = isLast() ? tr("Close") : tr("Next file");
    setTexts(which, isNew() || m_stage == Stage::Looking || m_stage == Stage::Taking ? tr("Take it in") : next);
    setLeaveText(m_stage == Stage::Looking || m_stage == Stage::Taking ? tr("Stop") : tr("Leave it"));
    setSubmittable(m_stage == Stage::Seen || m_stage == Stage::Refused);
    setLeavable(m_stage != Stage::Refused);
    m_file->setText(visibleText(QFileInfo(m_paths[m_at]).fileName()));
    if (m_news)
        showBundleNews(*m_facts, *m_news, m_session);
    if (m_stage == Stage::Looking)
        setNote(tr("Looking into it…"));
    else if (m_stage == Stage::Taking)
        setNote(tr("Taking it in… Until all of it is done, nothing of it is in the studio."));
    else
        setNote(isNew() ? tr("Nothing is written yet.") : QString());
}

Result<std::optional<qint64>> TakeInForm::act()
{
    Q_UNREACHABLE(); // submit() leaves it to a worker
}

} // namespace benchbook
