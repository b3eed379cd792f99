// SettingsPage: the studio itself, its people, channels, rates, places and reasons, and its backups.
#pragma once

#include "ui/records/parts_page.h"
#include "ui/records/record_page.h"

namespace benchbook {

class BackupPanel;
class JobRunner;

/// Its parts are "studio", "persons", "channels", "exchange-rates", "locations", "scrap-reasons" and "backup".
class SettingsPage final : public PartsPage
{
    Q_OBJECT
public:
    SettingsPage(Session &session, JobRunner &jobs, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("settings"); }
    void refresh() override;
    /// Of a person, a channel, an exchange rate, a place or a scrap reason.
    bool showRecord(qint64 id) override;

private:
    void addRecords(const RecordKind &kind, const QString &iconName);
    QWidget *makeStudioPart();
    QWidget *makeBackupPart();

    Session &m_session;
    JobRunner &m_jobs;
    RecordForm *m_studio = nullptr;
    BackupPanel *m_backup = nullptr;
};

} // namespace benchbook
