#include "ui/sales/import_view.h"

#include "ui/kit/buttons.h"
#include "ui/kit/label.h"
#include "ui/kit/table_view.h"
#include "ui/records/background.h"
#include "ui/sales/import_preview_model.h"
#include "ui/sales/order_sheet.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSettings>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {
constexpr QLatin1StringView keepPersonalSetting("import/keepPersonalData");
}

ImportView::ImportView(Session &session, JobRunner &jobs, QWidget *parent)
    : Card(parent),
      m_session(session),
      m_jobs(jobs),
      m_close(new FlatButton(u"importClose"_s)),
      m_hint(new Label({}, Label::Size::Body, Tone::Muted)),
      m_facts(new Label),
      m_working(new Label({}, Label::Size::Body, Tone::Muted)),
      m_message(new Label),
      m_choose(makeButton(u"importChoose"_s, QString(), u"folder-open"_s)),
      m_personal(new QCheckBox),
      m_questions(new QWidget),
      m_questionColumn(new QVBoxLayout(m_questions)),
      m_model(new ImportPreviewModel(this)),
      m_table(new TableView(u"importTable"_s)),
      m_importButton(new PrimaryButton(u"importNow"_s)),
      m_undo(makeButton(u"importUndo"_s, QString(), u"undo-2"_s))
{
    setObjectName(u"importView"_s);
    setFocusPolicy(Qt::StrongFocus);
    setTitle(QString());
    m_personal->setObjectName(u"importPersonal"_s);
    m_message->setObjectName(u"importMessage"_s);
    m_facts->setObjectName(u"importFacts"_s);
    m_working->setObjectName(u"importWorking"_s);
    for (Label *label : {m_hint, m_facts, m_working, m_message})
        label->setWordWrap(true);
    m_questionColumn->setContentsMargins(0, 0, 0, 0);
    m_table->setModel(m_model);
    m_table->setColumns({11, 32, 11, 14, 13, 7, 12});
    m_table->setStretchColumn(6);
    auto *row = new QHBoxLayout;
    row->addWidget(m_choose);
    row->addWidget(m_personal);
    row->addStretch(1);
    row->addWidget(m_close);
    row->addWidget(m_undo);
    row->addWidget(m_importButton);
    column()->addWidget(m_hint);
    column()->addWidget(m_facts);
    column()->addWidget(m_working);
    column()->addWidget(m_message);
    column()->addWidget(m_questions);
    column()->addWidget(m_table, 1);
    column()->addLayout(row);
    column()->addStretch();
    connect(m_choose, &QPushButton::clicked, this, &ImportView::choose);
    m_patience.setSingleShot(true);
    m_patience.setInterval(300);
    connect(&m_patience, &QTimer::timeout, this, &ImportView::showStage);
    connect(m_close, &QPushButton::clicked, this, &ImportView::stopOrLeave);
    connect(m_importButton, &QPushButton::clicked, this, &ImportView::importNow);
    connect(m_undo, &QPushButton::clicked, this, &ImportView::takeBack);
    // Not kept until somebody says so; then it is said once for all imports.
    m_options.keepPersonalData = QSettings().value(keepPersonalSetting, false).toBool();
    m_personal->setChecked(m_options.keepPersonalData);
    connect(m_personal, &QCheckBox::toggled, this, [this](bool keep) {
        m_options.keepPersonalData = keep;
        QSettings().setValue(keepPersonalSetting, keep);
        if (m_stage == Stage::Preview || m_work == Work::Read)
            read();
    });
    retranslate();
}

ImportView::~ImportView() { m_token.cancel(); }

void ImportView::choose()
{
    const QStringList paths = m_session.dialogs().openFiles(
        this, {tr("Choose the export files of one shop"), QString(), tr("Shop exports (*.csv *.txt *.xlsx)")});
    if (!paths.isEmpty())
        openPaths(paths);
}

void ImportView::openPaths(const QStringList &paths)
{
    if (isWriting())
        return;
    m_stage = Stage::Choose;
    m_import.reset();
    m_files.clear();
    m_asked.clear();
    m_options.matches.clear();
    m_outcome.reset();
    m_takenBack = false;
    m_paths = paths;
    read();
}

