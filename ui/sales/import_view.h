// ImportView: shop files in, a preview, one question for each unknown item, and one way back.
#pragma once

#include "core/sales/channel/channel_reader.h"
#include "core/sales/import_orders.h"
#include "ui/kit/card.h"
#include "ui/kit/theme.h"
#include "ui/records/session.h"

class QCheckBox;
class QPushButton;

namespace benchbook {

class FlatButton;
class ImportPreviewModel;
class Label;
class ListPicker;
class PrimaryButton;
class TableView;

class ImportView final : public Card
{
    Q_OBJECT
public:
    explicit ImportView(Session &session, QWidget *parent = nullptr);

    /// Reads these files and shows what importing them would do. Nothing is written yet.
    void openPaths(const QStringList &paths);
    /// Whether all that is left to do here is to read what was done.
    bool isDone() const { return m_stage == Stage::Done; }

Q_SIGNALS:
    void closed();
    /// Something was written or taken back.
    void changed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Stage { Choose, Preview, Done };
    void choose();
    void read();
    void preview();
    void fillUnmatched();
    void importNow();
    void takeBack();
    void say(const QString &message, Tone tone);
    void showStage();
    void retranslate();
    QStringList summary() const;

    Session &m_session;
    Stage m_stage = Stage::Choose;
    std::vector<ChannelFile> m_files;
    std::optional<ChannelImport> m_import;
    std::optional<ImportPreview> m_preview;
    std::optional<ImportOutcome> m_outcome;
    bool m_takenBack = false;
    ImportOptions m_options;
    std::vector<UnmatchedItem> m_asked; ///< each asked once; answers may be changed until the import

    FlatButton *m_close;
    Label *m_hint;
    Label *m_facts;
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
