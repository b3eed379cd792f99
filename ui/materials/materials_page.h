// MaterialsPage: materials, their lots, and every move of them.
#pragma once

#include "ui/shell/page.h"

class QStackedWidget;

namespace benchbook {

class FilterChips;
class ListPage;
class LotsPage;
class MaterialRecords;
class MovesPage;
class Session;

class MaterialsPage final : public Page
{
    Q_OBJECT
public:
    explicit MaterialsPage(Session &session, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("layers"); }
    QAction *primaryAction() override;
    void search(const QString &text) override;
    void refresh() override;
    /// Of a material or of a lot.
    bool showRecord(qint64 id) override;
    /// "materials", "lots" or "moves".
    void openPart(const QString &key);

protected:
    void retranslate() override;

private:
    void addPart(const QString &key, const QString &text, ListPage *page);
    void showPart();
    ListPage *current() const;

    Session &m_session;
    FilterChips *m_chips;
    QStackedWidget *m_stack;
    MaterialRecords *m_materials;
    LotsPage *m_lots;
    MovesPage *m_moves;
    QString m_searched;
};

} // namespace benchbook
