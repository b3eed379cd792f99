// TopLayout: a column that gives everything in it the height it asks for and leaves the rest empty below.
#pragma once

#include <QVBoxLayout>

namespace benchbook {

/// What Qt::AlignTop does for a QVBoxLayout, also where words wrap: an aligned layout is given no more than its size
/// hint, which knows nothing of the width, and would press its rows together. Where something in it expands, that gets
/// the rest.
class TopLayout final : public QVBoxLayout
{
public:
    using QVBoxLayout::QVBoxLayout;
    void setGeometry(const QRect &rect) override;
};

} // namespace benchbook
