// TraceTree: one side of a trace, to be walked by arrow keys or clicked through.
#pragma once

#include "ui/workshop/trace_nodes.h"

#include <QTreeWidget>

namespace benchbook {

/// A click, or Enter, on what can be traced asks for its trace; on anything else with a record, for the record. With
/// Ctrl the record is asked for in any case.
class TraceTree final : public QTreeWidget
{
    Q_OBJECT
public:
    explicit TraceTree(const QString &name, QWidget *parent = nullptr);

    void setNodes(const std::vector<TraceNode> &nodes);
    void setTitles(const QString &accessibleName, const QStringList &titles);

Q_SIGNALS:
    void traceRequested(qint64 record);
    /// As Page::openRequested.
    void openRequested(const QString &pageId, qint64 record);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void choose(QTreeWidgetItem *item, bool record);
    void fitColumns();
};

} // namespace benchbook
