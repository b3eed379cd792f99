#include "tests/gallery/look_check.h"

#include "ui/kit/state_chip.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QGlyphRun>
#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTextLayout>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <typeinfo>
#include <unordered_map>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

constexpr double leastContrast = 4.5;

QString wordsOf(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
        const auto *tool = qobject_cast<const QToolButton *>(button);
        return tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly ? QString() : button->text();
    }
    if (const auto *box = qobject_cast<const QComboBox *>(widget))
        return box->currentText();
    if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
        return edit->text().isEmpty() ? edit->placeholderText() : edit->text();
    return {};
}

QString nameOf(const QWidget *widget, const QString &words)
{
    return QString(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName() + u" “"_s +
                   words.left(60).replace(u'\n', u'|') + u'”');
}

double luminance(QRgb color)
{
    const auto part = [](int value) {
        const double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(qRed(color)) + 0.7152 * part(qGreen(color)) + 0.0722 * part(qBlue(color));
}

double contrast(QRgb a, QRgb b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

/// The strongest contrast of any pixel against the colour most pixels have: thin letters reach their own colour
/// in some pixel only.
double contrastIn(const QImage &picture)
{
    std::unordered_map<QRgb, int> counts;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            ++counts[picture.pixel(x, y)];
    }
    if (counts.empty())
        return 21.0;
    const QRgb behind = std::max_element(counts.begin(), counts.end(), [](const auto &a, const auto &b) {
                            return a.second < b.second;
                        })->first;
    double best = 1.0;
    for (const auto &[color, count] : counts)
        best = std::max(best, contrast(color, behind));
    return best;
}

bool missesGlyph(const QString &text, const QFont &font)
{
    QTextLayout layout(QString(text).replace(u'\n', u' '), font);
    layout.beginLayout();
    layout.createLine().setLineWidth(100000);
    layout.endLayout();
    const QList<QGlyphRun> runs = layout.glyphRuns();
    return std::any_of(runs.begin(), runs.end(), [](const QGlyphRun &run) { return run.glyphIndexes().contains(0U); });
}

/// How many pixels the words lack; 0 or less: none.
int lacking(const QWidget *widget, const QString &words)
{
    const QFontMetrics metrics = widget->fontMetrics();
    const int wide = metrics.size(Qt::TextShowMnemonic, words).width();
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        if (label->textFormat() == Qt::RichText || label->toolTip() == words)
            return 0;
        if (label->wordWrap())
            return label->heightForWidth(label->width()) - label->height() - 2;
        return metrics.size(0, words).width() - label->contentsRect().width();
    }
    if (widget->toolTip() == words)
        return 0;
    if (qobject_cast<const QCheckBox *>(widget) || qobject_cast<const QRadioButton *>(widget))
        return widget->sizeHint().width() - widget->width();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return wide + (button->icon().isNull() ? 0 : button->iconSize().width() + 6) + 8 - widget->width();
    if (qobject_cast<const QComboBox *>(widget))
        return wide + 30 - widget->width();
    if (const auto *edit = qobject_cast<const QLineEdit *>(widget); edit && edit->text().isEmpty())
        return wide + 12 - widget->width();
    return 0;
}

/// Cut off sideways by what it stands in (scrolling down is all right).
bool cutByParent(const QWidget *widget)
{
    for (const QWidget *parent = widget->parentWidget(); parent && !widget->isWindow();
         parent = parent->parentWidget()) {
        const QRect inParent(widget->mapTo(parent, QPoint(0, 0)), widget->size());
        if (inParent.left() < -1 || inParent.right() > parent->width())
            return true;
        if (parent->isWindow())
            break;
    }
    return false;
}

/// Something that floats above the page lies over part of it: the palette, a toast. What shows of the rest is not
/// for reading.
bool isCovered(const QWidget *widget, QWidget &window)
{
    const QRect seen = widget->visibleRegion().boundingRect().adjusted(1, 1, -1, -1);
    for (const QPoint &corner : {seen.topLeft(), seen.topRight(), seen.bottomLeft(), seen.bottomRight()}) {
        const QWidget *above = window.childAt(widget->mapTo(&window, corner));
        if (above && above != widget && !above->isAncestorOf(widget) && !widget->isAncestorOf(above))
            return true;
    }
    return false;
}

