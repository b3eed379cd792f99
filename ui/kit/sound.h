// Sound: a beep for what was done, two for what was refused; for those whose eyes are on their work.
#pragma once

class QObject;

namespace benchbook {

/// Whether it may be heard; remembered for this computer.
bool soundIsOn();
void setSoundOn(bool on);

void soundDone();
/// The second beep comes a moment later, while `owner` lives.
void soundRefused(QObject *owner);

} // namespace benchbook
