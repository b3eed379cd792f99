// OrdersPage: what customers ordered, what was promised, and what left; and the import of shop files.
#pragma once

#include "core/journal/entities.h"
#include "ui/records/action_page.h"

class QPushButton;

namespace benchbook {

class FlatButton;
class ImportView;
class ImportsPage;
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
    /// Shows the imports that were made, in place of the list; and one of them.
    void openImports(std::optional<qint64> chosen = {});
    QAction *saveAction() override;
    void search(const QString &text) override;
    void refresh() override;
    bool showRecord(qint64 id) override;

protected:
    void fillBody(std::optional<qint64> id) override;
    QString emptySentence() const override;
    QString emptyAction() const override;
    void retranslate() override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void addFeedback(Id<SalesOrder> order);
    void addActions(const OrderSheet &sheet);
    void addLines(const OrderSheet &sheet);
    /// The work orders that make one line, each leading to its page.
    void addWorkOrders(const OrderSheet &sheet, Id<OrderLine> line);
    void addTotals(const OrderSheet &sheet);
    /// Why the revenue is unknown, and the way to know it.
    void addUnknownRate(const OrderSheet &sheet);
    void addPromises(const OrderSheet &sheet);
    void closeImport();
    void closeImports();
    /// The imports stand before a new import, that before the list.
    void showPart();

    JobRunner &m_jobs;
    QAction *m_new;
    QPushButton *m_import;
    FlatButton *m_pastImports;
    QWidget *m_listPart;
    ImportView *m_importView = nullptr;
    bool m_importAside = false; ///< it is being written behind the list
    ImportsPage *m_imports = nullptr;
    QString m_searched;
};

} // namespace benchbook
