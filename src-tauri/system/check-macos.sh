#!/usr/bin/env bash
# Checks the types of every crate as macOS would see them, on a Debian or Ubuntu without a Mac.
# Links nothing and runs nothing: what macOS itself does can only be tried there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

target=aarch64-apple-darwin
export CARGO_TARGET_DIR=$PWD/target/macos
tools=$CARGO_TARGET_DIR/tools

main() {
  need rustc-web rust-web-src libstd-rust-web-dev
  make_tools
  # The compiler of Debian's web browsers comes with the sources of the standard library, which
  # rustup offers for foreign systems only ready-made.
  export RUSTC=/usr/bin/rustc RUSTDOC=/usr/bin/rustdoc RUSTC_BOOTSTRAP=1
  export CC_aarch64_apple_darwin=$tools/cc AR_aarch64_apple_darwin=$tools/ar
  export RANLIB_aarch64_apple_darwin=/bin/true
  check -p keepstep-core -p keepstep-system --all-targets
  check -p keepstep
  check -p keepstep-window
  say "All crates check for macOS. Nothing was linked or run."
}

check() {
  say "Checking for macOS: $*"
  cargo check --locked -Zbuild-std=std,panic_abort --target "$target" "$@"
}

# A few dependencies compile C, for which a Mac's headers would be needed. Nothing is linked here,
# so empty files stand for what a compiler and an archiver would write.
make_tools() {
  mkdir -p "$tools"
  cat >"$tools/cc" <<'CC'
#!/bin/sh
while [ $# -gt 0 ]; do
  if [ "$1" = -o ]; then : >"$2"; fi
  shift
done
CC
  cat >"$tools/ar" <<'AR'
#!/bin/sh
for word; do
  case $word in *.a) printf '!<arch>\n' >"$word" ;; esac
done
AR
  chmod +x "$tools/cc" "$tools/ar"
}

say() { printf '\n==> %s\n' "$*"; }
stop() { printf '\n==> %s\n' "$*" >&2; exit 1; }

# need PACKAGE…: installs what is missing.
need() {
  local one missing=
  command -v apt-get >/dev/null || stop "This check needs Debian or Ubuntu. On a Mac, ./dev test does more."
  for one; do
    dpkg-query -W -f '${Status}' "$one" 2>/dev/null | grep -q 'ok installed' || missing="$missing $one"
  done
  [ -z "$missing" ] || install_packages $missing
}

install_packages() {
  local as_root=
  [ "$(id -u)" -eq 0 ] || as_root=sudo
  say "Installing with apt-get: $*"
  $as_root apt-get -qq update
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install "$@" >/dev/null ||
    stop "These packages could not be installed: $*. Look at the lines above, then call ./dev check-macos again."
}

main "$@"
