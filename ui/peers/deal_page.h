// DealPage: what was agreed with other studios, how it stands, and what we may write next.
#pragma once

#include "core/peers/letter_start.h"
#include "ui/records/action_page.h"

#include <QSet>

class QAction;

namespace benchbook {

class FlatButton;
class JobRunner;

/// What crossed comes first, then what can be written, then what was ordered, delivered, accepted and rejected, and at
/// last every letter. Nothing here decides what is possible: that is DealView::ours().
class DealPage final : public ActionPage
{
    Q_OBJECT
public:
    DealPage(Session &session, JobRunner &jobs, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("link"); }
    QAction *primaryAction() override { return m_new; }
    void refresh() override;
    /// Begins with the question to whom and what.
    void openNew();
    /// Opens the form with a letter that was begun elsewhere.
    void begin(const LetterStart &start);

Q_SIGNALS:
    /// Where what waits is.
    void boxRequested();

protected:
    void fillBody(std::optional<qint64> id) override;
    QString emptySentence() const override;
    QString emptyAction() const override;
    void retranslate() override;

private:
    /// An offer has no deal before it is signed: until then it is only in the box.
    void sayWhatWaits();
    void write(const Result<LetterStart> &start, bool aboutRecord, std::optional<Id<LetterDraft>> draft = {});
    void writeReply(const DealView &view, const LegalLetter &reply);
    void addCrossings(const DealView &view);
    void addReplies(const DealView &view);
    void addBox(const DealView &view);
    void addLines(const DealView &view);
    void addDifferences(const DealView &view);
    /// What the settlement comes to, where there is one.
    void addSettled(const DealView &view);
    void addLetters(const DealView &view);

    JobRunner &m_jobs;
    QAction *m_new;
    FlatButton *m_waits;
    QSet<qint64> m_open; ///< letters that are unfolded
};

} // namespace benchbook
