#include "ui/together/ledger_forms.h"

#include "core/letters/visible_text.h"
#include "ui/kit/value_edit.h"
#include "ui/records/edit_table.h"
#include "ui/records/fact_sheet.h"
#include "ui/together/together_words.h"

#include <QComboBox>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualSplitDays = 30;

QComboBox *ledgerBox(const QString &name)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    // A long title is cut in the list rather than making the form wider than its pane.
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    return box;
}

std::vector<LedgerRule> newestRules(const LedgerView &ledger)
{
    std::vector<LedgerRule> rules;
    for (const LedgerRule &rule : ledger.ledger.rules) {
        if (ledger.isNewest(rule))
            rules.push_back(rule);
    }
    std::stable_sort(rules.begin(), rules.end(),
                     [](const LedgerRule &a, const LedgerRule &b) { return a.title < b.title; });
    return rules;
}

QString ruleLine(const LedgerRule &rule)
{
    return RuleForm::tr("%1, version %2").arg(visibleText(rule.title)).arg(rule.version);
}

QByteArray hashData(const Hash256 &hash) { return hash.view().toByteArray(); }

} // namespace

QString givenText(const LedgerEntry &entry)
{
    return RuleForm::tr("%1: %2").arg(visibleText(entry.what), togetherQuantity(entry.quantity, entry.unit));
}

QString weightText(const RuleWeight &weight)
{
    return RuleForm::tr("%1 for each %2").arg(weight.weight).arg(togetherQuantity(weight.per, weight.unit));
}

RuleForm::RuleForm(Session &session, const CircleView &circle, const LedgerRule *previous)
    : MemberForm(u"ledgerRule"_s, session, circle),
      m_title(togetherLine(u"ledgerRuleTitle"_s, previous ? previous->title : QString())),
      m_weights(new EditTable(u"ledgerRuleWeights"_s,
                              {{u"what"_s, [] { return tr("Kind of work"); }, 12},
                               {u"weight"_s, [] { return tr("Points for it"); }, 7, true},
                               {u"per"_s, [] { return tr("For each"); }, 7, true},
                               {u"unit"_s, [] { return tr("Unit"); }, 6}},
                              false)),
      m_confirmations(togetherLine(u"ledgerRuleConfirmations"_s)),
      m_note(togetherLine(u"ledgerRuleNote"_s))
{
    std::vector<EditLine> lines;
    if (previous) {
        m_previous = previous->letter;
        for (const RuleWeight &weight : previous->weights)
            lines.push_back({{weight.what, QString::number(weight.weight), plainText(weight.per), weight.unit}});
        if (previous->confirmations)
            m_confirmations->setText(QString::number(*previous->confirmations));
    } else {
        lines.push_back({{QString(), u"1"_s, u"1"_s, u"h"_s}});
    }
    m_weights->model()->setLines(std::move(lines));
    addInput(u"title"_s, m_title);
    addInput(u"weights"_s, m_weights);
    addInput(u"confirmations"_s, m_confirmations);
    addInput(u"note"_s, m_note);
    RuleForm::retranslate();
}

QString RuleForm::formTitle() const { return m_previous ? tr("A new version of the rule") : tr("A rule of sharing"); }

void RuleForm::retranslate()
{
    MemberForm::retranslate();
    field(u"title"_s)->setLabel(tr("What the rule is called"));
    field(u"weights"_s)->setLabel(tr("What counts how much"));
    m_weights->setTexts(tr("Weights of the rule"), tr("Nothing counts yet."), tr("Another kind of work"));
    field(u"confirmations"_s)->setLabel(tr("Who confirms what was given to everybody"));
    m_confirmations->setPlaceholderText(tr("more than half of the others"));
    field(u"confirmations"_s)->setHint(tr("So many members; it holds once every member signed the rule."));
    field(u"note"_s)->setLabel(tr("Note"));
    setNote(isReviewed() ? QString()
                         : tr("Entries keep the version that they were written by; a new one holds for new entries."));
}

std::vector<RuleWeight> RuleForm::weights(std::vector<Issue> &issues) const
{
    EditTableModel *model = m_weights->model();
    model->clearProblems();
    std::vector<RuleWeight> weights;
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->text(row, u"what"_s).isEmpty())
            continue;
        RuleWeight weight{.what = model->text(row, u"what"_s), .per = {}, .unit = model->text(row, u"unit"_s)};
        std::vector<Issue> wrong;
        weight.per = typedQuantity(model->text(row, u"per"_s), {}, u"per"_s, wrong).value_or(Quantity::units(1));
        bool isNumber = false;
        weight.weight = model->text(row, u"weight"_s).toLongLong(&isNumber);
        if (!isNumber || weight.weight < 0)
            wrong.push_back({u"weight"_s, tr("Points are a whole number.")});
        for (const Issue &issue : wrong)
            model->setProblem(row, issue.field, issue.message);
        if (!wrong.empty())
            issues.push_back({u"weights"_s, wrong.front().message});
        weights.push_back(std::move(weight));
    }
    return weights;
}

