#include "tests/cli/cli_studio.h"

#include <QFile>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

CliStudio::CliStudio()
{
    // Made once by the commands themselves, then copied.
    static QByteArray made;
    if (!made.isEmpty()) {
        write(u"studio.benchbook"_s, made);
        return;
    }
    fill();
    made = bytes();
}

void CliStudio::fill() const
{
    done({u"new"_s, u"--name"_s, u"Test workshop"_s, u"--currency"_s, u"CNY"_s, u"--time-zone"_s, u"Asia/Shanghai"_s});
    const auto add = [&](const QString &kind, const QByteArray &json) {
        done({u"add"_s, kind, u"--json-file"_s, u"-"_s}, json);
    };
    add(u"materials"_s, R"({"name": "Veg tan", "kind": "leather", "unit": "dm2"})");
    add(u"materials"_s, R"({"name": "Thread", "kind": "thread", "unit": "m", "loose": true})");
    add(u"persons"_s, R"({"name": "Lin", "role": "owner", "rate": "120"})");
    add(u"persons"_s, R"({"name": "Chen", "rate": "60"})");
    add(u"customers"_s, R"({"name": "王小姐", "phone": "13800000000"})");
    add(u"products"_s, R"({"name": "Wallet", "category": "small goods",
        "variants": [{"sku": "WAL-BRN", "name": "brown", "price": "398.00"}],
        "recipe": {"inputs": [{"material": "M-0001", "quantity": "8 dm2", "attrition": "5"},
                              {"material": "Thread", "quantity": "2 m"}],
                   "steps": [{"name": "Cut", "minutes": "5", "setupMinutes": "10"},
                             {"name": "Stitch", "minutes": "30"}]}})");
}

QString CliStudio::write(const QString &name, const QByteArray &content) const
{
    QFile file(filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written", qPrintable(name));
    return file.fileName();
}

CliRun CliStudio::run(const QStringList &command, const QByteArray &input) const
{
    return runCli(QStringList{u"--file"_s, path(), u"--json"_s, u"--lang"_s, u"en"_s} + command, input);
}

CliRun CliStudio::done(const QStringList &command, const QByteArray &input) const
{
    CliRun result = run(command, input);
    if (result.exitCode != 0)
        qFatal("%s: %s", qPrintable(command.join(u' ')), result.told().constData());
    return result;
}

QString CliStudio::hide(const QString &quantity) const
{
    const CliRun received = done({u"lot"_s, u"receive"_s, u"M-0001"_s, quantity, u"--cost"_s, u"500"_s});
    return received[u"lots"][0][u"code"].toString();
}

QString CliStudio::wallets(int quantity) const
{
    hide();
    done({u"lot"_s, u"receive"_s, u"Thread"_s, u"100 m"_s, u"--cost"_s, u"30"_s});
    const CliRun planned = done({u"work-order"_s, u"new"_s, u"WAL-BRN"_s, u"--quantity"_s, QString::number(quantity)});
    const QString code = planned[u"workOrder"][u"code"].toString();
    done({u"work-order"_s, u"issue"_s, code});
    for (const char *step : {"Cut", "Stitch"}) {
        done({u"work-order"_s, u"log"_s, code, u"--step"_s, QString::fromLatin1(step), u"--person"_s, u"Chen"_s,
              u"--minutes"_s, u"45"_s, u"--good"_s, QString::number(quantity)});
    }
    return done({u"work-order"_s, u"finish"_s, code})[u"lot"].toString();
}

int CliStudio::journalLength() const { return done({u"info"_s})[u"counts"][u"journal"].toInt(); }

QByteArray CliStudio::bytes() const
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace benchbook::testing
