#!/usr/bin/env bash
# The Performance Platform on one machine. Builds what is stale, then runs the command line in cli/.
# Everything that a command can do: ./pp --help
set -euo pipefail

called_from=$PWD
home=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
oldest_java=17
build_megabytes=2000
run_megabytes=500
services="backdrop-write backdrop-read stagecraft spotlight"
# A command is over soon: it takes little time to become fast, and no more memory than it needs. Not every Java gives back what its
# compiler took.
speed="-XX:TieredStopAtLevel=1 -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30 -XX:+IgnoreUnrecognizedVMOptions -XX:TrimNativeHeapInterval=1000"

fail() { echo "pp: $*" >&2; exit 1; }

# --- What the machine must have ----------------------------------------------------------------------------------------

find_java() {
  if [ -n "${JAVA_HOME:-}" ]; then
    java=$JAVA_HOME/bin/java
    [ -x "$java" ] || fail "JAVA_HOME is $JAVA_HOME, where there is no bin/java. Set it to a JDK of version $oldest_java or later."
  else
    java=$(command -v java) || fail "There is no Java. Install a JDK of version $oldest_java or later (Debian: apt install openjdk-17-jdk-headless), or set JAVA_HOME."
  fi
  local text version
  text=$("$java" -version 2>&1 | head -n 1) || true
  version=$(sed -nE 's/.*version "(1\.)?([0-9]+).*/\2/p' <<<"$text")
  [ -n "$version" ] || fail "$java does not tell its version. Set JAVA_HOME to a JDK of version $oldest_java or later."
  [ "$version" -ge "$oldest_java" ] || fail "Java $version at $java is too old. Install a JDK of version $oldest_java or later, or set JAVA_HOME to one."
}

find_maven() {
  maven=$(command -v mvn) || fail "There is no Maven, which is needed to build. Install version 3.8 or later (Debian: apt install maven)."
  local bin
  bin=$(cd "$(dirname "$(readlink -f "$java")")" && pwd)
  [ -x "$bin/javac" ] || fail "$java belongs to a Java runtime without a compiler. Install a JDK of version $oldest_java or later, or set JAVA_HOME to one."
  export JAVA_HOME=${bin%/bin}
}

require_disk() {
  local free
  free=$(df -Pm "$1" | awk 'NR == 2 { print $4 }')
  [ "$free" -ge "$2" ] || fail "Only $free MB are free on the disk of $1; $2 MB are needed. Make room, or use --data to keep the data elsewhere."
}

