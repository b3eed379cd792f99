// BenchWindow: the bench on the whole screen. Esc or F11 leaves; it can be opened again where it was.
#pragma once

#include "core/journal/entities.h"

#include <QWidget>

namespace benchbook {

class BenchScreen;
class Session;

class BenchWindow final : public QWidget
{
    Q_OBJECT
public:
    /// `session` must outlive the window. A window of its own, not yet shown.
    explicit BenchWindow(Session &session, QWidget *parent = nullptr);

    /// Shows it full screen, for one order if given.
    void open(std::optional<Id<WorkOrder>> workOrder = {});
    /// With the order one has just looked at, asking who works; without one where the bench was left.
    void openAt(std::optional<Id<WorkOrder>> chosen);
    BenchScreen *screen() const { return m_screen; }

Q_SIGNALS:
    void left();
    /// As that of BenchScreen; the bench is hidden.
    void peopleRequested();

private:
    void appear();
    void leave();

    BenchScreen *m_screen;
};

} // namespace benchbook
