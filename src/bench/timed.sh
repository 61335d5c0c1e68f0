# What the scripts beside this one share; they read it with `.`, and have made a folder $work.
# shellcheck shell=sh disable=SC2154 # $work is theirs

# The head of the table; the argument names its last column.
head_of_table() {
  printf '| | s | s of processor | MB | %s |\n| --- | --- | --- | --- | --- |\n' "$1"
}

# Runs a command, NAME first; where it fails, says so with the last lines of what it said.
timed() {
  name=$1
  shift
  if ! /usr/bin/time -o "$work/time" -f '%e %U %S %M' "$@" >"$work/log" 2>&1; then
    printf '%s failed:\n' "$name" >&2
    tail -n 5 "$work/log" >&2
    return 1
  fi
}

# The line of the table about what was timed last: NAME FILES.
line_of_table() {
  read -r wall user kernel memory <"$work/time"
  awk -v name="$1" -v files="$2" -v wall="$wall" -v user="$user" -v kernel="$kernel" \
    -v memory="$memory" 'BEGIN { printf "| %s | %.1f | %.1f | %d | %d |\n",
      name, wall, user + kernel, memory / 1024, files }'
}
