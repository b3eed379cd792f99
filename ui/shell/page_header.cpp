#include "ui/shell/page_header.h"

#include "ui/kit/buttons.h"
#include "ui/kit/formats.h"
#include "ui/kit/label.h"
#include "ui/kit/search_field.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace benchbook {

PageHeader::PageHeader(QWidget *parent)
    : QWidget(parent),
      m_title(new Label(QString(), Label::Size::Title)),
      m_search(new SearchField(u"pageSearch"_s)),
      m_primary(new PrimaryButton(u"primaryAction"_s))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_title->setElided(true);
    row->addWidget(m_title, 1);
    row->addWidget(m_search);
    row->addWidget(m_primary);
    connect(m_search, &SearchField::searched, this, &PageHeader::searched);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { Q_EMIT jumpRequested(m_search->text()); });
    connect(m_primary, &QPushButton::clicked, this, [this] {
        if (m_action)
            m_action->trigger();
    });
    m_primary->setIconName(u"plus"_s);
    m_primary->hide();
    retranslate();
}

void PageHeader::setTitle(const QString &title) { m_title->setText(title); }

void PageHeader::setPrimaryAction(QAction *action)
{
    if (m_action)
        m_action->disconnect(this);
    m_action = action;
    if (action)
        connect(action, &QAction::changed, this, &PageHeader::showAction);
    showAction();
}

void PageHeader::clearSearch()
{
    const QSignalBlocker quiet(m_search);
    m_search->clear();
}

QString PageHeader::searchText() const { return m_search->text(); }

void PageHeader::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void PageHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PageHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_search->setFixedWidth(width() < 760 ? 200 : 280);
}

void PageHeader::showAction()
{
    m_primary->setVisible(m_action != nullptr);
    if (!m_action)
        return;
    m_primary->setText(withoutMnemonic(m_action->text()));
    const QVariant sign = m_action->property("iconName");
    m_primary->setIconName(sign.isValid() ? sign.toString() : u"plus"_s);
    m_primary->setAccessibleName(m_primary->text());
    m_primary->setEnabled(m_action->isEnabled());
    const QString keys = m_action->shortcut().toString(QKeySequence::NativeText);
    m_primary->setToolTip(keys);
}

void PageHeader::retranslate() { m_search->setSays(tr("Search or jump…  Ctrl+K")); }

} // namespace benchbook
