// CBOR, read twice: by the house, and by a second small reader that shares nothing with it. They must agree on what is
// accepted and on what it says; what is accepted must be written back as it was; and a row of values read in pieces
// must say the same as one read whole.
#include "core/cbor/cbor_reader.h"
#include "core/cbor/cbor_sequence.h"
#include "core/cbor/cbor_writer.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>

using namespace benchbook;

namespace {

/// Straight from RFC 8949 and the house's rules: reads one value and says it as text; empty where it is refused.
class SecondReader
{
public:
    SecondReader(const unsigned char *data, size_t size) : m_at(data), m_end(data + size) {}

    std::string whole()
    {
        std::string said;
        return value(said, 0) && m_at == m_end ? said : std::string();
    }

private:
    bool number(int info, std::uint64_t &out)
    {
        if (info < 24) {
            out = std::uint64_t(info);
            return true;
        }
        if (info > 27 || m_end - m_at < (1 << (info - 24)))
            return false;
        out = 0;
        for (int i = 0; i < 1 << (info - 24); ++i)
            out = out * 256 + *m_at++;
        const std::uint64_t leastFor[] = {24, 256, 65'536, 4'294'967'296};
        return out >= leastFor[info - 24];
    }

    static bool isText(const std::string &bytes)
    {
        // Unicode's table of well-formed sequences, byte by byte.
        for (size_t i = 0; i < bytes.size();) {
            const auto at = [&](size_t n) { return n < bytes.size() ? int(static_cast<unsigned char>(bytes[n])) : -1; };
            const int lead = at(i);
            int low = 0x80;
            int high = 0xbf;
            int following = 0;
            if (lead < 0x80)
                following = 0;
            else if (lead >= 0xc2 && lead <= 0xdf)
                following = 1;
            else if (lead >= 0xe0 && lead <= 0xef) {
                following = 2;
                low = lead == 0xe0 ? 0xa0 : 0x80;
                high = lead == 0xed ? 0x9f : 0xbf;
            } else if (lead >= 0xf0 && lead <= 0xf4) {
                following = 3;
                low = lead == 0xf0 ? 0x90 : 0x80;
                high = lead == 0xf4 ? 0x8f : 0xbf;
            } else
                return false;
            for (int n = 1; n <= following; ++n) {
                if (at(i + size_t(n)) < low || at(i + size_t(n)) > high)
                    return false;
                low = 0x80;
                high = 0xbf;
            }
            i += size_t(following) + 1;
        }
        // The tables of composition are Qt's on both sides; only whether they are asked is compared. Round about,
        // because fromUtf8 drops a mark at the beginning.
        const QString text = QString::fromUtf8(("x" + bytes).c_str(), qsizetype(bytes.size()) + 1).mid(1);
        return text.normalized(QString::NormalizationForm_C) == text;
    }

    bool value(std::string &said, int depth)
    {
        if (m_at == m_end || ++m_values > 262'144)
            return false;
        const int type = *m_at >> 5;
        const int info = *m_at++ & 31;
        std::uint64_t n = 0;
        if (type == 7) {
            said = info == 20 ? "F" : info == 21 ? "T" : "N";
            return info >= 20 && info <= 22;
        }
        if (type == 6 || !number(info, n))
            return false;
        const auto left = std::uint64_t(m_end - m_at);
        switch (type) {
        case 0:
        case 1:
            said = (type == 0 ? "+" : "-") + std::to_string(n);
            return n < std::uint64_t(1) << 63;
        case 2:
        case 3: {
            if (n > left || (type == 3 && n > 65'536))
                return false;
            const std::string bytes(m_at, m_at + n);
            m_at += n;
            said = (type == 2 ? "b" : "t") + std::to_string(n) + ":" + bytes;
            return type == 2 || isText(bytes);
        }
        default:
            return container(said, type, n, depth);
        }
    }

    bool container(std::string &said, int type, std::uint64_t n, int depth)
    {
        if (depth >= 16)
            return false;
        std::set<std::string> keys;
        std::string all;
        for (std::uint64_t i = 0; i < n; ++i) {
            std::string one;
            if (type == 5) {
                if (!value(one, depth + 1) || (one[0] != '+' && one[0] != '-' && one[0] != 't') ||
                    !keys.insert(one).second)
                    return false;
                all += one + "=";
            }
            if (!value(one, depth + 1))
                return false;
            all += one + ",";
        }
        said = (type == 4 ? "[" : "{") + all + (type == 4 ? "]" : "}");
        return true;
    }

    const unsigned char *m_at;
    const unsigned char *m_end;
    int m_values = 0;
};

std::string stringSaid(char kind, const QByteArray &bytes)
{
    return kind + std::to_string(bytes.size()) + ":" + bytes.toStdString();
}

std::string treeSaid(const CborValue &value)
{
    switch (value.kind()) {
    case CborValue::Kind::Null:
        return "N";
    case CborValue::Kind::Boolean:
        return *value.toBoolean() ? "T" : "F";
    case CborValue::Kind::Integer:
        return *value.toInteger() < 0 ? "-" + std::to_string(-(*value.toInteger() + 1))
                                      : "+" + std::to_string(*value.toInteger());
    case CborValue::Kind::Bytes:
        return stringSaid('b', *value.toBytes());
    case CborValue::Kind::Text:
        return stringSaid('t', value.toText()->toUtf8());
    case CborValue::Kind::Array: {
        std::string all = "[";
        for (const CborValue &item : value.items())
            all += treeSaid(item) + ",";
        return all + "]";
    }
    case CborValue::Kind::Map: {
        std::string all = "{";
        for (const CborEntry &entry : value.entries())
            all += treeSaid(entry.key) + "=" + treeSaid(entry.value) + ",";
        return all + "}";
    }
    }
    std::abort();
}

void require(bool condition)
{
    if (!condition)
        std::abort();
}

/// Values until the end or the first fault.
std::pair<std::vector<CborValue>, std::optional<CborProblem>> inPieces(QByteArrayView bytes, qsizetype piece)
{
    CborSequenceReader reader(1 << 20);
    std::vector<CborValue> values;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        reader.add(bytes.sliced(at, std::min(piece, bytes.size() - at)));
        while (auto value = reader.next())
            values.push_back(*value);
    }
    return {values, reader.problem()};
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    const CborRead read = tryReadCbor(bytes);
    const std::string second = SecondReader(data, size).whole();
    require(read.problem.has_value() == second.empty());
    if (read.problem) {
        require(read.problem->offset >= 0 && read.problem->offset <= bytes.size());
    } else {
        require(treeSaid(read.value) == second);
        require(QByteArrayView(writeCbor(read.value)) == bytes);
    }
    const auto whole = inPieces(bytes, std::max(qsizetype(1), bytes.size()));
    const auto pieces = inPieces(bytes, 1 + qsizetype(size % 7) + qsizetype(size / 32));
    require(whole == pieces);
    require(read.problem || (whole.first.size() == 1 && whole.first[0] == read.value));
    return 0;
}