void ImportView::read()
{
    forgetReading();
    say(QString(), Tone::Neutral);
    const ChannelOptions reading{m_session.studio().timeZone(), QString(), m_options.keepPersonalData, {}};
    begin(Work::Read);
    m_token = readInBackground<Reading>(
        m_session, m_jobs, this, tr("Reading the files"),
        [paths = m_paths, files = m_files, reading, options = m_options](const ReadSession &session,
                                                                         const Progress &progress) -> Result<Reading> {
            if (!files.empty())
                return readImport(session, files, reading, options, progress);
            BENCHBOOK_ASSIGN(auto loaded, loadChannelFiles(paths));
            return readImport(session, std::move(loaded), reading, options, progress);
        },
        ifNewest<Reading>([this, first = m_files.empty()](const auto &read) { showReading(read, first); }));
}

void ImportView::showReading(const Result<Reading> &reading, bool first)
{
    end();
    if (!reading.ok()) {
        m_stage = Stage::Choose;
        m_import.reset();
        m_preview.reset();
        if (reading.error().code == ErrorCode::Cancelled)
            say(tr("Reading was stopped. Nothing was imported."), Tone::Neutral);
        else
            say(reading.error().message, Tone::Danger);
        showStage();
        return;
    }
    ImportReading &read = **reading;
    m_files = std::move(read.files);
    m_import = std::move(read.import);
    showPreview(std::move(read.preview));
    if (first && hasFocusInside())
        m_importButton->setFocus(Qt::OtherFocusReason);
}

void ImportView::preview()
{
    // What is being read anew is previewed with it.
    if (m_work == Work::Read)
        return read();
    forgetReading();
    begin(Work::Preview);
    m_token = readInBackground<ImportPreview>(
        m_session, m_jobs, this, tr("Looking at the orders"),
        [import = m_import, options = m_options](const ReadSession &session, const Progress &progress) {
            return session.read(
                [&](const Reader &reader) { return previewImport(reader, *import, options, progress); });
        },
        ifNewest<ImportPreview>([this](const Result<ImportPreview> &seen) {
            end();
            if (seen.ok())
                return showPreview(*seen);
            if (seen.error().code != ErrorCode::Cancelled)
                say(seen.error().message, Tone::Danger);
            showStage();
        }));
}

void ImportView::showPreview(ImportPreview preview)
{
    m_preview = std::move(preview);
    m_model->setRows(std::move(m_preview->rows));
    m_stage = Stage::Preview;
    if (m_asked.empty()) {
        m_asked = m_preview->unmatched;
        fillUnmatched();
    }
    showStage();
}

