#include "ui/pricing/price_explanation.h"

#include "ui/kit/buttons.h"
#include "ui/kit/icon_label.h"
#include "ui/kit/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

Label *wrapped(const QString &text, Label::Size size, Tone tone)
{
    auto *label = new Label(text, size, tone);
    label->setWordWrap(true);
    return label;
}

bool isUnknown(const std::vector<PriceLine> &lines, PricePart part)
{
    return std::any_of(lines.begin(), lines.end(),
                       [part](const PriceLine &line) { return line.part == part && !line.amount; });
}

} // namespace

PriceExplanation::PriceExplanation(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_column(new QVBoxLayout(this))
{
    setObjectName(u"priceExplanation"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
}

QString PriceExplanation::amountText(std::optional<Money> amount) const { return m_session.money(amount); }

void PriceExplanation::explain(const PriceSuggestion &suggestion, std::optional<Money> current)
{
    addMarks(suggestion, current);
    addWarnings(suggestion);
    addLines(tr("What one good piece costs"), suggestion.costLines, tr("Cost of one good piece"), suggestion.unitCost);
    addLines(tr("From cost to price"), suggestion.priceLines, tr("Suggested price"), suggestion.target);
}

void PriceExplanation::refuse(const Error &error)
{
    auto *row = new QHBoxLayout;
    row->addWidget(new IconLabel(u"circle-question-mark"_s, Tone::Warning), 0, Qt::AlignTop);
    row->addWidget(wrapped(error.message, Label::Size::Body, Tone::Neutral), 1);
    m_column->addLayout(row);
    addLink(u"price.openProducts"_s, tr("Write its recipe"), u"products"_s);
}

void PriceExplanation::addMarks(const PriceSuggestion &suggestion, std::optional<Money> current)
{
    const auto add = [this](QHBoxLayout *row, const QString &name, const QString &title, std::optional<Money> amount,
                            Tone tone) {
        auto *column = new QVBoxLayout;
        column->setSpacing(0);
        column->addWidget(new Label(title, Label::Size::Small, Tone::Muted));
        auto *figure = new Label(amountText(amount), Label::Size::Heading, amount ? tone : Tone::Warning);
        figure->setObjectName(name);
        figure->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(figure);
        row->addLayout(column, 1);
    };
    auto *row = new QHBoxLayout;
    add(row, u"price.floor"_s, tr("Floor"), suggestion.floor, Tone::Neutral);
    add(row, u"price.target"_s, tr("Target"), suggestion.target, Tone::Accent);
    add(row, u"price.ceiling"_s, tr("Ceiling"), suggestion.ceiling, Tone::Neutral);
    m_column->addLayout(row);
    QString where = tr("No list price is set.");
    if (current && suggestion.floor && *current < *suggestion.floor)
        where = tr("The list price %1 is below the floor.").arg(amountText(current));
    else if (current && suggestion.ceiling && *current > *suggestion.ceiling)
        where = tr("The list price %1 is above the ceiling.").arg(amountText(current));
    else if (current && suggestion.floor && suggestion.ceiling)
        where = tr("The list price %1 lies between floor and ceiling.").arg(amountText(current));
    else if (current)
        where = tr("The list price is %1.").arg(amountText(current));
    m_column->addWidget(wrapped(where, Label::Size::Body, Tone::Muted));
}

void PriceExplanation::addWarnings(const PriceSuggestion &suggestion)
{
    for (const QString &warning : suggestion.warnings) {
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(new IconLabel(u"triangle-alert"_s, Tone::Warning), 0, Qt::AlignTop);
        row->addWidget(wrapped(warning, Label::Size::Body, Tone::Neutral), 1);
        m_column->addLayout(row);
    }
    if (isUnknown(suggestion.costLines, PricePart::Material))
        addLink(u"price.openMaterials"_s, tr("Enter what the material costs"), u"materials"_s);
    if (isUnknown(suggestion.costLines, PricePart::Labour))
        addLink(u"price.openSettings"_s, tr("Enter an hourly rate"), u"settings"_s);
}

void PriceExplanation::addLines(const QString &title, const std::vector<PriceLine> &lines, const QString &sum,
                                std::optional<Money> total)
{
    m_column->addSpacing(8);
    auto *heading = new Label(title);
    heading->setBold(true);
    m_column->addWidget(heading);
    for (const PriceLine &line : lines)
        addRow(line.title, line.reason, line.amount, false);
    addRow(sum, {}, total, true);
}

void PriceExplanation::addRow(const QString &title, const QString &reason, std::optional<Money> amount, bool strong)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *what = wrapped(title, Label::Size::Body, Tone::Neutral);
    what->setBold(strong);
    words->addWidget(what);
    if (!reason.isEmpty())
        words->addWidget(wrapped(reason, Label::Size::Small, Tone::Muted));
    auto *figure = new Label(amountText(amount), strong ? Label::Size::Section : Label::Size::Body,
                             amount ? Tone::Neutral : Tone::Warning);
    figure->setTextInteractionFlags(Qt::TextSelectableByMouse);
    figure->setAccessibleName(QString(title + u": "_s + figure->text()));
    row->addLayout(words, 1);
    row->addWidget(figure, 0, Qt::AlignTop);
    m_column->addLayout(row);
}

void PriceExplanation::addLink(const QString &name, const QString &text, const QString &pageId)
{
    auto *link = new FlatButton(name, text);
    connect(link, &QAbstractButton::clicked, this, [this, pageId] { Q_EMIT pageWanted(pageId); });
    auto *row = new QHBoxLayout;
    row->setContentsMargins(26, 0, 0, 0);
    row->addWidget(link);
    row->addStretch();
    m_column->addLayout(row);
}

} // namespace benchbook
