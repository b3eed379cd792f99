#include "ui/reports/reports_page.h"

#include "core/people/settings.h"
#include "core/reports/page/report_csv.h"
#include "core/reports/page/report_pdf.h"
#include "ui/kit/buttons.h"
#include "ui/kit/filter_chips.h"
#include "ui/kit/label.h"
#include "ui/records/report_print.h"
#include "ui/reports/report_preview.h"
#include "ui/shell/job_runner.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QMutex>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int monthsOffered = 36;
constexpr qreal zoomFactor = 1.2;

} // namespace

/// What was seen at the ends of earlier months, for the next question; one of them reckons at a time.
struct ReportsPage::Kept
{
    QMutex mutex;
    OutlookCache earlier;
};

ReportsPage::ReportsPage(Session &session, JobRunner &jobs, QWidget *parent)
    : Page(u"reports"_s, parent),
      m_session(session),
      m_jobs(jobs),
      m_savePdf(new QAction(this)),
      m_monthLabel(new Label(QString(), Label::Size::Small, Tone::Muted)),
      m_month(new QComboBox),
      m_language(new FilterChips(u"reportLanguage"_s)),
      m_print(makeButton(u"report.print"_s, {}, u"printer"_s)),
      m_csv(makeButton(u"report.csv"_s, {}, u"file-text"_s)),
      m_smaller(makeIconButton(u"report.smaller"_s, u"minus"_s, {})),
      m_larger(makeIconButton(u"report.larger"_s, u"plus"_s, {})),
      m_fit(makeIconButton(u"report.fit"_s, u"ruler"_s, {})),
      m_place(new Label(QString(), Label::Size::Small, Tone::Muted)),
      m_preview(new ReportPreview(u"reportPreview"_s)),
      m_kept(std::make_shared<Kept>())
{
    m_savePdf->setObjectName(u"report.savePdf"_s);
    m_savePdf->setShortcut(QKeySequence::Save);
    m_savePdf->setProperty("iconName", u"download"_s);
    addAction(m_savePdf);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(makeBar());
    column->addWidget(m_preview, 1);
    connect(m_month, &QComboBox::currentIndexChanged, this, &ReportsPage::read);
    connect(m_language, &FilterChips::changed, this, &ReportsPage::read);
    connect(m_savePdf, &QAction::triggered, this, &ReportsPage::savePdf);
    connect(m_print, &QAbstractButton::clicked, this, &ReportsPage::print);
    connect(m_csv, &QAbstractButton::clicked, this, &ReportsPage::saveCsv);
    connect(m_smaller, &QAbstractButton::clicked, this, [this] { m_preview->zoomBy(1 / zoomFactor); });
    connect(m_larger, &QAbstractButton::clicked, this, [this] { m_preview->zoomBy(zoomFactor); });
    connect(m_fit, &QAbstractButton::clicked, this, [this] { m_preview->setZoom(std::nullopt); });
    connect(m_preview, &ReportPreview::pageChanged, this, &ReportsPage::showPlace);
    connect(m_preview, &ReportPreview::zoomChanged, this, &ReportsPage::showPlace);
    const auto settings = session.studio().read([](const Reader &reader) { return readSettings(reader); });
    if (settings.ok())
        m_language->setChecked(settings->language);
    retranslate();
}

QWidget *ReportsPage::makeBar()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_month->setObjectName(u"reportMonth"_s);
    m_monthLabel->setBuddy(m_month);
    for (const QString &key : {u"zh"_s, u"en"_s, u"both"_s})
        m_language->addChip(key, key);
    row->addWidget(m_monthLabel);
    row->addWidget(m_month);
    row->addSpacing(8);
    row->addWidget(m_language);
    row->addStretch();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_place, m_smaller, m_larger, m_fit})
        row->addWidget(widget);
    row->addSpacing(8);
    row->addWidget(m_csv);
    row->addWidget(m_print);
    return bar;
}

ReportsPage::~ReportsPage() { m_token.cancel(); }

QString ReportsPage::title() const { return tr("Reports"); }

QDate ReportsPage::month() const { return m_month->currentData().toDate(); }

ReportLanguage ReportsPage::language() const
{
    const QString key = m_language->checkedKey();
    return key == "en"_L1 ? ReportLanguage::English : key == "both"_L1 ? ReportLanguage::Both : ReportLanguage::Chinese;
}

void ReportsPage::fillMonths()
{
    const QSignalBlocker quiet(m_month);
    const QDate before = month();
    const QDate today = m_session.today();
    const QDate newest(today.year(), today.month(), 1);
    m_month->clear();
    const QLocale locale;
    const QString shape = locale.language() == QLocale::Chinese ? u"yyyy年M月"_s : u"MMMM yyyy"_s;
    for (int back = 0; back < monthsOffered; ++back) {
        const QDate first = newest.addMonths(-back);
        m_month->addItem(locale.toString(first, shape), first);
    }
    m_month->setCurrentIndex(std::max(0, m_month->findData(before)));
}

