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

# Opened again, as a login does.
unlock_keyring() { printf test | gnome-keyring-daemon --unlock >/dev/null 2>&1; }

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

# Runs a line with a hidden display.
with_display() {
  local server number
  exec 9< <(exec Xvfb -displayfd 1 -noreset -nolisten tcp -screen 0 640x480x24 2>/dev/null)
  server=$!
  read -r number <&9
  DISPLAY=:$number bash -c ". '${BASH_SOURCE[0]}'; $1"
  kill "$server"
}
