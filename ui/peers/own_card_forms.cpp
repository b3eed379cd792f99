#include "ui/peers/own_card_forms.h"

#include "core/base/whole_file.h"
#include "core/identity/recovery.h"
#include "core/letters/visible_text.h"
#include "core/peers/own_machines.h"
#include "ui/kit/buttons.h"
#include "ui/peers/key_access.h"
#include "ui/peers/own_card_view.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSysInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

/// A row of the sheet: five groups of five.
constexpr qsizetype digitsOfRow = 25;

qsizetype digitsIn(const QString &typed)
{
    return std::count_if(typed.cbegin(), typed.cend(), [](QChar letter) { return letter.isDigit(); });
}

} // namespace

QString nameOfComputer()
{
    const QString name = QSysInfo::machineHostName().section(u'.', 0, 0);
    return name.size() > 1 && name != "localhost"_L1 ? name : QString();
}

Error lockedKeys() { return Error::refused(KeyAccess::tr("The keys are locked. Unlock them first.")); }

MakeKeysForm::MakeKeysForm(Session &session, KeyAccess &keys)
    : PaneForm(u"makeKeys"_s), m_session(session), m_keys(keys), m_machine(new QLineEdit(nameOfComputer()))
{
    m_machine->setObjectName(u"makeKeysMachine"_s);
    addField(u"machine"_s, m_machine);
    MakeKeysForm::retranslate();
}

void MakeKeysForm::retranslate()
{
    setTexts(tr("Make our keys"), tr("Make our keys"));
    field(u"machine"_s)->setLabel(tr("What this computer is called"));
    field(u"machine"_s)->setHint(tr("It stands on the card, so that you know your machines apart later."));
    m_machine->setPlaceholderText(tr("Desk"));
}

Result<std::optional<qint64>> MakeKeysForm::act()
{
    if (!m_keys.ring())
        return lockedKeys();
    const QString name = m_machine->text().trimmed();
    const auto made =
        makeIdentity(m_session.studio(), *m_keys.ring(), name.isEmpty() ? tr("Desk") : name, m_session.person());
    BENCHBOOK_TRY(made);
    return std::optional<qint64>();
}

RecoverForm::RecoverForm(Session &session, KeyAccess &keys)
    : PaneForm(u"recoverKeys"_s), m_session(session), m_keys(keys), m_machine(new QLineEdit(nameOfComputer()))
{
    m_machine->setObjectName(u"recoverMachine"_s);
    for (int row = 1; row <= recoveryRows; row += 2) {
        std::vector<std::pair<QString, QWidget *>> pair;
        for (const int number : {row, row + 1}) {
            auto *edit = new QLineEdit;
            edit->setObjectName(u"recoverRow%1"_s.arg(number));
            m_rows.push_back(edit);
            pair.emplace_back(u"row%1"_s.arg(number), edit);
        }
        addFields(pair);
        // After the field has forgotten what was wrong with its text before.
        for (const int number : {row, row + 1}) {
            connect(m_rows[std::size_t(number - 1)], &QLineEdit::textChanged, this, [this, number] { judge(number); });
        }
    }
    addField(u"machine"_s, m_machine);
    RecoverForm::retranslate();
}

void RecoverForm::judge(int row)
{
    const QString typed = m_rows[std::size_t(row - 1)]->text();
    const bool whole = digitsIn(typed) == digitsOfRow;
    if (whole && !isRecoveryRow(row, typed))
        field(u"row%1"_s.arg(row))->setProblem(tr("This is not as it was printed. Compare it digit by digit."));
    field(u"row%1"_s.arg(row))->setHint(whole ? tr("✓ as printed") : QString());
}

