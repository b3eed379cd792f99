// KnowledgeBench: our workshop with a page about what studios share, and Oakbench, which is verified.
#pragma once

#include "tests/ui/pages_work/page_bench.h"
#include "tests/ui/peers/deal_bench.h"

#include "core/knowledge/own_document.h"
#include "ui/kit/table_view.h"
#include "ui/records/edit_table.h"

#include <QTest>

namespace benchbook::testing {

class KnowledgeBench : public DealBench
{
public:
    KnowledgeBench() : shop(ours.file()) {}

    template <class T> T *open()
    {
        T *shown = show(new T(session, jobs));
        settle();
        return shown;
    }
    void settle()
    {
        for (int i = 0; i < 5; ++i) {
            PageBench::settle();
            QTest::qWait(20);
        }
    }
    void pressed(const QString &name)
    {
        PageBench::press(page.get(), name);
        settle();
    }
    void type(const QString &name, const QString &text) { PageBench::type(page.get(), name, text); }
    /// Types into a field that finds records, and leaves it.
    void pick(const QString &name, const QString &text)
    {
        PageBench::type(page.get(), name, text);
        QTest::keyClick(PageBench::find(page.get(), name), Qt::Key_Tab);
        settle();
    }
    void typeNote(const QString &name, const QString &text)
    {
        QWidget *edit = PageBench::find(page.get(), name);
        QVERIFY2(edit, qPrintable(name));
        edit->setFocus();
        QTest::keyClicks(edit, text);
    }
    QString textOf(const QString &name) { return PageBench::textOf(page.get(), name); }
    QString problemOf(const QString &name) { return PageBench::problemOf(page.get(), name); }
    QString words() { return PageBench::words(page.get()); }
    QWidget *seen(const QString &name) { return PageBench::find(page.get(), name); }
    void chooseRow(int row)
    {
        auto *table = qobject_cast<TableView *>(PageBench::find(page.get(), page->id() + QStringLiteral("Table")));
        QVERIFY(table);
        table->setCurrentIndex(table->model()->index(row, 0));
        settle();
    }
    /// A cell of the lines of a form; a line is added where there are too few.
    void typeLine(const QString &name, int row, const QString &column, const QString &text)
    {
        auto *lines = page->findChild<EditTable *>(name);
        QVERIFY2(lines, qPrintable(name));
        while (lines->model()->rowCount() <= row)
            lines->model()->addLine();
        QVERIFY(
            lines->model()->setData(lines->model()->index(row, lines->model()->columnOf(column)), text, Qt::EditRole));
    }
    void send()
    {
        BENCHBOOK_VERIFY(oak.take(ours.send(oak)));
        settle();
    }
    void fetch()
    {
        BENCHBOOK_VERIFY(ours.take(oak.send(ours)));
        settle();
    }

    Workshop shop;
};

LetterBody standardSaying(const QString &title, const QString &check);

} // namespace benchbook::testing
