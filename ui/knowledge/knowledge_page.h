// KnowledgePage: quality standards, process cards and material tests, ours and those of peers.
#pragma once

#include "core/knowledge/document_view.h"
#include "ui/records/action_page.h"

namespace benchbook {

struct DocumentStart;
class FlatButton;
class JobRunner;

class KnowledgePage final : public ActionPage
{
    Q_OBJECT
public:
    KnowledgePage(Session &session, JobRunner &jobs, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("book-open"); }
    QAction *primaryAction() override { return m_new; }

Q_SIGNALS:
    void peerChosen(qint64 peer);

protected:
    void fillBody(std::optional<qint64> id) override;
    QString emptySentence() const override;
    QString emptyAction() const override;
    void retranslate() override;

private:
    void fillPane(const DocumentView &view);
    QList<QWidget *> ownWays(const DocumentView &view);
    QList<QWidget *> theirWays(const DocumentView &view);
    QWidget *wayOut(const QString &name, const QString &text, std::function<void()> go);
    void write(DocumentKind kind);
    void writeVersionOf(const DocumentView &view);
    void openCard();
    void openRemark(const DocumentView &view, bool endorsement);
    void openWithdrawal(const DocumentView &view);
    void fork(const Hash256 &version);

    JobRunner &m_jobs;
    QAction *m_new;
    FlatButton *m_fromRecipe;
    FlatButton *m_card;
    FlatButton *m_test;
};

} // namespace benchbook
