// ChangeBus: what an action touched, told once to every screen after it is safely in the file.
#pragma once

#include <QObject>
#include <QString>

#include <vector>

namespace benchbook {

enum class ChangeKind { Added, Changed, Removed };

struct RowChange
{
    const char *table;
    qint64 row;
    ChangeKind kind;
};

/// The rows of one action.
struct ChangeSet
{
    qint64 entry = 0;
    std::vector<RowChange> rows;

    bool touches(const char *table) const;
};

class ChangeBus final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    void committed(const benchbook::ChangeSet &changes);
};

} // namespace benchbook
