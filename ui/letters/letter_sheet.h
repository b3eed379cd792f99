// LetterSheet: everything a letter says, in lines of a label and a value, always as plain text.
#pragma once

#include "core/letters/leaving.h"

#include <QWidget>

namespace benchbook {

class Label;

class LetterSheet final : public QWidget
{
    Q_OBJECT
public:
    /// `markFree`: what a person typed freely is marked, to be read once more before it leaves.
    LetterSheet(const QString &name, const LetterContent &content, const QTimeZone &zone, bool markFree,
                QWidget *parent = nullptr);
};

/// A wrapped label; like every Label it shows what others wrote letter by letter, never as markup.
Label *plainLabel(const QString &text);
Label *plainMuted(const QString &text);

} // namespace benchbook
