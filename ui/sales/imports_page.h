// ImportsPage: the imports that stand, newest first, and the way to take one back.
#pragma once

#include "core/sales/import_orders.h"
#include "ui/records/action_page.h"

namespace benchbook {

class FlatButton;

/// Seen in place of the orders' list; its own way back is above the list, and Esc.
class ImportsPage final : public ActionPage
{
    Q_OBJECT
public:
    explicit ImportsPage(Session &session, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("download"); }

Q_SIGNALS:
    /// Back to the orders.
    void closed();

protected:
    void fillBody(std::optional<qint64> id) override;
    QString emptySentence() const override;
    void retranslate() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addFacts(const ListRow &row);
    /// The button, and the orders that stand against it.
    void addWayBack(Id<ImportBatch> batch, const QString &code);
    void addObstacles(const std::vector<ImportObstacle> &obstacles);

    FlatButton *m_back;
    Label *m_title;
};

/// Says once more what will happen, and takes the import back.
class TakeBackImportForm final : public PaneForm
{
    Q_OBJECT
public:
    TakeBackImportForm(Session &session, Id<ImportBatch> batch, const QString &code);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    Session &m_session;
    Id<ImportBatch> m_batch;
    QString m_code;
};

} // namespace benchbook
