// Where a bundle stops being one: every size that a hostile or broken file could abuse, in one place.
#pragma once

#include <QtGlobal>

namespace benchbook {

/// Format of the container that this program writes; one with a greater number is not looked into.
inline constexpr int bundleMajor = 1;
inline constexpr int bundleMinor = 0;
/// The only set of ciphers of format 1: sealed boxes, secretstream, Ed25519, BLAKE2b.
inline constexpr int bundleSuite = 1;
/// What this program understands of payloads; a manifest may ask for more (`min_reader`).
inline constexpr int bundleReaderVersion = 1;

/// Who can open one file; more make more files.
inline constexpr int bundleMostRecipients = 16;
/// Of the header's body, 1321 with sixteen recipients: whatever says more is no header.
inline constexpr qint64 bundleLargestHeader = qint64(16) * 1024;
/// Plaintext in one sealed chunk; the last may hold less, never nothing.
inline constexpr qsizetype bundleChunk = 65'536;
/// A machine's certificate as it stands in the signer block.
inline constexpr qsizetype bundleLargestCertificate = qsizetype(4) * 1024;
/// A piece of an attachment and every other single item; what is larger comes in pieces.
inline constexpr qsizetype bundleLargestSlice = qsizetype(1024) * 1024;
/// One item with what CBOR puts around it.
inline constexpr qsizetype bundleLargestItem = bundleLargestSlice + 1024;
/// One letter's own bytes.
inline constexpr qsizetype bundleLargestLetter = qsizetype(256) * 1024;
/// One photo or paper.
inline constexpr qint64 bundleLargestAttachment = qint64(32) * 1024 * 1024;
/// So that mail takes a file; what does not fit goes into a follow-up.
inline constexpr qint64 bundleSplitTarget = qint64(20) * 1024 * 1024;

/// Limits that belong to reading as a whole; tests lower them to stand on both sides of one.
struct BundleLimits
{
    qint64 fileBytes = qint64(256) * 1024 * 1024;
    qint64 inflatedBytes = qint64(512) * 1024 * 1024;
    /// Inflated for each compressed byte: zlib cannot do more than about 1030.
    qint64 inflatedPerByte = 1'100;
    /// Of all sections together.
    qint64 items = 1'000'000;
};

} // namespace benchbook
