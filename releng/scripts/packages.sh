# Sourced. System packages for windows and tests: installed where we may, otherwise named with the command that does it.

present() { # whether a program, a file, or a shared library, is there
  case $1 in
    /*) [ -e "$1" ] ;;
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

# start_display gives this process tree X displays and a message bus of its own: DISPLAY, and two more for windows that must not take the
# keyboard from each other. Without Xvfb the display that is there, if any, serves for all. Servers pick a free address themselves and say it
# through a pipe, so two builds never meet.
start_display() {
  SECOND_DISPLAY=${DISPLAY:-} THIRD_DISPLAY=${DISPLAY:-}
  export SECOND_DISPLAY THIRD_DISPLAY
  command -v Xvfb >/dev/null || return 0
  servers_dir=$(mktemp -d)
  servers=
  trap 'kill $servers 2>/dev/null' EXIT INT TERM
  start_server; DISPLAY=$address
  start_server; SECOND_DISPLAY=$address
  start_server; THIRD_DISPLAY=$address
  export DISPLAY SECOND_DISPLAY THIRD_DISPLAY
  # Without a bus, GTK starts one for each process and leaves it behind. One that will not start is no reason to stop.
  if command -v dbus-daemon >/dev/null; then
    mkfifo "$servers_dir/bus"
    dbus-daemon --session --nofork --nopidfile --print-address=3 3>"$servers_dir/bus" >/dev/null 2>&1 &
    servers="$servers $!"
    if read -r address <"$servers_dir/bus"; then
      DBUS_SESSION_BUS_ADDRESS=$address
      export DBUS_SESSION_BUS_ADDRESS
    fi
  fi
  rm -rf "$servers_dir"
}

# start_server starts an X server and sets $address.
start_server() {
  mkfifo "$servers_dir/display"
  Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$servers_dir/display" >/dev/null 2>&1 &
  servers="$servers $!"
  read -r address <"$servers_dir/display"
  address=:$address
  rm "$servers_dir/display"
}
