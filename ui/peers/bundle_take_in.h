// TakeInForm: bundles that came, one after the other — what is in each is seen before anything is written.
#pragma once

#include "core/base/progress.h"
#include "core/peers/bundle_in.h"
#include "ui/records/pane_form.h"
#include "ui/records/session.h"

namespace benchbook {

class FactSheet;
class JobRunner;
class KeyAccess;

/// Looking and taking in are jobs beside the window; the way out stops them. The keys have to be open.
class TakeInForm final : public PaneForm
{
    Q_OBJECT
public:
    TakeInForm(Session &session, JobRunner &jobs, KeyAccess &keys, const QStringList &paths);
    /// Stops what it still does.
    ~TakeInForm() override;

    void submit() override;

Q_SIGNALS:
    /// One of them was taken in, and others follow.
    void taken();

protected:
    Result<std::optional<qint64>> act() override;
    void leave() override;
    void retranslate() override;

private:
    enum class Stage { Looking, Seen, Refused, Taking };
    void look();
    void showSeen(const Result<BundleNews> &seen);
    void take();
    void showTaken(const Result<BundleNews> &taken);
    void refuse(const Error &error);
    void goOn();
    bool isLast() const { return m_at + 1 >= m_paths.size(); }
    bool isNew() const { return m_stage == Stage::Seen && m_news && !m_news->takenInBefore; }

    Session &m_session;
    JobRunner &m_jobs;
    KeyAccess &m_keys;
    QStringList m_paths;
    qsizetype m_at = 0;
    Stage m_stage = Stage::Looking;
    std::optional<BundleNews> m_news;
    std::optional<Error> m_refusal;
    CancelToken m_token; ///< of the running job
    Label *m_file;
    FactSheet *m_facts;
};

} // namespace benchbook
