// Buttons: one primary a page, plain ones beside it, flat ones inside text.
#pragma once

#include <QPushButton>

class QToolButton;

namespace benchbook {

/// The one filled button of a page or pane. Bold text in the accent colour's contrast.
class PrimaryButton : public QPushButton
{
    Q_OBJECT

public:
    /// `name` becomes the objectName; the text is also what a screen reader says.
    explicit PrimaryButton(const QString &name, const QString &text = {}, QWidget *parent = nullptr);

    /// Shows the icon of that name in the colour of the text; empty for none.
    void setIconName(const QString &name);
    QSize sizeHint() const override;
};

/// A button with an outline.
QPushButton *makeButton(const QString &name, const QString &text, const QString &iconName = {},
                        QWidget *parent = nullptr);
/// A button that looks like a link: accent text, a ground only under the pointer.
class FlatButton : public QPushButton
{
    Q_OBJECT

public:
    explicit FlatButton(const QString &name, const QString &text = {}, QWidget *parent = nullptr);
    /// As high as a line of text, for a link among lines.
    void setCompact()
    {
        m_compact = true;
        updateGeometry();
    }
    /// A compact one among lines of text, no wider than its words need: they end this far from its edges.
    static constexpr int linkInset = 6;
    void setLink()
    {
        m_link = true;
        setCompact();
    }
    /// Gives way in a narrow pane: what has no room ends in dots, and is whole in the tool tip.
    void setElided();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QSize fitted(QSize size) const;
    int textWidth() const;

    bool m_compact = false;
    bool m_link = false;
    bool m_elided = false;
};
/// An icon alone; `says` is its tool tip and its accessible name.
QToolButton *makeIconButton(const QString &name, const QString &iconName, const QString &says,
                            QWidget *parent = nullptr);

} // namespace benchbook
