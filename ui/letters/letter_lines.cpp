#include "ui/letters/letter_lines.h"

#include "ui/kit/label.h"
#include "ui/kit/table_view.h"
#include "ui/records/edit_table.h"
#include "ui/records/form_state.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

/// Of the fields that stand in the table, in characters: what a pane of the smallest window has room for.
constexpr int roomInTable = 34;
/// A field of this width never fits, so the table leaves it out; it is typed below.
constexpr int neverInTable = 10'000;
constexpr int belowColumns = 2;

bool isLineNumber(const BodyField &field) { return QLatin1StringView(field.key) == "no"_L1; }

int widthOf(const BodyField &field)
{
    switch (field.type) {
    case BodyFieldType::Text:
    case BodyFieldType::Choice:
        return 13;
    case BodyFieldType::Day:
        return 10;
    case BodyFieldType::Quantity:
    case BodyFieldType::Money:
        return 9;
    case BodyFieldType::Flag:
        return 5;
    default:
        return 7;
    }
}

bool isNumber(const BodyField &field)
{
    return field.type == BodyFieldType::Pieces || field.type == BodyFieldType::Number ||
           field.type == BodyFieldType::Quantity || field.type == BodyFieldType::Money;
}

std::function<QStringList()> choicesOf(const BodyField &field)
{
    if (field.type == BodyFieldType::Flag)
        return flagWords;
    if (field.type != BodyFieldType::Choice)
        return {};
    return [&field] {
        QStringList titles;
        for (const BodyChoice &choice : field.choices)
            titles << QCoreApplication::translate("Letter", choice.title);
        return titles;
    };
}

} // namespace

LetterLines::LetterLines(const QString &name, const BodyField &field, LetterTyping typing, bool given,
                         std::map<qint64, QString> about, const BodyLines &lines, QWidget *parent)
    : QWidget(parent), m_field(field), m_typing(std::move(typing)), m_given(given), m_about(std::move(about))
{
    setObjectName(name);
    chooseColumns(lines);
    std::vector<EditColumn> columns;
    const auto shown = [this](const BodyField &one) {
        return std::find(m_beside.begin(), m_beside.end(), &one) != m_beside.end();
    };
    for (const BodyField &one : m_field.fields) {
        const bool isNo = isLineNumber(one);
        columns.push_back({.key = QString::fromLatin1(one.key),
                           .title = isNo ? std::function<QString()>([] { return u"#"_s; })
                                         : std::function<QString()>([&one] { return one.title(); }),
                           .width = isNo         ? 3
                                    : shown(one) ? widthOf(one)
                                                 : neverInTable,
                           .number = isNumber(one),
                           .fixed = isNo,
                           .suggestions = choicesOf(one),
                           .rank = isNo || shown(one) ? 1 : 9});
        if (isNo && !m_about.empty())
            columns.push_back({.key = u"about"_s, .title = [] { return tr("Agreed"); }, .width = 10, .fixed = true});
    }
    m_table = new EditTable(QString(name + u".lines"_s), std::move(columns), false);
    m_belowTitle = new Label({}, Label::Size::Small, Tone::Muted);
    m_belowPart = new QWidget;
    auto *grid = new QGridLayout(m_belowPart);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(4);
    for (const BodyField &one : m_field.fields) {
        if (isLineNumber(one) || shown(one))
            continue;
        const int cell = static_cast<int>(m_below.size());
        More more{&one, new Label({}, Label::Size::Small, Tone::Muted), new QLineEdit};
        more.edit->setObjectName(QString(name + u'.' + QLatin1StringView(one.key)));
        markShownElsewhere(*more.edit);
        more.label->setBuddy(more.edit);
        grid->addWidget(more.label, cell / belowColumns * 2, cell % belowColumns);
        grid->addWidget(more.edit, cell / belowColumns * 2 + 1, cell % belowColumns);
        connect(more.edit, &QLineEdit::textEdited, this, [this, more] { takeMore(more); });
        m_below.push_back(more);
    }
    for (int column = 0; column < belowColumns; ++column)
        grid->setColumnStretch(column, 1);
    setFocusProxy(m_table->table());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_table);
    column->addWidget(m_belowTitle);
    column->addWidget(m_belowPart);
    m_table->setStretchColumn(m_about.empty() ? QString::fromLatin1(m_beside.front()->key) : u"about"_s);
    if (m_given)
        m_table->setLinesFixed();
    fill(lines);
    connect(m_table->model(), &QAbstractItemModel::rowsInserted, this, &LetterLines::numberLines, Qt::QueuedConnection);
    connect(m_table->model(), &QAbstractItemModel::dataChanged, this, [this] { showLine(m_row); });
    connect(m_table->model(), &QAbstractItemModel::rowsRemoved, this, [this] { showLine(m_table->currentRow()); });
    connect(m_table, &EditTable::currentRowChanged, this, &LetterLines::showLine);
    retranslate();
    showLine(0);
}

