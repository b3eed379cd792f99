#include "ui/kit/dialogs.h"

#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFileIconProvider>
#include <QMessageBox>
#include <QMimeDatabase>
#include <QPageSize>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

struct DialogsText
{
    Q_DECLARE_TR_FUNCTIONS(Dialogs)
};

/// Says what a file is by its name alone. Qt's own provider, and the dialogs of the desktops, look into the files they
/// list, and so would let go of SQLite's locks on an open studio: see isStudioFileName.
class NamesOnly final : public QFileIconProvider
{
public:
    using QFileIconProvider::icon;
    QIcon icon(const QFileInfo &file) const override { return icon(file.isDir() ? Folder : File); }
    QString type(const QFileInfo &file) const override
    {
        return file.isDir() ? DialogsText::tr("Folder")
                            : QMimeDatabase().mimeTypeForFile(file.fileName(), QMimeDatabase::MatchExtension).comment();
    }
};

/// A file dialog that opens no file; its filter comes back in `chosenFilter`. No paths: it was given up.
QStringList chooseFiles(QWidget *parent, const FileRequest &request, QFileDialog::FileMode mode, const QString &folder,
                        QString *chosenFilter = nullptr)
{
    NamesOnly names;
    QFileDialog dialog(parent, request.title, folder, request.filter);
    dialog.setObjectName(QStringLiteral("fileDialog"));
    dialog.setOption(QFileDialog::DontUseNativeDialog);
    dialog.setIconProvider(&names);
    dialog.setFileMode(mode);
    if (mode == QFileDialog::AnyFile) {
        dialog.setAcceptMode(QFileDialog::AcceptSave);
        dialog.setOption(QFileDialog::DontConfirmOverwrite, !request.replaces);
        dialog.selectFile(request.suggestedName);
    }
    const bool chosen = dialog.exec() == QDialog::Accepted;
    if (chosenFilter)
        *chosenFilter = dialog.selectedNameFilter();
    return chosen ? dialog.selectedFiles() : QStringList();
}

QString lastFolder() { return QSettings().value(u"dialogs/folder"_s).toString(); }

void rememberFolder(const QString &path) { QSettings().setValue(u"dialogs/folder"_s, QFileInfo(path).absolutePath()); }

/// ".csv" and ".txt" of "Tables (*.csv *.txt)".
QStringList endingsIn(const QString &filter)
{
    static const QRegularExpression pattern(u"\\*(\\.\\w+)"_s);
    QStringList endings;
    for (auto found = pattern.globalMatch(filter); found.hasNext();)
        endings << found.next().captured(1);
    return endings;
}

std::optional<QString> endingOf(const QString &path, const QStringList &endings)
{
    for (const QString &ending : endings) {
        if (path.endsWith(ending, Qt::CaseInsensitive))
            return ending;
    }
    return std::nullopt;
}

} // namespace

bool RealDialogs::ask(QWidget *parent, const Question &question)
{
    QMessageBox box(parent);
    box.setObjectName(u"questionDialog"_s);
    box.setIcon(question.dangerous ? QMessageBox::Warning : QMessageBox::Question);
    box.setWindowTitle(question.title);
    box.setText(question.text);
    box.setInformativeText(question.detail);
    QPushButton *accept = box.addButton(question.accept, QMessageBox::AcceptRole);
    QPushButton *decline = box.addButton(question.decline.isEmpty() ? DialogsText::tr("Cancel") : question.decline,
                                         QMessageBox::RejectRole);
    // What cannot be taken back is never one careless Enter away.
    box.setDefaultButton(question.dangerous ? decline : accept);
    box.setEscapeButton(decline);
    box.exec();
    return box.clickedButton() == accept;
}

QString pathOfFilter(const QString &path, const FileRequest &request, const QString &chosenFilter)
{
    const QStringList wanted = endingsIn(chosenFilter);
    if (wanted.isEmpty() || endingOf(path, wanted))
        return path;
    const QString ofSuggestion = QFileInfo(request.suggestedName).suffix();
    if (const auto ending = endingOf(path, {QString(u'.' + ofSuggestion)}); ending && !ofSuggestion.isEmpty())
        return path.chopped(ending->size()) + wanted.first();
    return endingOf(path, endingsIn(request.filter)) ? path : QString(path + wanted.first());
}

