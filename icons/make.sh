#!/bin/sh
# Makes every picture that the three systems want from icon.svg, and the page's mark. Same input, same bytes.
# Needs rsvg-convert (librsvg2-bin) and python3; it draws nothing of its own.
set -eu
cd "$(dirname "$0")"

draw() { rsvg-convert --width "$1" --height "$1" icon.svg --output "$2"; }

draw 32 32x32.png
draw 128 128x128.png
draw 256 128x128@2x.png
draw 512 icon.png

parts=$(mktemp -d)
trap 'rm -rf "$parts"' EXIT
for size in 16 24 32 48 64 128 256 512 1024; do
  draw "$size" "$parts/$size.png"
done

python3 - "$parts" <<'PY'
# Both containers may hold PNG pictures as they are (Windows since Vista, macOS since 10.7).
import pathlib, struct, sys

parts = pathlib.Path(sys.argv[1])
picture = lambda size: (parts / f"{size}.png").read_bytes()

sizes = [16, 24, 32, 48, 64, 128, 256]
offset = 6 + 16 * len(sizes)
table, body = b"", b""
for size in sizes:
    data = picture(size)
    table += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), offset + len(body))
    body += data
pathlib.Path("icon.ico").write_bytes(struct.pack("<HHH", 0, 1, len(sizes)) + table + body)

kinds = {b"icp4": 16, b"icp5": 32, b"icp6": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024,
         b"ic11": 32, b"ic12": 64, b"ic13": 256, b"ic14": 512}
body = b""
for kind, size in kinds.items():
    data = picture(size)
    body += kind + struct.pack(">I", len(data) + 8) + data
pathlib.Path("icon.icns").write_bytes(b"icns" + struct.pack(">I", len(body) + 8) + body)
PY

cp icon.svg ../ui/mark.svg