void ReportsPage::refresh()
{
    fillMonths();
    read();
}

void ReportsPage::read()
{
    auto connection = m_session.studio().openReadSession();
    if (!connection.ok())
        return;
    const int asked = ++m_asked;
    m_token.cancel();
    m_token = CancelToken();
    m_preview->setEmptyText(tr("Reading the figures…"));
    auto *watcher = new QFutureWatcher<Result<Report>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, asked] {
        watcher->deleteLater();
        if (asked == m_asked)
            take(watcher->result());
    });
    const std::shared_ptr<ReadSession> own = std::move(*connection);
    const Studio &studio = m_session.studio();
    watcher->setFuture(
        QtConcurrent::run([own, kept = m_kept, ahead = m_session.lookAhead(), token = m_token, wanted = month(),
                           now = studio.clock().now(), zone = studio.timeZone(), spoken = language()] {
            const QMutexLocker alone(&kept->mutex);
            const Progress progress({}, token);
            return own->read([&](const Reader &reader) {
                return readMonthReport(reader, wanted, now, zone, spoken, *ahead, kept->earlier, progress);
            });
        }));
}

void ReportsPage::take(const Result<Report> &report)
{
    const bool fine = report.ok();
    m_savePdf->setEnabled(fine);
    m_print->setEnabled(fine);
    m_csv->setEnabled(fine);
    if (!fine) {
        m_report.reset();
        m_preview->clear();
        m_preview->setEmptyText(report.error().message);
        return;
    }
    m_report = std::make_shared<const Report>(*report);
    const ReportFonts fonts;
    m_preview->setPages(layOutReport(*m_report, PageMetrics::a4(), fonts));
    Q_EMIT shown();
}

void ReportsPage::showPlace()
{
    const int pages = m_preview->pageCount();
    m_place->setText(pages == 0 ? QString()
                                : tr("Page %1 of %2 · %3%")
                                      .arg(m_preview->currentPage() + 1)
                                      .arg(pages)
                                      .arg(qRound(m_preview->zoom() * 100)));
}

QString ReportsPage::fileName(const QString &ending) const
{
    return QString(month().toString(u"yyyy-MM"_s) + u'.' + ending);
}

void ReportsPage::savePdf()
{
    if (!m_report)
        return;
    const std::optional<QString> path = m_session.dialogs().saveFile(
        this, {tr("Save the report as PDF"), fileName(u"pdf"_s), tr("PDF documents (*.pdf)")});
    if (!path)
        return;
    m_jobs.run<void>(
        this, tr("Writing the PDF"),
        [report = m_report, path = *path](const Progress &) {
            return writeReportPdf(*report, PageMetrics::a4(), path);
        },
        [this, path = *path](const Result<void> &written) {
            if (m_session.succeeded(written, this))
                Q_EMIT said(tr("Saved as %1").arg(QDir::toNativeSeparators(path)), false);
        });
}

void ReportsPage::saveCsv()
{
    if (!m_report)
        return;
    const std::optional<QString> path =
        m_session.dialogs().saveFile(this, {tr("Save the tables as CSV"), fileName(u"csv"_s), tr("Tables (*.csv)")});
    if (path && m_session.succeeded(writeReportCsv(*m_report, *path), this))
        Q_EMIT said(tr("Saved as %1").arg(QDir::toNativeSeparators(*path)), false);
}

void ReportsPage::print()
{
    if (m_report)
        previewReport(m_session.dialogs(), this, *m_report);
}

void ReportsPage::retranslate()
{
    m_savePdf->setText(tr("Save PDF"));
    m_monthLabel->setText(tr("Month"));
    m_month->setAccessibleName(tr("Month of the report"));
    m_language->setText(u"zh"_s, u"中文"_s);
    m_language->setText(u"en"_s, u"English"_s);
    m_language->setText(u"both"_s, tr("Both languages"));
    m_print->setText(tr("Print…"));
    m_csv->setText(tr("Tables as CSV"));
    const auto name = [](QToolButton *button, const QString &says) {
        button->setToolTip(says);
        button->setAccessibleName(says);
    };
    name(m_smaller, tr("Smaller (Ctrl+−)"));
    name(m_larger, tr("Larger (Ctrl++)"));
    name(m_fit, tr("Fit the width (Ctrl+0)"));
    fillMonths();
    showPlace();
}

} // namespace benchbook
