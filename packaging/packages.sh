# Every Debian/Ubuntu package Benchbook needs, each with its reason; sourced by packaging/run and
# packaging/test. The table in README.md names the same packages, and packaging/test compares the two.

# To build and run.
build_packages=(
    build-essential           # GCC 12 or newer: C++20
    cmake                     # the build, 3.25 or newer
    ninja-build               # the generator of every preset
    ccache                    # a second build takes seconds
    pkg-config                # finds libsodium, libxlsxwriter, libzip and libqrencode
    qt6-base-dev              # Core, Gui, Widgets, PrintSupport, Concurrent, Test
    libqt6opengl6-dev         # Qt Charts' CMake files ask for Qt6OpenGL
    qt6-charts-dev            # charts on Today and in the reports' screens (GPL-3, hence our licence)
    qt6-svg-dev               # icons are SVG
    qt6-tools-dev             # LinguistTools for CMake
    qt6-tools-dev-tools       # what LinguistTools' CMake files point at
    qt6-l10n-tools            # lupdate and lrelease
    qt6-translations-l10n     # Qt's own Chinese, for its dialogs
    libsqlite3-dev            # the studio file
    libsodium-dev             # keys, signatures, seals: personal fields, and bundles between studios
    libxlsxwriter-dev         # lists as Excel workbooks
    libzip-dev                # workbooks are packed; it unpacks them piece by piece, so a limit holds (BSD)
    libqrencode-dev           # the codes on labels
    qtkeychain-qt6-dev        # a studio's secret keys go into the keychain of the desktop (BSD)
    libglpk-dev               # whom to buy what from: mixed-integer programs, GPL like us
    zlib1g-dev                # bundles between studios and machines are compressed; tests read workbooks back
    fonts-wqy-microhei        # Chinese on screen, and text that can be searched in every PDF
)

# Besides, to test.
test_packages=(
    librapidcheck-dev         # properties over random values: money, quantities, the ledger
    clang-14                  # builds what feeds hostile bytes to the readers (tests/fuzz)
    libclang-rt-14-dev        # libFuzzer and its sanitizers
    poppler-utils             # reads the printed PDFs back: text and fonts
    dbus-daemon               # a session bus of the test's own, where a keychain is pretended
    zbar-tools                # reads the printed labels back, knowing nothing of us
    desktop-file-utils        # judges the desktop file
    appstream                 # judges the software-centre entry
    file                      # CPack asks it which files are programs before it lists their libraries
)

# say CHINESE ENGLISH: one message in both languages.
say() {
    printf '%s\n%s\n' "$1" "$2"
}

# missing_packages NAME...: those that are not installed, one a line.
missing_packages() {
    local name
    for name in "$@"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || echo "$name"
    done
}

# install_packages NAME...: installs what is missing; asks apt nothing when nothing is, so it works offline.
install_packages() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say '这不是 Debian 或 Ubuntu：请自行安装 packaging/packages.sh 中列出的依赖。' \
            'Not a Debian or Ubuntu: please install what packaging/packages.sh lists yourself.'
        return
    fi
    local missing
    mapfile -t missing < <(missing_packages "$@")
    [ ${#missing[@]} -gt 0 ] || return 0
    say "正在安装缺少的软件包：${missing[*]}" "Installing what is missing: ${missing[*]}"

    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            say '安装软件包需要管理员权限，但没有 sudo。请以 root 运行：' \
                'Installing needs an administrator, and there is no sudo. As root, please run:' >&2
            echo "  apt-get update && apt-get install --no-install-recommends ${missing[*]}" >&2
            return 1
        fi
        as_root=(sudo)
    fi
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o Acquire::Retries=3)
    "${apt[@]}" update && "${apt[@]}" install -y --no-install-recommends "${missing[@]}"
}
