#include "ui/peers/key_form.h"

#include "core/identity/passphrase_ring.h"
#include "ui/kit/buttons.h"
#include "ui/peers/key_access.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace benchbook {

KeyForm::KeyForm(KeyAccess &keys)
    : PaneForm(u"keyForm"_s),
      m_keys(keys),
      m_passphrase(new QLineEdit),
      m_again(new QLineEdit),
      m_forgotten(new FlatButton(u"keyForgotten"_s))
{
    m_passphrase->setObjectName(u"keyPassphrase"_s);
    m_again->setObjectName(u"keyPassphraseAgain"_s);
    for (QLineEdit *edit : {m_passphrase, m_again})
        edit->setEchoMode(QLineEdit::Password);
    addField(u"passphrase"_s, m_passphrase);
    addField(u"again"_s, m_again);
    addWidget(m_forgotten);
    m_forgotten->setCompact();
    connect(m_forgotten, &QPushButton::clicked, this, [this] {
        setTask(m_task == Task::Open ? Task::StartAnew : Task::Open);
        m_passphrase->setFocus();
    });
    setTask(m_keys.find() == KeyAccess::State::Locked ? Task::Open : Task::Choose);
}

void KeyForm::setTask(Task task)
{
    m_task = task;
    clearProblems();
    field(u"again"_s)->setVisible(task != Task::Open);
    m_forgotten->setVisible(task != Task::Choose);
    retranslate();
}

void KeyForm::retranslate()
{
    const int shortest = PassphraseRing::shortestPassphrase;
    field(u"again"_s)->setLabel(tr("The same once more"));
    field(u"passphrase"_s)
        ->setHint(m_task == Task::Open
                      ? QString()
                      : tr("At least %1 characters; several words are good. Nobody can look it up for you: "
                           "print the recovery sheet afterwards.")
                            .arg(shortest));
    switch (m_task) {
    case Task::Open:
        setTexts(tr("The keys are locked"), tr("Unlock"));
        field(u"passphrase"_s)->setLabel(tr("Passphrase of the keys"));
        m_forgotten->setText(tr("Nobody knows it any more…"));
        break;
    case Task::Choose:
        setTexts(tr("Lock the keys with a passphrase"), tr("Lock with it"));
        field(u"passphrase"_s)->setLabel(tr("New passphrase"));
        break;
    case Task::StartAnew:
        setTexts(tr("Another passphrase"), tr("Begin anew"));
        field(u"passphrase"_s)->setLabel(tr("New passphrase"));
        m_forgotten->setText(tr("I remember it after all"));
        break;
    }
    if (m_busy)
        setNote(tr("One moment: the passphrase is made slow to guess…"));
    else if (m_task == Task::StartAnew)
        setNote(tr("The locked keys are put aside, not removed. With this passphrase an empty place is made for the "
                   "keys, and you type them in from the recovery sheet."));
    else if (m_task == Task::Choose)
        setNote(tr("This computer has no keychain that Benchbook can use, so the keys are kept in a file beside the "
                   "studio, and the passphrase is asked once each time Benchbook runs."));
    else
        setNote(tr("It is asked once; the keys stay open until the window is closed."));
}

std::vector<Issue> KeyForm::typedIssues() const
{
    if (m_task == Task::Open)
        return m_passphrase->text().isEmpty() ? std::vector<Issue>{{u"passphrase"_s, tr("Type the passphrase.")}}
                                              : std::vector<Issue>{};
    if (m_passphrase->text().size() < PassphraseRing::shortestPassphrase) {
        return {{u"passphrase"_s, tr("It needs at least %1 characters.").arg(int(PassphraseRing::shortestPassphrase))}};
    }
    if (m_again->text() != m_passphrase->text())
        return {{u"again"_s, tr("This is not the same as above.")}};
    return {};
}

void KeyForm::submit()
{
    if (m_busy)
        return;
    clearProblems();
    if (std::vector<Issue> issues = typedIssues(); !issues.empty())
        return showError(Error::fromIssues(std::move(issues)));
    m_busy = true;
    setSubmittable(false);
    retranslate();
    const auto done = [this](const Result<void> &opened) { end(opened); };
    switch (m_task) {
    case Task::Open:
        return m_keys.open(m_passphrase->text(), this, done);
    case Task::Choose:
        return m_keys.create(m_passphrase->text(), this, done);
    case Task::StartAnew:
        return m_keys.startAnew(m_passphrase->text(), this, done);
    }
}

void KeyForm::end(const Result<void> &opened)
{
    m_busy = false;
    setSubmittable(true);
    retranslate();
    if (!opened.ok()) {
        showError(Error::fromIssues({{u"passphrase"_s, opened.error().message}}));
        m_passphrase->selectAll();
        return;
    }
    // What was typed has done its work; nobody shall be asked whether it may be thrown away.
    m_passphrase->clear();
    m_again->clear();
    takeAsFilled();
    if (m_task == Task::StartAnew)
        Q_EMIT startedAnew();
    Q_EMIT done(std::nullopt);
}

Result<std::optional<qint64>> KeyForm::act()
{
    Q_UNREACHABLE(); // submit() leaves it to a worker
}

} // namespace benchbook