Result<CircleStep> RuleForm::step()
{
    std::vector<Issue> issues;
    RuleWish wish{.title = m_title->text(), .weights = weights(issues), .previous = m_previous, .note = m_note->text()};
    if (const QString typed = m_confirmations->text().trimmed(); !typed.isEmpty()) {
        bool isNumber = false;
        wish.confirmations = typed.toInt(&isNumber);
        if (!isNumber || *wish.confirmations < 1)
            issues.push_back({u"confirmations"_s, tr("A whole number of members, or nothing.")});
    }
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    return CircleStep([circle = circleId(), wish](Action &action) { return writeRule(action, circle, wish); });
}

ContributionForm::ContributionForm(Session &session, const CircleView &circle, const LedgerView &ledger)
    : MemberForm(u"ledgerGive"_s, session, circle),
      m_rules(newestRules(ledger)),
      m_rule(ledgerBox(u"ledgerGiveRule"_s)),
      m_what(ledgerBox(u"ledgerGiveWhat"_s)),
      m_quantity(togetherLine(u"ledgerGiveQuantity"_s)),
      m_day(new DayEdit(u"ledgerGiveDay"_s, session.today())),
      m_from(ledgerBox(u"ledgerGiveFrom"_s)),
      m_to(ledgerBox(u"ledgerGiveTo"_s)),
      m_note(togetherLine(u"ledgerGiveNote"_s))
{
    for (const LedgerRule &each : m_rules)
        m_rule->addItem(ruleLine(each));
    m_day->setValue(session.today());
    addInput(u"rule"_s, m_rule);
    addInput(u"what"_s, m_what);
    addInputs({{u"quantity"_s, m_quantity}, {u"day"_s, m_day}});
    addInputs({{u"contributor"_s, m_from}, {u"beneficiary"_s, m_to}});
    addInput(u"note"_s, m_note);
    connect(m_rule, &QComboBox::currentIndexChanged, this, &ContributionForm::fillKinds);
    fillMembers();
    fillKinds();
    setSubmittable(!m_rules.empty());
    ContributionForm::retranslate();
}

QString ContributionForm::formTitle() const { return tr("Write down what was given"); }

void ContributionForm::fillMembers()
{
    m_to->addItem(QString(), QByteArray());
    for (const CircleMemberView &member : circle().members) {
        const QString name = visibleText(member.name);
        m_from->addItem(name, member.key.view().toByteArray());
        m_to->addItem(name, member.key.view().toByteArray());
    }
}

const LedgerRule *ContributionForm::rule() const
{
    const int at = m_rule->currentIndex();
    return at < 0 ? nullptr : &m_rules[static_cast<std::size_t>(at)];
}

void ContributionForm::fillKinds()
{
    m_what->clear();
    if (!rule())
        return;
    for (const RuleWeight &weight : rule()->weights)
        m_what->addItem(tr("%1 (%2)").arg(visibleText(weight.what), togetherUnit(weight.unit)));
}

void ContributionForm::retranslate()
{
    MemberForm::retranslate();
    field(u"rule"_s)->setLabel(tr("Rule"));
    field(u"what"_s)->setLabel(tr("Kind of work"));
    field(u"quantity"_s)->setLabel(tr("How much"));
    field(u"day"_s)->setLabel(tr("Given on"));
    field(u"contributor"_s)->setLabel(tr("Who gave"));
    field(u"beneficiary"_s)->setLabel(tr("For whom"));
    m_to->setItemText(0, tr("everybody"));
    field(u"note"_s)->setLabel(tr("Note"));
    setNote(isReviewed() ? QString()
                         : tr("It counts once the other side signed it, too. %1").arg(whatTheLedgerProves()));
}

Result<CircleStep> ContributionForm::step()
{
    const LedgerRule *by = rule();
    const int kind = m_what->currentIndex();
    if (!by || kind < 0)
        return Error::fromIssues({{u"rule"_s, tr("Write a rule first: it says what counts, and how much.")}});
    const RuleWeight &weight = by->weights[static_cast<std::size_t>(kind)];
    std::vector<Issue> issues;
    ContributionWish wish{
        .what = weight.what,
        .rule = by->letter,
        .quantity = typedQuantity(m_quantity->text(), weight.unit, u"quantity"_s, issues).value_or(Quantity()),
        .unit = weight.unit,
        .day = m_day->day().value_or(QDate()),
        .note = m_note->text()};
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    wish.contributor = SignPublicKey::from(m_from->currentData().toByteArray());
    wish.beneficiary = SignPublicKey::from(m_to->currentData().toByteArray());
    return CircleStep([circle = circleId(), wish](Action &action) { return contribute(action, circle, wish); });
}

