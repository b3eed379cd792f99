// FactSheet: what is known about something, in lines of a muted label and a value.
#pragma once

#include "ui/kit/theme.h"

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace benchbook {

class Label;

/// Filled anew whenever something may have changed; it never takes the focus away from a form beside it.
class FactSheet final : public QWidget
{
    Q_OBJECT
public:
    explicit FactSheet(const QString &name, QWidget *parent = nullptr);

    void clear();
    void addSection(const QString &title);
    /// A value too long to stand beside its label stands below it, wrapped.
    void addLine(const QString &label, const QString &value, Tone tone = Tone::Neutral);
    /// A sentence over the whole width.
    void addText(const QString &text, Tone tone = Tone::Muted);
    /// A value that leads somewhere; the button is named after the sheet and `key`. Without a label it belongs to the
    /// line before it, and says so to those who hear it.
    void addLink(const QString &key, const QString &label, const QString &text, std::function<void()> go);

private:
    QVBoxLayout *m_column;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_lines = nullptr;
    QString m_about; ///< what the latest line or section is about
};

} // namespace benchbook
