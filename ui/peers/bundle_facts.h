// What a bundle brings, in words: the same before it is taken in and after.
#pragma once

#include "core/peers/bundle_in.h"

namespace benchbook {

class FactSheet;
class Session;

void showBundleNews(FactSheet &sheet, const BundleNews &news, const Session &session);

} // namespace benchbook
