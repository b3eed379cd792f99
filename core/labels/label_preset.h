// LabelPreset: the labels that can be bought: single ones on a roll, and sheets of A4.
#pragma once

#include <QRect>
#include <QString>

#include <vector>

namespace benchbook {

/// All lengths in micrometres. A roll has one label a page; a sheet has columns × rows of them.
struct LabelPreset
{
    QString key; ///< "40x30", "a4-24"
    int width;
    int height;
    int columns = 1;
    int rows = 1;
    int left = 0; ///< of the first label on the page
    int top = 0;
    int columnPitch = 0; ///< from label to label; 0: their own size
    int rowPitch = 0;
    int pageWidth = 0; ///< 0: the label is the page
    int pageHeight = 0;

    bool isSheet() const { return columns * rows > 1; }
    int perPage() const { return columns * rows; }
    QSize page() const { return isSheet() ? QSize(pageWidth, pageHeight) : QSize(width, height); }
    /// Where the label with this number on its page lies, from 0, row by row.
    QRect place(int onPage) const;
};

/// 40×30, 50×30, 60×40, 100×150, and two A4 sheets (24 labels of 70×37, 21 of 63.5×38.1).
const std::vector<LabelPreset> &labelPresets();
/// Null for an unknown key.
const LabelPreset *findLabelPreset(const QString &key);

/// Whole printer dots in a length, rounded down: what is printed never reaches beyond the label.
int dotsOf(int micrometres, int dpi);

} // namespace benchbook
