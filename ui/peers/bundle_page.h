// BundlePage: every file that left for a peer or came from one, and the way to take one in.
#pragma once

#include "ui/records/action_page.h"

namespace benchbook {

class JobRunner;
class KeyAccess;

class BundlePage final : public ActionPage
{
    Q_OBJECT
public:
    BundlePage(Session &session, JobRunner &jobs, KeyAccess &keys, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("inbox"); }

protected:
    void fillBody(std::optional<qint64> id) override;
    QString emptySentence() const override;

private:
    JobRunner &m_jobs;
    KeyAccess &m_keys;
};

} // namespace benchbook
