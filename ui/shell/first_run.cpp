#include "ui/shell/first_run.h"

#include "core/base/money.h"
#include "ui/kit/bench_style.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/field_row.h"
#include "ui/kit/icon.h"
#include "ui/kit/label.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStackedWidget>
#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

/// A large choice: icon, words and a line below.
class ChoiceTile : public QAbstractButton
{
public:
    ChoiceTile(const QString &name, const QString &iconName) : m_icon(iconName)
    {
        setObjectName(name);
        setCheckable(true);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    void setWords(const QString &title, const QString &line)
    {
        setText(title);
        setAccessibleName(title);
        setAccessibleDescription(line);
        m_line = line;
        updateGeometry();
        update();
    }
    QSize sizeHint() const override { return {200, fontMetrics().height() * 2 + 36}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const ThemeColors &colors = colorsFor(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double width = isChecked() || hasFocus() ? 2.0 : 1.0;
        painter.setPen(QPen(isChecked() || hasFocus() ? colors.accent : colors.border, width));
        painter.setBrush(isChecked() ? colors.selection : colors.card);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), BenchStyle::cardRadius, BenchStyle::cardRadius);
        benchbook::icon(m_icon, isChecked() ? Tone::Accent : Tone::Muted)
            .paint(&painter, QRect(16, (height() - 24) / 2, 24, 24));
        QRect room = rect().adjusted(56, 8, -16, -8);
        if (!m_line.isEmpty()) {
            room.setHeight(room.height() / 2);
            painter.setFont(Label::fontOf(Label::Size::Small, font()));
            painter.setPen(colors.muted);
            painter.drawText(room.translated(0, room.height()), Qt::AlignLeft | Qt::AlignTop,
                             QFontMetrics(painter.font()).elidedText(m_line, Qt::ElideRight, room.width()));
        }
        QFont bold = font();
        bold.setBold(true);
        painter.setFont(bold);
        painter.setPen(colors.text);
        painter.drawText(room, (m_line.isEmpty() ? Qt::AlignVCenter : Qt::AlignBottom) | Qt::AlignLeft, text());
    }

private:
    QString m_icon;
    QString m_line;
};

struct CraftTile
{
    const char *id;
    const char *iconName;
};
constexpr std::array<CraftTile, 6> firstRunCrafts{{{"leather", "wallet"},
                                                   {"ceramics", "coffee"},
                                                   {"jewellery", "gem"},
                                                   {"textile", "shirt"},
                                                   {"wood", "axe"},
                                                   {"bookbinding", "book-open"}}};
constexpr std::array firstRunStartIcons{"eye", "package", "upload"};

QString defaultCurrency()
{
    const QString code = QLocale::system().currencySymbol(QLocale::CurrencyIsoCode);
    return code.isEmpty() ? u"CNY"_s : code;
}

/// The zone of this computer; UTC where it does not say which, rather than the first of an alphabet.
QByteArray systemZone()
{
    const QByteArray id = QTimeZone::systemTimeZoneId();
    return QTimeZone(id).isValid() ? id : QByteArrayLiteral("UTC");
}

/// All zones known here, in their order, and this one: a computer may be set to a name that is not among them.
QList<QByteArray> zonesWith(const QByteArray &zone)
{
    QList<QByteArray> zones = QTimeZone::availableTimeZoneIds();
    if (!zones.contains(zone))
        zones.insert(std::lower_bound(zones.begin(), zones.end(), zone), zone);
    return zones;
}

} // namespace