void checkWords(const QString &words, bool chinese, const QString &where, QStringList &problems)
{
    static const QRegularExpression programName(
        u"\\b[a-z]+_[a-z]+\\b|\\b[a-z]+[a-z0-9]*\\.[a-z]+Action\\b|%[1-9n]\\b|\\(s\\)"_s);
    static const QRegularExpression english(u"\\b[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}\\b"_s);
    if (programName.match(words).hasMatch())
        problems << where + u" says a word meant for programs"_s;
    if (chinese && english.match(words).hasMatch())
        problems << where + u" stayed English"_s;
}

void checkTable(const QTableView &table, QStringList &problems)
{
    const QString name = u"Table "_s + table.objectName();
    if (table.horizontalScrollBar()->maximum() > 0)
        problems << name + u" scrolls sideways by %1"_s.arg(table.horizontalScrollBar()->maximum());
    const QHeaderView *header = table.horizontalHeader();
    QFont bold = header->font();
    bold.setBold(true);
    const int last = std::min(table.model()->rowCount(), 30);
    for (int column = 0; column < table.model()->columnCount(); ++column) {
        if (table.isColumnHidden(column))
            continue;
        const QString title = table.model()->headerData(column, Qt::Horizontal).toString();
        const int width = table.columnWidth(column);
        // A head that paints itself says how much room it needs.
        const bool paintsItself = typeid(*header) != typeid(QHeaderView);
        const int titled =
            paintsItself ? header->sectionSizeHint(column) : QFontMetrics(bold).size(0, title).width() + 28;
        if (!header->isHidden() && titled > width)
            problems << name + u": the title “%1” is cut"_s.arg(title);
        for (int row = 0; row < last; ++row) {
            const QModelIndex index = table.model()->index(row, column);
            const QString words = index.data().toString();
            checkWords(words, false, name + u" cell “%1”"_s.arg(words), problems);
            const QVariant chip = index.data(stateChipRole);
            const bool number = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
            static const QRegularExpression day(u"^\\d{4}-\\d\\d-\\d\\d"_s);
            int wide = 0;
            if (chip.isValid()) {
                QFont font = table.font();
                font.setBold(true);
                font.setPixelSize(std::max(12, table.font().pixelSize() - 2));
                wide = chip.value<StateChip>().size(QFontMetrics(font)).width();
            } else if (number || day.match(words).hasMatch()) {
                wide = table.fontMetrics().horizontalAdvance(words);
            }
            if (wide > 0 && wide + 24 > width)
                problems << name + u": “%1” under “%2” is cut by %3"_s.arg(words, title).arg(wide + 24 - width);
        }
    }
}

} // namespace

QStringList lookProblems(QWidget &window, bool chinese)
{
    QStringList problems;
    const QImage picture = window.grab().toImage();
    const double ratio = picture.devicePixelRatio();
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->visibleRegion().isEmpty())
            continue;
        if (const auto *table = qobject_cast<const QTableView *>(widget); table && table->model())
            checkTable(*table, problems);
        const QString words = wordsOf(widget);
        const QString name = nameOf(widget, words);
        const bool inBox = qobject_cast<const QComboBox *>(widget->parentWidget());
        const auto *label = qobject_cast<const QLabel *>(widget);
        const bool line = label && !label->wordWrap() && !words.trimmed().isEmpty();
        const bool control = (qobject_cast<const QLineEdit *>(widget) && !inBox) ||
                             qobject_cast<const QComboBox *>(widget) || qobject_cast<const QPushButton *>(widget);
        const int least = line ? widget->fontMetrics().height() : widget->minimumSizeHint().height();
        if ((control || line) && widget->height() < least)
            problems << name + u" is pressed together: %1 instead of %2 high"_s.arg(widget->height()).arg(least);
        if (words.trimmed().isEmpty())
            continue;
        if (const int missing = lacking(widget, words); missing > 0)
            problems << name + u" is cut by %1"_s.arg(missing);
        if (cutByParent(widget))
            problems << name + u" reaches out of what it stands in"_s;
        if (missesGlyph(words, widget->font()))
            problems << name + u" has letters no font knows"_s;
        const bool typed = qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget);
        checkWords(words, chinese && !typed, name, problems);
        const QRect seen = widget->visibleRegion().boundingRect();
        const QRect inWindow(widget->mapTo(&window, seen.topLeft()), seen.size());
        const QRectF pixels(QPointF(inWindow.topLeft()) * ratio, QSizeF(inWindow.size()) * ratio);
        const double found = contrastIn(picture.copy(pixels.toRect()));
        if (widget->isEnabled() && seen.height() > 12 && found < leastContrast && !isCovered(widget, window))
            problems << name + u" has a contrast of only %1"_s.arg(found, 0, 'f', 1);
    }
    problems.removeDuplicates();
    return problems;
}

} // namespace benchbook::testing
