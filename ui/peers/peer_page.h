// PeerPage: the studios we exchange letters with — their cards, their words, and what goes to them.
#pragma once

#include "ui/records/action_page.h"

namespace benchbook {

class JobRunner;
class KeyAccess;

class PeerPage final : public ActionPage
{
    Q_OBJECT
public:
    PeerPage(Session &session, JobRunner &jobs, KeyAccess &keys, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("users"); }

protected:
    void fillBody(std::optional<qint64> id) override;
    QString emptySentence() const override;

private:
    JobRunner &m_jobs;
    KeyAccess &m_keys;
};

} // namespace benchbook
