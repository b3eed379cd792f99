#include "ui/settings/backup_panel.h"

#include "core/journal/backup.h"
#include "core/peers/verify_letters.h"
#include "core/peers/own_identity.h"
#include "core/peers/recovery_sheet.h"
#include "ui/kit/buttons.h"
#include "ui/kit/label.h"
#include "ui/kit/value_edit.h"
#include "ui/shell/job_runner.h"

#include <QApplication>
#include <QDateTime>
#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QPointer>
#include <QVBoxLayout>

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

BackupPanel::BackupPanel(const QString &name, Session &session, JobRunner &jobs, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_jobs(jobs),
      m_now(new PrimaryButton(name + u".now"_s)),
      m_elsewhere(makeButton(name + u".elsewhere"_s, {}, u"download"_s)),
      m_day(new DayEdit(name + u".day"_s, session.today())),
      m_ofDay(makeButton(name + u".ofDay"_s, {}, u"history"_s)),
      m_verify(makeButton(name + u".verify"_s, {}, u"shield-check"_s))
{
    setObjectName(name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    m_last = sectionLabel(column);
    m_where = hintLabel(column);
    m_keys = hintLabel(column);
    m_keys->setObjectName(QString(name + u".keys"_s));
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
    column->addStretch();

    connect(m_now, &QPushButton::clicked, this, &BackupPanel::backUpNow);
    connect(m_elsewhere, &QPushButton::clicked, this, &BackupPanel::copyElsewhere);
    connect(m_ofDay, &QPushButton::clicked, this, &BackupPanel::copyOfDay);
    connect(m_day, &QLineEdit::returnPressed, this, &BackupPanel::copyOfDay);
    connect(m_verify, &QPushButton::clicked, this, &BackupPanel::verifyNow);
    retranslate();
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
    showKeys();
}

void BackupPanel::showKeys()
{
    const auto own = m_session.studio().read([](const Reader &reader) { return ownIdentity(reader).has_value(); });
    m_keys->setVisible(own.valueOr(false));
    if (!own.valueOr(false))
        return;
    const SheetState sheet = sheetState(m_session.studio());
    const bool isSafe = sheet.printed.isValid() && !sheet.isStale;
    m_keys->setTone(isSafe ? Tone::Muted : Tone::Warning);
    m_keys->setText(isSafe
                        ? tr("The keys of the studio are in no copy: the recovery sheet of %1 brings them back.")
                              .arg(sheet.printed.toString(Qt::ISODate))
                        : tr("△ The keys of the studio are in no copy, and no recovery sheet of them was printed here. "
                             "Print it under Peers, Our keys."));
}

QString BackupPanel::copyName(const QString &day) const
{
    return QFileInfo(m_session.studio().path()).completeBaseName() + u'-' + day + u".benchbook"_s;
}

void BackupPanel::setRunning(bool running)
{
    m_running = running;
    for (QWidget *starter : {static_cast<QWidget *>(m_now), static_cast<QWidget *>(m_elsewhere),
                             static_cast<QWidget *>(m_ofDay), static_cast<QWidget *>(m_verify)})
        starter->setEnabled(!running);
}

template <class T>
void BackupPanel::run(const QString &title, std::function<Result<T>(const Studio &, const Progress &)> work,
                      std::function<void(const Result<T> &)> done)
{
    // A button that rests loses the keyboard to the next one; it comes back unless the person went on elsewhere.
    const QPointer<QWidget> starter = QApplication::focusWidget();
    setRunning(true);
    const QPointer<QWidget> meanwhile = QApplication::focusWidget();
    m_jobs.run<T>(
        this, title,
        [path = m_session.studio().path(), &clock = m_session.studio().clock(),
         work = std::move(work)](const Progress &progress) -> Result<T> {
            BENCHBOOK_ASSIGN(const auto studio, Studio::open(path, Access::ReadOnly, clock));
            studio->stopWhen([progress] { return progress.isCancelled(); });
            return work(*studio, progress);
        },
        [this, starter, meanwhile, done = std::move(done)](const Result<T> &result) {
            setRunning(false);
            if (starter && QApplication::focusWidget() == meanwhile)
                starter->setFocus(Qt::OtherFocusReason);
            if (result.ok() || result.error().code != ErrorCode::Cancelled)
                done(result);
            else
                sayStopped();
            retranslate();
        });
}

// Not in the template above: lupdate would take its T for the class.
void BackupPanel::sayStopped() { Q_EMIT said(tr("Stopped; nothing was written."), false); }

void BackupPanel::sayCopied(const QString &message, const CarriedContents &contents)
{
    const QString missing = missingContentsText(contents);
    Q_EMIT said(missing.isEmpty() ? message : QString(message + u' ' + missing), false);
}

void BackupPanel::backUpNow()
{
    if (m_running)
        return;
    const Instant started = m_session.studio().clock().now();
    run<BackupCopy>(
        tr("Backing up"),
        [folder = backupFolder(m_session.studio())](const Studio &studio, const Progress &progress) {
            return copyToFolder(studio, folder, progress);
        },
        [this, started](const Result<BackupCopy> &copied) {
            if (m_session.succeeded(copied, this) && m_session.succeeded(noteBackup(m_session.studio(), started), this))
                sayCopied(tr("Backed up"), copied->contents);
        });
}

void BackupPanel::copyElsewhere()
{
    if (m_running)
        return;
    const auto to = m_session.dialogs().saveFile(this, {tr("Save a copy of the studio"),
                                                        copyName(m_session.today().toString(Qt::ISODate)),
                                                        tr("Studio files (*.benchbook)"), false});
    if (!to)
        return;
    run<CarriedContents>(
        tr("Saving a copy"),
        [to = *to](const Studio &studio, const Progress &progress) { return saveCopy(studio, to, progress); },
        [this](const Result<CarriedContents> &copied) {
            if (m_session.succeeded(copied, this))
                sayCopied(tr("Saved a copy"), *copied);
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
        this, {tr("Save the studio as it was"), copyName(name), tr("Studio files (*.benchbook)"), false});
    if (!to)
        return;
    run<RestoredMoment>(
        tr("Making the studio as it was"),
        [name, to = *to](const Studio &studio, const Progress &progress) {
            Random random = Random::fromSystem();
            return restoreMoment(studio.path(), name, to, studio.clock(), random, progress);
        },
        [this, name, to = *to](const Result<RestoredMoment> &made) {
            if (!m_session.succeeded(made, this))
                return;
            QString message =
                tr("The studio as it was at the end of %1 is in %2.").arg(name, QDir::toNativeSeparators(to));
            if (made->leftOut > 0) {
                message +=
                    u' ' + tr("%n action(s) of before then are not in it: the clock was wrong when they were done.",
                              nullptr, made->leftOut);
            }
            sayCopied(message, made->contents);
        });
}

void BackupPanel::verifyNow()
{
    if (m_running)
        return;
    m_result->setTone(Tone::Muted);
    m_result->setText(tr("Checking…"));
    m_verified.reset();
    run<Verification>(
        tr("Checking the book"),
        [](const Studio &studio, const Progress &progress) { return verifyWithLetters(studio, true, progress); },
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
    QStringList lines{
        tr("! The book does not agree with itself in these places. Nothing was changed; keep a copy of the "
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
