// WindowActions: the menu bar and every shortcut that works on all pages.
#pragma once

#include "ui/kit/theme.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/language_switch.h"
#include "ui/shell/page.h"

#include <QList>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;

namespace benchbook {

class WindowActions : public QObject
{
    Q_OBJECT

public:
    WindowActions(QMenuBar *bar, const std::vector<PageEntry> &entries, Theme &theme, LanguageSwitch &language);

    QAction *undo, *redo, *bench, *palette, *filter, *refresh, *shortcuts, *about, *saveList, *quit;

    QMenu *fileMenu() const { return m_file; }
    /// The sentence of what would be undone; empty disables the action.
    void setUndoSentence(const QString &undoSentence, const QString &redoSentence);
    /// Every action with its shortcut, for the palette and the list of shortcuts.
    QList<QAction *> all() const;
    /// The keys of the pages: Ctrl+1 … Ctrl+9, Ctrl+0 in the order of the sidebar, or keys of their own.
    const QList<QAction *> &pages() const { return m_pages; }
    void retranslate();

Q_SIGNALS:
    void pageChosen(const QString &pageId);

private:
    QAction *add(QMenu *menu, const QString &name, const QKeySequence &keys = {});
    void fillView();
    void syncChoices();

    std::vector<PageEntry> m_entries;
    Theme &m_theme;
    LanguageSwitch &m_language;
    QMenu *m_file, *m_edit, *m_view, *m_go, *m_help;
    QMenu *m_themeMenu, *m_languageMenu, *m_densityMenu, *m_textMenu;
    QAction *m_sound = nullptr;
    QList<QAction *> m_themes, m_languages, m_densities, m_textSizes, m_pages;
    QString m_undoSentence, m_redoSentence;
};

/// Pages and actions for the command palette.
class WindowPaletteSource : public PaletteSource
{
    Q_OBJECT

public:
    WindowPaletteSource(const WindowActions &actions, const std::vector<PageEntry> &entries, QObject *parent);
    std::vector<PaletteItem> find(const QString &text) override;

private:
    const WindowActions &m_actions;
    const std::vector<PageEntry> &m_entries;
};

} // namespace benchbook
