#include "tests/ui/pages_app/test_every_pane.h"

#include "tests/support/program.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSettings>

using namespace benchbook;
using namespace Qt::StringLiterals;

namespace {

constexpr int rowsLookedAt = 30;

/// Looks at what can be seen of a window and collects what is wrong with it.
class PaneInspector
{
public:
    explicit PaneInspector(testing::Program &program) : m_program(program)
    {
        const auto read = program.studio().read([this](const Reader &reader) -> Result<void> {
            Query query = reader.query("SELECT DISTINCT row_id FROM journal_change WHERE row_id > 1000000");
            while (query.next())
                m_ids.insert(query.integer(0));
            return {};
        });
        QVERIFY(read.ok() && m_ids.size() > 1000);
    }

    void look(const QString &where)
    {
        ++m_looks;
        m_labelled.clear();
        for (const QLabel *label : m_program.face()->findChildren<QLabel *>()) {
            if (label->buddy() && !label->text().isEmpty())
                m_labelled.insert(label->buddy());
        }
        for (QWidget *widget : m_program.face()->findChildren<QWidget *>()) {
            if (!widget->isVisible())
                continue;
            const QString who = QString(where + u": "_s + QString::fromLatin1(widget->metaObject()->className()) +
                                        u' ' + widget->objectName());
            if (widget->focusPolicy() != Qt::NoFocus && widget->isEnabled() && !widget->focusProxy() &&
                !isNamed(widget))
                m_wrong << QString(who + u" has no name"_s);
            for (const QString &text : wordsOf(widget)) {
                if (holdsAnId(text))
                    m_wrong << QString(who + u" shows "_s + text);
            }
        }
    }

    /// Presses each of these in turn and looks at what comes up; Escape puts it away again.
    void pressEach(const QString &where, const QRegularExpression &names)
    {
        for (const QString &name : namesOf(names)) {
            auto *button = m_program.findAs<QAbstractButton>(name);
            if (!button || !button->isVisible() || !button->isEnabled())
                continue;
            button->click();
            m_program.settle(60);
            look(QString(where + u'/' + name));
            if (!name.contains(u'.'))
                m_program.key(Qt::Key_Escape);
        }
    }

    /// The buttons of the page that can be pressed now.
    QStringList namesOf(const QRegularExpression &names) const
    {
        QStringList found;
        for (const auto *button : m_program.window().currentPage()->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->isEnabled() && names.match(button->objectName()).hasMatch())
                found << button->objectName();
        }
        return found;
    }

    QString wrong()
    {
        m_wrong.removeDuplicates();
        return m_wrong.join(u'\n');
    }
    int looks() const { return m_looks; }

private:
    bool isNamed(const QWidget *widget) const
    {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()))
            return true;
        // What can only be read or selected is its own name.
        const auto *label = qobject_cast<const QLabel *>(widget);
        return (label && !label->text().isEmpty()) || m_labelled.contains(widget);
    }

    static QStringList wordsOf(const QWidget *widget)
    {
        QStringList words{widget->accessibleName(), widget->accessibleDescription(), widget->toolTip()};
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            words << label->text();
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            words << button->text();
        else if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
            words << edit->text() << edit->placeholderText();
        else if (const auto *area = qobject_cast<const QPlainTextEdit *>(widget))
            words << area->toPlainText();
        else if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
            for (int i = 0; i < box->count(); ++i)
                words << box->itemText(i);
        } else if (const auto *view = qobject_cast<const QAbstractItemView *>(widget))
            words << cellsOf(view->model());
        return words;
    }

    static QStringList cellsOf(const QAbstractItemModel *model)
    {
        QStringList cells;
        for (int row = 0; model && row < std::min(model->rowCount(), rowsLookedAt); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole)})
                    cells << model->index(row, column).data(role).toString();
            }
        }
        return cells;
    }

    bool holdsAnId(const QString &text) const
    {
        static const QRegularExpression uuid(u"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-"_s);
        // A shop's order number may be as long; only what is the id of a row here is meant.
        static const QRegularExpression number(u"[0-9]{7,}"_s);
        if (uuid.match(text).hasMatch())
            return true;
        for (auto match = number.globalMatch(text); match.hasNext();) {
            if (m_ids.contains(match.next().captured().toLongLong()))
                return true;
        }
        return false;
    }

    testing::Program &m_program;
    QSet<qint64> m_ids;
    QSet<const QWidget *> m_labelled;
    QStringList m_wrong;
    int m_looks = 0;
};

} // namespace

void TestEveryPane::everyFieldHasANameAndNoIdIsShown_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::newRow("en") << false;
    QTest::newRow("zh") << true;
}

void TestEveryPane::everyFieldHasANameAndNoIdIsShown()
{
    QFETCH(const bool, chinese);
    testing::Program program;
    program.language.choose(chinese ? LanguageSwitch::Choice::Chinese : LanguageSwitch::Choice::English);
    QSettings().setValue(u"view/language"_s, int(program.language.choice()));
    program.start(program.sample(!chinese));
    PaneInspector inspector(program);
    // Tabs and parts of a page, then the filters whose records offer other actions, then what opens
    // a form.
    const QRegularExpression parts(u"(Parts|Tabs)\\."_s);
    const QRegularExpression filters(u"^(orders|workorders|lots)Filters\\."_s);
    const QRegularExpression forms(
        u"^(order(Ship|Promise|Change|Cancel|Match|Plan)|workOrder(Issue|Log|Finish|Cancel)|ordersImport|"
        "lotsActions\\.|.*(Return|Issue)\\d*$)"_s);
    for (const QString &page : {u"today"_s, u"orders"_s, u"workorders"_s, u"products"_s, u"materials"_s, u"customers"_s,
                                u"peers"_s, u"prices"_s, u"reports"_s, u"settings"_s}) {
        QVERIFY(program.window().openPage(page));
        program.settle(500);
        inspector.look(page);
        inspector.pressEach(page, parts);
        inspector.pressEach(page, parts); // tabs of a part that came up last
        inspector.pressEach(page, filters);
        for (const QString &filter : inspector.namesOf(filters)) {
            program.press(filter);
            program.settle(100);
            inspector.pressEach(QString(page + u'/' + filter), forms);
        }
        QAction *add = program.window().currentPage()->primaryAction();
        if (add && page != u"reports"_s) {
            add->trigger();
            program.settle(150);
            inspector.look(QString(page + u"/new"_s));
            program.key(Qt::Key_Escape);
        }
    }
    program.window().openPalette(u"wo"_s);
    program.settle(400);
    inspector.look(u"palette"_s);
    QVERIFY2(inspector.wrong().isEmpty(), qPrintable(inspector.wrong()));
    QVERIFY2(inspector.looks() > 60, qPrintable(QString::number(inspector.looks())));
}
