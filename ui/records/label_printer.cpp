#include "ui/records/label_printer.h"

#include "core/reports/page/report_fonts.h"
#include "ui/kit/buttons.h"
#include "ui/kit/icon.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QDir>
#include <QMenu>
#include <QPainter>
#include <QPrinter>
#include <QSettings>
#include <QToolButton>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

const QString presetKey = u"labels/preset"_s;
const QString dpiKey = u"labels/dpi"_s;
constexpr int resolutions[] = {203, 300};

/// Page after page in the dots of the label printer; the device may have finer ones.
void paintLabels(QPrinter &printer, const LabelJob &job, int dpi)
{
    QPainter painter(&printer);
    const double scale = static_cast<double>(printer.resolution()) / dpi;
    const QFont font(ReportFonts().family());
    for (std::size_t done = 0; done < job.labels.size();) {
        if (done > 0)
            printer.newPage();
        painter.save();
        painter.scale(scale, scale);
        const auto taken = paintLabelPage(painter, job.preset, dpi, job.labels, static_cast<int>(done),
                                          done == 0 ? job.skipped : 0, font);
        painter.restore();
        if (!taken.ok())
            return;
        done += static_cast<std::size_t>(*taken);
    }
}

} // namespace

QString labelPresetName(const LabelPreset &preset)
{
    if (preset.isSheet())
        return QCoreApplication::translate("LabelPrinter", "A4, %n label(s)", nullptr, preset.perPage());
    return QCoreApplication::translate("LabelPrinter", "%1 × %2 mm").arg(preset.width / 1000).arg(preset.height / 1000);
}

LabelPrinter::LabelPrinter(const QString &name, const QString &iconName, Session &session, QWidget *page)
    : QObject(page),
      m_session(session),
      m_page(page),
      m_button(makeIconButton(name, iconName, {}, page)),
      m_menu(new QMenu(m_button)),
      m_resolutions(new QActionGroup(this)),
      m_pdf(nullptr)
{
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setMenu(m_menu);
    m_menu->setObjectName(QString(name + u"Menu"_s));
    for (const LabelPreset &preset : labelPresets()) {
        QAction *action = m_menu->addAction(QString());
        action->setData(preset.key);
        connect(action, &QAction::triggered, this, [this, key = preset.key] { print(key); });
    }
    m_menu->addSeparator();
    for (const int resolution : resolutions) {
        QAction *action = m_resolutions->addAction(m_menu->addAction(QString()));
        action->setCheckable(true);
        action->setData(resolution);
        connect(action, &QAction::triggered, this, [resolution] { QSettings().setValue(dpiKey, resolution); });
    }
    m_menu->addSeparator();
    m_pdf = m_menu->addAction(QString());
    connect(m_pdf, &QAction::triggered, this, &LabelPrinter::savePdf);
    // Another page may have chosen another printer meanwhile.
    connect(m_menu, &QMenu::aboutToShow, this, &LabelPrinter::showDpi);
}

void LabelPrinter::retranslate(const QString &says)
{
    m_button->setToolTip(says);
    m_button->setAccessibleName(says);
    for (QAction *action : m_menu->actions()) {
        if (const LabelPreset *preset = findLabelPreset(action->data().toString()))
            action->setText(labelPresetName(*preset));
    }
    for (QAction *action : m_resolutions->actions())
        action->setText(tr("Label printer with %1 dots per inch").arg(action->data().toInt()));
    m_pdf->setText(tr("Save as PDF…"));
    m_pdf->setIcon(icon(u"download"_s, Tone::Neutral));
}

int LabelPrinter::dpi() const { return QSettings().value(dpiKey, resolutions[0]).toInt(); }

void LabelPrinter::showDpi()
{
    for (QAction *action : m_resolutions->actions())
        action->setChecked(action->data().toInt() == dpi());
}

std::optional<LabelJob> LabelPrinter::job(const QString &preset)
{
    const LabelPreset *chosen = findLabelPreset(preset);
    if (!chosen || !m_source)
        return std::nullopt;
    auto labels = m_session.studio().read(m_source);
    if (!m_session.succeeded(labels, m_page))
        return std::nullopt;
    if (labels->empty()) {
        m_session.dialogs().showMessage(m_page, tr("Labels"), tr("There is nothing to print a label for."));
        return std::nullopt;
    }
    return LabelJob{std::move(*labels), *chosen};
}

void LabelPrinter::print(const QString &preset)
{
    QSettings().setValue(presetKey, preset);
    const std::optional<LabelJob> wanted = job(preset);
    if (!wanted)
        return;
    const QSizeF page = QSizeF(wanted->preset.page()) / 1000.0;
    m_session.dialogs().printPreview(
        m_page, {tr("Labels"), [this, &wanted](QPrinter &printer) { paintLabels(printer, *wanted, dpi()); }, page});
}

void LabelPrinter::savePdf()
{
    const std::optional<LabelJob> wanted = job(QSettings().value(presetKey, labelPresets().front().key).toString());
    if (!wanted)
        return;
    const QString name = QString(tr("Labels") % u' ' % m_session.today().toString(Qt::ISODate) % u".pdf"_s);
    const auto path = m_session.dialogs().saveFile(m_page, {tr("Save the labels"), name, tr("PDF (*.pdf)")});
    if (!path)
        return;
    const auto pages = writeLabels(*wanted, dpi(), *path, QFont(ReportFonts().family()));
    if (m_session.succeeded(pages, m_page)) {
        const int count = static_cast<int>(wanted->labels.size());
        Q_EMIT saved(tr("%n label(s) saved in %1", nullptr, count).arg(QDir::toNativeSeparators(*path)));
    }
}

} // namespace benchbook
