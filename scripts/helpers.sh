# The programs beside Java that tests and browser sources need. Sourced by ./soroka.
# shellcheck shell=bash disable=SC2154

has_rabbitmq() {
  [ -x /usr/lib/rabbitmq/bin/rabbitmq-server ] || [ -x /opt/homebrew/opt/rabbitmq/sbin/rabbitmq-server ] ||
    [ -x /usr/local/opt/rabbitmq/sbin/rabbitmq-server ]
}

has_postgresql() {
  compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || compgen -G '/opt/homebrew/opt/postgresql*/bin/initdb' \
    >/dev/null || compgen -G '/usr/local/opt/postgresql*/bin/initdb' >/dev/null
}

has_chromium() {
  command -v chromium chromium-browser google-chrome google-chrome-stable >/dev/null ||
    [ -d '/Applications/Chromium.app' ] || [ -d '/Applications/Google Chrome.app' ]
}

has_docker() {
  command -v docker >/dev/null && docker info >/dev/null 2>&1
}

# Takes Debian's names.
how_to_get() {
  if command -v brew >/dev/null; then
    echo "brew install $(echo "$*" | sed 's/rabbitmq-server/rabbitmq/; s/postgresql/postgresql@18/')"
  elif command -v apt-get >/dev/null; then
    echo "sudo apt-get install $*"
  else
    echo "install $* with the package manager of this system"
  fi
}

restore_policy() {
  rm -f /usr/sbin/policy-rc.d
  [ ! -e /usr/sbin/policy-rc.d.soroka ] || mv /usr/sbin/policy-rc.d.soroka /usr/sbin/policy-rc.d
}

# Debian starts a server as soon as it is installed; the tests start their own, so nothing else shall run.
install_quietly() {
  local log=$root/target/install.log
  mkdir -p "$root/target"
  echo "Installing for the tests, the log is target/install.log: $*"
  [ ! -e /usr/sbin/policy-rc.d ] || mv /usr/sbin/policy-rc.d /usr/sbin/policy-rc.d.soroka
  trap restore_policy EXIT
  printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d
  chmod +x /usr/sbin/policy-rc.d
  export DEBIAN_FRONTEND=noninteractive
  if ! { apt-get -qq update && apt-get -qq --yes --no-install-recommends install "$@"; } >"$log" 2>&1; then
    tail -n 10 "$log" >&2
    fail "apt-get could not install $*"
  fi
  restore_policy
  trap - EXIT
  [ ! -d /run/systemd/system ] || systemctl --quiet disable "$@" 2>/dev/null || true
}

prepare_tests() {
  local packages=()
  if ! has_docker; then
    has_rabbitmq || packages+=(rabbitmq-server)
    has_postgresql || packages+=(postgresql)
  fi
  has_chromium || packages+=(chromium)
  command -v curl >/dev/null || packages+=(curl)
  command -v kubectl >/dev/null || packages+=(kubernetes-client)
  command -v docker-compose >/dev/null || packages+=(docker-compose)
  [ ${#packages[@]} -gt 0 ] || return 0
  if [ "$(id -u)" -eq 0 ] && grep -qs '^ID=debian' /etc/os-release; then
    install_quietly "${packages[@]}"
  else
    fail "the tests need more: $(how_to_get "${packages[@]}")"
  fi
}
