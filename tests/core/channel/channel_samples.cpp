#include "tests/core/channel/channel_samples.h"

#include <QFile>
#include <QJsonDocument>
#include <QStringEncoder>

namespace benchbook::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray dataFile(const QString &name)
{
    QFile file(QStringLiteral(BENCHBOOK_TEST_DATA) % u"/channels/"_s % name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no test file %s", qUtf8Printable(name));
    return file.readAll();
}

} // namespace

ChannelFile sample(const QString &name) { return {name, dataFile(name)}; }

ChannelFile changedSample(const QString &name, const QByteArray &before, const QByteArray &after)
{
    ChannelFile file = sample(name);
    if (!file.bytes.contains(before))
        qFatal("%s does not contain %s", qUtf8Printable(name), before.constData());
    file.bytes.replace(before, after);
    return file;
}

QJsonObject expected(const QString &name)
{
    return QJsonDocument::fromJson(dataFile(u"expected.json"_s)).object().value(name).toObject();
}

ChannelOptions studio()
{
    ChannelOptions options;
    options.studioZone = QTimeZone("Asia/Shanghai");
    options.shop = u"Demo"_s;
    return options;
}

QByteArray gbk(const QString &text)
{
    QStringEncoder encoder("GB18030");
    return encoder.encode(text);
}

} // namespace benchbook::test
