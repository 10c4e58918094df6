#!/usr/bin/env bash
# Runs the steps of `./dev test` one after the other and adds up what their runners say. Read by
# ./dev; decides neither which steps there are nor what they do. Expects `say` and `need_scratch`.

passed=0
failed=0
skipped=0
summary=

# step KIND NAME COMMAND…: runs it, adds up what its runner says, and goes on whatever happens.
# KIND tells how the runner counts: rust, node, or once for a command that holds or does not.
step() {
  local kind=$1 name=$2 status=0 p f s
  shift 2
  say "$name: $*"
  need_scratch
  "$@" 2>&1 | tee "$scratch/step" || status=$?
  read -r p f s <<<"$(counts_of "$kind" "$status" "$scratch/step")"
  if [ "$status" -ne 0 ] && [ "$f" -eq 0 ]; then f=1; fi
  count "$name" "$p" "$f" "$s"
}

count() {
  passed=$((passed + $2)) failed=$((failed + $3)) skipped=$((skipped + $4))
  summary="$summary$(printf '%-22s %4d passed, %d failed, %d skipped' "$1" "$2" "$3" "$4")
"
}

skip() {
  say "$1 is skipped: $2"
  count "$1" 0 0 1
}

# Passed, failed and skipped, from the closing lines of cargo test, cargo nextest or node --test.
counts_of() {
  case "$1" in
    once) if [ "$2" -eq 0 ]; then echo 1 0 0; else echo 0 1 0; fi ;;
    rust) awk '
      /^test result:/ || /^ *Summary \[/ {
        gsub(/[;,()]/, "")
        for (i = 2; i <= NF; i++) {
          if ($i == "passed") p += $(i - 1)
          if ($i == "failed") f += ($(i - 1) == "exec" ? $(i - 2) : $(i - 1))
          if ($i == "out" && $(i - 1) == "timed") f += $(i - 2)
          if ($i == "ignored" || $i == "skipped") s += $(i - 1)
        }
      }
      END { print p + 0, f + 0, s + 0 }' "$3" ;;
    node) awk '
      NF == 3 && $1 !~ /[a-zA-Z0-9]/ && $3 ~ /^[0-9]+$/ { last[$2] = $3 }
      END { print last["pass"] + 0, last["fail"] + last["cancelled"], last["skipped"] + last["todo"] }' "$3" ;;
  esac
}

closing() {
  say "What each step said:"
  printf '%s' "$summary"
  printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
  [ "$failed" -eq 0 ]
}
