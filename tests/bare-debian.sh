#!/usr/bin/env bash
# Proves that `./dev run` and `./dev test` hold where nothing is prepared: makes a minimal Debian 12
# beside this one, clones the last commit into it and calls both there. Changes nothing outside the
# folder it is given. Needs root, debootstrap, a network and about 12 GB.
#
# It mounts in a namespace of its own and gives the tree devices of its own. So nothing mounted is
# left behind even where it is killed, and deleting the folder can never reach this machine's /dev.
set -euo pipefail

usage='tests/bare-debian.sh FOLDER [run] [test]: without a word after the folder, both'
stop() { printf '%s\n' "$*" >&2; exit 1; }
say() { printf '\n==> %s (%d s so far)\n' "$*" "$SECONDS"; }

[ $# -ge 1 ] || stop "$usage"
[ "$(id -u)" -eq 0 ] || stop "This needs root, for chroot. Call it with sudo."
command -v debootstrap >/dev/null || stop "debootstrap is missing. Install it with: apt-get install debootstrap"

if [ "${KEEPSTEP_OWN_MOUNTS:-}" != yes ]; then
  KEEPSTEP_OWN_MOUNTS=yes exec unshare --mount --propagation private -- "${BASH_SOURCE[0]}" "$@"
fi

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
tree=$1
shift
mirror=${DEBIAN_MIRROR:-http://deb.debian.org}
cargo_home=${CARGO_HOME:-$HOME/.cargo}
rustup_home=${RUSTUP_HOME:-$HOME/.rustup}

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

# What programs expect of a running system, made anew; only the numbers of the devices are shared.
mount_system() {
  local node
  mount -t proc proc "$tree/proc"
  mount -t sysfs -o ro sysfs "$tree/sys"
  mount -t tmpfs -o mode=755,nosuid tmpfs "$tree/dev"
  for node in null:3 zero:5 full:7 random:8 urandom:9; do
    mknod -m 666 "$tree/dev/${node%:*}" c 1 "${node#*:}"
  done
  mknod -m 666 "$tree/dev/tty" c 5 0
  mkdir -m 1777 "$tree/dev/shm"
  mount -t tmpfs -o mode=1777,nosuid,nodev tmpfs "$tree/dev/shm"
  mkdir "$tree/dev/pts"
  mount -t devpts -o newinstance,ptmxmode=0666,mode=620 devpts "$tree/dev/pts"
  ln -s pts/ptmx "$tree/dev/ptmx"
  ln -s /proc/self/fd "$tree/dev/fd"
  ln -s /proc/self/fd/0 "$tree/dev/stdin"
  ln -s /proc/self/fd/1 "$tree/dev/stdout"
  ln -s /proc/self/fd/2 "$tree/dev/stderr"
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
