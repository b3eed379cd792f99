#include "ui/records/record_form.h"

#include "core/journal/conflict.h"
#include "core/journal/schema.h"
#include "ui/kit/bench_style.h"
#include "ui/kit/buttons.h"
#include "ui/kit/field_row.h"
#include "ui/kit/label.h"
#include "ui/records/field_editor.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

constexpr qint64 newRecord = 0;
/// A longer hint would stand in a narrow, tall column beside its neighbour.
constexpr int shortHint = 34;

bool isWide(const Field &field, const QString &hint)
{
    return field.type == FieldType::LongText || field.type == FieldType::OwnFields || field.type == FieldType::Tags ||
           field.type == FieldType::Flag || hint.size() > shortHint;
}

} // namespace

RecordForm::RecordForm(const QString &name, Session &session, const RecordKind &kind, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_kind(kind),
      m_grid(new QGridLayout),
      m_problem(new Label({}, Label::Size::Small, Tone::Danger)),
      m_choose(new FlatButton(name + u".choose"_s)),
      m_add(new PrimaryButton(name + u".add"_s)),
      m_giveUp(new FlatButton(name + u".giveUp"_s))
{
    setObjectName(name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(10);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    column->addLayout(m_grid);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    m_choose->setCompact();
    m_choose->hide();
    column->addWidget(m_choose, 0, Qt::AlignLeft);
    connect(m_choose, &QPushButton::clicked, &session, &Session::choiceWanted);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_giveUp);
    buttons->addStretch();
    column->addLayout(buttons);
    build();
    setAdding(false);
    retranslate();
    connect(m_add, &QPushButton::clicked, this, &RecordForm::add);
    connect(m_giveUp, &QPushButton::clicked, this, [this] {
        // What is not wanted is not offered again.
        for (Line &each : m_lines)
            each.editor->setText(each.saved);
        m_kept.remove(newRecord);
        Q_EMIT gaveUp();
    });
    connect(&session.studio().changes(), &ChangeBus::committed, this, [this](const ChangeSet &changes) {
        const bool mine = m_id && changes.touches(m_kind.table);
        if (mine && !m_adding)
            load(false);
    });
}

void RecordForm::build()
{
    m_lines.reserve(m_kind.fields.size());
    for (const Field &field : m_kind.fields)
        addField(field);
    layOut();
}

void RecordForm::setGiven(Draft given)
{
    m_given = std::move(given);
    layOutAnew();
}

bool RecordForm::isAskedNow(const Line &line) const
{
    if (m_given.contains(QString::fromLatin1(line.editor->field().key)))
        return false;
    Draft draft = m_draft;
    const FieldCondition &condition = line.editor->field().onlyFor;
    // What was chosen and is not saved yet, or belongs to no record yet, counts as it stands in the form.
    if (condition.key) {
        const auto decides = std::find_if(m_lines.begin(), m_lines.end(), [&](const Line &other) {
            return std::strcmp(other.editor->field().key, condition.key) == 0;
        });
        if (decides != m_lines.end())
            draft[QString::fromLatin1(condition.key)] = decides->editor->text();
    }
    return isAsked(line.editor->field(), draft);
}

void RecordForm::layOut()
{
    std::vector<const Line *> asked;
    for (const Line &line : m_lines) {
        m_grid->removeWidget(line.row);
        line.row->setVisible(isAskedNow(line));
        if (isAskedNow(line))
            asked.push_back(&line);
    }
    int row = 0;
    int side = 0;
    const auto isWideAt = [&](std::size_t at) {
        return at >= asked.size() || isWide(asked[at]->editor->field(), hintOf(*asked[at]));
    };
    QWidget *before = nullptr;
    for (std::size_t i = 0; i < asked.size(); ++i) {
        // A short field without a neighbour takes the whole row.
        const bool wide = isWideAt(i) || (side == 0 && isWideAt(i + 1));
        // Every second row of the grid is free for the heading of a section.
        m_grid->addWidget(asked[i]->row, 2 * row + 1, side, 1, wide ? 2 : 1, Qt::AlignTop);
        side = wide ? 0 : 1 - side;
        row += wide || side == 0 ? 1 : 0;
        // Tab goes the way the fields stand.
        if (before)
            setTabOrder(before, asked[i]->editor->widget());
        before = asked[i]->editor->widget();
    }
    for (const Section &section : m_sections)
        placeSection(section);
}

void RecordForm::layOutAnew()
{
    const bool same = std::all_of(m_lines.begin(), m_lines.end(),
                                  [&](const Line &line) { return line.row->isHidden() != isAskedNow(line); });
    if (!same)
        layOut();
}

void RecordForm::addField(const Field &field)
{
    const ColumnRule *rule = m_session.studio().schema().table(m_kind.table).column(field.column);
    const bool optional = !field.required && (!rule || !rule->notNull);
    auto *editor =
        new FieldEditor(m_session, field, objectName() + u'.' + QLatin1StringView(field.key), optional, this);
    auto *row = new FieldRow(editor->title(), editor->widget(), this);
    m_lines.push_back({editor, row, {}});
    const std::size_t index = m_lines.size() - 1;
    connect(editor, &FieldEditor::finished, this, [this, index] { finish(m_lines[index]); });
}

void RecordForm::setSection(const QString &key, std::function<QString()> title)
{
    auto *label = new Label(title(), Label::Size::Body, Tone::Neutral, this);
    label->setBold(true);
    m_sections.push_back({key, label, std::move(title)});
    placeSection(m_sections.back());
}

void RecordForm::placeSection(const Section &section)
{
    const Line *first = line(section.key);
    Q_ASSERT(first);
    section.label->setVisible(!first->row->isHidden());
    if (first->row->isHidden())
        return;
    int row = 0, column = 0, rows = 0, columns = 0;
    m_grid->getItemPosition(m_grid->indexOf(first->row), &row, &column, &rows, &columns);
    section.label->setContentsMargins(0, row > 1 ? 10 : 0, 0, 0);
    m_grid->removeWidget(section.label);
    m_grid->addWidget(section.label, row - 1, 0, 1, 2);
}

RecordForm::Line *RecordForm::line(const QString &key)
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), [&](const Line &other) {
        return key == QLatin1StringView(other.editor->field().key);
    });
    return found == m_lines.end() ? nullptr : &*found;
}