std::optional<QString> RealDialogs::saveFile(QWidget *parent, const FileRequest &request)
{
    QString chosenFilter;
    const QStringList chosen = chooseFiles(parent, request, QFileDialog::AnyFile, lastFolder(), &chosenFilter);
    if (chosen.isEmpty())
        return std::nullopt;
    const QString &typed = chosen.first();
    const QString path = pathOfFilter(typed, request, chosenFilter);
    rememberFolder(path);
    // The file dialog has asked about the name that was typed only.
    const Question overwrite{request.title,
                             DialogsText::tr("“%1” is there already.").arg(QFileInfo(path).fileName()),
                             {},
                             DialogsText::tr("Replace it"),
                             DialogsText::tr("Keep it"),
                             true};
    if (request.replaces && path != typed && QFileInfo::exists(path) && !ask(parent, overwrite))
        return std::nullopt;
    return path;
}

QStringList RealDialogs::openFiles(QWidget *parent, const FileRequest &request)
{
    const QStringList paths = chooseFiles(parent, request, QFileDialog::ExistingFiles, lastFolder());
    if (!paths.isEmpty())
        rememberFolder(paths.first());
    return paths;
}

void RealDialogs::showError(QWidget *parent, const Error &error)
{
    QMessageBox box(QMessageBox::Warning, DialogsText::tr("This was not done"), error.message, QMessageBox::NoButton,
                    parent);
    box.setObjectName(u"errorDialog"_s);
    QPushButton *copy = box.addButton(DialogsText::tr("Copy details"), QMessageBox::ActionRole);
    QPushButton *close = box.addButton(DialogsText::tr("Close"), QMessageBox::AcceptRole);
    box.setDefaultButton(close);
    box.setEscapeButton(close);
    box.exec();
    if (box.clickedButton() == copy)
        QApplication::clipboard()->setText(
            QString(codeName(error.code) + u'\n' + error.message + u'\n' + error.detail));
}

void RealDialogs::showMessage(QWidget *parent, const QString &title, const QString &text)
{
    QMessageBox box(QMessageBox::Information, title, text, QMessageBox::NoButton, parent);
    box.setObjectName(u"messageDialog"_s);
    box.addButton(DialogsText::tr("Close"), QMessageBox::AcceptRole);
    box.exec();
}

bool RealDialogs::printPreview(QWidget *parent, const PrintRequest &request)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(request.title);
    if (!request.page.isEmpty()) {
        printer.setPageSize(QPageSize(request.page, QPageSize::Millimeter, request.title, QPageSize::ExactMatch));
        printer.setPageMargins(QMarginsF());
    }
    QPrintPreviewDialog preview(&printer, parent);
    preview.setObjectName(u"printPreview"_s);
    preview.setWindowTitle(request.title);
    QObject::connect(&preview, &QPrintPreviewDialog::paintRequested, &preview,
                     [&request](QPrinter *target) { request.paint(*target); });
    return preview.exec() == QDialog::Accepted;
}

bool ScriptedDialogs::ask(QWidget *, const Question &question)
{
    shown << question.text;
    if (answers.empty())
        return false;
    const bool answer = answers.front();
    answers.pop_front();
    return answer;
}

std::optional<QString> ScriptedDialogs::saveFile(QWidget *, const FileRequest &request)
{
    shown << request.title;
    const QStringList next = nextFiles();
    return next.isEmpty() ? std::nullopt : std::optional(next.first());
}

QStringList ScriptedDialogs::openFiles(QWidget *, const FileRequest &request)
{
    shown << request.title;
    return nextFiles();
}

void ScriptedDialogs::showError(QWidget *, const Error &error) { shown << error.message; }

void ScriptedDialogs::showMessage(QWidget *, const QString &, const QString &text) { shown << text; }

bool ScriptedDialogs::printPreview(QWidget *, const PrintRequest &request)
{
    shown << request.title;
    if (printTo.isEmpty())
        return false;
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(printTo);
    request.paint(printer);
    return true;
}

QStringList ScriptedDialogs::nextFiles()
{
    if (files.empty())
        return {};
    QStringList next = files.front();
    files.pop_front();
    return next;
}

} // namespace benchbook
