// LoadsPage: kiln and dye loads — what goes in together, what came out, and who bears what it cost.
#pragma once

#include "core/workshop/load.h"
#include "ui/records/action_page.h"

namespace benchbook {

class LoadsPage final : public ActionPage
{
    Q_OBJECT
public:
    explicit LoadsPage(Session &session, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("flame"); }
    QAction *primaryAction() override { return m_new; }

Q_SIGNALS:
    void orderChosen(qint64 workOrder);

protected:
    void fillBody(std::optional<qint64> id) override;
    QString emptySentence() const override;
    QString emptyAction() const override;
    void retranslate() override;

private:
    void addActions(const LoadInfo &load);
    void addParts(const LoadInfo &load);
    void openNew();
    void openPutIn(const LoadInfo &load);

    QAction *m_new;
};

} // namespace benchbook