QString RecordForm::hintOf(const Line &line) const
{
    const char *hint = line.editor->field().hint;
    return hint ? QCoreApplication::translate("Field", hint) : QString();
}

void RecordForm::open(qint64 id)
{
    if (!m_adding && m_id == id)
        return load(false);
    keepTyping();
    m_id = id;
    setAdding(false);
    load(true);
    const QHash<QString, QString> kept = m_kept.take(id);
    for (auto it = kept.begin(); it != kept.end(); ++it) {
        if (Line *typed = line(it.key())) {
            typed->editor->setText(it.value());
            save(*typed);
        }
    }
}

void RecordForm::startNew()
{
    keepTyping();
    m_id.reset();
    m_draft.clear();
    setAdding(true);
    const QHash<QString, QString> kept = m_kept.take(newRecord);
    for (Line &each : m_lines) {
        each.editor->refill();
        each.editor->setText({});
        // What a choice or a tick begins with is nobody's typing.
        each.saved = each.editor->text();
        const auto typed = kept.constFind(QString::fromLatin1(each.editor->field().key));
        if (typed != kept.cend())
            each.editor->setText(*typed);
        each.row->setProblem({});
        each.row->setHint(hintOf(each));
        each.editor->widget()->setEnabled(true);
    }
    m_problem->hide();
    layOutAnew();
    offerTexts();
    m_lines.front().editor->widget()->setFocus(Qt::OtherFocusReason);
}

QHash<QString, QString> RecordForm::unsaved() const
{
    QHash<QString, QString> typed;
    if (!m_adding && !m_id)
        return typed;
    for (const Line &each : m_lines) {
        const QString text = each.editor->text();
        if (text != each.saved)
            typed.insert(QString::fromLatin1(each.editor->field().key), text);
    }
    return typed;
}

QString RecordForm::unsavedName() const
{
    return m_kept.isEmpty() && unsaved().isEmpty() ? QString() : QCoreApplication::translate("Record", m_kind.singular);
}

