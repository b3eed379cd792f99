#include "app/window/person_chooser.h"

#include "core/people/settings.h"
#include "ui/kit/bench_style.h"
#include "ui/kit/icon.h"

#include <QEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

// Which of the studio's people used this file last; a note about the file, not one of its records.
const QString personNote = u"person-here"_s;

} // namespace

PersonChooser::PersonChooser(Session &session, QWidget *parent)
    : QToolButton(parent), m_session(session), m_menu(new QMenu(this))
{
    setObjectName(u"personChooser"_s);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMenu(m_menu);
    const qint64 last = m_session.studio().fileNote(personNote).toLongLong();
    if (last > 0)
        m_session.setPerson(Id<Person>(last));
    connect(m_menu, &QMenu::aboutToShow, this, &PersonChooser::fill);
    connect(&m_session.studio().changes(), &ChangeBus::committed, this, [this](const ChangeSet &changes) {
        if (changes.touches("person"))
            showName();
    });
    fill();
    showName();
}

void PersonChooser::fill()
{
    m_menu->clear();
    const auto people = m_session.studio().read([](const Reader &reader) { return activePersons(reader); });
    const auto add = [this](const QString &name, PersonRef person) {
        QAction *action = m_menu->addAction(name);
        action->setCheckable(true);
        action->setChecked(m_session.person() == person);
        connect(action, &QAction::triggered, this, [this, person] { choose(person); });
    };
    if (people.ok()) {
        for (const PersonInfo &person : *people)
            add(person.name, person.id);
    }
    add(tr("Nobody in particular"), std::nullopt);
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("People of the studio…")), &QAction::triggered, this, &PersonChooser::peopleRequested);
}

void PersonChooser::choose(PersonRef person)
{
    m_session.setPerson(person);
    const QString note = person ? QString::number(person->value()) : QString();
    const Result<void> kept = m_session.studio().setFileNote(personNote, note);
    if (!kept.ok())
        qWarning().noquote() << kept.error().detail;
    showName();
}

void PersonChooser::showName()
{
    QString name = tr("Who is here?");
    if (const PersonRef person = m_session.person()) {
        const auto known = m_session.studio().read([&](const Reader &reader) { return personById(reader, *person); });
        if (known.ok() && known->has_value() && !(*known)->name.isEmpty())
            name = (*known)->name;
        else
            m_session.setPerson(std::nullopt);
    }
    setToolTip(tr("What you do is signed with this name"));
    setAccessibleName(tr("Who is here: %1").arg(name));
    setText(name);
}

QSize PersonChooser::sizeHint() const { return {40, std::max(36, fontMetrics().height() + 16)}; }

/// Like a line of the sidebar, with an arrow at its end.
void PersonChooser::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = colorsFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown()) {
        QColor ground = colors.selection;
        ground.setAlphaF(0.5F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(rect(), BenchStyle::controlRadius, BenchStyle::controlRadius);
    }
    if (hasFocus()) {
        painter.setPen(QPen(colors.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    }
    const bool narrow = width() < 100;
    const QRect sign(narrow ? (width() - 18) / 2 : 10, (height() - 18) / 2, 18, 18);
    benchbook::icon(u"user"_s, Tone::Muted).paint(&painter, sign);
    if (narrow)
        return;
    const QRect words = rect().adjusted(38, 0, -26, 0);
    painter.setPen(m_session.person() ? colors.text : colors.muted);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    benchbook::icon(u"chevron-up"_s, Tone::Muted).paint(&painter, QRect(width() - 24, (height() - 16) / 2, 16, 16));
}

void PersonChooser::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showName();
}

} // namespace benchbook
