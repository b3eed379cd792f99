#include "app/cli/interrupt.h"

#include <csignal>

namespace benchbook::cli {
namespace {

// A signal handler is given nothing, so what it reaches has to be static; a lock-free store is all it does.
const CancelToken *interruptToken = nullptr;

void askToStop(int signal)
{
    interruptToken->cancel();
    // Whoever asks twice does not want to wait for a safe place; the studio file survives that, too.
    std::signal(signal, SIG_DFL);
}

} // namespace

CancelToken cancelOnInterrupt()
{
    static const CancelToken token;
    interruptToken = &token;
    std::signal(SIGINT, askToStop);
    std::signal(SIGTERM, askToStop);
    return token;
}

} // namespace benchbook::cli
