#include "ui/materials/counting_page.h"

#include "core/journal/history.h"
#include "core/stock/stocktake.h"
#include "ui/materials/begin_count_form.h"
#include "ui/materials/count_panel.h"
#include "ui/records/state_style.h"

#include <QAction>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

CountingPage::CountingPage(Session &session, QWidget *parent)
    : ListPage(u"stocktakes"_s, session, stocktakeList(), parent),
      m_new(new QAction(this)),
      m_panel(new CountPanel(session))
{
    m_new->setObjectName(u"newStocktakeAction"_s);
    m_new->setShortcut(QKeySequence(u"Ctrl+N"_s));
    m_new->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_new);
    detail()->body()->addWidget(m_panel, 1);
    // Below a form, which takes no more room than it needs.
    detail()->body()->addStretch(0);
    m_panel->hide();
    connect(m_new, &QAction::triggered, this, &CountingPage::openForm);
    connect(table(), &TableView::emptyActionTriggered, this, &CountingPage::openForm);
    connect(table(), &TableView::rowActivated, m_panel, &CountPanel::focusFirst);
    connect(m_panel, &CountPanel::acted, this, &CountingPage::sayLatest);
    connect(m_panel, &CountPanel::said, this, [this](const QString &message) { Q_EMIT said(message, false); });
    // What is expected moves with every lot; the list itself only hears of its own table.
    connect(&session.studio().changes(), &ChangeBus::committed, this, [this](const ChangeSet &changes) {
        const bool mine = changes.touches("stock_move") || changes.touches("stocktake_line") ||
                          changes.touches("stocktake") || changes.touches("lot");
        if (mine && isVisible() && !m_form)
            refillDetail();
    });
    CountingPage::retranslate();
}

QString CountingPage::title() const { return tr("Counting"); }

QString CountingPage::emptySentence() const
{
    return tr("Count a shelf lot by lot while work goes on. Differences are booked with their reason, and one undo "
              "takes all of it back.");
}

QString CountingPage::emptyAction() const { return tr("Begin a stocktake"); }

void CountingPage::retranslate()
{
    m_new->setText(tr("Begin a stocktake"));
    m_panel->retranslate();
    ListPage::retranslate();
}

bool CountingPage::takeScan(const QString &code) { return !m_form && m_panel->isVisible() && m_panel->takeScan(code); }

void CountingPage::sayLatest()
{
    const std::optional<qint64> written = session().justWritten();
    if (!written)
        return;
    const auto entry = session().studio().read([&](const Reader &reader) { return entryById(reader, *written); });
    if (entry.ok())
        Q_EMIT said(entry->sentence.text(), true);
}

void CountingPage::fillDetail(std::optional<qint64> id)
{
    // The list forgets its rows for a moment whenever it is read again; what is being counted stays.
    if (m_form || (!id && model()->isLoading()))
        return;
    if (m_begun && id != m_begun)
        return;
    detail()->setChip({});
    const auto plan = session().studio().read([&](const Reader &reader) -> Result<StocktakePlan> {
        return id ? planStocktake(reader, Id<Stocktake>(*id)) : Result<StocktakePlan>(Error::notFound(QString()));
    });
    m_panel->setVisible(plan.ok());
    if (!plan.ok()) {
        detail()->setHeading(tr("Nothing is being counted"));
        return;
    }
    const StocktakeInfo &info = plan->info;
    QStringList about{info.locationName};
    if (info.blind)
        about << tr("blind");
    if (!info.note.isEmpty())
        about << info.note;
    detail()->setHeading(info.code, about.join(u" · "_s));
    detail()->setChip(chipFor(info.hidden ? u"hidden"_s : info.isOpen() ? u"counting"_s : u"booked"_s));
    m_panel->show(*plan);
    if (m_begun) {
        m_begun.reset();
        m_panel->focusFirst();
    }
}

void CountingPage::openForm()
{
    if (m_form && !m_form->letGo())
        return;
    closeForm();
    auto *form = new BeginCountForm(session());
    m_form = form;
    form->takePane();
    // The pane's room is the sheet's; a form takes no more of it than it needs.
    form->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_panel->hide();
    detail()->setChip({});
    detail()->body()->insertWidget(0, form);
    detail()->setHeading(form->accessibleName());
    connect(form, &PaneForm::titleChanged, this, [this, form] { detail()->setHeading(form->accessibleName()); });
    connect(form, &PaneForm::closed, this, [this] {
        closeForm();
        refillDetail();
        table()->setFocus();
    });
    connect(form, &PaneForm::done, this, [this](std::optional<qint64> record) {
        closeForm();
        sayLatest();
        m_begun = record;
        if (record)
            showRecord(*record);
    });
    openDetail();
    form->focusFirst();
    form->guardTyping(session().dialogs());
}

void CountingPage::closeForm()
{
    if (!m_form)
        return;
    m_form->hide();
    m_form->deleteLater();
    m_form = nullptr;
}

} // namespace benchbook
