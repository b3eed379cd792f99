#include "app/cli/session.h"

#include "core/base/whole_file.h"
#include "core/journal/history.h"
#include "core/peers/deals.h"
#include "core/planning/ahead/look_ahead.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QThread>

#include <cstdio>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct SessionText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr qint64 largestJsonFile = 16 * 1024 * 1024;

} // namespace

Progress Session::progress() const
{
    return Progress(
        [](double done, const QString &what) {
            std::fprintf(stderr, "%3d %% %s\n", static_cast<int>(done * 100), qPrintable(what));
        },
        m_token);
}

LookAhead &Session::lookAhead()
{
    if (!m_lookAhead)
        m_lookAhead = std::make_shared<LookAhead>(QThread::idealThreadCount());
    return *m_lookAhead;
}

QTimeZone Session::timeZone() const { return m_studio ? m_studio->timeZone() : QTimeZone::utc(); }

QLocale Session::locale() const
{
    const QString language = m_arguments.value("lang");
    if (language == u"zh")
        return QLocale(QLocale::Chinese, QLocale::China);
    if (language == u"en")
        return QLocale(QLocale::English, QLocale::UnitedStates);
    return QLocale::system();
}

CellFormat Session::cellFormat(const Studio &studio) const { return {studio.currency(), studio.timeZone(), locale()}; }

Result<QString> Session::studioPath()
{
    const QString path = m_arguments.value("file");
    if (path.isEmpty())
        return usage(SessionText::tr("Name the studio file with --file STUDIO.benchbook."));
    return path;
}

Result<Studio *> Session::open(Access access)
{
    if (!m_studio) {
        BENCHBOOK_ASSIGN(const QString path, studioPath());
        if (m_token.isCancelled())
            return Error{ErrorCode::Cancelled, SessionText::tr("Stopped; nothing was done.")};
        Result<std::unique_ptr<Studio>> opened = Studio::open(path, access, m_clock);
        if (!opened.ok()) {
            m_blame = ExitCode::StudioFile;
            return opened.error();
        }
        m_studio = std::move(*opened);
        if (access == Access::ReadWrite)
            BENCHBOOK_TRY(reckonStaleDeals(*m_studio));
        ChangeBus *changes = &m_studio->changes();
        QObject::connect(changes, &ChangeBus::committed, changes,
                         [this](const ChangeSet &done) { m_written = done.entry; });
    }
    return m_studio.get();
}

Result<Studio *> Session::read() { return open(Access::ReadOnly); }

Result<Studio *> Session::write() { return open(Access::ReadWrite); }

Result<PersonRef> Session::signer()
{
    const QString name = m_arguments.value("by");
    if (name.isEmpty())
        return PersonRef();
    BENCHBOOK_ASSIGN(const Id<Person> person, find<Person>("persons", name));
    return PersonRef(person);
}

Error Session::usage(Error error)
{
    m_blame = ExitCode::Usage;
    return error;
}

Error Session::badInput(const QString &file, int line, int column, const QString &reason)
{
    m_blame = ExitCode::BadInput;
    QJsonObject detail{{u"file"_s, file}, {u"message"_s, reason}};
    if (line > 0)
        detail.insert(u"line"_s, line);
    if (column > 0)
        detail.insert(u"column"_s, column);
    m_details << detail;
    if (line <= 0)
        return Error::invalid(file + u": "_s + reason);
    const QString place =
        column > 0 ? SessionText::tr("%1, line %2, column %3: %4").arg(file).arg(line).arg(column).arg(reason)
                   : SessionText::tr("%1, line %2: %3").arg(file).arg(line).arg(reason);
    return Error::invalid(place);
}

Error Session::badInput(Error error)
{
    m_blame = ExitCode::BadInput;
    return error;
}

Error Session::badInput(Error error, const QString &name)
{
    m_blameName = name;
    return badInput(std::move(error));
}

Result<Quantity> Session::quantity(const QString &text, const Unit &unit)
{
    BENCHBOOK_ASSIGN(const TypedQuantity given, typed(parseTypedQuantity(text, unit)));
    return typed(convert(given.quantity, given.unit, unit, Rounding::HalfEven));
}

Result<Money> Session::money(const QString &text)
{
    Q_ASSERT(m_studio);
    return typed(parseMoney(text, m_studio->currency()));
}

Result<QDate> Session::day(const char *option)
{
    const QString text = m_arguments.value(option);
    if (!m_arguments.has(option))
        return QDate();
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!day.isValid())
        return usage(SessionText::tr("“%1” is not a day; write it as 2026-09-01.").arg(text));
    return day;
}

Result<int> Session::count(const QString &text)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    if (!ok || number < 0)
        return usage(SessionText::tr("“%1” is not a whole number from 0.").arg(text));
    return number;
}

Result<std::optional<int>> Session::maybeCount(const char *option)
{
    if (!m_arguments.has(option))
        return std::optional<int>();
    BENCHBOOK_ASSIGN(const int number, count(m_arguments.value(option)));
    return std::optional<int>(number);
}

Result<qint64> Session::find(const char *kind, const QString &reference)
{
    const RecordKind *record = m_kinds.find(QString::fromLatin1(kind));
    Q_ASSERT_X(record, "Session::find", kind);
    Q_ASSERT(m_studio);
    return m_studio->read([&](const Reader &reader) { return findRecord(reader, *record, reference); });
}

Result<QByteArray> Session::inputFile(const QString &name, qint64 limit)
{
    if (name != u"-") {
        const Result<QByteArray> bytes = readForeignFile(name, limit);
        return bytes.ok() ? bytes : badInput(name, 0, 0, bytes.error().message);
    }
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return badInput(name, 0, 0, SessionText::tr("the file cannot be read (%1)").arg(input.errorString()));
    QByteArray bytes = input.read(limit + 1);
    if (bytes.size() > limit)
        return badInput(name, 0, 0, SessionText::tr("the file is larger than %1 MB").arg(limit >> 20));
    return bytes;
}

Result<QJsonObject> Session::jsonFile(const QString &name)
{
    BENCHBOOK_ASSIGN(const QByteArray bytes, inputFile(name, largestJsonFile));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError) {
        const QByteArray before = bytes.left(problem.offset);
        const auto line = static_cast<int>(before.count('\n')) + 1;
        const auto column = static_cast<int>(before.size() - before.lastIndexOf('\n') - 1) + 1;
        return badInput(name, line, column, problem.errorString());
    }
    if (!document.isObject())
        return badInput(name, 1, 1, SessionText::tr("one JSON object is expected: {\"name\": …}"));
    return document.object();
}

Answer Session::done(QJsonObject json)
{
    if (!m_written)
        return {json, SessionText::tr("It was so already; nothing was written.")};
    const auto action = m_studio->read([&](const Reader &reader) { return entryById(reader, *m_written); });
    if (!action.ok())
        return {json};
    json.insert(u"action"_s, idText(action->id));
    const QString sentence = action->sentence.text();
    json.insert(u"done"_s, sentence);
    return {json, SessionText::tr("Done: %1").arg(sentence)};
}

QString idText(qint64 id) { return QString::number(id); }

QJsonValue moneyJson(const std::optional<Money> &money, const Currency &currency)
{
    return money ? QJsonValue(plainText(*money, currency)) : QJsonValue(QJsonValue::Null);
}

void putQuantity(QJsonObject &json, const char *key, Quantity quantity, const Unit &unit)
{
    json.insert(QString::fromLatin1(key), plainText(quantity));
    json.insert(u"unit"_s, unit.code);
}

QJsonValue dayJson(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

} // namespace benchbook::cli
