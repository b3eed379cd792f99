// CommandPalette: Ctrl+K, type a few letters, Enter.
#pragma once

#include <QFrame>

#include <functional>
#include <vector>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace benchbook {

class Label;

struct PaletteItem
{
    QString title;
    QString subtitle; ///< what it is: "Page", "Action", "Work order"
    QString iconName;
    QString shortcut; ///< as shown, e.g. "Ctrl+N"
    std::function<void()> run;
};

/// Gives the palette what fits a text. A source that must look things up answers at once with what
/// it has and emits changed() when there is more; the palette then asks again.
class PaletteSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual std::vector<PaletteItem> find(const QString &text) = 0;

Q_SIGNALS:
    void changed();
};

/// Lies over the window. Up and Down choose, Enter runs, Escape leaves and gives the focus back.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *window);

    /// Sources are asked in the order they were added; they must outlive the palette.
    void addSource(PaletteSource *source);
    void open(const QString &text = {});
    void close();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void runCurrent();
    void place();
    void retranslate();
    void moveBy(int rows);

    QLineEdit *m_edit;
    QListView *m_list;
    QStandardItemModel *m_model;
    Label *m_nothing;
    std::vector<PaletteSource *> m_sources;
    std::vector<PaletteItem> m_items;
    QWidget *m_focusBefore = nullptr;
};

} // namespace benchbook
