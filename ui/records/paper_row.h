// PaperRow: one photo or paper of a record — how it looks, what it is, and what can be done with it.
#pragma once

#include "ui/records/thumbnails.h"

#include <QAbstractButton>

class QActionGroup;
class QLineEdit;
class QMenu;
class QToolButton;

namespace benchbook {

class Label;

/// The picture of a file on a button that opens it.
class PaperPicture final : public QAbstractButton
{
    Q_OBJECT
public:
    static constexpr QSize box{96, 72};

    explicit PaperPicture(const QString &name, QWidget *parent = nullptr);
    /// Null: an icon of that name stands for it.
    void setPicture(const QImage &picture, const QString &iconName);
    QSize sizeHint() const override { return box; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_picture;
    QString m_iconName;
};

/// Its buttons are named after it: ".open", ".kind", ".save", ".remove"; the line for the title ".title".
class PaperRow final : public QWidget
{
    Q_OBJECT
public:
    explicit PaperRow(const QString &name, QWidget *parent = nullptr);

    /// What it was filled with last.
    const PaperInfo &paper() const { return *m_paper; }
    void fill(const PaperInfo &paper, const PaperLook *look);
    /// A record that was removed keeps its papers as they are.
    void setLocked(bool locked);

Q_SIGNALS:
    void openRequested();
    void saveRequested();
    void removeRequested();
    void changed(benchbook::PaperKind kind, const QString &title);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeActions();
    void retranslate();
    QString about() const;

    std::optional<PaperInfo> m_paper; ///< none until something is shown
    std::optional<Error> m_problem;
    PaperPicture *m_open;
    Label *m_name;
    Label *m_about;
    Label *m_trouble;
    QLineEdit *m_title;
    QToolButton *m_kind;
    QMenu *m_kinds;
    QToolButton *m_save;
    QToolButton *m_remove;
};

} // namespace benchbook
