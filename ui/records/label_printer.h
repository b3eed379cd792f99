// LabelPrinter: a button that prints labels — a menu of the labels there are, then the preview.
#pragma once

#include "core/scan.h"
#include "ui/records/session.h"

#include <functional>

class QAction;
class QActionGroup;
class QMenu;
class QToolButton;

namespace benchbook {

/// Which label and which printer was used last is remembered. Whatever the device, the label is painted on the dots
/// of the label printer that was chosen, so that a printed code is as sharp as a tested one.
class LabelPrinter final : public QObject
{
    Q_OBJECT
public:
    /// Reads what is to be printed when the person has chosen a label.
    using Source = std::function<Result<std::vector<LabelContent>>(const Reader &)>;

    /// Dialogs open over `page`, which is the owner.
    LabelPrinter(const QString &name, const QString &iconName, Session &session, QWidget *page);

    /// Opens the menu; to be placed by the page.
    QToolButton *button() const { return m_button; }
    void setSource(Source source) { m_source = std::move(source); }
    /// `says` is what the button is for: "Print its label".
    void retranslate(const QString &says);

Q_SIGNALS:
    void saved(const QString &message);

private:
    void print(const QString &preset);
    void savePdf();
    std::optional<LabelJob> job(const QString &preset);
    int dpi() const;
    void showDpi();

    Session &m_session;
    QWidget *m_page;
    Source m_source;
    QToolButton *m_button;
    QMenu *m_menu;
    QActionGroup *m_resolutions;
    QAction *m_pdf;
};

/// "40 × 30 mm", "A4, 24 labels".
QString labelPresetName(const LabelPreset &preset);

} // namespace benchbook
