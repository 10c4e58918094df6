#!/usr/bin/env bash
# Measures what a person waits for and prints it as a table: the core's own work by number of
# accounts, then the terminal with a real keyring. Called by `./dev bench`; asserts nothing, because
# a slow machine is no fault.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

stop() { printf '%s\n' "$*" >&2; exit 1; }
note() { :; }
. tests/desktop.sh
need_scratch

# The medians of divan's tree, a row for each thing measured and a column for each size.
core_table() {
  awk -F '│' '
    { sub(/^│/, "") }
    /^(├|╰)─ /  { split($1, words, " "); name = words[2]; names[++rows] = name; next }
    /^ +(├|╰)─ / { split($1, words, " "); median = $3; gsub(/^ +| +$/, "", median); at[name, words[2]] = median }
    END {
      expected["codes"] = "10 ms"; expected["open_vault"] = "100 ms"
      printf "%-14s %12s %12s %12s   %s\n", "accounts", "10", "1,000", "10,000", "expected at 10,000"
      for (row = 1; row <= rows; row++) {
        name = names[row]
        printf "%-14s %12s %12s %12s   %s\n", name, ascii(at[name, 10]), ascii(at[name, 1000]), ascii(at[name, 10000]),
          name in expected ? "at most " expected[name] : "-"
      }
    }
    # Columns are counted in bytes here, and the letter for micro has two.
    function ascii(text) { sub(/µs/, "us", text); return text }
  ' "$1"
}

# seconds_of COMMAND…: wall and processor time of one run in milliseconds, as the mean of 50.
milliseconds_of() {
  local TIMEFORMAT='%R %U %S' run
  { time for run in {1..50}; do "$@" >/dev/null 2>&1 || true; done; } 2>&1 |
    awk '{ printf "%8.1f ms %8.1f ms\n", $1 * 20, ($2 + $3) * 20 }'
}

terminal_table() {
  local folder terminal
  folder=$(cargo metadata --format-version 1 --no-deps | sed -n 's/.*"target_directory":"\([^"]*\)".*/\1/p')
  terminal="$folder/release/keepstep"
  export KEEPSTEP_HOME="$scratch/home" XDG_STATE_HOME="$scratch/state"
  start_bus
  start_keyring
  echo 'otpauth://totp/Example:alice@example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Example' |
    "$terminal" add - >"$scratch/added" 2>&1 || stop "The terminal could not add an account: $(cat "$scratch/added")"
  "$terminal" code example >"$scratch/code" 2>&1 || stop "The terminal gave no code: $(cat "$scratch/code")"
  printf '\n%-24s %11s %11s   %s\n' "terminal" "waited" "worked" "expected"
  printf '%-24s %s   %s\n' "keepstep --version" "$(milliseconds_of "$terminal" --version)" "-"
  printf '%-24s %s   %s\n' "keepstep code" "$(milliseconds_of "$terminal" code example)" "at most 10 ms besides the keychain"
}

cargo bench --workspace --bench core | tee "$scratch/divan"
if [ "$(uname -s)" = Linux ]; then cargo build --release --workspace --bin keepstep; fi
printf '\nMedians on this machine:\n\n'
core_table "$scratch/divan"
if [ "$(uname -s)" = Linux ]; then terminal_table; fi
