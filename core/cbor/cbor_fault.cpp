#include "core/cbor/cbor_fault.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct CborFaultText
{
    Q_DECLARE_TR_FUNCTIONS(Cbor)
};

} // namespace

QString cborFaultName(CborFault fault)
{
    switch (fault) {
    case CborFault::Truncated:
        return u"TRUNCATED"_s;
    case CborFault::TrailingBytes:
        return u"TRAILING_BYTES"_s;
    case CborFault::NotShortest:
        return u"NOT_SHORTEST"_s;
    case CborFault::IndefiniteLength:
        return u"INDEFINITE_LENGTH"_s;
    case CborFault::IntegerTooLarge:
        return u"INTEGER_TOO_LARGE"_s;
    case CborFault::Float:
        return u"FLOAT"_s;
    case CborFault::Tag:
        return u"TAG"_s;
    case CborFault::OtherSimple:
        return u"OTHER_SIMPLE"_s;
    case CborFault::Reserved:
        return u"RESERVED"_s;
    case CborFault::NotUtf8:
        return u"NOT_UTF8"_s;
    case CborFault::NotComposed:
        return u"NOT_COMPOSED"_s;
    case CborFault::TextTooLong:
        return u"TEXT_TOO_LONG"_s;
    case CborFault::TooDeep:
        return u"TOO_DEEP"_s;
    case CborFault::TooManyItems:
        return u"TOO_MANY_ITEMS"_s;
    case CborFault::ItemTooLarge:
        return u"ITEM_TOO_LARGE"_s;
    case CborFault::BadKey:
        return u"BAD_KEY"_s;
    case CborFault::DuplicateKey:
        return u"DUPLICATE_KEY"_s;
    }
    Q_UNREACHABLE();
}

Error cborError(const CborProblem &problem)
{
    Error error = Error::invalid(CborFaultText::tr("This was not written by Benchbook, or was changed since; nothing "
                                                   "of it was used. Ask for it again."));
    error.detail = u"CBOR: %1 at byte %2"_s.arg(cborFaultName(problem.fault)).arg(problem.offset);
    return error;
}

} // namespace benchbook
