// KeyForm: the passphrase of the studio's keys — typed once a session, chosen where there is none yet.
#pragma once

#include "ui/records/pane_form.h"

class QLineEdit;

namespace benchbook {

class KeyAccess;

/// Done once the keys are open. A forgotten passphrase cannot be found out: the form then leads to another one, and
/// the keys themselves come from the recovery sheet.
class KeyForm final : public PaneForm
{
    Q_OBJECT
public:
    explicit KeyForm(KeyAccess &keys);

    void submit() override;

Q_SIGNALS:
    /// The file of the keys was put aside, and another one made that has none yet.
    void startedAnew();

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    enum class Task { Open, Choose, StartAnew };
    void setTask(Task task);
    /// What is wrong with what was typed, before anything is tried.
    std::vector<Issue> typedIssues() const;
    void end(const Result<void> &opened);

    KeyAccess &m_keys;
    Task m_task = Task::Open;
    QLineEdit *m_passphrase;
    QLineEdit *m_again;
    FlatButton *m_forgotten;
    bool m_busy = false;
};

} // namespace benchbook
