#include "ui/kit/search_field.h"

#include "ui/kit/icon.h"

#include <QAction>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace benchbook {

SearchField::SearchField(const QString &name, const QString &says, QWidget *parent) : QLineEdit(parent)
{
    setObjectName(name);
    setSays(says);
    setClearButtonEnabled(true);
    addAction(icon("search"_L1, Tone::Muted), QLineEdit::LeadingPosition);
    m_pause.setSingleShot(true);
    m_pause.setInterval(150);
    connect(&m_pause, &QTimer::timeout, this, &SearchField::searchNow);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            searchNow();
        else
            m_pause.start();
    });
}

void SearchField::setSays(const QString &says)
{
    setPlaceholderText(says);
    setAccessibleName(says);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        searchNow();
        break;
    case Qt::Key_Down:
        Q_EMIT movedDown();
        return;
    case Qt::Key_Escape:
        if (!text().isEmpty()) {
            clear();
            return;
        }
        break;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::searchNow()
{
    m_pause.stop();
    Q_EMIT searched(text());
}

} // namespace benchbook
