// The forms about our own keys: made, brought back, renewed; machines that join and go.
#pragma once

#include "core/identity/admission.h"
#include "core/peers/own_identity.h"
#include "ui/records/pane_form.h"
#include "ui/records/session.h"

#include <array>

class QCheckBox;
class QLineEdit;

namespace benchbook {

class KeyAccess;

/// The keys have to be open for all of them.
class MakeKeysForm final : public PaneForm
{
    Q_OBJECT
public:
    MakeKeysForm(Session &session, KeyAccess &keys);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    Session &m_session;
    KeyAccess &m_keys;
    QLineEdit *m_machine;
};

/// The rows of the recovery sheet, each judged when it is complete; or its code, scanned into the first.
class RecoverForm final : public PaneForm
{
    Q_OBJECT
public:
    RecoverForm(Session &session, KeyAccess &keys);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    void judge(int row);

    Session &m_session;
    KeyAccess &m_keys;
    std::vector<QLineEdit *> m_rows;
    QLineEdit *m_machine;
};

/// A new root key, after it was said what that means.
class RenewKeysForm final : public PaneForm
{
    Q_OBJECT
public:
    RenewKeysForm(Session &session, KeyAccess &keys);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    Session &m_session;
    KeyAccess &m_keys;
};

/// After what it does was said.
class WithdrawMachineForm final : public PaneForm
{
    Q_OBJECT
public:
    WithdrawMachineForm(Session &session, KeyAccess &keys, Id<Machine> machine, const QString &name);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    Session &m_session;
    KeyAccess &m_keys;
    Id<Machine> m_machine;
    QString m_name;
};

/// Another machine asked with a file; its words are heard, and it gets its answer as a file.
class AdmitMachineForm final : public PaneForm
{
    Q_OBJECT
public:
    AdmitMachineForm(Session &session, KeyAccess &keys, AdmissionRequest request);

Q_SIGNALS:
    /// The answer was written there.
    void answered(const QString &path);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    /// Asks for other words, by words or digits.
    void begin(SpokenAs as);

    Session &m_session;
    KeyAccess &m_keys;
    AdmissionRequest m_request;
    Hearing m_hearing;
    std::array<QLineEdit *, Hearing::asked> m_words;
    QCheckBox *m_owns;
    FlatButton *m_other;
    FlatButton *m_copy;  ///< the answer as text
    QByteArray m_answer; ///< of a machine that is admitted, until it is on disk
};

/// What this computer calls itself, as a name to begin with.
QString nameOfComputer();
Error lockedKeys();

} // namespace benchbook
