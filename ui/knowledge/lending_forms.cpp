#include "ui/knowledge/lending_forms.h"

#include "core/board/shared_letters.h"
#include "core/letters/visible_text.h"
#include "core/tools/tool.h"
#include "ui/board/board_forms.h"
#include "ui/board/peer_ticks.h"
#include "ui/kit/value_edit.h"
#include "ui/letters/letter_pictures.h"
#include "ui/records/list_picker.h"

#include <QPlainTextEdit>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int descriptionRows = 3;
constexpr int mostToolPhotos = 6;

QString lendingToolLine(const ListRow &row)
{
    return rowText(toolList(), row, "code") % u" · "_s % rowText(toolList(), row, "name");
}

QLineEdit *lendingLine(const QString &name)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(name);
    return edit;
}

int photosOfTool()
{
    for (const BodyField &field : findLetterKind(u"tool")->fields) {
        if (field.type == BodyFieldType::Photos)
            return std::min(mostToolPhotos, static_cast<int>(field.most));
    }
    return mostToolPhotos;
}

} // namespace

OfferToolForm::OfferToolForm(Session &session, JobRunner &jobs, std::optional<Id<Tool>> tool)
    : LeavingForm(u"offerTool"_s, session),
      m_tool(new ListPicker(u"offerToolTool"_s, session, toolList(), lendingToolLine)),
      m_name(lendingLine(u"offerToolName"_s)),
      m_craft(lendingLine(u"offerToolCraft"_s)),
      m_description(new QPlainTextEdit),
      m_dayPrice(new MoneyEdit(u"offerToolDayPrice"_s, session.studio().currency())),
      m_deposit(new MoneyEdit(u"offerToolDeposit"_s, session.studio().currency())),
      m_terms(lendingLine(u"offerToolTerms"_s)),
      m_photos(new LetterPictures(u"offerToolPhotos"_s, session, jobs, photosOfTool())),
      m_peers(new PeerTicks(u"offerToolTo"_s, session, true)),
      m_currency(session.studio().currency().code)
{
    m_description->setObjectName(u"offerToolDescription"_s);
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(m_description->fontMetrics().lineSpacing() * descriptionRows + 18);
    m_description->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    addInput(u"tool"_s, m_tool);
    addInputs({{u"name"_s, m_name}, {u"craft"_s, m_craft}});
    addInputs({{u"dayPrice"_s, m_dayPrice}, {u"deposit"_s, m_deposit}});
    addInput(u"terms"_s, m_terms);
    addInput(u"description"_s, m_description);
    addInputWidget(m_photos);
    addInput(u"peers"_s, m_peers);
    connect(m_tool, &ListPicker::recordChanged, this, &OfferToolForm::takeTool);
    if (tool)
        m_tool->setRecord(tool->value());
    takeTool();
    setSubmittable(!m_peers->isEmpty());
    OfferToolForm::retranslate();
}

QString OfferToolForm::formTitle() const { return tr("Offer a tool to lend"); }

void OfferToolForm::retranslate()
{
    LeavingForm::retranslate();
    m_peers->retranslate();
    m_photos->retranslate();
    field(u"tool"_s)->setLabel(tr("Tool"));
    field(u"name"_s)->setLabel(tr("What it is called to them"));
    field(u"craft"_s)->setLabel(tr("Craft"));
    field(u"dayPrice"_s)->setLabel(tr("Price a day"));
    m_dayPrice->setPlaceholderText(tr("to be agreed"));
    field(u"deposit"_s)->setLabel(tr("Deposit"));
    field(u"terms"_s)->setLabel(tr("Terms"));
    field(u"description"_s)->setLabel(tr("Description"));
    field(u"peers"_s)->setLabel(tr("To"));
    setNote(isReviewed() ? QString() : tr("Its code, place, hours and notes stay here."));
}

void OfferToolForm::takeTool()
{
    if (!m_tool->record())
        return;
    const auto terms =
        session().studio().read([&](const Reader &reader) { return lastTerms(reader, Id<Tool>(*m_tool->record())); });
    if (!terms.ok())
        return;
    const auto take = [](QLineEdit *edit, const QString &text) {
        if (!text.isEmpty())
            edit->setText(text);
    };
    take(m_name, terms->name);
    take(m_craft, terms->craft);
    take(m_terms, terms->terms);
    if (!terms->description.isEmpty())
        m_description->setPlainText(terms->description);
    if (terms->dayPrice)
        m_currency = terms->dayPrice->currency;
    for (MoneyEdit *edit : {m_dayPrice, m_deposit})
        edit->setCurrency(Currency::ofCode(m_currency));
    if (terms->dayPrice)
        m_dayPrice->setValue(terms->dayPrice->money);
    if (terms->deposit && terms->deposit->currency == m_currency)
        m_deposit->setValue(terms->deposit->money);
}

