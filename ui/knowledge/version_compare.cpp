#include "ui/knowledge/version_compare.h"

#include "ui/kit/label.h"
#include "ui/letters/letter_sheet.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace benchbook {

using namespace Qt::StringLiterals;

VersionCompare::VersionCompare(const DocumentView &view, QWidget *parent)
    : QWidget(parent),
      m_kind(view.kind),
      m_versions(view.versions),
      m_before(new QComboBox),
      m_after(new QComboBox),
      m_column(new QVBoxLayout(this))
{
    setObjectName(u"versionCompare"_s);
    m_before->setObjectName(u"versionBefore"_s);
    m_before->setAccessibleName(tr("Version on the left"));
    m_after->setObjectName(u"versionAfter"_s);
    m_after->setAccessibleName(tr("Version on the right"));
    for (const VersionView &version : m_versions) {
        for (QComboBox *box : {m_before, m_after})
            box->addItem(tr("Version %1").arg(version.number));
    }
    m_before->setCurrentIndex(m_before->count() - 2);
    m_after->setCurrentIndex(m_after->count() - 1);
    m_column->setContentsMargins(0, 0, 0, 0);
    connect(m_before, &QComboBox::activated, this, &VersionCompare::show);
    connect(m_after, &QComboBox::activated, this, &VersionCompare::show);
    show();
}

void VersionCompare::show()
{
    if (m_table) {
        // The boxes live in the table, and are handed to the next one.
        m_before->setParent(this);
        m_after->setParent(this);
        m_column->removeWidget(m_table);
        m_table->hide();
        m_table->deleteLater();
    }
    m_table = new QWidget;
    auto *grid = new QGridLayout(m_table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    for (int column = 0; column < 3; ++column)
        grid->setColumnStretch(column, column == 0 ? 2 : 3);
    grid->addWidget(m_before, 0, 1);
    grid->addWidget(m_after, 0, 2);
    m_before->show();
    m_after->show();
    const auto &before = m_versions[static_cast<std::size_t>(m_before->currentIndex())];
    const auto &after = m_versions[static_cast<std::size_t>(m_after->currentIndex())];
    int row = 1;
    for (const VersionDifference &one : differencesBetween(m_kind, before.body, after.body, QLocale())) {
        Label *was = plainLabel(one.before.isEmpty() ? u"–"_s : one.before);
        Label *is = plainLabel(one.after.isEmpty() ? u"–"_s : one.after);
        was->setTone(Tone::Muted);
        was->setAccessibleName(tr("%1, version %2: %3").arg(one.label).arg(before.number).arg(was->text()));
        is->setAccessibleName(tr("%1, version %2: %3").arg(one.label).arg(after.number).arg(is->text()));
        grid->addWidget(plainMuted(one.label), row, 0, Qt::AlignTop);
        grid->addWidget(was, row, 1, Qt::AlignTop);
        grid->addWidget(is, row++, 2, Qt::AlignTop);
    }
    if (row == 1)
        grid->addWidget(plainMuted(tr("They say the same.")), row, 0, 1, 3);
    m_column->addWidget(m_table);
}

} // namespace benchbook
