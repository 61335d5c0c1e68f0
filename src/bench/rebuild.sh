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

# shellcheck source=src/bench/timed.sh
. "$here/timed.sh"

measured() {
  touch "$work/begun"
  sleep 1 # a file that changed just now is read again
  timed "$1" "$broadsheet" build --quiet "$work" || exit 1
  line_of_table "$1" "$(find "$work/site" -type f -newer "$work/begun" | wc -l)"
}

# A story of the same day, but with other words, for with the same it would be no other.
another() {
  { sed 's/^title: "/title: "Another: /; s/^source: .*//' "$1" && printf '\nOnly here.\n'; } \
    >"${1%.md}-new.md"
}

# A page as a browser saves it, whose last paragraph other pages of its site have too.
page() {
  printf '<!doctype html><html lang="en"><title>Tide %s</title><article><h1>Tide %s</h1>' "$1" "$1"
  printf '<p>The tide of day %s came in at %s minutes past six, and the boats went out.</p>' "$1" "$1"
  printf '<p>On the quay of day %s stood %s people, and each of them had a lamp.</p>' "$1" "$1"
  printf '<p>The harbour office prints a table of all tides of the year.</p></article></html>\n'
}

java "$here/java/broadsheet/bench/MadeUpArchive.java" "$stories" "$work"
story=$(find "$work/content" -name "story-$((stories / 2)).md")
newest=$(find "$work/content" -name 'story-0.md')
mkdir "$work/templates" "$work/rules" "$work/content/saved.example"
for number in 11 12 13; do
  page "$number" >"$work/content/saved.example/tide-$number.html"
done
: >"$work/templates/README"
: >"$work/rules/README"
printf '%s\n' 'title: Made up' 'url: https://archive.example/' 'templates: templates' \
  'rules: rules' 'publish: {search: false, markdown: false}' >"$work/broadsheet.yaml"
"$broadsheet" --version >/dev/null

printf '%s stories, %s\n\n' "$stories" "$(date -u +%F)"
head_of_table 'files written'
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
rm "$work/content/saved.example/tide-13.html"
measured 'a page removed, so that of its site nothing repeats'
page 14 >"$work/content/saved.example/tide-14.html"
measured 'a page added, so that it does again'
printf 'remove:\n  - text: "Nothing like it"\n' >"$work/rules/elsewhere.example.yaml"
measured 'a rule added, for another site'
printf 'remove:\n  - text: "On the quay*"\n' >"$work/rules/saved.example.yaml"
measured 'a rule added, for three pages'
printf '<p>There is no such page.</p>\n' >"$work/templates/not-found.html"
measured 'a template changed'

"$broadsheet" build --quiet --no-cache --output "$work/fresh" "$work" >/dev/null 2>&1
diff -rq "$work/site" "$work/fresh" && printf '\nThe site is that of a build from nothing.\n'
