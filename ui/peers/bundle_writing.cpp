#include "ui/peers/bundle_writing.h"

#include "ui/peers/key_access.h"
#include "ui/records/background.h"

using namespace Qt::StringLiterals;

namespace benchbook {

BundleWritingForm::BundleWritingForm(const QString &name, Session &session, JobRunner &jobs, KeyAccess &keys)
    : PaneForm(name), m_session(session), m_jobs(jobs), m_keys(keys)
{
}

BundleWritingForm::~BundleWritingForm() { m_token.cancel(); }

QString BundleWritingForm::suggestedName() const
{
    return m_session.studio().read([](const Reader &reader) { return bundleFileName(reader); }).valueOr(QString());
}

void BundleWritingForm::submit()
{
    if (m_busy)
        return;
    clearProblems();
    const auto ring = m_keys.forWorker({letterCountName(m_session.studio())});
    if (!ring.ok())
        return showError(ring.error());
    const auto path = m_session.dialogs().saveFile(
        this,
        {.title = tr("Where the bundle goes"), .suggestedName = suggestedName(), .filter = tr("Bundle (*.bbundle)")});
    if (!path)
        return showError(Error::refused(tr("Nothing was written: no place was chosen.")));
    m_busy = true;
    // A second stroke of the key that began it stops nothing; Escape is heard here.
    setFocus(Qt::OtherFocusReason);
    retranslate();
    m_token = writeInBackground<Bundles>(
        m_session, m_jobs, &m_keys, tr("Writing a bundle"),
        [ring = *ring, path = *path, write = writing()](Studio &studio, const Progress &progress) {
            return write(studio, *ring, path, progress);
        },
        [form = QPointer<BundleWritingForm>(this), &keys = m_keys, ring = *ring](const Result<Bundles> &sent) {
            // What was signed is counted, whatever became of the file.
            const Result<void> kept = keys.takeBack(*ring);
            if (form)
                form->end(sent.ok() && !kept.ok() ? Result<Bundles>(kept.error()) : sent);
        });
}

void BundleWritingForm::end(const Result<Bundles> &sent)
{
    m_busy = false;
    retranslate();
    if (!sent.ok()) {
        return showError(sent.error().code == ErrorCode::Cancelled ? Error{ErrorCode::Cancelled, stoppedSentence()}
                                                                   : sent.error());
    }
    Q_EMIT written(*sent);
    Q_EMIT done(std::nullopt);
}

Result<std::optional<qint64>> BundleWritingForm::act()
{
    Q_UNREACHABLE(); // submit() leaves it to a worker
}

void BundleWritingForm::leave()
{
    if (m_busy)
        m_token.cancel();
    else
        PaneForm::leave();
}

void BundleWritingForm::setWritingTexts(const QString &title, const QString &note)
{
    setTexts(title, tr("Write the file…"));
    setSubmittable(!m_busy);
    setLeaveText(m_busy ? tr("Stop") : tr("Leave it"));
    setNote(m_busy ? tr("Writing the file…") : note);
}

} // namespace benchbook
