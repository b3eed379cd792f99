#include "ui/settings/backup_panel.h"

#include "core/journal/backup.h"
#include "ui/kit/buttons.h"
#include "ui/kit/label.h"

#include <QDateTime>
#include <QDir>
#include <QEvent>
#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QPointer>
#include <QProgressBar>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

/// Reads the file beside the window's own connection, so the screen stays free while it works.
Result<Verification> verifyBeside(const QString &path, const Clock &clock, const Progress &progress)
{
    BENCHBOOK_ASSIGN(const auto studio, Studio::open(path, Access::ReadOnly, clock));
    return verifyByRebuild(*studio, progress);
}

Label *sectionLabel(QVBoxLayout *column)
{
    auto *label = new Label({}, Label::Size::Body);
    label->setBold(true);
    column->addWidget(label);
    return label;
}

} // namespace

BackupPanel::BackupPanel(const QString &name, Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_now(new PrimaryButton(name + u".now"_s)),
      m_elsewhere(makeButton(name + u".elsewhere"_s, {}, u"download"_s)),
      m_verify(makeButton(name + u".verify"_s, {}, u"shield-check"_s)), m_stop(new FlatButton(name + u".stop"_s)),
      m_bar(new QProgressBar)
{
    setObjectName(name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    m_last = sectionLabel(column);
    m_where = new Label({}, Label::Size::Body, Tone::Muted);
    m_where->setWordWrap(true);
    column->addWidget(m_where);
    auto *copies = new QHBoxLayout;
    copies->addWidget(m_now);
    copies->addWidget(m_elsewhere);
    copies->addStretch();
    column->addLayout(copies);
    column->addSpacing(14);
    m_explain = sectionLabel(column);
    m_result = new Label({}, Label::Size::Body, Tone::Muted);
    m_result->setObjectName(QString(name + u".result"_s));
    m_result->setWordWrap(true);
    column->addWidget(m_result);
    auto *check = new QHBoxLayout;
    check->addWidget(m_verify);
    check->addWidget(m_bar);
    check->addWidget(m_stop);
    check->addStretch();
    column->addLayout(check);
    column->addStretch();
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(220, 6);
    m_bar->hide();
    m_stop->hide();

    connect(m_now, &QPushButton::clicked, this, &BackupPanel::backUpNow);
    connect(m_elsewhere, &QPushButton::clicked, this, &BackupPanel::copyElsewhere);
    connect(m_verify, &QPushButton::clicked, this, &BackupPanel::verifyNow);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_cancel.cancel(); });
    retranslate();
}

BackupPanel::~BackupPanel()
{
    m_cancel.cancel();
}

void BackupPanel::refresh()
{
    bool known = false;
    const qint64 ms = m_session.studio().fileNote(u"last-backup-ms"_s).toLongLong(&known);
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(ms, m_session.studio().timeZone());
    m_last->setText(known ? tr("Last backup: %1").arg(at.toString(u"yyyy-MM-dd HH:mm"_s))
                          : tr("There is no backup yet."));
    m_where->setText(tr("Copies go to %1. Seven daily, four weekly and twelve monthly ones are kept.")
                         .arg(QDir::toNativeSeparators(backupFolder(m_session.studio()))));
}

void BackupPanel::backUpNow()
{
    const auto path = backUp(m_session.studio(), backupFolder(m_session.studio()));
    if (m_session.succeeded(path, this))
        Q_EMIT said(tr("Backed up"), false);
    refresh();
}

void BackupPanel::copyElsewhere()
{
    const auto path = m_session.dialogs().saveFile(
        this, {tr("Save a copy of the studio"), u"studio-"_s + m_session.today().toString(Qt::ISODate) + u".benchbook"_s,
               tr("Studio files (*.benchbook)")});
    if (!path)
        return;
    if (m_session.succeeded(m_session.studio().copyTo(*path), this))
        Q_EMIT said(tr("Saved a copy"), false);
}

void BackupPanel::verifyNow()
{
    if (m_running)
        return;
    m_running = true;
    m_cancel = CancelToken();
    m_verify->setEnabled(false);
    m_bar->setValue(0);
    m_bar->show();
    m_stop->show();
    m_result->setTone(Tone::Muted);
    m_result->setText(tr("Checking…"));
    const QPointer<BackupPanel> self(this);
    Progress progress(
        [self](double done, const QString &) {
            QMetaObject::invokeMethod(self.data(), [self, done] {
                if (self)
                    self->m_bar->setValue(static_cast<int>(done * 1000));
            }, Qt::QueuedConnection);
        },
        m_cancel);
    auto *watcher = new QFutureWatcher<Result<Verification>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        showResult(watcher->result());
        watcher->deleteLater();
    });
    watcher->setFuture(QtConcurrent::run([path = m_session.studio().path(), &clock = m_session.studio().clock(),
                                          progress] { return verifyBeside(path, clock, progress); }));
}

void BackupPanel::showResult(const Result<Verification> &result)
{
    m_running = false;
    m_verified = result;
    m_verify->setEnabled(true);
    m_bar->hide();
    m_stop->hide();
    if (!result.ok()) {
        m_result->setTone(result.error().code == ErrorCode::Cancelled ? Tone::Muted : Tone::Danger);
        m_result->setText(result.error().message);
        return;
    }
    if (result->violations.empty()) {
        m_result->setTone(Tone::Success);
        m_result->setText(tr("✓ Everything agrees: %1 actions, %2 rules, %3 tables rebuilt from the journal alone.")
                              .arg(result->entries)
                              .arg(result->checks)
                              .arg(result->tables));
        return;
    }
    QStringList lines{tr("! The book does not agree with itself in these places. Nothing was changed; keep a copy of the "
                         "file and report this.")};
    for (const Violation &violation : result->violations)
        lines << violation.check + u": "_s + violation.subject + u" — "_s + violation.detail;
    m_result->setTone(Tone::Danger);
    m_result->setText(lines.mid(0, 20).join(u'\n'));
}

void BackupPanel::retranslate()
{
    m_now->setText(tr("&Back up now"));
    m_elsewhere->setText(tr("Save a copy…"));
    m_explain->setText(tr("Is the book whole?"));
    m_verify->setText(tr("&Verify now"));
    m_stop->setText(tr("Stop"));
    m_bar->setAccessibleName(tr("Progress of the check"));
    if (m_verified)
        showResult(*m_verified);
    else
        m_result->setText(tr("Checks every rule of the stock and the money, and rebuilds the whole book from its "
                             "journal to compare."));
    refresh();
}

void BackupPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && !m_running)
        retranslate();
}

} // namespace benchbook
