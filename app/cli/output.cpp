#include "app/cli/output.h"

#include "app/cli/key_words.h"
#include "core/journal/list.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct OutputText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

int shownWidth(const QString &text)
{
    int width = 0;
    for (const QChar character : text) {
        const char16_t unit = character.unicode();
        const bool wide = (unit >= 0x1100 && unit <= 0x115f) || (unit >= 0x2e80 && unit <= 0xa4cf) ||
                          (unit >= 0xac00 && unit <= 0xd7a3) || (unit >= 0xf900 && unit <= 0xfaff) ||
                          (unit >= 0xfe30 && unit <= 0xfe6f) || (unit >= 0xff00 && unit <= 0xff60);
        width += wide ? 2 : character.isLowSurrogate() ? 0 : 1;
    }
    return width;
}

bool isEmpty(const QJsonValue &value)
{
    return (value.isString() && value.toString().isEmpty()) || (value.isArray() && value.toArray().isEmpty());
}

QString wordFor(const QString &key, const QJsonValue &value)
{
    if (value.isNull())
        return u"—"_s;
    if (value.isBool())
        return value.toBool() ? OutputText::tr("yes") : OutputText::tr("no");
    const QString text = value.toVariant().toString();
    return key == u"state" ? stateTitle(text) : text;
}

QStringList keysInOrder(const QJsonObject &object)
{
    QStringList keys = object.keys();
    std::stable_sort(keys.begin(), keys.end(),
                     [](const QString &a, const QString &b) { return placeOf(a) < placeOf(b); });
    return keys;
}

void appendReadable(QString &out, const QJsonValue &value, const QString &indent)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QString &key : keysInOrder(object)) {
            const QJsonValue part = object[key];
            if (isEmpty(part))
                continue;
            const bool nested = part.isObject() || part.isArray();
            out += indent + wordsOf(key) + (nested ? u":\n"_s : QString(u": "_s + wordFor(key, part) + u'\n'));
            if (nested)
                appendReadable(out, part, indent + u"  "_s);
        }
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array) {
            QString text;
            appendReadable(text, item, indent + u"  "_s);
            // The dash stands in the indentation of the item's first line.
            if (text.startsWith(indent + u"  "_s))
                text.replace(indent.size(), 1, u'-');
            out += text;
        }
    } else {
        out += indent + wordFor(QString(), value) + u'\n';
    }
}

void writeText(FILE *stream, const QString &text)
{
    if (text.isEmpty())
        return;
    QByteArray bytes = text.toUtf8();
    if (!bytes.endsWith('\n'))
        bytes += '\n';
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

QString jsonLine(const QJsonValue &value)
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

} // namespace

QString textTable(const QStringList &titles, const std::vector<QStringList> &rows)
{
    std::vector<QStringList> lines{titles};
    lines.insert(lines.end(), rows.begin(), rows.end());
    std::vector<int> widths(static_cast<std::size_t>(titles.size()), 0);
    for (QStringList &line : lines) {
        for (qsizetype i = 0; i < line.size(); ++i) {
            line[i].replace(u'\n', u' ');
            int &width = widths[static_cast<std::size_t>(i)];
            width = std::max(width, shownWidth(line[i]));
        }
    }
    QString text;
    for (const QStringList &line : lines) {
        QString row;
        for (qsizetype i = 0; i < line.size(); ++i)
            row += line[i] + QString(widths[static_cast<std::size_t>(i)] - shownWidth(line[i]) + 2, u' ');
        while (row.endsWith(u' '))
            row.chop(1);
        text += row + u'\n';
    }
    return text;
}

QString readableText(const QJsonValue &value)
{
    QString text;
    appendReadable(text, value, QString());
    return text;
}

void writeAnswer(const Answer &answer, bool json)
{
    if (json)
        writeText(stdout, jsonLine(answer.json));
    else
        writeText(stdout, answer.text.isEmpty() ? readableText(answer.json) : answer.text);
}

void writeError(const Error &error, const QString &code, const QJsonArray &details, bool json)
{
    if (!json) {
        writeText(stderr, error.message);
        return;
    }
    QJsonArray all = details;
    for (const Issue &issue : error.issues)
        all << QJsonObject{{u"field"_s, issue.field}, {u"message"_s, issue.message}};
    const QJsonObject body{
        {u"code"_s, code.isEmpty() ? codeName(error.code) : code}, {u"message"_s, error.message}, {u"details"_s, all}};
    writeText(stdout, jsonLine(QJsonObject{{u"error"_s, body}}));
    if (!error.detail.isEmpty())
        writeText(stderr, error.detail);
}

} // namespace benchbook::cli
