// ReportsPage: the monthly report, seen before it is printed or sent.
#pragma once

#include "core/reports/month_report.h"
#include "ui/records/session.h"
#include "ui/shell/page.h"

#include <memory>

class QAbstractButton;
class QComboBox;
class QToolButton;

namespace benchbook {

class FilterChips;
class JobRunner;
class Label;
class ReportPreview;

class ReportsPage final : public Page
{
    Q_OBJECT

public:
    ReportsPage(Session &session, JobRunner &jobs, QWidget *parent = nullptr);
    ~ReportsPage() override;

    QString title() const override;
    QString iconName() const override { return QStringLiteral("chart-line"); }
    QAction *primaryAction() override { return m_savePdf; }
    void refresh() override;

Q_SIGNALS:
    /// The preview shows the month that is chosen.
    void shown();

protected:
    void retranslate() override;

private:
    struct Kept;
    QWidget *makeBar();
    void fillMonths();
    void read();
    void take(const Result<Report> &report);
    void showPlace();
    void savePdf();
    void saveCsv();
    void print();
    QDate month() const;
    ReportLanguage language() const;
    QString fileName(const QString &ending) const;

    Session &m_session;
    JobRunner &m_jobs;
    QAction *m_savePdf;
    Label *m_monthLabel;
    QComboBox *m_month;
    FilterChips *m_language;
    QAbstractButton *m_print;
    QAbstractButton *m_csv;
    QToolButton *m_smaller;
    QToolButton *m_larger;
    QToolButton *m_fit;
    Label *m_place;
    ReportPreview *m_preview;
    std::shared_ptr<const Report> m_report;
    std::shared_ptr<Kept> m_kept;
    CancelToken m_token; ///< of the question that is open
    int m_asked = 0;     ///< counts the questions; an answer to an older one is dropped
};

} // namespace benchbook
