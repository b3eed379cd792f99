// FilterChips: a row of filters that are on or off.
#pragma once

#include <QList>
#include <QWidget>

class QAbstractButton;

namespace benchbook {

/// One of many by default ("All · In progress · Late"); several at once with setExclusive(false).
class FilterChips : public QWidget
{
    Q_OBJECT

public:
    explicit FilterChips(const QString &name, QWidget *parent = nullptr);

    void setExclusive(bool exclusive) { m_exclusive = exclusive; }
    /// `key` names the filter to the program, `text` to the person. The first one starts checked.
    void addChip(const QString &key, const QString &text);
    void setText(const QString &key, const QString &text);
    /// A number behind the text, or nothing for a negative one.
    void setCount(const QString &key, int count);
    void setChecked(const QString &key);
    QStringList checkedKeys() const;
    QString checkedKey() const { return checkedKeys().value(0); }

Q_SIGNALS:
    void changed();

private:
    QAbstractButton *chip(const QString &key) const;

    class FlowLayout *m_row;
    QList<QAbstractButton *> m_chips;
    bool m_exclusive = true;
};

} // namespace benchbook