void ImportView::fillUnmatched()
{
    while (QLayoutItem *item = m_questionColumn->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    if (m_asked.empty())
        return;
    auto *title = new Label(tr("Which products are these? Asked once, remembered for this shop."));
    title->setBold(true);
    m_questionColumn->addWidget(title);
    int number = 0;
    for (const UnmatchedItem &item : m_asked) {
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        const QString &which = item.sku.isEmpty() ? item.options : item.sku;
        const QString asked = which.isEmpty() ? item.title : QString(item.title % u" · "_s % which);
        auto *name = new Label(asked);
        name->setElided(true);
        auto *count = new Label(tr("%1 pcs").arg(plainText(item.pieces)), Label::Size::Body, Tone::Muted);
        ListPicker *picker = makeVariantPicker(u"importMatch%1"_s.arg(number++), m_session);
        picker->setPlaceholderText(tr("SKU or name; empty: decide later"));
        picker->setAccessibleName(tr("Product for “%1”").arg(asked));
        picker->setMinimumWidth(320);
        // Asked again (in another language): what was answered stays answered.
        if (const auto answered = m_options.matches.find(item.key); answered != m_options.matches.end())
            picker->setRecord(answered->second.value());
        line->addWidget(name, 1);
        line->addWidget(count);
        line->addWidget(picker);
        m_questionColumn->addWidget(row);
        connect(picker, &ListPicker::recordChanged, this, [this, picker, key = item.key] {
            if (picker->record())
                m_options.matches.insert_or_assign(key, Id<Variant>(*picker->record()));
            else
                m_options.matches.erase(key);
            say(QString(), Tone::Neutral);
            preview();
        });
    }
}

void ImportView::importNow()
{
    if (m_stage != Stage::Preview || !m_import || m_work == Work::Read || isWriting())
        return;
    m_answersUnseen = m_work == Work::Preview;
    forgetReading();
    say(QString(), Tone::Neutral);
    begin(Work::Import);
    m_token = writeInBackground<ImportOutcome>(
        m_session, m_jobs, this, tr("Importing orders"),
        [import = m_import, options = m_options, person = m_session.person()](Studio &studio,
                                                                              const Progress &progress) {
            return importOrders(studio, *import, options, person, progress);
        },
        [this](const Result<ImportOutcome> &done) { showOutcome(done); });
}

void ImportView::showOutcome(const Result<ImportOutcome> &done)
{
    end();
    const bool here = hasFocusInside();
    if (!done.ok()) {
        say(done.error().message, done.error().code == ErrorCode::Cancelled ? Tone::Neutral : Tone::Danger);
        showStage();
        if (here)
            m_importButton->setFocus(Qt::OtherFocusReason);
        if (m_answersUnseen || done.error().code != ErrorCode::Cancelled)
            preview();
        Q_EMIT failed(done.error().message);
        return;
    }
    m_outcome = *done;
    m_stage = Stage::Done;
    showStage();
    // The button that was pressed is gone; Space and Escape both lead back to the orders.
    if (here)
        m_close->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

void ImportView::takeBack()
{
    if (!m_outcome || !m_outcome->batch || isWriting())
        return;
    say(QString(), Tone::Neutral);
    begin(Work::TakeBack);
    m_token = writeInBackground<qint64>(
        m_session, m_jobs, this, tr("Taking the import back"),
        [batch = *m_outcome->batch, person = m_session.person()](Studio &studio, const Progress &) {
            return takeBackImport(studio, batch, person);
        },
        [this](const Result<qint64> &undone) { showTakenBack(undone); });
}

void ImportView::showTakenBack(const Result<qint64> &undone)
{
    end();
    const bool here = hasFocusInside();
    m_takenBack = undone.ok();
    if (!undone.ok() && undone.error().code == ErrorCode::Cancelled)
        say(tr("Stopped. The import stands as it was."), Tone::Neutral);
    else if (!undone.ok())
        say(undone.error().message, Tone::Danger);
    showStage();
    if (here)
        m_close->setFocus(Qt::OtherFocusReason);
    if (m_takenBack)
        Q_EMIT changed();
    else
        Q_EMIT failed(undone.error().message);
}

void ImportView::begin(Work work)
{
    m_work = work;
    m_patience.start();
    // The button that was pressed cannot be pressed now; Escape is heard here, and a second stroke starts nothing.
    if (isWriting()) {
        if (hasFocusInside())
            setFocus(Qt::OtherFocusReason);
        Q_EMIT writingChanged(true);
    }
    showStage();
}

void ImportView::end()
{
    const bool wrote = isWriting();
    m_work = Work::None;
    m_patience.stop();
    if (wrote)
        Q_EMIT writingChanged(false);
}

void ImportView::forgetReading()
{
    if (m_work != Work::Read && m_work != Work::Preview)
        return;
    m_token.cancel();
    ++m_run;
    end();
}

bool ImportView::canStop() const { return isWriting() || (m_work == Work::Read && !m_patience.isActive()); }

void ImportView::stopOrLeave()
{
    if (isWriting()) {
        m_token.cancel();
        return;
    }
    if (canStop()) {
        forgetReading();
        m_stage = Stage::Choose;
        m_import.reset();
        m_preview.reset();
        say(tr("Reading was stopped. Nothing was imported."), Tone::Neutral);
        showStage();
        m_choose->setFocus(Qt::OtherFocusReason);
        return;
    }
    forgetReading();
    Q_EMIT closed();
}

bool ImportView::hasFocusInside() const
{
    const QWidget *focused = window()->focusWidget();
    return focused && (focused == this || isAncestorOf(focused));
}

QString ImportView::workWords() const
{
    switch (m_work) {
    case Work::Read:
        return tr("Reading the files…");
    case Work::Import:
        return tr("Importing… Until all of it is done, nothing of it is in the studio.");
    case Work::TakeBack:
        return tr("Taking the import back…");
    default:
        return {};
    }
}

void ImportView::say(const QString &message, Tone tone)
{
    m_message->setTone(tone);
    m_message->setText(message.isEmpty() || tone != Tone::Danger ? message : QString(u"! "_s % message));
    m_message->setVisible(!message.isEmpty());
}

QStringList ImportView::summary() const
{
    QStringList lines;
    QStringList files;
    for (const ChannelFileInfo &file : m_import->files)
        files << tr("%1 (%2)").arg(file.name, file.encoding ? encodingName(*file.encoding) : u"XLSX"_s);
    lines << QString(m_import->channelName % u" · "_s % files.join(tr(", ")));
    QStringList sums{tr("%n order(s)", nullptr, m_preview->totals.orders),
                     tr("%n line(s)", nullptr, m_preview->totals.lines)};
    for (const auto &[code, money] : m_preview->totals.money) {
        const auto currency = Currency::fromCode(code);
        if (currency.ok())
            sums << tr("total %1").arg(displayText(money.orderTotal, *currency, QLocale()));
    }
    lines << sums.join(u" · "_s);
    lines << tr("%1 new · %2 changed · %3 unchanged · %4 with a problem")
                 .arg(m_preview->newOrders)
                 .arg(m_preview->changedOrders)
                 .arg(m_preview->unchangedOrders)
                 .arg(m_preview->problemOrders + m_preview->ordersLeftOut);
    for (const RowProblem &problem : m_preview->problems)
        lines << tr("! %1, line %2: %3").arg(problem.file).arg(problem.line).arg(problem.message);
    if (!m_preview->filesSeenBefore.isEmpty())
        lines << tr("Imported before: %1").arg(m_preview->filesSeenBefore.join(tr(", ")));
    if (!m_preview->currenciesWithoutRate.isEmpty())
        lines << tr("? No exchange rate for %1: these orders' worth stays unknown until you write it down.")
                     .arg(m_preview->currenciesWithoutRate.join(tr(", ")));
    lines << m_preview->notes;
    return lines;
}

void ImportView::showStage()
{
    const bool previewing = m_stage == Stage::Preview && m_preview.has_value();
    const bool done = m_stage == Stage::Done && m_outcome.has_value();
    const bool writing = isWriting();
    const QString working = workWords();
    m_working->setVisible(!working.isEmpty() && !m_patience.isActive());
    m_working->setText(working);
    m_hint->setVisible(m_stage == Stage::Choose);
    m_facts->setVisible(previewing || done);
    m_questions->setVisible(previewing && !m_asked.empty());
    m_table->setVisible(previewing);
    m_questions->setEnabled(!writing);
    m_choose->setVisible(!done);
    m_choose->setEnabled(!writing);
    m_personal->setVisible(!done);
    m_personal->setEnabled(!writing);
    m_importButton->setVisible(previewing);
    m_undo->setVisible(done && !m_takenBack && m_outcome->batch.has_value());
    m_undo->setEnabled(!writing);
    m_close->setText(canStop() ? tr("Stop") : done ? tr("Back to the orders") : tr("Leave it"));
    if (previewing) {
        m_facts->setText(summary().join(u'\n'));
        const int count = m_preview->newOrders + m_preview->changedOrders;
        m_importButton->setEnabled((count > 0 || !m_options.matches.empty()) && !writing && m_work != Work::Read);
        m_importButton->setText(tr("Import %n order(s)", nullptr, count));
    } else if (done && m_takenBack) {
        m_facts->setText(tr("The import was taken back whole; none of its orders are left in the list."));
    } else if (done) {
        QStringList lines{QStringList{tr("%n new order(s)", nullptr, m_outcome->newOrders),
                                      tr("%n changed order(s)", nullptr, m_outcome->changedOrders),
                                      tr("%n new customer(s)", nullptr, m_outcome->newCustomers)}
                              .join(u" · "_s)};
        if (m_outcome->unmatchedLines > 0)
            lines << tr("%n line(s) still wait for a product: see the filter “Unmatched”.", nullptr,
                        m_outcome->unmatchedLines);
        lines << m_outcome->notes;
        m_facts->setText(lines.join(u'\n'));
    }
}

void ImportView::retranslate()
{
    setTitle(tr("Import orders"));
    setAccessibleName(tr("Import orders"));
    m_hint->setText(tr("Choose the files your shop exports (Etsy, Shopify, Taobao), or drop them here. You see what "
                       "would happen before anything is written."));
    m_choose->setText(tr("Choose files…"));
    m_personal->setText(tr("Keep names, phones and addresses of buyers"));
    m_undo->setText(tr("Undo this import"));
    m_table->setAccessibleName(tr("Orders of the files"));
    m_model->retranslate();
    if (m_stage == Stage::Preview && m_import)
        fillUnmatched();
    showStage();
}

void ImportView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        stopOrLeave();
    else
        Card::keyPressEvent(event);
}

void ImportView::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    // What core says of the orders is said again in the other language.
    if (m_stage == Stage::Preview && m_import && !isWriting())
        preview();
}

} // namespace benchbook
