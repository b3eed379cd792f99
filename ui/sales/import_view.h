// ImportView: shop files in, a preview, one question for each unknown item, and one way back.
#pragma once

#include "ui/kit/card.h"
#include "ui/kit/theme.h"
#include "ui/records/session.h"
#include "ui/sales/import_jobs.h"

#include <QTimer>

class QCheckBox;
class QPushButton;

namespace benchbook {

class FlatButton;
class ImportPreviewModel;
class JobRunner;
class Label;
class ListPicker;
class PrimaryButton;
class TableView;

/// Reading, importing and taking back are jobs: the window goes on meanwhile, and Escape stops them.
class ImportView final : public Card
{
    Q_OBJECT
public:
    ImportView(Session &session, JobRunner &jobs, QWidget *parent = nullptr);
    /// Stops what it still does.
    ~ImportView() override;

    /// Reads these files and shows what importing them would do. Nothing is written yet. While something is being
    /// written it is left alone.
    void openPaths(const QStringList &paths);
    /// Whether all that is left to do here is to read what was done.
    bool isDone() const { return m_stage == Stage::Done && !isWriting(); }
    bool isWriting() const { return m_work == Work::Import || m_work == Work::TakeBack; }

Q_SIGNALS:
    void closed();
    /// Something was written or taken back.
    void changed();
    /// It was not written or taken back; the view says why as well.
    void failed(const QString &message);
    void writingChanged(bool writing);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Stage { Choose, Preview, Done };
    /// What a worker does for this view. Of reading and previewing only the newest is heard.
    enum class Work { None, Read, Preview, Import, TakeBack };
    using Reading = std::shared_ptr<ImportReading>;

    void choose();
    void read();
    void showReading(const Result<Reading> &reading, bool first);
    void preview();
    void showPreview(ImportPreview preview);
    void fillUnmatched();
    void importNow();
    void showOutcome(const Result<ImportOutcome> &done);
    void takeBack();
    void showTakenBack(const Result<qint64> &undone);
    void begin(Work work);
    void end();
    /// Cancels a reading job, and what it finds is not heard any more.
    void forgetReading();
    /// Whether the last button says "Stop": whatever is written, and reading once it takes longer than a blink.
    bool canStop() const;
    void stopOrLeave();
    /// The answer to a job's end, unless a newer one was begun since.
    template <class T> std::function<void(const Result<T> &)> ifNewest(std::function<void(const Result<T> &)> answer)
    {
        return [this, run = ++m_run, answer = std::move(answer)](const Result<T> &result) {
            if (run == m_run)
                answer(result);
        };
    }
    bool hasFocusInside() const;
    QString workWords() const;
    void say(const QString &message, Tone tone);
    void showStage();
    void retranslate();
    QStringList summary() const;

    Session &m_session;
    JobRunner &m_jobs;
    Work m_work = Work::None;
    CancelToken m_token;          ///< of the running job
    int m_run = 0;                ///< counts the jobs
    bool m_answersUnseen = false; ///< the import began before the answers were previewed
    QTimer m_patience;            ///< what is done in a blink says nothing of it
    Stage m_stage = Stage::Choose;
    QStringList m_paths;
    std::vector<ChannelFile> m_files; ///< of m_paths, once they were read
    std::shared_ptr<const ChannelImport> m_import;
    std::optional<ImportPreview> m_preview;
    std::optional<ImportOutcome> m_outcome;
    bool m_takenBack = false;
    ImportOptions m_options;
    std::vector<UnmatchedItem> m_asked; ///< each asked once; answers may be changed until the import

    FlatButton *m_close;
    Label *m_hint;
    Label *m_facts;
    Label *m_working;
    Label *m_message;
    QPushButton *m_choose;
    QCheckBox *m_personal;
    QWidget *m_questions;
    QVBoxLayout *m_questionColumn;
    ImportPreviewModel *m_model;
    TableView *m_table;
    PrimaryButton *m_importButton;
    QPushButton *m_undo;
};

} // namespace benchbook