std::optional<BodyMoney> OfferToolForm::money(const MoneyEdit *edit) const
{
    const std::optional<Money> amount = edit->money();
    return amount ? std::optional(BodyMoney{*amount, m_currency}) : std::nullopt;
}

Result<ToolTerms> OfferToolForm::typed() const
{
    if (!m_tool->record())
        return Error::fromIssues({{u"tool"_s, tr("Say which tool.")}});
    if (m_photos->isBusy())
        return Error::refused(tr("The photos are still being made small. Wait a moment."));
    return ToolTerms{.name = m_name->text(),
                     .craft = m_craft->text(),
                     .description = m_description->toPlainText(),
                     .dayPrice = money(m_dayPrice),
                     .deposit = money(m_deposit),
                     .terms = m_terms->text(),
                     .photos = m_photos->photos()};
}

Result<std::vector<LeavingForm::Sheet>> OfferToolForm::sheets()
{
    BENCHBOOK_ASSIGN(const ToolTerms terms, typed());
    return session().studio().read([&](const Reader &reader) -> Result<std::vector<Sheet>> {
        if (auto issues = issuesOfPeers(reader, m_peers->peers()); !issues.empty())
            return Error::fromIssues(std::move(issues));
        BENCHBOOK_ASSIGN(const LetterContent letter, offeredContent(reader, Id<Tool>(*m_tool->record()), terms));
        return std::vector<Sheet>{{peerNames(session(), m_peers->peers()), letter}};
    });
}

Result<void> OfferToolForm::write()
{
    BENCHBOOK_ASSIGN(const ToolTerms terms, typed());
    BENCHBOOK_TRY(
        offerTool(session().studio(), Id<Tool>(*m_tool->record()), terms, m_peers->peers(), session().person()));
    return {};
}

AskToolForm::AskToolForm(Session &session, const ToolLendingView &tool, QDate first)
    : LeavingForm(u"askTool"_s, session),
      m_tool(tool.id),
      m_toolName(visibleText(tool.tool.name)),
      m_owner(visibleText(tool.ownerName)),
      m_from(new DayEdit(u"askToolFrom"_s, session.today())),
      m_until(new DayEdit(u"askToolUntil"_s, session.today())),
      m_note(lendingLine(u"askToolNote"_s))
{
    if (first.isValid() && first >= session.today()) {
        m_from->setValue(first);
        m_until->setValue(first);
    }
    addInputs({{u"from"_s, m_from}, {u"until"_s, m_until}});
    addInput(u"note"_s, m_note);
    AskToolForm::retranslate();
}

QString AskToolForm::formTitle() const { return tr("Ask for “%1”").arg(m_toolName); }

void AskToolForm::retranslate()
{
    LeavingForm::retranslate();
    field(u"from"_s)->setLabel(tr("From"));
    field(u"until"_s)->setLabel(tr("Until"));
    field(u"until"_s)->setHint(tr("The last day counts, too."));
    field(u"note"_s)->setLabel(tr("Note"));
    setNote(isReviewed() ? QString() : tr("Agreed is what %1 answers.").arg(m_owner));
}

ToolRequest AskToolForm::request() const
{
    return {m_tool, m_from->day().value_or(QDate()), m_until->day().value_or(QDate()), m_note->text()};
}

Result<std::vector<LeavingForm::Sheet>> AskToolForm::sheets()
{
    return session().studio().read([&](const Reader &reader) -> Result<std::vector<Sheet>> {
        BENCHBOOK_ASSIGN(const LetterContent letter, requestContent(reader, request()));
        return std::vector<Sheet>{{m_owner, letter}};
    });
}

Result<void> AskToolForm::write()
{
    BENCHBOOK_TRY(askForTool(session().studio(), request(), session().person()));
    return {};
}

