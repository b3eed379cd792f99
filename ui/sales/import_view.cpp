#include "ui/sales/import_view.h"

#include "ui/kit/buttons.h"
#include "ui/kit/label.h"
#include "ui/kit/table_view.h"
#include "ui/sales/import_preview_model.h"
#include "ui/sales/order_sheet.h"

#include <QCheckBox>
#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSettings>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {
constexpr QLatin1StringView keepPersonalSetting("import/keepPersonalData");
}

ImportView::ImportView(Session &session, QWidget *parent)
    : Card(parent), m_session(session), m_close(new FlatButton(u"importClose"_s)),
      m_hint(new Label({}, Label::Size::Body, Tone::Muted)), m_facts(new Label), m_message(new Label),
      m_choose(makeButton(u"importChoose"_s, QString(), u"folder-open"_s)), m_personal(new QCheckBox),
      m_questions(new QWidget), m_questionColumn(new QVBoxLayout(m_questions)),
      m_model(new ImportPreviewModel(this)), m_table(new TableView(u"importTable"_s)),
      m_importButton(new PrimaryButton(u"importNow"_s)), m_undo(makeButton(u"importUndo"_s, QString(), u"undo-2"_s))
{
    setObjectName(u"importView"_s);
    setFocusPolicy(Qt::StrongFocus);
    setTitle(QString());
    m_personal->setObjectName(u"importPersonal"_s);
    m_message->setObjectName(u"importMessage"_s);
    m_facts->setObjectName(u"importFacts"_s);
    for (Label *label : {m_hint, m_facts, m_message})
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
    column()->addWidget(m_message);
    column()->addWidget(m_questions);
    column()->addWidget(m_table, 1);
    column()->addLayout(row);
    column()->addStretch();
    connect(m_choose, &QPushButton::clicked, this, &ImportView::choose);
    connect(m_close, &QPushButton::clicked, this, &ImportView::closed);
    connect(m_importButton, &QPushButton::clicked, this, &ImportView::importNow);
    connect(m_undo, &QPushButton::clicked, this, &ImportView::takeBack);
    // Not kept until somebody says so; then it is said once for all imports.
    m_options.keepPersonalData = QSettings().value(keepPersonalSetting, false).toBool();
    m_personal->setChecked(m_options.keepPersonalData);
    connect(m_personal, &QCheckBox::toggled, this, [this](bool keep) {
        m_options.keepPersonalData = keep;
        QSettings().setValue(keepPersonalSetting, keep);
        if (m_stage == Stage::Preview)
            read();
    });
    retranslate();
}

void ImportView::choose()
{
    const QStringList paths = m_session.dialogs().openFiles(
        this, {tr("Choose the export files of one shop"), QString(), tr("Shop exports (*.csv *.txt)")});
    if (!paths.isEmpty())
        openPaths(paths);
}

void ImportView::openPaths(const QStringList &paths)
{
    std::vector<ChannelFile> files;
    for (const QString &path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            say(tr("“%1” cannot be read: %2").arg(path, file.errorString()), Tone::Danger);
            return;
        }
        files.push_back({QFileInfo(path).fileName(), file.read(maxChannelFileBytes + 1)});
    }
    m_files = std::move(files);
    m_asked.clear();
    m_options.matches.clear();
    m_outcome.reset();
    m_takenBack = false;
    read();
    if (m_stage == Stage::Preview)
        m_importButton->setFocus(Qt::OtherFocusReason);
}

void ImportView::read()
{
    ChannelOptions options;
    options.studioZone = m_session.studio().timeZone();
    options.keepPersonalData = m_options.keepPersonalData;
    auto imported = readChannelFiles(m_files, options);
    if (!imported.ok()) {
        m_stage = Stage::Choose;
        m_preview.reset();
        say(imported.error().message, Tone::Danger);
        showStage();
        return;
    }
    m_import = std::move(*imported);
    preview();
}

void ImportView::preview()
{
    auto previewed = previewImport(m_session.studio(), *m_import, m_options);
    if (!previewed.ok()) {
        m_stage = Stage::Choose;
        say(previewed.error().message, Tone::Danger);
        showStage();
        return;
    }
    m_preview = std::move(*previewed);
    m_model->setRows(m_preview->rows);
    m_stage = Stage::Preview;
    if (m_asked.empty()) {
        m_asked = m_preview->unmatched;
        fillUnmatched();
    }
    say(QString(), Tone::Neutral);
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
            preview();
        });
    }
}

void ImportView::importNow()
{
    if (m_stage != Stage::Preview || !m_import)
        return;
    auto done = importOrders(m_session.studio(), *m_import, m_options, m_session.person());
    if (!done.ok()) {
        say(done.error().message, Tone::Danger);
        return;
    }
    m_outcome = *done;
    m_stage = Stage::Done;
    say(QString(), Tone::Neutral);
    showStage();
    // The button that was pressed is gone; Space and Escape both lead back to the orders.
    m_close->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

void ImportView::takeBack()
{
    if (!m_outcome || !m_outcome->batch)
        return;
    const auto undone = takeBackImport(m_session.studio(), *m_outcome->batch, m_session.person());
    if (!undone.ok()) {
        say(undone.error().message, Tone::Danger);
        return;
    }
    m_takenBack = true;
    showStage();
    m_close->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
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
        files << tr("%1 (%2)").arg(file.name, encodingName(file.encoding));
    lines << QString(m_import->channelName % u" · "_s % files.join(tr(", ")));
    QStringList sums{tr("%n order(s)", nullptr, m_preview->totals.orders), tr("%n line(s)", nullptr, m_preview->totals.lines)};
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
    m_hint->setVisible(m_stage == Stage::Choose);
    m_facts->setVisible(previewing || done);
    m_questions->setVisible(previewing && !m_asked.empty());
    m_table->setVisible(previewing);
    m_choose->setVisible(!done);
    m_personal->setVisible(!done);
    m_importButton->setVisible(previewing);
    m_undo->setVisible(done && !m_takenBack && m_outcome->batch.has_value());
    m_close->setText(done ? tr("Back to the orders") : tr("Leave it"));
    if (previewing) {
        m_facts->setText(summary().join(u'\n'));
        const int count = m_preview->newOrders + m_preview->changedOrders;
        m_importButton->setEnabled(count > 0 || !m_options.matches.empty());
        m_importButton->setText(tr("Import %n order(s)", nullptr, count));
    } else if (done && m_takenBack) {
        m_facts->setText(tr("The import was taken back whole; none of its orders are left in the list."));
    } else if (done) {
        QStringList lines{QStringList{tr("%n new order(s)", nullptr, m_outcome->newOrders),
                                      tr("%n changed order(s)", nullptr, m_outcome->changedOrders),
                                      tr("%n new customer(s)", nullptr, m_outcome->newCustomers)}
                              .join(u" · "_s)};
        if (m_outcome->unmatchedLines > 0)
            lines << tr("%n line(s) still wait for a product: see the filter “Unmatched”.", nullptr, m_outcome->unmatchedLines);
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
        Q_EMIT closed();
    else
        Card::keyPressEvent(event);
}

void ImportView::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace benchbook
