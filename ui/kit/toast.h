// Toast: a short message at the foot of the window, with the way back beside it.
#pragma once

#include <QFrame>
#include <QTimer>

class QGraphicsOpacityEffect;
class QPushButton;

namespace benchbook {

class Label;

/// Lives in the window it is given and covers nothing that can be clicked elsewhere. It goes after
/// eight seconds, never while the pointer or the focus is on it; a new message replaces the old.
class Toast : public QFrame
{
    Q_OBJECT

public:
    explicit Toast(QWidget *window);

    /// Says `message`; with `action` ("Undo") a button that emits actionTriggered().
    void showMessage(const QString &message, const QString &action = {});
    QString message() const;
    /// Takes the button away; the message stays for as long as it would have.
    void withdrawAction();
    /// Without fading, for people who asked their system for less motion.
    void setReducedMotion(bool reduced) { m_reducedMotion = reduced; }
    static bool systemReducesMotion();

Q_SIGNALS:
    void actionTriggered();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();
    void leave();

    Label *m_message;
    QPushButton *m_action;
    QGraphicsOpacityEffect *m_opacity;
    QTimer m_life;
    bool m_reducedMotion;
};

} // namespace benchbook
