# What stories need beside keepstep itself: the keyring locked, opened, emptied, killed, and a hidden
# display. Sourced by every step; prints nothing by itself.

VAULT=$HOME/.local/share/keepstep
SERVICE=app.keepstep.Keepstep
COLLECTION=/org/freedesktop/secrets/collection/login

# The login keyring, closed as after a long pause.
lock_keyring() {
  dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets \
    org.freedesktop.Secret.Service.Lock "array:objpath:$COLLECTION" >/dev/null
}

# Open again, as after the next login. Whoever ends the session finds its number in the file.
unlock_keyring() {
  kill_keyring
  printf test | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 &
  echo $! >keyring.pid
  SECONDS=0
  until is_open; do [ $SECONDS -lt 20 ] || return 1; done
}

is_open() {
  dbus-send --session --print-reply --reply-timeout=2000 --dest=org.freedesktop.secrets "$COLLECTION" \
    org.freedesktop.DBus.Properties.Get string:org.freedesktop.Secret.Collection string:Locked \
    2>/dev/null | grep -q "boolean false"
}

# Gone, as after a crash; on this bus it does not start again by itself.
kill_keyring() {
  kill -9 "$KEYRING_PID"
  while dbus-send --session --print-reply --dest=org.freedesktop.DBus / \
    org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets | grep -q true; do :; done
}

# The machine key, as anybody in the session can read it.
machine_key() { secret-tool lookup service "$SERVICE"; }

# Another value in its place, under the same name.
replace_machine_key() {
  secret-tool store --label "Keepstep machine key" service "$SERVICE" username "$(item)"
}

item() { echo "machine-key-$(jq -r .vault_id "$VAULT/about.json")"; }

# The vault file's bytes in one word.
fingerprint() { sha256sum <"$VAULT/vault.age" | cut -c1-16; }

# The vault opened, changed by a jq program and sealed again, all with other programs.
change_vault() {
  machine_key >machine.txt
  age -d -i machine.txt "$VAULT/vault.age" | jq -c "$1" | age -r "$(age-keygen -y machine.txt)" -o changed.age
  mv changed.age "$VAULT/vault.age"
  rm machine.txt
}

# The code at a moment, by the second opinion.
oath() { oathtool --totp="${2:-sha1}" -b "$1" --now "@${3:-59}" -d "${4:-6}"; }

# Runs a line on a terminal and answers its questions: on_terminal LINE [QUESTION ANSWER]... An
# answer that begins with @ is a function to ask for it. Prints what the screen shows.
on_terminal() {
  local line=$1 seen=1 status
  shift
  : >screen
  mkfifo keys
  script -qefc "tty >tty; exec env NO_COLOR=1 $line" screen <keys >/dev/null &
  exec 8>keys
  while [ $# -gt 0 ]; do
    until tail -c "+$seen" screen | grep -qF -- "$1"; do kill -0 $! || break 2; done
    # Typed only once the terminal has stopped echoing, as a person would.
    case $1 in *"not shown"*) until stty -a -F "$(cat tty)" | grep -q -- ' -echo '; do :; done ;; esac
    seen=$(($(stat -c %s screen) + 1))
    case $2 in @*) "${2#@}" ;; *) echo "$2" ;; esac >&8
    shift 2
  done
  wait $!
  status=$?
  exec 8>&-
  tr -d '\r' <screen | sed '/^Script/d' | grep .
  rm keys tty
  return $status
}

# The last letters of the recovery key on the screen.
last_group() { tr -d '\r' <screen | grep -oE '[A-Z0-9]{6}$' | tail -1; }

# Runs a line with a hidden display.
with_display() {
  local server number
  exec 9< <(exec Xvfb -displayfd 1 -noreset -nolisten tcp -screen 0 640x480x24 2>/dev/null)
  server=$!
  read -r number <&9
  DISPLAY=:$number bash -c ". '${BASH_SOURCE[0]}'; $1"
  kill "$server"
}
