#include "ui/records/list_saver.h"

#include "core/tables/list_file.h"
#include "ui/kit/icon.h"

#include <QAction>
#include <QCoreApplication>
#include <QDir>
#include <QFutureWatcher>
#include <QWidget>
#include <QtConcurrentRun>

#include <memory>

using namespace Qt::StringLiterals;

namespace benchbook {

ListSaver::ListSaver(const QString &name, Session &session, const ListModel &model, QWidget *page)
    : QObject(page), m_session(session), m_model(model), m_page(page), m_action(new QAction(this))
{
    m_action->setObjectName(name);
    connect(m_action, &QAction::triggered, this, &ListSaver::save);
    retranslate();
}

void ListSaver::retranslate()
{
    m_action->setText(tr("Save list…"));
    m_action->setIcon(icon(u"download"_s, Tone::Accent));
}

void ListSaver::save()
{
    const QString title = QCoreApplication::translate("List", m_model.list().title);
    const QString name = QString(title % u' ' % m_session.today().toString(Qt::ISODate) % u".csv"_s);
    const std::optional<QString> path =
        m_session.dialogs().saveFile(m_page, {tr("Save the list"), name, tr("Table (*.csv);;Excel workbook (*.xlsx)")});
    if (path)
        write(*path);
}

void ListSaver::write(const QString &path)
{
    auto opened = m_session.studio().openReadSession();
    if (!m_session.succeeded(opened, m_page))
        return;
    const std::shared_ptr<ReadSession> reading = std::move(*opened);
    using Answer = std::shared_ptr<const Result<int>>;
    auto *watcher = new QFutureWatcher<Answer>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, path] {
        watcher->deleteLater();
        m_action->setEnabled(true);
        const Answer rows = watcher->result();
        if (m_session.succeeded(*rows, m_page))
            Q_EMIT saved(tr("%n row(s) saved in %1", nullptr, rows->value()).arg(QDir::toNativeSeparators(path)));
    });
    m_action->setEnabled(false);
    watcher->setFuture(QtConcurrent::run(
        [reading, path, &list = m_model.list(), request = m_model.request(), format = m_session.format()] {
            return std::make_shared<const Result<int>>(
                reading->read([&](const Reader &reader) { return saveList(reader, list, request, format, path); }));
        }));
}

} // namespace benchbook
