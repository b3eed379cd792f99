// CircleForm: fields, then what they become as a letter to the circle, then into the box.
#pragma once

#include "core/together/circles.h"
#include "ui/board/leaving_form.h"

class QLineEdit;

namespace benchbook {

/// The letter to read over is the very one that the use case would write: it is written and rolled back.
class CircleForm : public LeavingForm
{
    Q_OBJECT
public:
    using LeavingForm::LeavingForm;

protected:
    /// What was typed, as the thing to do.
    virtual Result<CircleStep> step() = 0;
    /// The names of those who will read it.
    virtual QString readers() const = 0;

    /// The name of who has this key; empty: nobody that we know here.
    virtual QString nameOfKey(const QByteArray &hex) const;

    Result<std::vector<Sheet>> sheets() final;
    Result<void> write() final;
    /// Keys by their names, other hashes by how they begin.
    QString shownValue(const QString &value) const final;
};

/// The same in a circle that is there already.
class MemberForm : public CircleForm
{
    Q_OBJECT
public:
    MemberForm(const QString &name, Session &session, const CircleView &circle);

protected:
    QString readers() const override;
    QString nameOfKey(const QByteArray &hex) const override;
    const CircleView &circle() const { return m_circle; }
    Id<Circle> circleId() const { return m_circle.circle.id; }

private:
    CircleView m_circle;
};

/// A line to type into.
QLineEdit *togetherLine(const QString &name, const QString &text = {});
/// What is typed in `unit`; nothing where nothing is typed. What cannot be read becomes an issue of the field `key`.
std::optional<Quantity> typedQuantity(const QString &text, const QString &unit, const QString &key,
                                      std::vector<Issue> &issues);
/// The last moment of a day in the studio.
Instant endOf(QDate day, const Session &session);

} // namespace benchbook
