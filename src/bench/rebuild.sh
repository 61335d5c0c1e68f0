#!/bin/sh
# Builds one made-up archive from nothing, then changes it in one way after the other, builds it
# again each time, and prints a table: wall-clock time, processor time, the most memory at a time,
# and how many files of the site were written.
#
#   rebuild.sh [STORIES]
#
# At the end the site is built from nothing once more, to another folder, and the two are compared
# byte for byte. Needs GNU time.
set -eu
stories=${1:-1000}
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
broadsheet=$here/../../broadsheet
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM HUP

measured() {
  name=$1
  touch "$work/begun"
  sleep 3 # a file that changed just now is read again
  if ! /usr/bin/time -o "$work/time" -f '%e %U %S %M' "$broadsheet" build --quiet "$work" \
    >"$work/log" 2>&1; then
    printf '%s failed:\n' "$name" >&2
    tail -n 5 "$work/log" >&2
    exit 1
  fi
  read -r wall user kernel memory <"$work/time"
  files=$(find "$work/site" -type f -newer "$work/begun" | wc -l)
  awk -v name="$name" -v wall="$wall" -v user="$user" -v kernel="$kernel" -v memory="$memory" \
    -v files="$files" 'BEGIN { printf "| %s | %.1f | %.1f | %d | %d |\n",
      name, wall, user + kernel, memory / 1024, files }'
}

# A story of the same day, but with other words, for with the same it would be no other.
another() {
  { sed 's/^title: "/title: "Another: /; s/^source: .*//' "$1" && printf '\nOnly here.\n'; } \
    >"${1%.md}-new.md"
}

java "$here/java/broadsheet/bench/MadeUpArchive.java" "$stories" "$work"
story=$(find "$work/content" -name "story-$((stories / 2)).md")
newest=$(find "$work/content" -name 'story-0.md')
mkdir "$work/templates" "$work/rules"
: >"$work/templates/README"
: >"$work/rules/README"
printf '%s\n' 'title: Made up' 'url: https://archive.example/' 'templates: templates' \
  'rules: rules' 'publish: {search: false, markdown: false}' >"$work/broadsheet.yaml"
"$broadsheet" --version >/dev/null

printf '%s stories, %s\n\n' "$stories" "$(date -u +%F)"
printf '| | s | s of processor | MB | files written |\n| --- | --- | --- | --- | --- |\n'
measured 'from nothing'
measured 'nothing changed'
printf '\nOne sentence more.\n' >>"$story"
measured 'a text changed'
sed -i 's/^title: "/title: "Again: /' "$story"
measured 'a title changed'
another "$newest"
measured 'a story added, the newest'
another "$story"
measured 'a story added, in the middle'
mv "${story%.md}-new.md" "${story%.md}-moved.md"
measured 'a file renamed'
rm "${newest%.md}-new.md"
measured 'a story removed, the newest'
rm "${story%.md}-moved.md"
measured 'a story removed, in the middle'
printf 'remove:\n  - text: "Nothing like it"\n' >"$work/rules/elsewhere.example.yaml"
measured 'a rule added, for another site'
printf '<p>There is no such page.</p>\n' >"$work/templates/not-found.html"
measured 'a template changed'

"$broadsheet" build --quiet --no-cache --output "$work/fresh" "$work" >/dev/null 2>&1
diff -rq "$work/site" "$work/fresh" && printf '\nThe site is that of a build from nothing.\n'
