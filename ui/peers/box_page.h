// BoxPage: letters that are written and wait; until a bundle is made they can be changed and thrown away.
#pragma once

#include "ui/records/action_page.h"

namespace benchbook {

class JobRunner;

class BoxPage final : public ActionPage
{
    Q_OBJECT
public:
    BoxPage(Session &session, JobRunner &jobs, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("inbox"); }

Q_SIGNALS:
    /// Where a bundle for this peer is made.
    void peerChosen(qint64 peer);

protected:
    void fillBody(std::optional<qint64> id) override;
    QString emptySentence() const override;

private:
    JobRunner &m_jobs;
};

} // namespace benchbook
