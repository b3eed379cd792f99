// PiecesGrid: pieces of material, one row each as it was measured.
#pragma once

#include "core/materials/material_quantity.h"
#include "core/stock/stock.h"
#include "ui/records/edit_table.h"

namespace benchbook {

/// A row's pieces, and of which material where a delivery has several.
struct MeasuredPieces
{
    QString material;
    std::vector<ReceivedPiece> pieces;
};

/// Filled like a sheet: Enter goes down, Tab to the right, and lines of a spreadsheet can be pasted. A row of "3 cone"
/// or "10 × 25 kg" is that many pieces.
class PiecesGrid final : public QWidget
{
    Q_OBJECT
public:
    using MaterialNames = std::function<QStringList()>;
    /// In what the material a row names is counted; Invalid, with the sentence for the cell, where it is none.
    using UnitsOfRow = std::function<Result<MaterialUnits>(const QString &material)>;

    /// `materials`: what the rows of a delivery of several materials choose from; without it there is no such column.
    explicit PiecesGrid(const QString &name, MaterialNames materials = {}, QWidget *parent = nullptr);

    void setTexts(const QString &says, const QString &empty);
    /// Each a text of the material (where there is such a column), of the size and of the grade.
    struct Row
    {
        QString material;
        QString size;
        QString grade = {};
    };
    void setRows(const std::vector<Row> &rows);
    bool isBlank() const;
    void startTyping();
    /// What was typed; what cannot be read is an issue of `key`, and marked in its cell.
    std::vector<MeasuredPieces> typed(const UnitsOfRow &unitsOf, const QString &key, std::vector<Issue> &issues);

Q_SIGNALS:
    void edited();

private:
    void fitMaterials();
    EditTable *m_table;
    MaterialNames m_materials;
};

} // namespace benchbook
