// Sidebar: the studio's name, the pages, the bench and the last backup.
#pragma once

#include "ui/shell/page.h"

#include <QList>

class QAbstractButton;
class QVBoxLayout;

namespace benchbook {

class Label;
class PrimaryButton;

/// 208 px wide with words, or 56 px of icons alone.
class Sidebar : public QWidget
{
    Q_OBJECT

public:
    static constexpr int wideWidth = 208;
    static constexpr int narrowWidth = 56;

    explicit Sidebar(const std::vector<PageEntry> &entries, QWidget *parent = nullptr);

    void setStudioName(const QString &name);
    /// The line at the foot, e.g. "Last backup today 09:12"; `tone` warns when it is too old.
    void setBackupLine(const QString &text, bool overdue);
    /// Stands above the bench button; the sidebar becomes its owner.
    void addFoot(QWidget *widget);
    void setCollapsed(bool collapsed);
    bool isCollapsed() const { return m_collapsed; }
    void setCurrent(const QString &pageId);
    /// A number beside a page, e.g. what needs attention; 0 hides it.
    void setBadge(const QString &pageId, int count);

Q_SIGNALS:
    void pageChosen(const QString &pageId);
    void benchRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();

    std::vector<PageEntry> m_entries;
    QList<QAbstractButton *> m_buttons;
    Label *m_studio;
    PrimaryButton *m_bench;
    Label *m_backup;
    bool m_collapsed = false;
};

} // namespace benchbook
