// QuotesPage: what suppliers ask for what, valid and past.
#pragma once

#include "ui/records/action_page.h"

namespace benchbook {

class QuotesPage final : public ActionPage
{
    Q_OBJECT
public:
    explicit QuotesPage(Session &session, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("tag"); }
    QAction *primaryAction() override { return m_new; }

protected:
    void fillBody(std::optional<qint64> id) override;
    QString emptySentence() const override;
    QString emptyAction() const override;
    void retranslate() override;

private:
    void openNew();

    QAction *m_new;
};

} // namespace benchbook
