// PapersPanel: the photos and papers of a record — dropped, pasted or chosen, looked at, saved elsewhere, removed.
#pragma once

#include "core/base/progress.h"
#include "ui/records/thumbnails.h"

#include <QWidget>

#include <functional>
#include <memory>

class QMimeData;
class QPushButton;
class QTemporaryDir;
class QVBoxLayout;

namespace benchbook {

class Label;
class PaperRow;

/// For a record of any kind. Reading, writing and drawing small are jobs: a large photo holds nothing up. The viewer of
/// the system is given a copy, so that whatever it does to it, what is kept stays as it was.
class PapersPanel final : public QWidget
{
    Q_OBJECT
public:
    /// The rows are named `name` + "." + their place from 0.
    PapersPanel(const QString &name, Session &session, JobRunner &jobs, QWidget *parent = nullptr);
    ~PapersPanel() override;

    /// For a pane without tabs: says above it what it is.
    void setHeadingVisible(bool visible);
    void open(const PaperSubject &subject);
    void setLocked(bool locked);
    /// "Photos and papers", with their number where there are some.
    QString title() const;

Q_SIGNALS:
    void said(const QString &message, bool undo);
    /// title() is another one.
    void titleChanged();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    using Keep = std::function<Result<std::vector<PaperDraft>>(const ContentStore &, Progress)>;

    void fill();
    void showRows(const std::vector<PaperInfo> &papers);
    PaperRow *makeRow(int place);
    void wantPictures();
    void showLook(const QString &hash);
    void choose();
    void paste();
    /// Local files, or else the picture, of a drop or of the clipboard. False: it has neither.
    bool take(const QMimeData &offered);
    void addFiles(const QStringList &paths);
    void add(Keep keep);
    void addKept(const PaperSubject &subject, const std::vector<PaperDraft> &drafts);
    // By value: the row is filled anew while they run.
    void view(PaperInfo paper);
    void save(PaperInfo paper);
    void remove(PaperInfo paper);
    void change(PaperInfo paper, PaperKind kind, const QString &title);
    void retranslate();

    Session &m_session;
    JobRunner &m_jobs;
    Thumbnails *m_thumbnails;
    Label *m_heading;
    Label *m_empty;
    QPushButton *m_add;
    QPushButton *m_paste;
    QVBoxLayout *m_column;
    std::vector<PaperRow *> m_rows;
    std::optional<PaperSubject> m_subject;
    std::unique_ptr<QTemporaryDir> m_viewed; ///< copies given to viewers; gone with the panel
    bool m_locked = false;
    bool m_adding = false;
    bool m_dropping = false;
    bool m_stale = false;
};

} // namespace benchbook
