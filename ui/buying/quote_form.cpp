#include "ui/buying/quote_form.h"

#include "core/suppliers/supplier.h"
#include "ui/buying/picked_material.h"
#include "ui/kit/value_edit.h"

#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace benchbook {

QuoteForm::QuoteForm(Session &session, std::optional<QuoteInfo> corrected)
    : PaneForm(u"quote"_s),
      m_session(session),
      m_corrected(std::move(corrected)),
      m_supplier(makeSupplierPicker(u"quoteSupplier"_s, session)),
      m_material(makeMaterialPicker(u"quoteMaterial"_s, session)),
      m_prices(new QPlainTextEdit),
      m_minimum(new QLineEdit),
      m_multiple(new QLineEdit),
      m_leadDays(new QLineEdit),
      m_item(new QLineEdit),
      m_remark(new QLineEdit),
      m_quoted(new DayEdit(u"quoteQuoted"_s, session.today())),
      m_validUntil(new DayEdit(u"quoteValidUntil"_s, session.today()))
{
    m_prices->setObjectName(u"quotePrices"_s);
    m_prices->setTabChangesFocus(true);
    m_prices->setFixedHeight(m_prices->fontMetrics().lineSpacing() * 3 + 18);
    const std::pair<QLineEdit *, QString> named[]{{m_minimum, u"quoteMinimum"_s},
                                                  {m_multiple, u"quoteMultiple"_s},
                                                  {m_leadDays, u"quoteLeadDays"_s},
                                                  {m_item, u"quoteItem"_s},
                                                  {m_remark, u"quoteNote"_s}};
    for (const auto &[edit, name] : named)
        edit->setObjectName(name);
    addField(u"supplier"_s, m_supplier);
    addField(u"material"_s, m_material);
    addField(u"prices"_s, m_prices);
    addFields({{u"minimum"_s, m_minimum}, {u"multiple"_s, m_multiple}});
    addFields({{u"leadDays"_s, m_leadDays}, {u"validUntil"_s, m_validUntil}});
    addFields({{u"quoted"_s, m_quoted}, {u"supplierItem"_s, m_item}});
    addField(u"note"_s, m_remark);
    connect(m_material, &ListPicker::recordChanged, this, &QuoteForm::showHints);
    connect(m_supplier, &ListPicker::recordChanged, this, &QuoteForm::showHints);
    if (m_corrected) {
        const QuoteDraft &terms = m_corrected->terms;
        fill(terms.supplier.value(), terms.material.value(), terms.request);
        m_supplier->setEnabled(false);
        m_material->setEnabled(false);
        QStringList lines;
        for (const QuotedPrice &price : terms.prices)
            lines << price.typed;
        m_prices->setPlainText(lines.join(u'\n'));
        const auto quantity = [&](const std::optional<Quantity> &value) {
            return value ? displayText(*value, m_corrected->unit) : QString();
        };
        m_minimum->setText(quantity(terms.minimum));
        m_multiple->setText(quantity(terms.multiple));
        m_leadDays->setText(terms.leadDays ? QString::number(*terms.leadDays) : QString());
        m_item->setText(terms.supplierItem);
        m_remark->setText(terms.note);
        m_quoted->setValue(terms.quotedDay);
        m_validUntil->setValue(terms.validUntil.isValid() ? std::optional(terms.validUntil) : std::nullopt);
    }
    QuoteForm::retranslate();
}

void QuoteForm::fill(std::optional<qint64> supplier, std::optional<qint64> material,
                     std::optional<Id<QuoteRequest>> request)
{
    m_supplier->setRecord(supplier);
    m_material->setRecord(material);
    m_request = request;
}

void QuoteForm::showHints()
{
    const auto material = m_material->record();
    const QString example = material ? quantityExample(m_session, Id<Material>(*material)) : QString();
    for (const QString &key : {u"minimum"_s, u"multiple"_s})
        field(key)->setHint(example);
    const auto supplier = m_supplier->record();
    const Currency &own = m_session.studio().currency();
    const auto currency = m_session.studio().read([&](const Reader &reader) -> Result<Currency> {
        return supplier ? supplierCurrency(reader, Id<Supplier>(*supplier), own) : own;
    });
    // In the unit of the material: leather is not quoted by the piece.
    const auto unit = m_session.studio().read([&](const Reader &reader) -> Result<Unit> {
        if (!material)
            return Unit::fromText(u"pcs"_s);
        BENCHBOOK_ASSIGN(const MaterialUnits measure, materialUnits(reader, Id<Material>(*material)));
        return measure.base;
    });
    const auto so = [&](qint64 much) { return displayText(Quantity::units(much), unit.valueOr(Unit())); };
    field(u"prices"_s)
        ->setHint(tr("In %1, one a line: “13.99 / %2”, or from a quantity on: “%3: 11.50 / %2”.")
                      .arg(currency.valueOr(own).code, so(12), so(100)));
}

