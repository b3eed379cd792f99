// BenchNotes: what there is to read about a step, large enough for two steps away.
#pragma once

#include <QPixmap>
#include <QScrollArea>
#include <QSize>

#include <vector>

class QVBoxLayout;

namespace benchbook {

class BenchNotes final : public QScrollArea
{
    Q_OBJECT
public:
    struct Note
    {
        QString title; ///< small, above; may be empty
        QString text;
        QPixmap picture = {};
    };
    explicit BenchNotes(QWidget *parent = nullptr);

    static constexpr QSize pictureBox{720, 540};

    void setNotes(const std::vector<Note> &notes);
    /// Arrows by lines, Page Up and Page Down by pages, Home and End; false for any other key.
    bool turn(int key);

private:
    QVBoxLayout *m_column;
};

} // namespace benchbook
