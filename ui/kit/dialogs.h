// Dialogs: every question that stops a person, behind one interface, so that tests can answer.
#pragma once

#include "core/base/result.h"

#include <QSizeF>
#include <QStringList>

#include <deque>
#include <functional>
#include <optional>

class QPrinter;
class QWidget;

namespace benchbook {

struct Question
{
    QString title;
    QString text;    ///< what will happen, in one sentence
    QString detail;  ///< smaller, below; may be empty
    QString accept;  ///< the button's verb and object: "Delete lot"
    QString decline; ///< the other button: "Keep lot"
    bool dangerous = false;
};

struct FileRequest
{
    QString title;
    QString suggestedName; ///< with its ending; for saving only
    QString filter;        ///< as in QFileDialog: "Table (*.csv);;Excel workbook (*.xlsx)"
    bool replaces = true;  ///< otherwise nobody asks whether to: what is there already will be refused
};

/// The chosen path with the ending of the chosen kind of file ("Excel workbook (*.xlsx)"), where it has none or still
/// that of the suggested name. An ending that a person typed stays if a kind of the request has it: "Orders 1.5" has
/// none.
QString pathOfFilter(const QString &path, const FileRequest &request, const QString &chosenFilter);

/// What shall be printed; `paint` is called for the preview and again for the printer.
struct PrintRequest
{
    QString title;
    std::function<void(QPrinter &)> paint;
    QSizeF page = {}; ///< millimetres, without margins; empty: the printer's usual paper
};

class Dialogs
{
public:
    virtual ~Dialogs() = default;

    /// True when the person chose `accept`. Escape declines.
    virtual bool ask(QWidget *parent, const Question &question) = 0;
    /// The chosen path, or nothing.
    virtual std::optional<QString> saveFile(QWidget *parent, const FileRequest &request) = 0;
    virtual QStringList openFiles(QWidget *parent, const FileRequest &request) = 0;
    /// Shows what went wrong, with "Copy details" for the log's side of it.
    virtual void showError(QWidget *parent, const Error &error) = 0;
    virtual void showMessage(QWidget *parent, const QString &title, const QString &text) = 0;
    /// Shows the pages before they go to the printer; whether they went.
    virtual bool printPreview(QWidget *parent, const PrintRequest &request) = 0;
};

/// The dialogs of the desktop.
class RealDialogs final : public Dialogs
{
public:
    bool ask(QWidget *parent, const Question &question) override;
    std::optional<QString> saveFile(QWidget *parent, const FileRequest &request) override;
    QStringList openFiles(QWidget *parent, const FileRequest &request) override;
    void showError(QWidget *parent, const Error &error) override;
    void showMessage(QWidget *parent, const QString &title, const QString &text) override;
    bool printPreview(QWidget *parent, const PrintRequest &request) override;
};

/// Answers from queues and remembers what was asked. An empty queue declines.
class ScriptedDialogs final : public Dialogs
{
public:
    std::deque<bool> answers;
    std::deque<QStringList> files; ///< for saving, the first of each entry is taken
    QStringList shown;             ///< every question, request and message, in order
    QString printTo;               ///< the PDF that what is printed goes to; empty: nowhere

    bool ask(QWidget *parent, const Question &question) override;
    std::optional<QString> saveFile(QWidget *parent, const FileRequest &request) override;
    QStringList openFiles(QWidget *parent, const FileRequest &request) override;
    void showError(QWidget *parent, const Error &error) override;
    void showMessage(QWidget *parent, const QString &title, const QString &text) override;
    bool printPreview(QWidget *parent, const PrintRequest &request) override;

private:
    QStringList nextFiles();
};

} // namespace benchbook