void RecordForm::keepTyping()
{
    if (const QHash<QString, QString> typed = unsaved(); !typed.isEmpty())
        m_kept.insert(m_id.value_or(newRecord), typed);
}

void RecordForm::load(bool everything)
{
    const auto draft = loadRecord(m_session.studio(), m_kind, *m_id);
    if (!draft.ok())
        return;
    m_draft = *draft;
    for (Line &each : m_lines) {
        const Field &field = each.editor->field();
        const QString key = QString::fromLatin1(field.key);
        if (field.unitFrom) {
            const auto unit = m_draft.find(QString::fromLatin1(field.unitFrom));
            each.editor->setUnit(unit != m_draft.end() && unit->second.isText() ? unit->second.text() : QString());
        }
        if (everything && field.type == FieldType::Reference)
            each.editor->refill();
        QString text = fieldText(m_session.studio(), m_session.kinds(), field, m_draft.at(key), m_draft);
        if (field.type == FieldType::Flag)
            text = m_draft.at(key) == Value(1) ? u"true"_s : u"false"_s;
        const bool untouched = everything || each.editor->text() == each.saved;
        each.saved = each.editor->shown(text);
        if (untouched) {
            each.editor->setText(text);
            // As the editor writes it: what it words differently is nobody's typing.
            each.saved = each.editor->text();
            each.row->setProblem({});
        }
        each.editor->widget()->setEnabled(!m_locked && !field.fixedOnceAdded);
    }
    if (everything)
        m_problem->hide();
    layOutAnew();
    offerTexts();
    showAdvice();
}

void RecordForm::setOffers(const QString &key, Offers offers)
{
    m_offers.insert(key, std::move(offers));
    offerTexts();
}

void RecordForm::offerTexts()
{
    if (m_offers.isEmpty())
        return;
    std::vector<Issue> unread;
    const Draft draft = m_adding ? typedDraft(unread) : m_draft;
    for (auto offers = m_offers.cbegin(); offers != m_offers.cend(); ++offers) {
        const auto texts = m_session.studio().read(
            [&](const Reader &reader) -> Result<QStringList> { return offers.value()(reader, draft); });
        line(offers.key())->editor->offer(texts.valueOr({}));
    }
}

void RecordForm::showAdvice()
{
    std::vector<Issue> advice;
    if (m_adviser && m_id) {
        (void)m_session.studio().read([&](const Reader &reader) -> Result<void> {
            advice = m_adviser(reader, *m_id, m_draft);
            return {};
        });
    }
    for (Line &each : m_lines) {
        QString hint = hintOf(each);
        for (const Issue &issue : advice) {
            if (issue.field == QLatin1StringView(each.editor->field().key))
                hint = u"△ "_s + issue.message;
        }
        each.row->setHint(hint);
    }
}

void RecordForm::finish(Line &line)
{
    if (m_locked)
        return;
    if (!m_adding) {
        save(line);
        return;
    }
    const Field &field = line.editor->field();
    layOutAnew();
    offerTexts();
    if (field.type == FieldType::Unit) {
        for (Line &each : m_lines) {
            if (each.editor->field().unitFrom && std::strcmp(each.editor->field().unitFrom, field.key) == 0)
                each.editor->setUnit(line.editor->text());
        }
    }
    std::vector<Issue> issues;
    (void)typedDraft(issues);
    line.row->setProblem({});
    for (const Issue &issue : issues) {
        if (issue.field == QLatin1StringView(field.key))
            line.row->setProblem(issue.message);
    }
}

void RecordForm::save(Line &line)
{
    const QString text = line.editor->text();
    if (!m_id || text == line.saved)
        return line.row->setProblem({});
    const QString key = QString::fromLatin1(line.editor->field().key);
    const auto value = parseField(m_session.studio(), m_session.kinds(), line.editor->field(), text, m_draft);
    if (!value.ok())
        return line.row->setProblem(value.error().message);
    // Written otherwise, but the same: 12 and 12.00.
    if (m_draft.at(key) == *value) {
        line.editor->setText(line.saved);
        return line.row->setProblem({});
    }
    const auto done = changeRecord(m_session.studio(), m_kind, *m_id, {{key, *value}}, m_session.person());
    if (!done.ok())
        return showError(done.error(), &line);
    m_problem->hide();
    m_choose->hide();
    line.row->setProblem({});
    line.editor->setText(line.saved);
    Q_EMIT said(tr("%1 changed").arg(line.editor->title()), m_session.justWritten().has_value());
}

