// CraftPage: what the studio knows of its craft — what logs teach, quality, notes, tools and the air of the workshop.
#pragma once

#include "ui/records/parts_page.h"

namespace benchbook {

class JobRunner;
class Session;

/// Its parts are "experience", "quality", "checks", "notes", "tools" and "readings".
class CraftPage final : public PartsPage
{
    Q_OBJECT
public:
    CraftPage(Session &session, JobRunner &jobs, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("wrench"); }
};

} // namespace benchbook
