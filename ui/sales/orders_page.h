// OrdersPage: what customers ordered, what was promised, and what left; and the import of shop files.
#pragma once

#include "core/journal/entities.h"
#include "ui/records/action_page.h"

class QPushButton;

namespace benchbook {

class ImportView;
class JobRunner;
struct OrderSheet;

class OrdersPage final : public ActionPage
{
    Q_OBJECT
public:
    OrdersPage(Session &session, JobRunner &jobs, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;
    QAction *primaryAction() override { return m_new; }
    /// Opens the import in place of the list, with files if some were dropped.
    void openImport(const QStringList &paths = {});

protected:
    void fillBody(std::optional<qint64> id) override;
    QString emptySentence() const override;
    QString emptyAction() const override;
    void retranslate() override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void addActions(const OrderSheet &sheet);
    void addLines(const OrderSheet &sheet);
    /// The work orders that make one line, each leading to its page.
    void addWorkOrders(const OrderSheet &sheet, Id<OrderLine> line);
    void addTotals(const OrderSheet &sheet);
    /// Why the revenue is unknown, and the way to know it.
    void addUnknownRate(const OrderSheet &sheet);
    void addPromises(const OrderSheet &sheet);
    void closeImport();

    JobRunner &m_jobs;
    QAction *m_new;
    QPushButton *m_import;
    QWidget *m_listPart;
    ImportView *m_importView = nullptr;
};

} // namespace benchbook
