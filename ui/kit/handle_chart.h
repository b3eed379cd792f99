// HandleChart: a line one goes along with a handle, by mouse or keyboard. Numbers are doubles because they are drawn.
#pragma once

#include "ui/kit/theme.h"

#include <QList>
#include <QPointF>
#include <QWidget>

#include <optional>

class QChartView;
class QScatterSeries;

namespace benchbook {

struct HandleChartModel
{
    QString acrossTitle;
    QString upTitle;
    QString lineName;
    QList<QPointF> line; ///< where the handle may stand, from left to right
    QString otherName;
    QList<QPointF> other; ///< dashed, for comparison
    QString markName;
    std::optional<QPointF> mark; ///< where one is now
    QStringList spoken;          ///< what each place of the line means, in a sentence
};

/// Arrow keys go one place, Page up and down five, Home and End to the ends.
class HandleChart final : public QWidget
{
    Q_OBJECT

public:
    explicit HandleChart(const QString &name, QWidget *parent = nullptr);

    void setModel(const HandleChartModel &model, qsizetype at);
    qsizetype at() const { return m_at; }
    void setAt(qsizetype at);
    /// Where a place of the line is drawn, in this widget.
    QPoint placeOf(qsizetype at) const;

Q_SIGNALS:
    /// A person moved the handle.
    void moved(qsizetype at);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void rebuild();
    void placeHandle();
    void moveTo(qsizetype at);
    void moveNear(const QPoint &where);

    QChartView *m_view;
    QScatterSeries *m_handle = nullptr;
    HandleChartModel m_model;
    qsizetype m_at = 0;
};

} // namespace benchbook
