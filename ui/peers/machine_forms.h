// The forms about the studio's own machines: a file for a further one, what it asks with and is answered, and bundles
// between them.
#pragma once

#include "core/peers/own_machines.h"
#include "ui/peers/bundle_writing.h"

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace benchbook {

/// On the owner's machine: writes the studio file for a further one, beside the window.
class AddMachineForm final : public PaneForm
{
    Q_OBJECT
public:
    AddMachineForm(Session &session, JobRunner &jobs, KeyAccess &keys);
    ~AddMachineForm() override;

    void submit() override;

Q_SIGNALS:
    void made(const QString &letter, const QString &path);

protected:
    Result<std::optional<qint64>> act() override;
    void leave() override;
    void retranslate() override;

private:
    Session &m_session;
    JobRunner &m_jobs;
    KeyAccess &m_keys;
    QLineEdit *m_name;
    bool m_busy = false;
    CancelToken m_token;
};

/// On the new machine: makes its own keys, with which it asks. The keys have to be open.
class AskToJoinForm final : public PaneForm
{
    Q_OBJECT
public:
    AskToJoinForm(Session &session, KeyAccess &keys);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    Session &m_session;
    KeyAccess &m_keys;
    QLineEdit *m_name;
};

/// The bytes of a request or an answer: digits pasted or scanned, or a file.
class AdmissionInput final : public QWidget
{
    Q_OBJECT
public:
    AdmissionInput(const QString &name, Session &session, QWidget *parent = nullptr);

    void readFile(const QString &path);
    /// Invalid, with what to do, while there is nothing to read.
    Result<QByteArray> bytes() const;
    void setTexts(const QString &fileTitle, const QString &filter);

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose();
    void retranslate();

    Session &m_session;
    QPlainTextEdit *m_text;
    QPushButton *m_file;
    QString m_fileTitle;
    QString m_filter;
    std::optional<Result<QByteArray>> m_read; ///< of a file, until something is typed
};

/// On the new machine: what the owner's machine answered. The keys have to be open.
class TakeAnswerForm final : public PaneForm
{
    Q_OBJECT
public:
    TakeAnswerForm(Session &session, KeyAccess &keys);

    void readFile(const QString &path) { m_input->readFile(path); }

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    Session &m_session;
    KeyAccess &m_keys;
    AdmissionInput *m_input;
};

/// On the owner's machine: what a new one asks with, before its words are heard.
class TakeRequestForm final : public PaneForm
{
    Q_OBJECT
public:
    explicit TakeRequestForm(Session &session);

Q_SIGNALS:
    void requested(const QByteArray &request);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    AdmissionInput *m_input;
};

/// What another machine of ours did not say it has.
class MachineBundleForm final : public BundleWritingForm
{
    Q_OBJECT
public:
    MachineBundleForm(Session &session, JobRunner &jobs, KeyAccess &keys, const OwnMachine &machine);

protected:
    QString suggestedName() const override;
    Write writing() const override;
    QString stoppedSentence() const override;
    void retranslate() override;

private:
    OwnMachine m_machine;
};

/// "B · Workshop", or the letter alone; made visible.
QString machineTitle(const OwnMachine &machine);

} // namespace benchbook
