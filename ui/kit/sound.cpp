#include "ui/kit/sound.h"

#include <QApplication>
#include <QSettings>
#include <QTimer>

namespace benchbook {

namespace {
constexpr int betweenBeeps = 180;
const QString soundKey = QStringLiteral("view/sound");
} // namespace

bool soundIsOn() { return QSettings().value(soundKey, true).toBool(); }

void setSoundOn(bool on) { QSettings().setValue(soundKey, on); }

void soundDone()
{
    if (soundIsOn())
        QApplication::beep();
}

void soundRefused(QObject *owner)
{
    if (!soundIsOn())
        return;
    QApplication::beep();
    QTimer::singleShot(betweenBeeps, owner, [] { QApplication::beep(); });
}

} // namespace benchbook
