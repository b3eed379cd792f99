// The forms of the forecast: a figure made by hand, and what a product resembles.
#pragma once

#include "core/planning/demand_figure.h"
#include "core/planning/look_alike.h"
#include "ui/planning/planning_desk.h"
#include "ui/records/pane_form.h"

class QComboBox;
class QLineEdit;

namespace benchbook {

class ListPicker;
class PercentEdit;
class QuantityEdit;

/// What will be asked for of one variant in one month, as somebody thinks who knows more.
class FigureForm final : public PaneForm
{
    Q_OBJECT
public:
    FigureForm(Session &session, const SeenOutlook &seen, std::size_t variant);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    void takeMonth();

    Session &m_session;
    Id<Variant> m_variant;
    QString m_name;
    OutlookNode m_node;
    std::vector<QDate> m_months;
    QComboBox *m_month;
    QuantityEdit *m_pieces;
    QLineEdit *m_reason;
};

/// Up to three products that a new one is like.
class LikesForm final : public PaneForm
{
    Q_OBJECT
public:
    static constexpr int linesShown = 3;

    LikesForm(Session &session, Id<Product> product, const QString &name);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    Session &m_session;
    Id<Product> m_product;
    QString m_name;
    std::array<ListPicker *, linesShown> m_likes = {};
    std::array<PercentEdit *, linesShown> m_shares = {};
    std::vector<LookAlikeInfo> m_more; ///< said elsewhere, beyond those shown
};

} // namespace benchbook
