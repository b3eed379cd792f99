// MaterialsPage: materials, their lots, and every move of them.
#pragma once

#include "ui/records/parts_page.h"

namespace benchbook {

class JobRunner;
class LotsPage;
class MaterialRecords;
class Session;

/// Its parts are "materials", "lots", "moves", "counting" and "metal".
class MaterialsPage final : public PartsPage
{
    Q_OBJECT
public:
    MaterialsPage(Session &session, JobRunner &jobs, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("layers"); }
    /// Of a material or of a lot.
    bool showRecord(qint64 id) override;

private:
    Session &m_session;
    MaterialRecords *m_materials;
    LotsPage *m_lots;
};

} // namespace benchbook
