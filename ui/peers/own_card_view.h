// What others are given: our card as a code and as text, and the words we read out.
#pragma once

#include "core/identity/fingerprint.h"
#include "core/labels/qr_matrix.h"
#include "ui/kit/card.h"

#include <QWidget>

#include <optional>

class QGridLayout;

namespace benchbook {

class FlatButton;

/// A QR code in whole pixels, black on white in either theme: a camera reads no other.
class QrView final : public QWidget
{
    Q_OBJECT
public:
    explicit QrView(const QString &name, QWidget *parent = nullptr);

    /// Smaller than this many pixels a module, a telephone does not read it off a screen.
    static constexpr int modulePixels = 3;

    void setMatrix(std::optional<QrMatrix> matrix);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<QrMatrix> m_matrix;
};

/// The parts of a fingerprint, numbered and large, to be read out. Words where the language has them; the other side
/// may want digits all the same.
class SpokenView final : public QWidget
{
    Q_OBJECT
public:
    explicit SpokenView(const QString &name, QWidget *parent = nullptr);

    void setKeys(const SignPublicKey &root, const BoxPublicKey &box);
    SpokenAs as() const { return m_as; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    SignPublicKey m_root;
    BoxPublicKey m_box;
    SpokenAs m_as;
    QGridLayout *m_grid;
    FlatButton *m_other;
};

/// How the person at this window reads out and types: words or digits.
SpokenAs spokenHere();

} // namespace benchbook
