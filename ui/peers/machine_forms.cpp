#include "ui/peers/machine_forms.h"

#include "core/base/whole_file.h"
#include "core/letters/visible_text.h"
#include "core/people/settings.h"
#include "ui/kit/buttons.h"
#include "ui/peers/key_access.h"
#include "ui/peers/own_card_forms.h"
#include "ui/records/background.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

constexpr int linesOfDigits = 4;
/// As text a request or an answer has more bytes than as a file.
constexpr qint64 largestAdmissionFile = qint64(64) * 1024;

/// What a file system takes of a name that was typed.
QString plainFileName(const QString &name)
{
    QString plain;
    for (const QChar letter : name.trimmed()) {
        if (letter.isLetterOrNumber() || letter == u' ' || letter == u'-')
            plain += letter;
    }
    return plain;
}

} // namespace

QString machineTitle(const OwnMachine &machine)
{
    return machine.name.isEmpty() ? machine.letter : QString(machine.letter % u" · "_s % visibleText(machine.name));
}

AddMachineForm::AddMachineForm(Session &session, JobRunner &jobs, KeyAccess &keys)
    : PaneForm(u"addMachine"_s), m_session(session), m_jobs(jobs), m_keys(keys), m_name(new QLineEdit)
{
    m_name->setObjectName(u"addMachineName"_s);
    addField(u"name"_s, m_name);
    AddMachineForm::retranslate();
}

AddMachineForm::~AddMachineForm() { m_token.cancel(); }

void AddMachineForm::retranslate()
{
    setTexts(tr("A further machine"), tr("Write its studio file…"));
    setSubmittable(!m_busy);
    setLeaveText(m_busy ? tr("Stop") : tr("Leave it"));
    field(u"name"_s)->setLabel(tr("Where it stands"));
    field(u"name"_s)->setHint(tr("Only the file is named after it."));
    m_name->setPlaceholderText(tr("Work room"));
    setNote(m_busy ? tr("Writing the studio file, with its photos and papers…")
                   : tr("1. Its studio file is written here, with everything that is in the studio now.\n"
                        "2. Carry the file and what lies beside it under the same name to the other computer. In the "
                        "first window of its Benchbook, choose “Join a studio that has machines already”.\n"
                        "3. It asks for keys; you hear its words here, and it gets them.\n"
                        "From then on bundles carry what each of them did to the other."));
}

void AddMachineForm::submit()
{
    if (m_busy)
        return;
    clearProblems();
    Studio &studio = m_session.studio();
    const QString name = plainFileName(m_name->text());
    const auto path = m_session.dialogs().saveFile(
        this, {.title = tr("Where the file for the further machine goes"),
               .suggestedName = QFileInfo(studio.path()).completeBaseName() % u" - "_s %
                                (name.isEmpty() ? tr("Work room") : name) % u".benchbook"_s,
               .filter = tr("Studio files (*.benchbook)"),
               .replaces = false});
    if (!path)
        return showError(Error::refused(tr("Nothing was written: no place was chosen.")));
    // That there are several is for the window's own studio to know, before another thread writes.
    if (Machines machines(studio); !machines.areSeveral()) {
        if (const Result<void> several = machines.becomeSeveral(m_keys.random()); !several.ok())
            return showError(several.error());
    }
    m_busy = true;
    setFocus(Qt::OtherFocusReason);
    retranslate();
    m_token = writeInBackground<QString>(
        m_session, m_jobs, this, tr("Writing the file for a further machine"),
        [path = *path](Studio &writer, const Progress &progress) {
            Random random = Random::fromSystem();
            return makeMachineFile(writer, path, random, progress);
        },
        [this, path = *path](const Result<QString> &letter) {
            m_busy = false;
            retranslate();
            if (!letter.ok()) {
                return showError(letter.error().code == ErrorCode::Cancelled
                                     ? Error{ErrorCode::Cancelled, tr("Stopped. There is no further machine.")}
                                     : letter.error());
            }
            takeAsFilled();
            Q_EMIT made(*letter, path);
            Q_EMIT done(std::nullopt);
        });
}

Result<std::optional<qint64>> AddMachineForm::act()
{
    Q_UNREACHABLE(); // submit() leaves it to a worker
}

void AddMachineForm::leave()
{
    if (m_busy)
        m_token.cancel();
    else
        PaneForm::leave();
}

AskToJoinForm::AskToJoinForm(Session &session, KeyAccess &keys)
    : PaneForm(u"askToJoin"_s), m_session(session), m_keys(keys), m_name(new QLineEdit(nameOfComputer()))
{
    m_name->setObjectName(u"askToJoinName"_s);
    addField(u"name"_s, m_name);
    AskToJoinForm::retranslate();
}

void AskToJoinForm::retranslate()
{
    setTexts(tr("Ask for keys"), tr("Ask for keys"));
    field(u"name"_s)->setLabel(tr("What this computer is called"));
    field(u"name"_s)->setHint(tr("It stands on the card, so that you know your machines apart later."));
    m_name->setPlaceholderText(tr("Work room"));
}

Result<std::optional<qint64>> AskToJoinForm::act()
{
    if (!m_keys.ring())
        return lockedKeys();
    const QString name = m_name->text().trimmed();
    BENCHBOOK_TRY(askToJoin(m_session.studio(), *m_keys.ring(), name.isEmpty() ? tr("Work room") : name));
    return std::optional<qint64>();
}

