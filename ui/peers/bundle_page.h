// BundlePage: every file that left for a peer or came from one, and the way to take one in.
#pragma once

#include "ui/records/action_page.h"

namespace benchbook {

class JobRunner;
class KeyAccess;

class BundlePage final : public ActionPage
{
    Q_OBJECT
public:
    BundlePage(Session &session, JobRunner &jobs, KeyAccess &keys, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("inbox"); }
    QAction *primaryAction() override { return m_take; }
    /// Looks into these files, one after the other; nothing is written before the person says so.
    void takeIn(const QStringList &paths);
    void refresh() override;

Q_SIGNALS:
    /// Without keys of our own nothing can be opened.
    void keysWanted();

protected:
    void fillBody(std::optional<qint64> id) override;
    QString emptySentence() const override;
    QString emptyAction() const override;
    void retranslate() override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void choose();
    void openTakeIn(const QStringList &paths);
    /// Those that asked for a newer program have a button of their own.
    void showWaiting();

    JobRunner &m_jobs;
    KeyAccess &m_keys;
    QAction *m_take;
    FlatButton *m_waiting;
};

} // namespace benchbook
