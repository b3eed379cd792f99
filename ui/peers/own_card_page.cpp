#include "ui/peers/own_card_page.h"

#include "core/base/whole_file.h"
#include "core/letters/visible_text.h"
#include "core/peers/recovery_sheet.h"
#include "core/people/settings.h"
#include "core/reports/print_language.h"
#include "ui/kit/buttons.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/label.h"
#include "ui/peers/key_access.h"
#include "ui/peers/key_form.h"
#include "ui/peers/machine_forms.h"
#include "ui/peers/machines_card.h"
#include "ui/peers/own_card_forms.h"
#include "ui/peers/own_card_view.h"
#include "ui/records/report_print.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QMimeData>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

constexpr int widestText = 560; ///< pixels; longer lines are hard to read

Label *wrapped(const QString &text, Tone tone = Tone::Muted)
{
    auto *label = new Label(text, Label::Size::Body, tone);
    label->setWordWrap(true);
    return label;
}

/// No wider than one likes to read. Beside the room that is left over, and not merely with a greatest width: else the
/// page asks how high its words are on a line of the whole page, and cuts what takes a second one.
QHBoxLayout *readable(QWidget *card)
{
    card->setMaximumWidth(widestText);
    auto *row = new QHBoxLayout;
    row->addWidget(card, 1);
    row->addSpacerItem(new QSpacerItem(0, 0, QSizePolicy::Expanding));
    return row;
}

/// "KILNHOUSE.bbcard": letters and digits that every file system takes.
QString cardFileName(const QString &studio)
{
    QString name;
    for (const QChar letter : studio.toUpper()) {
        if (letter.isLetterOrNumber())
            name += letter;
    }
    return QString((name.isEmpty() ? u"CARD"_s : name) % u".bbcard"_s);
}

} // namespace

OwnCardPage::OwnCardPage(Session &session, JobRunner &jobs, KeyAccess &keys, QWidget *parent)
    : Page(u"ownCard"_s, parent),
      m_session(session),
      m_jobs(jobs),
      m_keys(keys),
      m_column(nullptr),
      m_formPlace(new QVBoxLayout),
      m_refusal(new Label({}, Label::Size::Body, Tone::Danger))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"ownCardScroll"_s);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *inside = new QWidget;
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(0, 0, 8, 0);
    m_column->setSpacing(12);
    m_refusal->setObjectName(u"ownCardRefusal"_s);
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    m_column->addWidget(m_refusal);
    auto *formRow = new QHBoxLayout;
    formRow->addLayout(m_formPlace, 1);
    formRow->addSpacerItem(new QSpacerItem(0, 0, QSizePolicy::Expanding));
    m_column->addLayout(formRow);
    m_column->addStretch(1);
    scroll->setWidget(inside);
    outer->addWidget(scroll);
    setAcceptDrops(true);
    const auto fillAnew = [this](const ChangeSet &changes) {
        if (changes.touches("own_identity") || changes.touches("machine") || changes.touches("studio") ||
            (m_session.studio().isOneOfSeveral() && isVisible()))
            fill();
    };
    connect(&m_session.studio().changes(), &ChangeBus::committed, this, fillAnew);
    connect(&m_keys, &KeyAccess::changed, this, &OwnCardPage::fill);
    fill();
}

QString OwnCardPage::title() const { return tr("Our keys"); }

void OwnCardPage::refresh() { fill(); }

void OwnCardPage::retranslate() { fill(); }

void OwnCardPage::fill()
{
    if (m_content) {
        m_content->hide();
        m_content->setObjectName(QString());
        m_content->deleteLater();
    }
    m_content = new QWidget;
    m_column->insertWidget(2, m_content);
    const auto own = m_session.studio().read([](const Reader &reader) { return ownIdentity(reader); });
    if (!own.ok() || !own->has_value())
        return fillEmpty();
    auto *whole = new QVBoxLayout(m_content);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(12);
    fillPutBack(whole);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    whole->addLayout(row);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    for (QVBoxLayout *column : {left, right})
        column->setSpacing(12);
    fillCard(left, **own);
    const MachineStep step = machineStep(m_session.studio());
    if (step == MachineStep::Works) {
        fillWords(right, **own);
        fillMachines(right);
        fillSafety(right);
    } else {
        fillJoin(right, step);
        fillMachines(right);
    }
    left->addStretch(1);
    right->addStretch(1);
    row->addLayout(left);
    row->addLayout(right, 1);
}

