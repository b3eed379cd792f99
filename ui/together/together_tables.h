// The three lists of the part "Together": circles, and of one of them the joint purchases and the ledger.
#pragma once

#include "ui/together/together_book.h"

#include <QStandardItemModel>

namespace benchbook {

class Session;

/// Lines of what can be chosen. A line is found again by its choice after everything was read anew.
class TogetherLines final : public QStandardItemModel
{
    Q_OBJECT
public:
    explicit TogetherLines(int columns, QObject *parent) : QStandardItemModel(0, columns, parent) {}

    const TogetherChoice *choiceOf(int row) const;
    /// −1 where it is not among them.
    int rowOf(const TogetherChoice &choice) const;

    void showCircles(const TogetherBook &book, const QString &search);
    void showJoints(const CircleBook *book, const QString &search, const Session &session);
    void showLedger(const CircleBook *book, const QString &search);

private:
    void addLine(const TogetherChoice &choice, QList<QStandardItem *> cells, const QString &search);

    std::vector<TogetherChoice> m_choices;
};

/// Columns of each.
enum CircleColumn { CircleName, CircleMembers, CircleStanding, CircleAgreement, CircleColumns };
enum JointColumn { JointMaterial, JointStageNow, JointPledged, JointCloses, JointBy, JointColumns };
enum LedgerColumn { LedgerDay, LedgerWhat, LedgerWho, LedgerAmount, LedgerStanding, LedgerColumns };

} // namespace benchbook
