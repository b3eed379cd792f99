#include "ui/peers/bundle_page.h"

#include "core/bundle/bundle_refusal.h"
#include "core/letters/visible_text.h"
#include "core/peers/bundle_waiting.h"
#include "core/peers/letter_lists.h"
#include "core/peers/own_identity.h"
#include "core/peers/own_machines.h"
#include "ui/kit/buttons.h"
#include "ui/kit/label.h"
#include "ui/peers/bundle_take_in.h"
#include "ui/peers/key_access.h"
#include "ui/peers/key_form.h"
#include "ui/records/fact_sheet.h"
#include "ui/records/list_picker.h"
#include "ui/records/state_style.h"

#include <QAction>
#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

BundlePage::BundlePage(Session &session, JobRunner &jobs, KeyAccess &keys, QWidget *parent)
    : ActionPage(u"bundleRecords"_s, session, bundleList(), parent),
      m_jobs(jobs),
      m_keys(keys),
      m_take(new QAction(this)),
      m_waiting(new FlatButton(u"tryWaiting"_s))
{
    m_take->setObjectName(u"takeInAction"_s);
    m_take->setShortcut(QKeySequence(u"Ctrl+N"_s));
    m_take->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_take);
    setAcceptDrops(true);
    connect(m_take, &QAction::triggered, this, &BundlePage::choose);
    connect(table(), &TableView::emptyActionTriggered, this, &BundlePage::choose);
    addAtFoot(m_waiting);
    connect(m_waiting, &QPushButton::clicked, this,
            [this] { takeIn(waitingBundles(this->session().studio().path())); });
    BundlePage::retranslate();
}

QString BundlePage::title() const { return tr("Bundles"); }

QString BundlePage::emptySentence() const
{
    return tr("No bundle here. A bundle is a file with letters that one studio sends another, by mail or on a stick: "
              "choose the one that came, or drop it here.");
}

QString BundlePage::emptyAction() const { return tr("Take in a bundle…"); }

void BundlePage::retranslate()
{
    m_take->setText(tr("Take in a bundle"));
    showWaiting();
    ActionPage::retranslate();
}

void BundlePage::refresh()
{
    ActionPage::refresh();
    showWaiting();
}

void BundlePage::showWaiting()
{
    const auto waiting = int(waitingBundles(session().studio().path()).size());
    m_waiting->setVisible(waiting > 0);
    m_waiting->setText(tr("Try %n bundle(s) again that asked for a newer Benchbook", nullptr, waiting));
}

void BundlePage::choose()
{
    const QStringList files = session().dialogs().openFiles(
        this,
        {.title = tr("Bundles that came"), .suggestedName = {}, .filter = tr("Bundle (*.bbundle);;All files (*)")});
    if (!files.isEmpty())
        takeIn(files);
}

void BundlePage::takeIn(const QStringList &paths)
{
    const auto own = session().studio().read([](const Reader &reader) { return ownIdentity(reader).has_value(); });
    if (!own.valueOr(false))
        return Q_EMIT keysWanted();
    if (machineStep(session().studio()) != MachineStep::Works) {
        Q_EMIT said(tr("This machine has no keys of the studio yet, so it can open no bundle."), false);
        return Q_EMIT keysWanted();
    }
    if (m_keys.find() == KeyAccess::State::Open)
        return openTakeIn(paths);
    auto *unlocking = new KeyForm(m_keys);
    openForm(unlocking, false);
    if (form() == unlocking)
        connect(unlocking, &PaneForm::done, this, [this, paths] { openTakeIn(paths); });
}

void BundlePage::openTakeIn(const QStringList &paths)
{
    auto *taking = new TakeInForm(session(), m_jobs, m_keys, paths);
    openForm(taking, false);
    if (form() != taking)
        return;
    connect(taking, &TakeInForm::taken, this, &BundlePage::sayLatest);
    connect(taking, &PaneForm::done, this, [this] { showWaiting(); });
}

void BundlePage::fillBody(std::optional<qint64> id)
{
    detail()->setChip({});
    if (!id) {
        detail()->setHeading(tr("No bundle chosen"));
        return;
    }
    const auto rows =
        session().studio().read([&](const Reader &reader) { return listRows(reader, bundleList(), {*id}); });
    if (!rows.ok() || rows->empty())
        return;
    const ListRow &row = rows->front();
    const auto text = [&](const char *key) { return visibleText(rowText(bundleList(), row, key)); };
    const bool came = rowText(bundleList(), row, "direction") == u"came"_s;
    const QString other = text("peer").isEmpty() && !came ? tr("another machine of ours") : text("peer");
    detail()->setHeading(text("file"), came ? tr("from %1").arg(other) : tr("for %1").arg(other));
    detail()->setChip(chipFor(rowText(bundleList(), row, "state")));
    if (const auto refusal = refusalOfClass(rowText(bundleList(), row, "refusal"))) {
        auto *why = new Label(QString(u"! "_s % refusal->sentence()), Label::Size::Body, Tone::Danger);
        why->setObjectName(u"bundleRefusal"_s);
        why->setWordWrap(true);
        detail()->body()->addWidget(why);
        detail()->body()->addWidget(new Label(tr("Nothing of it was taken in."), Label::Size::Body, Tone::Muted));
    }
    auto *facts = new FactSheet(u"bundleFacts"_s);
    detail()->body()->addWidget(facts);
    const std::vector<ListColumn> &columns = bundleList().columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const QLatin1StringView key(columns[i].key);
        if (key == "file"_L1 || key == "state"_L1 || key == "refusal"_L1 || key == "direction"_L1)
            continue;
        const QString value = cellText(bundleList(), row, int(i), session().format());
        if (!value.isEmpty())
            facts->addLine(QCoreApplication::translate("List", columns[i].title), visibleText(value));
    }
}

void BundlePage::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void BundlePage::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    if (paths.isEmpty())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    takeIn(paths);
}

} // namespace benchbook
