// Forms about readings: one written down, many from a logger's file.
#pragma once

#include "core/tools/reading_import.h"
#include "ui/records/background.h"
#include "ui/records/pane_form.h"

#include <QTimer>

class QComboBox;
class QLineEdit;

namespace benchbook {

class ReadingForm final : public PaneForm
{
    Q_OBJECT
public:
    explicit ReadingForm(Session &session);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    Session &m_session;
    QLineEdit *m_temperature;
    QLineEdit *m_humidity;
    QLineEdit *m_place;
    QLineEdit *m_at;
};

/// Says what would be taken in before it is.
class ReadingImportForm final : public PaneForm
{
    Q_OBJECT
public:
    ReadingImportForm(Session &session, JobRunner &jobs, ReadingTable table);
    ~ReadingImportForm() override;

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    ReadingImport options() const;
    /// Plans beside the window: a logger's year is many rows.
    void preview();
    void show(const Result<ReadingPlan> &plan);

    Session &m_session;
    JobRunner &m_jobs;
    CancelToken m_token;
    ReadingTable m_table;
    QLineEdit *m_place;
    QComboBox *m_dates;
    QTimer m_soon; ///< until a word is typed to its end
};

} // namespace benchbook
