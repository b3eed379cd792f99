// ToolPanel: where a tool stands, what happened to it, and what one does with it.
#pragma once

#include "core/tools/tool.h"
#include "ui/records/session.h"

#include <QPointer>
#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace benchbook {

class FactSheet;
class Label;
class PaneForm;

class ToolPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit ToolPanel(Session &session, QWidget *parent = nullptr);

    void open(Id<Tool> tool);
    /// A form is open with something typed into it.
    bool isHeld() const;
    /// Whether that form may go: nothing was typed, or the person was asked and said so; then it is gone.
    bool letGo();

Q_SIGNALS:
    void said(const QString &text, bool undoable);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void fillEvents();
    void openForm(PaneForm *form);
    void closeForm();
    void takeBack();
    void retranslate();

    Session &m_session;
    std::optional<ToolInfo> m_tool;
    QVBoxLayout *m_column;
    QPushButton *m_care;
    QPushButton *m_lend;
    QPushButton *m_back;
    Label *m_problem;
    FactSheet *m_facts;
    QPointer<PaneForm> m_form;
};

} // namespace benchbook
