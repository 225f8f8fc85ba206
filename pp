#!/usr/bin/env bash
# The Performance Platform on one machine.
set -euo pipefail
cd "$(dirname "$0")"
case "${1:-}" in
  test) shift; exec mvn -B -ntp verify "$@" ;;
  *) echo "usage: ./pp test" >&2; exit 2 ;;
esac