# The folder that is or will be above the data of "up".
data_disk() {
  local folder=${PP_DATA:-$home}
  while [ $# -gt 0 ]; do
    case $1 in
      --data) folder=${2:-$home} ;;
      --data=*) folder=${1#--data=} ;;
    esac
    shift
  done
  case $folder in /*) ;; *) folder=$called_from/$folder ;; esac
  while [ ! -d "$folder" ]; do folder=$(dirname "$folder"); done
  echo "$folder"
}

# What is wrong with the words of a command whatever is built: a command or an option that the sources do not know.
check_words() {
  local command=$1 word
  case $command in -*) return ;; esac
  [[ $command =~ ^[a-z]+$ ]] && known "name = \"$command\"" || wrong "There is no command $command."
  shift
  for word in "$@"; do
    case $word in
      --) break ;;
      --help | --version) ;;
      --*) known "\"${word%%=*}\"" || wrong "$command has no option ${word%%=*}." ;;
    esac
  done
}

known() { grep -rqF -- "$1" cli/src/main/java; }

wrong() { echo "pp: $1 ./pp --help names the commands, ./pp COMMAND --help their options." >&2; exit 2; }

# --- Building ----------------------------------------------------------------------------------------------------------

result_of() {
  case $1 in
    cli | benchmarks) echo "$1/target/lib" ;;
    backdrop-write | backdrop-read | stagecraft | spotlight) echo "$1/target/quarkus-app/quarkus-run.jar" ;;
    *) echo "$1/target/$1-1.0.0-SNAPSHOT.jar" ;;
  esac
}

# A module is fresh when neither it nor anything it is made from is newer than its result or its last build by this script.
# Folders are compared too: a deleted file leaves its mark on them.
is_stale() {
  local module=$1 from stamp result
  stamp=$module/target/.built-by-pp
  result=$(result_of "$module")
  [ -e "$result" ] || return 0
  [ -e "$stamp" ] || stamp=$result
  [ "$result" -ot "$stamp" ] && result=$stamp
  case $module in
    backdrop-core | stagecraft-client | embedded-stores) from="" ;;
    cli) from="backdrop-core stagecraft-client embedded-stores" ;;
    stagecraft) from="stagecraft-client" ;;
    benchmarks) from="backdrop-core stagecraft-client embedded-stores cli" ;;
    *) from="backdrop-core stagecraft-client" ;;
  esac
  local folders=(pom.xml "$module/pom.xml") each
  for each in $module $from; do
    folders+=("$each/pom.xml")
    [ -d "$each/src/main" ] && folders+=("$each/src/main")
  done
  [ -n "$(find "${folders[@]}" -newer "$result" -print -quit)" ]
}

build() {
  [ "${PP_BUILD:-}" = never ] && return
  local module stale=""
  for module in "$@"; do
    if is_stale "$module"; then stale=$stale,$module; fi
  done
  [ -n "$stale" ] || return 0
  find_maven
  require_disk "$home" "$build_megabytes"
  mkdir -p .platform/logs && chmod 700 .platform
  local log=.platform/logs/build.log
  echo "Building what has changed: ${stale:1} (the first time, Maven also downloads; all it says is in $log)"
  SECONDS=0
  set +e
  "$maven" -B -ntp -DskipTests -Dstyle.color=never -pl "${stale:1}" -am package 2>&1 | tee "$log" | show_build_progress
  local status=${PIPESTATUS[0]}
  set -e
  if [ "$status" -ne 0 ]; then
    grep -m 20 '^\[ERROR\]' "$log" >&2 || tail -n 20 "$log" >&2
    fail "The build failed; $log has all of it."
  fi
  for module in "$@"; do mkdir -p "$module/target" && touch "$module/target/.built-by-pp"; done
  echo "Built in $SECONDS s."
}

# One line for each module that Maven begins, with the seconds that have passed.
show_build_progress() {
  local line
  while IFS= read -r line; do
    case $line in
      "[INFO] Building jar"*) ;;
      "[INFO] Building "*"["*"]") printf '%6d s  building %s\n' "$SECONDS" "$(sed -E 's/^\[INFO\] Building (.*) [^ ]+ +\[(.*)\]$/\1 (\2)/' <<<"$line")" ;;
    esac
  done
}

# --- Running -----------------------------------------------------------------------------------------------------------

# run_java JAR MAIN_CLASS WORD…
run_java() {
  local jar=$home/$1 main=$2
  shift 2
  cd "$called_from"
  local terminal=false
  [ -t 2 ] && terminal=true
  # shellcheck disable=SC2086
  exec "$java" -XX:+UseSerialGC $speed -Xms16m -Xmx"${PP_HEAP:-128m}" -Xss512k -Xshare:auto \
    -Dfile.encoding=UTF-8 -Dplatform.home="$home" -Dplatform.terminal=$terminal -cp "$jar" "$main" "$@"
}

test_all() {
  local options=() module=""
  if [ $# -gt 0 ] && [ "${1#-}" = "$1" ]; then
    module=${1%/}
    shift
    [ -f "$module/pom.xml" ] || fail "There is no module $module. There are: $(sed -nE 's|.*<module>(.*)</module>.*|\1|p' pom.xml | xargs)."
    local package
    package=$(cd "$module/src/test/java/org/performanceplatform" 2>/dev/null && echo */) || fail "$module has no tests."
    options+=(-pl "$module" -am "-Dtest=org/performanceplatform/${package%%/*}/**/*Test" -Dsurefire.failIfNoSpecifiedTests=false)
  fi
  find_maven
  require_disk "$home" "$build_megabytes"
  find . -path '*/target/surefire-reports/*' -delete 2>/dev/null || true
  local status=0
  "$maven" -B -ntp --fail-at-end "${options[@]}" "$@" verify || status=$?
  find . -path '*/target/surefire-reports/TEST-*.xml' -print0 | sort -z | xargs -0r awk -f cli/src/main/scripts/test-summary.awk || status=1
  exit "$status"
}

cd "$home"
command=${1:---help}
case $command in test | bench) ;; *) check_words "${@:---help}" ;; esac
find_java
case $command in
  test)
    shift
    test_all "$@"
    ;;
  up)
    require_disk "$(data_disk "$@")" "$run_megabytes"
    # shellcheck disable=SC2086
    build cli $services
    ;;
  bench)
    # shellcheck disable=SC2086
    build cli $services benchmarks
    shift
    # What is measured beside the platform should be as fast as it can be.
    speed="-XX:TieredStopAtLevel=4" PP_HEAP=${PP_HEAP:-512m}
    run_java benchmarks/target/benchmarks-1.0.0-SNAPSHOT.jar org.performanceplatform.benchmarks.Benchmarks "${@:---help}"
    ;;
  send | apply | export | import) build cli ;;
  *)
    # What runs can be looked at and stopped however far the sources have moved on.
    [ -e cli/target/lib ] || build cli
    ;;
esac
run_java cli/target/cli-1.0.0-SNAPSHOT.jar org.performanceplatform.cli.PerformancePlatform "${@:---help}"
