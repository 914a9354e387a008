# What ./soroka doctor says of this machine. Sourced by ./soroka.
# shellcheck shell=bash disable=SC2154

healthy=true

good() {
  printf '  ok       %-12s %s\n' "$1" "$2"
}

optional() {
  printf '  absent   %-12s %s\n' "$1" "$2"
}

bad() {
  printf '  missing  %-12s %s\n' "$1" "$2"
  healthy=false
}

examine_build() {
  local home
  if home=$(find_jdk); then
    good 'JDK 25' "$home"
    export JAVA_HOME=$home
  else
    bad 'JDK 25' "$(how_to_get_jdk)"
  fi
  if maven_on_path; then
    good Maven "$(command -v mvn)"
  else
    good Maven './mvnw, which fetches it from archive.apache.org'
  fi
}

examine_machine() {
  local memory disk place=$root
  memory=$(awk '/MemAvailable/ { print int($2 / 1024) }' /proc/meminfo 2>/dev/null) ||
    memory=$(($(sysctl -n hw.memsize) / 1048576))
  if [ "$memory" -ge 1500 ]; then good memory "$memory MB"; else bad memory "$memory MB available, Soroka needs 1500"; fi
  [ ! -d "$data" ] || place=$data
  disk=$(df -Pk "$place" | awk 'NR == 2 { print int($4 / 1024) }')
  if [ "$disk" -ge 1000 ]; then good disk "$disk MB free"; else bad disk "$disk MB free at $place, Soroka needs 1000"; fi
}

holder() {
  if command -v ss >/dev/null; then
    ss -Hltnp "sport = :$1" | sed -n 's/.*users:(("\([^"]*\)",pid=\([0-9]*\).*/\1, process \2/p' | head -n 1
  elif command -v lsof >/dev/null; then
    lsof -nP -iTCP:"$1" -sTCP:LISTEN -Fcp 2>/dev/null | tr '\n' ' '
  fi
}

examine_ports() {
  local port taken=()
  for port in 0 1 2 3 4 5 10; do
    port=$(($1 + port))
    if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then taken+=("$port ($(holder "$port"))"); fi
  done
  if [ ${#taken[@]} -eq 0 ]; then
    good ports "$1 to $(($1 + 5)) and $(($1 + 10)) are free"
  else
    bad ports "held by others: ${taken[*]}; choose others with --port-base N"
  fi
}

examine_helpers() {
  if has_postgresql; then good PostgreSQL installed; else
    optional PostgreSQL "for ./soroka test only: $(how_to_get postgresql)"
  fi
  if has_rabbitmq; then good RabbitMQ installed; else
    optional RabbitMQ "for ./soroka test only: $(how_to_get rabbitmq-server)"
  fi
  if has_chromium; then good Chromium installed; else
    optional Chromium "for browser sources and ./soroka test: $(how_to_get chromium)"
  fi
  if has_docker; then good Docker answers; else optional Docker 'not needed'; fi
}

examine_data() {
  local server
  if [ ! -e "$data" ]; then
    if [ -w "$(dirname "$data")" ]; then good data "$data, made at the first start"; else
      bad data "$(dirname "$data") is not writable; set SOROKA_DATA_DIR to a folder that is"
    fi
  elif [ -d "$data" ] && [ -w "$data" ]; then
    good data "$data, $(du -sh "$data" 2>/dev/null | cut -f 1)"
    server=$(find "$data" -maxdepth 3 -name postmaster.pid -exec head -n 1 {} \; 2>/dev/null | head -n 1)
    if [ -n "$server" ] && kill -0 "$server" 2>/dev/null; then
      good database "runs as process $server: Soroka is up, or the next start takes over"
    fi
  else
    bad data "$data is no folder that can be written; set SOROKA_DATA_DIR to one"
  fi
}

examine_settings() {
  local names
  names=$(compgen -e | grep -E '^(SOROKA|TELEGRAM)_' | tr '\n' ' ') || names=none
  good settings "$names"
}

# Prints one line for each thing; fails when Soroka could not be started.
examine() {
  examine_build
  examine_machine
  examine_ports "$1"
  examine_data
  examine_settings
  examine_helpers
  $healthy
}
