#include "ui/shell/window_actions.h"

#include "ui/kit/formats.h"
#include "ui/kit/sound.h"
#include "ui/shell/fuzzy.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

constexpr std::array textPercents{90, 100, 115, 130, 150};

/// A menu of choices of which one is taken.
template <class Take> QList<QAction *> addChoices(QMenu *menu, const QString &name, int count, Take take)
{
    auto *group = new QActionGroup(menu);
    QList<QAction *> actions;
    for (int i = 0; i < count; ++i) {
        QAction *action = menu->addAction(QString());
        action->setObjectName(name + QString::number(i));
        action->setCheckable(true);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, menu, [take, i] { take(i); });
        actions << action;
    }
    return actions;
}

} // namespace

WindowActions::WindowActions(QMenuBar *bar, const std::vector<PageEntry> &entries, Theme &theme,
                             LanguageSwitch &language)
    : QObject(bar), m_entries(entries), m_theme(theme), m_language(language)
{
    m_file = bar->addMenu(QString());
    m_edit = bar->addMenu(QString());
    m_view = bar->addMenu(QString());
    m_go = bar->addMenu(QString());
    m_help = bar->addMenu(QString());
    m_file->addSeparator();
    saveList = add(m_file, u"action.saveList"_s, QKeySequence(u"Ctrl+Shift+S"_s));
    quit = add(m_file, u"action.quit"_s, QKeySequence(u"Ctrl+Q"_s));
    undo = add(m_edit, u"action.undo"_s, QKeySequence::Undo);
    redo = add(m_edit, u"action.redo"_s, QKeySequence(u"Ctrl+Shift+Z"_s));
    m_edit->addSeparator();
    filter = add(m_edit, u"action.filter"_s, QKeySequence(u"Ctrl+F"_s));
    bench = add(m_view, u"action.bench"_s, QKeySequence(u"F11"_s));
    refresh = add(m_view, u"action.refresh"_s, QKeySequence(u"F5"_s));
    m_view->addSeparator();
    fillView();
    palette = add(m_go, u"action.palette"_s, QKeySequence(u"Ctrl+K"_s));
    m_go->addSeparator();
    int digit = 0;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        QKeySequence keys(m_entries[i].keys);
        // The tenth is 0, as on the keyboard.
        if (keys.isEmpty() && ++digit <= 10)
            keys = QKeySequence(u"Ctrl+%1"_s.arg(digit % 10));
        QAction *page = add(m_go, QString(u"action.page."_s + m_entries[i].id), keys);
        connect(page, &QAction::triggered, this, [this, id = m_entries[i].id] { Q_EMIT pageChosen(id); });
        m_pages << page;
    }
    shortcuts = add(m_help, u"action.shortcuts"_s, QKeySequence(u"Ctrl+/"_s));
    about = add(m_help, u"action.about"_s);
    retranslate();
    syncChoices();
    connect(&m_theme, &Theme::changed, this, &WindowActions::syncChoices);
    connect(&m_language, &LanguageSwitch::changed, this, &WindowActions::syncChoices);
}

QAction *WindowActions::add(QMenu *menu, const QString &name, const QKeySequence &keys)
{
    QAction *action = menu->addAction(QString());
    action->setObjectName(name);
    action->setShortcut(keys);
    return action;
}

void WindowActions::fillView()
{
    m_themeMenu = m_view->addMenu(QString());
    m_languageMenu = m_view->addMenu(QString());
    m_densityMenu = m_view->addMenu(QString());
    m_textMenu = m_view->addMenu(QString());
    m_themes = addChoices(m_themeMenu, u"theme"_s, 3, [this](int i) { m_theme.setMode(Theme::Mode(i)); });
    m_languages =
        addChoices(m_languageMenu, u"language"_s, 3, [this](int i) { m_language.choose(LanguageSwitch::Choice(i)); });
    m_densities = addChoices(m_densityMenu, u"density"_s, 2, [this](int i) { m_theme.setDensity(Theme::Density(i)); });
    m_textSizes = addChoices(m_textMenu, u"textSize"_s, int(textPercents.size()),
                             [this](int i) { m_theme.setTextPercent(textPercents[std::size_t(i)]); });
    m_sound = add(m_view, u"action.sound"_s);
    m_sound->setCheckable(true);
    m_sound->setChecked(soundIsOn());
    connect(m_sound, &QAction::toggled, this, [](bool on) { setSoundOn(on); });
}

