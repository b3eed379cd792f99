#include "ui/records/paper_row.h"

#include "ui/kit/buttons.h"
#include "ui/kit/icon.h"
#include "ui/kit/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace benchbook {

PaperPicture::PaperPicture(const QString &name, QWidget *parent) : QAbstractButton(parent)
{
    setObjectName(name);
    setFixedSize(box);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
}

void PaperPicture::setPicture(const QImage &picture, const QString &iconName)
{
    m_picture = picture;
    m_iconName = iconName;
    update();
}

void PaperPicture::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = colorsFor(palette());
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRectF edge = QRectF(rect()).adjusted(1, 1, -1, -1);
    QPainterPath shape;
    shape.addRoundedRect(edge, 6, 6);
    painter.fillPath(shape, colors.window);
    if (m_picture.isNull()) {
        const QRect middle(rect().center() - QPoint(13, 13), QSize(28, 28));
        benchbook::icon(m_iconName, Tone::Muted).paint(&painter, middle);
    } else {
        painter.setClipPath(shape);
        const QSizeF size = QSizeF(m_picture.size()).scaled(edge.size(), Qt::KeepAspectRatio);
        // A picture smaller than its room stays as small as it is.
        const QSizeF own = QSizeF(m_picture.size()) / devicePixelRatioF();
        QRectF target(QPointF(), own.width() < size.width() ? own : size);
        target.moveCenter(edge.center());
        painter.drawImage(target, m_picture);
        painter.setClipping(false);
    }
    painter.setPen(QPen(hasFocus() ? colors.accent : colors.border, hasFocus() ? 2 : 1));
    painter.drawPath(shape);
}

PaperRow::PaperRow(const QString &name, QWidget *parent)
    : QWidget(parent),
      m_open(new PaperPicture(name + u".open"_s)),
      m_name(new Label),
      m_about(new Label({}, Label::Size::Small, Tone::Muted)),
      m_trouble(new Label({}, Label::Size::Small, Tone::Danger)),
      m_title(new QLineEdit),
      m_kind(makeIconButton(name + u".kind"_s, u"tag"_s, {})),
      m_kinds(new QMenu(this)),
      m_save(makeIconButton(name + u".save"_s, u"download"_s, {})),
      m_remove(makeIconButton(name + u".remove"_s, u"trash-2"_s, {}))
{
    setObjectName(name);
    m_title->setObjectName(QString(name + u".title"_s));
    m_title->setMaxLength(200);
    m_name->setElided(true);
    m_about->setElided(true);
    m_trouble->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_open, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    auto *top = new QHBoxLayout;
    top->setSpacing(0);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_name);
    texts->addWidget(m_about);
    top->addLayout(texts, 1);
    for (QToolButton *button : {m_kind, m_save, m_remove})
        top->addWidget(button, 0, Qt::AlignTop);
    words->addLayout(top);
    words->addWidget(m_title);
    words->addWidget(m_trouble);
    words->addStretch(1);
    row->addLayout(words, 1);
    makeActions();
}

void PaperRow::makeActions()
{
    for (const PaperKind kind : paperKinds) {
        QAction *action = m_kinds->addAction(QString());
        action->setObjectName(QString(objectName() + u".kind."_s + paperKindName(kind)));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, kind] { Q_EMIT changed(kind, m_title->text()); });
    }
    m_kind->setMenu(m_kinds);
    m_kind->setPopupMode(QToolButton::InstantPopup);
    connect(m_open, &QAbstractButton::clicked, this, &PaperRow::openRequested);
    connect(m_save, &QAbstractButton::clicked, this, &PaperRow::saveRequested);
    connect(m_remove, &QAbstractButton::clicked, this, &PaperRow::removeRequested);
    connect(m_title, &QLineEdit::editingFinished, this, [this] {
        if (m_paper && m_title->text().trimmed() != m_paper->title)
            Q_EMIT changed(m_paper->kind, m_title->text());
    });
}

void PaperRow::fill(const PaperInfo &paper, const PaperLook *look)
{
    // What is being typed is not taken away by something else that changed.
    const bool typing = m_title->hasFocus() && m_paper && m_paper->id == paper.id && m_title->text() != m_paper->title;
    m_paper = paper;
    m_problem = look ? look->problem : std::nullopt;
    if (!typing)
        m_title->setText(paper.title);
    m_open->setPicture(look ? look->picture : QImage(), m_problem ? u"triangle-alert"_s : u"file-text"_s);
    m_open->setEnabled(!m_problem);
    m_save->setEnabled(!m_problem);
    retranslate();
}

void PaperRow::setLocked(bool locked)
{
    m_title->setReadOnly(locked);
    m_kind->setVisible(!locked);
    m_remove->setVisible(!locked);
}

QString PaperRow::about() const
{
    const QStringList parts{paperKindTitle(m_paper->kind),
                            QLocale().formattedDataSize(m_paper->bytes, 0, QLocale::DataSizeTraditionalFormat),
                            m_paper->addedDay.toString(Qt::ISODate)};
    return parts.join(u" · "_s);
}

void PaperRow::retranslate()
{
    m_name->setText(m_paper->name);
    m_about->setText(about());
    m_trouble->setText(m_problem ? QString(u"! "_s + m_problem->message) : QString());
    m_trouble->setVisible(m_problem.has_value());
    m_title->setPlaceholderText(tr("What it shows or says"));
    m_title->setAccessibleName(tr("What “%1” shows or says").arg(m_paper->name));
    const auto says = [](QAbstractButton *button, const QString &text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    says(m_open, tr("Open “%1”").arg(m_paper->name));
    says(m_kind, tr("Say what “%1” is").arg(m_paper->name));
    says(m_save, tr("Save a copy of “%1”").arg(m_paper->name));
    says(m_remove, tr("Remove “%1”").arg(m_paper->name));
    for (std::size_t i = 0; i < std::size(paperKinds); ++i) {
        QAction *action = m_kinds->actions().at(static_cast<qsizetype>(i));
        action->setText(paperKindTitle(paperKinds[i]));
        action->setChecked(paperKinds[i] == m_paper->kind);
    }
}

void PaperRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_paper)
        retranslate();
}

} // namespace benchbook
