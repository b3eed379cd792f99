#include "ui/bench/bench_window.h"

#include "ui/bench/bench_screen.h"
#include "ui/records/session.h"

#include <QAction>
#include <QScreen>
#include <QVBoxLayout>

namespace benchbook {

BenchWindow::BenchWindow(Session &session, QWidget *parent)
    : QWidget(parent, Qt::Window), m_screen(new BenchScreen(session))
{
    setObjectName(QStringLiteral("benchWindow"));
    setWindowTitle(tr("Bench"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_screen);
    auto *leaving = new QAction(this);
    leaving->setShortcut(QKeySequence(Qt::Key_F11));
    addAction(leaving);
    connect(leaving, &QAction::triggered, this, &BenchWindow::leave);
    connect(m_screen, &BenchScreen::leaveRequested, this, &BenchWindow::leave);
    connect(m_screen, &BenchScreen::peopleRequested, this, [this] {
        leave();
        Q_EMIT peopleRequested();
    });
}

void BenchWindow::open(std::optional<Id<WorkOrder>> workOrder)
{
    if (workOrder)
        m_screen->openJob(*workOrder);
    appear();
}

void BenchWindow::openAt(std::optional<Id<WorkOrder>> chosen)
{
    if (chosen)
        m_screen->offerJob(*chosen);
    appear();
}

void BenchWindow::appear()
{
    // A bench that runs nothing else has no window manager to make it as large as the screen.
    if (const QScreen *at = QWidget::screen())
        setGeometry(at->geometry());
    showFullScreen();
    activateWindow();
    m_screen->setFocus();
}

void BenchWindow::leave()
{
    hide();
    Q_EMIT left();
}

} // namespace benchbook
