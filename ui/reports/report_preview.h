// ReportPreview: the pages of a report on the screen, painted by what prints them.
#pragma once

#include "core/reports/page/report_fonts.h"

#include <QAbstractScrollArea>

#include <optional>

namespace benchbook {

/// Pages stand under each other. Page Up and Page Down go from page to page, Ctrl and + or − (or the wheel)
/// zoom, Ctrl+0 fits the width again.
class ReportPreview final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit ReportPreview(const QString &name, QWidget *parent = nullptr);

    void setPages(ReportPages pages);
    void clear();
    /// Said while there are no pages.
    void setEmptyText(const QString &text);

    int pageCount() const { return int(m_pages.pages.size()); }
    /// The page in the middle of the view, from 0.
    int currentPage() const;
    void showPage(int page);
    /// Screen pixels for one point; nothing fits the width of the view.
    void setZoom(std::optional<qreal> pixelsPerPoint);
    qreal zoom() const;
    void zoomBy(qreal factor);

Q_SIGNALS:
    void pageChanged();
    void zoomChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    QSizeF pageSize() const;
    QRectF pageRect(int page) const; ///< in the coordinates of the whole strip of pages
    void updateBars();
    void describe();

    ReportPages m_pages;
    ReportFonts m_fonts;
    std::optional<qreal> m_zoom;
    QString m_emptyText;
};

} // namespace benchbook
