// Thumbnails: how kept files look, small, found out in the background one after the other and remembered in memory.
#pragma once

#include "core/papers/paper.h"
#include "core/papers/small_picture.h"
#include "ui/records/session.h"

#include <QCache>
#include <QImage>

#include <deque>

namespace benchbook {

class JobRunner;

/// What is known of a content after it was read and proved.
struct PaperLook
{
    QImage picture;               ///< null: it is no picture, or none that can be shown
    std::optional<Error> problem; ///< it is missing or damaged
};

class Thumbnails final : public QObject
{
    Q_OBJECT
public:
    Thumbnails(Session &session, JobRunner &jobs, QObject *parent = nullptr);

    /// Finds out about these, at this size in device pixels; what was asked before and not begun is dropped. A missing
    /// or damaged file is looked at again.
    void want(const std::vector<PaperInfo> &papers, QSize box);
    /// Null while it is not known.
    const PaperLook *lookOf(const QString &hash) const { return m_known.object(hash); }

Q_SIGNALS:
    /// More is known of this content.
    void known(const QString &hash);

private:
    void goOn();

    Session &m_session;
    JobRunner &m_jobs;
    std::deque<QString> m_waiting;
    QSize m_box;
    bool m_running = false;
    QCache<QString, PaperLook> m_known;
};

} // namespace benchbook
