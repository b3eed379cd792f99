#include "tests/ui/pages_work/page_bench.h"

#include "core/materials/material.h"
#include "core/people/people_kinds.h"
#include "core/products/product.h"
#include "core/quality/craft_note.h"
#include "core/quality/quality_check.h"
#include "core/stock/location.h"
#include "core/suppliers/supplier.h"
#include "core/tools/tool.h"
#include "ui/kit/field_row.h"
#include "ui/records/pane_form.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QDeadlineTimer>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QThreadPool>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

/// Lists are read beside the window, and what hangs on them comes when the machine has time for it.
constexpr int mostWaited = 5'000;

QWidget *await(QWidget *within, const QString &name)
{
    [[maybe_unused]] const bool came = QTest::qWaitFor([&] { return PageBench::find(within, name); }, mostWaited);
    return PageBench::find(within, name);
}

} // namespace

PageBench::PageBench()
    : workshop(studio),
      theme(*qApp),
      kinds({&personKind(), &channelKind(), &productKind(), &variantKind(), &locationKind(), &materialKind(),
             &supplierKind(), &scrapReasonKind(), &toolKind(), &qualityCheckKind(), &craftNoteKind()})
{
    theme.setMode(Theme::Mode::Light);
    language.choose(LanguageSwitch::Choice::English);
    session = std::make_unique<Session>(studio.studio(), kinds, dialogs);
    session->setPerson(workshop.owner);
}

PageBench::~PageBench()
{
    page.reset();
    waitForJobs();
}

Id<Supplier> PageBench::tannery()
{
    return studio
        ->perform(
            Sentence("Add supplier"), std::nullopt,
            [](Action &action) -> Result<Id<Supplier>> {
                const auto id = action.newId<Supplier>();
                action.add("supplier", id, {{"number", 1}, {"code", u"S-0001"_s}, {"name", u"Riverside Tannery"_s}});
                return id;
            })
        .value();
}

void PageBench::reopen()
{
    page.reset();
    waitForJobs();
    session.reset();
    studio.reopen();
    session = std::make_unique<Session>(studio.studio(), kinds, dialogs);
    session->setPerson(workshop.owner);
}

void PageBench::show(Page *shown)
{
    page.reset(shown);
    page->resize(1110, 686);
    page->show();
    page->activateWindow();
    page->refresh();
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    settle();
}

void PageBench::settle()
{
    QTest::qWait(60);
    // On a busy machine a moment is not enough for what is read on the common threads, and what that sets off.
    const QDeadlineTimer end(mostWaited);
    while (QThreadPool::globalInstance()->activeThreadCount() > 0 && !end.hasExpired()) {
        QThreadPool::globalInstance()->waitForDone(60);
        QTest::qWait(60);
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
}

void PageBench::waitForJobs()
{
    QTRY_VERIFY_WITH_TIMEOUT(!jobs.isBusy(), 20000);
    settle();
}

QWidget *PageBench::find(QWidget *within, const QString &name)
{
    QWidget *found = nullptr;
    for (QWidget *widget : within->findChildren<QWidget *>(name)) {
        if (widget->isVisible())
            found = widget;
    }
    return found;
}

void PageBench::press(QWidget *within, const QString &name)
{
    auto *button = qobject_cast<QAbstractButton *>(await(within, name));
    QVERIFY2(button, qPrintable(u"no button "_s + name));
    QVERIFY2(button->isEnabled(), qPrintable(u"cannot be pressed: "_s + name));
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    settle();
}

void PageBench::type(QWidget *within, const QString &name, const QString &text)
{
    auto *edit = qobject_cast<QLineEdit *>(await(within, name));
    QVERIFY2(edit, qPrintable(u"no field "_s + name));
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, text);
    // Leaving a field closes its offers; here nobody leaves before the next key.
    if (edit->completer())
        edit->completer()->popup()->hide();
}

void PageBench::choose(QWidget *within, const QString &name, const QString &text)
{
    auto *box = qobject_cast<QComboBox *>(await(within, name));
    QVERIFY2(box, qPrintable(u"no box "_s + name));
    const int index = box->findText(text, Qt::MatchStartsWith);
    QVERIFY2(index >= 0, qPrintable(u"no choice "_s + text));
    box->setCurrentIndex(index);
}

QString PageBench::textOf(QWidget *within, const QString &name)
{
    QWidget *widget = find(within, name);
    if (auto *label = qobject_cast<QLabel *>(widget))
        return label->text();
    if (auto *edit = qobject_cast<QLineEdit *>(widget))
        return edit->text();
    if (auto *button = qobject_cast<QAbstractButton *>(widget))
        return button->text();
    return widget ? widget->accessibleName() : u"(not there)"_s;
}

QString PageBench::problemOf(QWidget *within, const QString &name)
{
    for (QWidget *widget = find(within, name); widget; widget = widget->parentWidget()) {
        if (auto *row = qobject_cast<FieldRow *>(widget)) {
            QStringList lines;
            for (QLabel *label : row->findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().startsWith(u"! "_s))
                    lines << label->text().mid(2);
            }
            return lines.join(u' ');
        }
    }
    return u"(no field row)"_s;
}

void PageBench::leaveForm(QWidget *within)
{
    for (PaneForm *form : within->findChildren<PaneForm *>()) {
        if (form->isVisible())
            QTest::keyClick(form, Qt::Key_Escape);
    }
    settle();
}

QString PageBench::words(QWidget *within)
{
    QStringList all;
    for (QWidget *widget : within->findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        if (auto *label = qobject_cast<QLabel *>(widget))
            all << label->text();
        else if (auto *button = qobject_cast<QAbstractButton *>(widget))
            all << button->text();
    }
    return all.join(u'\n');
}

QStringList PageBench::nameless(QWidget *within)
{
    QStringList missing;
    for (QWidget *widget : within->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->objectName().startsWith(u"qt_"_s))
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        const bool text = qobject_cast<QLabel *>(widget) != nullptr;
        if (!face || face->text(QAccessible::Name).isEmpty() || (!text && widget->objectName().isEmpty()))
            missing << QString(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName() +
                               u" in "_s + widget->parentWidget()->objectName());
    }
    return missing;
}

} // namespace benchbook::testing