void WindowActions::syncChoices()
{
    m_themes[int(m_theme.mode())]->setChecked(true);
    m_languages[int(m_language.choice())]->setChecked(true);
    m_densities[int(m_theme.density())]->setChecked(true);
    for (std::size_t i = 0; i < textPercents.size(); ++i)
        m_textSizes[int(i)]->setChecked(textPercents[i] == m_theme.textPercent());
}

void WindowActions::setUndoSentence(const QString &undoSentence, const QString &redoSentence)
{
    m_undoSentence = undoSentence;
    m_redoSentence = redoSentence;
    undo->setEnabled(!undoSentence.isEmpty());
    redo->setEnabled(!redoSentence.isEmpty());
    undo->setText(undoSentence.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(undoSentence));
    redo->setText(redoSentence.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(redoSentence));
}

QList<QAction *> WindowActions::all() const
{
    QList<QAction *> actions;
    for (const QMenu *menu : {m_file, m_edit, m_view, m_themeMenu, m_languageMenu, m_densityMenu, m_go, m_help}) {
        for (QAction *action : menu->actions()) {
            if (!action->isSeparator() && !action->menu())
                actions << action;
        }
    }
    return actions;
}

void WindowActions::retranslate()
{
    m_file->setTitle(tr("&File"));
    m_edit->setTitle(tr("&Edit"));
    m_view->setTitle(tr("&View"));
    m_go->setTitle(tr("&Go"));
    m_help->setTitle(tr("&Help"));
    saveList->setText(tr("&Save this list…"));
    quit->setText(tr("&Quit"));
    setUndoSentence(m_undoSentence, m_redoSentence);
    filter->setText(tr("&Find on this page"));
    bench->setText(tr("&Bench mode"));
    refresh->setText(tr("&Refresh"));
    palette->setText(tr("&Search or jump…"));
    shortcuts->setText(tr("&Keyboard shortcuts"));
    about->setText(tr("&About Benchbook"));
    m_themeMenu->setTitle(tr("&Theme"));
    m_languageMenu->setTitle(tr("&Language"));
    m_densityMenu->setTitle(tr("&Density"));
    m_textMenu->setTitle(tr("Text si&ze"));
    m_sound->setText(tr("&Beeps at the bench"));
    m_themes[0]->setText(tr("Theme: same as the system"));
    m_themes[1]->setText(tr("Theme: light"));
    m_themes[2]->setText(tr("Theme: dark"));
    for (int i = 0; i < 3; ++i)
        m_languages[i]->setText(LanguageSwitch::nameOf(LanguageSwitch::Choice(i)));
    m_densities[0]->setText(tr("Comfortable rows"));
    m_densities[1]->setText(tr("Compact rows"));
    for (std::size_t i = 0; i < textPercents.size(); ++i)
        m_textSizes[int(i)]->setText(u"%1 %"_s.arg(textPercents[i]));
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        m_pages[int(i)]->setText(m_entries[i].title());
}

WindowPaletteSource::WindowPaletteSource(const WindowActions &actions, const std::vector<PageEntry> &entries,
                                         QObject *parent)
    : PaletteSource(parent), m_actions(actions), m_entries(entries)
{
}

std::vector<PaletteItem> WindowPaletteSource::find(const QString &text)
{
    std::vector<std::pair<int, PaletteItem>> scored;
    const auto offer = [&](QAction *action, const QString &kind, const QString &iconName) {
        const QString title = withoutMnemonic(action->text());
        const std::optional<int> score = fuzzyScore(text, title);
        if (score && action->isEnabled())
            scored.emplace_back(*score, PaletteItem{title, kind, iconName,
                                                    action->shortcut().toString(QKeySequence::NativeText),
                                                    [action] { action->trigger(); }});
    };
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        offer(m_actions.pages()[int(i)], tr("Page"), m_entries[i].iconName);
    for (QAction *action : m_actions.all()) {
        if (!m_actions.pages().contains(action) && action != m_actions.palette)
            offer(action, tr("Action"), u"keyboard"_s);
    }
    std::stable_sort(scored.begin(), scored.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<PaletteItem> items;
    for (auto &[score, item] : scored)
        items.push_back(std::move(item));
    return items;
}

} // namespace benchbook
