#!/usr/bin/env bash
# Builds Keepstep for Windows on a Debian or Ubuntu, and tries keychain, clipboard and
# terminal under Wine, with Wine's Credential Manager. The window is built and never started: Wine has no WebView2.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

target=x86_64-pc-windows-gnu
export CARGO_TARGET_DIR=$PWD/target/windows
built=$CARGO_TARGET_DIR/$target/debug
export WINEPREFIX=$CARGO_TARGET_DIR/wine WINEDEBUG=-all WINEDLLOVERRIDES=mscoree,mshtml=

# An account from RFC 6238, appendix B, and its code one minute after the epoch.
uri='otpauth://totp/Example:ada?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Example'
moment=59
code=287082

main() {
  need rustc-web rust-web-src libstd-rust-web-dev mingw-w64 gcc-mingw-w64-x86-64-posix wine64 wine
  use_debians_rust
  build -p keepstep-system --lib --examples
  build -p keepstep
  make_wine
  try_keychain
  try_clipboard
  try_terminal
  end_wine
  build -p keepstep-window
  say "Keepstep builds for Windows, and keychain, clipboard and terminal work under Wine. The window was not started."
}

# ---- building -----------------------------------------------------------------------------------

# The compiler of Debian's web browsers comes with the sources of the standard library, which
# rustup offers for foreign systems only ready-made.
use_debians_rust() {
  export RUSTC=/usr/bin/rustc RUSTDOC=/usr/bin/rustdoc RUSTC_BOOTSTRAP=1
  export CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER=x86_64-w64-mingw32-gcc-posix
}

# Where Wine 8 lists credentials, they do not lie where the processor likes them best, and the
# store that reads them stops there in a build with debug assertions. Windows has no such fault.
build() {
  say "Building for Windows: $*"
  cargo build --locked -Zbuild-std=std,panic_abort --target "$target" "$@" \
    --config profile.dev.package.windows-native-keyring-store.debug-assertions=false
}

# ---- Wine ---------------------------------------------------------------------------------------

# A Wine of its own, empty at the start, with the function beside the programs that it lacks.
make_wine() {
  say "Starting Wine in $WINEPREFIX."
  local folder
  for folder in "$built" "$built/examples"; do
    x86_64-w64-mingw32-gcc-posix -O2 -Wall -shared -o "$folder/bcryptprimitives.dll" \
      src-tauri/system/wine/bcryptprimitives.c -ladvapi32
  done
  end_wine
  rm -rf "$WINEPREFIX"
  trap end_wine EXIT
  unset DISPLAY WAYLAND_DISPLAY
  wine wineboot --init >/dev/null 2>&1 || stop "Wine did not start. Try: WINEPREFIX=$WINEPREFIX wine wineboot --init"
}

end_wine() {
  if [ -d "$WINEPREFIX" ]; then
    wineserver -k || true
    wineserver -w
  fi
}

# As after switching the computer off and on.
restart() {
  end_wine
  note "Wine was restarted."
}

# ---- what is tried ------------------------------------------------------------------------------

try_keychain() {
  say "The Credential Manager."
  is "its name" "Windows Credential Manager" keychain provider
  is "nothing there" "" keychain names
  fails "reading what is not there" "NoEntry" keychain get machine-key-a
  printf 'AGE-SECRET-KEY-1MADEUP' | is "keeping" kept keychain set machine-key-a
  printf 'another line' | is "keeping another" kept keychain set machine-key-b
  printf 'schl\303\274ssel' | fails "keeping what is no ASCII line" "Malformed" keychain set machine-key-c
  head -c 2049 /dev/zero | tr '\0' x | fails "keeping what is too long" "TooLong" keychain set machine-key-c
  head -c 2048 /dev/zero | tr '\0' x | is "keeping the longest" kept keychain set machine-key-c
  restart
  is "reading after a restart" AGE-SECRET-KEY-1MADEUP keychain get machine-key-a
  is "names" "machine-key-a machine-key-b machine-key-c" keychain names
  stays_on_this_machine
  for name in a b c; do is "forgetting $name" forgotten keychain delete "machine-key-$name"; done
  is "nothing left" "" keychain names
}

# The registry holds Wine's credentials; 2 is CRED_PERSIST_LOCAL_MACHINE, 3 would roam.
stays_on_this_machine() {
  local found
  found=$(wine reg query 'HKCU\Software\Wine\Credential Manager' /s 2>/dev/null | grep -c 'Persist.*0x2') || true
  [ "$found" = 3 ] || stop "Not every credential is kept on this machine only: $found of 3."
  note "kept on this machine only: yes"
}

