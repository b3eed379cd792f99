// Page: one screen of the main window, and what the window needs to know before it exists.
#pragma once

#include <QWidget>

#include <functional>

class QAction;

namespace benchbook {

class Page : public QWidget
{
    Q_OBJECT

public:
    /// `id` names the page to the program ("workorders"); it becomes the objectName.
    explicit Page(const QString &id, QWidget *parent = nullptr);

    QString id() const { return objectName(); }
    virtual QString title() const = 0;
    virtual QString iconName() const = 0;
    /// What the filled button of the title row does; its text and shortcut are shown, and the icon
    /// that its property "iconName" names (a plus otherwise). None: nullptr.
    virtual QAction *primaryAction() { return nullptr; }
    /// Saves what the page lists as a file; the window offers it in its menu. None: nullptr.
    virtual QAction *saveAction() { return nullptr; }
    /// Narrows what the page shows; an empty text shows everything again.
    virtual void search(const QString &text);
    /// Called each time the page comes to the front, and on F5.
    virtual void refresh() {}
    /// Brings a record into view; false when the page has no such record.
    virtual bool showRecord(qint64 id);
    /// A label was scanned while the page is in front; true when it is dealt with here instead of being opened.
    virtual bool takeScan(const QString &code);

Q_SIGNALS:
    /// The title or the primary action is another one now.
    void headerChanged();
    /// Asks the window to show a record of another page.
    void openRequested(const QString &pageId, qint64 record);
    /// So many things on the page wait for a person; the window shows the number beside the page's name.
    void countChanged(int count);
    /// Asks the window to say something at its foot; `undo` shows the way back beside it.
    void said(const QString &message, bool undo);

protected:
    /// Sets every text of the page again, after the language has changed.
    virtual void retranslate() {}
    void changeEvent(QEvent *event) override;
};

/// A page by its name. The window makes it when it is first opened; `title` is asked again after a
/// change of language. Pages of one section stand together in the sidebar.
struct PageEntry
{
    QString id;
    QString section;
    QString iconName;
    std::function<QString()> title;
    std::function<Page *(QWidget *parent)> factory;
    /// "Ctrl+Shift+3" for a page that belongs beside another; empty: Ctrl and the next digit.
    QString keys = {};
    /// How many things wait there for a person, asked until the page is made and says so itself. Empty: never any.
    std::function<int()> count = {};
};

} // namespace benchbook
