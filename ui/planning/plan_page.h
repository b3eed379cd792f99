// PlanPage: what to make and buy by when, for whom, and what comes late.
#pragma once

#include "ui/planning/planning_desk.h"
#include "ui/shell/page.h"

class QAction;
class QStandardItemModel;

namespace benchbook {

class DetailPane;
class FilterChips;
class Label;
class ListDetail;
class TableView;

class PlanPage final : public Page
{
    Q_OBJECT
public:
    PlanPage(Session &session, PlanningDesk &desk, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("clipboard-list"); }
    void search(const QString &text) override;
    void refresh() override;

protected:
    void retranslate() override;

private:
    /// What a line is about, also in a plan that was reckoned anew.
    struct LineKey
    {
        bool isVariant = false;
        qint64 record = 0;
        bool made = false;
        QDate wanted = {};

        friend bool operator==(const LineKey &, const LineKey &) = default;
    };

    void build();
    static LineKey keyOf(const SeenPlan &seen, int line);
    void followTable();
    void show();
    void sayState();
    void fillTable();
    void fillPane();
    void fillLine(const SeenPlan &seen, int line);
    void fillLate(const SeenPlan &seen);
    void print();

    Session &m_session;
    PlanningDesk &m_desk;
    Label *m_state;
    FilterChips *m_chips;
    QStandardItemModel *m_model;
    TableView *m_table;
    DetailPane *m_detail;
    ListDetail *m_splitter;
    QString m_search;
    std::optional<LineKey> m_chosen;
    bool m_filling = false;
};

} // namespace benchbook
