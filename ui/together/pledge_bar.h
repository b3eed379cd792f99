// PledgeBar: how far the pledges of a joint purchase have come, as a bar with the figure in words below it.
#pragma once

#include "core/base/quantity.h"

#include <QWidget>

#include <optional>

namespace benchbook {

class PledgeBar final : public QWidget
{
    Q_OBJECT
public:
    /// `part` of the bar is ours. Without a minimum the bar is full. `words` say what the bar shows.
    PledgeBar(const QString &name, const QString &words, QWidget *parent = nullptr);
    void setProgress(Quantity pledged, Quantity ours, std::optional<Quantity> minimum);
    QString words() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    class Label *m_words;
    double m_pledged = 0; ///< of the whole bar, 0 … 1
    double m_ours = 0;    ///< of the whole bar
    double m_minimum = 1; ///< where the mark stands
    bool m_reached = false;
};

} // namespace benchbook
