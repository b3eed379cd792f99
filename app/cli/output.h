// What goes to stdout: one JSON value, or text and tables for people.
#pragma once

#include "app/cli/command.h"
#include "app/cli/exit_code.h"

#include <QStringList>

#include <vector>

namespace benchbook::cli {

/// A table of text with its columns aligned; Chinese characters count as two.
QString textTable(const QStringList &titles, const std::vector<QStringList> &rows);
/// "Label: value" lines and indented lists, for answers that have no text of their own; what is empty is left out.
QString readableText(const QJsonValue &value);

void writeAnswer(const Answer &answer, bool json);
/// With JSON {"error":{…}} on stdout; otherwise the sentence on stderr. `code` is empty for the error's own.
void writeError(const Error &error, const QString &code, const QJsonArray &details, bool json);

} // namespace benchbook::cli