void RecoverForm::retranslate()
{
    setTexts(tr("Bring the keys back"), tr("Bring them back"));
    for (int row = 1; row <= recoveryRows; ++row)
        field(u"row%1"_s.arg(row))->setLabel(tr("Row %1").arg(row));
    field(u"machine"_s)->setLabel(tr("What this computer is called"));
    m_machine->setPlaceholderText(tr("Desk"));
    setNote(
        tr("Type the eight rows of the recovery sheet, or scan its code into the first. This computer becomes a new "
           "machine of the studio; withdraw the one that is lost afterwards, and send the peers a bundle: the new "
           "card is in it."));
}

Result<std::optional<qint64>> RecoverForm::act()
{
    if (!m_keys.ring())
        return lockedKeys();
    QStringList rows;
    for (const QLineEdit *edit : m_rows)
        rows << edit->text();
    // A scanner types the whole code where the cursor stands.
    const bool scanned = digitsIn(rows.front()) > digitsOfRow;
    BENCHBOOK_ASSIGN(const StudioKeys keys, scanned ? keysFromRecovery(rows.front()) : keysFromRecovery(rows));
    const QString name = m_machine->text().trimmed();
    BENCHBOOK_TRY(recoverIdentity(m_session.studio(), *m_keys.ring(), keys, name.isEmpty() ? tr("Desk") : name,
                                  m_session.person()));
    return std::optional<qint64>();
}

RenewKeysForm::RenewKeysForm(Session &session, KeyAccess &keys)
    : PaneForm(u"renewKeys"_s), m_session(session), m_keys(keys)
{
    RenewKeysForm::retranslate();
}

void RenewKeysForm::retranslate()
{
    setTexts(tr("Renew our keys?"), tr("Renew the keys"));
    setLeaveText(tr("Keep them"));
    setNote(tr("A new key takes the place of the studio's, and the old one signs that it does: peers follow by "
               "themselves with the next bundle, and nobody has to be heard again. The recovery sheet of today opens "
               "nothing then; print it anew at once. This cannot be undone."));
}

Result<std::optional<qint64>> RenewKeysForm::act()
{
    if (!m_keys.ring())
        return lockedKeys();
    BENCHBOOK_TRY(renewRoot(m_session.studio(), *m_keys.ring(), m_session.person()));
    return std::optional<qint64>();
}

WithdrawMachineForm::WithdrawMachineForm(Session &session, KeyAccess &keys, Id<Machine> machine, const QString &name)
    : PaneForm(u"withdrawMachine"_s), m_session(session), m_keys(keys), m_machine(machine), m_name(name)
{
    WithdrawMachineForm::retranslate();
}

void WithdrawMachineForm::retranslate()
{
    setTexts(tr("Withdraw %1?").arg(m_name), tr("Withdraw it"));
    setLeaveText(tr("Keep it"));
    setNote(
        tr("For a machine that was lost, stolen or sold. Nothing it signs from now on counts, and what it did since "
           "its last bundle never comes: if it is still there, take a last bundle of it in first. Peers and our other "
           "machines write to a new key that it does not know; send each a bundle soon, the new card is in it. Print "
           "the recovery sheet anew. This cannot be undone."));
}

Result<std::optional<qint64>> WithdrawMachineForm::act()
{
    if (!m_keys.ring())
        return lockedKeys();
    BENCHBOOK_TRY(revokeMachine(m_session.studio(), *m_keys.ring(), m_machine, m_session.person()));
    return std::optional<qint64>();
}

AdmitMachineForm::AdmitMachineForm(Session &session, KeyAccess &keys, AdmissionRequest request)
    : PaneForm(u"admitMachine"_s),
      m_session(session),
      m_keys(keys),
      m_request(std::move(request)),
      m_hearing(m_request.hearing(spokenHere(), keys.random())),
      m_owns(new QCheckBox),
      m_other(new FlatButton(u"admitOther"_s)),
      m_copy(new FlatButton(u"admitCopy"_s))
{
    std::vector<std::pair<QString, QWidget *>> fields;
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        m_words[i] = new QLineEdit;
        m_words[i]->setObjectName(u"admitWord%1"_s.arg(i + 1));
        fields.emplace_back(u"word%1"_s.arg(i + 1), m_words[i]);
    }
    addFields(fields);
    m_other->setCompact();
    addWidget(m_other);
    m_owns->setObjectName(u"admitOwns"_s);
    addWidget(m_owns);
    m_copy->setCompact();
    addWidget(m_copy);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(admissionText(m_answer));
        setNote(tr("The answer was copied as text: paste it on the new machine."));
        takeAsFilled();
    });
    connect(m_other, &QPushButton::clicked, this,
            [this] { begin(m_hearing.as() == SpokenAs::Words ? SpokenAs::Digits : SpokenAs::Words); });
    AdmitMachineForm::retranslate();
}