void OwnCardPage::fillEmpty()
{
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(tr("Our keys"));
    card->column()->addWidget(wrapped(tr("Letters between studios are signed and sealed: the other side sees that they "
                                         "are yours, and nobody on the way reads them. For that this studio needs keys "
                                         "of its own. They are made on this computer and never leave it.")));
    card->column()->addWidget(wrapped(tr("Then you give other studios your card, and take theirs.")));
    auto *make = new PrimaryButton(u"makeKeysOpen"_s, tr("Make our keys…"));
    make->setVisible(!m_form);
    connect(make, &QPushButton::clicked, this,
            [this] { withKeys([this] { openForm(new MakeKeysForm(m_session, m_keys)); }); });
    card->column()->addWidget(make, 0, Qt::AlignLeft);
    column->addLayout(readable(card));
}

void OwnCardPage::fillCard(QVBoxLayout *column, const OwnIdentity &own)
{
    auto *card = new Card(tr("Our card"));
    card->column()->addWidget(wrapped(tr("Give it to studios you work with: by mail, on a stick, or from screen to "
                                         "screen. Nothing in it is secret.")));
    auto *qr = new QrView(u"ownCardQr"_s);
    qr->setAccessibleName(tr("Our card as a code to scan"));
    const Result<QString> code = own.card.code();
    const Result<QrMatrix> matrix = code.ok() ? qrMatrix(*code, QrWear::Clean) : Result<QrMatrix>(code.error());
    if (matrix.ok())
        qr->setMatrix(*matrix);
    else
        card->column()->addWidget(wrapped(matrix.error().message, Tone::Warning));
    card->column()->addWidget(qr, 0, Qt::AlignHCenter);
    auto *about =
        new Label(tr("%1 · card %2").arg(visibleText(own.card.facts().studioName)).arg(own.card.facts().number),
                  Label::Size::Small, Tone::Muted);
    about->setObjectName(u"ownCardName"_s);
    card->column()->addWidget(about, 0, Qt::AlignHCenter);
    auto *save = new PrimaryButton(u"ownCardSave"_s, tr("Save as a file…"));
    connect(save, &QPushButton::clicked, this, [this, shown = own.card] { saveCard(shown); });
    auto *copy = makeButton(u"ownCardCopy"_s, tr("Copy as text"), u"copy"_s);
    copy->setEnabled(code.ok());
    connect(copy, &QPushButton::clicked, this, [this, shown = own.card] { copyCard(shown); });
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(save);
    buttons->addWidget(copy);
    buttons->addStretch(1);
    card->column()->addLayout(buttons);
    const auto name = m_session.studio().read([](const Reader &reader) { return readSettings(reader).name; });
    if (name.ok() && *name != own.card.facts().studioName) {
        auto *rename = new FlatButton(u"ownCardRename"_s, tr("Issue it under the new name “%1”").arg(*name));
        rename->setCompact();
        connect(rename, &QPushButton::clicked, this, &OwnCardPage::takeNewName);
        card->column()->addWidget(rename, 0, Qt::AlignLeft);
    }
    column->addWidget(card);
}

void OwnCardPage::fillWords(QVBoxLayout *column, const OwnIdentity &own)
{
    auto *card = new Card(tr("Our words"));
    card->column()->addWidget(wrapped(tr("Read them all out when another studio asks for them by telephone. They type "
                                         "two of them; which two, only they see.")));
    auto *words = new SpokenView(u"ownWords"_s);
    words->setKeys(own.root(), own.box());
    card->column()->addWidget(words);
    column->addWidget(card);
}

void OwnCardPage::fillPutBack(QVBoxLayout *column)
{
    const auto back = m_session.studio().read([](const Reader &reader) { return Result(putBack(reader)); });
    if (!back.ok() || !back->has_value())
        return;
    auto *card = new PutBackCard(m_session, **back, 1);
    connect(card, &PutBackCard::bundleWanted, this, &OwnCardPage::makeBundleFor);
    connect(
        card, &PutBackCard::givenUp, this,
        [this] {
            Machines(m_session.studio()).stopWaitingForLost();
            fill();
        },
        Qt::QueuedConnection);
    column->addWidget(card);
}

void OwnCardPage::fillMachines(QVBoxLayout *column)
{
    auto *card = new MachinesCard(m_session);
    connect(card, &MachinesCard::addWanted, this, &OwnCardPage::addMachine);
    connect(card, &MachinesCard::admitWanted, this, &OwnCardPage::admit);
    connect(card, &MachinesCard::bundleWanted, this, &OwnCardPage::makeBundleFor);
    connect(card, &MachinesCard::withdrawWanted, this, [this](const OwnMachine &machine) {
        withKeys([this, machine] {
            openForm(new WithdrawMachineForm(m_session, m_keys, *machine.id, machineTitle(machine)));
        });
    });
    column->addWidget(card);
}

