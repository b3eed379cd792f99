// OwnCardPage: what this studio is to others — its card, the words it reads out, its machines, its recovery sheet.
#pragma once

#include "core/peers/own_machines.h"
#include "ui/records/pane_form.h"
#include "ui/shell/page.h"

#include <QPointer>

#include <functional>

class QVBoxLayout;

namespace benchbook {

class JobRunner;
class KeyAccess;
class QrView;
class Session;
class SpokenView;

/// One calm page: without keys it says what they are for and makes them.
class OwnCardPage final : public Page
{
    Q_OBJECT
public:
    OwnCardPage(Session &session, JobRunner &jobs, KeyAccess &keys, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("shield-check"); }
    void refresh() override;
    /// Opens the form of a bundle for another machine of ours.
    void makeBundleFor(const OwnMachine &machine);

protected:
    void retranslate() override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void fill();
    void fillEmpty();
    void fillCard(QVBoxLayout *column, const OwnIdentity &own);
    void fillWords(QVBoxLayout *column, const OwnIdentity &own);
    void fillPutBack(QVBoxLayout *column);
    void fillMachines(QVBoxLayout *column);
    void fillJoin(QVBoxLayout *column, MachineStep step);
    void fillSafety(QVBoxLayout *column);
    /// Does it at once where the keys are open, else after they were unlocked.
    void withKeys(std::function<void()> then);
    void openForm(PaneForm *form);
    void closeForm();
    void saveCard(const PairingCard &card);
    void copyCard(const PairingCard &card);
    void printSheet();
    void addMachine();
    void admit();
    void admitFrom(const QString &path);
    void hearRequest(const QByteArray &bytes);
    void saveRequest(const QByteArray &request);
    void takeAnswer(const QString &path = {});
    void takeNewName();
    void recover();
    void refuse(const QString &message);
    /// Says what was just written; keys and cards are not taken back with a button.
    void sayDone(const QString &message) { Q_EMIT said(message, false); }

    Session &m_session;
    JobRunner &m_jobs;
    KeyAccess &m_keys;
    QVBoxLayout *m_column;
    QVBoxLayout *m_formPlace;
    QWidget *m_content = nullptr;
    QPointer<PaneForm> m_form;
    Label *m_refusal;
};

} // namespace benchbook
