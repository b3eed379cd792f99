// BenchHeader: what is being made by whom, what just happened, and the way back.
#pragma once

#include "ui/kit/theme.h"

#include <QTimer>
#include <QWidget>

namespace benchbook {

class BenchButton;
class BenchLabel;

class BenchHeader final : public QWidget
{
    Q_OBJECT
public:
    explicit BenchHeader(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Below the title while nothing else is to be said.
    void setHint(const QString &hint, Tone tone = Tone::Muted);
    /// Said below the title for a while instead of the hint.
    void say(const QString &message, Tone tone);
    QString message() const;
    /// The code as it is being typed or scanned; empty for none.
    void setTyped(const QString &typed);
    void setPerson(const QString &name);
    void setBackVisible(bool visible);
    /// What the last step was and how long it can be taken back; empty hides the button.
    void setUndo(const QString &what);

Q_SIGNALS:
    void backWanted();
    void personWanted();
    void undoWanted();
    void leaveWanted();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void showLine();
    void showTitle();

    BenchButton *m_back;
    BenchLabel *m_title;
    BenchLabel *m_line;
    BenchButton *m_undo;
    BenchButton *m_person;
    BenchButton *m_leave;
    QString m_titleText;
    QString m_hint;
    Tone m_hintTone = Tone::Muted;
    QString m_said;
    QString m_typed;
    Tone m_tone = Tone::Muted;
    QTimer m_life;
};

} // namespace benchbook
