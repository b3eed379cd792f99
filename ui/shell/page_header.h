// PageHeader: title, search and the one primary button above every page.
#pragma once

#include <QPointer>
#include <QWidget>

class QAction;

namespace benchbook {

class Label;
class PrimaryButton;
class SearchField;

class PageHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// The button shows the action's text and follows it; nullptr hides the button.
    void setPrimaryAction(QAction *action);
    void clearSearch();
    QString searchText() const;
    void focusSearch();

Q_SIGNALS:
    void searched(const QString &text);
    /// Enter in the search field: the person wants to jump, not to filter.
    void jumpRequested(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showAction();
    void retranslate();

    Label *m_title;
    SearchField *m_search;
    PrimaryButton *m_primary;
    QPointer<QAction> m_action;
};

} // namespace benchbook
