// MovesPage: every stock move, newest first.
#pragma once

#include "ui/records/list_page.h"

namespace benchbook {

class FactSheet;

class MovesPage final : public ListPage
{
    Q_OBJECT
public:
    explicit MovesPage(Session &session, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("history"); }

protected:
    void fillDetail(std::optional<qint64> id) override;
    QString emptySentence() const override;

private:
    FactSheet *m_facts;
};

} // namespace benchbook
