// Edits of one value: text goes in, a checked value comes out, and what is wrong is said in words.
#pragma once

#include "core/base/money.h"
#include "core/base/unit.h"

#include <QDate>
#include <QLineEdit>

#include <optional>

namespace benchbook {

/// What the typed values have in common: an error state that FieldRow shows, a suffix drawn at the
/// right edge, and a signal per finished edit.
class ValueEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit ValueEdit(const QString &name, QWidget *parent = nullptr);

    bool isBlank() const { return text().trimmed().isEmpty(); }
    /// Red line around the field; the message goes to FieldRow and to the screen reader.
    void setProblem(const QString &message);
    QString problem() const { return m_problem; }
    /// The problem of the present text; empty when it can be taken. Blank is no problem.
    virtual QString check() const = 0;

Q_SIGNALS:
    void problemChanged(const QString &message);
    /// The person has finished (Enter or leaving) and the text can be taken.
    void valueEdited();

protected:
    void setSuffix(const QString &suffix);
    /// Rewrites the text in the form of the house once it is understood.
    virtual void normalise() = 0;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void finish();
    void applyMargins();

    QString m_problem;
    QString m_suffix;
    QString m_lastFinished;
};

/// An amount in one currency: "1,234.50", "¥98".
class MoneyEdit : public ValueEdit
{
    Q_OBJECT

public:
    MoneyEdit(const QString &name, Currency currency, QWidget *parent = nullptr);

    Result<Money> value() const;
    /// The value, or nothing for a blank or refused text.
    std::optional<Money> money() const;
    void setValue(std::optional<Money> money);
    void setCurrency(const Currency &currency);
    QString check() const override;

protected:
    void normalise() override;

private:
    Currency m_currency;
};

/// A quantity in one unit; another unit of the same dimension may be typed and is converted.
class QuantityEdit : public ValueEdit
{
    Q_OBJECT

public:
    QuantityEdit(const QString &name, Unit unit, QWidget *parent = nullptr);

    Result<Quantity> value() const;
    std::optional<Quantity> quantity() const;
    void setValue(std::optional<Quantity> quantity);
    void setUnit(const Unit &unit);
    const Unit &unit() const { return m_unit; }
    /// Refuses fractions, e.g. for pieces.
    void setWholeOnly(bool whole) { m_wholeOnly = whole; }
    QString check() const override;

protected:
    void normalise() override;

private:
    Unit m_unit;
    bool m_wholeOnly = false;
};

/// A share typed in percent.
class PercentEdit : public ValueEdit
{
    Q_OBJECT

public:
    explicit PercentEdit(const QString &name, QWidget *parent = nullptr);

    Result<Ratio> value() const;
    std::optional<Ratio> ratio() const;
    void setValue(std::optional<Ratio> ratio);
    /// Smallest and largest accepted share; 0…100 % unless told otherwise.
    void setRange(Ratio least, Ratio most);
    QString check() const override;

protected:
    void normalise() override;

private:
    Ratio m_least = Ratio::percent(0);
    Ratio m_most = Ratio::percent(100);
};

/// A day: "2026-11-25", "11-25" (the next such day), "25", "today", "+3". A calendar opens with
/// Alt+Down or its icon.
class DayEdit : public ValueEdit
{
    Q_OBJECT

public:
    /// `today` is the studio's day, which relative texts count from. What an empty day means only its form knows, and
    /// says as the placeholder.
    DayEdit(const QString &name, QDate today, QWidget *parent = nullptr);

    Result<QDate> value() const;
    std::optional<QDate> day() const;
    void setValue(std::optional<QDate> day);
    void setToday(QDate today) { m_today = today; }
    QString check() const override;
    /// The same reading without a widget.
    static Result<QDate> parse(const QString &text, QDate today);

protected:
    void normalise() override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void openCalendar();
    void retranslate();

    QDate m_today;
    QAction *m_calendar;
};

} // namespace benchbook