Draft RecordForm::typedDraft(std::vector<Issue> &issues) const
{
    Draft draft;
    for (const Line &each : m_lines) {
        const Field &field = each.editor->field();
        const QString key = QString::fromLatin1(field.key);
        if (const auto given = m_given.find(key); given != m_given.end()) {
            draft[key] = given->second;
            continue;
        }
        // What was typed before the kind was changed is not meant any more.
        if (m_adding && !isAskedNow(each))
            continue;
        const auto value = parseField(m_session.studio(), m_session.kinds(), field, each.editor->text(), draft);
        if (!value.ok())
            issues.push_back({key, value.error().message});
        else if (!(value->isText() && value->text().isEmpty()) || field.required)
            draft[key] = *value;
    }
    return draft;
}

void RecordForm::add()
{
    std::vector<Issue> issues;
    const Draft draft = typedDraft(issues);
    for (Issue &issue : validateRecord(m_session.studio(), m_kind, std::nullopt, draft)) {
        const bool known =
            std::any_of(issues.begin(), issues.end(), [&](const Issue &other) { return other.field == issue.field; });
        if (!known)
            issues.push_back(std::move(issue));
    }
    for (Line &each : m_lines)
        each.row->setProblem({});
    m_problem->hide();
    if (!issues.empty())
        return showError(Error::fromIssues(std::move(issues)), nullptr);
    const auto id = m_adder ? m_adder(draft) : addRecord(m_session.studio(), m_kind, draft, m_session.person());
    if (!id.ok())
        return showError(id.error(), nullptr);
    for (Line &each : m_lines)
        each.editor->setText({});
    setAdding(false);
    Q_EMIT said(tr("%1 added").arg(QCoreApplication::translate("Record", m_kind.singular)), true);
    Q_EMIT added(*id);
}

void RecordForm::showError(const Error &error, Line *blamed)
{
    Line *first = nullptr;
    QStringList homeless;
    for (const Issue &issue : error.issues) {
        Line *place = line(issue.field);
        if (place)
            place->row->setProblem(issue.message);
        else
            homeless << issue.message;
        if (place && (!first || place < first))
            first = place;
    }
    if (error.issues.empty())
        homeless << error.message;
    if (blamed && !homeless.isEmpty())
        blamed->row->setProblem(homeless.join(u' '));
    else
        m_problem->setText(homeless.join(u'\n'));
    m_problem->setVisible(!blamed && !homeless.isEmpty());
    m_choose->setVisible(isForWantOfChoice(error));
    if (first && m_adding)
        first->editor->widget()->setFocus(Qt::OtherFocusReason);
}

void RecordForm::setAdding(bool adding)
{
    m_adding = adding;
    m_add->setVisible(adding);
    m_giveUp->setVisible(adding);
}

void RecordForm::setLocked(bool locked)
{
    if (m_locked == locked)
        return;
    m_locked = locked;
    for (const Line &each : m_lines)
        each.editor->widget()->setEnabled(!locked);
}

void RecordForm::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_adding && event->key() == Qt::Key_Escape)
        m_giveUp->click();
    else if (m_adding && enter && event->modifiers().testFlag(Qt::ControlModifier))
        add();
    else
        QWidget::keyPressEvent(event);
}

void RecordForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RecordForm::retranslate()
{
    for (Line &each : m_lines) {
        each.editor->refill();
        const bool flag = each.editor->field().type == FieldType::Flag;
        each.row->setLabel(flag ? QString() : each.editor->title());
        each.editor->widget()->setAccessibleName(each.editor->title());
    }
    for (const Section &section : m_sections)
        section.label->setText(section.title());
    m_add->setText(tr("&Add %1").arg(QCoreApplication::translate("Record", m_kind.singular).toLower()));
    m_giveUp->setText(tr("Give up"));
    m_giveUp->setToolTip(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText));
    if (m_id && !m_adding)
        load(false);
    else
        showAdvice();
}

} // namespace benchbook