void AdmitMachineForm::begin(SpokenAs as)
{
    m_hearing = m_request.hearing(as, m_keys.random());
    for (QLineEdit *word : m_words)
        word->clear();
    retranslate();
}

void AdmitMachineForm::retranslate()
{
    const bool words = m_hearing.as() == SpokenAs::Words;
    setTexts(tr("Admit “%1”").arg(visibleText(m_request.name())),
             m_answer.isEmpty() ? tr("Admit it") : tr("Save the answer…"));
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        const int position = m_hearing.positions()[i];
        field(u"word%1"_s.arg(i + 1))
            ->setLabel(words ? tr("Its word %1").arg(position) : tr("Its group %1").arg(position));
    }
    m_other->setText(words ? tr("It shows digits") : tr("It shows words"));
    m_copy->setText(tr("Copy the answer as text"));
    m_copy->setVisible(!m_answer.isEmpty());
    m_other->setVisible(m_answer.isEmpty());
    m_owns->setVisible(m_answer.isEmpty());
    m_owns->setText(tr("It may stand in for this machine"));
    m_owns->setToolTip(tr("It gets the key of the studio itself and can admit and withdraw machines"));
    setNote(m_answer.isEmpty()
                ? tr("The new machine shows them on its screen. Type what you read there, not what somebody sends you; "
                     "then save the answer and carry it there.")
                : tr("It is admitted. Save the answer and carry it there."));
}

Result<std::optional<qint64>> AdmitMachineForm::act()
{
    if (!m_keys.ring())
        return lockedKeys();
    if (m_answer.isEmpty()) {
        std::array<QString, Hearing::asked> typed;
        for (std::size_t i = 0; i < typed.size(); ++i)
            typed[i] = m_words[i]->text();
        switch (m_hearing.check(typed)) {
        case Hearing::Answer::Right:
            break;
        case Hearing::Answer::NotAPart:
            return Error::fromIssues({{u"word1"_s, tr("One of these is mistyped; nothing was counted.")}});
        case Hearing::Answer::Wrong:
            return Error::fromIssues(
                {{u"word1"_s, tr("These are not its words. %n more trial(s).", nullptr, m_hearing.triesLeft())}});
        case Hearing::Answer::Locked:
            begin(m_hearing.as());
            return Error::refused(tr("Three times these were not its words: the file may not be from that machine. Let "
                                     "it write a new one; now other words are asked for."));
        }
        const MachineRole role = m_owns->isChecked() ? MachineRole::Owns : MachineRole::Works;
        BENCHBOOK_ASSIGN(m_answer, admitOwnMachine(m_session.studio(), *m_keys.ring(), m_request, m_hearing, role,
                                                   m_session.person()));
        retranslate();
    }
    const auto path = m_session.dialogs().saveFile(this, {.title = tr("Save the answer for the new machine"),
                                                          .suggestedName = u"answer.bbadmit"_s,
                                                          .filter = tr("Answer for a machine (*.bbadmit)")});
    if (!path)
        return Error::refused(tr("It is admitted, but without the answer it has no keys. Save the answer."));
    BENCHBOOK_TRY(writeWholeFile(*path, m_answer));
    takeAsFilled();
    Q_EMIT answered(*path);
    return std::optional<qint64>();
}

} // namespace benchbook
