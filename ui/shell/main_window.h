// MainWindow: the sidebar, the title row and the pages, and what all pages share.
#pragma once

#include "ui/kit/dialogs.h"
#include "ui/shell/page.h"
#include "ui/shell/window_actions.h"

#include <QHash>
#include <QMainWindow>

class QStackedWidget;

namespace benchbook {

class JobPanel;
class PageHeader;
class Sidebar;
class Toast;

/// Knows pages only by their entries. What it keeps between runs (place, page, theme, language,
/// density, text size) lies in QSettings, never in the studio file.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Under this width the sidebar shows icons alone.
    static constexpr int collapseBelow = 1100;

    /// `theme`, `language` and `dialogs` must outlive the window.
    MainWindow(Theme &theme, LanguageSwitch &language, Dialogs &dialogs, std::vector<PageEntry> entries,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    void setStudioName(const QString &name);
    void setBackupLine(const QString &text, bool overdue = false);
    void setBadge(const QString &pageId, int count);
    /// Puts a widget above the sidebar's bench button, e.g. who is here.
    void addSidebarFoot(QWidget *widget);
    /// The sentences of what Ctrl+Z and Ctrl+Shift+Z would do; empty when there is nothing.
    void setUndoSentence(const QString &undo, const QString &redo);
    void addPaletteSource(PaletteSource *source);

    /// Brings a page to the front, making it when needed. False for an unknown id.
    bool openPage(const QString &pageId);
    /// Opens the page and shows the record on it.
    bool openRecord(const QString &pageId, qint64 record);
    Page *currentPage() const;
    Page *page(const QString &pageId);

    JobPanel *jobs() const { return m_jobs; }
    Dialogs &dialogs() const { return m_dialogs; }
    /// For the actions of the file: open, back up, import.
    QMenu *fileMenu() const { return m_actions->fileMenu(); }
    void showToast(const QString &message, bool withUndo = false);
    /// "Undo" beside the message goes: what it meant is not what it would do any more.
    void withdrawWayBack();
    void openPalette(const QString &text = {});
    /// Nothing typed would be lost by closing, or the person was asked and said so.
    bool mayClose();

Q_SIGNALS:
    void undoRequested();
    /// A message with "Undo" beside it has come; what was written just now is what it is about.
    void wayBackOffered();
    /// "Undo" beside a message was pressed.
    void wayBackRequested();
    void redoRequested();
    void benchRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void buildContents();
    void connectActions();
    void updateHeader();
    /// Of pages that are not made yet; the others tell their counts themselves.
    void askCounts();
    void retranslate();
    void showAbout();
    void restoreChoices();
    void saveChoices() const;
    const PageEntry *entry(const QString &pageId) const;

    Theme &m_theme;
    LanguageSwitch &m_language;
    Dialogs &m_dialogs;
    std::vector<PageEntry> m_entries;
    QHash<QString, Page *> m_pages;
    Sidebar *m_sidebar;
    PageHeader *m_header;
    QStackedWidget *m_stack;
    JobPanel *m_jobs;
    WindowActions *m_actions;
    CommandPalette *m_palette = nullptr;
    Toast *m_toast = nullptr;
};

} // namespace benchbook
