// SearchField: a line edit with a magnifier that waits for a pause in typing.
#pragma once

#include <QLineEdit>
#include <QTimer>

namespace benchbook {

class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    /// `says` is the placeholder and the accessible name.
    explicit SearchField(const QString &name, const QString &says = {}, QWidget *parent = nullptr);
    void setSays(const QString &says);

Q_SIGNALS:
    /// 150 ms after the last keystroke, or at once with Enter and when it is cleared.
    void searched(const QString &text);
    void movedDown(); ///< the person wants to go into the list below

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void searchNow();
    QTimer m_pause;
};

} // namespace benchbook