try_clipboard() {
  say "The clipboard."
  fails "nothing in it" Empty clipboard text
  printf '%s' "$code" | clipboard hold 5 >"$CARGO_TARGET_DIR/held" &
  until [ "$(clipboard text 2>/dev/null)" = "$code" ]; do
    kill -0 $! 2>/dev/null || stop "The clipboard never held the code."
  done
  note "a code in it: yes"
  wait $! || stop "Holding the code failed."
  [ "$(cat "$CARGO_TARGET_DIR/held")" = TimeUp ] || stop "Holding the code ended before its time."
  fails "empty again when its time is up" Empty clipboard text
}

try_terminal() {
  say "The terminal."
  local folder=$CARGO_TARGET_DIR/story vault before
  rm -rf "$folder" && mkdir -p "$folder"
  printf '%s\n' "$uri" | does "a vault is made, an account added" keepstep add -
  vault=$(find "$WINEPREFIX/drive_c/users" -path '*/AppData/Local/Keepstep/vault.age')
  [ -f "$vault" ] || stop "There is no vault.age in the local application data."
  is "its code" "$code" keepstep code example --at "$moment"
  restart
  is "its code after a restart" "$code" keepstep code example --at "$moment"
  keepstep recovery-key --plain >"$folder/key" || stop "No recovery key was made."
  grep -q AGE-SECRET-KEY-1 "$folder/key" || stop "The recovery key is no age identity."
  note "a recovery key: yes"
  lose_machine_key
  before=$(sha256sum "$vault")
  fails "no code without the machine key" "" keepstep code example --at "$moment"
  [ "$(sha256sum "$vault")" = "$before" ] || stop "The vault was changed although it could not be opened."
  does "recovering" keepstep recover - <"$folder/key"
  restart
  is "its code after recovering" "$code" keepstep code example --at "$moment"
  rm -rf "$folder"
}

lose_machine_key() {
  local name
  name=$(keychain names) || stop "The Credential Manager does not list the machine key."
  case "$name" in machine-key-*) ;; *) stop "This is no machine key: $name" ;; esac
  is "losing the machine key" forgotten keychain delete "$name"
}

keepstep() { windows "$built/keepstep.exe" "$@"; }
clipboard() { windows "$built/examples/clipboard.exe" "$@"; }
keychain() { windows "$built/examples/keychain.exe" "$@"; }
windows() { wine "$@" | tr -d '\r'; }

# ---- saying, comparing, failing -----------------------------------------------------------------

# is WHAT EXPECTED COMMAND…: the command succeeds and prints just that.
is() {
  local what=$1 expected=$2 said
  shift 2
  said=$("$@" 2>"$CARGO_TARGET_DIR/said") || { cat "$CARGO_TARGET_DIR/said" >&2; stop "$what: failed."; }
  said=$(echo $said)
  [ "$said" = "$expected" ] || stop "$what: \"$expected\" was expected and \"$said\" came."
  note "$what: yes"
}

# does WHAT COMMAND…: the command succeeds.
does() {
  local what=$1
  shift
  "$@" >"$CARGO_TARGET_DIR/said" 2>&1 || { cat "$CARGO_TARGET_DIR/said" >&2; stop "$what: failed."; }
  note "$what: yes"
}

# fails WHAT WORD COMMAND…: the command fails and says that word.
fails() {
  local what=$1 word=$2
  shift 2
  if "$@" >"$CARGO_TARGET_DIR/said" 2>&1; then stop "$what: it should have failed."; fi
  grep -q "$word" "$CARGO_TARGET_DIR/said" || { cat "$CARGO_TARGET_DIR/said" >&2; stop "$what: it did not say \"$word\"."; }
  note "$what: fails, as it should"
}

say() { printf '\n==> %s\n' "$*"; }
note() { printf '    %s\n' "$*"; }
stop() { printf '\n==> %s\n' "$*" >&2; exit 1; }

# need PACKAGE…: installs what is missing.
need() {
  local one missing=
  command -v apt-get >/dev/null || stop "This check needs Debian or Ubuntu. On Windows, cargo test does more."
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
    stop "These packages could not be installed: $*. Look at the lines above, then call ./dev check-windows again."
}

main "$@"
