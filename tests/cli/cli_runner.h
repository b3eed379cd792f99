// Runs the real benchbook-cli and collects what it says.
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace benchbook::testing {

struct CliRun
{
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
    QJsonDocument document; ///< of the output; null unless it is exactly one JSON value

    QJsonValue operator[](QStringView key) const { return document.object().value(key); }
    QString errorCode() const { return document.object()[u"error"][u"code"].toString(); }
    QString errorMessage() const { return document.object()[u"error"][u"message"].toString(); }
    QJsonArray errorDetails() const;
    /// For the message of a failed check.
    QByteArray told() const { return QByteArray::number(exitCode) + ": " + output + errors; }
};

/// `input` goes to standard input.
CliRun runCli(const QStringList &arguments, const QByteArray &input = {});

} // namespace benchbook::testing

#define CLI_VERIFY(run, code)                                                                                          \
    do {                                                                                                               \
        const benchbook::testing::CliRun &run_ = (run);                                                                \
        QVERIFY2(run_.exitCode == (code), run_.told().constData());                                                    \
    } while (false)
