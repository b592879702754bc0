# Sourced. find_jdk prints the home of a JDK >= 21, or says in one line that there is none.

jdk_major() { # the major version of the JDK in folder $1, nothing when it is none
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

find_jdk() {
  on_path=$(command -v javac 2>/dev/null) && on_path=$(readlink -f "$on_path") && on_path=${on_path%/bin/javac}
  for candidate in "${JAVA_HOME:-}" "${on_path:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/current; do
    [ -n "$candidate" ] || continue
    major=$(jdk_major "$candidate") || continue
    [ "${major:-0}" -ge 21 ] && { printf '%s\n' "$candidate"; return 0; }
  done
  echo "No JDK 21 or newer found under JAVA_HOME, on the path or in the usual places. Install one (Debian: apt-get install openjdk-21-jdk) or set JAVA_HOME." >&2
  return 1
}
