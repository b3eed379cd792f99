#include "ui/settings/backup_panel.h"

#include "core/journal/backup.h"
#include "ui/kit/buttons.h"
#include "ui/kit/label.h"
#include "ui/kit/value_edit.h"

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

Label *sectionLabel(QVBoxLayout *column)
{
    auto *label = new Label({}, Label::Size::Body);
    label->setBold(true);
    column->addWidget(label);
    return label;
}

Label *hintLabel(QVBoxLayout *column)
{
    auto *label = new Label({}, Label::Size::Body, Tone::Muted);
    label->setWordWrap(true);
    column->addWidget(label);
    return label;
}

void addRow(QVBoxLayout *column, std::initializer_list<QWidget *> widgets)
{
    auto *row = new QHBoxLayout;
    for (QWidget *widget : widgets)
        row->addWidget(widget);
    row->addStretch();
    column->addLayout(row);
}

} // namespace

BackupPanel::BackupPanel(const QString &name, Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_now(new PrimaryButton(name + u".now"_s)),
      m_elsewhere(makeButton(name + u".elsewhere"_s, {}, u"download"_s)),
      m_day(new DayEdit(name + u".day"_s, session.today())),
      m_ofDay(makeButton(name + u".ofDay"_s, {}, u"history"_s)),
      m_verify(makeButton(name + u".verify"_s, {}, u"shield-check"_s)), m_stop(new FlatButton(name + u".stop"_s)),
      m_bar(new QProgressBar)
{
    setObjectName(name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    m_last = sectionLabel(column);
    m_where = hintLabel(column);
    addRow(column, {m_now, m_elsewhere});
    column->addSpacing(14);
    m_earlier = sectionLabel(column);
    m_earlierHint = hintLabel(column);
    m_day->setFixedWidth(160);
    addRow(column, {m_day, m_ofDay});
    column->addSpacing(14);
    m_explain = sectionLabel(column);
    m_result = hintLabel(column);
    m_result->setObjectName(QString(name + u".result"_s));
    addRow(column, {m_verify});
    column->addSpacing(14);
    addRow(column, {m_bar, m_stop});
    column->addStretch();
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(220, 6);
    m_bar->hide();
    m_stop->hide();

    connect(m_now, &QPushButton::clicked, this, &BackupPanel::backUpNow);
    connect(m_elsewhere, &QPushButton::clicked, this, &BackupPanel::copyElsewhere);
    connect(m_ofDay, &QPushButton::clicked, this, &BackupPanel::copyOfDay);
    connect(m_day, &QLineEdit::returnPressed, this, &BackupPanel::copyOfDay);
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

void BackupPanel::setRunning(bool running)
{
    m_running = running;
    for (QWidget *starter : {static_cast<QWidget *>(m_now), static_cast<QWidget *>(m_elsewhere),
                             static_cast<QWidget *>(m_ofDay), static_cast<QWidget *>(m_verify)})
        starter->setEnabled(!running);
    m_bar->setValue(0);
    m_bar->setVisible(running);
    m_stop->setVisible(running);
}

template <class T>
void BackupPanel::runBeside(std::function<Result<T>(const Progress &)> work, std::function<void(const Result<T> &)> done)
{
    m_cancel = CancelToken();
    QWidget *starter = focusWidget();
    setRunning(true);
    const QPointer<BackupPanel> self(this);
    Progress progress(
        [self](double part, const QString &) {
            QMetaObject::invokeMethod(self.data(), [self, part] {
                if (self)
                    self->m_bar->setValue(static_cast<int>(part * 1000));
            }, Qt::QueuedConnection);
        },
        m_cancel);
    auto *watcher = new QFutureWatcher<Result<T>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, starter, done = std::move(done)] {
        setRunning(false);
        // The button that was pressed rested meanwhile and so lost the keyboard.
        if (starter && isAncestorOf(starter) && !window()->focusWidget())
            starter->setFocus(Qt::OtherFocusReason);
        done(watcher->result());
        watcher->deleteLater();
    });
    watcher->setFuture(QtConcurrent::run([work = std::move(work), progress] { return work(progress); }));
}

void BackupPanel::backUpNow()
{
    if (m_running)
        return;
    const Instant started = m_session.studio().clock().now();
    runBeside<QString>(
        [path = m_session.studio().path(), folder = backupFolder(m_session.studio()),
         &clock = m_session.studio().clock()](const Progress &) -> Result<QString> {
            BENCHBOOK_ASSIGN(const auto studio, Studio::open(path, Access::ReadOnly, clock));
            return copyToFolder(*studio, folder);
        },
        [this, started](const Result<QString> &copied) {
            if (m_session.succeeded(copied, this) && m_session.succeeded(noteBackup(m_session.studio(), started), this))
                Q_EMIT said(tr("Backed up"), false);
            refresh();
        });
}

void BackupPanel::copyElsewhere()
{
    if (m_running)
        return;
    const auto to = m_session.dialogs().saveFile(
        this, {tr("Save a copy of the studio"), u"studio-"_s + m_session.today().toString(Qt::ISODate) + u".benchbook"_s,
               tr("Studio files (*.benchbook)")});
    if (!to)
        return;
    runBeside<void>([from = m_session.studio().path(), to = *to](const Progress &) { return Studio::copyFile(from, to); },
                    [this](const Result<void> &copied) {
                        if (m_session.succeeded(copied, this))
                            Q_EMIT said(tr("Saved a copy"), false);
                    });
}

void BackupPanel::copyOfDay()
{
    const std::optional<QDate> day = m_day->day();
    if (m_running || !day) {
        m_day->setFocus(Qt::OtherFocusReason);
        return;
    }
    const QString name = day->toString(Qt::ISODate);
    const auto to = m_session.dialogs().saveFile(
        this, {tr("Save the studio as it was"), u"studio-"_s + name + u".benchbook"_s, tr("Studio files (*.benchbook)")});
    if (!to)
        return;
    runBeside<void>(
        [from = m_session.studio().path(), to = *to, name, &clock = m_session.studio().clock()](const Progress &progress) {
            Random random = Random::fromSystem();
            return restoreMoment(from, name, to, clock, random, progress);
        },
        [this, name, to = *to](const Result<void> &made) {
            if (!made.ok() && made.error().code == ErrorCode::Cancelled)
                Q_EMIT said(made.error().message, false);
            else if (m_session.succeeded(made, this))
                Q_EMIT said(tr("The studio as it was at the end of %1 is in %2.").arg(name, QDir::toNativeSeparators(to)),
                            false);
        });
}

void BackupPanel::verifyNow()
{
    if (m_running)
        return;
    m_result->setTone(Tone::Muted);
    m_result->setText(tr("Checking…"));
    runBeside<Verification>(
        // Reads the file beside the window's own connection, so the screen stays free while it works.
        [path = m_session.studio().path(), &clock = m_session.studio().clock()](
            const Progress &progress) -> Result<Verification> {
            BENCHBOOK_ASSIGN(const auto studio, Studio::open(path, Access::ReadOnly, clock));
            return verifyByRebuild(*studio, progress);
        },
        [this](const Result<Verification> &checked) { showResult(checked); });
}

void BackupPanel::showResult(const Result<Verification> &result)
{
    m_verified = result;
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
    m_earlier->setText(tr("As it was"));
    m_earlierHint->setText(tr("The studio as it was at the end of an earlier day, as a file of its own. This one stays "
                              "as it is."));
    m_day->setAccessibleName(tr("The day"));
    m_ofDay->setText(tr("Save as it was…"));
    m_explain->setText(tr("Is the book whole?"));
    m_verify->setText(tr("&Verify now"));
    m_stop->setText(tr("Stop"));
    m_bar->setAccessibleName(tr("Progress"));
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
