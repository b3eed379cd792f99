#include "ui/records/record_page.h"

#include "ui/kit/buttons.h"
#include "ui/kit/icon.h"
#include "ui/kit/label.h"
#include "ui/kit/state_chip.h"
#include "ui/records/papers_panel.h"
#include "ui/records/record_import_view.h"

#include <QAction>
#include <QCoreApplication>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

RecordPage::RecordPage(const QString &id, Session &session, const RecordKind &kind, const QString &iconName,
                       QWidget *parent)
    : ListPage(id, session, *kind.list, parent),
      m_kind(kind),
      m_iconName(iconName),
      m_new(new QAction(this)),
      m_remove(makeButton(id + u"Remove"_s, {}, u"trash-2"_s)),
      m_bringBack(makeButton(id + u"BringBack"_s, {}, u"rotate-ccw"_s)),
      m_tabs(new FilterChips(id + u"Tabs"_s)),
      m_form(new RecordForm(id + u"Form"_s, session, kind)),
      m_history(new HistoryPanel(id + u"History"_s, session, kind)),
      m_nothing(new Label({}, Label::Size::Body, Tone::Muted))
{
    m_new->setShortcut(QKeySequence(u"Ctrl+N"_s));
    m_new->setObjectName(QString(id + u"New"_s));
    addAction(m_new);
    detail()->addAction(m_remove);
    detail()->addAction(m_bringBack);
    m_nothing->setWordWrap(true);
    detail()->body()->addWidget(m_nothing);
    detail()->body()->addWidget(m_tabs);
    detail()->body()->addWidget(m_form);
    detail()->body()->addWidget(m_history);
    detail()->body()->addStretch(1);
    m_own = {{u"form"_s, [this] { return singular(); }, m_form},
             {u"history"_s, [] { return tr("History"); }, m_history}};
    m_tabs->addChip(u"form"_s, {});
    m_tabs->addChip(u"history"_s, {});

    connect(m_new, &QAction::triggered, this, &RecordPage::startNew);
    connect(table(), &TableView::emptyActionTriggered, m_new, &QAction::trigger);
    connect(m_tabs, &FilterChips::changed, this, &RecordPage::showCurrentTab);
    connect(m_remove, &QPushButton::clicked, this, [this] { setHiddenNow(true); });
    connect(m_bringBack, &QPushButton::clicked, this, [this] { setHiddenNow(false); });
    connect(m_form, &RecordForm::said, this, &Page::said);
    connect(m_history, &HistoryPanel::said, this, &Page::said);
    connect(m_form, &RecordForm::added, this, [this](qint64 added) { showRecord(added); });
    connect(m_form, &RecordForm::gaveUp, this, [this] {
        const auto back = currentRecord();
        fillDetail(back);
        table()->setFocus(Qt::OtherFocusReason);
    });
}

void RecordPage::offerImport(JobRunner &jobs)
{
    Q_ASSERT(m_kind.comesInTables && !m_import);
    m_import = new QAction(this);
    m_import->setObjectName(QString(objectName() + u"ImportAction"_s));
    m_importButton = new FlatButton(objectName() + u"Import"_s);
    m_importButton->setCompact();
    addAtFoot(m_importButton);
    table()->addAction(m_import);
    connect(m_importButton, &QPushButton::clicked, m_import, &QAction::trigger);
    connect(m_import, &QAction::triggered, this, [this, &jobs] { startImport(jobs); });
}

void RecordPage::offerPapers(JobRunner &jobs)
{
    Q_ASSERT(!m_papers);
    m_papers = new PapersPanel(objectName() + u"Papers"_s, session(), jobs);
    addTab(
        u"papers"_s, [this] { return m_papers->title(); }, m_papers);
    connect(m_papers, &PapersPanel::said, this, &Page::said);
    connect(m_papers, &PapersPanel::titleChanged, this, [this] { m_tabs->setText(u"papers"_s, m_papers->title()); });
}

void RecordPage::startImport(JobRunner &jobs)
{
    if (m_importView) {
        cover(m_importView);
        m_importView->show();
        m_importView->setFocus(Qt::OtherFocusReason);
        return;
    }
    auto *view = new RecordImportView(m_importButton->objectName() + u"View"_s, session(), jobs, m_kind, this);
    view->hide();
    if (!view->choose()) {
        delete view;
        return;
    }
    m_importView = view;
    connect(view, &RecordImportView::closed, this, &RecordPage::endImport);
    connect(view, &RecordImportView::imported, this,
            [this](const QString &message) { Q_EMIT said(message, session().justWritten().has_value()); });
    connect(view, &RecordImportView::failed, this, [this](const QString &message) {
        if (m_importView->isHidden())
            Q_EMIT said(message, false);
    });
    // A new one could not be saved meanwhile.
    connect(view, &RecordImportView::writingChanged, m_new, &QAction::setDisabled);
    cover(view);
    view->show();
    view->setFocus(Qt::OtherFocusReason);
}

