// PersonChooser: who is here. What is done in the window is signed with that name.
#pragma once

#include "ui/records/session.h"

#include <QToolButton>

class QMenu;

namespace benchbook {

class PersonChooser final : public QToolButton
{
    Q_OBJECT

public:
    explicit PersonChooser(Session &session, QWidget *parent = nullptr);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// "Add a person" was chosen.
    void peopleRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fill();
    void choose(PersonRef person);
    void showName();

    Session &m_session;
    QMenu *m_menu;
};

} // namespace benchbook
