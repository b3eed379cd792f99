#include "ui/records/action_page.h"

#include "core/journal/history.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/label.h"
#include "ui/kit/state_chip.h"

#include <QApplication>
#include <QHBoxLayout>

namespace benchbook {

void ActionPage::openForm(PaneForm *form, bool aboutRecord)
{
    if (m_form && !m_form->letGo()) {
        delete form;
        return;
    }
    closeForm();
    m_form = form;
    m_formRecord = aboutRecord ? currentRecord() : std::nullopt;
    m_refusal.clear();
    connect(form, &PaneForm::closed, this, [this] {
        closeForm();
        selectCurrent();
        refillDetail();
        table()->setFocus();
    });
    connect(form, &PaneForm::done, this, [this](std::optional<qint64> record) {
        closeForm();
        sayLatest();
        selectCurrent();
        if (record)
            showRecord(*record);
        else
            refillDetail();
        table()->setFocus();
    });
    if (!aboutRecord) {
        form->takePane();
        connect(form, &PaneForm::titleChanged, this, &ActionPage::showNewForm);
    }
    refillDetail();
    openDetail();
    form->focusFirst();
    form->guardTyping(session().dialogs());
}

bool ActionPage::letGo()
{
    if (m_form && !m_form->letGo())
        return false;
    closeForm();
    return true;
}

void ActionPage::closeForm()
{
    if (!m_form)
        return;
    if (m_formRecord && m_form->isAncestorOf(QApplication::focusWidget()))
        table()->setFocus();
    m_form->hide();
    m_form->deleteLater();
    m_form = nullptr;
    m_formRecord.reset();
}

void ActionPage::sayLatest()
{
    m_refusal.clear();
    const std::optional<qint64> written = session().justWritten();
    if (!written)
        return;
    const auto entry = session().studio().read([&](const Reader &reader) { return entryById(reader, *written); });
    if (entry.ok())
        Q_EMIT said(entry->sentence.text(), true);
}

void ActionPage::refuse(const QString &message)
{
    m_refusal = message;
    refillDetail();
}

void ActionPage::addHistory(const std::vector<JournalEntry> &entries)
{
    const QTimeZone zone = session().studio().timeZone();
    for (const JournalEntry &entry : entries) {
        auto *row = new QHBoxLayout;
        row->setSpacing(10);
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(entry.at.milliseconds(), zone);
        auto *when = new Label(at.toString(QStringLiteral("MM-dd HH:mm")), Label::Size::Small, Tone::Muted);
        auto *what = new Label(entry.sentence.text(), Label::Size::Small, entry.undone ? Tone::Muted : Tone::Neutral);
        what->setElided(true);
        if (entry.undone)
            what->setText(tr("%1 (taken back)").arg(entry.sentence.text()));
        row->addWidget(when);
        row->addWidget(what, 1);
        detail()->body()->addLayout(row);
    }
}

void ActionPage::addButtons(const QList<QWidget *> &buttons)
{
    auto *row = new FlowLayout;
    for (QWidget *button : buttons)
        row->addWidget(button);
    detail()->body()->addLayout(row);
}

void ActionPage::showNewForm()
{
    detail()->setChip({});
    detail()->setHeading(m_form->accessibleName(), tr("Not in the book until it is added; Esc gives it up."));
    // What is chosen in the list is not what is being written; it is chosen again when the form goes.
    table()->clearSelection();
}

void ActionPage::fillDetail(std::optional<qint64> id)
{
    if (id != m_filled) {
        m_refusal.clear();
        detail()->scrollToTop();
    }
    m_filled = id;
    if (m_form && m_formRecord && m_formRecord != id)
        closeForm();
    // The pane is filled anew after each change; whoever works by keyboard stays where they were.
    const QWidget *focused = detail()->focusWidget();
    const bool restore =
        focused && focused->hasFocus() && detail()->isAncestorOf(focused) && !(m_form && m_form->isAncestorOf(focused));
    const QString focusName = restore ? focused->objectName() : QString();
    // On the way it would wander through all that is about to go, scroll the pane down, and leave the page.
    if (restore)
        table()->setFocus(Qt::OtherFocusReason);

    if (m_form)
        detail()->body()->removeWidget(m_form);
    const QList<QWidget *> old =
        detail()->body()->parentWidget()->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    detail()->clearBody();
    for (QWidget *widget : old) {
        // What waits to be deleted is neither seen nor found any more.
        if (widget != m_form) {
            widget->hide();
            widget->setObjectName(QString());
        }
    }
    if (m_form) {
        detail()->body()->addWidget(m_form);
        m_form->show();
    }
    if (m_form && !m_formRecord) {
        showNewForm();
        return;
    }
    if (!m_refusal.isEmpty()) {
        auto *refusal = new Label(QString(QStringLiteral("! ") + m_refusal), Label::Size::Body, Tone::Danger);
        refusal->setObjectName(QString(this->id() + QStringLiteral("Refusal")));
        refusal->setWordWrap(true);
        detail()->body()->addWidget(refusal);
    }
    fillBody(id);
    if (!focusName.isEmpty()) {
        auto *again = detail()->findChild<QWidget *>(focusName);
        if (again && again->isEnabled())
            again->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace benchbook