void LetterLines::chooseColumns(const BodyLines &lines)
{
    const auto isUsed = [&](const BodyField &field) {
        return std::any_of(lines.begin(), lines.end(),
                           [&](const LetterBody &line) { return line.has(QLatin1StringView(field.key)); });
    };
    std::vector<const BodyField *> wanted;
    for (const BodyField &field : m_field.fields) {
        if (!isLineNumber(field))
            wanted.push_back(&field);
    }
    std::stable_partition(wanted.begin(), wanted.end(), [](const BodyField *field) { return field->required; });
    std::stable_partition(wanted.begin(), wanted.end(), [&](const BodyField *field) { return isUsed(*field); });
    int room = roomInTable;
    for (const BodyField *field : wanted) {
        // A quantity is told instead of pieces, a price for all instead of one for each: rarely, so not at first.
        const bool rather = !isUsed(*field) && !field->required &&
                            (field->type == BodyFieldType::Quantity || QLatin1StringView(field->key) == "total"_L1);
        if (rather || !isTyped(*field) || (widthOf(*field) > room && !m_beside.empty()))
            continue;
        room -= widthOf(*field);
        m_beside.push_back(field);
    }
}

void LetterLines::fill(const BodyLines &lines)
{
    std::vector<EditLine> texts;
    for (const LetterBody &line : lines) {
        EditLine shown;
        for (const EditColumn &column : m_table->model()->columns()) {
            if (column.key == "about"_L1) {
                const auto found = m_about.find(line.number("no"_L1));
                shown.texts << (found == m_about.end() ? QString() : found->second);
                continue;
            }
            const auto field = std::find_if(m_field.fields.begin(), m_field.fields.end(), [&](const BodyField &one) {
                return column.key == QLatin1StringView(one.key);
            });
            const auto value = line.values.find(column.key);
            shown.texts << (value == line.values.end() ? QString() : letterText(*field, value->second, m_typing));
        }
        texts.push_back(std::move(shown));
    }
    m_table->model()->setLines(std::move(texts));
}

void LetterLines::numberLines()
{
    EditTableModel *model = m_table->model();
    const int column = model->columnOf(u"no"_s);
    if (column < 0)
        return;
    qint64 highest = 0;
    for (int row = 0; row < model->rowCount(); ++row)
        highest = std::max(highest, model->text(row, u"no"_s).toLongLong());
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->text(row, u"no"_s).isEmpty())
            model->setData(model->index(row, column), QString::number(++highest), Qt::EditRole);
    }
}

void LetterLines::showLine(int row)
{
    m_row = row >= 0 && row < m_table->model()->rowCount() ? row : m_table->model()->rowCount() - 1;
    const bool any = m_row >= 0 && !m_below.empty();
    m_belowPart->setVisible(any);
    m_belowTitle->setVisible(any);
    if (!any)
        return;
    m_belowTitle->setText(tr("More about line %1").arg(m_table->model()->text(m_row, u"no"_s)));
    for (const More &more : m_below) {
        const QString text = m_table->model()->text(m_row, QString::fromLatin1(more.field->key));
        if (more.edit->text().trimmed() != text)
            more.edit->setText(text);
    }
}

void LetterLines::takeMore(const More &more)
{
    EditTableModel *model = m_table->model();
    if (m_row < 0 || m_row >= model->rowCount())
        return;
    model->setData(model->index(m_row, model->columnOf(QString::fromLatin1(more.field->key))), more.edit->text(),
                   Qt::EditRole);
}

bool LetterLines::isBlankLine(int row) const
{
    return std::all_of(m_field.fields.begin(), m_field.fields.end(), [&](const BodyField &field) {
        return isLineNumber(field) || m_table->model()->text(row, QString::fromLatin1(field.key)).isEmpty();
    });
}

BodyLines LetterLines::lines(std::vector<Issue> &issues) const
{
    BodyLines read;
    m_rows.clear();
    qint64 highest = 0;
    for (int row = 0; row < m_table->model()->rowCount(); ++row)
        highest = std::max(highest, m_table->model()->text(row, u"no"_s).toLongLong());
    for (int row = 0; row < m_table->model()->rowCount(); ++row) {
        if (isBlankLine(row))
            continue;
        LetterBody line;
        for (const BodyField &field : m_field.fields) {
            const QString key = QString::fromLatin1(field.key);
            QString text = m_table->model()->text(row, key);
            if (isLineNumber(field) && text.isEmpty())
                text = QString::number(++highest);
            const auto value = letterValue(field, text, m_typing);
            if (!value.ok())
                issues.push_back({u"%1[%2].%3"_s.arg(QLatin1StringView(m_field.key)).arg(read.size()).arg(key),
                                  tr("Line %1, %2: %3").arg(row + 1).arg(field.title(), value.error().message)});
            else if (*value)
                line.values.insert_or_assign(key, **value);
        }
        m_rows.push_back(row);
        read.push_back(std::move(line));
    }
    return read;
}

void LetterLines::setProblem(const QString &path, const QString &message)
{
    static const QRegularExpression parts(u"^\\[(\\d+)\\]\\.(\\w+)$"_s);
    const QRegularExpressionMatch match = parts.match(path);
    if (!match.hasMatch())
        return;
    const auto line = match.captured(1).toULongLong();
    if (line < m_rows.size())
        m_table->model()->setProblem(m_rows[line], match.captured(2), message);
}

void LetterLines::clearProblems() { m_table->model()->clearProblems(); }

void LetterLines::retranslate()
{
    m_table->setTexts(m_field.title(), tr("No line yet."), tr("Add a line"));
    for (const More &more : m_below) {
        more.label->setText(more.field->title());
        more.edit->setAccessibleName(more.field->title());
        more.edit->setPlaceholderText(more.field->type == BodyFieldType::Quantity ? tr("e.g. 18.5 dm2") : QString());
    }
    showLine(m_row);
}

} // namespace benchbook
