#include "tests/core/policy/simulated_demand.h"

#include <QFile>
#include <QHash>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

QHash<QString, std::vector<double>> seriesIn(const QString &path, QStringList &order)
{
    QHash<QString, std::vector<double>> series;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return series;
    file.readLine();
    while (!file.atEnd()) {
        const QStringList cells = QString::fromUtf8(file.readLine().trimmed()).split(u',');
        if (cells.size() != 4)
            continue;
        std::vector<double> values;
        for (const QString &each : cells[3].split(u';'))
            values.push_back(each.toDouble());
        series.insert(cells[0], values);
        order << cells[0];
    }
    return series;
}

} // namespace

std::vector<HeldSeries> heldSeries(const QString &folder, const QString &set)
{
    QStringList order;
    QStringList unused;
    const auto known = seriesIn(folder + u'/' + set + ".train.csv"_L1, order);
    const auto came = seriesIn(folder + u'/' + set + ".test.csv"_L1, unused);
    std::vector<HeldSeries> all;
    for (const QString &id : order) {
        if (came.contains(id))
            all.push_back({id.section(u'@', 0, 0), id.section(u'@', 1), known[id], came[id]});
    }
    return all;
}

ReachedService reachedService(const std::vector<double> &levels, const std::vector<double> &came,
                              const std::vector<double> &scales)
{
    ReachedService reached;
    const double count = double(std::max<std::size_t>(1, levels.size()));
    for (std::size_t i = 0; i < levels.size(); ++i) {
        reached.service += came[i] <= levels[i] + 1e-9 ? 1 / count : 0;
        reached.stock += levels[i] / scales[i] / count;
        reached.left += std::max(0.0, levels[i] - came[i]) / scales[i] / count;
    }
    return reached;
}

} // namespace benchbook
