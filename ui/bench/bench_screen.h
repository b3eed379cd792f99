// BenchScreen: the workshop's own screen — who, which job, which step, how long, what came of it.
#pragma once

#include "core/quality/quality_check.h"
#include "core/workshop/work_log.h"
#include "ui/bench/bench_choices.h"
#include "ui/records/session.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace benchbook {

class BenchButton;
class BenchCheck;
class BenchFlash;
class BenchForgotten;
class BenchHeader;
class BenchLot;
class BenchNotes;
class BenchTiles;
class BenchWork;

/// Everything can be done by touch, by keyboard (digits choose or count, + and − count, Space starts and pauses,
/// Enter goes on) and with a scanner, which types a code and Enter from anywhere: a badge changes the person, a work
/// order the job, a lot is issued. Nothing here opens a dialog, and nothing wants words.
class BenchScreen final : public QWidget
{
    Q_OBJECT
public:
    static constexpr qint64 undoMilliseconds = 10 * 60 * 1000;
    /// Many scanners end a code with two Enters, and a finger on a wet screen touches twice: what follows so soon is
    /// no answer to anything.
    static constexpr qint64 tooSoonMilliseconds = 400;

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

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    /// The first four follow each other; the others are left for the one they were opened from.
    enum class Place { People, Jobs, Steps, Work, Material, Lot, SendBack, Check, Notes, Forgotten };

    void layOut();
    void connectPages();
    void choosePerson(Id<Person> person);
    void chooseStep(qint64 tile);
    void goBack();
    /// Goes to a place that is left again for the one before.
    void stepAside(Place place);

    void showPlace();
    /// The timer of the person here, and what they did last.
    void readPerson();
    void fillPlace();
    void fillPeople();
    void fillJobs();
    void fillSteps();
    void fillWork();
    void fillMaterial();
    void fillSendBack();
    void fillCheck();
    void fillNotes();
    void fillForgotten();
    /// The title of the order at hand; nothing when it is gone.
    Result<WorkOrderInfo> titledOrder();
    /// Below the title; in its place that the order at hand is on hold.
    void showHint(const QString &hint);
    /// Says that material of the order still has to be issued, or what has to be checked; nothing is held up by it.
    void showNotices();
    void showMaterial();
    void showChecks();
    std::vector<ReasonInfo> reasonsFor(const Reader &reader, Id<RecipeStep> step);
    void tick();

    void start();
    void pause(const QString &reason);
    void resume();
    void keepCounted();
    void finish();
    void finishWith(const StepOutcome &outcome);
    void sendBackTo(Id<RecipeStep> step);
    void answerForgotten(bool takesOver);
    void offerLot(Id<Lot> lot);
    void issueOffered();
    void issue(Id<Lot> lot, Id<Location> from, Quantity quantity, IssueConsent consent);
    void recordChecked(std::optional<bool> passed);
    void undoLast();
    /// Does one thing; what it changed is shown once, by the caller.
    template <class Act> bool act(Act &&body)
    {
        m_acting = true;
        const auto result = body();
        m_acting = false;
        if (!result.ok())
            refuse(result.error().message);
        return result.ok();
    }
    /// Shows what was done, says it and flashes.
    void settle();
    void refuse(const QString &message);
    /// Something that may not be meant: said once, and true. Asked for again while it still stands there, false.
    bool warnOnce(const QString &message);

    void takeKey(int key, const QString &text);
    void takeCode(const QString &typed);
    void takeLabel(const QString &code);
    void takeBadge(Id<Person> person);
    bool takeNumber(int number);
    /// A number that is typed at a lot, with or without decimals.
    bool takeQuantity(const QString &typed);
    /// Of what was touched on the page's own keys; false where nothing was.
    bool eraseDigit();
    /// What a key does to the page one has stepped aside to read; false where it does nothing.
    bool turnPage(int key);
    void adjust(int difference);
    void enter();
    /// The tiles that one can choose from here, if any.
    BenchTiles *tilesHere() const;

    Session &m_session;
    BenchHeader *m_header;
    BenchButton *m_material;
    BenchButton *m_due; ///< leads to the checks that are due
    QStackedWidget *m_stack;
    BenchTiles *m_people;
    BenchTiles *m_jobs;
    BenchTiles *m_steps;
    BenchWork *m_work;
    BenchTiles *m_lots;
    BenchLot *m_lot;
    BenchTiles *m_backSteps;
    BenchCheck *m_check;
    BenchNotes *m_notes;
    BenchForgotten *m_forgotten;
    BenchFlash *m_flash;
    QTimer m_ticker;
    QTimer m_typedTooLong;
    QString m_typed;
    QElapsedTimer m_sinceCode;    ///< since a code was taken
    QElapsedTimer m_sinceWarning; ///< since warnOnce() said something

    Place m_place = Place::People;
    Place m_before = Place::Jobs; ///< where one who stepped aside comes back to
    PersonRef m_person;
    QString m_personName;
    std::optional<Id<WorkOrder>> m_job;
    std::optional<Id<RecipeStep>> m_step;
    bool m_redoes = false;        ///< pieces of the step that were sent back
    std::optional<Timer> m_timer; ///< of the person here
    std::optional<TimerReading> m_reading;
    Instant m_readAt{0};                        ///< when both were read
    std::optional<Id<RunningTimer>> m_counting; ///< whose counts the counters show
    std::optional<JournalEntry> m_undo;
    std::optional<StepOutcome> m_outcome; ///< waits for the step to send pieces back to
    std::vector<StepCheck> m_checks;      ///< still to be done at the step
    QString m_heldBecause;                ///< why the order at hand is on hold; empty: it is not
    LotChoice m_choice;
    std::optional<Id<WorkOrder>> m_lotOrder; ///< that the offered lot goes to
    std::optional<std::pair<Id<RecipeStep>, std::vector<ReasonInfo>>> m_reasons;
    bool m_acting = false;
    bool m_stale = false; ///< something changed while nobody saw the bench
};

} // namespace benchbook
