# Sourced. System packages for windows and tests: installed where we may, otherwise named with the command that does it.

present() { # whether a program, or a shared library, is there
  case $1 in
    *.so*) ldconfig -p 2>/dev/null | grep -q "$1" ;;
    *) command -v "$1" >/dev/null ;;
  esac
}

# need_packages package:what-it-brings ... Returns 1 (after one line) when something is missing and may not be installed.
need_packages() {
  [ "$(uname -s)" = Linux ] || return 0
  missing=
  for pair in "$@"; do
    present "${pair#*:}" || missing="$missing ${pair%%:*}"
  done
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing$missing"
    { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing; } >/dev/null && return 0
  fi
  echo "Missing system packages. Install them with: sudo apt-get install$missing" >&2
  return 1
}

# start_display gives this process tree an X display of its own; without Xvfb the one that is there, if any, is used.
# The server picks a free number itself and says it through a pipe, so two builds never meet on one display.
start_display() {
  command -v Xvfb >/dev/null || return 0
  display_dir=$(mktemp -d)
  mkfifo "$display_dir/number"
  Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$display_dir/number" >/dev/null 2>&1 &
  xvfb=$!
  read -r number <"$display_dir/number"
  rm -rf "$display_dir"
  trap 'kill $xvfb 2>/dev/null' EXIT INT TERM
  DISPLAY=:$number
  export DISPLAY
}
