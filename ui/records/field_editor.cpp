#include "ui/records/field_editor.h"

#include "ui/kit/icon.h"
#include "ui/kit/value_edit.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QStringListModel>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

/// More than anybody picks from a list; beyond it the code or name is typed.
constexpr std::size_t mostReferences = 500;

QString yesNo(bool yes) { return yes ? u"true"_s : u"false"_s; }

} // namespace

FieldEditor::FieldEditor(Session &session, const Field &field, const QString &name, bool optional, QObject *parent)
    : QObject(parent), m_session(session), m_field(field), m_optional(optional)
{
    make(name);
    m_widget->setObjectName(name);
    refill();
}

void FieldEditor::make(const QString &name)
{
    ValueEdit *edit = nullptr;
    switch (m_field.type) {
    case FieldType::Money:
        edit = new MoneyEdit(name, m_session.studio().currency());
        break;
    case FieldType::Quantity:
        edit = new QuantityEdit(name, m_field.unit ? Unit::fromText(QString::fromLatin1(m_field.unit)).valueOr(Unit())
                                                   : Unit());
        break;
    case FieldType::Percent: {
        auto *percent = new PercentEdit(name);
        // What a field allows is the record's own rule, said in its own words.
        percent->setRange(Ratio::percent(-1000), Ratio::percent(100'000));
        edit = percent;
        break;
    }
    case FieldType::Day:
        edit = new DayEdit(name, m_session.today());
        break;
    case FieldType::Choice:
    case FieldType::Unit:
        return makeCombo(name, false);
    case FieldType::Currency:
    case FieldType::TimeZone:
    case FieldType::Reference:
        return makeCombo(name, true);
    case FieldType::Flag: {
        auto *check = new QCheckBox;
        connect(check, &QCheckBox::clicked, this, &FieldEditor::finished);
        m_widget = check;
        return;
    }
    case FieldType::LongText:
    case FieldType::OwnFields: {
        auto *area = new QPlainTextEdit;
        area->setTabChangesFocus(true);
        // The style's rounded ground shows through.
        area->viewport()->setAutoFillBackground(false);
        area->document()->setDocumentMargin(7);
        area->setFixedHeight(area->fontMetrics().lineSpacing() * 2 + 18);
        area->installEventFilter(this);
        m_widget = area;
        return;
    }
    case FieldType::Text:
    case FieldType::Tags:
    case FieldType::Count:
    case FieldType::Rate: {
        auto *line = new QLineEdit;
        connect(line, &QLineEdit::editingFinished, this, &FieldEditor::finished);
        m_widget = line;
        return;
    }
    }
    // Connected after the edit's own slot, so what is read here has its final form.
    connect(edit, &QLineEdit::editingFinished, this, &FieldEditor::finished);
    connect(edit, &ValueEdit::valueEdited, this, &FieldEditor::finished);
    m_widget = edit;
}

void FieldEditor::makeCombo(const QString &name, bool editable)
{
    m_combo = new QComboBox;
    m_combo->setEditable(editable);
    m_combo->setFocusPolicy(Qt::StrongFocus);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(6);
    m_combo->installEventFilter(this);
    if (editable) {
        m_combo->setInsertPolicy(QComboBox::NoInsert);
        m_combo->completer()->setFilterMode(Qt::MatchContains);
        m_combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
        m_combo->lineEdit()->setObjectName(QString(name + u".text"_s));
        connect(m_combo->lineEdit(), &QLineEdit::editingFinished, this, &FieldEditor::finished);
    }
    connect(m_combo, &QComboBox::activated, this, &FieldEditor::finished);
    m_widget = m_combo;
}

void FieldEditor::refill()
{
    if (auto *check = qobject_cast<QCheckBox *>(m_widget))
        check->setText(title());
    if (!m_combo)
        return;
    const QString kept = text();
    const QSignalBlocker quiet(m_combo);
    m_combo->clear();
    if (m_optional)
        m_combo->addItem(m_combo->isEditable() ? QString() : tr("none"), QString());
    switch (m_field.type) {
    case FieldType::Choice:
        for (const FieldChoice &choice : m_field.choices)
            m_combo->addItem(QCoreApplication::translate("Field", choice.title), QString::fromLatin1(choice.value));
        break;
    case FieldType::Unit:
        for (const Unit &unit : Unit::all())
            m_combo->addItem(shownSymbol(unit), unit.code);
        break;
    case FieldType::Currency:
        for (const Currency &currency : Currency::all())
            m_combo->addItem(currency.code, currency.code);
        break;
    case FieldType::TimeZone:
        for (const QByteArray &zone : QTimeZone::availableTimeZoneIds())
            m_combo->addItem(QString::fromLatin1(zone), QString::fromLatin1(zone));
        break;
    default:
        fillReferences();
        break;
    }
    m_combo->setPlaceholderText(tr("Choose…"));
    if (m_combo->lineEdit())
        m_combo->lineEdit()->setAccessibleName(title());
    setText(kept);
}

void FieldEditor::offer(const QStringList &texts)
{
    auto *line = qobject_cast<QLineEdit *>(m_widget);
    Q_ASSERT(line);
    if (!m_offered) {
        m_offered = new QStringListModel(this);
        auto *completer = new QCompleter(m_offered, this);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        line->setCompleter(completer);
        line->installEventFilter(this);
        QAction *open = line->addAction(icon(u"chevron-down"_s, Tone::Muted), QLineEdit::TrailingPosition);
        open->setText(tr("Choose…"));
        connect(open, &QAction::triggered, this, [this, line] { showOffers(line); });
        connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &FieldEditor::finished,
                Qt::QueuedConnection);
    }
    if (m_offered->stringList() != texts)
        m_offered->setStringList(texts);
}

void FieldEditor::showOffers(QLineEdit *line)
{
    line->setFocus(Qt::OtherFocusReason);
    line->completer()->setCompletionPrefix({});
    line->completer()->complete();
}

void FieldEditor::fillReferences()
{
    const RecordKind *kind = m_session.kinds().find(QString::fromLatin1(m_field.refersTo));
    if (!kind || !kind->list)
        return;
    const Studio &studio = m_session.studio();
    (void)studio.read([&](const Reader &reader) -> Result<void> {
        const std::vector<qint64> ids = listIds(reader, *kind->list, {});
        if (ids.size() <= mostReferences) {
            for (const qint64 id : ids)
                m_combo->addItem(recordTitle(reader, *kind, id), QVariant::fromValue(QString::number(id)));
        }
        return {};
    });
    // The text of a reference is its code; the same code leads from the item to it.
    for (int row = 0; row < m_combo->count(); ++row) {
        const QString id = m_combo->itemData(row).toString();
        if (!id.isEmpty())
            m_combo->setItemData(row, fieldText(studio, m_session.kinds(), m_field, Value(id.toLongLong()), {}));
    }
}

QString FieldEditor::text() const
{
    if (m_combo) {
        const int row = m_combo->isEditable() ? m_combo->findText(m_combo->currentText()) : m_combo->currentIndex();
        return row >= 0                ? m_combo->itemData(row).toString()
               : m_combo->isEditable() ? m_combo->currentText().trimmed()
                                       : QString();
    }
    if (const auto *check = qobject_cast<QCheckBox *>(m_widget))
        return yesNo(check->isChecked());
    if (const auto *area = qobject_cast<QPlainTextEdit *>(m_widget))
        return area->toPlainText();
    return static_cast<QLineEdit *>(m_widget)->text().trimmed();
}

void FieldEditor::setText(const QString &text)
{
    if (m_combo) {
        const int row = text.isEmpty() && !m_optional ? -1 : m_combo->findData(text);
        m_combo->setCurrentIndex(row);
        if (m_combo->isEditable() && row < 0)
            m_combo->setEditText(text);
    } else if (auto *check = qobject_cast<QCheckBox *>(m_widget)) {
        check->setChecked(text == u"1"_s || text == u"true"_s);
    } else if (auto *area = qobject_cast<QPlainTextEdit *>(m_widget)) {
        if (area->toPlainText() != text)
            area->setPlainText(text);
    } else if (auto *line = static_cast<QLineEdit *>(m_widget); line->text() != shown(text)) {
        line->setText(shown(text));
        line->setCursorPosition(0);
    }
}

QString FieldEditor::shown(const QString &text) const
{
    const auto *edit = qobject_cast<const QuantityEdit *>(m_widget);
    const auto typed =
        edit && !text.isEmpty() ? parseTypedQuantity(text, edit->unit()) : Result<TypedQuantity>(Error{});
    return typed.ok() && typed->unit == edit->unit() ? plainText(typed->quantity) : text;
}

void FieldEditor::setUnit(const QString &code)
{
    auto *edit = qobject_cast<QuantityEdit *>(m_widget);
    if (!edit)
        return;
    const auto unit = Unit::fromText(code);
    edit->setUnit(unit.valueOr(Unit()));
}

QString FieldEditor::title() const { return QCoreApplication::translate("Field", m_field.title); }

bool FieldEditor::isLong() const { return m_field.type == FieldType::LongText || m_field.type == FieldType::OwnFields; }

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && isLong())
        Q_EMIT finished();
    if (m_offered && watched == m_widget && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down) {
        showOffers(static_cast<QLineEdit *>(m_widget));
        return true;
    }
    // Turning the wheel over a form scrolls the form; it never changes what is saved.
    if (event->type() == QEvent::Wheel && watched == m_combo && !m_combo->hasFocus()) {
        event->ignore();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace benchbook