void RecordPage::endImport()
{
    if (!m_importView)
        return;
    const bool covered = !m_importView->isHidden();
    m_importView->hide();
    m_importView->deleteLater();
    m_importView = nullptr;
    if (!covered)
        return;
    cover(nullptr);
    table()->setFocus(Qt::OtherFocusReason);
}

void RecordPage::uncover()
{
    if (!m_importView)
        return;
    if (!m_importView->isWriting())
        return endImport();
    m_importView->hide();
    cover(nullptr);
}

bool RecordPage::showRecord(qint64 id)
{
    uncover();
    return ListPage::showRecord(id);
}

QString RecordPage::title() const { return QCoreApplication::translate("List", m_kind.list->title); }

QString RecordPage::singular() const { return QCoreApplication::translate("Record", m_kind.singular); }

QString RecordPage::emptySentence() const { return tr("Nothing is listed here."); }

QString RecordPage::emptyAction() const { return m_new->text(); }

void RecordPage::addTab(const QString &key, Text title, QWidget *content)
{
    // Chips stand in the order they were made in; the history is to stay the last one.
    m_own.insert(m_own.end() - 1, {key, std::move(title), content});
    detail()->body()->insertWidget(detail()->body()->count() - 2, content);
    auto *chips = new FilterChips(m_tabs->objectName());
    for (const Tab &tab : m_own)
        chips->addChip(tab.key, tab.title());
    delete detail()->body()->replaceWidget(m_tabs, chips);
    delete m_tabs;
    m_tabs = chips;
    connect(m_tabs, &FilterChips::changed, this, &RecordPage::showCurrentTab);
}

void RecordPage::openTab(const QString &key) { m_tabs->setChecked(key); }

void RecordPage::showCurrentTab()
{
    const QString key = m_tabs->checkedKey();
    for (const Tab &tab : m_own)
        tab.content->setVisible(m_shown.has_value() && tab.key == key);
}

void RecordPage::fillDetail(std::optional<qint64> id)
{
    m_shown = id;
    m_nothing->setVisible(!id);
    m_tabs->setVisible(id.has_value());
    m_remove->setVisible(false);
    m_bringBack->setVisible(false);
    if (!id) {
        detail()->setHeading(title());
        detail()->setChip({});
        m_nothing->setText(tr("Choose one from the list, or make a new one with %1.")
                               .arg(m_new->shortcut().toString(QKeySequence::NativeText)));
        showCurrentTab();
        return;
    }
    QString name;
    bool hidden = false;
    (void)session().studio().read([&](const Reader &reader) -> Result<void> {
        name = benchbook::recordTitle(reader, m_kind, *id);
        hidden = benchbook::isHidden(reader, m_kind, *id);
        return {};
    });
    detail()->setHeading(name, subtitleOf(*id));
    detail()->setChip(hidden ? StateChip{u"✕"_s, stateTitle(u"hidden"_s), Tone::Muted} : StateChip{});
    m_remove->setVisible(!hidden && canRemove(*id));
    m_bringBack->setVisible(hidden);
    m_form->setLocked(hidden);
    m_form->open(*id);
    m_history->open(*id);
    if (m_papers) {
        m_papers->setLocked(hidden);
        m_papers->open({{m_kind.table, *id}, name});
    }
    showRecordParts(*id);
    showCurrentTab();
}

void RecordPage::startNew()
{
    uncover();
    m_shown.reset();
    m_nothing->hide();
    m_tabs->hide();
    m_remove->hide();
    m_bringBack->hide();
    detail()->setHeading(tr("New %1").arg(singular().toLower()),
                         tr("Not in the book until it is added; Esc gives it up."));
    detail()->setChip({});
    showCurrentTab();
    m_form->setLocked(false);
    m_form->show();
    openDetail();
    m_form->startNew();
}

void RecordPage::setHiddenNow(bool hidden)
{
    if (!m_shown)
        return;
    const auto done = benchbook::setHidden(session().studio(), m_kind, *m_shown, hidden, session().person());
    if (session().succeeded(done, this))
        Q_EMIT said(hidden ? tr("%1 removed").arg(singular()) : tr("%1 brought back").arg(singular()), true);
}

void RecordPage::retranslate()
{
    m_new->setText(tr("&New %1").arg(singular().toLower()));
    if (m_import) {
        m_import->setText(tr("Import from a table…"));
        m_import->setIcon(icon(u"folder-open"_s, Tone::Accent));
        m_importButton->setText(m_import->text());
        m_importButton->setToolTip(
            tr("Add or change many at once from a CSV file or a workbook; you see every row first"));
    }
    m_remove->setText(tr("Remove"));
    m_bringBack->setText(tr("Bring back"));
    for (const Tab &tab : m_own)
        m_tabs->setText(tab.key, tab.title());
    ListPage::retranslate();
}

} // namespace benchbook
