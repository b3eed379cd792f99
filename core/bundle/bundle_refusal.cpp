#include "core/bundle/bundle_refusal.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct BundleRefusalText
{
    Q_DECLARE_TR_FUNCTIONS(BundleRefusal)
};

QString damagedSentence(const BundleRefusal &refusal)
{
    switch (refusal.place) {
    case BundlePlace::Header:
        return BundleRefusalText::tr("The beginning of this file was changed on the way, for example by a program that "
                                     "took it for text. Ask for it again, and have it sent as an attachment.");
    case BundlePlace::Chunk:
        return BundleRefusalText::tr("Part %1 of this file was changed on the way. Ask for it again.")
            .arg(refusal.chunk);
    case BundlePlace::End:
        return BundleRefusalText::tr("Something was added at the end of this file. Ask for it again.");
    case BundlePlace::None:
    case BundlePlace::Inside:
        break;
    }
    return BundleRefusalText::tr("This file was changed on the way. Ask for it again.");
}

/// Of what a known or unknown sender did; the rest is about the file.
QString senderSentence(BundleFault fault)
{
    switch (fault) {
    case BundleFault::UnknownSender:
        return BundleRefusalText::tr("This file comes from a studio or machine that is not paired with yours; it was "
                                     "not looked into. Pair first, then open it again.");
    case BundleFault::BlockedSender:
        return BundleRefusalText::tr("This file comes from a peer that you have blocked; it was not looked into. "
                                     "Unblock the peer if you want to read it.");
    case BundleFault::Revoked:
        return BundleRefusalText::tr("This file was signed by a machine that its studio has withdrawn; it was not "
                                     "looked into. Ask the studio, by telephone, whether it is theirs.");
    case BundleFault::BadSignature:
        return BundleRefusalText::tr("The signature of this file is not right: it was not written for you by whom it "
                                     "names. It was not looked into. Ask the sender, by telephone, to write it again.");
    case BundleFault::Foreign:
        return BundleRefusalText::tr("What is in this file is meant for somebody else, or speaks for another studio; "
                                     "nothing of it was used. Ask the sender to write it again, for you.");
    default:
        return {};
    }
}

} // namespace

QString BundleRefusal::className() const
{
    switch (fault) {
    case BundleFault::NotABundle:
        return u"NOT_A_BUNDLE"_s;
    case BundleFault::Truncated:
        return u"TRUNCATED"_s;
    case BundleFault::Damaged:
        return u"DAMAGED"_s;
    case BundleFault::NewerFormat:
        return u"NEWER_FORMAT"_s;
    case BundleFault::NotForMe:
        return u"NOT_FOR_ME"_s;
    case BundleFault::UnknownSender:
        return u"UNKNOWN_SENDER"_s;
    case BundleFault::BlockedSender:
        return u"BLOCKED_SENDER"_s;
    case BundleFault::Revoked:
        return u"REVOKED"_s;
    case BundleFault::BadSignature:
        return u"BAD_SIGNATURE"_s;
    case BundleFault::Limit:
        return u"LIMIT"_s;
    case BundleFault::Malformed:
        return u"MALFORMED"_s;
    case BundleFault::Foreign:
        return u"FOREIGN"_s;
    }
    Q_UNREACHABLE();
}

QString BundleRefusal::placeName() const
{
    switch (place) {
    case BundlePlace::None:
        return {};
    case BundlePlace::Header:
        return u"header"_s;
    case BundlePlace::Chunk:
        return u"chunk %1"_s.arg(chunk);
    case BundlePlace::End:
        return u"end"_s;
    case BundlePlace::Inside:
        return u"inside"_s;
    }
    Q_UNREACHABLE();
}

QString BundleRefusal::sentence() const
{
    switch (fault) {
    case BundleFault::NotABundle:
        return BundleRefusalText::tr("This file is not a bundle. Choose the file that the other studio or machine has "
                                     "written.");
    case BundleFault::Truncated:
        return BundleRefusalText::tr("This file is incomplete: its end is missing or was changed. Ask for it again.");
    case BundleFault::Damaged:
        return damagedSentence(*this);
    case BundleFault::NewerFormat:
        return BundleRefusalText::tr("This file was written by a newer Benchbook than yours. Update, then open it "
                                     "again.");
    case BundleFault::NotForMe:
        return BundleRefusalText::tr(
            "This file is not for this studio, or for an earlier key of it. Look which machine "
            "is paired with the sender, or send them your card again.");
    case BundleFault::Limit:
        return BundleRefusalText::tr("This file is larger inside than any bundle may be; reading was stopped. Ask the "
                                     "sender what it is.");
    case BundleFault::Malformed:
        return BundleRefusalText::tr("What is in this file is not as Benchbook writes it; nothing of it was used. Ask "
                                     "the sender which program wrote it.");
    default:
        return senderSentence(fault);
    }
}

Error BundleRefusal::toError() const
{
    const bool broken = fault == BundleFault::NotABundle || fault == BundleFault::Truncated ||
                        fault == BundleFault::Damaged || fault == BundleFault::Limit || fault == BundleFault::Malformed;
    Error error{broken ? ErrorCode::Invalid : ErrorCode::Refused, sentence()};
    error.detail = className();
    if (place != BundlePlace::None)
        error.detail += u' ' + placeName();
    if (!detail.isEmpty())
        error.detail += ": "_L1 + detail;
    return error;
}

std::optional<BundleRefusal> refusalOfClass(const QString &className)
{
    for (int fault = 0; fault <= static_cast<int>(BundleFault::Foreign); ++fault) {
        BundleRefusal refusal;
        refusal.fault = static_cast<BundleFault>(fault);
        if (refusal.className() == className)
            return refusal;
    }
    return std::nullopt;
}

} // namespace benchbook