FirstRun::FirstRun(LanguageSwitch &language, QWidget *parent)
    : QWidget(parent),
      m_language(language),
      m_steps(new QStackedWidget),
      m_title(new Label(QString(), Label::Size::Title)),
      m_lead(new Label(QString(), Label::Size::Body, Tone::Muted)),
      m_progress(new Label(QString(), Label::Size::Small, Tone::Muted)),
      m_back(makeButton(u"firstRunBack"_s, QString())),
      m_next(new PrimaryButton(u"firstRunNext"_s)),
      m_languageBox(new QComboBox),
      m_name(new QLineEdit),
      m_currency(new QComboBox),
      m_zone(new QComboBox),
      m_crafts(new QButtonGroup(this)),
      m_starts(new QButtonGroup(this))
{
    setObjectName(u"firstRun"_s);
    auto *card = new Card;
    card->setFixedWidth(640);
    card->setMinimumHeight(440);
    card->column()->setContentsMargins(32, 28, 32, 24);
    card->column()->setSpacing(12);
    m_lead->setWordWrap(true);
    card->column()->addWidget(m_progress);
    card->column()->addWidget(m_title);
    card->column()->addWidget(m_lead);
    card->column()->addSpacing(4);
    m_steps->addWidget(makeStudioStep());
    m_steps->addWidget(makeCraftStep());
    m_steps->addWidget(makeStartStep());
    card->column()->addWidget(m_steps, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_back);
    buttons->addStretch();
    buttons->addWidget(m_next);
    card->column()->addLayout(buttons);
    auto *outer = new QVBoxLayout(this);
    outer->addWidget(card, 0, Qt::AlignCenter);
    connect(m_next, &QPushButton::clicked, this, &FirstRun::next);
    connect(m_back, &QAbstractButton::clicked, this, &FirstRun::back);
    connect(m_languageBox, &QComboBox::activated, this,
            [this](int index) { m_language.choose(LanguageSwitch::Choice(m_languageBox->itemData(index).toInt())); });
    retranslate();
    goTo(0);
}

QWidget *FirstRun::makeStudioStep()
{
    m_languageBox->setObjectName(u"firstRunLanguage"_s);
    for (const auto choice :
         {LanguageSwitch::Choice::System, LanguageSwitch::Choice::Chinese, LanguageSwitch::Choice::English})
        m_languageBox->addItem(LanguageSwitch::nameOf(choice), int(choice));
    m_languageBox->setCurrentIndex(m_languageBox->findData(int(m_language.choice())));
    m_name->setObjectName(u"firstRunName"_s);
    m_currency->setObjectName(u"firstRunCurrency"_s);
    for (const Currency &currency : Currency::all())
        m_currency->addItem(currency.code, currency.code);
    m_currency->setCurrentIndex(std::max(0, m_currency->findData(defaultCurrency())));
    m_zone->setObjectName(u"firstRunZone"_s);
    for (const QByteArray &id : zonesWith(systemZone()))
        m_zone->addItem(QString::fromLatin1(id), id);
    m_zone->setCurrentIndex(m_zone->findData(systemZone()));
    auto *step = new QWidget;
    auto *grid = new QGridLayout(step);
    grid->setContentsMargins(0, 0, 0, 0);
    m_languageRow = new FieldRow(QString(), m_languageBox);
    m_nameRow = new FieldRow(QString(), m_name);
    m_currencyRow = new FieldRow(QString(), m_currency);
    m_zoneRow = new FieldRow(QString(), m_zone);
    grid->addWidget(m_languageRow, 0, 0, 1, 2);
    grid->addWidget(m_nameRow, 1, 0, 1, 2);
    grid->addWidget(m_currencyRow, 2, 0);
    grid->addWidget(m_zoneRow, 2, 1);
    grid->setRowStretch(3, 1);
    return step;
}

QWidget *FirstRun::makeCraftStep()
{
    auto *step = new QWidget;
    auto *grid = new QGridLayout(step);
    grid->setContentsMargins(0, 0, 0, 0);
    for (std::size_t i = 0; i < firstRunCrafts.size(); ++i) {
        auto *tile = new ChoiceTile(QString(u"craft."_s + QLatin1StringView(firstRunCrafts[i].id)),
                                    QString::fromLatin1(firstRunCrafts[i].iconName));
        m_crafts->addButton(tile, int(i));
        grid->addWidget(tile, int(i / 2), int(i % 2));
    }
    m_crafts->button(0)->setChecked(true);
    grid->setRowStretch(3, 1);
    return step;
}

