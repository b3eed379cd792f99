// CountingPage: stocktakes, and the one that is being counted.
#pragma once

#include "ui/records/list_page.h"
#include "ui/records/pane_form.h"

#include <QPointer>

namespace benchbook {

class CountPanel;

class CountingPage final : public ListPage
{
    Q_OBJECT
public:
    explicit CountingPage(Session &session, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("clipboard-list"); }
    QAction *primaryAction() override { return m_new; }
    bool takeScan(const QString &code) override;

protected:
    void fillDetail(std::optional<qint64> id) override;
    QString emptySentence() const override;
    QString emptyAction() const override;
    void retranslate() override;

private:
    void openForm();
    void closeForm();
    void sayLatest();

    QAction *m_new;
    CountPanel *m_panel;
    QPointer<PaneForm> m_form;
    std::optional<qint64> m_begun; ///< to be counted as soon as the list knows it
};

} // namespace benchbook
