// ListDetail: a list and what is known about its current row, side by side or one after the other.
#pragma once

#include <QWidget>

class QSplitter;

namespace benchbook {

/// 60/40 beside each other; under 1000 px of width the detail takes the whole place when it is
/// opened and closeDetail() goes back to the list.
class ListDetail : public QWidget
{
    Q_OBJECT

public:
    static constexpr int stackedBelow = 1000;

    ListDetail(const QString &name, QWidget *list, QWidget *detail, QWidget *parent = nullptr);

    bool isStacked() const { return m_stacked; }
    void openDetail();
    void closeDetail();

Q_SIGNALS:
    void stackedChanged(bool stacked);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void arrange();

    QSplitter *m_splitter;
    QWidget *m_list;
    QWidget *m_detail;
    bool m_stacked = false;
    bool m_detailOpen = false;
};

} // namespace benchbook
