// BundleWritingForm: the forms that write a bundle — what would go out, then the file, beside the window.
#pragma once

#include "core/base/progress.h"
#include "core/peers/bundle_out.h"
#include "ui/records/pane_form.h"
#include "ui/records/session.h"

#include <functional>

namespace benchbook {

class JobRunner;
class KeyAccess;

/// Asks for the place, then writes with the lent writer; the way out stops it while it runs. The keys have to be open:
/// the job has a copy of them, and what it keeps in it goes into the ring afterwards, also when this form has gone.
class BundleWritingForm : public PaneForm
{
    Q_OBJECT
public:
    using Bundles = std::vector<SentBundle>;
    using Write = std::function<Result<Bundles>(Studio &, KeyRing &, const QString &path, const Progress &)>;

    BundleWritingForm(const QString &name, Session &session, JobRunner &jobs, KeyAccess &keys);
    /// Stops what it still does.
    ~BundleWritingForm() override;

    void submit() override;

Q_SIGNALS:
    void written(const std::vector<SentBundle> &bundles);

protected:
    virtual QString suggestedName() const;
    /// What the job does; it must own everything it uses.
    virtual Write writing() const = 0;
    /// What became of it when it was stopped.
    virtual QString stoppedSentence() const = 0;
    Result<std::optional<qint64>> act() override;
    void leave() override;
    /// To be called by retranslate(): the buttons as they are now.
    void setWritingTexts(const QString &title, const QString &note);
    Session &session() const { return m_session; }

private:
    void end(const Result<Bundles> &sent);

    Session &m_session;
    JobRunner &m_jobs;
    KeyAccess &m_keys;
    bool m_busy = false;
    CancelToken m_token; ///< of the running job
};

} // namespace benchbook
