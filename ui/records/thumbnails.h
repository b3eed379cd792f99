// Thumbnails: how kept files look, small, found out in the background one after the other and remembered in memory.
#pragma once

#include "core/papers/paper.h"
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

/// A small picture of these bytes, upright as the camera was held, at most `box` pixels large and never enlarged. Null
/// if they are no picture of a common kind, are broken, or would take more memory than `mostPixels`: a file of a few
/// kilobytes can claim to be a picture of gigabytes.
QImage smallPicture(const QByteArray &bytes, QSize box);
constexpr qint64 mostPixels = 64'000'000;

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
