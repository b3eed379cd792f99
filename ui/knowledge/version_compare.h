// VersionCompare: two versions of a document side by side, what differs alone.
#pragma once

#include "core/knowledge/document_view.h"

#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace benchbook {

class Label;

class VersionCompare final : public QWidget
{
    Q_OBJECT
public:
    /// At least two versions. The last two are compared at first.
    explicit VersionCompare(const DocumentView &view, QWidget *parent = nullptr);

private:
    void show();

    DocumentKind m_kind;
    std::vector<VersionView> m_versions;
    QComboBox *m_before;
    QComboBox *m_after;
    QVBoxLayout *m_column;
    QWidget *m_table = nullptr;
};

} // namespace benchbook
