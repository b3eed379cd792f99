#include "ui/sales/imports_page.h"

#include "ui/kit/buttons.h"
#include "ui/kit/icon.h"
#include "ui/kit/label.h"
#include "ui/records/background.h"
#include "ui/records/list_picker.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

constexpr std::size_t mostObstaclesShown = 8;

int importColumn(QLatin1StringView key)
{
    const std::vector<ListColumn> &columns = importList().columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (QLatin1StringView(columns[i].key) == key)
            return static_cast<int>(i);
    }
    Q_UNREACHABLE();
}

} // namespace

ImportsPage::ImportsPage(Session &session, JobRunner &jobs, QWidget *parent)
    : ActionPage(u"imports"_s, session, importList(), parent),
      m_jobs(jobs),
      m_back(new FlatButton(u"importsBack"_s)),
      m_title(new Label({}, Label::Size::Body))
{
    auto *row = new QHBoxLayout;
    m_back->setIcon(icon(u"arrow-left"_s, Tone::Accent));
    m_title->setBold(true);
    row->addWidget(m_back);
    row->addWidget(m_title);
    row->addStretch();
    top()->insertLayout(0, row);
    connect(m_back, &QPushButton::clicked, this, &ImportsPage::closed);
    ImportsPage::retranslate();
}

QString ImportsPage::title() const { return QCoreApplication::translate("List", importList().title); }

QString ImportsPage::emptySentence() const
{
    return tr("Nothing is imported, or all of it was taken back. What you import from a shop's files is listed here.");
}

void ImportsPage::retranslate()
{
    m_back->setText(tr("Back to the orders"));
    m_title->setText(title());
    ActionPage::retranslate();
}

void ImportsPage::fillBody(std::optional<qint64> id)
{
    detail()->setHeading(title());
    if (!id) {
        detail()->body()->addWidget(new Label(tr("No import is chosen."), Label::Size::Body, Tone::Muted));
        return;
    }
    const auto rows =
        session().studio().read([&](const Reader &reader) { return listRows(reader, importList(), {*id}); });
    if (!rows.ok() || rows->empty())
        return;
    const QString code = rowText(importList(), rows->front(), "code");
    detail()->setHeading(code, rowText(importList(), rows->front(), "channel"));
    if (!form())
        addWayBack(Id<ImportBatch>(*id), code);
    addFacts(rows->front());
}

void ImportsPage::addFacts(const ListRow &row)
{
    const auto text = [&](QLatin1StringView key) {
        return cellText(importList(), row, importColumn(key), session().format());
    };
    detail()->addSection(tr("What came"));
    for (const QLatin1StringView key : {"at"_L1, "new"_L1, "changed"_L1, "lines"_L1}) {
        const ListColumn &column = importList().columns[static_cast<std::size_t>(importColumn(key))];
        detail()->addLine(QCoreApplication::translate("List", column.title), text(key));
    }
    detail()->addSection(tr("Files"));
    auto *files = new Label(text("files"_L1).replace(u", "_s, u"\n"_s));
    files->setObjectName(u"importFiles"_s);
    files->setWordWrap(true);
    detail()->body()->addWidget(files);
}

void ImportsPage::addWayBack(Id<ImportBatch> batch, const QString &code)
{
    const auto obstacles = session().studio().read(
        [&](const Reader &reader) -> Result<std::vector<ImportObstacle>> { return importObstacles(reader, batch); });
    const bool free = obstacles.ok() && obstacles->empty();
    auto *takeBack = makeButton(u"importTakeBack"_s, tr("Take back…"), u"undo-2"_s);
    takeBack->setAccessibleName(tr("Take back %1").arg(code));
    takeBack->setEnabled(free);
    connect(takeBack, &QPushButton::clicked, this,
            [this, batch, code] { openForm(new TakeBackImportForm(session(), m_jobs, batch, code), true); });
    addButtons({takeBack});
    if (obstacles.ok() && !free)
        addObstacles(*obstacles);
}

void ImportsPage::addObstacles(const std::vector<ImportObstacle> &obstacles)
{
    auto *why =
        new Label(tr("△ It cannot be taken back: something was built on it."), Label::Size::Body, Tone::Warning);
    why->setObjectName(u"importObstacles"_s);
    why->setWordWrap(true);
    detail()->body()->addWidget(why);
    for (std::size_t i = 0; i < obstacles.size() && i < mostObstaclesShown; ++i) {
        const ImportObstacle &obstacle = obstacles[i];
        auto *row = new QHBoxLayout;
        auto *order = new FlatButton(u"importObstacle%1"_s.arg(i), obstacle.orderCode);
        order->setCompact();
        order->setAccessibleName(tr("Open the order %1").arg(obstacle.orderCode));
        connect(order, &QPushButton::clicked, this,
                [this, id = obstacle.order.value()] { Q_EMIT openRequested(u"orders"_s, id); });
        auto *reason = new Label(obstacle.reason, Label::Size::Small, Tone::Muted);
        reason->setWordWrap(true);
        row->addWidget(order);
        row->addWidget(reason, 1);
        detail()->body()->addLayout(row);
    }
    if (obstacles.size() > mostObstaclesShown) {
        const int more = static_cast<int>(obstacles.size() - mostObstaclesShown);
        detail()->body()->addWidget(new Label(tr("and %n more", nullptr, more), Label::Size::Small, Tone::Muted));
    }
}

void ImportsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        ActionPage::keyPressEvent(event);
}

TakeBackImportForm::TakeBackImportForm(Session &session, JobRunner &jobs, Id<ImportBatch> batch, const QString &code)
    : PaneForm(u"takeBackImportForm"_s), m_session(session), m_jobs(jobs), m_batch(batch), m_code(code)
{
    TakeBackImportForm::retranslate();
}

void TakeBackImportForm::retranslate()
{
    setTexts(tr("Take back %1?").arg(m_code), tr("Take back"));
    setLeaveText(m_running ? tr("Stop") : tr("Keep the import"));
    setNote(m_running
                ? tr("Taking the import back…")
                : tr("The orders and customers that came with it leave the lists, and the orders it changed are as "
                     "they were before. Undo brings all of it back."));
}

void TakeBackImportForm::submit()
{
    if (m_running)
        return;
    clearProblems();
    begin();
    m_token = writeInBackground<qint64>(
        m_session, m_jobs, this, tr("Taking the import back"),
        [batch = m_batch, person = m_session.person()](Studio &studio, const Progress &) {
            return takeBackImport(studio, batch, person);
        },
        [this](const Result<qint64> &undone) { end(undone); });
}

void TakeBackImportForm::begin()
{
    m_running = true;
    // A second stroke of the key that began it stops nothing; Escape is heard here.
    setFocus(Qt::OtherFocusReason);
    setSubmittable(false);
    retranslate();
}

void TakeBackImportForm::end(const Result<qint64> &undone)
{
    m_running = false;
    if (undone.ok()) {
        Q_EMIT done(std::nullopt);
        return;
    }
    setSubmittable(true);
    retranslate();
    const bool stopped = undone.error().code == ErrorCode::Cancelled;
    showError(stopped ? Error{ErrorCode::Cancelled, tr("Stopped. The import stands as it was.")} : undone.error());
}

void TakeBackImportForm::leave()
{
    if (m_running)
        m_token.cancel();
    else
        PaneForm::leave();
}

Result<std::optional<qint64>> TakeBackImportForm::act()
{
    Q_UNREACHABLE(); // submit() leaves it to a worker
}

} // namespace benchbook
