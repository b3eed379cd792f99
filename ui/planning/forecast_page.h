// ForecastPage: what will be asked for of every variant; beside it one of them with its history, its range and why.
#pragma once

#include "ui/planning/forecast_model.h"
#include "ui/shell/page.h"

#include <QPointer>

namespace benchbook {

class DetailPane;
class FactSheet;
class Label;
class ListDetail;
class PaneForm;
class TableView;

class ForecastPage final : public Page
{
    Q_OBJECT
public:
    ForecastPage(Session &session, PlanningDesk &desk, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("trending-up"); }
    QAction *primaryAction() override { return m_event; }
    void search(const QString &text) override;
    void refresh() override;
    /// Of a variant.
    bool showRecord(qint64 id) override;

Q_SIGNALS:
    /// A new event is to be written down.
    void eventWanted();

protected:
    void retranslate() override;

private:
    void build();
    void takeOutlook();
    void sayState();
    /// Goes to the row that is current in the table, where what is typed about the one before may go.
    void followTable();
    /// Marks the chosen variant in the table; whether it is there.
    bool markChosen();
    std::optional<std::size_t> chosen() const;
    void fillPane();
    void fillButtons(std::size_t variant);
    void fillMonths(FactSheet &sheet, std::size_t variant);
    void openForm(PaneForm *form);
    void closeForm();
    void acted(const Result<void> &result);
    void print();

    Session &m_session;
    PlanningDesk &m_desk;
    QAction *m_event;
    Label *m_state;
    Label *m_refusal;
    ForecastModel *m_model;
    TableView *m_table;
    DetailPane *m_detail;
    ListDetail *m_splitter;
    QPointer<PaneForm> m_form;
    std::optional<Id<Variant>> m_chosen;
    QString m_search;
    bool m_filling = false;
};

} // namespace benchbook