QWidget *FirstRun::makeStartStep()
{
    auto *step = new QWidget;
    auto *column = new QVBoxLayout(step);
    column->setContentsMargins(0, 0, 0, 0);
    for (std::size_t i = 0; i < firstRunStartIcons.size(); ++i) {
        auto *tile = new ChoiceTile(u"start.%1"_s.arg(i), QString::fromLatin1(firstRunStartIcons[i]));
        m_starts->addButton(tile, int(i));
        column->addWidget(tile);
    }
    setStart(FirstRunAnswers::Start::Sample);
    column->addStretch();
    return step;
}

void FirstRun::setStart(FirstRunAnswers::Start start) { m_starts->button(int(start))->setChecked(true); }

FirstRunAnswers FirstRun::answers() const
{
    FirstRunAnswers answers;
    answers.language = LanguageSwitch::Choice(m_languageBox->currentData().toInt());
    answers.studioName = m_name->text().trimmed();
    answers.currencyCode = m_currency->currentData().toString();
    answers.timeZoneId = m_zone->currentData().toByteArray();
    answers.craft = QString::fromLatin1(firstRunCrafts[std::size_t(m_crafts->checkedId())].id);
    answers.start = FirstRunAnswers::Start(m_starts->checkedId());
    return answers;
}

int FirstRun::step() const { return m_steps->currentIndex(); }

void FirstRun::next()
{
    if (step() == 0 && m_name->text().trimmed().isEmpty()) {
        m_nameRow->setProblem(tr("Give the studio a name; it stands on every report. It can be changed later."));
        m_name->setFocus();
        return;
    }
    m_nameRow->setProblem(QString());
    if (step() + 1 < m_steps->count())
        goTo(step() + 1);
    else
        Q_EMIT finished(answers());
}

void FirstRun::back()
{
    if (step() > 0)
        goTo(step() - 1);
}

void FirstRun::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FirstRun::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        next();
    else if (event->key() == Qt::Key_Escape)
        back();
    else
        QWidget::keyPressEvent(event);
}

void FirstRun::goTo(int step)
{
    m_steps->setCurrentIndex(step);
    retranslate();
    QWidget *first = step == 0   ? static_cast<QWidget *>(m_name)
                     : step == 1 ? m_crafts->checkedButton()
                                 : m_starts->checkedButton();
    first->setFocus();
}

void FirstRun::retranslate()
{
    const QStringList titles{tr("Welcome to Benchbook"), tr("What do you make?"), tr("How do you begin?")};
    const QStringList leads{tr("Everything stays on this computer, in one file that is yours."),
                            tr("This sets the usual reasons for scrap. They can be changed."),
                            tr("A sample studio has its own file and never mixes with yours.")};
    m_title->setText(titles[step()]);
    m_lead->setText(leads[step()]);
    m_progress->setText(tr("Step %1 of %2").arg(step() + 1).arg(m_steps->count()));
    m_back->setText(tr("Back"));
    m_back->setVisible(step() > 0);
    m_next->setText(step() + 1 < m_steps->count() ? tr("Continue") : tr("Open the studio"));
    m_languageRow->setLabel(tr("Language"));
    m_nameRow->setLabel(tr("Name of the studio"));
    m_currencyRow->setLabel(tr("Currency"));
    m_zoneRow->setLabel(tr("Time zone"));
    m_languageBox->setItemText(0, LanguageSwitch::nameOf(LanguageSwitch::Choice::System));
    const QStringList crafts{tr("Leather"), tr("Ceramics"), tr("Jewellery"),
                             tr("Textile"), tr("Wood"),     tr("Bookbinding")};
    for (int i = 0; i < crafts.size(); ++i)
        static_cast<ChoiceTile *>(m_crafts->button(i))->setWords(crafts[i], QString());
    const auto start = [this](int i, const QString &title, const QString &line) {
        static_cast<ChoiceTile *>(m_starts->button(i))->setWords(title, line);
    };
    start(0, tr("Look around in a sample studio"), tr("A year of orders, work and stock to try things on"));
    start(1, tr("Start empty"), tr("Your own materials, products and customers, one by one"));
    start(2, tr("Start with the orders of a shop"),
          tr("The files that Etsy, Shopify or Taobao export; you see everything before it is written"));
}

} // namespace benchbook
