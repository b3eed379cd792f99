// QuestionPage: everything between us and other studios that waits for a person, each with the way to settle it.
#pragma once

#include "core/peers/open_questions.h"
#include "ui/records/session.h"
#include "ui/shell/page.h"

class QVBoxLayout;

namespace benchbook {

struct ChangeSet;

/// Filled anew after every change to deals, letters and peers, also while another part is seen, so that its count is
/// right.
class QuestionPage final : public Page
{
    Q_OBJECT
public:
    explicit QuestionPage(Session &session, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("circle-question-mark"); }
    /// How many there are, before the page is made.
    static int countOf(const Session &session);
    void search(const QString &text) override;
    void refresh() override;

Q_SIGNALS:
    void dealChosen(qint64 deal);
    void peerChosen(qint64 peer);
    void letterChosen(qint64 letter);
    void circleChosen(qint64 circle);

protected:
    void retranslate() override;

private:
    void fill();
    void showQuestions();
    QWidget *makeRow(const OpenQuestion &question, int number);
    void open(const OpenQuestion &question);
    QString whyText(const OpenQuestion &question) const;

    Session &m_session;
    QVBoxLayout *m_rows;
    QWidget *m_list = nullptr;
    std::vector<OpenQuestion> m_questions;
    QString m_problem; ///< why they could not be read; empty: they were
    QString m_search;
};

/// Whether what was written may have made or settled a question.
bool touchesQuestions(const ChangeSet &changes);

} // namespace benchbook
