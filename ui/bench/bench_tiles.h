// BenchTiles: big cards to choose from, as many columns as fit.
#pragma once

#include "ui/kit/theme.h"

#include <QScrollArea>

#include <vector>

class QGridLayout;

namespace benchbook {

class BenchButton;
class BenchLabel;

struct BenchTile
{
    qint64 id;
    QString name; ///< of the widget, after "tile"
    QString title;
    QString detail; ///< lines
    QString state;
    Tone stateTone = Tone::Accent;
    QString iconName = {};
};

class BenchTiles final : public QScrollArea
{
    Q_OBJECT
public:
    explicit BenchTiles(const QString &name, QWidget *parent = nullptr);

    /// `empty` is said when there is nothing to choose.
    void setTiles(const std::vector<BenchTile> &tiles, const QString &empty);
    int count() const { return int(m_buttons.size()); }
    /// Chooses the nth tile, from 1; false when there is none.
    bool chooseNumber(int number);
    void focusFirst();

Q_SIGNALS:
    void chosen(qint64 id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    QGridLayout *m_grid;
    BenchLabel *m_empty;
    std::vector<BenchButton *> m_buttons;
    int m_columns = 0;
};

} // namespace benchbook
