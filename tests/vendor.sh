#!/bin/sh
# Copies the few files of other people that the page carries: Fluent (as ES modules) and the icons it uses.
# Run it after changing a version in tests/package.json or the list of icons below; the result is committed.
# It never edits their code, but for a first line that the type check needs.
set -eu
cd "$(dirname "$0")"
[ -d node_modules ] || npm ci --ignore-scripts
from=node_modules
to=../ui/vendor

version() { node -p "require('./$from/$1/package.json').version"; }

rm -rf "$to"
mkdir -p "$to/fluent-bundle" "$to/fluent-dom"
# The first line keeps the type check of the page out of code that is not ours.
take() { { echo "// @ts-nocheck"; cat "$from/$1"; } > "$to/$2"; }
for file in builtins bundle index memoizer resolver resource scope types; do
  take "@fluent/bundle/esm/$file.js" "fluent-bundle/$file.js"
done
# Of @fluent/dom only the overlay: it puts a translation onto an element, safely. The page says itself
# when to translate, so the observing half (and the package it needs) stays away.
take "@fluent/dom/esm/overlay.js" "fluent-dom/overlay.js"

# Icons in use, by their lucide names.
icons="arrow-down arrow-left arrow-up camera check chevron-right circle-alert clipboard-paste copy ellipsis eye \
file-clock image info key-round keyboard lock maximize monitor pencil plus printer qr-code refresh-cw search \
settings shield-check smartphone star star-off trash-2 triangle-alert x"
{
  echo "<!-- Icons of lucide $(version lucide-static) (ISC licence, https://lucide.dev), only those in use; made by tests/vendor.sh. -->"
  echo '<svg xmlns="http://www.w3.org/2000/svg">'
  for icon in $icons; do
    printf '<symbol id="icon-%s" viewBox="0 0 24 24">' "$icon"
    sed -e '/<!--/d' "$from/lucide-static/icons/$icon.svg" | tr -s '\n ' '  ' \
      | sed -e 's#^ *<svg[^>]*> *##' -e 's# *</svg> *$##' -e 's# />#/>#g' -e 's#> <#><#g'
    echo '</symbol>'
  done
  echo '</svg>'
} > ../ui/icons.svg

cat > "$to/README.md" <<EOF
# Code of others in the page

Made by \`tests/vendor.sh\` from npm; do not edit here.

| folder | package | version | licence |
|---|---|---|---|
| \`fluent-bundle\` | [@fluent/bundle](https://github.com/projectfluent/fluent.js) | $(version @fluent/bundle) | Apache-2.0 |
| \`fluent-dom\` | [@fluent/dom](https://github.com/projectfluent/fluent.js) | $(version @fluent/dom) | Apache-2.0 |
| \`../icons.svg\` | [lucide-static](https://lucide.dev) | $(version lucide-static) | ISC |

The only change: a first line that keeps the type check of the page out of them. Of @fluent/dom only the
overlay is here, which puts a translation onto an element; the page itself says when.
The text of the ISC licence of lucide is in \`LICENSE-lucide\`; the text of Apache-2.0 is in \`LICENSE-fluent\`.
EOF
cp "$from/lucide-static/LICENSE" "$to/LICENSE-lucide"
# TypeScript (a developer tool here) ships the unaltered text of Apache-2.0.
cp "$from/typescript/LICENSE" "$to/LICENSE-fluent"
