#!/usr/bin/env bash
# A desktop nobody sees, for machines without a display: an X server, a session bus and a keyring.
# Read by ./dev; the stories of tests/window make theirs themselves. Touches neither the person's
# session nor keyring. Expects `stop`, which says a sentence and ends, and `note`, which says one.

# Whatever was started here ends here, and the scratch folder goes with it.
scratch=
started=
tidy() {
  local process
  for process in $started; do kill "$process" 2>/dev/null || true; done
  [ -z "$scratch" ] || rm -rf "$scratch"
}
trap tidy EXIT
trap 'exit 130' INT TERM

need_scratch() {
  [ -n "$scratch" ] || scratch=$(mktemp -d "${TMPDIR:-/tmp}/keepstep-dev.XXXXXX")
}

# start_display WIDTHxHEIGHT: an X server nobody sees; sets DISPLAY.
start_display() {
  local tries=0
  need_scratch
  Xvfb -displayfd 3 -screen 0 "$1x24" -nolisten tcp >/dev/null 3>"$scratch/display" 2>"$scratch/xvfb" &
  started="$started $!"
  until [ -s "$scratch/display" ]; do
    tries=$((tries + 1))
    [ "$tries" -lt 100 ] || stop "The hidden display did not start: $(tail -n 1 "$scratch/xvfb")"
    sleep 0.1
  done
  unset WAYLAND_DISPLAY
  export DISPLAY=":$(cat "$scratch/display")" GDK_BACKEND=x11
}

# A session bus of its own and an empty runtime folder.
start_bus() {
  need_scratch
  export XDG_RUNTIME_DIR="$scratch/runtime" NO_AT_BRIDGE=1
  mkdir -p -m 700 "$XDG_RUNTIME_DIR"
  DBUS_SESSION_BUS_ADDRESS="unix:path=$XDG_RUNTIME_DIR/bus"
  export DBUS_SESSION_BUS_ADDRESS
  dbus-daemon --session --nofork --address="$DBUS_SESSION_BUS_ADDRESS" >/dev/null 2>"$scratch/bus" &
  started="$started $!"
  wait_for 10 test -S "$XDG_RUNTIME_DIR/bus" || stop "The session bus did not start: $(tail -n 1 "$scratch/bus")"
}

# A keyring that stays from run to run, apart from the person's own one. Its password lies beside
# it, because nobody is there to type it.
start_keyring() {
  local folder="${XDG_STATE_HOME:-$HOME/.local/state}/keepstep-dev"
  mkdir -p "$folder"
  chmod 700 "$folder"
  if [ ! -s "$folder/password" ]; then
    (umask 077 && od -An -N 16 -tx1 /dev/urandom | tr -d ' \n' >"$folder/password")
  fi
  XDG_DATA_HOME="$folder" gnome-keyring-daemon --unlock --components=secrets --foreground \
    <"$folder/password" >"$scratch/keyring" 2>&1 &
  started="$started $!"
  wait_for 10 keyring_answers || stop "The keyring did not start: $(tail -n 1 "$scratch/keyring")"
  note "The keyring of this hidden desktop is $folder. Its password lies beside it: fine for trying, not for real accounts."
}

keyring_answers() {
  dbus-send --session --print-reply --dest=org.freedesktop.DBus / \
    org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets 2>/dev/null | grep -q 'boolean true'
}

# wait_for SECONDS COMMAND…: until the command succeeds.
wait_for() {
  local ends=$((SECONDS + $1))
  shift
  until "$@"; do
    [ "$SECONDS" -lt "$ends" ] || return 1
    sleep 0.2
  done
}
