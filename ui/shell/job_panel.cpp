#include "ui/shell/job_panel.h"

#include "ui/kit/buttons.h"
#include "ui/kit/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

JobPanel::JobPanel(QWidget *parent) : QFrame(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(u"jobPanel"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    hide();
}

JobPanel::JobId JobPanel::begin(const QString &title, const CancelToken &cancel)
{
    const JobId job = m_next++;
    onOwnThread([this, job, title, cancel] { addRow(job, title, cancel); });
    return job;
}

void JobPanel::report(JobId job, double done, const QString &what)
{
    onOwnThread([this, job, done, what] {
        const auto row = m_rows.constFind(job);
        if (row == m_rows.constEnd())
            return;
        row->bar->setValue(int(done * 1000));
        row->words->setText(what.isEmpty() ? row->title : QString(row->title + u" · "_s + what));
    });
}

void JobPanel::end(JobId job)
{
    onOwnThread([this, job] {
        const auto row = m_rows.find(job);
        if (row == m_rows.end())
            return;
        row->widget->deleteLater();
        m_rows.erase(row);
        if (m_rows.isEmpty())
            hide();
    });
}

Progress JobPanel::progress(JobId job, const CancelToken &cancel)
{
    return Progress([this, job](double done, const QString &what) { report(job, done, what); }, cancel);
}

void JobPanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    for (const Row &row : std::as_const(m_rows))
        static_cast<FlatButton *>(row.cancel)->setText(tr("Stop"));
}

void JobPanel::addRow(JobId job, const QString &title, const CancelToken &cancel)
{
    auto *widget = new QWidget(this);
    auto *line = new QHBoxLayout(widget);
    line->setContentsMargins(0, 0, 0, 0);
    auto *words = new Label(title);
    words->setElided(true);
    auto *bar = new QProgressBar;
    bar->setRange(0, 1000);
    bar->setTextVisible(false);
    bar->setFixedSize(220, 6);
    bar->setAccessibleName(title);
    auto *stop = new FlatButton(u"jobStop"_s, tr("Stop"));
    stop->setAccessibleName(tr("Stop: %1").arg(title));
    connect(stop, &QPushButton::clicked, this, [cancel, stop] {
        cancel.cancel();
        stop->setEnabled(false);
    });
    line->addWidget(words, 1);
    line->addWidget(bar);
    line->addWidget(stop);
    m_column->addWidget(widget);
    m_rows.insert(job, {widget, words, bar, stop, title});
    // What is done in a blink does not flicker at the foot of the window.
    widget->hide();
    QTimer::singleShot(300, widget, [this, widget] {
        widget->show();
        show();
    });
}

void JobPanel::onOwnThread(std::function<void()> work)
{
    QMetaObject::invokeMethod(this, std::move(work), Qt::AutoConnection);
}

} // namespace benchbook
