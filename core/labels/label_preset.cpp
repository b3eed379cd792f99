#include "core/labels/label_preset.h"

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int a4Width = 210'000;
constexpr int a4Height = 297'000;

} // namespace

QRect LabelPreset::place(int onPage) const
{
    const int column = onPage % columns;
    const int row = onPage / columns;
    return {left + column * (columnPitch > 0 ? columnPitch : width), top + row * (rowPitch > 0 ? rowPitch : height),
            width, height};
}

const std::vector<LabelPreset> &labelPresets()
{
    static const std::vector<LabelPreset> presets{
        {u"40x30"_s, 40'000, 30'000},
        {u"50x30"_s, 50'000, 30'000},
        {u"60x40"_s, 60'000, 40'000},
        {u"100x150"_s, 100'000, 150'000},
        {u"a4-24"_s, 70'000, 37'000, 3, 8, 0, 500, 0, 0, a4Width, a4Height},
        {u"a4-21"_s, 63'500, 38'100, 3, 7, 7'210, 15'150, 66'040, 0, a4Width, a4Height},
    };
    return presets;
}

const LabelPreset *findLabelPreset(const QString &key)
{
    const auto &presets = labelPresets();
    const auto found =
        std::find_if(presets.begin(), presets.end(), [&](const LabelPreset &preset) { return preset.key == key; });
    return found == presets.end() ? nullptr : &*found;
}

int dotsOf(int micrometres, int dpi)
{
    constexpr qint64 micrometresPerInch = 25'400;
    return static_cast<int>(static_cast<qint64>(micrometres) * dpi / micrometresPerInch);
}

} // namespace benchbook
