// SettingsPage: the studio itself, its people, channels, rates, places and reasons, and its backups.
#pragma once

#include "ui/records/record_page.h"
#include "ui/shell/page.h"

class QStackedWidget;

namespace benchbook {

class BackupPanel;

class SettingsPage final : public Page
{
    Q_OBJECT
public:
    explicit SettingsPage(Session &session, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("settings"); }
    QAction *primaryAction() override;
    void search(const QString &text) override;
    void refresh() override;
    /// Of a person, a channel, an exchange rate, a place or a scrap reason.
    bool showRecord(qint64 id) override;
    /// "studio", "persons", "channels", "exchange-rates", "locations", "scrap-reasons" or "backup".
    void openPart(const QString &key);

protected:
    void retranslate() override;

private:
    using Text = std::function<QString()>;
    void addPart(const QString &key, Text title, QWidget *content);
    void addRecords(const RecordKind &kind, const QString &iconName);
    void showPart();
    RecordPage *currentRecords() const;
    QWidget *makeStudioPart();
    QWidget *makeBackupPart();

    struct Part
    {
        QString key;
        Text title;
    };
    Session &m_session;
    FilterChips *m_chips;
    QStackedWidget *m_stack;
    std::vector<Part> m_parts;
    RecordForm *m_studio = nullptr;
    BackupPanel *m_backup = nullptr;
};

} // namespace benchbook