void OwnCardPage::fillJoin(QVBoxLayout *column, MachineStep step)
{
    auto *card = new JoinCard(m_session, step);
    connect(card, &JoinCard::askWanted, this,
            [this] { withKeys([this] { openForm(new AskToJoinForm(m_session, m_keys)); }); });
    connect(card, &JoinCard::saveWanted, this, &OwnCardPage::saveRequest);
    connect(card, &JoinCard::copyWanted, this, [this](const QByteArray &request) {
        QGuiApplication::clipboard()->setText(admissionText(request));
        sayDone(tr("The request was copied as text: paste it on the owner's machine."));
    });
    connect(card, &JoinCard::answerWanted, this, [this] { takeAnswer(); });
    column->addWidget(card);
}

void OwnCardPage::fillSafety(QVBoxLayout *column)
{
    auto *card = new Card(tr("For the day this computer is gone"));
    const SheetState sheet = sheetState(m_session.studio());
    card->column()->addWidget(wrapped(tr("Backups of the studio do not hold its keys: the recovery sheet brings them "
                                         "back. Keep it where you keep your passport.")));
    const QString printed = sheet.printed.toString(Qt::ISODate);
    auto *state =
        wrapped(!sheet.printed.isValid() ? tr("△ It was not printed yet.")
                : sheet.isStale
                    ? tr("△ The one printed on %1 is of earlier keys. Print it anew and destroy that one.").arg(printed)
                    : tr("✓ Printed on %1.").arg(printed),
                sheet.printed.isValid() && !sheet.isStale ? Tone::Success : Tone::Warning);
    state->setObjectName(u"recoverySheetState"_s);
    card->column()->addWidget(state);
    auto *print = makeButton(u"recoverySheetPrint"_s, tr("Print the recovery sheet…"), u"printer"_s);
    connect(print, &QPushButton::clicked, this, [this] { withKeys([this] { printSheet(); }); });
    auto *bring = new FlatButton(u"recoverOpen"_s, tr("Bring the keys back from the sheet…"));
    connect(bring, &QPushButton::clicked, this, &OwnCardPage::recover);
    auto *renew = new FlatButton(u"renewOpen"_s, tr("Renew our keys…"));
    connect(renew, &QPushButton::clicked, this,
            [this] { withKeys([this] { openForm(new RenewKeysForm(m_session, m_keys)); }); });
    auto *row = new FlowLayout;
    for (QWidget *button : std::initializer_list<QWidget *>{print, bring, renew})
        row->addWidget(button);
    card->column()->addLayout(row);
    column->addWidget(card);
}

void OwnCardPage::withKeys(std::function<void()> then)
{
    if (m_keys.find() == KeyAccess::State::Open)
        return then();
    auto *form = new KeyForm(m_keys);
    auto goOn = std::make_shared<std::function<void()>>(std::move(then));
    openForm(form);
    if (m_form != form)
        return;
    connect(form, &KeyForm::startedAnew, this,
            [this, goOn] { *goOn = [this] { openForm(new RecoverForm(m_session, m_keys)); }; });
    connect(form, &PaneForm::done, this, [goOn] { (*goOn)(); });
}

void OwnCardPage::openForm(PaneForm *form)
{
    if (m_form && !m_form->letGo()) {
        delete form;
        return;
    }
    closeForm();
    m_refusal->hide();
    m_form = form;
    form->setMaximumWidth(widestText);
    m_formPlace->addWidget(form);
    connect(form, &PaneForm::closed, this, &OwnCardPage::closeForm);
    connect(form, &PaneForm::done, this, [this] {
        closeForm();
        fill();
    });
    form->focusFirst();
    form->guardTyping(m_session.dialogs());
    fill();
}

void OwnCardPage::closeForm()
{
    if (!m_form)
        return;
    m_form->hide();
    m_form->setObjectName(QString());
    m_form->deleteLater();
    m_form = nullptr;
    fill();
}

void OwnCardPage::refuse(const QString &message)
{
    m_refusal->setText(QString(u"! "_s % message));
    m_refusal->setVisible(!message.isEmpty());
}

void OwnCardPage::saveCard(const PairingCard &card)
{
    const auto path = m_session.dialogs().saveFile(this, {.title = tr("Save our card"),
                                                          .suggestedName = cardFileName(card.facts().studioName),
                                                          .filter = tr("Pairing card (*.bbcard)")});
    if (!path)
        return;
    if (const Result<void> written = writeWholeFile(*path, card.file()); !written.ok())
        return refuse(written.error().message);
    sayDone(tr("The card is in %1").arg(*path));
}

