#include "ui/kit/filter_chips.h"

#include "ui/kit/flow_layout.h"
#include "ui/kit/theme.h"

#include <QAbstractButton>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

class Chip : public QAbstractButton
{
public:
    explicit Chip(QWidget *parent) : QAbstractButton(parent)
    {
        setCheckable(true);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override
    {
        QFont bold = font();
        bold.setBold(true);
        return {QFontMetrics(bold).horizontalAdvance(text()) + 28, fontMetrics().height() + 12};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const ThemeColors &colors = colorsFor(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool strong = isChecked() || hasFocus();
        painter.setPen(QPen(strong ? colors.accent : colors.border, hasFocus() ? 2.0 : 1.0));
        painter.setBrush(isChecked() ? colors.selection : colors.card);
        const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
        QFont font = painter.font();
        font.setBold(isChecked());
        painter.setFont(font);
        painter.setPen(isChecked() ? colors.accent : colors.text);
        painter.drawText(rect(), Qt::AlignCenter, text());
    }
};

} // namespace

FilterChips::FilterChips(const QString &name, QWidget *parent) : QWidget(parent), m_row(new FlowLayout(this))
{
    setObjectName(name);
}

void FilterChips::addChip(const QString &key, const QString &text)
{
    auto *button = new Chip(this);
    button->setObjectName(QString(objectName() + u'.' + key));
    button->setProperty("key", key);
    button->setProperty("label", text);
    button->setText(text);
    button->setAccessibleName(text);
    button->setChecked(m_exclusive && m_chips.isEmpty());
    m_row->addWidget(button);
    m_chips << button;
    connect(button, &QAbstractButton::clicked, this, [this, button] {
        if (m_exclusive) {
            for (QAbstractButton *other : m_chips)
                other->setChecked(other == button);
        }
        Q_EMIT changed();
    });
}

void FilterChips::setText(const QString &key, const QString &text)
{
    if (QAbstractButton *button = chip(key)) {
        button->setProperty("label", text);
        button->setText(text);
        button->setAccessibleName(text);
        button->updateGeometry();
    }
}

void FilterChips::setCount(const QString &key, int count)
{
    if (QAbstractButton *button = chip(key)) {
        const QString label = button->property("label").toString();
        button->setText(count < 0 ? label : u"%1  %2"_s.arg(label).arg(count));
        button->updateGeometry();
    }
}

void FilterChips::setChecked(const QString &key)
{
    for (QAbstractButton *button : std::as_const(m_chips)) {
        const bool meant = button->property("key").toString() == key;
        if (meant || m_exclusive)
            button->setChecked(meant);
    }
    Q_EMIT changed();
}

QStringList FilterChips::checkedKeys() const
{
    QStringList keys;
    for (const QAbstractButton *button : m_chips) {
        if (button->isChecked())
            keys << button->property("key").toString();
    }
    return keys;
}

QAbstractButton *FilterChips::chip(const QString &key) const
{
    for (QAbstractButton *button : m_chips) {
        if (button->property("key").toString() == key)
            return button;
    }
    return nullptr;
}

} // namespace benchbook