AdmissionInput::AdmissionInput(const QString &name, Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_text(new QPlainTextEdit),
      m_file(makeButton(QString(name % u"File"_s), {}, u"folder-open"_s))
{
    setObjectName(name);
    m_text->setObjectName(QString(name % u"Text"_s));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * linesOfDigits + 16);
    setFocusProxy(m_text);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_text);
    column->addWidget(m_file, 0, Qt::AlignLeft);
    connect(m_file, &QPushButton::clicked, this, &AdmissionInput::choose);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { m_read.reset(); });
    retranslate();
}

void AdmissionInput::setTexts(const QString &fileTitle, const QString &filter)
{
    m_fileTitle = fileTitle;
    m_filter = filter;
}

void AdmissionInput::choose()
{
    const QStringList files =
        m_session.dialogs().openFiles(this, {.title = m_fileTitle, .suggestedName = {}, .filter = m_filter});
    if (!files.isEmpty())
        readFile(files.front());
}

void AdmissionInput::readFile(const QString &path)
{
    Result<QByteArray> read = readForeignFile(path, largestAdmissionFile);
    m_text->setPlainText(QFileInfo(path).fileName());
    m_read = std::move(read);
}

Result<QByteArray> AdmissionInput::bytes() const
{
    if (m_read)
        return *m_read;
    if (m_text->toPlainText().trimmed().isEmpty())
        return Error::invalid(tr("Paste the digits, or choose the file."));
    return admissionFromText(m_text->toPlainText());
}

void AdmissionInput::retranslate()
{
    m_file->setText(tr("From a file…"));
    m_text->setPlaceholderText(tr("Digits from a message, or scanned off a screen"));
    m_text->setAccessibleName(tr("The digits"));
}

void AdmissionInput::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

TakeAnswerForm::TakeAnswerForm(Session &session, KeyAccess &keys)
    : PaneForm(u"takeAnswer"_s),
      m_session(session),
      m_keys(keys),
      m_input(new AdmissionInput(u"takeAnswerInput"_s, session))
{
    addField(u"answer"_s, m_input);
    TakeAnswerForm::retranslate();
}

void TakeAnswerForm::retranslate()
{
    setTexts(tr("The answer of the owner's machine"), tr("Take the keys"));
    field(u"answer"_s)->setLabel(tr("The answer"));
    m_input->setTexts(tr("The answer of the owner's machine"), tr("Answer for a machine (*.bbadmit);;All files (*)"));
    setNote(tr("Then make a bundle there, and take it in here: each machine has what the other did."));
}

Result<std::optional<qint64>> TakeAnswerForm::act()
{
    if (!m_keys.ring())
        return lockedKeys();
    const Result<QByteArray> answer = m_input->bytes();
    const Result<void> joined =
        answer.ok() ? join(m_session.studio(), *m_keys.ring(), *answer) : Result<void>(answer.error());
    if (!joined.ok())
        return Error::fromIssues({{u"answer"_s, joined.error().message}});
    return std::optional<qint64>();
}

TakeRequestForm::TakeRequestForm(Session &session)
    : PaneForm(u"takeRequest"_s), m_input(new AdmissionInput(u"takeRequestInput"_s, session))
{
    addField(u"request"_s, m_input);
    TakeRequestForm::retranslate();
}

void TakeRequestForm::retranslate()
{
    setTexts(tr("Admit another machine"), tr("Hear its words"));
    field(u"request"_s)->setLabel(tr("What it asks with"));
    m_input->setTexts(tr("The file with which the new machine asks"),
                      tr("Request of a machine (*.bbask);;All files (*)"));
    setNote(tr("The new machine shows it under Peers, Our keys, after “Ask for keys”: as a file, as text, or as a code "
               "to scan."));
}

Result<std::optional<qint64>> TakeRequestForm::act()
{
    const Result<QByteArray> bytes = m_input->bytes();
    const Result<AdmissionRequest> request =
        bytes.ok() ? AdmissionRequest::read(*bytes) : Result<AdmissionRequest>(bytes.error());
    if (!request.ok())
        return Error::fromIssues({{u"request"_s, request.error().message}});
    takeAsFilled();
    Q_EMIT requested(*bytes);
    return std::optional<qint64>();
}

MachineBundleForm::MachineBundleForm(Session &session, JobRunner &jobs, KeyAccess &keys, const OwnMachine &machine)
    : BundleWritingForm(u"machineBundle"_s, session, jobs, keys), m_machine(machine)
{
    MachineBundleForm::retranslate();
}

void MachineBundleForm::retranslate()
{
    setWritingTexts(tr("A bundle for %1").arg(machineTitle(m_machine)),
                    tr("%n action(s) that it has not confirmed, with their photos and papers. Only our own machines "
                       "can read it. Carry it there and take it in; should it be lost, the next one brings everything "
                       "again.",
                       nullptr, m_machine.toCarry));
}

QString MachineBundleForm::suggestedName() const
{
    const QString name = BundleWritingForm::suggestedName();
    return QFileInfo(name).completeBaseName() % u'-' % m_machine.letter % u".bbundle"_s;
}

BundleWritingForm::Write MachineBundleForm::writing() const
{
    return [device = *m_machine.device, person = session().person()](Studio &studio, KeyRing &ring, const QString &path,
                                                                     const Progress &progress) -> Result<Bundles> {
        BENCHBOOK_ASSIGN(SentBundle sent, writeMachineBundle(studio, ring, device, path, person, progress));
        return Bundles{std::move(sent)};
    };
}

QString MachineBundleForm::stoppedSentence() const { return tr("Stopped; nothing was written."); }

} // namespace benchbook
