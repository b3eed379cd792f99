// OwnCardPage: what this studio is to others — its card, the words it reads out, its machines, its recovery sheet.
#pragma once

#include "ui/shell/page.h"

namespace benchbook {

class JobRunner;
class KeyAccess;
class Session;

class OwnCardPage final : public Page
{
    Q_OBJECT
public:
    OwnCardPage(Session &session, JobRunner &jobs, KeyAccess &keys, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("shield-check"); }

private:
    Session &m_session;
    JobRunner &m_jobs;
    KeyAccess &m_keys;
};

} // namespace benchbook
