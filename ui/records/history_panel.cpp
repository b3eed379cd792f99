#include "ui/records/history_panel.h"

#include "core/people/settings.h"
#include "core/peers/undo_bundle.h"
#include "ui/kit/buttons.h"
#include "ui/kit/label.h"
#include "ui/records/field_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

constexpr std::size_t shownAtFirst = 20;

} // namespace

HistoryPanel::HistoryPanel(const QString &name, Session &session, const RecordKind &kind, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_kind(kind),
      m_column(new QVBoxLayout(this)),
      m_problem(new Label({}, Label::Size::Small, Tone::Danger))
{
    setObjectName(name);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_column->addWidget(m_problem);
}

void HistoryPanel::open(qint64 id)
{
    if (m_id != id) {
        m_all = false;
        m_problem->hide();
    }
    m_id = id;
    m_stale = true;
    if (isVisible())
        fill();
}

void HistoryPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        fill();
}

void HistoryPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_id)
        open(*m_id);
}

void HistoryPanel::fill()
{
    m_stale = false;
    if (m_content) {
        // Out of the tree at once, so that nobody finds yesterday's buttons; deleted later, because one of them
        // may be what is being clicked.
        m_content->hide();
        m_content->setParent(nullptr);
        m_content->deleteLater();
    }
    m_content = new QWidget;
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_column->addWidget(m_content);
    const auto entries = m_session.studio().read([&](const Reader &reader) {
        return historyOf(reader, {m_kind.table, *m_id});
    });
    if (!entries.ok())
        return;
    const std::size_t count = m_all ? entries->size() : std::min(entries->size(), shownAtFirst);
    for (std::size_t i = 0; i < count; ++i)
        addEntry((*entries)[i], static_cast<int>(i));
    if (count < entries->size()) {
        auto *more = new FlatButton(objectName() + u".all"_s, tr("Show all %1").arg(entries->size()));
        connect(more, &QPushButton::clicked, this, [this] {
            m_all = true;
            fill();
        });
        column->addWidget(more, 0, Qt::AlignLeft);
    }
}

void HistoryPanel::addEntry(const JournalEntry &entry, int place)
{
    auto *column = static_cast<QVBoxLayout *>(m_content->layout());
    auto *block = new QVBoxLayout;
    block->setSpacing(2);
    auto *row = new QHBoxLayout;
    auto *sentence = new Label(entry.sentence.text(), Label::Size::Body, entry.undone ? Tone::Muted : Tone::Neutral);
    sentence->setWordWrap(true);
    row->addWidget(sentence, 1);
    if (!entry.undone && !entry.undoes && !entry.isFinal) {
        auto *undo = new FlatButton(objectName() + u".undo."_s + QString::number(place), tr("Undo this"));
        undo->setAccessibleName(tr("Undo: %1").arg(entry.sentence.text()));
        connect(undo, &QPushButton::clicked, this, [this, id = entry.id] { takeBack(id); });
        row->addWidget(undo, 0, Qt::AlignTop);
    }
    block->addLayout(row);
    QString who;
    if (entry.person) {
        const auto person =
            m_session.studio().read([&](const Reader &reader) { return personById(reader, *entry.person); });
        if (person.ok() && *person)
            who = (*person)->name;
    }
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(entry.at.milliseconds(), m_session.studio().timeZone());
    QString when = at.toString(u"yyyy-MM-dd HH:mm"_s);
    if (!who.isEmpty())
        when += u" · "_s + who;
    if (entry.undone)
        when += u" · "_s + tr("taken back");
    block->addWidget(new Label(when, Label::Size::Small, Tone::Muted));
    std::vector<FieldChange> changes = changesOf(m_session.studio(), entry.id, RowRef{m_kind.table, *m_id});
    std::stable_sort(changes.begin(), changes.end(), [this](const FieldChange &a, const FieldChange &b) {
        return fieldOfColumn(m_kind, a.column) < fieldOfColumn(m_kind, b.column);
    });
    for (const FieldChange &change : changes) {
        const QString text = changeText(change);
        if (text.isEmpty())
            continue;
        auto *line = new Label(text, Label::Size::Small);
        line->setWordWrap(true);
        block->addWidget(line);
    }
    column->addLayout(block);
}

QString HistoryPanel::changeText(const FieldChange &change) const
{
    const Field *field = fieldOfColumn(m_kind, change.column);
    const auto isNothing = [](const Value &value) {
        return value.isNull() || (value.isText() && value.text().isEmpty());
    };
    if (!field || (isNothing(change.before) && isNothing(change.after)))
        return {};
    const QString title = QCoreApplication::translate("Field", field->title);
    const QString after = valueText(change.column, change.after);
    if (isNothing(change.before))
        return tr("%1: %2", "a field and its first value").arg(title, after);
    return tr("%1: %2 → %3", "a field, before and after").arg(title, valueText(change.column, change.before), after);
}

QString HistoryPanel::valueText(const QString &column, const Value &value) const
{
    return fieldWords(m_session, *fieldOfColumn(m_kind, column), value);
}

void HistoryPanel::takeBack(qint64 entry)
{
    const auto done = takeBackAction(m_session.studio(), entry, m_session.person());
    m_problem->setVisible(!done.ok());
    if (!done.ok()) {
        m_problem->setText(u"! "_s + done.error().message);
        return;
    }
    Q_EMIT said(tr("Taken back"), true);
    open(*m_id);
}

} // namespace benchbook