void QuoteForm::retranslate()
{
    if (m_corrected)
        setTexts(tr("Correct %1").arg(m_corrected->code), tr("Save the correction"));
    else
        setTexts(tr("Enter a quote"), tr("Enter quote"));
    field(u"supplier"_s)->setLabel(tr("Supplier"));
    m_supplier->setPlaceholderText(tr("Code or name"));
    field(u"material"_s)->setLabel(tr("Material"));
    m_material->setPlaceholderText(tr("Code or name"));
    field(u"prices"_s)->setLabel(tr("Prices"));
    field(u"minimum"_s)->setLabel(tr("Minimum"));
    field(u"multiple"_s)->setLabel(tr("Only in multiples of"));
    field(u"leadDays"_s)->setLabel(tr("Lead time (days)"));
    field(u"validUntil"_s)->setLabel(tr("Valid until"));
    m_validUntil->setPlaceholderText(tr("no limit"));
    field(u"quoted"_s)->setLabel(tr("Quoted on"));
    field(u"supplierItem"_s)->setLabel(tr("Their item number"));
    field(u"note"_s)->setLabel(tr("Note"));
    showHints();
}

Result<QuoteDraft> QuoteForm::typed() const
{
    std::vector<Issue> issues;
    const auto pick = [&](const ListPicker *picker, const QString &key) {
        const Result<qint64> record = pickedRecord(picker);
        if (!record.ok())
            issues.push_back({key, record.error().message});
        return record.valueOr(0);
    };
    QuoteDraft draft{Id<Supplier>(pick(m_supplier, u"supplier"_s)), Id<Material>(pick(m_material, u"material"_s)),
                     m_request};
    if (const QString days = m_leadDays->text().trimmed(); !days.isEmpty()) {
        bool ok = false;
        draft.leadDays = days.toInt(&ok);
        if (!ok)
            issues.push_back({u"leadDays"_s, tr("Write a number of days.")});
    }
    if (issues.empty()) {
        const Result<void> read = m_session.studio().read([&](const Reader &reader) -> Result<void> {
            BENCHBOOK_ASSIGN(const MaterialUnits measure, materialUnits(reader, draft.material));
            const Currency currency = supplierCurrency(reader, draft.supplier, m_session.studio().currency());
            auto prices = parseQuotedPrices(m_prices->toPlainText(), measure, currency);
            if (!prices.ok())
                issues.push_back({u"prices"_s, prices.error().message});
            draft.prices = prices.valueOr({});
            for (const auto &[edit, key, target] : {std::tuple(m_minimum, u"minimum"_s, &draft.minimum),
                                                    std::tuple(m_multiple, u"multiple"_s, &draft.multiple)}) {
                if (edit->text().trimmed().isEmpty())
                    continue;
                const auto quantity = parseMaterialQuantity(measure, edit->text());
                if (quantity.ok())
                    *target = *quantity;
                else
                    issues.push_back({key, quantity.error().message});
            }
            return {};
        });
        if (!read.ok())
            return read.error();
    }
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    draft.quotedDay = m_quoted->day().value_or(QDate());
    draft.validUntil = m_validUntil->day().value_or(QDate());
    draft.supplierItem = m_item->text().trimmed();
    draft.note = m_remark->text().trimmed();
    return draft;
}

Result<std::optional<qint64>> QuoteForm::act()
{
    BENCHBOOK_ASSIGN(const QuoteDraft draft, typed());
    if (m_corrected) {
        BENCHBOOK_TRY(changeQuote(m_session.studio(), m_corrected->id, draft, m_session.person()));
        return std::optional(m_corrected->id.value());
    }
    BENCHBOOK_ASSIGN(const Id<Quote> id, addQuote(m_session.studio(), draft, m_session.person()));
    return std::optional(id.value());
}

} // namespace benchbook
