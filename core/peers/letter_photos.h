// The pictures that letters name: contents beside the studio file, by the hash that stands in the letter.
#pragma once

#include "core/journal/content_store.h"
#include "core/letters/letter.h"

namespace benchbook {

/// All of a letter, those of its lines too.
std::vector<Hash256> photosOf(const LetterContent &content);

/// A picture ready for a letter: turned upright, no wider or higher than `photoEdge`, and written anew as JPEG, so that
/// nothing of the camera, the place or the time goes with it. Kept in the store; Invalid if it is no picture.
inline constexpr int photoEdge = 1600;
Result<Hash256> keepPhoto(const ContentStore &store, const QByteArray &picture);

} // namespace benchbook
