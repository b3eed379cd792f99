#include "ui/buying/picked_material.h"

#include "core/buying/bought_quantity.h"
#include "core/materials/material.h"
#include "core/suppliers/supplier.h"

#include <QCoreApplication>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct PickedText
{
    Q_DECLARE_TR_FUNCTIONS(Buying)
};

QString materialLine(const ListRow &row)
{
    return rowText(materialList(), row, "code") + u" · "_s + rowText(materialList(), row, "name");
}

constexpr qsizetype mostLinesTold = 12;

QString supplierLine(const ListRow &row)
{
    return rowText(supplierList(), row, "code") + u" · "_s + rowText(supplierList(), row, "name");
}

} // namespace

ListPicker *makeMaterialPicker(const QString &name, Session &session)
{
    return new ListPicker(name, session, materialList(), materialLine);
}

ListPicker *makeSupplierPicker(const QString &name, Session &session)
{
    return new ListPicker(name, session, supplierList(), supplierLine);
}

Result<qint64> pickedRecord(const ListPicker *picker)
{
    if (picker->record())
        return *picker->record();
    return Error::invalid(picker->text().trimmed().isEmpty() ? PickedText::tr("Choose one.")
                                                             : PickedText::tr("Nothing is called so."));
}

Result<Quantity> readBoughtQuantity(const Session &session, Id<Material> material, const QString &text)
{
    if (text.trimmed().isEmpty())
        return Error::invalid(PickedText::tr("Say how much."));
    return session.studio().read([&](const Reader &reader) -> Result<Quantity> {
        BENCHBOOK_ASSIGN(const BoughtMaterial bought, boughtMaterial(reader, material));
        return boughtQuantity(bought, text);
    });
}

QString quantityExample(const Session &session, Id<Material> material)
{
    const auto measure = session.studio().read([&](const Reader &reader) { return materialUnits(reader, material); });
    if (!measure.ok())
        return {};
    if (measure->packName.isEmpty())
        return PickedText::tr("For example: %1").arg(displayText(Quantity::units(20), measure->base));
    return PickedText::tr("For example: %1, or 3 %2")
        .arg(displayText(Quantity::units(20), measure->base), measure->packName);
}

QString firstLines(const QStringList &lines)
{
    QStringList told = lines.mid(0, mostLinesTold);
    if (lines.size() > told.size())
        told << PickedText::tr("… and %n more", nullptr, static_cast<int>(lines.size() - told.size()));
    return told.join(u'\n');
}

} // namespace benchbook
