// The records that keep the work good: tools, checks and craft notes, each a list with its form.
#pragma once

#include "ui/records/record_page.h"

namespace benchbook {

class ToolPanel;

class ToolsPage final : public RecordPage
{
    Q_OBJECT
public:
    ToolsPage(Session &session, JobRunner &jobs, QWidget *parent = nullptr);

protected:
    void showRecordParts(qint64 id) override;
    bool isHeld() const override;
    bool letGo() override;
    QString emptySentence() const override;

private:
    ToolPanel *m_panel;
};

class ChecksPage final : public RecordPage
{
    Q_OBJECT
public:
    explicit ChecksPage(Session &session, QWidget *parent = nullptr);

protected:
    QString emptySentence() const override;
};

/// With pictures, in a tab of their own.
class CraftNotesPage final : public RecordPage
{
    Q_OBJECT
public:
    CraftNotesPage(Session &session, JobRunner &jobs, QWidget *parent = nullptr);

protected:
    QString emptySentence() const override;
};

} // namespace benchbook
