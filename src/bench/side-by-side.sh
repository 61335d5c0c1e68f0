#!/bin/sh
# Builds one made-up archive with Broadsheet and, where they are installed, with Hugo, Zola, Eleventy
# and Pagefind, in turn, and prints a table: wall-clock time, processor time, the most memory at a
# time, files.
#
#   side-by-side.sh [STORIES [ROUNDS]]
#
# The last line is the floor: a copy of Broadsheet's site, file by file. Needs GNU time.
set -eu
stories=${1:-1000}
rounds=${2:-3}
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
broadsheet=$here/../../broadsheet
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM HUP

# shellcheck source=src/bench/timed.sh
. "$here/timed.sh"

measured() {
  measure=$1
  out=$2
  shift 2
  if timed "$measure" "$@"; then
    line_of_table "$measure" "$(find "$out" -type f | wc -l)"
  fi
}

# Zola refuses what it does not know in front matter, and lists only what a section file stands above.
content_for_zola() {
  mkdir -p "$work/zola"
  cp -r "$here/zola/." "$work/zola"
  cp -r "$work/content" "$work/zola/content"
  find "$work/zola/content" -name '*.md' -exec sed -i -E \
    -e 's/^(authors|tags): (.*)/  \1: \2/' -e '/^  authors:/i taxonomies:' \
    -e 's/^source: (.*)/extra:\n  source: \1/' -e '/^section: /d' {} +
  printf -- '---\ntitle: Made up\nsort_by: date\n---\n' >"$work/zola/content/_index.md"
  for section in "$work/zola/content"/*/; do
    printf -- '---\ntitle: %s\nsort_by: date\npaginate_by: 50\n---\n' "$(basename "$section")" \
      >"${section}_index.md"
    for year in "$section"*/; do
      printf -- '---\ntransparent: true\nrender: false\n---\n' >"${year}_index.md"
    done
  done
}

java "$here/java/broadsheet/bench/MadeUpArchive.java" "$stories" "$work"
printf 'title: Made up\nurl: https://archive.example/\npublish: {search: false, markdown: false}\n' \
  >"$work/broadsheet.yaml"
"$broadsheet" --version >/dev/null
if command -v zola >/dev/null; then content_for_zola; fi
cp "$here/eleventy/eleventy.config.cjs" "$work"

printf '%s stories, %s rounds, %s\n\n' "$stories" "$rounds" "$(date -u +%F)"
head_of_table 'files'
round=0
while [ "$round" -lt "$rounds" ]; do
  # What the last round left is moved away, not deleted: for a while ext4 passes over the numbers of
  # deleted files one by one, and whoever writes next pays for it, half of its time and more.
  mkdir -p "$work/old/$round"
  for left in site .broadsheet hugo-site zola-site eleventy-site copy; do
    if [ -e "$work/$left" ]; then mv "$work/$left" "$work/old/$round"; fi
  done
  measured "Broadsheet" "$work/site" "$broadsheet" build --quiet "$work"
  if command -v hugo >/dev/null; then
    measured "Hugo" "$work/hugo-site" hugo --quiet --source "$here/hugo" \
      --contentDir "$work/content" --destination "$work/hugo-site"
  fi
  if command -v zola >/dev/null; then
    measured "Zola" "$work/zola-site" zola --root "$work/zola" build --output-dir "$work/zola-site"
  fi
  if command -v eleventy >/dev/null; then
    # Its folders are relative to where it runs.
    cd "$work"
    measured "Eleventy" "$work/eleventy-site" eleventy --quiet \
      --config=eleventy.config.cjs --input=content --output=eleventy-site
    cd "$here"
  fi
  if command -v pagefind >/dev/null; then
    measured "Pagefind, an index of Broadsheet's site" "$work/site/pagefind" \
      pagefind --site "$work/site"
    rm -rf "$work/site/pagefind"
  fi
  measured "cp -r" "$work/copy" cp -r "$work/site" "$work/copy"
  round=$((round + 1))
done