AnswerBookingForm::AnswerBookingForm(Session &session, const ToolLendingView &tool, const BookingView &booking,
                                     BookingReply reply)
    : LeavingForm(u"answerBooking"_s, session),
      m_request(booking.booking.request),
      m_reply(reply),
      m_other(visibleText(tool.isOurs() ? booking.who : tool.ownerName)),
      m_toolName(visibleText(tool.tool.name)),
      m_currency(booking.booking.currency.isEmpty() ? session.studio().currency().code : booking.booking.currency),
      m_note(lendingLine(u"answerBookingNote"_s))
{
    if (m_reply == BookingReply::OtherDays) {
        m_from = new DayEdit(u"answerBookingFrom"_s, session.today());
        m_until = new DayEdit(u"answerBookingUntil"_s, session.today());
        m_price = new MoneyEdit(u"answerBookingPrice"_s, Currency::ofCode(m_currency));
        m_from->setValue(booking.booking.from);
        m_until->setValue(booking.booking.until);
        m_price->setValue(booking.booking.dayPrice);
        addInputs({{u"from"_s, m_from}, {u"until"_s, m_until}});
        addInput(u"price"_s, m_price);
    }
    addInput(u"note"_s, m_note);
    AnswerBookingForm::retranslate();
}

QString AnswerBookingForm::formTitle() const
{
    switch (m_reply) {
    case BookingReply::Accept:
        return tr("Lend “%1” to %2").arg(m_toolName, m_other);
    case BookingReply::Decline:
        return tr("Do not lend “%1” to %2").arg(m_toolName, m_other);
    case BookingReply::OtherDays:
        return tr("Propose other days of “%1” to %2").arg(m_toolName, m_other);
    case BookingReply::Countersign:
        return tr("Take the days that %2 proposes for “%1”").arg(m_toolName, m_other);
    case BookingReply::TakeBackAnswer:
        return tr("Take back our word to %2 about “%1”").arg(m_toolName, m_other);
    case BookingReply::TakeBackRequest:
        return tr("Take back our request for “%1”").arg(m_toolName);
    }
    Q_UNREACHABLE();
}

void AnswerBookingForm::retranslate()
{
    LeavingForm::retranslate();
    if (m_from) {
        field(u"from"_s)->setLabel(tr("From"));
        field(u"until"_s)->setLabel(tr("Until"));
        field(u"until"_s)->setHint(tr("The last day counts, too."));
        field(u"price"_s)->setLabel(tr("Price a day"));
        m_price->setPlaceholderText(tr("as the tool says"));
    }
    const bool takesBack = m_reply == BookingReply::TakeBackAnswer || m_reply == BookingReply::TakeBackRequest;
    field(u"note"_s)->setLabel(takesBack ? tr("Reason") : tr("Note"));
}

BookingAnswer AnswerBookingForm::answer() const
{
    BookingAnswer answer{.reply = m_reply, .note = m_note->text()};
    if (!m_from)
        return answer;
    answer.from = m_from->day().value_or(QDate());
    answer.until = m_until->day().value_or(QDate());
    if (const std::optional<Money> price = m_price->money())
        answer.dayPrice = BodyMoney{*price, m_currency};
    return answer;
}

Result<std::vector<LeavingForm::Sheet>> AnswerBookingForm::sheets()
{
    return session().studio().read([&](const Reader &reader) -> Result<std::vector<Sheet>> {
        BENCHBOOK_ASSIGN(const LetterContent letter, answerContent(reader, m_request, answer()));
        return std::vector<Sheet>{{m_other, letter}};
    });
}

Result<void> AnswerBookingForm::write()
{
    BENCHBOOK_TRY(answerBooking(session().studio(), m_request, answer(), session().person()));
    return {};
}

QString bookingReplyVerb(BookingReply reply)
{
    switch (reply) {
    case BookingReply::Accept:
        return AnswerBookingForm::tr("Lend it…");
    case BookingReply::Decline:
        return AnswerBookingForm::tr("Decline…");
    case BookingReply::OtherDays:
        return AnswerBookingForm::tr("Other days…");
    case BookingReply::Countersign:
        return AnswerBookingForm::tr("Take these days…");
    case BookingReply::TakeBackAnswer:
        return AnswerBookingForm::tr("Take our word back…");
    case BookingReply::TakeBackRequest:
        return AnswerBookingForm::tr("Take our request back…");
    }
    Q_UNREACHABLE();
}

} // namespace benchbook
