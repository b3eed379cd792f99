// LetterPictures: the photos that go with a letter, picked as files.
#pragma once

#include "core/letters/letter_body.h"
#include "ui/records/session.h"

#include <QWidget>

class QVBoxLayout;

namespace benchbook {

class FlatButton;
class JobRunner;
class Label;

/// Each is made small and kept beside the studio file while the person goes on typing; camera, place and time stay
/// behind.
class LetterPictures final : public QWidget
{
    Q_OBJECT
public:
    LetterPictures(const QString &name, Session &session, JobRunner &jobs, int most, QWidget *parent = nullptr);

    const BodyHashes &photos() const { return m_photos; }
    void setPhotos(BodyHashes photos);
    /// A file of this computer is made small and goes along.
    void take(const QString &path);
    /// Some are not kept yet: the letter has to wait for them.
    bool isBusy() const { return m_running > 0; }
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    void pick();

    void showPhotos();
    void say(const QString &problem);

    Session &m_session;
    JobRunner &m_jobs;
    int m_most;
    BodyHashes m_photos;
    int m_running = 0;
    QWidget *m_list = nullptr;
    QVBoxLayout *m_column;
    FlatButton *m_add;
    Label *m_problem;
};

} // namespace benchbook
