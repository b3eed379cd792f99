// DealLetters: the letters of a deal in the order they were written, each to be unfolded.
#pragma once

#include "core/peers/deals.h"

#include <QSet>
#include <QTimeZone>
#include <QWidget>

namespace benchbook {

class DealLetters final : public QWidget
{
    Q_OBJECT
public:
    /// `open`: the letters that are unfolded, by their ids.
    DealLetters(const DealView &view, const QTimeZone &zone, const QSet<qint64> &open, QWidget *parent = nullptr);

Q_SIGNALS:
    void folded(qint64 letter, bool open);
    void withdrawalChosen(qint64 letter);

private:
    QWidget *makeLetter(const DealView &view, const KeptLetter &kept, const QTimeZone &zone, bool open);
    /// Why the letter does not count, or what became of it; empty: nothing special.
    static QString remarkOf(const DealView &view, const KeptLetter &kept);
};

} // namespace benchbook
