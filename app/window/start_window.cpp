#include "app/window/start_window.h"

#include "ui/kit/buttons.h"
#include "ui/kit/icon.h"
#include "ui/shell/job_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace benchbook {

using namespace Qt::StringLiterals;

StartWindow::StartWindow(LanguageSwitch &language, QWidget *parent)
    : QWidget(parent),
      m_questions(new FirstRun(language)),
      m_open(new FlatButton(u"startOpen"_s)),
      m_join(new FlatButton(u"startJoin"_s)),
      m_jobs(new JobPanel)
{
    setObjectName(u"startWindow"_s);
    setWindowIcon(applicationIcon());
    resize(1040, 680);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 18);
    column->addWidget(m_questions, 1);
    auto *ways = new QHBoxLayout;
    ways->addStretch(1);
    ways->addWidget(m_open);
    ways->addWidget(m_join);
    ways->addStretch(1);
    column->addLayout(ways);
    column->addWidget(m_jobs);
    connect(m_open, &QAbstractButton::clicked, this, &StartWindow::openRequested);
    connect(m_join, &QAbstractButton::clicked, this, &StartWindow::joinRequested);
    retranslate();
}

void StartWindow::setBusy(bool busy)
{
    m_questions->setEnabled(!busy);
    m_open->setEnabled(!busy);
    m_join->setEnabled(!busy);
}

void StartWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void StartWindow::retranslate()
{
    setWindowTitle(tr("Benchbook"));
    m_open->setText(tr("Open a studio file that exists already…"));
    m_join->setText(tr("Join a studio that has machines already…"));
}

} // namespace benchbook
