// PeersPage: the other studios — who they are, what was agreed with them, and the files that carry it.
#pragma once

#include "ui/records/parts_page.h"

namespace benchbook {

class JobRunner;
class KeyAccess;
class LetterPage;
class PeerPage;
class QuestionPage;
class Session;

/// Its parts are "questions", "peers", "deals", "letters", "box", "board", "knowledge", "lending", "together", "bundles"
/// and "keys".
class PeersPage final : public PartsPage
{
    Q_OBJECT
public:
    PeersPage(Session &session, JobRunner &jobs, KeyAccess &keys, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("mail"); }
    /// Of a studio, a deal, a letter, a circle or a document of ours; of a work order how it could be parted over studios.
    bool showRecord(qint64 id) override;

Q_SIGNALS:
    /// A record of another page has to do with a question.
    void recordRequested(const QString &table, qint64 row);

private:
    void leadToRecords(QuestionPage &questions, PeerPage &peers, LetterPage &letters);

    Session &m_session;
};

} // namespace benchbook