ReversalForm::ReversalForm(Session &session, const CircleView &circle, const LedgerEntry &entry)
    : MemberForm(u"ledgerReverse"_s, session, circle),
      m_entry(entry),
      m_what(new FactSheet(u"ledgerReverseWhat"_s)),
      m_note(togetherLine(u"ledgerReverseNote"_s))
{
    addInputWidget(m_what);
    addInput(u"note"_s, m_note);
    ReversalForm::retranslate();
}

QString ReversalForm::formTitle() const { return tr("Take back what was written down"); }

void ReversalForm::retranslate()
{
    MemberForm::retranslate();
    m_what->clear();
    m_what->addLine(m_entry.day.toString(Qt::ISODate), givenText(m_entry));
    m_what->addLine(tr("Given"), giverText(circle(), m_entry));
    field(u"note"_s)->setLabel(tr("Reason"));
    setNote(isReviewed()
                ? QString()
                : tr("An entry says the opposite and is signed in its turn; until then the first one counts."));
}

Result<CircleStep> ReversalForm::step()
{
    return CircleStep([circle = circleId(), entry = m_entry.letter, note = m_note->text()](Action &action) {
        return reverseContribution(action, circle, entry, note);
    });
}

SplitForm::SplitForm(Session &session, const CircleView &circle, const LedgerView &ledger)
    : MemberForm(u"ledgerSplit"_s, session, circle),
      m_ledger(ledger),
      m_rule(ledgerBox(u"ledgerSplitRule"_s)),
      m_from(new DayEdit(u"ledgerSplitFrom"_s, session.today())),
      m_until(new DayEdit(u"ledgerSplitUntil"_s, session.today())),
      m_total(new MoneyEdit(u"ledgerSplitTotal"_s, session.studio().currency())),
      m_shares(new FactSheet(u"ledgerSplitShares"_s)),
      m_note(togetherLine(u"ledgerSplitNote"_s))
{
    for (const LedgerRule &each : newestRules(ledger))
        m_rule->addItem(ruleLine(each), hashData(each.letter));
    m_from->setValue(session.today().addDays(-usualSplitDays));
    m_until->setValue(session.today());
    addInput(u"rule"_s, m_rule);
    addInputs({{u"from"_s, m_from}, {u"until"_s, m_until}});
    addInput(u"total"_s, m_total);
    addInputWidget(m_shares);
    addInput(u"note"_s, m_note);
    connect(m_rule, &QComboBox::currentIndexChanged, this, &SplitForm::reckon);
    for (QLineEdit *edit : std::initializer_list<QLineEdit *>{m_from, m_until, m_total})
        connect(edit, &QLineEdit::textChanged, this, &SplitForm::reckon);
    setSubmittable(m_rule->count() > 0);
    SplitForm::retranslate();
}

QString SplitForm::formTitle() const { return tr("Split money by contributions"); }

void SplitForm::retranslate()
{
    MemberForm::retranslate();
    field(u"rule"_s)->setLabel(tr("Rule"));
    field(u"from"_s)->setLabel(tr("From"));
    field(u"until"_s)->setLabel(tr("Until"));
    field(u"total"_s)->setLabel(tr("What is split"));
    field(u"note"_s)->setLabel(tr("Note"));
    setNote(isReviewed() ? QString()
                         : tr("Every member's machine reckons it again, to the cent; it is closed once all signed."));
    reckon();
}

SplitWish SplitForm::wish() const
{
    SplitWish wish{.rule = {},
                   .from = m_from->day().value_or(QDate()),
                   .until = m_until->day().value_or(QDate()),
                   .total = m_total->money().value_or(Money()),
                   .currency = session().studio().currency().code,
                   .note = m_note->text()};
    if (const auto rule = Hash256::from(m_rule->currentData().toByteArray()))
        wish.rule = *rule;
    return wish;
}

void SplitForm::reckon()
{
    m_shares->clear();
    const SplitWish split = wish();
    if (m_rule->count() == 0 || !split.from.isValid() || !split.until.isValid())
        return;
    const auto reckoned = session().studio().read([&](const Reader &) { return previewSplit(m_ledger, split); });
    if (!reckoned.ok()) {
        m_shares->addText(reckoned.error().message, Tone::Warning);
        return;
    }
    m_shares->addSection(tr("By %n entries that count", nullptr, int(reckoned->entries.size())));
    for (const SplitShare &share : reckoned->shares)
        m_shares->addLine(circle().nameOf(share.member), togetherMoney(share.amount, split.currency));
}

Result<CircleStep> SplitForm::step()
{
    if (m_total->money().value_or(Money()) <= Money())
        return Error::fromIssues({{u"total"_s, tr("Say how much is to be split.")}});
    return CircleStep(
        [circle = circleId(), split = wish()](Action &action) { return proposeSplit(action, circle, split); });
}

} // namespace benchbook