void OwnCardPage::copyCard(const PairingCard &card)
{
    const Result<QString> text = card.text();
    if (!text.ok())
        return refuse(text.error().message);
    QGuiApplication::clipboard()->setText(*text);
    sayDone(tr("The card was copied as text: paste it into a message."));
}

void OwnCardPage::printSheet()
{
    const auto keys = [this]() -> Result<StudioKeys> {
        BENCHBOOK_ASSIGN(SignKey root, loadRoot(*m_keys.ring()));
        BENCHBOOK_ASSIGN(BoxKeys boxes, loadBoxes(*m_keys.ring()));
        return StudioKeys{std::move(root), std::move(boxes)};
    }();
    if (!keys.ok())
        return refuse(keys.error().message);
    const auto report = m_session.studio().read([&](const Reader &reader) {
        return recoverySheetReport(*keys, {readSettings(reader).name, m_session.today()}, printLanguage(reader));
    });
    if (!m_session.succeeded(report, this) || !previewReport(m_session.dialogs(), this, *report))
        return;
    if (const Result<void> noted = noteSheetPrinted(m_session.studio()); !noted.ok())
        refuse(noted.error().message);
    fill();
}

void OwnCardPage::addMachine()
{
    auto *form = new AddMachineForm(m_session, m_jobs, m_keys);
    openForm(form);
    if (m_form != form)
        return;
    connect(form, &AddMachineForm::made, this, [this](const QString &letter, const QString &path) {
        sayDone(tr("Machine %1: carry %2, and what lies beside it under that name, to the other computer.")
                    .arg(letter, path));
    });
}

void OwnCardPage::makeBundleFor(const OwnMachine &machine)
{
    withKeys([this, machine] {
        auto *form = new MachineBundleForm(m_session, m_jobs, m_keys, machine);
        openForm(form);
        if (m_form != form)
            return;
        connect(form, &BundleWritingForm::written, this, [this, machine](const std::vector<SentBundle> &bundles) {
            sayDone(tr("The bundle is in %1; take it in on %2.").arg(bundles.front().path, machineTitle(machine)));
        });
    });
}

void OwnCardPage::admit()
{
    auto *form = new TakeRequestForm(m_session);
    openForm(form);
    if (m_form == form)
        connect(form, &TakeRequestForm::requested, this, &OwnCardPage::hearRequest, Qt::QueuedConnection);
}

void OwnCardPage::admitFrom(const QString &path)
{
    const Result<QByteArray> bytes = readForeignFile(path, AdmissionRequest::largest);
    if (!bytes.ok())
        return refuse(bytes.error().message);
    hearRequest(*bytes);
}

void OwnCardPage::hearRequest(const QByteArray &bytes)
{
    const auto request = std::make_shared<Result<AdmissionRequest>>(AdmissionRequest::read(bytes));
    if (!request->ok())
        return refuse(request->error().message);
    withKeys([this, request] {
        auto *form = new AdmitMachineForm(m_session, m_keys, request->value());
        openForm(form);
        if (m_form == form) {
            connect(form, &AdmitMachineForm::answered, this, [this](const QString &answer) {
                sayDone(tr("The answer is in %1; carry it to the machine.").arg(answer));
            });
        }
    });
}

void OwnCardPage::saveRequest(const QByteArray &request)
{
    const auto path = m_session.dialogs().saveFile(this, {.title = tr("Save the request"),
                                                          .suggestedName = u"request.bbask"_s,
                                                          .filter = tr("Request of a machine (*.bbask)")});
    if (!path)
        return;
    if (const Result<void> written = writeWholeFile(*path, request); !written.ok())
        return refuse(written.error().message);
    sayDone(tr("The request is in %1; carry it to the owner's machine.").arg(*path));
}

void OwnCardPage::takeAnswer(const QString &path)
{
    withKeys([this, path] {
        auto *form = new TakeAnswerForm(m_session, m_keys);
        openForm(form);
        if (m_form == form && !path.isEmpty())
            form->readFile(path);
    });
}

void OwnCardPage::takeNewName()
{
    withKeys([this] {
        const auto renamed = renameCard(m_session.studio(), *m_keys.ring(), m_session.person());
        if (!renamed.ok())
            refuse(renamed.error().message);
    });
}

void OwnCardPage::recover()
{
    withKeys([this] { openForm(new RecoverForm(m_session, m_keys)); });
}

void OwnCardPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().size() == 1)
        event->acceptProposedAction();
}

void OwnCardPage::dropEvent(QDropEvent *event)
{
    const QString path = event->mimeData()->urls().value(0).toLocalFile();
    if (path.isEmpty())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    if (machineStep(m_session.studio()) == MachineStep::Works)
        admitFrom(path);
    else
        takeAnswer(path);
}

} // namespace benchbook
