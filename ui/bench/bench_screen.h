// BenchScreen: the workshop's own screen — who, which job, which step, how long, what came of it.
#pragma once

#include "core/workshop/work_log.h"
#include "ui/records/session.h"

#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace benchbook {

class BenchButton;
class BenchFlash;
class BenchHeader;
class BenchTiles;
class BenchWork;

/// Everything can be done by touch, by keyboard (digits choose or count, + and − count, Space starts and pauses,
/// Enter goes on) and with a scanner, which types a code and Enter from anywhere. Nothing here opens a dialog.
class BenchScreen final : public QWidget
{
    Q_OBJECT
public:
    static constexpr qint64 undoMilliseconds = 10 * 60 * 1000;

    explicit BenchScreen(Session &session, QWidget *parent = nullptr);

    /// Shows the steps of an order, after asking who works where that is not known.
    void openJob(Id<WorkOrder> workOrder);
    /// The same, but whoever was here before is asked again; a bench that is at this order already stays as it is.
    void offerJob(Id<WorkOrder> workOrder);
    void showPeople();

Q_SIGNALS:
    void leaveRequested();
    /// Somebody wants to write down who works here.
    void peopleRequested();
    /// Material is to be issued to this order.
    void materialRequested(qint64 workOrder);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Place { People, Jobs, Steps, Work };

    void choosePerson(Id<Person> person);
    void chooseStep(Id<RecipeStep> step);
    void goBack();
    void showPlace();
    void fillPeople();
    void fillJobs();
    void fillSteps();
    void fillWork();
    /// Says that material of the order still has to be issued; nothing is held up by it.
    void showMaterial();
    void tick();

    void start();
    void pause(const QString &reason);
    void resume();
    void keepCounted();
    void finish();
    void undoLast();
    /// Flashes and says what was done; or says why it was not.
    template <class T> bool settled(const Result<T> &result)
    {
        if (result.ok())
            praise();
        else
            refuse(result.error().message);
        return result.ok();
    }
    void praise();
    void refuse(const QString &message);
    /// What the person here did last, as the journal has it: also what they did before the program was begun.
    void readUndo();

    void takeKey(int key, const QString &text);
    void takeCode(const QString &typed);
    void takeLabel(const QString &code);
    bool takeNumber(int number);
    void enter();

    Session &m_session;
    BenchHeader *m_header;
    BenchButton *m_material;
    QStackedWidget *m_stack;
    BenchTiles *m_people;
    BenchTiles *m_jobs;
    BenchTiles *m_steps;
    BenchWork *m_work;
    BenchFlash *m_flash;
    QTimer m_ticker;
    QTimer m_typedTooLong;
    QString m_typed;

    Place m_place = Place::People;
    PersonRef m_person;
    QString m_personName;
    std::optional<Id<WorkOrder>> m_job;
    std::optional<Id<RecipeStep>> m_step;
    std::optional<Id<RunningTimer>> m_counting; ///< whose counts the counters show
    std::optional<JournalEntry> m_undo;
};

} // namespace benchbook
