// LetterPage: every letter that was signed, by us or by others, and what it says.
#pragma once

#include "ui/records/action_page.h"

namespace benchbook {

class LetterPage final : public ActionPage
{
    Q_OBJECT
public:
    explicit LetterPage(Session &session, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("mail"); }

Q_SIGNALS:
    void dealChosen(qint64 deal);
    void peerChosen(qint64 peer);

protected:
    void fillBody(std::optional<qint64> id) override;
    QString emptySentence() const override;

private:
    void addWays(const struct KeptLetter &kept);
};

} // namespace benchbook
