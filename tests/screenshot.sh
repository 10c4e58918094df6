#!/usr/bin/env bash
# Makes the README's screenshot from the pictures of the real window: light and dark, side by side.
# Needs `./dev shots` to have run; changes nothing but .github/screenshots.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mkdir -p .github/screenshots
convert shots/light/*-accounts-20.png shots/dark/*-accounts-20.png +append -strip \
  -define png:compression-level=9 .github/screenshots/codes.png
