#!/usr/bin/env bash
# Proves that `./dev run` and `./dev test` hold where nothing is prepared: makes a minimal Debian 12
# beside this one, clones the last commit into it and calls both there. Changes nothing outside the
# folder it is given. Needs root, debootstrap, a network and about 12 GB.
set -euo pipefail

usage='tests/bare-debian.sh FOLDER [run] [test]: without a word after the folder, both'
stop() { printf '%s\n' "$*" >&2; exit 1; }
say() { printf '\n==> %s (%d s so far)\n' "$*" "$SECONDS"; }

[ $# -ge 1 ] || stop "$usage"
[ "$(id -u)" -eq 0 ] || stop "This needs root, for chroot. Call it with sudo."
command -v debootstrap >/dev/null || stop "debootstrap is missing. Install it with: apt-get install debootstrap"

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
tree=$1
shift
mirror=${DEBIAN_MIRROR:-http://deb.debian.org}
cargo_home=${CARGO_HOME:-$HOME/.cargo}
rustup_home=${RUSTUP_HOME:-$HOME/.rustup}

# What is mounted into the tree is taken out again, whatever happens.
unmount_all() {
  local place
  for place in root/.cargo/bin root/.rustup sys dev proc; do
    if mountpoint -q "$tree/$place"; then umount -R -l "$tree/$place"; fi
  done
}
trap unmount_all EXIT
trap 'exit 130' INT TERM

make_tree() {
  if [ ! -e "$tree/etc/debian_version" ]; then
    say "Making a minimal Debian 12 in $tree"
    debootstrap --variant=minbase bookworm "$tree" "$mirror/debian" >"$tree.log" 2>&1 ||
      stop "debootstrap failed; see $tree.log."
  fi
  cat >"$tree/etc/apt/sources.list" <<SOURCES
deb $mirror/debian bookworm main
deb $mirror/debian bookworm-updates main
deb $mirror/debian-security bookworm-security main
SOURCES
  cp /etc/resolv.conf "$tree/etc/resolv.conf"
}

# The Rust of this machine, read-only, and a copy of the packages it has fetched already.
bring_rust() {
  mkdir -p "$tree/root/.rustup" "$tree/root/.cargo/bin" "$tree/root/.cargo/registry"
  mount --bind "$rustup_home" "$tree/root/.rustup"
  mount -o remount,bind,ro "$tree/root/.rustup"
  mount --bind "$cargo_home/bin" "$tree/root/.cargo/bin"
  mount -o remount,bind,ro "$tree/root/.cargo/bin"
  cp -a "$cargo_home/registry/index" "$cargo_home/registry/cache" "$tree/root/.cargo/registry/"
}

mount_system() {
  mount -t proc proc "$tree/proc"
  mount --rbind /sys "$tree/sys"
  mount --rbind /dev "$tree/dev"
  mount --make-rslave "$tree/sys"
  mount --make-rslave "$tree/dev"
}

# A network that has a certificate authority of its own needs it inside as well.
certificates() {
  [ -n "${SSL_CERT_FILE:-}" ] || return 0
  cp -L "$SSL_CERT_FILE" "$tree/etc/own-authorities.pem"
  echo "SSL_CERT_FILE=/etc/own-authorities.pem NODE_EXTRA_CA_CERTS=/etc/own-authorities.pem CARGO_HTTP_CAINFO=/etc/own-authorities.pem"
}

# inside COMMAND…: in the clean clone, with nothing of this shell's environment.
inside() {
  # shellcheck disable=SC2046 # each certificate setting is a word of its own
  nice -n 10 chroot "$tree" /usr/bin/env -i HOME=/root TERM=dumb PATH=/usr/sbin:/usr/bin:/sbin:/bin \
    $(certificates) /bin/bash -c 'cd /root/keepstep && exec "$@"' bash "$@" </dev/null
}

timed() {
  local name=$1 began=$SECONDS status=0
  shift
  say "$name"
  inside "$@" || status=$?
  say "$name took $((SECONDS - began)) s and ended with $status"
  return "$status"
}

[ $# -gt 0 ] || set -- run test
mkdir -p "$tree"
tree=$(cd "$tree" && pwd)
unmount_all
make_tree
mount_system
bring_rust
say "Cloning the last commit into $tree"
rm -rf "$tree/root/keepstep"
git clone --quiet --no-local "$repository" "$tree/root/keepstep"
for what in "$@"; do
  case "$what" in
    run)
      timed "./dev run" ./dev run
      mkdir -p "$repository/shots"
      cp "$tree/root/keepstep/shots/run.png" "$repository/shots/bare-debian.png"
      say "The picture is shots/bare-debian.png"
      ;;
    test) timed ".ci/run" .ci/run ;;
    *) stop "$usage" ;;
  esac
done
