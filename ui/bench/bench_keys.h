// BenchKeys: big digits, a point, and a key that takes the last one away.
#pragma once

#include <QWidget>

namespace benchbook {

class BenchKeys final : public QWidget
{
    Q_OBJECT
public:
    explicit BenchKeys(QWidget *parent = nullptr);

    /// What stands there after a key was pressed; nothing says whether it is a number.
    static QString after(const QString &typed, const QString &key);

Q_SIGNALS:
    void pressed(const QString &key);
};

} // namespace benchbook
