# LocalStack from PyPI in a throw-away folder, without Docker, token or telemetry. For .ci/run.

EMULATOR=""
EMULATOR_PID=""
EMULATOR_HOME=""

stop_emulator() {
  if [ -n "$EMULATOR_PID" ]; then
    kill "$EMULATOR_PID" 2>/dev/null || true
    wait "$EMULATOR_PID" 2>/dev/null || true
  fi
  [ -z "$EMULATOR_HOME" ] || rm -rf "$EMULATOR_HOME"
}

emulator_failed() {
  echo "The AWS emulator $1:" >&2
  tail -n 20 "$EMULATOR_HOME/log" >&2 || true
  exit 1
}

start_emulator() {
  local port began=$SECONDS
  EMULATOR_HOME=$(mktemp -d)
  trap stop_emulator EXIT
  trap 'exit 1' INT TERM
  : >"$EMULATOR_HOME/log"
  python3 -m venv "$EMULATOR_HOME/venv"
  timeout 300 "$EMULATOR_HOME/venv/bin/pip" install -q --no-compile --no-deps \
    --disable-pip-version-check -r .ci/emulator.txt || emulator_failed "could not be installed"
  port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  EMULATOR="http://127.0.0.1:$port"
  OVERRIDE_IN_DOCKER=0 FILESYSTEM_ROOT="$EMULATOR_HOME/files" GATEWAY_LISTEN="127.0.0.1:$port" \
    SERVICES=kms,secretsmanager,s3,sqs,stepfunctions EAGER_SERVICE_LOADING=1 \
    DISABLE_EVENTS=1 SKIP_SSL_CERT_DOWNLOAD=1 DNS_ADDRESS=0 \
    "$EMULATOR_HOME/venv/bin/python" .ci/emulator.py >"$EMULATOR_HOME/log" 2>&1 &
  EMULATOR_PID=$!
  until curl -fs -m 2 "$EMULATOR/_localstack/health" >"$EMULATOR_HOME/health"; do
    kill -0 "$EMULATOR_PID" 2>/dev/null || emulator_failed "ended"
    [ $((SECONDS - began)) -lt 360 ] || emulator_failed "did not answer"
    sleep 1
  done
  echo "LocalStack answers at $EMULATOR, $((SECONDS - began)) s after its installation began."
}

# Fails unless the tests on the emulator ran, one report after the other; says which service ran where.
tell_emulator() {
  local report
  for report in "$@"; do
    grep -q '<testcase' "$report" && ! grep -q '<skipped' "$report" || emulator_failed "was not tested against"
  done
  python3 - "$EMULATOR_HOME/health" <<'EOF'
import json, sys
health = json.load(open(sys.argv[1]))
print("Which AWS service the adapters were tested on, apart from our own server:")
for service in ("kms", "secretsmanager", "s3", "sqs", "stepfunctions"):
    print(f"  {service:15} LocalStack {health['version']}")
EOF
}
